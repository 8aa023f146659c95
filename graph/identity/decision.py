"""Readings and judgements together: which id has each reading, and which office is meant?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from ...ontology.schema import schema
from .groups import Groups
from .judgements import Judged
from .keys import events, organisations
from .persons import Span, persons, words
from .readings import Identity, Reading, local

__all__ = ["Outcome", "blocks", "decide"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a reading comes to: the ``id`` of the thing, and of a person the office that each post
    without a stated jurisdiction is, as sorted (post, office) pairs."""

    id: str
    offices: tuple[tuple[str, str], ...] = ()


def blocks(reading: Reading) -> tuple[str, ...]:
    """Return the blocks of a reading: only readings of one block can be one thing.

    >>> blocks(Reading("person/jan-van-den-berg"))
    ('person|berg',)
    """
    type, _, name = reading.id.partition("/")
    if type == "person":
        return (f"person|{words(reading.id)[-1]}",)
    if type == "organisation":
        acronyms = sorted(reading.values("acronym"))
        return tuple(dict.fromkeys(f"organisation|{part}" for part in (name, *acronyms)))
    return tuple(f"event|{day}" for day in sorted(reading.values("date")))


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
    by_block: dict[str, dict[Reading, Span]] = defaultdict(dict)
    together: dict[Reading, Span] = {}
    for reading, span in present.items():
        if reading.id.startswith("organisation/"):
            together[reading] = span
        else:
            by_block[blocks(reading)[0]][reading] = span
    found: list[Identity] = []
    for block, members in sorted(by_block.items()):
        alike = persons if block.startswith("person|") else events
        found += alike(members, judged.apart)
    found += organisations(together, judged.apart)
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
        id = _kept([thing.id for thing in things], judged)
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


def _kept(ids: list[str], judged: Judged) -> str:
    """Return the id that stays of things that are one: a known body's, else one that more than a
    single document knows, else the first."""
    known = schema().schemes["organisation"]
    told = {judged.alias.get(id, id) for id in ids}
    bodies = [id for id in told if id.partition("/")[2] in known]
    return min(bodies or ids, key=lambda id: (local(id), id))
