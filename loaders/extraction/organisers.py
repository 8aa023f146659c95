"""Who is said to be the organiser or host of an event: "Veranstalter der Tagung ist X", "A and B
were the hosts", "Gastgeber: X"."""

from __future__ import annotations

from .actors import actors_in
from .assertion import asserted
from .chart import Chart
from .enumeration import listed, subjects
from .government import governed
from .participation import Participation
from .phrases import Actor, Body, Event

__all__ = ["organisers"]

REACH = 14
"""Tokens between "organiser" and the verb "to be": "organiser of the conference in Eupen is"."""
BEFORE = 5
"""Tokens between "to be" and "the organiser"."""


def organisers(chart: Chart) -> list[Participation]:
    """Return those whom a sentence calls organiser or host of an event."""
    text = chart.text
    found: list[Participation] = []
    for at, role in _agents(chart):
        sentence = text.sentence_at(at)
        if sentence.kind == "furniture":
            continue
        actors = actors_in(chart, sentence.first, sentence.last)
        called = _called(chart, actors, at, sentence.first, sentence.last)
        if not called:
            continue
        events = [e for e in chart.within(sentence.first, sentence.last, Event) if not e.plural]
        target = min(events, key=lambda e: (abs(e.first - at), e.first)) if events else None
        found.extend(
            Participation(actor, role, target, "organiser-named", 0.8, at) for actor in called
        )
    return found


def _agents(chart: Chart) -> list[tuple[int, str]]:
    """Return where the text says "organiser" or "host", and the role."""
    text = chart.text
    found = dict.fromkeys(text.anywhere("organiser", "organising"), "organised")
    for at in text.beginning(0, len(text.tokens), "role"):
        for _, reading in text.readings(at, "role"):
            if reading.form == "agent" and reading.id == "hosted":
                found.setdefault(at, reading.id)
    return sorted(found.items())


def _called(chart: Chart, actors: list[Actor], at: int, first: int, last: int) -> list[Actor]:
    """Return those of whom a clause says that they are what stands at ``at``."""
    text = chart.text
    if size := text.word(at, "organising"):  # "the organisation was in the hands of"
        for near in text.where(at + size, min(at + REACH, last), "lies-with"):
            if not asserted(text, (near, near + 1), first, last):
                return []
            return listed(chart, actors, near + text.word(near, "lies-with"), strict=True)
        return []
    begun = text.word(at, "organiser") or 1
    if size := text.word_before(at + begun, "preposition-of", "contraction"):
        return listed(chart, actors, at + begun, marker=size, strict=True)  # "an initiative of"
    for near in range(at + begun, min(at + REACH, last)):
        if text.word(near, "speech", "conjunction-that") or text.reads(near, _ROLES):
            break
        if text.tokens[near].text == ":":
            return listed(chart, actors, near + 1, strict=True)
        if size := text.word(near, "auxiliary-be"):
            if not asserted(text, (near, near + size), first, last):
                return []
            return listed(chart, actors, near + size, strict=True)
    for near in range(at - 1, max(first, at - BEFORE) - 1, -1):
        if text.word_before(near + 1, "determiner-indefinite"):
            return []  # "had been a host": of some event
        if text.word(near, "auxiliary-be"):
            if not asserted(text, (near, near + 1), first, last):
                return []
            return [a for a in subjects(chart, actors, near) if not _placed(chart, a)]
    return []


_ROLES = frozenset({"role"})


def _placed(chart: Chart, actor: Actor) -> bool:
    """Say whether a body is where something is, or whose: "in the ministry", "of the PSNI"."""
    text = chart.text
    first = actor.first - text.word_before(actor.first, "determiner-definite")
    if not isinstance(actor, Body):
        return False
    if text.language == "de" and first < actor.first and text.capital(first - 1):
        return True  # "das Referat der Stadt Namur"
    return governed(text, first, "in", "of", "with") and not text.word_before(first, "organiser")
