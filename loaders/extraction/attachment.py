"""To which event of a sentence a date, a place or a number belongs, and whether one is told of."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from .chart import Chart
from .phrases import Event, Phrase
from .separable import separated

__all__ = ["nearest", "open_to", "signs", "takes_place", "tells"]

P = TypeVar("P", bound=Phrase)

_TELLING = frozenset(
    ("organised", "convened", "hosted", "attended", "opened", "met", "chaired", "inaugurated")
)
"""Roles whose verb tells that something took place, even where no noun names it."""


def takes_place(chart: Chart, first: int, last: int) -> int | None:
    """Return the position of "se tenait", "fand … statt", "took place" in a range."""
    parted = (at for at, r in separated(chart.text, first, last) if r.id == "takes-place")
    return min([*chart.text.where(first, last, "takes-place"), *parted], default=None)


def tells(chart: Chart, first: int, last: int) -> bool:
    """Say whether a verb in a range tells of something that somebody held, opened or attended."""
    return any(
        reading.form in ("finite", "participle") and reading.id in _TELLING
        for at in chart.text.beginning(first, last, "role")
        for _, reading in chart.text.readings(at, "role")
    )


def signs(chart: Chart, first: int, last: int) -> bool:
    """Say whether a word in a range tells of a signing."""
    return any(
        reading.id == "signed" for at in chart.text.beginning(first, last, "role")
        for _, reading in chart.text.readings(at, "role")
    )  # fmt: skip


def nearest(phrase: Phrase, events: Iterable[P]) -> P | None:
    """Return the one of ``events`` with the fewest tokens between it and ``phrase``."""

    def distance(event: Phrase) -> int:
        return min(abs(phrase.first - event.last), abs(event.first - phrase.last))

    return min(events, key=lambda e: (distance(e), e.first), default=None)


def open_to(chart: Chart, phrase: Phrase, events: list[Event]) -> list[Event]:
    """Return the events that ``phrase`` is not cut off from by a relative clause that it stands in:
    "the district, which borders on the Netherlands"."""
    text = chart.text
    return [
        event for event in events
        if phrase.first < event.first
        or not any(
            text.tokens[at].text == "," and text.word(at + 1, "relative-pronoun")
            and "," not in text.words[at + 1 : phrase.first]
            for at in range(event.last + 1, phrase.first)
        )
    ]  # fmt: skip
