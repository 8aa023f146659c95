"""Territories: countries, divisions, municipalities, regions across borders; what borders what.

The tables hold names in the languages of their country and in fr, nl, de, en. A name can belong to
several territories: all its readings are kept, the likeliest first, and the text decides.
"""

from __future__ import annotations

import gzip
import lzma
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from .cache import cached
from .schema import schema
from .tokens import fold, key

__all__ = ["Gazetteer", "Territory", "forms", "surnames", "territories"]

_TABLES = Path(__file__).parent / "tables"
_LANGUAGES = ("fr", "nl", "de", "en")
_SCHEME = "territory"
LARGE = 100_000
"""Inhabitants: a municipality of this size is itself even where its name is a surname."""


class Territory(NamedTuple):
    """One territory; empty fields are None or ().

    ``id`` is its ISO 3166, NUTS (``nuts-…``), GeoNames (``geonames-…``) or LAU (``lau-…``) code,
    or a word for what no register numbers. ``names`` are by language, ``""`` those of the country
    itself; ``within`` are the territories that it lies in directly.
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
    """The territories by id, with what lies in what and what borders what."""

    def __init__(self, rows: dict[str, str], borders: dict[str, tuple[str, ...]]) -> None:
        self._rows = rows
        self._borders = borders

    def __contains__(self, id: object) -> bool:
        return id in self._rows

    def get(self, id: str) -> Territory | None:  # noqa: A002 - the model's own word
        """Return the territory ``id``, None if there is none.

        >>> mons = territories().get("geonames-2790869")
        >>> mons.name, mons.names["nl"]
        ('Mons', ('Bergen',))
        """
        row = self._rows.get(id)
        return _territory(row) if row is not None else None

    def ancestors(self, id: str) -> tuple[str, ...]:  # noqa: A002
        """Return what ``id`` lies in, nearest first.

        >>> territories().ancestors("geonames-2790869")
        ('nuts-BE323', 'BE-WHT', 'BE-WAL', 'BE')
        """
        found: list[str] = []
        at = self._within(id)
        while at and at not in found:
            found.append(at)
            at = self._within(at)
        return tuple(found)

    def _within(self, id: str) -> str | None:  # noqa: A002
        row = self._rows.get(id)
        return row.split("\t")[9].partition("|")[0] or None if row else None

    def country(self, id: str) -> str | None:  # noqa: A002
        """Return the ISO 3166-1 code of the country that ``id`` lies in or is.

        >>> territories().country("BE-WHT")
        'BE'
        """
        row = self._rows.get(id)
        return row.split("\t")[2] or None if row else None

    def neighbours(self, id: str) -> tuple[str, ...]:  # noqa: A002
        """Return the territories that share a land border with ``id``, sorted.

        >>> "FR-59" in territories().neighbours("BE-WHT")
        True
        """
        return self._borders.get(id, ())


def _territory(row: str) -> Territory:
    cells = row.split("\t")
    own = tuple(dict.fromkeys([cells[3], *_cell(cells[4])]))
    names = {"": own}
    for tag, cell in zip(_LANGUAGES, cells[5:9], strict=True):
        if cell:
            names[tag] = tuple(_cell(cell))
    return Territory(
        id=cells[0],
        kind=cells[1],
        country=cells[2] or None,
        name=cells[3],
        names=names,
        within=tuple(_cell(cells[9])),
        iso=cells[10] or None,
        nuts=cells[11].partition("|")[0] or None,
        geonames=cells[12] or None,
        lau=cells[13] or None,
        latitude=float(cells[14]) if cells[14] else None,
        longitude=float(cells[15]) if cells[15] else None,
        population=int(cells[16]) if cells[16] else None,
    )


def _cell(text: str) -> list[str]:
    return [part for part in text.split("|") if part]


@lru_cache(maxsize=1)
def territories() -> Gazetteer:
    """Return the gazetteer, loaded once."""
    data = cached("territories", _compile)
    return Gazetteer(data["rows"], data["borders"])


def _compile() -> dict[str, object]:
    rows = {line.partition("\t")[0]: line for line in _lines("territories.tsv.gz")}
    rows.update((row.partition("\t")[0], row) for row in _unnumbered())
    borders: defaultdict[str, set[str]] = defaultdict(set)
    for line in _lines("neighbours.tsv.gz"):
        one, other = line.split("\t")
        borders[one].add(other)
        borders[other].add(one)
    return {"rows": rows, "borders": {id: tuple(sorted(ids)) for id, ids in borders.items()}}


def _unnumbered() -> Iterator[str]:
    """Yield the territories of territories.ttl in the form of the tables' rows."""
    for id_, concept in sorted(schema().schemes.get(_SCHEME, {}).items()):
        attributes = concept.attributes
        names = [concept.labels.get(tag, "") for tag in _LANGUAGES]
        kind = str(attributes.get("kind", ("landscape",))[0])
        country = str(attributes.get("country", ("",))[0])
        within = str(attributes.get("within", (country,))[0])
        cells = [id_, kind, country, names[0], "", *names, within, *[""] * 7]
        yield "\t".join(cells)


