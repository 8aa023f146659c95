"""Well-known bodies by their names, and the numbers that tell one of several bodies apart."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ...ontology.lexicon import Reading
from ...ontology.schema import Concept, schema, word_forms
from ...ontology.territories import territories
from .analysis import Text
from .chart import Chart
from .heads import heads
from .namesakes import far_from, of_another_land, of_another_sort
from .phrases import Body, Demonym, Place
from .proper import head_ahead

__all__ = ["by_task", "known_body", "number_of_one", "numbered", "several"]

HEAD, LONGEST = 2, 8
"""Words up to the head of a declined name, and of the longest one."""
_PLACES = frozenset({"territory", "demonym"})
"""Schemes of what a body may have before its acronym: "Saarland-Polizei"."""
_GRAMMAR = frozenset({"word", "role"})
"""Schemes of words that nobody counts."""


def known_body(chart: Chart, at: int) -> Body | None:
    """Match a well-known body; an acronym only in capitals, and a name in small letters only where
    the vocabulary has it so: "fedpol"."""
    text = chart.text
    for size, reading in text.readings(at, "organisation") or _declined(text, at):
        words = [text.tokens[i].text for i in range(at, at + size)]
        if not (text.capital(at) or _in_small_letters(text, at, size)):
            continue
        if size == 1 and len(words[0]) <= 6 and reading.form in ("acronym", "hidden"):
            capitals = words[0].isupper() or any(c.isupper() for c in words[0][1:])
            if not capitals and words[0] not in _small():
                continue
        end = at + size
        if end < len(text.tokens) and text.tokens[end].joint:
            continue
        if _byline(text, at) or (size == 1 and _second_part(text, at)):
            continue
        if words[-1] == ")":  # a label with its acronym: the name ends before the bracket
            while text.tokens[end - 1].text != "(":
                end -= 1
            end -= 1
        goes_on = text.capital(end) or text.tokens[at].joint
        if size == 1 and text.readings(at, "organisation-kind") and goes_on:
            continue  # "Euregio Maas-Rijn", "Inntal-Euregio" are more than "Euregio"
        if several(text, end) or _goes_on(text, words[0], size, end):
            continue  # "Euregio's"; "SCN International Steering Committee" is more than "SCN"
        if any(
            inner + longer > end
            for inner in range(at + 1, end)
            for longer, _ in text.readings(inner, "organisation-kind")
        ):
            continue  # "Dutch police service" is more than "Dutch police"
        while size == 1 and words[0].isupper() and number_of_one(text, end):
            end += 1  # "SDIS 54"
        concept = schema().schemes["organisation"][reading.id]
        if _namesake(chart, at, end, concept):
            continue
        acronym = text.slice(at, end) if size == 1 and text.tokens[at].text.isupper() else None
        body = Body(
            at, end, kind=concept.value("kind"), name=text.spaced(at, end), known=reading.id,
            acronym=acronym, proper=True,
        )  # fmt: skip
        _territory_of_known(chart, body, (concept.value("country"), concept.value("inTerritory")))
        return body
    return None


def _declined(text: Text, at: int) -> list[tuple[int, Reading]]:
    """Return the well-known bodies whose German head stands in the genitive: "des [Eurodistrikts
    Straßburg-Ortenau]", "des [Karlsruher Instituts für Technologie]"."""
    endings = word_forms("toponym", "genitiveEnding", text.language)
    for head in range(at, min(at + HEAD, len(text.tokens) if endings else at)):
        ending = next((e for e in endings if text.folded[head].endswith(e)), None)
        if ending is None or not any(heads(text, head, "organisation-kind")):
            continue
        for size in range(LONGEST, head - at, -1):
            words = text.folded[at : at + size]
            words[head - at] = words[head - at].removesuffix(ending)
            readings = text.lexicon.readings.get(" ".join(words), ())
            if found := [(size, r) for r in readings if r.scheme == "organisation"]:
                return found
    return []


def by_task(chart: Chart, at: int) -> Body | None:
    """Match a body that is called by its task straight before its land, or behind it: "Tourism
    Ireland", "Hainaut Développement"."""
    text = chart.text
    if text.word(at, "task-behind-land") and (body := _behind_land(chart, at)) is not None:
        return body
    size = text.word(at, "task-before-land")
    place = chart.at(at + size, Place) if size and text.capital(at) else None
    if place is None or place.adjective or place.generic or place.weak:
        return None
    if text.tokens[place.first].joint or (
        at and text.capital(at - 1) and not text.opens_sentence(at)
    ):
        return None
    if place.last < len(text.tokens) and (
        text.capital(place.last) or text.tokens[place.last].joint
    ):
        return None
    name = text.spaced(at, place.last)
    return Body(at, place.last, kind="agency", name=name, proper=True)


def _in_small_letters(text: Text, at: int, size: int) -> bool:
    """Say whether the vocabulary has a name in small letters too: "fedpol"; where it has common
    nouns, an article stands before it: "la [police fédérale]"."""
    named = " ".join(text.words[at : at + size]) in _small()
    return named and (size == 1 or bool(text.word_before(at, "determiner-definite", "contraction")))


def _namesake(chart: Chart, at: int, end: int, concept: Concept) -> bool:
    """Say whether what is called like a well-known body is another one: its adjective, or what
    stands behind "of", is of another country, or goes on what would be common nouns."""
    territory = concept.value("inTerritory")
    country = concept.value("country") or (territory and territories().country(territory))
    if of_another_land(chart, at, end, country):
        return True
    if end - at == 1 or chart.text.capital(at):
        return False
    everywhere = _everywhere(concept.value("kind"))
    return of_another_sort(chart, end, everywhere=everywhere) or far_from(chart, country)


