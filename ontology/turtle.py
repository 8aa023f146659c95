"""The ontology's Turtle files as one set of resources.

Only compilation reads them, when an artefact must be made anew, so pyoxigraph is not loaded in a
run that finds its cache in order.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

from ..errors import Nonconforming

__all__ = [
    "LANGUAGES",
    "Resource",
    "Term",
    "concept_at",
    "local_name",
    "ontology_files",
    "resources",
]

PSL = "https://w3id.org/passerelle/ontology#"
BASE = "https://w3id.org/passerelle/"
RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
DCT = "http://purl.org/dc/terms/"
SKOS = "http://www.w3.org/2004/02/skos/core#"
XSD = "http://www.w3.org/2001/XMLSchema#"
LANGUAGES = ("en", "fr", "nl", "de")
"""Languages of which the vocabularies have words, and documents may be in."""
NEUTRAL = (None, "mul")
"""Language tags of text that holds in every language."""


class Term(NamedTuple):
    """An object of a triple; an IRI has no datatype."""

    text: str
    language: str | None
    datatype: str | None


class Resource(dict[str, tuple[Term, ...]]):
    """What the files say of one IRI: predicate → objects, in sorted order."""

    def texts(self, predicate: str) -> tuple[str, ...]:
        """Return the objects' texts, whatever they are."""
        return tuple(term.text for term in self.get(predicate, ()))

    def text(self, predicate: str) -> str | None:
        """Return the first object's text, None without one."""
        return next(iter(self.texts(predicate)), None)

    def flag(self, predicate: str) -> bool:
        """Tell whether the predicate is there and true."""
        return self.text(predicate) in ("true", "1")

    def labels(self, predicate: str) -> dict[str, str]:
        """Return texts by language; neutral text stands in for a language that has none."""
        by_language = {term.language: term.text for term in self.get(predicate, ())}
        neutral = next((by_language[tag] for tag in NEUTRAL if tag in by_language), None)
        return {
            language: label
            for language in LANGUAGES
            if (label := by_language.get(language, neutral)) is not None
        }


def ontology_files() -> list[Path]:
    """Return the Turtle files of the ontology, sorted by name."""
    return sorted(Path(__file__).parent.glob("*.ttl"))


def resources() -> dict[str, Resource]:
    """Read every file; return the resources by IRI, sorted. Blank nodes are left out.

    Raises `Nonconforming` for a file that is not Turtle, with its name and line.
    """
    from pyoxigraph import Literal, NamedNode, RdfFormat, parse

    found: defaultdict[str, defaultdict[str, set[Term]]] = defaultdict(lambda: defaultdict(set))
    for path in ontology_files():
        try:
            for triple in parse(path=str(path), format=RdfFormat.TURTLE):
                subject, term = triple.subject, triple.object
                if not isinstance(subject, NamedNode):
                    continue
                if isinstance(term, Literal):
                    value = Term(term.value, term.language, term.datatype.value)
                elif isinstance(term, NamedNode):
                    value = Term(term.value, None, None)
                else:
                    continue
                found[subject.value][triple.predicate.value].add(value)
        except SyntaxError as error:
            raise Nonconforming(f"{path.name} is not valid Turtle: {error}") from error
    return {
        iri: Resource(
            (predicate, tuple(sorted(terms, key=_order)))
            for predicate, terms in sorted(found[iri].items())
        )
        for iri in sorted(found)
    }


def _order(term: Term) -> tuple[str, str, str]:
    return term.text, term.language or "", term.datatype or ""


def local_name(iri: str) -> str:
    """Return what follows the last # or /.

    >>> local_name("http://www.w3.org/ns/org#Post")
    'Post'
    """
    return iri.rpartition("#")[2] if "#" in iri else iri.rpartition("/")[2]


def concept_at(iri: str) -> tuple[str, str] | None:
    """Return scheme and id of a concept of ours, None for any other IRI.

    >>> concept_at("https://w3id.org/passerelle/office-kind/mayor")
    ('office-kind', 'mayor')
    """
    if iri.startswith(BASE) and not iri.startswith(PSL):
        scheme, _, id_ = iri.removeprefix(BASE).partition("/")
        if id_:
            return scheme, id_
    return None
