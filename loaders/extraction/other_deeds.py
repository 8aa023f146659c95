"""Dates that a sentence tells of another deed than its event: "the report published in January",
"A said that they would meet in May", "was signed in 2012 and construction started in 2017"."""

from __future__ import annotations

from .cancellations import called_off, put_off
from .chart import Chart
from .finite import AUXILIARIES, clause_within, in_form
from .numerals import has_year
from .occasions import habitual
from .phrases import Agreement, Body, Date, Event, Group, Name, Office
from .verbs import roles_with

__all__ = ["apart", "of_deed_beside", "of_duty", "of_habit", "of_other_deed"]

SAID = 3
"""Tokens between a verb of saying and "that"."""
VERB = 5
"""Tokens from the subject of a clause to the end of its verb."""
_ACTING = (Name, Office, Body, Group)
_TOLD = (*_ACTING, Event, Agreement)
_VERBS = (*AUXILIARIES, "takes-place")


def of_other_deed(chart: Chart, date: Date) -> bool:
    """Say whether a date is told of another deed than any event, or of what is usual or was called
    or put off."""
    first = chart.text.sentence_at(date.first).first
    events = [event.last for event in chart.within(first, date.first, Event)]
    return (
        of_duty(chart, date)
        or of_deed_beside(chart, date)
        or (bool(events) and apart(chart, date, max(events)))
        or of_habit(chart, date)
        or called_off(chart, date)
        or put_off(chart, date)
    )


def of_habit(chart: Chart, date: Date) -> bool:
    """Say whether a date without a year is one of each year, by what its sentence tells."""
    first, last, _ = chart.text.sentence_at(date.first)
    dated = has_year(chart.text, date.first, date.last)
    return not dated and habitual(chart, first, last)


def apart(chart: Chart, date: Date, last: int) -> bool:
    """Say whether a date stands in another clause than what ends at token ``last`` before it:
    behind "said that", or behind "and" that joins two clauses, with a thing that is not the
    text's and a verb of its own."""
    text = chart.text
    begin = text.sentence_at(last - 1).first
    for at in text.where(last, date.first, "conjunction-that"):
        if text.where(max(last, at - SAID), at, "speech"):
            return True
    for at in text.where(last, date.first, "conjunction-and"):
        other = at + text.word(at, "conjunction-and")
        article = text.word(other, "determiner-definite", "determiner-possessive")
        opened = in_form(text, other, "finite") or text.word(other, *_VERBS)
        noun = other + article
        if opened or not text.is_word(noun) or chart.covered(noun, *_TOLD):
            continue
        if not clause_within(text, begin, at, *_VERBS):
            continue  # "the agreement on water and energy was signed"
        if clause_within(text, noun + 1, min(noun + VERB, date.first), *_VERBS):
            return True
    return False


def of_deed_beside(chart: Chart, date: Date) -> bool:
    """Say whether a French or English participle behind a noun, which is neither an event nor
    somebody, leads to a date: "a facility recently opened in September"."""
    text = chart.text
    if text.language not in ("fr", "en"):
        return False
    at = date.first - text.word_before(date.first, "preposition-in")
    meets = in_form(text, at - 1, "finite", roles=roles_with("presence"))
    if meets or not in_form(text, at - 1, "participle"):
        return False  # "both sides met in May"
    noun = at - 2
    while size := text.word_before(noun + 1, "adverb"):
        noun -= size
    told = chart.covered(noun, Event, Agreement, Date, *_ACTING)
    return (
        text.is_word(noun) and not text.capital(noun) and not told
        and not text.word(noun, *_VERBS, "relative-pronoun", "pronoun", "reflexive")
    )  # fmt: skip


def of_duty(chart: Chart, date: Date) -> bool:
    """Say whether German "zum" tells from which day on somebody holds a post: "wechselt zum 1.
    April", but "vom 1. bis zum 3. April"."""
    text = chart.text
    first, last, _ = text.sentence_at(date.first)
    at = date.first - text.word_before(date.first, "contraction")
    return (
        text.language == "de" and text.word(at, "into-office") > 0
        and bool(text.where(first, last, "changes-post"))
        and not date.ranged and not text.word_before(date.first, "preposition-until")
    )  # fmt: skip
