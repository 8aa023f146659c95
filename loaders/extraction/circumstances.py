"""When, where, about what and with how many: what is said of events besides who was there."""

from __future__ import annotations

from dataclasses import dataclass

from ...ontology.territories import territories
from .asides import signed_aside, signed_openly
from .attachment import (
    ahead_of,
    nearest,
    of_effect,
    of_office,
    open_to,
    sharing,
    signing_near,
    signs,
    signs_beside,
    takes_place,
    tells,
    told_of,
)
from .cancellations import called_off, first_meant, put_off, put_to
from .chart import Chart
from .datelines import dateline
from .day_headings import of_the_day
from .government import behind_article
from .nesting import nesting, on_programme
from .numerals import YEAR
from .other_deeds import apart, of_deed_beside, of_duty, of_habit
from .phrases import (
    Agreement,
    Body,
    Date,
    Event,
    Name,
    Office,
    Phrase,
    Place,
    Quantity,
    Topic,
)
from .retrospects import of_its_time, of_other_thing
from .seats import arisen
from .sequels import sequels
from .stamps import labelled, led, stamped
from .talk_titles import talks
from .themes import themes
from .turnout import attend
from .whereabouts import whereabouts

__all__ = ["Circumstance", "circumstances"]

_SINCE = ("preposition-since", "preposition-until")
BESIDE = 8
"""Tokens between a year and the verb of signing that it is the year of."""
SEA = "sea"
"""Kind of territory where nothing is but on board: told to be there, or not at all."""
BY_YEAR = 8
"""Tokens between a verb that tells of what took place and the year in which it did."""
OPENING = 3
"""Tokens before a year that opens the sentence."""


@dataclass(frozen=True, slots=True)
class Circumstance:
    """``event`` (None: the document's main event) has ``value`` as its ``kind``.

    ``kind`` is date, place, topic, participants, next (``value`` is an event of the day of
    ``event``) or what `nesting.Part` has: part or within (``value`` is then a part of ``event``).
    """

    event: Event | Agreement | None
    kind: str
    value: Phrase
    rule: str
    confidence: float


def circumstances(chart: Chart) -> list[Circumstance]:
    """Return dates, places, topics, counts and parts of the text's events."""
    found: list[Circumstance] = []
    sentences = chart.text.sentences
    for number, sentence in enumerate(sentences):
        if sentence.kind == "furniture":
            continue
        first, last = of_its_time(chart.text, sentence.first, sentence.last)
        found.extend(_lines(chart, number))
        here = [
            e for e in chart.within(first, last, Event)
            if not (_in_agreement(chart, e) or of_office(chart, e))
        ]  # fmt: skip
        held = [event for event in here if not called_off(chart, event)]
        if held or not here:
            found.extend(_dates(chart, held, first, last))
            found.extend(
                Circumstance(event, "place", spot, rule, confidence)
                for event, spot, rule, confidence in whereabouts(chart, held, first, last)
            )
        found.extend(_participants(chart, here, first, last))
        found.extend(
            Circumstance(t.of, "topic", t.topic, t.rule, t.confidence)
            for t in themes(chart, number)
        )
        found.extend(
            Circumstance(p.outer, p.kind, p.inner, p.rule, p.confidence)
            for p in nesting(chart, here, number)
        )
        found.extend(
            Circumstance(before, "next", event, "same-day", 0.6)
            for before, event in sequels(chart, here, number)
        )
    found.extend(
        Circumstance(part, "topic", topic, "talk-title", 0.75) for part, topic in talks(chart)
    )
    found.extend(
        Circumstance(p.outer, p.kind, p.inner, p.rule, p.confidence) for p in on_programme(chart)
    )
    parts = {
        topic.first for c in found if c.kind == "part" and isinstance(c.value, Event)
        for topic in c.value.topics
    }  # fmt: skip
    about = _about(found)
    found = [
        c for c in found
        if c.rule != "place-in-sentence" or not (c.value.first in about or _sea(c.value))
    ]  # fmt: skip
    return [c for c in found if c.kind != "topic" or c.value.first not in parts]


