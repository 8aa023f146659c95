"""What events and agreements are about: behind a preposition, in a title, on an agenda, or as what
was spoken of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ...ontology.schema import schema
from .analysis import Text
from .assertion import doubtful, supposed
from .attachment import nearest
from .chart import Chart
from .discussion import agenda, below, discussed, last_before
from .events import titled_at
from .heads import first_part
from .phrases import Agreement, Date, Event, Name, Office, Place, Topic
from .sentences import Sentence
from .topics import about, entitled

__all__ = ["Theme", "themes"]

YEAR = 4
QUOTES = '«»“”„"'
_KINDS = frozenset({"event-kind", "agreement-kind"})


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
    points = [] if denied else agenda(chart, number)
    for topic in points:
        near = _nearest(events, topic)
        if not _told(found, topic) and not (near and near.part):  # those are read as parts
            of = _spoken_of(chart, number, topic.first, points)
            found.append(Theme(of, topic, "theme-list", 0.8))
    for at, topics in discussed(chart, sentence):
        of = last_before(chart, sentence, at)
        if of is None or any(_inside(of, t) for t in topics):  # "the plans for X were presented"
            of = _spoken_of(chart, number, at, topics)
        found.extend(
            Theme(of, t, "topic-discussed", 0.75) for t in topics
            if not _told(found, t) and (t.concept or _of_meeting(chart, sentence, at, of))
        )  # fmt: skip
    if not denied:
        found.extend(_in_sentence(chart, events, agreements, found, number, year))
    return found


def _of_meeting(chart: Chart, sentence: Sentence, at: int, of: Event | Agreement | None) -> bool:
    """Say whether what the verb at ``at`` speaks of is surely a topic of event ``of``: it stands in
    the same sentence, or in the one before and a passive leaves out who spoke; or that has no
    subject at all: "beraten wurde über X"."""
    text = chart.text
    if of is not None and of.first >= sentence.first:
        return True
    if not text.where(*sentence[:2], "auxiliary-passive"):
        return False
    impersonal = text.language in ("nl", "de") and text.word(at, "speaks-of")
    return bool(impersonal or (of and text.word(at, "discussed", "presented")))


def _nearest(events: list[Event], topic: Topic) -> Event | None:
    """Return the event nearest to a topic that is none of its own words."""
    others = [e for e in events if not (e.first < topic.last and topic.first < e.last)]
    return nearest(topic, others)


def _told(found: list[Theme], topic: Topic) -> bool:
    """Say whether ``found`` has a theme of these words, other than that of an agreement which the
    topic is: "sie sprachen über ein Abkommen zum Hochwasserschutz"."""
    return any(
        t.topic.first < topic.last and topic.first < t.topic.last
        and not (isinstance(t.of, Agreement) and _inside(t.of, topic))
        for t in found
    )  # fmt: skip


def _inside(phrase: Event | Agreement, topic: Topic) -> bool:
    return topic.first <= phrase.head < topic.last


# -- of one event or agreement ---------------------------------------------------------------


def _of_event(chart: Chart, event: Event, last: int) -> list[Topic]:
    text = chart.text
    if event.part and event.last < last and (event.ordinal or _heads_line(text, event)):
        if mark := titled_at(text, event.last, last):
            return [*entitled(chart, mark, last), *_points(chart, event)]
    if event.title_span:
        return list(chart.within(*event.title_span, Topic))
    where = max([event.last, *(each.last for each in (*event.places, *event.bodies))])
    behind = about(chart, _seat_end(chart, where), last)
    to_place = schema().schemes["event-kind"][event.kind].flag("toPlace")
    if behind or to_place or event.verbal or event.generic:
        return behind
    return [*_named_in(chart, event), *_compounded(chart, event.head)]


def _heads_line(text: Text, event: Event) -> bool:
    """Say whether a line of a programme begins with a part that has no number, before a colon:
    "11.20 Panel: which rivers?"."""
    line = text.sentence_at(event.head)
    return text.tokens[event.last].text == ":" and not any(
        text.is_word(at) and not text.word(at, "hour") for at in range(line.first, event.first)
    )


def _points(chart: Chart, event: Event) -> list[Topic]:
    """Return what the list below a numbered part has, persons aside: "BLOK 2: …" and its items."""
    line = chart.text.sentence_at(event.head)
    if line.kind == "item":
        return []  # what follows stands beside it
    return [
        topic for topic in below(chart, chart.text.sentences.index(line))
        if not any(chart.within(*chart.text.sentence_at(topic.first)[:2], Name, Office, Event))
    ]  # fmt: skip


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
    if agreement.definite and not agreement.signed:
        return list(_named_in(chart, agreement))  # "beruht auf dem Polizeivertrag", which is known
    return [*_named_in(chart, agreement), *_compounded(chart, agreement.head)]


def _named_in(chart: Chart, phrase: Event | Agreement) -> Iterator[Topic]:
    """Yield the topics that the phrase itself names: "police cooperation meeting"; a general one
    only straight before the head: "health conference"."""
    for topic in chart.within(phrase.first, phrase.last, Topic):
        named = chart.text.word_before(topic.first, "preposition-of")  # "Force of Water day"
        if not topic.generic or (topic.last == phrase.head and not named):
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


def _spoken_of(chart: Chart, number: int, at: int, points: list[Topic]) -> Event | None:
    """Return the event that a list of ``points`` belongs to: the one of its sentence that is none
    of them, else of the sentence before where that has one only; None leaves it to the document's
    main event."""
    sentences = chart.text.sentences
    first, last, _ = sentences[number]
    here = [
        event for event in chart.within(first, last, Event)
        if not (event.plural or event.first <= at < event.last)
        and not any(topic.first <= event.head < topic.last for topic in points)
    ]  # fmt: skip
    if here:
        return min(here, key=lambda e: (abs(e.first - at), e.first))
    while number and sentences[number].kind == sentences[number - 1].kind == "heading":
        number -= 1  # the title of a report stands above its day and place
        if any(True for _ in chart.within(*sentences[number][:2], Event)):
            number += 1
            break
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
    text = chart.text
    sentence = text.sentences[number]
    plain = sentence.kind != "item" and _plain(chart, number, year)
    kinds = schema().schemes["agreement-kind"]
    agreements = [a for a in agreements if not kinds[a.kind].flag("generic")]
    for topic in chart.within(sentence.first, sentence.last, Topic):
        titled = _titled(chart, sentence, topic)
        if _told(found, topic) or (topic.generic and not titled):
            continue
        if not titled and _aside(chart, sentence, topic):
            continue
        before = None if titled else last_before(chart, sentence, topic.first)
        near = _nearest(events, topic)
        if near and any(event.first <= topic.first < event.last for event in events):
            continue  # "the meeting was on the day of police cooperation"
        if isinstance(before, Agreement) and before in agreements:
            if text.words[topic.first - 1] in QUOTES:
                continue  # the title of a project
            yield Theme(before, topic, "topic-in-sentence", 0.6)
        elif titled and agreements:  # "Rescue: three protocols signed"
            yield Theme(agreements[0], topic, "topic-in-sentence", 0.6)
        elif not agreements and ((titled and near) or (plain and not (near and near.plural))):
            yield Theme(near, topic, "topic-in-sentence", 0.6 if near else 0.5)


def _aside(chart: Chart, sentence: Sentence, topic: Topic) -> bool:
    """Say whether a topic is not what its sentence is about: the name of a section, a word of a
    name ("Euregio Maas-Rijn Crisisbeheersing"), somebody's charge or a time ("during the
    pandemic"), the content of a labelled line ("Partners: health insurers")."""
    text = chart.text
    first, last, kind = sentence
    at = topic.first - text.word_before(topic.first, "determiner-definite", "contraction")
    named = text.language != "de" and kind == "text" and text.capital(topic.first) and (
        text.capital(topic.first - 1) or text.capital(topic.last)
    )  # fmt: skip
    labelled = kind == "heading" and first + 1 < topic.first and text.words[first + 1] == ":"
    opened = text.words[first : topic.first].count("(") - text.words[first : topic.first].count(")")
    return (
        opened > 0  # "A (Tax and Customs Board)"
        or (topic.first, topic.last) == (first, last)
        or (named and not text.opens_sentence(topic.first))
        or (labelled and not chart.covered(first, Place, Event))
        or bool(text.word_before(at, "in-charge", "within-event"))
        or bool(text.word_before(topic.first, "in-charge", "within-event"))
    )


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
