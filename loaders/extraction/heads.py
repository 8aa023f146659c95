"""Heads of noun phrases: which kind of office, body, event, agreement or group a word names.

A form of the vocabulary is a head, and so is a German or Dutch compound whose last part is one:
Innen|minister. A German head has a capital, as all nouns there.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from ...ontology.lexicon import Lexicon, Reading, lexicon
from ...ontology.schema import schema, word_forms
from .analysis import Text, anchors
from .remembered import remembered

__all__ = [
    "MAX_LAST_PART",
    "Head",
    "callable_by",
    "compound",
    "ending_in",
    "first_part",
    "headed",
    "heads",
    "names_event",
    "participle_endings",
    "perfect",
]

MARKS = ",;:(–—-"
"""Marks behind which an apposition or a line's second part begins."""
ORGANISATIONS = "organisation-kind"
MAX_LAST_PART = 60
"""Letters: no longer word ends a compound."""
_GRAMMAR = frozenset({"word"})
"""Scheme of words that are no compounds, whatever their last letters."""


_DETERMINERS = (
    "determiner-definite", "determiner-indefinite", "determiner-demonstrative",
    "determiner-possessive", "contraction",
)  # fmt: skip


class Head(NamedTuple):
    """A head of so many tokens: its kind, and whether it is a plural."""

    size: int
    kind: str
    plural: bool


def heads(text: Text, at: int, scheme: str) -> Iterator[Head]:
    """Yield the heads that token ``at`` may begin, with a kind of ``scheme``, longest first and
    the last part of a compound last."""
    return iter(headed(text, scheme).get(at, ()))


@remembered
def headed(text: Text, scheme: str) -> dict[int, Sequence[Head]]:
    """Return the heads of a text with a kind of ``scheme``, as `heads` gives them, by the token at
    which they begin; worked out once for each text."""
    return dict(_headed(text, scheme))


def _headed(text: Text, scheme: str) -> Iterator[tuple[int, list[Head]]]:
    german = text.language == "de"
    parts = _last_parts(text).get(scheme, {})
    for at in anchors(text.beginning(0, len(text.tokens), scheme), parts):
        if not text.is_word(at):
            continue
        if text.functional(at) and not (_by_accent(text, at) or _in_charge(text, at)):
            continue
        if scheme == ORGANISATIONS and perfect(text, at):
            continue  # "a œuvré"
        if _standing_for(text, at):
            continue
        several = not _singular(text, at)
        found = [
            Head(size, reading.id, several and reading.form == "plural")
            for size, reading in text.readings(at, scheme)
            if reading.form != "post" and (not german or _noun(text, at, size))
            and (reading.form != "acronym" or _in_capitals(text, at))
        ]  # fmt: skip
        # "overleden" is no member, a "Landrat" no council
        office = scheme == "organisation-kind" and not found and _of_one(text, at)
        if (not german or text.capital(at)) and not (office or text.reads(at, _GRAMMAR)):
            found += [
                Head(1, reading.id, several and reading.form == "plural")
                for reading in parts.get(at, ())
            ]  # fmt: skip
        if found:
            yield at, found


def _of_one(text: Text, at: int) -> bool:
    """Say whether the word at ``at`` is an office that one person holds at a time."""
    kinds = schema().schemes["office-kind"]
    return any(kinds[reading.id].flag("sole") for _, reading in text.readings(at, "office-kind"))


def _noun(text: Text, at: int, size: int) -> bool:
    """Say whether the last word of a German form has a capital, the point of an abbreviation aside:
    "leitender Direktor", "Bgm."."""
    last = at + size - 1
    return text.capital(last - (size > 1 and text.words[last] == "."))


def _in_capitals(text: Text, at: int) -> bool:
    """Say whether a word is written as an acronym: "het OM", but "om de grens te sluiten"."""
    word = text.tokens[at].text
    return word.isupper() or any(letter.isupper() for letter in word[1:])


def _in_charge(text: Text, at: int) -> bool:
    """Say whether a word that leads from an office to its domain is one itself, behind a mark or an
    article, or first of a line: "A, responsable de la police", but "la ministre responsable"."""
    if not text.word(at, "in-charge"):
        return False
    if text.opens_sentence(at) or text.words[at - 1] in MARKS:
        return True
    one = any(reading.form != "plural" for _, reading in text.readings(at, "office-kind"))
    return one and bool(text.word_before(at, "determiner-definite", "contraction", "as"))


def _singular(text: Text, at: int) -> bool:
    """Say whether the article shows that one is meant, which a noun's form leaves open: "dem
    Präsidenten", "des Eurodistricts"."""
    singular = word_forms("determiner-definite", "singularArticle", text.language)
    before = at - 1
    while before > 0 and text.tokens[before + 1].joint:  # "dem EUREGIO-Präsidenten"
        before -= 1
    if before > 0 and text.attributive(before):
        before -= text.folded[before] not in singular  # "des neuen Präsidenten", "dem Pilsner"
    return before >= 0 and text.folded[before] in singular


