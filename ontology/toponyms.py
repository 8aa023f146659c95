"""The forms under which texts of a language name territories, their people, and persons.

A name of a table is one wording; texts also write "St. Wendel", "Frankfurt/Main", "du Havre",
"Hessens". Names that are also words or common names of persons are marked weak: the extractor then
asks for a reason to read a place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeAlias

from .rows import table
from .territories import TOWN, Territory, territories
from .tokens import fold, key

__all__ = ["forms"]

Form: TypeAlias = tuple[str, str, str, str]  # the words, scheme, id, kind of form


LARGE = 60_000
"""Inhabitants from which on a municipality's name is plain even where persons are named so."""
GENITIVE = 20_000
"""Inhabitants from which on a municipality's German genitive is worth a form."""
LANDSCAPES = frozenset({"cross-border-region", "landscape", "river", "sea"})
"""Kinds of territory that are no unit of a state: their names may begin with a common noun."""
FREQUENT = 2_000
"""Bearers from which on a first name makes a municipality's name doubtful."""
UNDOUBTED = 30_000
"""Bearers from which on a first name is kept although it is also a word (Pierre, Rose)."""


def forms(language: str) -> Iterator[Form]:
    """Yield (words, scheme, id, kind of form) of every name that texts in ``language`` use.

    ========= ========================================================================
    scheme    kinds of form
    ========= ========================================================================
    territory label; small (a label that begins with a common noun: "mer du Nord"); weak (also a
              word or a person's name); bare (without the article that a contraction took: "du
              Havre"); abbreviation (to be matched in capitals)
    demonym   adjective, inhabitant, stem (first part of a compound: franco-belge)
    firstname m, f, u (both, or not known); the id is the folded name
    ========= ========================================================================
    """
    words = _words("weak", language)
    persons = _persons()
    variants = [_Variant(*row.split("\t")) for row in table("variants.tsv")]
    capitals = True  # the order of likelihood: countries, capitals, then everything else
    taken: set[str] = set()
    for territory in territories():
        capitals = capitals and territory.kind in ("country", TOWN)
        small = territory.kind == TOWN and (territory.population or 0) < LARGE
        done: set[str] = set()
        for name, form in _wordings(territory, language, variants):
            folded = key(name)
            if folded in done:
                continue
            done.add(folded)
            if territory.kind != TOWN and form == "label":
                taken.add(folded)
                if _abbreviated(name):
                    form = "abbreviation"
            if not capitals and (folded in words or (small and folded in persons)):
                if form == "bare":
                    continue
                form = "weak"
            if form == "label" and name[0].islower() and territory.kind in LANDSCAPES:
                form = "small"
            yield name, "territory", territory.id, form
    yield from _demonyms(language, words)
    yield from _first_names(_words("words", language) | taken)


class _Variant:
    """One row of variants.tsv: another way to write names that match a pattern."""

    def __init__(
        self, countries: str, form: str, people: str, pattern: str, replacement: str
    ) -> None:
        self._countries = frozenset(countries.split("|")) - {""}
        self._people = int(people)
        self._pattern = re.compile(pattern)
        self._replacement = replacement
        self.form = form

    def of(self, name: str, territory: Territory) -> str | None:
        if self._countries and territory.country not in self._countries:
            return None
        if (territory.population or 0) < self._people:
            return None
        found = self._pattern.match(name)
        return found.expand(self._replacement) if found else None


def _wordings(
    territory: Territory, language: str, variants: list[_Variant]
) -> Iterator[tuple[str, str]]:
    """Yield the names and the ways to write them, each with its kind of form."""
    names = (*territory.names.get(language, ()), *territory.names[""])
    for name in names:
        yield name, "label"
    for name in names:
        if not name.isalpha():  # each variant is of a name in several parts
            for variant in variants:
                if other := variant.of(name, territory):
                    yield other, variant.form
    if language == "de" and (territory.kind != TOWN or (territory.population or 0) >= GENITIVE):
        for name in territory.names.get("de", names):
            if territory.kind == "district" and name[-1] == "s" and " " not in name:
                yield name + "es", "label"  # "des Vogtlandkreises"
            if name[-1] not in "sxzß" and name[-1].isalpha() and " " not in name:
                yield name + "s", "label"
                if name.endswith("land"):  # "des Saarlandes"
                    yield name + "es", "label"


def _abbreviated(name: str) -> bool:
    """Tell whether a division's name is an abbreviation: NRW, PACA, BaWü.

    >>> [name for name in ("NRW", "BaWü", "U.K.", "Ain", "IJsland") if _abbreviated(name)]
    ['NRW', 'BaWü', 'U.K.']
    """
    letters = name.replace(".", "")
    return len(letters) <= 5 and sum(letter.isupper() for letter in letters) >= 2


def _words(kind: str, language: str) -> set[str]:
    """Return folded names of places (weak) or first names (words) that are also words."""
    return {
        key(name)
        for tag, names in (row.split("\t") for row in table(f"{kind}.tsv"))
        if tag in (language, "*")
        for name in names.split("|")
    }


def _persons() -> set[str]:
    """Return folded surnames and first names that many people bear."""
    given = (row.split("\t") for row in table("firstnames.tsv.gz"))
    common = {key(name) for name, _, bearers in given if int(bearers) >= FREQUENT}
    return common | {
        row.removesuffix("\t1") for row in table("surnames.tsv.xz") if row.endswith("\t1")
    }


def _demonyms(language: str, words: set[str]) -> Iterator[Form]:
    for row in table("demonyms.tsv.gz"):
        id_, tag, form, name = row.split("\t")
        if tag not in (language, ""):
            continue
        if form == "genitive":
            yield name, "territory", id_, "label"
        elif form == "abbreviation":
            if key(name) not in words:
                yield name, "territory", id_, form
        elif form != "inhabitant" or key(name) not in words:  # Dutch "Let op", "Fin de siècle"
            yield name, "demonym", id_, form


def _first_names(words: set[str]) -> Iterator[Form]:
    """Yield first names, less those that are words or territories sooner than names."""
    for row in table("firstnames.tsv.gz"):
        name, gender, bearers = row.split("\t")
        if int(bearers) >= UNDOUBTED or key(name) not in words:
            yield name, "firstname", fold(name), gender
    for row in table("given.tsv"):
        _language, gender, names = row.split("\t")
        for name in names.split("|"):
            if key(name) not in words:
                yield name, "firstname", fold(name), gender
