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

from ...ontology.schema import schema
from .actors import actors_in
from .assertion import asserted, due, supposed
from .chart import Chart
from .clauses import (
    agents_of,
    clauses,
    for_others,
    greets,
    led_by,
    signed_before,
    target_of,
)
from .enumeration import listed
from .meetings import WITH, approves, brings_together, guests_of, meets, only_got, received_by
from .phrases import (
    Actor,
    Agreement,
    Body,
    Date,
    Event,
    Group,
    Name,
    Office,
    Place,
    Quantity,
)
from .pronouns import Earlier, meant_by_pronoun
from .verbs import AUXILIARIES, SIGNING, Verb, intransitive, receives, role_of, verbs

__all__ = ["Participation", "participations"]

MEETING = "meeting"
"""The kind of event that a verb of meeting or receiving tells of."""
ACTIVE = ("active-subject", "inverted-subject")
"""The rules by which the subject of a verb acts."""
NEAR = 4
"""Tokens between a verb of meeting and whom it was with, where the text names another event."""
IDIOM = 3
"""Tokens: a form of so many tells what was opened or closed by itself."""
SPOKEN_OF = 60
"""Tokens from an agreement to the sentence that calls it "it"."""


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
    named = any(
        not (event.plural or event.generic or chart.covered(event.first, Office))
        for event in chart.all(Event)
    )
    earlier = Earlier([], [], None)
    for sentence in chart.text.sentences:
        if sentence.kind == "furniture":
            continue
        told: list[Participation] = []
        for first, last in clauses(chart, sentence.first, sentence.last):
            told.extend(_clause(chart, first, last, named, earlier))
        earlier = _pointed_at(chart, told, sentence.first, sentence.last, earlier)
        found.extend(told)
    return found


def _pointed_at(
    chart: Chart, told: list[Participation], first: int, last: int, before: Earlier
) -> Earlier:
    """Return what the sentence behind tokens ``first`` to ``last`` can point at: all of whom this
    one has ``told``, the one person whom it names, and the last agreement nearby."""
    several = {p.actor.first: p.actor for p in told if isinstance(p.actor, Name | Office)}
    names = sorted(chart.within(first, last, Name), key=lambda name: name.first)
    if not several and len(names) > 1:
        named = listed(chart, actors_in(chart, first, last), names[0].first)
        if all(name in named for name in names):
            several = {name.first: name for name in names}
    one = names if len({name.surname for name in names}) == 1 else []
    agreement = max(
        chart.within(first, last, Agreement), key=lambda a: a.first, default=before.agreement
    )
    if agreement is not None and last - agreement.last > SPOKEN_OF:
        agreement = None
    return Earlier(list(several.values()) if len(several) > 1 else [], list(one[:1]), agreement)


