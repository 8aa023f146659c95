"""Which entities have a name like this one?

Each word of the query is looked up in the index (`passerelle.graph.words`): as it stands (quality
1), as the beginning of a word (.75 to .95), with one slip (.7). How much a word weighs depends on
how many entities it names: 1 for one, less for common ones, so that no list of stop words is
needed. The entities that the words lead to are then compared by their names, where an initial
counts too (.6). The score is s · (3 + c) / 4: s is the weight of the query's words that the name
has, by quality, of the weight of all; c is the share of the name's letters that the query accounts
for. 1 is a name that has the same words.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from math import log

from ..ontology.schema import schema
from ..ontology.territories import country_code
from .reading import Fetch
from .spelling import PREFIX, SHORTEST, Cut, Word, around, cuts, near
from .words import Lookup, names_of

__all__ = ["Found", "find"]

WORDS = 16
"""Words of a query that are looked up."""

COMPLETIONS = 64
"""Most words that one word of the query is taken for, beside itself."""

FEW = 2_000
"""Entities: rarer words of a query lead to candidates, more common ones only rank them."""

COMPARED = 200
"""Candidates whose names are compared at a time."""

LEAST = 0.4
"""Share of the query's weight that a name must have to be like it."""

SLIP, INITIAL = 0.7, 0.6


@dataclass(frozen=True, slots=True)
class Found:
    """An entity that was found: ``wording`` is the name most like the query, ``score`` (0 to 1)
    how much it is, ``documents`` the number of documents that speak of the entity."""

    id: str
    type: str
    name: str
    country: str | None
    documents: int
    wording: str
    score: float


@dataclass(slots=True)
class Sought:
    """A word of the query: its forms, the words of names it may stand for with their quality, its
    weight, and by entity the best quality and the share of the name's letters."""

    forms: Word
    taken_for: dict[str, float]
    weight: float = 1.0
    common: int = 0

    def quality(self, word: Word) -> float:
        """Return how well a word of a name is the one sought: 0 to 1."""
        best = max((self.taken_for.get(form, 0.0) for form in word), default=0.0)
        if best < INITIAL and 1 in (len(self.forms[0]), len(word[0])):
            return INITIAL if self.forms[0][0] == word[0][0] else best
        return best


def find(
    fetch: Fetch,
    look_up: Lookup,
    text: str,
    *,
    limit: int,
    types: Collection[str],
    country: str | None,
) -> list[Found]:
    """Return the entities whose names are most like ``text``, sorted by score, then by number of
    documents, then by id."""
    labels = {schema().entity_label(type_) for type_ in types}
    country = None if country is None else country_code(country)
    queries = _queries(text)
    sought, entries = _sought(look_up, {word for query in queries for word in query})
    as_it_stands, compounds = queries[:1], queries[1:]
    queries = as_it_stands + [q for q in compounds if all(sought[w].taken_for for w in q)]
    ranked = iter(_candidates(queries, sought, entries, labels))
    found: list[Found] = []
    while len(found) < limit and (some := list(islice(ranked, COMPARED))):
        found += _compared(fetch, some, queries, sought, country)
    found.sort(key=lambda one: (-one.score, -one.documents, one.id))
    return found[: max(limit, 0)]


def _queries(text: str) -> list[Cut]:
    """Return the ways to cut the query into words: as it stands, with compounds in one word, and
    with any two words in one."""
    found = [cut[:WORDS] for cut in cuts(text[: 64 * WORDS])]
    for cut in found[:1]:
        for n in range(len(cut) - 1):
            both = cuts(cut[n][0] + cut[n + 1][0])
            found += [(*cut[:n], *one, *cut[n + 2 :]) for one in both]
    return list(dict.fromkeys(found))


def _sought(
    look_up: Lookup, words: Collection[Word]
) -> tuple[dict[Word, Sought], dict[str, list[str]]]:
    """Return what each word of the query may stand for, and the index entries of all that."""
    forms = {form for word in words for form in word}
    entries = look_up({*forms, *(shelf for form in forms for shelf in around(form))})
    sought = {}
    for word in words:
        close: dict[str, float] = {}
        for form in word:
            for shelf in around(form):
                for other in entries.get(shelf, ()):
                    quality = _quality(form, other)
                    if quality > close.get(other, 0.0):
                        close[other] = quality
        best = sorted(close, key=lambda other: (-close[other], other))[:COMPLETIONS]
        taken_for = {other: close[other] for other in best}
        taken_for |= {form: 1.0 for form in word if form in entries}
        sought[word] = Sought(word, taken_for)
    more = {other for one in sought.values() for other in one.taken_for} - entries.keys()
    entries |= look_up(more)
    for one in sought.values():
        one.common = sum(len(entries.get(other, ())) for other in one.taken_for)
        exact = [form for form in one.forms if form in one.taken_for] or list(one.taken_for)
        names = max((len(entries.get(other, ())) for other in exact), default=1)
        one.weight = 1 / (1 + log(max(names, 1)))
    return sought, entries


