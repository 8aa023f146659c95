"""What does a query answer? Rows of plain Python values; reading queries can't write."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, LiteralString, cast

from neo4j import ManagedTransaction, Session
from neo4j.exceptions import ClientError, DatabaseError, Forbidden, Neo4jError
from neo4j.graph import Node, Path, Relationship

from ..errors import InvalidQuery

__all__ = ["Result", "query"]

WRITES = "this query writes: pass --write"

BLANK = r"(?:\s|//[^\n]*(?:\n|\Z)|/\*.*?\*/)*"
PLAN = re.compile(BLANK + r"(?:EXPLAIN|PROFILE)\b", re.IGNORECASE | re.DOTALL)
COMMAND = re.compile(
    rf"(?:{PLAN.pattern})?{BLANK}(?:CREATE|DROP|ALTER|TERMINATE)\b", re.IGNORECASE | re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Result:
    """The answer to a query.

    ``rows`` hold plain values in the order of ``columns``: a node is a dict of its properties
    with its "labels", a relationship one with its "type", a path the list of both; an instant or
    a duration is its ISO 8601 text. ``counters`` say what a writing query changed.
    """

    columns: tuple[str, ...]
    rows: list[tuple[Any, ...]]
    counters: dict[str, int]


def query(
    session: Session,
    cypher: str,
    parameters: Mapping[str, Any] | None,
    *,
    write: bool,
    explains: bool,
) -> Result:
    """Run ``cypher``; unless ``write``, refuse a query that writes.

    ``explains`` says that the server's plan tells reading from writing (Neo4j). The embedded
    engine's session is one of a user who can't write; of a MERGE that finds everything it tells
    afterwards, and then the transaction is rolled back. Commands, which no transaction holds and
    no plan explains, are known by their first word. Raises `InvalidQuery` for a query that writes,
    that has a syntax error or that fails.
    """
    text = cast(LiteralString, cypher)
    given = dict(parameters or {})
    if not cypher.strip():
        raise InvalidQuery("the query is empty")
    try:
        if write:
            return session.execute_write(_answer, text, given)
        if COMMAND.match(cypher):
            raise InvalidQuery(WRITES)
        if explains:
            session.execute_read(_explain, text, given)
        return session.execute_read(_answer, text, given, reading=True)
    except UnicodeEncodeError as error:
        raise InvalidQuery("the query holds something that is no Unicode text") from error
    except Forbidden as error:
        if write:
            raise  # the login can't, and no option helps
        raise InvalidQuery(WRITES) from error
    except (ClientError, DatabaseError) as error:
        raise InvalidQuery(_first_line(error)) from error


def _explain(transaction: ManagedTransaction, text: str, given: dict[str, Any]) -> None:
    """Raise `InvalidQuery` if the plan of a query is to write."""
    plan = cast(LiteralString, f"EXPLAIN {PLAN.sub('', text, count=1)}")
    if transaction.run(plan, given).consume().query_type != "r":
        raise InvalidQuery(WRITES)


def _answer(
    transaction: ManagedTransaction,
    text: LiteralString,
    given: dict[str, Any],
    reading: bool = False,
) -> Result:
    answer = transaction.run(text, given)
    columns = tuple(answer.keys())
    rows = [tuple(_plain(value) for value in record.values()) for record in answer]
    summary = answer.consume()
    # On the embedded engine a MERGE that finds everything gets past a user who can't write.
    if reading and summary.query_type not in (None, "r"):
        raise InvalidQuery(WRITES)
    counters = {
        key: value
        for key, value in sorted(vars(summary.counters).items())
        if isinstance(value, int) and not isinstance(value, bool) and value
    }
    return Result(columns, rows, counters)


def _plain(value: Any) -> Any:
    match value:
        case Node():
            properties = {key: _plain(item) for key, item in sorted(value.items())}
            return properties | {"labels": sorted(value.labels)}
        case Relationship():
            properties = {key: _plain(item) for key, item in sorted(value.items())}
            return properties | {"type": value.type}
        case Path():
            steps: list[Any] = [_plain(value.start_node)] if value.start_node else []
            for tie, node in zip(value.relationships, value.nodes[1:], strict=True):
                steps += [_plain(tie), _plain(node)]
            return steps
        case list():
            return [_plain(item) for item in value]
        case dict():
            return {key: _plain(item) for key, item in value.items()}
        case None | bool() | int() | float() | str():
            return value
        case _ if hasattr(value, "iso_format"):
            return value.iso_format()
        case _:
            return str(value)


def _first_line(error: Neo4jError) -> str:
    """Return the first line of the server's message that says something."""
    lines = (line.strip() for line in (error.message or "").splitlines())
    return next((line for line in lines if line), error.code or "the query failed")
