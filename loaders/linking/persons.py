"""Persons of a document: every mention of one name is one person."""

from __future__ import annotations

from bisect import bisect_left

from ...ontology.tokens import fold
from ..extraction.phrases import Name
from .context import Linking
from .record import slug

__all__ = ["link_persons"]


def link_persons(linking: Linking) -> None:
    """Make the Person entities and note for each name phrase whom it names."""
    names = linking.chart.all(Name)
    full: dict[str, list[Name]] = {}
    for name in names:
        if not name.surname_only:
            full.setdefault(fold(name.surname), []).append(name)
    doubles = _double_surnames(linking, names)
    fullest = _fullest([name for name in names if not name.surname_only])
    for name in names:
        whole = _introduced(name, full) if name.surname_only else name
        whole = doubles.get(_words(linking, name), whole)
        if whole is None:
            surname = slug(name.surname)
            person = f"person/{surname}.{linking.local(surname)}"
            label = name.surname
        else:
            given = fold(whole.given[0]) if whole.given else ""
            whole = fullest.get((fold(whole.surname), given), whole)
            label = " ".join([*_spelled(whole), whole.surname])
            person = f"person/{slug(label)}"
        linking.record.entity(person, label)
        linking.mention(person, name, naming=not name.surname_only)
        linking.persons[name.first] = person


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
