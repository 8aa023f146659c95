"""What narrows the head of a body's name: Innen|ministerium, Verkehrs|amt, "police fluviale".

A kind and a territory are one organisation only where the head says no more than the kind: the
river police of a town is not its police, nor are the judicial authorities of a country its
authorities.
"""

from __future__ import annotations

from typing import NamedTuple

from ...ontology.schema import schema
from ...ontology.tokens import key
from .analysis import Text
from .chart import Chart
from .heads import compound, first_part
from .phrases import Demonym

__all__ = ["Wording", "group_wording", "qualifiers"]

BEFORE = 2
"""Words of an organisation's wording before the head of a group: "gerechtelijke [overheden]"."""


def qualifiers(text: Text, first: int, at: int, behind: int, last: int) -> tuple[str, ...]:
    """Return what tells a body from others of its kind: what stands before the last part of the
    compound at its head ``at``, as a portfolio where it is one ("Ministerium des Innern" is an
    Innenministerium), with what shares that part from ``first`` on ("Bau- und" Ordnungsamt), and
    the adjectives from ``behind`` the head to ``last``, folded."""
    narrowed = _compound(text, at) if behind == at + 1 else ()
    shared = (_domain(text, (text.folded[first],)),) if first < at else ()
    return (*shared, *narrowed, *text.folded[behind:last])


def _compound(text: Text, at: int) -> tuple[str, ...]:
    scheme = "organisation-kind"
    if any(size == 1 for size, _ in text.readings(at, scheme)):
        return ()  # the kind says it already: Verwaltungsgericht
    if all(reading.scheme != scheme for reading in compound(text, at)):
        return ()
    return (_domain(text, first_part(text, at)),)


def _domain(text: Text, stems: tuple[str, ...]) -> str:
    """Return the portfolio that the first part of a compound is, else the part itself."""
    for stem in stems:
        readings = text.lexicon.prefixes.get(stem, ()) + text.lexicon.readings.get(stem, ())
        for reading in readings:
            if reading.scheme == "portfolio":
                return reading.id
    return stems[0]


class Wording(NamedTuple):
    """How a text words a group from token ``first`` to ``last``: the kind of organisation that it
    is a wording of, None of none, and what it says beyond the group's kind."""

    first: int
    last: int
    organisation: str | None
    qualifiers: tuple[str, ...]


def group_wording(chart: Chart, at: int, size: int, kind: str) -> Wording:
    """Return the wording of a group of ``kind`` with its head at ``at``: the judicial authorities
    are an organisation of their own kind, the health authorities are not the authorities."""
    text, last = chart.text, at + size
    concept = schema().schemes["group-kind"][kind]
    if (broad := concept.value("asOrganisation")) is not None:
        found = [
            Wording(begin, begin + length, reading.id, ())
            for begin in range(max(at - BEFORE, 0), at + 1)
            for length, reading in text.readings(begin, "organisation-kind")
            if begin + length >= last and _within(reading.id, broad)
        ]
        if found:
            return max(found, key=lambda wording: wording.last - wording.first)
    if size == 1:
        of_kind = any(reading.scheme == "group-kind" for reading in compound(text, at))
        return Wording(at, last, None, first_part(text, at)[:1] if of_kind else ())
    if " ".join(text.folded[at:last]) == key(concept.labels[text.language]):
        return Wording(at, last, None, ())
    inner = range(at + 1, last) if text.language == "fr" else range(at, last - 1)
    grammar = ("preposition-of", "contraction", "determiner-definite", "conjunction-and")
    said = [
        text.folded[n] for n in inner
        if text.is_word(n) and not (text.word(n, *grammar) or chart.covered(n, Demonym))
    ]  # fmt: skip
    return Wording(at, last, None, tuple(said))


def _within(kind: str, broad: str) -> bool:
    return any(concept.id == broad for concept in schema().ancestry("organisation-kind", kind))
