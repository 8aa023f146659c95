"""Topics: concepts of the vocabulary, and the noun phrases that say what something is about."""

from __future__ import annotations

from ...ontology.schema import schema
from .chart import Chart
from .numerals import cardinal
from .phrases import Body, Date, Event, Name, Office, Place, Quantity, Topic

__all__ = ["about", "entitled", "listed", "phrase_end", "subject", "topics"]

MAX_TOPIC_WORDS = 12

_OPENING = (
    "determiner-definite", "determiner-indefinite", "determiner-possessive", "contraction",
    "determiner-demonstrative", "preposition-of", "preposition-about", "preposition-to",
    "preposition-in", "adverb", "number",
)  # fmt: skip
_ENDING = (
    "preposition-of", "contraction", "determiner-definite", "determiner-indefinite",
    "determiner-possessive", "preposition-in", "preposition-about", "preposition-for",
    "preposition-with", "preposition-to", "preposition-between", "adverb",
)  # fmt: skip
_VERBAL = (
    "auxiliary-be", "auxiliary-have", "auxiliary-become", "auxiliary-modal", "speech",
    "takes-place", "concerns", "discusses", "negation",
)  # fmt: skip
_PARTING = ("conjunction-or", "conjunction-that", "relative-pronoun", "preposition-by")
_ARTICLES = ("determiner-definite", "determiner-indefinite", "determiner-possessive")


def topics(chart: Chart) -> list[Topic]:
    """Return the mentions of the vocabulary's topics that stand outside names of bodies."""
    text = chart.text
    found: list[Topic] = []
    concepts = schema().schemes["topic"]
    behind = 0
    for at in text.prose(text.beginning(0, len(text.tokens), "topic")):
        if at < behind:
            continue
        size, reading = text.readings(at, "topic")[0]
        behind = at + size
        body = chart.over(at, Body)
        if chart.covered(at, Name, Office, Place) or (body is not None and not body.described):
            continue
        generic = concepts[reading.id].flag("generic")
        found.append(Topic(at, at + size, concept=reading.id, generic=generic))
    return found


def phrase_end(chart: Chart, at: int, stop: int, *, seated: bool = False) -> int:
    """Return where the noun phrase at ``at`` ends: before a mark, a conjunction, a verb.

    A conjunction inside a wording of the vocabulary, behind "between" or behind a hyphen belongs
    to the phrase: "öffentliche Sicherheit und Ordnung", "Zivil- und Katastrophenschutz". Where
    it is ``seated``, a preposition and a place end it: "a conference on floods in Lille".
    """
    text = chart.text
    end = held = at
    pairs = 0
    while end < min(stop, at + MAX_TOPIC_WORDS):
        for size, _ in text.readings(end, "topic"):
            held = max(held, end + size)
        if end < held:
            end += 1
            continue
        mark = text.tokens[end].text
        joined = text.word(end, "conjunction-and")
        if joined and end > at and text.functional(end) and text.functional(end - 1):
            end += joined  # "de part et d'autre"
            continue
        if mark == "-" and text.word(end + 1, "conjunction-and") and end + 2 < stop:
            end += 2
            continue
        if joined and pairs:
            end, pairs = end + joined, pairs - 1
            continue
        if joined or not (mark[0].isalnum() or mark[0] == "'"):
            break
        if chart.covered(end, Date, Name) or (end > at and chart.at(end, Event)):
            break
        if end > at + 1 and chart.at(end, Quantity):
            end -= 1  # "on floods drew 200 people"
            break
        if _parts(chart, at, end, seated=seated):
            break
        pairs += bool(text.word(end, "preposition-between"))
        end += 1
    return _trimmed(chart, at, min(end, stop))


def _parts(chart: Chart, first: int, at: int, *, seated: bool) -> bool:
    """Say whether the word at ``at`` can't belong to a noun phrase that begins at ``first``."""
    text = chart.text
    if text.word(at, *_PARTING):
        return True
    if at > first and text.word(at, "pronoun") and not text.word(at, *_ARTICLES):
        return True
    if text.word(at, "preposition-with") and at > first + 2:
        return True
    if seated and at > first and (size := text.word(at, "preposition-in", "preposition-to")):
        article = text.word(at + size, "determiner-definite")
        if chart.at(at + size, Place) or chart.at(at + size + article, Place):
            return True
    if text.capital(at):
        return False  # inside a sentence no verb has one
    if text.word(at, *_VERBAL) and not text.word(at, "preposition-of", *_ARTICLES):
        return True
    return any(reading.form == "finite" for _, reading in text.readings(at, "role"))