def _clause(
    chart: Chart, first: int, last: int, named: bool, earlier: Earlier
) -> list[Participation]:
    """Read one clause; ``named`` says whether any noun of the text names an event."""
    found: list[Participation] = []
    if supposed(chart.text, first, last):
        return found
    predicates = verbs(chart, first, last)
    usual = _usual(chart, first, last)
    if not predicates and not chart.text.where(first, last, *_markers()):
        return _counted(chart, first, last)
    everybody = actors_in(chart, first, last)
    marked = _marked(chart, everybody, first, last)
    apart = {id(participation.actor) for participation in marked}
    actors = [actor for actor in everybody if id(actor) not in apart]
    for number, verb in enumerate(predicates):
        if not asserted(chart.text, (verb.first, verb.last), first, last):
            continue
        floor = predicates[number - 1].last if number else first
        ceiling = predicates[number + 1].first if number + 1 < len(predicates) else last
        verb, target = target_of(chart, verb, floor, last)
        if target is None and verb.passive:  # "took place in Newry and was opened by A"
            verb, target = target_of(chart, verb, first, last)
        verb = _meant(chart, actors, verb, target, named=named)
        if verb.role in SIGNING:
            if isinstance(target, Agreement):
                target.signed[chart.text.sentence_at(first).first] = True
            else:
                target = signed_before(chart, actors, verb, (floor, ceiling), earlier.agreement)
            if target is None:
                continue
            if due(chart.text, (verb.first, verb.last), first, last):
                continue  # an agreement that will be signed has no signatories
        elif (
            verb.passive
            and not intransitive(verb.role)
            and (not led_by(chart, actors, verb, ceiling))
        ):
            there = next((role for role in verb.roles if intransitive(role)), verb.role)
            verb = replace(verb, role=there)  # "vertreten waren A und B", not "durch C vertreten"
        if approves(chart, actors, verb):
            continue
        if isinstance(target, Event) and brings_together(chart, actors, verb, target, floor):
            found.extend(
                Participation(actor, "attended", target, "gerund-object", 0.8, verb.first)
                for actor in listed(chart, actors, verb.last, strict=True)
            )
            continue
        rule, agents = agents_of(chart, actors, verb, (floor, ceiling, last))
        if not agents and verb.form in ("finite", "participle") and not verb.passive:
            rule, agents = "pronoun-subject", []
            if target is not None or not named:
                agents = meant_by_pronoun(chart, verb, floor, earlier)
        if verb.role == "signed" and agents:
            agents = [*agents, *for_others(chart, actors, agents, last)]
        guests = guests_of(chart, actors, verb, floor) if verb.passive and agents else []
        if receives(verb) and isinstance(target, Event) and only_got(chart, actors, verb, target):
            verb = replace(verb, role="attended")
        if target is None and agents:
            reach = NEAR if named else WITH  # "received in Lille": at the text's event, perhaps
            alone = guests and role_of(verb.role).flag("receives") and not named
            alone = alone or meets(chart, actors, verb, verb.role, reach=reach)
            if alone or (not named and _gathers(chart, verb, agents, first, last)):
                target = Event(verb.first, verb.last, kind=MEETING, head=verb.first, verbal=True)
                chart.add([target])
        implied = bool(guests) or _of_main_event(chart, actors, verb, first)
        if target is None and (usual or not implied):
            continue
        confidence = 0.85 if target else 0.7
        role = "attended" if rule == "gerund-object" else verb.role
        for actor in agents:
            own = role == "met" and isinstance(actor, Body)
            own = own and isinstance(target, Event) and target.verbal
            as_what = "organised" if own else role  # a committee that met held its meeting
            if (
                isinstance(actor, Group)
                and _unorganised(actor)
                and role_of(role).flag("ofTheEvent")
            ):
                if actor.generic or actor.kind == "participants":
                    continue
                as_what = "attended"
            found.append(Participation(actor, as_what, target, rule, confidence, verb.first))
        if rule in ACTIVE:
            guests = received_by(chart, actors, verb, agents)
        found.extend(
            Participation(guest, "attended", target, "received", 0.75, verb.first)
            for guest in guests
        )
    found.extend(_together(chart, actors, found, first, last))
    found.extend(_counted(chart, first, last))
    found.extend(marked)
    return found


def _meant(
    chart: Chart, actors: list[Actor], verb: Verb, target: Event | Agreement | None, *, named: bool
) -> Verb:
    """Return the verb with the role that it has here, of those that its form can give: who speaks
    with somebody meets them. Who welcomes people receives them; where the text has ``named`` an
    event, both were there."""
    role = verb.role
    if role in SIGNING:
        return verb
    others = [other for other in verb.roles if other != role and other not in SIGNING]
    shared = role_of(role).value("sharedAs")
    if shared is not None and not named and meets(chart, actors, verb, shared, company=True):
        role = shared
    if target is None and not role_of(role).flag("meeting"):
        meeting = next((other for other in others if meets(chart, actors, verb, other)), None)
        role = role if meeting is None else "attended" if named else meeting
    return verb if role == verb.role else replace(verb, role=role)


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


def _usual(chart: Chart, first: int, last: int) -> bool:
    """Say whether a clause tells of a habit, or of what is so from a day on: "meet often", "since
    2019 she has attended"."""
    text = chart.text
    return bool(text.where(first, last, "habit")) or any(
        text.word_before(date.first, "preposition-since")
        for date in chart.within(first, last, Date)
    )


def _unorganised(actor: Actor) -> bool:
    """Say whether an actor is people who come to events and hold none: "450 emergency workers"."""
    return isinstance(actor, Group) and not actor.institutional


def _several(agent: Group | Office) -> bool:
    return not isinstance(agent, Office) or agent.plural


