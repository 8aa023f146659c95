"""What looks like the head of a body and is none: the first part of a compound, a territory, an
event, a sitting of the body, its premises.
"""

from __future__ import annotations

from ...ontology.schema import schema
from .analysis import Text
from .chart import Chart
from .heads import compound, heads, names_event
from .known import several
from .numerals import ordinal
from .phrases import Place

__all__ = [
    "first_of_compound", "names_domain", "of_premises", "opens_compound", "rather_event", "sitting",
    "territorial",
]  # fmt: skip


def first_of_compound(chart: Chart, end: int) -> bool:
    """Say whether a hyphen makes the word the first part of another: "Grensregio-overleg",
    "centre-ville"."""
    text = chart.text
    if end < len(text.tokens) and text.language == "fr":
        return text.tokens[end].joint and bool(text.readings(end, "place-kind"))
    if end >= len(text.tokens) or text.language not in ("nl", "de"):
        return False
    if several(text, end):
        return True
    if text.tokens[end].text == "-" and text.tokens[end].start == text.tokens[end - 1].end:
        return True  # "Polizei- und Zollzusammenarbeit"
    return (
        text.tokens[end].joint
        and not chart.covered(end, Place)
        and (text.language == "de" or bool(text.matches[end]))
    )


def sitting(text: Text, at: int) -> bool:
    """Say whether a number makes a sitting of a body: "auf der 55. Verbandsversammlung"."""
    if not names_event(text, at):
        return False
    figure = at - 1 - (text.language == "de" and text.folded[at - 1] == ".")
    return figure >= 0 and (bool(ordinal(text, at - 1)) or text.words[figure].isdecimal())


def rather_event(chart: Chart, at: int, size: int) -> bool:
    """Say whether the head is rather an event's: Bürgermeisterkonferenz, raadsvergadering."""
    text = chart.text
    if any(length == size for length, _ in text.readings(at, "organisation-kind")):
        return False
    return any(reading.scheme == "event-kind" for reading in compound(text, at)) or bool(
        text.readings(at, "event-kind")
    )


def territorial(chart: Chart, at: int, size: int) -> bool:
    """Say whether the head names a territory rather than its institution: "province de Namur".

    A capital makes it the institution, where common nouns have none and nothing is in it.
    """
    text = chart.text
    if not any(length == size for length, _ in text.readings(at, "place-kind")):
        return False
    behind = at + size + text.word(at + size, "preposition-of", "preposition-for")
    charged = behind > at + size and text.readings(behind, "portfolio")
    article = at - text.word_before(at, "determiner-definite")
    if text.word_before(article, "preposition-in") and not charged:
        return True  # but "at the Department of Foreign Affairs"
    if at > 1 and text.tokens[at - 1].text == "," and chart.covered(at - 2, Place):
        return True  # "in Newcastle, County Down"
    if text.language == "de" or not text.capital(at) or text.opens_sentence(at):
        return True
    return any(
        text.tokens[at].text in schema().schemes["place-kind"][reading.id].attributes.get(
            "keepsCapital", ()
        )
        for _, reading in text.readings(at, "place-kind")
    )  # fmt: skip


def of_premises(text: Text, at: int) -> bool:
    """Say whether an English name ends with a word for rooms or a house, and with no body's."""
    return (
        text.language == "en"
        and bool(text.word(at, "venue", "seat"))
        and all(head.plural for head in heads(text, at, "organisation-kind"))
    )


def names_domain(text: Text, first: int, end: int) -> bool:
    """Say whether the words up to the ``end`` of a head, straight behind "of" or "for", are the
    domain of an office, and no body that would have its article: "Minister of [Public
    Administration]".

    >>> text = Text("Minister of Public Administration of the Public Administration", "en")
    >>> names_domain(text, 2, 4), names_domain(text, 6, 8)
    (True, False)
    """
    governed = text.word_before(first, "preposition-of", "preposition-for")
    sizes = [size for size, _ in text.readings(first, "portfolio")]
    return governed > 0 and end - first > 1 and max(sizes, default=0) >= end - first


def opens_compound(text: Text, at: int) -> bool:
    """Say whether the English common noun of a body that ends before ``at`` only opens the head
    there: "police [centre]", "customs [office]"."""
    return (
        text.language == "en"
        and at > 0
        and not text.capital(at)
        and not text.capital(at - 1)
        and text.tokens[at - 1].end + 1 == text.tokens[min(at, len(text.tokens) - 1)].start
        and any(
            head.size == 1 and not head.plural for head in heads(text, at - 1, "organisation-kind")
        )
        and any(not head.plural for head in heads(text, at, "organisation-kind"))
    )
