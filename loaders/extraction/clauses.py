"""The parts of a clause around a verb of a role: where it begins and ends, who acts, in what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TypeVar

from ...ontology.schema import schema
from .actors import inner, phrase_first
from .attachment import after_event, commemorated, of_other_time
from .attendance import addresses
from .behind_nouns import tells_more_of
from .chart import Chart
from .enumeration import (
    before_object,
    behind,
    listed,
    one_or_joined,
    without_genitives,
)
from .finite import AUXILIARIES, SAID, finite
from .gathered import opens_with_meeting
from .government import ARTICLES, behind_article, governed
from .infinitives import of_infinitive
from .next_subjects import before_next_clause
from .passive_agents import led_by
from .phrases import (
    Actor,
    Agreement,
    Event,
    Group,
    Name,
    Office,
    Phrase,
    Quantity,
)
from .relatives import enclosed
from .retrospects import of_its_time
from .sentence_openers import behind_gathered, behind_opening
from .subjects import subjects
from .verbs import (
    SIGNING,
    Verb,
    intransitive,
    receives,
    role_of,
    roles_with,
    verbs,
)

__all__ = ["agents_of", "clauses", "comers", "greets", "target_of"]

T = TypeVar("T", bound=Phrase)

OPENS = 3
"""Tokens before a participle that opens its clause."""
FRONT = 4
"""Tokens: French puts the subject behind a verb only where it opens the clause."""

_NO_NOUN = (
    "determiner-definite", "determiner-indefinite", "preposition-in", "preposition-with",
    "contraction", "adverb",
)  # fmt: skip
"""What stands behind a German relative pronoun, and behind no article: "die am Montag"."""
_BEFORE = tuple(f"preposition-{relation}" for relation in ("in", "with", "for", "at", "to"))
"""What stands before a relative pronoun: ", an der A teilnahm"."""


def clauses(chart: Chart, first: int, last: int) -> list[tuple[int, int]]:
    """Cut a sentence at semicolons; colons and commas stay inside their clause, and so do the
    members of a list that semicolons part; without what it tells of years before."""
    first, last = of_its_time(chart.text, first, last)
    cuts = [at for at, word in enumerate(chart.text.words[first:last], first) if word == ";"]
    ends = [*cuts[1:], last]
    cuts = [cut for cut, end in zip(cuts, ends, strict=False) if _has_verb(chart, cut, end)]
    # "A, mayor of X; B and C opened", but "Excused: A; B opened"
    while cuts and ":" not in chart.text.words[first : cuts[0]] and (
        not _has_verb(chart, first, cuts[0])
    ):  # fmt: skip
        del cuts[0]
    bounds = [first, *[cut + 1 for cut in cuts], last]
    return [(a, b) for a, b in pairwise(bounds) if b > a]


def _has_verb(chart: Chart, first: int, last: int) -> bool:
    """Say whether a stretch of text is more than a member of a list."""
    return bool(chart.text.where(first, last, *SAID, "takes-place")) or any(
        verb.form == "finite" for verb in verbs(chart, first, last)
    )


def target_of(
    chart: Chart, verb: Verb, first: int, last: int
) -> tuple[Verb, Event | Agreement | None]:
    """Return the event or agreement that the verb is about, behind it, or before in the passive;
    and the verb with the role that it has for such: what closes an event concludes an agreement."""
    roles = verb.roles or (verb.role,)
    if not SIGNING.isdisjoint(roles):
        others = [role for role in roles if role not in SIGNING and _closes(chart, verb)]
        agreements = [
            agreement for agreement in chart.within(first, last, Agreement)
            if not (others and _beside(chart, agreement))  # "closed the talks with an agreement"
            and not (_of_another(chart, agreement, verb) or _long_ago(chart, agreement))
            and not _of_next_verb(chart, agreement, verb)
            and not enclosed(chart, agreement.first, verb.first)
        ]  # fmt: skip
        if agreement := _nearest(chart, verb, agreements):
            return replace(verb, role="signed"), agreement
        verb = replace(verb, role=(others or [role for role in roles if role in SIGNING])[0])
    events = [
        event for event in chart.within(first, last, Event)
        if not inner(chart, event) and not enclosed(chart, event.first, verb.first)
    ]  # fmt: skip
    return verb, _nearest(chart, verb, _fitting(chart, verb, events))


def _closes(chart: Chart, verb: Verb) -> bool:
    """Say whether an event is the object of concluding: "concluded the talks", not "that they"."""
    text = chart.text
    if text.language not in ("fr", "en"):
        return True
    if verb.passive:
        return not tells_more_of(chart, verb.first, Agreement)
    at = verb.last + text.word(verb.last, "determiner-definite", "determiner-possessive")
    return chart.covered(at, Event) or bool(text.word(at, "proceedings", "day"))


def _long_ago(chart: Chart, agreement: Agreement) -> bool:
    """Say whether "after" leads to an agreement of which no relative clause tells more: "56 years
    after the treaty both met", but "after the treaty, which A signed"."""
    text = chart.text
    behind = agreement.last + (text.words[agreement.last : agreement.last + 1] == [","])
    return after_event(text, agreement) and not text.word(behind, "relative-pronoun")


