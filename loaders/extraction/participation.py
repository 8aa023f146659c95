"""Who took part in what, in which role: verbs and participles in both voices, agents and lists.

A clause with a role's verb has actors on one side and an event or agreement on the other. Active
("A et B ont ouvert la conférence"): the actors stand before the verb, or behind it where Dutch
and German put the verb second. Passive ("geopend door A en B"): behind the preposition of the
agent. "In the presence of C" brings further actors. A role without an event in its clause ("C
était également présent") speaks of the document's main event.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from ...ontology.schema import Concept, schema
from .analysis import Text
from .assertion import asserted, doubtful, supposed, to_come
from .chart import Chart
from .heads import compound, heads
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
    Venue,
)
from .verbs import Verb, intransitive, verbs

__all__ = ["Participation", "acting", "participations", "reported"]

FRONT = 4
"""Tokens: French puts the subject behind a verb only where it opens the clause."""
DELEGATION = "delegation"
"""The kind of body whom one receives as one receives people."""
MEETING = "meeting"
"""The kind of event that a verb of meeting or receiving tells of."""
AMONG = 5
"""Tokens between "among" and "guests"."""
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
        told: list[Participation] = []
        for first, last in _clauses(chart, sentence.first, sentence.last):
            told.extend(_clause(chart, first, last, named))
        found.extend(told)
        found.extend(_beside(chart, sentence.first, sentence.last, told))
    return found


def _beside(chart: Chart, first: int, last: int, told: list[Participation]) -> list[Participation]:
    """Return the persons whom a sentence names beside an event, whatever its verb.

    "The prefect had at his side, for this ceremony, the consul general": of those whom a report
    names in one sentence with an event, nine in ten were there.
    """
    events = [e for e in chart.within(first, last, Event) if _told_of(chart, e)]
    if not events or supposed(chart.text, first, last) or doubtful(chart.text, first, last):
        return []
    known = {participation.actor.first for participation in told}
    found: list[Participation] = []
    for actor in _actors(chart, first, last):
        if actor.first in known or not isinstance(actor, Name | Office):
            continue
        if isinstance(actor, Office) and (actor.plural or not actor.anchored):
            continue
        if isinstance(actor, Office) and _apposed_name(chart, actor):
            continue
        event = min(events, key=lambda e: (abs(e.first - actor.first), e.first))
        between = range(min(event.last, actor.last), max(event.first, actor.first))
        if any(_relative(chart.text, at) for at in between):
            continue
        if chart.text.word_before(
            _phrase_first(chart, actor),
            "according-to", "preposition-without", "preposition-of", "contraction",
        ):  # fmt: skip
            continue  # "the successor of A"
        found.append(Participation(actor, "attended", event, "beside-event", 0.6, actor.first))
    return found


def _relative(text: Text, at: int) -> bool:
    """Say whether a relative clause begins at ``at``; where its pronoun is an article too, only
    behind a comma: ", für die sich A einsetzt"."""
    if not text.word(at, "relative-pronoun"):
        return False
    before = at - text.word_before(at, "preposition-for", "preposition-in", "preposition-with")
    return text.language in ("fr", "en") or (at > 0 and text.tokens[before - 1].text == ",")


def _told_of(chart: Chart, event: Event) -> bool:
    """Say whether a phrase speaks of one event: "the conference", "a 2nd meeting"."""
    if event.plural or event.verbal:
        return False
    return bool(
        event.definite or event.anaphoric or event.ordinal or event.title
        or chart.text.word_before(event.first, "determiner-indefinite", "preposition-in")
    )  # fmt: skip


def _apposed_name(chart: Chart, office: Office) -> bool:
    """Say whether a name stands right before or behind an office."""
    near = (*range(office.first - 3, office.first), *range(office.last, office.last + 3))
    return any(chart.over(at, Name) is not None for at in near)


def reported(chart: Chart) -> list[Participation]:
    """Return the persons whom a report of an event lets speak, lists or shows.

    It names them because they were there: the weakest of the rules.
    """
    text = chart.text
    found: list[Participation] = []
    listing = False
    for sentence in text.sentences:
        if sentence.kind == "furniture":
            continue
        if sentence.kind != "item":
            listing = _lists_people(chart, sentence.first, sentence.last)
        rule = _shown(chart, sentence.first, sentence.last)
        if rule:
            found.extend(
                Participation(actor, "attended", None, rule, 0.7, actor.first)
                for actor in _actors(chart, sentence.first, sentence.last)
                if isinstance(actor, Name | Office)
                or (isinstance(actor, Group) and not _heads_list(text, actor))
            )
            continue
        address = _gives_address(chart, sentence.first, sentence.last)
        for name in chart.within(sentence.first, sentence.last, Name):
            if address:
                found.append(Participation(name, "spoke", None, "gives-address", 0.65, name.first))
            elif sentence.kind == "item" and listing:
                found.append(
                    Participation(name, "attended", None, "attendance-list", 0.7, name.first)
                )
            elif _speaks(chart, name, sentence.last):
                found.append(
                    Participation(name, "attended", None, "speaks-in-report", 0.5, name.first)
                )
    return found


def _heads_list(text: Text, group: Group) -> bool:
    """Say whether a group is the word that a list of people stands under: "participants"."""
    return any(text.word(at, "attendance-list") for at in range(group.first, group.last))


def _opens_list(text: Text, at: int, last: int) -> bool:
    """Say whether "participants" is followed by who they were: "participants included A"."""
    size = text.word(at, "auxiliary-be", "including", "included") if at < last else 0
    return bool(size) or (at < last and text.tokens[at].text == ":")


def _gives_address(chart: Chart, first: int, last: int) -> bool:
    """Say whether a sentence tells of a speech that somebody gave."""
    text = chart.text
    return not supposed(text, first, last) and any(
        not text.word_before(at, "determiner-possessive") for at in _addresses(text, first, last)
    )


def _addresses(text: Text, first: int, last: int) -> Iterator[int]:
    """Yield where words for a speech stand in a range: Vortrag, Fach|vortrag."""
    yield from text.where(first, last, "address")
    if text.language in ("de", "nl"):
        for at in range(first, last):
            if any(r.scheme == "word" and r.id == "address" for r in compound(text, at)):
                yield at


def _lists_people(chart: Chart, first: int, last: int) -> bool:
    """Say whether a sentence opens a list of those who are there, or of talks."""
    text = chart.text
    if text.tokens[last - 1].text == ":" and any(True for _ in chart.within(first, last, Event)):
        return True
    if text.where(first, last, "attendance-list") or any(
        True for _ in _addresses(text, first, last)
    ):
        return True
    return any(
        r.id in ("attended", "spoke")
        for at in range(first, last)
        for _, r in text.readings(at, "role")
    )


def _shown(chart: Chart, first: int, last: int) -> str:
    """Return the rule by which everybody in a sentence was there: a caption's row of people, or
    "among the guests were"; "" for none."""
    text = chart.text
    for at in text.where(first, last, "picture-row", "attendance-list", "among"):
        if text.word(at, "picture-row"):
            return "picture-row"
        if (size := text.word(at, "attendance-list")) and _opens_list(text, at + size, last):
            return "among-guests"
        if size := text.word(at, "among"):
            behind = range(at + size, min(at + size + AMONG, last))
            if any(text.word(near, "attendance-list") for near in behind):
                return "among-guests"
    return ""


def _speaks(chart: Chart, name: Name, last: int) -> bool:
    """Say whether a verb of speech stands beside ``name`` or behind its appositions."""
    text = chart.text
    for at in range(name.last, min(last, name.last + 14)):
        if text.word(at, "speech"):
            return not any(
                text.word(i, "relative-pronoun", "conjunction-that") for i in range(name.last, at)
            )
        if chart.at(at, Name):
            return False
    return bool(text.word_before(name.first, "speech"))


def _clauses(chart: Chart, first: int, last: int) -> list[tuple[int, int]]:
    """Cut a sentence at semicolons; colons and commas stay inside their clause."""
    cuts = [at for at in range(first, last) if chart.text.tokens[at].text == ";"]
    bounds = [first, *[cut + 1 for cut in cuts], last]
    return [(a, b) for a, b in pairwise(bounds) if b > a]


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
        phrase = phrase or acting(chart, at)
        if phrase is None:
            at += 1
            continue
        if not _inner(chart, phrase):
            found.append(phrase)  # pyright: ignore[reportArgumentType]
        at = phrase.last
    return found


def acting(chart: Chart, at: int) -> Body | None:
    """Return the institution that a territory is by its kind, where it may act: "la province de
    Namur", "Stadt Görlitz"."""
    place = chart.at(at, Place)
    if place is None or place.generic is None or chart.covered(at, Body, Office, Name, Venue):
        return None
    head = next(heads(chart.text, at, "organisation-kind"), None)
    if head is None or head.plural or at + head.size >= place.last:
        return None
    name = chart.text.spaced(at, place.last)
    return Body(at, place.last, kind=head.kind, name=name, places=[place])


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
        start = _phrase_first(chart, actor)
        if text.word_before(start, "preposition-by"):
            continue
        if _quoted(chart, actor.last, verb):
            continue
        size = text.word_before(start, "determiner-definite", "determiner-indefinite")
        head = start - size
        if text.word_before(head, "preposition-about", "preposition-between", "speech"):
            continue
        if text.word_before(
            head, "preposition-of", "contraction", "preposition-in", "preposition-for"
        ):
            if not (out and _joined(chart, out[-1].last, actor.first)):
                continue
        out.append(actor)
    return out


