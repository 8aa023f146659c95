"""What is on an agenda: "on the agenda: X", "X and Y were the themes", a point a line."""

from __future__ import annotations

from .analysis import Text
from .chart import Chart
from .discussion import exactly, sound
from .heads import ending_in
from .lead_ins import ARTICLES, asides_only, lead_in, opened
from .phrases import Event, Topic
from .points import below, numbered
from .topics import listed, subject

__all__ = ["agenda"]

AGENDA_REACH = 22
"""Tokens between "on the agenda" and the colon or verb: "of the meeting of the council were"."""
PREDICATE_REACH = 24
"""Tokens between a verb and the noun that ends its clause."""
LABEL_REACH = 3
"""Tokens before a noun that opens a sentence, and between it and its event."""
EVENT_REACH = 6
"""Tokens between "the theme of" and its event: "this year's [conference]"."""
TITLE = 3
"""Capitals of a line that is a title rather than a list."""
_ANNOUNCING = ("agenda", "agenda-item", "theme", "matter")
_THINGS = frozenset({"topic", "event-kind", "agreement-kind", "office-kind"})
_SMALL = (
    "conjunction-and", "determiner-definite", "determiner-indefinite", "preposition-of",
    "preposition-in", "preposition-for", "contraction",
)  # fmt: skip
"""What has no capital in a title."""
_WITHIN = ("preposition-in", "preposition-at", "within-event", "contraction")


def agenda(chart: Chart, number: int) -> list[Topic]:
    """Return what an agenda has: "on the agenda: X", "Im Mittelpunkt standen X", "X kwam aan bod",
    "Topic: X", "X and Y were the themes", or a line each below."""
    text = chart.text
    first, last, kind = text.sentences[number]
    if kind == "heading" and _heads(text, first, last):
        return list(below(chart, number))
    if (points := numbered(chart, number)) is not None:
        return points
    for at in text.where(first, last, *_ANNOUNCING):
        size = text.word(at, *_ANNOUNCING)
        if any(text.word(at - n, "preposition-about") > n for n in (1, 2)):
            continue  # "mehr zum Thema: …"
        labels = _labels(chart, first, at, size)
        stands = bool(text.word(at, "agenda")) or labels or _among(text, at)
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
                behind = lead_in(chart, probe + verb, last)
                if behind < last and text.tokens[behind].text == ":":
                    return listed(chart, behind + 1, last) or list(below(chart, number))
                items = listed(chart, _behind_verb(chart, behind, last), last, closed=True)
                if (
                    items := items
                    if labels and text.language in ("en", "de")
                    else sound(chart, items)
                ):
                    return items
                if text.where(at + size, probe, "relative-pronoun"):
                    continue  # "de la réunion qui s'est tenue lundi"
                break
            if text.tokens[probe].text in ",;" and not _clause_at(text, probe):
                break
        if put_on:
            return put_on
    if text.tokens[last - 1].text == ":" and (
        text.where(first, last, "address") or ending_in(text, "address", first, last)
    ):  # "three talks followed:"
        return list(below(chart, number))
    return []


def _clause_at(text: Text, comma: int) -> bool:
    """Say whether a comma opens a relative clause about the event, or closes one before the verb:
    "Op de agenda van het overleg[,] dat A hield[,] stonden X en Y"."""
    at = comma + 1
    german = text.language == "de" and text.word(at, "determiner-definite")
    return bool(german or text.word(at, "relative-pronoun", "stands-there"))


def _among(text: Text, at: int) -> bool:
    """Say whether "among" leads to the noun at ``at``: "parmi les sujets", "unter den Themen"."""
    article = at - text.word_before(at, *ARTICLES)
    return bool(text.word_before(article, "among") or text.word_before(at, "among"))


def _behind_verb(chart: Chart, at: int, stop: int) -> int:
    """Return the token behind the infinitive that says what is to be done with a topic: "was [to
    review] X", "était [de renforcer] X", "war [es,] X zu"."""
    text = chart.text
    if at < stop and text.words[at] == "," and text.word_before(at, "pronoun"):
        return at + 1
    if size := text.word(at, "infinitive-marker"):
        return at + size
    size = text.word(at, "preposition-to", "preposition-of")
    if text.language not in ("fr", "en") or not size or text.word(at + size, *ARTICLES):
        return at
    return at if chart.at(at + size, Topic) else at + size + 1


def _heads(text: Text, first: int, last: int) -> bool:
    """Say whether a heading only calls the lines below it an agenda: "Ordre du jour", "AGENDA"."""
    at = first + text.word(first, *ARTICLES)
    return bool(size := text.word(at, "order-of-business")) and at + size + LABEL_REACH >= last


def _labels(chart: Chart, first: int, at: int, size: int) -> bool:
    """Say whether the noun at ``at`` opens its sentence and announces what follows: "Topic: X",
    "Object of the exercise was X"; no question."""
    text = chart.text
    last = text.sentence_at(at).last
    before = range(first, at)
    if at - first > LABEL_REACH or text.tokens[last - 1].text == "?" or not all(
        text.word(near, *ARTICLES, "number", "ordinal") or not text.is_word(near)
        for near in before
    ):  # fmt: skip
        return False
    behind = at + size
    of = behind + text.word(behind, "preposition-of", *ARTICLES)
    of += text.word(of, *ARTICLES)
    if of > behind and any(chart.at(near, Event) for near in range(of, of + EVENT_REACH)):
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
        behind = opened(text, spoken, at)
        if _announced(text, behind, at):
            behind = at
        elif not stands:
            return []
        behind = at if asides_only(chart, spoken, at) else behind
        start, end = (behind, at) if behind < at else (lead_in(chart, first, verb), verb)
        return sound(chart, exactly(chart, start, end))
    return []


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
            start = lead_in(chart, pronoun + size, at)
            return sound(chart, exactly(chart, start, at))
    return []


def _announced(text: Text, first: int, at: int) -> bool:
    """Say whether an article and at most adjectives stand between ``first`` and a noun for a theme
    at ``at``."""
    noun = text.word(at, "theme", "agenda-item") or (text.language == "de" and text.capital(at))
    while first < at and not text.word(first, *ARTICLES):
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
