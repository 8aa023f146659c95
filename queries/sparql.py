"""What does RDF answer? Named questions and free queries in SPARQL, of a file or a store's graph.

Statements are held in memory (some 600 bytes each), all graphs together: a query need not know
the named graphs unless it says GRAPH or FROM. Queries only read, and nothing but the RDF itself.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote

from pyoxigraph import Literal, NamedNode, QueryBoolean, QuerySolutions
from pyoxigraph import Store as Statements

from ..errors import InvalidQuery, Nonconforming, Unreadable
from ..graph.formats.iris import NAMESPACES, VOCABULARY, concept_iri, id_of, iri_of
from ..graph.formats.rdf import Records
from ..graph.formats.rdf_writing import prefixes, statements, write_triples
from ..graph.querying import Result
from ..graph.store import Store
from ..ontology.files import existing_file
from ..ontology.rdf_formats import rdf_format, rdf_format_of
from ..ontology.schema import IDS, NAMESPACE, schema
from .catalogue import CONCEPT, NODE_TYPE, Question, question
from .runner import arguments, sorted_lists
from .tables import SEPARATOR

__all__ = ["Rdf", "Triples", "filled"]


@dataclass(frozen=True, slots=True)
class Triples(Result):
    """The answer to CONSTRUCT or DESCRIBE: ``subject``, ``predicate``, ``object``, and Turtle."""

    turtle: str


class Rdf:
    """RDF to be asked.

    >>> from pyoxigraph import Quad, Store
    >>> held = Store()
    >>> held.add(Quad(NamedNode(iri_of("person/anna")), NamedNode(NAMESPACE + "name"),
    ...               Literal("Anna")))
    >>> Rdf(held).query("SELECT ?name WHERE { person:anna psl:name ?name }").rows
    [('Anna',)]
    """

    def __init__(self, held: Statements) -> None:
        self._held = held

    @classmethod
    def of_file(cls, path: str | Path) -> Rdf:
        """Return the RDF of a file, whose suffix tells the format.

        Raises `WrongUse` for a file that is not there or of an unknown suffix, and `Unreadable`
        for one that does not parse.
        """
        file, format_ = existing_file(path), rdf_format_of(path)
        held = Statements()
        try:
            held.bulk_load(path=str(file), format=rdf_format(format_))
        except SyntaxError as error:
            raise Unreadable(f"{file} does not parse as {format_}: {_one_line(error)}") from None
        except OSError as error:
            raise Unreadable(f"{file}: {error.strerror or _one_line(error)}") from None
        return cls(held)

    @classmethod
    def of_store(cls, store: Store) -> Rdf:
        """Return the RDF that `write_rdf` writes for a store; the records stream through."""
        records = Records.of_store(store)
        held = Statements()
        held.bulk_extend(quad for block in statements(records) for quad in block)
        return cls(held)

    def ask(self, name: str, /, **parameters: object) -> Result:
        """Return the answer to the named question ``name``: that of `passerelle.queries.ask`.

        Raises what `passerelle.queries.ask` raises.
        """
        asked = question(name)
        answer = self._answer(filled(asked, arguments(asked, parameters)), _of_the_model)
        lists = {column.name for column in asked.columns if column.many}
        rows = [
            tuple(
                _parted(value) if column in lists else value
                for column, value in zip(answer.columns, row, strict=True)
            )
            for row in answer.rows
        ]
        return sorted_lists(asked, Result(answer.columns, rows, {}))

    def query(self, sparql: str, parameters: Mapping[str, str] | None = None) -> Result:
        """Return the answer to a query that reads: SELECT, ASK, CONSTRUCT or DESCRIBE.

        The prefixes of exported Turtle are known. ``$name`` stands for the text of the parameter
        ``name``, ``<$name>`` for the IRI of the node with that id. ASK answers in one column,
        ``answer``; CONSTRUCT and DESCRIBE give `Triples`. An IRI is its text, a literal its value
        without language.

        Raises `InvalidQuery` for a query that does not parse, that writes, that asks another
        server (SERVICE) or that fails.
        """
        given = {name: _Bound(value, _text(value)) for name, value in (parameters or {}).items()}
        return self._answer(_fill(sparql, given), _plain)

    def _answer(self, sparql: str, value_of: Callable[[Any], Any]) -> Result:
        _only_read_here(sparql)
        try:
            answer = self._held.query(
                sparql,
                prefixes=prefixes(),
                use_default_graph_as_union=not _DATASET.search(sparql),  # or FROM says nothing
            )
            if isinstance(answer, QueryBoolean):
                return Result(("answer",), [(bool(answer),)], {})
            if isinstance(answer, QuerySolutions):
                columns = tuple(variable.value for variable in answer.variables)
                rows = [tuple(map(value_of, solution)) for solution in answer]
                return Result(columns, rows, {})
            triples = sorted(set(answer), key=str)
        except SyntaxError as error:
            raise InvalidQuery(_refusal(sparql, error)) from None
        except (UnicodeEncodeError, RuntimeError, OSError, ValueError) as error:
            raise InvalidQuery(f"the SPARQL query fails: {_one_line(error)}") from None
        turtle = BytesIO()
        write_triples(triples, turtle)
        rows = [tuple(map(value_of, triple)) for triple in triples]
        return Triples(
            ("subject", "predicate", "object"), rows, {}, turtle.getvalue().decode("utf-8")
        )


@dataclass(frozen=True, slots=True)
class _Bound:
    """A parameter's value: as the model has it, None if unknown, and as a term of SPARQL."""

    value: str | None
    term: str


