"""What do the claims add up to?

Folding is pure and free of order: the same claims, with the same dates of their documents, give
the same entities and relations, in whatever order they come. A `Tally` holds what has been
counted for one entity or relation, one document after the other; it turns into the entity or
relation when asked. What further documents only say again needs no tally (`growth`); for the rest,
the store keeps the tallies of what very many claims support.

A value is the better supported, the more documents give it, then the surer its surest claim, then
the more claims give it; of equals the smallest text wins. A name is one that the surest claims
give, and of these the best supported: what texts call a thing, before what stands for its name
where they only point to it. How the values of a property become one
is the ontology's word (``psl:fold``): ``most`` takes the best supported, ``latest`` the one of the
latest document, ``any`` is true if any claim says so, ``all`` keeps every value, sorted.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias, cast

from ..ontology.schema import Schema, schema
from .model import Claim, Document, Entity, Relation, Value

__all__ = ["Tally", "entity", "fold", "relation", "tallies"]

NAME, COUNTRY = "name", "country"

Key: TypeAlias = tuple[str, str]
"""A property and the language of its text ("" where the language says nothing)."""


@dataclass(slots=True)
class Votes:
    """What speaks for one value: documents, claims, the surest claim, the latest document."""

    documents: int = 0
    claims: int = 0
    confidence: float = 0.0
    last: str = ""

    def add(self, other: Votes) -> None:
        """Add what another document says."""
        self.documents += other.documents
        self.claims += other.claims
        self.confidence = max(self.confidence, other.confidence)
        self.last = max(self.last, other.last)


@dataclass(slots=True)
class Tally:
    """The counted support of one entity or relation; sums of disjoint documents commute.

    ``ends`` is (type, source, target) of a relation and None for an entity; ``claims`` counts
    the claims about an entity's properties, or those that state the relation; ``first`` and
    ``last`` are ISO dates, "" while no document has one.
    """

    ends: tuple[str, str, str] | None = None
    claims: int = 0
    documents: int = 0
    confidence: float = 0.0
    first: str = ""
    last: str = ""
    values: dict[Key, dict[str, Votes]] = field(default_factory=dict)

    def vote(self, key: Key, text: str, claim: Claim, published: str) -> None:
        """Count one claim of one document for the value ``text``."""
        votes = self.values.setdefault(key, {}).setdefault(text, Votes(1, 0, 0.0, published))
        votes.claims += 1
        votes.confidence = max(votes.confidence, claim.confidence)

    def date(self, published: Iterable[str | None]) -> None:
        """Count the documents anew, whose ISO dates are given, None where one has no date."""
        dates = list(published)
        known = [date for date in dates if date]
        self.documents = len(dates)
        self.first, self.last = min(known, default=""), max(known, default="")

    def add(self, other: Tally) -> None:
        """Add the tally of other documents: the two may share none.

        >>> one = Tally(claims=1, documents=1, first="2017", last="2017")
        >>> one.add(Tally(claims=2, documents=1, first="2016", last="2016"))
        >>> one.claims, one.documents, one.first, one.last
        (3, 2, '2016', '2017')
        """
        if other.ends is not None:
            self.ends = other.ends if self.ends is None else min(self.ends, other.ends)
        self.claims += other.claims
        self.documents += other.documents
        self.confidence = max(self.confidence, other.confidence)
        self.first = min(self.first or other.first, other.first or self.first)
        self.last = max(self.last, other.last)
        for key, texts in other.values.items():
            mine = self.values.setdefault(key, {})
            for text, votes in texts.items():
                mine.setdefault(text, Votes()).add(votes)

    def record(self) -> list[Any]:
        """Return the tally as plain lists, in sorted order; `Tally.of` undoes it."""
        return [
            self.ends,
            self.claims,
            self.documents,
            self.confidence,
            self.first,
            self.last,
            [
                [*key, text, votes.documents, votes.claims, votes.confidence, votes.last]
                for key, texts in sorted(self.values.items())
                for text, votes in sorted(texts.items())
            ],
        ]

    @classmethod
    def of(cls, record: list[Any]) -> Tally:
        """Return the tally that `record` wrote.

        >>> tally = Tally(("HOLDS", "person/a", "office/b"), 2, 1, 0.9, "2017", "2017")
        >>> Tally.of(tally.record()) == tally
        True
        """
        ends, claims, documents, confidence, first, last, values = record
        tally = cls(
            None if ends is None else (ends[0], ends[1], ends[2]),
            claims, documents, confidence, first, last,
        )  # fmt: skip
        for key, language, text, *votes in values:
            tally.values.setdefault((key, language), {})[text] = Votes(*votes)
        return tally


def tallies(
    claims: Iterable[Claim],
    published: Mapping[str, str | None],
    of: Collection[str] | None = None,
) -> dict[str, Tally]:
    """Return the tally of every entity and relation that ``claims`` speak of, by id.

    ``published`` gives the documents' ISO dates by id; ``of`` limits the result to these ids.
    An entity counts the documents that say something of it or tie it to another one.
    """
    by_document: dict[str, list[Claim]] = {}
    for claim in claims:
        by_document.setdefault(claim.document, []).append(claim)
    total: dict[str, Tally] = {}
    declared = schema()
    for document, its_claims in by_document.items():
        date = published.get(document) or ""
        for id_, tally in _of_document(its_claims, date, of, declared).items():
            if id_ in total:
                total[id_].add(tally)
            else:
                total[id_] = tally
    return total


def _of_document(
    claims: Iterable[Claim], date: str, of: Collection[str] | None, declared: Schema
) -> dict[str, Tally]:
    """Return the tallies of the claims of one document."""
    found: dict[str, Tally] = {}

    def of_id(id_: str) -> Tally | None:
        if of is not None and id_ not in of:
            return None
        tally = found.get(id_)
        if tally is None:
            tally = found[id_] = Tally(documents=1, first=date, last=date)
        return tally

    for claim in claims:
        if claim.subject is None:
            continue
        subject = of_id(claim.subject)
        if claim.relation is None or claim.object is None:
            if subject is not None and claim.value is not None:
                subject.claims += 1
                key = (claim.predicate, _language(claim))
                subject.vote(key, claim.value, claim, date)
            continue
        of_id(claim.object)
        tie = of_id(claim.relation)
        if tie is not None:
            tie.ends = _ends(claim, claim.object, declared)
            tie.claims += 1
            tie.confidence = max(tie.confidence, claim.confidence)
            for key, text in claim.qualifiers:
                tie.vote((key, ""), text, claim, date)
    return found


def _language(claim: Claim) -> str:
    """Return the language that tells a claim's value from others of the same text: a name's."""
    return claim.language if claim.predicate == NAME and claim.language != "und" else ""


def _ends(claim: Claim, other: str, declared: Schema) -> tuple[str, str, str]:
    source, target = str(claim.subject), other
    if target < source and declared.relation_type(claim.predicate).symmetric:
        source, target = target, source
    return claim.predicate, source, target


def entity(id_: str, tally: Tally) -> Entity:
    """Return the entity that ``tally`` adds up to; without any name it goes by its id.

    Raises `Nonconforming` for an id or value that the ontology doesn't know.
    """
    names: dict[str, tuple[str, ...]] = {}
    wordings: dict[str, Votes] = {}
    properties: dict[str, Value] = {}
    for (key, language), texts in sorted(tally.values.items()):
        if key == NAME:
            names[language] = tuple(sorted(texts))
            for text, votes in texts.items():
                wordings.setdefault(text, Votes()).add(votes)
        else:
            properties[key] = _value(key, texts)
    country = properties.pop(COUNTRY, None)
    return Entity(
        id=id_,
        type=schema().type_of(id_),
        name=_most(_surest(wordings)) if wordings else id_.partition("/")[2],
        names=names,
        country=None if country is None else str(country),
        properties=properties,
        claims=tally.claims,
        documents=tally.documents,
        first=tally.first or None,
        last=tally.last or None,
    )


def relation(id_: str, tally: Tally) -> Relation:
    """Return the relation that ``tally`` adds up to.

    Raises `Nonconforming` for a value of the wrong form, `ValueError` for an entity's tally.
    """
    if tally.ends is None:
        raise ValueError(f"{id_} has no ends: it is no relation")
    type_, source, target = tally.ends
    return Relation(
        id=id_,
        type=type_,
        source=source,
        target=target,
        properties={key: _value(key, texts) for (key, _), texts in sorted(tally.values.items())},
        confidence=tally.confidence,
        claims=tally.claims,
        documents=tally.documents,
        first=tally.first or None,
        last=tally.last or None,
    )


def _value(key: str, texts: Mapping[str, Votes]) -> Value:
    declared = schema()
    property_ = declared.property(key)
    if property_.fold == "all" and property_.many:
        # A property of several values holds them all, as a tuple.
        every = tuple(sorted(declared.cast(key, text) for text in texts))
        return cast(Value, every)
    if property_.fold == "any" and "true" in texts:
        return True
    if property_.fold == "latest":
        newest = max(votes.last for votes in texts.values())
        texts = {text: votes for text, votes in texts.items() if votes.last == newest}
    return declared.cast(key, _most(texts))


def _most(texts: Mapping[str, Votes]) -> str:
    """Return the best supported text, the smallest of equals."""

    def rank(item: tuple[str, Votes]) -> tuple[int, float, int, str]:
        text, votes = item
        return (-votes.documents, -votes.confidence, -votes.claims, text)

    return min(texts.items(), key=rank)[0]


def _surest(texts: Mapping[str, Votes]) -> dict[str, Votes]:
    """Return the texts whose surest claim is the surest of all."""
    best = max(votes.confidence for votes in texts.values())
    return {text: votes for text, votes in texts.items() if votes.confidence == best}


def fold(
    claims: Iterable[Claim], documents: Mapping[str, Document]
) -> tuple[dict[str, Entity], dict[str, Relation]]:
    """Return the entities and the relations that ``claims`` add up to, each sorted by id.

    ``documents`` gives the documents by id, for their dates.

    >>> said = dict(document="document/1", start=0, end=4, quote="Mons", language="fr",
    ...             rule="example", confidence=1.0)
    >>> found, ties = fold(
    ...     [Claim(subject="place/mons", predicate="name", value="Mons", **said)], {})
    >>> found["place/mons"].name, found["place/mons"].names, ties
    ('Mons', {'fr': ('Mons',)}, {})
    """
    published = {document.id: document.published for document in documents.values()}
    counted = sorted(tallies(claims, published).items())
    return (
        {id_: entity(id_, tally) for id_, tally in counted if tally.ends is None},
        {id_: relation(id_, tally) for id_, tally in counted if tally.ends is not None},
    )
