"""Organisations whose name stands in another of the four languages than the text's.

"Präsident der Communauté d'agglomération X" in a German text: the sentence is read once more in
the language of the name, for the name alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from ...ontology.lexicon import names
from ...ontology.schema import LANGUAGES
from .analysis import Text
from .bodies import body_at
from .chart import Chart
from .heads import MAX_LAST_PART
from .phrases import Body, Place
from .places import demonyms, places

__all__ = ["foreign"]

WORDS = 1 << 15
"""Capitalised words that are kept: most of them begin a name in no language, text after text."""


def foreign(chart: Chart) -> Iterator[Body]:
    """Yield the organisations with a name of another language; ``chart`` must have the territories
    and the organisations of the text's own.

    Such a name begins with a capital, and the text's own language knows no form as long there.
    """
    text = chart.text
    charts: dict[tuple[int, str], Chart] = {}
    end = 0
    for at in text.prose(text.capitals):
        languages = _languages(text.language, text.folded[at])
        if at < end or not languages:
            continue
        own = chart.over(at, Body)
        if own and (own.known or own.first < at):
            continue
        sentence = text.sentence_at(at)
        for language in languages:
            if not _begins(text, at, language):
                continue
            read = charts.get((sentence.first, language))
            if read is None:
                source = text.slice(sentence.first, sentence.last)
                read = charts[sentence.first, language] = _chart(source, language)
            body = body_at(read, at - sentence.first)
            if body is None or body.bare or body.first < at - sentence.first:
                continue
            if own is not None:
                if not body.known:
                    continue  # "Service Public de Wallonie" is one that is known
                body.acronym = own.acronym
            named = _own(chart, body, sentence.first)
            for part in list(chart.within(named.first, named.last, Body)):
                chart.remove(part)
            yield named
            end = body.last
            break


@lru_cache(maxsize=WORDS)
def _languages(own: str, word: str) -> tuple[str, ...]:
    """Return the languages but the text's ``own`` in which a name or head may begin with a word."""
    return tuple(
        language for language in LANGUAGES
        if language != own and (word in names(language).longest or _compound(language, word))
    )  # fmt: skip


def _compound(language: str, word: str) -> bool:
    """Say whether the longest last part of a word means a kind of organisation, as
    `passerelle.loaders.extraction.heads.compound` finds it."""
    suffixes = names(language).suffixes
    for begin in range(max(3, len(word) - MAX_LAST_PART), len(word) - 2):
        if word[begin:] in suffixes:
            return suffixes[word[begin:]]
    return False


def _begins(text: Text, at: int, language: str) -> bool:
    """Say whether a name or a head of another language begins at token ``at``."""
    known = names(language)
    longest = text.matches[at][0].size if text.matches[at] else 0
    most = min(known.longest.get(text.folded[at], 0), len(text.folded) - at)
    for size in range(most, longest, -1):
        if " ".join(text.folded[at : at + size]) in known.forms:
            return True
    return not longest and _compound(language, text.folded[at])


def _chart(source: str, language: str) -> Chart:
    read = Chart(Text(source, language))
    read.add(places(read.text))
    read.add(demonyms(read.text))
    return read


def _own(chart: Chart, body: Body, offset: int) -> Body:
    """Return ``body`` in the tokens of the text, with the text's own places."""
    body.first += offset
    body.last += offset
    body.places = list(chart.within(body.first, body.last, Place))
    body.proper = True
    return body
