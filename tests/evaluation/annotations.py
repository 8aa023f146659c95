"""Annotated texts: marks inside the text, then a line for each relation (see README.md)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

__all__ = ["PARTS", "AnnotatedText", "Relation", "Thing", "annotated_texts", "parse"]

PARTS = ("tuned", "held-out", "unseen")
TEXTS = Path(__file__).parent / "texts"
HELD_OUT = frozenset(
    [
        "de-10",
        "en-04",
        "en-10",
        "fr-06",
        "fr-08",
        "fr-10",
        "fr-14",
        "nl-02",
        "nl-06",
        "nl-08",
        "nl-10",
        "nl-12",
    ]
)
"""Texts of the first gathering that are kept from tuning."""
UNSEEN = 73
"""From this number on, texts of the last gatherings: those with even numbers are unseen."""
_OPENING = re.compile(r"\{([A-Z]+)(?:#([a-z0-9_-]+))?:")
_WORKSHOP = re.compile(r"w\d+")

Span = tuple[int, int]


@dataclass(slots=True)
class Thing:
    """What mentions with one id stand for: its type ("PER") and the spans that name it."""

    id: str
    type: str
    spans: list[Span] = field(default_factory=list)
    wordings: list[str] = field(default_factory=list)

    @property
    def canonical(self) -> str:
        """The longest wording."""
        return max(self.wordings, key=len, default="")


@dataclass(frozen=True, slots=True)
class Relation:
    """``object`` is the id of a thing, or "=" and a literal; ``status`` is past, future or None."""

    name: str
    subject: str
    object: str
    status: str | None = None


@dataclass(frozen=True, slots=True)
class AnnotatedText:
    """A text with what it says; ``notes`` name the constructions that it carries."""

    id: str
    language: str
    published: str | None
    url: str
    notes: str
    text: str
    things: dict[str, Thing]
    relations: list[Relation]

    @property
    def part(self) -> str:
        """Part of the texts: those that rules are "tuned" on, or of other sources those that are
        "held-out", or "unseen", of which nobody has looked at more than totals."""
        if self.id in HELD_OUT:
            return "held-out"
        number = int(self.id.partition("-")[2])
        return "unseen" if number >= UNSEEN and number % 2 == 0 else "tuned"


@cache
def annotated_texts() -> list[AnnotatedText]:
    """Return all annotated texts, by file and in its order."""
    return [text for path in sorted(TEXTS.glob("*.mk")) for text in parse(path.read_text("utf-8"))]


def parse(source: str) -> Iterator[AnnotatedText]:
    """Yield the texts of one file.

    Raises `ValueError` for a mark that is not closed or a relation of something unknown.

    >>> [text] = parse("=== en-01 en - https://example.org\\n{PER#p:A. Pole} left.\\n---\\n")
    >>> text.text, text.things["p"].spans
    ('A. Pole left.', [(0, 7)])
    """
    for block in re.split(r"^=== ", source, flags=re.MULTILINE)[1:]:
        head, _, body = block.partition("\n")
        id_, language, published, url = head.split()
        marked, _, relations = body.partition("\n---\n")
        notes = re.match(r"(?:#[^\n]*\n)*", marked)
        assert notes is not None
        text, things = _unmarked(marked[notes.end() :].strip(), id_)
        found = [
            Relation(*line.split())
            for line in relations.splitlines()
            if line.strip() and not line.startswith("#")
        ]
        for relation in found:
            for end in (relation.subject, relation.object):
                if end.startswith("=") or end in things:
                    continue
                if not _WORKSHOP.fullmatch(end):
                    raise ValueError(f"{id_}: no mention of {end!r}")
                things[end] = Thing(end, "WKS")
        yield AnnotatedText(
            id_, language, None if published == "-" else published, url,
            notes.group().strip(), text, things, found,
        )  # fmt: skip


def _unmarked(marked: str, id_: str) -> tuple[str, dict[str, Thing]]:
    """Return a text without its marks, and what they mark."""
    parts: list[str] = []
    open_: list[tuple[str, str | None, int]] = []
    found: list[tuple[int, int, str, str | None]] = []
    at = size = 0
    while at < len(marked):
        opening = _OPENING.match(marked, at)
        if opening:
            open_.append((opening.group(1), opening.group(2), size))
            at = opening.end()
            continue
        if marked[at] == "}":
            if not open_:
                raise ValueError(f"{id_}: a mark ends that never began: {marked[at - 20 : at]!r}")
            type_, name, start = open_.pop()
            found.append((start, size, type_, name))
        else:
            parts.append(marked[at])
            size += 1
        at += 1
    if open_:
        raise ValueError(f"{id_}: a mark is not closed: {open_[-1]}")
    text = "".join(parts)
    things: dict[str, Thing] = {}
    for start, end, type_, name in sorted(found, key=lambda one: (one[0], -one[1])):
        key = name or f"{type_} {text[start:end].lower()}"
        thing = things.setdefault(key, Thing(key, type_))
        thing.spans.append((start, end))
        thing.wordings.append(text[start:end])
    return text, things
