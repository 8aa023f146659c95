"""Offices of a document: a kind and a jurisdiction, and who holds it.

The jurisdiction comes from the phrase itself, else from the holder's other mention of the same
office, else from the only office of that kind that the document names in full. Where it stays
open the office is the holder's, of a jurisdiction that isn't stated.
"""

from __future__ import annotations

from dataclasses import replace

from ...ontology.schema import schema
from ..extraction.holding import Holding
from ..extraction.phrases import Body, Name, Office, Place
from .context import Linking
from .record import Mention, slug

__all__ = ["link_offices"]

OVER = "jurisdictionKind"
"""The attribute of a kind of office that names the kinds of territory it is over."""


def link_offices(linking: Linking, holdings: list[Holding]) -> None:
    """Make the Office entities, their jurisdictions and their holders."""
    chart = linking.chart
    held: dict[int, list[Holding]] = {}
    for holding in holdings:
        held.setdefault(holding.office.first, []).append(holding)
    _counterparts(chart.all(Office))
    pending: list[tuple[Office, Holding | None]] = []
    for office in chart.all(Office):
        if not office.kind:
            continue
        holders = held.get(office.first, [])
        if office.wording == "weak" and not holders:
            continue
        if not holders:
            if office.plural and not office.places and not office.bodies:
                continue  # "polnische Beamte": a class of people
            named = _offices_of(linking, office, None)
            for id, _ in named:
                linking.offices.setdefault(office.first, id)
                linking.mention(id, office, naming=_naming(office))
            if not named:
                pending.append((office, None))
            continue
        for holding in holders:
            _hold(linking, office, holding, pending)
    for office, holding in pending:
        _resolve(linking, office, holding)


def _offices_of(linking: Linking, office: Office, place: int | None) -> list[tuple[str, str]]:
    """Return (office id, jurisdiction id) for each jurisdiction in the phrase; [] if none is."""
    record, where = linking.record, linking.where
    kind = office.kind
    attributes = schema().schemes["office-kind"][kind].attributes
    places: list[Place] = office.places
    if place is not None and len(places) > place:
        places = [places[place]]
    found: list[tuple[str, str]] = []
    name = _called(linking, office)
    evidence = linking.evidence(
        office.first, office.last, "office-complement", 0.95, sentence=False
    )
    prefix = ("deputy",) if office.deputy else ()
    portfolio = office.portfolios[0] if office.portfolios else None
    posted = _posted(linking, office)
    if posted is not None:
        places = [posted]
    if places and not (posted is None and attributes.get("diplomatic") and office.demonyms):
        for each in places:
            code = where.of(each)
            if code is None:
                continue
            kind = _kind_over(office.kind, _kind_of(linking, code))
            if kind is None:
                continue  # "mayors from Wallonia"
            id = "office/" + slug(*prefix, kind, *office.portfolios) + "." + code
            sender = where.country(where.of(office.places[0])) if posted else None
            country = sender or where.country(code)
            record.entity(
                id, _named(linking, office, code), country, kind=kind, portfolio=portfolio
            )
            target = linking.locate(code, each.first, each.last)
            record.relate("HAS_JURISDICTION", id, target, evidence)
            found.append((id, target))
        return found[:1] if not office.plural else found
    if office.bodies:
        body = linking.bodies.get(office.bodies[0].first)
        code = _territory_of(office.bodies[0])
        over = _kind_over(office.kind, _kind_of(linking, code)) if code else None
        if code and over and schema().schemes["office-kind"][over].attributes.get(OVER):
            id = "office/" + slug(*prefix, over, *office.portfolios) + "." + code
            record.entity(id, name, where.country(code), kind=over, portfolio=portfolio)
            target = linking.locate(code, office.bodies[0].first, office.bodies[0].last)
            record.relate("HAS_JURISDICTION", id, target, evidence)
            return [(id, target)]
        if body is not None:
            id = "office/" + slug(*prefix, kind, *office.portfolios) + "." + body.partition("/")[2]
            country = record.entities[body].country
            record.entity(id, name, country, kind=kind)
            record.relate("OFFICE_IN", id, body, evidence)
            return [(id, body)]
    codes = office.demonyms
    if place is not None and len(codes) > place:
        codes = (codes[place],)
    for code in codes:
        id = "office/" + slug(*prefix, kind, *office.portfolios) + "." + code
        record.entity(
            id, _named(linking, office, code), where.country(code), kind=kind, portfolio=portfolio
        )
        target = linking.locate(code, office.first, office.last)
        record.relate("HAS_JURISDICTION", id, target, evidence)
        found.append((id, target))
    return found


def _kind_over(kind: str, territory: str) -> str | None:
    """Return the kind of office over a kind of territory: ``kind``, a narrower one, or None.

    A prefect of a region is a prefect-of-region, whether or not the text says "de la région". Of
    a territory of a higher tier than its own no office is over: a mayor is of no province.
    """
    offices, places = schema().schemes["office-kind"], schema().schemes["place-kind"]
    own = offices[kind].attributes.get(OVER, ())
    if not own or territory in own:
        return kind
    for id, concept in sorted(offices.items()):
        if concept.broader == kind and territory in concept.attributes.get(OVER, ()):
            return id
    tier = {
        id: place.attributes["tier"][0]
        for id, place in places.items()
        if "tier" in place.attributes
    }
    least = min((int(tier[str(place)]) for place in own if place in tier), default=None)
    return kind if least is not None and int(tier.get(territory, -1)) >= least else None


def _kind_of(linking: Linking, code: str) -> str:
    territory = linking.where.gazetteer.get(code)
    return territory.kind if territory else ""


