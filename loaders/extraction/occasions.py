"""Of which event or agreement a verb speaks whose clause names none: of one that it tells of
itself, of the one that the text is about, or of the agreement of the sentences before."""

from __future__ import annotations

from math import inf

from .analysis import Text
from .attachment import of_other_time
from .chart import Chart
from .clauses import comers, greets
from .enumeration import listed
from .finite import AUXILIARIES, in_form
from .government import ARTICLES, behind_article
from .meetings import DELEGATION
from .partaking import ATTENDED, SIGNATURE
from .phrases import Actor, Agreement, Body, Date, Event, Group, Name, Office, Place, Venue
from .representing import REPRESENTED, of_the_day
from .retrospects import of_other_year
from .separable import parted
from .sequels import follows
from .verbs import Verb, intransitive, role_of

__all__ = [
    "around_others",
    "dated_or_placed",
    "gathers",
    "habitual",
    "named_from",
    "names_deed",
    "of_main_event",
    "signed_before",
    "usual",
]

_IN = ("preposition-to", "preposition-in", "contraction")
_HAPPENING = frozenset({"event-kind", "agreement-kind", "weekday", "month", "group-kind"})
"""Schemes of what one can take part in, and of days."""
_AGREED = frozenset({"agreement-kind"})
LABEL = "label"
"""How the classes of nouns begin that label a line: any other word class is of no such noun."""
_NOUNS = frozenset({"arisen", "deed-of", "no-body", "no-name-of-body", "no-topic"})
"""Further classes of nouns; German ones are told by their capital."""
NEAR = 3
"""Tokens between "invited" and "to it"."""
IDIOM = 3
"""Tokens: a form of so many tells what was opened or closed by itself."""
IT = 4
"""Tokens: a pronoun that a passive clause is about is one of the first."""
DESCRIBED = 6
"""Tokens from the article of a paper that is signed to its noun."""
_WHEREIN = ("relative-where", "relative-within", "relative-pronoun")
_IT = ("pronoun", "determiner-demonstrative")
_UNSIGNED = (
    "pronoun", "deed", "determiner-demonstrative", "adverb", "weekday", "preposition-in",
    "preposition-for", "preposition-instead", "preposition-with", "conjunction-and",
    "determiner-definite", "determiner-possessive", *AUXILIARIES,
)  # fmt: skip
"""What stands beside a verb of signing whose object is unsaid, beside dates and places."""


def gathers(chart: Chart, verb: Verb, agents: list[Actor], first: int, last: int) -> bool:
    """Say whether the verb itself tells that a body or several people met, and when or where: "le
    comité s'est réuni à Douai", "A und B trafen sich am Montag"."""
    if chart.covered(verb.first, Event):
        return False
    if role_of(verb.role).flag("toVisits"):
        return _pays_visit(chart, agents, first, last)
    if verb.role != "met":
        return False
    if chart.text.where(first, last, "habit"):
        return False  # "meets twice a year": at no time in particular
    if len(agents) < 2 and not any(
        isinstance(agent, Body) or (isinstance(agent, Group | Office) and _several(agent))
        for agent in agents
    ):
        return False
    return dated_or_placed(chart, first, last)


def around_others(chart: Chart, verb: Verb, first: int, last: int) -> bool:
    """Say whether a clause names events only as those before or after which some met, and tells
    beside them when or where: "nach der Sitzung in Metz treffen sie sich in Trier"."""
    if verb.role != "met":
        return False
    events = list(chart.within(first, last, Event))
    told = any(True for _ in chart.within(verb.last, last, Date, Place)) or (
        bool(events) and any(True for _ in chart.within(first, events[0].first, Date, Place))
    )
    return bool(events) and told and all(of_other_time(chart.text, e) for e in events)


def dated_or_placed(chart: Chart, first: int, last: int) -> bool:
    """Say whether a clause tells when or in which place something was."""
    return any(True for _ in chart.within(first, last, Date)) or any(
        chart.text.word_before(place.first, "preposition-in")
        for place in chart.within(first, last, Place)
    )


