"""Words beside an agreement that tell of its signing, and of nothing else in the sentence.

"the accord, signed in Lille in 2013, …", "der Vertrag, den beide 1999 in Bonn unterzeichneten",
"het in 2013 te Gent ondertekende verdrag".
"""

from __future__ import annotations

from collections.abc import Iterable

from .analysis import Text
from .attachment import signs
from .chart import Chart
from .finite import in_form
from .phrases import Agreement, Date, Phrase
from .remembered import remembered
from .verbs import SIGNING

__all__ = ["signed_aside", "signed_openly"]

_VERBAL = ("auxiliary-be", "auxiliary-have", "auxiliary-modal", "takes-place", "speech")
REACH = 16
"""Tokens: how far such words reach."""


def signed_aside(chart: Chart, phrase: Phrase, agreements: Iterable[Agreement]) -> Agreement | None:
    """Return the agreement in whose aside ``phrase`` stands, None if it stands in none."""
    for agreement in agreements:
        first, last = _aside(chart, agreement)
        if first <= phrase.first < last:
            return agreement
    return None


def signed_openly(chart: Chart, agreements: Iterable[Agreement]) -> list[Agreement]:
    """Return the agreements of whose signing no aside tells: the sentence itself may."""
    return [each for each in agreements if _aside(chart, each) == (0, 0)]


@remembered
def _aside(chart: Chart, agreement: Agreement) -> tuple[int, int]:
    """Return the tokens of the aside of an agreement, (0, 0) if it has none."""
    text = chart.text
    stop = text.sentence_at(agreement.head).last
    at = text.behind_bracket(agreement.last)
    comma = at < stop and text.words[at] == ","
    at += comma
    end = _clause_end(chart, at, min(at + REACH, stop))
    near = at
    if text.language == "de" and not comma:  # "der Vertrag über die Hilfe bei Not, den beide …"
        while near < min(at + REACH, stop) and text.words[near] not in ",;(":
            near += 1
    if near < stop and not text.where(at, near, *_VERBAL):
        begin = near + (text.words[near] == ",")
        clause = _clause_end(chart, begin, min(begin + REACH, stop))
        others = chart.within(begin, clause, Agreement)
        if (
            _relative(text, begin, comma=begin > agreement.last)
            and signs(chart, begin, clause)
            and not any(_aside(chart, other) != (0, 0) for other in others)
        ):  # not "which renews the treaty signed in 1963"
            return begin, clause
    if (comma or text.language in ("fr", "en")) and in_form(text, at, "participle", roles=SIGNING):
        return at, end  # but "hebben op 3 mei overeenkomsten gesloten": the verb comes last
    if text.language in ("de", "nl"):
        return _before(chart, agreement)
    return 0, 0


def _relative(text: Text, at: int, *, comma: bool) -> bool:
    """Say whether a relative clause begins at ``at``: "that", "in which", "den beide …"."""
    led = text.word(at, "preposition-in")
    german = text.language == "de" and comma and text.word(at, "determiner-definite")
    return bool(german or text.word(at, "relative-pronoun")) or bool(
        led and text.word(at + led, "relative-pronoun")
    )


def _before(chart: Chart, agreement: Agreement) -> tuple[int, int]:
    """Return the tokens between the article of an agreement and the participle before it."""
    text = chart.text
    floor = max(text.sentence_at(agreement.head).first, agreement.head - REACH)
    for at in range(agreement.head - 1, floor, -1):
        if text.words[at] in ",;(" or text.word(at, "determiner-definite", "determiner-indefinite"):
            break  # "ondertekende een verdrag"
        if in_form(text, at, "attributive", roles=SIGNING):
            for first in range(at - 1, floor - 1, -1):
                article = text.word(first, "determiner-definite", "determiner-indefinite")
                if article and not chart.at(first + article, Date):
                    return first, at
            break
    return 0, 0


def _clause_end(chart: Chart, at: int, last: int) -> int:
    """Return where the clause at ``at`` ends: at a comma that neither a date nor a place follows
    ("signé à Mons, le 3 mai"), at a dash or a bracket."""
    text = chart.text
    for near in range(at, last):
        if text.words[near] in ";–(":
            return near
        if text.words[near] == ",":
            behind = near + 1 + text.word(near + 1, "determiner-definite", "preposition-in")
            if behind == near + 1 or not (text.capital(behind) or chart.at(behind, Date)):
                return near
    return last
