"""Who took part in what, in which role: verbs and participles in both voices, agents and lists.

A clause with a role's verb has actors on one side and an event or agreement on the other. Active
("A et B ont ouvert la conférence"): the actors stand before the verb, or behind it where Dutch
and German put the verb second. Passive ("geopend door A en B"): behind the preposition of the
agent. "In the presence of C" brings further actors. A role without an event in its clause ("C
était également présent") speaks of the document's main event.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from ...ontology.schema import Concept, schema
from .actors import actors_in, inner, phrase_first
from .assertion import asserted, supposed, to_come
from .chart import Chart
from .phrases import (
    Actor,
    Agreement,
    Body,
    Date,
    Event,
    Group,
    Name,
    Office,
    Phrase,
    Place,
    Quantity,
)
from .verbs import Verb, intransitive, verbs

__all__ = ["Participation", "participations"]

FRONT = 4
"""Tokens: French puts the subject behind a verb only where it opens the clause."""
DELEGATION = "delegation"
"""The kind of body whom one receives as one receives people."""
MEETING = "meeting"
"""The kind of event that a verb of meeting or receiving tells of."""
WITH = 9
"""Tokens between a verb and those with whom its subject did it: a date may stand there."""
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


def participations(chart: Chart) -> list[Participation]:
    """Return the participations stated in the text; all phrases must be in ``chart``."""
    found: list[Participation] = []
    named = any(not event.plural for event in chart.all(Event))
    for sentence in chart.text.sentences:
        if sentence.kind == "furniture":
            continue
        for first, last in _clauses(chart, sentence.first, sentence.last):
            found.extend(_clause(chart, first, last, named))
    return found


def _clauses(chart: Chart, first: int, last: int) -> list[tuple[int, int]]:
    """Cut a sentence at semicolons; colons and commas stay inside their clause."""
    cuts = [at for at, word in enumerate(chart.text.words[first:last], first) if word == ";"]
    bounds = [first, *[cut + 1 for cut in cuts], last]
    return [(a, b) for a, b in pairwise(bounds) if b > a]


def _run_before(chart: Chart, actors: list[Actor], verb: int) -> list[Actor]:
    """Return the subject list that ends before ``verb``: actors, commas, "et", "ainsi que"."""
    text = chart.text
    before = [a for a in actors if a.last <= verb and verb - a.first <= SUBJECT_REACH]
    out: list[Actor] = []
    for actor in before:
        start = phrase_first(chart, actor)
        if text.word_before(start, "preposition-by"):
            continue
        if _quoted(chart, actor.last, verb):
            continue
        size = text.word_before(start, "determiner-definite", "determiner-indefinite")
        head = start - size
        if text.word_before(
            head, "preposition-about", "preposition-between", "speech", "preposition-by"
        ):
            continue
        if text.word_before(
            head, "preposition-of", "contraction", "preposition-in", "preposition-for"
        ):
            if not (out and _joined(chart, out[-1].last, actor.first)):
                continue
        out.append(actor)
    return out


def _quoted(chart: Chart, first: int, verb: int) -> bool:
    """Say whether between an actor and a verb stands who says it: "X denied that … signed"."""
    text = chart.text
    speech = next(iter(text.where(first, verb, "speech")), verb)
    return bool(text.where(speech, verb, "conjunction-that"))


def _joined(chart: Chart, first: int, last: int) -> bool:
    text = chart.text
    at = first
    while at < last:
        size = text.word(
            at, "conjunction-and", "determiner-definite", "determiner-indefinite", "civility",
            "preposition-of", "contraction", "preposition-by", "preposition-with", "adverb",
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
    closed = False
    for actor in actors:
        if actor.first < at:
            continue
        if not _joined(chart, at, actor.first) and not (out and _apposed(chart, at, actor)):
            if out or actor.first - at > 4:
                break
        conjunction = bool(chart.text.where(at, actor.first, "conjunction-and"))
        if closed and not conjunction and isinstance(actor, Body | Group):
            break  # "presided over by A and B, the committee": the subject
        closed = closed or (conjunction and bool(out))
        out.append(actor)
        at = actor.last
    return out


def _apposed(chart: Chart, at: int, actor: Actor) -> bool:
    mark = chart.text.tokens[at].text in ",(" if at < actor.first else False
    return isinstance(actor, Office) and mark and actor.first - at <= 3


def _target(chart: Chart, verb: Verb, first: int, last: int) -> Event | Agreement | None:
    """Return the event or agreement that the verb is about: behind it, or before in the passive."""
    wanted: tuple[type[Phrase], ...] = (Agreement, Event) if verb.role == "signed" else (Event,)
    candidates = [
        phrase for phrase in chart.within(first, last, *wanted)
        if not (isinstance(phrase, Event) and inner(chart, phrase))
    ]  # fmt: skip
    if verb.role == "signed":
        candidates = [c for c in candidates if isinstance(c, Agreement)] or candidates
    after = [c for c in candidates if c.first >= verb.last]
    before = [c for c in candidates if c.last <= verb.first]
    nearest = before[-1:] or after[:1] if verb.passive else after[:1] or before[-1:]
    return nearest[0] if nearest else None  # pyright: ignore[reportReturnType]


def _clause(chart: Chart, first: int, last: int, named: bool) -> list[Participation]:
    """Read one clause; ``named`` says whether any noun of the text names an event."""
    found: list[Participation] = []
    if supposed(chart.text, first, last):
        return found
    predicates = verbs(chart, first, last)
    if not predicates and not chart.text.where(first, last, *_markers(), "organiser"):
        return _counted(chart, first, last)
    everybody = actors_in(chart, first, last)
    marked = _marked(chart, everybody, first, last)
    apart = {id(participation.actor) for participation in marked}
    actors = [actor for actor in everybody if id(actor) not in apart]
    for number, verb in enumerate(predicates):
        if not asserted(chart.text, (verb.first, verb.last), first, last):
            continue
        if verb.role == "signed" and to_come(chart.text, (verb.first, verb.last), first, last):
            continue  # an agreement that will be signed has no signatories
        floor = predicates[number - 1].last if number else first
        ceiling = predicates[number + 1].first if number + 1 < len(predicates) else last
        target = _target(chart, verb, floor, last)
        if target is None and verb.passive:  # "took place in Newry and was opened by A"
            target = _target(chart, verb, first, last)
        rule, agents = _agents(chart, actors, verb, (floor, ceiling, last))
        implied = intransitive(verb.role) or (
            verb.passive
            and (
                _role(verb.role).flag("ofTheEvent")
                or _pronoun(chart, first)
                or (verb.first - first < 2 and bool(chart.text.word(verb.last, "preposition-by")))
            )
        )
        if not implied and verb.role in ("hosted", "convened"):
            # "A invited B and C": to the event that the text is about
            implied = bool(_run_after(chart, actors, verb.last))
        if target is None and agents and _meets(chart, actors, verb):
            target = Event(verb.first, verb.last, kind=MEETING, head=verb.first, verbal=True)
            chart.add([target])
        if target is None and not named and _gathers(chart, verb, agents, first, last):
            target = Event(verb.first, verb.last, kind=MEETING, head=verb.first, verbal=True)
            chart.add([target])
        if target is None and not implied:
            continue
        confidence = 0.85 if target else 0.7
        role = "attended" if rule == "gerund-object" else verb.role
        for actor in agents:
            own = role == "met" and isinstance(actor, Body)
            own = own and isinstance(target, Event) and target.verbal
            as_what = "organised" if own else role  # a committee that met held its meeting
            found.append(Participation(actor, as_what, target, rule, confidence, verb.first))
    found.extend(_together(chart, actors, found, first, last))
    found.extend(_counted(chart, first, last))
    found.extend(marked)
    found.extend(_organisers(chart, actors, first, last))
    return found


def _meets(chart: Chart, actors: list[Actor], verb: Verb) -> bool:
    """Say whether the verb itself tells of a meeting of persons: "X met Y", "X received Y"."""
    if not _role(verb.role).flag("meeting") or chart.covered(verb.first, Event):
        return False
    met = _run_after(chart, actors, verb.last)
    return any(
        isinstance(actor, Name | Office | Group)
        or (isinstance(actor, Body) and actor.kind == DELEGATION)
        for actor in met
    )


def _gathers(chart: Chart, verb: Verb, agents: list[Actor], first: int, last: int) -> bool:
    """Say whether the verb itself tells that a body or several people met, and when or where: "le
    comité s'est réuni à Douai", "A und B trafen sich am Montag"."""
    if verb.role != "met" or chart.covered(verb.first, Event):
        return False
    if chart.text.where(first, last, "habit"):
        return False  # "meets twice a year": at no time in particular
    if len(agents) < 2 and not any(
        isinstance(agent, Body) or (isinstance(agent, Group | Office) and _several(agent))
        for agent in agents
    ):
        return False
    text = chart.text
    return any(True for _ in chart.within(first, last, Date)) or any(
        text.word_before(place.first, "preposition-in")
        for place in chart.within(first, last, Place)
    )


