"""Who took part beside the subject of a verb: together with it, in its presence, counted.

What tells of them is no verb, but a preposition or a list: "together with B", "in the presence of
C", "some sixty experts: mayors, officers".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from ...ontology.schema import schema
from .actors import actors_in, phrase_first
from .assertion import asserted
from .attributive import attributes
from .chart import Chart
from .enumeration import in_apposition, joins, listed, one_or_joined
from .finite import AUXILIARIES, clause_within
from .government import governed
from .meetings import DELEGATION, WITH
from .partaking import ATTENDED, Participation
from .phrases import Actor, Agreement, Body, Event, Group, Name, Office, Quantity
from .sentence_openers import up_to_subject
from .signing import witnessed
from .subjects import subjects
from .verbs import SIGNING, Verb, intransitive, role_of, roles_with

__all__ = [
    "ACTIVE",
    "accompanied",
    "attributed",
    "company_led",
    "counted",
    "leaders",
    "marked",
    "markers",
    "spelled_out",
    "together",
]

ACTIVE = ("active-subject", "inverted-subject")
"""The rules by which the subject of a verb acts."""
SEVERAL = 2
"""Names that tell who a group was."""
PRESENCE = "in-presence"
OF_EVENT = "event-has"
"""The class of the words for those whom an event had in it, which fit other things as well."""
_ABOUT_OTHERS = ("in", "at", "of", "for", "about", "to", "with", "by", "between", "other")
"""Prepositions before an event of which the clause is not."""
NEAR = 4
"""Tokens between somebody and the company that came along: "kwam in gezelschap van"."""


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
    for at in text.where(first, last, "in-addition"):
        beside = listed(chart, actors, at + text.word(at, "in-addition"), strict=True)
        more.extend(
            replace(lead, actor=actor, rule="together-with", confidence=0.75)
            for actor in one_or_joined(chart, beside)
            if isinstance(actor, Name | Office) and actor is not lead.actor
        )
    more.extend(_likewise(chart, actors, lead, last))
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
            leads = role_of(role).flag("leads")
            if size < 2 or _led(chart, at) or (leads and company_led(chart, at)):
                continue
            events = [e for e in chart.within(first, last, Event) if not (e.plural or e.other)]
            target = min(events, key=lambda e: (abs(e.first - at), e.first)) if events else None
            if marker == OF_EVENT:
                target = _had(chart, (at, at + size), first, last)
                if target is None:
                    continue
            if target is None and role == ATTENDED:
                target = witnessed(chart, predicates, first, last)
            if target is None and role == "convened" and any(chart.within(first, last, Agreement)):
                continue  # "sur l'initiative de A, un traité est signé"
            if (
                leads and target is not None and not predicates
                and at < target.first and governed(text, target.first, "in")
            ):  # fmt: skip
                continue  # "unter der Leitung von A sang der Chor beim Festakt"
            given = _up_to_agent(chart, listed(chart, actors, at + size))
            given = up_to_subject(chart, given, at, first, predicates)
            if given and clause_within(text, at + size, given[0].first, *AUXILIARIES):
                continue  # "op verzoek van de initiatiefgroep zijn A en B overgekomen"
            if given and _of_something(chart, at + size, given[0]):
                continue
            found.extend(Participation(actor, role, target, marker, 0.8, at) for actor in given)
    return found


def _of_something(chart: Chart, at: int, actor: Actor) -> bool:
    """Say whether a name only tells whose a thing or relative at ``at`` is: "accompanied by a plan
    of A", "in the presence of the son of A"."""
    return (
        isinstance(actor, Name)
        and governed(chart.text, phrase_first(chart, actor), "of")
        and not joins(chart, at, actor.first)
    )


def _had(chart: Chart, marker: tuple[int, int], first: int, last: int) -> Event | None:
    """Return the event of which the words at tokens ``marker`` tell as a fact that it had somebody
    in it: the one that the clause is about, or straight before them."""
    text = chart.text
    events = [
        event for event in chart.within(first, marker[0], Event)
        if not (event.plural or event.other)
        and (event.last == marker[0] or not governed(text, event.first, *_ABOUT_OTHERS))
    ]  # fmt: skip
    return events[-1] if events and asserted(text, marker, first, last) else None


def spelled_out(
    chart: Chart, actors: list[Actor], found: list[Participation], last: int
) -> list[Participation]:
    """Return what is ``found`` with those named for a group or plural office where a colon tells
    who they were: "zwei Vertreter waren gekommen: A und B"."""
    text = chart.text
    told: list[Participation] = []
    for part in found:
        names: list[Actor] = []
        several = isinstance(part.actor, Group) or (
            isinstance(part.actor, Office) and part.actor.plural
        )
        if several:
            begin = max(part.actor.last, part.at)
            colon = next((at for at in range(begin, last) if text.words[at] == ":"), None)
            if colon is not None:
                members = listed(chart, actors, colon + 1, strict=True)
                names = [actor for actor in members if isinstance(actor, Name)]
        if several and not names:
            told.extend(_among(chart, actors, part, last))
        described = names and text.words[names[0].last : names[0].last + 1] == [","]
        if len(names) < SEVERAL and not described:  # "A fehlte" is another clause
            told.append(part)
        else:
            told.extend(replace(part, actor=name) for name in names)
    return told


