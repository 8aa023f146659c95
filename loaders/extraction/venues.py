"""Venues: buildings, rooms, squares and sites where something is held."""

from __future__ import annotations

from typing import NamedTuple

from ...ontology.territories import territories
from .analysis import Text
from .buildings import building
from .chart import Chart
from .data_lines import opens_data
from .heads import ending_in
from .numerals import counted
from .phrases import Body, Date, Demonym, Event, Name, Office, Place, Venue
from .venue_names import in_capitals, named_by_place, unknown

__all__ = ["inside", "rooms_of", "venues"]

MAX_VENUE_WORDS = 4
ROOM = 3
"""Words of a noun for rooms: "council chamber"."""
NUMBER = 3
"""Digits of the number of a room."""
_OF = ("preposition-of", "contraction")
_FUNCTIONS = (
    "determiner-definite", "determiner-indefinite", "determiner-possessive", "preposition-of",
    "determiner-demonstrative", "preposition-in", "preposition-at", "preposition-to", "adverb",
    "conjunction-and", "preposition-for", "preposition-with", "preposition-about", "civility",
)  # fmt: skip


class _Tail(NamedTuple):
    """Where the words end that tell a building apart, where it lies, whether they are a name."""

    last: int
    within: Place | None
    proper: bool


def venues(chart: Chart) -> list[Venue]:
    """Return venues: "Palais provincial de Mons", "Kaisersaal der Residenz", "Kreishaus".

    Places and bodies must be in ``chart``. A venue needs a place with it, a name, or a noun that
    says enough behind an article: "at the town hall".
    """
    text = chart.text
    found: list[Venue] = []
    for name in chart.all(Name):
        if _called_like_a_person(chart, name):
            chart.remove(name)
    compounds = (at for at in ending_in(text, "venue") if text.is_word(at))
    for at in text.prose(text.anywhere("venue"), compounds):
        size = text.word(at, "venue")
        size = size and max(size, text.word(at, "venue-room"))  # "salle du conseil"
        place = chart.over(at, Place)
        bare = text.capital(at) and not text.word_before(at, "determiner-definite", "contraction")
        named = bare and text.language != "de" and not text.capital(at + 1)
        if place is not None and (not size or place.first < at or named):
            continue  # "Müllheim" is no home, "Aix-la-Chapelle" no chapel, "in Sluis" in no lock
        if (found and found[-1].last > at) or text.word(at, "scene"):
            continue
        venue = _venue(chart, at, size or 1)
        if venue and text.readings(at, "event-kind") and counted(text, venue.first):
            continue  # "the 5th Alpine Forum"
        if venue is not None and not _of_longer_body(chart, venue):
            found.append(venue)
    return found + [venue for place in chart.all(Place) if (venue := named_by_place(chart, place))]


def _called_like_a_person(chart: Chart, name: Name) -> bool:
    """Say whether a name is that of a building, where something was: "at Egmont Palace"."""
    text = chart.text
    if text.language == "fr" or not building(text, name.last - 1):
        return False
    at = name.first - text.word_before(name.first, "determiner-definite")
    return bool(text.word_before(at, "preposition-at"))


def _of_longer_body(chart: Chart, venue: Venue) -> bool:
    """Say whether the words are a part of an organisation's name, which says more: "police and
    customs [centre] in Padborg"."""
    body = chart.over(venue.first, Body)
    if body is None or body.last < venue.last:
        return False
    if body.first == venue.first and venue.within is not None:
        # but the district of its town is no more: "Rathaus von Kehl [im Ortenaukreis]"
        text = chart.text
        district = venue.last + text.word(venue.last, "preposition-in")
        place = chart.at(district, Place) if district > venue.last else None
        if place is not None and place.last == body.last:
            return False
    return body.last - body.first > venue.last - venue.first


def _venue(chart: Chart, at: int, size: int) -> Venue | None:
    text = chart.text
    sentence = text.sentence_at(at)
    proper = text.capital(at) and text.language != "de" and not text.opens_sentence(at)
    opens = opens_data(chart, at)
    head = at + size
    while head < sentence.last and text.tokens[head].joint:
        head += 1  # "Château-musée"
    tail = _tail(chart, at, head)
    if tail is None:
        return None
    last, within, named = tail
    first = _named_from(chart, at, sentence.first)
    proper = proper or named or first < at
    if within is None and at and (before := _place_before(chart, at)):
        within, first = before, before.first
    if within is None and at and (town := _town_of_building(chart, at - 1)):
        within, first = town, town.first
    if within is None:  # "au Palais provincial, à Mons", "in die Stadthalle nach Kehl"
        step = text.word(last, "preposition-in", *_into(text, at)) or (
            last < sentence.last
            and text.tokens[last].text in ",("
            and 1 + text.word(last + 1, "preposition-in")
        )
        within = chart.at(last + step, Place) if step else None
    if within is None:
        within = _town_before(chart, at)
    if within is None and opens:
        within = next(chart.within(last, sentence.last, Place), None)
    if within is None and not (proper or opens) and not _told_alone(chart, at, size):
        return None
    while first > sentence.first and text.language != "fr" and _attributive(text, first - 1):
        first -= 1
    while text.language in ("nl", "en") and _capital_before(chart, first, sentence.first):
        first -= 1
    return Venue(first, last, name=text.spaced(first, last), within=within)


