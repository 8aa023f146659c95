"""Which territories decide, pay or join under their bare names: "la Wallonie finance le pont",
"Kärnten und Venetien haben sich geeinigt"."""

from __future__ import annotations

from collections.abc import Iterator

from ...ontology.territories import territories
from .analysis import Text
from .by_name import named_agents
from .chart import Chart
from .phrases import Body
from .separable import separated
from .verbs import Verb

__all__ = ["deciding", "decisions"]

_CLASSES = ("speech", "opines", "decides", "undertakes")
"""Classes of such verbs; of two that are as long the first is meant."""
NEAR = 8
"""Tokens between "have" or a passive's auxiliary and a participle."""


def decisions(chart: Chart, first: int, last: int) -> Iterator[tuple[Verb, str]]:
    """Yield the verbs of deciding, paying and saying, of which only who can will is the subject,
    with the class of each."""
    text = chart.text
    for at in text.where(first, last, *_CLASSES):
        told = max(_CLASSES, key=lambda name: text.word(at, name))
        behind = at + text.word(at, told)
        final = text.language in ("nl", "de") and text.word(behind, "auxiliary-passive")
        if not (text.capital(at) or final or _passive(text, max(first, at - NEAR), at)):
            yield Verb(at, behind, "spoke", False, "finite"), told
    for at, reading in separated(text, first, last):
        if reading.id in ("decides", "undertakes"):
            yield Verb(at, at + 1, "spoke", False, "finite"), reading.id
    for at in text.where(first, last, "decided"):  # "haben sich geeinigt"
        begin = max(first, at - NEAR)
        if text.where(begin, last, "auxiliary-have") and not _passive(text, begin, last):
            yield Verb(at, at + text.word(at, "decided"), "spoke", False, "finite"), "decided"


def _passive(text: Text, first: int, last: int) -> bool:
    """Say whether a passive's auxiliary stands in tokens ``first`` to ``last``: none is "Grand
    Est"."""
    return any(not text.capital(at) for at in text.where(first, last, "auxiliary-passive"))


def deciding(chart: Chart, verb: Verb, told: str, first: int, last: int) -> Iterator[Body]:
    """Yield the territories that decide something under their bare names, as a verb of a class
    ``told`` says: "la Flandre et la Wallonie entendent …"; what one says, a town may be the place
    of, and the name of a state stands for its land and people too."""
    if told in ("speech", "opines"):
        return
    _, agents = named_agents(chart, verb, (first, last, last), deed=True)
    bodies = [agent for agent in agents if isinstance(agent, Body)]
    if told in ("decides", "decided") or not all(
        territories().are_countries(body.places[0].candidates) for body in bodies
    ):
        yield from bodies
