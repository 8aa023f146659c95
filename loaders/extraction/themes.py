"""What events and agreements are about: behind a preposition, in a title, on an agenda, or as what
was spoken of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ...ontology.schema import schema, word_forms
from .agendas import agenda
from .analysis import Text
from .assertion import doubtful
from .attachment import nearest
from .chart import Chart
from .discussion import discussed, last_before
from .event_titles import OPENING, quoted, titled_at
from .finite import clause_within
from .government import behind_article, governed
from .heads import first_part
from .party_rows import party_row
from .phrases import Agreement, Body, Date, Event, Group, Name, Office, Place, Topic
from .points import below
from .sentences import Sentence
from .separable import parted
from .topics import about, entitled, listed, subject, title

__all__ = ["Theme", "themes"]

OF = 4
"""Tokens of "of", its article and a topic behind the words of an event."""
TITLED = 10
"""Tokens between a title that opens a sentence and the event that has it."""
NAMED = 3
"""Tokens of the name between an event and a colon: "Forum Grenzraum: X"."""
_KINDS = frozenset({"event-kind", "agreement-kind"})


class Theme(NamedTuple):
    """``of`` (None: the document's main event) is about ``topic``."""

    of: Event | Agreement | None
    topic: Topic
    rule: str
    confidence: float


def themes(chart: Chart, number: int) -> list[Theme]:
    """Return what the sentence ``number`` says that events and agreements are about."""
    text = chart.text
    sentence = text.sentences[number]
    first, last, _ = sentence
    events = list(chart.within(first, last, Event))
    agreements = list(chart.within(first, last, Agreement))
    found: list[Theme] = []
    for event in events:
        found.extend(Theme(event, t, "event-about", 0.85) for t in _of_event(chart, event, last))
    if events:
        found.extend(_titled(chart, events, sentence))
    for topic in _under(chart, first, last):
        if not _told(found, topic):
            found.append(Theme(_nearest(events, topic), topic, "event-about", 0.8))
    for agreement in agreements:
        found.extend(
            Theme(agreement, t, "agreement-about", 0.85)
            for t in _of_agreement(chart, agreement, last)
        )
    points = agenda(chart, number)
    if points and doubtful(text, first, last):
        points = []
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
            if not _told(found, t)
            and (t.concept or _marked(chart, sentence, t) or _of_meeting(chart, sentence, at, of))
        )  # fmt: skip
    return found


def _titled(chart: Chart, events: list[Event], sentence: Sentence) -> Iterator[Theme]:
    """Yield the title that opens a sentence which tells that it is that of an event: "„X“ lautete
    das Motto der Tagung", "« X » : c'est le thème du colloque"."""
    text = chart.text
    first = sentence.first
    begin = first + text.word(first, "titled")
    marked = quoted(chart, begin)
    event = next((e for e in events if marked and e.first >= marked[2]), None)
    if marked is None or event is None or event.first - marked[2] > TITLED:
        return
    told = text.where(marked[2], event.first, "theme", "title-noun") or [first] * (begin > first)
    subject = behind_article(text, event.first)
    called = subject > marked[2] and text.word_before(subject, "copula")  # "„X“ hieß die Tagung"
    between = range(marked[2], event.first)
    if (told or called) and not any(chart.covered(at, Name, Office) for at in between):
        yield Theme(event, title(chart, *marked[:2]), "event-about", 0.8)


def _under(chart: Chart, first: int, last: int) -> Iterator[Topic]:
    """Yield the mottos of a sentence, wherever they stand: "under the theme “X”, a fair was"."""
    text = chart.text
    for at in text.where(first, last, "motto"):
        pronoun = at - text.word_before(at, "relative-pronoun", "determiner-definite")
        if first < pronoun < at and text.words[pronoun - 1] == ",":
            if not chart.covered(pronoun - 2, Event):
                continue  # "blickte auf ein Jahr zurück, das im Zeichen der Ernte stand"
        behind = at + text.word(at, "motto")
        behind += behind < last and text.words[behind] == ":"
        marked = quoted(chart, behind)
        if marked is not None:
            yield title(chart, *marked[:2])
        else:
            yield from listed(chart, behind, last, closed=True)


def _marked(chart: Chart, sentence: Sentence, topic: Topic) -> bool:
    """Say whether quotation marks or a line of its own below the sentence show a topic to be one,
    though no vocabulary knows it."""
    return topic.first >= sentence.last or chart.text.words[topic.first - 1] in OPENING


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
    if heading := _behind_mark(chart, event):
        return [heading]
    if event.title_span:
        named = title(chart, *event.title_span)
        if chart.text.words[named.first - 1] in OPENING:
            return [named] if _tells(chart.text, named) else []
        return list(chart.within(named.first, named.last, Topic))
    where = max([event.last, *(each.last for each in (*event.places, *event.bodies))])
    behind = about(chart, _seat_end(chart, where), last)
    to_place = schema().schemes["event-kind"][event.kind].flag("toPlace")
    if behind or to_place or event.verbal:
        return behind
    if event.generic:
        return list(_of_domain(chart, event))
    return [*_named_in(chart, event), *_of_domain(chart, event), *_compounded(chart, event.head)]