def _pays_visit(chart: Chart, agents: list[Actor], first: int, last: int) -> bool:
    """Say whether persons or a delegation visited something on a day that is told: "on Monday the
    minister visited the police station"."""
    if chart.text.where(first, last, "habit"):
        return False
    came = any(
        isinstance(agent, Name | Office)
        or (isinstance(agent, Body | Group) and agent.kind == DELEGATION)
        for agent in agents
    )
    return came and any(date.daily for date in chart.within(first, last, Date))


def named_from(chart: Chart) -> float:
    """Return the token from which on the text has named an event: any one, or the first one that
    follows another or is but a signing: what is told before it is of an event of its own."""
    named = [
        event for event in chart.all(Event)
        if not (event.plural or event.generic or chart.covered(event.first, Office))
    ]  # fmt: skip
    if any(not (event.kind == SIGNATURE or follows(chart, event)) for event in named):
        return 0
    return min((event.first for event in named), default=inf)


def names_deed(chart: Chart, event: Event, verb: Verb) -> bool:
    """Say whether an event is but the noun of what a verb tells to have been done."""
    return event.last == event.head + 1 and any(
        in_form(chart.text, at, "action", roles=(verb.role,))
        for at in range(event.first, event.last)
    )


def usual(chart: Chart, first: int, last: int) -> bool:
    """Say whether a clause tells of a habit, or of what is so from a day on: "meet often", "since
    2019 she has attended"; not of "the yearly meeting"."""
    return _told_as(chart, first, last, "habit") or any(
        chart.text.word_before(date.first, "preposition-since")
        and not _apposed(chart, date, first, last)
        for date in chart.within(first, last, Date)
    )


def habitual(chart: Chart, first: int, last: int) -> bool:
    """Say whether a clause tells what happens again and again: "meet often", "each year they meet",
    not of "the yearly meeting"."""
    return _told_as(chart, first, last, "habit", "frequency")


def _told_as(chart: Chart, first: int, last: int, *classes: str) -> bool:
    text = chart.text
    return any(
        not chart.covered(at, Event)
        and text.matches[at][0].size == text.word(at, *classes)  # but "each other"
        for at in text.where(first, last, *classes)
    )


def _apposed(chart: Chart, date: Date, first: int, last: int) -> bool:
    """Say whether a date ends what two commas part from a clause behind an actor: "the union, a
    body of public law since 2009, has invited"."""
    words = chart.text.words
    if date.last >= last or words[date.last] != ",":
        return False
    comma = max((at for at in range(first, date.first) if words[at] == ","), default=None)
    return comma is not None and chart.covered(comma - 1, Body, Office, Name)


def _several(agent: Group | Office) -> bool:
    return not isinstance(agent, Office) or agent.plural


def of_main_event(chart: Chart, actors: list[Actor], verb: Verb, first: int) -> bool:
    """Say whether a verb whose clause names no event speaks of the one that the text is about."""
    text = chart.text
    if of_other_year(chart, first, text.sentence_at(first).last):
        return False
    if intransitive(verb.role):
        if _of_organ_before(chart, verb, first):
            return False
        return not _in_something(chart, verb, first)
    if verb.role == REPRESENTED:
        return of_the_day(chart, verb, first)
    role = role_of(verb.role)
    if role.flag("ofProceedingsAlone"):
        elsewhere = text.language in role.attributes.get("alsoRuns", ())
        # "l'association est animée par A"
        told = bool(text.where(first, verb.last, "talks", "proceedings"))
        past = not text.where(first, verb.last, "present-tense")
        return not elsewhere or told or (verb.passive and past and _pronoun(chart, first))
    if verb.deed:
        return True  # "the welcome was given by A"
    if verb.passive:
        return (
            (role.flag("ofTheEvent") and not _of_something_else(chart, verb, first))
            or (role.flag("ofProceedings") and _greeted(chart, verb, first))
            or _pronoun(chart, first)
            or _this_day(text, verb, first)
            or (verb.first - first < 2 and bool(text.word(verb.last, "preposition-by")))
        )
    if verb.role == "convened" or role.flag("receives"):  # "A invited B and C"
        invited = listed(chart, actors, verb.last)
        if verb.form == "participle" and chart.text.language in ("nl", "de"):
            # "A hatte die Teilnehmer nach B eingeladen"
            invited += [a for a in actors if isinstance(a, Group) and first <= a.first < verb.first]
        return bool(invited or text.where(first, verb.last + NEAR, "thereto"))
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


