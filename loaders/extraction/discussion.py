"""What was spoken of: "they discussed X", "X was examined", "the meeting dealt with X"."""

from __future__ import annotations

from collections.abc import Iterator

from . import enumeration
from .actors import actors_in
from .analysis import Text, anchors
from .assertion import asserted, supposed
from .chart import Chart
from .event_titles import quoted
from .heads import ending_in
from .lead_ins import ARTICLES, lead_in, opened
from .phrases import Agreement, Body, Date, Event, Group, Name, Office, Topic
from .points import below
from .sentences import Sentence
from .separable import separated
from .topics import about, asked, listed, title

__all__ = ["discussed", "exactly", "last_before", "sound"]

SPEECH_REACH = 16
"""Tokens between "spoke" and "about"."""
PREDICATE_REACH = 24
"""Tokens between a verb and the participle or particle that ends its clause."""
CLOSING = "»”“\"’'"
"""Marks that close a title."""
_LED = {
    "speaks-of": "preposition-about", "bears-on": "preposition-about",
    "focuses": "preposition-upon", "turns-on": "preposition-around",
    "occupied": "preposition-with",
    "devoted": "preposition-to", "told-of": "preposition-of",
}  # fmt: skip
"""Verbs, and the preposition of their topic, which may stand further on or before."""
_OF_EVENTS = frozenset({"bears-on", "devoted", "concerns", "aims"})
"""Verbs that tell of a topic where an event or an agreement is their subject."""
_STRAIGHT = frozenset({"preposition-upon", "preposition-to", "preposition-of"})
"""Prepositions of the topic that nobody may part from their verb: they lead to much else."""
_PARTICIPLES = ("discussed", "presented")
_TELLING = (*_LED, *_PARTICIPLES, "concerns", "discusses", "inquires", "aims", "address", "talks")


def discussed(chart: Chart, sentence: Sentence) -> Iterator[tuple[int, list[Topic]]]:
    """Yield what stands behind "dealt with", "they discussed", "spoke about", or before "was
    discussed", with its verb."""
    text = chart.text
    first, last, _ = sentence
    heard = ending_in(text, "address", first, last)
    parted = {at for at, reading in separated(text, first, last) if reading.id == "discusses"}
    told = text.where(first, last, *_TELLING)
    speaking = (at for at in text.beginning(first, last, "role") if _speaks(chart, at))
    verbs = anchors(told, speaking, heard, parted)
    if not verbs or supposed(text, first, last, False):
        return  # what is discussed each year is discussed
    for at in verbs:
        if not asserted(text, (at, at + 1), first, last):
            continue
        if at in heard or text.word(at, "address", "talks"):  # "presentations on floods"
            behind = at + max(1, text.word(at, "address", "talks"))
            if marked := quoted(chart, behind):
                yield at, [title(chart, *marked[:2])]
                continue
            if not chart.covered(at, Event) and (topics := about(chart, at + 1, last)):
                yield at, topics
                continue
        if text.capital(at) and text.language == "de" and not text.opens_sentence(at):
            continue  # a noun
        if (size := text.word(at, "devoted")) and (topics := _devoted(chart, at + size, last)):
            yield topics[0].first, topics
            continue
        if topics := sound(chart, _told(chart, sentence, at, parted)):
            yield at, topics


def _told(chart: Chart, sentence: Sentence, at: int, parted: set[int]) -> list[Topic]:
    """Return what the verb at ``at`` tells, whichever it is."""
    text = chart.text
    last = sentence.last
    whole = _of_whole(chart, sentence, at) or (
        bool(text.word(at, "devoted")) and text.opens_sentence(at)
    )
    if text.word(at, *_PARTICIPLES) and (topics := _participle(chart, sentence, at)):
        return topics
    if size := text.word(at, "discusses") or int(at in parted):
        begin = lead_in(chart, _behind_subject(chart, at + size, last), last)
        if topics := _behind_colon(chart, sentence, begin):
            return topics
        if not text.word(begin, *_LED.values(), "preposition-with", "preposition-by"):
            if topics := listed(chart, begin, last, closed=True):
                return topics
    for name, led in _LED.items() if text.word(at, *_LED) else ():
        if (size := text.word(at, name)) and (whole or name not in _OF_EVENTS):
            if topics := _spoken(chart, sentence, at, size, led=led):
                return topics
    if size := text.word(at, "inquires"):
        begin = lead_in(chart, at + size, last)
        begin += begin < last and text.words[begin] == ","
        if (topic := asked(chart, begin, last)) is not None:
            return [topic]
    if (size := _speaks(chart, at)) and (topics := _spoken(chart, sentence, at, size)):
        return topics
    if whole and (size := text.word(at, "aims")):
        return _aimed(chart, sentence, at + size)
    if whole and (size := text.word(at, "concerns")):
        return listed(chart, lead_in(chart, at + size, last), last, closed=True) or _verb_last(
            chart, sentence, at
        )
    return []


