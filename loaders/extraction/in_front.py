"""How far the proper name of an organisation reaches before its head: "Veilige Brandweer", "Kent
and Medway Fire and Rescue Authority".
"""

from __future__ import annotations

from ...ontology.schema import schema
from ...ontology.territories import territories
from .analysis import Text
from .chart import Chart
from .finite import finite
from .heads import heads
from .name_words import adjacent
from .phrases import Date, Demonym, Place
from .proper import STOPPING

__all__ = ["elliptic_before", "proper_before"]

MAX_COORDINATED = 12
"""Tokens of a name before its head, "and" and commas included."""


def proper_before(chart: Chart, first: int) -> int:
    """Return how many tokens before ``first`` are of the name: "Veilige" Brandweer, "Gemeinsames"
    Zentrum, "Police and" Border Guard Board; 0 if none is."""
    text = chart.text
    if text.language == "en" and (joined := _coordinated(chart, first)):
        return joined
    if text.language == "de" and (named := _german_name(chart, first)):
        return named
    return int(_proper_word(chart, first - 1, first))


def _german_name(chart: Chart, first: int) -> int:
    """Return how many tokens the name takes that stands between an article and the German head at
    ``first``, or the place that a hyphen joins to it: "das [Ortenau] Klinikum", "das
    [Frankreich-]Zentrum"; no common noun stands there, so it is a place or a word that no
    vocabulary knows. 0 if none does."""
    text, at = chart.text, first - 1
    place = chart.over(at, Place)
    if place is not None:
        at = place.first
        named = not (place.adjective or place.generic or place.weak)
    else:
        named = text.is_word(at) and text.capital(at) and not text.matches[at]
        named = named and adjacent(chart, first) and not text.tokens[first].joint
    named = named and not text.tokens[at].joint
    if at and chart.covered(at - 1, Demonym) and text.capital(at - 1):
        led = text.attributive(at - 1)  # "das Deutsche [Polen-]Institut"
    else:
        led = text.word_before(at, "determiner-definite", "contraction")
    return first - at if named and led else 0


def _coordinated(chart: Chart, first: int) -> int:
    """Return how many tokens before ``first`` an English name takes with what "and" joins in it,
    back to its article, or to the mark behind which it stands without one: the "Kent and Medway
    Fire and" Rescue Authority; 0 if there are none."""
    text = chart.text
    at, joined, marked = first, False, 0
    while text.capital(at) and first - at < MAX_COORDINATED and adjacent(chart, at):
        step = text.word_before(at, "conjunction-and")
        if not step and joined and text.tokens[at - 1].text == ",":
            step, marked = 1, at  # "Border, Midland and Western Regional Assembly"
        word = _unjoined(text, at - step - 1)
        if word < 0 or not text.capital(word) or text.word(word, "determiner-definite"):
            break
        other = text.readings(word, "firstname") and not chart.covered(word, Place)
        alone = bool(text.word_before(word, "determiner-definite"))
        if other or (step and not alone and _names_actor(chart, word)):
            # "the Flemish Government and Antwerp Port Authority": two of them
            return first - marked if marked and _apart(chart, marked, first) else 0
        joined = joined or bool(step)
        at = word
    if not joined:
        return 0
    whole = text.word_before(at, "determiner-definite") or _apart(chart, at, first)
    return first - at if whole or _of_lands(chart, at, first) else 0


def _of_lands(chart: Chart, at: int, first: int) -> bool:
    """Say whether what "and" joins before the one head at ``first`` are places that one body is
    for, in one country: "Newry and Mourne District Council", but "Lille and Kent County Council".
    """
    text = chart.text
    head = next(iter(heads(text, first, "organisation-kind")), None)
    if head is None or head.plural:
        return False
    concept = schema().schemes["organisation-kind"][head.kind]
    if not (concept.flag("deliberates") or concept.flag("areal") or concept.flag("public")):
        return False
    if text.word_before(at, "preposition-between"):
        return False
    if "," in text.words[max(at - 1, 0) : first]:
        return False  # "Lille, Ghent and Kent Council"
    lands = None
    for place in chart.within(at, first, Place):
        states = {territories().country(code) for code in place.candidates}
        if place.candidates:
            lands = states if lands is None else lands & states
    one = lands is None or bool(lands)
    return one and all(
        chart.covered(near, Place) or not (text.matches[near] and text.capital(near))
        for near in range(at, first)
    )


