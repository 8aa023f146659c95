"""How do documents with their claims get into a store: batch by batch, and from one to another?"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING

from ..errors import WrongUse
from .batch import Batch, Written
from .corpus import Text
from .identity.judgements import united
from .interruption import overlapped

if TYPE_CHECKING:
    from .identity.judgements import Judgement
    from .store import Store

__all__ = ["batches", "copy", "write_all"]

BATCH = 10_000
"""Claims a transaction: what several documents of one speak of is written once."""


def batches(texts: Iterable[Text]) -> Iterator[Batch]:
    """Cut documents with their claims into what one call of `Store.write` takes best.

    Raises `Nonconforming` for what the ontology doesn't allow.
    """
    batch: list[Text] = []
    claims = 0
    for text in texts:
        batch.append(text)
        claims += len(text[1])
        if claims >= BATCH:
            yield Batch.of(batch)
            batch, claims = [], 0
    if batch:
        yield Batch.of(batch)


def write_all(
    store: Store,
    texts: Iterable[Text],
    *,
    judgements: Iterable[Judgement] = (),
    keep_loaded: bool = False,
    progress: Callable[[int], None] = lambda _: None,
) -> Written:
    """Write ``texts`` batch by batch, and return what came of all; ``progress`` is told the number
    of documents of each batch. While one is written, the next is taken from ``texts``, which may
    not change ``store``. Where one fails, those before it are kept.

    First the store is let follow ``judgements`` beside its own (see `united`). Raises
    `Nonconforming` where these contradict one another, and then writes nothing.
    """
    if further := list(judgements):
        store.judge(united(store.judgements(), further))
    written = Written()
    write = partial(store.write, keep_loaded=keep_loaded)
    with closing(overlapped(write, batches(texts))) as each:
        for one in each:
            written += one
            progress(one.documents)
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
        target.counts()["documents"] or not set(target.judgements()).issubset(judgements)
    ):
        raise WrongUse(
            f"{target.name} is not empty: name an empty store, or pass --merge to load into it"
        )
    return write_all(
        target, source.texts(), judgements=judgements, keep_loaded=True, progress=progress
    )
