"""What becomes of a thing when further documents speak of it?

An entity or relation keeps the values that its claims added up to, not how many spoke for each.
That is enough as long as further documents say the same again or speak of something new: what won
wins the more. Where they speak for another value, only the claims themselves can tell
(`passerelle.graph.support`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import cast

from ..ontology.schema import schema
from .fold import COUNTRY, Tally, entity, relation
from .model import Entity, Relation, Value

__all__ = ["grown"]


def grown(known: Entity | Relation, more: Tally) -> Entity | Relation | None:
    """Return ``known`` with what documents add that said nothing of it yet, as ``more`` counts
    it; None where that can't be told without the claims behind ``known``.

    >>> from passerelle.graph.fold import Votes
    >>> known = Entity("place/BE", "Place", "Belgique", {"fr": ("Belgique",)}, documents=4)
    >>> same = Tally(claims=1, documents=1)
    >>> same.values["name", "fr"] = {"Belgique": Votes(1, 1, 0.9)}
    >>> grown(known, same).documents
    5
    >>> same.values["name", "fr"] = {"Royaume": Votes(1, 1, 0.9)}
    >>> grown(known, same) is None
    True
    """
    said = entity(known.id, more) if isinstance(known, Entity) else relation(known.id, more)
    texts = {key: len(found) for (key, _), found in more.values.items()}
    properties = _together(known.properties, said.properties, texts)
    if properties is None:
        return None
    after = replace(
        known,
        properties=properties,
        claims=known.claims + said.claims,
        documents=known.documents + said.documents,
        first=min(filter(None, (known.first, said.first)), default=None),
        last=max(filter(None, (known.last, said.last)), default=None),
    )
    if isinstance(known, Relation) and isinstance(said, Relation):
        return replace(after, confidence=max(known.confidence, said.confidence))
    assert isinstance(known, Entity) and isinstance(said, Entity)
    country = _together(_country(known), _country(said), texts)
    wordings = {wording for those in said.names.values() for wording in those}
    if country is None or (known.names and not wordings <= {known.name}):
        return None
    names = {
        language: tuple(sorted({*known.names.get(language, ()), *said.names.get(language, ())}))
        for language in sorted(known.names.keys() | said.names.keys())
    }
    return replace(
        after,
        name=known.name if known.names else said.name,
        names=names,
        country=country.get(COUNTRY),
    )


def _country(thing: Entity) -> dict[str, Value]:
    return {} if thing.country is None else {COUNTRY: thing.country}


def _together(
    known: Mapping[str, Value], said: Mapping[str, Value], texts: Mapping[str, int]
) -> dict[str, Value] | None:
    """Return the values of both, None where one of them may be another now."""
    found = dict(known)
    for key, value in said.items():
        if key not in known:
            found[key] = value
            continue
        declared = schema().property(key)
        if declared.fold == "all" and declared.many:
            mine, its = cast("object", known[key]), cast("object", value)
            if not (isinstance(mine, tuple) and isinstance(its, tuple)):
                return None  # another ontology saw one value here
            found[key] = cast(Value, tuple(sorted({*mine, *its})))
        elif declared.fold == "any":
            found[key] = known[key] or value
        elif known[key] != value or texts[key] > 1:
            return None
    return dict(sorted(found.items()))
