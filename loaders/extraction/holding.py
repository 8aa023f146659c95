"""Who holds which office: apposition, pre-nominal, copula and lists compete; the best set wins.

Every way in which a name and an office can stand together has a score; pairs are taken from the
best down as long as they don't conflict (an office in the singular has one holder). The article
decides what commas leave open: "A, gouverneur de X" looks back, "le gouverneur de X, A" ahead.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from ...ontology.schema import schema
from .assertion import to_come
from .chart import Chart
from .phrases import Date, Name, Office, Place
from .taking_over import takings_over
from .terms import term
from .verbs import AUXILIARIES

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
"""Rules by which a name gets an office although it has one on that side already."""


@dataclass(slots=True)
class _Pair:
    name: Name
    office: Office
    rule: str
    score: float
    status: str = "current"


def holdings(chart: Chart) -> list[Holding]:
    """Return the holdings stated in the text, sentence by sentence."""
    found: list[Holding] = [
        Holding(
            taking.name, taking.office, "taken-over", 0.7, "future" if taking.future else "current"
        )
        for taking in takings_over(chart)
    ]
    posts = {id(holding.office) for holding in found}
    for sentence in chart.text.sentences:
        if sentence.kind == "furniture":
            continue
        offices = [
            office for office in chart.within(sentence.first, sentence.last, Office)
            if id(office) not in posts
        ]  # fmt: skip
        names = list(chart.within(sentence.first, sentence.last, Name))
        if not offices or not names:
            continue
        taken_offices: set[int] = set()
        taken_names: set[tuple[int, bool]] = set()  # with the side on which the office stands
        for office in offices:
            office.plural = office.plural or _of_several(chart, office, names)
            if office.plural:
                listed = _plural(chart, office, names)
                if listed or len(office.places) > 1:  # else nobody of the list alone holds it
                    found.extend(listed)
                    taken_offices.add(office.first)
                    taken_names.update((holding.name.first, True) for holding in listed)
        pairs = _pairs(chart, names, offices, sentence.first)
        for pair in sorted(pairs, key=lambda p: (-p.score, p.office.first, p.name.first)):
            if pair.office.first in taken_offices:
                continue
            side = pair.name.first, pair.office.first < pair.name.first
            if side in taken_names and pair.rule not in _FURTHER:
                continue
            taken_offices.add(pair.office.first)
            taken_names.add(side)
            found.append(
                Holding(pair.name, pair.office, pair.rule, min(pair.score / 10, 1.0), pair.status)
            )
        found.extend(_chains(chart, offices, found, taken_offices))
        found.extend(_chains_ahead(chart, offices, found, taken_offices))
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
        elif told := term(chart, at):  # "A, tot 1 oktober burgemeester van B"
            at = told.last
        elif (place := chart.at(at, Place)) and _between_commas(chart, place):
            at = place.last + 1  # "A, Belgique, président de B"
        else:
            return None
    return marks


def _between_commas(chart: Chart, place: Place) -> bool:
    tokens = chart.text.tokens
    return (
        place.first > 0
        and place.last < len(tokens)
        and tokens[place.first - 1].text == tokens[place.last].text == ","
    )


def _take_term(chart: Chart, office: Office, first: int) -> None:
    """Note the term that stands before an office: "A, tot 1 oktober burgemeester van B"."""
    for at in range(first, office.first):
        told = None if chart.text.tokens[at].text in ",(" else term(chart, at)
        if told is not None and told.last <= office.first:
            office.since, office.until = told.since, told.until
            for date in list(chart.within(at, told.last, Date)):
                chart.remove(date)  # no date of what the sentence tells
            return


def _party(chart: Chart, at: int) -> int:
    """Return the token behind "(CDU)", "(PS)" at ``at``: a party or an acronym is no apposition."""
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
        weak = office.vague
        for name in names:
            if name.first >= office.last:
                behind = _party(chart, office.last)  # or an acronym: "of the Guard (BG), A"
                gap = _gap(chart, behind, name.first)
                if gap is None:
                    continue
                if gap == "" and behind == office.last:
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
                if gap is not None and not _begins_anew(chart, office):
                    bare = gap.strip("d")
                    if bare in (",", "(", ",(", "–", "-", "—", ":", "|", "·"):
                        score = 8.5 if not office.definite else 6.0
                        rule = "name-comma-office"
                        if bare.endswith("("):
                            score, rule = 9.0, "name-bracket-office"
                        _take_term(chart, office, begin)
                        pairs.append(_Pair(name, office, rule, score - 1.5 * weak))
                    elif gap == "" and text.sentence_at(name.first).kind in ("item", "heading"):
                        pairs.append(_Pair(name, office, "name-office-line", 5.0))
                    elif gap == "" and _copula_ahead(chart, name.first, first):
                        pairs.append(_Pair(name, office, "predicate", 6.5 - weak))
        pairs.extend(_predicates(chart, office, names, first))
    return [pair for pair in pairs if pair.score >= 4.0]


def _begins_anew(chart: Chart, office: Office) -> bool:
    """Say whether an office behind a name is no apposition to it, but the subject of what follows:
    "after talks with A, the mayor said"."""
    text, at = chart.text, office.last
    return office.definite and (
        bool(text.word(at, *AUXILIARIES, "speech"))
        or any(reading.form == "finite" for _, reading in text.readings(at, "role"))
    )


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
    weak = office.vague
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


def _copula_ahead(chart: Chart, name: int, first: int) -> bool:
    """Say whether a copula stands before a subject that its predicate follows at once: "Seit
    Januar ist A Vorsitzende"."""
    text = chart.text
    return text.language in ("de", "nl") and any(
        text.word(at, "auxiliary-be", "auxiliary-become") for at in range(first, name)
    )


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
        elif not step:  # "devient pour deux ans présidente"
            unit = text.word_before(at, "year", "month", "time-unit")
            number = text.word_before(at - unit, "number") if unit else 0
            step = number and unit + number
            step += text.word_before(at - step, "preposition-for") if step else 0
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


