"""Who holds which office: apposition, pre-nominal, copula and lists compete; the best set wins.

Every way in which a name and an office can stand together has a score; pairs are taken from the
best down as long as they don't conflict (an office in the singular has one holder). The article
decides what commas leave open: "A, gouverneur de X" looks back, "le gouverneur de X, A" ahead.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from ...ontology.schema import schema
from .absence import deceased
from .apposition import (
    behind_letters,
    beside,
    gap,
    party,
    remark,
    short_title,
    take_term,
    told_by,
    whose_place,
)
from .between_names import (
    apart,
    apposed_title,
    before_other_title,
    begins_anew,
    joined_behind_holder,
    next_of_list,
    of_two_people,
    of_unknown,
    opens_next_pair,
    title_of_next,
    titled_holder,
)
from .chart import Chart
from .choosing import elector
from .copulas import copula_ahead
from .phrases import Name, Office, Place
from .plurals import of_several, plural_article, respective, sharing
from .predicates import Pair, predicates
from .stacked import stacked
from .taking_over import takings_over
from .tenure import copula_tenure, sought, tell_since

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
    """For a list ("gouverneurs de X et de Y, A et B"): which of the office's places is meant, or of
    its domains: "ministers of the interior and of justice, A and B"."""


_FURTHER = frozenset({"chosen", "predicate", "predicate-inverted", "name-bracket-office"})
"""Rules by which a name gets an office although it has one on that side already."""
_UNTRUE = ("irrealis", "denial", "chooses", "intends", "succeeds")
"""Words before a name that tell of an office behind it what is not so."""


def holdings(chart: Chart) -> list[Holding]:
    """Return the holdings stated in the text, sentence by sentence."""
    found: list[Holding] = [
        Holding(
            taking.name, taking.office, "taken-over", 0.7, "future" if taking.future else "current"
        )
        for taking in takings_over(chart)
    ]
    posts = {id(holding.office) for holding in found}
    gone: set[int] = set()
    for sentence in chart.text.sentences:
        if sentence.kind == "furniture":
            continue
        gone |= deceased(chart, sentence.first, sentence.last)
        offices = [
            office for office in chart.within(sentence.first, sentence.last, Office)
            if id(office) not in posts and not (_of_line(chart, office) or _at_event(office))
        ]  # fmt: skip
        names = list(chart.within(sentence.first, sentence.last, Name))
        if not offices or not names:
            continue
        begun, taken_offices = len(found), set[int]()
        taken_names: set[tuple[int, bool]] = set()  # with the side on which the office stands
        in_lists: set[int] = set()
        for office in offices:
            office.plural = office.plural or of_several(chart, office, names)
            if office.plural:
                listed = sharing(chart, office, names)
                if listed or len(office.places) > 1:  # else nobody of the list alone holds it
                    found.extend(_shared(office, listed))
                    taken_offices.add(office.first)
                    in_lists.update(name.first for name, _ in listed)
        for name, office in respective(chart, offices, names):
            found.append(Holding(name, office, "plural-respective", 0.85))
            taken_offices.add(office.first)
            in_lists.add(name.first)
        pairs = _pairs(chart, names, offices, sentence.first)
        for pair in sorted(pairs, key=lambda p: (-p.score, p.office.first, p.name.first)):
            if pair.office.first in taken_offices:
                continue
            side = pair.name.first, pair.office.first < pair.name.first
            if side in taken_names and pair.rule not in _FURTHER:
                continue
            if side == (pair.name.first, True) and side[0] in in_lists:
                if pair.rule != "office-name" and pair.rule not in _FURTHER:
                    continue  # of "his deputies, Major A and B" only the rank is A's own
            taken_offices.add(pair.office.first)
            if pair.rule in ("chosen", "predicate"):
                body = elector(chart, pair.office, pair.name, sentence.first)
                pair.office.bodies.extend([body] if body is not None else [])
            # "Vorsitzende wird Direktorin A": she is both; "the mayor of X, Cllr A"
            short = short_title(chart, pair.office.first, pair.name.first)
            if pair.rule != "predicate-inverted" and not short:
                taken_names.add(side)
            found.append(
                Holding(pair.name, pair.office, pair.rule, min(pair.score / 10, 1.0), pair.status)
            )
        found.extend(_chains(chart, offices, found[begun:], taken_offices))
        found.extend(_chains_ahead(chart, offices, found[begun:], taken_offices))
    found.extend(_stacked(chart, found))
    return [
        replace(holding, status="past") if holding.name.first in gone else holding
        for holding in found
    ]


def _stacked(chart: Chart, found: list[Holding]) -> list[Holding]:
    """Return what lines below each other tell, with the further offices of a line."""
    more: list[Holding] = []
    held = {id(holding.office) for holding in found}
    for name, office in stacked(chart):
        if id(office) in held:
            continue
        more.append(Holding(name, office, "name-office-lines", 0.7))
        line = chart.text.sentence_at(office.first)
        offices = list(chart.within(office.first, line.last, Office))
        more.extend(_chains(chart, offices, more, {office.first}))
    return more


def _at_event(office: Office) -> bool:
    """Say whether somebody is called so while he speaks at an event: no office is held."""
    kind = schema().schemes["office-kind"].get(office.kind)
    return kind is not None and kind.flag("unheld")


def _of_line(chart: Chart, office: Office) -> bool:
    """Say whether a word labels who does something at one event, or a list of people, which nobody
    holds: "Moderator: A", "Members: A, B"; but "dagvoorzitter A" is called so."""
    kind = schema().schemes["office-kind"].get(office.kind)
    text = chart.text
    if kind is None or text.words[office.last : office.last + 1] != [":"]:
        return False
    loose = kind.flag("generic") or not kind.attributes.get("jurisdictionKind")
    listing = office.plural and loose and not (office.anchored or office.portfolios)
    return kind.flag("occasional") or listing or text.word(office.first, "byline") > 0


def _shared(office: Office, listed: list[tuple[Name, int | None]]) -> list[Holding]:
    return [
        Holding(
            name, office, "plural-shared" if number is None else "plural-respective", 0.85,
            place=number,
        )
        for name, number in listed
    ]  # fmt: skip


def _pairs(chart: Chart, names: list[Name], offices: list[Office], first: int) -> list[Pair]:
    pairs: list[Pair] = []
    text = chart.text
    for office in offices:
        weak = office.vague
        told = predicates(chart, office, names, first)
        # "Sprecherin ist A, Fotograf war B": what its own verb follows is no apposition to A
        subject = text.language in ("nl", "de") and any(
            pair.rule == "predicate-inverted" for pair in told
        )
        for name in names:
            if name.first >= office.last:
                behind = party(chart, _where(chart, office))  # or "of the Guard (BG), A"
                marks = gap(chart, behind, name.first)
                if marks is None:
                    continue
                if marks == "" and behind == office.last:
                    pairs.append(Pair(name, office, "office-name", 9.5 if not weak else 7.0))
                elif (
                    told_by(chart, office)
                    or sought(chart, office)
                    or joined_behind_holder(chart, office)
                    or whose_place(chart, office, name)
                ):
                    continue
                elif marks.strip("d") in (",", ":", "–", "-", "—") and not office.plural:
                    if office.definite and opens_next_pair(chart, office, name):
                        continue
                    score = 7.5 if office.definite or office.possessive else 4.5
                    if text.sentence_at(office.first).first == office.first:
                        score = max(score, 6.0)
                    score -= 1.0 * weak
                    pairs.append(Pair(name, office, "office-comma-name", score))
            elif office.first >= name.last and not subject:
                pairs.extend(_behind(chart, name, office, first))
        pairs.extend(told)
    return [pair for pair in pairs if pair.score >= 4.0]


def _where(chart: Chart, office: Office) -> int:
    """Return the token behind the place where a counterpart is met: "son homologue belge à X, A";
    an office's last token where none is told."""
    text = chart.text
    size = text.word(office.last, "preposition-in") if office.counterpart else 0
    size += text.word(office.last + size, "determiner-definite") if size else 0
    place = chart.at(office.last + size, Place) if size else None
    return place.last if place is not None else office.last


