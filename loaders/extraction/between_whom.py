"""Between whom an event was, by the words behind it: "a meeting of the mayors of A and B", "een
overleg plaats tussen A en B", "a meeting with the prefecture"."""

from __future__ import annotations

from collections.abc import Iterable

from .actors import actors_in
from .assertion import doubtful, supposed
from .attachment import takes_place
from .chart import Chart
from .enumeration import listed
from .government import by_whom, genitive_article, governed
from .occasions import habitual
from .partaking import ATTENDED, Participation
from .phrases import Actor, Body, Date, Event, Group, Name, Office, Place, Venue
from .separable import parted
from .talking import mutual

__all__ = ["between_whom"]

AMONG = "event-among"
WITH = "event-with"


def between_whom(chart: Chart, told: Iterable[Participation]) -> list[Participation]:
    """Return those between, of or with whom one event is said to be, and of whom nothing else has
    ``told`` anything."""
    text = chart.text
    known = {part.actor.first for part in told}
    found: list[Participation] = []
    for first, last, kind in text.sentences:
        if kind == "furniture" or supposed(text, first, last) or doubtful(text, first, last):
            continue
        if habitual(chart, first, last):
            continue
        for event in chart.within(first, last, Event):
            if not mutual(event) or not _datable(chart, event, first, last):
                continue
            for rule, actors in (
                (AMONG, _between(chart, event, last)),
                (AMONG, _of(chart, event, last)),
                (WITH, _with(chart, event, last)),
            ):
                found.extend(
                    Participation(actor, ATTENDED, event, rule, 0.75, actor.first)
                    for actor in actors if actor.first not in known
                )  # fmt: skip
    return found


def _datable(chart: Chart, event: Event, first: int, last: int) -> bool:
    """Say whether a sentence tells of one event, not of talks in general: it says that it took
    place or when; of a meeting an article is enough."""
    if event.plural or event.other:
        return False
    held = takes_place(chart, first, last) is not None
    if not (held or _told(chart, event, first)):
        return False  # "proposed a meeting between A and B on Tuesday"
    one = not event.generic and (event.definite or event.indefinite)
    return held or one or any(True for _ in chart.within(first, last, Date))


def _told(chart: Chart, event: Event, first: int) -> bool:
    """Say whether the words before an event tell that it was: "in a meeting", "they had a meeting";
    or name nobody who could want it: "am Montag gab es ein Treffen von A mit B"."""
    text = chart.text
    return (
        governed(text, event.first, "in")
        or bool(text.where(first, event.first, "auxiliary-be", "auxiliary-have", "holds"))
        or (event.first > first + 1
            and not any(True for _ in chart.within(first, event.first, Name, Office, Body)))
    )  # fmt: skip


def _between(chart: Chart, event: Event, last: int) -> list[Actor]:
    """Return those whom "between" names behind an event: "een top plaats tussen A en B"."""
    at = _behind(chart, event, last, Date, Place, Venue)
    size = chart.text.word(at, "preposition-between")
    if not size:
        return []
    actors = listed(chart, actors_in(chart, at, last), at + size, marker=size, strict=True)
    return actors if _several(chart, actors) else []


def _of(chart: Chart, event: Event, last: int) -> list[Actor]:
    """Return the persons whose event it is called: "a meeting of the mayors of A and B"; no body
    that held it, and nobody alone."""
    text = chart.text
    at = _behind(chart, event, last, Date)
    size = text.word(at, "preposition-of", "contraction")
    if text.word(at, "preposition-in", "preposition-to") or by_whom(text, at):
        return []
    article = text.word(at, "determiner-definite")
    if not size and not (article and genitive_article(text, at + article)):
        return []
    actors = listed(chart, actors_in(chart, at, last), at + size, marker=size, strict=True)
    persons: list[Actor] = []
    for actor in actors:
        if not (
            isinstance(actor, Name | Office) or (isinstance(actor, Group) and not actor.anybody)
        ):
            break
        persons.append(actor)
    return persons if _several(chart, persons) else []


def _with(chart: Chart, event: Event, last: int) -> list[Actor]:
    """Return the bodies with which an event was: "une réunion avec la préfecture du Nord"."""
    at = _behind(chart, event, last, Date)
    size = chart.text.word(at, "preposition-with")
    actors = actors_in(chart, at + size, last)
    found = listed(chart, actors, at + size, marker=size, strict=True) if size else []
    return [actor for actor in found if isinstance(actor, Body)]


def _several(chart: Chart, actors: list[Actor]) -> bool:
    """Say whether a list names more than one person or body; an office and its name are one."""
    number = 0
    for actor in actors:
        before = chart.over(actor.first - 1, Office)
        title = isinstance(actor, Name) and before is not None and before.last == actor.first
        several = isinstance(actor, Group) or (isinstance(actor, Office) and actor.plural)
        number += 2 if several else 0 if title else 1
    return number > 1


def _behind(chart: Chart, event: Event, last: int, *kinds: type) -> int:
    """Return the token behind an event, that it took place, and phrases of ``kinds``."""
    text, at = chart.text, event.last
    while at < last:
        lead = text.word(at, "preposition-in", "weekday")
        phrase = next((p for k in kinds if (p := chart.at(at, k) or chart.at(at + lead, k))), None)
        step = phrase.last - at if phrase is not None else text.word(at, "takes-place")
        step = step or int(parted(text, at))
        if not step:
            break
        at += step
    return at
