"""Offices of a document: a kind and a jurisdiction, and who holds it.

The jurisdiction comes from the phrase itself, else from the holder's other mention of the same
office, else from the only office of that kind that the document names in full. Where it stays
open the office is the holder's, of a jurisdiction that isn't stated.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from ...ontology.schema import schema
from ...ontology.territories import TOWN
from ..extraction.apposition import told_behind
from ..extraction.holding import Holding
from ..extraction.name_words import adjacent
from ..extraction.numerals import cardinal
from ..extraction.phrases import Body, Name, Office, Place
from .context import Linking
from .counterparts import counterparts, owner
from .jurisdictions import (
    kind_of_territory,
    listed_name,
    office_id,
    office_name,
    offices_of,
)
from .kinds import kind_of_holder, narrower
from .posts import Post
from .record import Mention
from .territories import kinds_over

__all__ = ["link_offices"]

LINES = ("heading", "item")
"""Kinds of the lines of a list."""
DASHES = ",–—-"
LEADING = ":–—-|"
"""Marks behind what a line of a list is of."""

T = TypeVar("T")
P = TypeVar("P", Place, Body)


def link_offices(linking: Linking, holdings: list[Holding]) -> None:
    """Make the Office entities, their jurisdictions and their holders."""
    chart = linking.chart
    held: dict[int, list[Holding]] = {}
    for holding in holdings:
        held.setdefault(holding.office.first, []).append(holding)
    pending: list[tuple[Office, Holding | None]] = []
    several: list[Office] = []
    for office in chart.all(Office):
        if not office.kind:
            continue
        holders = held.get(office.first, [])
        if office.vague and not holders:
            continue
        if not holders:
            told = office.places or office.bodies or (office.counterpart and office.demonyms)
            if office.plural and not (told or _one_each(office)):
                several.append(office)
                continue
            named = counterparts(linking, office) or offices_of(linking, office, None)
            if len(named) > 1 and not (office.counterpart and office.places):
                linking.listed[office.first] = named
            for id in named:
                _meet(linking, office, id)
                linking.mention(id, office, naming=_naming(office))
            if not named:
                pending.append((office, None))
            continue
        for holding in holders:
            _hold(linking, office, holding, pending)
    for office, holding in pending:
        _resolve(linking, office, holding)
    for office in several:
        _name_together(linking, office)


def _one_each(office: Office) -> bool:
    """Say whether a plural is of several countries' holders of what each has one of: "the Belgian
    and Dutch interior ministers", not "Belgian and Dutch ministers"."""
    kind = schema().schemes["office-kind"][office.kind]
    one = kind.flag("sole") or bool(office.portfolios)
    over = "country" in kinds_over(office.kind)
    return office.definite and len(office.demonyms) > 1 and one and over and not office.deputy


def _name_together(linking: Linking, office: Office) -> None:
    """Let "the two mayors" name the offices of that kind whose holders the text has told, where
    they are as many as it says; "polnische Beamte" are a class of people."""
    text = linking.chart.text
    number = cardinal(text, office.core - 1) or 0
    if not number and text.word_before(office.core, "two-of-them", "both"):
        number = 2
    if office.demonyms or not (office.definite or number):
        return
    some = text.word_before(office.first, "contraction")
    narrowed = text.is_word(office.last) and not text.matches[office.last]
    if text.language == "fr" and (some or narrowed or text.adjective(office.last)):
        return  # "chacun des ministres", "les ministres compétents"
    posts = [(kind, office.deputy) for kind in (office.kind, *narrower(office.kind))]
    met = linking.posts.held_before(office.first, *posts)
    ids = [id for id in met if _in_charge(linking, id, office)]
    persons = {linking.posts.holder(id) for id in ids}
    if len(ids) < 2 or (number and number != len(ids)):
        return
    if None in persons or len(persons) != len(ids):
        return  # who they are isn't clear
    linking.listed[office.first] = ids
    for id in ids:
        linking.mention(id, office, naming=False)