def _of_main_event(chart: Chart, actors: list[Actor], verb: Verb, first: int) -> bool:
    """Say whether a verb whose clause names no event speaks of the one that the text is about."""
    text = chart.text
    if intransitive(verb.role):
        return True
    role = role_of(verb.role)
    if verb.passive:
        return (
            role.flag("ofTheEvent")
            or _pronoun(chart, first)
            or (verb.first - first < 2 and bool(text.word(verb.last, "preposition-by")))
        )
    if verb.role == "convened" or role.flag("receives"):  # "A invited B and C"
        return bool(listed(chart, actors, verb.last))
    if role.flag("toVisits"):
        return True
    if not role.flag("ofProceedings"):
        return False
    if greets(chart, verb):
        return True
    behind = verb.last + text.word(verb.last, "determiner-definite")
    return (
        verb.last - verb.first >= IDIOM  # "gave the opening address"
        or bool(text.word(behind, "proceedings"))
        or verb.last == len(text.tokens)
        or text.tokens[verb.last].text in ".,;"  # "A mocht openen."
    )


def _pronoun(chart: Chart, first: int) -> bool:
    """Say whether the clause speaks of "it": the event that the text is about."""
    text = chart.text
    return any(
        text.word(at, "pronoun")  # but "het bureau"
        and (not text.word(at, "determiner-definite") or text.word(at + 1, *AUXILIARIES))
        for at in range(first, first + 4)
    )


@lru_cache(maxsize=1)
def _markers() -> dict[str, str]:
    """Return the role that a preposition gives: "en présence de", "sous la présidence de"."""
    words = schema().schemes["word"].items()
    return {id: role for id, concept in words if (role := concept.value("gives"))}


def _together(
    chart: Chart, actors: list[Actor], found: list[Participation], first: int, last: int
) -> list[Participation]:
    """Return those who did it "together with" the subject."""
    text = chart.text
    more: list[Participation] = []
    active = [p for p in found if p.rule in ACTIVE]
    if not active:
        return more
    lead = active[-1]
    for at in text.where(first, last, "together"):
        more.extend(
            replace(lead, actor=actor, rule="together-with", confidence=0.8)
            for actor in listed(chart, actors, at + text.word(at, "together"))
        )
    size = text.word(first, "preposition-with")
    if lead.role == "signed" and size and lead.rule in ACTIVE:  # "With A, B signed the treaty"
        more.extend(
            replace(lead, actor=actor, rule="works-with")
            for actor in listed(chart, actors, first + size, strict=True)
            if actor.last <= lead.actor.first
        )
    if role_of(lead.role).flag("shared"):
        for at in range(lead.at + 1, min(last, lead.at + WITH)):
            if text.tokens[at].text == "," and text.word(at + 1, *AUXILIARIES):
                break  # another clause: "nachdem A … unterzeichnete, wurde mit B …"
            if size := text.word(at, "preposition-with"):
                if text.word(at + size, "among"):
                    break  # "met onder de aanwezigen A": that is another matter
                more.extend(
                    replace(lead, actor=actor, rule="works-with")
                    for actor in listed(chart, actors, at + size)
                )
                break
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
            events = [e for e in chart.within(first, last, Event) if not (e.plural or e.other)]
            target = min(events, key=lambda e: (abs(e.first - at), e.first)) if events else None
            given = _up_to_agent(chart, listed(chart, actors, at + size))
            if given and text.where(at + size, given[0].first, *AUXILIARIES):
                continue  # "op verzoek van de initiatiefgroep zijn A en B overgekomen"
            found.extend(Participation(actor, role, target, marker, 0.8, at) for actor in given)
    return found


def _up_to_agent(chart: Chart, actors: list[Actor]) -> list[Actor]:
    """Return actors up to "by": "signed in the presence of A by B"."""
    for number, (one, other) in enumerate(pairwise(actors), 1):
        if any(
            not chart.text.word(at, "preposition-of")  # German "von" may lead a member too
            for at in chart.text.where(one.last, other.first, "preposition-by")
        ):
            return actors[:number]
    return actors


def _led(chart: Chart, at: int) -> bool:
    """Say whether it is a body or group that somebody leads: "the delegation was led by A"."""
    text = chart.text
    before = at - text.word_before(at, "auxiliary-be")
    return before < at and chart.covered(before - 1, Body, Group)
