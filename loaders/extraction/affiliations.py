"""Organisations that only the bracket behind a person tells: "A. Berg (Director of Policy, The
Wheel)".
"""

from __future__ import annotations

from collections.abc import Iterator

from .chart import Chart
from .phrases import Body, Office, Place

__all__ = ["affiliations"]

MOST = 8
"""Tokens of such a name."""
_JOINING = frozenset(("'s", "&", "-", "’s"))


def affiliations(chart: Chart) -> Iterator[Body]:
    """Yield the organisations that a bracket names behind an office and a comma, whatever their
    words, and enter each in its office; ``chart`` must have offices, and must not have names yet.

    The whole rest of the bracket is the name, and begins and ends with a capital: behind the office
    of a bracket nothing else stands so but a territory.
    """
    text = chart.text
    for office in chart.all(Office):
        first = office.last + 1
        if text.words[office.first - 1] != "(" or text.words[office.last : first] != [","]:
            continue
        last = text.behind_bracket(office.first - 1, most=office.last - office.first + MOST) - 1
        if last <= first or office.first == 0 or text.language == "de":
            continue  # German nouns: "(Bürgermeister, Moderation)"
        if not (text.capital(first) and (text.capital(last - 1) or text.words[last - 1] == "'s")):
            continue
        inside = range(first, last)
        if not all(text.is_word(at) or text.words[at] in _JOINING for at in inside):
            continue
        place = chart.at(first, Place)
        if chart.covered(first, Body, Office) or (place is not None and place.last >= last):
            continue
        if text.readings(first, "firstname") and last - first < 4:
            continue
        body = Body(first, last, name=text.spaced(first, last), proper=True)
        if not office.anchored:
            office.bodies.append(body)
        yield body
