"""Whose meeting an event is: "the meeting of the committee", "its assembly"."""

from __future__ import annotations

from ..extraction.analysis import Text
from ..extraction.chart import Chart
from ..extraction.government import ARTICLES, governed
from ..extraction.participation import Participation
from ..extraction.phrases import Body, Date, Event, Office, Place
from .clusters import Cluster, flagged
from .context import Linking

__all__ = ["own_meeting"]

TITLE = 3
"""Lines before the title of a report."""
MODIFIERS = 5
"""Tokens between an owner and its event: "ICBAN's [25th annual general] meeting"."""
_LEADING = (
    "preposition-of", "preposition-in", "preposition-for", "preposition-with", "preposition-by",
    "preposition-to", "preposition-about", "conjunction-and", "auxiliary-be", "auxiliary-have",
)  # fmt: skip


def own_meeting(linking: Linking, event: Cluster) -> None:
    """Let the body whose meeting an event is have organised it."""
    if not (flagged(event.kind, "ofBody") or flagged(event.kind, "ofHost")):
        return
    met = _met(linking, event)
    for phrase in event.phrases:
        inside = linking.chart.within(phrase.head + 1, phrase.last, Body)  # "comité|vergadering"
        body = next(iter(phrase.bodies), None) or next(inside, None)
        body = body or _before(linking.chart, phrase, event.kind) or _owner(linking, phrase)
        if body is None and flagged(event.kind, "ofBody"):
            body = met or _letterhead(linking.chart, phrase)
        if body is not None and _seat(linking.chart.text, body):
            continue  # "a sitting in the Kent County Council": where it was, perhaps another's
        if body is not None and (body.described or body.first in linking.bodies):
            event.parties.append(
                Participation(body, "organised", phrase, "own-meeting", 0.7, phrase.first)
            )
            return


def _met(linking: Linking, event: Cluster) -> Body | None:
    """Return the one body that met at an event, with nobody else: "for its session, the council
    came together"; None where several met."""
    met = [part.actor for part in event.parties if part.role == "met"]
    bodies = {linking.bodies.get(actor.first): actor for actor in met if isinstance(actor, Body)}
    if len(bodies) != 1 or not all(isinstance(actor, Body) for actor in met):
        return None
    return next(iter(bodies.values()))


def _before(chart: Chart, event: Event, kind: str) -> Body | None:
    """Return the body whose name stands before an event as its owner: "ICBAN's annual conference",
    of what bodies hold for themselves also "the NSMC Institutional meeting"."""
    text = chart.text
    if text.language != "en":
        return None
    at, owned = event.head, False
    while at > text.sentence_at(event.head).first and event.head - at < MODIFIERS:
        body = chart.over(at - 1, Body)
        if body is not None and body.last == at:
            named = bool(body.known or body.proper or body.acronym)
            return body if owned or (named and flagged(kind, "ofBody")) else None
        if text.folded[at - 1] == "'s":
            owned = True
        elif (
            not text.is_word(at - 1)
            or text.word(at - 1, *ARTICLES, *_LEADING)
            or chart.covered(at - 1, Office, Place, Date)
        ):
            return None
        at -= 1
    return None


def _letterhead(chart: Chart, event: Event) -> Body | None:
    """Return the body that alone stands in the line above the title of its meeting."""
    text = chart.text
    number = text.sentence_number(event.head)
    if not 0 < number <= TITLE or event.bodies:
        return None
    above, title = text.sentences[number - 1], text.sentences[number]
    body = chart.at(above.first, Body)
    if body is None or above.kind != "heading" or title.kind != "heading":
        return None
    whole = text.behind_bracket(body.last, most=MODIFIERS) == above.last
    return body if whole and event.first <= title.first + 1 else None


def _seat(text: Text, body: Body) -> bool:
    """Say whether a preposition of place alone leads to a body."""
    at = body.first - text.word_before(body.first, "determiner-definite")
    others = ["preposition-of", "preposition-for"]
    if text.language != "de":  # whose contractions tell where, "im", as well as of whom
        others.append("contraction")
    return bool(text.word_before(at, "preposition-in")) and not text.word_before(at, *others)


def _owner(linking: Linking, event: Event) -> Body | None:
    """Return the body whose meeting "its meeting" is, or an assembly: the only one that does
    something in its sentence or that an office there is of ("the chair of X opened the assembly");
    not that of a speaker, "its congress, where A (X) spoke".
    """
    text = linking.chart.text
    own = text.word_before(event.first, "determiner-possessive")
    of_host = flagged(event.kind, "ofHost")  # "A, president of X, welcomed them to our conference"
    if not own and not flagged(event.kind, "ofMembers"):
        return None
    if not own and text.word(event.last, "preposition-of"):
        return None  # "l'assemblée plénière du Conseil": of no other
    sentence = text.sentence_at(event.first)
    if own and (just := _just_named(linking, event)) is not None:
        return just
    bodies = {
        linking.bodies[body.first]: body
        for body in linking.chart.within(sentence.first, sentence.last, Body)
        if body.first in linking.bodies
        and (own or linking.chart.covered(body.first, Office))
        and not (of_host and linking.chart.covered(body.first, Office))
        and not text.word_before(body.first, "by-invitation")
        and not body.first <= event.head < body.last
        and text.tokens[body.first - 1].text != "("  # "with A (PSNI)"
        and not governed(text, body.first, "in", "with", "about", "by", "between", "to", "for")
    }  # fmt: skip
    return next(iter(bodies.values())) if len(bodies) == 1 else None


def _just_named(linking: Linking, event: Event) -> Body | None:
    """Return the body straight before what it did at its meeting: "the council, at its meeting"."""
    text = linking.chart.text
    at = event.first - text.word_before(event.first, "determiner-possessive")
    while size := text.word_before(at, "preposition-in", "preposition-at", "within-event"):
        at -= size
    at -= text.tokens[at - 1].text == ","
    body = linking.chart.over(at - 1, Body) if at else None
    return body if body is not None and body.last == at and body.first in linking.bodies else None
