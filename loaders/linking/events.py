"""Events of a document, with all their ties.

What is said of no event in particular belongs to the main event: the one of which most is said.
"""

from __future__ import annotations

from ...ontology.ids import slug
from ...ontology.schema import schema
from ..extraction.circumstances import Circumstance
from ..extraction.participation import Participation
from ..extraction.phrases import (
    Agreement,
    Body,
    Date,
    Event,
    Phrase,
    Place,
    Quantity,
    Topic,
    Venue,
)
from ..extraction.settings import JOURNEY
from ..extraction.whereabouts import IN_ROW, exactness
from .agreements import link_agreements, place_agreements, place_signings
from .clusters import TOLD, Cluster, clusters, flagged, town_of
from .context import Linking
from .implied import EARLY, date_within, elsewhere, fill, host, same_day, signatories, signing
from .nearest import Nearest
from .owners import own_meeting
from .parties import parties
from .subjects import about

__all__ = ["link_events"]


IN_REPORT = ("speaks-in-report", "named-in-report")
"""Rules by which a report names somebody, whatever of: no sign of coming to what is ahead."""
PROGRAMME = "programme-line"
"""The rule of who speaks in a programme: that is of the event that the whole text is about."""
STAMPED = "line-below"
"""The rule of the lines beside the title of an event: they say that it is one."""
PARTS = ("part", "within", "next")
"""Circumstances that are events themselves."""
MAX_DEPTH = 5


def link_events(
    linking: Linking, participations: list[Participation], circumstances: list[Circumstance]
) -> None:
    """Make the Event, Agreement, Group and Topic entities and their ties."""
    events = clusters(linking, circumstances)
    agreements = link_agreements(linking, participations, circumstances)
    by_phrase = {id(phrase): event for event in events for phrase in event.phrases}
    homeless: list[Circumstance] = []
    for circumstance in circumstances:
        if isinstance(circumstance.event, Event) and circumstance.kind not in PARTS:
            event = by_phrase.get(id(circumstance.event))
            if event is not None:
                _note(event, circumstance)
            elif circumstance.kind == "topic":
                homeless.append(circumstance)
        elif _of_no_agreement(circumstance, agreements):
            homeless.append(circumstance)
    signing(events, circumstances, agreements)
    for participation in participations:
        event = by_phrase.get(id(participation.target))
        if event is not None:
            event.parties.append(participation)
    _nest(by_phrase, circumstances)
    main = _main(linking, events)
    if main is None:
        for event in events:  # sessions, with nothing that they are sessions of
            of_more = len(events) > 1 or any(p.rule == PROGRAMME for p in participations)
            several = of_more and flagged(event.kind, "byNumber")
            event.part = event.part and (several or event.phrases[0].plural)
        main = _main(linking, events)
    if main is not None:
        for circumstance in circumstances:
            if circumstance.event is None and circumstance.kind not in PARTS:
                if circumstance.kind == "date" and (
                    main.dates or elsewhere(linking, main, circumstance, circumstances)
                ):
                    continue
                if circumstance.kind == "place" and main.places:
                    if circumstance.rule not in TOLD:
                        continue
                if circumstance.kind == "place" and _dated_otherwise(linking, main, circumstance):
                    continue
                if circumstance.rule == JOURNEY and not flagged(main.kind, "toPlace"):
                    continue
                if circumstance.kind == "participants" and main.counts:
                    continue
                _note(main, circumstance)
        main.topics.extend(homeless)
        nearest = Nearest(linking.chart.text, events, main)
        for participation in participations:
            if participation.target is None:
                whole = participation.rule == PROGRAMME
                event = main if whole else nearest.to(participation.at)
                visit = schema().schemes["role"][participation.role].flag("toVisits")
                if not visit or flagged(event.kind, "toPlace"):
                    event.parties.append(participation)
        _nest_in_main(main, by_phrase, circumstances)
        _parts(events, main, circumstances)
    for event in events:
        own_meeting(linking, event)
        host(linking, event)
    if main is not None:
        fill(linking, main, circumstances)
    same_day(by_phrase, main, circumstances)
    for event in events:
        date_within(event)
    signatories(events, participations, agreements)
    kept = [event for event in events if event.worth]
    if main is not None:  # what a mere word was about is what the text's event was about
        main.topics.extend(t for e in events if e.weak and not e.worth for t in e.topics)
    for event in sorted(kept, key=lambda e: (_depth(e), e.phrases[0].first)):
        _write(linking, event)
    place_agreements(linking, agreements, circumstances)
    place_signings(linking, agreements, kept)


def _of_no_agreement(circumstance: Circumstance, agreements: dict[int, str]) -> bool:
    """Say whether it is a topic of what turned out to be no agreement: "in agreement with"."""
    of = circumstance.event
    return (
        isinstance(of, Agreement) and circumstance.kind == "topic" and of.first not in agreements
        and circumstance.rule not in ("agreement-about",)
    )  # fmt: skip


