"""Who takes over a post that is named as a thing: "A prend la présidence de X", "B hat den Vorsitz
der X übernommen".

The post is an office only where such a verb governs it: "the presidency of X wrote" names none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .assertion import asserted, supposed, to_come
from .chart import Chart
from .heads import Head, names_event
from .offices import office_at
from .phrases import Body, Date, Event, Name, Office, Place
from .sentences import Sentence
from .terms import term

__all__ = ["TakingOver", "takings_over"]

REACH = 12
"""Tokens between a verb and the post, or the post and the rest of the verb."""


@dataclass(frozen=True, slots=True)
class TakingOver:
    """A person, the office that the post is, and whether the verb speaks of the future."""

    name: Name
    office: Office
    future: bool


def takings_over(chart: Chart) -> list[TakingOver]:
    """Return who takes over which post; names and offices must be in ``chart``, and the new
    offices are entered in it."""
    text = chart.text
    found: list[TakingOver] = []
    for at in text.prose(text.beginning(0, len(text.tokens), "office-kind")):
        kind = next((r.id for n, r in text.readings(at, "office-kind") if (n, r.form) == _POST), "")
        if not kind or chart.covered(at, Name):
            continue
        sentence = text.sentence_at(at)
        office = office_at(chart, at, Head(1, kind, plural=False))
        verb = _verb(chart, office, sentence.first, sentence.last)
        subject = _subject(chart, verb, office.first, sentence.first) if verb else None
        if verb is None or subject is None or supposed(text, sentence.first, sentence.last):
            continue
        if not _of_body(chart, office) or not asserted(text, verb, sentence.first, sentence.last):
            continue
        standing = chart.over(at, Office)
        if standing is not None:
            chart.remove(standing)
        chart.add([office])
        future = to_come(text, verb, sentence.first, sentence.last)
        found.append(TakingOver(subject, office, future))
    return [*found, *_presiding(chart)]


def _presiding(chart: Chart) -> Iterator[TakingOver]:
    """Yield who presides over a body, which no noun tells: "A préside l'Eurodistrict X", "X is
    chaired by A"; the offices are entered in ``chart``. What is told with a day, a town or an event
    is a meeting of it: "A chairs X in Lille"."""
    text = chart.text
    for at in text.prose(text.anywhere("presides")):
        sentence = text.sentence_at(at)
        verb = (at, at + text.word(at, "presides"))
        if _of_one_day(chart, sentence) or supposed(text, sentence.first, sentence.last):
            continue
        if not asserted(text, verb, sentence.first, sentence.last):
            continue
        pair = _passive(chart, verb) or _active(chart, verb, sentence.first)
        if pair is None:
            continue
        name, body = pair
        first, last = min(verb[0], body.first), max(verb[1], body.last)
        office = Office(first, last, kind=_PRESIDENT, core=first + 1, bodies=[body], vague=True)
        if any(chart.covered(near, Office) for near in range(first, last)):
            continue
        if told := term(chart, body.last):
            office.since, office.until = told.since, told.until  # "A préside X jusqu'en 2018"
        chart.add([office])
        yield TakingOver(name, office, to_come(text, verb, sentence.first, sentence.last))


def _of_one_day(chart: Chart, sentence: Sentence) -> bool:
    """Say whether a sentence tells of a day, a town where something was, or an event."""
    text = chart.text
    first, last = sentence.first, sentence.last
    dated = any(date.daily for date in chart.within(first, last, Date))
    towns = any(text.word_before(p.first, "preposition-in") and not chart.covered(p.first, Body)
                for p in chart.within(first, last, Place))  # fmt: skip
    return dated or towns or any(not event.verbal for event in chart.within(first, last, Event))


def _active(chart: Chart, verb: tuple[int, int], first: int) -> tuple[Name, Body] | None:
    """Return the subject and the body of a verb in the active voice: "A préside X"."""
    text = chart.text
    body = chart.at(verb[1] + text.word(verb[1], "determiner-definite"), Body)
    finite = any(r.form == "finite" for _, r in text.readings(verb[0], "word"))
    if body is None or not finite or not _lasting(chart, body):
        return None
    name = _subject(chart, verb, verb[1], first)
    return (name, body) if name is not None else None


def _passive(chart: Chart, verb: tuple[int, int]) -> tuple[Name, Body] | None:
    """Return the agent and the body of a verb in the passive: "X is chaired by [Councillor] A",
    "X wordt voorgezeten door A"."""
    text = chart.text
    by = text.word(verb[1], "preposition-by")
    size = text.word_before(verb[0], "auxiliary-be", "auxiliary-become")
    body = chart.over(verb[0] - size - 1, Body) if size else None
    if not by or body is None or text.word(verb[0] - size, "auxiliary-past"):
        return None
    at = verb[1] + by
    at += text.word(at, "determiner-definite")
    title = chart.at(at, Office)
    name = chart.at(title.last, Name) if title is not None else chart.at(at, Name)
    held = name is not None and body.last == verb[0] - size and _lasting(chart, body)
    return (name, body) if name is not None and held else None


def _lasting(chart: Chart, body: Body) -> bool:
    """Say whether a body is named, and no event behind it: "the [Euregio] conference"."""
    text, end = chart.text, body.last
    return not body.bare and not text.capital(end) and not names_event(text, end)


_POST = (1, "post")
_PRESIDENT = "president"
"""The kind of office of who presides over a body."""
_BETWEEN = (
    "adverb", "preposition-in", "preposition-since", "contraction", "determiner-definite",
    "civility",
)  # fmt: skip


def _of_body(chart: Chart, office: Office) -> bool:
    """Say whether the post is of a body or a territory, and of no event: "the conference of X"."""
    if office.bodies:
        return True
    return office.anchored and not any(
        names_event(chart.text, at) for at in range(office.core + 1, office.last)
    )


def _verb(chart: Chart, office: Office, first: int, last: int) -> tuple[int, int] | None:
    """Return the tokens of the verb that governs a post: whole before it, or in two parts."""
    text = chart.text
    at = office.first - text.word_before(office.first, "determiner-definite")
    behind = _behind(chart, office.last, last)
    while at > max(first, office.first - REACH):
        if size := text.word_before(at, "taking-over"):
            return (at - size, at)
        if behind == "particle" and (size := text.word_before(at, "taking-over-parted")):
            return (at - size, at)
        if behind == "verb" and (
            size := text.word_before(at, "auxiliary-have", "auxiliary-future")
        ):
            return (at - size, at)
        inner = chart.over(at - 1, Date) or chart.over(at - 1, Name) or chart.over(at - 1, Office)
        if inner is not None:
            at = inner.first
        elif size := text.word_before(at, *_BETWEEN):
            at -= size
        elif text.is_word(at - 1) and not text.capital(at - 1) and not text.matches[at - 1]:
            at -= 1  # an adverb: "turnusgemäß"
        else:
            return None
    return None


def _behind(chart: Chart, at: int, last: int) -> str:
    """Say which part of a verb stands behind a post: its particle, the verb itself, or "" none."""
    text = chart.text
    for _ in range(REACH):
        if at >= last:
            break
        if text.word(at, "taking-over"):
            return "verb"
        if text.word(at, "taking-over-particle"):
            return "particle"
        date = chart.at(at, Date)
        step = date.last - at if date else text.word(at, "adverb", "preposition-in")
        if not step:
            break
        at += step
    return ""


def _subject(chart: Chart, verb: tuple[int, int], post: int, first: int) -> Name | None:
    """Return the name that is the subject: between verb and post, or straight before the verb with
    nothing but an apposition between."""
    text = chart.text
    inner = list(chart.within(verb[1], post, Name))
    if inner:
        return inner[0] if len(inner) == 1 else None
    at = verb[0]
    for _ in range(REACH):
        office = chart.over(at - 1, Office) if at > first else None
        name = chart.over(at - 1, Name) if at > first else None
        if name is not None:
            return None if text.word_before(name.first, "conjunction-and") else name
        if office is not None:
            at = office.first
        elif at > first and (text.tokens[at - 1].text == "," or text.word_before(at, "adverb")):
            at -= 1
        elif size := text.word_before(at, "relative-pronoun") * (text.words[at - 2] == ","):
            at -= size  # "A, qui préside X"
        else:
            return None
    return None
