"""The subject of a verb: the list of actors that ends before it, without those of whom something
else is told there."""

from __future__ import annotations

from collections.abc import Sequence

from .actors import phrase_first
from .chart import Chart
from .enumeration import affiliated, behind, belongs, joins, without_genitives
from .finite import AUXILIARIES, clause_within
from .government import (
    behind_article,
    behind_relative,
    genitive,
    genitive_article,
    of_organ,
)
from .phrases import Actor, Body, Date, Event, Group, Name, Office, Place
from .relatives import enclosed

__all__ = ["SUBJECT_REACH", "of_another_office", "subjects"]

SUBJECT_REACH = 60
"""Tokens: an actor further than this from its verb is not its subject."""
CLAUSE = 2
"""Tokens between an actor and a colon: so many tell something of the actor."""
MODIFIED = 4
"""Tokens from an event to the person in the genitive behind it: "Abschied des langjährigen A"."""


def subjects(chart: Chart, actors: Sequence[Actor], verb: int) -> list[Actor]:
    """Return the subject list that ends before the verb at token ``verb``."""
    actors = _behind_colon(chart, _of_clause(chart, actors, verb), verb)
    out: list[Actor] = []
    past: Actor | None = None
    ruled_out: Actor | None = None
    for actor in actors:
        if actor.last > verb or verb - actor.first > SUBJECT_REACH:
            continue
        if enclosed(chart, actor.first, verb):
            continue  # "A, who was appointed by B, signed"
        start = phrase_first(chart, actor)
        before, past = past, actor
        if (
            before is not None
            and before is ruled_out
            and chart.text.where(before.last, start, "conjunction-and")
            and joins(chart, behind(chart, before), start)
        ):
            ruled_out = actor  # "organised by A and B, the conference …"
            continue
        if before is not None and (
            belongs(chart, before, before.last, actor, False) or affiliated(chart, before, actor)
        ):
            continue  # "die Vertreter der Polizei berieten", "A, Kent Police, signed"
        if _no_subject(chart, actor, start, out) or _quoted(chart, actor.last, verb):
            ruled_out = actor
            continue
        out.append(actor)
    return without_genitives(chart, out)


def _behind_colon(chart: Chart, actors: Sequence[Actor], verb: int) -> Sequence[Actor]:
    """Return the actors but those of whom a headline tells else before its colon: "[Feuerwehren]
    helfen über die Grenze: Vertrag unterzeichnet", but "Landrat Huber: Vertrag unterzeichnet"."""
    text = chart.text
    sentence = text.sentence_at(verb)
    if sentence.kind != "heading":
        return actors
    colon = next((at for at in range(verb - 1, sentence.first, -1) if text.words[at] == ":"), 0)
    return [actor for actor in actors if actor.last > colon or colon - actor.last < CLAUSE]


def _of_clause(chart: Chart, actors: Sequence[Actor], verb: int) -> Sequence[Actor]:
    """Return the actors of the clause that a relative of place or time opens around a verb, if it
    has some: "A signed an agreement, in which it says how B and C cooperate"; in French and English
    those before it where it has a verb already: "la ville où est né A a signé"."""
    opened = [
        at for at in chart.text.where(chart.text.sentence_at(verb).first, verb, "relative-within")
        if not enclosed(chart, at, verb)
    ]  # fmt: skip
    if not opened:
        return actors
    own = [actor for actor in actors if opened[-1] < actor.first and actor.last <= verb]
    end = verb - chart.text.word_before(verb, *AUXILIARIES)
    if chart.text.language in ("fr", "en") and own and (
        clause_within(chart.text, opened[-1] + 1, end, *AUXILIARIES, "verb")
    ):  # fmt: skip
        return [actor for actor in actors if actor.last <= opened[-1]]
    return own or actors


