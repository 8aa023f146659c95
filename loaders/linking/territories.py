"""Which territory a name means, decided for the whole document.

"Luxembourg" is a country, a province, a canton and a city; Limburg a province of two countries. A
reading gains where the text names its country or its region, where a generic word says its kind,
and where a bracket behind it says where it lies. Without any of these the likeliest bearer of the
name is taken, and of a name that is also a word nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache
from itertools import pairwise

from ...ontology.schema import schema, word_forms
from ...ontology.territories import TOWN, Gazetteer, Territory, territories
from ...ontology.tokens import key
from ...ontology.toponyms import LANDSCAPES
from ..extraction.apposition import told_behind
from ..extraction.chart import Chart
from ..extraction.holding import Holding
from ..extraction.kinds_of_place import called
from ..extraction.phrases import Demonym, Office, Place
from ..extraction.waters import RIVER, on_river

__all__ = ["Where", "choose", "kinds_over", "lineage"]

VILLAGE = 10
"""A place with so many times fewer people than its namesake is seldom meant by the name alone."""


class Where:
    """The territory of each place mention; the gazetteer beside it."""

    def __init__(self, chosen: dict[int, str], gazetteer: Gazetteer) -> None:
        self._chosen = chosen
        self.gazetteer = gazetteer

    def of(self, place: Place) -> str | None:
        """Return the territory id that ``place`` means, None where that stays open."""
        return self._chosen.get(place.first)

    def country(self, territory: str | None) -> str | None:
        """Return the ISO 3166-1 code of the country that ``territory`` lies in."""
        return self.gazetteer.country(territory) if territory else None


def choose(chart: Chart, holdings: Iterable[Holding]) -> Where:
    """Decide every place mention of ``chart``; ``holdings`` tell who holds which office."""
    gazetteer = territories()
    places = [place for place in chart.all(Place) if place.candidates]
    weights: Counter[str] = Counter()
    named: set[str] = set()
    for demonym in chart.all(Demonym):
        for territory in demonym.territories:
            weights[gazetteer.country(territory) or territory] += 2
    for place in places:
        if place.weak:
            continue
        countries = {gazetteer.country(c) for c in place.candidates}
        if len(countries) == 1 and (country := countries.pop()):
            weights[country] += 2
            if len(place.candidates) == 1:
                named.add(place.candidates[0])
        else:
            bearers = [t for c in place.candidates if (t := gazetteer.get(c))]
            likeliest = min(bearers, key=_likelihood, default=None)
            if likeliest is not None and likeliest.country:
                weights[likeliest.country] += 1
    wanted = _wanted(chart, holdings)
    chosen: dict[int, str] = {}
    meant: set[str] = set()
    for place in sorted(places, key=lambda place: place.first not in wanted):
        asked = wanted.get(place.first)
        sure = not meant.isdisjoint(place.candidates)  # "the mayor of Tours … in Tours"
        best = _best(chart, place, gazetteer, weights, named, asked, sure=sure)
        if best is not None:
            chosen[place.first] = best
            meant.add(best)
    return Where(chosen, gazetteer)


def kinds_over(office: str) -> tuple[str, ...]:
    """Return the kinds of territory that a kind of office is over; () if it says nothing.

    >>> kinds_over("mayor")
    ('municipality',)
    """
    kinds = schema().schemes["office-kind"][office].attributes.get("jurisdictionKind", ())
    return tuple(map(str, kinds))


def _wanted(chart: Chart, holdings: Iterable[Holding]) -> dict[int, tuple[str, ...] | None]:
    """Return the kinds of territory that the offices of the text ask of their complements, and of
    what stands behind their holders; () where they are over some territory, None where they may be
    over none.

    "Gouverneur von Lüttich" means the province, "Bürgermeister A (Lüttich)" the city.
    """
    wanted = {
        place.first: _asked_by(office.kind)
        for office in chart.all(Office)
        if office.kind
        for place in office.places
    }
    for holding in holdings:
        office, place = holding.office, told_behind(chart, holding.name, Place)
        if place is not None and office.kind and not office.anchored:
            wanted[place.first] = _asked_by(office.kind)
    return wanted


@cache
def _asked_by(office: str) -> tuple[str, ...] | None:
    """Return the kinds of territory that a kind of office asks for: () for heads of services that
    each territory has, and for what others over territories are called too, as presidents are."""
    offices = schema().schemes["office-kind"]
    called = any(office in kind.attributes.get("calledAlso", ()) for kind in offices.values())
    some = called or offices[office].flag("everywhere")
    return kinds_over(office) or (() if some else None)


def _best(
    chart: Chart,
    place: Place,
    gazetteer: Gazetteer,
    weights: Counter[str],
    named: set[str],
    wanted: tuple[str, ...] | None,
    *,
    sure: bool,
) -> str | None:
    """Return the territory that a mention means, None where a word may be meant; not where it is
    ``sure`` that the text speaks of the place. ``wanted`` are the kinds that its office asks for,
    None where no office has it as its complement, or one that may be over no territory."""
    bearers = [t for candidate in place.candidates if (t := gazetteer.get(candidate))]
    if len(bearers) == 1 and (place.generic or not place.weak):
        return bearers[0].id
    told = _bracket(chart, place)
    twin = _other_name(chart, place)
    lent = _lent(chart, place, bearers, named) - told - twin
    kind = place.generic or _kind_behind(chart, place)
    kind = RIVER if kind is None and on_river(chart, place) else kind
    among_countries = kind is None and _among_countries(chart, place, gazetteer)
    total = sum(weights.values()) or 1
    at_home = word_forms("language-of-text", "spokenIn", chart.text.language)
    at_town = bool(chart.text.word_before(place.first, "preposition-of-town"))
    best: tuple[float, str] | None = None
    largest = max((t.population or 0 for t in bearers), default=0)
    for rank, territory in enumerate(sorted(bearers, key=_likelihood)):
        candidate = territory.id
        ancestors = set(gazetteer.ancestors(candidate))
        score = -0.6 * rank
        if territory.kind == TOWN and (territory.population or 0) * VILLAGE < largest:
            score -= 2.0  # the village that shares a city's name needs more than its country
        if territory.country:
            score += 3.0 * weights[territory.country] / total
            score += 1.0 * (territory.country in at_home)
        score += 1.0 * len(ancestors & named)
        score += 5.0 * bool(told & (ancestors | {candidate}))
        score += 6.0 * (candidate in twin)
        score += 5.0 * (territory.kind in (wanted or ()))
        score += 3.0 * (at_town and territory.kind == TOWN)
        if kind:
            score += 4.0 if called(territory.kind, kind) else -2.0
        if candidate in lent:
            score -= 3.0
        score += 4.0 * (among_countries and territory.kind == "country")
        if best is None or score > best[0]:
            best = (score, candidate)
    if best is None:
        return None
    if place.weak and not (place.generic or sure):
        country = gazetteer.country(best[1])
        likeliest = gazetteer.get(best[1])
        # "le préfet du Nord", "le directeur départemental du Nord"
        asked = likeliest is not None and wanted is not None and (
            likeliest.kind in wanted or not (wanted or likeliest.iso is None)
        )  # fmt: skip
        if not (told or asked) and (country is None or not weights[country]):
            return None
    return best[1]


def _among_countries(chart: Chart, place: Place, gazetteer: Gazetteer) -> bool:
    """Say whether a name stands in a row with that of a country: "Nederland en Luxemburg"."""
    text = chart.text
    first = place.first - text.word_before(place.first, "determiner-definite")
    comma = first > 0 and text.words[first - 1] == ","
    step = text.word_before(first, "conjunction-and") or int(comma)
    before = chart.over(first - step - 1, Place) if step and first > step else None
    behind = place.last
    step = text.word(behind, "conjunction-and") or (text.words[behind : behind + 1] == [","])
    behind += step + text.word(behind + step, "determiner-definite") if step else 0
    after = chart.at(behind, Place) if step else None
    return any(
        near is not None and gazetteer.are_countries(near.candidates) for near in (before, after)
    )


def _lent(chart: Chart, place: Place, bearers: list[Territory], named: set[str]) -> set[str]:
    """Return the towns that another country's language calls as their neighbour calls itself, and
    that the text names otherwise: beside "Gubin", "Guben" is the German town."""
    name = " ".join(chart.text.folded[place.first : place.last])
    towns = [t for t in bearers if t.kind == TOWN]
    own = [t for t in towns if any(key(n) == name for n in t.names[""])]
    return {
        town.id
        for town in towns
        if town.id in named
        and town not in own
        and any(
            other.country != town.country
            and (other.population or 0) * VILLAGE >= (town.population or 0)
            for other in own
        )
    }


def _kind_behind(chart: Chart, place: Place) -> str | None:
    """Return the kind of territory that an English noun behind a name says: "Opole Voivodeship"."""
    text = chart.text
    if text.language != "en" or place.adjective:
        return None
    for size, reading in text.readings(place.last, "place-kind"):
        if size == 1 and reading.form != "plural" and text.tokens[place.last].text != "-":
            return reading.id
    return None


def _likelihood(territory: Territory) -> tuple[int, int, str]:
    """Order the bearers of one name: countries, cities, divisions by ISO, landscapes, towns by
    people, the rest."""
    if territory.kind == "country":
        place = 0
    elif (territory.population or 0) >= 100_000:
        place = 1
    elif territory.iso is not None:
        place = 2
    elif territory.kind in LANDSCAPES:
        place = 3
    else:
        place = 4 if territory.kind == TOWN else 5
    return place, -(territory.population or 0), territory.id


def _bracket(chart: Chart, place: Place) -> set[str]:
    """Return where the words around ``place`` say that it lies: bracket, comma, adjective."""
    text = chart.text
    told: set[str] = set()
    at = place.last
    if at < len(text.tokens) and text.tokens[at].text in "(,":
        inner = chart.at(at + 1, Place)
    else:  # "Provinz Limburg in Belgien"
        size = text.word(at, "preposition-in")
        inner = chart.at(at + size, Place) if size else None
    if inner is not None:
        told.update(inner.candidates)
    before = place.first - 1
    if place.generic and not text.readings(place.first, "place-kind"):
        before -= 1  # "der belgischen Provinz Limburg": the adjective stands before the kind
    adjective = chart.over(before, Demonym)
    if adjective is not None and not adjective.inhabitant:
        told.update(adjective.territories)
    return told


def _other_name(chart: Chart, place: Place) -> set[str]:
    """Return the territories named just before a bracket or slash: "Mons (Bergen)"."""
    text = chart.text
    if place.first < 2 or text.tokens[place.first - 1].text not in "(/":
        return set()
    before = chart.over(place.first - 2, Place)
    return set(before.candidates) & set(place.candidates) if before else set()


def lineage(gazetteer: Gazetteer, territory: str, named: Iterable[str]) -> list[tuple[str, str]]:
    """Return the (inner, outer) pairs that place ``territory`` in its country.

    The lowest division of ISO 3166-2 and the country always; levels between where the document
    names them.
    """
    wanted = set(named)
    chain = [territory]
    inner = gazetteer.get(territory)
    division = inner is None or inner.kind != TOWN
    for ancestor in gazetteer.ancestors(territory):
        outer = gazetteer.get(ancestor)
        if outer is None:
            continue
        # the first division that ISO 3166-2 numbers: a province before an arrondissement
        lowest = not division and outer.iso is not None
        if lowest or outer.kind == "country" or ancestor in wanted:
            chain.append(ancestor)
            division = True
    return list(pairwise(chain))
