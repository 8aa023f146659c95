// title: Events at a place
// description: Events held at a place or at a place within it.
// parameters:
//   place (text, required) — id, code or name of the place, such as BE-WHT
// columns:
//   date — date or interval
//   event — name
//   event_id — id
//   kind — kind of event
//   venue — name of the place where it was held
//   venue_id — id of that place
MATCH (p:Place)
WHERE p.id IN [$place, 'place/' + $place] OR p.name = $place OR $place IN p.names
MATCH (e:Event)-[:HELD_AT]->(v:Place)-[:LOCATED_IN*0..6]->(p)
WITH DISTINCT e, v
RETURN e.date AS date, e.name AS event, e.id AS event_id, e.kind AS kind, v.name AS venue,
       v.id AS venue_id
ORDER BY coalesce(date, '~'), event_id, venue_id
