"""The graph in the formats of others, and back: `rdf` and `jsonl` are what others import.

They are imported where they are used, for their libraries take time to load.

============== =====================================================================================
module         answers
============== =====================================================================================
rdf            RDF out and in: ``write_rdf`` and ``read_rdf``
rdf_mapping    the table that both directions of RDF go by
rdf_statements what the graph says, as RDF statements
rdf_vocabulary what RDF says of the software and the concepts that a graph names
rdf_quads      quads in the making
rdf_writing    statements as bytes
rdf_reading    RDF back into the graph
iris           which IRI stands for which id or concept?
authorities    which IRI do the registers of the European Union give a territory?
literals       which literal stands for which value?
jsonl          JSON lines out and in: ``write_jsonl`` and ``read_jsonl``
jsonl_lines    one record as a line of JSON, and back
============== =====================================================================================
"""
