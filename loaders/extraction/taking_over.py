"""Who takes over a post that is named as a thing: "A prend la présidence de X", "B hat den Vorsitz
der X übernommen".

The post is an office only where such a verb governs it: "the presidency of X wrote" names none.
"""

from __future__ import annotations

from dataclasses import dataclass

from .assertion import asserted, supposed, to_come
from .chart import Chart
from .heads import Head, names_event
from .offices import office_at
from .phrases import Date, Name, Office

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
    return found


_POST = (1, "post")
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
        else:
            return None
    return None
