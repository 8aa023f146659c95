"""Which IRI stands for which id or concept, and back.

Every node of the graph has an IRI: a fixed base and its id, each character outside RFC 3986's
unreserved set (and ``/``) percent-encoded. The mapping is one to one, so an id is read back from
its IRI and needs no triple of its own. The parts of a claim's evidence have IRIs too, for nothing
in an export is a blank node.
"""

from __future__ import annotations

from typing import Final
from urllib.parse import quote, unquote

from ...errors import Nonconforming
from ...ontology.schema import IDS, NAMESPACE

__all__ = ["NAMESPACES", "VOCABULARY", "concept_iri", "concept_of", "id_of", "iri_of", "part_iri"]

VOCABULARY: Final = NAMESPACE.removesuffix("ontology#")
"""A concept's IRI is this, its scheme, ``/`` and its id."""

NAMESPACES: Final = {
    "core": "http://www.w3.org/ns/person#",
    "country-authority": "http://publications.europa.eu/resource/authority/country/",
    "dct": "http://purl.org/dc/terms/",
    "eurovoc": "http://eurovoc.europa.eu/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "geo": "http://www.opengis.net/ont/geosparql#",
    "language-authority": "http://publications.europa.eu/resource/authority/language/",
    "m8g": "http://data.europa.eu/m8g/",
    "nuts": "http://data.europa.eu/nuts/code/",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "prov": "http://www.w3.org/ns/prov#",
    "psl": NAMESPACE,
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "http://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""Prefixes of the vocabularies that an export uses."""

_DOT_SEGMENTS: Final = {".": "%2E", "..": "%2E%2E"}


def iri_of(id: str) -> str:
    """Return the IRI of the entity, relation, claim or document ``id``.

    Raises `Nonconforming` for an id that is empty or is not text (a lone surrogate).

    >>> iri_of("place/BE-WHT")
    'https://w3id.org/passerelle/id/place/BE-WHT'
    >>> iri_of("place/à côté")
    'https://w3id.org/passerelle/id/place/%C3%A0%20c%C3%B4t%C3%A9'
    """
    if not id:
        raise Nonconforming("an id is empty: every node needs one")
    return IDS + _encoded(id)


def id_of(iri: str) -> str:
    """Return the id that ``iri`` stands for; the inverse of `iri_of`.

    Raises `Nonconforming` for an IRI that `iri_of` does not give.

    >>> id_of(iri_of("place/100 % à côté"))
    'place/100 % à côté'
    """
    id = _decoded(iri, IDS)
    if not id:
        raise Nonconforming(
            f"<{iri}> is not the IRI of a node: {IDS} and the node's id is expected"
        )
    return id


def part_iri(part: str, id: str) -> str:
    """Return the IRI of a part of the claim ``id``: its ``target``, ``position``, ``quotation``.

    >>> part_iri("position", "claim/0a1b")
    'https://w3id.org/passerelle/id/position/0a1b'
    """
    return iri_of(f"{part}/{id.partition('/')[2]}")


def concept_iri(scheme: str, concept: str) -> str:
    """Return the IRI of a concept of a vocabulary.

    >>> concept_iri("role", "opened")
    'https://w3id.org/passerelle/role/opened'
    """
    return f"{VOCABULARY}{scheme}/{_encoded(concept)}"


def concept_of(scheme: str, iri: str) -> str:
    """Return the concept of ``scheme`` that ``iri`` stands for; the inverse of `concept_iri`.

    Raises `Nonconforming` for any other IRI.
    """
    concept = _decoded(iri, f"{VOCABULARY}{scheme}/")
    if concept is None:
        raise Nonconforming(f"<{iri}> is not a concept of the vocabulary {scheme!r}")
    return concept


def _encoded(text: str) -> str:
    try:
        encoded = quote(text, safe="/")
    except UnicodeEncodeError:
        raise Nonconforming(f"the id {text!r} is not valid Unicode text") from None
    # A reader that resolves "." and ".." against a base would change the id.
    return "/".join(_DOT_SEGMENTS.get(part, part) for part in encoded.split("/"))


def _decoded(iri: str, base: str) -> str | None:
    if not iri.startswith(base):
        return None
    try:
        text = unquote(iri[len(base) :], errors="strict")
    except UnicodeDecodeError:
        return None
    return text if base + _encoded(text) == iri else None
