"""Who can act in a stretch of text: persons, offices, bodies, groups, territories by their kind."""

from __future__ import annotations

from functools import cache

from ...ontology.schema import concepts_with
from .analysis import Text
from .apposition import behind_letters
from .chart import Chart
from .government import behind_article, genitive, governed
from .institutions import Institution, institution
from .phrases import (
    Actor,
    Agreement,
    Body,
    Demonym,
    Event,
    Group,
    Name,
    Office,
    Phrase,
    Place,
    Quantity,
)
from .remembered import remembered

__all__ = ["acting", "actors_in", "inner", "leading_to_actors", "phrase_first"]

POPULACE = 1_000
"""Inhabitants who are too many to act together: they only live somewhere."""
NATION = 100_000
"""People who are, whatever they are called."""
LIST = 40
"""Tokens of a list before one of its members."""

BRACKET = 24
"""Tokens of a bracket that tells who somebody is."""

_ACTING = ("organiser", "lies-with", "owed-to", "preposition-instead")
"""Classes of phrases that end with "of" and lead to who acts, beside those that give a role."""


@remembered
def actors_in(chart: Chart, first: int, last: int) -> list[Actor]:
    """Return the outermost actors in a range: a person stands for the office beside the name."""
    found: list[Actor] = []
    behind = first
    for at in chart.begun(first, last, Office, Body, Group, Name, Place):
        if at < behind:
            continue
        phrase: Phrase | None = None
        for kind in (Office, Body, Group, Name):
            candidate = chart.at(at, kind)
            if (
                candidate is not None
                and candidate.last <= last
                and (phrase is None or candidate.last > phrase.last)
            ):
                phrase = candidate
        phrase = phrase or acting(chart, at)
        if phrase is None:
            continue
        if isinstance(phrase, Group) and (chart.at(phrase.last, Name) or _populace(chart, phrase)):
            continue  # "ihr Vorgänger Karl Braun": one person
        if chart.text.word_before(phrase.first, "none"):
            behind = phrase.last
            continue  # "no officials from Kortrijk"
        if not inner(chart, phrase):
            found.append(phrase)  # pyright: ignore[reportArgumentType]
        behind = phrase.last
    return found


def _populace(chart: Chart, group: Group) -> bool:
    """Say whether a group is so many people that they only live somewhere: "640 000 habitants",
    "67 million people", not the 12,000 people at a rally."""
    counted = chart.over(group.first, Quantity)
    if counted is None or not counted.people:
        return False
    live = bool(chart.text.where(group.first, group.last, "inhabitants"))
    return counted.number >= (POPULACE if live else NATION)


@remembered
def acting(chart: Chart, at: int) -> Body | None:
    """Return the institution that a territory is by its kind, where it may act: "la province de
    Namur", "Stadt Görlitz", each of "les villes de Lille, Tournai et Courtrai"."""
    found = institution(chart, at)
    if found is None or _elsewhere(chart.text, _article(chart, found.noun)):
        return None  # "in the border city of X"
    if genitive(chart.text, found.noun) and not _led(chart.text, found.noun):
        return None  # "die Einwohner der Stadt X"
    if _belongs(chart, found) or _listed_elsewhere(chart, found):
        return None
    return found.body


def _article(chart: Chart, at: int) -> int:
    """Return the token behind the article of a noun at ``at`` that one unknown word or a country's
    adjective modifies: "the border [city]", "de Belgische [provincie]"; ``at`` where there is no
    such."""
    text = chart.text
    before = at - 1
    country = chart.over(before, Demonym)
    if country is not None and country.last == at and not country.inhabitant:
        before = country.first
        before -= _unknown(text, before - 1)
    elif not _unknown(text, before):
        return at
    return before if text.word_before(before, "determiner-definite", "contraction") else at


def _unknown(text: Text, at: int) -> bool:
    """Say whether a word without a capital stands at ``at`` that no lexicon has."""
    return at > 0 and text.is_word(at) and not text.capital(at) and not text.matches[at]


def _elsewhere(text: Text, at: int) -> bool:
    """Say whether what begins at ``at`` is where something was, or whose: "in the cities of"."""
    return governed(text, at, "in", "of", "for", "about") and not _led(text, at)


def _led(text: Text, at: int) -> bool:
    """Say whether words before ``at`` lead to who acts: "by", "at the invitation of"."""
    return any(
        text.word_before(near, "preposition-by", *leading_to_actors())
        for near in (at, behind_article(text, at))
    )


@cache
def leading_to_actors() -> tuple[str, ...]:
    """Return the classes of phrases that lead to who acts: "op uitnodiging van", "unter der
    Federführung der"."""
    return (*_ACTING, *concepts_with("word", "gives"))


def _belongs(chart: Chart, found: Institution) -> bool:
    """Say whether a territory without an article stands in apposition, behind a person or a place
    and a comma: "A, Kreis Leer, sprach", "à Couvin, province de Namur"."""
    mark = found.noun - 1
    if mark < 1 or chart.text.words[mark] != ",":
        return False
    place = chart.over(mark - 1, Place)
    return chart.covered(mark - 1, Name, Office) or (place is not None and place.generic is None)


