"""Who stood for whom at the table: "Tirol was represented by A", "A vertrat das Land Tirol".

Who did so was there, and at the text's event where the clause names none. What is so in general is
none: "represents the constituency of X", "vertritt Görlitz im Bundestag".
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from ...ontology.schema import word_forms
from .actors import actors_in, phrase_first
from .analysis import Text
from .assertion import doubtful, supposed
from .chart import Chart
from .enumeration import before_object, listed
from .government import ARTICLES, behind_article, governed
from .partaking import Participation
from .phrases import Actor, Agreement, Body, Date, Demonym, Event, Name, Office, Place, Venue
from .subjects import subjects
from .verbs import Verb, role_of

__all__ = [
    "REPRESENTED",
    "behalves",
    "for_each_side",
    "for_others",
    "of_the_day",
    "on_behalf",
    "sent",
    "side_before",
    "through_others",
    "who_stood_for",
]

REPRESENTED = "represented"
"""The role of those who stand for others."""
THROUGH = "represented-by"
"""The rule of the bodies that took part through somebody."""
TENSE = 3
"""Tokens behind a participle within which German puts its auxiliary."""
_SIDES = (Place, Body, Office, Name)


def of_the_day(chart: Chart, verb: Verb, first: int) -> bool:
    """Say whether a verb of representing tells of the text's event: in the past, of a territory,
    body or person, and of no seat in an assembly."""
    text = chart.text
    last = text.sentence_at(first).last
    if text.where(first, min(verb.last + TENSE, last), "present-tense"):
        return False
    if any(governed(text, body.first, "in") for body in chart.within(first, last, Body)):
        return False
    if not verb.passive and _seated(chart, verb.last, last):
        return False
    if any(date.ranged or not date.daily for date in chart.within(first, last, Date)):
        return False
    if verb.passive:
        return True
    behind = verb.last + text.word(verb.last, "determiner-definite", "determiner-possessive")
    return _side_at(chart, behind) or side_before(chart, verb.first)


def who_stood_for(
    chart: Chart, actors: list[Actor], verb: Verb, agents: list[Actor]
) -> list[Actor]:
    """Return who stood for the side that a verb of representing has before it, of ``agents`` or
    those behind it: "Tirol vertrat Landesrätin A"."""
    if not verb.passive and side_before(chart, verb.first):
        agents = before_object(chart, listed(chart, actors, verb.last, strict=True))
    return list(takewhile(lambda agent: isinstance(agent, Name | Office), agents))


def for_each_side(chart: Chart, actors: list[Actor], agents: list[Actor], last: int) -> list[Actor]:
    """Return who stood for further sides, where the verb is not said again: "Tirol vertrat A, das
    Trentino B und Südtirol C"."""
    text = chart.text
    found: list[Actor] = []
    people = [actor for actor in actors if isinstance(actor, Name | Office)]
    at = max((agent.last for agent in agents), default=last)
    while at < last:
        joint = text.word(at, "conjunction-and") or int(text.tokens[at].text == ",")
        side = at + joint
        side += text.word(side, "determiner-definite")
        of = chart.at(side, Place) or chart.at(side, Body)
        if not joint or of is None:
            break
        here = [actor for actor in people if actor.first >= of.last]
        behind = of.last + text.word(of.last, "preposition-by")
        more = listed(chart, here[:2], behind)
        if not more or more[0].first > behind + text.word(behind, "determiner-definite"):
            break
        found.extend(more)
        at = more[-1].last
    return found


def through_others(
    chart: Chart, actors: list[Actor], verb: Verb, target: Event | Agreement | None
) -> list[Participation]:
    """Return the bodies before a verb in the passive for which somebody stood: they took part
    through that person, "Tirol's government was represented by A"."""
    return [
        Participation(actor, "attended", target, THROUGH, 0.75, verb.first)
        for actor in subjects(chart, actors, verb.first) if isinstance(actor, Body)
    ]  # fmt: skip


def on_behalf(
    chart: Chart, actors: list[Actor], found: list[Participation], first: int, last: int
) -> list[Participation]:
    """Return the bodies on whose behalf somebody is ``found`` to have come or spoken: "A attended
    on behalf of the City of Ghent"."""
    text = chart.text
    came = [part for part in found if isinstance(part.actor, Name) and _presence(part.role)]
    sides: dict[int, Participation] = {}
    for at, begin in behalves(text, first, last) if came else ():
        nearest = min(came, key=lambda part: abs(part.actor.first - at))
        for side in listed(chart, actors, begin, strict=True)[:1]:
            if isinstance(side, Body):
                sides[side.first] = Participation(
                    side, "attended", nearest.target, THROUGH, 0.7, nearest.at
                )
    return list(sides.values())


