"""Who gave a speech or did another deed of the proceedings, by the noun that tells of it: "at the
lectern followed A", "after words of welcome by B"."""

from __future__ import annotations

from .actors import actors_in, phrase_first
from .analysis import Text
from .assertion import supposed
from .attendance import addresses
from .chart import Chart
from .company import markers
from .enumeration import listed, one_or_joined
from .finite import SAID, clause_within
from .government import governed
from .partaking import SPOKE
from .phrases import Actor, Name, Office
from .subjects import subjects
from .verbs import role_of

__all__ = ["addressed", "done_by", "heard", "in_own_speech"]

LEAD = 2
"""Tokens of a speech's name before its noun: "word of welcome"."""
VERB = 5
"""Tokens of a verb between where one speaks and who did."""


def addressed(chart: Chart, first: int, last: int) -> dict[int, str] | None:
    """Return, of a sentence that tells of a speech, the first tokens of those who gave it, and the
    role that its word tells: words of welcome open an event; None where it tells of none."""
    text = chart.text
    if supposed(text, first, last):
        return None
    given: dict[int, str] | None = None
    for at in addresses(text, first, last):
        if text.word_before(at, "determiner-possessive"):
            continue
        given = {} if given is None else given
        role, behind = _role(text, at, first)
        behind = _passive(chart, behind)
        size = text.word(behind, "preposition-by", "preposition-of", "contraction")
        actors = actors_in(chart, first, last)
        if size:
            who = one_or_joined(chart, listed(chart, actors, behind + size, marker=size))
        else:
            who = _last_run(chart, subjects(chart, actors, at)) or _inverted(chart, actors, behind)
        for actor in who:
            given.setdefault(actor.first, role)
    return given


def _role(text: Text, at: int, first: int) -> tuple[str, int]:
    """Return the role that the words for a speech tell, which may begin before the one at token
    ``at``, and where they end: "[welcome] speeches", "allocutions [de bienvenue]"."""
    end = at + (text.word(at, "address") or 1)
    for begin in range(at, max(first, at - LEAD) - 1, -1):
        for size, reading in text.readings(begin, "role"):
            if begin + size > at and reading.form == "action" and reading.id != SPOKE:
                return reading.id, max(end, begin + size)
    return SPOKE, end


def _passive(chart: Chart, at: int) -> int:
    """Return where "by" stands behind the auxiliary of a passive at token ``at``: "speeches were
    given by A"; ``at`` where there is none."""
    text = chart.text
    if not text.word(at, "auxiliary-be", "auxiliary-become"):
        return at
    return next((near for near in text.where(at, at + VERB, "preposition-by")), at)


def heard(chart: Chart, first: int, name: Name) -> bool:
    """Say whether a preposition behind the word of a speech leads to a name, so that its bearer
    need not have given it: "the speech heard by A", "a speech with music by A"."""
    start = phrase_first(chart, name)
    return bool(
        governed(chart.text, start, "of", "with", "by", "about")
        and next(addresses(chart.text, first, start), None) is not None
    )


def _inverted(chart: Chart, actors: list[Actor], at: int) -> list[Actor]:
    """Return the subjects behind the verb of a sentence that opens with where they spoke: "at the
    lectern followed A and B"."""
    for actor in actors:
        first = phrase_first(chart, actor)
        if first >= at:
            joined = governed(chart.text, first, "in", "of", "with", "by", "about", "to")
            return [] if joined or first - at > VERB else listed(chart, actors, first)
    return []


def done_by(chart: Chart, first: int, last: int) -> dict[int, str]:
    """Return, of a sentence, the first tokens of those behind the noun of what they did and "by",
    with the role that it tells: "nach der Begrüßung durch A"."""
    text = chart.text
    found: dict[int, str] = {}
    for at in text.beginning(first, last, "role"):
        if any(
            near + text.word(near, *markers()) > at for near in text.where(first, at, *markers())
        ):
            continue  # "unter Leitung von A" has its own rule
        for size, reading in text.readings(at, "role"):
            by = text.word(at + size, "preposition-by")
            if by and reading.form == "action" and role_of(reading.id).flag("ofProceedings"):
                actors = listed(chart, actors_in(chart, first, last), at + size + by)
                for actor in one_or_joined(chart, actors):
                    found.setdefault(actor.first, reading.id)
    return found


def in_own_speech(chart: Chart, first: int, last: int) -> dict[int, str]:
    """Return, of a sentence that tells what somebody said "in his speech", the first tokens of its
    subject, with the role that the noun tells: "in ihrer Begrüßung betonte A"."""
    text = chart.text
    found: dict[int, str] = {}
    for at, role in sorted({**dict.fromkeys(addresses(text, first, last), SPOKE),
                            **_words(chart, first, last)}.items()):  # fmt: skip
        own = text.word_before(at, "determiner-possessive")
        begin = at - own - text.word_before(at - own, "preposition-in") if own else at
        if not own or begin == at - own:
            continue
        actors = actors_in(chart, first, last)
        before = subjects(chart, [actor for actor in actors if actor.last <= begin], begin)
        who = _last_run(chart, before) if before else _behind_verb(chart, actors, at, last)
        for actor in who:
            found.setdefault(actor.first, role)
    return found


def _words(chart: Chart, first: int, last: int) -> dict[int, str]:
    """Return where nouns of what is said at an event stand, with the role that each tells: "words
    of welcome"."""
    text = chart.text
    return {
        at: reading.id
        for at in text.beginning(first, last, "role")
        for _, reading in text.readings(at, "role")
        if reading.form == "action" and role_of(reading.id).flag("inProgrammes")
        and not role_of(reading.id).flag("leads")
    }  # fmt: skip


def _behind_verb(chart: Chart, actors: list[Actor], at: int, last: int) -> list[Actor]:
    """Return the subject of a clause that opens with "in his speech": the person straight behind
    the verb in Dutch and German, behind the comma elsewhere, up to its name."""
    text = chart.text
    inverted = text.language in ("nl", "de")
    marks = (near for near in range(at, last) if text.words[near] == ",")
    begin = at + 1 if inverted else next(marks, last) + 1
    behind = [actor for actor in actors if actor.first >= begin]
    if not behind or behind[0].first - begin > (VERB if inverted else 1):
        return []
    if governed(text, phrase_first(chart, behind[0]), "in", "of", "with", "by", "about", "to"):
        return []
    number = 1 + (isinstance(behind[0], Office) and isinstance(behind[1:2] and behind[1], Name))
    return behind[:number]


def _last_run(chart: Chart, actors: list[Actor]) -> list[Actor]:
    """Return the last of a sentence's subjects, between whom no verb stands."""
    text = chart.text
    begin = len(actors) - 1
    while begin > 0:
        between = actors[begin - 1].last, actors[begin].first
        if clause_within(text, *between, *SAID):
            break
        begin -= 1
    return actors[begin:] if actors else []
