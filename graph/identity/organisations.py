"""Which readings are one organisation?

An acronym alone ("the ATB") is the one organisation that some document introduces with that
acronym. Two names with one acronym are one where kind and territory agree as well: the name in
another language. What differs in a number or a compass point is never one.

What is decided here depends on the set of readings only, not on their order.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable

from .difference import never_one
from .groups import Groups
from .readings import Identity, Reading, tail

__all__ = ["organisations"]


def organisations(
    present: Iterable[Reading], apart: Collection[frozenset[str]] = ()
) -> list[Identity]:
    """Return the organisations that the readings ``present`` are of."""
    readings = sorted(present, key=lambda reading: (reading.id, sorted(reading.traits)))
    groups = Groups([reading.id for reading in readings], apart)
    first: dict[str, int] = {}
    bearers: dict[str, list[int]] = defaultdict(list)
    for at, reading in enumerate(readings):
        groups.join(at, first.setdefault(reading.id, at))
        for acronym in reading.values("acronym"):
            bearers[acronym].append(at)
    for acronym, members in sorted(bearers.items()):
        named = [at for at in members if tail(readings[at].id) != acronym]
        for at in named:
            for other in named:
                if other < at and _translated(readings[at], readings[other]):
                    groups.join(at, other)
        bare = first.get(f"organisation/{acronym}")
        if bare is not None and len({groups.top(at) for at in named}) == 1:
            if not _contradict(readings[bare], readings[named[0]]):
                groups.join(bare, named[0])
    found: list[Identity] = []
    for members in groups.sets():
        acronyms = {value for at in members for value in readings[at].values("acronym")}
        names = sorted({readings[at].id for at in members})
        whole = [id for id in names if tail(id) not in acronyms] or names
        found.append(Identity(whole[0], [readings[at] for at in members]))
    return found


def _translated(one: Reading, other: Reading) -> bool:
    """Say whether two names with one acronym are one name in two languages."""
    if _contradict(one, other):
        return False
    kinds = one.values("kind") & other.values("kind")
    places = one.values("place", "country") & other.values("place", "country")
    return bool(kinds and places)


def _contradict(one: Reading, other: Reading) -> bool:
    if never_one(tail(one.id), tail(other.id)):
        return True
    for trait in ("kind", "country", "place"):
        mine, its = one.values(trait), other.values(trait)
        if mine and its and mine.isdisjoint(its):
            return True
    return False
