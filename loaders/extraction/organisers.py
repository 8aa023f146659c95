"""Who is said to be the organiser or host of an event: "Veranstalter der Tagung ist X", "A and B
were the hosts", "Gastgeber: X"; with whom it was held, "took place in cooperation with X"; whose
invitation was accepted."""

from __future__ import annotations

from collections.abc import Iterator

from .actors import actors_in
from .assertion import asserted, doubtful, supposed
from .chart import Chart
from .enumeration import listed, one_or_joined
from .finite import AUXILIARIES, in_form
from .government import ARTICLES, genitive_article, governed
from .partaking import ATTENDED
from .participation import Participation
from .phrases import Actor, Body, Date, Event, Group, Name, Office, Place, Venue
from .relatives import enclosed
from .sentences import Sentence
from .separable import separated
from .subjects import subjects
from .verbs import SIGNING, verbs

__all__ = ["organisers"]

REACH = 14
"""Tokens between "organiser" and the verb "to be": "organiser of the conference in Eupen is"."""
NOUN = "action"
_SETTING = (
    "preposition-in", "preposition-at", "determiner-definite", "contraction", "weekday", "adverb",
)  # fmt: skip
"""What stands with a date or place behind "took place"."""
_HOLDING = frozenset({"organised", "conducted", "convened", "hosted"})
"""Roles of those who hold an event."""
IT = 3
"""Tokens between a pronoun and the words that it was due to somebody."""
HEAD = 4
"""Tokens from "of the" to the head of what it is of: "of the next cross-border conference"."""
BEFORE = 5
"""Tokens between "to be" and "the organiser"."""


def organisers(chart: Chart) -> list[Participation]:
    """Return those whom a sentence calls organiser or host of an event."""
    text = chart.text
    found: list[Participation] = []
    for at, role in _agents(chart):
        sentence = text.sentence_at(at)
        if sentence.kind == "furniture":
            continue
        actors = actors_in(chart, sentence.first, sentence.last)
        called = _called(chart, actors, at, sentence.first, sentence.last)
        if not called:
            continue
        events = [e for e in chart.within(sentence.first, sentence.last, Event) if not e.plural]
        if not events and _said_of_other(chart, at, sentence.first):
            continue  # "Lumen Day, an initiative of A", "the ferry line is the brainchild of A"
        target = min(events, key=lambda e: (abs(e.first - at), e.first)) if events else None
        found.extend(
            Participation(actor, role, target, "organiser-named", 0.8, at) for actor in called
        )
    for sentence in text.sentences:
        if sentence.kind != "furniture":
            found.extend(_held_with(chart, sentence))
            found.extend(_owed(chart, sentence))
            found.extend(_accepted(chart, sentence))
    return found


def _said_of_other(chart: Chart, at: int, first: int) -> bool:
    """Say whether a sentence without an event tells of a thing at its head what stands at token
    ``at``: that it is the initiative of somebody, or somebody the organiser of it."""
    text = chart.text
    if at > first and text.words[at - 1] == ",":
        return True
    begun = text.word(at, "organiser") or text.word(at, "organising", "initiative")
    if not text.word_before(at + begun, "preposition-of"):
        return False
    return not all(
        text.word(near, "pronoun", "adverb", *ARTICLES, *AUXILIARIES) for near in range(first, at)
    )


def _of_other(chart: Chart, at: int) -> bool:
    """Say whether "of" at token ``at``, or a German genitive, leads to no event, so that the noun
    before it is of another thing: "initiator of the bridge project"."""
    text = chart.text
    of = text.word(at, "preposition-of", "contraction")
    if not (of or genitive_article(text, at + 1)) or text.word(at, "preposition-by"):
        return False
    begin = at + of + text.word(at + of, *ARTICLES)
    return not any(chart.within(begin, begin + HEAD, Event))


def _held_with(chart: Chart, sentence: Sentence) -> list[Participation]:
    """Return with whom an event is said to take place, or by a label: "In cooperation with: X"."""
    text = chart.text
    first, last, _ = sentence
    for at in text.where(first, last, "in-partnership"):
        end = at + text.word(at, "in-partnership")
        label = at == first and end < last and text.tokens[end].text == ":"
        events = [e for e in chart.within(first, at, Event) if not (e.plural or e.other)]
        told = events and (_takes_place(chart, first, at, last) or _organised(chart, at, sentence))
        if not label and not told:
            continue
        if supposed(text, first, last) or doubtful(text, first, last):
            return []
        actors = [a for a in actors_in(chart, end, last) if isinstance(a, Body | Group)]
        target = events[-1] if events else None
        return [
            Participation(actor, "organised", target, "held-with", 0.75, at)
            for actor in listed(chart, actors, end + label, strict=True)
        ]
    return []


