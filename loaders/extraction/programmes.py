"""Who speaks in a programme: lines that begin with a time, and the names below them.

    9.30   Words of welcome by A, mayor of X
    10.00  Round table (moderation: B)
           C, director of Y: how rivers join
    Panel 2: Lakes
           Chair: D

A text with several such lines, or lines that open a numbered part of the event, is a programme;
whom it names in one is to be at the event that the text is about, or at its part. What the line
calls it tells the role: words of welcome open, closing remarks close.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from ...ontology.schema import schema
from .actors import phrase_first
from .analysis import Text
from .attendance import tells_nothing
from .chart import Chart
from .event_titles import part_number
from .labels import FORMS, label_role
from .partaking import SPOKE
from .participation import Participation
from .phrases import Event, Name, Office
from .remembered import remembered
from .sentences import Sentence
from .verbs import role_of, roles_with

__all__ = [
    "LINE", "begins_with_time", "behind_time", "clock", "deeds", "opened", "programme",
    "role_labels", "slots",
]  # fmt: skip

LINE = "programme-line"
"""The rule of those who are on a programme."""
SLOTS = 2
"""Lines with a time, or that open a numbered part, that make a programme."""
LEAD = 5
"""Tokens before the time of a line: "Block 1, 14.30"; and before the first name of one without."""
MARKS = ':–—-(«“„"'
"""What stands behind the word for a part of an event, before its title."""

NUMBERED = 4
"""Tokens from the noun of a part to its number: "table ronde n° 2"."""
CHAIRED = "chaired"
PRESIDENT = "president"
"""The kind of office whose word, on a line of a programme, tells who presides."""

_FROM = ("preposition-since", "preposition-in", "preposition-of", "preposition-at", "contraction")
_CLOCK = re.compile(r"([01]?\d|2[0-4])(?:[.:]([0-5]\d))?")
_JOINED = re.compile(r"([01]?\d|2[0-4])([a-z]+)([0-5]\d)?")
"""9h30, 10u, 2pm."""


class Slot(NamedTuple):
    """A ``line`` of a programme, with the ``names`` in it; ``part`` is the part of the event
    below whose line it stands."""

    line: Sentence
    timed: bool
    names: list[Name]
    part: Event | None


@remembered
def slots(chart: Chart) -> list[Slot]:
    """Return the lines of a programme, in order: those with a time, those that open a part, and
    those below them that begin with whom they name."""
    text = chart.text
    lines = [sentence for sentence in text.sentences if sentence.kind != "furniture"]
    timed = {line.first for line in lines if begins_with_time(text, line)}
    parts = {
        line.first: event for line in lines
        if line.first not in timed and (event := _numbered(chart, line))
    }  # fmt: skip
    if len(timed) + len(parts) < SLOTS:
        timed, parts = set[int](), dict[int, Event]()
    for line, below in pairwise(lines):
        if line.first not in parts and (event := _leading_to(chart, line, below)):
            parts[line.first] = event
    found: list[Slot] = []
    within = False
    part: Event | None = None
    for line in lines:
        names = list(chart.within(line.first, line.last, Name))
        if line.first in timed:
            within = True
            part = _part(chart, line)
        elif line.first in parts:
            within = True
            part = parts[line.first]
            names = [name for name in names if _brought(chart, name, line)]
        elif not names:
            within = within and (line.kind in ("heading", "item") or _announces(text, line))
            within = within and not _lists_others(text, line)
            role = label_role(chart, line.first, _end(text, line)) if within else None
            if role is None:
                continue
            part = None if role in roles_with("ofWhole") else part
        elif not (within and _leads(chart, names[0], line)):
            within = False
            continue
        found.append(Slot(line, line.first in timed, names, part))
    return found


def _part(chart: Chart, line: Sentence) -> Event | None:
    """Return the part of the event that a line with a time opens: a numbered one, or one whose word
    stands alone behind the time, or before a title: "11.20 Panel: which law serves?"."""
    for event in chart.within(line.first, line.last, Event):
        if event.part and event.ordinal:
            return event
        alone = event.last == line.last or chart.text.words[event.last] in MARKS
        alone = alone or _with_speakers(chart, event, line)
        opens = event.head == behind_time(chart.text, line.first, line.last)
        if event.part and opens and alone and not event.plural:
            return None if _of_body(event) else event
    return None


def _with_speakers(chart: Chart, event: Event, line: Sentence) -> bool:
    """Say whether a part of an event is told to have been with persons: "Panel with A and B"."""
    text = chart.text
    at = event.last + text.word(event.last, "preposition-with")
    names = chart.within(at, line.last, Name)
    return at > event.last and any(phrase_first(chart, name) == at for name in names)


def _numbered(chart: Chart, line: Sentence) -> Event | None:
    """Return the numbered part of the event that a line without a time opens and then entitles, or
    that is all the line: "Panel 1: floods", "Atelier 2"; none in prose."""
    text = chart.text
    first = line.first
    while first < line.last and not text.is_word(first):
        first += 1
    event = chart.at(first, Event)
    if event is None or not event.part or not event.ordinal or event.plural:
        return None
    after = (
        part_number(text, at, line.last) for at in range(event.head + 1, event.head + NUMBERED)
    )
    behind = next((end[1] for end in after if end and end[0] == event.ordinal), event.last)
    prose = text.words[line.last - 1] in ".!?"
    titled = behind < line.last and text.words[behind] in MARKS
    return event if (behind == line.last or titled) and not prose else None


def _leading_to(chart: Chart, line: Sentence, below: Sentence) -> Event | None:
    """Return the part of the event that a ``line`` without a time opens whose people the line
    ``below`` begins to list: "Table ronde :", "Panel: health"."""
    text = chart.text
    if line.kind == "text" and text.words[line.last - 1] != ":":
        return None
    part = None if begins_with_time(text, line) else _part(chart, line)
    if part is None or part.head != behind_time(text, line.first, line.last):
        return None
    if any(True for _ in chart.within(line.first, line.last, Name)):
        return None
    named = next(iter(chart.within(below.first, below.last, Name)), None)
    listed = named is not None and _leads(chart, named, below)
    return part if listed and tells_nothing(text, below.first, below.last) else None


def _brought(chart: Chart, name: Name, line: Sentence) -> bool:
    """Say whether a line that entitles a part says that somebody acts there, and does not only
    name one in the title: "Panel 1: floods, with A", "(moderation: A)"."""
    text = chart.text
    first = phrase_first(chart, name)
    return bool(
        text.word_before(first, "preposition-with", "preposition-by") or _own(text, name, line)
    )


def _of_body(event: Event) -> bool:
    return schema().schemes["event-kind"][event.kind].flag("ofBody")


def programme(chart: Chart, told: Iterable[Participation]) -> list[Participation]:
    """Return those whom the lines of a programme name, with their roles in the text's event or its
    part, and of whom no verb has ``told`` anything."""
    text = chart.text
    known = {participation.actor.first for participation in told}
    found: list[Participation] = []
    role: str | None = None
    for line, timed, names, part in slots(chart):
        here = _role(text, line.first, line.last) or _presiding(text, line)
        if timed or not names:  # those below one that names nobody have its role
            role = None if names else here
        for name in _speakers(text, names):
            if name.first in known:
                continue
            as_what = _own(text, name, line) or here or role or SPOKE
            of = None if as_what in roles_with("ofWhole") else part
            found.append(Participation(name, as_what, of, LINE, 0.75, name.first))
    return found


def role_labels(chart: Chart) -> Iterator[Office]:
    """Yield the words for an office that open a line of a programme and only tell the role of whom
    it names behind a colon: "Chair: A, professor at X", who presides over nothing else."""
    text = chart.text
    for slot in slots(chart):
        office = next(chart.within(slot.line.first, slot.line.last, Office), None)
        colon = _colon(text, slot.line)
        if office is not None and colon is not None and office.last <= colon:
            if label_role(chart, slot.line.first, colon) or _presiding(text, slot.line):
                yield office


def _colon(text: Text, line: Sentence) -> int | None:
    """Return the colon behind the label of a line, None where it has none."""
    near = range(line.first + 1, min(line.first + LEAD, line.last))
    return next((at for at in near if text.words[at] == ":"), None)


def _presiding(text: Text, line: Sentence) -> str | None:
    """Return the role of whom a line names behind the bare word for a president: "Chair: A"."""
    colon = _colon(text, line)
    first = next((at for at in range(line.first, line.last) if text.is_word(at)), line.last)
    return next(
        (
            CHAIRED for size, reading in text.readings(first, "office-kind")
            if reading.id == PRESIDENT and first + size == colon
        ),
        None,
    )  # fmt: skip


def behind_time(text: Text, first: int, last: int) -> int:
    """Return the first word of a line behind its time."""
    while first < last and not (text.is_word(first) and not text.word(first, "hour", *_FROM)):
        first += 1
    return first


def begins_with_time(text: Text, line: Sentence) -> bool:
    """Say whether a line begins with a time of day: "9.30", "from 14 h 00", "Block 1, 10 Uhr"."""
    for at in range(line.first, min(line.first + LEAD, line.last)):
        opens = at == line.first or not text.words[at - 1][0].isalnum()
        opens = opens or (at - 1 == line.first and text.word_before(at, *_FROM))
        if opens and clock(text, at):
            return True
    return False


def clock(text: Text, at: int) -> bool:
    """Say whether a time of day stands at ``at``: "9.30", "14 h", "10u"."""
    word = text.words[at].lower()
    if joined := _JOINED.fullmatch(word):
        return any(
            reading.scheme == "word" and reading.id == "hour"
            for reading in text.lexicon.readings.get(joined[2], ())
        )
    figures = _CLOCK.fullmatch(word)
    if figures is None or at + 1 >= len(text.tokens):
        return False
    if text.word(at + 1, "hour"):
        return True
    minutes = figures[2]
    if minutes is None and text.tokens[at + 1].text == ":" and at + 2 < len(text.tokens):
        minutes = text.words[at + 2]
    return minutes is not None and len(minutes) == 2 and minutes[-1] in "05"


def _role(text: Text, first: int, last: int) -> str | None:
    """Return the role in the proceedings that a line's noun tells: "welcome", "closing remarks"."""
    return next((id for id in deeds(text, first, last) if role_of(id).flag("inProgrammes")), None)


