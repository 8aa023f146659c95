"""To which event of a sentence a date, a place or a number belongs, and whether one is told of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import TypeVar

from .analysis import Text
from .chart import Chart
from .finite import AUXILIARIES, clause_within, in_form
from .government import behind_article, years_after
from .phrases import Agreement, Body, Date, Event, Group, Name, Office, Phrase
from .relatives import enclosed, relative_clauses
from .remembered import remembered
from .separable import separated
from .verbs import SIGNING, roles_with

__all__ = [
    "COMES_ABOUT", "after_event", "ahead_of", "commemorated", "joined", "nearest", "of_effect",
    "of_office", "of_other_time", "open_to", "sharing", "signing_near", "signings", "signs",
    "signs_beside", "takes_place", "tells", "told_of",
]  # fmt: skip

ANNIVERSARY = "anniversary"
"""The kind of event that remembers another."""
BESIDE = 2
"""Tokens between an event and the place or date straight behind it: "ahead of the summit in Kehl".
"""
APART = 20
"""Tokens that a comma counts for."""
COMES_ABOUT = "comes-about"
"""The class of verbs by which an agreement is made, whoever signed it."""
POINTED = 200
"""Tokens: no pronoun points further back."""

P = TypeVar("P", bound=Phrase)

_NO_DEED = frozenset({"agent", "label"})


@remembered
def takes_place(chart: Chart, first: int, last: int) -> int | None:
    """Return the position of "se tenait", "fand … statt", "took place" in a range."""
    parted = (at for at, r in separated(chart.text, first, last) if r.id == "takes-place")
    return min([*chart.text.where(first, last, "takes-place"), *parted], default=None)


@remembered
def tells(chart: Chart, first: int, last: int) -> bool:
    """Say whether a verb in a range tells of something that somebody held, opened or attended."""
    telling = roles_with("tellsEvent")
    return any(
        in_form(chart.text, at, "finite", "participle", roles=telling)
        for at in chart.text.beginning(first, last, "role")
    )


def signs(chart: Chart, first: int, last: int) -> bool:
    """Say whether a word in a range tells of a signing, or that an agreement came about."""
    return any(True for _ in signings(chart.text, first, last))


def signings(text: Text, first: int, last: int) -> Iterator[int]:
    """Yield where words of a range tell of a signing, or that an agreement came about."""
    yield from text.where(first, last, COMES_ABOUT)
    for at in text.beginning(first, last, "role"):
        told = (r.id in SIGNING and r.form not in _NO_DEED for _, r in text.readings(at, "role"))
        if any(told) and not years_after(text, at):
            yield at
    parted = separated(text, first, last)
    yield from (at for at, reading in parted if reading.id in SIGNING or reading.id == COMES_ABOUT)


def signs_beside(chart: Chart, phrase: Phrase, first: int, last: int) -> bool:
    """Say whether a word of signing stands in the clause of ``phrase``, which semicolons bound, and
    relative clauses: not "the Belgians signed it in 2011; in The Hague it still lies", nor "A,
    whose predecessor signed it, spoke in Lille"."""
    return any(
        ";" not in chart.text.words[min(at, phrase.first) : max(at, phrase.last)]
        and not enclosed(chart, at, phrase.first)
        for at in signings(chart.text, first, last)
    )


def of_effect(chart: Chart, date: Date, first: int, last: int) -> bool:
    """Say whether a date is that from which an agreement holds: its words stand nearer to it than
    those of the signing: "was signed and entered into force on 1 January"."""
    near = min(
        (
            max(at - date.last, date.first - at)
            for at in chart.text.where(first, last, "takes-effect")
        ),
        default=last,
    )
    return near < last and near < signing_near(chart, date, first, last)


def signing_near(chart: Chart, date: Date, first: int, last: int) -> int:
    """Return the tokens between a date and the nearest word of signing in tokens ``first`` to
    ``last``; those of another clause are far away."""
    text = chart.text
    return min(
        (
            max(at - date.last, date.first - at)
            + APART * text.words[min(at, date.first) : max(at, date.last)].count(",")
            for at in signings(text, first, last)
        ),
        default=last - first,
    )


def told_of(chart: Chart, first: int, last: int, *, said: bool = False) -> list[Agreement]:
    """Return the agreements of a sentence, or the one before of whose signing it tells;
    ``said`` asks that it be called "it" there at least."""
    here = list(chart.within(first, last, Agreement))
    before = chart.within(max(0, first - POINTED), first, Agreement)
    wanted = (True,) if said else (True, False)
    return here or [agreement for agreement in before if agreement.signed.get(first) in wanted]


def nearest(phrase: Phrase, events: Iterable[P]) -> P | None:
    """Return the one of ``events`` with the fewest tokens between it and ``phrase``."""

    def distance(event: Phrase) -> int:
        return min(abs(phrase.first - event.last), abs(event.first - phrase.last))

    return min(events, key=lambda e: (distance(e), e.first), default=None)


