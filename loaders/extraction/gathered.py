"""Participles that tell by themselves that somebody met: "Réuni à Metz, le Conseil rhénan a …",
"Bijeen in Gent bespraken de gouverneurs …", "Le comité, réuni le 3 mai, a …"."""

from __future__ import annotations

from .analysis import Text
from .chart import Chart
from .finite import AUXILIARIES, clause_within
from .government import governed
from .phrases import Date, Place

__all__ = ["gathered", "opens_main_clause", "opens_with_meeting"]


def gathered(chart: Chart, at: int, end: int, first: int) -> bool:
    """Say whether a participle at ``at``, up to ``end``, in a clause from ``first`` on, tells of a
    meeting: it opens the sentence, or stands with a day or a place behind the comma of its subject.
    """
    text = chart.text
    if not text.word(at, "gathered"):
        return False
    if text.opens_sentence(at):
        return True
    if text.words[at - 1] != "," or clause_within(text, first, at, *AUXILIARIES, "speech"):
        return False
    phrase = next((n for n in range(end, len(text.words)) if text.words[n] in ",.;"), end)
    if text.where(end, phrase, "preposition-by"):
        return False  # "the documents, gathered in Metz by A"
    behind = end + text.word(end, "determiner-definite", "preposition-in", "preposition-at")
    return chart.at(behind, Date) is not None or chart.at(behind, Place) is not None


def opens_with_meeting(text: Text, at: int) -> bool:
    """Say whether the sentence opens at ``at`` with a participle of those who met.

    >>> opens_with_meeting(Text("Réunis à Metz, les maires ont signé", "fr"), 0)
    True
    """
    return text.opens_sentence(at) and bool(text.word(at, "gathered"))


def opens_main_clause(text: Text, begin: int) -> bool:
    """Say whether the noun phrase at ``begin`` is the subject behind what opens a sentence: behind
    its comma, in Dutch and German behind the verb that stands second."""
    if text.language in ("fr", "en"):
        return text.words[begin - 1] == ","
    before = begin - 1
    return (
        text.is_word(before) and not text.capital(before)
        and not governed(text, begin, "in", "at", "of", "for", "about", "to", "with", "by")
        and not text.word(before, "conjunction-and", "adverb", "number")
    )  # fmt: skip
