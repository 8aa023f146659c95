"""What narrows the head of a body's name: Innen|ministerium, Verkehrs|amt, "police fluviale".

A kind and a territory are one organisation only where the head says no more than the kind: the
river police of a town is not its police.
"""

from __future__ import annotations

from .analysis import Text
from .heads import compound, first_part

__all__ = ["qualifiers"]


def qualifiers(text: Text, at: int, behind: int, last: int) -> tuple[str, ...]:
    """Return what tells a body from others of its kind: what stands before the last part of the
    compound at its head ``at``, as a portfolio where it is one ("Ministerium des Innern" is an
    Innenministerium), and the adjectives from ``behind`` the head to ``last``, folded."""
    narrowed = _first(text, at) if behind == at + 1 else ()
    return (*narrowed, *text.folded[behind:last])


def _first(text: Text, at: int) -> tuple[str, ...]:
    scheme = "organisation-kind"
    if any(size == 1 for size, _ in text.readings(at, scheme)):
        return ()  # the kind says it already: Verwaltungsgericht
    if all(reading.scheme != scheme for reading in compound(text, at)):
        return ()
    stems = first_part(text, at)
    for stem in stems:
        readings = text.lexicon.prefixes.get(stem, ()) + text.lexicon.readings.get(stem, ())
        for reading in readings:
            if reading.scheme == "portfolio":
                return (reading.id,)
    return stems[:1]
