"""Who is said before its noun to have held or opened an event: "de door A georganiseerde
conferentie", "die vom Ministerium gemeinsam mit B veranstaltete Tagung"."""

from __future__ import annotations

from .actors import actors_in
from .chart import Chart
from .enumeration import listed
from .events import attributive
from .participation import Participation
from .phrases import Event
from .verbs import BEFORE_NOUN, SIGNING

__all__ = ["preposed"]


def preposed(chart: Chart) -> list[Participation]:
    """Return the agents of participles that stand, with all that is theirs, between the article of
    an event and its noun, as Dutch and German have them."""
    text = chart.text
    if text.language not in ("nl", "de"):
        return []
    found: list[Participation] = []
    for event in chart.all(Event):
        if event.plural or event.verbal:
            continue
        sentence = text.sentence_at(event.first)
        at = event.first - 1
        while at > sentence.first and attributive(chart, at):
            at -= 1  # "veranstaltete [internationale] Tagung"
        roles = [
            reading.id for _, reading in text.readings(at, "role")
            if reading.form == "attributive" and reading.id not in SIGNING
        ]  # fmt: skip
        if not roles or at <= sentence.first:
            continue
        start = max(sentence.first, at - BEFORE_NOUN)
        for by in reversed(text.where(start, at, "preposition-by")):
            if not text.word_before(by, "determiner-definite", "determiner-indefinite"):
                continue
            actors = actors_in(chart, by, at)
            agents = listed(chart, actors, by + text.word(by, "preposition-by"), strict=True)
            if agents and _alone(chart, agents[-1].last, at):
                found.extend(
                    Participation(agent, roles[0], event, "preposed-agent", 0.85, at)
                    for agent in agents
                )
                break
    return found


def _alone(chart: Chart, first: int, last: int) -> bool:
    """Say whether nothing but adverbs, and those with whom it was done, parts an agent from its
    participle at ``last``: "A [gemeinsam mit B] veranstaltete"."""
    text = chart.text
    return not any(
        text.words[at] in ",;:.–" or text.reads(at, frozenset({"role"}))
        for at in range(first, last)
    )
