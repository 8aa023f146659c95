"""Does an XML file declare entities that would grow?"""

from __future__ import annotations

import re
from io import SEEK_SET
from typing import BinaryIO, Final
from xml.parsers import expat

from ..errors import Unreadable

__all__ = ["check_entities"]

_LONGEST: Final = 200
"""Characters of an XML entity: namespaces have fewer."""

_PIECE: Final = 1 << 16


class _Begun(Exception):
    """The first element has begun: no entity is declared after it."""


def check_entities(stream: BinaryIO) -> None:
    """Raise `Unreadable` for XML entities in ``stream``, which can seek, that are more than short
    texts: a few of them can stand for more than any memory holds.

    >>> from io import BytesIO
    >>> check_entities(BytesIO(b'<!DOCTYPE a [<!ENTITY b "&c;&c;">]><a>&b;</a>'))
    Traceback (most recent call last):
        ...
    passerelle.errors.Unreadable: the XML entity b is no short text: write it out
    """

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
    except (_Begun, expat.ExpatError, LookupError, ValueError):
        pass  # what is wrong with it, the parser of RDF or of the document tells better
    stream.seek(start, SEEK_SET)
