"""The graph in the formats of others, and back.

Each module is one format: `passerelle.graph.formats.rdf` has ``write_rdf`` and ``read_rdf``. They
are imported where they are used, for their libraries take time to load.
"""
