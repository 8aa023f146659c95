"""Numbers as a text writes them: "60", "1.200", "twelve", "3e", "first"."""

from __future__ import annotations

import re
from functools import lru_cache

from ...ontology.schema import schema
from .analysis import Text

__all__ = [
    "YEAR", "cardinal", "counted", "has_year", "is_number", "is_roman", "numeral_ordinal",
    "ordinal", "pointed", "word_value",
]  # fmt: skip

YEAR = 4
"""Digits of a year, and characters of an ISO date that are it."""
COUNTED = 5
"""Words between an ordinal and the noun that it counts."""
SHORTEST = 3
"""Letters of a number in letters: "één", "zes", "elf"."""
_SEPARATORS = re.compile(r"[.,  ]")
_ROMAN = re.compile(r"(?=.)X{0,3}(?:IX|IV|V?I{0,3})")
_FRACTION = re.compile(r"[.,]\d{1,2}$")


def has_year(text: Text, first: int, last: int) -> bool:
    """Say whether a number of four digits stands in tokens ``first`` to ``last``.

    >>> has_year(Text("on 3 May 2019", "en"), 0, 4), has_year(Text("on 3 May", "en"), 0, 3)
    (True, False)
    """
    return any(word.isdecimal() and len(word) == YEAR for word in text.words[first:last])


def cardinal(text: Text, at: int) -> int | None:
    """Return the whole number written at token ``at`` in digits or letters, or None."""
    if not 0 <= at < len(text.tokens) or text.word(at, "determiner-indefinite"):
        return None
    word = text.words[at]
    if word[0].isdecimal():
        digits = _SEPARATORS.sub("", word)
        if digits.isdecimal() and len(digits) <= 7 and not _FRACTION.search(word):
            return int(digits)
    for _, reading in text.readings(at, "word"):
        if reading.id.startswith("cardinal-"):
            return word_value(reading.id)
    return None


def is_number(text: Text, at: int) -> bool:
    """Say whether a number in letters begins at token ``at``, and no first name; German and Dutch
    write it as one word, tens behind ones.

    >>> for words, language in (("Trente-deux", "fr"), ("Zweiunddreißig", "de"), ("Rose", "en")):
    ...     is_number(Text(words, language), 0)
    True
    True
    False
    """
    if not text.is_word(at) or text.readings(at, "firstname"):
        return False
    if cardinal(text, at) is not None:
        return True
    return text.language in ("de", "nl") and any(
        _means(text, text.folded[at][:end], "cardinal-")
        and _means(text, text.folded[at][end:begin], "conjunction-and")
        and _means(text, text.folded[at][begin:], "cardinal-")
        for end in range(SHORTEST, len(text.folded[at]) - SHORTEST)
        for begin in (end + 2, end + 3)
    )


def _means(text: Text, form: str, word: str) -> bool:
    """Say whether the vocabulary has ``form`` as a word of a class that begins with ``word``."""
    readings = text.lexicon.readings.get(form, ())
    return any(reading.scheme == "word" and reading.id.startswith(word) for reading in readings)


def ordinal(text: Text, at: int) -> str | None:
    """Return the number, in digits, of an ordinal at token ``at``, or None."""
    for _, reading in text.readings(at, "word"):
        if reading.id.startswith("ordinal-"):
            return reading.id.removeprefix("ordinal-")
    return numeral_ordinal(text.tokens[at].text)


def pointed(text: Text, at: int) -> str | None:
    """Return the number of an ordinal in figures and a point that ends before token ``at``, as
    German writes it: "die 55. [Versammlung]"; None if none does."""
    if text.language != "de" or at < 2 or text.words[at - 1] != ".":
        return None
    number, point = text.tokens[at - 2 : at]
    figures = number.text.isdecimal() and len(number.text) <= 3 and number.end == point.start
    return number.text if figures else None


def numeral_ordinal(word: str) -> str | None:
    """Return the digits of an ordinal in figures, or None.

    >>> numeral_ordinal("26th"), numeral_ordinal("1er"), numeral_ordinal("26")
    ('26', '1', None)
    """
    found = _numeral().fullmatch(word)
    return found.group(1) if found else None


def is_roman(word: str) -> bool:
    """Say whether a word is a Roman numeral below 40.

    >>> is_roman("II"), is_roman("XIV"), is_roman("IIII"), is_roman("")
    (True, True, False, False)
    """
    return _ROMAN.fullmatch(word) is not None


def counted(text: Text, at: int) -> bool:
    """Say whether an ordinal counts what is named at token ``at``, before it or one of the capitals
    or adjectives that lead to it.

    >>> for words, language in (("the 4th Annual Alpine Forum", "en"), ("das 5. Donauforum", "de")):
    ...     counted(Text(words, language), len(words.split()) - 1 + words.count("."))
    True
    True
    >>> counted(Text("first came the Alpine Forum", "en"), 4)
    False
    """
    for near in range(at, max(at - COUNTED, 0), -1):
        if pointed(text, near) or ordinal(text, near - 1):
            return True
        if not text.is_word(near - 1) or not (
            text.capital(near - 1) or text.adjective(near - 1) or text.word(near - 1, "frequency")
        ):
            return False
    return False


@lru_cache(maxsize=1)
def _numeral() -> re.Pattern[str]:
    endings = schema().schemes["word"]["ordinal"].attributes["numeralEnding"]
    return re.compile(rf"([0-9]{{1,3}})(?:{'|'.join(map(str, endings))})")


def word_value(concept: str) -> int | None:
    """Return the number that a word of the vocabulary stands for, None if it stands for none."""
    value = schema().schemes["word"][concept].value("value")
    return None if value is None else int(value)
