"""Which kind of office a phrase names: of whom a deputy is one, and a minister by another name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from ...ontology.schema import schema
from ..extraction.analysis import Text
from ..extraction.phrases import Office
from .territories import kinds_over

__all__ = ["is_sole", "kind_of_holder", "kind_over", "narrower", "settle_kinds"]

_DEPUTY = "deputy"
"""The kind of those who stand in for another, of whatever kind he is."""


def settle_kinds(text: Text, offices: Sequence[Office]) -> None:
    """Give offices the kind that all wordings of one post share, counterparts that of the office
    met before.

    Who stands in for another is of the kind that says so, where there is one: the deputy governor
    is the vice-governor. A minister whose wording tells what he is in charge of is the minister of
    that: the home secretary.

    >>> text = Text("", "en")
    >>> office = Office(0, 2, kind="governor", deputy=True)
    >>> settle_kinds(text, [office])
    >>> office.kind, office.deputy
    ('vice-governor', False)
    >>> office = Office(0, 2, kind="home-secretary")
    >>> settle_kinds(text, [office])
    >>> office.kind, office.portfolios
    ('minister', ('interior',))
    """
    for office in offices:
        concept = schema().schemes["office-kind"].get(office.kind)
        if concept is None:
            continue
        if concept.broader and (charge := concept.value("inCharge")):
            office.kind = concept.broader
            office.portfolios = office.portfolios or (charge,)
        if office.deputy and (kind := _deputies().get(office.kind)):
            office.kind, office.deputy = kind, False
    _counterparts(text, offices)


def _counterparts(text: Text, offices: Iterable[Office]) -> None:
    """Give "son homologue belge" the kind of the office met last before it, "her predecessor" that
    office itself. Where it opens a sentence, an office over a territory comes first: who is mayor
    and president has a mayor for a colleague."""
    last: Office | None = None
    over: Office | None = None
    for office in offices:
        if office.counterpart:
            sentence = text.sentence_at(office.first)
            opens = last is not None and last.last <= sentence.first
            near = over is not None and over.first >= text.sentence_at(sentence.first - 1).first
            met = over if opens and near and not office.same else last
            if met is not None:
                office.kind, office.portfolios = met.kind, office.portfolios or met.portfolios
                if office.same and not office.anchored:
                    office.places, office.bodies = met.places, met.bodies
                    office.demonyms, office.deputy = met.demonyms, met.deputy
        elif office.kind and not (office.vague or office.wording.isupper()):
            last = office  # "the Minister, A TD, and her counterpart"
            over = office if kinds_over(office.kind) else over


@cache
def _deputies() -> dict[str, str]:
    """Return the kinds of those who stand in for the holders of a kind."""
    return {
        str(other): id
        for id, concept in sorted(schema().schemes["office-kind"].items())
        for other in concept.attributes.get("deputyOf", ())
    }


def kind_of_holder(office: Office, kind: str) -> str:
    """Return the kind of an office over a territory or in a body, where its own is ``kind``: a
    deputy's without a kind that says whose is no office of that kind.

    >>> kind_of_holder(Office(0, 2, kind="prefect", deputy=True), "prefect-of-region")
    'deputy'
    """
    return _DEPUTY if office.deputy else kind


def is_sole(office: Office, kind: str) -> bool | None:
    """Return True where one person holds the office at a time; deputies may be several.

    >>> is_sole(Office(0, 2, kind="mayor"), "mayor")
    True
    """
    sole = schema().schemes["office-kind"][kind].flag("sole") and not office.deputy
    return sole or None


@cache
def narrower(kind: str) -> tuple[str, ...]:
    """Return the kinds that the words of ``kind`` name too, sorted: "le procureur" is one of the
    Republic.

    >>> narrower("colonel"), "regional-president" in narrower("president")
    (('lieutenant-colonel',), True)
    """
    kinds = schema().schemes["office-kind"].items()
    also = {id for id, concept in kinds if kind in concept.attributes.get("calledAlso", ())}
    return tuple(sorted(also.union(schema().narrower("office-kind", kind)) - {kind}))


@cache  # asked for every office, and the same for most
def kind_over(kind: str, territory: str) -> str | None:
    """Return the kind of office over a kind of territory: ``kind``, a narrower one, a broader one
    that is over such territories, or None.

    A prefect of a region is a prefect-of-region, whether or not the text says "de la région". Of
    a territory of a higher tier than its own no office is over: a mayor is of no province.

    >>> kind_over("prefect", "region"), kind_over("mayor", "province")
    ('prefect-of-region', None)
    >>> kind_over("prefect-of-region", "department")
    'prefect'
    """
    own = kinds_over(kind)
    if territory in own:
        return kind
    for id, concept in sorted(schema().schemes["office-kind"].items()):
        also = concept.attributes.get("calledAlso", ())
        narrower = kind in also or (bool(own) and concept.broader == kind)
        if narrower and territory in kinds_over(id):
            return id
    if not own:
        return kind
    for broader in schema().ancestry("office-kind", kind)[1:]:
        if territory in kinds_over(broader.id):
            return broader.id
    highest = min((tier for place in own if (tier := _tier(place)) is not None), default=None)
    tier = _tier(territory)
    return kind if highest is not None and tier is not None and tier >= highest else None


def _tier(place_kind: str) -> int | None:
    """Return the tier of government of a kind of place: 0 for a country, None for a landscape."""
    concept = schema().schemes["place-kind"].get(place_kind)
    tier = concept.value("tier") if concept else None
    return None if tier is None else int(tier)