def _devoted(chart: Chart, at: int, last: int) -> list[Topic]:
    """Return what a body devoted its event at ``at`` to, behind when and where that was: "a
    consacré sa séance du 3 mai à Bâle à X"."""
    text = chart.text
    begin = at + text.word(at, *ARTICLES, "determiner-indefinite")
    event = chart.at(begin, Event)
    if event is None or begin == at:
        return []
    end = event.last
    while end < last:
        of = end + text.word(end, "preposition-of", "contraction")
        date = chart.at(of, Date) if of > end else None
        step = date.last if date is not None else lead_in(chart, end, last)
        if step == end:
            return about(chart, end, last, led="preposition-to")
        end = step
    return []


def _behind_subject(chart: Chart, at: int, last: int) -> int:
    """Return the token behind those who stand behind a Dutch or German verb as its subject:
    "besprachen [die Vertreter der Polizei und A] den Plan"; ``at`` where nobody does."""
    if chart.text.language not in ("nl", "de"):
        return at
    who = enumeration.listed(chart, actors_in(chart, at, last), at, strict=True)
    return who[-1].last if who else at


def _of_whole(chart: Chart, sentence: Sentence, at: int) -> bool:
    """Say whether an event, an agreement or the talks stand before the verb at ``at``."""
    return last_before(chart, sentence, at) is not None or bool(
        chart.text.where(sentence.first, at, "talks")
    )


def _speaks(chart: Chart, at: int) -> int:
    """Return how many tokens a verb of speaking takes at ``at``: "took the floor"."""
    readings = chart.text.readings(at, "role")
    return next((n for n, r in readings if r.id == "spoke" and r.form == "finite"), 0)


def _aimed(chart: Chart, sentence: Sentence, behind: int) -> list[Topic]:
    """Return what an event or agreement aims at: "aims to improve X", "heeft als doel X"."""
    text = chart.text
    verbal = text.is_word(behind) and not text.word(behind, *ARTICLES, "determiner-indefinite")
    if text.language in ("fr", "en") and verbal and not chart.at(behind, Topic):
        behind += 1  # its verb
    return listed(chart, behind, sentence.last, closed=True)


def _spoken(
    chart: Chart, sentence: Sentence, at: int, size: int, led: str = "preposition-about"
) -> list[Topic]:
    """Return what stands behind a verb and ``led``: "sprachen mit A über X", or before it."""
    text = chart.text
    first, last, _ = sentence
    probe = at + size
    while probe < min(at + size + SPEECH_REACH, last):
        behind = lead_in(chart, probe, last)
        if behind > probe and not text.word(probe, led):
            if text.word_before(behind, "alongside"):  # "ging es neben X um Y"
                if len(topics := listed(chart, behind, last, led=led)) > 1:
                    return topics
            probe = behind
            continue
        if text.tokens[probe].text in ";:" or (
            text.tokens[probe].text == ","
            and not any(chart.covered(n, Name, Office, Body) for n in (probe - 1, probe + 1))
        ):
            break
        if text.word(probe, "preposition-against"):
            break  # "spoke out against"
        if not (chart.covered(probe, Event, Office, Body) or _company(chart, probe)):
            if topics := about(chart, probe, last, seated=False, led=led):
                return topics
        if led in _STRAIGHT and not text.word(probe, "verb-particle"):
            break
        probe += 1
    for probe in text.where(max(first, at - PREDICATE_REACH), at, led):
        topics = about(chart, probe, at, seated=False, led=led)
        end = topics[-1].last if topics else at
        if topics and opened(text, end + (text.tokens[end].text in CLOSING), at) == at:
            return topics
    return []


def _company(chart: Chart, at: int) -> bool:
    """Say whether the preposition at ``at`` leads to people: "dealt with the mayors"."""
    text = chart.text
    if text.word(at - 1, "together"):
        return True
    begin = at + text.word(at, "preposition-with")
    begin += text.word(begin, *ARTICLES)
    return any(chart.at(begin, kind) for kind in (Group, Office, Name, Body)) and begin > at


