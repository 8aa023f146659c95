// title: Workshops
// description: Parts of events: workshops, sessions, panels, with their topics.
// parameters:
//   event (text, none) — only parts of this event, by id or name
// columns:
//   event — name of the whole event
//   event_id — id of the whole event
//   date — date of the part, else of the whole
//   part — name of the part
//   part_id — id of the part
//   kind — kind of the part
//   topics (list) — names of the topics of the part
MATCH (part:Event)-[:PART_OF]->(e:Event)
WHERE $event IS NULL OR e.id = $event OR e.name = $event OR $event IN e.names
OPTIONAL MATCH (part)-[:ABOUT]->(t:Topic)
WITH e, part, t
ORDER BY t.name
WITH e, part, collect(t.name) AS topics
RETURN e.name AS event, e.id AS event_id, coalesce(part.date, e.date) AS date, part.name AS part,
       part.id AS part_id, part.kind AS kind, topics
ORDER BY event_id, part_id
