"""Acronyms of organisations that no words spell out, "de voorzitter van het ANV", "CEO of CAWT",
"Susan Steele (EFCA)", and every other place where a text uses the acronym of a body.

Letters in capitals may stand for anything; those of whom somebody is the head or a member, and
those that stand in a bracket behind somebody, stand for a body.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...ontology.schema import schema
from .areas import AREA
from .chart import Chart
from .heads import heads
from .phrases import Body, Demonym, Name, Place

__all__ = ["acronyms", "acronyms_again", "acronyms_at_places", "acronyms_of_persons"]

SHORTEST, LONGEST = 3, 8
"""Letters of an acronym."""


def acronyms(chart: Chart) -> Iterator[Body]:
    """Yield the bodies that are called by their acronym alone where an office in a body is told;
    ``chart`` must have all others. What a bracket spells out is found by its words.
    """
    text = chart.text
    spelt = {body.acronym for body in chart.all(Body)}
    for at in text.prose(text.capitals):
        letters = text.words[at]
        if letters in spelt or not _unknown(chart, at):
            continue
        if (_of_office(chart, at) and not _goes_on(chart, at)) or _behind_office(chart, at):
            yield Body(at, at + 1, name=letters, acronym=letters, proper=True)


def acronyms_of_persons(chart: Chart) -> Iterator[Body]:
    """Yield the bodies whose acronym alone stands in brackets behind a name: "Anna Schmidt (EFCA)";
    ``chart`` must have the names."""
    text = chart.text
    for name in chart.all(Name):
        at = name.last + 1
        bracket = text.words[name.last : name.last + 3 : 2] == ["(", ")"]
        if bracket and text.sentence_at(at).kind != "furniture" and _unknown(chart, at):
            yield Body(at, at + 1, name=text.words[at], acronym=text.words[at], proper=True)


def acronyms_again(chart: Chart) -> Iterator[Body]:
    """Yield where else the text calls a body of ``chart`` by its acronym, but not the bracket
    behind the body that gives it: "(EDR)"."""
    text = chart.text
    bodies = {body.acronym for body in chart.all(Body) if body.acronym}
    if not bodies:
        return
    first = {acronym.partition(" ")[0].partition("-")[0] for acronym in bodies}
    for at in [at for at in text.prose(text.capitals) if text.words[at] in first]:
        place = chart.over(at, Place)
        if (place and place.generic == AREA) or chart.covered(at, Body, Name) or _gives(chart, at):
            continue
        joint = at + 1 < len(text.tokens) and text.tokens[at + 1].joint
        if joint and text.language in ("de", "nl") and not any(heads(text, at + 1, "office-kind")):
            continue  # of the alarm centre "ASFINAG-Überwachungszentrale"
        for size in (2, 1):  # "SDIS 54", "LR-CT", "CCPD"
            letters = text.spaced(at, at + size) if at + size <= len(text.tokens) else ""
            if letters in bodies:
                yield Body(at, at + size, name=letters, acronym=letters, proper=True)
                break


def _unknown(chart: Chart, at: int) -> bool:
    """Say whether a token is an acronym that no vocabulary and no phrase has."""
    text = chart.text
    letters = text.words[at]
    written = letters.isupper() and letters.isalpha() and SHORTEST <= len(letters) <= LONGEST
    return written and not text.matches[at] and not chart.covered(at, Body, Place, Demonym)


def _gives(chart: Chart, at: int) -> bool:
    """Say whether the letters at ``at`` stand in the bracket behind a body."""
    text = chart.text
    return text.words[at - 1] == "(" and chart.covered(at - 2, Body)


def acronyms_at_places(chart: Chart) -> Iterator[Body]:
    """Yield the bodies that an acronym and its place name in a bracket of their own behind a name:
    "Anna Schmidt (OTH Amberg-Weiden)"; elsewhere such letters may be a train's or a road's."""
    text = chart.text
    for at in [at for at, word in enumerate(text.words) if word == "(" and text.capital(at - 1)]:
        place = chart.at(at + 2, Place)
        if place is None or place.weak or place.adjective:
            continue
        if text.words[place.last : place.last + 1] != [")"]:
            continue
        letters = text.words[at + 1]
        written = letters.isupper() and letters.isalpha() and len(letters) >= SHORTEST
        if not written or text.matches[at + 1] or text.tokens[place.first].joint:
            continue
        if text.sentence_at(at).kind == "furniture" or chart.covered(at + 1, Body, Place):
            continue
        yield Body(
            at + 1, place.last, name=text.spaced(at + 1, place.last), proper=True, seated=True,
            places=[place],
        )  # fmt: skip


def _of_office(chart: Chart, at: int) -> bool:
    """Say whether an office that is one of a body stands before "of" and token ``at``."""
    text = chart.text
    article = text.word_before(at, "determiner-definite")
    of = text.word_before(at - article, "preposition-of", "contraction")
    contracted = bool(of) and bool(text.word_before(at, "contraction"))
    if text.language == "de":
        if not (article or contracted):
            return False
        article, of = (article, of) if of else (0, article)  # a genitive
    elif not of:
        return False
    behind = at - article - of
    return any(
        first + head.size == behind and not head.plural
        and schema().schemes["office-kind"][head.kind].flag("ofBody")
        for first in range(max(behind - 3, 0), behind)
        for head in heads(text, first, "office-kind")
    )  # fmt: skip


def _behind_office(chart: Chart, at: int) -> bool:
    """Say whether an office that is one of a body and letters straight behind it fill a bracket, or
    its first part before a comma: "Anna Schmidt (Geschäftsführerin LUMX)"."""
    text = chart.text
    if text.words[at + 1 : at + 2] not in ([")"], [","]):
        return False
    return any(
        first + head.size == at and not head.plural and text.words[first - 1] == "("
        and schema().schemes["office-kind"][head.kind].flag("ofBody")
        for first in range(max(at - 3, 1), at)
        for head in heads(text, first, "office-kind")
    )  # fmt: skip


def _goes_on(chart: Chart, at: int) -> bool:
    """Say whether capitals stand beside the letters, as in a heading or a surname in capitals."""
    text = chart.text
    behind = at + 1 < len(text.words) and (text.capital(at + 1) or text.tokens[at + 1].joint)
    same = behind and text.sentence_at(at + 1) == text.sentence_at(at)
    return text.tokens[at].joint or (same and text.language != "de")
