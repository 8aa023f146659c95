"""The agent of a passive: whom the preposition before or behind its verb leads to."""

from __future__ import annotations

from .behind_nouns import agent_behind
from .chart import Chart
from .enumeration import in_apposition, listed
from .phrases import Actor, Body, Group, Name, Office, Place
from .relatives import enclosed
from .subjects import SUBJECT_REACH
from .verbs import Verb

__all__ = ["led_by"]

BY = 12
"""Tokens, or dates and places, between a verb and "by"."""
_WITH_OF = (Name, Office, Body, Group)
_ACTING = (*_WITH_OF, Place)


def led_by(chart: Chart, actors: list[Actor], verb: Verb, last: int) -> int | None:
    """Return the token behind the agent's preposition near ``verb``."""
    text = chart.text
    at = agent_behind(chart, verb.last, last, BY)
    if at is not None and enclosed(chart, at - 1, verb.first):
        at = None  # "anwesend waren Vertreter, die von A begrüßt wurden"
    if text.language not in ("nl", "de"):
        return at
    if text.words[verb.last : verb.last + 1] == [","]:
        at = None  # "von A geleitet, mit Beiträgen von B"
    joint = verb.last + text.word(verb.last, "conjunction-and")
    if at is not None and not verb.last < joint == at - text.word(joint, "preposition-by"):
        return at
    at = None  # "von A eröffnet und von B geleitet"
    # "door A geopend", "von A eröffnet"; of "von A von der Polizei und B" the first
    for near in range(verb.first - 1, max(verb.first - SUBJECT_REACH, -1), -1):
        size = text.word(near, "preposition-by")
        if not size or enclosed(chart, near, verb.first) or chart.covered(near, *_WITH_OF):
            continue  # "von Anna [von der] Heide eröffnet", "vom Bürgermeister [von] Kehl"
        if _of_noun(chart, near, verb.first):
            continue
        if at is not None and _behind_participle(
            chart, at - text.word_before(at, "preposition-by")
        ):
            break
        before = listed(chart, actors, near + size) if at is not None else []
        if at is None or any(actor.first >= at for actor in before):
            at = near + size
        elif any(in_apposition(chart, actor, at) for actor in before):
            at = near + size  # "von A, der Nachfolgerin von B, eröffnet"
        else:
            break
    return at


def _of_noun(chart: Chart, at: int, verb: int) -> bool:
    """Say whether German "von" at ``at`` belongs to the noun straight before it, as the auxiliary
    of the passive stands behind: "der Bericht [von] A wurde vorgestellt"."""
    text = chart.text
    return (
        text.language == "de" and text.capital(at - 1) and not text.opens_sentence(at - 1)
        and bool(text.where(at, verb, "auxiliary-become", "auxiliary-be"))
    )  # fmt: skip


def _behind_participle(chart: Chart, at: int) -> bool:
    """Say whether "and" joins the agent that opens at ``at`` to another verb of a Dutch or German
    passive: "von A angeregt [und von B] unterschrieben"."""
    text = chart.text
    before = at - text.word_before(at, "conjunction-and") - 1
    verb = text.is_word(before) and not text.capital(before)
    return before < at - 1 and verb and not chart.covered(before, *_ACTING)
