"""Heads of noun phrases: which kind of office, body, event, agreement or group a word names.

A form of the vocabulary is a head, and so is a German or Dutch compound whose last part is one:
Innen|minister. A German head has a capital, as all nouns there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from ...ontology.lexicon import Lexicon, Reading, lexicon
from .analysis import Text

__all__ = ["MAX_LAST_PART", "Head", "compound", "heads", "last_part", "names_event"]

MAX_LAST_PART = 60
"""Letters: no longer word ends a compound."""


class Head(NamedTuple):
    """A head of so many tokens: its kind, and whether it is a plural."""

    size: int
    kind: str
    plural: bool


def heads(text: Text, at: int, scheme: str) -> Iterator[Head]:
    """Yield the heads that token ``at`` may begin, with a kind of ``scheme``, longest first and
    the last part of a compound last."""
    if not 0 <= at < len(text.tokens):
        return
    whole, last = text.readings(at, scheme), compound(text, at)
    if not (whole or last) or not text.is_word(at) or text.functional(at):
        return
    for size, reading in whole:
        if text.language != "de" or text.capital(at + size - 1):
            yield Head(size, reading.id, reading.form == "plural")
    if text.language != "de" or text.capital(at):
        for reading in last:
            if reading.scheme == scheme:
                yield Head(1, reading.id, reading.form == "plural")


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
    return last_part(text.language, text.folded[at])


@lru_cache(maxsize=100_000)
def last_part(language: str, folded: str) -> Sequence[Reading]:
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
