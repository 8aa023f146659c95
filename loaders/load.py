"""Documents in, graph out: read, extract, link, write in batches."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..graph.batch import Ids, Written
from ..graph.transfer import batches
from .documents import Reading, ReadingOptions, Skipped, find, read_documents, resolving
from .extraction.read import read
from .linking.link import link
from .linking.record import Record

if TYPE_CHECKING:
    from ..graph.store import Store

__all__ = ["Skipped", "Summary", "extract", "load", "readings", "records", "rehearse"]

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Summary:
    """What a load did, in numbers, and the files that it skipped.

    Files with one text are one document, at the path that sorts first: ``repeated`` counts the
    others. ``known`` counts the documents that the store had before.
    """

    documents: int = 0
    known: int = 0
    repeated: int = 0
    written: Written = field(default_factory=Written)
    skipped: list[Skipped] = field(default_factory=list)


def extract(reading: Reading) -> Record:
    """Return what one document says: the findings of its text, linked.

    Its date of publication resolves 'this Friday', unless only the file's metadata state it.
    """
    document = reading.document
    return link(document, read(reading.text, document.language, resolving(document)))


def readings(paths: Iterable[str], options: ReadingOptions) -> Iterator[Reading | Skipped]:
    """Yield each document in the files that ``paths`` name, or why it is skipped, in order."""
    for path in find(paths):
        yield from read_documents(path, options)


def records(paths: Iterable[str], options: ReadingOptions) -> Iterator[Record | Skipped]:
    """Yield a record for each document in the files that ``paths`` name, or why it is skipped, in
    order."""
    for reading in readings(paths, options):
        yield reading if isinstance(reading, Skipped) else extract(reading)


def load(
    store: Store,
    paths: Iterable[str],
    options: ReadingOptions | None = None,
    *,
    progress: Callable[[str], None] = lambda _: None,
) -> Summary:
    """Load the files that ``paths`` name into ``store``; ``progress`` is told the path of each
    document in them.

    Loading the same files again changes nothing, in any order. Raises `StoreUnavailable` where
    the store goes away; whole batches are kept, nothing of the one in hand.

    >>> import tempfile
    >>> from pathlib import Path
    >>> from passerelle.graph.store import Store
    >>> with tempfile.TemporaryDirectory() as folder, Store.open(folder + "/store") as store:
    ...     _ = Path(folder, "a.txt").write_text("Le bourgmestre de Mons a reçu le préfet du Nord.")
    ...     summary = load(store, [folder + "/a.txt", folder + "/b.txt"])
    >>> summary.documents, summary.skipped[0].reason
    (1, 'no such file')
    """
    summary = Summary()
    found = _distinct(paths, options, progress, summary)
    loaded: set[str] = set()
    for batch in batches((record.document, list(record.claims())) for record in found):
        fresh = {document.id for document, _ in batch} - loaded
        summary.known += len(store.known(sorted(fresh)))
        loaded |= fresh
        summary.written += store.write(batch)
        log.info("wrote %d documents", len(batch))
    return summary


def rehearse(
    paths: Iterable[str],
    options: ReadingOptions | None = None,
    *,
    progress: Callable[[str], None] = lambda _: None,
) -> Summary:
    """Return what `load` would do with an empty store, and write nothing."""
    summary = Summary()
    unresolved: dict[str, int] = {}
    for record in _distinct(paths, options, progress, summary):
        said = Ids(set(record.entities), set(record.relations))
        summary.written += Written(said=said, created=said)
        unresolved[record.document.id] = len(record.unresolved)
    summary.written.documents = summary.documents
    summary.written.unresolved = sum(unresolved.values())
    return summary


def _distinct(
    paths: Iterable[str],
    options: ReadingOptions | None,
    progress: Callable[[str], None],
    summary: Summary,
) -> Iterator[Record]:
    """Yield a record for each text, again where a path of it turns up that sorts before."""
    paths_of: dict[str, str] = {}
    for record in records(paths, options or ReadingOptions()):
        if isinstance(record, Skipped):
            summary.skipped.append(record)
            progress(record.path)
            continue
        document = record.document
        progress(document.path)
        earlier = paths_of.get(document.id)
        if earlier is None:
            summary.documents += 1
        else:
            summary.repeated += 1
            if earlier <= document.path:
                continue
        paths_of[document.id] = document.path
        yield record
