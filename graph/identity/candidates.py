"""Which pairs of entities do the rules only suspect to be one?

Entities of one type are compared where their names share a rare word (of a person the surname),
or have words that are one slip of the pen apart. Events are compared where they share a month and
a word, or date and kind; one without a date, or of an unknown year, with none. What can never be
one (`passerelle.graph.identity.difference`), what has dates of which neither is the other told
more exactly, what lies in two countries and what was judged is left out. The score (0 to 1) adds
up what speaks for a pair:

================= ==================================== =====================================
of persons        of events                            of the rest
================= ==================================== =====================================
.3 one surname    .3 one date                          .8 · likeness of the names
.3 one given name .1 the kind                          .1 one acronym or kind
.1 the country    .3 · likeness of the names
================= ==================================== =====================================

A slip counts .1 less, an initial .1 less, no given name .2 less; a date told more exactly on one
side .1 less. Every pair has .1 more for each entity to which both are tied, up to .3. The likeness
of two names is the weight of the words that they share over that of all their words, where a word
that n names have weighs 1 / (1 + ln n).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import combinations
from math import log

from ...ontology.lexicon import lexicon
from ...ontology.schema import LANGUAGES, schema
from ...ontology.tokens import key
from ..model import Entity, Relation
from ..spelling import SHORTEST, cuts, near, shelves
from .difference import never_one

__all__ = ["Candidate", "candidates"]

LEAST = 0.5
"""Score from which a pair is a candidate."""

COMMON = 60
"""Entities: a word or date that more have brings no pairs together."""

WORDINGS = 8
"""Names of an entity that are compared, the shortest ones."""

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two entities that may be one: ids in sorted order, what speaks for it, how much (0 to 1)."""

    one: str
    other: str
    score: float
    why: tuple[str, ...]


@dataclass(slots=True)
class _Thing:
    """An entity as far as comparing asks: the words of its wordings."""

    entity: Entity
    wordings: list[tuple[str, ...]]
    tied: set[str] = field(default_factory=set)


def candidates(
    entities: Iterable[Entity],
    relations: Iterable[Relation],
    judged: Collection[frozenset[str]] = (),
) -> list[Candidate]:
    """Return the pairs that may be one, the likeliest first; of pairs alike, by their ids.

    ``judged`` are pairs that somebody has decided on already.

    >>> one = Entity("organisation/a", "Organisation", "Forum du Bassin")
    >>> other = Entity("organisation/b", "Organisation", "Forum du Basin")
    >>> [(c.one, c.other, c.why) for c in candidates([one, other], [])]
    [('organisation/a', 'organisation/b', ('names alike',))]
    """
    things = {entity.id: _thing(entity) for entity in entities if _compared(entity)}
    weights = _weights(things.values())
    pairs = {pair for pair in _pairs(things) if frozenset(pair) not in judged}
    compared = {id for pair in pairs for id in pair}
    for relation in relations:
        for end, other in ((relation.source, relation.target), (relation.target, relation.source)):
            if end in compared:
                things[end].tied.add(other)
    found = []
    for one, other in sorted(pairs):
        candidate = _candidate(things[one], things[other], weights)
        if candidate is not None:
            found.append(candidate)
    return sorted(found, key=lambda c: (-c.score, c.one, c.other))


def _compared(entity: Entity) -> bool:
    """Say whether identity may still be open: not of what a vocabulary or register numbers."""
    if entity.type == "Place":
        return entity.properties.get("kind") == "venue"
    return entity.type not in ("Office", "Group")


def _thing(entity: Entity) -> _Thing:
    names = {entity.name, *(name for some in entity.names.values() for name in some)}
    names = sorted({name for name in names if not _is_kind(name, entity.type)}, key=_short_first)
    wordings = [tuple(word[0] for word in cuts(n)[0]) for n in names[:WORDINGS] if cuts(n)]
    return _Thing(entity, list(dict.fromkeys(wordings)))


def _short_first(name: str) -> tuple[int, str]:
    return len(name), name


@lru_cache(maxsize=1 << 14)
def _is_kind(name: str, type: str) -> bool:
    """Say whether a name only says what kind of a type a thing is: "agreement", "CCPD"."""
    scheme = schema().node_types[type].kinds
    form = key(name)
    return any(
        reading.scheme == scheme
        for language in LANGUAGES
        for reading in lexicon(language).readings.get(form, ())
    )


def _weights(things: Iterable[_Thing]) -> dict[str, float]:
    counted: Counter[str] = Counter()
    for thing in things:
        counted.update({word for wording in thing.wordings for word in wording})
    return {word: 1 / (1 + log(number)) for word, number in counted.items()}


