"""Documents in, graph out: read, extract, link, write in batches."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from ..errors import Unreadable
from ..graph.model import Claim, Document
from .documents import Reading, ReadingOptions, find, read_document
from .extraction.read import read
from .linking.link import link
from .linking.record import Record

if TYPE_CHECKING:
    from ..graph.store import Store

__all__ = ["Skipped", "Summary", "extract", "load", "records"]

log = logging.getLogger(__name__)

BATCH = 200
"""Documents a transaction: some 5,000 rows, where both engines write fastest."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that was not read, and why."""

    path: str
    reason: str


@dataclass(slots=True)
class Summary:
    """What a load did, in numbers, and the files that it skipped.

    Files with one text are one document, at the path that sorts first: ``repeated`` counts the
    others.
    """

    documents: int = 0
    known_documents: int = 0
    repeated: int = 0
    entities_new: int = 0
    entities_known: int = 0
    relations_new: int = 0
    relations_known: int = 0
    unresolved: int = 0
    skipped: list[Skipped] = field(default_factory=list)


def extract(reading: Reading) -> Record:
    """Return what one document says: the findings of its text, linked."""
    document = reading.document
    published = date.fromisoformat(document.published) if document.published else None
    return link(document, read(reading.text, document.language, published))


def records(paths: Iterable[str], options: ReadingOptions) -> Iterator[Record | Skipped]:
    """Yield a record for each file that ``paths`` name, or why it is skipped, in order."""
    for path in find(paths):
        try:
            reading = read_document(path, options)
        except Unreadable as error:
            yield Skipped(path, str(error))
            continue
        yield extract(reading)


def load(
    store: Store,
    paths: Iterable[str],
    options: ReadingOptions | None = None,
    *,
    progress: Callable[[str], None] = lambda _: None,
) -> Summary:
    """Load the files that ``paths`` name into ``store``; ``progress`` is told each path.

    Loading the same files again changes nothing, in any order. Raises `StoreUnavailable` where
    the store goes away; whole batches are kept, nothing of the one in hand.
    """
    summary = Summary()
    batch: list[tuple[Document, list[Claim]]] = []
    paths_of: dict[str, str] = {}
    for record in records(paths, options or ReadingOptions()):
        if isinstance(record, Skipped):
            summary.skipped.append(record)
            progress(record.path)
            continue
        document = record.document
        progress(document.path)
        earlier = paths_of.get(document.id)
        if earlier is not None:
            summary.repeated += 1
            if earlier <= document.path:
                continue
        paths_of[document.id] = document.path
        batch.append((document, list(record.claims())))
        if len(batch) >= BATCH:
            _write(store, batch, summary)
            batch = []
    if batch:
        _write(store, batch, summary)
    summary.documents = len(paths_of)
    return summary


def _write(store: Store, batch: list[tuple[Document, list[Claim]]], summary: Summary) -> None:
    known = store.known([document.id for document, _ in batch])
    written = store.write(batch)
    summary.known_documents += len(known)
    summary.entities_new += written.entities_new
    summary.entities_known += written.entities_known
    summary.relations_new += written.relations_new
    summary.relations_known += written.relations_known
    summary.unresolved += written.unresolved
    log.info("wrote %d documents", len(batch))
