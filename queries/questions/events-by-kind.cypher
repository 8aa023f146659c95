// title: Events by kind
// description: How many events of each kind there are, with the first and the last of known year.
// parameters:
//   since (date, none) — only events that end on this day or later
//   until (date, none) — only events that begin on this day or earlier
// columns:
//   kind — kind of event, none where the texts do not say
//   events — number of events
//   dated — number of those with a known year
//   first — date of the first
//   last — date of the last
MATCH (e:Event)
WITH e, CASE WHEN e.date STARTS WITH 'XXXX' THEN null ELSE e.date END AS date
WHERE ($since IS NULL OR last(split(date, '/')) + '~' >= $since)
  AND ($until IS NULL OR head(split(date, '/')) <= $until + '~')
RETURN e.kind AS kind, count(e) AS events, count(date) AS dated, min(date) AS first,
       max(date) AS last
ORDER BY events DESC, coalesce(kind, '~')
