"""The graph as RDF and back: Turtle, TriG, N-Quads, JSON-LD, RDF/XML.

What stands for what is said in docs/rdf.md; `rdf_mapping` holds the table that both directions go
by, `rdf_statements` the statements, `rdf_writing` and `rdf_reading` the two directions.
"""

from __future__ import annotations

from ...ontology.rdf_formats import FORMATS
from .rdf_reading import read_rdf
from .rdf_writing import Records, write_rdf

__all__ = ["FORMATS", "Records", "read_rdf", "write_rdf"]
