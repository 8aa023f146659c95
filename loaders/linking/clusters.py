"""Which phrases of a document mean one event.

Two phrases mean one event when their kinds agree (or one points back: "cette rencontre") and
nothing they say differs: title, ordinal, date, place.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import chain

from ...ontology.schema import schema
from ...ontology.territories import TOWN
from ...ontology.tokens import fold
from ..extraction.attachment import joined, of_other_time
from ..extraction.circumstances import Circumstance
from ..extraction.numerals import YEAR
from ..extraction.participation import Participation
from ..extraction.phrases import Date, Event, Phrase, Place, Venue
from ..extraction.verbs import role_of
from .context import Linking

__all__ = ["TOLD", "Cluster", "clusters", "flagged", "town_of"]

BESIDE = 3
"""Tokens: a town so near behind an event tells it apart."""
LEAD = 4
"""What it counts for to be named in the first sentences."""
SORTS = ("toPlace", "ceremonial")
"""Attributes that make kinds names of one thing: "the ceremony" is the signing told of before."""
DISCUSSED = "topic-discussed"
"""The rule by which a verb says what an event was about."""
TOLD = ("place-of-happening", "labelled-line")
"""Rules by which the text says outright where something was: they weigh against places that stand
in the event's sentence."""


@dataclass(slots=True)
class Cluster:
    """One event: its phrases and what is said of it."""

    phrases: list[Event] = field(default_factory=list)
    kind: str = ""
    title: Event | None = None
    ordinal: str | None = None
    part: bool = False
    parent: Cluster | None = None
    within: Circumstance | None = None
    """What says that it lies in its parent, where not its kind does."""
    nested: bool = False
    """Whether the text says that it took place in another, or another in it."""
    dates: list[Circumstance] = field(default_factory=list)
    places: list[Circumstance] = field(default_factory=list)
    topics: list[Circumstance] = field(default_factory=list)
    counts: list[Circumstance] = field(default_factory=list)
    parties: list[Participation] = field(default_factory=list)
    days: set[str] = field(default_factory=set)
    towns: set[str] = field(default_factory=set)
    """The days and towns that the text says of its phrases themselves."""
    id: str = ""

    @property
    def about(self) -> bool:
        """Whether a clause with the event says what it is about: "the forum dealt with X"."""
        one = not self.phrases[0].plural
        return one and any(c.rule == DISCUSSED and c.event in self.phrases for c in self.topics)

    def weight(self, lead: int) -> tuple[bool, int, int]:
        """Return how much is said of it, apart from what verbs alone tell ("X met Y in Z"); more
        where it is named before token ``lead``: a report begins with what it is about."""
        parties = sum(not _verbal(p.target) for p in self.parties)
        dated = any(not _verbal(c.event) for c in self.dates)
        placed = any(not _verbal(c.event) for c in self.places)
        said = parties + 2 * dated + 2 * placed + bool(self.counts) + 2 * bool(self.title)
        said += LEAD * (min(p.first for p in self.phrases) < lead)
        nouns = [p.first for p in self.phrases if not p.verbal]
        return bool(nouns), said, -min(nouns or [p.first for p in self.phrases])

    @property
    def weak(self) -> bool:
        """Whether only words name it that seldom name an event."""
        return all(phrase.generic for phrase in self.phrases)

    @property
    def worth(self) -> bool:
        """Whether enough is said of it to be more than a word."""
        firm = bool(self.parties or self.places or self.title or self.counts or self.part)
        firm = firm or self.nested
        if self.weak:
            where, when = bool(self.places), bool(self.dates)
            told = any(c.rule in TOLD for c in self.places)
            told = told or (bool(self.topics) and (where or when or self.about))
            told = told or (self.nested and self.parent is not None)
            told = told or any(_to_event(p) for p in self.parties)
            return told or (where and when) or (bool(self.parties) and (where or when))
        return firm or bool(self.dates) or (bool(self.topics) and not self.phrases[0].plural)


def _to_event(party: Participation) -> bool:
    """Say whether what somebody did can only be done to an event: presiding over it, or, where the
    event is the verb's subject, organising it ("organised transport to the event")."""
    role = role_of(party.role)
    return role.flag("toEvents") and (party.rule == "passive-agent" or not role.flag("ofTheEvent"))


def _verbal(phrase: Phrase | None) -> bool:
    return isinstance(phrase, Event) and phrase.verbal


def flagged(kind: str, attribute: str) -> bool:
    """Say whether the ontology gives a kind of event an attribute."""
    return schema().schemes["event-kind"][kind].flag(attribute)


