// title: Described bodies
// description: Bodies that the texts describe without naming them, with one wording and sentence: what a reader may still identify.
// parameters:
//   country (country code, none) — only bodies of this country
// columns:
//   body — the description
//   body_id — id
//   type — label
//   kind — kind
//   country — ISO 3166-1 code
//   documents — number of documents that speak of it
//   example — one sentence with it
MATCH (b:Entity)
WHERE b.described = true AND ($country IS NULL OR b.country = $country)
OPTIONAL MATCH (c:Claim)-[:SUPPORTS]->(b)
WHERE c.predicate = 'name'
WITH b, min(c.quote) AS example
RETURN b.name AS body, b.id AS body_id,
       head([label IN labels(b) WHERE label <> 'Entity']) AS type, b.kind AS kind,
       b.country AS country, b.documents AS documents, example
ORDER BY coalesce(country, '~'), body_id
