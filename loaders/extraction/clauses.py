"""The parts of a clause around a verb of a role: where it begins and ends, who acts, in what."""

from __future__ import annotations

from itertools import pairwise

from .actors import inner
from .chart import Chart
from .enumeration import SUBJECT_REACH, behind, listed, one_or_joined, subjects
from .phrases import Actor, Agreement, Event, Phrase
from .verbs import Verb, intransitive, role_of, verbs

__all__ = ["agents_of", "clauses", "target_of"]

OPENS = 3
"""Tokens before a participle that opens its clause."""
REALISED = 12
"""Tokens between "was able to" and its verb, which Dutch puts last."""
FRONT = 4
"""Tokens: French puts the subject behind a verb only where it opens the clause."""

_NO_NOUN = (
    "determiner-definite", "determiner-indefinite", "preposition-in", "preposition-with",
    "contraction", "adverb",
)  # fmt: skip
"""What stands behind a German relative pronoun, and behind no article: "die am Montag"."""
_GOVERNING = (
    "preposition-in", "preposition-at", "preposition-to", "preposition-for", "preposition-about",
)  # fmt: skip


def clauses(chart: Chart, first: int, last: int) -> list[tuple[int, int]]:
    """Cut a sentence at semicolons; colons and commas stay inside their clause, and so do the
    members of a list that semicolons part."""
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
    return bool(
        chart.text.where(first, last, "auxiliary-be", "auxiliary-have", "speech", "takes-place")
    ) or any(verb.form == "finite" for verb in verbs(chart, first, last))


def target_of(chart: Chart, verb: Verb, first: int, last: int) -> Event | Agreement | None:
    """Return the event or agreement that the verb is about: behind it, or before in the passive."""
    wanted: tuple[type[Phrase], ...] = (Agreement, Event) if verb.role == "signed" else (Event,)
    candidates = [
        phrase for phrase in chart.within(first, last, *wanted)
        if not (isinstance(phrase, Event) and inner(chart, phrase))
    ]  # fmt: skip
    if verb.role == "signed":
        candidates = [c for c in candidates if isinstance(c, Agreement)] or candidates
    after = [c for c in candidates if c.first >= verb.last]
    before = [c for c in candidates if c.last <= verb.first]
    held = not verb.passive and chart.text.word(verb.first, "holds")
    if held and chart.text.word(verb.last, "determiner-indefinite"):
        before = [c for c in before if not _beside(chart, c)]  # "at the reception A held a speech"
    if not verb.passive and role_of(verb.role).flag("ofProceedings"):
        after = [c for c in after if not _beside(chart, c)]  # "opened the doors for a meeting"
    nearest = before[-1:] or after[:1] if verb.passive else after[:1] or before[-1:]
    return nearest[0] if nearest else None  # pyright: ignore[reportReturnType]


def _beside(chart: Chart, event: Phrase) -> bool:
    """Say whether an event is no object, but for or at what something was done."""
    text = chart.text
    head = event.first
    while size := text.word_before(head, "determiner-definite", "determiner-indefinite"):
        head -= size
    if text.word_before(head, "preposition-of"):
        return False  # "opened the second day of the conference"
    return bool(
        text.word_before(
            head, "preposition-in", "preposition-for", "preposition-with", "contraction"
        )
    )


def agents_of(
    chart: Chart, actors: list[Actor], verb: Verb, bounds: tuple[int, int, int]
) -> tuple[str, list[Actor]]:
    """Return who has the verb's role, and by which rule."""
    floor, ceiling, last = bounds
    text = chart.text
    if verb.form == "infinitive" and not text.where(
        max(floor, verb.first - REALISED), verb.first, "implicative"
    ):
        return "", []  # but "mocht openen", "a pu ouvrir": it was done
    if verb.form == "gerund":  # "une conférence réunissant des experts": they were there
        return "gerund-object", listed(chart, actors, verb.last) if verb.role == "convened" else []
    if verb.passive and not intransitive(verb.role):
        joined = all(
            text.word(at, "conjunction-and", "adverb")
            for at in range(verb.last, min(ceiling, last))
        )
        by = _by(chart, verb, last if joined else ceiling)  # "opened and closed by A"
        agents = _by_themselves(chart, listed(chart, actors, by), verb) if by else []
        if verb.first - floor < OPENS and ceiling < last:
            agents = one_or_joined(chart, agents)  # "Invited by A, B took part"
        return "passive-agent", agents
    relative = _relative(chart, actors, verb, floor)
    if relative is not None:
        return "active-subject", relative
    agents = subjects(chart, [a for a in actors if a.first >= floor], verb.first)
    agents = agents or subjects(chart, actors, verb.first)
    if agents:
        return "active-subject", agents
    if text.language == "en" or (text.language == "fr" and verb.first - floor > FRONT):
        return "", []
    following = listed(chart, [a for a in actors if a.last <= ceiling], verb.last)
    if following and _governed(chart, following[0].first):
        return "", []
    return "inverted-subject", following


def _by_themselves(chart: Chart, agents: list[Actor], verb: Verb) -> list[Actor]:
    """Return agents up to "with", where the others don't share the role: "moderated by A, with B
    and C"."""
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
        if at and text.tokens[at - 1].text == ","
        and (text.word(at, "relative-pronoun") or text.word(at + 1, *_NO_NOUN))
    ]  # fmt: skip
    if not opened or "," in text.words[opened[-1] : verb.first]:
        return None
    at = opened[-1]
    within = [actor for actor in actors if at < actor.first < verb.first]
    if within:
        return subjects(chart, within, verb.first)
    before = [actor for actor in actors if behind(chart, actor) == at - 1]
    while before and text.word_before(before[0].first, "conjunction-and"):
        joint = before[0].first - text.word_before(before[0].first, "conjunction-and")
        others = [actor for actor in actors if actor.last == joint]
        if not others:
            break
        before = [*others, *before]
    return before or None


def _governed(chart: Chart, at: int) -> bool:
    """Say whether a preposition governs what begins at ``at``, so it is no subject: "vergaderde
    bij de provincie"."""
    at -= chart.text.word_before(at, "determiner-definite", "determiner-possessive")
    return bool(chart.text.word_before(at, *_GOVERNING))


def _by(chart: Chart, verb: Verb, last: int) -> int | None:
    """Return the token behind the agent's preposition near ``verb``."""
    text = chart.text
    for at in range(verb.last, min(last, verb.last + 12)):
        if size := text.word(at, "preposition-by"):
            return at + size
    if text.language in ("nl", "de"):  # "door A geopend", "von A eröffnet"
        for at in range(verb.first - 1, max(verb.first - SUBJECT_REACH, -1), -1):
            if size := text.word(at, "preposition-by"):
                return at + size
    return None
