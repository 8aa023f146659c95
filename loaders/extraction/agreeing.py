"""Parties of an agreement that no verb of signing names: "accord entre X et Y", "un accord lie X et
Y", "das von A unterzeichnete Abkommen", and those of whom nouns tell that they signed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...ontology.territories import territories
from .actors import actors_in
from .analysis import Text
from .assertion import doubtful, planned, supposed
from .attributive import attributes
from .chart import Chart
from .enumeration import listed
from .finite import AUXILIARIES
from .government import behind_article
from .participation import Participation
from .party_rows import party_row
from .phrases import Actor, Agreement, Body, Date, Event, Group, Office, Place, Venue
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
_ON = ("preposition-about", "preposition-for", "preposition-of")
"""Classes of what leads from an agreement to its subject, which may be what lies between others."""


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
            found.extend(_between(chart, agreement, actors, last))
            found.extend(_ahead(chart, agreement, actors, first, last))
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


def _between(
    chart: Chart, agreement: Agreement, actors: Sequence[Actor], last: int
) -> list[Participation]:
    """Return those between whom an agreement is: "concluded in 2004 between A and B"."""
    text = chart.text
    inside = text.where(agreement.head + 1, agreement.last, "preposition-between")
    at = min(inside, default=_behind_links(chart, agreement, last))
    if at >= last or not text.word(at, "preposition-between"):
        return []
    on = any(text.where(agreement.head, at, *_ON))
    verb = any(_signs(text, end) for end in range(agreement.last + 1, at + 1))
    # not "signed an accord on trains between A and B", but "on trains was signed between A and B"
    named = (verb or not on) and _signed(chart, agreement)
    both = _but_ends(chart, _both(chart, at, last, named=named), actors)
    if at < agreement.last:  # "on cooperation between local authorities"
        both = [party for party in both if not isinstance(party, Group)]
    return by_signature(both, agreement, "agreement-between", at, 0.85)


def _but_ends(chart: Chart, both: list[Actor], actors: Sequence[Actor]) -> list[Actor]:
    """Return parties without the towns and regions under bare names, where the sentence names
    others who can have signed: something only runs between them, "the rail agreement between
    Belfast and Dublin was signed by A"."""
    ends = [
        party for party in both
        if isinstance(party, Body) and chart.at(party.first, Body) is None
        and any(at.first == party.first and not at.generic for at in party.places)
        and not any(territories().are_countries(at.candidates) for at in party.places)
    ]  # fmt: skip
    others = ends and any(
        actor.last <= both[0].first or both[-1].last <= actor.first for actor in actors
    )
    return [party for party in both if party not in ends] if others else both


def _signed(chart: Chart, agreement: Agreement) -> bool:
    """Say whether the sentence of an agreement tells that it was signed."""
    return bool(agreement.signed.get(chart.text.sentence_at(agreement.head).first))


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


def _both(chart: Chart, at: int, last: int, *, named: bool) -> list[Actor]:
    """Return the parties behind the "between" at token ``at``; ``named`` says whether the text
    tells that they signed, so that territories count under their bare names."""
    begin = at + chart.text.word(at, "preposition-between")
    return list(party_row(chart, begin, last, named=named))


def _ahead(
    chart: Chart, agreement: Agreement, actors: Sequence[Actor], first: int, last: int
) -> list[Participation]:
    """Return whom a sentence begins with: "Zwischen A und B wurde ein Vertrag geschlossen"."""
    text = chart.text
    while first < last and text.word(first, "adverb", "list-opener"):
        first += 1
    both: list[Actor] = []
    if text.word(first, "preposition-between"):
        both = _both(chart, first, last, named=_signed(chart, agreement))
        both = _but_ends(chart, both, actors)
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
    if not size:
        return []
    both = listed(chart, actors, at + size) or list(
        party_row(chart, at + size, text.sentence_at(at).last, named=True)
    )
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
        others = others or list(party_row(chart, at + size, text.sentence_at(at).last, named=True))
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
        both = _both(chart, told.preposition, told.participle, named=True)
        return by_signature(both, agreement, "agreement-between", told.preposition)
    by = told.preposition + text.word(told.preposition, "preposition-by")
    inside = [actor for actor in actors if actor.last <= told.participle]
    who = listed(chart, inside, by) or list(party_row(chart, by, told.participle, named=True))
    return by_signature(who, agreement, "passive-agent", told.preposition)
