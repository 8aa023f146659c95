"""Domains that no vocabulary has, in a list behind an office: "Business, Employment and Retail"."""

from __future__ import annotations

from .analysis import Text
from .chart import Chart
from .phrases import Body, Date, Name, Place

__all__ = ["listed_domains"]

MAX_DOMAIN = 6
"""Words of one of several domains: "les questions frontalières"."""
_ACTORS = frozenset({"office-kind", "organisation-kind", "organisation"})
"""Schemes whose words are of no domain: a list that has one goes on with something else."""


def listed_domains(chart: Chart, first: int, last: int, stop: int) -> int:
    """Return where a list of domains ends that a phrase ``first`` to ``last`` begins, with "for" or
    in capitals: "ambassadeur pour les commissions, la coopération et les questions frontalières",
    "Minister of State for Business, Employment and Retail"; ``last`` where none goes on.

    Its commas are told from those around a name by the "and" before its last domain, and by what
    stands behind that: a mark, or the holder.
    """
    text = chart.text
    titled = _titled(chart, last - 1)
    if not titled and not text.where(first, last, "preposition-for"):
        return last
    at = last
    while at < stop:
        step = text.word(at, "conjunction-and")
        if not step and text.tokens[at].text != ",":
            return last
        end = _domain(chart, at + (step or 1), stop, titled=titled)
        if not end:
            return last
        if step:
            closed = end == stop or text.tokens[end].text in ",.;:)" or text.capital(end)
            return end if titled or (closed and at > last) else last
        at = end
    return last


def _titled(chart: Chart, at: int) -> bool:
    """Say whether a domain is written as titles are: each of its words has a capital."""
    text = chart.text
    return (
        text.language != "de" and text.is_word(at) and text.capital(at)
        and not _of_no_domain(text, at, titled=True) and not chart.covered(at, Place)
        and (bool(text.readings(at, "portfolio")) or not chart.covered(at, Body))  # "Business"
    )  # fmt: skip


def _of_no_domain(text: Text, at: int, *, titled: bool) -> bool:
    """Say whether a word is of no domain; one of an event is in titles: "Dialogue social"."""
    if text.readings(at, "portfolio"):
        return False  # "Business"
    return text.reads(at, _ACTORS) or (not titled and bool(text.readings(at, "event-kind")))


def _domain(chart: Chart, at: int, stop: int, *, titled: bool) -> int:
    """Return where a domain that nobody knows ends, at a mark, a conjunction or a capital behind
    its words, if ``titled`` at a word without a capital; 0 if none begins at ``at``."""
    text = chart.text
    article = text.word(at, "determiner-definite")
    if titled:
        at += text.word(at, "preposition-of", "contraction", "preposition-for")
        article = text.word(at, "determiner-definite")
    begin = at = at + article
    while at < stop and at - begin < MAX_DOMAIN and text.is_word(at):
        if text.word(at, "conjunction-and"):
            break
        if text.capital(at) != titled and text.language != "de":
            break
        if _of_no_domain(text, at, titled=titled) or chart.covered(at, Place, Body, Name, Date):
            return 0
        if article and text.readings(at, "group-kind"):
            return 0  # "les citoyens", but "for democracy and civil society"
        if text.word(at, "auxiliary-be", "auxiliary-have", "relative-pronoun", "preposition-in"):
            return 0
        if text.capital(at) and text.readings(at, "firstname"):
            return at if titled and at > begin else 0
        at += 1
    while titled and begin < at < stop and text.adjective(at):
        at += 1  # "et des Affaires européennes"
    return at if at > begin else 0
