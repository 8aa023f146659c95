"""Which pairs may be one, with what the documents say of each: what a person judges by."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..graph.identity.candidates import candidates
from ..graph.model import Entity

if TYPE_CHECKING:
    from ..graph.store import Store

__all__ = ["Pair", "Side", "review"]

QUOTES = 3
"""Sentences that are shown of each side."""


@dataclass(frozen=True, slots=True)
class Side:
    """One entity of a pair, and sentences that speak of it: (quote, title, date)."""

    entity: Entity
    quotes: tuple[tuple[str, str, str | None], ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two entities that may be one, what speaks for it (0 to 1 in all), and the ``verdict`` if
    somebody has looked at them: unsure, else None."""

    one: Side
    other: Side
    score: float
    why: tuple[str, ...]
    verdict: str | None


def review(
    store: Store, *, types: Collection[str] = (), limit: int | None = None, unsure: bool = False
) -> list[Pair]:
    """Return the pairs of entities that the rules only suspect to be one, likeliest first.

    ``types`` are node labels; pairs that were judged are left out, those judged unsure too unless
    ``unsure``.
    """
    judgements = {judgement.pair: judgement.verdict for judgement in store.judgements()}
    settled = {pair for pair, verdict in judgements.items() if not (unsure and verdict == "unsure")}
    entities = {e.id: e for e in store.entities() if not types or e.type in types}
    found = candidates(entities.values(), store.relations(), settled)
    return [
        Pair(
            _side(store, entities[one.one]),
            _side(store, entities[one.other]),
            one.score,
            one.why,
            judgements.get(frozenset((one.one, one.other))),
        )
        for one in (found if limit is None else found[:limit])
    ]


def _side(store: Store, entity: Entity) -> Side:
    """Return an entity with the longest sentences that speak of it, each document once."""
    found = store.quotes(entity.id, QUOTES)
    return Side(entity, tuple((one.quote, one.title, one.published) for one in found))
