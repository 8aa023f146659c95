"""Organisations of a document: by the vocabulary, by kind and territory, or by name."""

from __future__ import annotations

from collections.abc import Iterator

from ...ontology.ids import slug
from ...ontology.schema import schema
from ...ontology.territories import TOWN
from ..extraction.heads import callable_by
from ..extraction.institutions import kind_of_institution
from ..extraction.phrases import Body, Place
from .context import Linking

__all__ = ["link_described", "link_organisations"]


def link_organisations(linking: Linking) -> None:
    """Make the Organisation entities and note for each body phrase which one it names."""
    acronyms: dict[str, str] = {}
    of_kind: dict[tuple[str, ...], set[str]] = {}
    bare: list[Body] = []
    for body in sorted(_named(linking.chart.all(Body)), key=_called_by_letters):
        if body.described or _undertaken(body):
            continue  # an organisation only where it takes part in something
        if body.bare and body.acronym is None:
            bare.append(body)
            continue
        organisation = acronyms.get(body.name) if _called_by_letters(body) else None
        organisation = organisation or _identify(linking, body)
        entity = linking.record.entities[organisation]
        if body.acronym:
            entity.properties.setdefault("acronym", body.acronym)
            acronyms.setdefault(body.acronym, organisation)
        for called in _called(body):
            of_kind.setdefault(called, set()).add(organisation)
        linking.mention(organisation, body)
        linking.bodies[body.first] = organisation
    for body in bare:  # "the Council": the one of the text, if it names just one
        introduced = acronyms.get(body.name)
        named = {introduced} if introduced else of_kind.get(_call(body), set())
        organisation = next(iter(named)) if len(named) == 1 else _identify(linking, body)
        linking.mention(organisation, body, naming=len(named) != 1)
        linking.bodies[body.first] = organisation
    _bare_acronyms(linking, acronyms)


def _called_by_letters(body: Body) -> bool:
    """Say whether a body is called by its acronym alone: the text may spell it out further on."""
    return body.acronym is not None and body.acronym == body.name


def _undertaken(body: Body) -> bool:
    """Say whether a body is rather a programme of others: "Interreg Alcotra"."""
    kind = schema().schemes["organisation-kind"].get(body.kind or "")
    return kind is not None and kind.flag("undertaking")


def _named(bodies: list[Body]) -> Iterator[Body]:
    """Yield bodies, each before the one that it is a part of."""
    for body in bodies:
        whole: Body | None = body
        while whole is not None:
            yield whole
            whole = whole.of


def _call(body: Body, kind: str | None = None) -> tuple[str, ...]:
    """Return what a body is called: its kind, or a broader one, and what tells it from others."""
    return (kind or body.kind or "", *body.portfolios, *body.qualifiers)


def _called(body: Body) -> set[tuple[str, ...]]:
    """Return how a text may call a body that it has named: "the Court" is the Court of Appeal."""
    kinds = callable_by(body.kind)
    return {*((kind,) for kind in kinds), *(_call(body, kind) for kind in kinds)}


def link_described(linking: Linking, body: Body) -> str:
    """Make the Organisation entity of a body that is described, not named, and return its id."""
    organisation = _identify(linking, body)
    linking.mention(organisation, body)
    linking.bodies[body.first] = organisation
    return organisation


def _identify(linking: Linking, body: Body) -> str:
    record, where = linking.record, linking.where
    territory = next((code for p in body.places if (code := where.of(p))), None)
    if territory is None and body.demonyms:
        territory = body.demonyms[0] if len(body.demonyms) == 1 else None
    told = body.kind or body.known or body.described or body.proper
    if not told and (bearer := where.gazetteer.get(territory or "")) is not None:
        body.kind = kind_of_institution(bearer.kind)  # "France": a state
    country = where.country(territory)
    if body.known:
        country = schema().schemes["organisation"][body.known].value("country")
        id = f"organisation/{body.known}"
        name = linking.concept("organisation", body.known)
    elif body.described:
        name = body.name
        id = "organisation/" + slug(
            body.kind or "body",
            *body.qualifiers,
            territory or linking.local(slug(name)),
            *body.topics,
        )
    elif territory and not body.proper:
        shortened = body.name.endswith("-")  # "de provincies Oost- en West-Vlaanderen"
        name = linking.territory(territory).name if shortened else body.name
        id = "organisation/" + slug(*_call(body), territory)
    elif body.bare:  # another text's "Council" is another one
        name = body.name
        id = "organisation/" + slug(*_call(body), linking.local(body.kind))
    else:
        name = body.name
        id = "organisation/" + slug(name)
    record.entity(id, name, country, kind=body.kind, described=body.described or None)
    evidence = linking.evidence(body.first, body.last, "body-territory", 0.9, sentence=False)
    governs = _governs(body)
    for place in body.places:
        code = where.of(place)
        known = body.known and body.proper  # its name is known not to say where it is
        if not code or known or (body.proper and _joined(linking, place)):
            continue
        territory = linking.locate(code, place.first, place.last)
        if governs and not body.seated:
            record.relate("HAS_JURISDICTION", id, territory, evidence)
        elif body.seated or linking.territory(code).properties.get("kind") == TOWN:
            record.relate("LOCATED_IN", id, territory, evidence)
    if body.seat is not None and (code := where.of(body.seat)):
        record.relate(
            "LOCATED_IN", id, linking.locate(code, body.seat.first, body.seat.last),
            linking.evidence(body.first, body.seat.last, "seat-stated", 0.9, sentence=False),
        )  # fmt: skip
    if governs and not body.places:
        for code in body.demonyms:
            record.relate(
                "HAS_JURISDICTION", id, linking.locate(code, body.first, body.last), evidence
            )
    return id


def _governs(body: Body) -> bool:
    """Say whether a body has a say over the territory in its name: public bodies, their units, what
    sits for a territory and Euroregions do; a university or a company is only in its town, and an
    embassy abroad."""
    schemes = schema().schemes
    kind = schemes["organisation"][body.known].value("kind") if body.known else body.kind
    if kind is None:
        return True
    concept = schemes["organisation-kind"][kind]
    flags = ("public", "competent", "unit", "deliberates", "areal")
    return any(concept.flag(flag) for flag in flags) and not concept.flag("diplomatic")


def _joined(linking: Linking, place: Place) -> bool:
    """Say whether a hyphen makes a place a part of a longer name: "Wasserverband Eifel-Rur"."""
    tokens = linking.chart.text.tokens
    behind = tokens[place.last : place.last + 1]
    return tokens[place.first].joint or any(token.joint for token in behind)


def _bare_acronyms(linking: Linking, acronyms: dict[str, str]) -> None:
    """Find the acronyms that the document has introduced wherever they stand alone."""
    chart, text = linking.chart, linking.chart.text
    numbered = {acronym.partition(" ")[0].partition("-")[0] for acronym in acronyms}
    for at in [at for at, word in enumerate(text.words) if word in numbered]:
        if chart.covered(at, Body):
            continue
        if text.sentence_at(at).kind == "furniture":
            continue
        for size in (2, 1):  # "SDIS 54", "LR-CT", "CCPD"
            name = text.spaced(at, min(at + size, len(text.tokens)))
            if name in acronyms:
                body = Body(at, at + size, name=name, acronym=name, proper=True)
                chart.add([body])
                linking.bodies[at] = acronyms[name]
                linking.mention(acronyms[name], body)
                break
