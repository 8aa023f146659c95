"""Datelines at the head of a sentence, "MONS, le 3 mai 2019 – …", and what was signed there."""

from __future__ import annotations

from .chart import Chart
from .phrases import Agreement, Date, Place
from .relatives import enclosed
from .remembered import remembered
from .retrospects import years_back
from .signing import signed_within

__all__ = ["dateline", "signed_behind"]

DATELINE = 12
"""Tokens: a dateline is no longer."""


@remembered
def dateline(chart: Chart, first: int, last: int) -> tuple[Place, Date | None, int] | None:
    """Return the place and the date of "Lausanne – …", "MONS, le 3 mai 2019 – …" at the head of a
    sentence, and the token behind it; or of a line with nothing else."""
    text = chart.text
    place = chart.at(first, Place)
    if place is None:
        return None
    date: Date | None = None
    at = place.last
    while at < min(last, first + DATELINE):
        if (here := chart.at(at, Date)) is not None:
            date, at = here, here.last
        elif text.tokens[at].text in "–—-:." and not text.tokens[at].joint:
            if text.tokens[at].text == ":" and text.sentence_at(at).kind == "heading":
                return None  # "Luxembourg : la préfète se rend à Metz": what it is about
            return place, date, at + 1
        elif text.tokens[at].text in ",()" or chart.covered(at, Place):
            at += 1
        elif text.word(at, "determiner-definite") and chart.at(at + 1, Date):
            at += 1  # "Lille, le 3 mars"
        else:
            return None  # "HAAKSBERGEN/AHAUS": which of the two is left open
    return (place, date, last) if date is not None and at == last else None


def signed_behind(chart: Chart, first: int, last: int) -> Agreement | None:
    """Return the agreement that the main clause behind a dateline tells to have been signed, and of
    no earlier year: not "the mayor recalled that the treaty was signed in 2013"."""
    text = chart.text
    if years_back(chart, first, last):
        return None
    subordinate = text.where(
        first, last, "conjunction-that", "relative-pronoun", "condition", "speech"
    )
    for at, agreement in signed_within(chart, first, last):
        if not any(near < at and not enclosed(chart, near, at) for near in subordinate):
            return agreement
    return None
