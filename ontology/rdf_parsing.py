"""RDF from files of others, statement by statement."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from ..errors import Unreadable
from .rdf_formats import rdf_format
from .xml_entities import check_entities

if TYPE_CHECKING:
    from pyoxigraph import Quad, RdfFormat

__all__ = ["checked", "parsed"]


def parsed(stream: BinaryIO, format: str) -> Iterator[Quad]:
    """Yield the statements of ``stream``, which can seek: turtle, trig, nquads, jsonld or xml.

    Raises `WrongUse` for an unknown format, `Unreadable` for a syntax error, and for XML entities
    that are more than short texts: a few of them can stand for more than any memory holds.

    >>> from io import BytesIO
    >>> next(parsed(BytesIO(b"<urn:a> <urn:b> <urn:c> ."), "nquads")).object
    <NamedNode value=urn:c>
    """
    from pyoxigraph import parse

    parser = checked(stream, format)
    try:
        yield from parse(stream, format=parser)
    except SyntaxError as error:
        reason = " ".join(str(error.msg).split())
        raise Unreadable(f"does not parse as {format}: {reason}") from None


def checked(stream: BinaryIO, format: str) -> RdfFormat:
    """Return the parser's format; raises as `parsed` does, syntax errors apart."""
    parser = rdf_format(format)
    if format == "xml":
        check_entities(stream)
    return parser
