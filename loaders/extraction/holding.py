"""Who holds which office: apposition, pre-nominal, copula and lists compete; the best set wins.

Every way in which a name and an office can stand together has a score; pairs are taken from the
best down as long as they don't conflict (an office in the singular has one holder). The article
decides what commas leave open: "A, gouverneur de X" looks back, "le gouverneur de X, A" ahead.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from .assertion import to_come
from .chart import Chart
from .phrases import Date, Name, Office

__all__ = ["Holding", "holdings"]


@dataclass(frozen=True, slots=True)
class Holding:
    """A name and an office that belong together, by which rule, how sure (0 to 1)."""

    name: Name
    office: Office
    rule: str
    confidence: float
    status: str = "current"
    """What the verb says of the time: "will become" future; else the office's words decide."""
    place: int | None = None
    """For a list ("gouverneurs de X et de Y, A et B"): which of the office's places is meant."""


_FURTHER = frozenset({"predicate", "predicate-inverted", "name-bracket-office"})
"""Rules by which a name gets an office although it has one already."""


@dataclass(slots=True)
class _Pair:
    name: Name
    office: Office
    rule: str
    score: float
    status: str = "current"


def holdings(chart: Chart) -> list[Holding]:
    """Return the holdings stated in the text, sentence by sentence."""
    found: list[Holding] = []
    for sentence in chart.text.sentences:
        if sentence.kind == "furniture":
            continue
        offices = list(chart.within(sentence.first, sentence.last, Office))
        names = list(chart.within(sentence.first, sentence.last, Name))
        if not offices or not names:
            continue
        taken_offices: set[int] = set()
        taken_names: set[int] = set()
        for office in offices:
            if office.plural:
                listed = _plural(chart, office, names)
                if listed:
                    found.extend(listed)
                    taken_offices.add(office.first)
                    taken_names.update(holding.name.first for holding in listed)
        pairs = _pairs(chart, names, offices, sentence.first)
        for pair in sorted(pairs, key=lambda p: (-p.score, p.office.first, p.name.first)):
            if pair.office.first in taken_offices:
                continue
            if pair.name.first in taken_names and pair.rule not in _FURTHER:
                continue
            taken_offices.add(pair.office.first)
            taken_names.add(pair.name.first)
            found.append(
                Holding(pair.name, pair.office, pair.rule, min(pair.score / 10, 1.0), pair.status)
            )
        found.extend(_chains(chart, offices, found, taken_offices))
    return found


def _gap(chart: Chart, first: int, last: int) -> str | None:
    """Return what stands between two phrases: "" nothing, "," a comma …; None for other words."""
    text = chart.text
    if last < first:
        return None
    marks = ""
    at = first
    while at < last:
        token = text.tokens[at]
        if token.text in ",:()–—-/•·|":
            marks += token.text
            at += 1
        elif size := text.word(at, "determiner-definite", "determiner-indefinite"):
            marks += "d"
            at += size
        elif size := text.word(at, "civility"):
            at += size
        else:
            return None
    return marks


def _party(chart: Chart, at: int) -> int:
    """Return the token behind "(CDU)", "(PS)" at ``at``: a party is no apposition."""
    tokens = chart.text.tokens
    if at + 2 < len(tokens) and tokens[at].text == "(" and tokens[at + 2].text == ")":
        inside = tokens[at + 1].text
        if any(c.isupper() for c in inside[:1]) and (inside.isupper() or len(inside) <= 8):
            return at + 3
    return at


def _pairs(chart: Chart, names: list[Name], offices: list[Office], first: int) -> list[_Pair]:
    pairs: list[_Pair] = []
    text = chart.text
    for office in offices:
        weak = office.wording == "weak"
        for name in names:
            if name.first >= office.last:
                gap = _gap(chart, office.last, name.first)
                if gap is None:
                    continue
                if gap == "":
                    pairs.append(_Pair(name, office, "office-name", 9.5 if not weak else 7.0))
                elif gap.strip("d") in (",", ":", "–", "-", "—") and not office.plural:
                    score = 7.5 if office.definite or office.possessive else 4.5
                    if text.sentence_at(office.first).first == office.first:
                        score = max(score, 6.0)
                    score -= 1.0 * weak
                    pairs.append(_Pair(name, office, "office-comma-name", score))
            elif office.first >= name.last:
                begin = _party(chart, name.last)
                gap = _gap(chart, begin, office.first)
                if gap is not None:
                    bare = gap.strip("d")
                    if bare in (",", "(", "–", "-", "—", ":", "|", "·"):
                        score = 8.5 if not office.definite else 6.0
                        rule = "name-comma-office"
                        if bare == "(":
                            score, rule = 9.0, "name-bracket-office"
                        pairs.append(_Pair(name, office, rule, score - 1.5 * weak))
                    elif gap == "" and text.sentence_at(name.first).kind in ("item", "heading"):
                        pairs.append(_Pair(name, office, "name-office-line", 5.0))
        pairs.extend(_predicates(chart, office, names, first))
    return [pair for pair in pairs if pair.score >= 4.0]


