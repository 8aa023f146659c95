"""Who is chosen for an office: "koos A tot voorzitter", "A is benoemd tot burgemeester", "wurde von
B zur Direktorin ernannt", "a élu A président et B secrétaire"."""

from __future__ import annotations

from ...ontology.schema import schema
from .analysis import Text
from .apposition import agent
from .assertion import BEFORE, asserted
from .chart import Chart
from .government import behind_article, genitive_article
from .phrases import Body, Date, Event, Name, Office, Place

__all__ = ["chosen", "elector", "participle", "stated", "title_first"]

FRONTED = 10
"""Tokens between an office that opens a clause and who is chosen for it."""
CHOICE = 4
"""Tokens between a verb of choosing and the person chosen, or the office and the verb."""


def chosen(chart: Chart, office: Office, names: list[Name], first: int) -> Name | None:
    """Return who is chosen for an office: "koos A tot voorzitter", "wählte A zum Präsidenten",
    "A is benoemd tot burgemeester", "a élu A présidente", "elected A President"."""
    text = chart.text
    into = text.word_before(office.first, "into-office")
    at = office.first - into
    if (fronted := _fronted(chart, office, names, at)) is not None:
        return fronted
    if not into:  # the verb stands straight before the person
        if text.language not in ("fr", "en") or office.definite:
            return None
        name = next((n for n in names if n.last == at), None)
        if name is None:
            return None
        start = title_first(chart, name)
        while (before := _chosen_too(chart, names, start)) is not None:
            start = title_first(chart, before)  # "a élu A président et B secrétaire"
        size = text.word_before(start, "chooses")
        size = size or text.word_before(start, "auxiliary-become")
        return name if size and _actively(chart, start - size, first) else None
    name, verbs = _passed_back(chart, names, at, first)
    if name is None:
        return None
    begin = max(title_first(chart, name) - CHOICE * 3, first)
    verbs += text.where(begin, name.first, "chooses", "auxiliary-become")
    verbs += text.where(office.last, office.last + CHOICE, "chooses", "auxiliary-become")
    if not any(text.word(verb, "chooses") or participle(chart, verb) for verb in verbs):
        return None
    if text.where(begin, office.last + CHOICE, "denial", "irrealis"):
        return None
    return name if stated(chart, at, at, first) else None


def elector(chart: Chart, office: Office, name: Name, first: int) -> Body | None:
    """Return the body that has chosen somebody for an office of its own: "[die Euregio X] wählte A
    zur Präsidentin", "A werd door [de Euregio X] tot voorzitter gekozen", "at the AGM of [the
    Network X], A was elected chair"; whom a government appoints heads something else."""
    if office.anchored or not _own_officer(office):
        return None
    text = chart.text
    if _of_something(text, office):
        return None  # "elected A chair of its finance committee"
    start = title_first(chart, name)
    last = text.sentence_at(first).last
    if not any(text.word(at, "chooses") or participle(chart, at) for at in range(first, last)):
        return None
    verb = next(iter(text.where(first, start, "chooses", "auxiliary-have")), start)
    told = _subject_before(chart, verb) if verb < start else None
    for body in chart.within(name.last, last, Body):
        if text.word_before(behind_article(text, body.first), "preposition-by"):
            told = told or body
    for event in chart.within(first, start, Event):
        held = event.bodies and text.words[event.last : event.last + 1] == [","]
        if verb == start and held and event.last + 1 == start:
            told = told or event.bodies[0]
    kind = schema().schemes["organisation-kind"].get(told.kind or "") if told else None
    if told is None or told.bare or kind is None:
        return None
    return None if kind.flag("public") and not kind.flag("areal") else told


def _of_something(text: Text, office: Office) -> bool:
    """Say whether "of" or a German genitive leads from an office to what it is of, whatever that
    is: "zur Vorsitzenden des Ausschusses"."""
    links = ("preposition-of", "contraction", "determiner-definite")
    size = text.word(office.last, *links) if text.language == "de" else 0
    genitive = size > 0 and genitive_article(text, office.last + size)
    return (
        genitive
        or bool(text.where(office.core + 1, office.last, *links))
        or text.word(office.last, "preposition-of", "contraction") > 0
    )


def _own_officer(office: Office) -> bool:
    """Say whether who chooses somebody for an office does so for one of its own: its president, or
    "its new director"."""
    kind = schema().schemes["office-kind"].get(office.kind)
    if kind is None or not kind.flag("ofBody"):
        return False
    return office.possessive or kind.flag("sole") or bool(kind.attributes.get("deputyOf"))


def _subject_before(chart: Chart, verb: int) -> Body | None:
    """Return the body that ends before a verb of choosing, whose members or meeting may be its
    subject: "the [Euregio X]", "die Mitglieder der [Euregio X]"."""
    text = chart.text
    end = text.before_bracket(verb)
    for kind in (Office, Event, Body):
        phrase = chart.over(end - 1, kind)
        begin = behind_article(text, phrase.first) if phrase is not None else 0
        if phrase is None or phrase.last != end or not text.opens_sentence(begin):
            continue
        if isinstance(phrase, Body):
            return phrase
        if phrase.bodies and (phrase.plural or isinstance(phrase, Event)):
            return phrase.bodies[0]
    return None


