"""Who took part in what, in which role: verbs and participles in both voices, agents and lists.

A clause with a role's verb has actors on one side and an event or agreement on the other. Active
("A et B ont ouvert la conférence"): the actors stand before the verb, or behind it where Dutch
and German put the verb second. Passive ("geopend door A en B"): behind the preposition of the
agent. "In the presence of C" brings further actors. A role without an event in its clause ("C
était également présent") speaks of the document's main event.
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from .absence import away, replaced
from .actors import actors_in
from .assertion import asserted, due, supposed
from .by_name import named_agents, with_names
from .chart import Chart
from .clauses import agents_of, clauses, target_of
from .company import (
    ACTIVE,
    accompanied,
    attributed,
    company_led,
    counted,
    leaders,
    marked,
    markers,
    spelled_out,
    together,
)
from .enumeration import listed
from .finite import AUXILIARIES
from .government import behind_article, governed
from .meetings import (
    WITH,
    approves,
    brings_together,
    convenes,
    guests_of,
    host_and_guests,
    known_guests,
    meets,
    only_got,
    persons,
    received_by,
    talks,
)
from .occasions import (
    around_others,
    gathers,
    named_from,
    names_deed,
    of_main_event,
    signed_before,
    usual,
)
from .openings import OPENINGS, openings
from .organs import organ_met
from .partaking import ATTENDED, Participation, says_nothing
from .passive_agents import led_by
from .phrases import Actor, Agreement, Body, Event, Group, Name, Office, Place
from .pronouns import Earlier, meant_by_pronoun
from .relatives import enclosed
from .representing import (
    REPRESENTED,
    for_each_side,
    for_others,
    on_behalf,
    through_others,
    who_stood_for,
)
from .sentence_openers import up_to_subject
from .verbs import SIGNING, Verb, intransitive, receives, receiving, role_of, verbs

__all__ = ["Participation", "participations"]

INAUGURATED = "inaugurated"
MEETING = "meeting"
"""The kind of event that a verb of meeting or receiving tells of."""
VISIT = "visit"
PASSIVE = "passive-agent"
BROUGHT = "gerund-object"
"""The rule of those whom an event brought together."""
NEAR = 4
"""Tokens between a verb of meeting and whom it was with, where the text names another event."""
SPOKEN_OF = 60
"""Tokens from an agreement to the sentence that calls it "it"."""


def participations(chart: Chart) -> list[Participation]:
    """Return the participations stated in the text; all phrases must be in ``chart``."""
    found: list[Participation] = []
    named = named_from(chart)
    earlier = Earlier([], [], None)
    for sentence in chart.text.sentences:
        if sentence.kind == "furniture":
            continue
        told: list[Participation] = []
        for first, last in clauses(chart, sentence.first, sentence.last):
            told.extend(_clause(chart, first, last, named < last, earlier))
        missing = away(chart, sentence.first, sentence.last) if told else ()
        told = [participation for participation in told if participation.actor.first not in missing]
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


class _Clause(NamedTuple):
    """Tokens ``first`` to ``last`` with those who can act in it and the verbs of roles, in order;
    ``named`` says whether any noun of the text names an event, ``earlier`` what pronouns mean,
    ``opened`` which event each verb of opening a thing tells of."""

    chart: Chart
    first: int
    last: int
    actors: list[Actor]
    predicates: list[Verb]
    named: bool
    earlier: Earlier
    opened: dict[int, Event]

    def floor(self, verb: Verb) -> int:
        """Return the token behind the verb before, or the first: what stands before is of that; a
        relative clause that is over takes nothing from the clause around it."""
        before = (
            other.last for other in reversed(self.predicates)
            if other.last <= verb.first and not enclosed(self.chart, other.first, verb.first)
        )  # fmt: skip
        return next(before, self.first)

    def joined(self, verb: Verb) -> Verb | None:
        """Return the active verb before one to which "and" joins it, so that it has the same
        subject: "visited the school and met pupils"."""
        text = self.chart.text
        at = verb.first
        second = verb.form == "finite" and text.language in ("nl", "de")
        # "und danach [leitete] B …": what stands first puts the subject behind the verb
        between = () if second else (*AUXILIARIES, "adverb", "pronoun-object")
        while size := text.word_before(at, *between):
            at -= size
        size = text.word_before(at, "conjunction-and")
        before = [other for other in self.predicates if other.last <= at - size]
        if not size or verb.passive or not before or before[-1].passive:
            return None
        return None if enclosed(self.chart, before[-1].first, verb.first) else before[-1]

    def ceiling(self, verb: Verb) -> int:
        """Return the first token of the verb behind, or the last of the clause."""
        behind = (other.first for other in self.predicates if other.first > verb.first)
        return next(behind, self.last)


def _clause(
    chart: Chart, first: int, last: int, named: bool, earlier: Earlier
) -> list[Participation]:
    """Read one clause; ``named`` says whether any noun of the text names an event."""
    predicates = verbs(chart, first, last)
    before = attributed(chart, first, last)
    if not predicates and not chart.text.where(first, last, *markers()):
        told = before + counted(chart, first, last)
        return [] if told and supposed(chart.text, first, last) else told
    if supposed(chart.text, first, last):
        return []
    everybody = actors_in(chart, first, last)
    opened = openings(chart, everybody, predicates, first, last)
    led = [*marked(chart, everybody, first, last, predicates), *before]
    apart = {participation.actor.first for participation in led} | replaced(chart, first, last)
    actors = [actor for actor in everybody if actor.first not in apart]
    clause = _Clause(chart, first, last, actors, predicates, named, earlier, opened)
    found: list[Participation] = []
    for verb in predicates:
        if asserted(chart.text, (verb.first, verb.last), first, last):
            found.extend(_told_by(clause, verb))
    found.extend(together(chart, actors, found, first, last))
    found.extend(leaders(chart, everybody, found, first, last))
    found.extend(counted(chart, first, last))
    found.extend(led)
    found.extend(on_behalf(chart, everybody, found, first, last))
    found = spelled_out(chart, everybody, found, last)
    found.extend(accompanied(chart, everybody, found, first, last))
    return [part for part in found if not says_nothing(part.actor)]


def _told_by(clause: _Clause, verb: Verb) -> list[Participation]:
    """Return who had a part by what one verb tells."""
    chart, first, last, actors, *_ = clause
    floor = clause.floor(verb)
    verb, target = _about(clause, verb)
    if verb.role in SIGNING and (
        target is None or due(chart.text, (verb.first, verb.last), first, last)
    ):
        return []  # an agreement that will be signed has no signatories
    parted = host_and_guests(chart, actors, verb, floor)
    if parted is None and approves(chart, actors, verb):
        return []
    if verb.passive and role_of(verb.role).flag("leads") and company_led(chart, verb.first):
        return []
    if isinstance(target, Event) and brings_together(chart, actors, verb, target, floor):
        return _attended(listed(chart, actors, verb.last, strict=True), target, verb, BROUGHT)
    rule, agents = _agents(clause, verb, target)
    guests = guests_of(chart, actors, verb, floor) if verb.passive and agents else []
    guests = [guest for guest in guests if guest not in agents]
    if parted is not None:
        rule, agents, guests = ACTIVE[0], *parted
        if own := receiving(verb):
            verb = replace(verb, role=ATTENDED if clause.named or target else own)
    if receives(verb) and isinstance(target, Event) and only_got(chart, actors, verb, target):
        verb = replace(verb, role="attended")
    told = target or agents or (clause.named and not around_others(chart, verb, first, last))
    organ = None if told else organ_met(chart, verb, floor, (first, last))
    agents = agents or organ or []
    makes = target is None and agents and _makes_event(clause, verb, agents, guests)
    if organ is not None or makes:
        kind = VISIT if role_of(verb.role).flag("toVisits") else MEETING
        target = Event(verb.first, verb.last, kind=kind, head=verb.first, verbal=True)
        chart.add([target])
    if target is None and (
        usual(chart, first, last) or not (guests or of_main_event(chart, actors, verb, first))
    ):
        return []
    begin = talks(chart, agents, verb, target) if isinstance(target, Event) else None
    if begin is not None:
        verb = replace(verb, role="met")
        agents = [*agents, *persons(listed(chart, actors, begin, strict=True))]
    found = _parts(agents, verb, target, rule)
    if rule in ACTIVE and parted is None:
        guests = received_by(chart, actors, verb, agents)
    if verb.role == REPRESENTED and verb.passive and found:
        found.extend(through_others(chart, actors, verb, target))
    return found + _attended(guests, target, verb, "received")


def _about(clause: _Clause, verb: Verb) -> tuple[Verb, Event | Agreement | None]:
    """Return the event or agreement that a verb is about, and the verb with the role that it has
    here."""
    chart, first, last, actors, *_ = clause
    if (opening := clause.opened.get(verb.first)) is not None:
        own = opening.kind in OPENINGS  # else "opened the bridge at a ceremony"
        return (verb if own else replace(verb, role=INAUGURATED)), opening
    floor, ceiling = clause.floor(verb), clause.ceiling(verb)
    verb, target = target_of(chart, verb, floor, last)
    if target is None and verb.passive:  # "took place in Newry and was opened by A"
        verb, target = target_of(chart, verb, first, last)
    if verb.deed and isinstance(target, Event) and names_deed(chart, target, verb):
        target = None  # "performed the official opening": of the text's event
    if isinstance(target, Event) and target.plural and (
        (target.generic and verb.passive)
        or (target.last == target.first + 1 and chart.text.word(target.first, "proceedings"))
    ):  # fmt: skip
        target = None  # "A dirigeait les débats": those of the text's event
    verb = _meant(chart, actors, verb, target, named=clause.named)
    if verb.role in SIGNING:
        if isinstance(target, Agreement):
            target.signed[chart.text.sentence_at(first).first] = True
            return verb, target
        before = clause.earlier.agreement
        return verb, signed_before(chart, actors, verb, (floor, ceiling), before)
    if (
        verb.passive
        and not intransitive(verb.role)
        and led_by(chart, actors, verb, ceiling) is None
    ):
        there = next((role for role in verb.roles if intransitive(role)), verb.role)
        verb = replace(verb, role=there)  # "vertreten waren A und B", not "durch C vertreten"
    return verb, target


def _agents(
    clause: _Clause, verb: Verb, target: Event | Agreement | None
) -> tuple[str, list[Actor]]:
    """Return who has the role of a verb, also by a pronoun or for another side, and by which
    rule."""
    chart, first, last, actors, *_ = clause
    floor, ceiling = clause.floor(verb), clause.ceiling(verb)
    before = clause.joined(verb) if verb.form in ("finite", "participle") else None
    if before is not None:
        rule, agents = _agents(clause, before, target)
        if rule in ACTIVE and agents:
            return rule, agents
    rule, agents = agents_of(chart, actors, verb, (floor, ceiling, last))
    if not agents:
        rule, agents = named_agents(chart, verb, (floor, ceiling, last))
    elif rule in ("active-subject", PASSIVE):
        agents = with_names(chart, verb, agents, floor)
    if not agents and verb.form in ("finite", "participle") and not verb.passive:
        rule, agents = "pronoun-subject", []
        if target is not None or not clause.named:
            agents = meant_by_pronoun(chart, verb, floor, clause.earlier)
    if rule == PASSIVE and isinstance(target, Event) and governed(chart.text, target.first, "in"):
        # "In the session chaired by A, B and C met"
        opens = behind_article(chart.text, target.first) <= first + 1
        begin = first if opens else floor
        agents = up_to_subject(chart, agents, begin, first, clause.predicates)
    if verb.passive and verb.role == ATTENDED:  # "A wurde von B begleitet"
        by = led_by(chart, actors, verb, ceiling) if persons(agents) else None
        agents = [*agents, *persons(listed(chart, actors, by) if by is not None else [])]
    if verb.role == REPRESENTED:
        agents = who_stood_for(chart, actors, verb, agents)
        agents = [*agents, *for_each_side(chart, actors, agents, last)]
    if verb.role in ("signed", ATTENDED) and agents:
        agents = [*agents, *for_others(chart, actors, agents, last)]
    return rule, agents


def _makes_event(clause: _Clause, verb: Verb, agents: list[Actor], guests: list[Actor]) -> bool:
    """Say whether a verb tells of an event that no noun names: "A met B", "was received by B"."""
    chart, first, last, actors, *_ = clause
    there = chart.text.where(max(first, verb.first - NEAR), verb.first, "there")
    if clause.named and (there or chart.text.word(verb.first, "discusses", "speaks-of")):
        return False  # "y a discuté avec B", "A and B discussed it": at the event told of
    reach = NEAR if clause.named else WITH  # "received in Lille": at the text's event, perhaps
    role = role_of(verb.role)
    if guests and (
        (role.flag("receives") and not clause.named)
        or (role.flag("meeting") and verb.form == "participle")  # "A hat in Lille B getroffen"
    ):
        return True
    people = guests or listed(chart, actors, verb.last, strict=True)
    if clause.named and people and all(known_guests(chart, actor) for actor in people):
        return False  # "ont accueilli la délégation": who came to the text's event
    if convenes(chart, agents, people, verb, (first, last)):
        return True
    if receives(verb) and not verb.passive and agents[0].first >= verb.last:
        return bool(received_by(chart, actors, verb, agents))  # not "empfing A den Preis"
    if meets(chart, actors, verb, verb.role, reach=reach):
        return True
    new = not clause.named or around_others(chart, verb, first, last)
    return new and gathers(chart, verb, agents, first, last)


def _parts(
    agents: list[Actor], verb: Verb, target: Event | Agreement | Place | None, rule: str
) -> list[Participation]:
    """Return the part of each of those who have a verb's role."""
    confidence = 0.85 if target else 0.7
    role = "attended" if rule == BROUGHT else verb.role
    own = role == "met" and isinstance(target, Event) and target.verbal
    # "450 emergency workers" come, and hold nothing, but what was "organised by volunteers"
    comes = role_of(role).flag("ofTheEvent") and rule != PASSIVE
    found: list[Participation] = []
    for actor in agents:
        as_what = "organised" if own and isinstance(actor, Body) else role  # it held its meeting
        if isinstance(actor, Group) and comes and not actor.institutional:
            if actor.anybody:
                continue
            as_what = "attended"
        found.append(Participation(actor, as_what, target, rule, confidence, verb.first))
    return found


def _attended(
    actors: list[Actor], target: Event | Agreement | Place | None, verb: Verb, rule: str
) -> list[Participation]:
    confidence = 0.8 if rule == BROUGHT else 0.75
    return [
        Participation(actor, "attended", target, rule, confidence, verb.first) for actor in actors
    ]


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
