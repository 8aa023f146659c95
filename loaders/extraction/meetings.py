"""Who met, received or brought together whom: what such verbs say beyond their subject."""

from __future__ import annotations

from itertools import takewhile

from .actors import phrase_first
from .chart import Chart
from .clauses import greets
from .enumeration import before_object, behind, listed, without_genitives
from .government import governed
from .phrases import Actor, Body, Date, Event, Group, Name, Office, Place
from .subjects import subjects
from .talking import mutual, with_whom
from .verbs import Verb, receives, role_of

__all__ = [
    "DELEGATION",
    "WITH",
    "approves",
    "brings_together",
    "convenes",
    "guests_of",
    "host_and_guests",
    "known_guests",
    "meets",
    "only_got",
    "persons",
    "received_by",
    "talks",
]

CONVENED = "convened"
DELEGATION = "delegation"
"""The kind of body whom one receives as one receives people."""
WITH = 9
"""Tokens between a verb and those with whom its subject did it: a date may stand there."""
_OBLIQUE = ("of", "by", "with", "for", "about", "to", "in")
"""Relations of whom one doesn't receive: "received from A"."""


def meets(
    chart: Chart,
    actors: list[Actor],
    verb: Verb,
    role: str,
    *,
    company: bool = False,
    reach: int = WITH,
) -> bool:
    """Say whether the verb, in a ``role``, tells by itself of a meeting of persons: "X met Y", "X
    received Y", at most ``reach`` tokens behind; with ``company``, behind "with"."""
    if not role_of(role).flag("meeting") or chart.covered(verb.first, Event):
        return False
    met = listed(chart, actors, verb.last, strict=True)
    if met and met[0].first - verb.last > reach:
        return False
    if company and not (met and chart.text.where(verb.last, met[0].first, "preposition-with")):
        return False
    return bool(met) and _of_people(met[0])


def _of_people(actor: Actor) -> bool:
    """Say whether one can meet an actor: a person, a group that is not but "guests" or "the
    participants", a delegation, no other body."""
    return (
        isinstance(actor, Name | Office)
        or (isinstance(actor, Group) and not actor.anybody)
        or (isinstance(actor, Body) and actor.kind == DELEGATION)
    )


def known_guests(chart: Chart, actor: Actor) -> bool:
    """Say whether but the article and the word for them name guests, of whom the text has told
    before: "welcomed the delegation", not "the delegation of the town"."""
    bare = isinstance(actor, Group) or (isinstance(actor, Body) and actor.kind == DELEGATION)
    return (
        bare and actor.last - actor.first == 1
        and chart.text.word_before(actor.first, "determiner-definite") > 0
    )  # fmt: skip


def received_by(chart: Chart, actors: list[Actor], verb: Verb, agents: list[Actor]) -> list[Actor]:
    """Return those whom the subject of a verb met, received, welcomed or joined: none in whose
    rooms it did, "met at the court"."""
    meeting = any(role_of(role).flag("meeting") for role in (verb.role, *verb.roles))
    meeting = meeting or (verb.role == CONVENED and chart.covered(verb.first, Event))
    if not (meeting or any(True for _ in chart.text.where(verb.first, verb.last, "goes-with"))):
        return []
    inverted = bool(agents) and agents[0].first >= verb.last
    if inverted and chart.text.where(verb.first, verb.last + 1, "reflexive"):
        return []  # "trafen sich Vertreter Tirols, des Landes X und der Polizei": their senders
    begin = behind(chart, agents[-1]) if inverted else verb.last
    met = listed(chart, actors, begin, strict=True)
    if inverted and met and governed(chart.text, phrase_first(chart, met[0]), *_OBLIQUE):
        return []  # "ontving A van B een brief"
    if not meeting:  # "joined the mayor", but "joined the committee"
        sentence = chart.text.sentence_at(verb.first)
        if not any(True for _ in chart.within(sentence.first, sentence.last, Event)):
            return []  # "joined the mayor in 2010 as a deputy"
        met = list(takewhile(lambda actor: isinstance(actor, Name | Office), met))
    if met and isinstance(met[0], Body) and governed(chart.text, met[0].first, "in"):
        return []
    return [
        actor for actor in without_genitives(chart, met)
        if actor not in agents and not (isinstance(actor, Group) and actor.generic)
    ]  # fmt: skip


def approves(chart: Chart, actors: list[Actor], verb: Verb) -> bool:
    """Say whether a verb of welcoming has no people as its object, so that it tells what somebody
    thinks of a thing: "welcomed the outcome of the conference"."""
    if not receives(verb) or verb.passive or not role_of(verb.role).flag("ofProceedings"):
        return False
    return not greets(chart, verb) and not listed(chart, actors, verb.last, strict=True)


def guests_of(chart: Chart, actors: list[Actor], verb: Verb, floor: int) -> list[Actor]:
    """Return those who were received or welcomed by others: "A was received by B"."""
    if not receives(verb):
        return []
    before = subjects(chart, [actor for actor in actors if actor.first >= floor], verb.first)
    found = listed(chart, before, before[0].first) if before else []
    if not found or any(chart.covered(at, Event) for at in range(found[-1].last, verb.first)):
        return []
    return [a for a in found if isinstance(a, Name | Office) or a.kind == DELEGATION]


