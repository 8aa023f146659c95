"""Organs that met by themselves, when or where: "the board of the Euregio met on Friday in Eupen",
"le comité de pilotage s'est réuni mardi"."""

from __future__ import annotations

from .chart import Chart
from .gathered import opens_main_clause, opens_with_meeting
from .government import behind_article, governed
from .occasions import dated_or_placed, habitual
from .phrases import Actor, Body, Date, Place
from .verbs import Verb

__all__ = ["organ_met"]

LOOSE = 3
"""Words between an organ and its verb that no grammar knows: "la commission mixte"."""
_LINKS = ("preposition-of", "contraction", "determiner-definite", "adverb", "auxiliary-be")
_BEHIND = ("preposition-in", "preposition-at", "adverb", "weekday")


def organ_met(chart: Chart, verb: Verb, floor: int, bounds: tuple[int, int]) -> list[Actor] | None:
    """Return the body whose organ a verb tells to have met, if the text names it; None where no
    organ met, or nothing tells when and where."""
    text = chart.text
    first, last = bounds
    if verb.role != "met" or verb.passive or habitual(chart, first, last):
        return None
    if not dated_or_placed(chart, first, last):
        return None
    if opens_with_meeting(text, verb.first):
        return _behind(chart, verb.last, last)
    if not _nobody_met(chart, verb, last):
        return None
    for at in reversed(text.where(floor, verb.first, "organ")):
        end = at + text.word(at, "organ")
        if not governed(text, at, "in", "of", "for", "with", "by", "about", "to", "at"):
            return _of_whom(chart, end, verb.first)
    return None


def _behind(chart: Chart, first: int, last: int) -> list[Actor] | None:
    """Return the body whose organ is the subject behind "Réuni à Metz,"."""
    text = chart.text
    for at in text.where(first, last, "organ"):
        if opens_main_clause(text, behind_article(text, at)):
            end = at + text.word(at, "organ")
            body = next((b for b in chart.within(end, last, Body)), None)
            return (_of_whom(chart, end, body.last) if body is not None else None) or []
    return None


def _nobody_met(chart: Chart, verb: Verb, last: int) -> bool:
    """Say whether only when and where stand behind a verb: not "met its targets", "traf am Freitag
    eine Entscheidung"."""
    text = chart.text
    if text.language in ("nl", "de"):
        articles = text.where(verb.last, last, "determiner-definite", "determiner-indefinite")
        return all(
            chart.covered(at, Date, Body, Place)
            or governed(text, at + 1, "in", "at", "of", "with", "about", "for", "to")
            for at in articles
        )
    if verb.last >= last:
        return True
    return (
        chart.at(verb.last + text.word(verb.last, "determiner-definite"), Date) is not None
        or bool(text.word(verb.last, *_BEHIND))
        or text.words[verb.last] in ".,;"
    )


def _of_whom(chart: Chart, at: int, end: int) -> list[Actor] | None:
    """Return the body that stands between an organ and its verb, where nothing else does but a few
    words that nobody knows."""
    text = chart.text
    found: list[Actor] = []
    loose = 0
    while at < end:
        phrase = chart.at(at, Body) or chart.at(at, Place) or chart.at(at, Date)
        step = phrase.last - at if phrase is not None else text.word(at, *_LINKS)
        if isinstance(phrase, Body):
            found.append(phrase)
        if not step:
            loose += 1
            if loose > LOOSE or not text.is_word(at):
                return None
        at += step or 1
    return found[:1]