def filled(asked: Question, values: Mapping[str, str | int | None]) -> str:
    """Return the SPARQL of a question with the values of its parameters in it.

    ``$name`` becomes a literal (of a concept or type its IRI), ``<$name>`` the IRI of the node
    whose id it is; both are UNDEF where the parameter is not given.

    >>> filled(question("officials-by-country"), {"country": "BE"}).splitlines()[5]
    '  VALUES ?wanted { "BE" }'
    """
    given = {}
    for parameter in asked.parameters:
        value = values[parameter.name]
        given[parameter.name] = _Bound(
            None if value is None else str(value), _term(parameter.type, value)
        )
    return _fill(asked.sparql, given)


_PARAMETER: Final = re.compile(r"<([\w/-]*)\$(\w+)>|\$(\w+)")


def _fill(sparql: str, given: Mapping[str, _Bound]) -> str:
    def filling(match: re.Match[str]) -> str:
        prefix, id_, name = match.groups()
        bound = given.get(id_ or name)
        if bound is None:
            return match[0]
        if name:
            return bound.term
        if bound.value is None:
            return "UNDEF"
        try:
            return f"<{iri_of(prefix + bound.value)}>"
        except Nonconforming as error:
            raise InvalidQuery(str(error)) from None

    return _PARAMETER.sub(filling, sparql)


def _term(type_: str, value: str | int | None) -> str:
    match value:
        case None:
            return "UNDEF"
        case int():
            return str(value)
        case _ if type_.startswith(CONCEPT):
            return f"<{concept_iri(type_.removeprefix(CONCEPT), value)}>"
        case _ if type_ == NODE_TYPE:
            return f"<{schema().node_types[value].iri}>"
        case _:
            return _text(value)


def _text(text: str) -> str:
    """Return ``text`` as a literal that means nothing else, whatever characters it holds."""
    try:
        return str(Literal(text))
    except UnicodeEncodeError:
        raise InvalidQuery(f"{text!r} is not valid Unicode text") from None


_XSD: Final = NAMESPACES["xsd"]
_NUMBERS: Final[Mapping[str, Callable[[str], float]]] = {
    **{_XSD + name: int for name in ("integer", "nonNegativeInteger", "int", "long")},
    **{_XSD + name: float for name in ("decimal", "double", "float")},
}