def _pairs(things: dict[str, _Thing]) -> Iterator[Pair]:
    """Yield the pairs that have a rare word, the beginning or end of one, or a date in common."""
    at: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for id, thing in sorted(things.items()):
        for mark in _keys(thing):
            at[thing.entity.type, mark].append(id)
    for ids in at.values():
        if len(ids) <= COMMON:
            yield from combinations(ids, 2)


def _keys(thing: _Thing) -> set[str]:
    if thing.entity.type == "Event":
        date = str(thing.entity.properties.get("date") or "")
        if not date or date.startswith("XXXX"):
            return set()
        words = {word for wording in thing.wordings for word in wording}
        marks = {f"{date[:7]} {word}" for word in words if len(word) >= SHORTEST}
        return {*marks, f"{date} {thing.entity.properties.get('kind')}"}
    keys: set[str] = set()
    for wording in thing.wordings:
        words = wording[-1:] if thing.entity.type == "Person" else wording
        for word in words:
            keys.add(word)
            if len(word) >= SHORTEST:
                keys.update(shelves(word))
    return keys


def _candidate(one: _Thing, other: _Thing, weights: dict[str, float]) -> Candidate | None:
    a, b = one.entity, other.entity
    if a.country and b.country and a.country != b.country:
        return None
    if never_one(a.name, b.name) or not _dates_fit(a, b):
        return None
    if a.type == "Person":
        points = _persons(one, other)
    else:
        compare = _events if a.type == "Event" else _others
        points = compare(one, other, _likeness(one, other, weights))
    common = len(one.tied & other.tied)
    if not points:
        return None
    if common:
        points.append((0.1 * min(common, 3), f"{common} common tie{'s' * (common > 1)}"))
    score = min(round(sum(value for value, _ in points), 3), 1.0)
    if score < LEAST:
        return None
    return Candidate(a.id, b.id, score, tuple(reason for _, reason in points if reason))


def _dates_fit(one: Entity, other: Entity) -> bool:
    """Say whether one date may be the other told more exactly; an unknown one fits every other."""
    dates = [str(entity.properties.get("date") or "") for entity in (one, other)]
    short, long = sorted(dates, key=len)
    return long.startswith(short)


Points = list[tuple[float, str]]


def _persons(one: _Thing, other: _Thing) -> Points:
    best: Points = []
    for mine in one.wordings:
        for its in other.wordings:
            points = _names(mine, its)
            best = max(best, points, key=lambda some: sum(value for value, _ in some))
    if best and one.entity.country and one.entity.country == other.entity.country:
        best = [*best, (0.1, "one country")]
    return best


def _names(mine: tuple[str, ...], its: tuple[str, ...]) -> Points:
    """Return what speaks for two names to be one person's; [] where something speaks against."""
    if mine[-1] != its[-1] and not (len(mine[-1]) >= SHORTEST and near(mine[-1], its[-1])):
        return []
    same = mine[-1] == its[-1]
    points = [(0.3 if same else 0.2, "one surname" if same else "surnames alike")]
    given, others = mine[0], its[0]
    if len(mine) == 1 or len(its) == 1:
        return [*points, (0.1, "")]
    if given == others:
        return [*points, (0.3, "one given name")]
    if 1 in (len(given), len(others)):
        return [*points, (0.2, "initials fit")] if given[0] == others[0] else []
    if given[0] == others[0] and (near(given, others) or given in its or others in mine):
        return [*points, (0.2, "given names alike")]
    return []


def _events(one: _Thing, other: _Thing, likeness: float) -> Points:
    a, b = one.entity.properties, other.entity.properties
    points: Points = [(0.3, "one date") if a["date"] == b["date"] else (0.2, "dates that fit")]
    if a.get("kind") == b.get("kind"):
        points.append((0.1, "one kind"))
    return [*points, (0.3 * likeness, "names alike")]


def _others(one: _Thing, other: _Thing, likeness: float) -> Points:
    a, b = one.entity.properties, other.entity.properties
    points: Points = [(0.8 * likeness, "names alike")]
    for what in ("acronym", "kind"):
        if a.get(what) and a.get(what) == b.get(what):
            points.append((0.1, f"one {what}"))
            break
    return points


def _likeness(one: _Thing, other: _Thing, weights: dict[str, float]) -> float:
    return max(
        (_alike(mine, its, weights) for mine in one.wordings for its in other.wordings), default=0.0
    )


def _alike(mine: tuple[str, ...], its: tuple[str, ...], weights: dict[str, float]) -> float:
    """Return the weight of the words that two names share over that of all their words."""
    rest = list(its)
    shared = 0.0
    for word in mine:
        match = next((w for w in rest if w == word), None) or next(
            (w for w in rest if len(w) >= SHORTEST and near(w, word)), None
        )
        if match is not None:
            rest.remove(match)
            shared += weights[word]
    whole = sum(weights[word] for word in mine) + sum(weights[word] for word in rest)
    return shared / whole if whole else 0.0
