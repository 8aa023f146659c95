"""Organisations whose names nobody knows, told by what stands beside them.

A list that names bodies names others: "NMBS, NS en Lumen", "the Orange Order, the Loughs Agency and
Muineachán Le Gaeilge". What is said of a name behind a comma tells what it is: "ZorgSaam, het
ziekenhuis van Terneuzen". And who is backed by, or works for, a name with capitals inside or
letters in capitals alone is so by a body: "met steun van MWIDE", "manager bij ZorgSaam".

A plan, a programme or a law has such a name as often: the nouns of these rule it out.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ...ontology.schema import schema
from ...ontology.territories import surnames
from .actors import leading_to_actors
from .analysis import Text
from .chart import Chart
from .government import governed
from .heads import heads, names_event
from .phrases import Body, Date, Demonym, Name, Office, Place

__all__ = ["beside_bodies"]

MOST = 4
"""Words of such a name."""
SHORTEST, LONGEST = 3, 8
"""Letters of one that is an acronym."""
LIST = 12
"""Members of a list that are looked at on either side."""
_BACKING = ("backing", "working-at", "deed-of", "falls-to", "together", "preposition-instead")
"""Classes of phrases that lead to who stands behind something."""
_OTHERS = ("in", "at", "of", "for", "about", "to", "with")
_NO_NAME = frozenset({
    "office-kind", "event-kind", "agreement-kind", "group-kind", "place-kind", "venue", "month",
    "weekday", "word", "role", "topic", "portfolio", "organisation-kind",
})  # fmt: skip
"""Schemes whose words alone are no such name."""


def beside_bodies(chart: Chart) -> Iterator[Body]:
    """Yield the organisations that what stands beside them tells; ``chart`` must have places and
    all others, and must not have names of persons yet."""
    text = chart.text
    written: dict[str, list[int]] = {}
    told: set[str] = set()
    behind = 0
    for at in text.prose(text.capitals):
        if at < behind or not (end := _name(chart, at)):
            continue
        behind = end
        lettered = _written(chart, at, end)
        if lettered:
            written.setdefault(text.words[at], []).append(at)
        if not _told(chart, at, end, written=lettered):
            continue
        if lettered:
            told.add(text.words[at])
        else:
            yield Body(at, end, name=text.spaced(at, end), proper=True)
    for name in sorted(told):
        acronym = name if name.isupper() else None
        for at in written[name]:
            yield Body(at, at + 1, name=name, acronym=acronym, proper=True)


def _told(chart: Chart, at: int, end: int, *, written: bool) -> bool:
    """Say whether what stands beside a name tells that it is a body's."""
    text = chart.text
    one = end == at + 1 or text.tokens[at + 1].joint
    sure = written or not one
    mark = text.words[end : end + 1]
    if mark and mark[0] in "–—-,(" and any(heads(text, end + 1, "office-kind")):
        return False  # "Fedai Canım – Chairman of the Board"
    does = not (text.capital(end) or governed(text, at, *_OTHERS)) and text.word(
        end, "speech", "decides", "undertakes"
    )
    if written and (does or _led(chart, at) or _of_office(chart, at)):
        return True
    return (sure and _explained(chart, at, end)) or _listed(chart, at, end, sure=sure)


def _name(chart: Chart, at: int) -> int:
    """Return where a name begins and ends that no vocabulary has; 0 if none stands at ``at``."""
    text = chart.text
    if text.tokens[at].joint or (text.matches[at] and text.reads(at, _NO_NAME)):
        return 0
    if text.language == "de" and not _lettered(text, at):
        return 0
    if at and text.capital(at - 1) and _near(chart, at):
        return 0
    end, stop = at, text.sentence_at(at).last
    if text.sentence_at(at).kind == "furniture":
        return 0
    unknown = False
    while end < stop and end - at < MOST and text.is_word(end) and (end == at or _near(chart, end)):
        if chart.covered(end, Body, Place, Date, Demonym, Name, Office):
            return 0
        if text.readings(end, "firstname") or text.word(end, "civility", "academic-title"):
            return 0
        if not (text.capital(end) or text.tokens[end].joint):
            break
        if end == at and text.word(end, "determiner-definite", "preposition-of", "particle"):
            return 0
        if text.matches[end] and (end == at or not text.word(end, "particle")):
            if text.reads(end, _NO_NAME) and (end == at or text.language == "de"):
                return 0
        unknown = unknown or not text.matches[end]
        end += 1
    if end == at or not unknown or text.word_before(at, "no-name-of-body"):
        return 0
    if text.word(end, "no-name-of-body") or (end < stop and text.tokens[end].joint):
        return 0
    if text.words[end : end + 1] == ["-"] and text.tokens[end].start == text.tokens[end - 1].end:
        return 0
    usual = text.language == "de" or text.opens_sentence(at)
    return 0 if usual and not _written(chart, at, end) else end


def _near(chart: Chart, at: int) -> bool:
    """Say whether no more than a space stands before token ``at``."""
    tokens = chart.text.tokens
    return tokens[at].start <= tokens[at - 1].end + 1


def _written(chart: Chart, at: int, end: int) -> bool:
    """Say whether one word is written as no common noun and no person's name is: with capitals
    inside, "ZorgSaam", or as an acronym."""
    return end == at + 1 and _lettered(chart.text, at)