def _organised(chart: Chart, at: int, sentence: Sentence) -> bool:
    """Say whether a passive verb of organising stands straight before token ``at``, when, where and
    by whom aside, or ends its clause: "is georganiseerd [in samenwerking met A]"."""
    text = chart.text
    for verb in verbs(chart, sentence.first, sentence.last):
        if not verb.passive or verb.role not in _HOLDING:
            continue
        if verb.last <= at and _setting(chart, verb.last, at):
            return True
        ends = verb.last == len(text.tokens) or text.words[verb.last] in ",.;"
        if text.language in ("nl", "de") and verb.first > at and ends:
            return not any(mark in ",;:" for mark in text.words[at : verb.first])
    return False


def _owed(chart: Chart, sentence: Sentence) -> list[Participation]:
    """Return those to whom an event, or "it", is said to be due: "la conférence était due à A et à
    B"; or who stood behind it: "behind the event stand A and B"."""
    text = chart.text
    first, last, _ = sentence
    found: list[Participation] = []
    told = [*_dues(chart, sentence), *_backing(chart, sentence)]
    if not told or supposed(text, first, last):
        return found
    for at, size, target in told:
        if not asserted(text, (at, at + size), first, last):
            continue
        found.extend(
            Participation(actor, "organised", target, "owed-to", 0.75, at)
            for actor in _each(chart, actors_in(chart, first, last), at + size, size)
            if isinstance(actor, Body | Group)
        )
    return found


def _each(chart: Chart, actors: list[Actor], at: int, size: int) -> list[Actor]:
    """Return a list whose members the preposition opens again: "due à A, à B et à C"."""
    text = chart.text
    found: list[Actor] = []
    while who := listed(chart, actors, at, marker=size, strict=True):
        found.extend(who)
        at = text.behind_bracket(who[-1].last)
        step = int(text.words[at : at + 1] == [","]) or text.word(at, "conjunction-and")
        size = text.word(at + step, "preposition-to", "preposition-of") if step else 0
        if not size:
            break
        at += step + size
    return found


def _dues(chart: Chart, sentence: Sentence) -> Iterator[tuple[int, int, Event | None]]:
    """Yield where a sentence says that an event is due to somebody, the tokens of these words, and
    the event, None for "it"."""
    text = chart.text
    first, last, _ = sentence
    for at in text.where(first, last, "owed-to"):
        size = text.word(at, "owed-to")
        events = [e for e in chart.within(first, at, Event) if not e.plural]
        if events and not governed(text, events[-1].first, "of", "in", "for", "with", "by"):
            yield at, size, events[-1]
        elif not events and text.word(first, "pronoun") and at - first <= IT:
            yield at, size, None
    for event in chart.within(first, last, Event):
        at = event.last + (text.words[event.last : event.last + 1] == [","])
        if (size := text.word(at, "run-by")) and not event.plural:
            yield at, size, event  # "the fair, run by A"


def _backing(chart: Chart, sentence: Sentence) -> Iterator[tuple[int, int, Event | None]]:
    """Yield the verb behind "behind the event" that opens a sentence, its tokens, and the event."""
    text = chart.text
    at = sentence.first + text.word(sentence.first, "behind")
    if at == sentence.first:
        return
    event = chart.at(at + text.word(at, *ARTICLES), Event)
    for verb in range(event.last, sentence.last) if event is not None else ():
        if size := text.word(verb, "stands-there", "sits"):
            yield verb, size, event
            return
        if text.tokens[verb].text == ",":
            return


def _takes_place(chart: Chart, first: int, at: int, last: int) -> bool:
    """Say whether nothing but when and where stands from a verb of taking place to token ``at``,
    or that verb is parted and ends behind it."""
    text = chart.text
    for verb in text.where(first, at, "takes-place"):
        if _setting(chart, verb + text.word(verb, "takes-place"), at):
            return True
    return any(
        reading.id == "takes-place" and not any(chart.within(verb, at, Body, Office, Name))
        for verb, reading in separated(text, first, last) if verb < at
    )  # fmt: skip


