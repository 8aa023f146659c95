"""Organisations whose name stands in another of the four languages than the text's.

"Präsident der Communauté d'agglomération X" in a German text: the sentence is read once more in
the language of the name, for the name alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...ontology.lexicon import lexicon
from ...ontology.schema import LANGUAGES
from .analysis import Text
from .bodies import body_at
from .chart import Chart
from .heads import last_part
from .phrases import Body, Place
from .places import demonyms, places

__all__ = ["foreign"]

_NAMES = frozenset({"organisation", "organisation-kind"})


def foreign(chart: Chart) -> Iterator[Body]:
    """Yield the organisations with a name of another language; ``chart`` must have the territories
    and the organisations of the text's own.

    Such a name begins with a capital, and the text's own language knows no form as long there.
    """
    text = chart.text
    charts: dict[tuple[int, str], Chart] = {}
    end = 0
    for at in range(len(text.tokens)):
        own = chart.over(at, Body)
        if at < end or not text.capital(at) or (own and (own.known or own.first < at)):
            continue
        sentence = text.sentence_at(at)
        if sentence.kind == "furniture":
            continue
        for language in LANGUAGES:
            if language == text.language or not _begins(text, at, language):
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


def _begins(text: Text, at: int, language: str) -> bool:
    """Say whether a name or a head of another language begins at token ``at``."""
    known = lexicon(language)
    longest = max((match.size for match in text.matches[at]), default=0)
    here = text.folded[at : at + known.longest.get(text.folded[at], 0)]
    for match in known.matches(here)[0] if here else ():
        if match.size > longest and any(r.scheme in _NAMES for r in match.readings):
            return True
    return not longest and any(
        reading.scheme == "organisation-kind" for reading in last_part(language, text.folded[at])
    )


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
