"""Mentions → entities: everything that one document says, under the ids of the graph."""

from __future__ import annotations

import itertools
from collections.abc import Mapping

from ...graph.model import Document
from ..extraction.agreements import called_after
from ..extraction.buildings import common, standing
from ..extraction.funding import of_programme
from ..extraction.institutions import kind_of_institution
from ..extraction.locations import locations
from ..extraction.phrases import Body, Demonym, Name, Office, Place, Venue
from ..extraction.read import Findings
from .context import Linking
from .cooperation import is_cooperation, link_cooperation
from .events import link_events
from .kinds import settle_kinds
from .offices import link_offices
from .organisations import link_organisations
from .persons import link_persons
from .record import Evidence, Mention, Record
from .territories import choose

__all__ = ["link", "linked"]


def link(document: Document, findings: Findings) -> Record:
    """Return the record of ``document``: its findings as entities, ties and unresolved mentions."""
    return linked(document, findings, {}).record


def linked(
    document: Document, findings: Findings, proposed: Mapping[tuple[int, int], tuple[str, float]]
) -> Linking:
    """Link what the rules and other extractors found, and return the state after it.

    ``proposed`` tells of phrases that other extractors found which one did, and how sure it is.
    """
    chart = findings.chart
    record = Record(document, chart.text.text)
    settle_kinds(chart.text, chart.all(Office))
    where = choose(chart, findings.holdings)
    linking = Linking(record, chart, where, proposed=proposed)
    for place in chart.all(Place):
        _link_place(linking, place)
    link_persons(linking, findings.holdings)
    link_organisations(linking)
    _lie(linking)
    link_offices(linking, findings.holdings)
    link_cooperation(linking, findings.participations)
    present = [p for p in findings.participations if not is_cooperation(p)]
    link_events(linking, present, findings.circumstances)
    for venue in standing(chart):
        linking.venue(venue)
    _borders(linking)
    return linking


def _link_place(linking: Linking, place: Place) -> None:
    chart = linking.chart
    if place.adjective or chart.covered(place.first, Name):
        return
    if called_after(chart, place) or of_programme(chart, place):
        return  # a part of the name of something else
    body = chart.over(place.first, Body)
    venue = chart.over(place.first, Venue)
    if not place.candidates and (body is not None or venue is not None):
        return  # an unknown place inside a name is no more than a part of it
    id = linking.place(place)
    if id is None:
        start, end = chart.text.span(place.first, place.last)
        if not place.weak:
            by, sure = linking.proposed.get((place.first, place.last), ("", 1.0))
            mention = Mention(start, end, linking.record.text[start:end], True, by, sure)
            linking.record.unresolved.append(mention)
        return
    if venue is not None and venue.first < place.first and not common(chart, venue):
        return
    office = chart.over(place.first, Office)
    if body is not None and not body.described and (office is None or _acts(office, body, place)):
        return  # a place inside a body's name is part of the name
    linking.mention(id, place)


def _lie(linking: Linking) -> None:
    """Tie the places and bodies of the document with what the text says that they lie in; of what
    the table knows it must agree: "(Belgium, Netherlands)" are who came together."""
    where = linking.where
    for chain in locations(linking.chart):
        codes = [_own(linking, phrase) for phrase in chain]
        if isinstance(chain[0], Body) and codes[0] == codes[1]:
            codes[0] = None
        if not all(_agree(linking, *pair) for pair in itertools.pairwise(codes)):
            continue
        for inner, outer in itertools.pairwise(chain):
            code = where.of(outer) if isinstance(outer, Place) else None
            body = isinstance(inner, Body)
            id = linking.bodies.get(inner.first) if body else linking.place(inner)
            if id is not None and code is not None:
                evidence = linking.evidence(
                    inner.first, outer.last, "location-stated", 0.9, sentence=False
                )
                linking.record.relate(
                    "LOCATED_IN", id, linking.locate(code, outer.first, outer.last), evidence
                )


def _own(linking: Linking, phrase: Place | Body) -> str | None:
    """Return the territory that a place is, or that a body has in its name."""
    within = linking.chart.within(phrase.first, phrase.last, Place)
    places = [*phrase.places, *within] if isinstance(phrase, Body) else [phrase]
    return next((code for place in places if (code := linking.where.of(place))), None)


def _agree(linking: Linking, inner: str | None, outer: str | None) -> bool:
    """Say whether one territory lies in the other, as far as the table knows both."""
    if inner is None or outer is None:
        return True
    return outer in linking.where.gazetteer.ancestors(inner)


def _acts(office: Office, body: Body, place: Place) -> bool:
    """Say whether the body that an office is of is the territory itself: "vice-présidente du
    Département de la Moselle"."""
    kind = kind_of_institution(place.generic)
    return body in office.bodies and place in body.places and kind == body.kind


def _borders(linking: Linking) -> None:
    """Tie the countries and divisions of the document that share a border."""
    record, gazetteer = linking.record, linking.where.gazetteer
    codes = sorted(
        id.partition("/")[2] for id, e in record.entities.items()
        if e.type == "Place" and id.partition("/")[2] in gazetteer
    )  # fmt: skip
    present = set(codes)
    for code in codes:
        beyond = [o for o in gazetteer.neighbours(code) if o in present and code < o]
        if not beyond:
            continue
        evidence = _seen(linking, code)
        for other in beyond:
            record.relate("BORDERS", f"place/{code}", f"place/{other}", evidence)


def _seen(linking: Linking, code: str) -> Evidence:
    record = linking.record
    entity = record.entities[f"place/{code}"]
    if entity.mentions:
        first = min(entity.mentions)
        return record.evidence(first.start, first.end, "gazetteer-border", 1.0)
    told = record.first_evidence(entity.id)
    if told is not None:
        return record.evidence(told.start, told.end, "gazetteer-border", 1.0)
    chart = linking.chart
    # a country's adjective, or its name in that of a well-known body
    told_by = next((d for d in chart.all(Demonym) if code in d.territories), None) or next(
        place for place in chart.all(Place) if linking.where.of(place) == code
    )
    return record.evidence(*chart.text.span(told_by.first, told_by.last), "gazetteer-border", 1.0)
