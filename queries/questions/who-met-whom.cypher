// title: Who met whom
// description: Persons who took part in the same events, those of most events first. Taking part in the same event is not yet a conversation: the events are listed.
// parameters:
//   person (text, none) — only meetings of this person, by id or name
//   at_least (integer, 1) — smallest number of events in common
//   limit (integer, 1000) — largest number of rows
// columns:
//   person — name of the one
//   person_id — id of the one
//   other — name of the other
//   other_id — id of the other
//   meetings — number of events in common
//   first — date of the earliest of known year
//   last — date of the latest of known year
//   event_ids (list) — ids of the events
MATCH (a:Person)
WHERE $person IS NULL OR $person IN [a.id, a.name] OR $person IN a.names
CALL (a) {  // person by person: all pairs of a large graph at once fill the engine's memory
  MATCH (a)-[:TOOK_PART_IN]->(e:Event)<-[:TOOK_PART_IN]-(b:Person)
  WHERE a.id < b.id
     OR (a.id > b.id AND $person IS NOT NULL
         AND NOT ($person IN [b.id, b.name] OR $person IN b.names))
  WITH b, e, CASE WHEN e.date STARTS WITH 'XXXX' THEN null ELSE e.date END AS date
  WITH b, collect(DISTINCT e.id) AS event_ids, min(date) AS first, max(date) AS last
  WHERE size(event_ids) >= $at_least
  RETURN b, event_ids, first, last
}
WITH CASE WHEN a.id < b.id THEN a ELSE b END AS p, CASE WHEN a.id < b.id THEN b ELSE a END AS q,
     event_ids, first, last
RETURN p.name AS person, p.id AS person_id, q.name AS other, q.id AS other_id,
       size(event_ids) AS meetings, first, last, event_ids
ORDER BY meetings DESC, person_id, other_id
LIMIT $limit
