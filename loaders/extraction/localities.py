"""Villages, valleys and other places that no table knows, by what stands around their names.

A name that nobody knows is a place where the word before says of what kind ("commune de", "dorp",
"Ortsteil") or of several ("the municipalities of"), where an office is over towns only
("burgemeester van"), where it stands in a row of towns, or where a preposition of place leads to a
name of the shape that towns have: "in Osterfingen", "à Saint-Béat". What it is not: a person, an
abbreviation, a name with capitals inside.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from ...ontology.schema import schema, word_forms
from ...ontology.territories import TOWN, surnames, territories
from .analysis import Text
from .chart import Chart
from .heads import Head, heads
from .kinds_of_place import generic
from .phrases import Demonym, Place
from .places import compass
from .unknown_towns import of_dateline, told_town

__all__ = ["localities", "toponymic", "town"]

KINDS = frozenset({TOWN, "locality", "landscape", "river"})
"""Kinds of place that have names which no table lists."""
MIN_STEM = 3
"""Letters before the ending of a town's name."""
MAX_ROW = 8
"""Unknown names in a row of towns."""
MAX_WORDS = 3
"""Words of an unknown name in a list that tells what its members are."""
MAX_HEAD = 3
"""Words of an office's head."""
_NO_TOWN = frozenset({"office-kind", "organisation-kind", "organisation", "group-kind"})
"""Schemes whose words are no town's name in a list of towns: a given name may be one."""
_NOUNS = _NO_TOWN | {
    "word", "role", "event-kind", "agreement-kind", "place-kind", "topic", "portfolio", "venue",
}  # fmt: skip
"""The same in German, which writes common nouns as it does names."""
_LEADING = frozenset({"preposition-at", "preposition-in"})


def localities(chart: Chart) -> list[Place]:
    """Return the places of the text that have no entry in the gazetteer; territories and
    adjectives must be in ``chart``. They have no ``candidates``, and a ``generic`` kind."""
    text = chart.text
    found = list(_of_kinds(chart))
    rows = {at for place in found for at in range(place.first, place.last)}
    behind = 0
    for at in text.prose(text.capitals):
        if at < behind or at in rows or not (end := _name(chart, at)):
            continue
        kind, first = generic(text, at)
        if kind is not None and kind not in KINDS:
            continue
        named = _called(text, at, end, kind) or _led(text, at, end) or _of_office(text, at, end)
        named = named or told_town(chart, at, end) or of_dateline(text, at, end)
        if not (named or _in_row(chart, at) or _of_offices(chart, found, at, end)):
            continue
        for river in list(chart.within(at, end, Place)):
            chart.remove(river)  # "Villers-sur-Orne"
        led = text.word_before(at, "preposition-of", "contraction")
        # "het dorp X", "the town of X": X alone is its name; but "gemeente X"
        own = kind is None or kind == "locality" or (kind == TOWN and bool(led))
        found.append(Place(at if own else first, end, generic=kind or "locality"))
        behind = end
    return found


def _of_kinds(chart: Chart) -> Iterator[Place]:
    """Yield the unknown names in lists that the noun for several places of a kind opens: "den
    Gemeinden Stožec, Volary und Mauth". German, whose nouns have capitals all, needs one among them
    that is known: "stellt den Gemeinden Mittel und Wege vor"."""
    text = chart.text
    for at in text.prose(text.beginning(0, len(text.tokens), "place-kind")):
        sizes = [
            size for size, reading in text.readings(at, "place-kind")
            if reading.form == "plural" and reading.id in KINDS
        ]  # fmt: skip
        if not sizes:
            continue
        unknown, known = _listed(chart, at + max(sizes))
        if unknown and known:
            yield from unknown


def _listed(chart: Chart, at: int) -> tuple[list[Place], int]:
    """Return the places of a list from token ``at`` that no table knows, and how many are known;
    none where "and" doesn't close it."""
    text = chart.text
    stop = text.sentence_at(at - 1).last
    unknown: list[Place] = []
    known, closed = 0, False
    while at < stop:
        at += text.word(at, "preposition-of", "contraction")
        at += text.word(at, "determiner-definite") * (not chart.at(at, Place))
        place = chart.at(at, Place)
        if place is not None:
            known, end = known + 1, place.last
        elif (end := _run(chart, at, stop)) > at:
            unknown.append(Place(at, end, generic="locality"))
        else:
            break
        end = text.behind_bracket(end)
        step = 0 if closed else text.word(end, "conjunction-and")
        closed = closed or bool(step)
        if not (step or text.words[end : end + 1] == [","]) or (closed and not step):
            return (unknown, known) if closed else ([], 0)
        at = end + (step or 1)
    return [], 0


