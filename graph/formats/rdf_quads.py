"""Quads in the making, and the terms that most of them need."""

from __future__ import annotations

from typing import Final

from pyoxigraph import DefaultGraph, NamedNode, Quad

from .iris import iri_of
from .rdf_mapping import Term, node, standard

__all__ = ["CLOSE_MATCH", "EXACT_MATCH", "LABEL", "PREFERRED", "Said", "agent"]

LABEL: Final = standard("rdfs:label")
PREFERRED: Final = standard("skos:prefLabel")
EXACT_MATCH: Final = standard("skos:exactMatch")
CLOSE_MATCH: Final = standard("skos:closeMatch")


class Said:
    """Quads in the making, about one subject unless another is given.

    >>> said = Said(node("urn:mons"))
    >>> said.add(EXACT_MATCH, node("urn:bergen"))
    >>> str(said.quads[0].triple)
    '<urn:mons> <http://www.w3.org/2004/02/skos/core#exactMatch> <urn:bergen>'
    """

    def __init__(self, subject: NamedNode, graph: NamedNode | DefaultGraph | None = None) -> None:
        self.subject = subject
        self.graph = graph or DefaultGraph()
        self.quads: list[Quad] = []

    def add(
        self,
        predicate: NamedNode,
        *objects: Term,
        of: NamedNode | None = None,
        graph: DefaultGraph | None = None,
    ) -> None:
        """Say ``predicate`` and each of the objects, of another subject or graph if given."""
        subject, graph_name = of or self.subject, graph or self.graph
        self.quads += [Quad(subject, predicate, term, graph_name) for term in objects]


def agent(extractor: str) -> NamedNode:
    """Return the node of a person or of a software with its version, by its name."""
    return node(iri_of(f"agent/{extractor}"))