def _territory_of(body: Body) -> str | None:
    """Return the territory whose authority a known ``body`` is: the Region Grand Est."""
    if not body.known:
        return None
    concept = schema().schemes["organisation"][body.known]
    return str(concept.attributes.get("inTerritory", ("",))[0]) or None


def _posted(linking: Linking, office: Office) -> Place | None:
    """Return where a diplomat is posted: "ambassadeur de France à Monaco"."""
    if office.plural or len(office.places) < 2:
        return None
    text = linking.chart.text
    first, second = office.places[0], office.places[1]
    if not text.word_before(second.first, "preposition-in"):
        return None
    return second if linking.where.gazetteer.country(linking.where.of(first) or "") else None


def _named(linking: Linking, office: Office, code: str) -> str:
    """Return the office's name; of a list only the head and its own territory."""
    if not office.counterpart and not office.plural:
        return office.wording
    return f"{_headed(linking, office)} – {linking.territory(code).name}"


def _headed(linking: Linking, office: Office) -> str:
    """Return the label of an office's kind and of what it has in charge."""
    charges = [linking.concept("portfolio", id) for id in office.portfolios]
    return ", ".join([linking.concept("office-kind", office.kind), *charges])


def _called(linking: Linking, office: Office) -> str:
    """Return the wording of an office, or its kind's label where the wording says too little."""
    if office.counterpart or office.plural or office.wording == "weak":
        return _headed(linking, office)
    return office.wording


def _hold(
    linking: Linking, office: Office, holding: Holding, pending: list[tuple[Office, Holding | None]]
) -> None:
    person = linking.persons.get(holding.name.first)
    if person is None:
        return
    if office.plural and not office.anchored:
        place = _bracket(linking, holding.name)
        if place is not None:
            office = replace(office, plural=False, places=[place])
    offices = _offices_of(linking, office, holding.place)
    if not offices:
        pending.append((office, holding))
        return
    for id, _ in offices:
        _tie(linking, person, id, office, holding)


def _bracket(linking: Linking, name: Name) -> Place | None:
    """Return the territory in the bracket behind a name: "A (Luxemburg), B (Saarland)"."""
    chart = linking.chart
    tokens = chart.text.tokens
    if name.last + 1 < len(tokens) and tokens[name.last].text == "(":
        place = chart.at(name.last + 1, Place)
        if place is not None and place.last < len(tokens) and tokens[place.last].text == ")":
            return place
    return None


def _tie(linking: Linking, person: str, id: str, office: Office, holding: Holding) -> None:
    record = linking.record
    first, last = min(office.first, holding.name.first), max(office.last, holding.name.last)
    record.relate(
        "HOLDS", person, id, linking.evidence(first, last, holding.rule, holding.confidence),
        status=office.status,
    )  # fmt: skip
    entity = record.entities[person]
    if office.status == "current" and entity.country is None:
        entity.country = record.entities[id].country
    linking.offices.setdefault(office.first, id)
    linking.held.add(office.first)
    if not office.plural:
        linking.holders[office.first] = person
    named = office.anchored or bool(office.portfolios)
    linking.mention(id, office, naming=named and _naming(office))


def _naming(office: Office) -> bool:
    """Say whether the phrase names one office: "former mayor of X" or "the mayors of" doesn't."""
    return not (office.counterpart or office.plural) and office.core == office.first


def _resolve(linking: Linking, office: Office, holding: Holding | None) -> None:
    """Find the jurisdiction of an office phrase that doesn't say it."""
    record = linking.record
    person = linking.persons.get(holding.name.first) if holding else None
    same = [
        entity.id for entity in record.entities.values()
        if entity.type == "Office" and entity.properties.get("kind") == office.kind
        and ("/deputy" in entity.id) == office.deputy
    ]  # fmt: skip
    if person is not None:
        mine = {
            r.target for r in record.relations.values() if r.type == "HOLDS" and r.source == person
        }
        options = [id for id in same if id in mine]
        if not options:
            held = {r.target for r in record.relations.values() if r.type == "HOLDS"}
            options = [id for id in same if id not in held]
        if len(options) == 1 and holding is not None:
            _tie(linking, person, options[0], office, holding)
            return
        id = f"office/{slug(office.kind, *office.portfolios)}.of-{person.partition('/')[2]}"
        record.entity(id, _called(linking, office), kind=office.kind)
        assert holding is not None
        _tie(linking, person, id, office, holding)
        return
    before = [
        (first, id) for first, id in linking.offices.items()
        if first < office.first and id in same
    ]  # fmt: skip
    if before and (office.definite or office.possessive) and not office.plural:
        nearest = max(before)[1]
        linking.offices[office.first] = nearest
        linking.mention(nearest, office, naming=False)
        holders = {
            r.source for r in record.relations.values()
            if r.type == "HOLDS" and r.target == nearest
        }  # fmt: skip
        if len(holders) == 1:
            linking.holders[office.first] = holders.pop()
        return
    before = linking.chart.text.word_before(office.first, "determiner-indefinite")
    if office.wording != "weak" and not office.plural and (office.definite or before):
        start, end = linking.chart.text.span(office.first, office.last)
        record.unresolved.append(Mention(start, end, record.text[start:end]))


def _counterparts(offices: list[Office]) -> None:
    """Give "son homologue belge" the kind of the office met last before it."""
    last: Office | None = None
    for office in offices:
        if office.counterpart:
            if last is not None:
                office.kind, office.portfolios = last.kind, office.portfolios or last.portfolios
        elif office.kind:
            last = office
