// title: Unresolved mentions
// description: Wordings that look like an actor, a place or a date but could not be resolved, most frequent first.
// parameters:
//   language (language code, none) — only texts in this language, an ISO 639-1 code
//   limit (integer, 100) — largest number of rows
// columns:
//   mention — the wording
//   mentions — how often
//   documents — in how many documents
//   languages (list) — languages of the texts
//   example — one sentence with it
MATCH (c:Unresolved)-[:FROM]->(d:Document)
WHERE $language IS NULL OR c.language = $language
WITH c, d
ORDER BY c.language
WITH c.value AS mention, count(DISTINCT c.id) AS mentions, count(DISTINCT d.id) AS documents,
     collect(DISTINCT c.language) AS languages, min(c.quote) AS example
RETURN mention, mentions, documents, languages, example
ORDER BY mentions DESC, mention
LIMIT $limit
