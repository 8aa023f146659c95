// title: Who met whom
// description: Persons who took part in the same events. Taking part in the same event is not yet a conversation: the events are listed.
// parameters:
//   person (text, none) — only meetings of this person, by id or name
//   at_least (integer, 1) — smallest number of events in common
// columns:
//   person — name of the one
//   person_id — id of the one
//   other — name of the other
//   other_id — id of the other
//   meetings — number of events in common
//   first — date of the earliest of known year
//   last — date of the latest of known year
//   event_ids (list) — ids of the events
MATCH (p:Person)-[:TOOK_PART_IN]->(e:Event)<-[:TOOK_PART_IN]-(q:Person)
WHERE p.id < q.id
  AND ($person IS NULL OR $person IN [p.id, p.name, q.id, q.name]
       OR $person IN p.names OR $person IN q.names)
WITH p, q, e, CASE WHEN e.date STARTS WITH 'XXXX' THEN null ELSE e.date END AS date
WITH p, q, collect(DISTINCT e.id) AS event_ids, min(date) AS first, max(date) AS last
WHERE size(event_ids) >= $at_least
RETURN p.name AS person, p.id AS person_id, q.name AS other, q.id AS other_id,
       size(event_ids) AS meetings, first, last, event_ids
ORDER BY meetings DESC, person_id, other_id