def behalves(text: Text, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield where words begin and end that lead to those for whom one acts: "on behalf of", not
    "instead of", which leads to who did not.

    >>> list(behalves(Text("She came on behalf of Mons, not instead of Mons", "en"), 0, 11))
    [(2, 5)]
    """
    forms = word_forms("preposition-instead", "onBehalf", text.language)
    for at in text.where(first, last, "preposition-instead"):
        end = at + text.word(at, "preposition-instead")
        if text.spaced(at, end).lower() in forms:
            yield at, end


def _presence(role: str) -> bool:
    return role_of(role).flag("presence")


def sent(chart: Chart) -> list[Participation]:
    """Return those whom a territory or body is said to have sent to the text's event: "België
    stuurde minister A", "Tirol hatte Landesrätin A entsandt"."""
    text = chart.text
    found: list[Participation] = []
    for sentence in text.sentences:
        first, last = sentence.first, sentence.last
        if supposed(text, first, last) or doubtful(text, first, last):
            continue
        for at in text.where(first, last, "sends"):
            behind = at + text.word(at, "sends")
            actors = actors_in(chart, first, last)
            who = listed(chart, actors, behind, strict=True)
            if not any(_ends(chart, kind, at) for kind in (Place, Body, Demonym)):
                continue
            if text.word(behind, "preposition-by"):
                continue  # "a delegation sent by minister A"
            if who and text.word(who[-1].last, *ARTICLES):
                continue  # "stuurde minister A een brief"
            found.extend(
                Participation(actor, "attended", None, "sent-there", 0.7, at) for actor in who
                if isinstance(actor, Name | Office)
            )  # fmt: skip
    return found


def _ends(chart: Chart, kind: type[Place | Body | Demonym], at: int) -> bool:
    """Say whether a side is the subject before a verb at ``at``: it opens the sentence and stands
    right before the verb, or its auxiliary."""
    text = chart.text
    while size := text.word_before(at, "auxiliary-have", "adverb"):
        at -= size
    side = chart.over(at - 1, kind) if at else None
    return side is not None and side.last <= at and not governed(text, side.first, "in", "to")


def _side_at(chart: Chart, at: int) -> bool:
    return any(chart.at(at, kind) is not None for kind in _SIDES)


def _seated(chart: Chart, first: int, last: int) -> bool:
    """Say whether a clause goes on with where somebody has a seat: "in de Tweede Kamer"."""
    text = chart.text
    for at in text.where(first, last, "preposition-in"):
        behind = at + text.word(at, "preposition-in")
        behind += text.word(behind, "determiner-definite")
        if not any(chart.covered(behind, kind) for kind in (Date, Place, Venue, Event)):
            return True
    return False


def side_before(chart: Chart, at: int) -> bool:
    """Say whether a territory or body ends right before a verb and opens its sentence: in Dutch and
    German it is its object, "Tirol vertrat Landesrätin A"."""
    text = chart.text
    if text.language not in ("nl", "de"):
        return False
    for kind in (Place, Body):
        side = chart.over(at - 1, kind) if at else None
        if side is not None and side.last == at:
            return text.opens_sentence(behind_article(text, side.first))
    return False


def for_others(chart: Chart, actors: list[Actor], agents: list[Actor], last: int) -> list[Actor]:
    """Return who else did so for another side: "A signed for Belgium, for the Netherlands B"."""
    text = chart.text
    found: list[Actor] = []
    for at in text.where(agents[0].first, last, "preposition-for", "preposition-instead"):
        if not (text.tokens[at - 1].text == "," or text.word_before(at, "conjunction-and")):
            continue
        side = at + text.word(at, "preposition-for", "preposition-instead")
        side += text.word(side, "determiner-definite")
        of = chart.at(side, Body) or chart.at(side, Place) or chart.at(side, Demonym)
        if of is not None:
            end = of.last + isinstance(of, Demonym)  # "for the Belgian side"
        elif text.is_word(side) and any(phrase_first(chart, actor) == side + 1 for actor in actors):
            end = side + 1  # "namens de politie korpschef A"
        else:
            continue
        end += text.tokens[end].text == "," if end < last else 0
        others = listed(chart, [a for a in actors if a.first >= end], end)
        if others and _joins(chart, end, phrase_first(chart, others[0])):
            found.extend(other for other in others if other not in agents)
    return found


def _joins(chart: Chart, at: int, first: int) -> bool:
    """Say whether nothing but articles and "by" stand from token ``at`` to an actor."""
    text = chart.text
    while at < first and (
        size := text.word(at, "preposition-by", "determiner-definite", "civility")
    ):
        at += size
    return at == first
