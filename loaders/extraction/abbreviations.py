"""Abbreviations in brackets or before them, with the words that they stand for: "centre de crise
national (CCN)", "CCN (centre de crise national)".

The words are found from the right, letter by letter, as A. S. Schwartz and M. A. Hearst do: "A
simple algorithm for identifying abbreviation definitions in biomedical text", Pacific Symposium
on Biocomputing 8 (2003), 451-462.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ...ontology.tokens import fold
from .analysis import Text

__all__ = ["Abbreviation", "abbreviations"]

SHORTEST, LONGEST = 2, 10
"""Letters of an abbreviation."""
MOST = 16
"""Tokens of a bracket that spells one out, brackets included."""
_FUNCTIONS = (
    "preposition-of", "preposition-for", "preposition-in", "contraction", "determiner-definite",
    "conjunction-and",
)  # fmt: skip


class Abbreviation(NamedTuple):
    """Tokens ``first`` to ``last`` (exclusive) are the words, ``short`` to ``end`` what stands for
    them, before or behind: "SDIS", or "SDIS 54"."""

    first: int
    last: int
    short: int
    end: int


def abbreviations(text: Text) -> Iterator[Abbreviation]:
    """Yield the abbreviations that the text introduces, each in the sentence of its words.

    >>> text = Text("Die Deutsch-Polnische Kommission (DPK) tagt.", "de")
    >>> [(text.slice(a.first, a.last), text.slice(a.short, a.end)) for a in abbreviations(text)]
    [('Deutsch-Polnische Kommission', 'DPK')]
    """
    for at in [at for at, word in enumerate(text.words) if word == "(" and at]:
        if (spelt := _spelt_out(text, at)) is not None:
            yield spelt
            continue
        short = at + 1
        end = short + 1
        if end < len(text.tokens) and text.tokens[end].text.isdigit():
            end += 1
        if end >= len(text.tokens) or text.tokens[end].text not in ")/,;":
            continue
        if not _abbreviates(text.tokens[short].text):
            continue
        first = _words(text, at, text.folded[short])
        if first is not None and first < at:
            yield Abbreviation(first, at, short, end)


def _spelt_out(text: Text, at: int) -> Abbreviation | None:
    """Return the abbreviation before a bracket that opens at ``at`` and has its words: "EMRIC
    (Euregio Maas-Rijn Incidentbestrijding en Crisisbeheersing)"; behind a comma the bracket may
    have the abbreviation itself: "(Bureau Euregionale Samenwerking, BES)"."""
    behind = text.behind_bracket(at, most=MOST)
    if behind < at + 4:
        return None
    for first, last, short in ((at + 1, behind - 1, at - 1), (at + 1, behind - 3, behind - 2)):
        letters = text.tokens[short].text
        comma = short < at or text.tokens[last].text == ","
        if comma and _abbreviates(letters) and _words(text, last, fold(letters)) == first:
            return Abbreviation(first, last, short, short + 1)
    return None


def _abbreviates(word: str) -> bool:
    """Say whether a word may be an abbreviation: it has two capitals at least."""
    return SHORTEST <= len(word) <= LONGEST and sum(map(str.isupper, word)) > 1


def _words(text: Text, last: int, letters: str) -> int | None:
    """Return the token at which the words before ``last`` begin that have the letters in order,
    the first of them at the beginning of a word; None where there are none.

    Between the letters' words at most one word of meaning has no letter: else it is a sentence
    that happens to have them.
    """
    start = text.sentence_at(last - 1).first
    furthest = max(start, last - 2 * (len(letters) + 5))
    left, without = len(letters) - 1, 0
    for at in range(last - 1, furthest - 1, -1):
        word = text.folded[at]
        if word in "();:" or (text.readings(at, "firstname") and text.capital(at)):
            return None
        function = text.word(at, *_FUNCTIONS)
        before, place = left, len(word)
        while left > 0 and (place := word.rfind(letters[left], 0, place)) >= 0:
            left -= 1
        if left == 0 and word.startswith(letters[0]) and place and not function:
            return at
        if left < len(letters) - 1 and left == before and text.is_word(at) and not function:
            without += 1
            if without > 1:
                return None
    return None
