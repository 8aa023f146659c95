"""Ask a named question of a store; read what it is given, and put its lists in order."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from ..errors import WrongUse, nearest, one_of
from ..graph.periods import parse_period
from ..ontology.schema import LANGUAGES, schema
from ..ontology.territories import country_code
from .catalogue import CONCEPT, NODE_TYPE, Parameter, Question, question

if TYPE_CHECKING:
    from ..graph.querying import Result
    from ..graph.store import Store

__all__ = ["arguments", "ask", "in_cypher", "sorted_lists"]

_LARGEST = 2**31 - 1


def ask(store: Store, name: str, /, **parameters: object) -> Result:
    """Return the answer of ``store`` to the question ``name``.

    Parameters may be given as text, and are read by their declared type; None or an empty text
    stands for the default. Raises `UnknownQuestion`, and `WrongUse` for an unknown or missing
    parameter or a value that is not of its type.
    """
    asked = question(name)
    answer = store.query(asked.cypher, in_cypher(asked, arguments(asked, parameters)))
    # The embedded engine does not name the columns of an answer without rows.
    return sorted_lists(
        asked, replace(answer, columns=tuple(column.name for column in asked.columns))
    )


def sorted_lists(asked: Question, answer: Result) -> Result:
    """Return an answer with each list in the order of its values' code points.

    No engine's order of collecting shows, an unknown list is an empty one, and texts without a
    character are left out.
    """
    lists = {number for number, column in enumerate(asked.columns) if column.many}
    rows = [
        tuple(
            sorted(filter(None, value or ())) if number in lists else value
            for number, value in enumerate(row)
        )
        for row in answer.rows
    ]
    return replace(answer, rows=rows)


def arguments(asked: Question, given: dict[str, object]) -> dict[str, str | int | None]:
    """Return a value for every parameter of a question, from what is ``given``.

    >>> arguments(question("cross-border-events"), {"at_least": "3", "since": "2017"})
    {'at_least': 3, 'since': '2017', 'until': None}
    >>> arguments(question("officials-by-country"), {"country": "be"})
    {'country': 'BE'}
    """
    names = [parameter.name for parameter in asked.parameters]
    for name in sorted(set(given) - set(names)):
        takes = f"it takes {', '.join(names) or 'none'}"
        raise WrongUse(f"{asked.name} has no parameter {name!r}{nearest(name, names, takes)}")
    values = {}
    for parameter in asked.parameters:
        value = given.get(parameter.name)
        if value is None or value == "":
            if parameter.required:
                raise WrongUse(
                    f"{asked.name} needs the parameter {parameter.name!r}: {parameter.meaning}"
                )
            values[parameter.name] = parameter.default
        else:
            values[parameter.name] = _cast(parameter, str(value).strip())
    since, until = values.get("since"), values.get("until")
    if since and until and parse_period(str(until))[1] < parse_period(str(since))[0]:
        raise WrongUse(f"the period ends ({until}) before it begins ({since})")
    return values


def in_cypher(
    asked: Question, values: Mapping[str, str | int | None]
) -> dict[str, str | int | list[str] | None]:
    """Return the values of a question's parameters as its Cypher takes them.

    A concept is the list of itself and its narrower ones, for the property graph holds no
    vocabulary: in SPARQL the twin follows ``skos:broader``.

    >>> in_cypher(question("events-in-period"), {"since": "2017", "kind": "visit"})
    {'since': '2017', 'kind': ['state-visit', 'visit', 'working-visit']}
    """
    types = {parameter.name: parameter.type for parameter in asked.parameters}
    return {
        name: schema().narrower(types[name].removeprefix(CONCEPT), value)
        if isinstance(value, str) and types[name].startswith(CONCEPT)
        else value
        for name, value in values.items()
    }


def _cast(parameter: Parameter, text: str) -> str | int:
    match parameter.type:
        case "integer":
            if not re.fullmatch(r"[0-9]{1,10}", text) or int(text) > _LARGEST:
                raise WrongUse(
                    f"{parameter.name} is a whole number from 0 to {_LARGEST}, not {text!r}"
                )
            return int(text)
        case "date":
            parse_period(text)
            if "/" in text:
                raise WrongUse(f"{parameter.name} is one date, not the interval {text!r}")
            return text
        case "country code":
            return country_code(text)
        case "language code":
            return one_of(parameter.name, text.lower(), LANGUAGES)
        case _ if parameter.type == NODE_TYPE:
            return one_of(parameter.name, text, schema().node_types)
        case concept if concept.startswith(CONCEPT):
            return one_of(parameter.name, text, schema().schemes[concept.removeprefix(CONCEPT)])
        case _:
            return text
