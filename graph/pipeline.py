"""How are many rows sent in few statements, while the next ones are prepared?

Every value travels as a parameter. The only names in the text of a statement are labels,
relationship types and properties that the model and the ontology declare, and codes of languages.
"""

from __future__ import annotations

import marshal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future
from queue import Queue
from threading import Thread
from typing import Any, Concatenate, LiteralString, ParamSpec, TypeAlias, TypeVar, cast

from neo4j import ManagedTransaction, Record

from .interruption import checkpoint

__all__ = ["Pipeline", "as_lists", "chunks", "collected", "pipelined"]

ROWS = 5_000
"""Most rows of one statement: both engines are fastest between 2,000 and 5,000."""

BYTES = 4_000_000
"""Most bytes of one statement's rows, so that long quotes don't make giant messages."""

PLAIN = 2
"""Version of the marshal format that writes a text as often as it stands in a row."""

AHEAD = 4
"""Statements that wait for the engine at most."""

P = ParamSpec("P")
T = TypeVar("T")

Answer: TypeAlias = "Future[list[Record]]"


class Pipeline:
    """The statements of one transaction, which its engine runs in the order in which they come.

    `run` does not wait for the engine: the next rows are prepared meanwhile, for the engine needs
    no Python for its part. What a statement raises is raised by the next call, or at the end.
    """

    def __init__(self, transaction: ManagedTransaction) -> None:
        self._transaction = transaction
        self._waiting: Queue[tuple[str, Mapping[str, Any], Answer] | None] = Queue(maxsize=AHEAD)
        self._failed: BaseException | None = None
        self._thread = Thread(target=self._work, daemon=True, name="passerelle-pipeline")
        self._thread.start()

    def run(self, text: str, rows: Sequence[Any]) -> None:
        """Run the statement ``text`` over ``rows``, which it finds in ``$rows``."""
        for chunk in chunks(rows):
            self._send(text, {"rows": chunk})

    def ask(self, text: str, rows: Sequence[Any], *, most: int = ROWS) -> Iterator[Any]:
        """Yield what ``text`` collects in a list (see `collected`) for ``rows``, which it has in
        ``$rows``, ``most`` of them at a time; it is sent as that is taken, a few statements
        ahead."""
        answers: deque[Answer] = deque()
        for chunk in chunks(rows, most):
            answers.append(self._send(text, {"rows": chunk}))
            if len(answers) > AHEAD:
                yield from collected(answers.popleft().result())
        while answers:
            yield from collected(answers.popleft().result())

    def fetch(self, text: str, **parameters: object) -> list[Record]:
        """Run a statement with its parameters, and return its records."""
        return self._send(text, parameters).result()

    def end(self) -> None:
        """Wait until the engine has run everything; raises what a statement raised."""
        self._waiting.put(None)
        self._thread.join()
        if self._failed is not None:
            raise self._failed

    def abandon(self, error: BaseException) -> None:
        """Wait until the engine has run what it has begun, and leave out the rest."""
        self._failed = self._failed or error
        self._waiting.put(None)
        self._thread.join()

    def _send(self, text: str, parameters: Mapping[str, Any]) -> Answer:
        checkpoint()
        if self._failed is not None:
            raise self._failed
        answer: Answer = Future()
        self._waiting.put((text, parameters, answer))
        return answer

    def _work(self) -> None:
        while (statement := self._waiting.get()) is not None:
            text, parameters, answer = statement
            if self._failed is not None:
                answer.set_exception(self._failed)
                continue
            try:
                found = self._transaction.run(cast(LiteralString, text), dict(parameters))
                answer.set_result(list(found))
            except BaseException as error:
                self._failed = error
                answer.set_exception(error)


def pipelined(
    transaction: ManagedTransaction,
    work: Callable[Concatenate[Pipeline, P], T],
    *args: P.args,
    **kwargs: P.kwargs,
) -> T:
    """Do ``work`` with a `Pipeline` to ``transaction``, and return what it returns."""
    pipeline = Pipeline(transaction)
    try:
        done = work(pipeline, *args, **kwargs)
        checkpoint()
    except BaseException as error:
        pipeline.abandon(error)
        raise
    pipeline.end()
    return done


def collected(records: Iterable[Record]) -> list[Any]:
    """Return what a statement collects, which returns one list and nothing else: to driver and
    engine a long list is a third of the work of as many records."""
    return [found for record in records for found in record[0]]


def as_lists(rows: Sequence[Mapping[str, Any]], ends: int = 0) -> tuple[str, list[list[Any]]]:
    """Return the map from which a statement makes something, out of a list ``row`` of its values
    behind those that find its ``ends``; and these values for each of the ``rows``.

    What is made with its properties is written once, and their names travel once.

    >>> as_lists([{"id": "a"}, {"id": "b", "name": "B"}], ends=1)
    ('{id: row[1], name: row[2]}', [['a', None], ['b', 'B']])
    """
    keys = sorted(set[str]().union(*rows))
    return (
        f"{{{', '.join(f'{key}: row[{number}]' for number, key in enumerate(keys, ends))}}}",
        [list(map(row.get, keys)) for row in rows],
    )


def chunks(rows: Sequence[Any], most: int = ROWS) -> Iterator[Sequence[Any]]:
    """Yield ``rows`` in slices that make good messages.

    >>> [len(chunk) for chunk in chunks(range(12_000))]
    [5000, 5000, 2000]
    """
    start, size = 0, 0
    for position, row in enumerate(rows):
        weight = len(marshal.dumps(row, PLAIN))  # near enough, and fast
        if position > start and (position - start == most or size + weight > BYTES):
            yield rows[start:position]
            start, size = position, 0
        size += weight
    if start < len(rows):
        yield rows[start:]
