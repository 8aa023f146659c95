"""Who is one with whom? The rules and judgements that put what documents read under one id.

A document is read alone: "le gouverneur Decaluwé" gets an id that is the document's own. What all
documents together say decides which of these ids are one thing. That decision is a pure function
of all readings and judgements, so it does not depend on which document came first; the store keeps
with each claim what was read, and so can take every decision back.

============== ====================================================================================
module         question
============== ====================================================================================
readings       how does a document speak of a person, an organisation, an event?
persons        which readings are one person, and which unnamed jurisdiction is theirs?
organisations  which readings are one organisation?
events         which readings are one event?
difference     which names can never be of one thing?
groups         disjoint sets, which the rules join
judgements     what have people decided, in which file?
decision       readings and judgements together: which id has each reading?
resolution     the claims of a document under the ids that were decided
candidates     which pairs do the rules only suspect?
============== ====================================================================================
"""
