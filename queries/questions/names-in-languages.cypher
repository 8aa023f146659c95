// title: Names in each language
// description: The wordings met for an entity in the four languages, the known ones included.
// parameters:
//   entity (text, required) — id of an entity or one of its names
// columns:
//   entity — name
//   entity_id — id
//   fr (list) — French wordings
//   nl (list) — Dutch wordings
//   de (list) — German wordings
//   en (list) — English wordings
//   other (list) — wordings without a language
MATCH (e:Entity)
WHERE e.id = $entity OR e.name = $entity OR $entity IN e.names
RETURN e.name AS entity, e.id AS entity_id, coalesce(e.names_fr, []) AS fr,
       coalesce(e.names_nl, []) AS nl, coalesce(e.names_de, []) AS de,
       coalesce(e.names_en, []) AS en, coalesce(e.names_und, []) AS other
ORDER BY entity_id
