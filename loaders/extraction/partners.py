"""Lines of partners and funders, and the organisations that they alone tell: "Partners: Lumen Mosa,
SOLAS", "Chef de file : Info Flora".
"""

from __future__ import annotations

from collections.abc import Iterator

from .analysis import Text
from .chart import Chart
from .heads import heads
from .name_words import initial
from .phrases import Body, Date, Demonym, Office, Place
from .proper import LEGAL_FORMS
from .remembered import remembered
from .sentences import Sentence

__all__ = ["partner_lines", "partners"]

MOST = 7
"""Tokens of such a name."""
_JOINING = frozenset("&+-'")


def partner_lines(text: Text) -> Iterator[tuple[Sentence, int]]:
    """Yield each line of partners or funders with where they begin: behind its label, or a list
    below one that stands alone."""
    for sentence, begin, _ in _labelled(text):
        yield sentence, begin


@remembered
def _labelled(text: Text) -> list[tuple[Sentence, int, bool]]:
    """Return such lines with where they begin, and whether the label is one of people as well."""
    found: list[tuple[Sentence, int, bool]] = []
    listing = people = False
    for sentence in text.sentences:
        if sentence.kind == "furniture":
            continue
        label = _label(text, sentence)
        begin = _behind_label(text, sentence, label)
        if begin is None and listing and sentence.kind == "item":
            begin = sentence.first
        else:
            listing = begin == sentence.last
            people = begin is not None and bool(text.word(label, "label-member"))
        if begin is not None:
            found.append((sentence, begin, people))
    return found


def _label(text: Text, sentence: Sentence) -> int:
    """Return the first word of a line, its end where there is none."""
    words = (at for at in range(sentence.first, sentence.last) if text.is_word(at))
    return next(words, sentence.last)


def _behind_label(text: Text, sentence: Sentence, at: int) -> int | None:
    """Return where a line goes on behind the label of partners or funders at token ``at``, its end
    where nothing else stands in it; None for any other line."""
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
    for sentence, begin, people in _labelled(text):
        for first, last in _members(text, begin, sentence.last):
            if _is_name(chart, first, last) and not (people and not _of_body(text, first, last)):
                yield Body(first, last, name=text.spaced(first, last), proper=True)


def _of_body(text: Text, first: int, last: int) -> bool:
    """Say whether a member is an acronym or ends with a legal form: no member of people's."""
    one = last == first + 1 and len(text.tokens[first].text) > 1
    return (one and text.tokens[first].text.isupper()) or any(
        text.word(at, *LEGAL_FORMS) == last - at for at in range(first + 1, last)
    )


def _members(text: Text, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield the members of a list: what commas, marks and "and" part, without brackets and the
    point at the end."""
    last -= first < last and text.words[last - 1] == "."
    begin = at = first
    while at < last:
        behind = text.behind_bracket(at)
        step = text.word(at, "conjunction-and")
        mark = text.words[at] in ",;/–•|" or text.tokens[at].text in "-*"
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
    if not all(
        text.capital(at) or text.words[at] in _JOINING or chart.covered(at, Place) for at in tokens
    ):
        return False
    if text.words[last : last + 1] == [","] and any(heads(text, last + 1, "office-kind")):
        return False  # "Xylo Brandt, maire de Mons"
    if any(chart.covered(at, Body, Office, Date, Demonym) for at in tokens):
        return False
    if text.word(first, "civility") or any(initial(chart, at) for at in tokens):
        return False
    last_first = text.tokens[first].text.isupper() and text.readings(last - 1, "firstname")
    if text.readings(first, "firstname") or last_first:  # "DECALUWÉ Carl"
        return False
    if all(chart.covered(at, Place) for at in words):
        return False
    return any(not text.matches[at] and not chart.covered(at, Place) for at in words)
