"""Who took part in what, in which role: verbs and participles in both voices, agents and lists.

A clause with a role's verb has actors on one side and an event or agreement on the other. Active
("A et B ont ouvert la conférence"): the actors stand before the verb, or behind it where Dutch
and German put the verb second. Passive ("geopend door A en B"): behind the preposition of the
agent. "In the presence of C" brings further actors. A role without an event in its clause ("C
était également présent") speaks of the document's main event.
"""

from __future__ import annotations

from dataclasses import dataclass

from ...ontology.schema import schema
from .chart import Chart
from .phrases import Actor, Agreement, Body, Event, Group, Name, Office, Phrase, Place

__all__ = ["Participation", "participations"]

ACTORS = (Name, Office, Body, Group)
SUBJECT_REACH = 60
"""Tokens: an actor further than this from its verb is not its subject."""


@dataclass(frozen=True, slots=True)
class Participation:
    """``actor`` has ``role`` in ``target``; None stands for the document's main event."""

    actor: Actor
    role: str
    target: Event | Agreement | Place | None
    rule: str
    confidence: float
    at: int


@dataclass(frozen=True, slots=True)
class _Verb:
    first: int
    last: int
    role: str
    passive: bool
    form: str


def participations(chart: Chart) -> list[Participation]:
    """Return the participations stated in the text; all phrases must be in ``chart``."""
    found: list[Participation] = []
    for sentence in chart.text.sentences:
        if sentence.kind == "furniture":
            continue
        for first, last in _clauses(chart, sentence.first, sentence.last):
            found.extend(_clause(chart, first, last))
    return found


def _clauses(chart: Chart, first: int, last: int) -> list[tuple[int, int]]:
    """Cut a sentence at semicolons; colons and commas stay inside their clause."""
    cuts = [at for at in range(first, last) if chart.text.tokens[at].text == ";"]
    bounds = [first, *[cut + 1 for cut in cuts], last]
    return [(a, b) for a, b in zip(bounds, bounds[1:], strict=False) if b > a]


def _verbs(chart: Chart, first: int, last: int) -> list[_Verb]:
    text = chart.text
    verbs: list[_Verb] = []
    at = first
    while at < last:
        readings = [
            (n, r) for n, r in text.readings(at, "role")
            if r.form in ("finite", "participle", "infinitive")
        ]  # fmt: skip
        if not readings or chart.covered(at, Name, Body, Place):
            at += 1
            continue
        size = readings[0][0]
        roles = list(dict.fromkeys(r.id for n, r in readings if n == size))
        forms = {r.form for n, r in readings if n == size}
        if text.language == "de" and text.capital(at) and not text.opens_sentence(at):
            at += 1
            continue
        for role in roles[:1]:
            verbs.append(
                _Verb(
                    at,
                    at + size,
                    role,
                    _passive(chart, at, at + size, forms, first, last),
                    min(forms),
                )
            )
        at += size
    for part in _separated(chart, first, last):
        verbs.append(part)
    return verbs


def _separated(chart: Chart, first: int, last: int) -> list[_Verb]:
    """Match separable verbs: "nahmen … teil", "nam … deel"."""
    text = chart.text
    found: list[_Verb] = []
    for at in range(first, last):
        for particle, reading in text.lexicon.separable.get(text.folded[at], ()):
            for end in range(at + 1, last):
                if text.folded[end] == particle:
                    found.append(_Verb(at, at + 1, reading.id, False, "finite"))
                    break
    return found


def _passive(chart: Chart, at: int, end: int, forms: set[str], first: int, last: int) -> bool:
    text = chart.text
    if "participle" not in forms:
        return False
    if text.word(end, "preposition-by"):
        return True
    reach = 6 if text.language in ("fr", "en") else 40
    for before in range(at - 1, max(first, at - reach) - 1, -1):
        if text.word(before, "auxiliary-be"):
            # French "a été ouvert": the have before it changes nothing
            return not _reflexive(chart, before)
        if text.word(before, "auxiliary-have"):
            return False
        if text.language in ("fr", "en") and text.tokens[before].text == ",":
            break
    if text.language in ("nl", "de"):
        for after in range(end, min(last, end + 3)):
            if text.word(after, "auxiliary-be"):
                return True
            if text.word(after, "auxiliary-have"):
                return False
    if forms == {"participle"}:
        return True
    return False


def _reflexive(chart: Chart, auxiliary: int) -> bool:
    return chart.text.folded[auxiliary - 1] in ("s'", "se") if auxiliary else False


def _actors(chart: Chart, first: int, last: int) -> list[Actor]:
    """Return the outermost actors in a range: a person stands for the office beside the name."""
    found: list[Actor] = []
    at = first
    while at < last:
        phrase: Phrase | None = None
        for kind in (Office, Body, Group, Name):
            candidate = chart.at(at, kind)
            if (
                candidate is not None
                and candidate.last <= last
                and (phrase is None or candidate.last > phrase.last)
            ):
                phrase = candidate
        if phrase is None:
            at += 1
            continue
        if not _inner(chart, phrase):
            found.append(phrase)  # pyright: ignore[reportArgumentType]
        at = phrase.last
    return found


def _inner(chart: Chart, phrase: Phrase) -> bool:
    """Say whether ``phrase`` belongs to an event's, agreement's or office's own wording."""
    for kind in (Event, Agreement, Office, Body):
        outer = chart.over(phrase.first, kind)
        if outer is not None and outer is not phrase and outer.first < phrase.first:
            return True
    return False


