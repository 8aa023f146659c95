"""What may a query in SPARQL do here, and how is it told what it may not?"""

from __future__ import annotations

import re
from typing import Final

from ..errors import InvalidQuery

__all__ = ["check_reads_here", "names_dataset", "one_line", "refusal"]

_BLANK: Final = r"(?:\s|#[^\r\n]*(?:[\r\n]|\Z))*"
_ESCAPED: Final = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_ELSEWHERE: Final = re.compile(
    rf"SERVICE{_BLANK}(?:SILENT{_BLANK})?(?:<[^<>]*>|[?$][^\s{{}}]+|[^\s{{}}]*:[^\s{{}}]*)"
    rf"{_BLANK}\{{",
    re.IGNORECASE,
)
_UPDATES: Final = frozenset(
    ("ADD", "CLEAR", "COPY", "CREATE", "DELETE", "DROP", "INSERT", "LOAD", "MOVE", "WITH")
)
_PROLOGUE: Final = re.compile(
    rf"{_BLANK}(?:(?:PREFIX{_BLANK}[^\s:]*:{_BLANK}|BASE{_BLANK})<[^<>]*>{_BLANK})*", re.IGNORECASE
)
# An escaped character, an IRI, a text (long or short) or a comment: what holds no keyword.
_NO_CODE: Final = re.compile(
    r"""\\.|<[^<>"{}|^`\x00-\x20]*>"""
    r"""|\"{3}(?:[^"\\]|\\.|"(?!""))*\"{3}|'{3}(?:[^'\\]|\\.|'(?!''))*'{3}"""
    r"""|"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\\\r\n]|\\.)*'|\#[^\r\n]*""",
    re.DOTALL,
)
_FROM: Final = re.compile(
    r"(?<![\w?$:@.%-])FROM(?:\s+NAMED\b)?(?:\s*<|\s+[^\s<>{}]*:)", re.IGNORECASE
)


def check_reads_here(sparql: str) -> None:
    """Raise `InvalidQuery` for an empty query and for one that asks another server.

    The engine can't be told to leave the network alone. So the look is strict: what has the form
    of a SERVICE clause is refused wherever it stands, in a comment or text too.
    """
    if not sparql.strip():
        raise InvalidQuery("the query is empty")
    if _ELSEWHERE.search(_ESCAPED.sub(_character, sparql)):
        raise InvalidQuery("SERVICE is refused: a query is answered from the RDF alone, offline")


def names_dataset(sparql: str) -> bool:
    """Say whether a query says by FROM which graphs it asks.

    >>> names_dataset("SELECT * FROM <urn:a> { ?s ?p ?o }")
    True
    >>> names_dataset("SELECT * { ?s ?p 'FROM <urn:a> {' }  # FROM <urn:a> {")
    False
    """
    code = _NO_CODE.sub(lambda token: "<>" if token[0].startswith("<") else " ", sparql)
    return _FROM.search(code) is not None


def _character(match: re.Match[str]) -> str:
    point = int(match[1] or match[2], 16)
    return chr(point) if point < 0x110000 else ""


def refusal(sparql: str, error: SyntaxError) -> str:
    """Return what is wrong with a query that the engine does not parse: where, or what it may not
    do here."""
    prologue = _PROLOGUE.match(sparql)
    word = re.match(r"\w*", sparql[prologue.end() if prologue else 0 :])
    if word and word[0].upper() in _UPDATES:
        return (
            f"SPARQL only reads here: {word[0].upper()} is refused; "
            "ask with SELECT, ASK, CONSTRUCT or DESCRIBE"
        )
    message = one_line(error)
    if place := re.match(r"error at (\d+):(\d+): (.*)", message):
        line, column = int(place[1]), int(place[2])
        lines = sparql.splitlines()[line - 1 : line]
        near = lines[0][column - 1 :].strip()[:40] if lines else ""
        where = f"line {line}, column {column}"
        where += f", at {near!r}" if near else ", at the end"
        # Among the tokens that could follow, the engine lists what it has to say in words.
        said = re.findall(r"(?:one of |, )([A-Z][A-Za-z]* [A-Za-z ]+)(?:,|\Z)", place[3])
        return f"the SPARQL does not parse: {'; '.join([where, *said])}"
    return f"the SPARQL does not parse: {message[:200]}"


def one_line(error: BaseException) -> str:
    """Return the message of an error of the engine on one line."""
    return " ".join(str(error.msg if isinstance(error, SyntaxError) else error).split())