def host_and_guests(
    chart: Chart, actors: list[Actor], verb: Verb, floor: int
) -> tuple[list[Actor], list[Actor]] | None:
    """Return who welcomed and who was welcomed where the verb stands last, in Dutch and German: "A
    konnte B begrüßen", "gestern mocht A B verwelkomen"; None where the verb tells of no such."""
    text = chart.text
    final = verb.form in ("infinitive", "participle") and text.language in ("nl", "de")
    met = verb.form == "participle" and (
        role_of(verb.role).flag("meeting") or (verb.role == CONVENED and not _invites(chart, verb))
    )
    if not final or verb.passive or not (receives(verb) or met):
        return None
    people = [
        actor for actor in actors
        if floor <= actor.first and actor.last <= verb.first and _of_people(actor)
    ]  # fmt: skip
    auxiliary = max(text.where(floor, verb.first, "implicative", "auxiliary-have"), default=None)
    if auxiliary is None or not people:
        return None
    behind: list[Actor] = [actor for actor in people if actor.first > auxiliary]
    hosts: list[Actor] = [actor for actor in people if actor.last <= auxiliary]
    if not hosts:
        hosts = before_object(chart, listed(chart, behind, behind[0].first))
        behind = [actor for actor in behind if actor not in hosts]
    guests = listed(chart, behind, behind[0].first) if behind else []
    if any(
        governed(text, phrase_first(chart, who[0]), "of", "by", "with")
        for who in (hosts, guests) if who
    ):  # fmt: skip
        return None  # "konnte den Vorschlag von A begrüßen"
    return (hosts, guests) if hosts and guests else None


def convenes(
    chart: Chart, agents: list[Actor], people: list[Actor], verb: Verb, bounds: tuple[int, int]
) -> bool:
    """Say whether ``agents`` brought ``people`` together, and when or where, before the text names
    an event: "the prefect gathered the mayors in Lille"; a body on a day, as what it unites is else
    its members; who invites does so where the day and the place stand before the guests: "a convié
    mardi à Mons les maires"."""
    text = chart.text
    if verb.role != CONVENED or verb.passive or not agents or not people or people[0] in agents:
        return False
    if any(event.first < bounds[0] for event in chart.all(Event)):
        return False
    if governed(text, people[0].first, "in", "to") or text.where(*bounds, "habit"):
        return False
    if isinstance(people[0], Group) and people[0].generic:
        return False
    if _invites(chart, verb):
        bounds = (verb.last, people[0].first)
    day = any(date.daily for date in chart.within(*bounds, Date))
    where = any(
        text.word_before(place.first, "preposition-in") for place in chart.within(*bounds, Place)
    )
    if _invites(chart, verb):
        return day and where
    return day or (where and all(isinstance(agent, Name | Office) for agent in agents))


def _invites(chart: Chart, verb: Verb) -> bool:
    """Say whether a verb tells that people were asked to come, not that they came."""
    text = chart.text
    return bool(text.word(verb.first, "invites") or text.word_before(verb.last, "invites"))


def only_got(chart: Chart, actors: list[Actor], verb: Verb, event: Event) -> bool:
    """Say whether somebody received something at an event: "at the fair, A received a prize"."""
    return (
        receives(verb) and not verb.passive and event.last <= verb.first
        and _oblique(chart, event) and not listed(chart, actors, verb.last, strict=True)
    )  # fmt: skip


def talks(chart: Chart, agents: list[Actor], verb: Verb, target: Event) -> int | None:
    """Return where those stand with whom persons held an event that all of them but attended: "A
    held talks with B", "voerde dinsdag overleg met B"; None where they did not."""
    held = chart.text.word(verb.first, "holds") or (
        verb.role in ("conducted", "met") and mutual(target)
    )
    if not held or not agents or len(persons(agents)) < len(agents):
        return None
    return with_whom(chart, target)


def persons(actors: list[Actor]) -> list[Actor]:
    """Return the persons of a list: names and offices."""
    return [actor for actor in actors if isinstance(actor, Name | Office)]


def brings_together(
    chart: Chart, actors: list[Actor], verb: Verb, event: Event, floor: int
) -> bool:
    """Say whether the subject of a verb of convening is the event itself: "the signing brought
    together A and B"."""
    if CONVENED not in (verb.role, *verb.roles) or verb.passive:
        return False
    if event.first < floor or event.last > verb.first:
        return False
    if any(event.last <= actor.first and actor.last <= verb.first for actor in actors):
        return False
    return not _oblique(chart, event)


def _oblique(chart: Chart, event: Event) -> bool:
    """Say whether an event is no subject or object, but where something was: "at the ceremony"."""
    return governed(chart.text, event.first, "in", "of", "for", "with", "by", "about", "to")