def _following(chart: Chart, office: Office, names: list[Name]) -> list[Name]:
    """Return the list of names that stands behind an office, each with what tells it apart."""
    following: list[Name] = []
    at = office.last
    for name in names:
        if name.first < at:
            continue
        colon = _colon(chart, at) if not following else at
        if not _list_gap(chart, colon, name.first):
            break
        following.append(name)
        at = _told_apart(chart, name.last)
        if len(following) > 1 and chart.text.word_before(name.first, "conjunction-and"):
            break  # the last of the list: "die Kommissare A und B, C (Präsident von D)"
    return following


def _colon(chart: Chart, at: int) -> int:
    """Return where the colon of "two vice-presidents there are: A and B" stands; else ``at``."""
    tokens = chart.text.tokens
    for near in range(at, min(at + 3, len(tokens))):
        if tokens[near].text == ":":
            return near
    return at


def _of_several(chart: Chart, office: Office, names: list[Name]) -> bool:
    """Say whether an office that looks like a singular is that of several: "die Bürgermeister A
    und B", "a deputy each: A (Zeeland) and B (Gent)"."""
    text = chart.text
    following = _following(chart, office, names)
    if len(following) < 2:
        return False
    if all(_told_apart(chart, name.last) > name.last for name in following):
        return True
    articles = schema().schemes["word"]["determiner-definite"].attributes
    before = text.folded[office.core - 1 : office.core]
    feminine = articles.get(f"feminineEnding@{text.language}", ())
    return bool(
        before and before[0] in articles.get(f"pluralArticle@{text.language}", ())
        and not text.folded[office.last - 1].endswith(tuple(map(str, feminine)))
        and not text.folded[office.core].endswith(tuple(map(str, feminine)))
    )  # fmt: skip


