"""The gazetteer: which territories there are, what they are called, what lies in what and borders
what.

Countries, their divisions and municipalities stand in the tables of ``ontology/tables`` (see
SOURCES.md there), regions across borders, landscapes, rivers and seas in territories.ttl.
`passerelle.ontology.toponyms` makes of their names the forms that texts use.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from ..errors import Nonconforming, WrongUse
from .cache import cached
from .rows import areas, table

__all__ = ["TOWN", "Gazetteer", "Territory", "country_code", "surnames", "territories"]


TOWN = "municipality"
"""The kind of towns and communes, below all divisions."""
KEPT = 1 << 13
"""Territories that are kept as read from their rows: texts name the same ones again and again."""


class Territory(NamedTuple):
    """One territory.

    ========== ====================================================================
    field      meaning
    ========== ====================================================================
    id         ISO 3166 code (``BE``, ``BE-WHT``), ``nuts-…``, ``geonames-…``, ``lau-…``,
               ``place-…``, or a word for what no register numbers (``benelux``)
    kind       a concept of the scheme place-kind
    country    ISO 3166-1 code; None for what lies in several countries
    name       the name in its own language
    names      all names by language; those under ``""`` are its own
    within     what it lies in directly: a municipality in its lowest division, that in the next
    nuts       its NUTS code; of a municipality that of its NUTS 3 region
    latitude, longitude  degrees
    population inhabitants
    ========== ====================================================================

    Fields without a value are None or empty.
    """

    id: str
    kind: str
    country: str | None
    name: str
    names: dict[str, tuple[str, ...]]
    within: tuple[str, ...]
    iso: str | None = None
    nuts: str | None = None
    geonames: str | None = None
    lau: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    population: int | None = None


class Gazetteer:
    """All territories; iteration gives the likelier bearer of a name before the less likely."""

    def __init__(
        self, rows: list[str], ids: list[str], borders: dict[str, tuple[str, ...]]
    ) -> None:
        self._rows = rows
        self._place = {id_: place for place, id_ in enumerate(ids)}
        self._borders = borders
        self._territory = lru_cache(maxsize=KEPT)(_territory)
        self._ancestors = lru_cache(maxsize=KEPT)(self._climb)

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[Territory]:
        return map(_territory, self._rows)

    def __contains__(self, id: object) -> bool:
        return id in self._place

    def get(self, id: str) -> Territory | None:
        """Return the territory, None where no such id is known.

        >>> mons = territories().get("geonames-2790869")
        >>> mons.name, mons.names["nl"]
        ('Mons', ('Bergen',))
        """
        place = self._place.get(id)
        return None if place is None else self._territory(self._rows[place])

    def rank(self, id: str) -> int:
        """Return the place of ``id`` in the order of likelihood, from 0.

        Where a name means several territories, the lowest rank is the best guess without context:
        a country, a capital, a division, a region across borders or landscape, a municipality by
        its number of people.

        >>> sorted(["BE-WLX", "LU", "geonames-2960316"], key=territories().rank)
        ['LU', 'geonames-2960316', 'BE-WLX']
        """
        return self._place.get(id, len(self._rows))

    def ancestors(self, id: str) -> tuple[str, ...]:
        """Return what the territory lies in, nearest first, without itself.

        >>> territories().ancestors("geonames-2790869")
        ('nuts-BE323', 'BE-WHT', 'BE-WAL', 'BE')
        """
        return self._ancestors(id)

    def _climb(self, id: str) -> tuple[str, ...]:
        found: list[str] = []
        waiting = [id]
        while waiting:
            place = self._place.get(waiting.pop(0))
            within = "" if place is None else self._rows[place].split("\t", 10)[9]
            new = [parent for parent in within.split("|") if parent and parent not in found]
            found += new
            waiting += new
        return tuple(found)

    def country(self, id: str) -> str | None:
        """Return the ISO 3166-1 code of the country that the territory is or lies in.

        >>> territories().country("BE-WHT")
        'BE'
        """
        territory = self.get(id)
        return None if territory is None else territory.country

    def is_country(self, id: str) -> bool:
        """Say whether the territory is a country.

        >>> territories().is_country("BE"), territories().is_country("BE-WHT")
        (True, False)
        """
        territory = self.get(id)
        return territory is not None and territory.kind == "country"

    def are_countries(self, ids: Iterable[str]) -> bool:
        """Say whether all of the territories are countries, and there is one.

        >>> territories().are_countries(["BE", "FR"]), territories().are_countries([])
        (True, False)
        """
        kinds = list(map(self.is_country, ids))
        return bool(kinds) and all(kinds)

    def kinds(self, ids: Iterable[str]) -> set[str]:
        """Return the kinds of the territories among ``ids``; of what is not known none.

        >>> sorted(territories().kinds(["BE", "geonames-2790869", "nowhere"]))
        ['country', 'municipality']
        """
        return {territory.kind for id in ids if (territory := self.get(id)) is not None}

    def neighbours(self, id: str) -> tuple[str, ...]:
        """Return the countries and divisions that share a land border with this one, sorted.

        Across a state border neighbours are of every level (a province borders a Land and its
        Kreis), within a state of one kind.

        >>> territories().neighbours("CH-GE")
        ('CH-VD', 'FR-01', 'FR-74', 'FR-ARA')
        """
        return self._borders.get(id, ())


def _territory(row: str) -> Territory:
    (
        id_, kind, country, name, own, french, dutch, german, english, within, iso, nuts, geonames,
        lau, latitude, longitude, population,
    ) = row.split("\t")  # fmt: skip
    columns = {
        "": f"{name}|{own}" if own else name,
        "fr": french,
        "nl": dutch,
        "de": german,
        "en": english,
    }
    return Territory(
        id=id_,
        kind=kind,
        country=country or None,
        name=name,
        names={tag: tuple(names.split("|")) for tag, names in columns.items() if names},
        within=tuple(within.split("|")) if within else (),
        iso=iso or None,
        nuts=nuts.partition("|")[0] or None,
        geonames=geonames or None,
        lau=lau or None,
        latitude=float(latitude) if latitude else None,
        longitude=float(longitude) if longitude else None,
        population=int(population) if population else None,
    )


@lru_cache(maxsize=1)
def territories() -> Gazetteer:
    """Return the gazetteer, loaded once.

    Raises `Nonconforming` where the tables and territories.ttl contradict each other.
    """
    compiled = cached("territories", _compile)
    return Gazetteer(compiled["rows"].split("\n"), compiled["ids"].split("\n"), compiled["borders"])


def country_code(text: str) -> str:
    """Return the ISO 3166-1 code that a user wrote; raises `WrongUse` where no country has it.

    >>> country_code("be")
    'BE'
    """
    code = text.strip().upper()
    territory = territories().get(code)
    if territory is None or territory.kind != "country":
        raise WrongUse(f"{text!r} is no country; write its ISO 3166-1 code, as in BE or FR")
    return code


@lru_cache(maxsize=1)
def surnames() -> frozenset[str]:
    """Return some 40,000 folded surnames that are common in a country of Europe.

    >>> "lalande" in surnames(), "janssens" in surnames()
    (True, True)
    """
    return frozenset(row.partition("\t")[0] for row in table("surnames.tsv.xz"))


def _compile() -> dict[str, Any]:
    """Return rows and ids in the order of likelihood, joined by line ends, and the borders."""
    named = table("territories.tsv.gz")
    # Countries, capitals, divisions; then the areas; then all other municipalities.
    kinds = [row.split("\t", 2)[1] for row in named]
    division = next(at for at, kind in enumerate(kinds) if kind not in ("country", TOWN))
    town = kinds.index(TOWN, division)
    rows = [*named[:town], *areas(), *named[town:]]
    ids = [row.partition("\t")[0] for row in rows]
    twins = sorted(id_ for id_, count in Counter(ids).items() if count > 1)
    if twins:
        raise Nonconforming(f"the tables and territories.ttl both declare {', '.join(twins)}")
    borders: defaultdict[str, list[str]] = defaultdict(list)
    for pair in table("neighbours.tsv.gz"):
        one, other = pair.split("\t")
        borders[one].append(other)
        borders[other].append(one)
    return {
        "rows": "\n".join(rows),
        "ids": "\n".join(ids),
        "borders": {id_: tuple(sorted(borders[id_])) for id_ in sorted(borders)},
    }
