"""Whether something was at the house of a body, or done to it: "signed at the ministry", but "sent
to the ministry"."""

from __future__ import annotations

from ...ontology.schema import schema, word_forms
from .attachment import signings
from .chart import Chart
from .finite import AUXILIARIES, clause_within
from .phrases import Agreement, Body, Date, Place, Spot

__all__ = ["at_house", "done_beside", "of_its_object"]

_BETWEEN = (
    "determiner-definite", "preposition-at", "preposition-in", "preposition-of", "contraction",
    "adverb", "day-part", "auxiliary-be",
)  # fmt: skip
"""What stands between a body and the verb of what was done there, beside dates and places."""
_ABOUT = ("preposition-about", "preposition-for", "preposition-of")
"""What leads from an agreement to what it is about."""


def at_house(chart: Chart, spot: Spot, start: int) -> bool:
    """Say whether the words before token ``start`` tell that something was at the house of a body:
    "an der Universität Basel", "op het ministerie", but "an die Universität"."""
    text = chart.text
    kind = schema().schemes["organisation-kind"].get((isinstance(spot, Body) and spot.kind) or "")
    to = word_forms("determiner-definite", "pluralArticle", text.language)
    return (
        kind is not None and kind.flag("withRooms") and text.folded[start] not in to
        and text.word_before(start, "preposition-at-house") > 0
    )  # fmt: skip


def of_its_object(chart: Chart, agreement: Agreement, start: int) -> bool:
    """Say whether the body behind the preposition that ends before ``start`` belongs to what an
    agreement is about: "the agreement on training [at Ulster University] was signed"; not where a
    verb or a day parts them, nor where a French or English verb of signing stands before both."""
    text = chart.text
    about = text.where(agreement.head + 1, start - 1, *_ABOUT)
    between = agreement.head + 1, start
    if not about or clause_within(text, *between, *AUXILIARIES, forms=("participle",)):
        return False
    if any(chart.within(*between, Date)) or "," in text.words[slice(*between)]:
        return False
    first = text.sentence_at(agreement.first).first
    before = text.language in ("fr", "en") and any(signings(text, first, agreement.first))
    return not before


def done_beside(chart: Chart, spot: Spot, start: int) -> bool:
    """Say whether a word of signing stands beside a body behind the preposition that ends before
    ``start``, with no more than a day or a place between: "signée hier à la préfecture"."""
    text = chart.text
    first, last, _ = text.sentence_at(spot.first)
    before = _left(chart, start, first)
    behind = _right(chart, spot.last, last)
    return any(at < before <= at + 2 or at == behind for at in signings(text, first, last))


def _left(chart: Chart, at: int, first: int) -> int:
    """Return where the days and places begin that end before token ``at``."""
    text = chart.text
    while at > first:
        phrase = chart.over(at - 1, Date) or chart.over(at - 1, Place)
        step = at - phrase.first if phrase and phrase.last == at else 0
        step = step or text.word_before(at, *_BETWEEN)
        if not step:
            break
        at -= step
    return at


def _right(chart: Chart, at: int, last: int) -> int:
    """Return where the days and places end that begin at token ``at``."""
    text = chart.text
    while at < last:
        phrase = chart.at(at, Date) or chart.at(at, Place)
        step = phrase.last - at if phrase else text.word(at, *_BETWEEN)
        if not step:
            break
        at += step
    return at
