"""Whether a count of people says how many took part in an event: "some 60 guests", "brought
together 40 officers"; but not "38 officers work there", "48,000 commuters", "five cities".
"""

from __future__ import annotations

from ...ontology.schema import schema
from .chart import Chart
from .finite import in_form
from .phrases import Event, Quantity
from .separable import separated
from .verbs import roles_with

__all__ = ["attend"]

REACH = 12
"""Tokens between a count and the verb that tells of presence."""
BY = 4
"""Tokens between a count of agents and the Dutch or German participle behind."""
_DEEDS = ("finite", "participle", "infinitive", "gerund")


def attend(chart: Chart, counted: Quantity, events: list[Event]) -> bool:
    """Say whether those ``counted`` took part in an event, which may be one of their sentence's
    ``events``: who is called a guest or participant did, and some sixty experts; other persons
    where a verb of presence or "with" tells so, or an approximate number beside the event; bodies
    and those whom a measure concerns never.
    """
    concept = schema().schemes["group-kind"].get(counted.people)
    if concept is None or concept.flag("institutional") or concept.flag("concerned"):
        return False
    if concept.flag("attending") or (concept.flag("invited") and counted.approximate):
        return True
    text = chart.text
    by = text.word_before(counted.first, "preposition-by")
    if by and any(
        in_form(text, at, "participle", roles=roles_with("ofTheEvent"))
        for at in (counted.first - by - 1, *range(counted.last, counted.last + BY))
    ):
        return False  # "organised by two associations"
    first, last, _ = text.sentence_at(counted.first)
    begin, end = max(first, counted.first - REACH), min(last, counted.last + REACH)
    telling = roles_with("tellsPresence")
    if any(
        in_form(text, at, *_DEEDS, roles=telling) for at in text.beginning(begin, end, "role")
    ) or any(reading.id in telling for _, reading in separated(text, begin, end)):
        return True
    if text.where(begin, end, "gathered", "takes-place"):
        return True
    led = bool(text.word_before(counted.first, "preposition-with", "in-presence"))
    return bool(events) and (led or counted.approximate)
