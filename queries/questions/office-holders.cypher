// title: Office holders
// description: Offices and who holds them at a date. A holding counts from its stated beginning, else from the first document that speaks of it, to its stated end, or to the beginning of the next holder's where one person holds the office at a time; one that is over without a stated end is not known to cover any date.
// parameters:
//   date (date, none) — the date; none for those that are current by the latest document
//   country (country code, none) — only offices of this country
//   kind (concept of office-kind, none) — only this kind of office and its narrower ones, a concept such as governor
// columns:
//   office — name
//   office_id — id
//   kind — kind of office
//   jurisdiction (list) — names of the territories
//   country — ISO 3166-1 code
//   person — name of the holder
//   person_id — id of the holder
//   status — current, past or future, as the latest document says
//   since — stated beginning, if any
//   until — stated end, if any
MATCH (p:Person)-[h:HOLDS]->(o:Office)
WHERE ($country IS NULL OR o.country = $country)
  AND ($kind IS NULL OR o.kind IN $kind)
OPTIONAL MATCH (next:Person)-[n:HOLDS]->(o)
WHERE o.sole = true AND next.id <> p.id AND coalesce(n.status, 'current') = 'current'
  AND coalesce(n.since, n.first) > h.last
WITH p, h, o, coalesce(h.status, 'current') AS told, min(coalesce(n.since, n.first)) AS ended
WHERE ($date IS NULL AND told = 'current' AND ended IS NULL)
   OR ($date IS NOT NULL
       AND coalesce(h.since, h.first) <= $date + '~'
       AND (h.until + '~' >= $date
            OR (h.until IS NULL AND told = 'current' AND coalesce(ended, '~') > $date)))
OPTIONAL MATCH (o)-[:HAS_JURISDICTION]->(place:Place)
WITH p, h, o, place
ORDER BY place.name
WITH p, h, o, collect(place.name) AS jurisdiction
RETURN o.name AS office, o.id AS office_id, o.kind AS kind, jurisdiction, o.country AS country,
       p.name AS person, p.id AS person_id, h.status AS status, h.since AS since, h.until AS until
ORDER BY office_id, coalesce(since, ''), person_id