def _no_subject(chart: Chart, actor: Actor, start: int, out: list[Actor]) -> bool:
    """Say whether what stands before an actor makes it no subject: "by A", "about A", "of A"."""
    text = chart.text
    if text.word_before(start, "preposition-by"):
        return True
    if genitive(text, actor.first) and chart.covered(
        behind_article(text, actor.first) - 1, Event, Body, Group
    ):
        return True  # "die Konferenz der Bürgermeister tagte"
    if of_another_office(chart, actor):
        return True
    if (
        isinstance(actor, Name | Office)
        and genitive(text, start)
        and any(chart.covered(at, Event) for at in range(max(start - MODIFIED, 0), start))
    ):
        return True  # "an der Amtseinführung des neuen Landrats A"
    if text.word_before(behind_article(text, start), "compared-with"):
        return True  # "like his predecessor A, B signed"
    head = start - text.word_before(start, "absent")  # "für den verhinderten A"
    head = behind_article(text, head)
    if behind_relative(text, head):
        return False  # ", zu der die Stadt A eingeladen hatte"
    if (
        not out and text.word_before(head, "preposition-with")
        and not text.word_before(head, "relative-pronoun")  # "dont"
    ):  # fmt: skip
        return True  # "after talks with A, the mayor signed"
    if text.word_before(
        head, "preposition-about", "preposition-between", "speech", "preposition-by",
        "preposition-for", "preposition-instead", "belongs",
    ):  # fmt: skip
        return True
    if isinstance(actor, Body) and of_organ(text, start) is not None:
        return False  # "the board of the Euroregion signed"
    if isinstance(actor, Body) and text.word_before(head, "preposition-to"):
        return True  # "invited the participants to the museum"
    if isinstance(actor, Body) and genitive(text, start):
        # "nach der Gründung ihres Verbunds trafen sich", but "am Montag der Verband"
        return not chart.covered(head - 1, Date, Place)
    if text.word_before(head, "determiner-plural") and _opens(chart, head - 1):
        return False  # "Des élus de la région se sont réunis"
    if text.word_before(head, "preposition-of", "contraction", "preposition-in"):
        people = isinstance(actor, Group) or (isinstance(actor, Office) and actor.plural)
        others = people and text.word_before(head, "determiner-plural")  # "A, des élus et B"
        return not (
            out
            and (others or text.where(out[-1].last, head, "conjunction-and"))
            and joins(chart, behind(chart, out[-1]), actor.first)
        )
    return False


def _opens(chart: Chart, at: int) -> bool:
    """Say whether a noun phrase at ``at`` opens its sentence, or its main clause behind the comma
    after a setting or a conjunction, and is no further member of a list: "À Lille, [des élus]"."""
    text = chart.text
    if text.opens_sentence(at) or text.word_before(at, "conjunction-that", "relative-within"):
        return True
    end = at - 1
    return text.words[end] == "," and not chart.covered(end - 1, Name, Office, Body, Group)


def of_another_office(chart: Chart, actor: Actor) -> bool:
    """Say whether an office, or the name of its holder behind it, stands in the genitive behind
    another office, and only tells whose that is: "die Vertreterin des [Landrats A]", "adviser to
    the [Prime Minister]"."""
    text = chart.text
    title = chart.over(actor.first - 1, Office) if isinstance(actor, Name) else None
    office = title if title is not None and title.last == actor.first else actor
    if not isinstance(office, Office):
        return False
    begin = behind_article(text, office.first)
    size = text.word_before(begin, "preposition-of", "contraction")
    if text.language == "en":
        size = size or text.word_before(begin, "preposition-to")
    before = chart.over(begin - size - 1, Office)
    led = size > 0 or genitive_article(text, office.first)
    return led and before is not None and before is not office


def _quoted(chart: Chart, first: int, verb: int) -> bool:
    """Say whether between an actor and a verb stands who says it: "X denied that … signed"."""
    text = chart.text
    speech = next(iter(text.where(first, verb, "speech")), verb)
    return bool(text.where(speech, verb, "conjunction-that"))
