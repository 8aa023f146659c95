"""Where events took place: territories, venues and the rooms of bodies."""

from __future__ import annotations

from collections.abc import Iterator

from ...ontology.schema import schema
from ...ontology.territories import territories
from .analysis import Text
from .asides import signed_aside, signed_openly
from .at_houses import at_house, done_beside, of_its_object
from .attachment import (
    nearest,
    open_to,
    sharing,
    signs,
    signs_beside,
    takes_place,
    tells,
    told_of,
)
from .cancellations import first_meant
from .chart import Chart
from .data_lines import beside_day
from .datelines import dateline, signed_behind
from .government import ARTICLES
from .hosting import hosting_towns
from .partaking import SIGNATURE
from .phrases import Agreement, Body, Date, Event, Group, Name, Office, Place, Spot, Venue
from .place_descriptions import described_from
from .seats import settled
from .separable import separated
from .settings import settings
from .tense import tells_of_to_come
from .town_rows import more_towns
from .venues import rooms_of
from .verbs import roles_with
from .waters import is_water, on_water
from .where_clauses import WHERE, told_behind

__all__ = ["IN_ROW", "exactness", "headline_place", "whereabouts"]

HOSTED = "town-hosted"
"""The rule of a town that hosted an event: no other town in the sentence is where it was."""
IN_ROW = "place-in-row"
"""The rule of the towns that go on a row: "in Görlitz, Liberec and Zittau"."""
OF_MANY = "international-organisation"
"""The kind of body that is nowhere in particular, its seat apart."""
BESIDE = 3
"""Tokens from an event to the town straight behind it: a preposition and an article."""
ROOMS = 2
"""How exactly a body tells where something was: more so than a town, less than a building."""
OPENS = 2
"""Tokens before a place that opens its sentence: "In der Lindenhalle"."""
_TOWARDS = (
    "preposition-of", "preposition-to", "preposition-in", "preposition-by", "contraction",
    "determiner-definite",
)  # fmt: skip