def _behind_land(chart: Chart, at: int) -> Body | None:
    text = chart.text
    place, last = chart.over(at - 1, Place), at + text.word(at, "task-behind-land")
    if place is None or place.last != at or place.adjective or place.generic or place.weak:
        return None
    near = text.tokens[at].start == text.tokens[at - 1].end + 1
    if not (near and text.capital(at)) or text.capital(last) or text.tokens[place.first].joint:
        return None
    if text.language in ("de", "fr") and text.word_before(place.first, "preposition-in") == 1:
        return None  # "wollen in Südtirol Tourismus stärken"
    name = text.spaced(place.first, last)
    return Body(place.first, last, kind="agency", name=name, proper=True)


@cache
def _small() -> frozenset[str]:
    """Return the names that the vocabulary writes in small letters."""
    every = schema().schemes["organisation"].values()
    return frozenset(
        str(form) for concept in every for form in concept.attributes.get("smallForm", ())
    )


def _territory_of_known(chart: Chart, body: Body, own: tuple[str | None, ...]) -> None:
    """Read the territory behind a known name: its ``own``, which belongs to the name ("Ministerium
    für Inneres, Bauen und Sport des Saarlandes"), or that of a unit ("Bundespolizei Trier")."""
    text = chart.text
    joint = chart.at(body.last, Demonym) if text.language == "fr" else None
    if joint is not None and len(joint.territories) > 1:  # "Comité de concertation franco-belge"
        body.last, body.name = joint.last, text.spaced(body.first, joint.last)
        return
    of = text.word(body.last, "preposition-of", "contraction")
    if not of and text.language == "de":
        of = text.word(body.last, "determiner-definite")  # a genitive
    start = body.last + of + text.word(body.last + of, "determiner-definite") * bool(of)
    place = chart.at(start, Place)
    if place is None or place.weak or place.adjective or text.tokens[place.first].joint:
        return
    if place.first >= text.sentence_at(body.first).last:
        return  # a heading, and the dateline below
    if place.last < len(text.tokens) and text.tokens[place.last].joint:
        return
    if not set(own).isdisjoint(place.candidates):
        body.last, body.name = place.last, text.spaced(body.first, place.last)
    elif _local(body, place) if of else text.language in ("de", "nl"):
        body.last, body.name = place.last, text.spaced(body.first, place.last)
        body.known, body.places = None, [place]


def _local(body: Body, place: Place) -> bool:
    """Say whether a territory behind "of" is that of a unit of a body which each place has one of:
    "Federale Gerechtelijke Politie van [West-Vlaanderen]"."""
    return _everywhere(body.kind) and not territories().are_countries(place.candidates)


def _everywhere(kind: str | None) -> bool:
    kinds = schema().ancestry("organisation-kind", kind or "")
    return any(concept is not None and concept.flag("everywhere") for concept in kinds)


def _goes_on(text: Text, word: str, size: int, end: int) -> bool:
    """Say whether a known name only opens a longer one, whose head comes later: in English any,
    "Maastricht University [Medical Centre]", else letters."""
    opens = text.language == "en" or (size == 1 and word.isupper())
    return opens and head_ahead(text, end)


def several(text: Text, end: int) -> bool:
    """Say whether a Dutch plural ends before ``end``: "Euregio's"."""
    return text.language == "nl" and text.folded[end : end + 1] == ["'s"]


def numbered(text: Text, body: Body) -> Iterator[Body]:
    """Yield the bodies of a list that have numbers alone: "SDIS 31, 64 et 65"."""
    name, _, number = (body.acronym or "").rpartition(" ")
    at = body.last
    while name and number.isdigit() and at + 1 < len(text.tokens):
        step = text.word(at, "conjunction-and") or (text.tokens[at].text == ",")
        if not step or not number_of_one(text, at + step) or _counts(text, at + step + 1):
            break
        at += step + 1
        called = f"{name} {text.tokens[at - 1].text}"
        yield Body(at - 1, at, kind=body.kind, name=called, acronym=called, proper=True)


def number_of_one(text: Text, at: int) -> bool:
    """Say whether a number tells one of several bodies of a name apart: "SDIS 54", "CRS 11"."""
    return (
        at < len(text.tokens)
        and text.tokens[at].text.isdigit()
        and len(text.tokens[at].text) < 4
        and text.tokens[at - 1].end + 1 == text.tokens[at].start
    )


def _counts(text: Text, at: int) -> bool:
    """Say whether a number before ``at`` counts what follows: "le SDIS 31 et 64 pompiers"."""
    return text.is_word(at) and not text.reads(at, _GRAMMAR)


def _byline(text: Text, at: int) -> bool:
    """Say whether an agency signs a report in brackets: "LILLE (AFP) -", "(ANP/AFP)"."""
    size = text.word(at, "byline")
    behind = text.words[at + size : at + size + 1]
    return bool(size) and at > 0 and text.words[at - 1] in "(/" and behind in ([")"], ["/"])


def _second_part(text: Text, at: int) -> bool:
    """Say whether a hyphen makes an acronym the second part of a name that is another's: of the
    project "Leg-UniGR"."""
    before = at - 1
    first = text.capital(before) and not text.tokens[before].joint
    return text.tokens[at].joint and first and not text.reads(before, _PLACES)
