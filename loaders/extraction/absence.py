"""Persons whom a sentence names and who were not there: others were for them ("the minister,
represented by A", "ließ sich durch A vertreten"), they sent somebody, sent their apologies or had
been held up, or have died ("the late A").

Who represents takes part, who is represented does not; a body does, through those who represent it.
"""

from __future__ import annotations

from .actors import actors_in, phrase_first
from .chart import Chart
from .enumeration import listed, one_or_joined, run_before, run_from
from .passive_agents import led_by
from .phrases import Body, Name, Office
from .remembered import remembered
from .representing import REPRESENTED, side_before
from .separable import separated
from .subjects import subjects
from .verbs import Verb, verbs

__all__ = ["away", "deceased", "replaced"]

ABSENT = "absent"
SENDS = "sends"
PROXY = "gives-proxy"
REMEMBERS = "remembers"
_WITHOUT = ("preposition-instead", "in-absence")
BRACKET = 2
"""Tokens between a bracket and the word in it that says that who stands before was not there."""


@remembered
def away(chart: Chart, first: int, last: int) -> frozenset[int]:
    """Return the first tokens of the persons in tokens ``first`` to ``last`` who were not there.

    >>> from passerelle.loaders.extraction.analysis import Text
    >>> from passerelle.loaders.extraction.read import phrases
    >>> chart = phrases(Text("Anna Weber came; Karl Braun sent his apologies.", "en"))
    >>> away(chart, 0, 10) == {4}
    True
    """
    return (
        _represented(chart, first, last) | _told(chart, first, last) | replaced(chart, first, last)
    )


@remembered
def replaced(chart: Chart, first: int, last: int) -> frozenset[int]:
    """Return those in whose place others came, or who were missed: "stellvertretend für die
    Präsidenten A und B", "in the absence of the mayor, A"."""
    text = chart.text
    found: set[int] = set()
    for at in text.where(first, last, *_WITHOUT):
        if chart.covered(at, Office, Body, Name):
            continue
        end = at + text.word(at, *_WITHOUT)
        who = listed(chart, actors_in(chart, first, last), end, strict=True)
        if who and isinstance(who[0], Name | Office):
            if isinstance(who[0], Office):  # "in the absence of the mayor, A opened"
                behind = range(who[0].last, last)
                comma = next((near for near in behind if text.words[near] == ","), last)
                who = [actor for actor in who if actor.first < comma]
            absent = one_or_joined(chart, run_from(chart, who))
            found.update(actor.first for actor in absent)
            found.update(_holder(chart, actor) for actor in absent if isinstance(actor, Office))
    return frozenset(found)


def _told(chart: Chart, first: int, last: int) -> frozenset[int]:
    """Return those who are said to be absent or excused, or to have sent others: the subject of
    such words, or behind them where they open a clause or are passive."""
    text = chart.text
    told = [
        (at, at + text.word(at, ABSENT, SENDS))
        for at in text.where(first, last, ABSENT, SENDS)
        if not chart.covered(at, Office, Body, Name)  # "le délégué du gouvernement"
    ]
    told += [
        (at, at + 1) for at, reading in separated(text, first, last) if reading.id == ABSENT
    ]  # fmt: skip
    proxies = {
        at for at in text.where(first, last, PROXY)
        if _named(chart, at + text.word(at, PROXY))  # "arrivée au pouvoir à Berlin"
    }  # fmt: skip
    told += [(at, at + text.word(at, PROXY)) for at in proxies]
    found: set[int] = set()
    actors = actors_in(chart, first, last) if told else []
    for at, end in told:
        if text.word(end, ABSENT):
            continue  # "entschuldigt fehlte"
        sent = at in proxies or bool(text.word(at, SENDS))
        passive = text.word(end, "preposition-by")
        end += text.word(end, "auxiliary-be") if text.language in ("nl", "de") else 0
        opens = at == first or text.words[at - 1] in ",;:" or text.opens_sentence(at)
        # "apologies were received from A"
        behind = run_from(chart, listed(chart, actors, end, strict=sent or not opens))
        inverted = not sent and text.language in ("nl", "de") and bool(behind)
        if behind and (passive or (opens and not sent) or inverted):
            who = behind
        elif sent and passive:
            continue
        else:
            who = run_before(chart, actors, at, first)
            if "(" in text.words[max(at - BRACKET, first) : at]:
                who = who[-1:]  # "A, B (excused), C"
        found.update(actor.first for actor in who if isinstance(actor, Name | Office))
    return frozenset(found)


