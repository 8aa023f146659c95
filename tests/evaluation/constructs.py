"""By what construction does a text say what was missed?

Derived from where the annotated mentions stand, so that any text added is counted too.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from annotations import AnnotatedText, Relation, Span
from scoring import Report

__all__ = ["constructs"]

_COMMA = re.compile(r"\s*[,(–:-]\s*(?:\w{1,3}\s)?")
_LINE = re.compile(r"[.!?]\s|\n")
NEAR = 40
"""Characters: an office further from the name is told elsewhere."""


def constructs(report: Report, texts: Iterable[AnnotatedText]) -> dict[str, Counter[str]]:
    """Return for "holds_office" and for the types of names how often each construct was missed,
    and, under the name with " in all", how often it occurs."""
    found: dict[str, Counter[str]] = {}
    missed = {
        (error.text, error.relation)
        for error in report.errors["holds_office lenient"] if error.missed
    }  # fmt: skip
    for text in texts:
        for relation in text.relations:
            if relation.name == "holds_office":
                construct = _of_office(text, relation)
                found.setdefault("holds_office in all", Counter())[construct] += 1
                if (text.id, relation) in missed:
                    found.setdefault("holds_office", Counter())[construct] += 1
    for kind in ("PER", "ORG", "LOC"):
        errors = (error for error in report.errors[f"{kind} strict"] if error.missed)
        found[kind] = Counter(_of_name(kind, error.what) for error in errors)
    return found


def _of_office(text: AnnotatedText, relation: Relation) -> str:
    holders = {
        r.subject for r in text.relations
        if r.name == "holds_office" and r.object == relation.object
    }  # fmt: skip
    if len(holders) > 1:
        return "one office, several names"
    name, office = min(
        ((a, b) for a in text.things[relation.subject].spans
         for b in text.things[relation.object].spans),
        key=lambda pair: _gap(*pair),
    )  # fmt: skip
    between = text.text[min(name[1], office[1]) : max(name[0], office[0])]
    if relation.status:
        return f"{relation.status} office"
    if office[0] <= name[0] < office[1]:
        return "name inside the office"
    if _LINE.search(between) or _gap(name, office) > NEAR:
        return "far apart"
    order = ("name", "office") if name < office else ("office", "name")
    if not between.strip():
        return " ".join(order)
    return ", ".join(order) if _COMMA.fullmatch(between) else f"{' … '.join(order)}"


def _gap(one: Span, other: Span) -> int:
    return max(one[0], other[0]) - min(one[1], other[1])


def _of_name(kind: str, wording: str) -> str:
    words = wording.split()
    if len(words) == 1:
        return "acronym" if wording.isupper() and kind == "ORG" else "one word"
    if kind == "ORG" and len(words) > 4:
        return "more than four words"
    return "two words or more"