def _listed_elsewhere(chart: Chart, found: Institution) -> bool:
    """Say whether "and" joins a territory to a list that a preposition governs: "Leute aus dem
    Kreis X und der Stadt Y"."""
    text = chart.text
    at = behind_article(text, begin := found.noun)
    listed = bool(text.word(found.body.last, "conjunction-and"))
    walked = False
    while found.noun - at < LIST and (
        size := text.word_before(at, "conjunction-and") or (listed and text.words[at - 1] == ",")
    ):
        end = text.before_bracket(at - size)
        ending = [
            phrase for kind in (Place, Body, Group, Office, Name)
            if (phrase := chart.over(end - 1, kind)) is not None and phrase.last == end
        ]  # fmt: skip
        if text.language != "de":  # "le maire de la ville de X et la province": he is no place
            ending.sort(key=lambda phrase: not isinstance(phrase, Office | Body))
        before = next(iter(ending), None)
        if before is None or (isinstance(before, Place) and before.generic is None):
            break  # "der Zone in Belgien und der Stadt X"
        begin = before.first - bool(text.readings(before.first - 1, "place-kind"))
        at = behind_article(text, begin)
        listed = walked = True
    elsewhere = walked and governed(text, begin, "in", "of", "for", "about", "at")
    return elsewhere and not _led(text, at)


def phrase_first(chart: Chart, actor: Actor) -> int:
    """Return where the phrase of an actor begins: a name with the office before it."""
    office = chart.over(actor.first - 1, Office) if isinstance(actor, Name) else None
    return office.first if office is not None and office.last == actor.first else actor.first


@remembered
def inner(chart: Chart, phrase: Phrase) -> bool:
    """Say whether ``phrase`` belongs to an event's, agreement's or office's own wording."""
    for kind in (Event, Agreement, Office, Body):
        outer = chart.over(phrase.first, kind)
        if outer is not None and outer is not phrase and outer.first < phrase.first:
            return True
    if _of_part(chart, phrase):
        return True
    if isinstance(phrase, Office | Body) and _of_person(chart, phrase):
        return True
    if isinstance(phrase, Office) and _letters(chart, phrase):
        return True
    if isinstance(phrase, Body) and _as_what(chart, phrase):
        return True
    opened = phrase.first - 1
    if _bracketed(chart, phrase) and chart.covered(opened - 1, Name, Office):
        return True  # "A. Martin (CDU)", "the mayor of X (CDU)": that the party did isn't said
    # "a declaration on a centre (EURIEC)": the short name of what it is about
    agreement = chart.over(opened - 1, Agreement) if opened > 0 else None
    return agreement is not None and agreement.last == opened and _bracketed(chart, phrase)


def _of_person(chart: Chart, phrase: Phrase) -> bool:
    """Say whether a phrase stands in the bracket that tells who the person before it is: "A. Martin
    (deputy mayor and chair of X)", or of which bodies the office is: "the chairs of the three (X, Y
    and Z)"."""
    words, at = chart.text.words, phrase.first
    if "(" not in words[max(at - BRACKET, 0) + 1 : at]:
        return False
    whose = (Name, Office) if isinstance(phrase, Body) else (Name,)
    for opened in range(at - 1, max(at - BRACKET, 0), -1):
        if words[opened] == ")":
            return False
        if words[opened] == "(":
            return chart.covered(opened - 1, *whose)
    return False


def _letters(chart: Chart, office: Office) -> bool:
    """Say whether an office is but the letters behind a name: "Karen Smyth MP MLA, who"."""
    at = office.first
    while at and chart.at(at - 1, Office) is not None and chart.text.capital(at - 1):
        at -= 1
    name = chart.over(at - 1, Name) if at else None
    return name is not None and name.last == at and behind_letters(chart, at) >= office.last


def _as_what(chart: Chart, body: Body) -> bool:
    """Say whether a body only tells what the one before it is: "the EUREGIO as a joint body"."""
    text = chart.text
    at = body.first - text.word_before(body.first, "determiner-definite", "determiner-indefinite")
    at -= text.word_before(at, "as")
    before = chart.over(at - 1, Body) if 0 < at < body.first else None
    return before is not None and before.last == at and text.word(at, "as") > 0


def _of_part(chart: Chart, phrase: Phrase) -> bool:
    """Say whether a body is the one whose part stands before it: "Abteilung Verkehr der
    Bezirksregierung Köln"."""
    if not isinstance(phrase, Body):
        return False
    text = chart.text
    article = phrase.first - text.word_before(phrase.first, "determiner-definite")
    of = article - text.word_before(article, "preposition-of", "contraction")
    genitive = of < article or (text.language == "de" and article < phrase.first)
    part = chart.over(of - 1, Body) if genitive and of else None
    return part is not None and part.last == of


def _bracketed(chart: Chart, phrase: Phrase) -> bool:
    """Say whether a body stands alone in a bracket."""
    opened = phrase.first - 1
    return (
        isinstance(phrase, Body) and opened > 0
        and chart.text.behind_bracket(opened) == phrase.last + 1
    )  # fmt: skip
