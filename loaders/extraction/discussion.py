"""What is on an agenda, and what was spoken of: "on the agenda: X", "they discussed X"."""

from __future__ import annotations

from collections.abc import Iterator

from .analysis import Text, anchors
from .assertion import asserted, supposed
from .chart import Chart
from .heads import ending_in
from .phrases import Agreement, Body, Date, Event, Group, Name, Office, Place, Topic, Venue
from .sentences import Sentence
from .topics import about, lines_below, listed, subject

__all__ = ["agenda", "below", "discussed", "last_before"]

AGENDA_REACH = 14
"""Tokens between "on the agenda" and the colon or verb: "of the meeting of the council were"."""
SPEECH_REACH = 16
"""Tokens between "spoke" and "about"."""
PREDICATE_REACH = 24
"""Tokens between a verb and the participle or particle that ends its clause."""
_TELLING = (
    "concerns", "discusses", "discussed", "presented", "speaks-of", "turns-on", "occupied", "aims",
    "address", "talks",
)  # fmt: skip
_ANNOUNCING = ("agenda", "agenda-item", "theme", "matter")
_THINGS = frozenset({"topic", "event-kind", "agreement-kind", "office-kind"})
LABEL_REACH = 3
"""Tokens before a noun that opens a sentence, and between it and its event."""
CLOSING = "»”“\"’'"
"""Marks that close a title."""
TITLE = 3
"""Capitals of a line that is a title rather than a list."""
_SMALL = (
    "conjunction-and", "determiner-definite", "determiner-indefinite", "preposition-of",
    "preposition-in", "preposition-for", "contraction",
)  # fmt: skip
"""What has no capital in a title."""
_WITHIN = ("preposition-in", "preposition-at", "within-event", "contraction")
_ARTICLES = ("determiner-definite", "contraction", "determiner-possessive")


def agenda(chart: Chart, number: int) -> list[Topic]:
    """Return what an agenda has: "on the agenda: X", "Im Mittelpunkt standen X", "X kwam aan bod",
    "Topic: X", "X and Y were the themes", or a line each below."""
    text = chart.text
    first, last, kind = text.sentences[number]
    if kind == "heading" and _heads(text, first, last):
        return list(below(chart, number))
    for at in text.where(first, last, *_ANNOUNCING):
        size = text.word(at, *_ANNOUNCING)
        if any(text.word(at - n, "preposition-about") > n for n in (1, 2)):
            continue  # "mehr zum Thema: …"
        stands = bool(text.word(at, "agenda")) or _labels(chart, first, at, size)
        put_on = _put_on(chart, first, at, stands=stands)
        if not (stands or text.word(at, "agenda-item")):
            if put_on:
                return put_on
            continue
        for probe in range(at + size, min(last, at + size + AGENDA_REACH)):
            if text.tokens[probe].text == ":":
                if put_on and probe == at + size:
                    return put_on  # "X kwam ter sprake: op de ergste momenten …"
                return (
                    _title(chart, probe + 1, last)
                    or listed(chart, probe + 1, last)
                    or list(below(chart, number))
                )
            if stands and (verb := text.word(probe, "stands-there")):
                behind = _opened(chart, probe + verb, last)
                if behind < last and text.tokens[behind].text == ":":
                    return listed(chart, behind + 1, last) or list(below(chart, number))
                if items := _sound(chart, listed(chart, behind, last, closed=True)):
                    return items
                break
            if text.tokens[probe].text in ",;":
                break
        if put_on:
            return put_on
    if text.tokens[last - 1].text == ":" and (
        text.where(first, last, "address") or ending_in(text, "address", first, last)
    ):  # "three talks followed:"
        return list(below(chart, number))
    return []


def _heads(text: Text, first: int, last: int) -> bool:
    """Say whether a heading only calls the lines below it an agenda: "Ordre du jour", "AGENDA"."""
    at = first + text.word(first, *_ARTICLES)
    return bool(size := text.word(at, "order-of-business")) and at + size + LABEL_REACH >= last


