"""What a minister is in charge of where the name stands between: "minister A van Justitie",
"Minister A (Innen)", "Minister A for Justice"."""

from __future__ import annotations

from collections.abc import Iterable

from ...ontology.schema import schema
from .chart import Chart
from .complements import complements
from .phrases import Name, Office

__all__ = ["note_charges"]

_LEADING = ("preposition-of", "preposition-for", "contraction")


def note_charges(chart: Chart, names: Iterable[Name]) -> None:
    """Give the offices that stand as titles before ``names`` the domains that stand behind them."""
    for name in names:
        office = chart.over(name.first - 1, Office) if name.first else None
        if office is None or office.last != name.first or not _minister(office):
            continue
        office.portfolios = _behind(chart, name.last) or _in_bracket(chart, name.last)


def _minister(office: Office) -> bool:
    """Say whether an office is one of a government, and its own words tell no domain."""
    kind = schema().schemes["office-kind"].get(office.kind)
    told = office.plural or office.portfolios or office.bodies
    return kind is not None and kind.flag("stateOffice") and not told


def _behind(chart: Chart, at: int) -> tuple[str, ...]:
    """Return the domains to which "of" or "for" at ``at`` leads, and nothing else."""
    text = chart.text
    if at >= len(text.tokens) or not text.word(at, *_LEADING):
        return ()
    tail = complements(chart, at, text.sentence_at(at).last, free=False)
    return () if tail.places or tail.bodies else tuple(tail.portfolios)


def _in_bracket(chart: Chart, at: int) -> tuple[str, ...]:
    """Return the domain with which a bracket at ``at`` opens: "(Veiligheid en Justitie)"."""
    text = chart.text
    if text.words[at : at + 1] != ["("]:
        return ()
    return tuple(reading.id for _, reading in text.readings(at + 1, "portfolio")[:1])