class _Told:
    """What the text says of each event phrase by itself: its day and its town."""

    def __init__(self, linking: Linking, circumstances: list[Circumstance]) -> None:
        self.days: dict[int, str] = {}
        self.towns: dict[int, str] = {}
        for c in circumstances:
            if not isinstance(c.event, Event):
                continue
            if c.kind == "date" and isinstance(c.value, Date) and c.value.value:
                self.days.setdefault(id(c.event), c.value.value)
            place = c.value.within if isinstance(c.value, Venue) else c.value
            if c.kind == "place" and isinstance(place, Place):
                beside = place.first - c.event.last <= BESIDE or c.event.verbal
                if beside and (town := town_of(linking, place)) is not None:
                    self.towns.setdefault(id(c.event), town)

    def note(self, event: Cluster, phrase: Event) -> None:
        """Note with ``event`` what is said of a phrase of it."""
        day, town = self.of(phrase)
        if day:
            event.days.add(day)
        if town:
            event.towns.add(town)

    def of(self, phrase: Event) -> tuple[str | None, str | None]:
        """Return the day and the town of ``phrase``, None where the text tells none of it."""
        return self.days.get(id(phrase)), self.towns.get(id(phrase))

    def differ(self, event: Cluster, phrase: Event) -> bool:
        """Say whether ``phrase`` has another day or town than the phrases of ``event``."""
        day, town = self.of(phrase)
        return bool(
            day and event.days and not any(_agree(day, other) for other in event.days)
        ) or bool(town and event.towns and town not in event.towns)

    def shared(self, event: Cluster, phrase: Event, *, alone: bool) -> bool:
        """Say whether ``phrase`` has a day or town of ``event``; or, where that is ``alone``, that
        the text tells neither of it."""
        known = [p for p in event.phrases if id(p) in self.days or id(p) in self.towns]
        return (alone and not known) or any(
            self.towns.get(id(phrase), "") == self.towns.get(id(p))
            or self.days.get(id(phrase), "") == self.days.get(id(p))
            for p in known
        )


class _Events:
    """The events told of so far, by what keeps a phrase from meaning one of them."""

    def __init__(self, linking: Linking, told: _Told) -> None:
        self.all: list[Cluster] = []
        self._linking = linking
        self._told = told
        self._number: dict[int, int] = {}
        self._announced: dict[int, Cluster] = {}
        """Those that only verbs and headings tell of: "a meeting" can be one of them."""
        self._titled: dict[int, Cluster] = {}
        self._in_town: defaultdict[str, dict[int, Cluster]] = defaultdict(dict)
        self._in_year: defaultdict[str, dict[int, Cluster]] = defaultdict(dict)
        """By town and year, "" for those of which the text tells none."""

    def note(self, event: Cluster, phrase: Event) -> None:
        """Note that ``phrase`` means ``event``, which may be a new one."""
        if id(event) not in self._number:
            self._number[id(event)] = len(self.all)
            self.all.append(event)
        number = self._number[id(event)]
        event.phrases.append(phrase)
        self._told.note(event, phrase)
        event.ordinal = event.ordinal or phrase.ordinal
        if phrase.title and event.title is None:
            event.title = phrase
            self._titled[number] = event
        if len(event.phrases) == 1:
            self._announced[number] = event
        if not (phrase.verbal or _headed(self._linking, phrase)):
            self._announced.pop(number, None)
        years = {day[:YEAR] for day in event.days}
        for places, known in ((self._in_town, event.towns), (self._in_year, years)):
            for name in known or ("",):
                places[name][number] = event
            if known:
                places[""].pop(number, None)

    def meant(self, phrase: Event) -> Iterable[Cluster]:
        """Return the events that ``phrase`` can mean, the last one first; but "this meeting" means
        one of its own kind sooner."""
        found = self._possible(phrase)
        if not phrase.anaphoric:
            return found
        own = (event for event in found if event.kind == phrase.kind)
        return chain(own, (event for event in found if event.kind != phrase.kind))

    def _possible(self, phrase: Event) -> list[Cluster]:
        """Return the events that ``phrase`` can mean, the last one first: none that is told of
        where it is indefinite, and none of another town or year."""
        day, town = self._told.of(phrase)
        if phrase.indefinite:
            known = {**self._announced, **(self._titled if phrase.title else {})}
        elif town:
            known = {**self._in_town[""], **self._in_town[town]}
        elif day:
            known = {**self._in_year[""], **self._in_year[day[:YEAR]]}
        else:
            return self.all[::-1]
        return [known[number] for number in sorted(known, reverse=True)]


def clusters(linking: Linking, circumstances: list[Circumstance]) -> list[Cluster]:
    """Return the events of the document, each with the phrases that mean it."""
    told = _Told(linking, circumstances)
    events = _Events(linking, told)
    for phrase in linking.chart.all(Event):
        one = not phrase.plural or (phrase.part and phrase.number)
        if not (one or phrase.definite or phrase.anaphoric):
            continue
        found = _same(linking, events, phrase, told) or _alone(events.all, phrase, told)
        found = found or Cluster(kind=phrase.kind, part=phrase.part)
        events.note(found, phrase)
        broad = flagged(found.kind, "broad") and not flagged(phrase.kind, "broad")
        if broad and not (phrase.generic and not found.weak):
            found.kind = phrase.kind
    return events.all