def _lines(name: str) -> Iterator[str]:
    unpack = lzma.open if name.endswith(".xz") else gzip.open
    with unpack(_TABLES / name, "rt", encoding="utf-8") as file:
        for line in file:
            yield line.rstrip("\n")


@lru_cache(maxsize=1)
def surnames() -> frozenset[str]:
    """Return some 40,000 common surnames, folded."""
    return frozenset(cached("surnames", lambda: "\n".join(_surnames())).split("\n"))


def _surnames() -> Iterator[str]:
    for line in _lines("surnames.tsv.xz"):
        yield line.partition("\t")[0]


def forms(language: str) -> Iterator[tuple[str, str, str, str]]:
    """Yield (form, scheme, id, kind of form) of every name that a text in ``language`` can use.

    Schemes: ``territory`` (label; weak where the name is also a word or a surname; bare: without
    its article; abbreviation), ``demonym`` (adjective, inhabitant, stem), ``firstname`` (m, f, u).
    """
    weak = _weak(language)
    common = {line.split("\t")[0] for line in _lines("surnames.tsv.xz") if line.endswith("\t1")}
    given = {
        fold(name) for name, _, count in (line.split("\t") for line in _lines("firstnames.tsv.gz"))
        if int(count) > 2000
    }  # fmt: skip
    for line in _lines("territories.tsv.gz"):
        territory = _territory(line)
        small = territory.kind == "municipality" and (territory.population or 0) < LARGE
        for name in (*territory.names[""], *territory.names.get(language, ())):
            folded = key(name)
            doubtful = territory.kind == "municipality" and (
                folded in weak or (small and (folded in common or folded in given))
            )
            yield name, _SCHEME, territory.id, "weak" if doubtful else "label"
            yield from _bare(name, territory.id)
            if language == "de" and territory.kind in ("country", "region", "state", "province"):
                if name[-1:].isalpha() and not name.endswith(("s", "z", "x", "ß")):
                    yield f"{name}s", _SCHEME, territory.id, "label"
    for line in _lines("demonyms.tsv.gz"):
        id_, tag, kind, form = line.split("\t")
        if tag != language:
            continue
        scheme = _SCHEME if kind in ("genitive", "abbreviation") else "demonym"
        yield form, scheme, id_, "label" if kind == "genitive" else kind
    for line in _lines("firstnames.tsv.gz"):
        name, gender, _ = line.split("\t")
        yield name, "firstname", fold(name), gender


def _weak(language: str) -> frozenset[str]:
    found: set[str] = set()
    for line in (_TABLES / "weak.tsv").read_text("utf-8").splitlines()[2:]:
        tag, names = line.split("\t")
        if tag in (language, "*"):
            found.update(key(name) for name in names.split("|"))
    return frozenset(found)


def _bare(name: str, id_: str) -> Iterator[tuple[str, str, str, str]]:
    """Yield "Havre" of "Le Havre": what stands behind "au" and "du"."""
    for article in ("Le ", "Les "):
        if name.startswith(article):
            yield name.removeprefix(article), _SCHEME, id_, "bare"