def _fronted(chart: Chart, office: Office, names: list[Name], at: int) -> Name | None:
    """Return who is chosen in a clause that the office opens, with the word that leads to it at
    token ``at``: "Élue présidente en mars, A", "Zum Präsidenten wählte die Versammlung A"."""
    text = chart.text
    before = at - text.word_before(at, "auxiliary-become")
    if before < at and participle(chart, before) and text.opens_sentence(before):
        reach = range(office.last, min(office.last + FRONTED, len(text.tokens)))
        comma = next((i for i in reach if text.words[i] == ","), None)
        if comma is None or any(chart.covered(i, Name, Office) for i in range(office.last, comma)):
            return None
        first = comma + 1 + text.word(comma + 1, "civility")
        return next((name for name in names if name.first in (comma + 1, first)), None)
    if at == office.first or not text.opens_sentence(at):
        return None
    active = text.word(office.last, "chooses")
    verb = active or text.word(office.last, "auxiliary-be", "auxiliary-become")
    end = office.last + verb + FRONTED
    near = [name for name in names if office.last + verb <= name.first < end]
    if not verb or not near or text.where(office.last, end, "denial"):
        return None
    if not active and not any(
        participle(chart, verb) for verb in text.where(near[0].last, end, "auxiliary-become")
    ):
        return None
    return None if agent(chart, near[0].first) else near[0]


def _chosen_too(chart: Chart, names: list[Name], at: int) -> Name | None:
    """Return who stands with an office of their own before token ``at`` in a list of the chosen."""
    text = chart.text
    mark = at - (text.word_before(at, "conjunction-and") or int(text.words[at - 1] == ","))
    office = chart.over(mark - 1, Office) if 0 < mark < at else None
    if office is None or office.last != mark:
        return None
    return next((name for name in names if name.last == office.first), None)


def _passed_back(
    chart: Chart, names: list[Name], at: int, first: int
) -> tuple[Name | None, list[int]]:
    """Return the name before token ``at`` with only auxiliaries, adverbs, dates, participles and
    appositions between, and the participles."""
    text = chart.text
    verbs: list[int] = []
    loose = passive = False
    while at > first:
        name = next((n for n in names if n.last == at), None)
        if name is not None and not agent(chart, name.first):
            return (name, verbs) if passive or not loose else (None, [])
        if name is not None:  # "wurde von A zur Direktorin ernannt"
            at = title_first(chart, name)
            at -= text.word_before(at, "determiner-definite")
            at -= text.word_before(at, "preposition-by")
            continue
        inner = chart.over(at - 1, Date) or chart.over(at - 1, Office) or chart.over(at - 1, Place)
        if inner is not None and inner.first >= first:
            at = inner.first
            continue
        passive = passive or bool(text.word_before(at, "auxiliary-be"))
        size = text.word_before(at, "auxiliary-become")
        if size and participle(chart, at - size):
            verbs.append(at - size)
        step = size or text.word_before(
            at, "auxiliary-be", "adverb", "besides", "preposition-in", "weekday"
        )
        if not step and text.tokens[at - 1].text == ",":
            step = 1
        if not step:  # "wurde durch die Versammlung einstimmig zum Präsidenten gewählt"
            step = _of_the_clause(chart, at)
            loose = True
        if not step:
            return None, []
        at -= step
    return None, []


def _of_the_clause(chart: Chart, at: int) -> int:
    """Return how many tokens before ``at`` are of what else the clause of a choice tells: by whom,
    where, how."""
    text = chart.text
    told = chart.over(at - 1, Body) or chart.over(at - 1, Event)
    if told is not None:
        return at - told.first
    size = text.word_before(
        at, "preposition-by", "preposition-of", "contraction", "determiner-definite"
    )
    small = text.is_word(at - 1) and not text.capital(at - 1) and not text.matches[at - 1]
    return size or int(small or bool(text.readings(at - 1, "organisation-kind")))


def stated(chart: Chart, verb: int, last: int, first: int) -> bool:
    """Say whether a predicate that begins before token ``last`` is stated: neither denied nor
    supposed in its clause."""
    text = chart.text
    begin = max(first, verb - BEFORE)
    if not asserted(text, (verb, verb + 1), begin, last):
        return False
    doubts = text.where(first, verb, "condition", "denied")
    return not any("," not in text.words[at:verb] for at in doubts)


def title_first(chart: Chart, name: Name) -> int:
    """Return where a name begins with the office that stands before it as a title."""
    office = chart.over(name.first - 1, Office) if name.first else None
    return office.first if office is not None and office.last == name.first else name.first


def participle(chart: Chart, at: int) -> bool:
    return any(
        reading.id == "auxiliary-become" and reading.form == "participle"
        for _, reading in chart.text.readings(at, "word")
    )


def _actively(chart: Chart, verb: int, first: int) -> bool:
    """Say whether a verb before a name is one of choosing, in the active voice: not "was elected",
    and not "la présidente élue A"."""
    text = chart.text
    if text.word_before(verb, "auxiliary-be"):
        return False
    have = text.word_before(verb, "auxiliary-have")
    if not (text.word(verb, "chooses") or (have and participle(chart, verb))):
        return False
    return stated(chart, verb, verb + 1, first)
