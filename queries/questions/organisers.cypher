// title: Organisers
// description: Who organised, convened, hosted or chaired events, and how many.
// parameters:
//   country (country code, none) — only organisers of this country
// columns:
//   organiser — name
//   organiser_id — id
//   type — label
//   country — ISO 3166-1 code of the organiser, else of an office that the organiser holds
//   role — organised, convened, hosted or chaired
//   events — number of events
//   event_ids (list) — ids of the events
MATCH (a:Entity)-[t:TOOK_PART_IN]->(e:Event)
WHERE t.role IN ['organised', 'convened', 'hosted', 'chaired']
OPTIONAL MATCH (a)-[h:HOLDS]->(o:Office)
WHERE coalesce(h.status, 'current') <> 'future'
WITH a, t.role AS role, e, o
ORDER BY e.id
WITH a, role, collect(DISTINCT e.id) AS event_ids,
     coalesce(a.country, min(o.country)) AS country
WHERE $country IS NULL OR country = $country
RETURN a.name AS organiser, a.id AS organiser_id,
       head([label IN labels(a) WHERE label <> 'Entity']) AS type, country, role,
       size(event_ids) AS events, event_ids
ORDER BY events DESC, organiser_id, role