def _sea(spot: Phrase) -> bool:
    """Say whether a place is a sea: "signed an accord on pollution in the North Sea"."""
    return isinstance(spot, Place) and SEA in territories().kinds(spot.candidates)


def _about(found: list[Circumstance]) -> set[int]:
    """Return the tokens, but the first of each, of what clauses say that something was about: a
    place there is none of the event, "the talk was of the contacts between the centres in Kehl"."""
    return {at for c in found if c.kind == "topic" for at in range(c.value.first + 1, c.value.last)}


def _in_agreement(chart: Chart, event: Event) -> bool:
    """Say whether an event is but what an agreement is about: "an accord on aid and exercises"."""
    agreement = chart.over(event.head, Agreement)
    if agreement is None:
        link = behind_article(chart.text, event.first)
        before = link - chart.text.word_before(link, "conjunction-and")
        agreement = chart.over(before - 1, Agreement) if before < link else None
        if agreement is not None and agreement.last - agreement.head <= 1:
            return False  # "signed an agreement and held a fair"
    at = behind_article(chart.text, event.first)
    size = chart.text.word_before(at, "preposition-about")
    if size and chart.covered(at - size - 1, Agreement):
        return True  # "l'accord | relatif à l'exercice commun"
    if agreement is None or not agreement.head < event.head:
        return False  # but "the declaration of the conference"
    return bool(chart.text.where(agreement.head, event.head, "preposition-about"))


def _told_by_year(chart: Chart, date: Date) -> bool:
    """Say whether a year stands straight behind its event or the town of that: "the conference in
    Mons in 2015", "im Jahr 2015"."""
    text = chart.text
    at = date.first - text.word_before(date.first, "year")
    at -= text.word_before(at, "preposition-in", "preposition-of", "contraction")
    if (place := chart.over(at - 1, Place)) is not None and place.last == at:
        at = place.first - text.word_before(place.first, "preposition-at")
    return chart.covered(at - 1, Event)


def _happened_in(chart: Chart, date: Date, first: int, last: int) -> bool:
    """Say whether a year stands beside the verb of what was then: "fand 2015 in X statt"."""
    text = chart.text
    at = takes_place(chart, first, last)
    opens = date.first - first <= OPENING and text.words[date.last : date.last + 1] == [","]
    begin = date.last + 1 if opens else date.first  # "Au printemps 2020, le sommet"
    return (
        at is not None
        and abs(at - begin) <= BY_YEAR
        and not {",", ";", "("}.intersection(text.words[min(at, begin) : max(at, begin)])
    )


