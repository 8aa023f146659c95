"""Whom else a report of an event names, where no verb that the grammar knows tells of them.

Reports of meetings name people because they were there: of the persons in the annotated texts four
of five were. Left out is whom the text places elsewhere: in another time, in an office that they
take up or have left, in a denial or a supposition, as somebody's predecessor, beside an agreement.
"""

from __future__ import annotations

from collections.abc import Iterable

from .absence import away, deceased
from .actors import phrase_first
from .analysis import Text
from .assertion import doubtful, supposed
from .attachment import takes_place
from .chart import Chart
from .finite import AUXILIARIES, in_form
from .government import behind_article, governed
from .holding import Holding
from .numerals import YEAR
from .participation import Participation
from .phrases import Actor, Agreement, Date, Event, Name, Office
from .programmes import LINE
from .remembered import remembered
from .sentences import Sentence
from .separable import separated
from .spoken_of import from_afar
from .tense import tells_of_to_come

__all__ = ["ELSEWHERE", "also_named", "announced", "spokesperson", "tells_of_event", "visited"]

ELSEWHERE = (
    "opines", "according-to", "pluperfect", "succeeds", "former", "predecessor", "for-inquiries",
)  # fmt: skip
"""Words of sentences that tell of another time, of who succeeds whom, or whom to ask."""
_BECOMING = frozenset({"predicate", "predicate-inverted", "chosen", "taken-over"})
"""Rules by which a sentence tells who holds an office, and of no event."""


def also_named(
    chart: Chart, taken: Iterable[Participation], held: Iterable[Holding]
) -> list[Participation]:
    """Return the persons whom the prose of a report names and of whom nothing is ``taken`` yet.

    A text is a report where the part of at least one actor in an event is known already, and not
    by the lines of a programme. A sentence that tells of somebody's part is read by what tells it.
    Of each person the first mention counts that says enough: an office, or a given name.
    """
    text = chart.text
    taken = list(taken)
    if announced(chart):
        return []
    if not any(isinstance(part.target, Event | None) for part in taken):
        return []
    if any(part.rule == LINE for part in taken):
        return []  # a programme
    known = {part.actor.surname for part in taken if isinstance(part.actor, Name)}
    held = list(held)
    known |= {
        holding.name.surname
        for holding in held
        if holding.status != "current" or holding.office.status != "current"
    }
    told = {text.sentence_at(h.name.first).first for h in held if h.rule in _BECOMING}
    told |= {text.sentence_at(part.actor.first).first for part in taken}
    holders = {holding.name.first for holding in held}
    days = (day.value for day in chart.all(Date) if day.value and day.value[0].isdecimal())
    year = max((day[:YEAR] for day in days if len(day) > YEAR), default="")  # no "until 2030"
    found: list[Participation] = []
    for sentence in text.sentences:
        if sentence.kind != "text" or sentence.first in told:
            continue
        names = [n for n in chart.within(*sentence[:2], Name) if n.surname not in known]
        if not names or _elsewhere(chart, sentence, year):
            continue
        missing = away(chart, *sentence[:2]) | deceased(chart, *sentence[:2])
        missing |= from_afar(chart, *sentence[:2])
        for name in names:
            if not (name.first in holders or text.readings(name.core[0], "firstname")):
                continue
            if name.first in missing or name.surname in known or spokesperson(chart, name):
                continue
            if visited(chart, name) or tells_of_event(chart, name):
                continue
            known.add(name.surname)
            found.append(Participation(name, "attended", None, "named-in-report", 0.5, name.first))
    return found


def spokesperson(chart: Chart, name: Name) -> bool:
    """Say whether an office straight before a name, or behind a comma or bracket, tells that one
    asks this person, wherever it was."""
    text = chart.text
    near = [name.first - 1] if name.first else []
    if text.words[name.last : name.last + 1] in ([","], ["("]):
        behind = name.last + 1
        near.append(behind + text.word(behind, "determiner-definite", "determiner-indefinite"))
    offices = (chart.over(at, Office) for at in near)
    return any(office.kind == "spokesperson" for office in offices if office is not None)


@remembered
def announced(chart: Chart) -> bool:
    """Say whether the first sentence about an event says that it is to come, so that nobody has
    been there: "Zu dem Treffen werden Gäste erwartet"."""
    text = chart.text
    first_told = next((e for e in chart.all(Event) if not (e.plural or e.verbal)), None)
    if first_told is None or first_told.other:
        return False
    first, last, _ = text.sentence_at(first_told.first)
    held = takes_place(chart, first, last) is not None
    if text.where(first, last, "habit") or (held and not tells_of_to_come(text, first)):
        return False  # "organised by the town, the fair was held on Tuesday"
    parted = any(reading.id == "is-due" for _, reading in separated(text, first, last))
    auxiliary = bool(text.where(first, last, *AUXILIARIES))
    return parted or any(
        not (auxiliary and in_form(text, at, "participle"))  # "hat einen Kongress organisiert"
        for at in text.where(first, last, "is-due")
    )


def tells_of_event(chart: Chart, name: Name) -> bool:
    """Say whether somebody but tells that an event took place: "La réunion a eu lieu mardi, précise
    A": behind the comma and the verb of a sentence that says so."""
    text = chart.text
    begin = behind_article(text, phrase_first(chart, name))
    comma = begin - text.word_before(begin, "speech") - 1
    if comma < 0 or comma == begin - 1 or text.words[comma] != ",":
        return False
    return takes_place(chart, text.sentence_at(name.first).first, comma) is not None


def visited(chart: Chart, actor: Actor) -> bool:
    """Say whether an actor is whom or what a visit was to: "a visit to Orion Metal"."""
    text = chart.text
    at = behind_article(text, phrase_first(chart, actor))
    size = text.word_before(at, "preposition-to")
    return size > 0 and chart.covered(at - size - 1, Event)


def _seated(text: Text, first: int, last: int) -> bool:
    """Say whether a sentence tells who has or gets a seat on an organ, of which they need not have
    been told yet: "new on the board are A and B", "gewählt wurde ins Präsidium A"."""
    return any(governed(text, at, "in", "to", "at") for at in text.where(first, last, "organ"))


def _elsewhere(chart: Chart, sentence: Sentence, year: str) -> bool:
    """Say whether a sentence tells of another time than the event, denies or supposes."""
    text = chart.text
    first, last, _ = sentence
    return (
        bool(text.where(first, last, *ELSEWHERE))
        or _seated(text, first, last)
        or supposed(text, first, last)
        or doubtful(text, first, last)
        or any(True for _ in chart.within(first, last, Agreement))
        or any(
            day.value
            and (day.value[:YEAR] < year or (len(day.value) == YEAR and day.value != year))
            and not text.word_before(day.first, "preposition-since")  # "looked back on it"
            for day in chart.within(first, last, Date)
        )
    )
