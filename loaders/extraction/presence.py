"""Who was there, by what reports do: they name people beside the event, let them speak, list them
or show them in a picture."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from .absence import away, deceased
from .actors import actors_in, phrase_first
from .also_named import ELSEWHERE, announced, spokesperson, tells_of_event, visited
from .analysis import Text
from .assertion import doubtful, supposed
from .attachment import after_event, of_office, takes_place
from .attendance import LISTED, ROW, heads_list, lines_of_people, placed
from .chart import Chart
from .company import markers
from .enumeration import listed
from .finite import in_form
from .government import genitive
from .meetings import DELEGATION
from .numerals import YEAR
from .partaking import SPOKE
from .participation import Participation
from .phrases import Actor, Agreement, Body, Date, Event, Group, Name, Office, Place, Quantity
from .relatives import enclosed
from .retrospects import of_its_time
from .separable import separated
from .speeches import addressed, done_by, heard, in_own_speech
from .spoken_of import from_afar
from .subjects import of_another_office
from .verbs import roles_with

__all__ = ["present"]

BESIDE = "beside-event"
GOVERNMENT = "government"
"""The kind of organisation that may be led at an event as a delegation is."""
_Company = list[Sequence[Event | Body | Group]]
LOOSE = 2
"""Tokens between a name and the office behind it: a comma, and a word that no grammar knows."""


def present(chart: Chart, told: Iterable[Participation]) -> list[Participation]:
    """Return the persons whom a report names beside an event, lets speak, lists or shows.

    It names them because they were there: the weakest of the rules, for those of whom no verb has
    ``told`` anything.
    """
    text = chart.text
    found: list[Participation] = []
    known = {participation.actor.first for participation in told}

    elsewhere = {p.actor.first for p in told if isinstance(p.target, Agreement)}
    met = {p.actor.first for p in told if isinstance(p.target, Event) and p.target.verbal}
    lines = lines_of_people(chart)
    for sentence in text.sentences:
        if sentence.kind == "furniture":
            continue
        first, last = of_its_time(text, sentence.first, sentence.last)
        names = list(chart.within(first, last, Name))
        company = _company(chart, first, last)
        if not (names or company or sentence.first in lines):
            continue
        address = deeds = here = None
        if not lines.get(sentence.first):
            address = addressed(chart, first, last)
            here = _only_event(chart, first, last)
            deeds = {} if supposed(text, first, last) else done_by(chart, first, last)
            if not (supposed(text, first, last) or text.where(first, last, *ELSEWHERE)):
                deeds = {**in_own_speech(chart, first, last), **deeds}
        if company:
            telling = {at for at in range(first, last) if at in known and at not in elsewhere}
            telling.update(deeds or (), address or ())
            found.extend(_beside(chart, company, (first, last), telling, elsewhere))
        missing = away(chart, first, last) | deceased(chart, first, last)
        afar = missing if lines.get(first) else missing | from_afar(chart, first, last)
        rule, role = lines.get(sentence.first, ("", ""))
        if rule:
            found.extend(
                Participation(actor, role, None, rule, 0.7, actor.first)
                for actor in _people(chart, first, last)
                if actor.first not in missing
                and (rule != LISTED or (isinstance(actor, Name) and actor.first not in known))
            )
            continue
        elsewhere_told = bool(text.where(first, last, *ELSEWHERE))
        for name in names:
            if name.first in afar:
                continue
            if deeds and name.first in deeds:
                role = deeds[name.first]
                found.append(Participation(name, role, here, "gives-address", 0.65, name.first))
            elif address is not None and name.first in known and name.first not in address:
                continue  # a verb tells what this one did
            elif address is not None and (name.first in address or not heard(chart, first, name)):
                role = address.get(name.first, SPOKE)
                found.append(Participation(name, role, here, "gives-address", 0.65, name.first))
            elif name.first in met:
                continue
            elif not (elsewhere_told or of_another_office(chart, name)) and _speaks(
                chart, name, last
            ):
                found.append(
                    Participation(name, "attended", None, "speaks-in-report", 0.5, name.first)
                )
            elif placed(text, name):
                found.append(Participation(name, "attended", None, ROW, 0.6, name.first))
    return found


def _only_event(chart: Chart, first: int, last: int) -> Event | None:
    """Return the one event that a sentence tells of: that is where what is said in it was done."""
    told = [
        event for event in chart.within(first, last, Event)
        if not (event.generic or after_event(chart.text, event)) and _told_of(chart, event)
    ]  # fmt: skip
    return told[0] if len(told) == 1 else None


def _people(chart: Chart, first: int, last: int) -> list[Actor]:
    """Return the persons, offices and groups of a caption or list, without the word over it."""
    return [
        actor for actor in actors_in(chart, first, last)
        if isinstance(actor, Name)
        or (isinstance(actor, Office) and not _looks_back(chart, actor))
        or (isinstance(actor, Group) and not heads_list(chart.text, actor))
    ]  # fmt: skip


def _company(chart: Chart, first: int, last: int) -> _Company:
    """Return beside what a sentence may name those who were present: its events, as far as they
    have been, and the delegations; without what it has none of."""
    events = [e for e in chart.within(first, last, Event) if _told_of(chart, e)]
    events = [e for e in events if not (_to_come(chart.text, e) or of_office(chart, e))]
    return [near for near in (events, _delegations(chart, first, last)) if near]


def _beside(
    chart: Chart, company: _Company, bounds: tuple[int, int], known: set[int], signed: set[int]
) -> list[Participation]:
    """Return the persons whom a sentence names beside an event, whatever its verb.

    "The prefect had at his side, for this ceremony, the consul general": most of those whom a
    report names in one sentence with an event were there, but not those who ``signed`` what only
    plans it. Those named with a delegation, and it, were at what the text is about.
    """
    first, last = bounds
    if supposed(chart.text, first, last) or doubtful(chart.text, first, last):
        return []
    if chart.text.where(first, last, "opines") or _of_history(chart, first, last):
        return []
    events = [each for those in company for each in those if isinstance(each, Event)]
    found = [part for event in events for part in _with_whom(chart, event, last)]
    known = known | {part.actor.first for part in found}
    missing = (
        away(chart, first, last) | deceased(chart, first, last) | from_afar(chart, first, last)
    )
    for actor in actors_in(chart, first, last):
        if actor.first in known or actor.first in missing or of_another_office(chart, actor):
            continue
        if isinstance(actor, Body | Group) and not (events and _sent(actor) and _of_whom(actor)):
            continue
        if isinstance(actor, Office) and (actor.plural or not actor.anchored):
            continue
        if isinstance(actor, Office) and (
            _apposed_name(chart, actor)
            or chart.text.word_before(actor.first, "determiner-indefinite")
        ):
            continue  # "the first visit of a prefect": any
        place = chart.at(actor.first, Place)
        if isinstance(actor, Name) and tells_of_event(chart, actor):
            continue
        if visited(chart, actor) or (place is not None and place.last == actor.last):
            continue  # a town by its name alone: where it was
        nearest = (min(those, key=lambda e: (abs(e.first - actor.first), e.first))
                   for those in company)  # fmt: skip
        beside = next((one for one in nearest if not _cut_off(chart, actor, one)), None)
        if beside is None:
            continue
        if actor.first in signed and isinstance(beside, Event) and _intended(chart, beside):
            continue
        start = phrase_first(chart, actor)
        before = start - chart.text.word_before(start, "determiner-definite")
        if chart.text.word_before(before, "according-to") or (
            _owned(chart.text, start)
            and not _made_up_of(chart, beside, start)
            and not _leads(chart, beside, bounds, start)
        ):
            continue  # "the successor of A"
        event, rule = (beside, BESIDE) if isinstance(beside, Event) else (None, "beside-delegation")
        found.append(Participation(actor, "attended", event, rule, 0.6, actor.first))
    return found


def _owned(text: Text, start: int) -> bool:
    """Say whether what stands at ``start`` is that of something before it: "the successor of A";
    a German article is that of a subject too, where no noun stands before it."""
    if text.language == "de" and text.word_before(start, "determiner-definite"):
        return genitive(text, start)
    return bool(text.word_before(start, "preposition-without", "preposition-of", "contraction"))


def _cut_off(chart: Chart, actor: Actor, beside: Event | Body | Group) -> bool:
    """Say whether a relative clause parts somebody from what a sentence names."""
    between = range(min(beside.last, actor.last), max(beside.first, actor.first))
    return any(_relative(chart.text, at) for at in between) or enclosed(
        chart, actor.first, beside.first
    )


def _of_history(chart: Chart, first: int, last: int) -> bool:
    """Say whether a sentence opens with a year, so that it tells of what was before: "In 2011
    besloot A om een conferentie te houden"."""
    text = chart.text
    date = chart.at(first + text.word(first, "preposition-in"), Date)
    return (
        date is not None and date.first > first and len(date.value or "") == YEAR
        and takes_place(chart, first, last) is None
    )  # fmt: skip


