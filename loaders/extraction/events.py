"""Noun phrases of events: determiner, modifiers, head, complements, title."""

from __future__ import annotations

from ...ontology.schema import schema
from .analysis import Text
from .chart import Chart
from .complements import Complement, complements
from .event_heads import event_head, sort_told
from .event_titles import in_capitals, part_number, quoted
from .finite import AUXILIARIES, clause_within
from .fronts import PARTING, front, points_back
from .government import behind_article, by_whom, years_after
from .heads import Head, headed, heads
from .nominals import phrase_end
from .noun_or_verb import tells
from .numerals import cardinal, counted, ordinal, pointed
from .phrases import Body, Date, Demonym, Event, Name, Office, Place, Quantity, Venue
from .separable import parted
from .venues import inside, rooms_of

__all__ = ["events", "inside_body"]

YEARS = 1000
"""From here on a number before an event is a year: "the 2017 Global Summit"."""


_OTHERS = (Name, Office, Body, Place, Date, Demonym)
_ACTING = frozenset({"agreement-kind", "group-kind", "office-kind", "organisation-kind"})
"""Schemes whose words are no sort of event: "signature d'accords", "rencontre de maires"."""


def events(chart: Chart) -> list[Event]:
    """Return the event phrases; places, bodies, dates and venues must be in ``chart``."""
    text = chart.text
    found: list[Event] = []
    behind = 0
    rooms = {
        near
        for body in chart.all(Body)
        if (at := rooms_of(chart, body)) is not None
        for near in range(at, at + text.word(at, "seat", "venue-room"))
    }  # "salle de [réunion] de la préfecture"
    for at in text.prose(text.anywhere("numbered-part"), headed(text, "event-kind")):
        if at < behind:
            continue
        head = event_head(chart, at)
        if head is None or chart.covered(at, Name, Place, Date) or inside_body(chart, at):
            continue
        if tells(chart, at):
            continue  # "la préfète Anna Martin visite Mons"
        venue = chart.over(at, Venue)
        if at in rooms or (
            venue and (inside(text, venue, at) or _of_building(text, venue, at, head))
        ):
            continue  # "dans les salons de la préfecture", "op de Grote Markt", "im Kleist-Forum"
        event = _event(chart, at, head)
        if years_after(text, event.first) or _of_members(chart, event):
            continue  # "25 years after the signing"
        found.append(event)
        behind = max(at + head.size, event.last)
    return found


def _of_members(chart: Chart, event: Event) -> bool:
    """Say whether a body's assembly is named as what somebody is a member of, so that it is no
    meeting of a day: "Mitglied der Versammlung der Euregio"."""
    text = chart.text
    begin = behind_article(text, event.first)
    begin -= text.word_before(begin, "preposition-of")
    office = chart.over(event.head, Office)
    if office is not None and office.kind == "member":
        return bool(event.bodies)
    return bool(event.bodies) and any(
        reading.id == "member" for _, reading in text.readings(begin - 1, "office-kind")
    )


def _of_building(text: Text, venue: Venue, at: int, head: Head) -> bool:
    """Say whether a noun is that of a room, or part of a building's: "Grote Markt", or "in" leads
    into the building of a town: "in de Handelsbeurs in Gent", but "auf der Messe in Luzern"."""
    into = text.word_before(behind_article(text, venue.first), "preposition-inside")
    return (
        (into > 0 and venue.within is not None)
        or bool(text.word(at, "venue-room"))
        or (text.word(at, "venue") > head.size or text.word(at - 1, "venue") > 1)
    )


def inside_body(chart: Chart, at: int) -> bool:
    body = chart.over(at, Body)
    return body is not None and not (body.known is None and body.first == at and not body.bare)


