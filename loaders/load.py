"""Documents in, graph out: read, extract, link, write in batches."""

from __future__ import annotations

import logging
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from ..graph.batch import Ids, Written
from ..graph.transfer import write_all
from .documents import Reading, ReadingOptions, Skipped, find, read_documents, resolving
from .extraction.read import read
from .linking.link import link
from .linking.record import Outcome, Record

if TYPE_CHECKING:
    from ..graph.store import Store
    from .extractors.proposals import Extractor

__all__ = [
    "Skipped",
    "Summary",
    "Unanswered",
    "extract",
    "load",
    "readings",
    "records",
    "rehearse",
]

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A document of which an extractor gave nothing, and why: the rules alone have read it."""

    path: str
    extractor: str
    reason: str


@dataclass(slots=True)
class Summary:
    """What a load did, in numbers, and the files that it skipped.

    Files with one text are one document, at the path that sorts first: ``repeated`` counts the
    others. ``outcomes`` adds up, by name, what extractors beside the rules gave, and
    ``unanswered`` tells where they gave nothing.
    """

    documents: int = 0
    repeated: int = 0
    written: Written = field(default_factory=Written)
    skipped: list[Skipped] = field(default_factory=list)
    outcomes: dict[str, Outcome] = field(default_factory=dict)
    unanswered: list[Unanswered] = field(default_factory=list)

    def count(self, record: Record) -> None:
        """Add what extractors beside the rules gave for ``record``."""
        for one in record.outcomes:
            total = self.outcomes.setdefault(one.extractor, Outcome(one.extractor))
            total.kept += one.kept
            total.dropped += one.dropped
            if one.failure is not None:
                path = record.document.path
                self.unanswered.append(Unanswered(path, one.extractor, one.failure))


def extract(reading: Reading, extractors: Sequence[Extractor] = ()) -> Record:
    """Return what one document says: the findings of its text, linked.

    ``extractors`` read it beside the rules (`passerelle.loaders.extractors`); what they gave, or
    why they gave nothing, stands in the record's ``outcomes``.
    """
    document = reading.document
    published = resolving(document)
    if extractors:
        from .extractors.beside import read_beside

        return read_beside(document, reading.text, published, extractors)
    return link(document, read(reading.text, document.language, published))


def readings(paths: Iterable[str], options: ReadingOptions) -> Iterator[Reading | Skipped]:
    """Yield each document in the files that ``paths`` name, or why it is skipped, in order."""
    for path in find(paths):
        yield from read_documents(path, options)


def records(
    paths: Iterable[str],
    options: ReadingOptions,
    extractors: Sequence[Extractor] = (),
    *,
    jobs: int = 1,
) -> Generator[Record | Skipped, None, None]:
    """Yield a record for each document in the files that ``paths`` name, or why it is skipped, in
    order.

    ``jobs`` processes read; from a script of your own, more than one need its code under
    ``if __name__ == "__main__"``. Raises `WorkerDied` where one of them is ended.
    """
    work = partial(_records_of, options, tuple(extractors))
    if jobs > 1:
        from .workers import in_order

        yield from in_order(work, find(paths), jobs)
        return
    for path in find(paths):
        yield from work(path)


def _records_of(
    options: ReadingOptions, extractors: Sequence[Extractor], path: str
) -> Iterator[Record | Skipped]:
    for reading in read_documents(path, options):
        yield reading if isinstance(reading, Skipped) else extract(reading, extractors)


def load(
    store: Store,
    paths: Iterable[str],
    options: ReadingOptions | None = None,
    *,
    extractors: Sequence[Extractor] = (),
    jobs: int = 1,
    progress: Callable[[str], None] = lambda _: None,
) -> Summary:
    """Load the files that ``paths`` name into ``store``; ``progress`` is told the path of each
    document in them.

    ``extractors`` and ``jobs`` as for `records`. Loading the same files again changes nothing, in
    any order. Further documents are read while a batch is written. Raises `StoreUnavailable` where
    the store goes away, and `WorkerDied`; whole batches are kept.

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
    coming = records(paths, options or ReadingOptions(), extractors, jobs=jobs)
    with closing(coming):
        found = _distinct(coming, progress, summary)
        texts = ((record.document, list(record.claims())) for record in found)
        summary.written = write_all(
            store, texts, progress=lambda documents: log.info("wrote %d documents", documents)
        )
    return summary


def rehearse(
    paths: Iterable[str],
    options: ReadingOptions | None = None,
    *,
    extractors: Sequence[Extractor] = (),
    jobs: int = 1,
    progress: Callable[[str], None] = lambda _: None,
) -> Summary:
    """Return what `load` would do with an empty store, and write nothing."""
    summary = Summary()
    unresolved: dict[str, int] = {}
    coming = records(paths, options or ReadingOptions(), extractors, jobs=jobs)
    with closing(coming):
        for record in _distinct(coming, progress, summary):
            said = Ids(set(record.entities), set(record.relations), {record.document.id})
            summary.written += Written(said, created=said)
            unresolved[record.document.id] = len(record.unresolved)
    summary.written.unresolved = sum(unresolved.values())
    return summary


def _distinct(
    coming: Iterator[Record | Skipped], progress: Callable[[str], None], summary: Summary
) -> Iterator[Record]:
    """Yield a record for each text, again where a path of it turns up that sorts before."""
    paths_of: dict[str, str] = {}
    for record in coming:
        if isinstance(record, Skipped):
            summary.skipped.append(record)
            progress(record.path)
            continue
        document = record.document
        progress(document.path)
        summary.count(record)
        earlier = paths_of.get(document.id)
        if earlier is None:
            summary.documents += 1
        else:
            summary.repeated += 1
            if earlier <= document.path:
                continue
        paths_of[document.id] = document.path
        yield record
