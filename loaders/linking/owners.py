"""Whose meeting an event is: "the meeting of the committee", "its assembly"."""

from __future__ import annotations

from ..extraction.analysis import Text
from ..extraction.government import governed
from ..extraction.participation import Participation
from ..extraction.phrases import Body, Event, Office
from .clusters import Cluster, flagged
from .context import Linking

__all__ = ["own_meeting"]


def own_meeting(linking: Linking, event: Cluster) -> None:
    """Let the body whose meeting an event is have organised it."""
    if not flagged(event.kind, "ofBody"):
        return
    for phrase in event.phrases:
        inside = linking.chart.within(phrase.head + 1, phrase.last, Body)  # "comité|vergadering"
        body = next(iter(phrase.bodies), None) or next(inside, None) or _owner(linking, phrase)
        if body is not None and _seat(linking.chart.text, body):
            continue  # "a sitting in the Kent County Council": where it was, perhaps another's
        if body is not None and (body.described or body.first in linking.bodies):
            event.parties.append(
                Participation(body, "organised", phrase, "own-meeting", 0.7, phrase.first)
            )
            return


def _seat(text: Text, body: Body) -> bool:
    """Say whether a preposition of place alone leads to a body."""
    at = body.first - text.word_before(body.first, "determiner-definite")
    return bool(text.word_before(at, "preposition-in")) and not text.word_before(
        at, "preposition-of", "contraction", "preposition-for"
    )


def _owner(linking: Linking, event: Event) -> Body | None:
    """Return the body whose meeting "its meeting" is, or an assembly: the only one that does
    something in its sentence or that an office there is of ("the chair of X opened the assembly").
    """
    text = linking.chart.text
    own = text.word_before(event.first, "determiner-possessive")
    if not own and not flagged(event.kind, "ofMembers"):
        return None
    sentence = text.sentence_at(event.first)
    bodies = {
        linking.bodies[body.first]: body
        for body in linking.chart.within(sentence.first, sentence.last, Body)
        if body.first in linking.bodies
        and (own or linking.chart.covered(body.first, Office))
        and not body.first <= event.head < body.last
        and not governed(text, body.first, "in", "with", "about", "by", "between", "to", "for")
    }  # fmt: skip
    return next(iter(bodies.values())) if len(bodies) == 1 else None