def _of_next_verb(chart: Chart, agreement: Agreement, verb: Verb) -> bool:
    """Say whether "and" and a word that opens no noun phrase stand between a verb and an agreement
    behind it, whose verb that word is: "signed the visitors' book and praised the treaty"."""
    text = chart.text
    joints = text.where(verb.last, agreement.first, "conjunction-and")
    behind = joints[-1] + text.word(joints[-1], "conjunction-and") if joints else 0
    if not behind or behind >= agreement.first or not text.is_word(behind):
        return False
    unknown = not (text.capital(behind) or text.functional(behind) or text.matches[behind])
    unknown = unknown and text.language != "nl" and not chart.covered(behind, Group)
    verbal = unknown or finite(text, behind) or bool(text.word(behind, "speech", "opines", "verb"))
    return verbal and bool(text.where(behind + 1, agreement.first, *ARTICLES))


def _of_another(chart: Chart, agreement: Agreement, verb: Verb) -> bool:
    """Say whether a verb stands in a relative clause about something that is named behind an
    agreement: "the declaration renews a text that A signed"."""
    text = chart.text
    pronouns = text.where(agreement.last, verb.first, "relative-pronoun", "determiner-definite")
    opened = [
        at for at in pronouns
        if text.word(at, "relative-pronoun") or _opens_relative(chart, at, verb)
    ]  # fmt: skip
    return bool(opened and text.where(agreement.last, opened[-1], "determiner-indefinite"))


def _fitting(chart: Chart, verb: Verb, events: list[Event]) -> list[Event]:
    """Return the events that can be what a verb is about."""
    if role_of(verb.role).flag("ofProceedings") and not greets(chart, verb):
        # "opened the bridge at a ceremony", which opened by itself, but "at a ceremony opened by A"
        told = [event for event in events if event.last <= verb.first][-1:]
        told = [event for event in told if _described(chart, event, verb)]
        return [event for event in events if event in told or not _beside(chart, event)]
    text = chart.text
    if verb.role == "visited":  # "after the meeting they visited the museum"
        return [e for e in events if not of_other_time(text, e)]
    if verb.role == "met":  # "op de conferentie gingen A en B in gesprek"
        events = [e for e in events if not (commemorated(chart, e) or of_other_time(text, e))]
        others = [
            e for e in events if not (e.generic and text.word_before(e.first, "preposition-in"))
        ]
        events = others or events
    if verb.passive and _organises(verb.role):  # "launched at the conference by A"
        return [e for e in events if e.last <= verb.first or not _beside(chart, e)]
    held = text.word(verb.first, "holds") and not verb.passive
    # "at the reception A held a speech", "hielt auf der Konferenz die Festrede"
    return [
        event for event in events
        if not held or not (  # "held a speech on the state of things after the signing"
            _beside(chart, event) or after_event(text, event)
            or any(True for _ in addresses(text, verb.last, event.first))
        )
    ]  # fmt: skip


def _described(chart: Chart, event: Event, verb: Verb) -> bool:
    """Say whether a passive verb stands in the words that describe the event before it: "[a
    session] chaired by A", "[a session,] which was chaired by A", "opened by A and closed by B"."""
    text = chart.text
    if not verb.passive or tells_more_of(chart, verb.first, Event):
        return verb.passive
    between = event.last, verb.first
    if text.word_before(verb.first, "conjunction-and") and text.where(*between, "preposition-by"):
        return not text.where(*between, *AUXILIARIES)
    comma = text.words[event.last] == ","
    at = event.last + comma
    relative = text.word(at, "relative-pronoun") or (
        comma and text.word(at, "determiner-definite") and text.word(at + 1, "preposition-by")
    )
    return bool(relative) and "," not in text.words[at : verb.first]


