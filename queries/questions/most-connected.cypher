// title: Most connected actors
// description: Actors by the number of others with whom they share an event, an agreement or a project, or with whom a text says they cooperate.
// parameters:
//   type (type of node, none) — only actors of this label, such as Person; partners are of any
//   limit (integer, 20) — largest number of rows
// columns:
//   actor — name
//   actor_id — id
//   type — label
//   country — ISO 3166-1 code of the actor
//   partners — number of others
//   shared — number of events, agreements and projects
//   stated — number of stated ties
MATCH (a:Entity)
WHERE $type IS NULL OR $type IN labels(a)
OPTIONAL MATCH (a)-[:TOOK_PART_IN|SIGNED|PARTNER_IN]->(g:Entity)
OPTIONAL MATCH (g)<-[:TOOK_PART_IN|SIGNED|PARTNER_IN]-(b:Entity)
WHERE b.id <> a.id
WITH a, count(DISTINCT g.id) AS shared, collect(DISTINCT b.id) AS company
OPTIONAL MATCH (a)-[:COOPERATES_WITH]-(c:Entity)
WHERE c.id <> a.id
WITH a, shared, company, collect(DISTINCT c.id) AS stated
WITH a, shared, size(stated) AS stated,
     size(company) + size([id IN stated WHERE NOT id IN company]) AS partners
WHERE partners > 0
RETURN a.name AS actor, a.id AS actor_id,
       head([label IN labels(a) WHERE label <> 'Entity']) AS type, a.country AS country, partners,
       shared, stated
ORDER BY partners DESC, shared DESC, actor_id
LIMIT $limit
