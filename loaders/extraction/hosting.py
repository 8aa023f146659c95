"""Towns and buildings that host an event, which is there: "Mons a accueilli la conférence", "het
stadhuis was het decor van een congres".
"""

from __future__ import annotations

from collections.abc import Iterator

from ...ontology.territories import TOWN, territories
from .assertion import asserted, supposed
from .chart import Chart
from .finite import AUXILIARIES
from .government import governed
from .phrases import Body, Event, Group, Name, Office, Place, Venue

__all__ = ["hosting_towns"]

OBJECT = 10
"""Tokens between a verb of hosting and the event: a date may stand there."""
SCENE = 8
"""Tokens between "to be" and "the scene of": a date may stand there."""
ASIDE = 12
"""Tokens of a bracket behind a town that says where it lies."""
_LOOSE = (*AUXILIARIES, "auxiliary-future", "adverb")
_BEING = ("auxiliary-be", "auxiliary-become")
_ACTORS = (Name, Office, Body, Group)


def hosting_towns(
    chart: Chart, events: list[Event], first: int, last: int
) -> Iterator[tuple[Event, Place | Venue]]:
    """Yield the events of the sentence at tokens ``first`` to ``last`` that a town or a building is
    said to host or to be the scene of, with that."""
    text = chart.text
    if supposed(text, first, last):
        return
    for at, size in sorted((*_hosting(chart, first, last), *_scenes(chart, first, last))):
        if not asserted(text, (at, at + size), first, last):
            continue
        town = _town(chart, at, at + size)
        if town is None:
            continue
        behind = max(at + size, town.last)
        event = next((e for e in events if e.first >= behind and not e.plural), None)
        if event is None or event.first - behind > OBJECT or event.verbal:
            continue
        if any(mark in ";:" for mark in text.words[behind : event.first]):
            continue
        if not any(chart.covered(between, *_ACTORS) for between in range(behind, event.first)):
            yield event, town


def _hosting(chart: Chart, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield the verbs of hosting in a range, each with the tokens that it takes."""
    for at in chart.text.beginning(first, last, "role"):
        sizes = [
            n for n, reading in chart.text.readings(at, "role")
            if reading.id == "hosted"
            and (reading.form == "finite" or (reading.form == "infinitive" and _to_come(chart, at)))
        ]  # fmt: skip
        if sizes:
            yield at, max(sizes)


def _scenes(chart: Chart, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield the verbs "to be" and "to become" behind which "the scene of" or "host of" stands."""
    text = chart.text
    for at in text.where(first, last, *_BEING):
        size = text.word(at, *_BEING)
        end = min(at + size + SCENE, last)
        hosts = (
            reading for near in text.beginning(at + size, end, "role")
            for _, reading in text.readings(near, "role")
        )  # fmt: skip
        if text.where(at + size, end, "scene") or any(
            reading.id == "hosted" and reading.form == "agent" for reading in hosts
        ):
            yield at, size


def _to_come(chart: Chart, at: int) -> bool:
    return bool(chart.text.word_before(at, "auxiliary-future", "auxiliary-modal"))


def _town(chart: Chart, at: int, behind: int) -> Place | Venue | None:
    """Return the town that is the subject of a verb from ``at`` to ``behind``: before it, or
    straight behind it in Dutch and German, "op 3 mei ontvangt Hasselt"."""
    text = chart.text
    if text.language in ("nl", "de"):
        begin = behind + text.word(behind, "determiner-definite")
        town = chart.at(behind, Place) or chart.at(begin, Venue)
        if town is not None:
            return town if _may_host(chart, town) else None
    while size := text.word_before(at, *_LOOSE):
        at -= size
    at = _before_aside(chart, at)
    town = (chart.over(at - 1, Venue) or chart.over(at - 1, Place)) if at else None
    if town is None or town.last != at or not _may_host(chart, town):
        return None
    return None if governed(text, town.first, "in", "of", "to", "with", "by", "between") else town


def _before_aside(chart: Chart, at: int) -> int:
    """Return where the bracket or the commas open that end before token ``at`` and tell but where a
    town lies: "Luchon [(France)] was the scene", "the Port of Pula[, Croatia,] became"."""
    text = chart.text
    if (opened := text.before_bracket(at, most=ASIDE)) < at:
        return opened
    place = chart.over(at - 2, Place) if at > 1 and text.words[at - 1] == "," else None
    if place is not None and text.words[place.first - 1] == ",":
        return place.first - 1
    return at


def _may_host(chart: Chart, place: Place | Venue) -> bool:
    """Say whether a place is a town or region as such: no country or province, which act as bodies,
    no part of another phrase."""
    if isinstance(place, Venue):
        return not chart.covered(place.first, Name, Office)
    if place.adjective or chart.covered(place.first, *_ACTORS):
        return False
    return not territories().are_countries(place.candidates) and place.generic in (None, TOWN)
