// title: Topics by border
// description: For each two countries, the topics of the events, agreements and projects that actors of both share.
// parameters:
//   country (country code, none) — only borders of this country
// columns:
//   country — ISO 3166-1 code, the first of the two
//   other — ISO 3166-1 code, the second
//   topic — name of the topic
//   topic_id — id of the topic
//   shared — number of events, agreements and projects
//   shared_ids (list) — their ids
MATCH (a:Entity)-[:TOOK_PART_IN|SIGNED|PARTNER_IN]->(g:Entity)-[:ABOUT]->(t:Topic)
OPTIONAL MATCH (a)-[h:HOLDS]->(o:Office)
WHERE coalesce(h.status, 'current') <> 'future'
WITH DISTINCT g, t, coalesce(a.country, o.country) AS country
WITH g, t, collect(country) AS countries
UNWIND countries AS country
UNWIND countries AS other
WITH country, other, t, g
WHERE country < other AND ($country IS NULL OR $country IN [country, other])
WITH country, other, t, g
ORDER BY g.id
WITH country, other, t, collect(g.id) AS shared_ids
RETURN country, other, t.name AS topic, t.id AS topic_id, size(shared_ids) AS shared, shared_ids
ORDER BY country, other, shared DESC, topic_id
