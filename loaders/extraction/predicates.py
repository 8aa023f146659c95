"""Who is said to be or to become what: "A est maire de X", "A, die Bürgermeisterin von X ist",
"Vorsitzender wird A", "koos A tot voorzitter", "A succeeds B as mayor".

A copula, "as" or a verb of choosing ties the office to its holder; what is denied or only supposed
ties nobody, and who chooses others ("wurde vom Präsidenten A gewählt") is not chosen.
"""

from __future__ import annotations

from dataclasses import dataclass

from .apposition import agent, party
from .assertion import BEFORE, asserted
from .chart import Chart
from .copulas import BEHIND, BETWEEN, COPULA, auxiliary, copula_before, term_before
from .phrases import Body, Date, Event, Name, Office, Place
from .tenure import as_tenure, copula_tenure, post_before, post_tenure, tell_since, tell_term
from .terms import term

__all__ = ["Pair", "predicates"]

SUBJECT_REACH = 40
"""Tokens between a subject and its copula: appositions may stand there."""
CHOICE = 4
"""Tokens between a verb of choosing and the person chosen, or the office and the verb."""
WELCOME = 15
"""Tokens from a verb of being called to a word of greeting."""
_NO_VERB = (
    "chooses", "conjunction-and", "preposition-of", "preposition-in", "preposition-with",
    "preposition-for", "preposition-by", "determiner-definite", "determiner-indefinite",
)  # fmt: skip


@dataclass(slots=True)
class Pair:
    """A name and an office that may belong together, by which rule, with how good a score."""

    name: Name
    office: Office
    rule: str
    score: float
    status: str = "current"


def predicates(chart: Chart, office: Office, names: list[Name], first: int) -> list[Pair]:
    """Return how the names of the sentence that begins at ``first`` can have an office as their
    predicate."""
    pairs: list[Pair] = []
    weak = office.vague
    copula = copula_before(chart, office, first)
    if copula is not None and auxiliary(chart, copula, office.last):
        copula = None
    if copula is not None and _told(chart, copula, office.first, first):
        subject = _subject(chart, names, copula, several=office.plural)
        if subject is not None:
            of_as = chart.text.word(copula, "as")
            status = (as_tenure if of_as else copula_tenure)(chart, office, subject, copula)
            if status is not None:
                tell_term(chart, office, copula)
                tell_since(chart, office, copula, first)
                pairs.append(Pair(subject, office, "predicate", 6.5 - weak, status))
    if (subject := _relative(chart, office, names)) is not None:
        status = "past" if chart.text.word(office.last, "auxiliary-past") else "current"
        pairs.append(Pair(subject, office, "predicate", 7.0 - weak, status))
    if (chosen := _chosen(chart, office, names, first)) is not None:
        pairs.append(Pair(chosen, office, "chosen", 7.0 - weak))
    if (name := _fronted(chart, office, names)) is not None:
        status = as_tenure(chart, office, name, office.first)
        if status is not None:
            pairs.append(Pair(name, office, "predicate", 6.5 - weak, status))
    noun = post_before(chart, office)
    if noun is not None and _told(chart, noun, noun, first):
        subject = _subject(chart, names, noun, several=False)
        if subject is not None and (status := post_tenure(chart, office, subject, noun)):
            pairs.append(Pair(subject, office, "predicate", 6.5 - weak, status))
    if (name := _inverted(chart, office, names)) is not None:
        status = copula_tenure(chart, office, name, office.last)
        if status is not None:
            if not chart.text.where(office.last, name.first, "former", "formerly"):
                status = "current" if status == "past" else status  # "gastheer was A": still
            pairs.append(Pair(name, office, "predicate-inverted", 7.0, status))
    return pairs


def _told(chart: Chart, verb: int, last: int, first: int) -> bool:
    """Say whether a predicate that begins before token ``last`` is stated: neither denied nor
    supposed in its clause."""
    text = chart.text
    begin = max(first, verb - BEFORE)
    if not asserted(text, (verb, verb + 1), begin, last):
        return False
    return not any(
        "," not in text.words[at:verb] for at in text.where(first, verb, "condition", "unfulfilled")
    )


