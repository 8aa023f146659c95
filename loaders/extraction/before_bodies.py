"""What stands before a body: an indefinite article, an event of it."""

from __future__ import annotations

from .analysis import Text
from .heads import names_event

__all__ = ["indefinite", "of_event"]

_GRAMMAR = frozenset({"word", "role"})
"""Schemes of words that are no adjectives."""
MAX_MODIFIERS = 3
"""Adjectives between an indefinite article and a head."""


def indefinite(text: Text, first: int) -> bool:
    """Say whether an indefinite article stands before a phrase, adjectives between left out: "een
    eigen [comité]"."""
    for at in range(first, max(first - MAX_MODIFIERS, 0), -1):
        if text.word_before(at, "determiner-indefinite"):
            return True
        word = at - 1
        if not text.is_word(word) or text.capital(word) or text.reads(word, _GRAMMAR):
            break
    return False


def of_event(text: Text, first: int) -> bool:
    """Say whether an event's head governs a body that begins at ``first``, to which what it is
    about rather belongs: "a seminar of the Committee on Border Health"."""
    at = first - text.word_before(first, "determiner-definite")
    of = text.word_before(at, "preposition-of", "preposition-by", "preposition-in")
    return bool(of) and names_event(text, at - of - 1)
