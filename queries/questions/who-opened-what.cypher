// title: Who opened what
// description: The actors that opened events, or that took part in another role.
// parameters:
//   role (concept of role, opened) — the role and its narrower ones: opened, organised, convened, hosted, chaired, spoke, attended, …
//   country (country code, none) — only actors of this country
// columns:
//   event — name of the event
//   event_id — id of the event
//   date — date of the event
//   actor — name of the actor
//   actor_id — id of the actor
//   type — label of the actor
//   country — ISO 3166-1 code of the actor, else of an office that the actor holds
//   offices (list) — names of the offices that the actor holds or has held
//   documents — number of documents that say so
MATCH (a:Entity)-[t:TOOK_PART_IN]->(e:Event)
WHERE t.role IN $role
OPTIONAL MATCH (a)-[h:HOLDS]->(o:Office)
WHERE coalesce(h.status, 'current') <> 'future'
WITH a, t, e, o
ORDER BY o.name
WITH a, t, e, collect(o.name) AS offices, coalesce(a.country, min(o.country)) AS country
WHERE $country IS NULL OR country = $country
RETURN e.name AS event, e.id AS event_id, e.date AS date, a.name AS actor, a.id AS actor_id,
       head([label IN labels(a) WHERE label <> 'Entity']) AS type, country, offices,
       t.documents AS documents
ORDER BY coalesce(date, '~'), event_id, actor_id
