"""The ground: what the model is made of, and the words by which texts speak of it.

The Turtle files beside this module declare node types, relation types, properties and
vocabularies; `schema` and `lexicon` give them to Python. Nothing else in the package lists a
label, a relation type, a property or a word of a natural language.

============ =======================================================================================
module       question
============ =======================================================================================
schema       what does the ontology declare?
lexicon      which folded words of a text can mean which concept?
territories  which territories are there, what lies in what and borders what?
toponyms     under which forms do texts name territories, their people, and persons?
rules        what does each rule that reads texts mean?
rows         the rows of the tables of territories and names
tokens       how is a text cut into words, and how are they folded?
ids          how do names and contents become ids?
turtle       the Turtle files as one set of resources
compilation  from Turtle to plain data: the schema
wordings     from Turtle to plain data: the lexicon
cache        what the ontology compiles to, kept between runs
shapes       the shapes that follow from the ontology
validation   does RDF conform to the model?
rdf_formats  which formats of RDF are there, by which names and suffixes?
rdf_parsing  RDF from files of others, statement by statement
xml_entities does an XML file declare entities that would grow?
files        is there a file where the user says?
============ =======================================================================================
"""
