"""Does the text say that it was so? "n'a pas signé", "was to open", "if the council approves".

What is denied, wished for, supposed or called off is no fact; what is announced ("will open") is
told as one, with its date. Where in doubt, nothing is said: a wrong fact costs more than a missed
one. The cues are word classes of the ontology; how far each reaches is grammar.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache

from ...ontology.schema import word_forms
from .analysis import Text, anchors
from .finite import AUXILIARIES, finite, in_form, of_several_subjects
from .government import UNITS
from .numerals import has_year
from .remembered import remembered
from .separable import separated
from .tense import in_future

__all__ = [
    "BEFORE", "asserted", "denied", "doubtful", "due", "planned", "stretch", "supposed", "to_come",
]  # fmt: skip

CLOSING = 2
"""Tokens that end a sentence: a question mark and a closing quotation mark."""
BEFORE = 6
"""Tokens between a denial or auxiliary and the verb, where both stand before it."""
_SEASONS = ("season-1", "season-2", "season-3", "season-4")
_MARKS = frozenset(",;:()–")


@remembered
def supposed(text: Text, first: int, last: int, yearly: bool = True) -> bool:
    """Say whether the clause ``first`` to ``last`` is conditional, denied, asked, of times
    long past or, where ``yearly`` counts, of each year."""
    if text.where(first, last, "condition", "denied"):
        return True
    if text.word(text.sentence_at(first).first, "bygone"):
        return True
    if yearly and _recurring(text, first, last):
        return True
    end = text.sentence_at(first).last
    return "?" in text.words[max(first, end - CLOSING) : end]


def _recurring(text: Text, first: int, last: int) -> bool:
    """Say whether a clause tells what happens each year: "every spring the mayor opens the fair",
    but "the mayor opened the fair, as every year"."""
    for at in text.where(first, last, "habit"):
        each = text.word(at, "habit") == 1 and text.word(at + 1, *UNITS, *_SEASONS)
        aside = text.words[first:at].count(",") % 2 and "," in text.words[at:last]
        if not each or aside or text.word_before(at, "as", "compared-with"):
            continue  # "a year ago", "The fair, organised every year by A, took place"
        return not has_year(text, first, last)
    return False


@remembered
def doubtful(text: Text, first: int, last: int) -> bool:
    """Say whether anything in tokens ``first`` to ``last`` is denied, wished for or missing: too
    much for a rule that goes by no verb."""
    return (
        bool(text.where(first, last, "irrealis", "absent"))
        or _subjunctive(text, first, last)
        or bool(_questions(text, first, last))
        or any(reading.id == "absent" for _, reading in separated(text, first, last))
        or any(not _lifted(text, at) for at in text.where(first, last, "denial"))
    )


@remembered
def asserted(text: Text, verb: tuple[int, int], first: int, last: int) -> bool:
    """Say whether the verb at tokens ``verb`` of the clause ``first`` to ``last`` is a fact's.

    French and English deny before the verb; Dutch and German anywhere in its stretch of clause.
    """
    if _provided(text, verb[0], first, last) or _asked(text, verb[0], first):
        return False
    begin, end = _reach(text, verb, first, last)
    if text.where(begin, end, "irrealis", "reported") or _subjunctive(text, begin, end):
        return False
    return not denied(text, verb, first, last)


def denied(text: Text, verb: tuple[int, int], first: int, last: int) -> bool:
    """Say whether a word denies what the verb at tokens ``verb`` tells: "fand nicht statt", "none
    of the five governors turned up"."""
    begin, end = stretch(text, verb, first, last)
    own = _own_subject(text, begin, verb[0])
    if text.word(begin, "denial") and begin < verb[0] and not (own or _lifted(text, begin)):
        joints = text.where(begin, verb[0], "conjunction-and")
        if not any(finite(text, at) for joint in joints for at in range(begin + 1, joint)):
            return True
    begin, end = _reach(text, verb, first, last)
    begin = max(begin, own)
    return not all(_lifted(text, at) for at in text.where(begin, end, "denial"))


def _own_subject(text: Text, begin: int, verb: int) -> int:
    """Return where a person is named whom "and" parts from what opens a stretch with a denial, so
    that it is another clause: "none of them left and [A] opened"; 0 for none, and where "and" only
    joins two of whom the verb tells: "Nicht A und B eröffneten"."""
    if not text.word(begin, "denial") or of_several_subjects(text, verb):
        return 0
    joints = text.where(begin, verb, "conjunction-and")
    behind = (at + text.word(at, "conjunction-and") for at in joints)
    own = max((at for at in behind if _person(text, at)), default=0)
    return 0 if any(_person(text, at) for at in range(begin, own - 1)) else own


def _person(text: Text, at: int) -> bool:
    return text.capital(at) and bool(text.readings(at, "firstname"))


