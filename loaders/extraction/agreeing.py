"""Parties of an agreement: "accord conclu entre X et Y", "Abkommen zwischen A und B"."""

from __future__ import annotations

from .chart import Chart
from .participation import Participation
from .phrases import Agreement, Body

__all__ = ["between"]

REACH = 6


def between(chart: Chart) -> list[Participation]:
    """Return the bodies between which an agreement stands, as its signatories."""
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
                body = chart.at(end, Body)
                if body is not None:
                    found.append(
                        Participation(body, "signed", agreement, "agreement-between", 0.85, at)
                    )
                    end = body.last
                elif step:
                    end += step
                else:
                    break
            break
    return found
