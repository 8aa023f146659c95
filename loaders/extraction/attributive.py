"""Participles before their noun, with who did it behind the article: "das von A unterzeichnete
Abkommen", "de door A geopende conferentie", "der von A geleiteten Sitzung"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from .actors import actors_in
from .analysis import Text
from .chart import Chart
from .enumeration import listed
from .finite import in_form
from .nominals import ARTICLES
from .phrases import Body, Date, Group, Name, Office, Place

__all__ = ["Attribute", "attribute", "attributes", "led", "participle_before"]

NEAR = 6
"""Tokens between a participle and its noun."""
REACH = 40
"""Tokens between an article and the participle before its noun."""


class Attribute(NamedTuple):
    """What a participle tells of the noun behind it: its token, that of the preposition behind the
    article, and whether this is "between", not "by"."""

    participle: int
    preposition: int
    between: bool


def attribute(chart: Chart, head: int, floor: int) -> Attribute | None:
    """Return the attribute of the noun at token ``head``, which begins behind ``floor``."""
    at = participle_before(chart.text, head, floor)
    return None if at is None else led(chart, at, floor)


def attributes(chart: Chart, head: int, floor: int) -> Iterator[Attribute]:
    """Yield the attributes of the noun at token ``head``, the last first, each with its own "by" or
    that of all: "der von A organisierte und von B geförderte Kongress"."""
    text = chart.text
    told = attribute(chart, head, floor)
    while told is not None:
        yield told
        joined = next(
            (
                at - size - 1
                for at in (told.preposition, told.participle)
                if (size := text.word_before(at, "conjunction-and"))
                and in_form(text, at - size - 1, "attributive")
            ),
            None,
        )
        told = None if joined is None else led(chart, joined, floor)


def participle_before(text: Text, head: int, floor: int) -> int | None:
    """Return the last participle before the noun at token ``head``, with no mark between."""
    if text.language not in ("nl", "de"):
        return None
    for at in range(head - 1, max(floor, head - NEAR) - 1, -1):
        if text.words[at] in ",;:":
            return None
        if in_form(text, at, "attributive"):
            return at
    return None


def led(chart: Chart, participle: int, floor: int) -> Attribute | None:
    """Return the attribute that a participle ends, where its agent stands behind the article."""
    for preposition, between in _prepositions(chart, participle, floor):
        if _reaches(chart, preposition, participle):
            return Attribute(participle, preposition, between)
    return None


def _prepositions(chart: Chart, participle: int, floor: int) -> Iterator[tuple[int, bool]]:
    """Yield "by" and "between" behind an article, or behind it and a date, the last first; up to
    "by" behind another participle and "and"."""
    text = chart.text
    for at in range(participle - 1, max(floor, participle - REACH) - 1, -1):
        if text.words[at] in ";:":
            return
        size = text.word(at, "conjunction-and")
        if size and _another(chart, at) and text.word(at + size, "preposition-by"):
            yield at + size, False
            return
        size = text.word(at, *ARTICLES)
        if not size:
            continue
        begin = at + size
        begin += text.word(begin, "preposition-in") if chart.at(begin, Date) is None else 0
        if (date := chart.at(begin, Date)) is not None:
            begin = date.last
        begin += text.word(begin, "adverb")  # "die gemeinsam von A und B organisierte Tagung"
        if text.word(begin, "preposition-by"):
            yield begin, False
        elif text.word(begin, "preposition-between"):
            yield begin, True


def _another(chart: Chart, at: int) -> bool:
    """Say whether another participle, of a known verb or not, ends before the "and" at token
    ``at``: no actor and, in German, no noun."""
    text = chart.text
    if in_form(text, at - 1, "attributive"):
        return True
    return (
        text.language == "de" and text.is_word(at - 1) and not text.capital(at - 1)
        and not chart.covered(at - 1, Name, Body, Group, Office, Place)
    )  # fmt: skip


def _reaches(chart: Chart, preposition: int, participle: int) -> bool:
    """Say whether no mark but those of a list of actors stands between a preposition and the
    participle: not "nach dem von A geleiteten Treffen, so B, unterzeichnete er"."""
    text = chart.text
    if "," not in text.words[preposition:participle]:
        return True
    behind = preposition + text.word(preposition, "preposition-by", "preposition-between")
    actors = listed(chart, actors_in(chart, behind, participle), behind)
    return bool(actors) and "," not in text.words[actors[-1].last : participle]
