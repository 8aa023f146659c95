"""Persons of a document: every mention of one name is one person, unless their offices differ.

Who is known by less than a given name and a surname is called so in this document only: which
person that is, the offices tell, over all documents (`passerelle.graph.identity`).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from ...ontology.ids import slug
from ...ontology.tokens import fold
from ..extraction.holding import Holding
from ..extraction.phrases import Name
from .context import Linking

__all__ = ["link_persons"]


def link_persons(linking: Linking, holdings: Sequence[Holding]) -> None:
    """Make the Person entities and note for each name phrase whom it names."""
    names = linking.chart.all(Name)
    full: dict[str, list[Name]] = {}
    for name in names:
        if not name.surname_only:
            full.setdefault(fold(name.surname), []).append(name)
    doubles = _double_surnames(linking, names)
    fullest = _fullest([name for name in names if not name.surname_only])
    wholes: dict[int, Name] = {}
    for name in names:
        whole = _introduced(name, full) if name.surname_only else name
        if whole is None and linking.chart.text.word(name.first, "title-of-given-name"):
            whole = _by_given(name, names)
        whole = doubles.get(_words(linking, name), whole)
        if whole is not None:
            given = fold(whole.given[0]) if whole.given else ""
            wholes[name.first] = fullest.get((fold(whole.surname), given), whole)
    apart = _homonyms(linking, names, wholes, holdings)
    for name in names:
        whole = wholes.get(name.first)
        label = " ".join([*_spelled(whole), whole.surname]) if whole else name.surname
        person = f"person/{slug(label)}"
        if whole is None or all(len(given) == 1 for given in whole.given):
            person = f"{person}.{linking.local(slug(label))}"
        elif post := apart.get(name.first):
            person = f"{person}.{post}"
        linking.record.entity(person, label)
        linking.mention(person, name, naming=not name.surname_only)
        linking.persons[name.first] = person


def _homonyms(
    linking: Linking, names: list[Name], wholes: dict[int, Name], holdings: Sequence[Holding]
) -> dict[int, str]:
    """Return, for names that several persons of the text bear, the office that tells each apart.

    Two who are both mayors now, of different towns, or who are in office in two countries, are
    two; a name without an office means the one who was last named with one.
    """
    posts: dict[int, tuple[str, str]] = {}
    for holding in holdings:
        office = holding.office
        if holding.status == "current" and office.status == "current" and not office.plural:
            codes = [code for place in office.places if (code := linking.where.of(place))]
            if len(codes) == 1:
                posts.setdefault(holding.name.first, (office.kind, codes[0]))
    bearers: dict[int, list[Name]] = {}
    for name in names:
        if name.first in wholes:
            bearers.setdefault(id(wholes[name.first]), []).append(name)
    apart: dict[int, str] = {}
    for bearing in bearers.values():
        held = [posts[name.first] for name in bearing if name.first in posts]
        if not _of_several(linking, held):
            continue
        kind, code = held[0]
        for name in bearing:
            kind, code = posts.get(name.first, (kind, code))
            apart[name.first] = f"{slug(kind)}.{code}"
    return apart


def _of_several(linking: Linking, posts: list[tuple[str, str]]) -> bool:
    """Say whether no one person holds all these offices: (kind, territory)."""
    kinds: dict[str, set[str]] = {}
    for kind, code in posts:
        kinds.setdefault(kind, set()).add(code)
    countries = {linking.where.country(code) for _, code in posts} - {None}
    return len(countries) > 1 or any(len(codes) > 1 for codes in kinds.values())


def _words(linking: Linking, name: Name) -> tuple[str, ...]:
    return tuple(linking.chart.text.folded[name.core[0] : name.core[1]])


def _double_surnames(linking: Linking, names: list[Name]) -> dict[tuple[str, ...], Name]:
    """Return the names whose last words alone may come again: "minister Bruins Slot"."""
    found: dict[tuple[str, ...], Name] = {}
    for name in names:
        words = _words(linking, name)
        for begin in range(1, len(words) - 1):
            if not name.surname_only:
                found.setdefault(words[begin:], name)
    return found


def _spelled(name: Name) -> tuple[str, ...]:
    return tuple(g + "." if len(g) == 1 else g for g in name.given)


def _introduced(name: Name, full: dict[str, list[Name]]) -> Name | None:
    """Return the full name that a surname alone points to: the one before it, else the first."""
    options = full.get(fold(name.surname), [])
    before = bisect_left(options, name.first, key=lambda option: option.first)
    return options[max(before - 1, 0)] if options else None


def _by_given(name: Name, names: list[Name]) -> Name | None:
    """Return the one person of the text whose given name stands behind a title: "Sir Hugh"."""
    called = [
        other for other in names
        if not other.surname_only and other.given and fold(other.given[0]) == fold(name.surname)
    ]  # fmt: skip
    return called[0] if len({fold(other.surname) for other in called}) == 1 else None


def _fullest(names: list[Name]) -> dict[tuple[str, str], Name]:
    """Return the fullest form of each name, by given name and by initial.

    "C. Decaluwé" is "Carl Decaluwé" where the document has one; the first of equals wins.
    """
    found: dict[tuple[str, str], Name] = {}
    for name in names:
        surname, given = fold(name.surname), fold(name.given[0]) if name.given else ""
        for key in {(surname, given), (surname, given[:1]), (surname, "")}:
            best = found.get(key)
            if best is None or len(" ".join(name.given)) > len(" ".join(best.given)):
                found[key] = name
    return found
