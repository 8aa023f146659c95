"""Where the noun phrases of events and agreements begin: their modifiers, without the article."""

from __future__ import annotations

from .analysis import Text
from .chart import Chart
from .event_titles import INSIDE_TITLE
from .finite import AUXILIARIES, in_form
from .numerals import cardinal, numeral_ordinal, ordinal, pointed
from .phrases import Body, Date, Demonym, Name, Office

__all__ = ["ARTICLES", "PARTING", "front", "points_back", "unknown_adjective"]

MAX_MODIFIERS = 5
ARTICLES = (
    "determiner-definite", "determiner-indefinite", "determiner-demonstrative",
    "determiner-possessive", "contraction",
)  # fmt: skip
PARTING = (
    "preposition-of", "preposition-in", "preposition-for", "preposition-with", "preposition-by",
    "preposition-to", "preposition-about", "preposition-between", "conjunction-and", "pronoun",
    "relative-pronoun", *AUXILIARIES, "negation", "speech", "takes-place",
)  # fmt: skip
"""Classes of words that stand in no noun phrase between its article and its head."""

_ACTORS = (Name, Office, Body)


def front(chart: Chart, at: int, floor: int) -> int:
    """Return where the noun phrase with its head at ``at`` begins, its article left out."""
    text = chart.text
    first = at
    while first > floor and text.tokens[first].joint:
        first -= 1  # "Grensregio-overleg"
    head, steps = first, 0
    while first > floor and steps < MAX_MODIFIERS:
        before = first - 1
        demonym = chart.over(before, Demonym)
        if demonym is not None and not demonym.inhabitant:
            first, steps = demonym.first, steps + 1
            continue
        if size := text.word_before(first, "new", "cross-border", "number", "both", "next", "last"):
            first, steps = first - size, steps + 1
            continue
        if pointed(text, first) and not _enumerated(text, first):
            first, steps = first - 2, steps + 1
            continue
        if ordinal(text, before) or cardinal(text, before) is not None:
            first, steps = before, steps + 1
            continue
        if text.language in ("en", "nl", "de") and unknown_adjective(chart, before):
            first, steps = before, steps + 1
            continue
        break
    if first < head and not (text.word_before(first, *ARTICLES) or chart.over(first, Demonym)):
        # without an article before them, loose words are no modifiers
        while first < head and unknown_adjective(chart, first) and not ordinal(text, first):
            first += 1
    return min(first, _opened(chart, head, floor))


def _enumerated(text: Text, at: int) -> bool:
    """Say whether the "3." that ends before token ``at`` numbers an item of a list; a line of its
    own is a title: "12. Sicherheitskonferenz"."""
    number = text.sentence_number(at)
    if text.sentences[number].first != at - 2:
        return False
    before = text.sentences[max(0, number - 1) : number]
    beside = (*before, *text.sentences[number + 1 : number + 2])
    return any(sentence.kind == "item" for sentence in beside)


def _opened(chart: Chart, head: int, floor: int) -> int:
    """Return where a noun phrase begins that an article opens, or the figures that open a line,
    with whatever stands between them and the ``head``: "the 2017 [Global Summit]", "its annual
    [event]", "5th Border [Forum]"; else ``head``."""
    text = chart.text
    if text.language == "fr":
        return head  # most adjectives follow
    at = head
    while at > floor and head - at <= MAX_MODIFIERS:
        if text.word_before(at, *ARTICLES):
            return at
        at -= 1
        if numeral_ordinal(text.tokens[at].text):
            if text.opens_sentence(at):
                return at
            continue
        if not (text.is_word(at) or text.tokens[at].text.isdigit()):
            break
        if text.capital(at) and text.language == "de" and not text.tokens[at + 1].joint:
            break  # another noun
        if _in_name(chart, at):
            continue
        if chart.covered(at, Name, Office, Date) or text.word(at, *PARTING):
            break
        if at == head - 1 and text.word(at, "adverb"):
            break  # "voerden met hun gasten al [gesprekken]"
        if in_form(text, at, "finite", "attributive"):
            break  # "de door A georganiseerde [conferentie]"
    return head


def _in_name(chart: Chart, at: int) -> bool:
    """Say whether "of" or the like at ``at`` joins capitals: "the first [Force of Water] day"."""
    text = chart.text
    return bool(text.word(at, *INSIDE_TITLE)) and all(
        text.capital(near) and text.is_word(near) and not chart.covered(near, *_ACTORS)
        for near in (at - 1, at + 1)
    )


def points_back(chart: Chart, first: int) -> bool:
    """Say whether "this" or "their" stands before the noun phrase that begins at ``first``."""
    return bool(chart.text.word_before(first, "determiner-demonstrative", "determiner-possessive"))


def unknown_adjective(chart: Chart, at: int) -> bool:
    """Say whether a lower-case word that no vocabulary knows stands at ``at``: an adjective."""
    text = chart.text
    return (
        text.is_word(at)
        and not text.capital(at)
        and not any(text.word(at, c) for c in (*ARTICLES, "preposition-in", "preposition-of"))
        and not any(
            reading.scheme in ("role", "word") and not reading.id.startswith(("ordinal", "cross"))
            for match in text.matches[at]
            for reading in match.readings
        )
    )