def _labels(chart: Chart, first: int, at: int, size: int) -> bool:
    """Say whether the noun at ``at`` opens its sentence and announces what follows: "Topic: X",
    "Object of the exercise was X"; no question."""
    text = chart.text
    last = text.sentence_at(at).last
    before = range(first, at)
    if at - first > LABEL_REACH or text.tokens[last - 1].text == "?" or not all(
        text.word(near, *_ARTICLES, "number", "ordinal") or not text.is_word(near)
        for near in before
    ):  # fmt: skip
        return False
    behind = at + size
    of = behind + text.word(behind, "preposition-of", *_ARTICLES)
    of += text.word(of, *_ARTICLES)
    if of > behind and any(chart.at(near, Event) for near in range(of, of + LABEL_REACH)):
        return True
    return bool(text.word(at, "theme")) and behind < last and text.tokens[behind].text == ":"


def _title(chart: Chart, first: int, last: int) -> list[Topic]:
    """Return the one topic that a line in the capitals of a title names, though it lists words:
    "Theme: Trust, Courage and Patience"."""
    text = chart.text
    words = [at for at in range(first, last) if text.is_word(at)]
    capital = [at for at in words if text.capital(at)]
    if (
        text.language == "de"
        or len(capital) < TITLE
        or not text.where(first, last, "conjunction-and")
    ):
        return []
    if any(text.tokens[at].text in ".;:" for at in range(first, last)) or any(
        not text.capital(at) and not text.word(at, *_SMALL) for at in words
    ):
        return []
    topic = subject(chart, first, last)
    return [] if topic is None else [topic]


def _put_on(chart: Chart, first: int, at: int, *, stands: bool) -> list[Topic]:
    """Return what stands on the agenda at ``at``: "X stonden centraal", "kamen X zur Sprache"; or
    what is said to be the themes: "X and Y were the main themes"."""
    text = chart.text
    if stands and (items := _put_last(chart, first, at)):
        return items
    for verb in reversed(text.where(max(first, at - PREDICATE_REACH), at, "stands-there")):
        spoken = verb + text.word(verb, "stands-there")
        behind = _opened(chart, spoken, at)
        if _announced(text, behind, at):
            behind = at
        elif not stands:
            return []
        behind = at if _when(chart, spoken, at) else behind
        start, end = (behind, at) if behind < at else (_opened(chart, first, verb), verb)
        return _sound(chart, _exactly(chart, start, end))
    return []


def _when(chart: Chart, first: int, last: int) -> bool:
    """Say whether tokens ``first`` to ``last`` only tell when and where something was: "kam [bei
    der Sitzung in Kehl] zur Sprache"."""
    text, end = chart.text, first
    while end < last and (size := text.word(end, *_WITHIN)):
        begin = end + size + text.word(end + size, *_ARTICLES, "determiner-demonstrative")
        kinds = (Event, Date, Venue, Place, Body)
        phrase = next((p for kind in kinds if (p := chart.at(begin, kind))), None)
        if phrase is None:
            break
        end = phrase.last
    return first < end == last


def _put_last(chart: Chart, first: int, at: int) -> list[Topic]:
    """Return what a clause that ends with its verb puts on the agenda: "waarbij X aan bod kwam",
    "auf dem X und Y zur Sprache kamen"."""
    text = chart.text
    end = at + text.word(at, "agenda")
    if text.language not in ("nl", "de") or not text.word(end, "stands-there"):
        return []
    for pronoun in reversed(text.where(first, at, "relative-pronoun", "determiner-definite")):
        lead = pronoun - text.word_before(pronoun, *_WITHIN)
        size = text.word(pronoun, "relative-pronoun") or int(lead < pronoun)
        if size and text.tokens[lead - 1].text == ",":
            start = _opened(chart, pronoun + size, at)
            return _sound(chart, _exactly(chart, start, at))
    return []


