"""A mention that a model proposes → the phrase that the rules would have made of it.

What the graph identifies a thing by comes from the words and the vocabularies, never from a model:
which kind of office, over which territory, which parts of a name.
"""

from __future__ import annotations

from ...ontology.schema import schema
from ..extraction.analysis import Text
from ..extraction.chart import Chart
from ..extraction.phrases import (
    Agreement,
    Body,
    Event,
    Group,
    Name,
    Office,
    Phrase,
    Place,
    Topic,
)
from .proposals import Named

__all__ = ["formed"]

_DETERMINERS = ("determiner-definite", "determiner-indefinite", "determiner-demonstrative")


def formed(chart: Chart, named: Named, first: int, last: int) -> Phrase | None:
    """Return the phrase of tokens ``first`` to ``last``; None where its kind is not known."""
    text = chart.text
    if named.type == "Person":
        return _name(text, first, last)
    definite = bool(text.word(first, "determiner-definite"))
    size = text.word(first, *_DETERMINERS)
    first += size if first + size < last else 0
    kind = named.kind or _kind(text, named.type, first, last)
    capital = any(text.capital(at) for at in range(first, last))
    match named.type:
        case "Organisation":
            name = text.spaced(first, last)
            return Body(first, last, kind=kind, name=name, proper=capital, described=not capital)
        case "Place":
            return Place(first, last)  # what the gazetteer has not stays open
        case "Topic":
            return Topic(first, last, concept=kind)
    if kind is None:
        return None
    match named.type:
        case "Office":
            return Office(
                first, last, kind=kind, core=first, definite=definite,
                places=list(chart.within(first, last, Place)),
                bodies=list(chart.within(first, last, Body)),
                wording=text.spaced(first, last),
            )  # fmt: skip
        case "Event":
            return Event(first, last, kind=kind, head=first, definite=definite)
        case "Agreement":
            # every German noun has a capital: it makes no name
            proper = text.language != "de" and any(
                text.capital(at) for at in range(first + 1, last)
            )
            return Agreement(first, last, kind=kind, head=first, proper=proper)
        case "Group":
            return Group(first, last, kind=kind)
    return None


def _kind(text: Text, type: str, first: int, last: int) -> str | None:
    """Return the kind that the words themselves name: the first that the vocabulary has."""
    scheme = schema().node_types[type].kinds
    if scheme is None:
        return None
    for at in range(first, last):
        for size, reading in text.readings(at, scheme):
            if at + size <= last and (type != "Topic" or (at, at + size) == (first, last)):
                return reading.id
    return None


def _name(text: Text, first: int, last: int) -> Name | None:
    """Return a person's name: the last word is the surname, with the particles before it."""
    begin = first
    while begin < last and (size := text.word(begin, "civility", "academic-title")):
        begin += size
    words: list[tuple[int, int]] = []
    for at in range(begin, last):
        token = text.tokens[at]
        if words and (token.joint or token.text in "-."):
            words[-1] = words[-1][0], at + 1
        elif text.is_word(at):
            words.append((at, at + 1))
        else:
            return None
    if not words or not text.capital(words[-1][0]):
        return None
    surname = len(words) - 1
    while surname > 1 and text.word(words[surname - 1][0], "particle"):
        surname -= 1
    given = tuple(text.slice(*word).rstrip(".") for word in words[:surname])
    return Name(
        first, last, given=given, surname=text.slice(words[surname][0], last),
        core=(begin, last), surname_only=not given,
    )  # fmt: skip
