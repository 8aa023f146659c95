"""Documents with their claims, and the graph that they add up to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, TypeAlias

from ..errors import Nonconforming
from .fold import fold
from .model import Claim, Document, Graph

if TYPE_CHECKING:
    from .identity.judgements import Judgement

__all__ = ["Text", "graph_of", "in_order", "texts_of"]

Text: TypeAlias = tuple[Document, Sequence[Claim]]
"""A document and its claims."""


def in_order(claim: Claim) -> tuple[int, int, str]:
    """Return the key that sorts the claims of a document: by their place in the text, then id."""
    return claim.start, claim.end, claim.id


def texts_of(graph: Graph) -> list[Text]:
    """Return the documents of ``graph``, sorted by id, with their claims in the order of the text.

    Raises `Nonconforming` for a claim of a document that is not there.
    """
    claims: dict[str, list[Claim]] = {id_: [] for id_ in sorted(graph.documents)}
    for claim in graph.claims.values():
        if claim.document not in claims:
            raise Nonconforming(f"{claim.id} is a claim of {claim.document}, which is not there")
        claims[claim.document].append(claim)
    return [(graph.documents[id_], sorted(its, key=in_order)) for id_, its in claims.items()]


def graph_of(texts: Iterable[Text], judgements: Iterable[Judgement] = ()) -> Graph:
    """Return the graph that documents and their claims add up to, under the ids that these have;
    ``judgements`` are those that led to the ids.

    >>> text = Document("document/a", "a.txt", "A", "fr", None, None, "")
    >>> said = Claim("document/a", 0, 1, "A", "fr", "r", 1.0, "place/a", "name", value="A")
    >>> graph_of([(text, [said])]).entities["place/a"].name
    'A'
    """
    documents: dict[str, Document] = {}
    claims: dict[str, Claim] = {}
    for document, its in sorted(texts, key=lambda text: text[0].id):
        documents[document.id] = document
        claims |= {claim.id: claim for claim in its}
    claims = dict(sorted(claims.items()))
    return Graph(documents, claims, *fold(claims.values(), documents), tuple(sorted(judgements)))
