"""The ground: what the model is made of, and the words by which texts speak of it.

The Turtle files beside this module declare node types, relation types, properties and
vocabularies; `schema` and `lexicon` give them to Python. Nothing else in the package lists a
label, a relation type, a property or a word of a natural language.
"""