def _several(agent: Group | Office) -> bool:
    return not isinstance(agent, Office) or agent.plural


def _role(id: str) -> Concept:
    return schema().schemes["role"][id]


def _pronoun(chart: Chart, first: int) -> bool:
    """Say whether the clause speaks of "it": the event that the text is about."""
    return any(chart.text.word(at, "pronoun") for at in range(first, first + 4))


def _agents(
    chart: Chart, actors: list[Actor], verb: Verb, bounds: tuple[int, int, int]
) -> tuple[str, list[Actor]]:
    """Return who has the verb's role, and by which rule."""
    floor, ceiling, last = bounds
    text = chart.text
    if verb.form == "infinitive":
        return "", []
    if verb.form == "gerund":  # "une conférence réunissant des experts": they were there
        return "gerund-object", _run_after(
            chart, actors, verb.last
        ) if verb.role == "convened" else []
    if verb.passive and not intransitive(verb.role):
        by = _by(chart, verb, last)
        return "passive-agent", _run_after(chart, actors, by) if by else []
    agents = _run_before(chart, [a for a in actors if a.first >= floor], verb.first)
    agents = agents or _run_before(chart, actors, verb.first)
    if agents:
        return "active-subject", agents
    if text.language == "en" or (text.language == "fr" and verb.first - floor > FRONT):
        return "", []
    behind = [a for a in actors if a.last <= ceiling]
    return "inverted-subject", _run_after(chart, behind, verb.last)


