"""Agreements of a document: which they are, who signed them, when, where, about what."""

from __future__ import annotations

from ...ontology.ids import slug
from ..extraction.circumstances import Circumstance
from ..extraction.participation import Participation
from ..extraction.phrases import Agreement, Body, Date, Place, Venue
from .context import Linking
from .parties import party
from .subjects import about

__all__ = ["link_agreements", "place_agreements"]


def link_agreements(
    linking: Linking, participations: list[Participation], circumstances: list[Circumstance]
) -> dict[int, str]:
    """Make the Agreement entities and their signatories; return ids by first token."""
    record, text = linking.record, linking.chart.text
    ids: dict[int, str] = {}
    last: dict[str, str] = {}
    used = {id(p.target) for p in participations} | {id(c.event) for c in circumstances}
    signed = {id(p.target) for p in participations if p.role == "signed"}
    for phrase in linking.chart.all(Agreement):
        name = text.spaced(phrase.first, phrase.last)
        if phrase.anaphoric and phrase.kind in last:
            id_ = last[phrase.kind]
        elif phrase.proper and phrase.last - phrase.head > 1:
            id_ = f"agreement/{slug(name)}"
        elif id(phrase) in used and (not phrase.plural or id(phrase) in signed):
            id_ = f"agreement/{phrase.kind}.{linking.local(phrase.first)}"
        else:
            continue
        record.entity(id_, name, kind=phrase.kind)
        linking.mention(id_, phrase, naming=not phrase.anaphoric)
        last[phrase.kind] = id_
        ids[phrase.first] = id_
    for signing in participations:
        if (
            isinstance(signing.target, Agreement)
            and signing.target.first in ids
            and signing.role == "signed"
        ):
            target = ids[signing.target.first]
            actor = party(linking, signing.actor, target)
            if actor is not None:
                first = min(signing.actor.first, signing.at)
                evidence = linking.evidence(
                    first, max(signing.actor.last, signing.at + 1), signing.rule, signing.confidence
                )
                record.relate("SIGNED", actor, target, evidence)
    return ids


def place_agreements(
    linking: Linking, agreements: dict[int, str], circumstances: list[Circumstance]
) -> None:
    """Say when, where and on what the ``agreements`` are, given by their phrases' first tokens."""
    for c in circumstances:
        agreement = agreements.get(c.event.first) if isinstance(c.event, Agreement) else None
        if agreement is None:
            continue
        if c.kind == "date" and isinstance(c.value, Date):
            entity = linking.record.entities[agreement]
            if c.value.value:
                entity.properties.setdefault("date", c.value.value)
            entity.properties.setdefault(
                "date_text", linking.chart.text.spaced(c.value.first, c.value.last)
            )
        elif c.kind == "place" and isinstance(c.value, Place | Body | Venue):
            spot = linking.spot(c.value)
            if spot is not None:
                evidence = linking.evidence(c.value.first, c.value.last, c.rule, c.confidence)
                linking.record.relate("HELD_AT", agreement, spot, evidence)
        elif c.kind == "topic":
            about(linking, agreement, c)
