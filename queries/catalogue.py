"""Which named questions are there, what do they take and what do they answer?

The questions are the ``*.cypher`` files of `passerelle.queries.questions`, each with its twin in
SPARQL, ``*.rq``; the headers of the former are read here, once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib import resources

from ..errors import Nonconforming, UnknownQuestion, nearest
from ..ontology.schema import schema

__all__ = [
    "CONCEPT",
    "NODE_TYPE",
    "TYPES",
    "Column",
    "Parameter",
    "Question",
    "parse",
    "question",
    "questions",
]

NODE_TYPE = "type of node"

TYPES = ("text", "integer", "date", "country code", "language code", NODE_TYPE)
"""What a parameter can be, beside "concept of SCHEME" for each vocabulary."""

CONCEPT = "concept of "

_FIELD = re.compile(r"// (title|description|parameters|columns):(?: (.+))?")
_PARAMETER = re.compile(r"//   (\w+) \(([^,()]+), ([^()]+)\) — (.+)")
_COLUMN = re.compile(r"//   (\w+)( \(list\))? — (.+)")


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a question wants to know: ``default`` is None where the query sees null."""

    name: str
    type: str
    default: str | int | None
    required: bool
    meaning: str


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the answer; ``many`` where each value is a list."""

    name: str
    meaning: str
    many: bool


@dataclass(frozen=True, slots=True)
class Question:
    """A named question, the Cypher and the SPARQL that answer it."""

    name: str
    title: str
    description: str
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    cypher: str
    sparql: str


@cache
def questions() -> dict[str, Question]:
    """Return the named questions by name, sorted.

    >>> questions()["officials-by-country"].title
    'Officials by country'
    """
    found = {}
    folder = resources.files(f"{__package__}.questions")
    for file in folder.iterdir():
        name, dot, ending = file.name.rpartition(".")
        if dot and ending == "cypher":
            twin = folder.joinpath(f"{name}.rq")
            found[name] = parse(
                name, file.read_text(encoding="utf-8"), twin.read_text(encoding="utf-8")
            )
    return dict(sorted(found.items()))


def question(name: str) -> Question:
    """Return the question called ``name``.

    Raises `UnknownQuestion` where there is none, with the nearest name.

    >>> question("who-opened")
    Traceback (most recent call last):
        ...
    passerelle.errors.UnknownQuestion: no question named 'who-opened'; did you mean \
'who-opened-what'?
    """
    known = questions()
    if name in known:
        return known[name]
    wanted = "-".join(re.split(r"[\s_-]+", name.strip().lower()))
    way_out = nearest(wanted, known, "`passerelle query` lists them all")
    raise UnknownQuestion(f"no question named {name!r}{way_out}")


def parse(name: str, text: str, sparql: str) -> Question:
    """Return the question that the text of a ``.cypher`` file holds, with its twin in SPARQL.

    Raises `Nonconforming`, with the line, for a header that is not as
    `passerelle.queries.questions` describes it.
    """
    fields: dict[str, str] = {}
    parameters: list[Parameter] = []
    columns: list[Column] = []
    block = ""
    lines = text.splitlines()
    body = next((n for n, line in enumerate(lines) if not line.startswith("//")), len(lines))
    for number, line in enumerate(lines[:body], start=1):
        if match := _FIELD.fullmatch(line):
            block, value = match.groups()
            fields[block] = value or ""
        elif block == "parameters" and (match := _PARAMETER.fullmatch(line)):
            parameters.append(_parameter(f"{name}.cypher, line {number}", *match.groups()))
        elif block == "columns" and (match := _COLUMN.fullmatch(line)):
            columns.append(Column(match[1], match[3], many=bool(match[2])))
        else:
            raise Nonconforming(f"{name}.cypher, line {number}: not a line of a header: {line!r}")
    missing = [field for field in ("title", "description") if not fields.get(field)]
    if not columns:
        missing.append("columns")
    cypher = "\n".join(lines[body:]).strip()
    if not cypher:
        missing.append("query")
    if missing:
        raise Nonconforming(f"{name}.cypher: no {', no '.join(missing)}")
    return Question(
        name,
        fields["title"],
        fields["description"],
        tuple(parameters),
        tuple(columns),
        cypher,
        sparql,
    )


def _parameter(where: str, name: str, type_: str, default: str, meaning: str) -> Parameter:
    if type_ not in TYPES and type_.removeprefix(CONCEPT) not in schema().schemes:
        raise Nonconforming(f"{where}: {type_!r} is none of {', '.join(TYPES)}, {CONCEPT}SCHEME")
    value: str | int | None = None
    if default not in ("none", "required"):
        value = int(default) if type_ == "integer" else default
    return Parameter(name, type_, value, default == "required", meaning)
