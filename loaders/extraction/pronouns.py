"""Whom pronouns mean: "they", "she", "zij tekenden"."""

from __future__ import annotations

from typing import NamedTuple

from ...ontology.schema import word_forms
from .analysis import Text
from .chart import Chart
from .finite import AUXILIARIES
from .phrases import Actor, Agreement
from .verbs import Verb

__all__ = ["Earlier", "meant_by_pronoun"]

_ROLE = frozenset({"role"})
GENDERS = {"pronoun-masculine": "m", "pronoun-feminine": "f"}
"""Pronouns of one person, with the gender of the first names that they can stand for."""
PRONOUN = 4
"""Tokens between a pronoun and its verb: "they have now jointly opened"."""


class Earlier(NamedTuple):
    """What pronouns of a sentence mean: ``several`` persons by "they", ``one`` by "she", the
    ``agreement`` of which the sentences before have told by "it"."""

    several: list[Actor]
    one: list[Actor]
    agreement: Agreement | None


def meant_by_pronoun(chart: Chart, verb: Verb, floor: int, earlier: Earlier) -> list[Actor]:
    """Return whom the subject of a verb means where it is a pronoun: "they", "she"."""
    text = chart.text
    near = range(max(floor, verb.first - PRONOUN), verb.last + 1)
    if any(
        (size := text.word(at, "pronoun-plural")) and not text.capital(at + size) for at in near
    ) or any(_of_several(chart.text, at) for at in near):  # not "beide Länder"
        return earlier.several
    for pronoun, gender in GENDERS.items():
        if any(text.word(at, pronoun) for at in near):
            return [who for who in earlier.one if _gender(chart, who) == gender]
    return []


def _of_several(text: Text, at: int) -> bool:
    """Say whether the verb beside a pronoun of either number has a plural: "zij tekenden"."""
    if not text.word(at, "pronoun-either"):
        return False
    plural = word_forms("pronoun-either", "pluralEnding", text.language)
    return any(
        text.folded[verb].endswith(plural)
        and (text.word(verb, *AUXILIARIES) or text.reads(verb, _ROLE))
        for verb in (at - 1, at + 1) if 0 <= verb < len(text.tokens)
    )  # fmt: skip


def _gender(chart: Chart, who: Actor) -> str:
    """Return m or f by the first of a person's names, "" where that doesn't tell."""
    readings = chart.text.readings(who.first, "firstname")
    return readings[0][1].form if readings else ""
