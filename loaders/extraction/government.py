"""Government: whether a preposition governs a noun phrase, so that it is no subject or object, but
where, with whom or about what something was ("at the ceremony", "in der Stadt Görlitz")."""

from __future__ import annotations

from .analysis import Text

__all__ = ["ARTICLES", "behind_article", "governed"]

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