def _organises(role: str) -> bool:
    return "organised" in {concept.id for concept in schema().ancestry("role", role)}


def _nearest(chart: Chart, verb: Verb, targets: Sequence[T]) -> T | None:
    """Return the object of a verb behind it, else before; the other way round in the passive, and
    where its clause ends with it: "hebben twee akkoorden ondertekend waarmee het verdrag"."""
    text = chart.text
    after = [target for target in targets if target.first >= verb.last]
    before = [target for target in targets if target.last <= verb.first]
    behind = text.words[verb.last : verb.last + 1]  # none where the text ends with the verb
    over = text.language in ("nl", "de") and bool(
        behind and (behind[0] in ",.;" or text.word(verb.last, "relative-pronoun"))
    )
    nearest = before[-1:] or after[:1] if verb.passive or over else after[:1] or before[-1:]
    return nearest[0] if nearest else None


def greets(chart: Chart, verb: Verb) -> bool:
    """Say whether the object of a verb of welcoming is people who came, so that it tells of no
    approval: "welcomed some 200 people", not "welcomed the outcome"."""
    text = chart.text
    at = verb.last
    while size := text.word(at, *ARTICLES, "approximate", "adverb"):
        at += size
    return comers(chart, at)


def comers(chart: Chart, at: int) -> bool:
    """Say whether a group of people, or a number of them, begins at token ``at``."""
    quantity, group = chart.at(at, Quantity), chart.at(at, Group)
    return (quantity is not None and bool(quantity.people)) or (
        group is not None and not group.institutional
    )


def _beside(chart: Chart, event: Phrase) -> bool:
    """Say whether an event is no object, but for or at what something was done."""
    text = chart.text
    before = behind_article(text, event.first)
    if text.word_before(before, "preposition-of") and not text.word_before(before, "within-event"):
        return False  # "opened the second day of the conference"
    return governed(text, event.first, "in", "for", "with")


def agents_of(
    chart: Chart, actors: list[Actor], verb: Verb, bounds: tuple[int, int, int]
) -> tuple[str, list[Actor]]:
    """Return who has the verb's role, and by which rule."""
    floor, ceiling, last = bounds
    text = chart.text
    if verb.form == "infinitive":
        led = of_infinitive(chart, actors, verb, floor, last)
        if led is not None:
            return "active-subject", led
    if verb.form == "gerund" and verb.role == "convened":
        # "une conférence réunissant des experts": they were there
        return "gerund-object", listed(chart, actors, verb.last)
    if verb.form == "gerund":  # what is signed by doing so is told elsewhere
        opening = [] if verb.role in SIGNING else behind_opening(chart, actors, verb, last)
        return "active-subject", opening
    at = verb.first - text.word_before(verb.first, "auxiliary-be")  # "[was] addressed by"
    told = text.word(verb.last, "preposition-by") and tells_more_of(chart, at, Event)
    if verb.passive and (told or not intransitive(verb.role)):
        joined = all(
            text.word(at, "conjunction-and", "adverb")
            for at in range(verb.last, min(ceiling, last))
        )
        by = led_by(chart, actors, verb, last if joined else ceiling)  # "opened and closed by A"
        agents = _by_themselves(chart, listed(chart, actors, by), verb) if by else []
        if verb.first - floor < OPENS and ceiling < last:
            agents = one_or_joined(chart, agents)  # "Invited by A, B took part"
        return "passive-agent", before_next_clause(chart, verb, agents)
    if opens_with_meeting(text, verb.first):
        begun = [actor for actor in actors if actor.first >= verb.last]
        return "inverted-subject", behind_gathered(chart, begun, last)
    relative = _relative(chart, actors, verb, floor)
    if relative is not None:
        return "active-subject", relative
    agents = subjects(chart, [a for a in actors if a.first >= floor], verb.first)
    if not agents and (inverted := _inverted(chart, actors, verb)):
        return "inverted-subject", before_object(chart, inverted, guests=receives(verb))
    agents = agents or subjects(chart, actors, verb.first)
    if agents:
        return "active-subject", agents
    if text.language == "en" or (
        text.language == "fr" and verb.first - floor > FRONT
        and not text.word_before(verb.first, "relative-pronoun")  # "à laquelle participaient A"
    ):  # fmt: skip
        return "", []
    if verb.role in roles_with("ofOthers") and text.word_before(verb.first, "pronoun"):
        return "", []  # "Sie besuchten die Stadt Görlitz"
    start = verb.last
    if text.language != "fr" and text.opens_sentence(verb.first):
        had = text.where(verb.last, ceiling, "auxiliary-have")
        start = next((at + 1 for at in had if not enclosed(chart, at, verb.first)), start)
    told = [a for a in actors if a.last <= ceiling and not enclosed(chart, a.first, verb.first)]
    following = listed(chart, told, start)
    if following and governed(text, following[0].first, "in", "at", "to", "for", "about"):
        return "", []  # "vergaderde bij de provincie"
    subject = before_object(chart, following, guests=receives(verb))
    return "inverted-subject", without_genitives(chart, subject)