def _depth(event: Cluster) -> int:
    """Return how many events an event lies in; a session of a workshop of a fair lies in two."""
    depth = 0
    while event.parent is not None and depth < MAX_DEPTH:
        event, depth = event.parent, depth + 1
    return depth


def _note(event: Cluster, circumstance: Circumstance) -> None:
    {
        "date": event.dates, "place": event.places, "topic": event.topics,
        "participants": event.counts,
    }[circumstance.kind].append(circumstance)  # fmt: skip


def _main(linking: Linking, events: list[Cluster]) -> Cluster | None:
    """Return the event that the text is about: said most of, soonest."""
    text = linking.chart.text
    sentences = [s for s in text.sentences if s.kind != "furniture"][:EARLY]
    lead = sentences[-1].last if sentences else 0
    whole = [event for event in events if not event.part and not event.phrases[0].plural]
    firm = [
        e for e in whole
        if not e.weak or (flagged(e.kind, "toPlace") and e.worth)
        or any(c.rule == STAMPED for c in e.places)
    ]  # fmt: skip
    firm = firm or [e for e in whole if e.worth] or [e for e in whole if _placed_above(linking, e)]
    firm = [e for e in firm if not e.phrases[0].other] or firm
    return max(firm, key=lambda e: e.weight(lead)) if firm else None


def _placed_above(linking: Linking, event: Cluster) -> bool:
    """Say whether a headline names an event and where it was: "Gathering in Kehl"."""
    text = linking.chart.text
    heads = (c.event.first for c in event.places if isinstance(c.event, Event))
    return any(
        text.sentence_at(at).kind == "heading" and text.sentence_number(at) < EARLY for at in heads
    )


def _dated_otherwise(linking: Linking, event: Cluster, circumstance: Circumstance) -> bool:
    """Say whether the sentence of a place tells of another day than the one of an event: "since
    2002, they have been in the port"."""
    first, last, _ = linking.chart.text.sentence_at(circumstance.value.first)
    days = {date.value for date in linking.chart.within(first, last, Date) if date.value}
    own = {c.value.value for c in event.dates if isinstance(c.value, Date) and c.value.value}
    return bool(days and own) and not any(
        one.startswith(other) or other.startswith(one) for one in days for other in own
    )


def _parts(events: list[Cluster], main: Cluster, circumstances: list[Circumstance]) -> None:
    for circumstance in circumstances:
        if circumstance.kind == "part" and isinstance(circumstance.value, Event):
            part = Cluster([circumstance.value], circumstance.value.kind, part=True, parent=main)
            main.nested = True
            part.topics = [
                Circumstance(None, "topic", topic, circumstance.rule, circumstance.confidence)
                for topic in circumstance.value.topics
            ]
            events.append(part)
    for event in [e for e in events if e.part and e.parent is None]:
        if event.phrases[0].plural:
            events.remove(event)
        elif event is not main.parent and not _apart(event, main):
            event.parent = main  # unless "within a workshop, the conference took place"


def _apart(event: Cluster, main: Cluster) -> bool:
    """Say whether the text tells of another day for ``event`` than for the main one."""
    return bool(event.days and main.days) and not any(
        "/" in one or "/" in other or one.startswith(other) or other.startswith(one)
        for one in event.days for other in main.days
    )  # fmt: skip


def _nest_in_main(
    main: Cluster, by_phrase: dict[int, Cluster], circumstances: list[Circumstance]
) -> None:
    """Put into the main event what the text says to be part of it, or of the day: what its
    programme has."""
    for circumstance in circumstances:
        if circumstance.event is not None or circumstance.kind != "within":
            continue
        inner = by_phrase.get(id(circumstance.value))
        if inner is None or inner is main or inner.parent or inner is main.parent:
            continue
        if inner.phrases[0] is circumstance.value and not _apart(inner, main):
            inner.parent, inner.within = main, circumstance
            inner.nested = main.nested = True


def _nest(by_phrase: dict[int, Cluster], circumstances: list[Circumstance]) -> None:
    """Put the events that took place within others into these."""
    for circumstance in circumstances:
        if circumstance.kind == "within":
            outer = by_phrase.get(id(circumstance.event))
            inner = by_phrase.get(id(circumstance.value))
            if outer and inner and outer is not inner and outer.parent is None:
                if inner.parent is None:
                    inner.parent, inner.within = outer, circumstance
                inner.nested = outer.nested = True


def _resolved(circumstance: Circumstance) -> bool:
    return isinstance(circumstance.value, Date) and circumstance.value.value is not None


def _best(circumstances: list[Circumstance]) -> Circumstance:
    return max(circumstances, key=lambda c: (c.confidence, -c.value.first))


def _exactest(dates: list[Circumstance]) -> Circumstance:
    """Return the best of ``dates``, or the one of the others that tells the same more exactly: the
    day of "the first session this year was yesterday"."""
    best = _best(dates)
    told = _told(best)
    finer = [
        c for c in dates  # a range is no finer than its first day
        if told and len(_told(c)) > len(told) and _told(c).startswith(told) and "/" not in _told(c)
    ]  # fmt: skip
    return _best(finer) if finer else best


