"""Who can act in a stretch of text: persons, offices, bodies, groups, territories by their kind."""

from __future__ import annotations

from .analysis import Text
from .chart import Chart
from .government import behind_article, governed
from .heads import heads
from .phrases import Actor, Agreement, Body, Event, Group, Name, Office, Phrase, Place, Venue

__all__ = ["acting", "actors_in", "inner", "phrase_first"]

ACRONYM = 6
"""Tokens of a bracket that only says what something is called in short."""
SEVERAL = 40
"""Tokens from the noun of a list of territories to the last of them."""


_ACTING = ("by-invitation", "organiser", "lies-with")
"""Classes of phrases that end with "of" and lead to who acts: "op uitnodiging van"."""


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
        phrase = phrase or acting(chart, at) or _one_of(chart, at)
        if phrase is None:
            continue
        if isinstance(phrase, Group) and chart.at(phrase.last, Name):
            continue  # "ihr Vorgänger Karl Braun": one person
        if not inner(chart, phrase):
            found.append(phrase)  # pyright: ignore[reportArgumentType]
        behind = phrase.last
    return found


def acting(chart: Chart, at: int) -> Body | None:
    """Return the institution that a territory is by its kind, where it may act: "la province de
    Namur", "Stadt Görlitz"."""
    place = chart.at(at, Place)
    if place is None or place.generic is None or chart.covered(at, Body, Office, Name, Venue):
        return None
    if _jurisdiction(chart, at):
        return None
    head = next(heads(chart.text, at, "organisation-kind"), None)
    if head is None or head.plural or at + head.size >= place.last:
        return None
    if _elsewhere(chart.text, _article(chart.text, at)):
        return None  # "in the border city of X"
    name = chart.text.spaced(at, place.last)
    return Body(at, place.last, kind=head.kind, name=name, places=[place])


def _article(text: Text, at: int) -> int:
    """Return the token behind the article of a noun at ``at`` that one unknown word modifies: "the
    border [city]"; ``at`` where there is no such."""
    before = at - 1
    if before > 0 and text.is_word(before) and not text.capital(before):
        if text.word_before(before, "determiner-definite") and not text.matches[before]:
            return before
    return at


def _one_of(chart: Chart, at: int) -> Body | None:
    """Return the institution that a territory is in a list of several of one kind: "les villes de
    Lille, Tournai et Courtrai"."""
    text = chart.text
    place = chart.at(at, Place)
    if place is None or place.adjective or chart.covered(at, Body, Office, Name, Venue, Event):
        return None
    first = at
    while first > 0 and at - first < SEVERAL:
        if size := text.word_before(first, "preposition-of", "conjunction-and", "contraction"):
            first -= size
        elif text.tokens[first - 1].text == ",":
            first -= 1
        elif (opened := text.before_bracket(first, most=ACRONYM)) < first:
            first = opened  # "the regions of Carinthia (AT), Istria (HR) and Veneto"
        elif (other := chart.over(first - 1, Place)) is not None:
            first = other.first
        else:
            break
    for begin in (first - 1, first):
        head = next(heads(text, begin, "organisation-kind"), None) if begin >= 0 else None
        if head is None or not head.plural or chart.covered(begin, Body, Office, Group):
            continue
        if _elsewhere(text, begin):
            return None
        behind = begin + head.size
        behind += text.word(behind, "preposition-of", "contraction")
        behind += text.word(behind, "determiner-definite")
        name = text.spaced(behind if begin == at else at, place.last)
        opens = begin if at in (begin, behind) else at  # the first one with its noun
        return Body(opens, place.last, kind=head.kind, name=name, places=[place])
    return None


def _elsewhere(text: Text, at: int) -> bool:
    """Say whether what begins at ``at`` is where something was, or whose: "in the cities of"."""
    return governed(text, at, "in", "of", "for", "about") and not any(
        text.word_before(near, "preposition-by", *_ACTING)
        for near in (at, behind_article(text, at))
    )


def _jurisdiction(chart: Chart, at: int) -> bool:
    """Say whether a territory is that of the office before a name: "burgemeester A van X"."""
    article = at - chart.text.word_before(at, "determiner-definite")
    of = chart.text.word_before(article, "preposition-of")
    name = chart.over(article - of - 1, Name) if of else None
    return name is not None and chart.covered(name.first - 1, Office)


def phrase_first(chart: Chart, actor: Actor) -> int:
    """Return where the phrase of an actor begins: a name with the office before it."""
    office = chart.over(actor.first - 1, Office) if isinstance(actor, Name) else None
    return office.first if office is not None and office.last == actor.first else actor.first


def inner(chart: Chart, phrase: Phrase) -> bool:
    """Say whether ``phrase`` belongs to an event's, agreement's or office's own wording."""
    for kind in (Event, Agreement, Office, Body):
        outer = chart.over(phrase.first, kind)
        if outer is not None and outer is not phrase and outer.first < phrase.first:
            return True
    if _of_part(chart, phrase):
        return True
    opened = phrase.first - 1
    if _bracketed(chart, phrase) and chart.covered(opened - 1, Name, Office):
        return True  # "A. Martin (CDU)", "the mayor of X (CDU)": that the party did isn't said
    # "a declaration on a centre (EURIEC)": the short name of what it is about
    agreement = chart.over(opened - 1, Agreement) if opened > 0 else None
    return agreement is not None and agreement.last == opened and _bracketed(chart, phrase)


def _of_part(chart: Chart, phrase: Phrase) -> bool:
    """Say whether a body is the one whose part stands before it: "Abteilung Verkehr der
    Bezirksregierung Köln"."""
    text = chart.text
    article = phrase.first - text.word_before(phrase.first, "determiner-definite")
    of = article - text.word_before(article, "preposition-of", "contraction")
    genitive = of < article or (text.language == "de" and article < phrase.first)
    part = chart.over(of - 1, Body) if genitive and isinstance(phrase, Body) and of else None
    return part is not None and part.last == of


def _bracketed(chart: Chart, phrase: Phrase) -> bool:
    """Say whether a body stands alone in a bracket."""
    opened = phrase.first - 1
    return (
        isinstance(phrase, Body) and opened > 0
        and chart.text.behind_bracket(opened, most=ACRONYM) == phrase.last + 1
    )  # fmt: skip
