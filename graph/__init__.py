"""The graph: what it is made of, and where it is kept.

`model` has the records (entity, relation, claim, document), `fold` makes entities and relations
from claims, `store` keeps them in a Bolt server or, by way of `embedded`, in a folder. `formats`
writes and reads the whole graph.
"""