def _of_domain(chart: Chart, event: Event) -> Iterator[Topic]:
    """Yield the broad topic that French puts behind "of" in the singular: "assises de la santé",
    "forum de l'emploi"; those of "conférence des hôpitaux" met."""
    text = chart.text
    if text.language != "fr" or schema().schemes["event-kind"][event.kind].flag("ofBody"):
        return
    for topic in chart.within(event.head + 1, event.last + OF, Topic):
        article = topic.first - text.word_before(topic.first, "determiner-definite")
        begin = article - text.word_before(article, "preposition-of")
        if not begin < article < topic.first:
            begin = topic.first - text.word_before(topic.first, "contraction")
            if text.folded[begin] in word_forms("contraction", "pluralArticle", text.language):
                continue
        if topic.generic and begin < topic.first and event.head < begin <= event.last:
            yield topic


def _behind_mark(chart: Chart, event: Event) -> Topic | None:
    """Return the title that a heading gives to the event that opens it, behind a colon: "Colloque :
    la forêt sans frontières"; no clause: "Sommet : les maires signent"."""
    text = chart.text
    first, last, kind = text.sentence_at(event.head)
    opens = all(not text.is_word(at) for at in range(first, event.first))
    if kind != "heading" or not opens or event.verbal or event.plural:
        return None
    mark = event.last
    while mark < min(last, event.last + NAMED) and text.capital(mark):
        mark += 1
    begin = mark + 1
    if begin + 1 >= last or text.words[mark] != ":" or not text.is_word(begin):
        return None
    if chart.covered(begin, Name, Office, Date):
        return None
    told = clause_within(text, begin, last, "auxiliary-be", "auxiliary-have", "auxiliary-become")
    return None if told or _several_do(chart, begin, last) else subject(chart, begin, last)


def _several_do(chart: Chart, begin: int, last: int) -> bool:
    """Say whether several places, bodies or groups stand from ``begin`` on, and straight behind
    them a word with the ending of a verb of several: "la France et l'Italie [signent]"."""
    text = chart.text
    at = begin
    joined = False
    while at < last:
        phrase = chart.at(at, Body) or chart.at(at, Group) or chart.at(at, Place)
        joined = joined or bool(text.word(at, "conjunction-and"))
        size = (
            phrase.last - at if phrase else text.word(at, "determiner-definite", "conjunction-and")
        )
        if not size and text.words[at] != ",":
            break
        at += size or 1
    ending = word_forms("verb", "pluralEnding", text.language)
    return joined and at < last and not text.capital(at) and text.folded[at].endswith(ending)


def _tells(text: Text, named: Topic) -> bool:
    """Say whether a title is more than a name: "Water without borders", no "Together 2013"."""
    words = range(named.first, named.last)
    return any(text.is_word(at) and not text.capital(at) for at in words) and not any(
        text.words[at].isdecimal() for at in words
    )


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
        topic for topic in below(chart, chart.text.sentence_number(event.head))
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
        elif at < len(text.tokens) and parted(text, at):
            at += 1  # "vond een conferentie plaats over X"
        else:
            return at


def _of_agreement(chart: Chart, agreement: Agreement, last: int) -> list[Topic]:
    for at in range(agreement.head + 1, agreement.last + 1):
        if topics := about(chart, at, last):
            return topics
    if topics := _behind_parties(chart, agreement, last):
        return topics
    if agreement.definite and not agreement.signed:
        return list(_named_in(chart, agreement))  # "beruht auf dem Polizeivertrag", which is known
    return [*_named_in(chart, agreement), *_compounded(chart, agreement.head)]


def _behind_parties(chart: Chart, agreement: Agreement, last: int) -> list[Topic]:
    """Return what an agreement is about behind those between whom it is: "the agreement between A
    and B on tourism"."""
    at = agreement.last + chart.text.word(agreement.last, "preposition-between", "preposition-with")
    row = list(party_row(chart, at, last, named=True)) if at > agreement.last else []
    return about(chart, row[-1].last, last) if row else []


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


def _meant(event: Event) -> bool:
    """Say whether a word that seldom names an event has an article at least: no "to the vote"."""
    return not event.generic or event.definite or event.indefinite or event.anaphoric


def _spoken_of(chart: Chart, number: int, at: int, points: list[Topic]) -> Event | None:
    """Return the event that a list of ``points`` belongs to: the one of its sentence that is none
    of them, else of the sentence before where that has one only; None leaves it to the document's
    main event."""
    sentences = chart.text.sentences
    first, last, _ = sentences[number]
    here = [
        event for event in chart.within(first, last, Event)
        if not (event.plural or event.first <= at < event.last)
        and _meant(event)
        and (event.first < at or governed(chart.text, event.first, "in", "at"))
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
        if not (event.plural or event.verbal or event.other) and _meant(event)
    ] if number else []  # fmt: skip
    return before[0] if len(before) == 1 and not before[0].part else None
