"""What a text tells of somebody's part in an event or agreement: one record a fact."""

from __future__ import annotations

from dataclasses import dataclass

from .phrases import Actor, Agreement, Event, Group, Place

__all__ = ["ATTENDED", "SIGNATURE", "SPOKE", "Participation", "says_nothing"]

SIGNATURE = "signing"
"""The kind of event at which an agreement is signed, and which is where it was."""
ATTENDED = "attended"
"""The role of those of whom nothing more is told than that they were there."""
SPOKE = "spoke"
"""The role of those who gave a speech that is neither the first nor the last."""


@dataclass(frozen=True, slots=True)
class Participation:
    """``actor`` has ``role`` in ``target``; None stands for the document's main event."""

    actor: Actor
    role: str
    target: Event | Agreement | Place | None
    rule: str
    confidence: float
    at: int


def says_nothing(actor: Actor) -> bool:
    """Say whether a group is but people or guests, of whom their number says as much: "some fifty
    people attended"."""
    return isinstance(actor, Group) and actor.anybody and not (actor.places or actor.demonyms)