def _named(chart: Chart, at: int) -> bool:
    """Say whether a name begins at a token, a civility before it perhaps."""
    return chart.at(at, Name) is not None or (
        chart.at(at + chart.text.word(at, "civility"), Name) is not None
    )


def _holder(chart: Chart, office: Office) -> int:
    """Return the first token of the name between two commas behind an office, which is its
    holder's: "in the absence of the mayor, A, B opened", "of the mayor, A, alderman, opened" aside;
    that of the office where there is none."""
    words = chart.text.words
    comma = words[office.last : office.last + 1] == [","]
    name = chart.at(office.last + 1, Name) if comma else None
    if name is None or words[name.last : name.last + 1] != [","]:
        return office.first
    return office.first if chart.covered(name.last + 1, Office) else name.first


def _represented(chart: Chart, first: int, last: int) -> frozenset[int]:
    """Return the first tokens of the persons for whom others were there."""
    text = chart.text
    found: set[int] = set()
    told = [
        at for at in text.beginning(first, last, "role")
        if any(reading.id == REPRESENTED for _, reading in text.readings(at, "role"))
    ]  # fmt: skip
    for verb in verbs(chart, first, last) if told else ():
        if not any(verb.first <= at < verb.last for at in told):
            continue
        actors = actors_in(chart, first, last)
        passive = _passive(chart, verb, first)
        by_another = text.word_before(verb.last, "preposition-by") or (
            passive and led_by(chart, actors, verb, last) is not None
        )
        if by_another:
            who = subjects(chart, actors, verb.first)
            if who and text.words[verb.first - 1] == ",":  # "A, B, represented by C, and D"
                start = phrase_first(chart, who[-1])
                who = [actor for actor in who if actor.first >= start]
        elif passive:  # "vertreten waren A und B": they were there
            continue
        elif side_before(chart, verb.first):
            continue  # "Tirol vertrat Landesrätin A"
        else:  # "C represented the minister, B"
            who = listed(chart, actors, verb.last, strict=True)
        found.update(actor.first for actor in who if isinstance(actor, Name | Office))
    return frozenset(found)


@remembered
def deceased(chart: Chart, first: int, last: int) -> frozenset[int]:
    """Return the first tokens of the persons in tokens ``first`` to ``last`` who have died, or of
    whom is spoken as of the dead: "the late Bishop A", "feu A", "A (†)", "paid tribute to A"; with
    those of their offices."""
    text = chart.text
    found: set[int] = set()
    for at in text.where(first, last, REMEMBERS):
        end = at + text.word(at, REMEMBERS)
        actors = actors_in(chart, first, last)
        while who := listed(chart, actors, end, strict=True):
            found.update(actor.first for actor in who if isinstance(actor, Name | Office))
            end = who[-1].last + text.word(who[-1].last, "conjunction-and")
            if end == who[-1].last or not text.word(end, "preposition-to", "contraction"):
                break  # "à A et à B"
    for at in text.where(first, last, "deceased"):
        begin = at + text.word(at, "deceased")
        begin += text.word(begin, "determiner-definite", "civility")
        office = chart.over(at, Office) or chart.over(begin, Office)
        name = chart.at(office.last if office is not None else begin, Name)
        if office is None and name is None:
            end = at - (text.words[at - 1 : at] == ["("])
            name = chart.over(end - 1, Name)
        found.update(
            phrase.first for phrase in (office, name)
            if phrase is not None and first <= phrase.first < last
        )  # fmt: skip
    return frozenset(found)


def _passive(chart: Chart, verb: Verb, first: int) -> bool:
    """Say whether the subject of a verb of representing is who was represented, by others or with
    them: "was represented", "ließ sich … vertreten"."""
    text = chart.text
    if verb.passive or text.word(verb.first, "auxiliary-be", "auxiliary-become"):
        return True
    if text.word_before(verb.first, "auxiliary-be", "auxiliary-become"):
        return True
    return verb.form in ("infinitive", "finite") and bool(
        text.where(first, verb.first, "reflexive")
    )
