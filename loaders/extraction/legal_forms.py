"""Organisations that their legal form alone tells: "Stilfserjoch GmbH", "Alsace Nature asbl".

Everybody names such a body as they like, so the capitals before the form are its name, whatever
they mean.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from ...ontology.schema import schema
from .bracketed import note_acronym
from .chart import Chart
from .heads import heads
from .phrases import Body, Date, Place
from .proper import LEGAL_FORMS

__all__ = ["with_legal_form"]

MOST = 8
"""Tokens of the name before its form."""
_GRAMMAR = frozenset({"word", "role", "month", "weekday", "office-kind"})
"""Schemes of words that begin no name where they begin a sentence."""


def with_legal_form(chart: Chart) -> Iterator[Body]:
    """Yield the organisations that a legal form ends; ``chart`` must have all others. Where it has
    the name up to the form, that takes the form in.

    >>> from passerelle.loaders.extraction.analysis import Text
    >>> chart = Chart(Text("Im April wurde die Stilfserjoch GmbH gegründet.", "de"))
    >>> [(body.name, body.kind) for body in with_legal_form(chart)]
    [('Stilfserjoch GmbH', 'company')]
    """
    text = chart.text
    for at in sorted(text.anywhere(*LEGAL_FORMS)):
        end = at + text.word(at, *LEGAL_FORMS)
        written = text.slice(at, end)
        if written.islower() and written not in _small():
            continue
        if text.sentence_at(at).kind == "furniture":
            continue
        known = chart.over(at, Body) or chart.over(at - 1, Body)
        first = _name(chart, known.first if known else at)
        if known is not None:
            first, last = known.first if known.known else first, max(known.last, end)
            yield replace(known, first=first, last=last, name=text.spaced(first, last))
        elif first < at:
            body = Body(
                first, end, kind=_kind(chart, at), name=text.spaced(first, end), proper=True,
                places=list(chart.within(first, at, Place)), seated=True,
            )  # fmt: skip
            note_acronym(chart, body)
            yield body


def _name(chart: Chart, at: int) -> int:
    """Return where the capitals begin that end before the form at ``at``, with the words of grammar
    between them: "Amis de la Meuse"; ``at`` where there are none."""
    text = chart.text
    first = probe = at
    while probe > max(at - MOST, text.sentence_at(at).first):
        probe -= 1
        near = text.tokens[probe].end + 1 >= text.tokens[probe + 1].start
        if not near or chart.covered(probe, Date, Body):
            break
        if text.capital(probe) and not text.readings(probe, "office-kind"):
            first = probe
        elif text.word(probe, "conjunction-and") and _begins_body(chart, probe):
            break  # "die Gemeinde X und [der] Feuerwehrverein Y e. V."
        elif not (
            text.tokens[probe + 1].joint
            or text.words[probe] in "-&"
            or text.word(probe, "preposition-of", "conjunction-and", "contraction")
            or (
                text.word(probe, "determiner-definite")
                and text.word_before(probe, "preposition-of")
            )
        ):
            break
    if text.opens_sentence(first) and text.reads(first, _GRAMMAR):
        first += 1
        while first < at and not text.capital(first):
            first += 1  # "Laut der [Eifel Tourismus GmbH]"
    return first


def _begins_body(chart: Chart, at: int) -> bool:
    """Say whether the head of another body than the one before it stands behind the conjunction at
    ``at``, in capitals: "Gemeinde X und Verein Y", but "Bau und Wohnen Genossenschaft"."""
    text = chart.text
    target = at + text.word(at, "conjunction-and")
    return text.capital(target) and any(
        not head.plural for head in heads(text, target, "organisation-kind")
    )


def _kind(chart: Chart, at: int) -> str | None:
    words = schema().schemes["word"]
    return next(words[form].value("kind") for form in LEGAL_FORMS if chart.text.word(at, form))


@cache
def _small() -> frozenset[str]:
    """Return the forms that stand in lower case too: "asbl" is one, "sa" is not."""
    every = (schema().schemes["word"][form] for form in LEGAL_FORMS)
    return frozenset(str(form) for one in every for form in one.attributes.get("smallForm", ()))