def _trimmed(chart: Chart, first: int, end: int) -> int:
    """Return ``end`` without what no noun phrase ends with."""
    text = chart.text
    while end > first:
        size = text.word_before(end, *_ENDING)
        if text.language == "de" and text.is_word(end - 1) and not text.capital(end - 1):
            size = 1  # its nouns have capitals: "Hilfe gebilligt", "Tagung über Drogen statt"
        if not size or any(end - size < each.last <= end for each in _known(chart, end)):
            break
        end -= size
    return max(end, first)


def _known(chart: Chart, end: int) -> list[Topic]:
    topic = chart.over(end - 1, Topic)
    return [topic] if topic is not None and topic.last == end else []


def subject(chart: Chart, first: int, last: int) -> Topic | None:
    """Make a topic of tokens ``first`` to ``last``: the concept inside it, or its wording."""
    text = chart.text
    while first < last and not chart.at(first, Topic):
        size = text.word(first, *_OPENING)
        if not size or first + size > last:
            break
        first += size
    if cardinal(text, first) == 1 and (size := text.word(first + 1, "preposition-about")):
        first += 1 + size  # "one on detection"
        first += text.word(first, "determiner-definite")
    if first >= last or not any(text.is_word(i) for i in range(first, last)):
        return None
    if chart.covered(first, Date):
        return None
    for kind in (Place, Body, Office):
        whole = chart.at(first, kind)
        if whole is not None and whole.last >= last:
            return None  # a place, a body: no topic
    return Topic(first, last, concept=_concept(chart, first, last))


def _concept(chart: Chart, first: int, last: int) -> str | None:
    """Return the concept of a phrase: what it is about before where it is, one that means something
    anywhere before a general one, the longest, the first."""
    text = chart.text
    concepts = schema().schemes["topic"]
    found = [
        (
            not concepts[reading.id].flag("setting"),
            not concepts[reading.id].flag("generic"),
            size,
            -at,
            reading.id,
        )
        for at in text.beginning(first, last, "topic")
        for size, reading in text.readings(at, "topic")
        if at + size <= last
    ]
    return max(found)[-1] if found else None


def listed(
    chart: Chart, at: int, stop: int, *, closed: bool = False, seated: bool = False
) -> list[Topic]:
    """Return the items of a list "X, Y, Z et W" from token ``at`` on.

    A list that must be ``closed`` has a conjunction before its last item; where it hasn't, only
    its first item counts: what follows a comma may be another clause. It is of one sort, too:
    where its first item has an article, so have the others that no vocabulary knows.
    """
    text = chart.text
    items: list[Topic] = []
    commas = sure = 0
    while at < stop:
        end = phrase_end(chart, at, stop, seated=seated)
        topic = None if chart.covered(at, Name, Office) else subject(chart, at, end)
        if topic is None:
            break
        if closed and items and not topic.concept and _articled(chart, items[0]):
            if not _articled(chart, topic):
                break
        items.append(topic)
        if not commas:
            sure = len(items)
        if end >= stop:
            break
        comma = text.tokens[end].text in ",;"
        size = text.word(end + comma, "conjunction-and")
        if size:
            commas = 0
        elif comma:
            commas += 1
        else:
            break
        at = end + comma + size
    return items[:sure] if closed and sure else items


def _articled(chart: Chart, topic: Topic) -> bool:
    return bool(chart.text.word_before(topic.first, *_ARTICLES, "contraction", "preposition-of"))


def entitled(chart: Chart, at: int, stop: int) -> list[Topic]:
    """Return what a numbered workshop is about: the rest of its line behind the mark at ``at``."""
    text = chart.text
    while stop > at and not text.is_word(stop - 1) and text.tokens[stop - 1].text not in ")":
        stop -= 1
    topic = subject(chart, at + 1, stop) if stop - at <= MAX_TOPIC_WORDS + 1 else None
    return [topic] if topic else []


def about(chart: Chart, at: int, stop: int) -> list[Topic]:
    """Return the topics behind "sur", "over", "über", "about" at ``at``; empty if none stands."""
    text = chart.text
    size = text.word(at, "preposition-about")
    if not size or text.word(at, "set-phrase"):
        return []
    at += size
    at += text.word(at, "determiner-definite", "contraction", "agenda")
    if at < stop and text.tokens[at].text in ":":
        at += 1
    return listed(chart, at, stop, closed=True, seated=True)
