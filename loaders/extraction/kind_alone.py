"""Bodies that the word for their kind alone names: "der Lenkungsausschuss"."""

from __future__ import annotations

from functools import cache

from ...ontology.schema import concepts_with, schema, word_forms
from .analysis import Text
from .heads import first_part, heads, names_event
from .in_front import elliptic_before

__all__ = ["common_kind", "in_adjectives", "named_by_kind"]


def named_by_kind(text: Text, first: int, at: int, end: int) -> bool:
    """Say whether a German compound that tells a body's kind behind an article is all of its name:
    "der Lenkungsausschuss", "die Landesregierung"; but "die Feuerwehr" is anyone's."""
    return (
        text.language == "de" and end == at + 1 and bool(first_part(text, at))
        and first == at - elliptic_before(text, at) and _of_one(text, first)
        and not (names_event(text, at) or names_event(text, at - 2))
        and not (text.capital(end) and text.tokens[end - 1].end + 1 == text.tokens[end].start)
        and not any(common_kind(head.kind) for head in heads(text, at, "organisation-kind"))
    )  # fmt: skip


def _of_one(text: Text, at: int) -> bool:
    """Say whether an article stands before a noun, by itself or in "vom", but not in "im"."""
    if text.word_before(at, "contraction"):
        return not text.word_before(at, "preposition-in")
    return bool(text.word_before(at, "determiner-definite"))


def in_adjectives(text: Text, first: int, noun: int) -> bool:
    """Say whether nothing but adjectives in capitals, which German has in names alone, leads from
    token ``first`` to a noun: "der [Interregionale] Gewerkschaftsrat", "der [Deutsche] Alpenverein"
    """
    endings = word_forms("adjective", "attributiveEnding", text.language)
    return (
        text.language == "de" and first < noun and not text.opens_sentence(first)
        and text.capital(first) and all(
            text.is_word(at) and text.folded[at].endswith(endings)
            for at in range(first, noun) if at + 1 == noun or not text.tokens[at + 1].joint
        )
    )  # fmt: skip


def common_kind(kind: str) -> bool:
    """Say whether there is one body of a kind in every place, or its word is rather for rooms.

    >>> common_kind("volunteer-fire-brigade"), common_kind("museum"), common_kind("province")
    (True, True, False)
    """
    return any(each.id in _common() for each in schema().ancestry("organisation-kind", kind))


@cache
def _common() -> frozenset[str]:
    """Return the kinds of bodies of which there is one in every place, or that are rather rooms:
    police and fire brigades, museums."""
    return frozenset(
        kind for flag in ("everywhere", "housed")
        for kind in concepts_with("organisation-kind", flag)
    )  # fmt: skip
