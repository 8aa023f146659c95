"""Which RDF literal stands for which value, and back: one fixed lexical form a value.

Libraries rewrite literals in their own ways (``01`` to ``1``, ``0.90`` to ``0.9``, ``Z`` to
``+00:00``). The forms written here are those that rdflib and pyoxigraph's store leave alone: the
canonical ones of XSD 1.1 (https://www.w3.org/TR/xmlschema11-2/), a decimal without trailing zeros.
"""

from __future__ import annotations

import math
import re
from datetime import date, datetime
from decimal import Decimal
from typing import Final

from pyoxigraph import Literal, NamedNode

from ...errors import Nonconforming
from ..model import Value
from .iris import NAMESPACES

__all__ = ["DATATYPES", "literal", "tagged", "value_of"]

DATATYPES: Final = {
    name: NamedNode(NAMESPACES["xsd"] + name)
    for name in (
        *("string", "integer", "nonNegativeInteger"),
        *("decimal", "boolean", "date", "dateTime"),
    )
}

# Libraries write language tags in small letters, so only such tags come back as they were.
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(-[a-z0-9]{1,8})*")

_FORMS: Final = {
    "integer": re.compile(r"[+-]?[0-9]{1,100}"),
    "nonNegativeInteger": re.compile(r"[+]?[0-9]{1,100}"),
    "decimal": re.compile(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)"),
    "boolean": re.compile("true|false|1|0"),
    "date": re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}"),
    "dateTime": re.compile(
        r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([+-][0-9]{2}:[0-9]{2})?"
    ),
    "string": re.compile(r"(?s:.*)"),
}


def literal(value: Value, datatype: str) -> Literal:
    """Return the literal of ``value``, whose property has ``datatype`` (``"integer"``, …).

    Raises `Nonconforming` when the value is not of the datatype.

    >>> literal(60, "integer").value, literal(0.90, "decimal").value, literal(1.0, "decimal").value
    ('60', '0.9', '1')
    >>> literal("2017-09-31", "date")
    Traceback (most recent call last):
    passerelle.errors.Nonconforming: '2017-09-31' is not a value of type date
    """
    lexical = _lexical(value, datatype)
    if lexical is None:
        raise Nonconforming(f"{value!r} is not a value of type {datatype}")
    return _text(lexical, datatype=DATATYPES[datatype])


def tagged(text: str, language: str) -> Literal:
    """Return ``text`` as a literal in ``language`` (plain where ``language`` is empty).

    Raises `Nonconforming` for a language that is no tag in small letters.

    >>> str(tagged("Doornik", "nl"))
    '"Doornik"@nl'
    """
    if not language:
        return _text(text)
    if not _LANGUAGE.fullmatch(language):
        raise Nonconforming(f"{language!r} is not a language tag in small letters, such as 'fr'")
    return _text(text, language=language)


def value_of(term: Literal, datatype: str) -> Value:
    """Return the value of a literal of ``datatype``; the inverse of `literal`.

    Other lexical forms of the same value (``0.90``) are read too. Raises `Nonconforming` for a
    literal of another datatype, or of a form that the datatype does not have.

    >>> value_of(literal(0.25, "decimal"), "decimal")
    0.25
    """
    lexical = term.value
    if term.datatype == DATATYPES[datatype] and _FORMS[datatype].fullmatch(lexical):
        value: Value = lexical
        match datatype:
            case "integer" | "nonNegativeInteger":
                value = int(lexical)
            case "decimal":
                value = float(lexical)
            case "boolean":
                value = lexical in ("true", "1")
        if _lexical(value, datatype) is not None:
            return value
    raise Nonconforming(f"{term} is not a literal of type xsd:{datatype}")


def _lexical(value: Value, datatype: str) -> str | None:
    """Return the one lexical form of ``value``, or None when it is not of ``datatype``."""
    match value, datatype:
        case bool(), "boolean":
            return "true" if value else "false"
        case bool(), _:
            return None
        case int(), "integer":
            return str(value)
        case int(), "nonNegativeInteger" if value >= 0:
            return str(value)
        case int() | float(), "decimal" if math.isfinite(value):
            return _decimal(float(value))
        case str(), "string":
            return value
        case str(), "date" | "dateTime" if _FORMS[datatype].fullmatch(value):
            return value if _exists(value, date if datatype == "date" else datetime) else None
        case _:
            return None


def _decimal(value: float) -> str:
    """Return the shortest decimal numeral that gives ``value`` back, without an exponent."""
    numeral = format(Decimal(repr(value)), "f")
    if "." in numeral:
        numeral = numeral.rstrip("0").rstrip(".")
    return "0" if numeral == "-0" else numeral


def _exists(text: str, kind: type[date]) -> bool:
    try:
        kind.fromisoformat(text)
    except ValueError:
        return False
    return True


def _text(text: str, **kind: object) -> Literal:
    try:
        return Literal(text, **kind)  # pyright: ignore[reportArgumentType]
    except UnicodeEncodeError:
        raise Nonconforming(f"{text!r} is not valid Unicode text (a lone surrogate)") from None
