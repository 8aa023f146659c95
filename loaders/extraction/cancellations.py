"""What was called off, put off or never held: when and where it was to be tells nothing of it."""

from __future__ import annotations

from .assertion import denied, stretch
from .attachment import takes_place
from .chart import Chart
from .finite import AUXILIARIES
from .government import ARTICLES
from .phrases import Date, Event, Phrase
from .remembered import remembered

__all__ = ["called_off", "first_meant", "put_off", "put_to"]


def called_off(chart: Chart, phrase: Phrase) -> bool:
    """Say whether an event was called off, or a date is one that a called-off event was to have.

    >>> from passerelle.loaders.extraction.analysis import Text
    >>> from passerelle.loaders.extraction.read import phrases
    >>> chart = phrases(Text("The train was cancelled, but the fair was held.", "en"))
    >>> [called_off(chart, event) for event in chart.all(Event)]
    [False]
    """
    first, last, _ = chart.text.sentence_at(phrase.first)
    for begin, end in _ranges(chart, first, last):
        if begin <= phrase.first < end:
            held = (takes_place(chart, first, begin), takes_place(chart, end, last))
            return not isinstance(phrase, Event) or held == (None, None)
    return False


def put_off(chart: Chart, date: Date) -> bool:
    """Say whether a date is that on which an event, since put off, was to be."""
    text = chart.text
    first, last, _ = text.sentence_at(date.first)
    if takes_place(chart, first, last) is not None or put_to(chart, date):
        return False
    for at in text.where(first, last, "postponed"):
        begin, end = stretch(text, (at, at + 1), first, last)
        begin = first if text.word(begin, *AUXILIARIES) else begin
        if not text.word_before(at, *ARTICLES) and begin <= date.first < end:
            return any(True for _ in chart.within(begin, at, Event))
    return False


def first_meant(chart: Chart, phrase: Phrase) -> bool:
    """Say whether a day or place is when or where something was to be at first, which was changed:
    "initialement prévu [le 12 mars] à Arlon, aura lieu le 14 juin".

    >>> from passerelle.loaders.extraction.analysis import Text
    >>> from passerelle.loaders.extraction.read import phrases
    >>> text = "The fair, originally planned for 3 May 2019, was held on 7 June 2019."
    >>> chart = phrases(Text(text, "en"))
    >>> [first_meant(chart, date) for date in chart.all(Date)]
    [True, False]
    """
    text = chart.text
    first, last, _ = text.sentence_at(phrase.first)
    for at in text.where(first, last, "at-first"):
        stop = next((near for near in range(at, last) if text.words[near] in ",;:()"), last)
        start = next((near for near in range(at, first, -1) if text.words[near] in ",;:()"), first)
        planned = min(text.where(start, stop, "planned"), key=lambda p: abs(p - at), default=None)
        if planned is None or phrase.first < min(at, planned):
            continue
        if phrase.last <= planned:
            return True  # "die ursprünglich für den 12. März geplante Tagung"
        if chart.covered(planned + 1, Event):
            continue
        behind = max(at, planned) + 1
        behind += text.word(behind, "takes-place")  # "devait initialement [se tenir] le 12 mars"
        held = takes_place(chart, behind, stop)
        verbs = [*text.where(behind, stop, *AUXILIARIES), *([] if held is None else [held])]
        if phrase.first < min(verbs, default=stop):
            return True
    return False


def put_to(chart: Chart, date: Date) -> bool:
    """Say whether a date is that to which something was put off: "from 3 May until 7 June"."""
    text = chart.text
    at = date.first - text.word_before(date.first, "postponed-to")
    if at == date.first:
        return False
    while (old := chart.over(at - 1, Date)) is not None:
        at = old.first - text.word_before(old.first, "from-origin", "preposition-since")
    return bool(text.word_before(at, "postponed") or text.word(date.last, "postponed"))


@remembered
def _ranges(chart: Chart, first: int, last: int) -> list[tuple[int, int]]:
    """Return the tokens of the clauses in which an event was called off, with what stands before
    an aside of theirs: "The fair, planned for May, was cancelled"."""
    text = chart.text
    told = any(True for _ in chart.within(first, last, Event))
    found: list[tuple[int, int]] = []
    for at in text.where(first, last, "called-off"):
        end = at + text.word(at, "called-off")
        begin, stop = stretch(text, (at, end), first, last)
        noun = end + text.word(end, *ARTICLES)
        behind = chart.over(noun, Event)
        attributive = behind is not None and noun == end
        if attributive or text.where(begin, at, "denial") or text.where(end, stop, "denial"):
            continue  # "the cancelled fair", "was not cancelled"
        if text.word(begin, *AUXILIARIES) or (at == begin and end - at > 1):
            begin = first
        if behind or not told or any(True for _ in chart.within(begin, at, Event)):
            found.append((begin, stop))
    return found + _not_held(chart, first, last)


def _not_held(chart: Chart, first: int, last: int) -> list[tuple[int, int]]:
    """Return the tokens of the clause that denies that an event took place: "fand nicht statt", "no
    meeting took place"."""
    text, at = chart.text, takes_place(chart, first, last)
    if at is None:
        return []
    begin, stop = stretch(text, (at, at + 1), first, last)
    none = any(text.word_before(e.first, "none") for e in chart.within(begin, stop, Event))
    return [(begin, stop)] if none or denied(text, (at, at + 1), first, last) else []
