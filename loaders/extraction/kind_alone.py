"""Bodies that the word for their kind alone names: "der Lenkungsausschuss"."""

from __future__ import annotations

from functools import cache

from ...ontology.schema import concepts_with
from .analysis import Text
from .heads import first_part, heads, names_event

__all__ = ["named_by_kind"]


def named_by_kind(text: Text, first: int, at: int, end: int) -> bool:
    """Say whether a German compound that tells a body's kind behind an article is all of its name:
    "der Lenkungsausschuss", "die Landesregierung"; but "die Feuerwehr" is anyone's."""
    return (
        text.language == "de" and first == at and end == at + 1 and bool(first_part(text, at))
        and bool(text.word_before(at, "determiner-definite"))
        and not (names_event(text, at) or names_event(text, at - 2))
        and not (text.capital(end) and text.tokens[end - 1].end + 1 == text.tokens[end].start)
        and not any(head.kind in _common() for head in heads(text, at, "organisation-kind"))
    )  # fmt: skip


@cache
def _common() -> frozenset[str]:
    """Return the kinds of bodies of which there is one in every place, or that are rather rooms:
    police and fire brigades, museums."""
    return frozenset(
        kind for flag in ("everywhere", "housed")
        for kind in concepts_with("organisation-kind", flag)
    )  # fmt: skip