def _hold(
    linking: Linking, office: Office, holding: Holding, pending: list[tuple[Office, Holding | None]]
) -> None:
    person = linking.persons.get(holding.name.first)
    if person is None:
        return
    chart = linking.chart
    office = _in_charge_of(office, holding.place)
    if office.plural and len(office.bodies) > 1 and holding.place is None:
        office = replace(office, bodies=[])  # whose of them they are isn't said
    if not office.anchored:
        first, last = min(office.first, holding.name.first), max(office.last, holding.name.last)
        place = told_behind(chart, holding.name, Place) or _of_line(linking, office, first, last)
        chosen = holding.rule in ("chosen", "predicate")
        # "Councillor A from Louth County Council was elected chair": of another body
        body = None if chosen else told_behind(chart, holding.name, Body)
        line = _ending(linking, last, Body) or _opening(linking, first, Body)
        if chart.text.word(office.last, "preposition-of", "contraction"):
            line = None  # "Parlement – A, présidente du groupe"
        of_body = schema().schemes["office-kind"][office.kind].flag("ofBody")
        if line is not None and (of_body or not kinds_over(office.kind)):
            body, of_body = line, True
        of_body = of_body or kinds_over(office.kind) in ((), ("organisation",))
        if body is not None and body.kind == "party":
            body = None  # "Senator A of Sinn Féin"
        if body is not None and of_body and not office.plural:  # no mayor of a Euroregion
            office = replace(office, bodies=[body])
        elif place is not None and (office.plural or kinds_over(office.kind)):
            code = linking.where.of(place)
            called = listed_name(linking, office, code) if code else ""
            office = replace(office, plural=False, places=[place], wording=called or office.wording)
    offices = offices_of(linking, office, holding.place)
    if not offices and office.counterpart and office.plural and not office.same:
        return  # "her colleagues A and B": perhaps of her own house
    if not offices:
        pending.append((office, holding))
        return
    for id in offices:
        _tie(linking, person, id, office, holding)


def _in_charge_of(office: Office, number: int | None) -> Office:
    """Return a plural office with the one of its domains that has ``number``, where neither places
    nor countries tell its holders apart."""
    if number is None or len(office.places) > 1 or len(office.demonyms) > 1:
        return office
    return replace(office, portfolios=office.portfolios[number : number + 1] or office.portfolios)


def _of_line(linking: Linking, office: Office, first: int, last: int) -> Place | None:
    """Return the territory that ends or opens a line whose holder and office are tokens ``first``
    to ``last`` and is of a kind that the office is over: of "Minister A, Lille" Lille is where it
    was."""
    place = _ending(linking, last, Place) or _opening(linking, first, Place)
    if place is None:
        return None
    kind = _kind_of_place(linking, place)
    known = (office.kind, *narrower(office.kind))
    return place if any(kind in kinds_over(one) for one in known) else None


def _kind_of_place(linking: Linking, place: Place) -> str:
    """Return the kind of a territory; a town is what no table knows, as it has mayors."""
    unknown = not place.candidates and place.generic in ("locality", TOWN)
    return TOWN if unknown else kind_of_territory(linking, linking.where.of(place))


def _ending(linking: Linking, at: int, kind: type[P]) -> P | None:
    """Return the territory or body that ends a line of a list, behind a dash or comma at token
    ``at``: "A, maire – Serralongue", "Bürgermeister A, Kommune Tønder"."""
    text = linking.chart.text
    line = text.sentence_at(at - 1)
    if line.kind not in LINES or at + 1 >= line.last or text.words[at] not in DASHES:
        return None
    told = linking.chart.at(at + 1, kind)
    if told is None:
        return None
    end = text.behind_bracket(text.behind_bracket(told.last))
    return told if end == line.last or text.words[end] in ";,." else None


