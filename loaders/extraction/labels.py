"""Who did what by the label of a line: "Moderation: A", "Chaired by: B", "Welcome and opening: C".

The label is the noun of a role in the proceedings, or its participle and "by", and nothing else: of
"Chair of the committee: A" nobody chaired the meeting.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .actors import actors_in
from .analysis import Text
from .assertion import asserted
from .attendance import tells_nothing
from .chart import Chart
from .enumeration import listed
from .partaking import Participation
from .phrases import Date, Event, Name, Place
from .sentences import Sentence
from .verbs import role_of

__all__ = ["FORMS", "label_role", "labelled"]

LABEL = 8
"""Tokens of a label."""
GUESTS = ("attended",)
FORMS = ("action", "agent")
"""Forms of a role's nouns."""
_LOOSE = ("conjunction-and", "determiner-definite", "both")
_ON_BEHALF = ("preposition-instead", "belongs")
_OF = ("preposition-of", "contraction", "determiner-definite")


def labelled(chart: Chart, told: Iterable[Participation]) -> list[Participation]:
    """Return those whom lines name behind a label that tells their role in the text's event, and
    of whom nothing else has ``told`` anything."""
    text = chart.text
    known = {participation.actor.first for participation in told}
    found = [part for part in _called(chart) if part.actor.first not in known]
    role: str | None = None
    for line in _lines(text):
        label = _labelled_as(chart, line)
        role, at = label or (role, line.first)
        if role is None:
            continue
        names = _names(chart, at, line.last)
        found.extend(
            Participation(name, role, None, "role-label", 0.75, name.first)
            for name in names if name.first not in known
        )  # fmt: skip
        if bool(names) == (label is not None) or (not names and at < line.last):
            role = None  # those of the line are all, or it names nobody
    known |= {part.actor.first for part in found}
    return found + [part for part in _inside_lines(chart) if part.actor.first not in known]


def _inside_lines(chart: Chart) -> Iterator[Participation]:
    """Yield those whom a sentence inside a line names behind a label: "Debate on 3 May in Lille.
    Moderator: A. Welcome: B."."""
    begins = {line.first for line in _lines(chart.text)}
    for sentence in chart.text.sentences:
        label = _labelled_as(chart, sentence) if sentence.kind != "furniture" else None
        if label is None or sentence.first in begins:
            continue
        role, at = label
        for name in _names(chart, at, sentence.last):
            yield Participation(name, role, None, "role-label", 0.75, name.first)


def _called(chart: Chart) -> list[Participation]:
    """Return those of whom a sentence says that they are what its first words call them, in the
    text's event: "Moderator was A", "die Moderation lag in den Händen von A", "speakers included
    A", "als Redner traten A und B auf"."""
    text = chart.text
    found: list[Participation] = []
    for first, last, kind in text.sentences:
        if kind == "furniture":
            continue
        at = first + text.word(first, "among", "as", "preposition-to")
        at += text.word(at, "determiner-definite", "conjunction-and")
        role = _role(text, at, *GUESTS)
        if role is None:
            continue
        id, size = role
        at += size + text.word(at + size, "adverb")
        target = chart.at(at + text.word(at, *_OF), Event)
        at += _of_event(chart, at)
        if target is not None:
            at = _behind_setting(chart, at)
        classes = ("lies-with", "auxiliary-be", "is-among", "included", "on-stage", "has-charge")
        verb = text.word(at, *classes)
        if not verb or not asserted(text, (at, at + verb), first, last):
            continue
        charge = text.word(at, "has-charge")
        at += verb + text.word(at + verb, "adverb")
        at += at < last and text.words[at] == ":"
        who = listed(chart, actors_in(chart, first, last), at, strict=True)
        if who and charge and text.words[who[-1].last : who[-1].last + 1] not in ([], ["."]):
            continue  # "Den Startschuss hatten A und B schon im März gegeben"
        found.extend(
            Participation(name, id, target, "role-label", 0.75, name.first)
            for name in who if isinstance(name, Name)
        )  # fmt: skip
    return found


def _lines(text: Text) -> Iterator[Sentence]:
    """Yield the lines of a text that are no furniture, each whole."""
    line: Sentence | None = None
    for sentence in text.sentences:
        if sentence.kind == "furniture":
            continue
        parted = line is None or "\n" in text.text[
            text.tokens[line.last - 1].end : text.tokens[sentence.first].start
        ]  # fmt: skip
        if line is not None and parted:
            yield line
        line = sentence if parted or line is None else line._replace(last=sentence.last)
    if line is not None:
        yield line


def _labelled_as(chart: Chart, line: Sentence) -> tuple[str, int] | None:
    """Return the role that a line's label tells and the token behind its colon."""
    text = chart.text
    first = line.first
    while first < line.last and not text.is_word(first):
        first += 1  # "– Moderation: A"
    near = range(first + 1, min(first + LABEL, line.last))
    colon = next((at for at in near if text.words[at] == ":"), None)
    role = label_role(chart, first, colon) if colon is not None else None
    return None if role is None or colon is None else (role, colon + 1)


def label_role(chart: Chart, first: int, last: int) -> str | None:
    """Return the role in the proceedings that tokens ``first`` to ``last`` name, where they name
    nothing else: "official opening", "welcome on behalf of the city"."""
    text = chart.text
    role: str | None = None
    at = first
    while at < last:
        here = _role(text, at)
        if here is not None:
            id, size = here
            role = role or id
        elif role is not None and text.word(at, *_ON_BEHALF):
            return role
        else:
            size = text.word(at, *_LOOSE)
            if not size and role is not None:
                size = _of_event(chart, at)
        if not size or at + size > last:
            return None
        at += size
    return role


def _role(text: Text, at: int, *others: str) -> tuple[str, int] | None:
    """Return the role that a noun at ``at`` names, or a participle and "by", and its tokens: one of
    the proceedings, or of ``others`` by the word for who has it."""
    for size, reading in text.readings(at, "role"):
        by = text.word(at + size, "preposition-by")
        told = reading.form in FORMS or (reading.form == "participle" and by)
        if told and role_of(reading.id).flag("inProgrammes"):
            return reading.id, size + by
        if reading.id in others and reading.form == "agent":
            return reading.id, size
    return None


def _of_event(chart: Chart, at: int) -> int:
    """Return the tokens of "of the meeting" at ``at``, 0 where no such stands there."""
    text = chart.text
    behind = at
    while size := text.word(behind, *_OF):
        behind += size
    event = chart.at(behind, Event)
    return event.last - at if event is not None and behind > at else 0


def _behind_setting(chart: Chart, at: int) -> int:
    """Return the token behind when and where an event is, which stand at ``at``: "in Trier"."""
    while True:
        lead = at + chart.text.word(at, "preposition-in")
        phrase = chart.at(lead, Place) or chart.at(lead, Date)
        if phrase is None:
            return at
        at = phrase.last


def _names(chart: Chart, first: int, last: int) -> list[Name]:
    """Return the names of a line of data, which begins with the first of them, up to a colon."""
    text = chart.text
    if not tells_nothing(text, first, last):
        return []
    colon = next((at for at in range(first, last) if text.words[at] == ":"), last)
    return list(chart.within(first, colon, Name))