def _plural(chart: Chart, office: Office, names: list[Name]) -> list[Holding]:
    """Give the names behind a plural office their places in order, or all of them."""
    following = _following(chart, office, names) or _leading(chart, office, names)
    if not following:
        return []
    places = len(office.places)
    demonyms = len(office.demonyms)
    one_each = places == len(following) or (places <= 1 and demonyms == len(following))
    if places > 1 and not one_each and following[0].last <= office.first:
        return []  # "A and B, the ministers of X, Y and Z": one name is not understood
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


def _leading(chart: Chart, office: Office, names: list[Name]) -> list[Name]:
    """Return the list of names that ends before a plural office: "A, B and C, the ministers of"."""
    leading: list[Name] = []
    stop = office.first
    for name in reversed(names):
        if name.last > stop:
            continue
        gap = _gap(chart, name.last, stop) if not leading else None
        if gap is None or gap.strip("d") not in (",", "(", "–", "-", "—"):
            if not leading or not _list_gap(chart, name.last, stop):
                break
        leading.insert(0, name)
        stop = name.first
    return leading if len(leading) > 1 else []


def _told_apart(chart: Chart, at: int) -> int:
    """Return the token behind what tells one holder from others, at ``at``: "(Zeeland)", "of
    Ireland", "van Justitie (NL)"; ``at`` where there is nothing."""
    text = chart.text
    if size := text.word(at, "preposition-of", "contraction"):
        target = at + size + text.word(at + size, "determiner-definite")
        place = chart.at(target, Place)
        if place is not None:
            at = place.last
        elif charges := text.readings(target, "portfolio"):
            at = target + charges[0][0]
    return text.behind_bracket(at, most=23)


def _list_gap(chart: Chart, first: int, last: int) -> bool:
    """Say whether only commas, "et", "respectivement", civilities stand between two names."""
    text = chart.text
    at = first
    while at < last:
        if text.tokens[at].text in ",:":
            at += 1
        elif size := text.word(at, "conjunction-and", "respective", "civility"):
            at += size
        else:
            return False
    return True


def _chains_ahead(
    chart: Chart, offices: list[Office], found: list[Holding], taken: set[int]
) -> list[Holding]:
    """Give the first offices of "le préfet de X, préfet de Y, A" to A."""
    more: list[Holding] = []
    holder = {id(h.office): h for h in found if h.name.first >= h.office.last}
    for office, behind in reversed(list(pairwise(offices))):
        holding = holder.get(id(behind))
        if holding is None or office.first in taken or office.plural or behind.definite:
            continue
        if not (office.anchored or office.portfolios) or chart.text.language == "de":
            continue
        gap = chart.text.tokens[office.last : behind.first]
        if all(token.text in ",/" for token in gap) or (
            len(gap) == 1 and chart.text.word(office.last, "conjunction-and")
        ):
            chained = Holding(holding.name, office, "chain", holding.confidence * 0.9)
            more.append(chained)
            holder[id(office)] = chained
            taken.add(office.first)
    return more


def _full_title(office: Office) -> bool:
    """Say whether an office says enough without a complement: "A, MP, First Minister"."""
    kind = schema().schemes["office-kind"].get(office.kind)
    return kind is not None and (kind.flag("stateOffice") or kind.flag("sole"))


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
            size = text.word(at, "conjunction-and", "preposition-with", "adverb") or (
                text.tokens[at].text in ",/"
            )
            size = size or text.behind_bracket(at, most=5) - at  # "maire de Courtrai (Kortrijk)"
            if not size:
                ok = False
                break
            at += size
        if ok and (
            office.anchored or office.portfolios or office.last - office.first > 2
            or (_full_title(office) and not before.anchored)
        ):  # fmt: skip
            chained = Holding(holding.name, office, "chain", holding.confidence * 0.9)
            more.append(chained)
            holder[id(office)] = chained
            taken.add(office.first)
    return more
