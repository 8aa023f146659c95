"""Which formats of RDF are there, by which names and suffixes?

Names alone, so that the command line can offer them without loading a parser.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from ..errors import WrongUse

if TYPE_CHECKING:
    from pyoxigraph import RdfFormat

__all__ = ["FORMATS", "SUFFIXES", "rdf_file_format", "rdf_format"]

_MEDIA_TYPES: Final = {
    "turtle": "text/turtle",
    "trig": "application/trig",
    "nquads": "application/n-quads",
    "jsonld": "application/ld+json",
    "xml": "application/rdf+xml",
}

FORMATS: Final = tuple(_MEDIA_TYPES)
"""The formats by name. Turtle and RDF/XML have no named graphs: they hold the same triples."""

SUFFIXES: Final = {
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


def rdf_file_format(path: str | Path, format: str | None = None) -> str:
    """Return the name of the format of an RDF file: ``format`` if given, else by its suffix.

    Raises `WrongUse` for a file that is not there and for a suffix that tells no format.
    """
    file = Path(path)
    if not file.exists() or file.is_dir():
        what = "is a folder: name a file in it" if file.is_dir() else "there is no such file"
        raise WrongUse(f"{file}: {what}")
    known = format or SUFFIXES.get(file.suffix.lower())
    if known is None:
        raise WrongUse(
            f"{file}: no RDF format has the suffix {file.suffix!r}: "
            "name the format, or give the file one of " + ", ".join(SUFFIXES)
        )
    return known