def _event(chart: Chart, at: int, head: Head) -> Event:
    text = chart.text
    size, kind, plural = head
    sentence = text.sentence_at(at)
    concept = schema().schemes["event-kind"][kind]
    first = front(chart, at, sentence.first)
    event = Event(
        first, at + size, kind=kind, head=at, plural=plural,
        generic=concept.flag("generic") and not sort_told(text, at, size, kind),
        part=concept.flag("partOfEvent"),
        anaphoric=points_back(chart, first),
        definite=bool(text.word_before(first, "determiner-definite", "contraction")),
        indefinite=bool(text.word_before(first, "determiner-indefinite")),
    )  # fmt: skip
    if event.generic and counted(text, at) and any(heads(text, at, "organisation-kind")):
        event.generic = False  # "the 5th Alpine Forum", but "the forum", "a forum"
    event.other = bool(text.word(at + size, "next", "last")) or any(
        text.word(before, "next", "last") for before in range(first, at)
    )
    if concept.flag("ofBody") and (event.other or not _one_of_several(chart, event)):
        event.part = False  # "die Sitzung" of a council, but "in a keynote session"
    for before in range(first, at):
        event.ordinal = event.ordinal or ordinal(text, before) or pointed(text, before + 1)
        if pointed(text, before + 2) or text.tokens[before + 1].joint:
            continue  # "die 55. Sitzung" is one, and so is "the three-day conference"
        if (number := cardinal(text, before)) is not None and number < YEARS:
            event.number = event.number or number
    event.plural = event.plural or (event.number or 1) > 1
    last = at + size
    if event.part and not event.ordinal and not event.plural:
        if (number := part_number(text, last, sentence.last)) is not None:
            event.ordinal, last = number
            event.last = last
    last = _specified(chart, last, sentence.last)
    tail = complements(chart, last, sentence.last, free=False)
    tail = Complement(last) if by_whom(text, last) else tail
    about = text.word(last, "preposition-about")
    behind = phrase_end(chart, last + about, sentence.last, seated=True)
    longer = behind > tail.last and not text.word(tail.last, *PARTING)
    of = text.word(last, "preposition-of", "contraction", "preposition-for")
    if tail.portfolios and (longer or (about and not of)):
        tail = Complement(last)  # "[on water] quality" is no complement, nor is "on tourism"
    seated = text.word(last, "preposition-in") and not text.word(last, "preposition-about")
    seated = seated and not concept.flag("toPlace")
    event.last = last if seated else tail.last  # "in Gorizia" is where it was
    event.bodies, event.places = tail.bodies, tail.places
    inner = event.last < sentence.last and not tail.bodies
    if concept.flag("ofBody") and inner and parted(text, event.last):
        event.bodies = complements(chart, event.last + 1, sentence.last, free=False).bodies
    seat = sentence.last if tail.seat is None or concept.flag("toPlace") else tail.seat
    if not seated and any(place.first >= seat for place in tail.places):
        event.last = seat  # "the forum of the Euroregion in Kleve"
        event.places = [place for place in tail.places if place.first < seat]
    event.part = event.part and not (concept.flag("ofBody") and event.bodies)
    # the title: straight behind, or behind "relative à", "intitulée", "zum Thema"
    probe = event.last
    for step in range(3):
        title = quoted(chart, probe)
        if (
            title
            and text.words[probe - 1] == ":"
            and clause_within(text, *title[:2], *AUXILIARIES, "pronoun")
        ):
            break  # 'greeted the celebration: "It is unique"'
        if title is not None:
            event.title = text.spaced(title[0], title[1])
            event.title_span = (title[0], title[1])
            if not step:
                event.last = title[2]
            break
        step = text.word(
            probe, "preposition-about", "titled", "preposition-of", "determiner-definite"
        )
        if not step and probe < sentence.last and text.tokens[probe].text in ":,":
            step = 1
        if not step:
            break
        probe += step
    if event.title is None and (end := in_capitals(chart, event.last, sentence.last)):
        event.title, event.title_span = text.spaced(event.last, end), (event.last, end)
    return event


def _specified(chart: Chart, at: int, stop: int) -> int:
    """Return where the words end that say of what sort an event is: "exercice[-cadre]", "séance
    [publique]", "séminaire [de lancement]", "réunion [d'information annuelle]"."""
    text = chart.text
    while at < stop and text.tokens[at].joint and text.is_word(at):
        at += 1
    at = _qualified(text, at, stop)
    bare = text.language == "fr" and not text.word(at, "contraction")
    noun = at + (text.word(at, "preposition-of") if bare else 0)
    if at < noun < stop and text.is_word(noun) and not text.capital(noun):
        known = any(r.scheme == "word" for m in text.matches[noun] for r in m.readings)
        if not (known or text.reads(noun, _ACTING) or chart.covered(noun, *_OTHERS, Quantity)):
            return _qualified(text, noun + 1, stop)
    return at


def _qualified(text: Text, at: int, stop: int) -> int:
    while at < stop and (text.adjective(at) or text.word(at, "cross-border")):
        at += 1
    return at


def _one_of_several(chart: Chart, event: Event) -> bool:
    """Say whether the words leave open which one is meant: "a session", "three sessions"."""
    return event.plural or bool(
        chart.text.word_before(event.first, "determiner-indefinite", "number")
    )
