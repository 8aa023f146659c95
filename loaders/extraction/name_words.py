"""Which words can be of a person's name, and what joins them: initials, hyphens, particles."""

from __future__ import annotations

from .chart import Chart
from .particles import OTHERWISE
from .phrases import Agreement, Body, Date, Event, Office, Place
from .places import compass

__all__ = ["adjacent", "hyphenated", "initial", "particle", "word_of_name"]

MAX_INITIALS = 12
"""Tokens, points and hyphens included."""
_BLOCKING = frozenset((
    "determiner-definite", "determiner-indefinite", "determiner-possessive", "contraction",
    "preposition-in", "conjunction-and", "auxiliary-be", "auxiliary-have", "relative-pronoun",
    "determiner-demonstrative", "negation", "relative-day", "civility", "preposition-about",
    "preposition-with", "preposition-by", "preposition-for", "pronoun", "academic-title",
    "preposition-between", "preposition-since", "adverb",
))  # fmt: skip


def initial(chart: Chart, at: int) -> int:
    """Return how many tokens initials take at ``at``: "C." 2, "J.-P." 5; 0 if there is none, as in
    "Oberst a. D."."""
    tokens = chart.text.tokens
    if chart.text.words[at + 1 : at + 2] != ["."]:
        return 0
    office = chart.over(at, Office)
    if office is not None and at > office.first:
        return 0
    begin, end = at, at
    while (
        begin + 1 < len(tokens)
        and end - at < MAX_INITIALS
        and len(tokens[begin].text) == 1
        and tokens[begin].text.isupper()
        and tokens[begin + 1].text == "."
        and tokens[begin + 1].start == tokens[begin].end
    ):
        begin = end = begin + 2
        if end < len(tokens) and tokens[end].text == "-":
            begin += 1
        elif end == len(tokens) or tokens[end].start != tokens[end - 1].end:
            break
    return end - at


def particle(chart: Chart, at: int) -> int:
    """Return how many tokens a particle of surnames takes at ``at``: "van der" 2; 0 if there is
    none."""
    return chart.text.word(at, "particle")


def word_of_name(chart: Chart, at: int, first: int) -> bool:
    """Say whether the capitalised word ``at`` can belong to the name that begins at ``first``."""
    text = chart.text
    if not (text.is_word(at) and text.capital(at)):
        return False
    if at + 1 < len(text.tokens) and text.tokens[at + 1].joint and not text.capital(at + 1):
        if not particle(chart, at + 1):  # "Jansen-van den Berg"
            return False  # "German-speaking", "Élysée-verdrag"
    given = bool(text.readings(at, "firstname"))
    after_given = at > first and bool(text.readings(at - 1, "firstname"))
    if not (given or after_given):
        return not (
            text.reads(at, OTHERWISE)
            or (text.classed(at, _BLOCKING) and not particle(chart, at))
            or compass(text, at)  # "préfet de la zone de défense Nord"
            or chart.covered(at, Office, Body, Place, Date, Event, Agreement)
        )
    office = chart.over(at, Office)
    if office is not None and not (after_given and office.first != at):
        return False
    if chart.covered(at, Body, Date, Event, Agreement):
        return False
    place = chart.over(at, Place)
    if place is not None and not given:
        # "Klaus Bouillon", "Mark Hamilton": whoever is called like a town
        named = after_given and not chart.covered(at - 1, Place)
        return named and (place.weak or place.last == place.first + 1)
    if after_given and text.readings(at, "place-kind") and text.readings(at - 1, "territory"):
        return False  # "Derry City"
    surname = after_given and not text.tokens[at].text.isupper()  # "Stephan Weil"
    blocking = _BLOCKING if text.opens_sentence(at) else _BLOCKING - {"adverb"}  # "schepen Elke X"
    return not text.classed(at, blocking) or bool(particle(chart, at)) or surname


def adjacent(chart: Chart, at: int) -> bool:
    """Say whether one space or hyphen, and no line end, stands before token ``at``."""
    tokens = chart.text.tokens
    return (
        0 < at < len(tokens)
        and tokens[at].start - tokens[at - 1].end <= 1
        and ("\n" not in chart.text.text[tokens[at - 1].end : tokens[at].start])
    )


def hyphenated(chart: Chart, at: int) -> str:
    """Return a given name with what hyphens join to it: "Jean-Luc"."""
    end = at + 1
    while end < len(chart.text.tokens) and chart.text.tokens[end].joint:
        end += 1
    return chart.text.slice(at, end)
