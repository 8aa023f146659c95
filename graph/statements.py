"""How are many rows sent in few statements?

Every value travels as a parameter. The only names in the text of a statement are labels and
relationship types that the ontology declares.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from queue import Queue
from threading import Thread
from typing import Any, LiteralString, TypeAlias, cast

from neo4j import ManagedTransaction, Record

from .interruption import checkpoint

__all__ = ["Run", "ask", "chunks", "fetching", "run", "sending"]

ROWS = 5_000
"""Most rows of one statement: both engines are fastest between 2,000 and 5,000."""

CHARACTERS = 4_000_000
"""Most characters of one statement's rows, so that long quotes don't make giant messages."""


AHEAD = 4
"""Statements that wait for the engine at most."""

Run: TypeAlias = Callable[[str, Sequence[Any]], None]
"""Runs a statement over rows, which it finds in ``$rows``."""


def run(transaction: ManagedTransaction, text: str, rows: Sequence[Any]) -> None:
    """Run the statement ``text`` over ``rows``, which it finds in ``$rows``."""
    for chunk in chunks(rows):
        checkpoint()
        transaction.run(cast(LiteralString, text), rows=chunk).consume()


@contextmanager
def sending(transaction: ManagedTransaction) -> Iterator[Run]:
    """Yield a function that runs statements as `run` does, in their order, while the caller
    prepares the next ones: the engine needs no Python for its part.

    Until the end of the context nothing else may use the transaction. Raises there, or at a later
    statement, what a statement raises.
    """
    waiting: Queue[tuple[str, Sequence[Any]] | None] = Queue(maxsize=AHEAD)
    failed: list[BaseException] = []

    def send() -> None:
        while (statement := waiting.get()) is not None:
            text, rows = statement
            try:
                if not failed:
                    transaction.run(cast(LiteralString, text), rows=rows).consume()
            except BaseException as error:
                failed.append(error)

    def enqueue(text: str, rows: Sequence[Any]) -> None:
        for chunk in chunks(rows):
            checkpoint()
            if failed:
                raise failed[0]
            waiting.put((text, chunk))

    thread = Thread(target=send, daemon=True, name="passerelle-statements")
    thread.start()
    try:
        yield enqueue
    finally:
        waiting.put(None)
        thread.join()
    if failed:
        raise failed[0]


def ask(transaction: ManagedTransaction, text: str, rows: Sequence[Any]) -> Iterator[Record]:
    """Yield the records that the query ``text`` finds for ``rows``, which it has in ``$rows``."""
    for chunk in chunks(rows):
        checkpoint()
        yield from transaction.run(cast(LiteralString, text), rows=chunk)


def fetching(transaction: ManagedTransaction) -> Callable[..., list[Record]]:
    """Return a function that runs a query with its parameters inside ``transaction``, and returns
    its records."""

    def fetch(text: str, **parameters: object) -> list[Record]:
        checkpoint()
        return list(transaction.run(cast(LiteralString, text), cast("dict[str, Any]", parameters)))

    return fetch


def chunks(rows: Sequence[Any]) -> Iterator[Sequence[Any]]:
    """Yield ``rows`` in slices that make good messages.

    >>> [len(chunk) for chunk in chunks(range(12_000))]
    [5000, 5000, 2000]
    """
    start, size = 0, 0
    for position, row in enumerate(rows):
        weight = len(repr(row))  # near enough, and many times as fast as counting
        if position > start and (position - start == ROWS or size + weight > CHARACTERS):
            yield rows[start:position]
            start, size = position, 0
        size += weight
    if start < len(rows):
        yield rows[start:]
