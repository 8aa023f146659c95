"""The graph: what it is made of, and where it is kept.

Documents make claims, and claims add up to entities and relations; a store keeps all of them on a
Bolt server or in a folder.

============ =======================================================================================
module       question
============ =======================================================================================
model        document, claim, entity, relation: the records
fold         what do the claims add up to?
growth       what becomes of a thing when further documents speak of it?
corpus       documents with their claims, and the graph that they add up to
conformity   may a claim enter? what the ontology allows
consistency  does a graph hold together?
identity     who is one with whom?
judging      how does a judgement get into its file, and a store to follow the file?
instants     which instant is meant?
periods      which days does a date cover?
spelling     how may a name be spelt?
store        the store: one class for a folder and for a server
connection   how is a server reached?
embedded     how does a folder become a graph database?
jvm          how does the embedded engine's Java runtime start?
lock         who holds a folder?
interruption how does Ctrl-C get through to who waits for the database, or works meanwhile?
ddl          which constraints and indexes does a store need?
records      how do records look as nodes and relationships?
pipeline     how are many rows sent in few statements?
batch        what is given to a store, and what came of it?
writing      how do documents and claims enter a store, and leave it?
support      what do the things add up to that a change touches?
settling     which readings does a change move, and which documents with them?
words        which words are entities found by?
reading      what is in a store?
failures     what is told of a server that refuses, fails or is away?
querying     what does a query answer?
finding      which entities have a name like this one?
transfer     batch by batch into a store, and from one store to another
sources      where does a graph come from: a store, a moment of one, a file?
formats      the graph in the formats of others, and back
reference    the model as one page
============ =======================================================================================
"""
