"""How are many rows sent in few statements?

Every value travels as a parameter. The only names in the text of a statement are labels and
relationship types that the ontology declares.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, LiteralString, cast

from neo4j import ManagedTransaction, Record

from .interruption import checkpoint

__all__ = ["ask", "chunks", "fetching", "run"]

ROWS = 5_000
"""Most rows of one statement: both engines are fastest between 2,000 and 5,000."""

CHARACTERS = 4_000_000
"""Most characters of one statement's rows, so that long quotes don't make giant messages."""


def run(transaction: ManagedTransaction, text: str, rows: Sequence[Any]) -> None:
    """Run the statement ``text`` over ``rows``, which it finds in ``$rows``."""
    for chunk in chunks(rows):
        checkpoint()
        transaction.run(cast(LiteralString, text), rows=chunk).consume()


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
        weight = _characters(row)
        if position > start and (position - start == ROWS or size + weight > CHARACTERS):
            yield rows[start:position]
            start, size = position, 0
        size += weight
    if start < len(rows):
        yield rows[start:]


def _characters(value: object) -> int:
    if type(value) is str:
        return len(value)
    if type(value) is dict:
        # most values are texts: a call less for each is a third of the time
        return sum(len(v) if type(v) is str else _characters(v) for v in value.values())
    if type(value) is list or type(value) is tuple:
        return sum(map(_characters, value))
    return 8