def _quality(form: str, other: str) -> float:
    """Return how likely a word of a query stands for another word: 0 to 1."""
    if form == other:
        return 1.0
    if len(form) >= PREFIX and other.startswith(form):
        return 0.75 + 0.2 * len(form) / len(other)
    return SLIP if len(other) >= SHORTEST and near(form, other) else 0.0


def _candidates(
    queries: Iterable[Cut],
    sought: Mapping[Word, Sought],
    entries: Mapping[str, list[str]],
    labels: Collection[str],
) -> list[str]:
    """Return the ids of entities that have words of the query, the likelier ones first."""
    hits = {word: _hits(one, entries) for word, one in sought.items() if one.taken_for}
    likely: dict[str, float] = {}
    for query in queries:
        whole = sum(sought[word].weight for word in query)
        total: dict[str, tuple[float, float]] = {}
        for word in sorted(
            (w for w in set(query) if w in hits), key=lambda w: (sought[w].common, w)
        ):
            weight = sought[word].weight
            # a common word leads nowhere that a rarer one doesn't
            leads = not total or sought[word].common <= FEW
            its = hits[word]
            for id_ in its if leads else total.keys() & its.keys():
                quality, share = its[id_]
                had, covered = total.get(id_, (0.0, 0.0))
                total[id_] = had + weight * quality, covered + share
        for id_, (had, covered) in total.items():
            score = had * (3 + min(covered, 1.0)) / (4 * whole)
            if score > likely.get(id_, 0.0):
                likely[id_] = score
    if labels:
        declared = schema()
        likely = {id_: s for id_, s in likely.items() if declared.type_of(id_) in labels}
    return sorted(likely, key=lambda id_: (-round(likely[id_], 4), id_))


def _hits(one: Sought, entries: Mapping[str, list[str]]) -> dict[str, tuple[float, float]]:
    """Return the entities that a word of the query leads to, each with the best quality and the
    share of a name's letters."""
    found: dict[str, tuple[float, float]] = {}
    for other, quality in sorted(one.taken_for.items(), key=lambda item: (-item[1], item[0])):
        for entry in entries.get(other, ()):
            letters, _, id_ = entry.partition(" ")
            share = len(other) / int(letters)
            if id_ not in found or found[id_] < (quality, share):
                found[id_] = quality, share
    return found


def _compared(
    fetch: Fetch,
    ids: Collection[str],
    queries: Collection[Cut],
    sought: Mapping[Word, Sought],
    country: str | None,
) -> Iterator[Found]:
    text = (
        "UNWIND $ids AS id MATCH (n:Entity {id: id}) RETURN n.id AS id, n.name AS name, "
        "n.names AS names, n.country AS country, n.documents AS documents"
    )
    for record in fetch(text, ids=ids):
        if country is not None and record["country"] != country:
            continue
        names = names_of(record["id"], record["name"], record["names"])
        scores = {
            name: max(
                (_score(query, cut, sought) for query in queries for cut in cuts(name)),
                default=0.0,
            )
            for name in names
        }
        wording = min(names, key=lambda name: (-scores[name], name != record["name"], name))
        if scores[wording] > 0:
            yield Found(
                id=record["id"],
                type=schema().type_of(record["id"]),
                name=record["name"],
                country=record["country"],
                documents=record["documents"],
                wording=wording,
                score=scores[wording],
            )


def _score(query: Cut, name: Cut, sought: Mapping[Word, Sought]) -> float:
    """Return how much a name is like the query: each word of it stands for one at most."""
    left = list(name)
    had = covered = 0.0
    for word in sorted(query, key=lambda word: -len(word[0])):  # initials take what is left
        one = sought[word]
        quality, place = max(
            ((one.quality(other), -n) for n, other in enumerate(left)), default=(0.0, 0)
        )
        if quality:
            had += one.weight * quality
            covered += len(left.pop(-place)[0])
    had /= sum(sought[word].weight for word in query)
    letters = sum(len(word[0]) for word in name)
    return round(had * (3 + covered / letters) / 4, 4) if had >= LEAST else 0.0
