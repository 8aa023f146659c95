"""Which offices a phrase names: over which territory, of which body, sent by whom to where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from ...ontology.ids import slug
from ...ontology.schema import schema
from ...ontology.territories import TOWN
from ..extraction.institutions import of_land
from ..extraction.phrases import Body, Office, Phrase, Place
from .context import Linking
from .kinds import is_sole, kind_of_holder, kind_over
from .record import Evidence
from .territories import kinds_over

__all__ = ["kind_of_territory", "listed_name", "office_id", "office_name", "offices_of"]

T = TypeVar("T")


def offices_of(linking: Linking, office: Office, number: int | None) -> list[str]:
    """Return the offices that a phrase names, one for each jurisdiction in it (of a list only
    the one with ``number``), and for each further body; [] if it says none."""
    found = _named_first(linking, office, number)
    for body in office.also if found else ():
        if body.first in linking.bodies:
            called = schema().schemes["office-kind"][office.kind].attributes.get("calledAlso")
            kind = str(called[0]) if called else office.kind  # of a region, but also of an EGTC
            one = replace(office, kind=kind, places=[], bodies=[body], also=[], demonyms=[])
            one.wording = f"{_label(linking, one)} – {body.name}"
            found += _named_first(linking, one, None)
    return found


def _named_first(linking: Linking, office: Office, number: int | None) -> list[str]:
    """Return the offices that a phrase names, but for its further bodies."""
    where = linking.where
    sender, post = _posted(linking, office)
    if sender and post is not None:
        code = where.of(post)
        return [_sent(linking, office, sender, code, post)] if code else []
    diplomatic = schema().schemes["office-kind"][office.kind].flag("diplomatic")
    within = office.bodies and office.places and office.bodies[0].last <= office.places[0].first
    if office.places and not within and not (diplomatic and office.demonyms):
        places = _numbered(office.places, number)
        if not office.plural:
            places = [p for p in places if p is places[0] or _joined(linking, p)]
        found = [
            _over(linking, office, code, p) if (code := where.of(p)) else _local(linking, office, p)
            for p in places
        ]
        named = [id for id in found if id is not None]
        # "préfet de la région X et du Bas-Rhin" is two offices, of two kinds
        several = len({id.partition(".")[0] for id in named}) > 1
        return named if office.plural or several else named[:1]
    if office.plural and len(office.bodies) > 1:
        bodies = [b for b in _numbered(office.bodies, number) if b.first in linking.bodies]
        each = [replace(office, bodies=[body]) for body in bodies]
        return [_of_body(linking, one, one.bodies[0], listed=True) for one in each]
    if office.bodies:
        body = office.bodies[0]
        code = _territory_of(body)
        if code and (
            kind_of_territory(linking, code) in kinds_over(office.kind) or _is_territory(body)
        ):
            id = _over(linking, office, code, body)
            if id is not None:
                return [id]
        land = _land(linking, office, body)
        if land is not None and (id := _over(linking, office, land, body)) is not None:
            return [id]
        if body.first in linking.bodies:
            return [_of_body(linking, office, body)]
    codes = [c for c in _numbered(office.demonyms, number) if _national(linking, office, c)]
    found = [_over(linking, office, code, office) for code in codes]
    return [id for id in found if id is not None]


def _national(linking: Linking, office: Office, code: str) -> bool:
    """Say whether a country's adjective tells what an office is over: a minister's, but the "German
    coordinator" of a project is one of several, the one from Germany."""
    kind = kind_over(office.kind, kind_of_territory(linking, code)) or office.kind
    concept = schema().schemes["office-kind"][kind]
    of_any = concept.flag("generic") or concept.flag("ofBody")
    return not of_any or bool(kinds_over(kind)) or concept.flag("diplomatic")


def _joined(linking: Linking, place: Place) -> bool:
    """Say whether a territory is joined to the one before it: "of X and Y", not "of X in Y"."""
    text = linking.chart.text
    at = place.first
    if any(size == 1 for size, _ in text.readings(at - 1, "place-kind")):
        at -= 1  # "et de la région X"
    at -= text.word_before(at, "determiner-definite")
    at -= text.word_before(at, "preposition-of", "contraction")
    return bool(text.word_before(at, "conjunction-and")) or text.tokens[at - 1].text in ",/-"


