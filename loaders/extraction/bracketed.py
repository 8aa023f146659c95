"""Names that end where a bracket with their acronym begins: "Comité européen sur la gouvernance
(CDG)"; what the letters in such a bracket may be; and names that fill the bracket behind their
acronym: "EFCA (het Europees Bureau voor visserijcontrole)".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from .analysis import Text
from .chart import Chart
from .complements import complements
from .finite import AUXILIARIES, finite
from .heads import heads
from .phrases import Body, Date, Place

__all__ = ["before_acronym", "behind_acronym", "note_acronym", "note_territory"]

MOST = 14
"""Tokens of a name behind its head."""
INSIDE = 3
"""Tokens of an acronym: "LR-CT"."""
LONGEST = 12
"""Letters of an acronym."""
_LEADING = (
    "preposition-of", "preposition-for", "preposition-about", "preposition-against", "contraction",
)  # fmt: skip
"""Classes of the words that lead on from a head to the rest of its name."""
_PARTING = frozenset((
    *AUXILIARIES, "auxiliary-passive", "relative-pronoun", "conjunction-that", "pronoun",
    "determiner-indefinite", "determiner-possessive", "determiner-demonstrative", "negation",
    "speech", "preposition-with", "preposition-by", "civility",
))  # fmt: skip
"""Classes of the words that are of no name."""


def _acronym_behind(text: Text, at: int) -> int:
    """Return the token behind a bracket at ``at`` that holds nothing but an acronym, of two
    capitals at least; ``at`` where there is none.

    >>> text = Text("Committee of Experts (LR-CT)", "en")
    >>> _acronym_behind(text, 3)
    7
    """
    behind = text.behind_bracket(at, most=INSIDE)
    if behind == at:
        return at
    letters = text.slice(at + 1, behind - 1)
    capitals = sum(map(str.isupper, letters))
    written = letters.replace("-", "").isalpha() and letters[0].isupper()
    return behind if written and capitals > 1 and len(letters) <= LONGEST else at


def before_acronym(chart: Chart, first: int, last: int, stop: int) -> int:
    """Return where the name of the body whose head reaches from ``first`` to ``last`` ends before
    a bracket with its acronym, which begins with the letter of the head; ``last`` where nothing
    but words of one noun phrase leads there, or the letter is another.
    """
    text = chart.text
    if not (text.word(last, *_LEADING) or _genitive(text, last) or text.adjective(last)):
        return last
    for end in range(last, min(stop, last + MOST)):
        if text.words[end] == "(":
            begins = text.folded[first][0] == text.folded[end + 1][0]
            return end if begins and _acronym_behind(text, end) > end else last
        word = text.is_word(end) or text.words[end] in "-&"
        if not word or text.classed(end, _PARTING) or chart.covered(end, Date):
            break
        if finite(text, end):
            break
        if any(heads(text, end, "office-kind")) and not text.capital(end):
            break
        if end > last and any(not head.plural for head in heads(text, end, "organisation-kind")):
            break  # "la Chambre de commerce et la Chambre d'agriculture (CA)": that of the second
        if text.language == "en" and not (text.capital(end) or text.matches[end]):
            break  # perhaps a verb: "the Council of the region [cleared] the Climate Plan (CCP)"
    return last


def behind_acronym(chart: Chart) -> Iterator[Body]:
    """Yield the bodies that begin a bracket behind letters that nobody knows, each with all of the
    bracket as its name, and the letters as its acronym; ``chart`` must have all bodies."""
    text = chart.text
    for body in chart.all(Body):
        opens = body.first - text.word_before(body.first, "determiner-definite") - 1
        if opens < 1 or text.words[opens] != "(" or body.acronym is not None or body.known:
            continue
        letters = text.words[opens - 1]
        capitals = letters.isupper() and letters.isalpha() and 2 <= len(letters) <= LONGEST
        last = text.behind_bracket(opens, most=MOST) - 1
        inside = range(body.last, last)
        if not capitals or last < body.last or chart.covered(opens - 1, Body, Place):
            continue
        if all(text.is_word(at) and not text.classed(at, _PARTING) for at in inside):
            name = text.spaced(body.first, last)
            yield replace(body, last=last, name=name, acronym=letters, proper=True)


def _genitive(text: Text, at: int) -> bool:
    return text.language == "de" and bool(text.word(at, "determiner-definite"))


def note_acronym(chart: Chart, body: Body) -> None:
    """Note the acronym in brackets behind a body: "centre de coopération … (CCPD)", "(SDIS 54)"."""
    text = chart.text
    at = body.last
    behind = text.behind_bracket(at, most=INSIDE)
    if behind == at or body.acronym is not None or body.of is not None:
        return
    inside = text.tokens[at + 1].text
    numbered = behind - at == 4 and text.tokens[at + 2].text.isdigit()
    capitals = inside.isupper() and 2 <= len(inside) <= LONGEST and (numbered or behind - at == 3)
    if (capitals or _acronym_behind(text, at) > at) and not chart.at(at + 1, Place):
        body.acronym = text.spaced(at + 1, behind - 1)
        note_territory(chart, body, behind)


def note_territory(chart: Chart, body: Body, at: int) -> None:
    """Note the territory behind the acronym: "centre de coopération (CCPD) de Luxembourg"."""
    text = chart.text
    if body.bare and at < len(text.tokens) and text.word(at, "preposition-of", "contraction"):
        tail = complements(chart, at, text.sentence_at(at).last, free=False)
        body.places.extend(tail.places)