def whereabouts(
    chart: Chart, events: list[Event], first: int, last: int
) -> Iterator[tuple[Event | Agreement | None, Spot, str, float]]:
    """Yield what the sentence at tokens ``first`` to ``last`` says of where its ``events`` were:
    the event (None: the text's main one), the place, the rule and how sure it is."""
    if not events and chart.text.where(first, last, "habit"):
        return  # "the committee meets in Belgium and France by turns"
    if not events:
        yield from ((None, spot, why, 0.6) for spot, why in settings(chart, first, last))
        yield from ((None, spot, HOSTED, 0.75) for spot in _scenes(chart, first, last))
    spots = list(chart.within(first, last, Place, Body, Venue))
    clauses = chart.text.where(first, last, "relative-where")
    if not (events or spots or clauses):
        return
    happened = takes_place(chart, first, last)
    happening = happened is not None
    told = happening or tells(chart, first, last)
    aside = told_of(chart, first, last, said=True) if signs(chart, first, last) else []
    if not (events or told or aside or clauses):
        return
    if told:
        aside = [agreement for agreement in aside if agreement.first >= first]
    agreements = signed_openly(chart, aside)
    rule = "place-of-happening" if happening else "place-in-sentence"
    best: dict[int, tuple[Event | Agreement | None, Spot, str]] = {}
    opening = dateline(chart, first, last)

    def rank(spot: Spot, near: Event | Agreement | None) -> tuple[int, bool, bool]:
        told_of = happened is not None and (spot.first > happened or spot.first - first <= OPENS)
        rooms = isinstance(spot, Body) and rooms_of(chart, spot) is not None
        exact = ROOMS if rooms else exactness(spot)  # "au siège de l'Eurométropole, à Courtrai"
        return exact, _straight_behind(chart, spot, near), told_of

    for event, host in hosting_towns(chart, events, first, last):
        best[event.first] = event, host, HOSTED
    for told_there, spot in told_behind(chart, events, first, last):
        best[told_there.first] = told_there, spot, WHERE
    own = {
        event.first: place
        for event in events
        for place in chart.within(event.last, event.last + BESIDE, Place)
        if _straight_behind(chart, place, event)
    }
    for spot in spots:
        if opening is not None and spot.first < opening[2]:
            continue
        if settled(chart, spot) or first_meant(chart, spot):
            continue
        beside = signed_aside(chart, spot, aside)
        near = beside or nearest(spot, open_to(chart, spot, events))
        if near is None and (events or not (agreements or told)):
            continue
        if near is None and agreements and not signs_beside(chart, spot, first, last):
            continue
        near = near or nearest(spot, [a for a in agreements if a.first < spot.first] or agreements)
        ahead = happened is not None and first + OPENS < spot.first < happened
        object_of = ahead and isinstance(spot, Body) and chart.text.language in ("fr", "en")
        if not _there(chart, spot, near, told=told and not object_of) or _known(chart, spot):
            continue  # "l'aide à la police s'est tenu à Metz"
        key = near.first if near else -1
        if _of_other_town(spot, own.get(key)):
            continue  # "the mayor in the town hall of Kehl spoke of the fair in Metz"
        # the most exact place: a venue before a body, a body before a town; of two towns the one
        # straight behind the event, behind the verb or at the head of the sentence: "the report on
        # Derry was given in Dublin"
        sure = key in best and best[key][2] in (HOSTED, WHERE)
        if sure and exactness(spot) <= exactness(best[key][1]):
            continue
        if key not in best or sure or rank(spot, near) > rank(best[key][1], near):
            best[key] = near, spot, "place-aside" if beside else rule
    ahead = opening is not None and tells_of_to_come(chart.text, first)
    if opening is not None and agreements and not (events or best or ahead):
        if (signed := signed_behind(chart, opening[2], last)) is not None:
            yield signed, opening[0], "dateline", 0.5
    for near, spot, why in best.values():
        yield near, spot, why, 0.85 if near else 0.7
        if (
            isinstance(near, Event)
            and near.kind == SIGNATURE
            and (signed := nearest(near, agreements))
        ):
            yield signed, spot, rule, 0.8
    for near, spot, _ in best.values():
        if isinstance(spot, Place):
            yield from ((near, more, IN_ROW, 0.8) for more in more_towns(chart, spot))
    placed = {id(near) for near, *_ in best.values()}
    for near, spot, why in list(best.values()):
        for other in sharing(chart, near, spot, events) if isinstance(near, Event) else ():
            if id(other) not in placed and not _to_place(other):
                placed.add(id(other))
                yield other, spot, why, 0.75
                if isinstance(spot, Place):
                    yield from ((other, more, IN_ROW, 0.75) for more in more_towns(chart, spot))
    for event in events:
        inner = [p for p in event.places if p.candidates] or event.bodies
        goal = _goal(chart, event)
        known = next((spot for near, spot, _ in best.values() if near is event), None)
        if goal is not None and (known is None or exactness(known) < exactness(goal)):
            yield event, goal, "visit-of", 0.8
        elif id(event) not in placed and inner and _to_place(event) and (
            not _visitor(chart, event, inner[0])
        ):  # fmt: skip
            yield event, inner[0], "visit-of", 0.8


def _goal(chart: Chart, event: Event) -> Venue | None:
    """Return the building behind a visit or an inauguration: "a tour of the Town Hall in Mons"."""
    text = chart.text
    concept = schema().schemes["event-kind"][event.kind]
    if not (concept.flag("toPlace") or concept.flag("atObject")):
        return None
    inside = next(chart.within(event.head + 1, event.last, Venue), None)
    at = event.last
    while size := text.word(at, *_TOWARDS):
        at += size
    return inside or (chart.at(at, Venue) if at > event.last else None)


def _visitor(chart: Chart, event: Event, spot: Spot) -> bool:
    """Say whether "of" leads to who pays a visit, behind words for its sort: "visite de courtoisie
    de la Grèce"."""
    text = chart.text
    sort = text.word(event.head + 1, "preposition-of")
    at = spot.first - text.word_before(spot.first, "determiner-definite")
    return sort > 0 and at > event.head + 2 and bool(
        text.word_before(at, "preposition-of", "contraction")
    )  # fmt: skip


def _known(chart: Chart, spot: Spot) -> bool:
    """Say whether a venue is a well-known body: "the National Crisis Centre"."""
    body = chart.at(spot.first, Body) if isinstance(spot, Venue) else None
    return body is not None and body.known is not None and body.last == spot.last