def _behind(chart: Chart, name: Name, office: Office, first: int) -> list[Pair]:
    """Return how an office that stands behind a name belongs to it: at most one way."""
    text = chart.text
    weak = office.vague
    letters = behind_letters(chart, name.last)
    begin = remark(chart, party(chart, letters))
    told = beside(chart, office)
    marks = gap(chart, begin, told)
    bare = marks.strip("d") if marks is not None else None
    if bare == "" and letters > name.last and text.tokens[letters - 1].text != ",":
        if "," not in text.words[name.last : letters]:
            bare = None
    if told < office.first and not bare:
        marks = gap(chart, begin, office.first)
        bare = marks.strip("d") if marks is not None else None
    if marks is None or bare is None:
        return [Pair(name, office, "name-comma-office", 6.0)] if apart(chart, name, office) else []
    if begins_anew(chart, office) or (bare and of_unknown(chart, office)):
        return []
    if before_other_title(chart, office):
        return []
    if told_by(chart, office):
        return []
    if office.plural and (
        text.language != "de" or not office.anchored or plural_article(chart, office)
    ):
        return []  # "after the opening by A, delegates"; German "mit A, Präsidenten von X"
    if bare in (",", "–", "-", "—") and (
        title_of_next(chart, office) or (office.definite and next_of_list(chart, name, office))
    ):
        return []
    if bare in (",", "(", ",(", "–", "-", "—", ":", "|", "·"):
        score = 8.5 if not office.definite else 6.0
        rule = "name-comma-office"
        if bare.endswith("("):
            score, rule = 9.0, "name-bracket-office"
        take_term(chart, office, begin)
        return [Pair(name, office, rule, score - 1.5 * weak)]
    if marks == "d" and _without_comma(chart, office, name):
        return [Pair(name, office, "name-comma-office", 5.0)]
    if marks == "" and text.sentence_at(name.first).kind in ("item", "heading"):
        return [Pair(name, office, "name-office-line", 5.0)]
    if marks == "" and (copula := copula_ahead(chart, name.first, first)) is not None:
        own = _own_verb(chart, name, copula)
        status = copula_tenure(chart, office, name, copula) if own else "current"
        if status is not None:
            tell_since(chart, office, copula, first)
            return [Pair(name, office, "predicate", 6.5 - weak, status)]
    elif marks == "" and _without_comma(chart, office, name):
        return [Pair(name, office, "name-comma-office", 5.0)]
    return []


