"""Who is said to be or to become what: "A est maire de X", "A, die Bürgermeisterin von X ist",
"Vorsitzender wird A", "koos A tot voorzitter", "A succeeds B as mayor".

A copula, "as" or a verb of choosing ties the office to its holder; what is denied or only supposed
ties nobody, and who chooses others ("wurde vom Präsidenten A gewählt") is not chosen.
"""

from __future__ import annotations

from dataclasses import dataclass

from .apposition import agent, party
from .chart import Chart
from .choosing import chosen, participle, stated, title_first
from .copulas import BEHIND, BETWEEN, COPULA, auxiliary, copula_before, duration_before, term_before
from .government import governed
from .phrases import Date, Demonym, Name, Office
from .tenure import as_tenure, copula_tenure, post_before, post_tenure, tell_since, tell_term
from .terms import term

__all__ = ["Pair", "predicates"]

SUBJECT_REACH = 40
"""Tokens between a subject and its copula: appositions may stand there."""
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
    if copula is not None and stated(chart, copula, office.first, first):
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
    if (elected := chosen(chart, office, names, first)) is not None:
        pairs.append(Pair(elected, office, "chosen", 7.0 - weak))
    if (name := _fronted(chart, office, names)) is not None:
        status = as_tenure(chart, office, name, office.first)
        if status is not None:
            pairs.append(Pair(name, office, "predicate", 6.5 - weak, status))
    noun = post_before(chart, office)
    if noun is not None and stated(chart, noun, noun, first):
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


def _subject(chart: Chart, names: list[Name], copula: int, *, several: bool) -> Name | None:
    """Return the name that is the subject of a copula: the one before it, or the last of several
    with nothing but appositions between; who succeeds another, not the other."""
    text = chart.text
    before = [n for n in names if n.last <= copula and copula - n.last <= SUBJECT_REACH]
    if not before:
        return None
    if (size := chart.text.word_before(copula, "relative-pronoun")) and not several:
        of = [n for n in before if n.last == _antecedent(chart, copula - size)]
        if of:
            return of[0]  # "succeeds A, who was mayor of B"
    subject = before[-1]
    replaced = before[-2].last if len(before) > 1 else text.sentence_at(copula).first
    start = title_first(chart, subject)
    if size := text.word_before(start, "succeeds"):
        wished = _infinitive(chart, start - size) and not text.where(
            replaced, start, "auxiliary-future"
        )
        if wished or copula - subject.last > 2 or len(before) < 2:
            return None
        return before[-2]
    if agent(chart, subject.first) or (several and len(before) > 1):
        return None  # "A, maire de X, et B étaient les présidents": more than one
    if governed(text, start, "with"):
        return None  # "With A were several mayors"
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
    told = name is not None and not text.where(opening, name.last, "denial", "condition")
    return name if name in names and told else None


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
    if not size or office.plural or (text.language in ("fr", "en") and participle(chart, at)):
        return None  # "members elected A"
    if text.word_before(office.first, "as", "into-office") or text.word(at, "succeeds"):
        return None  # "als Bürgermeisterin wird A vorgeschlagen", "le maire succède à A"
    if governed(text, office.first, "in", "with"):
        return None  # "bij de consul was A"
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
    native = chart.at(at, Demonym)
    name = chart.at(at, Name) or (chart.at(native.last, Name) if native is not None else None)
    if name is None and besides:
        title = chart.at(at, Office)
        if title is None and text.is_word(at) and not text.matches[at]:
            title = chart.at(at + 1, Office)  # "blijft de Nijmeegse burgemeester A"
        name = chart.at(title.last, Name) if title is not None else None
        if title is not None and name is None and title.definite:
            behind = title.last + (text.words[title.last : title.last + 1] == [","])
            name = chart.at(behind, Name)  # "Präsident wird der bisherige Leiter, A"
    return name if name is not None and name in names else None


def _antecedent(chart: Chart, pronoun: int) -> int:
    """Return the token behind what a relative pronoun at token ``pronoun`` stands for: before its
    comma, a bracket, and the part of a verb that ends a Dutch or German clause."""
    text = chart.text
    comma = pronoun - 1
    if text.tokens[comma].text != ",":
        return pronoun
    return text.before_bracket(comma - text.word_before(comma, "verb-particle"))


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
            antecedent = _antecedent(chart, at - size)
            return next((name for name in names if name.last == antecedent), None)
        date = chart.over(at - 1, Date)
        step = at - date.first if date is not None else text.word_before(at, *BETWEEN)
        step = step or duration_before(text, at)
        if (begin := term_before(chart, at, text.sentence_at(at).first)) is not None:
            told = term(chart, begin)  # "A, die tot 2008 burgemeester van X was"
            office.since, office.until = (told.since, told.until) if told else (None, None)
            step = at - begin
        if not step:
            return None
        at -= step
    return None