def _setting(chart: Chart, first: int, last: int) -> bool:
    text = chart.text
    while first < last:
        kinds = (Date, Venue, Place, Body)
        phrase = next((p for kind in kinds if (p := chart.at(first, kind))), None)
        step = phrase.last - first if phrase else text.word(first, *_SETTING)
        if not (step or text.tokens[first].text == ","):
            return False
        first += step or 1
    return True


def _accepted(chart: Chart, sentence: Sentence) -> list[Participation]:
    """Return whose invitation was accepted: "Der Einladung von X waren A und B gefolgt"."""
    text = chart.text
    first, last, _ = sentence
    accepted = text.where(first, last, "accepts")
    for at in text.beginning(first, last, "role") if accepted else ():
        sizes = [n for n, r in text.readings(at, "role") if r.id == "convened" and r.form == NOUN]
        end = at + sizes[0] if sizes else at
        size = text.word(end, "preposition-of", "contraction", "genitive")
        if not size:
            continue
        near = [
            verb for verb in accepted
            if asserted(text, (verb, verb + text.word(verb, "accepts")), first, last)
        ]  # fmt: skip
        if not near or supposed(text, first, last):
            continue
        events = [e for e in chart.within(end, last, Event) if not e.plural]
        actors = actors_in(chart, end, last)
        hosts = one_or_joined(chart, listed(chart, actors, end + size, marker=size, strict=True))
        target = next(iter(events), None)
        roles = dict.fromkeys(_guests(chart, actors, end, near[0]), ATTENDED)
        roles |= dict.fromkeys(hosts, "convened")
        return [
            Participation(actor, role, target, "by-invitation", 0.75, at)
            for actor, role in roles.items()
        ]
    return []


def _guests(chart: Chart, actors: list[Actor], at: int, verb: int) -> list[Actor]:
    """Return who came by the invitation that ends at ``at`` and opens a Dutch or German clause:
    those behind its verb or auxiliary, "der Einladung von X waren [A und B] gefolgt"."""
    text = chart.text
    if text.language not in ("nl", "de") or verb < at:
        return []
    auxiliary = text.where(at, verb, "auxiliary-be", "auxiliary-have")
    begin = auxiliary[0] + 1 if auxiliary else verb + text.word(verb, "accepts")
    outside = [actor for actor in actors if not enclosed(chart, actor.first, verb)]
    return listed(chart, outside, begin, strict=True)


def _agents(chart: Chart) -> list[tuple[int, str]]:
    """Return where the text says "organiser" or "host", and the role."""
    text = chart.text
    found = dict.fromkeys(text.anywhere("organiser", "organising", "initiative"), "organised")
    for at in text.beginning(0, len(text.tokens), "role"):
        for _, reading in text.readings(at, "role"):
            if reading.form == "agent" and reading.id == "hosted":
                found.setdefault(at, reading.id)
    return sorted(found.items())


def _called(chart: Chart, actors: list[Actor], at: int, first: int, last: int) -> list[Actor]:
    """Return those of whom a clause says that they are what stands at ``at``."""
    text = chart.text
    if size := text.word(at, "organising", "initiative"):  # "the organisation was in the hands of"
        of = text.word(at + size, "preposition-of", "contraction", "of-it")
        if _of_other(chart, at + size) or (text.word(at, "initiative") and not of):
            return []
        if at == first and at + size < last and text.tokens[at + size].text == ":":
            return listed(chart, actors, at + size + 1, strict=True)
        for near in text.where(at + size, min(at + REACH, last), "lies-with"):
            if not asserted(text, (near, near + 1), first, last):
                return []
            return listed(chart, actors, near + text.word(near, "lies-with"), strict=True)
        return _seeing_to(chart, actors, at, size)
    if who := _as_host(chart, actors, at, first):
        return who
    begun = text.word(at, "organiser") or 1
    if size := text.word_before(at + begun, "preposition-of", "contraction"):
        return listed(chart, actors, at + begun, marker=size, strict=True)  # "an initiative of"
    if _of_other(chart, at + begun):
        return []
    for near in range(at + begun, min(at + REACH, last)):
        if text.word(near, "speech", "conjunction-that") or text.reads(near, _ROLES):
            break
        if text.tokens[near].text == ":":
            return listed(chart, actors, near + 1, strict=True)
        if size := text.word(near, "auxiliary-be"):
            if not asserted(text, (near, near + size), first, last):
                return []
            if behind := listed(chart, actors, near + size, strict=True):
                return behind
            if near == at + begun and text.words[near + size : near + size + 1] in ([","], ["."]):
                return subjects(chart, actors, at)  # "waarvan A gastheer was,"
            return []
    reach = REACH if text.language in ("nl", "de") else BEFORE
    for near in range(at - 1, max(first, at - reach) - 1, -1):
        if text.word_before(near + 1, "determiner-indefinite"):
            return []  # "had been a host": of some event
        if text.word(near, "auxiliary-be"):
            if not asserted(text, (near, near + 1), first, last):
                return []
            before = [a for a in subjects(chart, actors, near) if not _placed(chart, a)]
            return (before if at - near <= BEFORE else []) or _between(chart, actors, near, at)
    return []


