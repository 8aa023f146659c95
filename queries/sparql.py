"""What does RDF answer? Named questions and free queries in SPARQL, of a file or a store's graph.

Statements are held in memory (some 600 bytes each), all graphs together: a query need not know
the named graphs unless it says GRAPH or FROM. Queries only read, and nothing but the RDF itself.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote

from pyoxigraph import Literal, NamedNode, QueryBoolean, QuerySolutions
from pyoxigraph import Store as Statements

from ..errors import InvalidQuery, Unreadable
from ..graph.formats.iris import NAMESPACES, VOCABULARY, id_of
from ..graph.formats.rdf import Records
from ..graph.formats.rdf_writing import prefixes, statements, write_triples
from ..graph.querying import Result
from ..graph.store import Store
from ..ontology.files import existing_file
from ..ontology.rdf_formats import rdf_format_of
from ..ontology.rdf_parsing import checked
from ..ontology.schema import IDS, NAMESPACE
from .catalogue import question
from .runner import arguments, sorted_lists
from .sparql_guard import check_reads_here, names_dataset, one_line, refusal
from .sparql_parameters import filled, filled_with_texts
from .tables import SEPARATOR

__all__ = ["Rdf", "Triples"]


@dataclass(frozen=True, slots=True)
class Triples(Result):
    """The answer to CONSTRUCT or DESCRIBE: ``subject``, ``predicate``, ``object``, and Turtle."""

    turtle: str


class Rdf:
    """RDF to be asked.

    >>> from pyoxigraph import Quad, Store
    >>> held = Store()
    >>> held.add(Quad(NamedNode(IDS + "person/anna"), NamedNode(NAMESPACE + "name"),
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
            with file.open("rb") as stream:
                held.bulk_load(stream, format=checked(stream, format_))
        except Unreadable as error:
            raise Unreadable(f"{file}: {error}") from None
        except SyntaxError as error:
            raise Unreadable(f"{file} does not parse as {format_}: {one_line(error)}") from None
        except OSError as error:
            raise Unreadable(f"{file}: {error.strerror or one_line(error)}") from None
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
        return self._answer(filled_with_texts(sparql, parameters or {}), _plain)

    def _answer(self, sparql: str, value_of: Callable[[Any], Any]) -> Result:
        check_reads_here(sparql)
        try:
            answer = self._held.query(
                sparql,
                prefixes=prefixes(),
                use_default_graph_as_union=not names_dataset(sparql),  # or FROM says nothing
            )
            if isinstance(answer, QueryBoolean):
                return Result(("answer",), [(bool(answer),)], {})
            if isinstance(answer, QuerySolutions):
                columns = tuple(variable.value for variable in answer.variables)
                rows = [tuple(map(value_of, solution)) for solution in answer]
                return Result(columns, rows, {})
            triples = sorted(set(answer), key=str)
        except SyntaxError as error:
            raise InvalidQuery(refusal(sparql, error)) from None
        except (UnicodeEncodeError, RuntimeError, OSError, ValueError) as error:
            raise InvalidQuery(f"the SPARQL query fails: {one_line(error)}") from None
        turtle = BytesIO()
        write_triples(triples, turtle)
        rows = [tuple(map(value_of, triple)) for triple in triples]
        return Triples(
            ("subject", "predicate", "object"), rows, {}, turtle.getvalue().decode("utf-8")
        )


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
