"""When and where an event was that no sentence about it says: from the lines that open the text,
the body that hosted it, the event that it took place in or that came before it, the agreement
signed at it, whose signatories were there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..extraction.cancellations import first_meant
from ..extraction.chart import Chart
from ..extraction.circumstances import Circumstance
from ..extraction.datelines import dateline
from ..extraction.government import behind_article
from ..extraction.institutions import of_land
from ..extraction.other_deeds import of_other_deed
from ..extraction.partaking import SIGNATURE, Participation
from ..extraction.phrases import Agreement, Body, Date, Event, Name, Office, Place, Topic
from ..extraction.retrospects import of_other_thing
from ..extraction.seats import arisen
from ..extraction.sentences import Sentence
from ..extraction.whereabouts import headline_place
from .clusters import Cluster, flagged, town_of
from .context import Linking

__all__ = [
    "EARLY", "date_within", "elsewhere", "fill", "host", "same_day", "signatories", "signing",
]  # fmt: skip

ASIDE = ("date-aside", "date-in-phrase")
"""Rules by which a date tells of nothing but the agreement."""
OF_SIGNING = ("date-of-agreement", "place-of-happening", "place-in-sentence")
"""Rules by which a sentence says when or where an agreement was signed."""
SIGNED_AT = "signing-of-agreement"
"""The rule of a signing and its agreement, of which one sentence each says when or where."""
DAY = len("2019-05-03")
LEAD = 15
"""Tokens from the sentence of a dateline to the event that it is of."""
HEADLINES = 2
"""Sentences that may be headlines: the title, and one above or below it."""
EARLY = 3
"""Sentences: a date or place in the first ones is that of what the text is about."""
_NAMED = (Agreement, Office, Name, Topic)


def date_within(event: Cluster) -> None:
    """Date an event that took place in one of a single day."""
    outer = event.parent
    if outer is None or event.dates or not event.nested or flagged(outer.kind, "lasting"):
        return
    if (dated := _single_day(outer)) is not None:
        event.dates.append(replace(dated, rule="within-dated", confidence=0.6))


def same_day(
    by_phrase: dict[int, Cluster], main: Cluster | None, circumstances: Iterable[Circumstance]
) -> None:
    """Date the events that the text places on the day of another."""
    for circumstance in circumstances:
        if circumstance.kind != "next":
            continue
        event = by_phrase.get(id(circumstance.value))
        before = by_phrase.get(id(circumstance.event)) or main
        if event is None or before is None or event is before or event.dates:
            continue
        if event.phrases[0] is circumstance.value and (dated := _single_day(before)) is not None:
            event.dates.append(replace(dated, rule="same-day", confidence=0.6))


def _single_day(event: Cluster) -> Circumstance | None:
    """Return what dates an event that was on one day, None for any other."""
    days = {d.value.value for d in event.dates if isinstance(d.value, Date)}
    alone = len(days) == 1 and len(str(min(days, key=str))) == DAY
    return event.dates[0] if alone else None


def host(linking: Linking, event: Cluster) -> None:
    """Put an event of which no place is told into the rooms of the body that hosted it; a province
    or a Euroregion has land, and no rooms that would be told by its name."""
    hosts = [p.actor for p in event.parties if p.role == "hosted" and isinstance(p.actor, Body)]
    if event.places or len(hosts) != 1 or hosts[0].first not in linking.bodies:
        return
    kind = linking.record.entities[linking.bodies[hosts[0].first]].properties.get("kind")
    if not of_land(str(kind)):
        event.places.append(Circumstance(None, "place", hosts[0], "hosted-there", 0.6))


def signing(
    events: list[Cluster], circumstances: list[Circumstance], agreements: dict[int, str]
) -> None:
    """Say of the one signing or ceremony of a text when and where it was, where the text says it of
    the agreement told of before, and the other way round: "signed an accord in Kehl on 3 May.
    Present at the signing were"."""
    signings = [e for e in events if e.kind == SIGNATURE] or [
        e for e in events if flagged(e.kind, "maySign") and e.phrases[0].definite
    ]
    told = [
        (c.event, c) for c in circumstances
        if isinstance(c.event, Agreement) and c.rule in OF_SIGNING
        and c.event.first in agreements
    ]  # fmt: skip
    if len(signings) != 1 or (signings[0].dates and signings[0].places):
        return
    event = signings[0]
    before = [a for a, _ in told if a.first < event.phrases[0].first]
    if not before and len({agreements[a.first] for a, _ in told}) != 1:
        return
    signed = max(before, key=lambda a: a.first) if before else told[0][0]
    of = [c for a, c in told if agreements[a.first] == agreements[signed.first]]
    dated = [c for c in of if c.kind == "date"]
    if event.days and dated and not any(_agree(c, event) for c in dated):
        return  # it was another day
    for kind, own in (("date", event.dates), ("place", event.places)):
        known = [c for c in of if c.kind == kind]
        if not own:
            own += [replace(c, rule=SIGNED_AT, confidence=0.65) for c in known]
        elif not known:
            circumstances += [replace(own[0], event=signed, rule=SIGNED_AT, confidence=0.65)]


def _agree(dated: Circumstance, event: Cluster) -> bool:
    day = dated.value.value if isinstance(dated.value, Date) else None
    return day is not None and any(day.startswith(d) or d.startswith(day) for d in event.days)


