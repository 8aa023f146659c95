"""Events of a document: phrases that mean one event become one, with all its ties.

Two phrases mean one event when their kinds agree (or one points back: "cette rencontre") and
nothing they say differs: title, ordinal, date, place. What is said of no event in particular
belongs to the main event: the one of which most is said.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from ...ontology.ids import slug
from ...ontology.schema import schema
from ...ontology.tokens import fold
from ..extraction.analysis import Sentence
from ..extraction.circumstances import Circumstance
from ..extraction.participation import Participation
from ..extraction.phrases import (
    Agreement,
    Body,
    Date,
    Event,
    Name,
    Office,
    Phrase,
    Place,
    Quantity,
    Topic,
    Venue,
)
from ..extraction.whereabouts import dateline, exactness, headline_place
from .agreements import link_agreements, place_agreements
from .context import Linking
from .parties import party
from .subjects import about

__all__ = ["link_events"]


PARTS = ("part", "within")
"""Circumstances that are events themselves."""
TOLD = ("place-of-happening", "labelled-line")
"""Rules by which the text says outright where something was: they weigh against places that stand
in the event's sentence."""
DAY = len("2019-05-03")
TOWN = "municipality"
HEADLINES = 2
"""Sentences that may be headlines: the title, and one above or below it."""
BESIDE = 3
"""Tokens: a town so near behind an event tells it apart."""
MAX_DEPTH = 5
LEAD = 3
"""What it counts for to be named in the first sentences."""
EARLY = 3
"""Sentences: a date or place in the first ones is that of what the text is about."""


@dataclass(slots=True)
class _Event:
    """One event: its phrases and what is said of it."""

    phrases: list[Event] = field(default_factory=list)
    kind: str = ""
    title: Event | None = None
    ordinal: str | None = None
    part: bool = False
    parent: _Event | None = None
    nested: bool = False
    """Whether the text says that it took place in another, or another in it."""
    dates: list[Circumstance] = field(default_factory=list)
    places: list[Circumstance] = field(default_factory=list)
    topics: list[Circumstance] = field(default_factory=list)
    counts: list[Circumstance] = field(default_factory=list)
    parties: list[Participation] = field(default_factory=list)
    id: str = ""

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
            told = told or (self.nested and self.parent is not None)
            return told or (where and when) or (bool(self.parties) and (where or when))
        return firm or bool(self.dates) or (bool(self.topics) and not self.phrases[0].plural)


def _verbal(phrase: Phrase | None) -> bool:
    return isinstance(phrase, Event) and phrase.verbal


def link_events(
    linking: Linking, participations: list[Participation], circumstances: list[Circumstance]
) -> None:
    """Make the Event, Agreement, Group and Topic entities and their ties."""
    events = _cluster(linking, circumstances)
    agreements = link_agreements(linking, participations, circumstances)
    by_phrase = {id(phrase): event for event in events for phrase in event.phrases}
    homeless: list[Circumstance] = []
    for circumstance in circumstances:
        if isinstance(circumstance.event, Event) and circumstance.kind not in PARTS:
            event = by_phrase.get(id(circumstance.event))
            if event is not None and not (event.weak and circumstance.kind == "topic"):
                _note(event, circumstance)
            elif circumstance.kind == "topic":
                homeless.append(circumstance)
    for participation in participations:
        event = by_phrase.get(id(participation.target))
        if event is not None:
            event.parties.append(participation)
    _nest(by_phrase, circumstances)
    main = _main(linking, events)
    if main is None:
        for event in events:  # sessions, with nothing that they are sessions of
            event.part = event.part and (_is(event.kind, "byNumber") or event.phrases[0].plural)
        main = _main(linking, events)
    if main is not None:
        for circumstance in circumstances:
            if circumstance.event is None and circumstance.kind not in PARTS:
                if circumstance.kind == "date" and main.dates:
                    continue
                if circumstance.kind == "place" and main.places:
                    if circumstance.rule not in TOLD:
                        continue
                if circumstance.kind == "participants" and main.counts:
                    continue
                _note(main, circumstance)
        main.topics.extend(homeless)
        main.parties.extend(p for p in participations if p.target is None)
        _parts(events, main, circumstances)
        _host(linking, main)
        _fill(linking, main)
    for event in events:
        _date_within(event)
    for event in events:
        _host(linking, event)
    kept = [event for event in events if event.worth]
    for event in sorted(kept, key=lambda e: (_depth(e), e.phrases[0].first)):
        _write(linking, event)
    place_agreements(linking, agreements, circumstances)


def _depth(event: _Event) -> int:
    """Return how many events an event lies in; a session of a workshop of a fair lies in two."""
    depth = 0
    while event.parent is not None and depth < MAX_DEPTH:
        event, depth = event.parent, depth + 1
    return depth


