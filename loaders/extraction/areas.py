"""Regions across a border that a text means as an area, not as the body called so: "in der Euregio
wohnen", "dans toute l'Euregio", but "die Euregio lud ein".
"""

from __future__ import annotations

from collections.abc import Iterator

from ...ontology.schema import schema
from .chart import Chart
from .heads import heads
from .phrases import Body, Place

__all__ = ["AREA", "areas"]

AREA = "cross-border-region"
"""The kind of place that such a body's words mean."""


def areas(chart: Chart) -> Iterator[tuple[Body, Place]]:
    """Yield bodies behind a preposition of place, and the area that each is there; one that an
    acronym is brought in for stays."""
    text = chart.text
    for body in chart.all(Body):
        spelt = body.acronym not in (None, body.name)
        if spelt or not _of_area(chart, body):
            continue
        article = body.first - text.word_before(body.first, "determiner-definite")
        whole = body.first - text.word_before(body.first, "whole")
        whole = article - text.word_before(article, "whole") if whole == body.first else whole
        begin = whole - text.word_before(whole, "determiner-definite")
        if whole < article or text.word_before(begin, "within-area"):
            yield body, Place(body.first, body.last, generic=AREA)


def _of_area(chart: Chart, body: Body) -> bool:
    kinds = schema().schemes["organisation-kind"]
    own = [body.kind] if body.kind else []
    own += [head.kind for head in heads(chart.text, body.first, "organisation-kind")]
    return any(kinds[kind].flag("areal") for kind in own)
