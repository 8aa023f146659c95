"""What a text tells of somebody's part in an event or agreement: one record a fact."""

from __future__ import annotations

from dataclasses import dataclass

from .phrases import Actor, Agreement, Event, Place

__all__ = ["Participation"]


@dataclass(frozen=True, slots=True)
class Participation:
    """``actor`` has ``role`` in ``target``; None stands for the document's main event."""

    actor: Actor
    role: str
    target: Event | Agreement | Place | None
    rule: str
    confidence: float
    at: int
