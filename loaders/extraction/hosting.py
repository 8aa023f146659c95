"""Towns that host an event, which is there: "Mons a accueilli la conférence", "Hasselt was gastheer
van een congres"."""

from __future__ import annotations

from collections.abc import Iterator

from ...ontology.territories import territories
from .assertion import asserted, supposed
from .chart import Chart
from .government import governed
from .phrases import Body, Event, Group, Name, Office, Place
from .verbs import AUXILIARIES

__all__ = ["hosting_towns"]

OBJECT = 10
"""Tokens between a verb of hosting and the event: a date may stand there."""
_LOOSE = (*AUXILIARIES, "auxiliary-future", "adverb")
_ACTORS = (Name, Office, Body, Group)


def hosting_towns(
    chart: Chart, events: list[Event], first: int, last: int
) -> Iterator[tuple[Event, Place]]:
    """Yield the events of the sentence at tokens ``first`` to ``last`` that a town is said to host,
    with the town."""
    text = chart.text
    if supposed(text, first, last):
        return
    for at in text.beginning(first, last, "role"):
        sizes = [
            n for n, reading in text.readings(at, "role")
            if reading.id == "hosted"
            and (reading.form == "finite" or (reading.form == "infinitive" and _to_come(chart, at)))
        ]  # fmt: skip
        if not sizes or not asserted(text, (at, at + max(sizes)), first, last):
            continue
        town = _town(chart, at, at + max(sizes))
        if town is None:
            continue
        behind = max(at + max(sizes), town.last)
        event = next((e for e in events if e.first >= behind and not e.plural), None)
        if event is None or event.first - behind > OBJECT or event.verbal:
            continue
        if not any(chart.covered(between, *_ACTORS) for between in range(behind, event.first)):
            yield event, town


def _to_come(chart: Chart, at: int) -> bool:
    return bool(chart.text.word_before(at, "auxiliary-future", "auxiliary-modal"))


def _town(chart: Chart, at: int, behind: int) -> Place | None:
    """Return the town that is the subject of a verb from ``at`` to ``behind``: before it, or
    straight behind it in Dutch and German, "op 3 mei ontvangt Hasselt"."""
    text = chart.text
    if text.language in ("nl", "de") and (town := chart.at(behind, Place)) is not None:
        return town if _may_host(chart, town) else None
    while size := text.word_before(at, *_LOOSE):
        at -= size
    town = chart.over(at - 1, Place) if at else None
    if town is None or town.last != at or not _may_host(chart, town):
        return None
    return None if governed(text, town.first, "in", "of", "to", "with", "by", "between") else town


def _may_host(chart: Chart, place: Place) -> bool:
    """Say whether a place is a town or region as such: no country or province, which act as bodies,
    no part of another phrase."""
    if place.adjective or chart.covered(place.first, *_ACTORS):
        return False
    return not all(map(territories().is_country, place.candidates)) and (
        place.generic in (None, "municipality")
    )