def _numbered(items: Sequence[T], number: int | None) -> Sequence[T]:
    return items if number is None or number >= len(items) else items[number : number + 1]


def _over(linking: Linking, office: Office, code: str, said: Phrase) -> str | None:
    """Make the office over a territory, named where the phrase ``said`` stands, and return its
    id; None where its kind is over no such territory."""
    kind = kind_over(office.kind, kind_of_territory(linking, code))
    if kind is None or _only_there(linking, office, code, said):
        return None
    id = office_id(office, kind, code)
    country = linking.where.country(code)
    portfolio = office.portfolios[0] if office.portfolios else None
    linking.record.entity(
        id, _named(linking, office, code), country,
        kind=kind_of_holder(office, kind), portfolio=portfolio,
        sole=is_sole(office, kind),
    )  # fmt: skip
    target = linking.locate(code, said.first, said.last)
    linking.record.relate("HAS_JURISDICTION", id, target, _complement(linking, office))
    posts = (office.kind, office.deputy), (kind, office.deputy)
    linking.posts.name(id, *posts, vacant=not office.counterpart)
    return id


def _local(linking: Linking, office: Office, place: Place) -> str | None:
    """Make the office over a town that no table knows, and return its id; None where its kind is
    over no towns."""
    id = None if place.candidates else linking.place(place)
    if id is None or TOWN not in kinds_over(office.kind):
        return None
    name = office.wording if not office.plural else office_name(linking, office)
    return _made(linking, office, "HAS_JURISDICTION", id, name)


def _of_body(linking: Linking, office: Office, body: Body, *, listed: bool = False) -> str:
    """Make the office in an organisation, one of a list perhaps, and return its id."""
    organisation = linking.bodies[body.first]
    of_body = schema().schemes["office-kind"][office.kind].flag("ofBody")
    # "Government Counsellor" tells of no government, a researcher of no body's officers
    if of_body and (not body.bare or body.first > office.core):
        linking.officers.append(body)
    entity = linking.record.entities[organisation]
    name = f"{_label(linking, office)} – {entity.name}" if listed else office_name(linking, office)
    return _made(linking, office, "OFFICE_IN", organisation, name, entity.country)


def _made(
    linking: Linking, office: Office, tie: str, of: str, name: str, country: str | None = None
) -> str:
    """Make the office that a ``tie`` gives to a town or a body ``of``, and return its id."""
    id = office_id(office, office.kind, of.partition("/")[2])
    kind, sole = kind_of_holder(office, office.kind), is_sole(office, office.kind)
    linking.record.entity(id, name, country, kind=kind, sole=sole)
    linking.record.relate(tie, id, of, _complement(linking, office))
    linking.posts.name(id, (office.kind, office.deputy))
    return id


def office_id(office: Office, kind: str, of: str) -> str:
    """Return the id of an office of ``kind`` ``of`` a territory, body or holder.

    >>> office_id(Office(0, 2, deputy=True, portfolios=("interior",)), "minister", "LU")
    'office/deputy.minister.interior.LU'
    """
    deputy = ("deputy",) if office.deputy else ()
    return f"office/{slug(*deputy, kind, *office.portfolios)}.{of}"


def _complement(linking: Linking, office: Office) -> Evidence:
    return linking.evidence(office.first, office.last, "office-complement", 0.95, sentence=False)


def _only_there(linking: Linking, office: Office, code: str, said: Phrase) -> bool:
    """Say whether a preposition of place leads to a territory that an office is over none of the
    kind of: of "the ministers in Maastricht" Maastricht is where they are."""
    text = linking.chart.text
    concept = schema().schemes["office-kind"][office.kind]
    first = said.first - text.word_before(said.first, "venue")  # "auf Schloss X"
    first -= text.word_before(first, "determiner-definite")
    if concept.flag("diplomatic") or not (concept.flag("stateOffice") or kinds_over(office.kind)):
        return False
    if not text.word_before(first, "preposition-in"):
        return False
    if text.word_before(first, "preposition-of", "contraction", "preposition-to"):
        return False
    return kind_of_territory(linking, code) not in kinds_over(office.kind)