def exactness(spot: Spot) -> int:
    """Return how exactly a kind of place tells where something was."""
    if isinstance(spot, Body):
        return 0 if spot.bare else ROOMS  # "of the fire brigade in Mons": of which one?
    return 3 if isinstance(spot, Venue) else 1 - is_water(spot)


def _straight_behind(chart: Chart, spot: Spot, near: Event | Agreement | None) -> bool:
    """Say whether but a preposition stands between an event and a place: "a fair in Trier"."""
    text = chart.text
    start = described_from(chart, spot) if isinstance(spot, Place) else spot.first
    start -= text.word_before(start, "determiner-definite")
    size = text.word_before(start, "preposition-at", "preposition-in")
    return near is not None and size > 0 and near.last == start - size


def _of_other_town(spot: Spot, town: Place | None) -> bool:
    """Say whether a building is said to lie in another town than the event's own."""
    return (
        isinstance(spot, Venue) and spot.within is not None and town is not None
        and set(spot.within.candidates).isdisjoint(town.candidates)
    )  # fmt: skip


def _there(chart: Chart, spot: Spot, near: Event | Agreement | None, *, told: bool) -> bool:
    """Say whether the words before ``spot`` make it the place where something was."""
    text = chart.text
    if _nested(chart, spot):
        return False
    opening = described_from(chart, spot) if isinstance(spot, Place) else spot.first
    if isinstance(spot, Venue):
        opening -= text.word_before(opening, "former")  # "l'ancienne mine de X"
    start = opening - text.word_before(opening, "determiner-definite")
    if isinstance(near, Event) and (beside_day(chart, near, spot) or _scene(chart, start)):
        return True
    if on_water(chart, spot, start, near):
        return True
    if any(text.word_before(at, "premises") for at in (spot.first, start)) or (
        isinstance(spot, Body) and rooms_of(chart, spot) is not None
    ):
        return True
    if not told and isinstance(near, Event) and _later_stop(text, start, near):
        return False
    if isinstance(near, Event) and text.word_before(start, "preposition-to"):
        if _end_of_way(chart, start):
            return False
        goes = _to_place(near) or _invites(chart, near, frozenset({"convened"}))
        goes = goes or (
            not text.word_before(start, "preposition-at", "contraction")
            and _invites(chart, near, roles_with("comesThere"))
        )  # "welcomed 200 people to Arras for the conference", but "l'aide à l'Ukraine"
        if goes:
            return not isinstance(spot, Body) or not spot.described
    if isinstance(near, Event) and near.head < spot.first < near.last:
        if text.word_before(start, "preposition-about"):
            return False  # "a conference on the palace"
    if isinstance(spot, Venue):
        size = text.word_before(start, "preposition-in") or text.word_before(
            spot.first, "preposition-in"
        )
        if isinstance(near, Event) and not near.verbal and near.last == start - size:
            # "a conference on the palace", but "they met on the square"
            return size > 0 and not text.word_before(start, "preposition-about")
        return size > 0
    body = isinstance(near, Agreement) and chart.over(spot.first, Body)
    if isinstance(near, Agreement) and body and of_its_object(chart, near, start):
        return False
    inside = text.word_before(opening, "preposition-at")
    inside = inside or (start < opening and text.word_before(start, "preposition-at"))
    told = told or (isinstance(near, Event) and near.verbal) or done_beside(chart, spot, start)
    if not (inside or (told and at_house(chart, spot, start))):
        return False
    dative = bool(text.word_before(start, "preposition-to")) and start < spot.first
    if isinstance(spot, Place):
        # "l'aide à l'Ukraine", but "au Luxembourg"; "the associations in Belgium"
        return not (
            territories().are_countries(spot.candidates) and (dative or _of_body(chart, start))
        )
    if spot.described or spot.kind == OF_MANY or chart.covered(spot.first, Office):
        return False
    # "a demandé à la préfecture", but "une réunion à la préfecture"
    return (
        told
        or not text.word_before(start, "preposition-to")
        or (near is not None and start - near.last <= 1)
    )