def _run(chart: Chart, at: int, stop: int) -> int:
    """Return where a name of some words ends that no vocabulary has: "Horní Vltavice"."""
    text = chart.text
    nouns = _NOUNS if text.language == "de" else _NO_TOWN
    end = at
    while end < stop and end - at < MAX_WORDS and text.capital(end) and text.is_word(end):
        if chart.covered(end, Place, Demonym) or text.reads(end, nouns):
            return at
        end = _joined(text, end)
    return end


def toponymic(text: Text, at: int) -> bool:
    """Say whether a word that no vocabulary knows has the ending of a town's name in the language
    of the text, in one that writes common nouns without capitals in that of any other.

    >>> text = Text("Das Klinikum Mittelbaden und die Gemeinde Mittel", "de")
    >>> toponymic(text, 2), toponymic(text, 6)
    (True, False)
    """
    word = text.folded[at]
    return (
        text.is_word(at)
        and text.capital(at)
        and not text.matches[at]
        and not any(letter.isupper() for letter in text.words[at][1:])
        and any(
            word.endswith(ending) and len(word) >= len(ending) + MIN_STEM
            for ending in _endings(text.language)
        )
    )


def _name(chart: Chart, at: int) -> int:
    """Return where the name ends that nobody knows at ``at``, its hyphens included; 0 if none
    begins there."""
    text = chart.text
    if not text.is_word(at) or text.tokens[at].joint:
        return 0
    end = _joined(text, at)
    if not (_unknown(text, at) if end == at + 1 else _composed(text, at, end)):
        return 0
    if chart.covered(at, Place, Demonym) or compass(text, at) or _goes_on(text, end):
        return 0
    return 0 if text.opens_sentence(at) and not of_dateline(text, at, end) else end


def _unknown(text: Text, at: int) -> bool:
    """Say whether no vocabulary knows a word, which is no abbreviation either."""
    if text.matches[at] or len(text.words[at]) <= MIN_STEM:
        return False
    return not any(letter.isupper() for letter in text.words[at][1:])


def _goes_on(text: Text, end: int) -> bool:
    """Say whether a longer name goes on at ``end``, which is no person's: "Saint-Aubin Fire
    Station"; German nouns have capitals all."""
    near = end < len(text.tokens) and text.tokens[end].start == text.tokens[end - 1].end + 1
    return text.language != "de" and near and text.capital(end) and not (
        text.readings(end, "firstname") or text.word(end, "civility")
    )  # fmt: skip


def _joined(text: Text, at: int) -> int:
    """Return where the words end that stand without a space from ``at`` on: "Bois-d'Amont"."""
    end = at + 1
    while text.is_word(end) and (
        text.tokens[end].joint or text.tokens[end].start == text.tokens[end - 1].end
    ):
        end += 1
    return end


def _composed(text: Text, at: int, end: int) -> bool:
    """Say whether hyphens make a town's name of words: "Saint-Béat", "Villers-le-Lac"."""
    if not text.capital(end - 1) or any(word.isupper() for word in text.words[at:end]):
        return False
    if end == at + 2:
        return text.folded[at] in _words("toponymOpening")
    if any(text.readings(i, "demonym") for i in range(at, end)):
        return False
    inner = text.folded[at + 1 : end - 1]
    links = [word in _words("toponymLink") for word in inner]
    return any(links) and all(
        link or text.capital(i) for i, link in enumerate(links, at + 1)
    )  # "Vieux-Moulin-sur-Orne"


def _called(text: Text, at: int, end: int, kind: str | None) -> bool:
    """Say whether the word before is the ``kind`` of place that is so called, or an office over
    towns alone. German has all nouns in capitals: there the name needs its shape."""
    if kind is not None:
        if text.language == "de":
            return end > at + 1 or toponymic(text, at)
        led = text.word_before(at, "preposition-of", "contraction")
        if kind == "river" and text.language != "nl" and not led:
            return not text.capital(at - 1) or text.language == "en"  # "le fleuve Oyapock"
        # "the city of X", but "the City Deal" and "City of Sanctuary", which is a network
        return bool(led) != (text.language == "nl") and not text.capital(at - max(led, 1) - 1)
    of = text.word_before(at, "preposition-of")
    if not of or text.word_before(at, "contraction", "determiner-definite"):
        return False
    return _town_head(text, at - of) is not None


