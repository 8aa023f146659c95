// title: Officials of a territory
// description: Offices and organisations with jurisdiction over a territory or over one within it, and who holds the offices.
// parameters:
//   place (text, required) — id, code or name of the territory, such as BE-WHT
// columns:
//   body — name of the office or organisation
//   body_id — id of the office or organisation
//   type — label
//   territory — name of its own territory
//   territory_id — id of its own territory
//   person — name of the holder
//   person_id — id of the holder
//   status — current, past or future, as the latest document says
MATCH (p:Place)
WHERE p.id IN [$place, 'place/' + $place] OR p.name = $place OR $place IN p.names
MATCH (own:Place)-[:LOCATED_IN*0..6]->(p)
MATCH (body:Entity)-[:HAS_JURISDICTION]->(own)
OPTIONAL MATCH (holder:Person)-[h:HOLDS]->(body)
WITH DISTINCT body, own, holder, h
RETURN body.name AS body, body.id AS body_id,
       head([label IN labels(body) WHERE label <> 'Entity']) AS type, own.name AS territory,
       own.id AS territory_id, holder.name AS person, holder.id AS person_id, h.status AS status
ORDER BY territory_id, body_id, coalesce(person_id, '')