def sharing(chart: Chart, event: Event, phrase: Phrase, events: list[Event]) -> list[Event]:
    """Return the others of ``events`` of which ``phrase`` is said as of ``event``, since "and"
    joins them to it and a verb tells of all: "the assembly and the fair are held in Kehl", but not
    "the assembly and the fair in Kehl"."""
    row = _row(chart, event, events)
    first, last = row[0].first, row[-1].last
    if len(row) == 1 or not (phrase.last <= first or last <= phrase.first):
        return []
    if last <= phrase.first and not _told_between(chart, last, phrase.first):
        return []
    return [each for each in row if each is not event]


def _told_between(chart: Chart, first: int, last: int) -> bool:
    """Say whether a finite verb stands in a range, parted ones by their first word."""
    text = chart.text
    happens = takes_place(chart, first, text.sentence_at(first).last)
    return (happens is not None and happens < last) or (
        clause_within(text, first, last, *AUXILIARIES)
    )


def _row(chart: Chart, event: Event, events: list[Event]) -> list[Event]:
    """Return the events of the row that ``event`` stands in: "the General Assembly and the Annual
    Conference", "la réunion du comité et l'ouverture du pont"."""
    rows: list[list[Event]] = [[]]
    whole = [each for each in events if not each.verbal]
    for before, behind in pairwise(whole):
        rows[-1].append(before)
        if not joined(chart, before, behind):
            rows.append([])
    rows[-1] += whole[-1:]
    return next((row for row in rows if event in row), [event])


def joined(chart: Chart, before: Event, behind: Event) -> bool:
    """Say whether "and" joins two events, with no more between than what the first is of."""
    text = chart.text
    link = behind_article(text, behind.first)
    end = link - text.word_before(link, "conjunction-and")
    if end == link or end < before.last:
        return False
    of = text.word(before.last, "preposition-of", "contraction")
    return end == before.last or (
        of > 0
        and not any(
            text.words[at] in ",;:()"
            or text.word(at, *AUXILIARIES, "preposition-with", "preposition-about")
            or in_form(text, at, "finite", "participle")
            or chart.covered(at, Name, Office, Date)
            for at in range(before.last + of, end)
        )
    )


def open_to(chart: Chart, phrase: Phrase, events: list[Event]) -> list[Event]:
    """Return the events that ``phrase`` can belong to: it stands in no relative clause that cuts it
    off from them ("the district, which borders on the Netherlands"), nor tells of what was before
    or after them ("they met in Dublin ahead of the summit", "after the meeting they visited X"),
    nor do "and" or a verb, and an event before it, part it from them ("the session in May and a
    fair", "the session in May prepared the fair")."""
    if not events:
        return events
    text = chart.text
    events = [
        event for event in events
        if not _parted(text, phrase, event, ";")
        or text.word_before(event.first, "determiner-demonstrative")  # "; that meeting was"
    ]  # fmt: skip
    events = [event for event in events if not _parted(text, phrase, event, ":")] or events
    for event, (begin, end) in held_clauses(chart, events):
        if begin <= phrase.first < end:
            return [event]
        if any(True for _ in chart.within(begin, end, type(phrase))):
            events = [other for other in events if other is not event]
    events = [event for event in events if not _of_others(chart, phrase, event)]
    events = [event for event in events if not _told_aside(chart, phrase, event)]
    return [
        event for event in events
        if not (ahead_of(text, event) and not 0 <= phrase.first - event.last <= BESIDE)
        and not (
            phrase.last <= event.first
            and any(other.last <= phrase.first for other in events)
            and _begins_anew(text, event)
        )
        and not (
            phrase.last <= event.first
            and after_event(text, event)
            and any(
                other.last <= phrase.first and _told_between(chart, other.last, phrase.first)
                for other in events
            )  # "the fair took place on 3 May, following a meeting"
        )
        and not (
            phrase.last <= event.first
            and any(
                _goes_on(chart, other, phrase)
                and (_told_between(chart, phrase.last, event.first) or of_other_time(text, other))
                for other in events
            )
        )
        and not (
            not isinstance(phrase, Date)  # "said on Tuesday after the meeting", which was that day
            and after_event(text, event)
            and not _in_phrase(chart, event, phrase)
        )
        and (phrase.first < event.first or not any(
            text.tokens[at].text == "," and text.word(at + 1, "relative-pronoun")
            and "," not in text.words[at + 1 : phrase.first]
            and not _of_happening(chart, at + 1)
            for at in range(event.last + 1, phrase.first)
        ))
    ]  # fmt: skip


def held_clauses(chart: Chart, events: list[Event]) -> list[tuple[Event, tuple[int, int]]]:
    """Return those of ``events`` behind which a clause tells that they took place, which says when
    and where: "the summit, which was held in Lille in 2019, goes on in Mons"."""
    text = chart.text
    return [
        (event, clause)
        for event in events
        for clause in relative_clauses(chart, event.first)
        if event.last < clause[0]
        and "," not in text.words[event.last : clause[0] - 1]
        and not any(True for _ in chart.within(event.last, clause[0], Event))
        and takes_place(chart, *clause) is not None
    ]


