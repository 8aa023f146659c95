// title: Participants of an event
// description: Who took part in an event or in one of its parts, in which role, by what office.
// parameters:
//   event (text, required) — id or name of the event
// columns:
//   actor — name
//   actor_id — id
//   type — label
//   country — ISO 3166-1 code of the actor, else of an office that the actor holds
//   role — role, none where the text does not say
//   part — name of the part of the event, none for the event itself
//   part_id — id of the part
//   offices (list) — names of the offices that the actor holds or has held
//   confidence — of the surest claim, from 0 to 1
//   documents — number of documents that say so
MATCH (e:Event)
WHERE e.id = $event OR e.name = $event OR $event IN e.names
MATCH (within:Event)-[:PART_OF*0..3]->(e)
WITH DISTINCT e, within
MATCH (a:Entity)-[t:TOOK_PART_IN]->(within)
OPTIONAL MATCH (a)-[h:HOLDS]->(o:Office)
WHERE coalesce(h.status, 'current') <> 'future'
WITH e, within, a, t, o
ORDER BY o.name
WITH e, within, a, t, collect(o.name) AS offices,
     coalesce(a.country, min(o.country)) AS country
RETURN a.name AS actor, a.id AS actor_id,
       head([label IN labels(a) WHERE label <> 'Entity']) AS type, country, t.role AS role,
       CASE WHEN within.id = e.id THEN null ELSE within.name END AS part,
       CASE WHEN within.id = e.id THEN null ELSE within.id END AS part_id, offices,
       t.confidence AS confidence, t.documents AS documents
ORDER BY actor_id, coalesce(part_id, ''), coalesce(role, ''), e.id
