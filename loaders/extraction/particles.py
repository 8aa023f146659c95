"""Particles of surnames, and prepositions that look like them: "Ard van der Steur", but "Dag van
Europa"; "staatssecretaris Stientje van Veldhoven". Surnames that are towns too: "Minister Lindau".
"""

from __future__ import annotations

from collections.abc import Iterable

from ...ontology.schema import schema, word_forms
from ...ontology.territories import TOWN, territories
from .analysis import Text
from .chart import Chart
from .heads import headed, heads
from .phrases import Office, Place

__all__ = [
    "OTHERWISE", "behind_land", "called_like_town", "led_by_preposition", "of_no_town", "of_office",
    "of_thing", "only_of_names",
]  # fmt: skip

OTHERWISE = frozenset((
    "month", "weekday", "demonym", "event-kind", "organisation-kind", "agreement-kind",
    "place-kind", "topic", "portfolio",
))  # fmt: skip
"""Schemes of words that are no names, unless people are called so."""
TITLE = 3
"""Tokens of the longest title before a surname."""


def of_no_town(chart: Chart, first: int, at: int) -> bool:
    """Say whether a town's name behind a particle must be a surname, as the office before the name
    is over no towns: "staatssecretaris Stientje van Veldhoven"."""
    office = chart.over(first - 1, Office) if first else None
    place = chart.at(at, Place)
    if office is None or office.last != first or place is None or place.generic or not office.kind:
        return False
    over = schema().schemes["office-kind"][office.kind].attributes.get("jurisdictionKind", ())
    town = territories().kinds(place.candidates) == {TOWN}
    return bool(over) and town and TOWN not in over and at > first + 1


def called_like_town(text: Text, at: int, last: int, codes: Iterable[str]) -> bool:
    """Say whether the name of a town straight behind the title of one person, in a sentence, is
    that one's surname: "Minister Lindau", "Bürgermeister Hagen und Landrat A"; but "A,
    Bürgermeister Hagen", "Bürgermeister Hagen: A"."""
    titles = headed(text, "office-kind")
    title = next(
        ((begin, head) for begin in range(max(at - TITLE, 0), at)
         for head in titles.get(begin, ()) if begin + head.size == at and head.kind),
        None,
    )  # fmt: skip
    if title is None or title[1].plural:
        return False
    if text.sentence_at(at).kind != "text" or territories().kinds(codes) != {TOWN}:
        return False
    behind = last + (text.words[last : last + 1] == [","])
    named = text.capital(behind) and bool(text.readings(behind, "firstname"))
    marked = text.words[last : last + 1] and text.words[last] in ":(–—"
    if named or marked or text.words[title[0] - 1] in ",(–—/:" or _in_row(text, title[0], last):
        return False
    over = schema().schemes["office-kind"][title[1].kind].attributes.get("jurisdictionKind", ())
    return TOWN in over or (bool(over) and "organisation" not in over)


def _in_row(text: Text, title: int, last: int) -> bool:
    """Say whether titles with their towns stand in a row, or one title before several towns:
    "Landrat Görlitz, Bürgermeister Zittau", "die Bürgermeister Kehl und Lahr"."""
    several = word_forms("determiner-definite", "pluralArticle", text.language)
    if text.folded[title - 1 : title] and text.folded[title - 1] in several:
        return True
    if text.words[last : last + 1] == [","] and any(heads(text, last + 1, "office-kind")):
        return True
    joint = title - text.word_before(title, "conjunction-and")
    before = joint < title and bool(text.readings(joint - 1, "territory"))
    step = text.word(last, "conjunction-and")
    return before or (step > 0 and bool(text.readings(last + step, "territory")))


def behind_land(text: Text, at: int) -> bool:
    """Say whether the word for a kind of land ends an English name straight before ``at``, where
    the name of who is over it may stand: "Marshal of the Lubuskie Region [Anna Nowak]"."""
    return text.language == "en" and text.capital(at - 1) and text.capital(at - 2)


def of_office(text: Text, at: int) -> bool:
    """Say whether "of" leads from an office straight to the word at ``at``, and a person's whole
    name follows: "Mayor of [Florence] Anna Smith"."""
    before = at - text.word_before(at, "preposition-of")
    given = at + 1
    if before == at or not (text.readings(given, "firstname") and text.capital(given + 1)):
        return False
    return bool(text.readings(before - 1, "office-kind"))


def led_by_preposition(chart: Chart, first: int, at: int) -> bool:
    """Say whether a small particle at ``at`` may be a preposition behind the one word before it,
    which no title makes a name."""
    text = chart.text
    return (
        not text.capital(at)
        and bool(text.word(at, "preposition-of", "contraction"))
        and not text.word_before(first, "civility", "academic-title")
        and not chart.covered(first - 1, Office)
    )


def of_thing(chart: Chart, at: int) -> bool:
    """Say whether what a particle leads to is the rest of no name: "Dag van de Arbeid", "Dag van
    Europa"."""
    text = chart.text
    place = chart.at(at, Place)
    if place is None:
        return text.reads(at, OTHERWISE)
    return place.last > at + 1 or (
        not place.weak and TOWN not in territories().kinds(place.candidates)
    )


def only_of_names(chart: Chart, at: int) -> bool:
    """Say whether a particle stands at ``at`` that nothing but surnames have: "Ard van der Steur",
    but "Huis ten Bosch"."""
    text = chart.text
    return (
        bool(text.word(at, "name-particle")) and not text.capital(at)
        and not text.word(at - 1, "venue", "premises", "street")
    )  # fmt: skip
