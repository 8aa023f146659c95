"""Is an office that a verb or "as" ties to somebody held, given up, still to come, or only sought?

"kandidiert als Bürgermeisterin" says of no office that it is held, "tritt als … zurück" that it
was, "soll … werden" that it will be. Who only announces to leave holds it still.
"""

from __future__ import annotations

from .assertion import due, to_come
from .chart import Chart
from .phrases import Date, Name, Office
from .separable import separated
from .terms import moment, term

__all__ = [
    "as_tenure",
    "copula_tenure",
    "post_before",
    "post_tenure",
    "sought",
    "tell_since",
    "tell_term",
]

_FORMS = {"label": "finite"}
_TO_BE = {("auxiliary-be", "infinitive"), ("auxiliary-become", "infinitive")}
_TO_A_POST = (
    "preposition-for", "preposition-of", "preposition-in", "preposition-to", "into-office", "as",
    "contraction", "determiner-definite", "determiner-possessive", "post",
)  # fmt: skip
POST_REACH = 6
"""Tokens from a verb of holding or leaving to the post that it speaks of."""


def as_tenure(chart: Chart, office: Office, subject: Name, at: int) -> str | None:
    """Return the status of an office behind "as" at token ``at`` whose verb has ``subject``: None
    where it is only sought, and until when a verb of leaving tells in ``office``."""
    text = chart.text
    begin, end = _clause(chart, office, subject, at)
    if _sought(chart, office, begin, end) or _proposed(chart, subject):
        return None
    if text.word_before(at, "close-to") or _owner(chart, subject):
        return None  # "A's predecessor as mayor"
    of = subject.first - text.word_before(subject.first, "preposition-of", "contraction")
    if text.word_before(of, "seeks-office"):
        return None  # "soutient la candidature de A comme président"
    if replaced := _replaced(chart, office, subject, begin, end):
        return replaced if replaced != "open" else None
    if _left(chart, office, begin, end):
        for date in chart.within(begin, end, Date):
            if told := moment(chart, date.first):
                office.until = office.until or told[1]
        return "past"
    served = text.where(begin, at, "served")
    if any(not text.word_before(verb, "auxiliary-have") for verb in served):
        return "past"
    future = to_come(text, (at, at + 1), min(subject.last, at), office.first)
    leaving = _forms(chart, office, begin, end, "leaves-office", "infinitive")
    return "future" if future and not leaving else "current"


def copula_tenure(chart: Chart, office: Office, subject: Name, at: int) -> str | None:
    """Return the status of an office that is the predicate of a copula at token ``at``, whose
    subject is ``subject``: None where it is only wished for, or somebody proposed for it."""
    text = chart.text
    if text.word(at, "seeks-office"):
        return None  # "was nominated Mayor"
    begin, here = min(subject.last, at), (at, at + 1)
    forms = {reading.form for _, reading in text.readings(at, "word")}
    behind = {(r.id, r.form) for _, r in text.readings(office.last, "word")}
    whole = not behind.isdisjoint(_TO_BE)
    if whole or not forms.isdisjoint(("infinitive", "participle")):
        if text.where(max(begin, at - POST_REACH), office.first, "may-become"):
            return None
        if whole or due(text, here, begin, office.first):
            return "future"
    if to_come(text, here, begin, office.first):
        return "future"
    been = ("auxiliary-be", "participle") in behind  # "ist Bürgermeisterin gewesen"
    return "past" if been or text.word(at, "auxiliary-past") else "current"


def post_before(chart: Chart, office: Office) -> int | None:
    """Return where the noun for a post stands that an office is named with: "les fonctions de maire
    de X", "das Amt der Bürgermeisterin"; None where none does."""
    text = chart.text
    size = text.word_before(office.first, "preposition-of", "contraction")
    noun = text.word_before(office.first - size, "post") if size and not office.plural else 0
    return office.first - size - noun if noun else None


def post_tenure(chart: Chart, office: Office, subject: Name, noun: int) -> str | None:
    """Return the status of an office named with a post at token ``noun``: "A exerce les fonctions
    de maire de X", "A legt het ambt van burgemeester neer"; None where the verb of ``subject`` is
    neither of holding nor of leaving."""
    text = chart.text
    if noun - subject.last > POST_REACH:
        return None
    status = as_tenure(chart, office, subject, noun)
    parted = separated(text, subject.last, text.sentence_at(noun).last)
    holds = text.where(subject.last, noun, "holds-office") or any(
        reading.id == "holds-office" for _, reading in parted
    )
    return status if holds or status == "past" else None


def tell_term(chart: Chart, office: Office, at: int) -> None:
    """Note in ``office`` the term that stands between a verb at token ``at`` and it, or since when
    it is held, where the verb is one of becoming: "was van 2001 tot 2008 burgemeester", "wird im
    Januar 2030 Präsidentin", "became mayor in 2015"."""
    text = chart.text
    if office.since or office.until:
        return
    for place in range(at + 1, office.first):
        told = term(chart, place) if text.tokens[place].text not in ",(" else None
        if told is not None and told.last <= office.first:
            office.since, office.until = told.since, told.until
            return
    if text.word(at, "auxiliary-become"):
        near = (
            *range(at + 1, office.first),
            office.last + text.word(office.last, "preposition-in"),
        )
        day = next((day for place in near if (day := moment(chart, place))), None)
        office.since = day[1] if day else None


