"""Topics: concepts of the vocabulary, and the noun phrases that say what something is about."""

from __future__ import annotations

from ...ontology.schema import schema
from .analysis import Text
from .chart import Chart
from .event_titles import quoted
from .lead_ins import opened
from .nominals import ARTICLES, phrase_end
from .numerals import cardinal
from .phrases import Body, Date, Event, Name, Office, Place, Topic

__all__ = ["about", "asked", "entitled", "listed", "subject", "title", "topics"]

MAX_TOPIC_WORDS = 20
"""Tokens of the title of a numbered workshop."""

_LEADING = ("preposition-about", "preposition-around", "preposition-with", "preposition-upon")
EMPTY = 3
"""Tokens of words that say nothing of what it was about."""
MAX_QUESTION = 16
QUESTION = 4
"""Tokens of an indirect question: "how to do" at least."""
_MARKS = ",;:.!?()–»”"

_OPENING = (
    "determiner-definite", "determiner-indefinite", "determiner-possessive", "contraction",
    "determiner-demonstrative", "preposition-of", "preposition-about", "preposition-to",
    "preposition-in", "preposition-around", "adverb", "list-opener",
)  # fmt: skip


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
        if text.word_before(behind, "agenda") > size:
            continue  # "zur Sprache"
        body = chart.over(at, Body)
        if chart.covered(at, Name, Office, Place) or (body is not None and not body.described):
            continue
        generic = concepts[reading.id].flag("generic")
        found.append(Topic(at, at + size, concept=reading.id, generic=generic))
    return found


def _announced(chart: Chart, at: int) -> int:
    """Return the token behind a noun that only announces the topic: "the theme of", "dem Thema",
    "three issues, namely"; -1 where it announces some, and none follows."""
    text = chart.text
    head = at
    while size := text.word(head, "determiner-definite", "contraction", "number"):
        head += size
    head += cardinal(text, head) is not None
    behind = head + text.word(head, "theme")
    several = head > at and text.word(head, "agenda-item")
    if several and behind == head:
        behind = head + several
        colon = text.words[behind : behind + 1] == [":"]
        comma = behind + (text.words[behind : behind + 1] == [","])
        namely = text.word(comma, "namely")
        if not (colon or namely):
            return -1
        behind = behind + 1 if colon else comma + namely
    elif behind == head:
        return at
    return behind + text.word(behind, "preposition-of", *_LEADING, "contraction")


def subject(chart: Chart, first: int, last: int) -> Topic | None:
    """Make a topic of tokens ``first`` to ``last``: the concept inside it, or its wording."""
    text = chart.text
    while first < last and not chart.at(first, Topic):
        size = text.word(first, *_OPENING)
        if not size or first + size > last:
            break
        first += size
    heard = text.word(first, "address", "talks")  # "presentations on X"
    if heard and (size := text.word(first + heard, "preposition-about")):
        first += heard + size
        first += text.word(first, "determiner-definite")
    if cardinal(text, first) == 1 and (size := text.word(first + 1, "preposition-about")):
        first += 1 + size  # "one on detection"
        first += text.word(first, "determiner-definite")
    if first >= last or not any(text.is_word(i) for i in range(first, last)):
        return None
    if chart.covered(first, Date):
        return None
    for kind in (Place, Body, Office):
        whole = chart.at(first, kind)
        if (
            whole is not None
            and whole.last >= last
            and not (
                isinstance(whole, Body) and not whole.proper and _concept(chart, first, whole.last)
            )
        ):
            return None  # a place, a body: no topic
    concept = _concept(chart, first, last)
    if concept is None and _says_nothing(text, first, last):
        return None
    return Topic(first, last, concept=concept)


def _says_nothing(text: Text, first: int, last: int) -> bool:
    """Say whether a few words only say that something was the topic: "ce sujet", "the following
    matters", "het antwoord hierop"."""
    capitals = sum(text.capital(at) for at in range(first, last))
    if last - first > EMPTY or text.where(first, last, "preposition-of"):
        return False
    if capitals > (text.language == "de") and not text.opens_sentence(first):
        return False  # "le projet Terra Mosana"
    shown = last - first == 1 or bool(text.where(first, last, "next"))
    empty = ("no-topic", "theme", "agenda-item") if shown else ("no-topic",)
    return bool(text.where(first, last, *empty))


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


def title(chart: Chart, first: int, last: int) -> Topic:
    """Return the topic that a title in quotation marks is, whatever it begins with."""
    return Topic(first, last, concept=_concept(chart, first, last))


def asked(chart: Chart, at: int, stop: int) -> Topic | None:
    """Return the topic that an indirect question at ``at`` is, up to a mark: "how trains cross the
    border", "ob die Fähre bleibt"."""
    text = chart.text
    if not (size := text.word(at, "interrogative")):
        return None
    end = at + size
    while end < min(stop, at + MAX_QUESTION) and text.tokens[end].text not in _MARKS:
        end += 1
    return Topic(at, end, _concept(chart, at, end)) if end - at >= QUESTION else None