def _subject(chart: Chart, names: list[Name], copula: int, *, several: bool) -> Name | None:
    """Return the name that is the subject of a copula: the one before it, or the last of several
    with nothing but appositions between; who succeeds another, not the other."""
    text = chart.text
    before = [n for n in names if n.last <= copula and copula - n.last <= SUBJECT_REACH]
    if not before:
        return None
    subject = before[-1]
    replaced = before[-2].last if len(before) > 1 else text.sentence_at(copula).first
    start = _title_first(chart, subject)
    if size := text.word_before(start, "succeeds"):
        wished = _infinitive(chart, start - size) and not text.where(
            replaced, start, "auxiliary-future"
        )
        if wished or copula - subject.last > 2 or len(before) < 2:
            return None
        return before[-2]
    if agent(chart, subject.first) or (several and len(before) > 1):
        return None  # "A, maire de X, et B étaient les présidents": more than one
    return subject if len(before) == 1 or _apposed_only(chart, subject.last, copula) else None


def _fronted(chart: Chart, office: Office, names: list[Name]) -> Name | None:
    """Return the subject behind its verb, where "as" opens a Dutch or German clause: "Als
    Bürgermeisterin von X eröffnete A". With an article it is the conjunction: "als de burgemeester
    kwam"."""
    text = chart.text
    size = text.word_before(office.first, "as")
    opening = office.first - size
    if not size or text.language not in ("nl", "de") or office.plural:
        return None
    if not text.opens_sentence(opening) and text.tokens[opening - 1].text not in ",;:–":
        return None
    verb = office.last
    if not text.is_word(verb) or text.capital(verb) or text.word(verb, *_NO_VERB):
        return None
    at = verb + 1
    for _ in range(3):
        step = text.word(at, "adverb", "reflexive", "besides", "civility")
        if chart.at(at, Name) or not step:
            break
        at += step
    name = chart.at(at, Name)
    stated = name is not None and not text.where(opening, name.last, "denial", "condition")
    return name if name in names and stated else None


def _infinitive(chart: Chart, at: int) -> bool:
    return any(
        reading.id == "succeeds" and reading.form == "infinitive"
        for _, reading in chart.text.readings(at, "word")
    )


def _inverted(chart: Chart, office: Office, names: list[Name]) -> Name | None:
    """Return the subject behind an office and its copula: "Vorsitzender wird A"."""
    text = chart.text
    at = office.last
    size = text.word(at, *COPULA)
    if size and auxiliary(chart, at, at + size):
        return None
    if not size or office.plural or (text.language in ("fr", "en") and _participle(chart, at)):
        return None  # "members elected A"
    if text.word_before(office.first, "as"):
        return None  # "als Bürgermeisterin wird A vorgeschlagen"
    if text.word(at, "copula") and (office.same or text.where(at, at + WELCOME, "welcoming")):
        return None  # "de burgemeester heet A welkom", "its predecessor was called A"
    at += size
    besides = True
    for _ in range(4):
        step = text.word(at, *BETWEEN)
        if chart.at(at, Name) or not step:
            break
        besides = besides and bool(text.word(at, *BEHIND))
        at += step
    name = chart.at(at, Name)
    if name is None and besides:
        title = chart.at(at, Office)
        if title is None and text.is_word(at) and not text.matches[at]:
            title = chart.at(at + 1, Office)  # "blijft de Nijmeegse burgemeester A"
        name = chart.at(title.last, Name) if title is not None else None
        if title is not None and name is None and title.definite:
            behind = title.last + (text.words[title.last : title.last + 1] == [","])
            name = chart.at(behind, Name)  # "Präsident wird der bisherige Leiter, A"
    return name if name is not None and name in names else None


