// title: Documents
// description: The documents loaded, newest first, and what was found in each.
// parameters:
//   language (language code, none) — only this language, an ISO 639-1 code
// columns:
//   title — title
//   document_id — id
//   language — language
//   published — date of publication
//   published_source — where that date comes from
//   path — where it was read
//   entities — number of entities that it mentions
//   claims — number of claims taken from it
//   unresolved — number of those that are unresolved mentions
MATCH (d:Document)
WHERE $language IS NULL OR d.language = $language
OPTIONAL MATCH (e:Entity)-[:MENTIONED_IN]->(d)
WITH d, count(DISTINCT e.id) AS entities
OPTIONAL MATCH (c:Claim)-[:FROM]->(d)
WITH d, entities, count(DISTINCT c.id) AS claims,
     count(DISTINCT CASE WHEN c.predicate = 'unresolved' THEN c.id END) AS unresolved
RETURN d.title AS title, d.id AS document_id, d.language AS language, d.published AS published,
       d.published_source AS published_source, d.path AS path, entities, claims, unresolved
ORDER BY coalesce(published, '') DESC, document_id