def _participle(chart: Chart, sentence: Sentence, at: int) -> list[Topic]:
    """Return the topics of a participle: "X was discussed", "wurden X besprochen", "ont évoqué
    X", "were discussed: X"."""
    text = chart.text
    first, last, _ = sentence
    behind = at + text.word(at, *_PARTICIPLES)
    if items := _behind_colon(chart, sentence, behind):
        return items  # "three risks were discussed: X, Y"
    if size := text.word(behind, "auxiliary-be"):
        if items := _behind_colon(chart, sentence, behind + size):
            return items
        if items := _verb_last(chart, sentence, at):  # "bei der X besprochen wurde"
            return items
        return listed(chart, lead_in(chart, behind + size, last), last, closed=True)
    reach = max(first, at - PREDICATE_REACH)
    for before in reversed(text.where(reach, at, "auxiliary-be", "auxiliary-have")):
        passive = text.word(before, "auxiliary-be")
        if not (passive or text.word(at, "discussed")):
            return []  # "ont présenté leur projet"
        start = lead_in(chart, before + text.word(before, "auxiliary-be", "auxiliary-have"), at)
        if start < at and (items := exactly(chart, start, at)):  # "wurden X besprochen"
            return items
        while size := text.word_before(before, "auxiliary-be", "auxiliary-have"):
            before -= size  # "a été"
        inverted = text.where(first, before, "auxiliary-have")  # "Ont été présentés X"
        if passive and not inverted and (items := _subject(chart, first, before)):
            return items
        if start < at or (passive and not text.word(lead_in(chart, behind, last), *ARTICLES)):
            return []
        return listed(chart, lead_in(chart, behind, last), last, closed=True)
    return []


def _behind_colon(chart: Chart, sentence: Sentence, at: int) -> list[Topic]:
    """Return the topics behind the colon at ``at``, or in the lines below it."""
    text = chart.text
    if at >= sentence.last or text.words[at] != ":":
        return []
    return listed(chart, at + 1, sentence.last) or list(
        below(chart, text.sentence_number(sentence.first))
    )


def _subject(chart: Chart, first: int, verb: int) -> list[Topic]:
    """Return the topics that are the subject of the passive at ``verb``, at the head of the
    sentence or of its last relative clause: "at which X was examined"."""
    clauses = _clauses(chart.text, first, verb)
    for start in [*clauses, first]:
        if items := exactly(chart, lead_in(chart, start, verb), verb):
            return items
    return []


def _verb_last(chart: Chart, sentence: Sentence, at: int) -> list[Topic]:
    """Return the topics of a clause that the verb at ``at`` ends: "bei der X besprochen wurde"."""
    text = chart.text
    if text.language not in ("nl", "de"):
        return []
    for start in _clauses(text, max(sentence.first, at - PREDICATE_REACH), at):
        begin = lead_in(chart, start, at)
        if begin < at and (items := exactly(chart, begin, at)):
            return items
    return []


def _clauses(text: Text, first: int, last: int) -> list[int]:
    """Return the tokens behind the relative pronouns of a range, the last one first."""
    found: list[int] = []
    for at in range(last - 1, first, -1):
        size = text.word(at, "relative-pronoun")
        lead = text.word_before(at, "preposition-in", "preposition-at", "within-event")
        german = text.language == "de" and text.word(at, "determiner-definite")
        if text.words[at - lead - 1] == "," and (size or (german and lead)):
            found.append(at + (size or german))
    return found


def exactly(chart: Chart, first: int, last: int) -> list[Topic]:
    """Return the topics of a list that tokens ``first`` to ``last`` are, adverbs and asides of when
    and where left out."""
    items = listed(chart, first, last, seated=True)
    end = items[-1].last if items else last
    return items if lead_in(chart, end, last) == last else []


def sound(chart: Chart, items: list[Topic]) -> list[Topic]:
    """Return topics that are surely nouns: one of them known, with an article, or a German one; or
    indirect questions."""
    text = chart.text
    nouns = text.language == "de" or any(
        topic.concept
        or text.word_before(topic.first, *ARTICLES)
        or text.word(topic.first, "interrogative")
        or (len(items) > 1 and text.language == "en")  # "discussed trade and skills"
        or text.word(topic.first + 1, "preposition-of", "preposition-in", "preposition-for")
        for topic in items
    )
    return items if nouns else []


def last_before(chart: Chart, sentence: Sentence, at: int) -> Event | Agreement | None:
    """Return the last event or agreement before token ``at`` of its clause."""
    words = chart.text.words
    first = sentence.first
    if ";" in words[first + 1 : at]:
        first = next(probe for probe in range(at - 1, first, -1) if words[probe] == ";")
    known = list(chart.within(first, at, Event, Agreement))
    return known[-1] if known else None
