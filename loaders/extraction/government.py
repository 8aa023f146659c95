"""Government: what stands before a noun phrase and governs it, so that it is no subject or object,
but where, with whom or about what something was ("at the ceremony", "in der Stadt Görlitz"), or
what is told of another thing ("a seminar of the Committee")."""

from __future__ import annotations

from functools import cache

from ...ontology.schema import schema
from .analysis import Text
from .heads import names_event

__all__ = ["ARTICLES", "behind_article", "genitive", "governed", "indefinite", "of_event"]

ARTICLES = (
    "determiner-definite", "determiner-indefinite", "determiner-demonstrative",
    "determiner-possessive",
)  # fmt: skip
"""Classes of the words that open a noun phrase."""
MAX_MODIFIERS = 3
"""Adjectives between an indefinite article and a head."""
_GRAMMAR = frozenset({"word", "role"})
"""Schemes of words that are no adjectives."""


def behind_article(text: Text, at: int) -> int:
    """Return where the noun phrase begins whose first word but the articles stands at ``at``."""
    while size := text.word_before(at, *ARTICLES):
        at -= size
    return at


def governed(text: Text, at: int, *relations: str) -> bool:
    """Say whether a preposition of one of ``relations`` ("in", "of", "about", …) governs the noun
    phrase whose first word stands at ``at``, with articles before it or without."""
    classes = [f"preposition-{relation}" for relation in relations]
    if "in" in relations:
        classes.append("within-event")  # "lors d'une cérémonie"
    return bool(text.word_before(behind_article(text, at), "contraction", *classes))


def genitive(text: Text, at: int) -> bool:
    """Say whether a German noun stands straight before the article of the noun phrase whose first
    word but the article stands at ``at``, and has it for its genitive: "die Einwohner der [Stadt]".

    A capital that opens a sentence tells no noun: "Auch der Kreis hilft".
    """
    article = at - text.word_before(at, "determiner-definite")
    return (
        article < at
        and text.folded[at - 1] in _genitives(text.language)
        and text.capital(article - 1)
        and not text.opens_sentence(article - 1)
    )


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


@cache
def _genitives(language: str) -> tuple[str, ...]:
    attributes = schema().schemes["word"]["determiner-definite"].attributes
    return tuple(map(str, attributes.get(f"genitiveArticle@{language}", ())))