def _run_before(chart: Chart, actors: list[Actor], verb: int) -> list[Actor]:
    """Return the subject list that ends before ``verb``: actors, commas, "et", "ainsi que"."""
    text = chart.text
    before = [a for a in actors if a.last <= verb and verb - a.first <= SUBJECT_REACH]
    out: list[Actor] = []
    for actor in before:
        if text.word_before(actor.first, "preposition-by"):
            continue
        start = actor.first
        size = text.word_before(start, "determiner-definite", "determiner-indefinite")
        head = start - size
        if text.word_before(head, "preposition-about", "preposition-between", "speech"):
            continue
        if text.word_before(
            head, "preposition-of", "contraction", "preposition-in", "preposition-for"
        ):
            if not (out and _joined(chart, out[-1].last, actor.first)):
                if not isinstance(actor, Name):
                    continue
        out.append(actor)
    return out


def _joined(chart: Chart, first: int, last: int) -> bool:
    text = chart.text
    at = first
    while at < last:
        size = text.word(
            at, "conjunction-and", "determiner-definite", "determiner-indefinite", "civility",
            "preposition-of", "contraction", "preposition-by", "preposition-with",
        )  # fmt: skip
        if not size and text.tokens[at].text in ",()":
            size = 1
        if not size:
            return False
        at += size
    return True


def _run_after(chart: Chart, actors: list[Actor], at: int) -> list[Actor]:
    """Return the list of actors that begins at (or just behind) token ``at``."""
    out: list[Actor] = []
    for actor in actors:
        if actor.first < at:
            continue
        if not _joined(chart, at, actor.first) and not (out and _apposed(chart, at, actor)):
            if out or actor.first - at > 4:
                break
        out.append(actor)
        at = actor.last
    return out


def _apposed(chart: Chart, at: int, actor: Actor) -> bool:
    return isinstance(actor, Office) and actor.first - at <= 3


def _target(chart: Chart, verb: _Verb, first: int, last: int) -> Event | Agreement | None:
    """Return the event or agreement that the verb is about: behind it, or before in the passive."""
    wanted: tuple[type[Phrase], ...] = (Agreement, Event) if verb.role == "signed" else (Event,)
    candidates = [
        phrase for phrase in chart.within(first, last, *wanted)
        if not (isinstance(phrase, Event) and _inner(chart, phrase))
    ]  # fmt: skip
    if verb.role == "signed":
        candidates = [c for c in candidates if isinstance(c, Agreement)] or candidates
    after = [c for c in candidates if c.first >= verb.last]
    before = [c for c in candidates if c.last <= verb.first]
    if verb.passive:
        nearest = before[-1:] or after[:1]
    else:
        nearest = after[:1] or before[-1:]
    return nearest[0] if nearest else None  # pyright: ignore[reportReturnType]


def _clause(chart: Chart, first: int, last: int) -> list[Participation]:
    text = chart.text
    found: list[Participation] = []
    actors = _actors(chart, first, last)
    verbs = _verbs(chart, first, last)
    presence = {
        role for role, concept in schema().schemes["role"].items()
        if concept.attributes.get("presence")
    }  # fmt: skip
    for number, verb in enumerate(verbs):
        floor = verbs[number - 1].last if number else first
        ceiling = verbs[number + 1].first if number + 1 < len(verbs) else last
        target = _target(chart, verb, floor if number else first, last)
        by = _by(chart, verb, last)
        if verb.passive and verb.role not in presence:
            agents = _run_after(chart, actors, by) if by else []
            rule = "passive-agent"
        elif verb.form == "infinitive":
            continue
        else:
            agents = _run_before(
                chart, [a for a in actors if a.first >= (floor if number else first)], verb.first
            )
            if not agents and number:
                agents = _run_before(chart, actors, verb.first)
            rule = "active-subject"
            if not agents and text.language in ("nl", "de"):
                agents = [
                    a for a in _run_after(chart, [a for a in actors if a.last <= ceiling], verb.last)
                    if target is None or a.first < target.first or True
                ]  # fmt: skip
                rule = "inverted-subject"
            elif not agents and text.language == "fr":
                agents = _run_after(chart, [a for a in actors if a.last <= ceiling], verb.last)
                rule = "inverted-subject"
        if (
            target is None
            and verb.role not in presence
            and verb.role not in ("organised", "convened", "hosted")
        ):
            continue
        for actor in agents:
            found.append(
                Participation(actor, verb.role, target, rule, 0.85 if target else 0.7, verb.first)
            )
        if agents:
            found.extend(_with(chart, actors, verb, target, last))
    return found


def _by(chart: Chart, verb: _Verb, last: int) -> int | None:
    """Return the token behind the agent's preposition near ``verb``."""
    text = chart.text
    for at in range(verb.last, min(last, verb.last + 12)):
        if size := text.word(at, "preposition-by"):
            return at + size
    if text.language in ("nl", "de"):  # "door A geopend", "von A eröffnet"
        for at in range(verb.first - 1, max(verb.first - SUBJECT_REACH, -1), -1):
            if size := text.word(at, "preposition-by"):
                return at + size
    return None


def _with(
    chart: Chart, actors: list[Actor], verb: _Verb, target: Event | Agreement | None, last: int
) -> list[Participation]:
    """Return those named with "in the presence of", "aux côtés de": they attended."""
    text = chart.text
    for at in range(verb.last, last):
        if size := text.word(at, "in-presence"):
            return [
                Participation(actor, "attended", target, "in-presence-of", 0.8, at)
                for actor in _run_after(chart, actors, at + size)
            ]
    return []
