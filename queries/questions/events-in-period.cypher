// title: Events in a period
// description: Events whose date touches the period. An event without a known year touches none; without a period all events are listed, undated ones last.
// parameters:
//   since (date, none) — first day, month or year of the period
//   until (date, none) — last day, month or year of the period
//   kind (concept of event-kind, none) — only this kind of event and its narrower ones, a concept such as conference
// columns:
//   date — date or interval
//   event — name
//   event_id — id
//   kind — kind of event
//   places (list) — names of the places
//   participants — stated number of participants
//   approximate — whether that number is approximate
//   documents — number of documents that speak of it
MATCH (e:Event)
WHERE ($kind IS NULL OR e.kind IN $kind)
  AND (($since IS NULL AND $until IS NULL)
       OR (e.date IS NOT NULL AND NOT e.date STARTS WITH 'XXXX'
           AND ($since IS NULL OR last(split(e.date, '/')) + '~' >= $since)
           AND ($until IS NULL OR head(split(e.date, '/')) <= $until + '~')))
OPTIONAL MATCH (e)-[:HELD_AT]->(place:Place)
WITH e, place
ORDER BY place.name
WITH e, collect(place.name) AS places
RETURN e.date AS date, e.name AS event, e.id AS event_id, e.kind AS kind, places,
       e.participants AS participants, e.participants_approximate AS approximate,
       e.documents AS documents
ORDER BY coalesce(date, '~'), event_id