def _announced(text: Text, first: int, at: int) -> bool:
    """Say whether an article and at most adjectives stand between ``first`` and a noun for a theme
    at ``at``."""
    noun = text.word(at, "theme", "agenda-item") or (text.language == "de" and text.capital(at))
    while first < at and not text.word(first, *_ARTICLES):
        if not text.word(first, "adverb"):
            return False
        first += 1  # "waren toen de onderwerpen"
    return (
        bool(noun)
        and first < at
        and not any(
            text.capital(near) or not text.is_word(near) or text.reads(near, _THINGS)
            for near in range(first, at)
        )
    )


def _exactly(chart: Chart, first: int, last: int) -> list[Topic]:
    """Return the topics of a list that tokens ``first`` to ``last`` are, adverbs aside."""
    items = listed(chart, first, last)
    end = items[-1].last if items else last
    return items if _opened(chart, end, last) == last else []


def _sound(chart: Chart, items: list[Topic]) -> list[Topic]:
    """Return topics that are surely nouns: one of them known, with an article, or a German one."""
    text = chart.text
    nouns = text.language == "de" or any(
        topic.concept
        or text.word_before(topic.first, *_ARTICLES)
        or (len(items) > 1 and text.language == "en")  # "discussed trade and skills"
        or text.word(topic.first + 1, "preposition-of", "preposition-in", "preposition-for")
        for topic in items
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


def below(chart: Chart, number: int) -> Iterator[Topic]:
    """Yield the topics of the list below a sentence: each line up to a mark, a name or its end;
    what a line goes on to say is none."""
    text = chart.text
    for first, last in lines_below(text, number):
        if first >= last or not _opens_line(text, first):
            continue
        end = first
        while end < last and text.tokens[end].text not in ":;(–—.," and not chart.at(end, Name):
            end += 1
        if chart.covered(first, Name, Office) or _of_programme(chart, first):
            continue
        topic = subject(chart, first, end)
        if topic is not None:
            yield topic


def _opens_line(text: Text, at: int) -> bool:
    """Say whether token ``at`` is the first word of its line."""
    begin = text.text.rfind("\n", 0, text.tokens[at].start) + 1
    before = range(max(0, at - LABEL_REACH), at)
    return not any(text.is_word(near) and text.tokens[near].start >= begin for near in before)


def _of_programme(chart: Chart, at: int) -> bool:
    """Say whether an item at ``at`` is of a programme, no topic: "a meeting with A", "welcome"."""
    text = chart.text
    if text.word(at, "intermission"):
        return True
    for size, reading in text.readings(at, "role"):
        if reading.form == "action" and reading.id in ("opened", "closed"):
            return not text.word(at + size, "preposition-of", "contraction")
    for near in range(at, at + LABEL_REACH):  # "pour finir une rencontre"
        article = text.word(near, "determiner-indefinite")
        event = chart.at(near + article, Event)
        if event is not None and (article or text.word(event.last, "preposition-with")):
            return True
    return False


def discussed(chart: Chart, sentence: Sentence) -> Iterator[tuple[int, list[Topic]]]:
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
        if text.word(at, "discussed", "presented"):
            topics = _participle(chart, sentence, at)
        if not topics and (size := text.word(at, "discusses")):
            topics = listed(chart, _opened(chart, at + size, last), last, closed=True)
        if not topics and (size := text.word(at, "speaks-of") or _speaks(chart, at)):
            topics = _spoken(chart, sentence, at, size)
        if not topics and (size := text.word(at, "turns-on")):
            topics = _spoken(chart, sentence, at, size, led="preposition-around")
        if not topics and (size := text.word(at, "occupied")):
            topics = _spoken(chart, sentence, at, size, led="preposition-with")
        if not topics and text.word(at, "aims"):
            topics = _aimed(chart, sentence, at)
        if not topics and (size := text.word(at, "concerns")):
            if last_before(chart, sentence, at) is not None or text.where(first, at, "talks"):
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
    if last_before(chart, sentence, at) is None:
        return []
    behind = at + text.word(at, "aims")
    verbal = text.is_word(behind) and not text.word(behind, *_ARTICLES, "determiner-indefinite")
    if text.language in ("fr", "en") and verbal and not chart.at(behind, Topic):
        behind += 1  # its verb
    return listed(chart, behind, sentence.last, closed=True)


def _spoken(
    chart: Chart, sentence: Sentence, at: int, size: int, led: str = "preposition-about"
) -> list[Topic]:
    """Return what stands behind a verb and ``led``: "sprachen mit A über X", or before it."""
    text = chart.text
    first, last, _ = sentence
    for probe in range(at + size, min(at + size + SPEECH_REACH, last)):
        if text.tokens[probe].text in ";:" or (
            text.tokens[probe].text == ","
            and not any(chart.covered(n, Name, Office, Body) for n in (probe - 1, probe + 1))
        ):
            break
        if not (chart.covered(probe, Event, Office, Body) or _company(chart, probe)):
            if topics := about(chart, probe, last, seated=False, led=led):
                return topics
    for probe in text.where(max(first, at - PREDICATE_REACH), at, led):
        topics = about(chart, probe, at, seated=False, led=led)
        end = topics[-1].last if topics else at
        if topics and _opened(chart, end + (text.tokens[end].text in CLOSING), at) == at:
            return topics
    return []


def _company(chart: Chart, at: int) -> bool:
    """Say whether the preposition at ``at`` leads to people: "dealt with the mayors"."""
    text = chart.text
    if text.word(at - 1, "together"):
        return True
    begin = at + text.word(at, "preposition-with")
    begin += text.word(begin, *_ARTICLES)
    return any(chart.at(begin, kind) for kind in (Group, Office, Name, Body)) and begin > at


def _participle(chart: Chart, sentence: Sentence, at: int) -> list[Topic]:
    """Return the topics of a participle: "X was discussed", "wurden X besprochen", "ont évoqué
    X", "were discussed: X"."""
    text = chart.text
    first, last, _ = sentence
    behind = at + text.word(at, "discussed", "presented")
    if behind < last and text.tokens[behind].text == ":":  # "three risks were discussed: X, Y"
        number = text.sentences.index(sentence)
        return listed(chart, behind + 1, last) or list(below(chart, number))
    if size := text.word(behind, "auxiliary-be"):  # "Besprochen wurden X"
        return listed(chart, _opened(chart, behind + size, last), last, closed=True)
    reach = max(first, at - PREDICATE_REACH)
    for before in reversed(text.where(reach, at, "auxiliary-be", "auxiliary-have")):
        passive = text.word(before, "auxiliary-be")
        if not (passive or text.word(at, "discussed")):
            return []  # "ont présenté leur projet"
        start = _opened(chart, before + text.word(before, "auxiliary-be", "auxiliary-have"), at)
        if start < at and (items := _exactly(chart, start, at)):  # "wurden X besprochen"
            return items
        while size := text.word_before(before, "auxiliary-be", "auxiliary-have"):
            before -= size  # "a été"
        inverted = text.where(first, before, "auxiliary-have")  # "Ont été présentés X"
        if passive and not inverted:
            if items := _exactly(chart, _opened(chart, first, before), before):
                return items
        if start < at or (passive and not text.word(behind, *_ARTICLES)):
            return []
        return listed(chart, _opened(chart, behind, last), last, closed=True)
    return []


def last_before(chart: Chart, sentence: Sentence, at: int) -> Event | Agreement | None:
    """Return the last event or agreement before token ``at`` of its clause."""
    text = chart.text
    first = sentence.first
    for probe in range(at - 1, first, -1):
        if text.tokens[probe].text == ";":
            first = probe
            break
    known = list(chart.within(first, at, Event, Agreement))
    return known[-1] if known else None
