"""Agreements of a document: which they are, who signed them, when, where, about what."""

from __future__ import annotations

from ...ontology.ids import slug
from ...ontology.schema import schema
from ..extraction.attachment import after_event
from ..extraction.circumstances import Circumstance
from ..extraction.participation import Participation
from ..extraction.phrases import Agreement, Body, Date, Place, Venue
from ..extraction.signing import signed_here
from .clusters import Cluster, town_of
from .context import Linking
from .parties import parties
from .subjects import about

__all__ = ["link_agreements", "place_agreements", "place_signings"]

BROAD = "agreement"
"""The kind by which a text may call any agreement that it has named: "the agreement"."""
TOPICAL = ("agreement-about",)
"""Rules by which a word has a topic, and may be no signed text all the same."""
HEAD_AND_PREPOSITION = 2
"""Tokens of "Treaty of Prüm" beside the town's."""


def link_agreements(
    linking: Linking, participations: list[Participation], circumstances: list[Circumstance]
) -> dict[int, str]:
    """Make the Agreement entities and their signatories; return ids by first token."""
    record, text = linking.record, linking.chart.text
    ids: dict[int, str] = {}
    used = {id(p.target) for p in participations}
    used |= {id(c.event) for c in circumstances if c.rule not in TOPICAL}
    signed = {id(p.target) for p in participations if p.role == "signed"}
    known: list[tuple[Agreement, str]] = []
    below: set[str] = set()  # those that the text names below its headlines
    for phrase in linking.chart.all(Agreement):
        name = text.spaced(phrase.first, phrase.last)
        earlier = _met(phrase, known) or (None if below else _announced(linking, phrase, known))
        if earlier is not None:
            id_ = earlier
            if id_ not in below:
                entity = record.entities[id_]  # a headline says less
                entity.name = max(entity.name, name, key=len)
        elif town := _town(linking, phrase):
            id_ = f"agreement/{phrase.kind}.{town}"
        elif phrase.proper and phrase.last - phrase.first > 1:
            id_ = f"agreement/{slug(name)}"
        elif (id(phrase) in used or _comes_about(phrase)) and (
            not phrase.plural or phrase.signed or id(phrase) in signed
        ):
            id_ = f"agreement/{phrase.kind}.{linking.local(phrase.first)}"
        else:
            continue
        record.entity(id_, name, kind=phrase.kind)
        linking.mention(id_, phrase, naming=not phrase.anaphoric)
        known.append((phrase, id_))
        if not _headed(linking, phrase):
            below.add(id_)
        ids[phrase.first] = id_
    for signing in participations:
        if (
            isinstance(signing.target, Agreement)
            and signing.target.first in ids
            and signing.role == "signed"
        ):
            target = ids[signing.target.first]
            for actor in parties(linking, signing.actor, target):
                first = min(signing.actor.first, signing.at)
                evidence = linking.evidence(
                    first, max(signing.actor.last, signing.at + 1), signing.rule, signing.confidence
                )
                record.relate("SIGNED", actor, target, evidence)
    return ids


def _met(phrase: Agreement, known: list[tuple[Agreement, str]]) -> str | None:
    """Return the agreement that a phrase without a name points back to: the last of its kind and
    number, or the last at all where it is only called an agreement."""
    if not phrase.anaphoric:
        return None
    for earlier, id_ in reversed(known):
        if earlier.plural == phrase.plural and (
            earlier.kind == phrase.kind or (phrase.kind == BROAD and phrase.definite)
        ):
            return id_
    return None


