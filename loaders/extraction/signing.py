"""Which agreements a text says to have been signed, where no aside says when and where, and which
were signed with them, "a charter and a protocol", and for whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ...ontology.schema import schema
from .asides import signed_openly
from .assertion import asserted, due, supposed, to_come
from .behind_nouns import tells_more_of
from .chart import Chart
from .clauses import target_of
from .enumeration import listed
from .institutions import institution
from .nominals import ARTICLES
from .partaking import SIGNATURE, Participation
from .phrases import Agreement, Body, Event, Name, Office, Phrase
from .relatives import relative_clauses
from .representing import behalves
from .verbs import SIGNING, Verb, verbs

__all__ = ["also_signed", "signed_for", "signed_here", "signed_within", "witnessed"]

NEAR = 4
"""Tokens between an article and the participle before its noun: "die am 3. Mai"."""


def signed_here(chart: Chart) -> Iterator[Agreement]:
    """Yield the agreements whose own sentence tells as a fact that they were signed."""
    text = chart.text
    for first, last, kind in text.sentences:
        if kind == "furniture" or not any(chart.within(first, last, Agreement)):
            continue
        yield from (agreement for _, agreement in signed_within(chart, first, last))


def signed_within(chart: Chart, first: int, last: int) -> Iterator[tuple[int, Agreement]]:
    """Yield where a verb of the clause at tokens ``first`` to ``last`` tells as a fact that an
    agreement was signed, its object or in the passive its subject, and the agreement."""
    text = chart.text
    if supposed(text, first, last):
        return
    for verb in verbs(chart, first, last):
        at = verb.first, verb.last
        gives = not SIGNING.isdisjoint((verb.role, *verb.roles))
        if not gives or verb.form not in ("finite", "participle"):
            continue
        clauses = relative_clauses(chart, verb.first)
        if any(first < begin <= verb.first < end for begin, end in clauses):
            continue  # "whose predecessor signed it, opened the conference"
        if to_come(text, at, first, last) or not asserted(text, at, first, last):
            continue
        _, target = target_of(chart, verb, first, last)
        if isinstance(target, Agreement):
            told = [] if _attributive(chart, verb, target) else signed_openly(chart, [target])
            yield from ((verb.first, agreement) for agreement in told)


def _attributive(chart: Chart, verb: Verb, agreement: Agreement) -> bool:
    """Say whether a Dutch or German verb is a participle between an article and the agreement
    straight behind it: "die 2018 [unterzeichnete] Vereinbarung"."""
    text = chart.text
    near = max(verb.first - NEAR, text.sentence_at(verb.first).first)
    return (
        text.language in ("nl", "de") and verb.last == agreement.first
        and bool(text.where(near, verb.first, *ARTICLES))
    )  # fmt: skip


def witnessed(chart: Chart, predicates: Sequence[Verb], first: int, last: int) -> Event | None:
    """Return the signing that a verb of a clause tells of by itself, where those who were present
    beside it make it an event and the text has named none: "the charter was signed in the presence
    of A"; it is added to ``chart``."""
    if any(not (e.verbal and e.kind == SIGNATURE) for e in chart.all(Event)):
        return None
    for verb in predicates:
        at = verb.first, verb.last
        done = verb.form in ("finite", "participle") and asserted(chart.text, at, first, last)
        if not done or SIGNING.isdisjoint((verb.role, *verb.roles)):
            continue
        if due(chart.text, at, first, last) or tells_more_of(chart, verb.first, Agreement):
            continue  # "the charter signed in 2010"
        if any(begin <= verb.first < end for begin, end in relative_clauses(chart, verb.first)):
            continue
        _, target = target_of(chart, verb, first, last)
        if isinstance(target, Agreement) and signed_openly(chart, [target]):
            event = Event(*at, kind=SIGNATURE, head=verb.first, verbal=True)
            chart.add([event])
            return event
    return None


def also_signed(chart: Chart, told: Iterable[Participation]) -> Iterator[Participation]:
    """Yield for those who signed one agreement of a list that they signed the others: "ont signé
    une charte et un protocole"."""
    kinds = schema().schemes["agreement-kind"]
    rows = [row for row in _rows(chart) if len(row) > 1]
    for signing in told:
        if signing.role != "signed":
            continue
        for row in rows:
            others = [agreement for agreement in row if agreement is not signing.target]
            if len(others) == len(row):
                continue
            for agreement in others:
                if not kinds[agreement.kind].flag("generic"):
                    agreement.signed[chart.text.sentence_at(agreement.head).first] = True
                    yield replace(signing, target=agreement)


def signed_for(chart: Chart, told: Iterable[Participation]) -> Iterator[Participation]:
    """Yield for persons who signed an agreement the bodies for which they did: "A signed on behalf
    of the council"."""
    text = chart.text
    found: set[int] = set()
    for signing in told:
        if signing.role != "signed" or not isinstance(signing.actor, Name | Office):
            continue
        first, last, _ = text.sentence_at(signing.at)
        for at, of in behalves(text, first, last):
            if _other_clause(chart, signing, at):
                continue
            of += text.word(of, "determiner-definite")
            territory = institution(chart, of)
            if chart.at(of, Body) is None and territory is not None:
                bodies = [territory.body]
            else:
                bodies = listed(chart, list(chart.within(of, last, Body)), of, strict=True)
            for body in bodies:
                if isinstance(body, Body) and body.first not in found:
                    found.add(body.first)
                    yield replace(signing, actor=body, rule="signed-for", confidence=0.75)


def _other_clause(chart: Chart, signing: Participation, at: int) -> bool:
    """Say whether token ``at`` stands in another clause than who signed and what."""
    text = chart.text
    ends = [phrase for phrase in (signing.actor, signing.target) if isinstance(phrase, Phrase)]
    nearest = min(ends, key=lambda phrase: abs(phrase.first - at))
    begin, end = sorted((nearest.first, at))
    return bool(text.where(begin, end, "conjunction-and", "conjunction-that")) or any(
        word in ";:" for word in text.words[begin:end]
    )


def _rows(chart: Chart) -> Iterator[list[Agreement]]:
    """Yield the lists of agreements that a conjunction closes, and each one that stands alone."""
    text = chart.text
    row: list[Agreement] = []
    open_row = False
    for agreement in sorted(chart.all(Agreement), key=lambda agreement: agreement.first):
        first = agreement.first - text.word_before(agreement.first, *ARTICLES, "number")
        joined = text.word_before(first, "conjunction-and")
        comma = bool(row) and text.tokens[first - 1].text == ","
        follows = bool(row) and row[-1].last == first - (joined or comma) and bool(joined or comma)
        if not follows:
            if row and not open_row:
                yield row
            row, open_row = [], False
        row.append(agreement)
        open_row = comma if follows else False
    if row and not open_row:
        yield row