def _dates(chart: Chart, events: list[Event], first: int, last: int) -> list[Circumstance]:
    found: list[Circumstance] = []
    dates = list(chart.within(first, last, Date))
    if not dates:
        return found
    agreements = told_of(chart, first, last)
    openly = signed_openly(chart, agreements)
    signed = bool(openly) and signs(chart, first, last)
    days: list[Date] = []
    opening = dateline(chart, first, last)
    for date in dates:
        if opening is not None and date is opening[1]:
            continue  # when it was written, as long as nothing else is said
        if chart.covered(date.first, Name, Office, Body, Topic):
            continue
        if called_off(chart, date) or put_off(chart, date) or first_meant(chart, date):
            continue
        if not (date.ranged or put_to(chart, date)) and chart.text.word_before(date.first, *_SINCE):
            continue  # but "from 3 to 5 May"
        own = chart.over(date.first, Agreement)
        if own is not None and date.first < own.head:
            continue  # "Good Friday Agreement"
        own = own or _dated(chart, date)
        if own is not None and (of := _held_then(events, own, date)) is not None:
            found.append(Circumstance(of, "date", date, "date-in-phrase", 0.9))
            continue
        if own is not None:  # "l'accord du 11 juillet": not the day of what is told
            found.append(Circumstance(own, "date", date, "date-in-phrase", 0.9))
            continue
        if (aside := signed_aside(chart, date, agreements)) is not None:
            found.append(Circumstance(aside, "date", date, "date-aside", 0.85))
            continue
        if of_other_thing(chart, date) or arisen(chart, date) or of_duty(chart, date):
            continue
        inside = chart.over(date.first, Event)
        year = len(date.value or "") == YEAR
        if signed and (not year or signing_near(chart, date, first, last) <= BESIDE):
            beside = [one.last for one in openly if one.last <= date.first]
            elsewhere = bool(beside) and apart(chart, date, max(beside))
            effect = of_effect(chart, date, first, last)
            if signs_beside(chart, date, first, last) and not (elsewhere or effect):
                days.append(date)
        if year and inside is None and not _told_by_year(chart, date):
            if not _happened_in(chart, date, first, last):
                continue  # "recalled the disaster of 2000"
        near = inside or nearest(date, open_to(chart, date, events))
        if events and not inside and of_deed_beside(chart, date):
            continue
        if near is not None and near.last < date.first and apart(chart, date, near.last):
            continue
        if signed:
            if not events:
                continue
            near = nearest(date, events)
        if near is not None:
            rule = "date-in-phrase" if inside else "date-in-sentence"
            sure = inside or takes_place(chart, near.last, date.first) is not None
            found.append(Circumstance(near, "date", date, rule, 0.9 if sure else 0.8))
            others = [] if inside else sharing(chart, near, date, open_to(chart, date, events))
            found += [Circumstance(other, "date", date, rule, 0.75) for other in others]
        elif date.value is None and chart.text.where(date.first, date.last, "year"):
            continue  # "the year after"
        elif any(ahead_of(chart.text, event) for event in events):
            continue  # "met on 3 May ahead of the summit"
        elif of_habit(chart, date):
            continue  # "each year on 4 May they remember"
        elif takes_place(chart, first, last) is not None or tells(chart, first, last):
            found.append(Circumstance(None, "date", date, "date-of-happening", 0.7))
    for date in sorted(days, key=lambda day: signing_near(chart, day, first, last)):
        near = nearest(date, openly)
        found.append(Circumstance(near, "date", date, "date-of-agreement", 0.8))
    return found


def _held_then(events: list[Event], agreement: Agreement, date: Date) -> Event | None:
    """Return the event in the words of an agreement whose the date behind it is: "Protokoll der
    Sitzung vom 3. Mai"."""
    inside = [e for e in events if agreement.head < e.head and e.last <= date.first]
    return inside[-1] if inside and inside[-1].first < agreement.last else None


def _dated(chart: Chart, date: Date) -> Agreement | None:
    """Return the agreement that a date tells apart: "l'accord du 11 juillet"."""
    size = chart.text.word_before(date.first, "preposition-of", "contraction")
    return chart.over(date.first - size - 1, Agreement) if size else None


def _participants(chart: Chart, events: list[Event], first: int, last: int) -> list[Circumstance]:
    found: list[Circumstance] = []
    for quantity in chart.within(first, last, Quantity):
        if not quantity.people or chart.covered(quantity.first, Body, Office):
            continue
        here = [event for event in events if not event.plural]
        if not attend(chart, quantity, here):
            continue
        near = nearest(quantity, here)
        found.append(Circumstance(near, "participants", quantity, "count-of-people", 0.75))
    return found


def _lines(chart: Chart, number: int) -> list[Circumstance]:
    """Read a line of data: "Where: …" is said of the text's main event, a day and a place beside
    the title of an event, or before a colon and the event, of that."""
    sentence = chart.text.sentences[number]
    found = [
        Circumstance(None, kind, value, "labelled-line", 0.9)
        for kind, value in labelled(chart, sentence.first, sentence.last)
    ]
    return (
        found
        + [
            Circumstance(event, kind, value, "line-below", 0.85)
            for event, kind, value in (*stamped(chart, number), *led(chart, sentence))
        ]
        + [
            Circumstance(event, "date", day, "line-below", 0.8)
            for event, day in of_the_day(chart, number)
            if not (event.part and chart.text.where(*chart.text.sentences[number][:2], "day"))
        ]
    )