def _greeted(chart: Chart, verb: Verb, first: int) -> bool:
    """Say whether people who came are the subject of a passive: "begrüßt wurden die [Gäste] von A",
    but "der Plan wurde von den [Gästen] begrüßt"."""
    text = chart.text
    return any(
        comers(chart, at) and text.word_before(at, "determiner-definite")
        and not text.word_before(behind_article(text, at), "preposition-by")
        for at in range(first, min(verb.last + NEAR, text.sentence_at(first).last))
    )  # fmt: skip


def _this_day(text: Text, verb: Verb, first: int) -> bool:
    """Say whether the day is the subject of a passive: "cette journée sera ouverte", "La journée,
    ouverte par A", but "That day, a bridge was opened"."""
    noun = first + text.word(first, "determiner-definite", "determiner-demonstrative")
    if not (size := text.word(noun, "day")):
        return False
    end = noun + size
    return verb.first - end <= 1 or bool(text.word(end, *AUXILIARIES))


def _of_something_else(chart: Chart, verb: Verb, first: int) -> bool:
    """Say whether a noun with the article opens a passive clause, or stands behind its auxiliary,
    that names no event: "die Partnerschaft wurde von A ins Leben gerufen"."""
    text = chart.text
    auxiliary = next(iter(text.where(first, verb.first, "auxiliary-be", "auxiliary-become")), None)
    if auxiliary is None:
        return False
    for at in (first, auxiliary + 1):
        noun = at + text.word(at, "determiner-definite", "determiner-possessive")
        if noun == at or noun >= verb.first:
            continue
        while noun < verb.first and text.attributive(noun) and not text.capital(noun):
            noun += 1
        while noun + 1 < verb.first and text.tokens[noun + 1].joint:
            noun += 1  # "Oder-Partnerschaft"
        if chart.covered(noun, Agreement) or _is_noun(chart, noun, _HAPPENING - _AGREED):
            return True
    return False


def _in_something(chart: Chart, verb: Verb, first: int) -> bool:
    """Say whether a verb of taking part has an object that is neither an event nor a body: "the
    town takes part in the [funding] of", "war am [Zustandekommen] beteiligt"."""
    text = chart.text
    if verb.role != ATTENDED:
        return False
    if any(_is_thing(chart, at, _IN) for at in text.where(first, verb.first, "part-in")):
        return True
    if verb.passive:
        return False
    at = verb.last
    if at < len(text.tokens):
        at += parted(text, at)
    links = _IN[1:] if text.language == "en" else _IN  # "were there to see it"
    return bool(text.word(at, *links)) and _is_thing(chart, at, links)


def _of_organ_before(chart: Chart, verb: Verb, first: int) -> bool:
    """Say whether a relative clause tells who sat on an organ: "un groupe de travail [où siégeaient
    A et B]"."""
    text = chart.text
    for at in text.where(max(first, verb.first - NEAR), verb.first, *_WHEREIN):
        before = at - (text.words[at - 1] == ",")
        if text.word_before(before, "organ") or chart.covered(before - 1, Body):
            return True
    return False


def _is_thing(chart: Chart, at: int, links: tuple[str, ...]) -> bool:
    """Say whether the preposition at ``at`` leads to a noun of neither an event nor a body."""
    text = chart.text
    while size := text.word(at, *links, *ARTICLES):
        at += size
    return _is_noun(chart, at, _HAPPENING)