def _announced(
    linking: Linking, phrase: Agreement, known: list[tuple[Agreement, str]]
) -> str | None:
    """Return the one agreement that headlines alone have named so far, where the first of the text
    below is called by the same word, its last part or a broader one, and by no year, town or name:
    "Governors sign accord"."""
    text = linking.chart.text
    if len({id_ for _, id_ in known}) != 1 or phrase.plural or _headed(linking, phrase):
        return None
    if any(earlier.plural for earlier, _ in known):
        return None
    first, last, _ = text.sentence_at(phrase.head)
    year = (linking.record.document.published or "")[:4]
    dates = (date.value for date in linking.chart.within(first, last, Date) if date.value)
    past = any(len(day) == len(year) or (year and day[:4] != year) for day in dates)
    if past or phrase.proper or _town(linking, phrase) or after_event(text, phrase):
        return None
    for earlier, id_ in known:
        word = text.folded[earlier.head]
        alike = earlier.kind == phrase.kind or BROAD in (earlier.kind, phrase.kind)
        if alike or any(w.endswith(word) for w in text.folded[phrase.first : phrase.last]):
            return id_
    return None


def _headed(linking: Linking, phrase: Agreement) -> bool:
    return linking.chart.text.sentence_at(phrase.head).kind == "heading"


def _town(linking: Linking, phrase: Agreement) -> str | None:
    """Return the town that a treaty is called by, and which one of it: "Treaty of Prüm", "Prümer
    Vertrag", "accord de Tournai II"; None where more is said of it."""
    if len(phrase.places) != 1 or _generic(phrase):
        return None
    place, text = phrase.places[0], linking.chart.text
    numbered = place.first > phrase.head and place.last == phrase.last - 1
    others = phrase.last - phrase.first - (place.last - place.first) - numbered
    if others > HEAD_AND_PREPOSITION:
        return None
    code = town_of(linking, place)
    return f"{code}-{text.folded[phrase.last - 1]}" if code and numbered else code


def _comes_about(phrase: Agreement) -> bool:
    """Say whether a phrase is of a signed text by what tells it apart or says that it was signed;
    a word that mostly is of none needs both: "a second resolution is adopted"."""
    if _generic(phrase):
        return bool(phrase.signed) and phrase.told
    return bool(phrase.signed) or phrase.told


def _generic(phrase: Agreement) -> bool:
    return schema().schemes["agreement-kind"][phrase.kind].flag("generic")


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


def place_signings(linking: Linking, agreements: dict[int, str], events: list[Cluster]) -> None:
    """Say of the agreements that were signed at an event when and where it was, as far as the text
    says nothing else of them."""
    record = linking.record
    placed: dict[str, list[str]] = {}
    for relation in record.relations.values():
        if relation.type == "HELD_AT":
            placed.setdefault(relation.source, []).append(relation.target)
    for phrase in signed_here(linking.chart):
        agreement = agreements.get(phrase.first)
        event = _occasion(linking, phrase, events) if agreement else None
        if agreement is None or event is None:
            continue
        day, own = (record.entities[id].properties for id in (event.id, agreement))
        if own.get("date", day.get("date")) != day.get("date"):
            continue  # it was signed another day
        for key in ("date", "date_text"):
            if key in day:
                own.setdefault(key, day[key])
        evidence = linking.evidence(phrase.first, phrase.last, "signed-at-event", 0.6)
        for place in placed.get(event.id, ()) if agreement not in placed else ():
            record.relate("HELD_AT", agreement, place, evidence)


def _occasion(linking: Linking, signed: Agreement, events: list[Cluster]) -> Cluster | None:
    """Return the event at which an agreement was signed: the one of its sentence, else, of one that
    is new there ("signed an agreement"), the only one that the text gives a day or a place."""
    text = linking.chart.text
    first, last, _ = text.sentence_at(signed.head)
    told = [event for event in events if event.dates or event.places]
    here = [e for e in told if any(first <= phrase.first < last for phrase in e.phrases)]
    dated = text.where(first, last, "ago") or any(
        True for _ in linking.chart.within(first, last, Date)
    )
    # "a first treaty was signed in 1969": not at the event of the text
    candidates = here or ([] if signed.definite or dated else told)
    return candidates[0] if len(candidates) == 1 else None