def _with_whom(chart: Chart, event: Event, last: int) -> list[Participation]:
    """Return those whom the words behind an event name as whom it was with: "a meeting with the
    mayor, A, and representatives of both towns"."""
    size = chart.text.word(event.last, "preposition-with")
    if not size:
        return []
    begin = event.last + size
    who = listed(chart, actors_in(chart, begin, last), begin, marker=size, strict=True)
    return [
        Participation(actor, "attended", event, "event-with", 0.75, actor.first) for actor in who
        if isinstance(actor, Name | Office)
        or (isinstance(actor, Group) and not actor.generic and not _counted(chart, actor))
    ]  # fmt: skip


def _counted(chart: Chart, group: Group) -> bool:
    """Say whether a number tells how many they are: "the assembly with 62 delegates"."""
    return any(
        chart.covered(at, Quantity) or chart.text.word(at, "number")
        for at in range(group.first - 1, group.first + 1)
    )


def _made_up_of(chart: Chart, company: Event | Body | Group, start: int) -> bool:
    """Say whether a verb tells that ``company`` consisted of whom stands at ``start``."""
    text = chart.text
    return any(
        at + text.word(at, "made-up-of") <= start
        for at in text.where(company.last, start, "made-up-of")
        if not any(chart.covered(near, Body, Group, Event) for near in range(company.last, at))
    )


