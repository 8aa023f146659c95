"""Government: what stands before a noun phrase and governs it, so that it is no subject or object,
but where, with whom or about what something was ("at the ceremony", "in der Stadt Görlitz"), or
what is told of another thing ("a seminar of the Committee")."""

from __future__ import annotations

from ...ontology.schema import word_forms
from .analysis import Text
from .heads import names_event
from .remembered import remembered

__all__ = [
    "ARTICLES",
    "UNITS",
    "behind_article",
    "behind_relative",
    "by_whom",
    "genitive",
    "genitive_article",
    "governed",
    "indefinite",
    "of_event",
    "of_organ",
    "owned",
    "years_after",
]

ARTICLES = (
    "determiner-definite", "determiner-indefinite", "determiner-demonstrative",
    "determiner-possessive",
)  # fmt: skip
"""Classes of the words that open a noun phrase."""
MAX_MODIFIERS = 3
"""Adjectives between an indefinite article and a head."""
_GOVERNING = ("in", "at", "of", "for", "about", "to", "with", "by", "between", "other")
"""Relations of the prepositions that make a noun phrase no subject."""
ORGAN = 4
"""Words of the longest name of an organ: "board of directors"."""
_OPENING = ("contraction", "preposition-in", "preposition-with", "preposition-by")
"""Classes of what opens a noun phrase without an article."""
UNITS = ("year", "month", "week", "day")
"""Classes of the words by which the time between two events is told."""
_TERRITORY = frozenset({"territory"})
_GRAMMAR = frozenset({"word", "role"})
"""Schemes of words that are no adjectives."""


@remembered
def behind_article(text: Text, at: int) -> int:
    """Return where the noun phrase begins whose first word but the articles stands at ``at``, or
    its first adjective: "im [gemeinsamen] Zentrum"."""
    at = _behind_adjectives(text, at)
    once = text.language == "de"  # a second article is a relative pronoun: "zu der [die Stadt]"
    while size := text.word_before(at, *ARTICLES):
        at -= size
        if once and text.word_before(at, "determiner-definite"):
            break
    return at


def by_whom(text: Text, at: int) -> bool:
    """Say whether German "von" at ``at``, behind the auxiliary of a passive, leads to who did so
    and to no town, so that it is no complement of the noun before it.

    >>> by_whom(Text("Gestern wurde der Vertrag von beiden Seiten unterzeichnet", "de"), 4)
    True
    >>> by_whom(Text("Gestern wurde der Vertrag von Aachen unterzeichnet", "de"), 4)
    False
    """
    if text.language != "de" or not text.word(at, "preposition-by"):
        return False
    behind = at + text.word(at, "preposition-by")
    if text.reads(behind, _TERRITORY):
        return False
    return bool(text.where(text.sentence_at(at).first, at, "auxiliary-become", "auxiliary-be"))


def years_after(text: Text, at: int) -> bool:
    """Say whether years or days "after" lead to the noun phrase whose first word but the articles
    stands at ``at``: what it names lies that far back.

    >>> years_after(Text("25 Jahre nach der Unterzeichnung", "de"), 4)
    True
    """
    begin = behind_article(text, at)
    size = text.word_before(begin, "after-event") or text.word_before(at, "after-event")
    return size > 0 and bool(text.word_before(min(begin, at) - size, *UNITS))


@remembered
def _behind_adjectives(text: Text, at: int) -> int:
    """Return where the adjectives that nobody knows begin between an article or a preposition and a
    noun at ``at``; ``at`` where none of these stands before them."""
    near = at
    while at - near < MAX_MODIFIERS and near > 0 and text.attributive(near - 1):
        if text.capital(near - 1) or text.word_before(near, *ARTICLES):
            break
        near -= 1
    opened = near < at and text.word_before(near, *ARTICLES, *_OPENING)
    return near if opened else at


def governed(text: Text, at: int, *relations: str) -> bool:
    """Say whether a preposition of one of ``relations`` ("in", "of", "about", …) governs the noun
    phrase whose first word stands at ``at``, with articles before it or without; French "des" is
    an article beside any relation but "of": "y participaient des [maires]"."""
    classes = [f"preposition-{relation}" for relation in relations]
    if "in" in relations:
        classes.append("within-event")  # "lors d'une cérémonie"
    begin = behind_article(text, at)
    if behind_relative(text, begin):
        return False
    if text.word_before(begin, *classes):
        return True
    return bool(text.word_before(begin, "contraction")) and (
        not text.word_before(begin, "preposition-of")
    )


def owned(text: Text, at: int) -> bool:
    """Say whether an English owner stands before the noun at ``at``, so that it is no verb.

    >>> owned(Text("The board’s meeting", "en"), 3), owned(Text("He's meeting A", "en"), 2)
    (True, False)
    """
    return at > 1 and text.folded[at - 1] == "'s" and not text.word_before(at - 1, "pronoun")


def behind_relative(text: Text, at: int) -> bool:
    """Say whether a German relative pronoun behind a comma and its preposition ends before token
    ``at``, so that what begins there is the subject of its clause: ", zu der [die Stadt] einlud".
    """
    if text.language != "de" or not text.word_before(at, "determiner-definite"):
        return False
    comma = at - 3  # the preposition and the pronoun between
    return comma > 0 and text.words[comma] == "," and not text.capital(comma + 1)


def genitive(text: Text, at: int) -> bool:
    """Say whether a German noun stands straight before the article of the noun phrase whose first
    word but the article stands at ``at``, and has it for its genitive: "die Einwohner der [Stadt]".

    A capital that opens a sentence tells no noun: "Auch der Kreis hilft".
    """
    first = _behind_adjectives(text, at)
    article = first - text.word_before(first, *ARTICLES)
    return (
        genitive_article(text, at)
        and text.capital(article - 1)
        and not text.opens_sentence(article - 1)
    )


def genitive_article(text: Text, at: int) -> bool:
    """Say whether an article that may be of the German genitive stands before the noun phrase whose
    first word but the article stands at ``at``."""
    first = _behind_adjectives(text, at)
    article = text.word_before(first, *ARTICLES)
    genitives = word_forms("determiner-definite", "genitiveArticle", text.language)
    return article > 0 and text.folded[first - 1] in genitives


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


def of_organ(text: Text, at: int) -> int | None:
    """Return the token of the organ behind which the body stands, with "of" or in the German
    genitive, whose noun phrase has its first word but the articles at ``at``: what the organ does,
    the body does; None where there is none, or a preposition governs the organ.

    >>> of_organ(Text("The board of East Border Region met", "en"), 3)
    1
    >>> of_organ(Text("At the board of East Border Region", "en"), 4) is None
    True
    """
    article = at - text.word_before(at, "determiner-definite")
    end = article - text.word_before(article, "preposition-of", "contraction")
    if end == article and not genitive_article(text, at):
        return None
    sizes = range(min(ORGAN, end), 0, -1)
    size = next((n for n in sizes if text.word(end - n, "organ") == n), 0)
    organ = end - size
    return organ if size and not governed(text, organ, *_GOVERNING) else None


def of_event(text: Text, first: int) -> bool:
    """Say whether an event's head governs a body that begins at ``first``, to which what it is
    about rather belongs: "a seminar of the Committee on Border Health"."""
    at = first - text.word_before(first, "determiner-definite")
    of = text.word_before(at, "preposition-of", "preposition-by", "preposition-in")
    return bool(of) and names_event(text, at - of - 1)
