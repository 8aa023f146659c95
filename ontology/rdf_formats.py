"""Which formats of RDF are there, by which names and suffixes?

Names alone, so that the command line can offer them without loading a parser.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from ..errors import WrongUse

if TYPE_CHECKING:
    from pyoxigraph import RdfFormat

__all__ = ["FORMATS", "is_rdf", "rdf_format", "rdf_format_of"]

_MEDIA_TYPES: Final = {
    "turtle": "text/turtle",
    "trig": "application/trig",
    "nquads": "application/n-quads",
    "jsonld": "application/ld+json",
    "xml": "application/rdf+xml",
}

FORMATS: Final = tuple(_MEDIA_TYPES)
"""The formats by name. Turtle and RDF/XML have no named graphs: they hold the same triples."""

_SUFFIXES: Final = {
    ".ttl": "turtle",
    ".turtle": "turtle",
    ".trig": "trig",
    ".nq": "nquads",
    ".nquads": "nquads",
    ".nt": "nquads",
    ".jsonld": "jsonld",
    ".json": "jsonld",
    ".rdf": "xml",
    ".xml": "xml",
}
"""The format by a file's suffix."""


def rdf_format(name: str) -> RdfFormat:
    """Return the parser's format called ``name``; raises `WrongUse` for another name.

    >>> rdf_format("trig").supports_datasets
    True
    >>> rdf_format("n3")
    Traceback (most recent call last):
        ...
    passerelle.errors.WrongUse: no RDF format 'n3': there are turtle, trig, nquads, jsonld, xml
    """
    from pyoxigraph import RdfFormat

    media_type = _MEDIA_TYPES.get(name)
    found = RdfFormat.from_media_type(media_type) if media_type else None
    if found is None:
        raise WrongUse(f"no RDF format {name!r}: there are {', '.join(FORMATS)}")
    return found


def is_rdf(path: str | Path) -> bool:
    """Say whether a file's suffix tells that it holds RDF."""
    return Path(path).suffix.lower() in _SUFFIXES


def rdf_format_of(path: str | Path, format: str | None = None) -> str:
    """Return the name of the format of an RDF file: ``format`` if given, else by its suffix.

    Raises `WrongUse` for a suffix that tells no format.

    >>> rdf_format_of("graph.nq"), rdf_format_of("graph.txt", "trig")
    ('nquads', 'trig')
    """
    if format is None and not is_rdf(path):
        raise WrongUse(
            f"{path}: no RDF format has the suffix {Path(path).suffix!r}: "
            "name the format (--format), or give the file one of " + ", ".join(_SUFFIXES)
        )
    return format or _SUFFIXES[Path(path).suffix.lower()]