def _leads(
    chart: Chart, company: Event | Body | Group, bounds: tuple[int, int], start: int
) -> bool:
    """Say whether "of" before whom stands at ``start`` is that of who leads it or watched it:
    "wurde von A beobachtet", "stond onder leiding van A"."""
    text = chart.text
    title = start - text.word_before(start, "determiner-definite")
    leading = [marker for marker, role in markers().items() if role in roles_with("leads")]
    if not isinstance(company, Event) and text.word_before(title, *leading):
        return True
    by = start - text.word_before(start, "preposition-by")
    while by < start and (size := text.word_before(by, "adverb")):
        by -= size
    if by == start:
        return False
    if text.word_before(by, "auxiliary-become") and text.where(start, bounds[1], "watched"):
        return isinstance(company, Event)  # "wurde von A beobachtet"
    return bool(text.word_before(start, "preposition-by")) and any(
        in_form(text, at, "participle", roles=roles_with("leads"))
        for at in text.beginning(*bounds, "role")
    )


def _sent(actor: Body | Group) -> bool:
    """Say whether an actor is a delegation: it is sent to be somewhere."""
    return actor.kind == DELEGATION and not (isinstance(actor, Body) and actor.proper)


def _of_whom(actor: Body | Group) -> bool:
    """Say whether the words of a delegation tell whose it is."""
    return bool(actor.places or actor.demonyms)


def _delegations(chart: Chart, first: int, last: int) -> list[Body | Group]:
    """Return the delegations of a sentence, in no office's words, and the governments that somebody
    led there: those named with one came too."""
    return [
        actor for actor in chart.within(first, last, Body, Group)
        if (_sent(actor) or _led_there(chart, actor, last))
        and not chart.covered(actor.first, Office, Event)
    ]  # fmt: skip


def _led_there(chart: Chart, actor: Body | Group, last: int) -> bool:
    """Say whether a government was led by somebody, at no time but that of an event: "The Irish
    Government was led by A"."""
    text = chart.text
    begin = text.behind_bracket(actor.last)
    verb = begin + text.word(begin, "auxiliary-be")
    if not isinstance(actor, Body) or actor.kind != GOVERNMENT or verb == begin:
        return False
    led = in_form(text, verb, "participle", roles=roles_with("leads"))
    now = text.where(begin, verb, "present-tense")
    return led and not now and not any(chart.within(verb, last, Date))


