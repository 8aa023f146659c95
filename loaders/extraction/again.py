"""Organisations that the text has named, and calls by their head alone."""

from __future__ import annotations

from ...ontology.tokens import fold
from .chart import Chart
from .heads import heads, names_event
from .phrases import Body, Name, Office, Place

__all__ = ["met_again"]


def met_again(chart: Chart) -> list[Body]:
    """Return where the text calls a body that it has named by its head alone: "das Zentrum", "de
    raad", where one body alone has such a name."""
    text = chart.text
    heading: dict[str, set[str]] = {}
    named: dict[str, Body] = {}
    for body in chart.all(Body):
        if body.described or body.bare or body.last - body.first < 2:
            continue
        for at in range(body.first, body.last):
            head = next(heads(text, at, "organisation-kind"), None)
            if head is None or head.plural or head.kind != body.kind or names_event(text, at):
                continue
            word = text.folded[at + head.size - 1]
            heading.setdefault(word, set()).add(body.known or fold(body.name))
            named.setdefault(word, body)
            break
    found: list[Body] = []
    for at, word in enumerate(text.folded):
        body = named.get(word)
        if body is None or at <= body.first or len(heading[word]) > 1:
            continue
        if chart.covered(at, Body, Place, Name, Office) or text.tokens[at].joint:
            continue
        if not text.word_before(
            at, "determiner-definite", "contraction", "determiner-demonstrative"
        ) or (text.capital(at + 1) and text.language != "de"):
            continue
        if text.sentence_at(at).kind != "furniture":
            found.append(Body(at, at + 1, kind=body.kind, name=text.tokens[at].text))
    return found