def _opening(linking: Linking, at: int, kind: type[P]) -> P | None:
    """Return the territory or body that opens a line of a list, a dash or colon before token
    ``at``: "Canton de B – A, directrice", "Kreis B: Landrat A"."""
    chart = linking.chart
    text = chart.text
    line = text.sentence_at(at)
    at -= text.word_before(at, "civility")
    if line.kind not in LINES or text.words[at - 1] not in LEADING:
        return None
    first = next((near for near in range(line.first, at) if text.is_word(near)), at)
    told = chart.at(first + text.word(first, "determiner-definite"), kind)
    return told if told is not None and text.behind_bracket(told.last) == at - 1 else None


def _tie(linking: Linking, person: str, id: str, office: Office, holding: Holding) -> None:
    record = linking.record
    terms = _terms(office, holding.status, record.document.published)
    first, last = min(office.first, holding.name.first), max(office.last, holding.name.last)
    record.relate(
        "HOLDS", person, id, linking.evidence(first, last, holding.rule, holding.confidence),
        **terms,
    )  # fmt: skip
    entity = record.entities[person]
    if terms["status"] == "current" and entity.country is None:
        entity.country = record.entities[id].country
    linking.posts.hold(person, id)
    _meet(linking, office, id)
    linking.held.add(office.first)
    if not office.plural:
        linking.holders[office.first] = person
    named = office.anchored or bool(office.portfolios)
    linking.mention(id, office, naming=named and _naming(office))


def _terms(office: Office, status: str, published: str | None) -> dict[str, str]:
    """Return what is said of the time of a holding: its status, since when and until when."""
    if status == "current":
        status = office.status
    if office.until and (not published or office.until < published[: len(office.until)]):
        status = "past"
    elif office.until and published and office.until > published[: len(office.until)]:
        status = "current" if status == "past" else status  # "stopt op 1 juli als burgemeester"
    elif office.since and published and office.since > published[: len(office.since)]:
        status = "future"
    told = {"status": status, "since": office.since, "until": office.until}
    return {key: value for key, value in told.items() if value}


def _meet(linking: Linking, office: Office, id: str) -> None:
    """Note that the phrase names the office; of a list it stands for the first."""
    if office.first not in linking.offices:
        linking.offices[office.first] = id
        linking.posts.name(id, first=office.first, vacant=not office.counterpart)
    elif office.plural and linking.offices[office.first] != id:
        linking.posts.note_listed(id, office.first)


def _naming(office: Office) -> bool:
    """Say whether the phrase names one office: "former mayor of X" or "the mayors of" doesn't."""
    told = all(place.last <= office.last for place in office.places)  # not behind the holder
    return told and not (office.counterpart or office.plural) and office.core == office.first


def _resolve(linking: Linking, office: Office, holding: Holding | None) -> None:
    """Find the jurisdiction of an office phrase that doesn't say it."""
    record, posts = linking.record, linking.posts
    post = (office.kind, office.deputy)
    person = linking.persons.get(holding.name.first) if holding else None
    if person is not None and holding is not None:
        free = None if _told(linking, office) else posts.vacant(post, office.first)
        mine = _held(linking, person, office, post)
        if not (mine or office.deputy or _told(linking, office)):
            kinds = narrower(office.kind)
            mine = [id for kind in kinds for id in _held(linking, person, office, (kind, False))]
        mine = mine or [free]
        ids = mine if len(mine) == 1 and mine[0] else _understood(linking, office)
        id = ids[0] if ids else None
        if id is None:
            id = office_id(office, office.kind, f"of-{person.partition('/')[2]}")
            country = linking.where.country(office.demonyms[0]) if office.demonyms else None
            record.entity(
                id, office_name(linking, office), country,
                kind=kind_of_holder(office, office.kind),
                portfolio=next(iter(office.portfolios), None),
            )  # fmt: skip
            posts.name(id, post)
        _tie(linking, person, id, office, holding)
        return
    met = posts.met_before(office.first, post)
    other = met is not None and office.counterpart and not office.same
    if met and other and posts.holder(met) in (None, owner(linking, office)):
        linking.mention(met, office, naming=False)  # one of its kind, which does nothing here
        return
    if met is None and (office.definite or office.possessive) and not office.plural:
        met = next(iter(_understood(linking, office)), None)
    if met and (office.definite or office.possessive) and not office.plural:
        _meet(linking, office, met)
        linking.mention(met, office, naming=False)
        if holder := posts.holder(met):
            linking.holders[office.first] = holder
        return
    before = linking.chart.text.word_before(office.first, "determiner-indefinite")
    if not office.vague and not office.plural and (office.definite or before):
        start, end = linking.chart.text.span(office.first, office.last)
        record.unresolved.append(Mention(start, end, record.text[start:end]))


