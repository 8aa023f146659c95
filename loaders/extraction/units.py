"""How far the name of an administration's unit reaches that is called by its domains: "Abteilung
Brand- und Katastrophenschutz", "service Prévention et Sécurité".
"""

from __future__ import annotations

from .analysis import Text
from .chart import Chart
from .nominals import suspended
from .phrases import Body, Date, Demonym, Name, Place

__all__ = ["domains_of_unit"]

MAX_DOMAIN = 5
"""Words of one domain: "Grenzüberschreitende Zusammenarbeit"."""
_NAMING = frozenset({"office-kind", "organisation-kind", "organisation", "firstname"})
"""Schemes whose words begin something else behind "and": "the Police Branch and Mayor A"."""


def domains_of_unit(chart: Chart, at: int, stop: int) -> int:
    """Return where the domains end that stand straight behind a unit's head, joined by "and" or
    commas; ``at`` where none does."""
    text = chart.text
    end = at
    while end < stop:
        step = text.word(end, "conjunction-and") if end > at else 0
        if not step and end > at and text.tokens[end].text == ",":
            step = int(_goes_on(chart, end + 1, stop))
        if end > at and not step:
            break
        behind = _domain(chart, end + step, stop, first=end == at)
        if not behind:
            break
        end = behind
    return end


def _goes_on(chart: Chart, at: int, stop: int) -> bool:
    """Say whether a domain at ``at`` is one of a list that "and" closes: "Ordnung, Brandschutz und
    Rettungswesen"."""
    behind = _domain(chart, at, stop, first=False)
    if not behind or behind >= stop:
        return False
    if chart.text.tokens[behind].text == ",":
        return _goes_on(chart, behind + 1, stop)
    step = chart.text.word(behind, "conjunction-and")
    return bool(step) and bool(_domain(chart, behind + step, stop, first=False))


def _domain(chart: Chart, at: int, stop: int, *, first: bool) -> int:
    """Return where a domain at ``at`` ends, the ``first`` or a further one; 0 if there is none."""
    text = chart.text
    end, named = at, False
    while end < stop and end - at < MAX_DOMAIN and text.is_word(end):
        if text.word(end, "determiner-definite", "civility", "preposition-of", "contraction"):
            break
        if chart.covered(end, Place, Demonym, Date, Name, Body):
            break
        if text.reads(end, _NAMING) and not (first and end == at and _noun(text, end)):
            return 0 if end == at else end
        if behind := _known(text, end, first=first):
            end, named = behind, named or text.capital(end) or not first
            continue
        if text.capital(end) or text.adjective(end):
            named = named or text.capital(end)
        elif not _lower(text, end, begins=end == at, first=first):
            break
        end += 1
        if (behind := suspended(text, end)) > end:
            end = behind
        elif text.language == "de" and text.capital(end - 1) and not text.attributive(end - 1):
            break  # a German noun: what follows is no part of it
    if text.language == "fr" and not first and end > at + 1:
        named = named or text.adjective(end - 1)
    return end if named else 0


def _known(text: Text, at: int, *, first: bool) -> int:
    """Return where a domain or topic of several words ends that the vocabularies know; 0 if none
    begins at ``at``. The ``first`` domain of a unit has a capital."""
    if first and not text.capital(at):
        return 0
    sizes = [size for scheme in ("topic", "portfolio") for size, _ in text.readings(at, scheme)]
    return at + max(sizes) if sizes and max(sizes) > 1 else 0


def _noun(text: Text, at: int) -> bool:
    """Say whether a body's head is a domain behind a unit's: "Abteilung Polizei"."""
    return text.language == "de" and not text.reads(at, frozenset({"firstname", "organisation"}))


def _lower(text: Text, at: int, *, begins: bool, first: bool) -> bool:
    """Say whether a word in lower case may be of a domain: a German adjective, or the French noun
    that begins a further one: "et coopération transfrontalière"."""
    if text.language == "de":
        return text.attributive(at) and not text.reads(at, frozenset({"word"}))
    return (
        text.language == "fr" and begins and not first
        and not text.reads(at, frozenset({"word", "role"}))
    )  # fmt: skip