def deeds(text: Text, first: int, last: int) -> Iterator[str]:
    """Yield the roles that the nouns of a line name, outside brackets."""
    for at in text.beginning(first, last, "role"):
        if opened(text, first, at) is None:
            for _, reading in text.readings(at, "role"):
                if reading.form in FORMS:
                    yield reading.id


def _announces(text: Text, line: Sentence) -> bool:
    """Say whether a line only leads to those below it: "With:"."""
    return line.last - line.first <= LEAD and text.tokens[line.last - 1].text == ":"


def _lists_others(text: Text, line: Sentence) -> bool:
    """Say whether a line opens the list of those who come, and no speakers: "Participants"."""
    return any(
        not text.word(at, "preposition-with")
        and SPOKE not in {r.id for _, r in text.readings(at, "role")}
        for at in text.where(line.first, line.last, "attendance-list")
    )


def _end(text: Text, line: Sentence) -> int:
    """Return where the words of a line end, without the colon behind them."""
    return line.last - (text.tokens[line.last - 1].text == ":")


def _own(text: Text, name: Name, line: Sentence) -> str | None:
    """Return the role told in the bracket that a name stands in: "(moderation: A)"."""
    bracket = opened(text, line.first, name.first)
    return None if bracket is None else _role(text, bracket + 1, name.first)


def opened(text: Text, first: int, at: int) -> int | None:
    """Return where the bracket opens that token ``at`` stands in, not before ``first``."""
    for near in range(at - 1, first - 1, -1):
        if text.tokens[near].text in "()":
            return near if text.tokens[near].text == "(" else None
    return None


def _leads(chart: Chart, name: Name, line: Sentence) -> bool:
    """Say whether a line without a time begins with whom it names and the office, or says what
    for, before a colon or "by": "Speech: A", "welcome by A"."""
    text = chart.text
    if text.tokens[line.last - 1].text in ".!?":
        return False  # prose
    first = phrase_first(chart, name)
    before = range(line.first, first)
    return not any(text.is_word(at) for at in before) or (
        first - line.first <= LEAD
        and any(text.tokens[at].text == ":" or text.word(at, "preposition-by") for at in before)
    )


def _speakers(text: Text, names: list[Name]) -> list[Name]:
    """Return the names of a line without those in the title of a talk: "A: what B began"."""
    found = names[:1]
    for before, name in pairwise(names):
        if ":" in text.words[before.last : name.first]:
            break
        found.append(name)
    return found