def _lettered(text: Text, at: int) -> bool:
    """Say whether a word that no vocabulary has is written with capitals inside or alone."""
    word = text.words[at]
    if text.matches[at] or not word.isalpha():
        return False
    if word.isupper():
        return SHORTEST <= len(word) <= LONGEST
    return word[0].isupper() and any(a.islower() and b.isupper() for a, b in pairwise(word))


def _led(chart: Chart, at: int) -> bool:
    """Say whether words before a name lead to who does something or stands behind it."""
    text = chart.text
    article = at - text.word_before(at, "determiner-definite")
    leading = (*_BACKING, *leading_to_actors())
    if article < at and text.language != "de" and not text.words[at].isupper():
        leading = (*leading, "preposition-by")  # "par la SaarLumB", but "par GPS"
    return any(text.word_before(near, *leading) for near in (at, article))


def _of_office(chart: Chart, at: int) -> bool:
    """Say whether an office that is one of a body stands before the preposition that leads to a
    name, or any before "at": "directeur van VSOP", "manager bij ZorgSaam"."""
    text = chart.text
    article = at - text.word_before(at, "determiner-definite")
    works = text.word_before(article, "employed-by")
    of = works or text.word_before(article, "preposition-of", "contraction")
    if not of or (text.language == "de" and not works):
        return False
    behind = article - of
    kinds = schema().schemes["office-kind"]
    return any(
        first + head.size == behind and not head.plural
        and (works or kinds[head.kind].flag("ofBody"))
        for first in range(max(behind - 3, 0), behind)
        for head in heads(text, first, "office-kind")
    )  # fmt: skip


def _explained(chart: Chart, at: int, end: int) -> bool:
    """Say whether a comma and an article lead from a name to the kind of body that it is:
    "ZorgSaam, het ziekenhuis van Terneuzen"."""
    text = chart.text
    if text.words[end : end + 1] != [","] or text.words[at - 1 : at] == [","]:
        return False
    article = text.word(end + 1, "determiner-definite", "determiner-indefinite")
    noun = end + 1 + article
    stop = text.sentence_at(at).last
    if not article or noun >= stop:
        return False
    demonym = chart.at(noun, Demonym)
    noun = demonym.last if demonym is not None else noun
    head = next(heads(text, noun, "organisation-kind"), None)
    if head is None or head.plural or names_event(text, noun):
        return False
    one = text.word(end + 1, "determiner-indefinite") > 0
    return one or "," in text.words[noun : min(noun + LIST, stop)]


def _listed(chart: Chart, at: int, end: int, *, sure: bool) -> bool:
    """Say whether a name stands in a list that names bodies: two of them, or one beside it where it
    is ``sure`` to be no common noun and nobody's name."""
    around = _members(chart, at, -1) + _members(chart, end, 1)
    bodies = [member for member in around if isinstance(member, Body)]
    if any(not isinstance(member, Body) for member in around[:1]) and not sure:
        return False
    if not sure and chart.text.folded[at] in surnames():
        return False
    return len(bodies) >= (1 if sure else 2) and len(bodies) == len(around)


def _members(chart: Chart, at: int, way: int) -> list[Body | Place | None]:
    """Return what stands in a list before (``way`` -1) or behind a member that ends or begins at
    token ``at``: bodies, places, and None for whatever else has a capital."""
    text = chart.text
    sentence = text.sentence_at(at if way < 0 else max(at - 1, 0))
    found: list[Body | Place | None] = []
    while len(found) < LIST:
        step = _step(chart, at, way)
        if not step:
            break
        at += way * step
        if way > 0:
            at = min(at + text.word(at, "determiner-definite"), sentence.last)
            if at >= sentence.last:
                break
            phrase = chart.at(at, Body) or chart.at(at, Place)
            if phrase is None:
                other = _name(chart, at)
                if not other:
                    if text.capital(at) or any(heads(text, at, "organisation-kind")):
                        found.append(None)
                    break
                at = other
                continue
            found.append(phrase)
            at = text.behind_bracket(phrase.last)
        else:
            if at <= sentence.first:
                break
            at = text.before_bracket(at)
            phrase = chart.over(at - 1, Body) or chart.over(at - 1, Place)
            if phrase is None:
                begin = at - 1
                while begin > sentence.first and text.capital(begin - 1) and _near(chart, begin):
                    begin -= 1
                if not (text.capital(begin) and _name(chart, begin) == at):
                    if text.capital(at - 1):
                        found.append(None)
                    break
                at = begin - text.word_before(begin, "determiner-definite")
                continue
            found.append(phrase)
            at = phrase.first - text.word_before(phrase.first, "determiner-definite")
    return found


def _step(chart: Chart, at: int, way: int) -> int:
    """Return how many tokens a comma or "and" takes behind token ``at``, or before it."""
    text = chart.text
    if way > 0:
        comma = int(text.words[at : at + 1] == [","])
        return comma + text.word(at + comma, "conjunction-and")
    at -= text.word_before(at, "determiner-definite")
    size = text.word_before(at, "conjunction-and")
    return size + int(at - size > 0 and text.words[at - size - 1] == ",")