def _alone(events: list[Cluster], phrase: Event, told: _Told) -> Cluster | None:
    """Return the one event told of so far, of a kind that is mostly part of another, where "the
    meeting" can but mean it: "A round table was held in Newry. The meeting was opened by"."""
    if len(events) != 1 or not (phrase.definite or phrase.anaphoric) or phrase.other:
        return None
    (event,) = events
    first = event.phrases[0]
    new = event.part and first.indefinite and not (first.plural or event.ordinal)
    if not new or not flagged(phrase.kind, "broad") or phrase.title or phrase.ordinal:
        return None
    if phrase.part or phrase.plural or phrase.bodies or told.differ(event, phrase):
        return None
    event.part = False
    return event


def _same(linking: Linking, events: _Events, phrase: Event, told: _Told) -> Cluster | None:
    """Return the event that ``phrase`` means too; None if it is a new one."""
    alone = len(events.all) == 1
    for event in events.meant(phrase):
        whole = not event.part and any(p.kind == phrase.kind and p.part for p in event.phrases)
        if (event.part != phrase.part and not whole) or event.phrases[-1].plural != phrase.plural:
            continue
        if event.phrases[0].other != phrase.other:
            continue  # "the next meeting" is not this one
        if joined(linking.chart, event.phrases[-1], phrase):
            continue  # "the meeting and the fair"
        goal = phrase.places and flagged(phrase.kind, "toPlace")
        if goal and any(_elsewhere(linking, p, phrase) for p in event.phrases):
            continue  # "the visit to Lille" is not the one to Mons
        if _beside(linking, event.phrases[-1], phrase):
            continue  # "at a meeting the mayors prepared the summit"
        if not _alike(event, phrase, told, alone=alone) or told.differ(event, phrase):
            continue
        if event.ordinal and phrase.ordinal and event.ordinal != phrase.ordinal:
            continue
        if event.title and phrase.title and fold(event.title.title or "") != fold(phrase.title):
            continue
        titled = event.title is not None and phrase.title is not None  # by the same title
        if (
            phrase.indefinite
            and not titled
            and not all(p.verbal or _headed(linking, p) for p in event.phrases)
        ):
            continue  # "a meeting": another than the one told of
        return event
    return None


def _alike(event: Cluster, phrase: Event, told: _Told, *, alone: bool) -> bool:
    """Say whether the words of ``phrase`` can mean ``event``; ``alone`` it was told of so far."""
    if event.kind == phrase.kind:
        return True
    if phrase.verbal:  # "the conference … The mayors met in Mons on Monday"
        return told.shared(event, phrase, alone=alone)
    if all(p.verbal for p in event.phrases) and not phrase.anaphoric:
        return flagged(phrase.kind, "ofBody")  # "the conference" isn't what "X met Y" told of
    return (phrase.anaphoric or (phrase.definite and not phrase.ordinal)) and (
        flagged(phrase.kind, "broad")
        or flagged(event.kind, "broad")
        or any(flagged(phrase.kind, sort) and flagged(event.kind, sort) for sort in SORTS)
    )


def _elsewhere(linking: Linking, one: Event, other: Event) -> bool:
    """Say whether the words of two visits name places of which neither lies in the other."""
    if not (flagged(one.kind, "toPlace") and flagged(other.kind, "toPlace")):
        return False
    goals = [linking.where.of(e.places[0]) for e in (one, other) if e.places]
    if len(goals) < len((one, other)) or None in goals:
        return False
    here, there = map(str, goals)
    ancestors = linking.where.gazetteer.ancestors
    return here != there and here not in ancestors(there) and there not in ancestors(here)


def _beside(linking: Linking, one: Event, other: Event) -> bool:
    """Say whether two noun phrases of different kinds stand in one sentence, which would say "this"
    or use a broader word if it meant one event; or a verb behind what was before or after it:
    "after the talks they met in Kehl"."""
    text = linking.chart.text
    sentence = text.sentence_at(one.first)
    if other.verbal and one.first < other.first < sentence.last and of_other_time(text, one):
        return True
    return (
        one.kind != other.kind and not (one.verbal or other.verbal or other.anaphoric)
        and sentence.first <= other.first < sentence.last
        and not flagged(other.kind, "broad")
    )  # fmt: skip


def _headed(linking: Linking, phrase: Event) -> bool:
    return linking.chart.text.sentence_at(phrase.first).kind == "heading"


def town_of(linking: Linking, place: Place) -> str | None:
    """Return the municipality that a place phrase means, None where it means no such."""
    code = linking.where.of(place)
    territory = linking.where.gazetteer.get(code) if code else None
    return code if territory is not None and territory.kind == TOWN else None


def _agree(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)
