"""Where holders of an office were, told behind it, which is no territory of theirs."""

from __future__ import annotations

from ...ontology.schema import schema
from ...ontology.territories import TOWN, territories
from .buildings import building
from .chart import Chart
from .complements import Complement
from .phrases import Body, Demonym, Office, Place

__all__ = ["only_there"]

LIKE_TOWNS = frozenset({TOWN, "district", "canton"})
"""Kinds of territory that are often called by their town: "in Cheb", "in Freiburg"."""


def only_there(chart: Chart, office: Office, tail: Complement) -> bool:
    """Say whether a preposition of place behind an office tells but where its holders were, as it
    has its territory already ("son homologue belge à Bruxelles", "de Vlaamse ministers in Gent",
    "le préfet du Nord à Lille"), or a town has but one such: "the mayors in Mons". Of what lies
    further out it tells more: "Limburg in Nederland"."""
    text, seat = chart.text, tail.seat or 0
    demonyms = (*office.demonyms, *tail.demonyms)
    if office.counterpart and demonyms:
        return True
    kind = schema().schemes["office-kind"].get(office.kind)
    over = kind is not None and kind.attributes.get("jurisdictionKind")
    if kind is None or not over or kind.flag("diplomatic") or kind.flag("ofBody"):
        return False
    size = text.word(seat, "preposition-in")
    article = text.word(seat + size, "determiner-definite")
    if article and text.language == "fr" and text.word(seat, "preposition-to"):
        return False  # "ministre à la Grande Région", but "aan de Universiteit Gent"
    behind = seat + size + article
    if building(text, behind):
        return True  # "kamen die Bürgermeister im Rathaus in Kehl zusammen"
    several = office.plural and kind.flag("sole")
    if several and ((tail.free and tail.free[0] == behind) or chart.covered(behind, Body)):
        return True  # "kamen die Bürgermeister im Collegium Polonicum in Słubice zusammen"
    if text.readings(behind, "portfolio") or not (chart.covered(behind, Place, Body, Demonym)):
        return False  # "ministre à l'Égalité"
    told = [place for place in (*office.places, *tail.places) if place.first < seat]
    spot = next((place for place in tail.places if place.first >= seat), None)
    if spot is None:
        return bool(told or demonyms) or several
    if told:
        regions = set(spot.candidates)
        return not any(
            not regions.isdisjoint(territories().ancestors(code)) for code in told[-1].candidates
        )
    lands = set(demonyms)
    if several and not lands:
        kinds = territories().kinds(spot.candidates)
        return TOWN in kinds and kinds <= LIKE_TOWNS
    return bool(lands) and not any(
        not lands.isdisjoint(territories().ancestors(code)) for code in spot.candidates
    )
