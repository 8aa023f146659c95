"""Rows of parties to an agreement: persons, offices, bodies, described groups, territories by their
kind and, where the text tells that they signed, under their bare names: "Belgium and the Grand
Duchy of Luxembourg".
"""

from __future__ import annotations

from collections.abc import Iterator

from .actors import acting
from .by_name import ELSEWHERE, by_name
from .chart import Chart
from .government import behind_article, governed
from .phrases import Actor, Body, Demonym, Group, Name, Office, Place

__all__ = ["party_row", "row_before"]


def party_row(chart: Chart, at: int, last: int, *, named: bool) -> Iterator[Actor]:
    """Yield the parties of a row that begins at token ``at``; ``named`` says whether territories
    count under their bare names."""
    text = chart.text
    end = at
    while end < last:
        actor = _party(chart, end)
        if actor is not None:
            yield actor
            end = text.behind_bracket(actor.last)
            continue
        if size := _several(chart, end):
            end += size  # "between the cities of Lille and Tournai"
            continue
        place = chart.at(end, Place)
        if named and place is not None and (body := by_name(chart, place)) is not None:
            yield body
            end = text.behind_bracket(place.last)
            continue
        # "the French and Belgian governments", "between Belgium and the province of Zeeland"
        other = chart.at(end, Demonym) or place
        step = other.last - end if other is not None else text.word(
            end, "determiner-definite", "determiner-possessive", "conjunction-and", "number"
        ) or (text.tokens[end].text == ",")  # fmt: skip
        if not step:
            return
        end += step


def row_before(chart: Chart, at: int, first: int) -> list[Actor]:
    """Return the territories under their bare names that a row of tokens ``first`` to ``at`` ends
    with: "[Belgium and the Netherlands] are signatories"."""
    text = chart.text
    found: list[Actor] = []
    while at > first:
        end = text.before_bracket(at)
        place = chart.over(end - 1, Place)
        body = by_name(chart, place) if place is not None and place.last == end else None
        if body is None:
            return []
        found.insert(0, body)
        begin = behind_article(text, body.first)
        step = text.word_before(begin, "conjunction-and") or int(text.words[begin - 1] == ",")
        if begin <= first or not step:
            return [] if governed(text, body.first, *ELSEWHERE) else found
        at = begin - step
    return []


def _several(chart: Chart, at: int) -> int:
    """Return how many tokens the noun of several territories takes at ``at``, with "of" and the
    article behind it."""
    text = chart.text
    size = next((n for n, r in text.readings(at, "place-kind") if r.form == "plural"), 0)
    if size:
        size += text.word(at + size, "preposition-of", "contraction")
        size += text.word(at + size, "determiner-definite")
    return size if size and chart.at(at + size, Place) else 0


def _party(chart: Chart, at: int) -> Actor | None:
    office = chart.at(at, Office)
    if office is not None:
        behind = office.last
        if behind < len(chart.text.tokens) and chart.text.tokens[behind].text == ",":
            behind += 1  # "entre le maire de Lille, A, et la présidente du conseil, B"
        holder = chart.at(office.last, Name) or chart.at(behind, Name)
        return holder or (office if office.anchored else None)
    group = chart.at(at, Group)
    return (
        chart.at(at, Name) or chart.at(at, Body) or acting(chart, at)
        or (group if group is not None and not group.generic else None)
    )  # fmt: skip