def _note(event: _Event, circumstance: Circumstance) -> None:
    {
        "date": event.dates, "place": event.places, "topic": event.topics,
        "participants": event.counts,
    }[circumstance.kind].append(circumstance)  # fmt: skip


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
                if beside and (town := _town(linking, place)) is not None:
                    self.towns.setdefault(id(c.event), town)

    def differ(self, event: _Event, phrase: Event) -> bool:
        """Say whether ``phrase`` has another day or town than the phrases of ``event``."""
        day, town = self.days.get(id(phrase)), self.towns.get(id(phrase))
        days = {self.days[id(p)] for p in event.phrases if id(p) in self.days}
        towns = {self.towns[id(p)] for p in event.phrases if id(p) in self.towns}
        return bool(day and days and not any(_agree(day, other) for other in days)) or bool(
            town and towns and town not in towns
        )

    def shared(self, event: _Event, phrase: Event, *, alone: bool) -> bool:
        """Say whether ``phrase`` has a day or town of ``event``; or, where that is ``alone``, that
        the text tells neither of it."""
        known = [p for p in event.phrases if id(p) in self.days or id(p) in self.towns]
        return (alone and not known) or any(
            self.towns.get(id(phrase), "") == self.towns.get(id(p))
            or self.days.get(id(phrase), "") == self.days.get(id(p))
            for p in known
        )


def _cluster(linking: Linking, circumstances: list[Circumstance]) -> list[_Event]:
    told = _Told(linking, circumstances)
    events: list[_Event] = []
    for phrase in linking.chart.all(Event):
        if phrase.plural and not (phrase.part and phrase.number):
            found = None
            if not phrase.definite and not phrase.anaphoric:
                continue
        found = _same(linking, events, phrase, told)
        if found is None:
            found = _Event(kind=phrase.kind, part=phrase.part)
            events.append(found)
        found.phrases.append(phrase)
        found.ordinal = found.ordinal or phrase.ordinal
        if phrase.title and found.title is None:
            found.title = phrase
        if _is(found.kind, "broad") and not _is(phrase.kind, "broad"):
            found.kind = phrase.kind
    return events


def _same(linking: Linking, events: list[_Event], phrase: Event, told: _Told) -> _Event | None:
    """Return the event that ``phrase`` means too, the last one sooner; None if it is a new one."""
    for event in reversed(events):
        if event.part != phrase.part or event.phrases[-1].plural != phrase.plural:
            continue
        if event.phrases[0].other != phrase.other:
            continue  # "the next meeting" is not this one
        alone = len(events) == 1
        if not _alike(event, phrase, told, alone=alone) or told.differ(event, phrase):
            continue
        if event.ordinal and phrase.ordinal and event.ordinal != phrase.ordinal:
            continue
        if event.title and phrase.title and fold(event.title.title or "") != fold(phrase.title):
            continue
        if phrase.indefinite and not all(p.verbal or _headed(linking, p) for p in event.phrases):
            continue  # "a meeting": another than the one told of
        return event
    return None


def _alike(event: _Event, phrase: Event, told: _Told, *, alone: bool) -> bool:
    """Say whether the words of ``phrase`` can mean ``event``; ``alone`` it was told of so far."""
    if event.kind == phrase.kind:
        return True
    if phrase.verbal:  # "the conference … The mayors met in Mons on Monday"
        return told.shared(event, phrase, alone=alone)
    if all(p.verbal for p in event.phrases) and not phrase.anaphoric:
        return _is(phrase.kind, "ofBody")  # "the conference" isn't what "X met Y" told of
    return (phrase.anaphoric or (phrase.definite and not phrase.ordinal)) and (
        _is(phrase.kind, "broad") or _is(event.kind, "broad")
    )


def _headed(linking: Linking, phrase: Event) -> bool:
    return linking.chart.text.sentence_at(phrase.first).kind == "heading"


def _town(linking: Linking, place: Place) -> str | None:
    """Return the municipality that a place phrase means, None where it means no such."""
    code = linking.where.of(place)
    territory = linking.where.gazetteer.get(code) if code else None
    return code if territory is not None and territory.kind == TOWN else None


