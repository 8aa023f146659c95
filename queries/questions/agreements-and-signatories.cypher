// title: Agreements and signatories
// description: Agreements and who signed them; an agreement without a known signatory has one row.
// parameters:
//   country (country code, none) — only agreements that an actor of this country signed
// columns:
//   agreement — name
//   agreement_id — id
//   date — date
//   signatory — name of the signatory
//   signatory_id — id of the signatory
//   type — label of the signatory
//   country — ISO 3166-1 code of the signatory, else of an office that the signatory holds
MATCH (g:Agreement)
OPTIONAL MATCH (a:Entity)-[:SIGNED]->(g)
OPTIONAL MATCH (a)-[h:HOLDS]->(o:Office)
WHERE coalesce(h.status, 'current') <> 'future'
WITH g, a, coalesce(a.country, min(o.country)) AS country
WITH g, collect({actor: a, country: country}) AS signatories, collect(country) AS countries
WHERE $country IS NULL OR $country IN countries
UNWIND signatories AS signatory
WITH g, signatory.actor AS a, signatory.country AS country
RETURN g.name AS agreement, g.id AS agreement_id, g.date AS date, a.name AS signatory,
       a.id AS signatory_id, head([label IN labels(a) WHERE label <> 'Entity']) AS type, country
ORDER BY coalesce(date, '~'), agreement_id, coalesce(signatory_id, '')
