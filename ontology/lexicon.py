"""The lexicon: which folded words of a text can mean which concept.

Made from the vocabularies' labels and inflections, the territories' names, and CLDR's months and
weekdays, one for each language, compiled once (see `passerelle.ontology.cache`). A wording keeps
all its readings ("Luxembourg": a country, a province, a canton, a city): context decides later.
"""

from __future__ import annotations

import gc
from array import array
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from ..errors import WrongUse
from .cache import cached
from .schema import LANGUAGES

__all__ = ["Lexicon", "Match", "Names", "Reading", "lexicon", "names"]

_NAMES = frozenset({"organisation", "organisation-kind"})


class Reading(NamedTuple):
    """One thing that a wording can mean: a concept or territory, and what form of its name it is.

    ``form`` is label, foreign (the label of a language that is none of the four), plural, hidden
    (an inflection or abbreviation), adjective, finite, participle, attributive, gerund, infinitive,
    agent, action, feminine, acronym, or the suffix or prefix of compounds.
    """

    scheme: str
    id: str
    form: str


class Match(NamedTuple):
    """A form of the lexicon at a position: ``size`` tokens, with all its readings."""

    size: int
    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The wordings of one language.

    ``readings`` are keyed by folded form (`passerelle.ontology.tokens.key`); ``longest`` gives,
    for the first token of a form, the number of tokens of the longest form that begins with it,
    and the same for its first two tokens where there is a form of three or more; ``suffixes`` and
    ``prefixes`` are the last and first parts of the compounds that the language forms freely
    (Innen|minister), keyed by folded part. ``separable`` are the Dutch and German finite verbs
    whose second part may stand further on ("nahm am Treffen teil"): first part → (second part,
    reading) of each.
    """

    language: str
    readings: dict[str, tuple[Reading, ...]]
    longest: dict[str, int]
    suffixes: dict[str, tuple[Reading, ...]]
    prefixes: dict[str, tuple[Reading, ...]]
    separable: dict[str, tuple[tuple[str, Reading], ...]]

    def matches(self, folded: Sequence[str]) -> list[tuple[Match, ...]]:
        """Return for each token of a text the wordings that begin at it, longest first.

        ``folded`` are the folded tokens, as `passerelle.ontology.tokens.tokenize` makes them.
        One pass: time grows with the number of tokens.

        >>> (longest, *_) = lexicon("fr").matches(["le", "8", "septembre", "2017"])[2]
        >>> longest.size, Reading("month", "9", "label") in longest.readings
        (1, True)
        """
        return [self.beginning(form) if form else () for form in self.longest_forms(folded)]

    def longest_forms(self, folded: Sequence[str]) -> list[str]:
        """Return for each token of a text the longest form that begins at it, "" for none.

        >>> lexicon("fr").longest_forms(["le", "8", "septembre", "2017"])
        ['le', '', 'septembre', '']
        """
        known, longest, count = self.readings, self.longest, len(folded)
        found: list[str] = []
        append = found.append
        for at, word in enumerate(folded):
            limit = longest.get(word, 0)
            if limit < 2:
                append(word if limit else "")
                continue
            if at + 1 == count:
                append(word if word in known else "")
                continue
            pair = f"{word} {folded[at + 1]}"
            form = pair if pair in known else word if word in known else ""
            if limit > 2 and (reach := longest.get(pair, 0)) > 2:
                for size in range(min(reach, count - at), 2, -1):
                    longer = " ".join(folded[at : at + size])
                    if longer in known:
                        form = longer
                        break
            append(form)
        return found

    def beginning(self, form: str) -> tuple[Match, ...]:
        """Return the wordings that ``form`` begins with, itself included, longest first."""
        words = form.split(" ")
        parts = [(size, " ".join(words[:size])) for size in range(len(words), 0, -1)]
        return tuple(
            Match(size, self.readings[part]) for size, part in parts if part in self.readings
        )


class Names(NamedTuple):
    """What names of organisations begin with in one language, so that texts of another are spared
    its whole lexicon.

    ``forms`` are those that mean an organisation or a kind of it; ``longest`` gives for their first
    tokens the number of tokens of the longest of them; ``suffixes`` are all last parts of
    compounds, each with whether it means a kind of organisation.
    """

    forms: frozenset[str]
    longest: dict[str, int]
    suffixes: dict[str, bool]


@lru_cache(maxsize=len(LANGUAGES))
def names(language: str) -> Names:
    """Return what names of organisations begin with in a language, loaded once.

    >>> names("fr").longest["conseil"] > 1, "zentrum" in names("de").forms
    (True, True)
    """
    compiled = cached(f"names-{language}", lambda: _names(language))
    return Names(frozenset(compiled["forms"]), compiled["longest"], compiled["suffixes"])


def _names(language: str) -> dict[str, object]:
    known = lexicon(language)
    longest: dict[str, int] = {}
    forms = [
        form for form, readings in known.readings.items()
        if not _NAMES.isdisjoint(reading.scheme for reading in readings)
    ]  # fmt: skip
    for form in forms:
        first, *others = form.split(" ")
        longest[first] = max(longest.get(first, 0), 1 + len(others))
    suffixes = {
        suffix: any(reading.scheme == "organisation-kind" for reading in readings)
        for suffix, readings in known.suffixes.items()
    }
    return {"forms": forms, "longest": longest, "suffixes": suffixes}


@lru_cache(maxsize=len(LANGUAGES))
def lexicon(language: str) -> Lexicon:
    """Return the lexicon of a language (en, fr, nl or de), loaded once.

    Raises `WrongUse` for any other language.
    """
    if language not in LANGUAGES:
        known = ", ".join(LANGUAGES)
        raise WrongUse(f"no lexicon for the language {language!r}: there are {known}")
    compiled = cached(f"lexicon-{language}", lambda: _compile(language))
    with _uncollected():
        schemes, forms = zip(*compiled["kinds"], strict=True)
        kinds = array("H", compiled["kind_of"])
        columns = (
            map(schemes.__getitem__, kinds),
            compiled["ids"].split("\n"),
            map(forms.__getitem__, kinds),
        )
        readings = list(map(Reading._make, zip(*columns, strict=True)))
        sets: list[tuple[Reading, ...]] = list(zip(readings, strict=True))
        sets += [tuple([readings[place] for place in row]) for row in compiled["several"]]
        separable: dict[str, tuple[tuple[str, Reading], ...]] = {}
        for verb, particle, place in compiled["separable"]:
            parted = tuple((particle, reading) for reading in sets[place])
            separable[verb] = separable.get(verb, ()) + parted
        places = map(sets.__getitem__, array("I", compiled["places"]))
        return Lexicon(
            language=language,
            readings=dict(zip(compiled["forms"].split("\n"), places, strict=True)),
            longest=dict(
                zip(compiled["firsts"].split("\n"), array("H", compiled["lengths"]), strict=True)
            ),
            suffixes={form: sets[place] for form, place in compiled["suffixes"].items()},
            prefixes={form: sets[place] for form, place in compiled["prefixes"].items()},
            separable=separable,
        )


@contextmanager
def _uncollected() -> Iterator[None]:
    """Pause the garbage collector: it would walk all readings again and again as they are made,
    and not one of them is garbage."""
    paused = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if paused:
            gc.enable()


def _compile(language: str) -> dict[str, object]:
    from .wordings import compile_lexicon

    return compile_lexicon(language)
