"""Readings and judgements together: which id has each reading, and which office is meant?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from ...ontology.ids import digest
from ...ontology.schema import schema
from ...ontology.turtle import ontology_files
from .events import events
from .groups import Groups
from .judgements import Judged, rank
from .organisations import organisations
from .persons import Pairs, Span, persons, words
from .readings import Identity, Reading, local, tail

__all__ = ["Outcome", "blocks", "decide", "version"]

VERSION = 1
"""Goes up with every change of what readings or outcomes are: stores are then decided anew."""


@cache
def version() -> str:
    """Return what stands for the rules of today: those of the code, and the ontology's files."""
    return digest(VERSION, *(file.read_bytes() for file in ontology_files()))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a reading comes to: the ``id`` of the thing, and of a person the office that each post
    without a stated jurisdiction is, as sorted (post, office) pairs."""

    id: str
    offices: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class _Rule:
    """How readings of one type are told apart.

    ``marks`` names the blocks of a reading, ``alike`` puts readings together. A reading with
    several blocks may join what stands in them: then ``alone`` is false, and all blocks are decided
    together.
    """

    marks: Callable[[Reading], Iterable[str]]
    alike: Callable[[Mapping[Reading, Span], Pairs], list[Identity]]
    alone: bool = True


def _surname(reading: Reading) -> Iterable[str]:
    return words(reading.id)[-1:]


def _name_and_acronyms(reading: Reading) -> Iterable[str]:
    return dict.fromkeys((tail(reading.id), *sorted(reading.values("acronym"))))


def _date(reading: Reading) -> Iterable[str]:
    return sorted(reading.values("date"))


_RULES: Final[Mapping[str, _Rule]] = {
    "Person": _Rule(_surname, persons),
    "Organisation": _Rule(_name_and_acronyms, organisations, alone=False),
    "Event": _Rule(_date, events),
}
"""The rule of each node type; things of other types are what their ids say."""


def blocks(reading: Reading) -> tuple[str, ...]:
    """Return the blocks of a reading: only readings of one block can be one thing.

    >>> blocks(Reading("person/jan-van-den-berg"))
    ('person|berg',)
    """
    type = schema().type_of(reading.id)
    if type not in _RULES:
        return ()
    prefix = schema().node_types[type].prefix
    return tuple(f"{prefix}|{mark}" for mark in _RULES[type].marks(reading))


def decide(present: Mapping[Reading, Span], judged: Judged) -> dict[Reading, Outcome]:
    """Return the outcome of every reading of whole blocks.

    ``present`` gives for each reading when its documents were published. The result depends on
    nothing else: not on the order in which documents came.

    >>> full = Reading("person/carl-decaluwe", frozenset({("holds", "governor.BE-VWV")}))
    >>> short = Reading("person/decaluwe.0123456789",
    ...                 frozenset({("holds", "governor."), ("place", "BE-VWV")}))
    >>> decide({full: ("", ""), short: ("", "")}, Judged())[short]
    Outcome(id='person/carl-decaluwe', offices=(('governor', 'governor.BE-VWV'),))
    """
    parts: dict[tuple[str, str], dict[Reading, Span]] = defaultdict(dict)
    for reading, span in present.items():
        type = schema().type_of(reading.id)
        part = blocks(reading)[0] if _RULES[type].alone else ""
        parts[type, part][reading] = span
    found: list[Identity] = []
    for (type, _), members in sorted(parts.items()):
        found += _RULES[type].alike(members, judged.apart)
    return _outcomes(found, judged)


def _outcomes(found: list[Identity], judged: Judged) -> dict[Reading, Outcome]:
    """Put what judgements say are one under one id, with the offices of all of them."""
    first: dict[str, int] = {}
    groups = Groups([thing.id for thing in found])
    for at, thing in enumerate(found):
        for id in {thing.id, *(reading.id for reading in thing.readings)}:
            if (told := judged.alias.get(id)) or id in judged.alike:
                groups.join(at, first.setdefault(told or id, at))
    outcomes: dict[Reading, Outcome] = {}
    for members in groups.sets():
        things = [found[at] for at in members]
        id = _kept(things, judged)
        offices: dict[str, set[str]] = defaultdict(set)
        for thing in things:
            for post, office in thing.offices.items():
                offices[post].add(office)
        for reading in (reading for thing in things for reading in thing.readings):
            held = reading.values("holds", "held")
            unsaid = sorted(post.removesuffix(".") for post in held if post.endswith("."))
            settled = [(post, min(offices[post])) for post in unsaid if len(offices[post]) == 1]
            outcomes[reading] = Outcome(id, tuple(settled))
    return outcomes


def _kept(things: list[Identity], judged: Judged) -> str:
    """Return the id that stays of things that are one.

    Judgements tell it, whichever of the things are there to be decided; only what one document
    alone knows gives way to what rules found.
    """
    ids = {id for thing in things for id in (thing.id, *(r.id for r in thing.readings))}
    told = {judged.alias.get(id, id) for id in ids if id in judged.alias or id in judged.alike}
    kept = min(told or {thing.id for thing in things}, key=rank)
    return min((thing.id for thing in things), key=rank) if local(kept) else kept