def kind_of_territory(linking: Linking, code: str | None) -> str:
    """Return the kind of a territory, "" of one that isn't known."""
    territory = linking.where.gazetteer.get(code or "")
    return territory.kind if territory else ""


def _is_territory(body: Body) -> bool:
    """Say whether a known ``body`` is a territory's own institution: a region, not its police."""
    kinds = schema().schemes["organisation"][str(body.known)].attributes.get("kind", ())
    return any(kind in schema().schemes["place-kind"] for kind in kinds)


def _territory_of(body: Body) -> str | None:
    """Return the territory whose authority a known ``body`` is: the Region Grand Est."""
    if not body.known:
        return None
    concept = schema().schemes["organisation"][body.known]
    return concept.value("inTerritory")


def _land(linking: Linking, office: Office, body: Body) -> str | None:
    """Return the territory that a body is called by and an office is over: "the governor of the
    Lubuskie Region" is over Lubuskie, whose president has an office in the region's body too."""
    kind = schema().schemes["office-kind"][office.kind]
    if kind.flag("ofBody") or len(body.places) != 1 or not of_land(body.kind or ""):
        return None
    code = linking.where.of(body.places[0])
    over = kind_over(office.kind, kind_of_territory(linking, code))
    return code if over and kind_of_territory(linking, code) in kinds_over(over) else None


def _posted(linking: Linking, office: Office) -> tuple[str | None, Place | None]:
    """Return whom a diplomat is sent by and where: "ambassadeur de France à Monaco"."""
    if office.plural or not schema().schemes["office-kind"][office.kind].flag("diplomatic"):
        return None, None
    text, where, places = linking.chart.text, linking.where, office.places
    sender = where.country(office.demonyms[0]) if len(office.demonyms) == 1 else None
    if sender is not None and len(places) == 1:
        return sender, places[0]
    there = places[1].first if len(places) == 2 else 0
    there -= text.word_before(there, "determiner-definite")  # "in het Koninkrijk der Nederlanden"
    if there and any(size == 1 for size, _ in text.readings(there - 1, "place-kind")):
        there -= 1 + text.word_before(there - 1, "determiner-definite")  # "dans la région X"
    if there and text.word_before(there, "preposition-in", "preposition-to", "preposition-for"):
        return where.country(where.of(places[0])), places[1]
    return None, None


def _sent(linking: Linking, office: Office, sender: str, code: str, post: Place) -> str:
    """Make the office of a diplomat, whom ``sender`` has posted to a territory."""
    id = f"{office_id(office, office.kind, sender)}.{code}"
    kind = kind_of_holder(office, office.kind)
    linking.record.entity(id, office.wording, sender, kind=kind)
    target = linking.locate(code, post.first, post.last)
    linking.record.relate("HAS_JURISDICTION", id, target, _complement(linking, office))
    linking.posts.name(id, (office.kind, office.deputy))
    return id


def _named(linking: Linking, office: Office, code: str) -> str:
    """Return the office's name; of a list only the head and its own territory."""
    if not office.counterpart and not office.plural:
        return office.wording
    return listed_name(linking, office, code)


def listed_name(linking: Linking, office: Office, code: str) -> str:
    """Return what one of several offices in a list is called: its kind, and its territory."""
    return f"{_label(linking, office)} – {linking.territory(code).name}"


def _label(linking: Linking, office: Office) -> str:
    """Return the label of an office's kind and of what it has in charge."""
    charges = [linking.concept("portfolio", id) for id in office.portfolios]
    return ", ".join([linking.concept("office-kind", office.kind), *charges])


def office_name(linking: Linking, office: Office) -> str:
    """Return the wording of an office, or its kind's label where the wording says too little."""
    if office.counterpart or office.plural or office.vague:
        return _label(linking, office)
    return office.wording
