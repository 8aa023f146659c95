"""Parties of an agreement that no verb of signing names: "accord entre X et Y", "un accord lie X et
Y", "das von A unterzeichnete Abkommen", and those of whom nouns tell that they signed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .actors import acting, actors_in
from .analysis import Text
from .assertion import doubtful, planned, supposed
from .attributive import attributes
from .by_name import by_name
from .chart import Chart
from .enumeration import listed
from .finite import AUXILIARIES
from .government import behind_article
from .participation import Participation
from .phrases import Actor, Agreement, Body, Date, Demonym, Event, Group, Name, Office, Place, Venue
from .signatures import by_signature, told_by_nouns
from .verbs import SIGNING

__all__ = ["parties"]

REACH = 14
"""Tokens between an agreement and "between": "was signed on 12 March in Lille between"."""
AHEAD = 8
"""Tokens between those with whom a sentence begins, "between A and B", and the agreement."""

_LINKING = (
    "preposition-in", "preposition-of", "contraction", "determiner-definite", "adverb", "weekday",
    "relative-pronoun", "cross-border", "reflexive", "comes-about", "arrived-at",
    *AUXILIARIES,
)  # fmt: skip
"""What may stand between an agreement and "between", beside verbs of signing, dates and places."""


def parties(chart: Chart) -> list[Participation]:
    """Return the signatories that texts name beside a verb's subject or agent."""
    found: list[Participation] = []
    for number, (first, last, kind) in enumerate(chart.text.sentences):
        if kind == "furniture" or supposed(chart.text, first, last):
            continue
        agreements = list(chart.within(first, last, Agreement))
        actors = actors_in(chart, first, last)
        if doubtful(chart.text, first, last):
            continue
        for agreement in agreements:
            if _only_sought(chart, agreement) or planned(chart.text, agreement.head, first, last):
                continue
            found.extend(_between(chart, agreement, last))
            found.extend(_ahead(chart, agreement, first, last))
            found.extend(_bound(chart, agreement, actors))
            found.extend(_with(chart, agreement, actors, first))
            found.extend(_attributive(chart, agreement, actors, first))
        found.extend(told_by_nouns(chart, agreements, actors, number))
    return found


def _only_sought(chart: Chart, agreement: Agreement) -> bool:
    """Say whether there is no agreement, or none yet: "no agreement", "talks on an agreement"."""
    text = chart.text
    if text.word_before(agreement.first, "none"):
        return True
    article = agreement.first - text.word_before(agreement.first, "determiner-indefinite")
    return article < agreement.first and bool(
        text.word_before(article, "preposition-about", "preposition-for", "preposition-to")
    )


# -- between ---------------------------------------------------------------------------------


def _between(chart: Chart, agreement: Agreement, last: int) -> list[Participation]:
    """Return those between whom an agreement is: "concluded in 2004 between A and B"."""
    text = chart.text
    inside = text.where(agreement.head + 1, agreement.last, "preposition-between")
    at = min(inside, default=_behind_links(chart, agreement, last))
    if at >= last or not text.word(at, "preposition-between"):
        return []
    both = list(_both(chart, at, last))
    if at < agreement.last:  # "on cooperation between local authorities"
        both = [party for party in both if not isinstance(party, Group)]
    return by_signature(both, agreement, "agreement-between", at, 0.85)


def _behind_links(chart: Chart, agreement: Agreement, last: int) -> int:
    """Return the token behind an agreement, the verb of signing, and when and where it was."""
    at, stop = agreement.last, min(agreement.last + REACH, last)
    while at < stop and (step := _linking(chart, at)):
        at += step
    return at


def _linking(chart: Chart, at: int) -> int:
    text = chart.text
    phrase = chart.at(at, Date) or chart.at(at, Venue) or chart.at(at, Place)
    if phrase is not None:
        return phrase.last - at
    if text.tokens[at].text in ",(" or text.adjective(at):
        return 1
    signs = (size for size, r in text.readings(at, "role") if r.id in SIGNING)
    return text.word(at, *_LINKING) or next(signs, 0)


def _both(chart: Chart, at: int, last: int) -> Iterator[Actor]:
    """Yield the parties behind the "between" at token ``at``."""
    text = chart.text
    end = at + text.word(at, "preposition-between")
    while end < last:
        actor = _party(chart, end)
        if actor is not None:
            yield actor
            end = text.behind_bracket(actor.last)
            continue
        if size := _several(chart, end):
            end += size  # "between the cities of Lille and Tournai"
            continue
        # "the French and Belgian governments", "between Belgium and the province of Zeeland"
        other = chart.at(end, Demonym) or chart.at(end, Place)
        step = other.last - end if other is not None else text.word(
            end, "determiner-definite", "determiner-possessive", "conjunction-and", "number"
        ) or (text.tokens[end].text == ",")  # fmt: skip
        if not step:
            return
        end += step


def _several(chart: Chart, at: int) -> int:
    """Return how many tokens the noun of several territories takes at ``at``, with "of" and the
    article behind it."""
    text = chart.text
    size = next((n for n, r in text.readings(at, "place-kind") if r.form == "plural"), 0)
    if size:
        size += text.word(at + size, "preposition-of", "contraction")
        size += text.word(at + size, "determiner-definite")
    return size if size and chart.at(at + size, Place) else 0


