// title: Ties of two countries
// description: Actors of one country and of the other that share events, agreements or projects.
// parameters:
//   country (country code, required) — the one country
//   other (country code, required) — the other country
// columns:
//   actor — name of the actor of the one country
//   actor_id — id of that actor
//   partner — name of the actor of the other country
//   partner_id — id of that actor
//   shared — number of events, agreements and projects in common
//   stated — true where a text also says that the two cooperate
//   shared_ids (list) — ids of what they share
MATCH (a:Entity)-[:TOOK_PART_IN|SIGNED|PARTNER_IN]->(g:Entity)
OPTIONAL MATCH (a)-[h:HOLDS]->(o:Office)
WHERE coalesce(h.status, 'current') <> 'future'
WITH DISTINCT g, a, coalesce(a.country, o.country) AS country
WHERE country IN [$country, $other]
WITH g, collect({actor: a, country: country}) AS actors
UNWIND actors AS one
UNWIND actors AS two
WITH g, one.actor AS a, two.actor AS b, one.country AS here, two.country AS there
WHERE here = $country AND there = $other AND a.id <> b.id
WITH DISTINCT a, b, g
ORDER BY g.id
WITH a, b, collect(g.id) AS shared_ids
OPTIONAL MATCH (a)-[c:COOPERATES_WITH]-(b)
WITH a, b, shared_ids, count(c) > 0 AS stated
RETURN a.name AS actor, a.id AS actor_id, b.name AS partner, b.id AS partner_id,
       size(shared_ids) AS shared, stated, shared_ids
ORDER BY shared DESC, actor_id, partner_id