def perfect(text: Text, at: int) -> bool:
    """Say whether the word is a participle: "le Luxembourg avait délégué la ministre"."""
    before = at - text.word_before(at, "adverb")
    return (
        text.language == "fr" and not text.capital(at)
        and bool(text.word_before(before, "auxiliary-have"))
    )  # fmt: skip


def _standing_for(text: Text, at: int) -> bool:
    """Say whether a French participle that is a noun too has its object behind it: "A, représentant
    [la ministre]", but "le représentant Jean Petit"."""
    end = at + text.word(at, "standing-for")
    if end == at or text.word_before(at, *_DETERMINERS):
        return False
    return text.capital(end) or text.word(end, "determiner-definite", "determiner-possessive") > 0


def _by_accent(text: Text, at: int) -> bool:
    """Say whether only its accent tells a head from the fixed phrase that begins with it: "traité
    de", but not "a traité de"."""
    return (
        text.words[at].endswith(participle_endings(text.language))
        and text.matches[at][0].size > 1
        and not text.word_before(at, "auxiliary-have")
    )


def participle_endings(language: str) -> tuple[str, ...]:
    """Return the endings that no finite verb has, accents included."""
    return word_forms("auxiliary-passive", "participleEnding", language)


@remembered
def _last_parts(text: Text) -> dict[str, dict[int, list[Reading]]]:
    """Return the readings of the last parts of a text's compounds, as `compound` gives them, by
    scheme and token."""
    found: dict[str, dict[int, list[Reading]]] = {}
    for at, word in enumerate(text.folded) if text.language in ("de", "nl") else ():
        for reading in _last_part(text.language, word):
            found.setdefault(reading.scheme, {}).setdefault(at, []).append(reading)
    return found


def ending_in(text: Text, word: str, first: int = 0, last: int | None = None) -> Sequence[int]:
    """Return the tokens of ``first`` to ``last`` whose last part, as `compound` reads it, is of
    the class ``word``, in order: Fach|vortrag."""
    known = _last_words(text).get(word, ())
    begin = bisect_left(known, first)
    return known[begin : len(known) if last is None else bisect_left(known, last, begin)]


@remembered
def _last_words(text: Text) -> dict[str, list[int]]:
    """Return by word class the tokens whose last part, as `compound` reads it, is of it."""
    found: dict[str, list[int]] = {}
    for at, readings in _last_parts(text).get("word", {}).items():
        for name in {reading.id for reading in readings}:
            found.setdefault(name, []).append(at)
    return found


@lru_cache(maxsize=1 << 10)
def callable_by(kind: str | None) -> tuple[str, ...]:
    """Return the kinds of organisation whose word alone may call a body of ``kind`` again.

    >>> callable_by("local-court"), callable_by("federal-police")
    (('local-court', 'court'), ('federal-police',))
    """
    _, *broader = schema().ancestry("organisation-kind", kind or "") or (None,)
    calling = [concept.id for concept in broader if concept and concept.flag("callsNarrower")]
    return (kind or "", *calling)


def names_event(text: Text, at: int) -> bool:
    """Say whether a head at token ``at`` names an event, perhaps beside a body: conference."""
    return next(heads(text, at, "event-kind"), None) is not None or any(
        reading.scheme == "event-kind" for reading in compound(text, at)
    )


def compound(text: Text, at: int) -> Sequence[Reading]:
    """Return the readings of the longest suffix of a German or Dutch compound at token ``at``.

    The last part decides: Innen|minister is a minister, Regierungs|präsident a president. At least
    three letters must stand before it. A last part that is only a plural makes a plural.
    """
    if text.language not in ("de", "nl"):
        return ()
    return _last_part(text.language, text.folded[at])


def first_part(text: Text, at: int) -> tuple[str, ...]:
    """Return what stands before the last part of a compound at token ``at``, folded, with and
    without the letter that joins them: ("veiligheids", "veiligheid")."""
    if text.language not in ("de", "nl"):
        return ()
    return _first_part(text.language, text.folded[at])


@lru_cache(maxsize=100_000)
def _first_part(language: str, folded: str) -> tuple[str, ...]:
    suffixes = lexicon(language).suffixes
    linking = word_forms("preposition-of", "linkingLetter", language)
    for begin in range(max(3, len(folded) - MAX_LAST_PART), len(folded) - 2):
        if folded[begin:] in suffixes:
            first = folded[:begin]
            return (first, *(first.removesuffix(s) for s in linking if first.endswith(s)))
    return ()


@lru_cache(maxsize=100_000)
def _last_part(language: str, folded: str) -> Sequence[Reading]:
    """Return the readings of the longest suffix that a compound of ``language`` ends with."""
    known = lexicon(language)
    for begin in range(max(3, len(folded) - MAX_LAST_PART), len(folded) - 2):
        suffix = folded[begin:]
        readings = known.suffixes.get(suffix)
        if readings:
            return [_numbered(known, suffix, reading) for reading in readings]
    return ()


def _numbered(known: Lexicon, suffix: str, reading: Reading) -> Reading:
    forms = {
        whole.form
        for whole in known.readings.get(suffix, ())
        if whole.scheme == reading.scheme and whole.id == reading.id
    }
    return reading._replace(form="plural") if forms == {"plural"} else reading