def _held(linking: Linking, person: str, office: Office, post: Post) -> list[str]:
    """Return the offices of a person of which a phrase may speak again."""
    held = linking.posts.held_by(person, post)
    return [id for id in held if _in_charge(linking, id, office)]


def _in_charge(linking: Linking, id: str, office: Office) -> bool:
    """Say whether an office may be the one that a phrase names, by what each is in charge of."""
    told = linking.record.entities[id].properties.get("portfolio")
    return not (office.portfolios and told) or told in office.portfolios


def _understood(linking: Linking, office: Office) -> list[str]:
    """Return the office that the words around leave to be understood (see `_anchored`)."""
    anchored = _anchored(linking, office)
    return offices_of(linking, anchored, None) if anchored.anchored else []


def _told(linking: Linking, office: Office) -> bool:
    """Say whether a complement tells the office apart, though nothing is known by its name: "Leiter
    der Abt.", "Präsident Eurodistrict X", "(Direktor PGE)"."""
    chart = linking.chart
    text, last = chart.text, office.last
    if text.capital(last) and adjacent(chart, last) and not chart.covered(last, Name, Office):
        return True
    if any(text.word(at, "preposition-of", "contraction") for at in range(office.core, last)):
        return True
    if not office.core or text.words[office.core - 1] != "(" or last >= len(text.tokens):
        return False
    return text.words[last] not in "),;" and not chart.covered(last, Name)


def _anchored(linking: Linking, office: Office) -> Office:
    """Return an office with the body or territory that the words around leave to be understood:
    "its director", "sa ministre-présidente", or an officer of the only body that has some."""
    if office.plural or office.counterpart or not office.kind or _told(linking, office):
        return office
    if office.vague:
        office = replace(office, vague=False)
    of_body = schema().schemes["office-kind"][office.kind].flag("ofBody")
    if office.possessive:
        body, place = _before(linking, office, Body), _before(linking, office, Place)
        over = kinds_over(office.kind)
        if place is not None and _kind_of_place(linking, place) in over:
            if body is None or place.first > body.first:
                return replace(office, places=[place])
        if body is not None and (of_body or not over):
            return replace(office, bodies=[body])
        return office
    ids = {linking.bodies[body.first] for body in linking.officers}
    if of_body and len(ids) == 1 and not _dashed(linking, office):
        if linking.officers[0].first > office.first:
            return office  # what is told later is of another's
        return replace(office, bodies=[linking.officers[0]])
    return office


def _dashed(linking: Linking, office: Office) -> bool:
    """Say whether a dash leads from an office to whose it is: "A, directrice – Parc de B"."""
    tokens = linking.chart.text.tokens
    return office.last < len(tokens) and tokens[office.last].text in "–—-"


def _before(linking: Linking, office: Office, kind: type[T]) -> T | None:
    """Return the last phrase of a kind in the sentence of an office, before it, or in the sentence
    before."""
    text = linking.chart.text
    here = text.sentence_at(office.first)
    first = text.sentence_at(here.first - 1).first if here.first else here.first
    found = list(linking.chart.within(first, office.first, kind))  # pyright: ignore
    return found[-1] if found else None