def _phrase_first(chart: Chart, actor: Actor) -> int:
    """Return where the phrase of an actor begins: a name with the office before it."""
    office = chart.over(actor.first - 1, Office) if isinstance(actor, Name) else None
    return office.first if office is not None and office.last == actor.first else actor.first


def _quoted(chart: Chart, first: int, verb: int) -> bool:
    """Say whether between an actor and a verb stands who says it: "X denied that … signed"."""
    text = chart.text
    speech = next((at for at in range(first, verb) if text.word(at, "speech")), verb)
    return any(text.word(at, "conjunction-that") for at in range(speech, verb))


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
    mark = chart.text.tokens[at].text in ",(" if at < actor.first else False
    return isinstance(actor, Office) and mark and actor.first - at <= 3


def _target(chart: Chart, verb: Verb, first: int, last: int) -> Event | Agreement | None:
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
    nearest = before[-1:] or after[:1] if verb.passive else after[:1] or before[-1:]
    return nearest[0] if nearest else None  # pyright: ignore[reportReturnType]


def _clause(chart: Chart, first: int, last: int, named: bool) -> list[Participation]:
    """Read one clause; ``named`` says whether any noun of the text names an event."""
    found: list[Participation] = []
    if supposed(chart.text, first, last):
        return found
    everybody = _actors(chart, first, last)
    marked = _marked(chart, everybody, first, last)
    apart = {id(participation.actor) for participation in marked}
    actors = [actor for actor in everybody if id(actor) not in apart]
    predicates = verbs(chart, first, last)
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
            verb.passive and (_role(verb.role).flag("ofTheEvent") or _pronoun(chart, first))
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
    for at in range(first, last):
        if text.word(at, "together"):
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