def _relative(text: Text, at: int) -> bool:
    """Say whether a relative clause begins at ``at``; where its pronoun is an article too, only
    behind a comma: ", für die sich A einsetzt"."""
    if not text.word(at, "relative-pronoun"):
        return False
    before = at - text.word_before(at, "preposition-for", "preposition-in", "preposition-with")
    return text.language in ("fr", "en") or (at > 0 and text.tokens[before - 1].text == ",")


def _told_of(chart: Chart, event: Event) -> bool:
    """Say whether a phrase speaks of one event: "the conference", "a 2nd meeting"."""
    if event.plural or event.verbal:
        return False
    article = chart.text.word_before(event.first, "determiner-definite", "determiner-indefinite")
    said = event.first - article - chart.text.word_before(event.first - article, "speech")
    if said < event.first - article and not _parted(chart.text, said, event.first):
        return False  # "announced the conference": it was not yet
    return bool(
        event.definite or event.anaphoric or event.ordinal or event.title
        or chart.text.word_before(event.first, "determiner-indefinite")
        or (  # not "gingen in gesprek"
            not event.generic and chart.text.word_before(event.first, "preposition-in")
        )
    )  # fmt: skip


def _to_come(text: Text, event: Event) -> bool:
    """Say whether an event is the next one, at which nobody has been yet."""
    if text.where(event.first - 1, event.last, "next"):
        return True
    # "la réunion suivante", but "the ceremony next to the town hall"
    behind = text.word(event.last, "next")
    return bool(behind) and not text.word(event.last + behind, "preposition-to")


def _intended(chart: Chart, event: Event) -> bool:
    """Say whether an event is what something is for: "plans for a joint conference"."""
    text = chart.text
    before = event.first - text.word_before(event.first, "determiner-indefinite")
    return event.indefinite and bool(
        text.word_before(before, "preposition-for", "preposition-about")
        and not text.word_before(before, "preposition-to", "preposition-in")
    )


def _looks_back(chart: Chart, office: Office) -> bool:
    """Say whether an office stands behind the name of its holder and a comma, with at most one word
    between: "A, Consultant Paediatrician"."""
    text = chart.text
    return any(
        text.words[at] == "," and (name := chart.over(at - 1, Name)) is not None and name.last == at
        for at in range(max(office.first - LOOSE, 1), office.first)
    )


def _apposed_name(chart: Chart, office: Office) -> bool:
    """Say whether a name stands right before or behind an office."""
    near = (*range(office.first - 3, office.first), *range(office.last, office.last + 3))
    return any(chart.over(at, Name) is not None for at in near)


def _parted(text: Text, at: int, last: int) -> bool:
    """Say whether a verb is but the first part of another: "fand nicht statt", no opinion."""
    return any(first == at for first, _ in separated(text, at, last))


def _speaks(chart: Chart, name: Name, last: int) -> bool:
    """Say whether a verb of speech stands beside ``name`` or behind its appositions; none of whom
    one asks, wherever something was."""
    text = chart.text
    if spokesperson(chart, name) or tells_of_event(chart, name) or announced(chart):
        return False
    for at in range(name.last, min(last, name.last + 14)):
        if (size := text.word(at, "speech")) and not _parted(text, at, last):
            article = text.word(at + size, "determiner-definite", "determiner-indefinite")
            if chart.at(at + size + article, Event):
                return False  # "announced the conference"
            if text.word(at, "opines") and next(chart.within(at, last, Event), None):
                return False  # "promised A a second visit"
            if enclosed(chart, name.first, at):
                return False  # "A, who was appointed by B, said"
            if text.word_before(at, "auxiliary-be", "auxiliary-become"):
                return False  # "A and B were welcomed"
            return not any(
                text.word(i, "relative-pronoun", "conjunction-that") for i in range(name.last, at)
            )
        if chart.at(at, Name):
            return False
    return bool(text.word_before(name.first, "speech"))
