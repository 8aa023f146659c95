// title: Cross-border events
// description: Events in which actors of several countries took part. An actor without a country counts for that of the offices held.
// parameters:
//   at_least (integer, 2) — smallest number of countries
//   since (date, none) — only events that end on this day or later
//   until (date, none) — only events that begin on this day or earlier
// columns:
//   event — name
//   event_id — id
//   kind — kind of event
//   date — date
//   countries (list) — ISO 3166-1 codes of the actors
//   actors — number of actors, those without a country included
MATCH (a:Entity)-[:TOOK_PART_IN]->(e:Event)
WITH a, e, CASE WHEN e.date STARTS WITH 'XXXX' THEN null ELSE e.date END AS date
WHERE ($since IS NULL OR last(split(date, '/')) + '~' >= $since)
  AND ($until IS NULL OR head(split(date, '/')) <= $until + '~')
OPTIONAL MATCH (a)-[h:HOLDS]->(o:Office)
WHERE coalesce(h.status, 'current') <> 'future'
WITH e, a, coalesce(a.country, o.country) AS country
ORDER BY e.id, country
WITH e, collect(DISTINCT country) AS countries, count(DISTINCT a) AS actors
WHERE size(countries) >= $at_least
RETURN e.name AS event, e.id AS event_id, e.kind AS kind, e.date AS date, countries, actors
ORDER BY coalesce(date, '~'), event_id
