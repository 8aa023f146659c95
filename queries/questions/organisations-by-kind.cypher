// title: Organisations by kind
// description: Organisations, kind by kind.
// parameters:
//   kind (concept of organisation-kind, none) — only this kind and its narrower ones, a concept such as police
//   country (country code, none) — only organisations of this country
// columns:
//   kind — kind of organisation
//   organisation — name
//   organisation_id — id
//   country — ISO 3166-1 code
//   described — true where the texts describe the body without naming it
//   documents — number of documents that speak of it
MATCH (o:Organisation)
WHERE ($kind IS NULL OR o.kind IN $kind) AND ($country IS NULL OR o.country = $country)
RETURN o.kind AS kind, o.name AS organisation, o.id AS organisation_id, o.country AS country,
       coalesce(o.described, false) AS described, o.documents AS documents
ORDER BY coalesce(kind, '~'), organisation_id