def _is_noun(chart: Chart, at: int, happening: frozenset[str]) -> bool:
    """Say whether a noun of neither an event nor a body, nor any that labels one, is at ``at``."""
    text = chart.text
    if at >= len(text.tokens) or not text.is_word(at):
        return False
    readings = [reading for match in text.matches[at] for reading in match.readings]
    grammar = text.language != "de" and any(
        r.scheme == "word" and r.id not in _NOUNS and not r.id.startswith(LABEL) for r in readings
    )
    return (
        not grammar
        and text.capital(at) == (text.language == "de")
        and not any(reading.scheme in happening for reading in readings)
        and not chart.covered(at, Event, Place, Date, Body, Office, Group)
    )  # fmt: skip


def _pronoun(chart: Chart, first: int) -> bool:
    """Say whether the clause speaks of "it": the event that the text is about."""
    text = chart.text
    return any(
        text.word(at, "pronoun")  # but "het bureau"
        and (not text.word(at, "determiner-definite") or text.word(at + 1, *AUXILIARIES))
        for at in range(first, first + 4)
    )


def signed_before(
    chart: Chart,
    actors: list[Actor],
    verb: Verb,
    bounds: tuple[int, int],
    agreement: Agreement | None,
) -> Agreement | None:
    """Return the ``agreement`` of the sentences before where a verb of signing has it for its
    subject or object, as a pronoun or unsaid: "It was signed by A", "A signed for Belgium"."""
    if agreement is None or verb.role != "signed":
        return None
    text = chart.text
    floor, ceiling = bounds
    here = text.sentence_at(verb.first).first
    if verb.passive:
        told = any(
            text.word(at + text.word(at, *_IT), *AUXILIARIES) or text.word_before(at, *AUXILIARIES)
            for at in text.where(floor, min(verb.first, floor + IT), *_IT)
        ) or any(
            text.word_before(at, "determiner-definite", "determiner-demonstrative")
            for at in text.where(floor, min(verb.first, floor + IT), "deed")
        )
        if told:
            agreement.signed[here] = True
        return agreement if told else None
    auxiliary = text.word_before(verb.first, *AUXILIARIES)
    if text.language != "en" and any(
        text.word_before(at, "pronoun-object") for at in (verb.first, verb.first - auxiliary)
    ):
        agreement.signed[here] = True
        return agreement  # "l'ont signé"
    start = verb.last
    if text.language in ("nl", "de") and verb.form == "participle":
        start = max((actor.last for actor in actors if actor.last <= verb.first), default=floor)
        ceiling = verb.first
    if not _nothing_else(chart, actors, start, ceiling):
        return None
    agreement.signed.setdefault(here, False)
    return agreement


def _nothing_else(chart: Chart, actors: list[Actor], at: int, last: int) -> bool:
    """Say whether from token ``at`` to the next mark nothing stands that could be signed beside a
    pronoun: actors, dates, places, the signature itself."""
    text = chart.text
    while at < last and text.tokens[at].text not in ",.;:–":
        if text.word(at, "in-presence"):
            return True
        phrase = next((actor for actor in actors if actor.first == at), None)
        phrase = phrase or chart.at(at, Date) or chart.at(at, Place) or chart.at(at, Venue)
        step = phrase.last - at if phrase is not None else _to_deed(text, at, last)
        step = step or text.word(at, *_UNSIGNED)
        if any(r.id == "signed" for _, r in text.readings(at, "role")) or parted(text, at):
            step = step or 1  # "zijn handtekening", "setzte seinen Namen"
        if not step:
            return False
        at += step
    return True


def _to_deed(text: Text, at: int, last: int) -> int:
    """Return how many tokens lead from the article at ``at`` over what describes it to the paper
    that is signed: "das [vier Seiten umfassende] Dokument", "au [bas du] document"; 0 if none do.
    """
    if not text.word(at, *ARTICLES, "contraction"):
        return 0
    end = min(at + DESCRIBED, last)
    return next((near + text.word(near, "deed") - at for near in text.where(at, end, "deed")), 0)
