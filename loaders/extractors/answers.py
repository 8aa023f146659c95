"""A model's answer → proposals: verbatim quotes, known types, allowed ends; nothing else.

What a model says is never run, followed or stored as it stands: an answer is parsed as JSON of
bounded size and depth, and each of its items is held against the passage and the schema.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from ...errors import NoAnswer, shown
from ...ontology.schema import schema
from .passages import Passage
from .proposals import Named, Proposals, Stated
from .wanted import qualifiers, types

__all__ = ["parse", "proposed"]

DEEPEST = 24
"""Levels of nesting of an answer; a right one has four."""

MOST = 2_000
"""Items of an answer that are looked at."""

PLACES = 20
"""Places of a tie's quote that are looked at: a sentence stands seldom twice."""

NEAR = 300
"""Code points: the ends of a tie are named in the sentence that states it, or so near."""

_MARKS = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"?|[\[{]|[\]}]', re.DOTALL)
_FENCE = re.compile(r"\s*```(?:json)?\s*(.*?)\s*```\s*\Z", re.DOTALL)


def parse(content: str) -> Any:
    """Return JSON that a model or server wrote; raises `NoAnswer` unless it is such.

    >>> parse('```json\\n{"entities": []}\\n```')
    {'entities': []}
    """
    if fenced := _FENCE.match(content):
        content = fenced[1]
    depth = 0
    for mark in _MARKS.finditer(content):
        depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(mark[0], 0)
        if depth > DEEPEST:
            raise NoAnswer(f"the answer is nested deeper than {DEEPEST} levels")
    try:
        return json.loads(content, parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise NoAnswer(f"the answer is no JSON: {shown(content[:60])}") from None


def _no_number(name: str) -> None:
    raise ValueError(f"{name} is no JSON")


def proposed(answer: Any, passage: Passage, confidence: float) -> Proposals:
    """Return what of an answer about ``passage`` holds: its quotes stand in the passage, its types
    are declared, its ties join what they may.

    Where a quote stands several times, an entity is meant at the first place, and as the end of a
    tie at the one nearest to the tie's own quote. Raises `NoAnswer` for what is no answer at all.
    """
    if not isinstance(answer, dict) or not any(
        isinstance(answer.get(key), list) for key in ("entities", "relations")
    ):
        raise NoAnswer("the answer has no list of entities and none of relations")
    found = Proposals()
    reading = _Answer(passage, confidence, found)
    for item in _items(answer, "entities", found):
        reading.entity(item)
    for item in _items(answer, "relations", found):
        reading.relation(item)
    return found


def _items(answer: dict[str, Any], key: str, found: Proposals) -> Iterator[dict[str, Any]]:
    items = answer.get(key)
    if not isinstance(items, list):
        return
    if len(items) > MOST:
        found.dropped["too many"] += len(items) - MOST
    for item in items[:MOST]:
        if isinstance(item, dict):
            yield item
        else:
            found.dropped["no object"] += 1


class _Answer:
    """An answer about one passage, as far as it was read."""

    def __init__(self, passage: Passage, confidence: float, found: Proposals) -> None:
        self._passage = passage
        self._confidence = confidence
        self._found = found
        self._entities: dict[str, Named] = {}
        self._mentions: set[Named] = set()

    def entity(self, item: dict[str, Any]) -> None:
        """Read an entity."""
        type, id = item.get("type"), _handle(item.get("id"))
        span = self._first(item.get("quote"))
        kind, date = item.get("kind"), item.get("date")
        if type not in types():
            self._drop("of no type of the schema")
        elif span is None:
            self._drop("not verbatim in the text")
        elif id is None or id in self._entities:
            self._drop("without an id of its own")
        elif kind is not None and not (isinstance(kind, str) and kind in _concepts(type)):
            self._drop("of no kind of the vocabulary")
        else:
            dated = self._near(date, span) if type in _dated_types() else None
            if date is not None and dated is None:
                self._drop("with a date that is not in the text")
                return
            named = Named(type, *span, self._confidence, kind, dated)
            self._entities[id] = named
            self._propose(named)

    def relation(self, item: dict[str, Any]) -> None:
        """Read a relation."""
        declared = schema()
        tie = declared.relation_types.get(str(item.get("type")))
        ends = _handle(item.get("source")), _handle(item.get("target"))
        source, target = (self._entities.get(id or "") for id in ends)
        span = self._first(item.get("quote"))
        if tie is None or tie not in declared.ties:
            self._drop("of no type of the schema")
        elif source is None or target is None or source is target:
            self._drop("without two ends")
        elif (
            source.type not in tie.sources
            or target.type not in tie.targets
            or (tie.alike and source.type != target.type)
        ):
            self._drop("between types that the tie does not join")
        elif span is None:
            self._drop("not verbatim in the text")
        else:
            said = {
                key: value
                for key, value in item.items()
                if value is not None and key not in ("type", "source", "target", "quote")
            }
            allowed = qualifiers(tie.name)
            if any(
                key not in allowed or not _in(value, allowed[key]) for key, value in said.items()
            ):
                self._drop("with a property or value that the schema does not have")
                return
            here = self._closest(span, source, target)
            if here is None:
                self._drop("far from its ends")
                return
            span, source, target = here
            self._propose(source)
            self._propose(target)
            self._found.stated.append(
                Stated(tie.name, source, target, *span, self._confidence, said)
            )

    def _drop(self, reason: str) -> None:
        self._found.dropped[reason] += 1

    def _propose(self, named: Named) -> None:
        if named not in self._mentions:
            self._mentions.add(named)
            self._found.named.append(named)

    def _places(self, quote: object) -> Iterator[tuple[int, int]]:
        """Yield where a quote stands in the passage, without the space around it."""
        if not isinstance(quote, str) or not (words := quote.strip()):
            return
        at = self._passage.text.find(words)
        while at >= 0:
            start = self._passage.start + at
            yield start, start + len(words)
            at = self._passage.text.find(words, at + 1)

    def _first(self, quote: object) -> tuple[int, int] | None:
        return next(self._places(quote), None)

    def _near(self, quote: object, span: tuple[int, int]) -> tuple[int, int] | None:
        """Return the place of ``quote`` nearest to ``span``, the first of those equally near."""
        if not isinstance(quote, str) or not (words := quote.strip()):
            return None
        text, start = self._passage.text, self._passage.start
        begin, size = span[0] - start, len(words)
        around = text.rfind(words, 0, begin + size), text.find(words, begin)
        places = [(start + at, start + at + size) for at in around if at >= 0]
        return min(places, key=lambda place: _distance(place, span), default=None)

    def _closest(
        self, span: tuple[int, int], source: Named, target: Named
    ) -> tuple[tuple[int, int], Named, Named] | None:
        """Return the place of a tie's quote whose ends are named nearest to it, and these ends."""
        best: tuple[int, tuple[int, int], Named, Named] | None = None
        for place in islice(self._places(self._slice(span)), PLACES):
            one, other = self._at(source, place), self._at(target, place)
            gaps = [_distance((end.start, end.end), place) for end in (one, other)]
            if max(gaps) <= NEAR and (best is None or sum(gaps) < best[0]):
                best = sum(gaps), place, one, other
        return best[1:] if best else None

    def _at(self, named: Named, span: tuple[int, int]) -> Named:
        """Return the mention of an entity that is nearest to ``span``."""
        place = self._near(self._slice((named.start, named.end)), span)
        assert place is not None
        if place == (named.start, named.end):
            return named
        return Named(named.type, *place, named.confidence, named.kind, named.date, named)

    def _slice(self, span: tuple[int, int]) -> str:
        return self._passage.text[span[0] - self._passage.start : span[1] - self._passage.start]


def _handle(id: object) -> str | None:
    """Return an id within an answer as text: some models write 1 here and "1" there."""
    return str(id)[:40] if isinstance(id, int | str) and id != "" else None


def _in(value: object, allowed: tuple[str | bool, ...]) -> bool:
    return any(value is other or (value == other and type(value) is str) for other in allowed)


def _distance(one: tuple[int, int], other: tuple[int, int]) -> int:
    return max(one[0] - other[1], other[0] - one[1], 0)


def _concepts(type: str) -> tuple[str, ...] | dict[str, Any]:
    scheme = schema().node_types[type].kinds
    return schema().schemes[scheme] if scheme else ()


def _dated_types() -> tuple[str, ...]:
    return schema().properties["date_text"].domains
