"""Whether an office before a word makes a name of it: "le gouverneur Decaluwé", "King Philippe"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...ontology.schema import schema
from ...ontology.territories import surnames
from .analysis import Text
from .chart import Chart
from .colleagues import after_civility, of_colleagues
from .government import ARTICLES
from .heads import compound
from .name_words import adjacent
from .phrases import Body, Name, Office, Place

__all__ = ["called_after", "members_titles", "names_thing", "sovereign", "titled"]

_OF_BODIES = frozenset({"organisation-kind"})
CALLED_AFTER = "called-after"
_NUMERAL = re.compile(r"[IVX]+")
"""Roman numerals of sovereigns."""


def titled(chart: Chart, at: int) -> bool:
    """Say whether an office right before the word makes a surname of it: "le gouverneur Decaluwé".

    In German, where every noun has a capital, and behind a general word ("directeur"), only where
    people are known to be called so or the word speaks.
    """
    text = chart.text
    office = chart.over(at - 1, Office) if at else None
    if after_civility(chart, at) or of_colleagues(chart, at):
        return True
    if office is None or office.last != at or office.plural or not adjacent(chart, at):
        return False
    if any(size == 1 for size, _ in text.readings(at - 1, "place-kind")):
        return False  # "préfet de la région Basse-Normandie"
    town = _called_like_town(chart, at)
    known = text.folded[at] in surnames() or town
    if text.adjective(at) and not known:
        return False  # "Député Fédéral"
    if not known and text.tokens[at].text.isupper() and len(text.tokens[at].text) > 1:
        if not text.slice(office.core, office.last).isupper():
            return False  # "chair of the COTER commission"
    if (text.language == "de" or office.vague or compound(text, at)) and not known:
        if not text.word(at + 1, "speech"):
            return False  # "directeur Buurlanden"
    if text.language == "en" and not known:
        behind = at + 1 < len(text.tokens) and text.words[at + 1] == ","
        if office.portfolios or (behind and office.first and text.words[office.first - 1] == ","):
            return False  # "Minister for Justice and Law Reform"; "A, Consultant Paediatrician, B"
    given = not town and bool(text.readings(at, "firstname"))
    return office.first < text.sentence_at(at).last and not given


def _called_like_town(chart: Chart, at: int) -> bool:
    """Say whether a word is the name of a town, and of a person here: "Minister Lindau"."""
    readings = chart.text.readings(at, "territory")
    return any(size == 1 for size, _ in readings) and not chart.covered(at, Place)


def sovereign(chart: Chart, at: int) -> bool:
    """Say whether one word is all that somebody is called behind the office: "King Philippe"."""
    text = chart.text
    office = chart.over(at - 1, Office) if at else None
    if office is None or office.last != at or office.plural or not adjacent(chart, at):
        return False
    kind = schema().schemes["office-kind"].get(office.kind)
    if kind is None or not kind.flag("byGivenName") or not text.readings(at, "firstname"):
        return False
    return not (_of_thing(chart, office.first) or _goes_on(text, at + 1))


def _goes_on(text: Text, at: int) -> bool:
    """Say whether a word with a capital stands at ``at`` that is no number: "King Philippe
    [Street]", but "Albert II"."""
    return text.capital(at) and not _NUMERAL.fullmatch(text.tokens[at].text)


def names_thing(chart: Chart, at: int, end: int) -> bool:
    """Say whether a name from ``at`` to ``end`` behind a sovereign's office is that of a building,
    street or body: "Prince [Charles Cinema]", "Koning [Filip Stichting]"."""
    text = chart.text
    office = chart.over(at - 1, Office) if at else None
    kind = schema().schemes["office-kind"].get(office.kind) if office else None
    if kind is None or not kind.flag("byGivenName"):
        return False
    behind = end if text.capital(end) else end - 1
    return any(
        text.word(near, "venue", "street") or text.reads(near, _OF_BODIES)
        for near in {end - 1, behind}
    )


def called_after(text: Text, at: int, end: int) -> bool:
    """Say whether a name from ``at`` to ``end`` is that of a thing called after somebody: its noun
    stands straight before, or behind it where English or German has an article before it.

    >>> called_after(Text("the John Hume Prize", "en"), 1, 3)
    True
    """
    if text.language != "en" and at and _thing(text, at - 1):
        return True
    while text.capital(at - 1) and not text.word_before(at, *ARTICLES, "contraction"):
        at -= 1
    if text.language not in ("en", "de") or not text.word_before(at, *ARTICLES, "contraction"):
        return False
    return any(text.capital(near) and _thing(text, near) for near in (end - 1, end))


def _thing(text: Text, at: int) -> bool:
    return any(reading.id == CALLED_AFTER for _, reading in text.readings(at, "thing"))


def _of_thing(chart: Chart, at: int) -> bool:
    """Say whether an office at ``at`` is the name of a thing before it, as no article parts them:
    "L'hôpital [Reine] Astrid", "Le navire [Prince] Albert"."""
    text = chart.text
    if text.opens_sentence(at) or not text.is_word(at - 1):
        return False
    before = at - text.word_before(at, "contraction", "preposition-of")
    if text.word_before(before, "venue", "street"):
        return True  # "la place du [Roi] Baudouin"
    if text.word_before(at, *ARTICLES):
        return False
    noun = text.reads(at - 1, _OF_BODIES) or chart.covered(at - 1, Body)
    return noun or (text.capital(at) and text.language == "fr" and not text.matches[at - 1])


def members_titles(chart: Chart) -> Iterator[Office]:
    """Yield the words that only say before a name that somebody sits in a parliament, and stand in
    for nobody: "[Deputy] Ann Brown, minister", but "his deputy Ann Brown"."""
    text = chart.text
    for at in text.anywhere("member-title"):
        office = chart.at(at, Office)
        named = office is not None and chart.at(office.last, Name) is not None
        alone = office is not None and office.last == at + text.word(at, "member-title")
        if office and named and alone and text.capital(at) and not text.word_before(at, *ARTICLES):
            yield office
