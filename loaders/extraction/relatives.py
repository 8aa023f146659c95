"""Relative clauses that are over before their sentence is: "A, whose successor signed it, opened".

What stands in one is told of whom it follows; it takes no part in the clause around it.
"""

from __future__ import annotations

from .analysis import Text
from .chart import Chart
from .finite import AUXILIARIES, clause_within
from .phrases import Body, Date, Group, Name, Office, Place
from .remembered import remembered

__all__ = ["enclosed", "relative_clauses"]

SHORT = 4
"""Tokens of a relative clause that no known verb tells to be one: "who led the police"."""

_LEADING = (
    "preposition-in", "preposition-with", "preposition-for", "preposition-at", "preposition-to",
    "preposition-of", "preposition-by", "preposition-about",
)  # fmt: skip
_VERBAL = (*AUXILIARIES, "speech", "takes-place", "verb")
_ACTORS = (Office, Body, Group, Name, Place)


def relative_clauses(chart: Chart, at: int) -> list[tuple[int, int]]:
    """Return the relative clauses of the sentence of token ``at`` that a comma closes: their first
    token and the comma behind them. Worked out once for each sentence: every actor asks.

    >>> from passerelle.loaders.extraction.read import phrases
    >>> chart = phrases(Text("Anna, who led the police, opened the bridge.", "en"))
    >>> [chart.text.slice(*clause) for clause in relative_clauses(chart, 0)]
    ['who led the police']
    """
    sentence = chart.text.sentence_at(at)
    return _clauses(chart, sentence.first, sentence.last)


@remembered
def _clauses(chart: Chart, first: int, last: int) -> list[tuple[int, int]]:
    text = chart.text
    found: list[tuple[int, int]] = []
    marks = [near for near in range(first, last) if text.words[near] in ",."]
    for number, comma in enumerate(marks):
        if chart.covered(comma, Date) or chart.covered(comma - 1, Date):
            continue  # "am Freitag, dem 8. September 2017, die Konferenz"
        if text.words[comma] != "," or (pronoun := _pronoun(text, comma + 1)) is None:
            continue
        if _in_list(chart, comma, pronoun):
            continue
        for closing in marks[number + 1 :]:
            if _goes_on(chart, closing) or not _whole(text, pronoun, closing):
                continue
            found.append((comma + 1, closing))
            break
    return found


def enclosed(chart: Chart, at: int, other: int) -> bool:
    """Say whether token ``at`` stands in a relative clause of its sentence that is over, and in
    which token ``other`` does not stand."""
    return any(
        begin <= at < end and not begin <= other < end for begin, end in relative_clauses(chart, at)
    )


def _pronoun(text: Text, at: int) -> int | None:
    """Return the token of the relative pronoun that opens a clause at ``at``, behind a preposition
    or not; None where there is none. German ones are articles too."""
    if at >= len(text.tokens):
        return None
    lead = at + text.word(at, *_LEADING)
    for near in (at, lead):
        if text.word(near, "relative-pronoun"):
            return near
        if text.language == "de" and text.word(near, "determiner-definite"):
            return near
    return None


def _whole(text: Text, pronoun: int, comma: int) -> bool:
    """Say whether the tokens from a relative pronoun to a comma are a clause, not a noun phrase:
    "whose deputy, A, …", "der Landrat von Görlitz, …"."""
    if text.language == "de":  # the verb comes last
        end = comma - 1
        verb = text.is_word(end) and not text.capital(end) and end > pronoun
        return verb and not text.word(end, "adverb", "besides")
    return comma - pronoun > SHORT or clause_within(text, pronoun, comma, *_VERBAL)


def _in_list(chart: Chart, comma: int, article: int) -> bool:
    """Say whether a German article behind a comma is that of the second of three territories or
    more: "die Regierungschefs Belgiens, der Niederlande und Luxemburgs"."""
    text = chart.text
    if text.language != "de" or article != comma + 1 or not chart.covered(comma - 1, Place):
        return False
    place = chart.at(article + 1, Place)
    return place is not None and (
        text.words[place.last : place.last + 1] == [","]
        or bool(text.word(place.last, "conjunction-and"))
    )


def _goes_on(chart: Chart, comma: int) -> bool:
    """Say whether a comma only parts two members of a list: "who met A, B and C, …"."""
    text = chart.text
    at = comma + 1
    while size := text.word(at, "determiner-definite", "civility"):
        at += size
    ends = any(
        (phrase := chart.over(comma - 1, kind)) is not None and phrase.last == comma
        for kind in _ACTORS
    )
    return ends and any(chart.at(at, kind) is not None for kind in _ACTORS)
