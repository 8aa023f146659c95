"""Parties of an agreement that no verb names: "accord entre X et Y", "the signing of the treaty by
A", "A and B are signatories of the charter", "het verdrag draagt de handtekening van A", "das von
A unterzeichnete Abkommen"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .actors import acting, actors_in
from .assertion import doubtful, planned, supposed
from .attributive import attributes
from .chart import Chart
from .enumeration import behind, listed, subjects
from .nominals import ARTICLES
from .participation import SPOKEN_OF, Participation
from .phrases import Actor, Agreement, Body, Date, Demonym, Group, Name, Office, Place, Venue
from .verbs import AUXILIARIES, SIGNING, agent_behind

__all__ = ["parties"]

REACH = 14
"""Tokens between an agreement and "between": "was signed on 12 March in Lille between"."""
BRACKET = 6
NEAR = 6
"""Tokens between "signatories" or "the signing of" and the agreement."""

_LINKING = (
    "preposition-in", "preposition-of", "contraction", "determiner-definite", "adverb", "weekday",
    "relative-pronoun", "cross-border", "reflexive", "comes-about", *AUXILIARIES,
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
            found.extend(_attributive(chart, agreement, actors, first))
        found.extend(_nouns(chart, agreements, actors, number))
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


def _signed(
    actors: Sequence[Actor], agreement: Agreement, rule: str, at: int, confidence: float = 0.8
) -> list[Participation]:
    return [Participation(a, "signed", agreement, rule, confidence, at) for a in actors]


# -- between ---------------------------------------------------------------------------------


def _between(chart: Chart, agreement: Agreement, last: int) -> list[Participation]:
    """Return those between whom an agreement is: "concluded in 2004 between A and B"."""
    text = chart.text
    at = agreement.head + 1
    stop = min(agreement.last + REACH, last)
    while at < stop and not text.word(at, "preposition-between"):
        step = 1 if at < agreement.last else _linking(chart, at)
        if not step:
            return []
        at += step
    if at >= stop:
        return []
    both = list(_both(chart, at, last))
    if at < agreement.last:  # "on cooperation between local authorities"
        both = [party for party in both if not isinstance(party, Group)]
    return _signed(both, agreement, "agreement-between", at, 0.85)


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
            end = text.behind_bracket(actor.last, most=BRACKET)
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


def _party(chart: Chart, at: int) -> Actor | None:
    office = chart.at(at, Office)
    if office is not None:
        holder = chart.at(office.last, Name)
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
        return _signed(both, agreement, "agreement-between", told.preposition)
    by = told.preposition + text.word(told.preposition, "preposition-by")
    inside = [actor for actor in actors if actor.last <= told.participle]
    return _signed(listed(chart, inside, by), agreement, "passive-agent", told.preposition)


# -- nouns -----------------------------------------------------------------------------------


def _nouns(
    chart: Chart, agreements: list[Agreement], actors: list[Actor], number: int
) -> Iterator[Participation]:
    """Yield those of whom a noun says that they signed: "signing", "signatory", "signature"."""
    text = chart.text
    first, last, _ = text.sentences[number]
    for at in text.beginning(first, last, "role"):
        forms = {r.form: size for size, r in text.readings(at, "role") if r.id == "signed"}
        if not forms or planned(text, at, first, last):
            continue
        if size := forms.get("action"):
            yield from _hand(chart, agreements, actors, at, size)
            yield from _deed(chart, agreements, actors, at + size, last)
        elif size := forms.get("agent"):
            yield from _called(chart, agreements, actors, at, at + size, (first, last))


def _behind(
    chart: Chart, agreements: list[Agreement], at: int, classes: tuple[str, ...]
) -> Agreement | None:
    """Return the agreement behind a noun that ends at token ``at`` and a preposition."""
    text = chart.text
    comma = text.words[at : at + 1] == [","]  # "la signature, en 2019, de"
    if comma and (date := next(chart.within(at, at + NEAR, Date), None)):
        at = date.last + (text.words[date.last : date.last + 1] == [","])
    if not text.word(at, *classes):
        return None
    agreement = next((a for a in agreements if at < a.first), None)
    return agreement if agreement is not None and agreement.first - at <= NEAR else None


def _deed(
    chart: Chart, agreements: list[Agreement], actors: list[Actor], at: int, last: int
) -> list[Participation]:
    """Read "the signing of the agreement by A and B"."""
    agreement = _behind(chart, agreements, at, ("preposition-of", "contraction"))
    if agreement is None:
        return []
    by = agent_behind(chart, agreement.last, last, NEAR, straight=True)
    return _signed(listed(chart, actors, by), agreement, "signing-by", at) if by else []


def _called(
    chart: Chart,
    agreements: list[Agreement],
    actors: list[Actor],
    at: int,
    end: int,
    bounds: tuple[int, int],
) -> list[Participation]:
    """Read "A and B are signatories of the charter", "the signatories of the charter are A and B",
    "A and B, signatories of the charter"."""
    text = chart.text
    first, last = bounds
    agreement = _behind(chart, agreements, end, ("preposition-of", "contraction", "preposition-to"))
    if agreement is not None:
        end = agreement.last
    elif text.word(end, "preposition-of", "contraction", "preposition-to"):
        return []
    else:
        agreement = _before(chart, at)
    if agreement is None:
        return []
    copula = text.word(end, "auxiliary-be") or (end < last and text.tokens[end].text == ":")
    if copula:
        named = listed(chart, [a for a in actors if a.first > at], end + copula, strict=True)
        return _signed(named, agreement, "named-signatory", at)
    start = at
    while start > first and not text.word_before(start, "auxiliary-be") and (
        size := text.word_before(start, *ARTICLES, "number", "adverb")
    ):  # fmt: skip
        start -= size
    if be := text.word_before(start, "auxiliary-be"):
        return _signed(subjects(chart, actors, start - be), agreement, "named-signatory", at)
    if start > first and text.tokens[start - 1].text == ",":
        named = subjects(chart, actors, start - 1)
        if named and behind(chart, named[-1]) == start - 1:
            return _signed(named, agreement, "named-signatory", at)
    return []


def _before(chart: Chart, at: int) -> Agreement | None:
    """Return the last agreement that the text has named before token ``at``, not far away."""
    before = chart.within(max(0, at - SPOKEN_OF), at, Agreement)
    return max(before, key=lambda agreement: agreement.first, default=None)


def _hand(
    chart: Chart, agreements: list[Agreement], actors: list[Actor], at: int, size: int
) -> list[Participation]:
    """Read "the treaty bears the signatures of A and B", "it received the signatures of"."""
    text = chart.text
    start = at
    while not text.word_before(start, "bears", "preposition-with") and (
        step := text.word_before(start, *ARTICLES, "number", "adverb")
    ):
        start -= step
    bears = text.word_before(start, "bears")
    of = text.word(at + size, "preposition-of", "contraction")
    if not of or not (bears or text.word_before(start, "preposition-with")):
        return []
    start -= bears
    agreement = next((a for a in reversed(agreements) if a.last <= start), None)
    if agreement is None and not bears:  # "with the signatures of A and B the treaty …"
        agreement = next(iter(agreements), None)
    if agreement is None and text.word_before(start, "pronoun"):
        agreement = _before(chart, start)
    if agreement is None:
        return []
    agreement.signed[text.sentence_at(at).first] = True
    named = listed(chart, actors, at + size + of, marker=of)
    return _signed(named, agreement, "signature-of", at)
