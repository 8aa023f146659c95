"""Does RDF conform to the model? Validation with SHACL 1.0, told in plain words.

The shapes are those of shapes.ttl and those that `passerelle.ontology.shapes` derives from the
ontology. Data come as a file or stream in any RDF format; named graphs are validated together.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Final

from ..errors import Unreadable
from .files import existing_file
from .rdf_formats import rdf_format_of
from .rdf_parsing import parsed
from .schema import IDS, NAMESPACE
from .shapes import shapes

if TYPE_CHECKING:
    from rdflib import Graph as Triples

__all__ = ["Problem", "Report", "validate", "validate_file"]

_SH: Final = "http://www.w3.org/ns/shacl#"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong.

    ``focus`` is the id of the node (or its IRI, if it isn't one of ours), ``path`` the name of
    the property or "" where the node itself is meant, ``message`` what must hold, ``severity``
    ``violation``, ``warning`` or ``info``, ``value`` the value that is wrong or "".
    """

    focus: str
    path: str
    message: str
    severity: str
    value: str = ""

    def __str__(self) -> str:
        """Return the problem as one line.

        >>> str(Problem("person/x", "name", "needs a name", "violation"))
        'person/x: name: needs a name'
        """
        found = f" (found: {self.value})" if self.value else ""
        return ": ".join(part for part in (self.focus, self.path, self.message) if part) + found


@dataclass(frozen=True, slots=True)
class Report:
    """Whether the data conform, and the problems, sorted by node and property."""

    conforms: bool
    problems: tuple[Problem, ...]


def validate_file(path: str | Path, format: str | None = None) -> Report:
    """Validate an RDF file; its format is told by ``format`` or by its suffix (`rdf_formats`).

    Raises `Unreadable` for a file that does not parse, `WrongUse` for one that is not there and
    for a format that can't be told.
    """
    file, known = existing_file(path), rdf_format_of(path, format)
    try:
        with file.open("rb") as stream:
            return validate(stream, known)
    except OSError as error:
        raise Unreadable(f"{file}: {error.strerror or error}") from None
    except Unreadable as error:
        raise Unreadable(f"{file}: {error}") from None


def validate(stream: BinaryIO, format: str) -> Report:
    """Validate the RDF in ``stream``: turtle, trig, nquads, jsonld or xml.

    Raises `Unreadable` for a syntax error, `WrongUse` for an unknown format.
    """
    from pyshacl import validate as conforms_to

    with _quiet():
        triples = _parsed(stream, format)
        if not any(str(subject).startswith(IDS) for subject in triples.subjects()):
            nothing = Problem(
                "the data", "", f"hold no node of a graph: none is {IDS}…", "violation"
            )
            return Report(False, (nothing,))
        _, results, _ = conforms_to(
            triples, shacl_graph=_shapes(), ont_graph=None, inference=None, inplace=True,
            allow_warnings=True, allow_infos=True,
        )  # fmt: skip
        problems = tuple(sorted(set(_problems(results))))
    return Report(not any(problem.severity == "violation" for problem in problems), problems)


def _parsed(stream: BinaryIO, format_: str) -> Triples:
    """Return the statements of all graphs as one, with what the ontology says of its classes."""
    import rdflib
    from pyoxigraph import BlankNode, Literal, NamedNode

    iris: dict[str, rdflib.URIRef] = {}

    def term(of: object) -> Any:
        if isinstance(of, NamedNode):
            return iris.setdefault(of.value, rdflib.URIRef(of.value))
        if isinstance(of, BlankNode):
            return rdflib.BNode(of.value)
        if isinstance(of, Literal):
            if of.language:
                return rdflib.Literal(of.value, lang=of.language)
            return rdflib.Literal(of.value, datatype=term(of.datatype))
        raise Unreadable(f"{of} is a statement about a statement: SHACL 1.0 can't validate it")

    triples = rdflib.Graph()
    for quad in parsed(stream, format_):
        triples.add((term(quad.subject), term(quad.predicate), term(quad.object)))
    for statement in _shapes().triples((None, rdflib.RDFS.subClassOf, None)):
        triples.add(statement)
    return triples


@lru_cache(maxsize=1)
def _shapes() -> Triples:
    """Return the shapes with the targets of each node shape on its property shapes as well.

    That says the same, and pySHACL then takes each property shape once for all nodes instead of
    once for each node, which is five times as fast.
    """
    import rdflib

    found = rdflib.Graph().parse(data=shapes(), format="turtle")
    targets = [rdflib.URIRef(f"{_SH}target{sort}") for sort in ("Class", "SubjectsOf", "ObjectsOf")]
    for shape, link, of_property in list(
        found.triples((None, rdflib.URIRef(_SH + "property"), None))
    ):
        known = [(target, of) for target in targets for of in found.objects(shape, target)]
        for target, of in known:
            found.add((of_property, target, of))
        if known:
            found.remove((shape, link, of_property))
    return found


def _problems(results: Any) -> Iterator[Problem]:
    from rdflib import RDF, URIRef

    for result in results.subjects(RDF.type, URIRef(_SH + "ValidationResult")):
        said = {str(p).removeprefix(_SH): o for p, o in results.predicate_objects(result)}
        shape = said.get("sourceShape")
        name = _shapes().value(shape, URIRef(_SH + "name")) if shape is not None else None
        path = name or said.get("resultPath") or ""
        value = said.get("value")
        yield Problem(
            focus=_plain(said.get("focusNode")),
            path=str(path).removeprefix(NAMESPACE),
            message=" ".join(str(said.get("resultMessage", "does not conform")).split()),
            severity=str(said.get("resultSeverity", "")).removeprefix(_SH).lower(),
            value="" if value == said.get("focusNode") else _shown(value),
        )


def _shown(value: Any) -> str:
    """Return a value on one line, cut where it is long."""
    from rdflib import Literal

    text = " ".join(str(value).split()) if isinstance(value, Literal) else _plain(value)
    return text if len(text) <= 80 else text[:79] + "…"


def _plain(term: object) -> str:
    return "" if term is None else str(term).removeprefix(IDS)


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep rdflib from logging each ill-typed literal with a traceback: the report names them."""
    logger = logging.getLogger("rdflib.term")
    before = logger.level
    logger.setLevel(logging.ERROR)
    try:
        yield
    finally:
        logger.setLevel(before)
