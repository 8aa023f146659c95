// title: Most active territories
// description: Territories by the events, agreements and projects in which the offices and organisations with jurisdiction over them, or the holders of these offices, took part.
// parameters:
//   limit (integer, 20) — largest number of rows
// columns:
//   territory — name
//   territory_id — id
//   kind — kind of place
//   country — ISO 3166-1 code
//   shared — number of events, agreements and projects
//   actors — number of persons, offices and organisations that took part for it
MATCH (p:Place)<-[:HAS_JURISDICTION]-(body:Entity)
OPTIONAL MATCH (holder:Person)-[h:HOLDS]->(body)
WHERE coalesce(h.status, 'current') <> 'future'
WITH p, body, collect(holder) AS holders
UNWIND holders + [body] AS actor
MATCH (actor)-[:TOOK_PART_IN|SIGNED|PARTNER_IN]->(g:Entity)
WITH p, count(DISTINCT g.id) AS shared, count(DISTINCT actor.id) AS actors
RETURN p.name AS territory, p.id AS territory_id, p.kind AS kind, p.country AS country, shared,
       actors
ORDER BY shared DESC, actors DESC, territory_id
LIMIT $limit