def _agree(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def _main(linking: Linking, events: list[_Event]) -> _Event | None:
    """Return the event that the text is about: said most of, soonest."""
    text = linking.chart.text
    sentences = [s for s in text.sentences if s.kind != "furniture"][:EARLY]
    lead = sentences[-1].last if sentences else 0
    whole = [event for event in events if not event.part and not event.phrases[0].plural]
    firm = [e for e in whole if not all(p.generic for p in e.phrases)]
    firm = [e for e in firm if not e.phrases[0].other] or firm
    return max(firm, key=lambda e: e.weight(lead)) if firm else None


def _parts(events: list[_Event], main: _Event, circumstances: list[Circumstance]) -> None:
    for circumstance in circumstances:
        if circumstance.kind == "part" and isinstance(circumstance.value, Event):
            part = _Event([circumstance.value], circumstance.value.kind, part=True, parent=main)
            part.topics = [
                Circumstance(None, "topic", topic, circumstance.rule, circumstance.confidence)
                for topic in circumstance.value.topics
            ]
            events.append(part)
    for event in [e for e in events if e.part and e.parent is None]:
        if event.phrases[0].plural:
            events.remove(event)
        else:
            event.parent = main


def _nest(by_phrase: dict[int, _Event], circumstances: list[Circumstance]) -> None:
    """Put the events that took place within others into these."""
    for circumstance in circumstances:
        if circumstance.kind == "within":
            outer = by_phrase.get(id(circumstance.event))
            inner = by_phrase.get(id(circumstance.value))
            if outer and inner and outer is not inner and outer.parent is None:
                inner.parent = inner.parent or outer
                inner.nested = outer.nested = True


def _date_within(event: _Event) -> None:
    """Date an event that took place in one of a single day."""
    outer = event.parent
    if outer is None or event.dates or not event.nested or _is(outer.kind, "lasting"):
        return
    days = {d.value.value for d in outer.dates if isinstance(d.value, Date)}
    if len(days) == 1 and len(str(min(days, key=str))) == DAY:
        event.dates.append(replace(outer.dates[0], rule="within-dated", confidence=0.6))


def _host(linking: Linking, event: _Event) -> None:
    """Put an event of which no place is told into the rooms of the body that hosted it."""
    hosts = [p for p in event.parties if p.role == "hosted" and isinstance(p.actor, Body)]
    if event.places or len(hosts) != 1 or hosts[0].actor.first not in linking.bodies:
        return
    event.places.append(Circumstance(None, "place", hosts[0].actor, "hosted-there", 0.6))


def _fill(linking: Linking, main: _Event) -> None:
    """Give the main event the date and place that open the text: dateline, labelled lines."""
    chart = linking.chart
    sentences = [s for s in chart.text.sentences if s.kind != "furniture"]
    if not main.dates:
        for date in chart.all(Date):
            if not (date.value and len(date.value) == 10) or chart.covered(date.first, *_NAMED):
                continue
            if chart.text.word_before(date.first, "preposition-since", "preposition-until"):
                continue
            main.dates.append(Circumstance(None, "date", date, "first-date", 0.55))
            break
    if not main.places:
        for sentence in sentences[:EARLY]:
            opening = dateline(chart, sentence.first, sentence.last)
            if opening is not None and linking.where.of(opening[0]) is not None:
                main.places.append(Circumstance(None, "place", opening[0], "dateline", 0.5))
                break
        else:
            _headline(linking, main, sentences[:HEADLINES])
    for phrase in main.phrases:
        body = next((b for b in phrase.bodies if not b.described), None)
        if body is not None and _is(main.kind, "ofBody") and body.first in linking.bodies:
            main.parties.append(
                Participation(body, "organised", phrase, "own-meeting", 0.7, phrase.first)
            )
            break


def _headline(linking: Linking, main: _Event, sentences: list[Sentence]) -> None:
    """Put the main event where a headline says that something was."""
    for sentence in sentences:
        if sentence.kind == "heading":
            place = headline_place(linking.chart, sentence.first, sentence.last)
            if place is not None and linking.where.of(place) is not None:
                main.places.append(Circumstance(None, "place", place, "headline-place", 0.5))
                return


_NAMED = (Agreement, Office, Name, Topic)


def _is(kind: str, attribute: str) -> bool:
    """Say whether the ontology gives a kind of event an attribute."""
    return schema().schemes["event-kind"][kind].flag(attribute)


def _resolved(circumstance: Circumstance) -> bool:
    return isinstance(circumstance.value, Date) and circumstance.value.value is not None


def _best(circumstances: list[Circumstance]) -> Circumstance:
    return max(circumstances, key=lambda c: (c.confidence, -c.value.first))


def _write(linking: Linking, event: _Event) -> None:
    record, text = linking.record, linking.chart.text
    day = date_text = dated = None
    if event.dates:
        dated = _best([c for c in event.dates if _resolved(c)] or event.dates)
        assert isinstance(dated.value, Date)
        day, date_text = dated.value.value, text.spaced(dated.value.first, dated.value.last)
    spot = spot_id = None
    if event.places:
        spot = max(
            event.places, key=lambda c: (_exact(linking, c.value), c.confidence, -c.value.first)
        )
        spot_id = linking.spot(spot.value)
    phrase = event.title or max(
        event.phrases, key=lambda p: (not p.verbal, p.last - p.first, -p.first)
    )
    name = event.title.title if event.title else text.spaced(phrase.first, phrase.last)
    if phrase.verbal:
        name = linking.concept("event-kind", event.kind)
    assert name is not None
    event.id = _event_id(linking, event, day, spot.value if spot else None, name)
    entity = record.entity(event.id, name, kind=event.kind, date=day, date_text=date_text)
    if dated:
        where = linking.evidence(dated.value.first, dated.value.last, dated.rule, dated.confidence)
        entity.evidence.update(date=where, date_text=where)
    if event.counts:
        count = _best(event.counts)
        assert isinstance(count.value, Quantity)
        entity.properties.setdefault("participants", count.value.number)
        entity.properties.setdefault("participants_approximate", count.value.approximate)
        where = linking.evidence(count.value.first, count.value.last, count.rule, count.confidence)
        entity.evidence.update(participants=where, participants_approximate=where)
    for each in event.phrases:
        # only the fullest wording is a name; "the conference" points to it
        named = each is phrase and event.title is None and not each.verbal
        linking.mention(event.id, each, naming=named)
        if each.title_span:
            record.mention(event.id, *text.span(*each.title_span))
    if spot is not None and spot_id is not None:
        evidence = linking.evidence(spot.value.first, spot.value.last, spot.rule, spot.confidence)
        record.relate("HELD_AT", event.id, spot_id, evidence)
    for topic in event.topics:
        about(linking, event.id, topic)
    published = record.document.published
    to_come = bool(day and published and day[:10] > published)
    there: set[str] = set()
    for participation in sorted(event.parties, key=lambda p: (p.role == "attended", -p.confidence)):
        if to_come and participation.rule.startswith("speaks-in-report"):
            continue  # who speaks of what is to come was not there
        _take_part(linking, event, participation, there)
    if event.parent is not None and event.parent.id:
        record.relate(
            "PART_OF", event.id, event.parent.id,
            linking.evidence(event.phrases[0].first, event.phrases[0].last, "part-of-event", 0.8),
        )  # fmt: skip


def _exact(linking: Linking, spot: Phrase) -> tuple[int, bool]:
    """Return how exactly a place tells where something was: a town more than its country."""
    town = isinstance(spot, Place) and _town(linking, spot) is not None
    return (exactness(spot) if isinstance(spot, Place | Body | Venue) else 0), town


def _event_id(
    linking: Linking, event: _Event, day: str | None, place: Phrase | None, name: str
) -> str:
    town = None
    if isinstance(place, Venue):
        town = linking.where.of(place.within) if place.within else None
    elif isinstance(place, Place):
        town = linking.where.of(place)
    elif isinstance(place, Body):
        town = linking.bodies.get(place.first, "").partition("/")[2] or None
    if event.parent is not None and (event.topics or event.ordinal):
        of = event.parent.id.partition("/")[2]
        topic = event.topics[0].value if event.topics else None
        concept = topic.concept if isinstance(topic, Topic) else None
        which = concept or event.ordinal or slug(name)
        id = f"event/{event.kind}.{which}.of-{of}"
        if id in linking.record.entities and event.ordinal:  # two on one topic
            id = f"event/{event.kind}.{which}-{event.ordinal}.of-{of}"
        return id
    if day and len(day) >= 10 and not day.startswith("XXXX") and town:
        number = f"-{event.ordinal}" if event.part and event.ordinal else ""
        return f"event/{event.kind}{number}.{day.replace('/', '_')}.{town}"
    if event.title and day and len(day) >= 4:
        return f"event/{event.kind}.{day.replace('/', '_')}.{slug(name)}"
    return f"event/{event.kind}.{linking.local(event.phrases[0].first)}"


def _take_part(linking: Linking, event: _Event, part: Participation, there: set[str]) -> None:
    """Tie an actor to the event; that somebody attended goes without saying where more is said."""
    actor = party(linking, part.actor, event.id)
    if actor is None or (part.role == "attended" and actor in there):
        return
    if schema().schemes["role"][part.role].flag("presence"):
        there.add(actor)
    known = schema().schemes["role"]
    role = part.role if part.role in known else "attended"
    first = min(part.actor.first, part.at)
    last = max(part.actor.last, part.at + 1)
    linking.record.relate(
        "TOOK_PART_IN", actor, event.id,
        linking.evidence(first, last, part.rule, part.confidence), role=role,
    )  # fmt: skip
