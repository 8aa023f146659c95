"""Stated cooperation: "the prefecture and the province work together"."""

from __future__ import annotations

from itertools import combinations

from ...ontology.schema import schema
from ..extraction.participation import Participation
from ..extraction.phrases import Actor, Body
from .context import Linking
from .organisations import link_described

__all__ = ["is_cooperation", "link_cooperation"]


def is_cooperation(participation: Participation) -> bool:
    """Say whether the role is one that actors have to each other rather than in an event."""
    role = schema().schemes["role"][participation.role]
    return "mutual" in role.attributes.get("direction", ()) and not role.flag("presence")


def _named(linking: Linking, actor: Actor) -> str | None:
    """Return the entity that a named actor is; a territory that acts becomes an institution here:
    "la province de Namur"."""
    if isinstance(actor, Body) and actor.first not in linking.bodies and not actor.described:
        return link_described(linking, actor)
    return linking.actor(actor)


def link_cooperation(linking: Linking, participations: list[Participation]) -> None:
    """Tie the actors of each stated cooperation with one another.

    Named actors and offices only: what unnamed groups do together says nothing of anybody.
    """
    together: dict[int, list[Participation]] = {}
    for participation in participations:
        if is_cooperation(participation):
            together.setdefault(participation.at, []).append(participation)
    for parties in together.values():
        actors = {id: party for party in parties if (id := _named(linking, party.actor))}
        for one, other in combinations(sorted(actors), 2):
            phrases = actors[one].actor, actors[other].actor
            first = min(phrase.first for phrase in phrases)
            last = max(max(phrase.last for phrase in phrases), actors[one].at + 1)
            evidence = linking.evidence(first, last, "stated-cooperation", 0.75)
            linking.record.relate("COOPERATES_WITH", one, other, evidence)