def _reach(text: Text, verb: tuple[int, int], first: int, last: int) -> tuple[int, int]:
    """Return where words stand that deny or doubt a verb: in French and English before it."""
    begin, end = stretch(text, verb, first, last)
    if text.language in ("fr", "en"):
        begin, end = max(begin, verb[0] - BEFORE), verb[0]
    return begin, end


def to_come(text: Text, verb: tuple[int, int], first: int, last: int) -> bool:
    """Say whether the verb at tokens ``verb`` is in the future: "will sign", "signeront".

    The auxiliary stands before it: what follows ("signed it and will open") is of another verb.
    """
    begin, _ = stretch(text, verb, first, last)
    if any(not _named(text, at) for at in text.where(begin, verb[1], "auxiliary-future")):
        return True
    return in_future(text, verb[1] - 1)


def due(text: Text, verb: tuple[int, int], first: int, last: int) -> bool:
    """Say whether what the verb at tokens ``verb`` tells is still to be done: "will sign", "has yet
    to be signed", "soll unterzeichnet werden"."""
    if to_come(text, verb, first, last):
        return True
    begin, end = stretch(text, verb, first, last)
    if text.language in ("fr", "en"):
        return any(not _named(text, at) for at in text.where(begin, verb[0], "intends"))
    if text.where(begin, end, "intends"):
        return True
    return (
        text.language == "de"
        and bool(text.where(begin, end, "auxiliary-become"))
        and in_form(text, verb[0], "infinitive")
    )  # "wird unterzeichnen"


def planned(text: Text, at: int, first: int, last: int) -> bool:
    """Say whether the noun at token ``at`` stands beside words of what is still to be done, only
    asked for, or has failed: "la signature de l'accord doit avoir lieu", "is being drafted"."""
    begin, end = stretch(text, (at, at + 1), first, last)
    cues = text.where(begin, end, "auxiliary-future", "intends", "irrealis", "unfinished")
    return any(not _named(text, near) for near in cues)


def _named(text: Text, at: int) -> bool:
    """Say whether a word is part of a name and tells nothing there: "the Action Plan", "Will
    Smith", where no noun has a capital."""
    return text.language != "de" and text.capital(at) and not text.opens_sentence(at)


def _provided(text: Text, verb: int, first: int, last: int) -> bool:
    """Say whether what the verb at token ``verb`` tells is what a text lays down, not what was:
    "the agreement provides that both meet", "sieht vor, dass sich beide treffen"."""
    that = text.where(first, verb, "conjunction-that")
    if not that:
        return False
    parted = [at for at, reading in separated(text, first, last) if reading.id == "lays-down"]
    return any(at <= that[-1] for at in (*text.where(first, verb, "lays-down"), *parted))


def _asked(text: Text, verb: int, first: int) -> bool:
    """Say whether the verb at token ``verb`` stands in an indirect question, which one comma ends
    and an apposition's two do not: "unclear whether A, the mayor, attended"."""
    return any(text.words[at:verb].count(",") % 2 == 0 for at in _questions(text, first, verb))


def _questions(text: Text, first: int, last: int) -> list[int]:
    """Return where indirect questions open; German "ob" behind a mark: not "Burg ob der Tauber"."""
    return [
        at for at in text.where(first, last, "whether")
        if text.language != "de" or text.opens_sentence(at) or not text.is_word(at - 1)
    ]  # fmt: skip


def _subjunctive(text: Text, first: int, last: int) -> bool:
    """Say whether a German auxiliary is in the subjunctive, which its accent alone tells: "könnte",
    not "konnte"."""
    if text.language != "de":
        return False
    return any(
        text.words[at].lower() in _subjunctives()
        for at in text.where(first, last, *AUXILIARIES, "implicative")
    )


@cache
def _subjunctives() -> frozenset[str]:
    return frozenset(word_forms("irrealis", "subjunctive", "de"))


def _lifted(text: Text, at: int) -> bool:
    """Say whether a denial is part of "not only", "n'a pas seulement"."""
    return any(text.word(near, "not-only") for near in range(at, min(at + 4, len(text.tokens))))


def stretch(text: Text, verb: tuple[int, int], first: int, last: int) -> tuple[int, int]:
    """Return the tokens around ``verb`` up to the punctuation or conjunction on either side."""
    begin, end = min(first, verb[0]), max(last, verb[1])
    cuts = _cuts(text)
    before, behind = bisect_left(cuts, verb[0]), bisect_left(cuts, verb[1])
    if before:
        begin = max(begin, cuts[before - 1] + 1)
    if behind < len(cuts):
        end = min(end, cuts[behind])
    return begin, end


@remembered
def _cuts(text: Text) -> list[int]:
    """Return the tokens that part clauses, in order."""
    marks = (at for at, word in enumerate(text.words) if word in _MARKS)
    return anchors(marks, text.where(0, len(text.words), "conjunction-that"))
