"""What a text tells of somebody's part in an event or agreement: one record a fact."""

from __future__ import annotations

from dataclasses import dataclass

from .phrases import Actor, Agreement, Event, Place

__all__ = ["ATTENDED", "SIGNATURE", "SPOKE", "Participation"]

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