def _unjoined(text: Text, at: int) -> int:
    """Return the first token of a word that ends with token ``at``: "Co-ordination"."""
    while at > 0 and text.tokens[at].joint and not text.capital(at):
        at -= 1
    return at


def _apart(chart: Chart, at: int, first: int) -> bool:
    """Say whether capitals that "and" joins before a head at ``first`` stand at the beginning of
    their sentence or behind a mark, as one of several bodies or that of somebody, name nobody and
    no place, and open no longer noun: "A (Tax and Customs Board)", but "Lille, Ghent and Kent
    Council", "Search and Rescue Service exercise"."""
    text = chart.text
    if chart.covered(at, Place, Date) or _names_actor(chart, at) or text.readings(at, "month"):
        return False
    sentence = text.sentence_at(at)
    if at > sentence.first and text.words[at - 1] not in "(,;:–-":
        return False
    behind = first
    while behind < sentence.last and text.capital(behind):
        behind += 1
    return (
        behind >= sentence.last
        or not text.is_word(behind)
        or bool(text.word(behind, "conjunction-and", "auxiliary-be", "auxiliary-have"))
        or finite(text, behind)
    )


def _names_actor(chart: Chart, last: int) -> bool:
    """Say whether a body, an office or a country's adjective ends with token ``last``."""
    text = chart.text
    if text.tokens[last].text.isupper() or chart.covered(last, Demonym):
        return True
    return any(
        at + size > last
        for at in range(max(last - 2, 0), last + 1)
        for size in [
            *(head.size for head in heads(text, at, "organisation-kind")),
            *(head.size for head in heads(text, at, "office-kind")),
            *(size for size, _ in text.readings(at, "organisation")),
        ]
    )


def elliptic_before(text: Text, first: int) -> int:
    """Return how many tokens before a head are the first part of a pair that shares its last part:
    "Energie- en" Klimaatagentschap; 0 if none are."""
    step = text.word_before(first, "conjunction-and") if text.language in ("nl", "de") else 0
    hyphen = first - step - 1
    if not step or hyphen < 1 or text.tokens[hyphen].text != "-":
        return 0
    joint = text.tokens[hyphen].start == text.tokens[hyphen - 1].end
    return first - hyphen + 1 if joint and text.is_word(hyphen - 1) else 0


def _proper_word(chart: Chart, at: int, before: int) -> bool:
    """Say whether the capitalised word ``at`` is of the name that goes on at ``before``."""
    text = chart.text
    return (
        text.language != "fr"
        and text.capital(at)
        and text.is_word(at)
        and (text.language != "de" or text.attributive(at))
        and not text.opens_sentence(at)
        and not text.word(
            at, "determiner-definite", "civility", "ordinal", "agenda-item", *STOPPING
        )
        and not chart.covered(at, Place, Demonym, Date)
        and (not text.readings(at, "firstname") or bool(text.readings(at, "territory")))
        and not _surname(chart, at)
        and not text.readings(at, "weekday")
        and not any(heads(text, at, "office-kind"))
        and adjacent(chart, before)
    )


def _surname(chart: Chart, at: int) -> bool:
    """Say whether a given name that opens its line stands straight before the word: "Anna Weber
    Kent County Council" in a list of those present."""
    text = chart.text
    given = at - 1
    return (
        text.capital(given) and text.opens_sentence(given)
        and bool(text.readings(given, "firstname"))
        and not chart.covered(given, Place) and text.tokens[given].end + 1 == text.tokens[at].start
    )  # fmt: skip
