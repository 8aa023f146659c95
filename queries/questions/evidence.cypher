// title: Evidence
// description: Every claim about an entity or a relation, with the sentence that states it and where it stands.
// parameters:
//   entity (text, required) — id or name of an entity, or id of a relation
// columns:
//   predicate — property or relation type
//   subject — id of the entity that the claim is about
//   object — id of the other entity, for a relation
//   value — the value, for a property
//   qualifiers (list) — what is said of the relation itself, as key=value
//   quote — the sentence or phrase, verbatim
//   language — language of the text
//   title — title of the document
//   published — date of the document
//   path — where the document was read
//   start — first code point of the span, from 0
//   end — code point after the span
//   rule — rule that found it
//   confidence — from 0 to 1
//   claim_id — id of the claim
OPTIONAL MATCH (e:Entity)
WHERE e.name = $entity OR $entity IN e.names
WITH collect(e.id) AS named
UNWIND named + [$entity] AS id
OPTIONAL MATCH (:Entity {id: id})<-[:SUPPORTS]-(about:Claim)
WITH id, collect(about) AS about
OPTIONAL MATCH (:Entity {id: id})-[r]-(:Entity)
WITH id, about, collect(r.id) AS ties
WITH about, [id] + ties AS ties
UNWIND ties AS tie
OPTIONAL MATCH (stating:Claim {relation: tie})
WITH about, collect(stating) AS stating
UNWIND about + stating AS c
WITH DISTINCT c
MATCH (c)-[:FROM]->(d:Document)
RETURN c.predicate AS predicate, c.subject AS subject, c.object AS object, c.value AS value,
       c.qualifiers AS qualifiers, c.quote AS quote, c.language AS language, d.title AS title,
       d.published AS published, d.path AS path, c.start AS start, c.end AS end, c.rule AS rule,
       c.confidence AS confidence, c.id AS claim_id
ORDER BY predicate, subject, coalesce(object, ''), coalesce(published, '~'), d.id, start, claim_id
