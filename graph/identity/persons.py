"""Which readings are one person?

Readings with one full name are one person unless something speaks against it: offices in two
countries, or one kind of office over two territories at the same time. Then those of one office
are one, and those of one country among which nothing speaks against it; the rest stay apart. At
which time an office was held is told by the dates on which the documents were published; one
without a date may be of any time.

A reading with less than a full name ("le gouverneur Decaluwé", "C. Decaluwé") is the one person of
that surname who holds the same office: over the same territory, or, where the text leaves the
territory open, over one that the text names. Where two would do, it stays alone: a wrong person
is worse than one too many.

What is decided here depends on the set of readings only, not on their order.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import NamedTuple, TypeAlias

from ...ontology.schema import schema
from .groups import Groups
from .readings import Identity, Reading, local, tail

__all__ = ["Pairs", "Span", "compatible", "persons", "words"]

Span: TypeAlias = tuple[str, str]
"""The first and last publication date of the documents of a reading: the first is "" where one of
them has no date, the last where none has."""

Pairs: TypeAlias = Collection[frozenset[str]]
"""Pairs of ids."""


class _Post(NamedTuple):
    """An office without and with what it is over ("" where that isn't stated)."""

    post: str
    over: str


def persons(present: Mapping[Reading, Span], apart: Pairs = ()) -> list[Identity]:
    """Return the persons that the readings ``present`` of one surname are.

    ``apart`` are pairs of ids that a judgement says are different.
    """
    bearers: dict[str, list[Reading]] = defaultdict(list)
    short: list[Reading] = []
    for reading in sorted(present, key=_order):
        if local(reading.id):
            short.append(reading)
        else:
            bearers[_base(reading.id)].append(reading)
    found: list[Identity] = []
    for base, named in sorted(bearers.items()):
        found += _named(f"person/{base}", _bearers(named, present))
    alone = _join(found, short, apart)
    found += [Identity(min(r.id for r in group), group) for group in _alike(alone, apart)]
    for person in found:
        person.offices = _offices(person.readings)
    return found


def words(id: str) -> tuple[str, ...]:
    """Return the words of a person's name, given names first.

    >>> words("person/jean-dupont.mayor.geonames-2998324"), words("person/c-decaluwe.0123456789")
    (('jean', 'dupont'), ('c', 'decaluwe'))
    """
    return tuple(_base(id).split("-"))


def compatible(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Say whether a name with initials or a surname alone can stand for a full one.

    >>> full = ("jan", "van", "den", "berg")
    >>> compatible(("van", "den", "berg"), full), compatible(("j", "van", "den", "berg"), full)
    (True, True)
    >>> compatible(("c", "berg"), full), compatible(("jan",), full)
    (False, False)
    """
    initials, surname = _initials(short)
    given = full[: len(full) - len(surname)]
    if not given or full[len(given) :] != surname:
        return False
    return all(word.startswith(letter) for letter, word in zip(initials, given, strict=False))


def _initials(name: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    size = 0
    while size < len(name) - 1 and len(name[size]) == 1:
        size += 1
    return name[:size], name[size:]


def _base(id: str) -> str:
    return _cut(id)[0]


def _told(id: str) -> str:
    """Return by which office a text, or another rule, told a person from others of the name."""
    return "" if local(id) else _cut(id)[1]


@lru_cache(maxsize=1 << 14)
def _cut(id: str) -> tuple[str, str]:
    """Return the name in a person's id, and what stands behind it to tell the person apart."""
    name, _, behind = tail(id).partition(".")
    known = local(id) or behind.partition(".")[0] in schema().schemes["office-kind"]
    return (name, behind) if known else (tail(id), "")


def _order(reading: Reading) -> tuple[str, list[tuple[str, str]]]:
    return reading.id, sorted(reading.traits)


def _posts(reading: Reading, *traits: str) -> list[_Post]:
    found = []
    for value in sorted(reading.values(*traits)):
        post, dot, over = value.rpartition(".")
        found.append(_Post(post, over) if dot else _Post(over, ""))
    return found


# -- bearers of one full name -----------------------------------------------------------------


@dataclass(slots=True)
class _Part:
    """Readings of one name that share an office, and what is known of them together."""

    readings: list[Reading] = field(default_factory=list)
    countries: set[str] = field(default_factory=set)
    held: dict[str, dict[str, Span]] = field(default_factory=dict)
    told: set[str] = field(default_factory=set)

    @property
    def informed(self) -> bool:
        return bool(self.countries or self.told or any(r.traits for r in self.readings))

    def conflicts(self, other: _Part) -> bool:
        """Say whether the two can't be one person."""
        if self.told and other.told and self.told.isdisjoint(other.told):
            return True
        if self.countries and other.countries and self.countries.isdisjoint(other.countries):
            return True
        return any(
            over != another and _overlap(span, when)
            for post in self.held.keys() & other.held.keys()
            for over, span in self.held[post].items()
            for another, when in other.held[post].items()
        )


def _overlap(one: Span, other: Span) -> bool:
    if not (one[0] and other[0]):
        return True  # nothing says that it was not at the same time
    return one[0] <= other[1] and other[0] <= one[1]


def _bearers(named: list[Reading], present: Mapping[Reading, Span]) -> list[list[Reading]]:
    """Return the readings of one full name, person by person."""
    parts = _parts(named, present)
    informed = [part for part in parts if part.informed]
    if _agree(informed):
        return [named]
    by_country: dict[str, list[_Part]] = defaultdict(list)
    rest: list[_Part] = [part for part in parts if not part.informed]
    for part in informed:
        if len(part.countries) == 1:
            by_country[min(part.countries)].append(part)
        else:
            rest.append(part)
    groups: list[list[_Part]] = []
    for _, those in sorted(by_country.items()):
        groups += [those] if _agree(those) else [[part] for part in those]
    if len(groups) == 1 and _agree([*groups[0], *rest]):
        return [named]
    groups += [[part] for part in rest]
    return [[reading for part in group for reading in part.readings] for group in groups]


def _agree(parts: list[_Part]) -> bool:
    """Say whether all of ``parts`` can be one person."""
    return not any(
        part.conflicts(other) for at, part in enumerate(parts) for other in parts[at + 1 :]
    )


def _parts(named: list[Reading], present: Mapping[Reading, Span]) -> list[_Part]:
    """Group readings that share an office, or that their texts told apart in the same way."""
    groups = Groups([reading.id for reading in named])
    first: dict[str, int] = {}
    for at, reading in enumerate(named):
        shared = [f"{post}.{over}" for post, over in _posts(reading, "holds", "held") if over]
        if told := _told(reading.id):
            shared.append(told)
        shared = shared or sorted(reading.values("holds", "held")) or [""]
        for mark in shared:
            groups.join(at, first.setdefault(mark, at))
    found: list[_Part] = []
    for members in groups.sets():
        part = _Part()
        for at in members:
            reading = named[at]
            part.readings.append(reading)
            part.countries |= reading.values("country")
            if told := _told(reading.id):
                part.told.add(told)
            for post, over in _posts(reading, "holds"):
                if over:
                    when = part.held.setdefault(post, {})
                    when[over] = _wider(when.get(over), present[reading])
        found.append(part)
    return found


def _wider(span: Span | None, other: Span) -> Span:
    if span is None:
        return other
    if not (span[0] and other[0]):
        return ("", "")
    return min(span[0], other[0]), max(span[1], other[1])


def _named(id: str, groups: list[list[Reading]]) -> list[Identity]:
    """Name each of the persons who bear a name: by it alone where there is one, else by office."""
    if len(groups) == 1:
        return [Identity(id, groups[0])]
    found: list[Identity] = []
    for group in groups:
        marks = {_told(r.id) for r in group} - {""}
        marks |= {f"{p}.{o}" for r in group for p, o in _posts(r, "holds", "held") if o}
        marks = marks or {p for r in group for p, _ in _posts(r, "holds", "held")}
        found.append(Identity(f"{id}.{min(marks)}" if marks else id, group))
    return found


# -- names that are not whole -------------------------------------------------------------------


def _join(found: list[Identity], short: list[Reading], apart: Pairs) -> list[Reading]:
    """Add each short reading to the one person that it can be; return those that stay alone."""
    holders: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for number, person in enumerate(found):
        held = {post for r in person.readings for post in _posts(r, "holds", "held") if post.over}
        for post, over in sorted(held):
            for called in _called(post):
                holders[called].append((over, number))
    alone: list[Reading] = []
    joined: list[tuple[int, Reading]] = []
    for reading in short:
        name, places = words(reading.id), reading.values("place")
        fits = {
            number
            for post, said in _posts(reading, "holds", "held")
            for over, number in holders.get(post, ())
            if (over == said if said else over in places)
            and compatible(name, words(found[number].id))
            and not _vetoed(reading.id, found[number], apart)
        }
        if len(fits) == 1:
            joined.append((fits.pop(), reading))
        else:
            alone.append(reading)
    for number, reading in joined:
        if _vetoed(reading.id, found[number], apart):
            alone.append(reading)
        else:
            found[number].readings.append(reading)
    return sorted(alone, key=_order)


def _vetoed(id: str, person: Identity, apart: Pairs) -> bool:
    ids = {person.id, *(reading.id for reading in person.readings)}
    return any(frozenset((id, other)) in apart for other in ids)


def _alike(short: list[Reading], apart: Pairs) -> list[list[Reading]]:
    """Group short readings of one surname and one office, unless their initials differ."""
    by_office: dict[tuple[tuple[str, ...], str], list[int]] = defaultdict(list)
    for at, reading in enumerate(short):
        for post, over in _posts(reading, "holds", "held"):
            if over:
                by_office[_initials(words(reading.id))[1], f"{post}.{over}"].append(at)
    groups = Groups([reading.id for reading in short], apart)
    for _, members in sorted(by_office.items()):
        by_initials: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for at in members:
            by_initials[_initials(words(short[at].id))[0]].append(at)
        told = [initials for initials in by_initials if initials]
        for same in [members] if len(told) <= 1 else by_initials.values():
            for at in same:
                groups.join(at, same[0])
    return [[short[at] for at in members] for members in groups.sets()]


@cache
def _called(post: str) -> tuple[str, ...]:
    """Return how a post may be called: itself, and by a broader kind ("préfet" of a region)."""
    kinds = schema().schemes["office-kind"]
    parts = post.split(".")
    at = next((number for number, part in enumerate(parts) if part in kinds), None)
    if at is None:
        return (post,)
    kind = parts[at]
    names = [concept.id for concept in schema().ancestry("office-kind", kind)]
    names += [str(name) for name in kinds[kind].attributes.get("calledAlso", ())]
    return tuple(".".join([*parts[:at], name, *parts[at + 1 :]]) for name in dict.fromkeys(names))


def _offices(readings: Iterable[Reading]) -> dict[str, str]:
    """Return the one office for each post that the readings leave without a jurisdiction."""
    told: dict[str, set[str]] = defaultdict(set)
    for reading in readings:
        for post, over in _posts(reading, "holds", "held"):
            if over:
                for called in _called(post):
                    told[called].add(f"{post}.{over}")
    return {post: min(offices) for post, offices in sorted(told.items()) if len(offices) == 1}