def _apposed_only(chart: Chart, first: int, last: int) -> bool:
    """Say whether only appositions, brackets and commas stand between a subject and its copula."""
    text = chart.text
    at = first
    while at < last:
        office = chart.at(at, Office)
        if office is not None:
            at = office.last
        elif text.tokens[at].text in ",()–—" or text.word(at, *BETWEEN, "conjunction-and"):
            at += text.word(at, *BETWEEN, "conjunction-and") or 1
        elif (behind := party(chart, at)) > at:
            at = behind
        else:
            return False
    return True


def _relative(chart: Chart, office: Office, names: list[Name]) -> Name | None:
    """Return of whom a relative clause with its verb at the end tells: "A, die Bürgermeisterin von
    X ist", "B, die tevens voorzitter van Y is"."""
    text = chart.text
    if text.language not in ("nl", "de") or office.plural:
        return None
    verb = text.word(office.last, "auxiliary-be", "copula")
    if not verb:
        return None
    closed = text.words[office.last + verb : office.last + verb + 1]
    pronouns = ["relative-pronoun"]
    if text.language == "de" and closed and closed[0] in ",.;)":
        pronouns.append("determiner-definite")  # "A, die Bürgermeisterin von X ist,"
    at = office.first
    for _ in range(4):
        size = text.word_before(at, *pronouns)
        if size and text.tokens[at - size - 1].text == ",":
            antecedent = text.before_bracket(at - size - 1, most=5)
            return next((name for name in names if name.last == antecedent), None)
        date = chart.over(at - 1, Date)
        step = at - date.first if date is not None else text.word_before(at, *BETWEEN)
        if (begin := term_before(chart, at, text.sentence_at(at).first)) is not None:
            told = term(chart, begin)  # "A, die tot 2008 burgemeester van X was"
            office.since, office.until = (told.since, told.until) if told else (None, None)
            step = at - begin
        if not step:
            return None
        at -= step
    return None


def _chosen(chart: Chart, office: Office, names: list[Name], first: int) -> Name | None:
    """Return who is chosen for an office: "koos A tot voorzitter", "wählte A zum Präsidenten",
    "A is benoemd tot burgemeester", "a élu A présidente", "elected A President"."""
    text = chart.text
    into = text.word_before(office.first, "into-office")
    at = office.first - into
    if not into:  # the verb stands straight before the person
        if text.language not in ("fr", "en") or office.definite:
            return None
        name = next((n for n in names if n.last == at), None)
        if name is None:
            return None
        start = _title_first(chart, name)
        size = text.word_before(start, "chooses")
        size = size or text.word_before(start, "auxiliary-become")
        return name if size and _actively(chart, start - size, first) else None
    name, verbs = _passed_back(chart, names, at, first)
    if name is None:
        return None
    begin = max(_title_first(chart, name) - CHOICE * 3, first)
    chosen = text.where(begin, name.first, "chooses", "auxiliary-become")
    chosen += verbs
    chosen += text.where(office.last, office.last + CHOICE, "chooses", "auxiliary-become")
    if not any(text.word(verb, "chooses") or _participle(chart, verb) for verb in chosen):
        return None
    stated = not text.where(begin, office.last + CHOICE, "denial", "irrealis")
    return name if stated and _told(chart, at, at, first) else None


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
            at = _title_first(chart, name)
            at -= text.word_before(at, "determiner-definite")
            at -= text.word_before(at, "preposition-by")
            continue
        inner = chart.over(at - 1, Date) or chart.over(at - 1, Office) or chart.over(at - 1, Place)
        if inner is not None and inner.first >= first:
            at = inner.first
            continue
        passive = passive or bool(text.word_before(at, "auxiliary-be"))
        size = text.word_before(at, "auxiliary-become")
        if size and _participle(chart, at - size):
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


def _title_first(chart: Chart, name: Name) -> int:
    """Return where a name begins with the office that stands before it as a title."""
    office = chart.over(name.first - 1, Office) if name.first else None
    return office.first if office is not None and office.last == name.first else name.first


def _participle(chart: Chart, at: int) -> bool:
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
    if not (text.word(verb, "chooses") or (have and _participle(chart, verb))):
        return False
    return _told(chart, verb, verb + 1, first)