def _between(chart: Chart, actors: list[Actor], verb: int, at: int) -> list[Actor]:
    """Return the subject that Dutch and German put between "to be" and the host at ``at``: "dit
    jaar was de burgemeester gastheer"."""
    text = chart.text
    if text.language not in ("nl", "de"):
        return []
    inside = [actor for actor in actors if actor.last <= at]
    return listed(chart, inside, verb + text.word(verb, "auxiliary-be"), strict=True)


def _as_host(chart: Chart, actors: list[Actor], at: int, first: int) -> list[Actor]:
    """Return those who stand between "with" and "as host" at token ``at``: "met A als gastheer"."""
    text = chart.text
    end = at - text.word_before(at, *ARTICLES)
    end -= text.word_before(end, "as")
    if end == at - text.word_before(at, *ARTICLES):
        return []
    for near in reversed(text.where(first, end, "preposition-with")):
        size = text.word(near, "preposition-with")
        who = listed(chart, actors, near + size, marker=size, strict=True)
        if who and who[-1].last == end:
            return who
    return []


def _seeing_to(chart: Chart, actors: list[Actor], at: int, size: int) -> list[Actor]:
    """Return who sees to the organising at token ``at``, which is that of an event or of nothing
    else: "A en assurait l'organisation", "A übernahm die Organisation", "Die Organisation übernahm
    A"; not "the organisation of the rescue"."""
    text = chart.text
    first, last, _ = text.sentence_at(at)
    end = at + size
    opens = at - text.word_before(at, *ARTICLES) == first and text.language in ("nl", "de")
    verb = text.word(end, "sees-to") if opens else 0
    if verb and not text.word_before(end + verb, "preposition-for"):
        return listed(chart, actors, end + verb, strict=True)
    of = text.word(end, "preposition-of", "contraction")
    event = chart.at(end + of + text.word(end + of, *ARTICLES), Event)
    more = of or text.word(end, *ARTICLES) or (end < last and text.capital(end))
    if event is None and more:
        return []
    begin = at - text.word_before(at, *ARTICLES)
    verb = begin - text.word_before(begin, "sees-to")
    if verb == begin or not asserted(text, (verb, begin), first, last):
        return []
    if text.word(verb, "auxiliary-be") and text.language == "de":
        if not text.where(end, last, "responsible"):
            return []  # "A war für die Organisation ein Gewinn"
    signed = event is None and in_form(text, verb, "finite", roles=SIGNING)
    while before := text.word_before(verb, "pronoun", "pronoun-object", "adverb"):
        verb -= before
    return [
        actor for actor in subjects(chart, actors, verb)
        if not (_placed(chart, actor) or (signed and isinstance(actor, Name | Office)))
    ]  # fmt: skip


_ROLES = frozenset({"role"})


def _placed(chart: Chart, actor: Actor) -> bool:
    """Say whether a body is where something is, or whose: "in the ministry", "of the PSNI"."""
    text = chart.text
    first = actor.first - text.word_before(actor.first, "determiner-definite")
    if not isinstance(actor, Body):
        return False
    if text.language == "de" and first < actor.first and text.capital(first - 1):
        return True  # "das Referat der Stadt Namur"
    return governed(text, first, "in", "of", "with") and not text.word_before(first, "organiser")