@lru_cache(maxsize=1)
def _markers() -> dict[str, str]:
    """Return the role that a preposition gives: "en présence de", "sous la présidence de"."""
    words = schema().schemes["word"].items()
    return {id: role for id, concept in words if (role := concept.value("gives"))}


def _together(
    chart: Chart, actors: list[Actor], found: list[Participation], first: int, last: int
) -> list[Participation]:
    """Return those who did it "together with" the subject, and those whom a host received."""
    text = chart.text
    more: list[Participation] = []
    active = [p for p in found if p.rule in ("active-subject", "inverted-subject")]
    if not active:
        return more
    lead = active[-1]
    for at in text.where(first, last, "together"):
        more.extend(
            replace(lead, actor=actor, rule="together-with", confidence=0.8)
            for actor in _run_after(chart, actors, at + text.word(at, "together"))
        )
    if _role(lead.role).flag("shared"):
        for at in range(lead.at + 1, min(last, lead.at + WITH)):
            if size := text.word(at, "preposition-with"):
                more.extend(
                    replace(lead, actor=actor, rule="works-with")
                    for actor in _run_after(chart, actors, at + size)
                )
                break
    if _role(lead.role).flag("meeting"):
        more.extend(
            Participation(actor, "attended", lead.target, "received", 0.75, lead.at)
            for actor in _run_after(chart, actors, lead.at + 1)
            if actor is not lead.actor
        )
    return more


def _counted(chart: Chart, first: int, last: int) -> list[Participation]:
    """Return the groups listed behind a count of people: "une soixantaine d'experts : élus, …"."""
    text = chart.text
    for quantity in chart.within(first, last, Quantity):
        colon = quantity.last
        while colon < last and text.tokens[colon].text != ":" and not text.word(colon, "including"):
            colon += 1
        if not quantity.people or colon >= last:
            continue
        return [
            Participation(group, "attended", None, "counted-list", 0.7, quantity.first)
            for group in chart.within(colon + 1, last, Group)
            if not group.generic
        ]
    return []


def _marked(chart: Chart, actors: list[Actor], first: int, last: int) -> list[Participation]:
    """Return those whom a preposition gives their role."""
    text = chart.text
    found: list[Participation] = []
    for at in text.where(first, last, *_markers()):
        for marker, role in _markers().items():
            size = text.word(at, marker)
            if size < 2 or _led(chart, at):
                continue
            events = list(chart.within(first, last, Event))
            target = min(events, key=lambda e: (abs(e.first - at), e.first)) if events else None
            found.extend(
                Participation(actor, role, target, marker, 0.8, at)
                for actor in _run_after(chart, actors, at + size)
            )
    return found


def _organisers(chart: Chart, actors: list[Actor], first: int, last: int) -> list[Participation]:
    """Return the bodies that a clause says to be organisers: "Veranstalter der Tagung ist X"."""
    text = chart.text
    said = text.where(first, last, "organiser")
    if not said or not (
        text.where(first, last, "auxiliary-be")
        or any(text.tokens[at].text == ":" for at in range(said[0], last))
    ):
        return []
    events = [event for event in chart.within(first, last, Event) if not event.plural]
    target = min(events, key=lambda e: (abs(e.first - said[0]), e.first)) if events else None
    return [
        Participation(actor, "organised", target, "organiser-named", 0.8, said[0])
        for actor in actors
        if isinstance(actor, Body) and not _placed(chart, actor)
    ]


def _placed(chart: Chart, body: Body) -> bool:
    """Say whether a body is where something is, or whose: "in the ministry", "of the PSNI"."""
    text = chart.text
    first = body.first - text.word_before(body.first, "determiner-definite")
    if text.language == "de" and first < body.first and text.capital(first - 1):
        return True  # "das Referat der Stadt Namur"
    return bool(
        text.word_before(first, "preposition-in", "contraction", "preposition-with")
        or (text.word_before(first, "preposition-of") and not text.word_before(first, "organiser"))
    )


def _led(chart: Chart, at: int) -> bool:
    """Say whether it is a body or group that somebody leads: "the delegation was led by A"."""
    text = chart.text
    before = at - text.word_before(at, "auxiliary-be")
    return before < at and chart.covered(before - 1, Body, Group)


def _by(chart: Chart, verb: Verb, last: int) -> int | None:
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
