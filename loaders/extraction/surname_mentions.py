"""Where a person whom the text has introduced is named by the surname alone."""

from __future__ import annotations

from .chart import Chart
from .phrases import Body, Date, Name, Place

__all__ = ["surname_mentions"]


def surname_mentions(chart: Chart, introduced: list[Name]) -> list[Name]:
    """Return the places where an ``introduced`` person is named by the surname alone."""
    text = chart.text
    wanted: dict[str, list[tuple[str, ...]]] = {}
    spelled: dict[tuple[str, ...], str] = {}
    for name in introduced:
        if name.surname_only:
            continue
        first, last = name.core
        begin = last - sum(
            1
            for token in text.tokens[first:last]
            if token.end > text.tokens[last - 1].end - len(name.surname)
        )
        key = tuple(text.folded[max(begin, first) : last])
        if key and len(key[-1]) > 2 and key not in spelled:
            wanted.setdefault(key[0], []).append(key)
            spelled[key] = name.surname
    found: list[Name] = []
    for at, word in enumerate(text.folded):
        for key in wanted.get(word, ()):
            end = at + len(key)
            capital = text.capital(at) or text.capital(end - 1)  # "D'havé"
            if tuple(text.folded[at:end]) != key or not capital:
                continue
            if text.tokens[at].joint or (end < len(text.tokens) and text.tokens[end].joint):
                continue
            if any(chart.covered(i, Name, Body, Date) for i in range(at, end)):
                continue
            place = chart.over(at, Place)
            if place is not None:
                if place.first != at or text.word_before(at, "preposition-in", "contraction"):
                    continue
                chart.remove(place)  # a person of that name has been introduced
            if text.sentence_at(at).kind == "furniture":
                continue
            found.append(
                Name(
                    at,
                    end,
                    surname=spelled[key],
                    core=(at, end),
                    surname_only=True,
                )
            )
            break
    return found