def listed(
    chart: Chart,
    at: int,
    stop: int,
    *,
    closed: bool = False,
    seated: bool = False,
    led: str = "preposition-about",
) -> list[Topic]:
    """Return the items of a list "X, Y, Z et W" from token ``at`` on.

    A list that must be ``closed`` has a conjunction before its last item; where it hasn't, only
    its first item counts: what follows a comma may be another clause. It is of one sort, too:
    where its first item has an article, so have the others that no vocabulary knows.
    """
    text = chart.text
    items: list[Topic] = []
    commas = sure = 0
    again = False
    at = _announced(chart, at)
    if at < 0:
        return []
    comma = at < stop and text.tokens[at].text == "," and bool(text.word_before(at, "theme"))
    question = at + comma + text.word(at + comma, "determiner-definite")
    if (topic := asked(chart, question, stop)) is not None:
        return [topic]  # "the question of whether", "die Frage, wie"
    beside = bool(text.word_before(at, "alongside"))
    while at < stop:
        marked = quoted(chart, at)
        bound = min(text.where(at + 1, stop, "list-opener", led), default=stop) if beside else stop
        end = phrase_end(chart, _noun(chart, items, at), bound, seated=seated)
        end = marked[2] if marked else end
        topic = None
        if marked:
            topic = title(chart, marked[0], marked[1])
        elif not chart.covered(at, Name, Office):
            topic = subject(chart, at, end)
        if topic is None and not (items or not _is_place(chart, at, end)):
            comma = end < stop and text.tokens[end].text == ","
            if size := comma or text.word(end, "conjunction-and"):
                at = end + size  # "over de Eems, het toerisme en …"
                continue
        if topic is None:
            break
        topic, end = _modified(chart, topic, end, stop)
        if closed and items and not (topic.concept or again) and _articled(chart, items[0]):
            if not _articled(chart, topic):
                break
        items.append(topic)
        if not commas:
            sure = len(items)
        if end >= stop:
            break
        end = _behind_clause(text, end, stop)
        if beside and (further := _further(text, end, stop, led)) > end:
            at, beside = further, False
            continue
        comma = text.tokens[end].text in ",;"
        size = text.word(end + comma, "conjunction-and")
        if size:
            commas = 0
        elif comma:
            commas += 1
        else:
            break
        at = end + comma + size
        if again := _again(text, at, led):
            commas = 0
    return items[:sure] if closed and sure else items


def _modified(chart: Chart, topic: Topic, end: int, stop: int) -> tuple[Topic, int]:
    """Return a topic that means nothing by itself with the relative clause that says what, up to a
    mark, and its end: "the part [that prevention plays]"."""
    text = chart.text
    if topic.concept or end >= stop or not text.word(end, "relative-pronoun"):
        return topic, end
    behind = end
    while behind < min(stop, end + MAX_QUESTION) and text.tokens[behind].text not in _MARKS:
        behind += 1
    concept = _concept(chart, topic.first, behind)
    return (Topic(topic.first, behind, concept), behind) if concept else (topic, end)


def _behind_clause(text: Text, at: int, stop: int) -> int:
    """Return the comma that ends a French or English relative clause which the comma at ``at``
    opens: "de la mobilité, qui préoccupe les élus[,] de santé et de tourisme"; else ``at``."""
    if text.language not in ("fr", "en") or text.words[at] != ",":
        return at
    if not text.word(at + 1, "relative-pronoun"):
        return at
    end = min(stop, at + MAX_QUESTION)
    return next((comma for comma in range(at + 1, end) if text.words[comma] == ","), at)


def _further(text: Text, at: int, stop: int, led: str) -> int:
    """Return where the list goes on behind its first item, which only stood "beside" the rest:
    "neben X auch Y", "ging es neben X um Y"."""
    end = opened(text, at + (text.words[at] == ","), stop)
    behind = end + text.word(end, led)
    return behind if behind < stop else at


def _noun(chart: Chart, items: list[Topic], at: int) -> int:
    """Return where the words of an item begin: in a list that has begun an event may be a further
    one, behind its article: "the budget and [the] election of the chair"."""
    behind = at + chart.text.word(at, *ARTICLES)
    return behind if items and chart.at(behind, Event) else at


def _again(text: Text, at: int, led: str) -> bool:
    """Say whether the preposition of the subject stands once more at ``at``, perhaps behind an
    adverb: "über die Lage, daneben über Straftaten"."""
    while size := text.word(at, "adverb", "list-opener"):
        at += size
    return bool(text.word(at, led)) and not text.word(at, "set-phrase")


def _is_place(chart: Chart, at: int, end: int) -> bool:
    at += chart.text.word(at, *ARTICLES, "contraction")
    place = chart.at(at, Place)
    return place is not None and place.last == end


def _articled(chart: Chart, topic: Topic) -> bool:
    return bool(chart.text.word_before(topic.first, *ARTICLES, "contraction", "preposition-of"))


def entitled(chart: Chart, at: int, stop: int) -> list[Topic]:
    """Return what a numbered workshop is about: the rest of its line behind the mark at ``at``."""
    text = chart.text
    while stop > at and not text.is_word(stop - 1) and text.tokens[stop - 1].text not in ")":
        stop -= 1
    topic = subject(chart, at + 1, stop) if stop - at <= MAX_TOPIC_WORDS + 1 else None
    if topic is None:
        return []
    return [topic if topic.concept else title(chart, at + 1, stop)]


def about(
    chart: Chart, at: int, stop: int, *, seated: bool = True, led: str = "preposition-about"
) -> list[Topic]:
    """Return the topics behind "sur", "over", "über", "about" (the class ``led``) at ``at``; empty
    if none stands. A place ends them where it tells where an event was (``seated``)."""
    text = chart.text
    size = text.word(at, led)
    fixed = text.word(at, "set-phrase")  # but "sur la place que X occupe"
    fixed = 0 if text.word(at + fixed, "relative-pronoun") else fixed
    if not size or fixed or text.word(at, "agenda") > size:
        return []
    at += size
    if at < stop and text.words[at][0].isdecimal():
        return []  # "über 1000 Kilometer"
    at += text.word(at, "determiner-definite", "contraction", "agenda")
    if at < stop and text.tokens[at].text in ":":
        at += 1
    return listed(chart, at, stop, closed=True, seated=seated, led=led)
