"""Parties of an agreement: "accord conclu entre X et Y", "Abkommen zwischen A und B"."""

from __future__ import annotations

from .actors import acting
from .chart import Chart
from .participation import Participation
from .phrases import Actor, Agreement, Body, Name, Office

__all__ = ["between"]

REACH = 14
"""Tokens between an agreement and "between": "was signed on 12 March in Lille between"."""


def between(chart: Chart) -> list[Participation]:
    """Return the parties between which an agreement stands, as its signatories."""
    text = chart.text
    found: list[Participation] = []
    for agreement in chart.all(Agreement):
        sentence = text.sentence_at(agreement.first)
        for at in range(agreement.last, min(agreement.last + REACH, sentence.last)):
            size = text.word(at, "preposition-between")
            if not size:
                continue
            end = at + size
            while end < sentence.last:
                step = text.word(end, "determiner-definite", "conjunction-and") or (
                    text.tokens[end].text == ","
                )
                actor = _party(chart, end)
                if actor is not None:
                    found.append(
                        Participation(actor, "signed", agreement, "agreement-between", 0.85, at)
                    )
                    end = chart.text.behind_bracket(actor.last, most=4)
                elif step:
                    end += step
                else:
                    break
            break
    return found


def _party(chart: Chart, at: int) -> Actor | None:
    office = chart.at(at, Office)
    if office is not None and office.anchored:
        return office
    return chart.at(at, Name) or chart.at(at, Body) or acting(chart, at)