def _named_from(chart: Chart, at: int, start: int) -> int:
    """Return where the name begins that stands before the noun of a building in a language whose
    nouns have capitals all: "[Kleist-]Forum", "[NOI] Techpark"; ``at`` where none does."""
    text = chart.text
    if text.language != "de":
        return at
    first = at
    while first > start and text.tokens[first].joint:
        first -= 1
    if first < at:
        if text.readings(at, "event-kind") and not _beside_event(text, at, first):
            return at  # "das Europa-Forum fand statt"
        own = not text.matches[first] or text.readings(first, "firstname")
        return first if own or text.readings(first, "territory") else at
    kinds = (Name, Place, Body, Office, Date, Event)
    while first > start and in_capitals(text, first - 1) and not chart.covered(first - 1, *kinds):
        first -= 1
    return first


def _beside_event(text: Text, at: int, first: int) -> bool:
    """Say whether a word that may name an event or a building stands behind "in", in a sentence
    that names another event: "die Tagung im Kleist-Forum"."""
    begin = first - text.word_before(first, "determiner-definite")
    sentence = text.sentence_at(at)
    others = [near for near in text.beginning(*sentence[:2], "event-kind") if near != at]
    return bool(others) and bool(text.word_before(begin, "preposition-at"))


def _into(text: Text, at: int) -> tuple[str, ...]:
    """Return the class of the preposition that leads on to the town of the building into which
    somebody was asked: "in die Halle nach Kehl", but "vom Rathaus nach Kehl"."""
    begin = at - text.word_before(at, "determiner-definite")
    led = text.language in ("nl", "de") and text.word_before(begin, "preposition-in")
    return ("preposition-to",) if led else ()


def _tail(chart: Chart, at: int, last: int) -> _Tail | None:
    """Read what tells the building apart whose noun stands at ``at`` and ends before ``last``;
    None for a room of a body, which is where something was held."""
    text = chart.text
    stop = text.sentence_at(at).last
    words, proper = 0, False
    room = text.word(at, "venue-room", "seat")
    while last < stop and words < MAX_VENUE_WORDS:
        if room and text.words[last].isdecimal() and len(text.words[last]) <= NUMBER:
            return _Tail(last + 1, None, True)  # "Sitzungssaal 9"
        joint = text.word(last, "conjunction-and") if words and text.language == "fr" else 0
        step = text.word(last + joint, *_OF)  # "Palais des Sports et des Congrès"
        target = last + (step and step + joint)
        if step and text.word(target, "determiner-definite") and not chart.at(target, Place):
            target += text.word(target, "determiner-definite")
        town = _town_of_building(chart, target)
        house = town.last if town else target
        if (step or town) and (size := building(text, house)):
            # "im Krönungssaal des Aachener Rathauses", "Kroningszaal van het stadhuis van Aken"
            inner = _tail(chart, house, house + size)
            if inner is not None:
                told = proper or inner.proper or _told_alone(chart, house, size)
                return inner._replace(within=town or inner.within, proper=told)
        if room and step and _named_after(chart, target):
            last = target + 1
            continue
        place, body = chart.over(target, Place), chart.at(target, Body) if step else None
        if place is not None and place.first < at:
            place = None  # but the "ville de Mons" of an "hôtel de ville de Mons"
        if body is not None and (room or place is None or place.last < body.last):
            return (
                None if room and not proper else _Tail(body.last, None, True)
            )  # "parking du SDIS"
        if place is not None and step and _of_state(chart, place):
            return _Tail(place.last, None, True)  # "Maison du Luxembourg": whose, not where
        if place is not None:
            return _Tail(place.last, place, proper)
        if not step and text.language == "fr" and text.is_word(last) and not text.capital(last):
            if not text.adjective(last):
                break
            last, words = last + 1, words + 1
        elif _part_of_name(chart, target, led=bool(step)) or (
            text.word(at, "venue") and not step and _in_apposition(chart, target)
        ):
            last, words, proper = target + 1, words + 1, True
        else:
            break
    return _Tail(last, None, proper)


def _named_after(chart: Chart, at: int) -> bool:
    """Say whether a noun at ``at`` tells a room apart in front of its building: "la salle du
    [couronnement] de l'hôtel de ville"."""
    text = chart.text
    of = at + 1
    while step := text.word(of, *_OF, "determiner-definite"):
        of += step
    return text.is_word(at) and not text.capital(at) and of > at + 1 and bool(building(text, of))