def _begins_anew(text: Text, event: Event) -> bool:
    """Say whether "and" or a comma stands before an event: what is told before is of another, "in
    Kehl on 3 May, the fair on 5 May in Metz"."""
    at = behind_article(text, event.first)
    return bool(text.word_before(at, "conjunction-and")) or text.words[at - 1] == ","


def _of_others(chart: Chart, phrase: Phrase, event: Event) -> bool:
    """Say whether a phrase stands in a relative clause that is over and without the event, and
    tells of somebody: "A, who lives in Lille, opened"; not "the fair, which was held in Lille,"."""
    clause = next(
        (c for c in relative_clauses(chart, phrase.first) if c[0] <= phrase.first < c[1]), None
    )
    if clause is None or clause[0] <= event.first < clause[1]:
        return False
    somebody = chart.covered(clause[0] - 2, Name, Office, Body, Group)
    return somebody and not (_of_happening(chart, clause[0]) or tells(chart, *clause))


def _told_aside(chart: Chart, phrase: Phrase, event: Event) -> bool:
    """Say whether an event stands in a relative clause that is over, and ``phrase`` in the clause
    around it: "A, who had opened the fair in Lille, signed in Metz"."""
    return any(
        begin <= event.first < end
        and (phrase.last <= begin or _told_between(chart, end, phrase.first))
        for begin, end in relative_clauses(chart, event.first)
        if not begin <= phrase.first < end
    )


def _goes_on(chart: Chart, event: Event, phrase: Phrase) -> bool:
    """Say whether a phrase behind an event stands in its noun phrase: "the session in May"."""
    return (
        event.last <= phrase.first
        and "," not in chart.text.words[event.last : phrase.first]
        and not _told_between(chart, event.last, phrase.first)
    )


def _parted(text: Text, phrase: Phrase, event: Event, mark: str) -> bool:
    """Say whether a mark parts the clauses of a phrase and an event: "no fair yet: they met in"."""
    first, last = sorted((phrase.first, event.first))
    return mark in text.words[first:last]


def _of_happening(chart: Chart, at: int) -> bool:
    """Say whether the relative clause at ``at`` tells that something took place: "die am 3. Mai in
    Kehl stattfand,"."""
    text = chart.text
    stop = text.sentence_at(at).last
    end = next((near for near in range(at, stop) if text.words[near] in ",;:–"), stop)
    return takes_place(chart, at, end) is not None


def ahead_of(text: Text, event: Event) -> bool:
    """Say whether "ahead of" or the like leads to an event."""
    at = behind_article(text, event.first)
    return any(text.word_before(near, "ahead-of-event") for near in (at, event.first))


def after_event(text: Text, event: Event | Agreement) -> bool:
    """Say whether "after" leads to an event: what its sentence tells of was later."""
    at = behind_article(text, event.first)
    return any(text.word_before(near, "after-event") for near in (at, event.first))


def of_other_time(text: Text, event: Event) -> bool:
    """Say whether an event was before or after what its sentence tells: "after the meeting"."""
    return after_event(text, event) or ahead_of(text, event)


def commemorated(chart: Chart, event: Event) -> bool:
    """Say whether an event lies back, or is the day on which that is remembered: "on the 60th
    anniversary", "am Jahrestag der Unterzeichnung"."""
    text = chart.text
    if event.kind == ANNIVERSARY:
        of = text.word(event.last, "preposition-of", "contraction")
        genitive = event.last + text.word(event.last, "determiner-definite")
        return bool(event.ordinal or of or (genitive > event.last and text.capital(genitive)))
    end = behind_article(text, event.first)
    end -= text.word_before(end, "preposition-of", "contraction")
    outer = chart.over(end - 1, Event) if 0 < end < event.first else None
    return outer is not None and outer.kind == ANNIVERSARY


def of_office(chart: Chart, event: Event) -> bool:
    """Say whether an event is but what somebody's office is of: "die Präsidentin des Gipfels"."""
    text = chart.text
    at = behind_article(text, event.first)
    at -= text.word_before(at, "preposition-of") if text.language != "de" else 0
    office = chart.over(at - 1, Office)
    return office is not None and at < event.first and office.last >= at


def _in_phrase(chart: Chart, event: Event, phrase: Phrase) -> bool:
    """Say whether ``phrase`` goes on with the noun phrase of an event: "after talks with the mayor
    in Kehl", or stands in the aside behind it: "after the meeting, held in Kehl, they"."""
    text = chart.text
    if phrase.first < event.last:
        return phrase.first >= event.first
    at = event.last
    if text.words[at] == "," and in_form(text, at + 1, "participle"):
        at += 1
        return "," not in text.words[at : phrase.first]
    return "," not in text.words[at : phrase.first] and not clause_within(
        text, at, phrase.first, *AUXILIARIES
    )