def _later_stop(text: Text, at: int, near: Event) -> bool:
    """Say whether the preposition before token ``at`` leads to where a journey that was named
    before went on to: "this tour ended [in] Trento"."""
    journey = near.anaphoric and _to_place(near) and near.last < at
    return journey and bool(text.word_before(at, "preposition-at"))


def _scenes(chart: Chart, first: int, last: int) -> Iterator[Spot]:
    """Yield the building or town that a sentence calls the scene: "Tagungsort war das Rathaus"; not
    that of something else, "the setting of the film"."""
    text = chart.text
    for at in text.where(first, last, "scene"):
        verb = at + text.word(at, "scene")
        begin = verb + text.word(verb, "auxiliary-be")
        spots = chart.within(begin, last, Venue, Place) if begin > verb else ()
        found = [spot for spot in spots if _scene(chart, spot.first)][:1]
        yield from [spot for spot in found if _says_no_more(chart, spot, last)]


def _says_no_more(chart: Chart, spot: Spot, last: int) -> bool:
    """Say whether a clause ends behind a place, dates and the town aside: not "Schauplatz war Kehl
    schon im Krieg"."""
    text = chart.text
    at = spot.last
    while at < last and text.words[at] not in ".,;:!(–":
        phrase = chart.at(at, Date) or chart.at(at, Place)
        step = phrase.last - at if phrase else text.word(at, *_TOWARDS, "conjunction-and")
        if not step:
            return False
        at += step
    return True


def _scene(chart: Chart, at: int) -> bool:
    """Say whether what stands at ``at`` is called the scene: "Schauplatz der Feier war"."""
    text = chart.text
    while size := text.word_before(at, *ARTICLES, "adverb"):
        at -= size
    verb = at - text.word_before(at, "auxiliary-be")
    return verb < at and bool(text.where(text.sentence_at(at).first, verb, "scene"))


def _end_of_way(chart: Chart, at: int) -> bool:
    """Say whether "to" before token ``at`` ends a stretch: "the region from Lille to Mons"."""
    text = chart.text
    begin = at - text.word_before(at, "preposition-to")
    before = chart.over(begin - 1, Place)
    if before is None:
        return False
    if text.language == "fr" and chart.covered(begin - 1, Office, Body):
        return False  # "la visite du maire de Lille à Mons"
    return any(
        text.word(near, "preposition-of", "preposition-since")
        for near in range(before.first - 1, before.last)
    )


def _of_body(chart: Chart, at: int) -> bool:
    """Say whether a body, people or a town stand straight before the preposition that ends before
    token ``at``: the place behind it is theirs."""
    end = at - chart.text.word_before(at, "preposition-at")
    return chart.covered(end - 1, Body, Group, Place)


def _to_place(event: Event) -> bool:
    return schema().schemes["event-kind"][event.kind].flag("toPlace")


def _invites(chart: Chart, event: Event, roles: frozenset[str]) -> bool:
    """Say whether the event's sentence tells of a coming to it, by a verb of one of ``roles``: "lud
    zur Tagung nach X ein"."""
    text = chart.text
    sentence = text.sentence_at(event.first)
    known = [reading for _, reading in separated(text, sentence.first, sentence.last)]
    known += [
        reading for at in text.beginning(sentence.first, sentence.last, "role")
        for _, reading in text.readings(at, "role")
    ]  # fmt: skip
    return any(r.id in roles and r.form in ("finite", "participle") for r in known)


def _nested(chart: Chart, spot: Spot) -> bool:
    """Say whether a larger phrase takes ``spot`` up: a venue, an office, a body, a name."""
    if isinstance(spot, Body):
        return False
    venue = chart.over(spot.first, Venue)
    if venue is not None and venue is not spot:
        return True
    return chart.covered(spot.first, Office, Name, Group) or (
        (body := chart.over(spot.first, Body)) is not None and body.first < spot.first
    )


def headline_place(chart: Chart, first: int, last: int) -> Place | None:
    """Return the place that a headline names behind "in": "Sommet de crise à Namur"."""
    return next(
        (
            place for place in chart.within(first, last, Place)
            if chart.text.word_before(place.first, "preposition-at") and not _nested(chart, place)
        ),
        None,
    )  # fmt: skip
