// title: Actors of a topic
// description: Who takes part in events, signs agreements or joins projects about a topic, most active first.
// parameters:
//   topic (text, required) — id, concept or name of the topic
// columns:
//   actor — name
//   actor_id — id
//   type — label
//   country — ISO 3166-1 code of the actor, else of an office that the actor holds
//   shared — number of events, agreements and projects
//   shared_ids (list) — their ids
MATCH (t:Topic)
WHERE t.id IN [$topic, 'topic/' + $topic] OR t.name = $topic OR $topic IN t.names
MATCH (a:Entity)-[:TOOK_PART_IN|SIGNED|PARTNER_IN]->(g:Entity)-[:ABOUT]->(t)
OPTIONAL MATCH (a)-[h:HOLDS]->(o:Office)
WHERE coalesce(h.status, 'current') <> 'future'
WITH a, g, o
ORDER BY g.id
WITH a, collect(DISTINCT g.id) AS shared_ids,
     coalesce(a.country, min(o.country)) AS country
RETURN a.name AS actor, a.id AS actor_id,
       head([label IN labels(a) WHERE label <> 'Entity']) AS type, country,
       size(shared_ids) AS shared, shared_ids
ORDER BY shared DESC, actor_id
