"""Which agreements a text says to have been signed, where no aside says when and where."""

from __future__ import annotations

from collections.abc import Iterator

from .asides import signed_openly
from .assertion import asserted, supposed, to_come
from .chart import Chart
from .clauses import target_of
from .phrases import Agreement
from .relatives import relative_clauses
from .verbs import SIGNING, verbs

__all__ = ["signed_here"]


def signed_here(chart: Chart) -> Iterator[Agreement]:
    """Yield the agreements whose own sentence tells as a fact that they were signed."""
    text = chart.text
    for first, last, kind in text.sentences:
        if kind == "furniture" or not any(chart.within(first, last, Agreement)):
            continue
        if supposed(text, first, last):
            continue
        for verb in verbs(chart, first, last):
            at = verb.first, verb.last
            if verb.role not in SIGNING or verb.form not in ("finite", "participle"):
                continue
            if any(begin <= verb.first < end for begin, end in relative_clauses(chart, verb.first)):
                continue  # "whose predecessor signed it, opened the conference"
            if to_come(text, at, first, last) or not asserted(text, at, first, last):
                continue
            _, target = target_of(chart, verb, first, last)
            if isinstance(target, Agreement):
                yield from signed_openly(chart, [target])
