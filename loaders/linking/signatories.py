"""Those who signed an agreement were at its signing, where the text tells of one."""

from __future__ import annotations

from dataclasses import replace

from ..extraction.participation import Participation
from ..extraction.phrases import Agreement
from .clusters import Cluster

__all__ = ["signatories"]

SIGNING = "signing"
"""The kind of event at which an agreement is signed."""


def signatories(
    events: list[Cluster], participations: list[Participation], agreements: dict[int, str]
) -> None:
    """Let those who signed be at the one signing of ``events``: those of the agreement of whose
    signing the text told last before, or first of all; ``agreements`` are its ids by token."""
    signings = [event for event in events if event.kind == SIGNING]
    signed = [p for p in participations if p.role == "signed" and isinstance(p.target, Agreement)]
    if len(signings) != 1 or not signed:
        return
    first = signings[0].phrases[0].first
    told = max((p for p in signed if p.at < first), key=lambda p: p.at, default=signed[0])
    of = _agreement(told, agreements)
    signings[0].parties.extend(
        replace(p, role="attended", rule="signatory", confidence=0.7)
        for p in signed if _agreement(p, agreements) == of
    )  # fmt: skip


def _agreement(part: Participation, agreements: dict[int, str]) -> str | None:
    return None if part.target is None else agreements.get(part.target.first)