_BETWEEN = (
    "determiner-definite", "determiner-indefinite", "relative-day", "auxiliary-have", "new",
    "adverb", "preposition-of", "contraction", "last", "ordinal", "auxiliary-be",
)  # fmt: skip
SUBJECT_REACH = 40
"""Tokens between a subject and its copula: appositions may stand there."""


def _predicates(chart: Chart, office: Office, names: list[Name], first: int) -> list[_Pair]:
    """Read "A, maire de X, est président de Y", "A als voorzitter", "Vorsitzender wird A"."""
    text = chart.text
    pairs: list[_Pair] = []
    copula = _copula_before(chart, office.first, first)
    weak = office.wording == "weak"
    if copula is not None:
        before = [n for n in names if n.last <= copula and copula - n.last <= SUBJECT_REACH]
        if before:
            subject = before[0] if len(before) == 1 else before[-1]
            if len(before) == 1 or _apposed_only(chart, subject.last, copula):
                verb = (copula, copula + 1)
                future = to_come(text, verb, subject.last, office.first)
                status = "future" if future else "current"
                pairs.append(_Pair(subject, office, "predicate", 6.5 - weak, status))
    at = office.last
    size = text.word(at, "auxiliary-be", "auxiliary-become")
    if size:
        at += size
        for _ in range(4):
            step = text.word(at, *_BETWEEN)
            if chart.at(at, Name) or not step:
                break
            at += step
        name = chart.at(at, Name)
        if name is not None and name in names:
            pairs.append(_Pair(name, office, "predicate-inverted", 7.0))
    return pairs


def _copula_before(chart: Chart, at: int, first: int) -> int | None:
    """Return where "est", "wird", "als", "en tant que" stands close before token ``at``."""
    text = chart.text
    for _ in range(6):
        for size in (4, 3, 2, 1):
            begin = at - size
            if begin < first:
                continue
            if text.word(begin, "as") == size:
                return begin
            if text.word(begin, "auxiliary-be", "auxiliary-become") == size:
                return begin
        step = text.word_before(at, *_BETWEEN)
        date = chart.over(at - 1, Date)
        if date is not None:
            step = at - date.first + text.word_before(date.first, "preposition-until")
        if not step:
            return None
        at -= step
    return None


def _apposed_only(chart: Chart, first: int, last: int) -> bool:
    """Say whether only appositions, brackets and commas stand between a subject and its copula."""
    text = chart.text
    at = first
    while at < last:
        office = chart.at(at, Office)
        if office is not None:
            at = office.last
        elif text.tokens[at].text in ",()–—" or text.word(at, *_BETWEEN, "conjunction-and"):
            at += text.word(at, *_BETWEEN, "conjunction-and") or 1
        elif (party := _party(chart, at)) > at:
            at = party
        else:
            return False
    return True


def _plural(chart: Chart, office: Office, names: list[Name]) -> list[Holding]:
    """Give the names behind a plural office their places in order, or all of them."""
    following: list[Name] = []
    at = office.last
    for name in names:
        if name.first < at:
            continue
        gap = _list_gap(chart, at, name.first)
        if gap is None:
            break
        following.append(name)
        at = _bracket(chart, name.last)
    if not following:
        return []
    places = len(office.places)
    demonyms = len(office.demonyms)
    one_each = places == len(following) or (places <= 1 and demonyms == len(following))
    return [
        Holding(
            name,
            office,
            "plural-respective" if one_each else "plural-shared",
            0.85,
            place=number if one_each else None,
        )
        for number, name in enumerate(following)
    ]


def _bracket(chart: Chart, at: int) -> int:
    """Return the token behind a bracket at ``at``; ``at`` where there is none."""
    tokens = chart.text.tokens
    if at < len(tokens) and tokens[at].text == "(":
        for end in range(at + 1, min(at + 24, len(tokens))):
            if tokens[end].text == ")":
                return end + 1
    return at


def _list_gap(chart: Chart, first: int, last: int) -> bool | None:
    """Say whether only commas, "et", "respectivement", civilities stand between two names."""
    text = chart.text
    at = first
    while at < last:
        if text.tokens[at].text in ",:":
            at += 1
        elif size := text.word(at, "conjunction-and", "respective", "civility"):
            at += size
        else:
            return None
    return True


def _chains(
    chart: Chart, offices: list[Office], found: list[Holding], taken: set[int]
) -> list[Holding]:
    """Give the further offices of "A, préfet de X, préfet de la zone Y et préfet de Z" to A."""
    more: list[Holding] = []
    holder = {id(h.office): h for h in found}
    for before, office in pairwise(offices):
        if office.first in taken or office.plural or office.definite:
            continue
        holding = holder.get(id(before))
        if holding is None or (holding.name.first > before.first and holding.rule == "office-name"):
            continue
        text = chart.text
        at = before.last
        ok = at < office.first
        while at < office.first:
            size = text.word(at, "conjunction-and", "preposition-with") or (
                text.tokens[at].text in ",/"
            )
            if not size:
                ok = False
                break
            at += size
        if ok and (office.anchored or office.portfolios):
            chained = Holding(holding.name, office, "chain", holding.confidence * 0.9)
            more.append(chained)
            holder[id(office)] = chained
            taken.add(office.first)
    return more
