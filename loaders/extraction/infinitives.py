"""Who does what an infinitive tells: whom it falls to, who went somewhere for it, or the subject of
the verb before it, where that tells of it as done or to come."""

from __future__ import annotations

from .analysis import Text
from .assertion import asserted, due
from .chart import Chart
from .enumeration import listed
from .finite import AUXILIARIES
from .phrases import Actor, Name, Office
from .subjects import SUBJECT_REACH, subjects
from .verbs import Verb, role_of

__all__ = ["of_infinitive"]

REALISED = 12
"""Tokens between "was able to" and its verb, which Dutch puts last."""
_TO = ("preposition-for", "preposition-to", "infinitive-marker")


def of_infinitive(
    chart: Chart, actors: list[Actor], verb: Verb, floor: int, last: int
) -> list[Actor] | None:
    """Return who has the role of an infinitive, nobody where the text doesn't say that it was done;
    None where its subject is that of any verb: "mocht openen", "a pu ouvrir"."""
    text = chart.text
    for at in text.where(max(floor, verb.first - SUBJECT_REACH), verb.first, "falls-to"):
        return listed(chart, actors, at + text.word(at, "falls-to"))
    if (went := _went(chart, verb, last)) is not None:
        return subjects(chart, actors, went)
    if _announced(text, verb):
        return None
    done = text.where(max(floor, verb.first - REALISED), verb.first, "implicative")
    return None if done else []


def _went(chart: Chart, verb: Verb, last: int) -> int | None:
    """Return the verb of a journey that somebody made to lead what they did: "s'est rendue à Kehl
    pour présider la réunion", "reiste nach Metz, um die Tagung zu eröffnen"."""
    text = chart.text
    went = max(text.where(text.sentence_at(verb.first).first, verb.first, "journey"), default=None)
    if went is None or not role_of(verb.role).flag("ofProceedings"):
        return None
    end = went + text.word(went, "journey")
    sentence = text.sentence_at(verb.first)
    whole = (went, end), sentence.first, sentence.last
    if not asserted(text, *whole) or due(text, *whole):
        return None  # "did not travel to Kehl to open", "wollte nach Kehl reisen, um"
    between = end, verb.first
    if text.where(*between, *AUXILIARIES, "conjunction-that", "relative-pronoun"):
        return None
    if any(True for kind in (Name, Office) for _ in chart.within(*between, kind)):
        return None  # "went to Kehl to ask A to chair the meeting"
    if text.language in ("fr", "en"):
        return went if text.word_before(verb.first, *_TO) else None
    return went if verb.last == last or text.words[verb.last] in ",.;" else None


def _announced(text: Text, verb: Verb) -> bool:
    """Say whether an infinitive stands behind words of the future: "is set to officially open",
    "will host", in Dutch at the end: "zal … ontvangen"."""
    if text.language == "nl":
        return bool(text.where(verb.first - REALISED, verb.first, "auxiliary-future"))
    before = verb.first - text.word_before(verb.first, "adverb")
    return bool(text.word_before(before, "prospective", "auxiliary-future"))
