"""Where holders of an office were, told behind it, which is no territory of theirs."""

from __future__ import annotations

from ...ontology.schema import schema, word_forms
from ...ontology.territories import TOWN, territories
from .buildings import building
from .chart import Chart
from .complements import Complement
from .finite import AUXILIARIES, finite
from .phrases import Body, Demonym, Office, Place

__all__ = ["met_there", "only_there"]

LIKE_TOWNS = frozenset({TOWN, "district", "canton"})
"""Kinds of territory that are often called by their town: "in Cheb", "in Freiburg"."""


def only_there(chart: Chart, office: Office, tail: Complement) -> bool:
    """Say whether a preposition of place behind an office tells but where its holders were, as it
    has its territory already ("son homologue belge à Bruxelles", "de Vlaamse ministers in Gent",
    "le préfet du Nord à Lille"), or a town has but one such: "the mayors in Mons". Of what lies
    further out it tells more: "Limburg in Nederland"."""
    text, seat = chart.text, tail.seat or 0
    demonyms = (*office.demonyms, *tail.demonyms)
    if met_there(chart, office.first, tail):
        return True
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
        return not _further_out(told[-1], spot)
    lands = set(demonyms)
    if several and not lands:
        return _town(spot)
    return bool(lands) and not any(
        not lands.isdisjoint(territories().ancestors(code)) for code in spot.candidates
    )


def met_there(chart: Chart, first: int, tail: Complement) -> bool:
    """Say whether a place behind the body of those at token ``first`` tells where they were
    and not whose they are: behind the verb, where the body or the territory is told, and the
    sentence names no other place: "nahmen Vertreter des Landkreises Leer | in Kehl teil"."""
    text = chart.text
    seat = tail.seat
    if text.language not in ("nl", "de") or seat is None:
        return False
    verb = first - text.word_before(first, "determiner-definite")
    verb -= text.word_before(verb, "reflexive") + 1
    if not (text.partable(verb, first) or finite(text, verb) or text.word(verb, *AUXILIARIES)):
        return False
    bodies = [body for body in tail.bodies if body.last <= seat]
    own = [place for place in tail.places if place.last <= seat]
    own += [place for body in bodies for place in body.places if place.last <= body.last]
    plural = word_forms("verb", "pluralEnding", text.language)
    known = any(body.known or body.portfolios for body in bodies)  # one of it: "Bundespolizei in X"
    if not own and not (known and text.folded[verb].endswith(plural)):
        return False
    spots = [place for place in tail.places if place.first >= seat]
    if not all(_town(spot) for spot in spots) or any(
        _further_out(place, spot) for place in own for spot in spots
    ):
        return False
    others = chart.within(*text.sentence_at(first)[:2], Place)
    return all(first <= place.first < tail.last for place in others)


def _further_out(place: Place, spot: Place) -> bool:
    """Say whether a place lies in another: "Limburg in Nederland"."""
    regions = set(spot.candidates)
    return any(not regions.isdisjoint(territories().ancestors(code)) for code in place.candidates)


def _town(spot: Place) -> bool:
    """Say whether a place is a town, or called like one."""
    kinds = territories().kinds(spot.candidates)
    return TOWN in kinds and kinds <= LIKE_TOWNS
