"""French and English forms that are the noun of an event and a verb of a role: "visite", "visits".

The noun has an article, an adjective or a preposition before it; the verb has its subject there and
its object behind it.
"""

from __future__ import annotations

from .analysis import Text
from .chart import Chart
from .finite import in_form
from .government import ARTICLES
from .heads import participle_endings
from .phrases import Body, Date, Name, Office, Place

__all__ = ["also_noun", "tells"]

_SUBJECTS = (Name, Office, Body)


def also_noun(text: Text, at: int) -> bool:
    """Say whether the finite verb at token ``at`` is written as the noun of an event is; "visité",
    whose accent is not compared, is neither.

    >>> also_noun(Text("Anna Martin visits Newry", "en"), 2)
    True
    """
    if text.language not in ("fr", "en") or not in_form(text, at, "finite"):
        return False
    if text.words[at].endswith(participle_endings(text.language)):
        return False
    return any(size == 1 for size, _ in text.readings(at, "event-kind"))


def tells(chart: Chart, at: int) -> bool:
    """Say whether such a form at token ``at`` is the verb: straight behind who acts, or behind the
    comma that ends an apposition, and before its object, days and places aside."""
    text = chart.text
    if not also_noun(text, at):
        return False
    before = at - text.word_before(at, "adverb")
    if text.words[before - 1] == "," and "," in text.words[text.sentence_at(at).first : before - 1]:
        before -= 1
    if not any(
        phrase.last == before for kind in _SUBJECTS if (phrase := chart.over(before - 1, kind))
    ):
        return False
    return _object(chart, at + 1)


def _object(chart: Chart, at: int) -> bool:
    """Say whether an object stands at token ``at``, or behind a day or a place there."""
    text = chart.text
    last = text.sentence_at(at - 1).last
    while at < last:
        article = text.word(at, "determiner-definite")
        inside = text.word(at, "preposition-in", "adverb")
        day = chart.at(at, Date) or chart.at(at + article, Date) or chart.at(at + inside, Date)
        place = chart.at(at + inside, Place) if inside else None
        if day is not None or place is not None:
            at = max(phrase.last for phrase in (day, place) if phrase is not None)
        elif text.word(at, "adverb"):
            at += text.word(at, "adverb")
        else:
            break
    return at < last and (
        text.word(at, *ARTICLES, "determiner-plural") > 0
        or any(chart.at(at, kind) is not None for kind in (*_SUBJECTS, Place))
    )