def _plain(term: Any) -> Any:
    """Return an IRI as text, a literal as its value."""
    if term is None:
        return None
    if not isinstance(term, Literal):
        return term.value if isinstance(term, NamedNode) else str(term)
    datatype = term.datatype.value
    if datatype == f"{_XSD}boolean" and term.value in ("true", "false"):
        return term.value == "true"
    if datatype in _NUMBERS:
        try:
            number = _NUMBERS[datatype](term.value)
        except ValueError:
            return term.value
        return number if math.isfinite(number) else term.value
    return term.value


def _of_the_model(term: Any) -> Any:
    """Return what the property graph holds for a term: of a node its id, of a concept its name."""
    if not isinstance(term, NamedNode):
        return _plain(term)
    iri = term.value
    if iri.startswith(IDS):
        return id_of(iri)
    if iri.startswith(NAMESPACE):
        return iri.removeprefix(NAMESPACE)
    if iri.startswith(VOCABULARY):
        return unquote(iri.removeprefix(VOCABULARY).partition("/")[2])
    return iri


def _parted(text: str | None) -> list[str]:
    """Return the values of a list that a query gives as one text."""
    return [
        id_of(part) if part.startswith(IDS) else unquote(part)
        for part in (text or "").split(SEPARATOR)
    ]


_BLANK: Final = r"(?:\s|#[^\r\n]*(?:[\r\n]|\Z))*"
_ESCAPED: Final = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_ELSEWHERE: Final = re.compile(
    rf"SERVICE{_BLANK}(?:SILENT{_BLANK})?(?:<[^<>]*>|[?$][^\s{{}}]+|[^\s{{}}]*:[^\s{{}}]*)"
    rf"{_BLANK}\{{",
    re.IGNORECASE,
)
_DATASET: Final = re.compile(
    rf"\bFROM{_BLANK}(?:NAMED{_BLANK})?(?:<[^<>]*>|[^\s<>{{}}]*:[^\s{{}}]*){_BLANK}(?:FROM|WHERE|\{{)",
    re.IGNORECASE,
)
_UPDATES: Final = frozenset(
    ("ADD", "CLEAR", "COPY", "CREATE", "DELETE", "DROP", "INSERT", "LOAD", "MOVE", "WITH")
)
_PROLOGUE: Final = re.compile(
    rf"{_BLANK}(?:(?:PREFIX{_BLANK}[^\s:]*:{_BLANK}|BASE{_BLANK})<[^<>]*>{_BLANK})*", re.IGNORECASE
)


def _only_read_here(sparql: str) -> None:
    """Raise `InvalidQuery` for an empty query and for one that asks another server.

    The engine can't be told to leave the network alone. So the look is strict: what has the form
    of a SERVICE clause is refused wherever it stands, in a comment or text too.
    """
    if not sparql.strip():
        raise InvalidQuery("the query is empty")
    unescaped = _ESCAPED.sub(_character, sparql)
    if _ELSEWHERE.search(unescaped):
        raise InvalidQuery("SERVICE is refused: a query is answered from the RDF alone, offline")


def _character(match: re.Match[str]) -> str:
    point = int(match[1] or match[2], 16)
    return chr(point) if point < 0x110000 else ""


def _refusal(sparql: str, error: SyntaxError) -> str:
    prologue = _PROLOGUE.match(sparql)
    word = re.match(r"\w*", sparql[prologue.end() if prologue else 0 :])
    if word and word[0].upper() in _UPDATES:
        return (
            f"SPARQL only reads here: {word[0].upper()} is refused; "
            "ask with SELECT, ASK, CONSTRUCT or DESCRIBE"
        )
    message = _one_line(error)
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


def _one_line(error: BaseException) -> str:
    return " ".join(str(error.msg if isinstance(error, SyntaxError) else error).split())
