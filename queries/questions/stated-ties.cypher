// title: Stated ties
// description: Who cooperates with whom because a text says so.
// parameters:
//   country (country code, none) — only ties with an end in this country
// columns:
//   actor — name of the one
//   actor_id — id of the one
//   country — ISO 3166-1 code of the one
//   partner — name of the other
//   partner_id — id of the other
//   partner_country — ISO 3166-1 code of the other
//   confidence — of the surest claim, from 0 to 1
//   documents — number of documents that say so
//   first — date of the earliest document
//   last — date of the latest document
//   relation_id — id of the relation, for its evidence
MATCH (a:Entity)-[c:COOPERATES_WITH]->(b:Entity)
WHERE $country IS NULL OR $country IN [a.country, b.country]
RETURN a.name AS actor, a.id AS actor_id, a.country AS country, b.name AS partner,
       b.id AS partner_id, b.country AS partner_country, c.confidence AS confidence,
       c.documents AS documents, c.first AS first, c.last AS last, c.id AS relation_id
ORDER BY actor_id, partner_id, relation_id