def sought(chart: Chart, office: Office) -> bool:
    """Say whether an office is what the words straight before it tell of wanting: "Running for
    Mayor of X, A", "Candidate au poste de maire de X, A"."""
    text = chart.text
    at = office.first
    for _ in range(POST_REACH):
        if text.word_before(at, "seeks-office"):
            return True
        step = text.word_before(at, *_TO_A_POST)
        if not step:
            return False
        at -= step
    return False


def tell_since(chart: Chart, office: Office, at: int, first: int) -> None:
    """Note in ``office`` the day that opens the sentence at token ``first``, where the verb at
    token ``at`` is one of becoming: "Op 1 juli wordt A burgemeester", "À compter du 1er juillet, A
    devient préfète"."""
    text = chart.text
    if office.since or office.until or not text.word(at, "auxiliary-become"):
        return
    day = first + text.word(first, "preposition-since", "preposition-in")
    day += text.word(day, "determiner-definite")
    told = moment(chart, day)
    if told is None:
        return
    subject = told[0] + 1 if text.words[told[0]] == "," else at
    if told[0] == at or (subject < at and chart.at(subject, Name) is not None):
        office.since = told[1]


def _clause(chart: Chart, office: Office, subject: Name, at: int) -> tuple[int, int]:
    """Return the tokens of the clause of which ``subject`` and the "as" at token ``at`` are parts:
    a Dutch or German verb may stand before its subject, and its rest behind the office."""
    text = chart.text
    sentence = text.sentence_at(office.first)
    begin = subject.last
    if text.language in ("nl", "de"):
        begin = subject.first
        while begin > sentence.first and not _cuts(chart, begin - 1):
            begin -= 1
    if joined := text.where(subject.last, at, "conjunction-and"):
        begin = joined[-1]  # "stepped down in May and now works as director"
    end = max(office.last, subject.last)
    while end < sentence.last and not _cuts(chart, end):
        end += 1
    return min(begin, at), end


def _cuts(chart: Chart, at: int) -> bool:
    text = chart.text
    return text.tokens[at].text in ",;:()–" or bool(
        text.word(at, "conjunction-that", "conjunction-and")
    )


def _sought(chart: Chart, office: Office, begin: int, end: int) -> bool:
    """Say whether the clause ``begin`` to ``end`` tells of somebody who wants the office."""
    text = chart.text
    if text.where(begin, office.first, "seeks-office"):
        return True
    if text.where(office.last, end, "seeks-office"):
        return True
    parted = any(reading.id == "seeks-office" for _, reading in separated(text, begin, end))
    return parted and not text.where(begin, end, "post")


def _proposed(chart: Chart, subject: Name) -> bool:
    """Say whether a verb straight before somebody proposes them: "nominated A as the new mayor"."""
    text = chart.text
    title = chart.over(subject.first - 1, Office) if subject.first else None
    at = title.first if title is not None and title.last == subject.first else subject.first
    at -= text.word_before(at, "civility")
    return text.language in ("fr", "en") and bool(text.word_before(at, "seeks-office"))


def _owner(chart: Chart, subject: Name) -> bool:
    """Say whether somebody is told of only as another's: "le prédécesseur de A comme maire"."""
    text = chart.text
    size = text.word_before(subject.first, "preposition-of", "contraction")
    return bool(size and text.word_before(subject.first - size, "close-to"))


def _left(chart: Chart, office: Office, begin: int, end: int) -> bool:
    """Say whether the clause ``begin`` to ``end`` tells of somebody who leaves the office."""
    text = chart.text
    if text.where(begin, end, "denial", "auxiliary-future", "intends", "irrealis"):
        return False
    if _forms(chart, office, begin, end, "leaves-office", "finite"):
        return True
    if any(reading.id == "leaves-office" for _, reading in separated(text, begin, end)):
        return True
    passive = _forms(chart, office, begin, end, "leaves-office", "participle")
    if text.language in ("fr", "en"):
        return any(
            text.word_before(at - text.word_before(at, "adverb"), "auxiliary-be") for at in passive
        )
    return bool(passive) and bool(text.where(begin, end, "auxiliary-be"))


def _replaced(chart: Chart, office: Office, subject: Name, begin: int, end: int) -> str:
    """Return the status of somebody in whose clause one replaces another in the active voice, as
    Dutch and German say it: "A hat B als Landrat abgelöst" has A in office and B no more; "open"
    where it isn't clear who ``subject`` is, "" where nobody replaces anybody."""
    text = chart.text
    have = text.where(begin, end, "auxiliary-have")
    done = _forms(chart, office, begin, end, "leaves-office", "participle")
    if text.language not in ("nl", "de") or not (have and done):
        return ""
    if text.where(begin, end, "auxiliary-be"):
        return ""
    if subject.first < have[0]:
        return "current"
    first = text.sentence_at(office.first).first
    return "past" if any(chart.within(first, have[0], Name)) else "open"


def _forms(chart: Chart, office: Office, begin: int, end: int, name: str, form: str) -> list[int]:
    """Return where words of a class and form stand in a clause, outside of the office."""
    text = chart.text
    places = [*text.where(begin, office.first, name), *text.where(office.last, end, name)]
    return [
        at for at in places
        if any(
            r.id == name and _FORMS.get(r.form, r.form) == form
            for _, r in text.readings(at, "word")
        )
    ]  # fmt: skip
