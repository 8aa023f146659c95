"""What events and agreements are about: behind a preposition, in a title, on an agenda, or as what
was spoken of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ...ontology.schema import schema
from .analysis import Sentence, anchors
from .assertion import asserted, doubtful, supposed
from .attachment import nearest
from .chart import Chart
from .events import TITLED
from .heads import ending_in, first_part
from .phrases import Agreement, Body, Date, Event, Name, Office, Place, Topic
from .topics import about, entitled, lines_below, listed, subject

__all__ = ["Theme", "themes"]

AGENDA_REACH = 14
"""Tokens between "on the agenda" and the colon or verb: "of the meeting of the council were"."""
SPEECH_REACH = 16
"""Tokens between "spoke" and "about"."""
PREDICATE_REACH = 24
"""Tokens between a verb and the participle or particle that ends its clause."""
YEAR = 4
QUOTES = '«»“”„"'
_TELLING = (
    "concerns", "discusses", "discussed", "speaks-of", "aims", "address", "talks",
)  # fmt: skip
_KINDS = frozenset({"event-kind", "agreement-kind"})
_ARTICLES = ("determiner-definite", "contraction", "determiner-possessive")


class Theme(NamedTuple):
    """``of`` (None: the document's main event) is about ``topic``."""

    of: Event | Agreement | None
    topic: Topic
    rule: str
    confidence: float


def themes(chart: Chart, number: int, year: str) -> list[Theme]:
    """Return what the sentence ``number`` says that events and agreements are about; ``year`` is
    the last one that the text names: what was before is background."""
    text = chart.text
    sentence = text.sentences[number]
    first, last, _ = sentence
    events = list(chart.within(first, last, Event))
    agreements = list(chart.within(first, last, Agreement))
    found: list[Theme] = []
    for event in events:
        found.extend(Theme(event, t, "event-about", 0.85) for t in _of_event(chart, event, last))
    for agreement in agreements:
        found.extend(
            Theme(agreement, t, "agreement-about", 0.85)
            for t in _of_agreement(chart, agreement, last)
        )
    denied = doubtful(text, first, last)
    for topic in () if denied else _agenda(chart, number):
        near = _nearest(events, topic)
        if not _told(found, topic) and not (near and near.part):  # those are read as parts
            found.append(Theme(_spoken_of(chart, number, topic.first), topic, "theme-list", 0.8))
    for at, topics in _discussed(chart, sentence):
        of = _before(chart, sentence, at) or _spoken_of(chart, number, at)
        found.extend(
            Theme(of, t, "topic-discussed", 0.75) for t in topics
            if not _told(found, t) and (t.concept or events or agreements)
        )  # fmt: skip
    if not denied:
        found.extend(_in_sentence(chart, events, agreements, found, number, year))
    return found


def _nearest(events: list[Event], topic: Topic) -> Event | None:
    """Return the event nearest to a topic that is none of its own words."""
    others = [e for e in events if not (e.first < topic.last and topic.first < e.last)]
    return nearest(topic, others)


def _told(found: list[Theme], topic: Topic) -> bool:
    return any(t.topic.first < topic.last and topic.first < t.topic.last for t in found)


# -- of one event or agreement ---------------------------------------------------------------


def _of_event(chart: Chart, event: Event, last: int) -> list[Topic]:
    text = chart.text
    if event.part and event.ordinal and event.last < last:
        if text.tokens[event.last].text in TITLED:
            return entitled(chart, event.last, last)
    if event.title_span:
        return list(chart.within(*event.title_span, Topic))
    where = max([event.last, *(each.last for each in (*event.places, *event.bodies))])
    behind = about(chart, _seat_end(chart, where), last)
    to_place = schema().schemes["event-kind"][event.kind].flag("toPlace")
    if behind or to_place or event.verbal or event.generic:
        return behind
    return [*_inside(chart, event), *_compounded(chart, event.head)]


def _seat_end(chart: Chart, at: int) -> int:
    """Return the token behind where and when an event was: "the meeting in Gorizia on floods"."""
    text = chart.text
    while True:
        size = text.word(at, "preposition-in")
        size += text.word(at + size, "determiner-definite") if size else 0
        place = chart.at(at + size, Place) if size else None
        date = chart.at(at, Date)
        if place is not None or date is not None:
            at = (place or date).last  # pyright: ignore[reportOptionalMemberAccess]
        else:
            return at


def _of_agreement(chart: Chart, agreement: Agreement, last: int) -> list[Topic]:
    for at in range(agreement.head + 1, agreement.last + 1):
        if topics := about(chart, at, last):
            return topics
    return [*_inside(chart, agreement), *_compounded(chart, agreement.head)]


def _inside(chart: Chart, phrase: Event | Agreement) -> Iterator[Topic]:
    """Yield the topics that the phrase itself names: "police cooperation meeting"; a general one
    only straight before the head: "health conference"."""
    for topic in chart.within(phrase.first, phrase.last, Topic):
        if not topic.generic or topic.last == phrase.head:
            yield topic


def _compounded(chart: Chart, at: int) -> Iterator[Topic]:
    """Yield the topic that a compound names by its first part: veiligheids|overleg. The lexicon's
    own compounds are kinds of their own: Arbeits|tagung."""
    text = chart.text
    if text.reads(at, _KINDS):
        return
    for stem in first_part(text, at):
        for reading in text.lexicon.readings.get(stem, ()):
            if reading.scheme == "topic" and not _setting(reading.id):
                yield Topic(at, at + 1, concept=reading.id)
                return


def _setting(concept: str) -> bool:
    """Say whether a concept mostly says where something is, not what it is about."""
    return schema().schemes["topic"][concept].flag("setting")


# -- of what is discussed --------------------------------------------------------------------


def _agenda(chart: Chart, number: int) -> list[Topic]:
    """Return what an agenda has: "on the agenda: X", "Im Mittelpunkt standen X", "X kwam aan bod",
    or a line each below."""
    text = chart.text
    first, last, _ = text.sentences[number]
    for at in text.where(first, last, "agenda", "agenda-item"):
        size = text.word(at, "agenda", "agenda-item")
        if any(text.word(at - n, "preposition-about") > n for n in (1, 2)):
            continue  # "mehr zum Thema: …"
        stands = bool(text.word(at, "agenda"))
        for probe in range(at + size, min(last, at + size + AGENDA_REACH)):
            if text.tokens[probe].text == ":":
                return listed(chart, probe + 1, last) or list(_lines(chart, number))
            if stands and (verb := text.word(probe, "stands-there")):
                behind = _opened(chart, probe + verb, last)
                if behind < last and text.tokens[behind].text == ":":
                    return listed(chart, behind + 1, last) or list(_lines(chart, number))
                if items := _sound(chart, listed(chart, behind, last, closed=True)):
                    return items
                break
            if text.tokens[probe].text in ",;":
                break
        if stands and (items := _put_on(chart, first, at)):
            return items
    if text.tokens[last - 1].text == ":" and (
        text.where(first, last, "address") or ending_in(text, "address", first, last)
    ):  # "three talks followed:"
        return list(_lines(chart, number))
    return []


def _put_on(chart: Chart, first: int, at: int) -> list[Topic]:
    """Return what stands on the agenda at ``at``: "X stonden centraal", "kamen X zur Sprache"."""
    text = chart.text
    for verb in reversed(text.where(max(first, at - PREDICATE_REACH), at, "stands-there")):
        behind = _opened(chart, verb + text.word(verb, "stands-there"), at)
        start, end = (behind, at) if behind < at else (_opened(chart, first, verb), verb)
        return _sound(chart, _exactly(chart, start, end))
    return []


def _exactly(chart: Chart, first: int, last: int) -> list[Topic]:
    """Return the topics of a list that tokens ``first`` to ``last`` are, adverbs aside."""
    items = listed(chart, first, last)
    end = items[-1].last if items else last
    return items if _opened(chart, end, last) == last else []


def _sound(chart: Chart, items: list[Topic]) -> list[Topic]:
    """Return topics that are surely nouns: one of them known, with an article, or a German one."""
    text = chart.text
    nouns = text.language == "de" or any(
        topic.concept or text.word_before(topic.first, *_ARTICLES) for topic in items
    )
    return items if nouns else []


def _opened(chart: Chart, at: int, stop: int) -> int:
    """Return the token behind the words that may stand before a list: "also", "among others"."""
    text = chart.text
    while at < stop and (size := text.word(at, "list-opener", "adverb", "among", "pronoun")):
        if text.word(at, "determiner-definite"):
            break
        at += size
    return at


def _lines(chart: Chart, number: int) -> Iterator[Topic]:
    """Yield the topics of the list below a sentence: each line up to a mark, a name or its end."""
    text = chart.text
    for first, last in lines_below(text, number):
        end = first
        while end < last and text.tokens[end].text not in ":;(–—.," and not chart.at(end, Name):
            end += 1
        topic = None if chart.covered(first, Name, Office) else subject(chart, first, end)
        if topic is not None:
            yield topic


def _discussed(chart: Chart, sentence: Sentence) -> Iterator[tuple[int, list[Topic]]]:
    """Yield what stands behind "dealt with", "they discussed", "spoke about", or before "was
    discussed", with its verb."""
    text = chart.text
    first, last, _ = sentence
    heard = ending_in(text, "address", first, last)
    told = text.where(first, last, *_TELLING)
    for at in anchors(told, heard, text.beginning(first, last, "role")):
        if not asserted(text, (at, at + 1), first, last) or supposed(text, first, last):
            continue
        if at in heard or text.word(at, "address", "talks"):  # "presentations on floods"
            if not chart.covered(at, Event) and (topics := about(chart, at + 1, last)):
                yield at, topics
            continue
        if text.capital(at) and text.language == "de" and not text.opens_sentence(at):
            continue  # a noun
        topics: list[Topic] = []
        if text.word(at, "discussed"):
            topics = _participle(chart, sentence, at)
        if not topics and (size := text.word(at, "discusses")):
            topics = listed(chart, _opened(chart, at + size, last), last, closed=True)
        if not topics and (size := text.word(at, "speaks-of") or _speaks(chart, at)):
            topics = _spoken(chart, sentence, at, size)
        if not topics and text.word(at, "aims"):
            topics = _aimed(chart, sentence, at)
        if not topics and (size := text.word(at, "concerns")):
            if _before(chart, sentence, at) is not None or text.where(first, at, "talks"):
                topics = listed(chart, _opened(chart, at + size, last), last, closed=True)
        if topics := _sound(chart, topics):
            yield at, topics


def _speaks(chart: Chart, at: int) -> int:
    """Return how many tokens a verb of speaking takes at ``at``: "took the floor"."""
    readings = chart.text.readings(at, "role")
    return next((n for n, r in readings if r.id == "spoke" and r.form == "finite"), 0)


def _aimed(chart: Chart, sentence: Sentence, at: int) -> list[Topic]:
    """Return what an event or agreement aims at: "aims to improve X", "heeft als doel X"."""
    text = chart.text
    if _before(chart, sentence, at) is None:
        return []
    behind = at + text.word(at, "aims")
    verbal = text.is_word(behind) and not text.word(behind, *_ARTICLES, "determiner-indefinite")
    if text.language in ("fr", "en") and verbal and not chart.at(behind, Topic):
        behind += 1  # its verb
    return listed(chart, behind, sentence.last, closed=True)


def _spoken(chart: Chart, sentence: Sentence, at: int, size: int) -> list[Topic]:
    """Return the topics of a verb that needs a preposition: "sprachen mit A über X", "hebben over
    X gesproken"."""
    text = chart.text
    first, last, _ = sentence
    for probe in range(at + size, min(at + size + SPEECH_REACH, last)):
        if text.tokens[probe].text in ";:" or (
            text.tokens[probe].text == ","
            and not any(chart.covered(n, Name, Office, Body) for n in (probe - 1, probe + 1))
        ):
            break
        if not chart.covered(probe, Event, Office, Body):
            if topics := about(chart, probe, last):
                return topics
    for probe in text.where(max(first, at - PREDICATE_REACH), at, "preposition-about"):
        topics = about(chart, probe, at)
        if topics and _opened(chart, topics[-1].last, at) == at:
            return topics
    return []


def _participle(chart: Chart, sentence: Sentence, at: int) -> list[Topic]:
    """Return the topics of a participle: "X was discussed", "wurden X besprochen", "ont évoqué
    X", "were discussed: X"."""
    text = chart.text
    first, last, _ = sentence
    behind = at + text.word(at, "discussed")
    if behind < last and text.tokens[behind].text == ":":  # "three risks were discussed: X, Y"
        return listed(chart, behind + 1, last)
    if size := text.word(behind, "auxiliary-be"):  # "Besprochen wurden X"
        return listed(chart, _opened(chart, behind + size, last), last, closed=True)
    reach = max(first, at - PREDICATE_REACH)
    for before in reversed(text.where(reach, at, "auxiliary-be", "auxiliary-have")):
        passive = text.word(before, "auxiliary-be")
        start = _opened(chart, before + text.word(before, "auxiliary-be", "auxiliary-have"), at)
        if start < at and (items := _exactly(chart, start, at)):  # "wurden X besprochen"
            return items
        while size := text.word_before(before, "auxiliary-be", "auxiliary-have"):
            before -= size  # "a été"
        if passive and (items := _exactly(chart, _opened(chart, first, before), before)):
            return items
        if start < at or (passive and not text.word(behind, *_ARTICLES)):
            return []
        return listed(chart, _opened(chart, behind, last), last, closed=True)
    return []


def _before(chart: Chart, sentence: Sentence, at: int) -> Event | Agreement | None:
    """Return the last event or agreement before token ``at`` of its clause."""
    text = chart.text
    first = sentence.first
    for probe in range(at - 1, first, -1):
        if text.tokens[probe].text == ";":
            first = probe
            break
    known = list(chart.within(first, at, Event, Agreement))
    return known[-1] if known else None


def _spoken_of(chart: Chart, number: int, at: int) -> Event | None:
    """Return the event that a list of topics belongs to: the one of its sentence, else of the
    sentence before where that has one only; None leaves it to the document's main event."""
    sentences = chart.text.sentences
    first, last, _ = sentences[number]
    here = [
        event for event in chart.within(first, last, Event)
        if not (event.plural or event.first <= at < event.last)
    ]  # fmt: skip
    if here:
        return min(here, key=lambda e: (abs(e.first - at), e.first))
    before = [
        event for event in chart.within(*sentences[number - 1][:2], Event)
        if not (event.plural or event.verbal or event.other)
    ] if number else []  # fmt: skip
    return before[0] if len(before) == 1 and not before[0].part else None


def _in_sentence(
    chart: Chart,
    events: list[Event],
    agreements: list[Agreement],
    found: list[Theme],
    number: int,
    year: str,
) -> Iterator[Theme]:
    """Yield the topics of the vocabulary in a sentence: of the agreement before them, of the event
    of the sentence, or of the text's main one."""
    sentence = chart.text.sentences[number]
    plain = _plain(chart, number, year)
    kinds = schema().schemes["agreement-kind"]
    agreements = [a for a in agreements if not kinds[a.kind].flag("generic")]
    for topic in chart.within(sentence.first, sentence.last, Topic):
        titled = _titled(chart, sentence, topic)
        if _told(found, topic) or (topic.generic and not titled):
            continue
        before = None if titled else _before(chart, sentence, topic.first)
        near = _nearest(events, topic)
        if isinstance(before, Agreement) and before in agreements:
            yield Theme(before, topic, "topic-in-sentence", 0.6)
        elif titled and agreements:  # "Rescue: three protocols signed"
            yield Theme(agreements[0], topic, "topic-in-sentence", 0.6)
        elif not agreements and ((titled and near) or (plain and not (near and near.plural))):
            yield Theme(near, topic, "topic-in-sentence", 0.6 if near else 0.5)


def _titled(chart: Chart, sentence: Sentence, topic: Topic) -> bool:
    """Say whether a topic opens a headline: "Sécurité : réunion de travail à Mons"."""
    mark = chart.text.tokens[topic.last].text if topic.last < sentence.last else ""
    return topic.first == sentence.first and mark == ":"


def _plain(chart: Chart, number: int, year: str) -> bool:
    """Say whether a sentence tells of what the text is about: not of a condition, of what somebody
    says in quotation marks, of another ``year``."""
    text = chart.text
    first, last, _ = text.sentences[number]
    opened = max(0, first - 1)  # a mark before a sentence belongs to the one that it closes
    quoted = any(text.words[at] in QUOTES for at in (opened, first, last - 1))
    return not (
        quoted
        or supposed(text, first, last)
        or any(
            date.value and (len(date.value) == YEAR or date.value[:YEAR] < year)
            for date in chart.within(first, last, Date)
        )
    )