def _of_office(text: Text, at: int, end: int) -> bool:
    """Say whether a line of a list ends with a name behind an office over towns and a dash: "A,
    maire – Serralongue"."""
    line = text.sentence_at(at)
    if line.kind not in ("heading", "item") or at - 1 <= line.first:
        return False
    if text.words[at - 1] not in "–—-" or not (end == line.last or text.words[end] == ";"):
        return False
    return _town_head(text, at - 1) is not None


def _of_offices(chart: Chart, found: list[Place], at: int, end: int) -> bool:
    """Say whether a name goes on with a list of towns that an office in the plural leads to: "the
    mayors of X and Y"."""
    text = chart.text
    if text.capital(end):
        return False
    for _ in range(MAX_ROW):
        before = at - text.word_before(at, "preposition-of")
        step = text.word_before(before, "conjunction-and") or (text.words[before - 1] == ",")
        last = before - step
        place = next((p for p in reversed(found) if p.last == last), None)
        place = place or chart.over(last - 1, Place)
        if not step or place is None or place.last != last:
            return False
        at = place.first
        of = text.word_before(at, "preposition-of")
        if of and (head := _town_head(text, at - of)) is not None:
            several = word_forms("determiner-definite", "pluralArticle", text.language)
            return head.plural or text.folded[at - of - head.size - 1] in several
    return False


def _town_head(text: Text, last: int) -> Head | None:
    """Return the head before token ``last`` of an office that is over towns alone."""
    for begin in range(max(last - MAX_HEAD, 0), last):
        for head in heads(text, begin, "office-kind"):
            if begin + head.size == last and set(_over(head.kind)) == {TOWN}:
                return head
    return None


def _led(text: Text, at: int, end: int) -> bool:
    """Say whether a preposition of place leads to a name with the shape of a town's."""
    if not text.classed(at - 1, _LEADING) or text.word_before(at, "preposition-at") != 1:
        return False
    if text.word(at - 1, "contraction"):
        return False
    if end > at + 1:
        return True
    return toponymic(text, at) and text.folded[at] not in surnames()  # "à Rosenberg"


def _in_row(chart: Chart, at: int) -> bool:
    """Say whether towns that are known stand on both sides of a name in a row: "Raeren,
    Regenhütte und Eupen"."""
    return _town_before(chart, at) and _town_behind(chart, at)


def _town_before(chart: Chart, at: int) -> bool:
    text = chart.text
    for _ in range(MAX_ROW):
        if at < 2 or text.words[at - 1] != ",":
            return False
        place = chart.over(at - 2, Place)
        if place is not None:
            return town(place)
        at -= 2
        while at > 0 and text.tokens[at].start == text.tokens[at - 1].end:
            at -= 1
        if _name(chart, at) == 0:
            return False
    return False


def _town_behind(chart: Chart, at: int) -> bool:
    text = chart.text
    for _ in range(MAX_ROW):
        end = _name(chart, at)
        if not end or end >= len(text.tokens):
            return False
        at = end + (text.word(end, "conjunction-and") or (text.words[end] == ","))
        if at == end:
            return False
        place = chart.at(at, Place)
        if place is not None:
            # "Newry, Mourne and Down District Council" is one name
            return town(place) and not text.capital(place.last)
    return False


def town(place: Place) -> bool:
    """Say whether a place can be a town that the tables know."""
    return TOWN in territories().kinds(place.candidates)


def _over(kind: str) -> tuple[str, ...]:
    over = schema().schemes["office-kind"][kind].attributes.get("jurisdictionKind", ())
    return tuple(map(str, over))


@lru_cache(maxsize=4)
def _endings(language: str) -> tuple[str, ...]:
    every = ("de",) if language == "de" else ("de", "nl")
    return tuple(e for tag in every for e in word_forms("toponym", "toponymEnding", tag))


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(map(str, schema().schemes["word"]["toponym"].attributes.get(name, ())))
