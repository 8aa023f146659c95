"""Readings and judgements together: which id has each reading, and which office is meant?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from .judgements import Judged
from .keys import events, organisations
from .persons import Span, persons, words
from .readings import Identity, Reading, local

__all__ = ["Outcome", "blocks", "decide", "kin"]


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


def kin(id: str, judged: Judged) -> set[str]:
    """Return the ids that judgements tie to ``id``, itself included."""
    top = judged.alias.get(id, id)
    return {id, top, *(other for other, above in judged.alias.items() if above == top)}


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
    ids: dict[Reading, str] = {}
    offices: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for thing in found:
        final = judged.alias.get(thing.id, thing.id)
        for reading in thing.readings:
            # A judgement about what one document alone knows goes before the rules.
            told = judged.alias.get(reading.id) if local(reading.id) else None
            ids[reading] = told or final
        for post, office in thing.offices.items():
            offices[final][post].add(office)
    outcomes: dict[Reading, Outcome] = {}
    for reading, id in ids.items():
        held = reading.values("holds", "held")
        unsaid = sorted(post.removesuffix(".") for post in held if post.endswith("."))
        known = offices[id]
        settled = tuple((post, min(known[post])) for post in unsaid if len(known[post]) == 1)
        outcomes[reading] = Outcome(id, settled)
    return outcomes
