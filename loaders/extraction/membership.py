"""Who is said to have a part in something: partners, members, those involved or represented.

"La ville de Lille est chef de file", "Beteiligt sind der Landkreis X und die Stadt Y", "Tot de
partners behoren de gemeenten X en Y": a list that is the subject or the predicate of such a clause
has a part, whatever it lists.
"""

from __future__ import annotations

from .analysis import Text
from .chart import Chart
from .finite import finite
from .government import governed
from .phrases import Demonym
from .separable import separated

__all__ = ["has_part"]

_APART = ("relative-pronoun", "relative-within", "conjunction-that")
"""Classes of words behind which another clause begins."""
_LINKING = ("auxiliary-be", "auxiliary-become", "counts-among")
_CONSISTS = ("consists-of", "made-up-of")


def has_part(chart: Chart, first: int, last: int) -> bool:
    """Say whether a list of tokens ``first`` to ``last``, which no preposition governs, is of those
    who are said to have a part in something."""
    text = chart.text
    sentence = text.sentence_at(first)
    for at in text.where(sentence.first, sentence.last, "has-part"):
        if first <= at < last or not _together(text, min(at, last), max(at, first)):
            continue
        size = text.word(at, "has-part")
        behind = text.behind_bracket(at + size)
        if behind <= first and text.words[behind : behind + 1] == [":"]:
            return True
        belongs = text.where(sentence.first, sentence.last, "counts-among")
        if governed(text, at, "in", "of", "for", "about", "with", "by", "at") and not belongs:
            continue
        linked = _linked(text, sentence.first, sentence.last)
        if linked or (at < first and text.where(at, first, *_CONSISTS)):
            return True
    parted = separated(text, sentence.first, sentence.last)
    if any(reading.id == "counts-among" for _, reading in parted):
        return True  # "gehören dem Verein an"
    return _on_side(chart, first)


def _linked(text: Text, first: int, last: int) -> bool:
    """Say whether a form of "be" or of "belong" stands in tokens ``first`` to ``last``."""
    return any(not text.capital(at) or at == first for at in text.where(first, last, *_LINKING))


def _together(text: Text, first: int, last: int) -> bool:
    """Say whether no other clause begins between two tokens."""
    apart = (at for at in text.where(first, last, *_APART) if text.words[at - 1] == ",")
    return next(apart, None) is None and ";" not in text.words[first:last]


def _on_side(chart: Chart, first: int) -> bool:
    """Say whether a sentence tells who they are on a side of the border: "auf deutscher Seite sind
    es die Kreise X und Y"; but "auf deutscher Seite liegt die Stadt X"."""
    text = chart.text
    sentence = text.sentence_at(first)
    if text.where(sentence.first, sentence.last, "lies", "located", "inhabitants"):
        return False
    for at in text.where(sentence.first, first, "side"):
        beside = chart.covered(at - 1, Demonym) or chart.covered(at + 1, Demonym)
        if beside and _linked(text, at, first) and not finite(text, first - 1):
            return True
    return False