def _told(dated: Circumstance) -> str:
    return (isinstance(dated.value, Date) and dated.value.value) or ""


def _write(linking: Linking, event: Cluster) -> None:
    record, text = linking.record, linking.chart.text
    day = date_text = dated = None
    if event.dates:
        dated = _exactest([c for c in event.dates if _resolved(c)] or event.dates)
        assert isinstance(dated.value, Date)
        day, date_text = dated.value.value, text.spaced(dated.value.first, dated.value.last)
    spot = spot_id = None
    if places := [c for c in event.places if c.rule != IN_ROW]:
        spot = max(places, key=lambda c: (_exact(linking, c.value), c.confidence, -c.value.first))
        spot_id = linking.spot(spot.value)
    phrase = event.title or max(
        event.phrases, key=lambda p: (not p.verbal, not p.generic, p.last - p.first, -p.first)
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
        titled = each.title_span is not None and each.title_span[0] < each.last
        named = each is phrase and (titled or event.title is None) and not each.verbal
        linking.mention(event.id, each, naming=named)
        if each.title_span and not titled:
            record.mention(event.id, *text.span(*each.title_span))
    if spot is not None and spot_id is not None:
        evidence = linking.evidence(spot.value.first, spot.value.last, spot.rule, spot.confidence)
        record.relate("HELD_AT", event.id, spot_id, evidence)
    for more in _in_row(linking, event, spot):
        if (more_id := linking.spot(more.value)) is not None:
            where = linking.evidence(more.value.first, more.value.last, IN_ROW, more.confidence)
            record.relate("HELD_AT", event.id, more_id, where)
    for topic in event.topics:
        about(linking, event.id, topic)
    published = record.document.published
    to_come = bool(day and published and day[:10] > published)
    there: set[str] = set()
    for participation in sorted(event.parties, key=lambda p: (p.role == "attended", -p.confidence)):
        if to_come and participation.rule in IN_REPORT:
            continue  # who speaks of what is to come was not there
        _take_part(linking, event, participation, there)
    if event.parent is not None and event.parent.id:
        rule, sure = "part-of-event", 0.8
        if event.within is not None:
            rule, sure = event.within.rule, event.within.confidence
        where = linking.evidence(event.phrases[0].first, event.phrases[0].last, rule, sure)
        record.relate("PART_OF", event.id, event.parent.id, where)


def _in_row(linking: Linking, event: Cluster, spot: Circumstance | None) -> list[Circumstance]:
    """Return the towns that go on the row which the place of an event opens."""
    text = linking.chart.text
    if spot is None:
        return []
    sentence = text.sentence_at(spot.value.first)
    return [
        c for c in event.places
        if c.rule == IN_ROW and isinstance(spot.value, Place)
        and sentence.first <= c.value.first < sentence.last
    ]  # fmt: skip


def _exact(linking: Linking, spot: Phrase) -> tuple[int, bool]:
    """Return how exactly a place tells where something was: a town more than its country."""
    town = isinstance(spot, Place) and town_of(linking, spot) is not None
    return (exactness(spot) if isinstance(spot, Place | Body | Venue) else 0), town


def _event_id(
    linking: Linking, event: Cluster, day: str | None, place: Phrase | None, name: str
) -> str:
    town = None
    if isinstance(place, Venue):
        town = linking.where.of(place.within) if place.within else None
    elif isinstance(place, Place):
        town = linking.where.of(place)
    elif isinstance(place, Body):
        town = linking.bodies.get(place.first, "").partition("/")[2] or None
    if event.parent is not None and event.parent.id and (event.topics or event.ordinal):
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


def _came(linking: Linking, part: Participation, role: str) -> bool:
    """Say whether those who hold an office came as a group by what is told of them: they attended,
    spoke, visited, or met; who meets at an event that is named is whom its name tells of, but where
    counted."""
    if role != "met":
        return role in ("attended", "spoke", "visited")
    named = isinstance(part.target, Event) and not part.target.verbal
    return not named or linking.chart.covered(part.actor.first, Quantity)


def _take_part(linking: Linking, event: Cluster, part: Participation, there: set[str]) -> None:
    """Tie an actor to the event; that somebody attended goes without saying where more is said."""
    known = schema().schemes["role"]
    role = part.role if part.role in known else "attended"
    first = min(part.actor.first, part.at)
    last = max(part.actor.last, part.at + 1)
    came = known[role].flag("presence")
    for actor in parties(linking, part.actor, event.id, came=_came(linking, part, role)):
        if role == "attended" and actor in there:
            continue
        if came:
            there.add(actor)
        linking.record.relate(
            "TOOK_PART_IN", actor, event.id,
            linking.evidence(first, last, part.rule, part.confidence), role=role,
        )  # fmt: skip
