"""Organisations that the text names, and calls by their head alone: "das Zentrum", "de raad"."""

from __future__ import annotations

from collections.abc import Iterator

from ...ontology.schema import schema
from ...ontology.tokens import fold
from .analysis import Text
from .chart import Chart
from .heads import headed, heads, names_event
from .phrases import Body, Name, Office, Place

__all__ = ["met_again"]


def met_again(chart: Chart) -> Iterator[Body]:
    """Yield where the text calls a body by its head alone, and enter it in the office that it
    completes; only where one body has such a head. Before it is named, a general word means none.
    """
    text = chart.text
    bodies: dict[str, set[str]] = {}
    named: dict[str, Body] = {}
    for body in chart.all(Body):
        if body.described or body.bare or body.last - body.first < 2:
            continue
        kind = next((kind for at in range(body.first, body.last) if (kind := _kind(text, at))), "")
        bodies.setdefault(kind, set()).add(body.known or fold(body.name))
        named.setdefault(kind, body)
    for at in text.prose(headed(text, "organisation-kind")) if named else ():
        if not text.word_before(
            at, "determiner-definite", "contraction", "determiner-demonstrative"
        ) or (text.capital(at + 1) and text.language != "de"):
            continue
        kind = _kind(text, at)
        body = named.get(kind) if kind else None
        if body is None or len(bodies[kind]) > 1 or body.first <= at < body.last:
            continue
        if at < body.first and schema().schemes["organisation-kind"][kind].flag("generic"):
            continue
        office = chart.over(at, Office)
        if office is not None and (office.anchored or at < office.core or at == office.first):
            continue
        if chart.covered(at, Body, Place, Name) or text.tokens[at].joint:
            continue
        if at + 1 < len(text.tokens) and text.tokens[at + 1].joint:
            continue
        again = Body(at, at + 1, kind=body.kind, name=text.tokens[at].text)
        if office is not None:
            office.bodies.append(again)
        yield again


def _kind(text: Text, at: int) -> str:
    """Return the kind of the one organisation that the word ``at`` may call; "" of an event."""
    head = next(heads(text, at, "organisation-kind"), None)
    if head is None or head.size > 1 or head.plural:
        return ""
    if names_event(text, at) and not (text.capital(at) and text.language != "de"):
        return ""
    return head.kind