def _among(
    chart: Chart, actors: list[Actor], part: Participation, last: int
) -> list[Participation]:
    """Return those named as members of a group that took part: "some forty mayors, among them A
    and B"."""
    text = chart.text
    begin = max(part.actor.last, part.at)
    at = next(iter(text.where(begin, last, "including")), None)
    if at is None or ";" in text.words[begin:at] or not _presence(part.role):
        return []
    members = listed(chart, actors, at + text.word(at, "including"), strict=True)
    return [
        replace(part, actor=member, rule="counted-list", confidence=0.7)
        for member in members if isinstance(member, Name | Office)
    ]  # fmt: skip


def _likewise(
    chart: Chart, actors: list[Actor], lead: Participation, last: int
) -> Iterator[Participation]:
    """Yield those who did as the subject did, where the verb had no other object: "A was present,
    as were B and C", "A y assistait, ainsi que B"."""
    text = chart.text
    role = role_of(lead.role)
    if not role.flag("intransitive") or role.flag("meeting"):
        return
    for at in text.where(lead.at, last, "likewise"):
        if any(lead.at < actor.first < at for actor in actors):
            return
        who = listed(chart, actors, at + text.word(at, "likewise"), strict=True)
        closed = who and (who[-1].last >= last or text.words[who[-1].last] in ".,;")
        if not closed or (text.words[at - 1] != "," and isinstance(who[0], Body | Group)):
            continue  # "ainsi que l'avait demandé A", "the fair as well as the museum"
        for actor in who:
            yield replace(lead, actor=actor, rule="together-with", confidence=0.8)


def accompanied(
    chart: Chart, actors: list[Actor], found: list[Participation], first: int, last: int
) -> list[Participation]:
    """Return those who came with the company of which a clause tells, and of whom no verb of it
    tells more: "A, accompanied by B", "A wurde von B begleitet"."""
    text = chart.text
    known = {participation.actor.first for participation in found}
    more: list[Participation] = []
    for at in text.where(first, last, "has-company"):
        came = next((p for p in found if p.rule == PRESENCE and p.at == at), None)
        before = subjects(chart, actors, at)[-1:]
        if came is None or not before or not isinstance(before[0], Name | Office):
            continue
        near = at - before[0].last <= NEAR or in_apposition(chart, before[0], at)
        if near and before[0].first not in known:
            more.append(replace(came, actor=before[0]))
    return more


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
    """Say whether it is a body or group that somebody leads: "the delegation was led by A", "the
    Partnership, which is jointly led by A"."""
    text = chart.text
    before = at
    while size := text.word_before(before, *AUXILIARIES, "stands-there", "adverb"):
        before -= size
    if before == at:
        return False
    before -= text.word_before(before, "relative-pronoun")
    before -= text.words[before - 1] == ","
    return chart.covered(before - 1, Body, Group)


def company_led(chart: Chart, at: int) -> bool:
    """Say whether what stands at token ``at`` tells who leads a delegation or group, not an event:
    "a delegation led by A", but "some sixty experts under the chairmanship of A"."""
    return _company(chart, at) is not None


def _company(chart: Chart, at: int) -> Group | Body | None:
    """Return the delegation or group that ends before token ``at``, or before a comma there, one
    that acts by itself."""
    end = at - (chart.text.words[at - 1] == ",")
    office = chart.over(end - 1, Office)
    if office is not None and office.last == end:  # "a delegation of mayors led by A"
        sent = chart.at(office.first, Body) or chart.at(office.first, Group)
        if sent is not None and sent.kind == DELEGATION:
            return sent
    for kind in (Group, Body):
        phrase = chart.over(end - 1, kind)
        if phrase is None or phrase.last != end or phrase.kind == "participants":
            continue
        if isinstance(phrase, Body) and phrase.kind != DELEGATION:
            continue
        counted = phrase.kind != DELEGATION and (
            chart.covered(phrase.first, Quantity) or chart.covered(phrase.first - 1, Quantity)
        )
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
            if role_of(role).flag("leads") and (size := text.word(at, marker)):
                led[at] = at + size
    for at in text.beginning(first, last, "role"):
        for size, reading in text.readings(at, "role"):
            by = text.word(at + size, "preposition-by")
            if reading.id in roles_with("leads") and reading.form == "participle" and by:
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
