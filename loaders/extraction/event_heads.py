"""Which words are the head of an event, and which only look like one."""

from __future__ import annotations

from .analysis import Text
from .chart import Chart
from .event_titles import part_number, titled_at
from .finite import in_form
from .government import ARTICLES, owned
from .heads import Head, heads
from .phrases import Body, Date, Demonym, Name, Office, Place

__all__ = ["event_head", "sort_told"]

WORKSHOP = "workshop"
"""The kind of event that a numbered table or group is."""
EVENT = "event"
"""The kind of the words that say no more than that something takes place."""
NO_EVENT = 3
"""Tokens of a fixed phrase before the word that elsewhere names an event."""
PREFIX = 3
"""Letters before a hyphen that are no word of their own."""
_OTHERS = (Name, Office, Body, Place, Date, Demonym)


def event_head(chart: Chart, at: int) -> Head | None:
    """Return the head of an event at token ``at``; None where the word means none."""
    text = chart.text
    if text.language == "en" and text.word_before(at, "auxiliary-modal", "preposition-to"):
        return None  # "should play": a verb
    if text.tokens[at].joint and at and len(text.tokens[at - 1].text) <= PREFIX:
        return None  # "co-operation"
    if any(text.word(at - n, "no-event") > n for n in range(min(at, NO_EVENT) + 1)):
        return None  # "nahm in Empfang"
    if text.language == "nl" and text.capital(at) and text.word_before(at, "preposition-at"):
        return None  # "in Denekamp": a town
    reflexive = text.word_before(at, "reflexive")
    if text.readings(at, "role") and not owned(text, at) and (
        text.word_before(at, "auxiliary-have") or reflexive
        or text.word_before(at - text.word_before(at, "auxiliary-be"), "reflexive")
    ):  # fmt: skip
        return None  # "a rencontré", "se sont rencontrés": a verb, but "the board's meeting"
    if reflexive and text.language == "fr":
        return None  # "cela se fête"
    if _by_hand(chart, at) or _of_calendar(chart, at):
        return None
    if (size := text.word(at, "numbered-part")) and _entitled(text, at + size):
        return Head(size, WORKSHOP, plural=False)
    for head in heads(text, at, "event-kind"):
        whole = any(size == head.size for size, _ in text.readings(at, "event-kind"))
        if whole or not (text.readings(at, "organisation-kind") or text.readings(at, "topic")):
            # but "Nationalversammlung" is no Versammlung of the day, "Datenaustausch" a topic
            behind = at + head.size
            told = _before_head(chart, behind) or _of_noun_before(chart, at, behind)
            return None if told else head
    return None


def _of_noun_before(chart: Chart, at: int, end: int) -> bool:
    """Say whether a French participle that is written as the noun of an event tells of the noun
    before it: "un bateau allemand [mis en service] en 1978", not "la mise en service du bateau"."""
    text = chart.text
    if text.language != "fr" or not in_form(text, at, "participle") or text.opens_sentence(at):
        return False
    day = end + text.word(end, "preposition-in", "determiner-definite")
    if chart.at(day, Date) is None or not text.is_word(at - 1) or text.capital(at - 1):
        return False
    return not text.word_before(at, *ARTICLES, "contraction", "preposition-of", "ordinal", "adverb")


def _before_head(chart: Chart, at: int) -> bool:
    """Say whether the English noun of another event stands at ``at``, of which the one before only
    says what sort it is: "conference [dinner]"."""
    text = chart.text
    if text.language != "en" or chart.covered(at, *_OTHERS):
        return False
    head = next(heads(text, at, "event-kind"), None)
    return head is not None and not head.plural and not text.readings(at, "role")


def _of_calendar(chart: Chart, at: int) -> bool:
    """Say whether a week is no event but the one of a date: "in the week of 3 June"."""
    text = chart.text
    if not (size := text.word(at, "week")):
        return False
    behind = at + size
    while of := text.word(behind, "preposition-of", "contraction", "determiner-definite"):
        behind += of
    return behind > at + size and chart.at(behind, Date) is not None


def _by_hand(chart: Chart, at: int) -> bool:
    """Say whether a noun is a signature on paper rather than a signing: "received the
    signatures of A"."""
    text = chart.text
    if not in_form(text, at, "action", roles=("signed",)):
        return False
    return bool(text.word_before(at - text.word_before(at, *ARTICLES, "contraction"), "bears"))


def _entitled(text: Text, at: int) -> bool:
    """Say whether a number stands at ``at``, and a mark that a title follows: "2 – crime"."""
    last = text.sentence_at(at - 1).last
    number = part_number(text, at, last)
    return number is not None and titled_at(text, number[1], last) > 0


def sort_told(text: Text, at: int, size: int, kind: str) -> bool:
    """Say whether a compound tells what sort of event is meant by a word that is vague alone:
    "lanceringsevenement", "Fachveranstaltung"."""
    return size == 1 and kind == EVENT and not text.readings(at, "event-kind")