def _inverted(chart: Chart, actors: list[Actor], verb: Verb) -> list[Actor]:
    """Return the persons straight behind a Dutch or German verb before which something else than a
    subject stands: ", am Nachmittag leitete B den Workshop", not "und begrüßte B"."""
    text = chart.text
    at = verb.first
    if verb.form != "finite" or text.language not in ("nl", "de") or at == 0:
        return []
    if text.words[at - 1] in ",;" or text.word_before(at, "conjunction-and"):
        return []
    behind = listed(chart, [a for a in actors if a.first >= verb.last], verb.last, strict=True)
    straight = behind and phrase_first(chart, behind[0]) == (
        verb.last + text.word(verb.last, *ARTICLES)
    )
    return behind if straight and isinstance(behind[0], Name | Office) else []


def _by_themselves(chart: Chart, agents: list[Actor], verb: Verb) -> list[Actor]:
    """Return agents up to "with", unless they share the role: "moderated by A, with B and C"."""
    if role_of(verb.role).flag("shared"):
        return agents
    for number, (one, other) in enumerate(pairwise(agents), 1):
        if chart.text.where(one.last, other.first, "preposition-with"):
            return agents[:number]
    return agents


def _relative(chart: Chart, actors: list[Actor], verb: Verb, floor: int) -> list[Actor] | None:
    """Return the subject of a verb in a relative clause, None where it is in no such: who stands
    straight before the pronoun, "thanked A, who chaired", or in the clause, "A, whose deputy B
    opened"."""
    text = chart.text
    opened = [
        at for at in text.where(floor, verb.first, "relative-pronoun", "determiner-definite")
        if _opens_relative(chart, at, verb)
    ]  # fmt: skip
    if not opened or "," in text.words[opened[-1] : verb.first]:
        return None
    at = opened[-1]
    within = [actor for actor in actors if at < actor.first < verb.first]
    if within and phrase_first(chart, within[0]) == at + 1:  # ", an der A teilnahm"
        return [actor for actor in listed(chart, within, at + 1) if actor.last <= verb.first]
    if within:
        return subjects(chart, within, verb.first)
    before = [actor for actor in actors if behind(chart, actor) == at - 1]
    if not before and text.words[at - 1] == "," and chart.covered(at - 2, Agreement):
        return []  # "signed the treaty that seals the partnership"
    while before and text.word_before(before[0].first, "conjunction-and"):
        joint = before[0].first - text.word_before(before[0].first, "conjunction-and")
        others = [actor for actor in actors if actor.last == joint]
        if not others:
            break
        before = [*others, *before]
    return before or None


def _opens_relative(chart: Chart, at: int, verb: Verb) -> bool:
    """Say whether a relative clause begins at ``at``, behind a comma: ", der am Montag sprach",
    ", an der A teilnahm"."""
    text = chart.text
    if at and text.tokens[at - 1].text == ",":
        return bool(text.word(at, "relative-pronoun") or text.word(at + 1, *_NO_NOUN))
    before = at - text.word_before(at, *_BEFORE)
    end = verb.last + text.word(verb.last, "auxiliary-have")
    last = end == len(text.tokens) or text.tokens[end].text in ",.;"
    person = chart.at(at + 1, Name) or chart.at(at + 1, Office)
    return before < at and text.tokens[before - 1].text == "," and last and person is not None
