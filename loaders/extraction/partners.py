"""Lines of partners and funders, and the organisations that they alone tell: "Partners: Lumen Mosa,
SOLAS", "Chef de file : Info Flora".
"""

from __future__ import annotations

from collections.abc import Iterator

from .analysis import Text
from .chart import Chart
from .phrases import Body, Date, Demonym, Office, Place
from .sentences import Sentence

__all__ = ["partner_lines", "partners"]

MOST = 7
"""Tokens of such a name."""
_JOINING = frozenset("&+-'")


def partner_lines(text: Text) -> Iterator[tuple[Sentence, int]]:
    """Yield each line of partners or funders with where they begin: behind its label, or a list
    below one that stands alone."""
    listing = False
    for sentence in text.sentences:
        if sentence.kind == "furniture":
            continue
        begin = _behind_label(text, sentence)
        if begin is None and listing and sentence.kind == "item":
            begin = sentence.first
        else:
            listing = begin == sentence.last
        if begin is not None:
            yield sentence, begin


def _behind_label(text: Text, sentence: Sentence) -> int | None:
    """Return where a line goes on behind the label of partners or funders, its end where nothing
    else stands in it; None for any other line."""
    at = sentence.first
    while at < sentence.last and not text.is_word(at):
        at += 1
    size = text.word(at, "label-partner") if at < sentence.last else 0
    if not size:
        return None
    at = text.behind_bracket(at + size)
    if at < sentence.last and text.words[at] == ":":
        return at + 1
    return sentence.last if at == sentence.last else None


def partners(chart: Chart) -> Iterator[Body]:
    """Yield the organisations of such lines that nothing else tells: members that are all capitals
    and no person, with a word that no vocabulary knows; ``chart`` must have places and all other
    organisations, and must not have names yet."""
    text = chart.text
    for sentence, begin in partner_lines(text):
        for first, last in _members(text, begin, sentence.last):
            if _is_name(chart, first, last):
                yield Body(first, last, name=text.spaced(first, last), proper=True)


def _members(text: Text, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield the members of a list: what commas, marks and "and" part, without brackets."""
    begin = at = first
    while at < last:
        behind = text.behind_bracket(at)
        step = text.word(at, "conjunction-and")
        mark = text.words[at] in ",;/–•|." or text.tokens[at].text in "-*"
        joins = step and text.is_word(at) and begin < at and text.capital(at + step)
        if mark or behind > at or joins:
            if begin < at:
                yield begin, at
            at = begin = max(behind, at + 1) if behind > at else at + (step or 1)
        else:
            at += 1
    if begin < last:
        yield begin, last


def _is_name(chart: Chart, first: int, last: int) -> bool:
    """Say whether a member is a name that only its line tells to be an organisation's."""
    text = chart.text
    tokens = range(first, last)
    words = [at for at in tokens if text.is_word(at)]
    if not words or last - first > MOST or not text.capital(first):
        return False
    if not all(text.capital(at) or text.words[at] in _JOINING for at in tokens):
        return False
    if any(chart.covered(at, Body, Office, Date, Demonym) for at in tokens):
        return False
    if text.readings(first, "firstname") or text.word(first, "civility"):
        return False
    if all(chart.covered(at, Place) for at in words):
        return False
    return any(not text.matches[at] and not chart.covered(at, Place) for at in words)
