"""Government: whether a preposition governs a noun phrase, so that it is no subject or object, but
where, with whom or about what something was ("at the ceremony", "in der Stadt Görlitz")."""

from __future__ import annotations

from functools import cache

from ...ontology.schema import schema
from .analysis import Text

__all__ = ["ARTICLES", "behind_article", "genitive", "governed"]

ARTICLES = (
    "determiner-definite", "determiner-indefinite", "determiner-demonstrative",
    "determiner-possessive",
)  # fmt: skip
"""Classes of the words that open a noun phrase."""


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


@cache
def _genitives(language: str) -> tuple[str, ...]:
    attributes = schema().schemes["word"]["determiner-definite"].attributes
    return tuple(map(str, attributes.get(f"genitiveArticle@{language}", ())))
