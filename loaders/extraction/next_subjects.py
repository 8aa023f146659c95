"""The subject of the next clause behind an agent: "was signed by A and [B] will ratify it"."""

from __future__ import annotations

from .chart import Chart
from .enumeration import behind
from .finite import AUXILIARIES, finite
from .phrases import Actor, Date
from .verbs import Verb

__all__ = ["before_next_clause", "has_predicate"]

_PREDICATE = (*AUXILIARIES, "auxiliary-future", "speech")
_ASIDE = ("adverb", "reflexive", "pronoun-object", "determiner-definite", "negation")
"""What may stand between a subject and its verb: "[le] ratifiera"."""


def before_next_clause(chart: Chart, verb: Verb, agents: list[Actor]) -> list[Actor]:
    """Return agents behind the verb of a passive without the last of several, where "and" opens
    with it a clause of its own."""
    if len(agents) < 2 or not has_predicate(chart, verb, agents[-1]):
        return agents
    joined = chart.text.where(agents[-2].last, agents[-1].first, "conjunction-and")
    return agents[:-1] if joined else agents


def has_predicate(chart: Chart, verb: Verb, actor: Actor) -> bool:
    """Say whether another verb than ``verb``, or a word that nobody knows, stands straight behind
    an actor that the verb has behind it."""
    text = chart.text
    at = behind(chart, actor)
    if verb.last > actor.first or chart.at(at, Date) is not None:
        return False
    while size := text.word(at, *_ASIDE):
        at += size
        if chart.at(at, Date) is not None:
            return False
    if at >= text.sentence_at(actor.first).last or text.capital(at) or not text.is_word(at):
        return False
    known = any(r.form == "finite" for _, r in text.readings(at, "word")) or finite(text, at)
    return bool(text.word(at, *_PREDICATE)) or known or not text.matches[at]
