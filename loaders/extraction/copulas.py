"""Verbs of being and becoming before an office, and the term between: "est depuis 2019 maire"."""

from __future__ import annotations

from ...ontology.schema import word_forms
from .analysis import Text
from .chart import Chart
from .numerals import cardinal
from .phrases import Date, Name, Office, Place
from .terms import term

__all__ = [
    "BEHIND",
    "BETWEEN",
    "COPULA",
    "auxiliary",
    "copula_ahead",
    "copula_before",
    "duration_before",
    "ends_clause",
    "term_before",
]

CLAUSE = 12
"""Tokens from an office to the verb that ends its clause."""
TERM = 10
"""Tokens of the longest term: "vom 1. Januar 2001 bis zum 31. Mai 2008"."""
COPULA = ("auxiliary-be", "auxiliary-become", "copula")
BEHIND = (
    "determiner-definite", "determiner-indefinite", "relative-day", "auxiliary-have", "new",
    "besides", "last", "ordinal", "auxiliary-be",
)  # fmt: skip
BETWEEN = (*BEHIND, "adverb")


def copula_ahead(chart: Chart, name: int, first: int) -> int | None:
    """Return where the copula of "Seit Januar ist A Vorsitzende" stands; None where none does."""
    text = chart.text
    if text.language not in ("de", "nl"):
        return None
    return next((at for at in reversed(range(first, name)) if text.word(at, *COPULA)), None)


def auxiliary(chart: Chart, copula: int, at: int) -> bool:
    """Say whether what looks like a copula, before an office that ends at ``at``, goes with the
    verb that ends its clause: "werden die Minister in X zusammentreffen", "war A gereist", "zal de
    burgemeester ontvangen"; but "wird Präsident bleiben", "ist Präsident geworden"."""
    text = chart.text
    stop = text.sentence_at(copula).last
    end = next((i for i in range(at, min(stop, at + CLAUSE)) if text.words[i] in ",.;:!?"), stop)
    if text.language == "nl" and (size := text.word(copula, "auxiliary-future")):
        return not text.where(copula + size, end, *COPULA)
    if text.language != "de" or not text.word(copula, "auxiliary-be", "auxiliary-become"):
        return False
    verb = end - 1
    if verb < at or not ends_clause(chart, verb):
        return False
    if text.word(verb, *COPULA, "adverb", "auxiliary-past", "chooses", "relative-day"):
        return False
    return not chart.covered(verb, Name, Place, Date)


def ends_clause(chart: Chart, at: int) -> bool:
    """Say whether a German word can be the verb that ends a clause, by its ending: small, too."""
    text = chart.text
    endings = word_forms("verb", "finalEnding", text.language)
    return text.is_word(at) and not text.capital(at) and text.folded[at].endswith(endings)


def copula_before(chart: Chart, office: Office, first: int) -> int | None:
    """Return where "est", "wird", "als", "en tant que" stands close before an office, or the verb
    of "soll … werden", "moet … worden"."""
    text = chart.text
    at = office.first
    infinite = text.language in ("nl", "de") and any(
        reading.form == "infinitive" for _, reading in text.readings(office.last, "word")
    )
    copula = (*COPULA, "intends", "may-become") if infinite else COPULA
    for _ in range(6):
        for begin in text.where(max(first, at - 4), at, "as", *copula):
            if text.words[begin][0] in "'’":
                continue  # "the North's First Minister"
            if text.word(begin, "as") == at - begin and not text.functional(begin):
                return begin  # but "A as well as the mayor"
            if text.word(begin, *copula) == at - begin:
                return begin
        step = text.word_before(at, *BETWEEN)
        date = chart.over(at - 1, Date)
        if (told := term_before(chart, at, first)) is not None:
            step = at - told
        elif date is not None:
            step = (
                at
                - date.first
                + text.word_before(date.first, "preposition-until", "preposition-in", "contraction")
            )
        elif text.readings(at - 1, "month"):  # "war bis Ende Mai Bürgermeister"
            step = 1 + text.word_before(at - 1, "preposition-until", "preposition-in")
        elif not step:
            step = duration_before(text, at)
        if not step:
            return None
        at -= step
    return None


def term_before(chart: Chart, at: int, first: int) -> int | None:
    """Return where the term begins that ends before token ``at``: "von 2001 bis 2008"."""
    text = chart.text
    if not (chart.covered(at - 1, Date) or text.words[at - 1].isdigit()):
        return None
    begins = (begin for begin in range(max(first, at - TERM), at) if text.words[begin] not in ",(")
    return next(
        (begin for begin in begins if (told := term(chart, begin)) and told.last == at), None
    )


def duration_before(text: Text, at: int) -> int:
    """Return how many tokens before ``at`` tell how long: "pour deux ans", "twaalf jaar"."""
    unit = text.word_before(at, "year", "month", "time-unit")
    number = text.word_before(at - unit, "number") if unit else 0
    if unit and not number and cardinal(text, at - unit - 1):
        number = 1
    step = number and unit + number
    return step + text.word_before(at - step, "preposition-for", "adverb") if step else 0