def _of_state(chart: Chart, place: Place) -> bool:
    """Say whether a state is meant by a place behind "of": no town has an article."""
    states = [territories().is_country(code) for code in place.candidates]
    article = chart.text.word_before(place.first, "contraction", "determiner-definite")
    return any(states) and (bool(article) or all(states))


def inside(text: Text, venue: Venue, at: int) -> bool:
    """Say whether a word in a venue's name does but tell it apart: "Palais des [Congrès]", or is
    its noun with the name before it: "im Kleist-[Forum]", not "ein europäisches [Forum]"."""
    named = text.language == "de" and venue.first < at and text.tokens[at].joint
    return named or any(building(text, near) for near in range(venue.first, at))


def _part_of_name(chart: Chart, at: int, *, led: bool) -> bool:
    """Say whether a capitalised word belongs to a building's name, ``led`` by a preposition."""
    text = chart.text
    if not (text.capital(at) and text.is_word(at)):
        return False
    if text.word(at, "determiner-definite") and not text.capital(at + 1):
        return False  # but "De Ganzepoot"
    if chart.covered(at, Name) or (led and chart.covered(at, Office)):
        return False  # "prend la place de Jean Martin", but "Salle Jean Monnet"
    return text.language != "de" or led or bool(text.readings(at, "territory"))


def _in_apposition(chart: Chart, at: int) -> bool:
    """Say whether a German name stands straight behind the noun of a building: "Villa Vigoni"."""
    text = chart.text
    return (
        text.language == "de" and text.is_word(at) and text.capital(at) and unknown(chart, at)
        and text.tokens[at].start == text.tokens[at - 1].end + 1
    )  # fmt: skip


def _told_alone(chart: Chart, at: int, size: int) -> bool:
    """Say whether the noun of a building says enough behind an article: each town has but one."""
    text = chart.text
    return bool(text.word(at, "town-building") == size) and bool(
        text.word_before(at, "determiner-definite", "contraction", "preposition-in")
    )


def _attributive(text: Text, at: int) -> bool:
    """Say whether an adjective that no word class lists stands at ``at``: "provincial house"."""
    return text.is_word(at) and not text.capital(at) and not text.matches[at]


def _town_before(chart: Chart, at: int) -> Place | None:
    """Return the town of "à Mons, au Palais provincial"."""
    text = chart.text
    start = at - text.word_before(at, "determiner-definite")
    size = text.word_before(start, "preposition-in")
    comma = start - size - 1
    if not size or comma < 1 or text.tokens[comma].text != ",":
        return None
    town = _ending(chart, comma)  # not of "l'ambassadeur d'Indonésie, au Palais provincial"
    return None if town is None or chart.covered(town.first, Office) else town


def _capital_before(chart: Chart, at: int, start: int) -> bool:
    """Say whether a capitalised word belongs to the venue's name: "Provinciaal Paleis"."""
    text = chart.text
    before = at - 1
    return (
        (before > start or opens_data(chart, before))
        and text.capital(before)
        and text.is_word(before)
        and not chart.covered(before, Name)
        and not text.readings(before, "weekday")
        and not text.word(before, *_FUNCTIONS)
        and text.tokens[before].end + 1 == text.tokens[at].start
    )


def _place_before(chart: Chart, at: int) -> Place | None:
    """Return the place just before an English or German head: "Mons Town Hall"."""
    return _ending(chart, at) if chart.text.language in ("en", "de") else None


def _town_of_building(chart: Chart, at: int) -> Place | None:
    """Return the one territory whose adjective stands at ``at``: "Aachener Rathaus"."""
    demonym = chart.at(at, Demonym)
    if demonym is None or demonym.inhabitant or len(demonym.territories) != 1:
        return None
    return Place(at, demonym.last, candidates=demonym.territories, adjective=True)


def _ending(chart: Chart, at: int) -> Place | None:
    """Return the place that ends before token ``at``."""
    place = chart.over(at - 1, Place)
    return place if place is not None and place.last == at else None


def rooms_of(chart: Chart, body: Body) -> int | None:
    """Return where the noun stands for rooms of ``body`` in which something was, None if none does:
    "dans les salons de la préfecture", "in den Räumen der Handelskammer"."""
    text = chart.text
    end = body.first
    while step := text.word_before(end, "determiner-definite", *_OF):
        end -= step
    size = next((n for n in range(ROOM, 0, -1) if text.word(end - n, "seat", "venue-room") == n), 0)
    if not size or end == body.first:
        return None
    before = end - size
    while article := text.word_before(before, "determiner-definite"):
        before -= article
    there = text.word_before(before, "preposition-in") or text.words[before - 1] == ","
    return end - size if there else None