def _without_comma(chart: Chart, office: Office, name: Name) -> bool:
    """Say whether an office straight behind a name tells of it though a comma lacks: "A maire de
    B", "A le président de B"; not what somebody is chosen for or only sought."""
    text = chart.text
    if office.definite:
        return office.anchored and text.language in ("fr", "en")
    first = text.sentence_at(name.first).first
    told = office.anchored or office.portfolios
    return (
        bool(told)
        and text.language != "de"
        and not (sought(chart, office) or text.where(first, name.first, *_UNTRUE))
    )


def _own_verb(chart: Chart, name: Name, copula: int) -> bool:
    """Say whether a copula before a name has it alone as its subject: nothing but adverbs and a
    title between. What is told of others, or further ahead, says nothing of its time."""
    text = chart.text
    at = name.first
    title = chart.over(at - 1, Office)
    if title is not None and title.last == at:
        at = title.first
    while size := text.word_before(at, "adverb", "civility", "academic-title", "former"):
        at -= size
    return at == copula + 1


def _chains_ahead(
    chart: Chart, offices: list[Office], found: list[Holding], taken: set[int]
) -> list[Holding]:
    """Give the first offices of "le préfet de X, préfet de Y, A" to A."""
    more: list[Holding] = []
    holder = {id(h.office): h for h in found if h.name.first >= h.office.last}
    for office, behind in reversed(list(pairwise(offices))):
        holding = holder.get(id(behind))
        if holding is None or office.first in taken or office.plural:
            continue
        if holding.rule == "office-name" and apposed_title(chart, office, behind, holding.name):
            more.append(_chained(holding, office))
            taken.add(office.first)
            continue
        if behind.definite:
            continue
        if chart.text.word_before(office.first, "as"):
            continue  # "A als Präsident und Landrat B"
        joined = holding.rule == "office-name" and (
            before_other_title(chart, office) or titled_holder(chart, office, behind)
        )
        if of_two_people(chart, office, behind, holding.name):
            continue
        conjunction = chart.text.word(office.last, "conjunction-and")
        told = office.anchored or office.portfolios or _of_government(office, behind)
        if conjunction:
            told = told or (office.definite and not office.vague)
        elif chart.text.language == "de":
            told = False  # "Landrat von A, Bürgermeister von B": two, perhaps
        if not joined and not told:
            continue
        gap = chart.text.tokens[office.last : behind.first]
        if all(token.text in ",/" for token in gap) or (len(gap) == 1 and conjunction):
            chained = holder[id(office)] = _chained(holding, office)
            more.append(chained)
            taken.add(office.first)
    return more


def _of_government(*offices: Office) -> bool:
    """Say whether all are offices of the state, which one member of a government may have: "le
    Vice-Premier ministre, ministre de la Justice, A"."""
    kinds = [schema().schemes["office-kind"].get(office.kind) for office in offices]
    return all(kind is not None and kind.flag("stateOffice") for kind in kinds)


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
            size = size or text.behind_bracket(at) - at  # "maire de Courtrai (Kortrijk)"
            if not size:
                ok = False
                break
            at += size
        if ok and (
            office.anchored or office.portfolios or office.last - office.first > 2
            or (office.last - office.core == 2 and not office.vague)
            or (_full_title(office) and not before.anchored)
        ):  # fmt: skip
            chained = holder[id(office)] = _chained(holding, office)
            more.append(chained)
            taken.add(office.first)
    return more


def _chained(holding: Holding, office: Office) -> Holding:
    """Return the holding of one more office in a row of which one is held."""
    return Holding(holding.name, office, "chain", holding.confidence * 0.9, holding.status)
