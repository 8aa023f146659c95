// title: Officials by country
// description: Who holds or has held which office, country by country.
// parameters:
//   country (country code, none) — only officials of this country
// columns:
//   country — ISO 3166-1 code of the office, else of the person
//   person — name
//   person_id — id
//   office — name of the office
//   office_id — id of the office
//   status — current, past or future, as the latest document says
//   since — stated beginning, if any
//   until — stated end, if any
//   documents — number of documents that say so
MATCH (p:Person)-[h:HOLDS]->(o:Office)
WITH p, h, o, coalesce(o.country, p.country) AS country
WHERE $country IS NULL OR country = $country
RETURN country, p.name AS person, p.id AS person_id, o.name AS office, o.id AS office_id,
       h.status AS status, h.since AS since, h.until AS until, h.documents AS documents
ORDER BY coalesce(country, '~'), office_id, person_id
