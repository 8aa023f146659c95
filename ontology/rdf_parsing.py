"""RDF from files of others, statement by statement."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import SEEK_SET
from typing import TYPE_CHECKING, BinaryIO, Final
from xml.parsers import expat

from ..errors import Unreadable
from .rdf_formats import rdf_format

if TYPE_CHECKING:
    from pyoxigraph import Quad, RdfFormat

__all__ = ["checked", "parsed"]

_LONGEST: Final = 200
"""Characters of an XML entity: namespaces have fewer."""

_PIECE: Final = 1 << 16


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
        _check_entities(stream)
    return parser


class _Begun(Exception):
    """The first element has begun: no entity is declared after it."""


def _check_entities(stream: BinaryIO) -> None:
    def declared(name: str, _parameter: bool, value: str | None, *_: object) -> None:
        if value is None or len(value) > _LONGEST or re.search("&[^#]", value):
            raise Unreadable(f"the XML entity {name} is no short text: write it out")

    def begun(*_: object) -> None:
        raise _Begun

    start = stream.tell()
    reader = expat.ParserCreate()
    reader.EntityDeclHandler = declared
    reader.StartElementHandler = begun
    try:
        while piece := stream.read(_PIECE):
            reader.Parse(piece)
    except (_Begun, expat.ExpatError):
        pass  # what is wrong with it, the parser of RDF tells better
    stream.seek(start, SEEK_SET)
