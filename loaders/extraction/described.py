"""Organisations that are told by what they are in charge of, and have no name."""

from __future__ import annotations

from .chart import Chart
from .complements import complements
from .finite import finite
from .heads import headed
from .phrases import Body, Demonym, Office, Topic

__all__ = ["described"]


def described(chart: Chart) -> list[Body]:
    """Return bodies told by what they are in charge of, for heads that stand without a name.

    "Le service de police des Pays-Bas en charge de la coordination nationale …": the phrase from
    the head to the end of what it is in charge of.
    """
    text = chart.text
    found: list[Body] = []
    known = headed(text, "organisation-kind")
    for at in text.prose(known) if text.anywhere("in-charge") else ():
        if found and at < found[-1].last:
            continue
        sentence = text.sentence_at(at)
        if not text.where(at, sentence.last, "in-charge"):
            continue
        head = known[at][0]
        if head.plural or (at and chart.covered(at - 1, Office) and chart.covered(at, Office)):
            continue
        body = chart.over(at, Body)
        end = body.last if body else at + head.size
        tail = complements(chart, end, sentence.last, free=False)
        end = max(end, tail.last)
        charge = text.word(end, "in-charge")
        if not charge:
            continue
        last = _charge_end(chart, end + charge, sentence.last)
        if last <= end + charge:
            continue
        first = body.first if body else at
        demonym = chart.over(first - 1, Demonym) if first else None
        if demonym is not None and text.language != "fr":
            first = demonym.first
        places = [*(body.places if body else []), *tail.places]
        demonyms = [*(body.demonyms if body else ()), *tail.demonyms]
        if demonym is not None:
            demonyms.extend(demonym.territories)
        topics = tuple(
            dict.fromkeys(
                topic.concept for topic in chart.within(end, last, Topic) if topic.concept
            )
        )
        found.append(
            Body(
                first,
                last,
                kind=head.kind,
                name=text.spaced(first, last),
                places=places,
                demonyms=tuple(dict.fromkeys(demonyms)),
                topics=topics,
                qualifiers=body.qualifiers if body else (),
                described=True,
            )
        )
    return found


def _charge_end(chart: Chart, at: int, stop: int) -> int:
    text = chart.text
    end = at
    while end < stop:
        token = text.tokens[end]
        if not token.text[0].isalnum():
            break
        if text.word(end, "auxiliary-be", "auxiliary-have", "relative-pronoun"):
            break
        if finite(text, end) and not text.capital(end):
            break
        end += 1
    while end > at and text.word(end - 1, "pronoun", "adverb", "conjunction-and"):
        end -= 1
    return end
