"""How do the parameters of a question become terms in its SPARQL?"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from pyoxigraph import Literal

from ..errors import InvalidQuery, Nonconforming
from ..graph.formats.iris import concept_iri, iri_of
from ..ontology.schema import schema
from .catalogue import CONCEPT, NODE_TYPE, Question

__all__ = ["filled", "filled_with_texts"]


@dataclass(frozen=True, slots=True)
class _Bound:
    """A parameter's value: as the model has it, None if unknown, and as a term of SPARQL."""

    value: str | None
    term: str


def filled(asked: Question, values: Mapping[str, str | int | None]) -> str:
    """Return the SPARQL of a question with the values of its parameters in it.

    ``$name`` becomes a literal (of a concept or type its IRI), ``<$name>`` the IRI of the node
    whose id it is; both are UNDEF where the parameter is not given.

    >>> from passerelle.queries.catalogue import question
    >>> filled(question("officials-by-country"), {"country": "BE"}).splitlines()[5]
    '  VALUES ?wanted { "BE" }'
    """
    given = {}
    for parameter in asked.parameters:
        value = values[parameter.name]
        given[parameter.name] = _Bound(
            None if value is None else str(value), _term(parameter.type, value)
        )
    return _fill(asked.sparql, given)


def filled_with_texts(sparql: str, values: Mapping[str, str]) -> str:
    """Return a query with the texts of ``values`` in it: ``$name`` becomes a literal, ``<$name>``
    the IRI of the node whose id it is.

    >>> filled_with_texts("SELECT ?n { <$id> psl:name ?n FILTER (?n != $no) }",
    ...                   {"id": "person/anna", "no": "Anna"})
    'SELECT ?n { <https://w3id.org/passerelle/id/person/anna> psl:name ?n FILTER (?n != "Anna") }'
    """
    return _fill(sparql, {name: _Bound(value, _text(value)) for name, value in values.items()})


_PARAMETER: Final = re.compile(r"<([\w/-]*)\$(\w+)>|\$(\w+)")


def _fill(sparql: str, given: Mapping[str, _Bound]) -> str:
    def filling(match: re.Match[str]) -> str:
        prefix, id_, name = match.groups()
        bound = given.get(id_ or name)
        if bound is None:
            return match[0]
        if name:
            return bound.term
        if bound.value is None:
            return "UNDEF"
        try:
            return f"<{iri_of(prefix + bound.value)}>"
        except Nonconforming as error:
            raise InvalidQuery(str(error)) from None

    return _PARAMETER.sub(filling, sparql)


def _term(type_: str, value: str | int | None) -> str:
    match value:
        case None:
            return "UNDEF"
        case int():
            return str(value)
        case _ if type_.startswith(CONCEPT):
            return f"<{concept_iri(type_.removeprefix(CONCEPT), value)}>"
        case _ if type_ == NODE_TYPE:
            return f"<{schema().node_types[value].iri}>"
        case _:
            return _text(value)


def _text(text: str) -> str:
    """Return ``text`` as a literal that means nothing else, whatever characters it holds."""
    try:
        return str(Literal(text))
    except UnicodeEncodeError:
        raise InvalidQuery(f"{text!r} is not valid Unicode text") from None
