"""Documents with their claims, as they travel: cut into batches, folded into a graph, held against
what someone says that they add up to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from typing import TYPE_CHECKING, TypeAlias

from ..errors import Nonconforming, WrongUse
from .batch import NO_PATH, Written
from .conformity import check_claims, check_document
from .fold import fold
from .identity.judgements import check_judgements, united
from .model import Claim, Document, Entity, Graph, Relation

if TYPE_CHECKING:
    from .identity.judgements import Judgement
    from .store import Store

__all__ = [
    "Text",
    "batches",
    "check_graph",
    "copy",
    "graph_of",
    "in_order",
    "one_path",
    "texts_of",
    "write_all",
]

Text: TypeAlias = tuple[Document, Sequence[Claim]]
"""A document and its claims."""

BATCH = 50_000
"""Claims a transaction: what several documents of one speak of is written once."""


def in_order(claim: Claim) -> tuple[int, int, str]:
    """Return the key that sorts the claims of a document: by their place in the text, then id."""
    return claim.start, claim.end, claim.id


def batches(texts: Iterable[Text]) -> Iterator[list[Text]]:
    """Cut documents with their claims into what one call of `Store.write` takes best."""
    batch: list[Text] = []
    claims = 0
    for text in texts:
        batch.append(text)
        claims += len(text[1])
        if claims >= BATCH:
            yield batch
            batch, claims = [], 0
    if batch:
        yield batch


def write_all(
    store: Store,
    texts: Iterable[Text],
    *,
    judgements: Iterable[Judgement] = (),
    keep_loaded: bool = False,
    progress: Callable[[int], None] = lambda _: None,
) -> Written:
    """Write ``texts`` batch by batch, and return what came of all; ``progress`` is told the number
    of documents of each batch. Where a batch fails, those before it are kept.

    First the store is let follow ``judgements`` beside its own (see `united`). Raises
    `Nonconforming` where these contradict one another, and then writes nothing.
    """
    if further := list(judgements):
        store.judge(united(store.judgements(), further))
    written = Written()
    for batch in batches(texts):
        written += store.write(batch, keep_loaded=keep_loaded)
        progress(len(batch))
    return written


def copy(
    source: Store,
    target: Store,
    *,
    merge: bool = False,
    progress: Callable[[int], None] = lambda _: None,
) -> Written:
    """Copy all documents with their claims, the instants of their loading, and the judgements that
    the graph follows, to ``target``.

    Raises `WrongUse` where ``target`` holds documents or other judgements, unless ``merge``: then
    the documents are loaded beside those, each in place of one of the same id or path, and the
    judgements united (see `united`). Raises `Nonconforming` where these contradict one another.
    """
    judgements = source.judgements()
    if not merge and (
        next(target.documents(), None) is not None
        or not set(target.judgements()).issubset(judgements)
    ):
        raise WrongUse(
            f"{target.name} is not empty: name an empty store, or pass --merge to load into it"
        )
    return write_all(
        target, source.texts(), judgements=judgements, keep_loaded=True, progress=progress
    )


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


def check_graph(graph: Graph) -> None:
    """Raise `Nonconforming` unless a store could hold ``graph`` exactly as it is: documents and
    claims that the ontology allows, the entities and relations that they add up to, and judgements
    that don't contradict one another."""
    check_judgements(graph.judgements)
    paths: dict[str, str] = {}
    for document, claims in texts_of(graph):
        check_document(document)
        check_claims(document.id, claims)
        one_path(document, paths)
    entities, relations = fold(graph.claims.values(), graph.documents)
    _check_things(graph.entities, entities)
    _check_things(graph.relations, relations)


def one_path(document: Document, paths: dict[str, str]) -> None:
    """Add the path of ``document`` to ``paths``, with its id.

    Raises `Nonconforming` where another document has it: a store keeps one document a path.
    """
    other = paths.setdefault(document.path, document.id)
    if other != document.id and document.path not in NO_PATH:
        raise Nonconforming(f"{other} and {document.id} have one path: {document.path}")


def _check_things(
    given: Mapping[str, Entity | Relation], counted: Mapping[str, Entity | Relation]
) -> None:
    for id_ in sorted(given.keys() | counted.keys()):
        one, other = given.get(id_), counted.get(id_)
        if other is None:
            raise Nonconforming(f"{id_}: no claim speaks of it")
        if one is None:
            raise Nonconforming(f"{id_} is missing: claims speak of it")
        for field in fields(one):
            said, found = getattr(one, field.name), getattr(other, field.name)
            if said != found:
                raise Nonconforming(
                    f"{id_}: {field.name} is {said!r}, but its claims add up to {found!r}"
                )
