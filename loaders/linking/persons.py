"""Persons of a document: every mention of one name is one person."""

from __future__ import annotations

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
    for name in names:
        whole = name if not name.surname_only else _introduced(name, full)
        if whole is None:
            surname = slug(name.surname)
            person = f"person/{surname}.{linking.local(surname)}"
            label = name.surname
        else:
            whole = _longest(whole, full.get(fold(whole.surname), [whole]))
            label = " ".join([*_spelled(whole), whole.surname])
            person = f"person/{slug(label)}"
        linking.record.entity(person, label)
        linking.mention(person, name, naming=not name.surname_only)
        linking.persons[name.first] = person


def _spelled(name: Name) -> tuple[str, ...]:
    return tuple(g + "." if len(g) == 1 else g for g in name.given)


def _introduced(name: Name, full: dict[str, list[Name]]) -> Name | None:
    """Return the full name that a surname alone points to: the one before it, else the first."""
    options = full.get(fold(name.surname), [])
    before = [option for option in options if option.first < name.first]
    return before[-1] if before else (options[0] if options else None)


def _longest(name: Name, options: list[Name]) -> Name:
    """Return the fullest form of the same name: "C. Decaluwé" is "Carl Decaluwé"."""
    initial = fold(name.given[0])[:1] if name.given else ""
    same = [
        option for option in options
        if option.given and fold(option.given[0])[:1] == initial
        and (len(name.given[0]) <= 1 or fold(option.given[0]) == fold(name.given[0]))
    ] if name.given else options  # fmt: skip
    return max(same or [name], key=lambda o: (len(" ".join(o.given)), -o.first))
