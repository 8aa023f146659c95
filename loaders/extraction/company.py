"""Who took part beside the subject of a verb: together with it, in its presence, counted.

What tells of them is no verb, but a preposition or a list: "together with B", "in the presence of
C", "some sixty experts: mayors, officers".
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from ...ontology.schema import schema
from .actors import actors_in
from .attributive import attributes
from .chart import Chart
from .enumeration import listed
from .government import governed
from .meetings import DELEGATION, WITH
from .partaking import Participation
from .phrases import Actor, Agreement, Body, Event, Group, Quantity
from .verbs import AUXILIARIES, SIGNING, Verb, intransitive, role_of

__all__ = [
    "ACTIVE",
    "LEADING",
    "attributed",
    "company_led",
    "counted",
    "leaders",
    "marked",
    "markers",
    "together",
]

LEADING = ("chaired", "conducted")
"""The roles of those who lead an event, whose verbs tell of delegations and choirs as well."""
ACTIVE = ("active-subject", "inverted-subject")
"""The rules by which the subject of a verb acts."""


@lru_cache(maxsize=1)
def markers() -> dict[str, str]:
    """Return the role that a preposition gives: "en présence de", "sous la présidence de"."""
    words = schema().schemes["word"].items()
    return {id: role for id, concept in words if (role := concept.value("gives"))}


def together(
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


def counted(chart: Chart, first: int, last: int) -> list[Participation]:
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


def marked(
    chart: Chart, actors: list[Actor], first: int, last: int, predicates: list[Verb]
) -> list[Participation]:
    """Return those whom a preposition gives their role, in the clause of ``predicates``; none who
    leads a choir, and not the ceremony at which it sings."""
    text = chart.text
    found: list[Participation] = []
    for at in text.where(first, last, *markers()):
        for marker, role in markers().items():
            size = text.word(at, marker)
            if size < 2 or _led(chart, at) or (role in LEADING and company_led(chart, at)):
                continue
            events = [e for e in chart.within(first, last, Event) if not (e.plural or e.other)]
            target = min(events, key=lambda e: (abs(e.first - at), e.first)) if events else None
            if target is None and role == "convened" and any(chart.within(first, last, Agreement)):
                continue  # "sur l'initiative de A, un traité est signé"
            if (
                role in LEADING and target is not None and not predicates
                and at < target.first and governed(text, target.first, "in")
            ):  # fmt: skip
                continue  # "unter der Leitung von A sang der Chor beim Festakt"
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


def company_led(chart: Chart, at: int) -> bool:
    """Say whether what stands at token ``at`` tells who leads a delegation or group, not an event:
    "a delegation led by A", but "some sixty experts under the chairmanship of A"."""
    return _company(chart, at) is not None


def _company(chart: Chart, at: int) -> Group | Body | None:
    """Return the delegation or group that ends before token ``at``, one that acts by itself."""
    for kind in (Group, Body):
        phrase = chart.over(at - 1, kind)
        if phrase is None or phrase.last != at or phrase.kind == "participants":
            continue
        if isinstance(phrase, Body) and phrase.kind != DELEGATION:
            continue
        counted = chart.covered(phrase.first, Quantity) or chart.covered(phrase.first - 1, Quantity)
        if not counted and not governed(chart.text, phrase.first, "of", "in", "with", "by"):
            return phrase
    return None


def leaders(
    chart: Chart, actors: list[Actor], found: list[Participation], first: int, last: int
) -> list[Participation]:
    """Return those who came at the head of a delegation or group that came: "a delegation led by A
    attended"."""
    text = chart.text
    more: list[Participation] = []
    led: dict[int, int] = {}
    for at in text.where(first, last, *markers()):
        for marker, role in markers().items():
            if role in LEADING and (size := text.word(at, marker)):
                led[at] = at + size
    for at in text.beginning(first, last, "role"):
        for size, reading in text.readings(at, "role"):
            by = text.word(at + size, "preposition-by")
            if reading.id in LEADING and reading.form == "participle" and by:
                led.setdefault(at, at + size + by)
    for at, begin in led.items():
        company = _company(chart, at)
        came = next((p for p in found if p.actor is company and _presence(p.role)), None)
        if came is not None:
            more.extend(
                replace(came, actor=actor, rule="led-company", at=at)
                for actor in listed(chart, actors, begin, strict=True)
            )
    return more


def _presence(id: str) -> bool:
    """Say whether who has a role came somewhere: attended or visited."""
    role = role_of(id)
    return role.flag("presence") or role.flag("toVisits")


def attributed(chart: Chart, first: int, last: int) -> list[Participation]:
    """Return those whom a participle before an event names: "der von A geleiteten Sitzung"."""
    found: list[Participation] = []
    for event in chart.within(first, last, Event):
        for told in () if event.verbal else attributes(chart, event.head, first):
            role = None if told.between else _attributive(chart, told.participle)
            if role is None:
                continue
            by = told.preposition + chart.text.word(told.preposition, "preposition-by")
            inside = actors_in(chart, by, told.participle)
            found.extend(
                Participation(actor, role, event, "passive-agent", 0.8, told.participle)
                for actor in listed(chart, inside, by)
            )
    return found


def _attributive(chart: Chart, participle: int) -> str | None:
    """Return the role in an event that a participle before it tells."""
    return next(
        (
            reading.id for _, reading in chart.text.readings(participle, "role")
            if reading.form == "attributive"
            and reading.id not in SIGNING and not intransitive(reading.id)
        ),
        None,
    )  # fmt: skip