def _ahead(chart: Chart, agreement: Agreement, first: int, last: int) -> list[Participation]:
    """Return whom a sentence begins with: "Zwischen A und B wurde ein Vertrag geschlossen"."""
    text = chart.text
    while first < last and text.word(first, "adverb", "list-opener"):
        first += 1
    both = list(_both(chart, first, last)) if text.word(first, "preposition-between") else []
    end = both[-1].last if len(both) > 1 else last
    if not end <= agreement.first <= end + AHEAD or any(
        text.tokens[at].text in ",;:" for at in range(end, agreement.first)
    ):
        return []
    others = any(True for _ in chart.within(end, agreement.first, Agreement, Event, Body, Office))
    return [] if others else by_signature(both, agreement, "agreement-between", first)


def _bound(chart: Chart, agreement: Agreement, actors: Sequence[Actor]) -> list[Participation]:
    """Return the several whom an agreement is said to bind: "un accord lie A et B depuis 2012"."""
    text = chart.text
    at = agreement.last
    while size := text.word(at, "adverb", "auxiliary-have", "besides"):
        at += size
    size = text.word(at, "binds")
    both = listed(chart, actors, at + size) if size else []
    return by_signature(both, agreement, "agreement-between", at) if len(both) > 1 else []


def _with(
    chart: Chart, agreement: Agreement, actors: Sequence[Actor], first: int
) -> list[Participation]:
    """Return with whom an agreement is whose other signatories a verb of its sentence names:
    "tekende A op 2 mei een akkoord met B", "la France a signé avec la Suisse un accord"."""
    text = chart.text
    if not agreement.signed.get(text.sentence_at(first).first):
        return []
    found: list[Participation] = []
    before = text.where(first, agreement.first, "preposition-with")
    for at in (*before, agreement.last, *_signed_with(chart, agreement)):
        size = text.word(at, "preposition-with")
        if size != 1 or text.word(at, "including"):
            continue  # "with B" alone: not "in cooperation with B"
        others = listed(chart, actors, at + size, marker=size, strict=at != agreement.last)
        others = others or list(_names(chart, at + size))
        if at in before:
            others = [actor for actor in others if actor.last <= agreement.first]
            ends = others[-1].last if others else at
            beside = text.behind_bracket(ends) == behind_article(text, agreement.first)
            if not (beside or _signs(text, at)):
                continue  # "after talks with B, A signed the treaty"
        found += by_signature(others, agreement, "works-with", at)
    return found


def _signed_with(chart: Chart, agreement: Agreement) -> Iterator[int]:
    """Yield where "with" stands behind a verb of signing in the passive, when and where it was
    aside: "un accord a été signé mardi avec A"."""
    text = chart.text
    last = text.sentence_at(agreement.first).last
    at = _behind_links(chart, agreement, last)
    if at < last and any(_signs(text, end) for end in range(agreement.last + 1, at + 1)):
        yield at


def _signs(text: Text, at: int) -> bool:
    """Say whether a verb of signing ends before token ``at``."""
    return at > 0 and any(
        size == 1 and reading.id in SIGNING and reading.form in ("finite", "participle")
        for size, reading in text.readings(at - 1, "role")
    )


def _names(chart: Chart, at: int) -> Iterator[Actor]:
    """Yield the territories that a list beginning at token ``at`` calls by their bare names."""
    text = chart.text
    while place := chart.at(at + text.word(at, "determiner-definite"), Place):
        body = by_name(chart, place)
        if body is None:
            return
        yield body
        at = text.behind_bracket(place.last)
        step = text.word(at, "conjunction-and") or int(text.words[at : at + 1] == [","])
        if not step:
            return
        at += step


def _party(chart: Chart, at: int) -> Actor | None:
    office = chart.at(at, Office)
    if office is not None:
        behind = office.last
        if behind < len(chart.text.tokens) and chart.text.tokens[behind].text == ",":
            behind += 1  # "entre le maire de Lille, A, et la présidente du conseil, B"
        holder = chart.at(office.last, Name) or chart.at(behind, Name)
        return holder or (office if office.anchored else None)
    group = chart.at(at, Group)
    return (
        chart.at(at, Name) or chart.at(at, Body) or acting(chart, at)
        or (group if group is not None and not group.generic else None)
    )  # fmt: skip


# -- a participle before its noun ------------------------------------------------------------


def _attributive(
    chart: Chart, agreement: Agreement, actors: Sequence[Actor], first: int
) -> list[Participation]:
    """Return who signed what a participle before its noun tells: "das von A und B am Montag
    unterzeichnete Abkommen"."""
    text = chart.text
    told = next(
        (
            told for told in attributes(chart, agreement.head, first)
            if any(r.id in SIGNING for _, r in text.readings(told.participle, "role"))
        ),
        None,
    )  # fmt: skip
    if told is None:
        return []
    if told.between:
        both = list(_both(chart, told.preposition, told.participle))
        return by_signature(both, agreement, "agreement-between", told.preposition)
    by = told.preposition + text.word(told.preposition, "preposition-by")
    inside = [actor for actor in actors if actor.last <= told.participle]
    return by_signature(listed(chart, inside, by), agreement, "passive-agent", told.preposition)
