"""Where a body has its seat, where the text says so: "mit Sitz in Kehl", "dont le siège est à"."""

from __future__ import annotations

from .chart import Chart
from .phrases import Body, Place

__all__ = ["note_seats"]

BRACKET = 5
"""Tokens of an acronym in brackets between a body and its seat."""


def note_seats(chart: Chart) -> None:
    """Note the seats that stand behind bodies; places and bodies must be in ``chart``."""
    text = chart.text
    for at in text.prose(text.anywhere("seated-in")):
        end = at - 1 if at and text.tokens[at - 1].text == "," else at
        for opening in range(end - 2, max(end - BRACKET, 0), -1):
            if text.behind_bracket(opening, most=BRACKET) == end:
                end = opening  # "(EVTZ)"
                break
        body = chart.over(end - 1, Body) if end else None
        place = chart.at(at + text.word(at, "seated-in"), Place)
        if body is not None and body.last == end and place is not None:
            body.seat = place
