"""Topics: concepts of the vocabulary, and what a text says that an event is about."""

from __future__ import annotations

from ...ontology.schema import schema
from .chart import Chart
from .phrases import Body, Date, Event, Name, Office, Place, Topic

__all__ = ["about", "entitled", "listed", "topics"]

MAX_TOPIC_WORDS = 10


def topics(chart: Chart) -> list[Topic]:
    """Return the mentions of the vocabulary's topics that stand outside names of bodies."""
    text = chart.text
    found: list[Topic] = []
    concepts = schema().schemes["topic"]
    behind = 0
    for at in text.beginning(0, len(text.tokens), "topic"):
        if at < behind or text.sentence_at(at).kind == "furniture":
            continue
        size, reading = text.readings(at, "topic")[0]
        behind = at + size
        body = chart.over(at, Body)
        if chart.covered(at, Name, Office, Place) or (body is not None and not body.described):
            continue
        generic = concepts[reading.id].flag("generic")
        found.append(Topic(at, at + size, concept=reading.id, generic=generic))
    return found


def _phrase_end(chart: Chart, at: int, stop: int) -> int:
    """Return where the noun phrase at ``at`` ends: a mark, a conjunction, a verb."""
    text = chart.text
    end = at
    while end < min(stop, at + MAX_TOPIC_WORDS):
        token = text.tokens[end]
        if not token.text[0].isalnum():
            break
        if text.word(
            end, "conjunction-and", "conjunction-or", "auxiliary-be", "auxiliary-have",
            "relative-pronoun", "speech", "takes-place", "preposition-by",
        ):  # fmt: skip
            break
        if chart.covered(end, Date, Name) or (end > at and chart.at(end, Event)):
            break
        if any(r.form == "finite" for _, r in text.readings(end, "role")) and not text.capital(end):
            break
        end += 1
    while end > at and text.word(
        end - 1, "preposition-of", "contraction", "determiner-definite", "preposition-in",
        "preposition-about", "preposition-for", "preposition-with",
    ):  # fmt: skip
        end -= 1
    return end


def _topic(chart: Chart, first: int, last: int) -> Topic | None:
    """Make a topic of tokens ``first`` to ``last``: the concept inside it, or its wording."""
    text = chart.text
    while first < last and (
        size := text.word(
            first, "determiner-definite", "determiner-indefinite", "determiner-possessive",
            "contraction", "preposition-of", "determiner-demonstrative", "preposition-about",
        )
    ):  # fmt: skip
        first += size
    while first + 1 < last and text.word(first + 1, "preposition-about"):  # "one on detection"
        first += 1 + text.word(first + 1, "preposition-about")
        first += text.word(first, "determiner-definite")
    if first >= last or not any(text.is_word(i) for i in range(first, last)):
        return None
    best: tuple[int, str] | None = None
    for at in range(first, last):
        for size, reading in text.readings(at, "topic"):
            if at + size <= last and (best is None or size > best[0]):
                best = (size, reading.id)
    return Topic(first, last, concept=best[1] if best else None)


def listed(chart: Chart, at: int, stop: int) -> list[Topic]:
    """Return the items of a list "X, Y, Z et W" from token ``at`` to the end of the sentence."""
    text = chart.text
    items: list[Topic] = []
    while at < stop:
        end = _phrase_end(chart, at, stop)
        topic = None if chart.covered(at, Name, Office) else _topic(chart, at, end)
        if topic is None:
            break
        items.append(topic)
        if end >= stop:
            break
        step = text.word(end, "conjunction-and") or (text.tokens[end].text in ",;")
        if text.tokens[end].text == "," and text.word(end + 1, "conjunction-and"):
            step = 1 + text.word(end + 1, "conjunction-and")
        if not step:
            break
        at = end + step
    return items


def entitled(chart: Chart, at: int, stop: int) -> list[Topic]:
    """Return what a numbered workshop is about: the rest of its line behind the mark at ``at``."""
    text = chart.text
    while stop > at and not text.is_word(stop - 1) and text.tokens[stop - 1].text not in ")":
        stop -= 1
    topic = _topic(chart, at + 1, stop) if stop - at <= MAX_TOPIC_WORDS + 1 else None
    return [topic] if topic else []


def about(chart: Chart, at: int, stop: int) -> list[Topic]:
    """Return the topics behind "sur", "over", "über", "about" at ``at``; empty if none stands."""
    text = chart.text
    size = text.word(at, "preposition-about")
    if not size:
        return []
    at += size
    at += text.word(at, "determiner-definite", "contraction", "agenda")
    if at < stop and text.tokens[at].text in ":":
        at += 1
    return listed(chart, at, stop)