def _of_agreement(circumstance: Circumstance) -> bool:
    """Say whether it tells of an agreement that was signed another day."""
    return isinstance(circumstance.event, Agreement) and circumstance.rule in ASIDE


def fill(linking: Linking, main: Cluster, circumstances: list[Circumstance]) -> None:
    """Give the main event the date and place that open the text: dateline, labelled lines; not
    those that ``circumstances`` tell of something else."""
    chart = linking.chart
    sentences = [s for s in chart.text.sentences if s.kind != "furniture"]
    if not main.dates:
        aside = {
            id(c.value) for c in circumstances
            if _of_agreement(c) or _of_other_event(linking, main, c, circumstances)
        }  # fmt: skip
        own = [date for date in _days(chart) if id(date) not in aside]
        own = [
            date for date in own if not (of_other_thing(chart, date) or first_meant(chart, date))
        ]
        date = _first(own, chart)
        if date is not None:
            main.dates.append(Circumstance(None, "date", date, "first-date", 0.55))
    if not main.places:
        for sentence in sentences[:EARLY]:
            opening = dateline(chart, sentence.first, sentence.last)
            if opening is None or not _told_there(linking, main, sentence, opening[0]):
                continue
            if linking.where.of(opening[0]) is not None or not opening[0].candidates:
                main.places.append(Circumstance(None, "place", opening[0], "dateline", 0.5))
                break
        else:
            _headline(linking, main, sentences[:HEADLINES])


def _of_other_event(
    linking: Linking, main: Cluster, dated: Circumstance, circumstances: list[Circumstance]
) -> bool:
    """Say whether a day is that of an event before or after the main one, or of what was in another
    town: "the next meeting will take place on 4 June", "they met in Dublin on 4 June"."""
    event = dated.event
    if dated.kind != "date" or any(event is phrase for phrase in main.phrases):
        return False
    if isinstance(event, Event) and event.other:
        return True
    return elsewhere(linking, main, dated, circumstances)


def elsewhere(
    linking: Linking, main: Cluster, dated: Circumstance, circumstances: list[Circumstance]
) -> bool:
    """Say whether the sentence of a day tells of another town than those where the main event is
    told to have been."""
    first, last, _ = linking.chart.text.sentence_at(dated.value.first)
    towns = {
        town_of(linking, c.value) for c in circumstances
        if c.kind == "place" and c.event is dated.event and isinstance(c.value, Place)
        and first <= c.value.first < last
    } - {None}  # fmt: skip
    return bool(towns and main.towns) and main.towns.isdisjoint(towns)


def _told_there(linking: Linking, main: Cluster, sentence: Sentence, town: Place) -> bool:
    """Say whether the event is named beside a dateline, in whose sentence no other place of
    something stands: else it only says where the report was written."""
    text = linking.chart.text
    first, last, _ = sentence
    return any(first - LEAD <= phrase.first < last + LEAD for phrase in main.phrases) and not any(
        place is not town
        and text.word_before(behind_article(text, place.first), "preposition-at", "preposition-to")
        for place in linking.chart.within(first, last, Place)
    )


def _first(days: list[Date], chart: Chart) -> Date | None:
    """Return the first of ``days``; not one that stands alone in its line, where a sentence tells
    of an earlier one: it is that of publication."""
    if not days:
        return None
    first, line = days[0], chart.text.sentence_at(days[0].first)
    told = next(
        (day for day in days[1:] if chart.text.sentence_at(day.first).kind == "text"), first
    )
    alone = (line.first, line.last) == (first.first, first.last)
    return told if alone and (told.value or "") < (first.value or "") else first


def _days(chart: Chart) -> Iterator[Date]:
    """Yield the dates of a day on which the text's event may have been."""
    for date in chart.all(Date):
        aside = chart.covered(date.first, *_NAMED) or arisen(chart, date)
        if date.daily and not (aside or of_other_deed(chart, date)):
            before = chart.text.word_before(date.first, "preposition-since", "preposition-until")
            sentence = chart.text.sentence_at(date.first)
            ahead = chart.text.where(sentence.first, sentence.last, "ahead-of-event")
            if (date.ranged or not before) and not ahead:
                yield date


def _headline(linking: Linking, main: Cluster, sentences: list[Sentence]) -> None:
    """Put the main event where a headline says that something was."""
    for sentence in sentences:
        if sentence.kind == "heading":
            place = headline_place(linking.chart, sentence.first, sentence.last)
            if place is not None and linking.where.of(place) is not None:
                main.places.append(Circumstance(None, "place", place, "headline-place", 0.5))
                return


def signatories(
    events: list[Cluster], participations: list[Participation], agreements: dict[int, str]
) -> None:
    """Let those who signed be at the one signing of ``events``: those of the agreement of whose
    signing the text told last before, or first of all; ``agreements`` are its ids by token."""
    signings = [event for event in events if event.kind == SIGNATURE]
    signed = [p for p in participations if p.role == "signed" and isinstance(p.target, Agreement)]
    if len(signings) != 1 or not signed:
        return
    first = signings[0].phrases[0].first
    told = max((p for p in signed if p.at < first), key=lambda p: p.at, default=signed[0])
    of = _agreement(told, agreements)
    signings[0].parties.extend(
        replace(p, role="attended", rule="signatory", confidence=0.7)
        for p in signed if _agreement(p, agreements) == of
    )  # fmt: skip


def _agreement(part: Participation, agreements: dict[int, str]) -> str | None:
    return None if part.target is None else agreements.get(part.target.first)
