"""Names of organisations in quotation marks behind their kind: "der Verein „Offene Brücke“",
"l'association « Pont sans frontière »".
"""

from __future__ import annotations

from ...ontology.schema import schema
from .analysis import Text
from .chart import Chart
from .event_titles import quoted
from .heads import heads
from .phrases import Body, Date, Name
from .proper import LEGAL_FORMS

__all__ = ["quoted_name"]

MOST = 8
"""Words of a name in quotation marks."""
_SAYING = frozenset({"pronoun", "auxiliary-be", "auxiliary-have", "auxiliary-modal"})
"""Classes of words that make a sentence of what is quoted."""


def quoted_name(chart: Chart, at: int, kind: str) -> tuple[int, int] | None:
    """Return the tokens (first, last) of the name in quotation marks at ``at``, straight behind the
    head of a body of ``kind``; None where none stands there, or what somebody says.

    Only what founders name as they like is called so, not "die Polizei „Wir sind da“".
    """
    text = chart.text
    if not schema().schemes["organisation-kind"][kind].flag("quotedName"):
        return None
    inside = quoted(chart, at)
    if inside is None or inside[1] - inside[0] > MOST:
        return None
    first, last, end = inside
    if last < end - 1 and _of_legal_form(chart, last):
        last += 1  # the point of "e.V."
    if not text.capital(first) or any(
        _says(text, i) or text.words[i] in ".:!?" or chart.covered(i, Date, Name)
        for i in range(first, last)
        if not _of_legal_form(chart, i)
    ):
        return None
    if chart.at(first, Body) or any(heads(text, first, "organisation-kind")):
        return None  # "der EVTZ „Europaregion Tirol“" is named by its own head
    return first, last


def _says(text: Text, at: int) -> bool:
    """Say whether a word makes a sentence of what is quoted: a pronoun that is no article."""
    return text.classed(at, _SAYING) and not text.word(at, "determiner-definite")


def _of_legal_form(chart: Chart, at: int) -> bool:
    """Say whether token ``at`` is of a legal form: the points of "e.V."."""
    text = chart.text
    return any(
        begin + text.word(begin, *LEGAL_FORMS) > at for begin in range(max(at - 3, 0), at + 1)
    )
