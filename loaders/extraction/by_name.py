"""Territories that sign or work together under their bare names: "la France et le Luxembourg ont
signé un accord", "Zutphen en Bocholt werken samen".

No word says that they act: they have to stand straight beside the verb, or behind "by", with no
person or body as another subject.
"""

from __future__ import annotations

from ...ontology.territories import territories
from .chart import Chart
from .clauses import agents_of
from .finite import AUXILIARIES
from .government import behind_article, governed
from .institutions import kind_of_institution
from .next_subjects import has_predicate
from .phrases import Actor, Body, Date, Event, Group, Name, Office, Phrase, Place, Venue
from .verbs import Verb, roles_with

__all__ = ["ELSEWHERE", "by_name", "named_agents", "with_names"]

DASHES = "–—-"
ELSEWHERE = ("in", "at", "of", "for", "about", "to", "with", "between", "since", "until")
"""Relations of the prepositions behind which a state or town does nothing by its name."""
_BESIDE = (*AUXILIARIES, "adverb", "reflexive", "together")
"""What may stand between a name and its verb, dates aside."""


def by_name(chart: Chart, place: Place) -> Body | None:
    """Return the institution that a territory is by its name alone, None for one whose name is a
    common word too, or that is part of another phrase."""
    covered = chart.covered(place.first, Body, Office, Name, Venue, Event, Group)
    if place.weak or place.adjective or not place.candidates or covered:
        return None
    if place.generic and not territories().are_countries(place.candidates):
        return None  # but "the Kingdom of Belgium"
    text = chart.text
    behind = text.behind_bracket(place.last)
    dash = text.words[behind : behind + 1]
    if dash and dash[0] in DASHES and text.opens_sentence(place.first):
        return None  # a dateline: "AMSTERDAM (ANP) – Nederland en België"
    first = place.first - text.word_before(place.first, "determiner-definite")
    name = text.spaced(first if text.capital(first) else place.first, place.last)
    return Body(place.first, place.last, name=name, places=[place])


def named_agents(
    chart: Chart, verb: Verb, bounds: tuple[int, int, int], *, deed: bool = False
) -> tuple[str, list[Actor]]:
    """Return the territories that do what a verb tells under their bare names, and by which rule: a
    verb of a role that is a public deed, or one known to be a ``deed``."""
    floor, _, last = bounds
    if not deed and verb.role not in roles_with("publicDeed"):
        return "", []
    text = chart.text
    named: list[Actor] = [
        body for place in chart.within(floor, last, Place)
        if (body := by_name(chart, place)) is not None and not _aside(chart, body, verb)
        and not (deed and _land(place))
    ]  # fmt: skip
    if not named:
        return "", []
    rule, agents = agents_of(chart, named, verb, bounds)
    if not agents or rule == "passive-agent":
        return rule, agents
    first = behind_article(text, agents[0].first)
    if rule == "active-subject":
        at = text.behind_bracket(agents[-1].last)
        beside = _straight(chart, at, verb.first) or text.word_before(first, *AUXILIARIES)
        return (rule, agents) if beside else ("", [])
    return (rule, agents) if _straight(chart, verb.last, first) else ("", [])


def _land(place: Place) -> bool:
    """Say whether a name is of lands alone that are no institution: a region across borders, an
    island, a river."""
    return not any(map(kind_of_institution, territories().kinds(place.candidates)))


def _aside(chart: Chart, phrase: Phrase, verb: Verb) -> bool:
    """Say whether a name tells where something is: behind a preposition, in a bracket, or behind a
    comma and a person; not behind the "by" of a passive, which is German "of" too."""
    text = chart.text
    if verb.passive and text.word_before(behind_article(text, phrase.first), "preposition-by"):
        return False
    if governed(text, phrase.first, *ELSEWHERE):
        return True
    joint = behind_article(text, phrase.first)
    size = text.word_before(joint, "conjunction-and")
    joint -= size
    other = chart.over(joint - 1, Place) if size else None
    if (
        other is not None
        and other.last == joint
        and governed(text, other.first, "in", "at", "with")
    ):
        return True  # "mit der Schweiz und Luxemburg", "die EUREGIO in Gronau und Enschede"
    mark = phrase.first - 1
    if mark < 0 or text.words[mark] not in "(,/":
        return False
    return text.words[mark] == "(" or chart.covered(mark - 1, Name, Office, Body, Venue)


def _straight(chart: Chart, at: int, end: int) -> bool:
    """Say whether nothing but auxiliaries, adverbs and dates stands from token ``at`` to a verb, or
    its auxiliary stands there at once."""
    text = chart.text
    if text.language in ("nl", "de") and text.word(at, *AUXILIARIES):
        return True
    while at < end:
        date = chart.at(at, Date)
        step = date.last - at if date is not None else text.word(at, *_BESIDE)
        if not step:
            return False
        at += step
    return True


def with_names(chart: Chart, verb: Verb, agents: list[Actor], floor: int) -> list[Actor]:
    """Return agents that are bodies with the territories that "and" joins to them: "[Belgium and]
    the city of Lille signed", "signed by the city of Lille [and Belgium]"."""
    public = verb.role in roles_with("publicDeed")
    if not (public and agents) or not all(isinstance(agent, Body) for agent in agents):
        return agents
    text = chart.text
    end = text.behind_bracket(agents[-1].last)
    end += text.word(end, "conjunction-and")
    last = chart.at(end + text.word(end, "determiner-definite"), Place)
    joined = last is not None and text.word_before(end, "conjunction-and")
    also = by_name(chart, last) if joined and last is not None else None
    if also is not None and verb.last > end and not _straight(chart, also.last, verb.first):
        also = None
    if also is not None and has_predicate(chart, verb, also):
        also = None  # "signed by the city of Lille and Belgium will join"
    found = agents if also is None else [*agents, also]
    at = behind_article(text, agents[0].first)
    more = also is not None
    while size := text.word_before(at, "conjunction-and") or (more and text.words[at - 1] == ","):
        end = text.before_bracket(at - size)
        place = chart.over(end - 1, Place)
        if place is None or place.last != end or place.first < floor:
            break
        body = by_name(chart, place)
        if body is None or governed(text, place.first, *ELSEWHERE):
            return agents
        found, more = [body, *found], True
        at = behind_article(text, place.first)
    return found
