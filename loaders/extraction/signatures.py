"""What nouns of signing tell of an agreement: "the signing of the treaty by A", "A and B are
signatories of the charter", "het verdrag draagt de handtekening van A", "they proceeded to the
signing", "by signing it, A and B"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .assertion import asserted, due, planned
from .behind_nouns import agent_behind
from .chart import Chart
from .enumeration import behind, listed, one_or_joined
from .finite import AUXILIARIES
from .nominals import ARTICLES
from .participation import SPOKEN_OF, Participation
from .party_rows import party_row, row_before
from .phrases import Actor, Agreement, Date
from .separable import parted, separated
from .subjects import subjects
from .verbs import PERFORMS

__all__ = ["by_signature", "told_by_nouns"]

OPENS = 14
"""Tokens with which a sentence opens: "By signing the memorandum of understanding"."""
NEAR = 6
"""Tokens between "signatories" or "the signing of" and the agreement."""
_OF_WHICH = ("preposition-of", "contraction", "preposition-to", "preposition-at")
"""What leads from signatories to the agreement: "signatories to", "ondertekenaars van"."""
_LEADING = (*_OF_WHICH, "preposition-about", "preposition-for", "preposition-in", "conjunction-and")
"""What would lead from another noun to the agreement: "to the dispute about the treaty"."""


def by_signature(
    actors: Sequence[Actor], agreement: Agreement, rule: str, at: int, confidence: float = 0.8
) -> list[Participation]:
    """Return that ``actors`` signed an agreement."""
    return [Participation(a, "signed", agreement, rule, confidence, at) for a in actors]


def told_by_nouns(
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
            yield from _performed(chart, agreements, actors, at, size, (first, last))
        if size := forms.get("gerund") or forms.get("infinitive"):
            yield from _opening(chart, agreements, actors, at + size, (first, last))
        if size := forms.get("agent"):
            agreement, end = _of_which(chart, agreements, at, at + size)
            yield from _called(chart, agreement, actors, at, end, (first, last))
    for at in text.where(first, last, "party"):
        if (agreement := _to_which(chart, agreements, at)) is not None:
            if not planned(text, at, first, last):
                yield from _called(chart, agreement, actors, at, agreement.last, (first, last))


def _behind(
    chart: Chart, agreements: list[Agreement], at: int, classes: tuple[str, ...]
) -> Agreement | None:
    """Return the agreement behind a noun that ends at token ``at`` and a preposition."""
    text = chart.text
    at += text.adjective(at)  # "la signature officielle de"
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
        return _deed_by(chart, agreements, actors, at, last)
    by = agent_behind(chart, agreement.last, last, NEAR, straight=True)
    who = one_or_joined(chart, _parties(chart, actors, by, last, strict=False)) if by else []
    return by_signature(who, agreement, "signing-by", at)


def _deed_by(
    chart: Chart, agreements: list[Agreement], actors: list[Actor], at: int, last: int
) -> list[Participation]:
    """Read "the signing by A and B of the agreement"; two commas may part who signed."""
    text = chart.text
    at += text.adjective(at)
    comma = int(text.words[at : at + 1] == [","])
    size = text.word(at + comma, "preposition-by")
    who = _parties(chart, actors, at + comma + size, last) if size else []
    if not who:
        return []
    end = behind(chart, who[-1])
    end += comma and int(text.words[end : end + 1] == [","])
    agreement = _behind(chart, agreements, end, ("preposition-of", "contraction"))
    return by_signature(who, agreement, "signing-by", at) if agreement is not None else []


def _parties(
    chart: Chart, actors: Sequence[Actor], at: int, last: int, *, strict: bool = True
) -> Sequence[Actor]:
    """Return a list of those who signed, territories under their bare names among them."""
    found = listed(chart, actors, at, strict=strict)
    row = list(party_row(chart, at, last, named=True))
    return row if len(row) > len(found) else found


def _performed(
    chart: Chart,
    agreements: list[Agreement],
    actors: list[Actor],
    at: int,
    size: int,
    bounds: tuple[int, int],
) -> list[Participation]:
    """Read "A et B ont procédé à la signature de l'accord", "nahmen die Unterzeichnung vor"."""
    text = chart.text
    first, last = bounds
    agreement = _behind(chart, agreements, at + size, ("preposition-of", "contraction"))
    if agreement is None:
        return []
    start = at - text.word_before(at, "determiner-definite")
    done = text.word_before(start, PERFORMS)
    verb = start - done
    parted = {near for near, reading in separated(text, first, last) if reading.id == PERFORMS}
    if not done and start - 1 in parted:
        verb = start - 1
    if verb in (at, start) or due(text, (verb, start), first, last):
        return []
    if not asserted(text, (verb, start), first, last):
        return []
    while before := text.word_before(verb, *AUXILIARIES, "adverb", "besides"):
        verb -= before
    agreement.signed[text.sentence_at(at).first] = True
    return by_signature(subjects(chart, actors, verb), agreement, "signing-by", at)


def _opening(
    chart: Chart,
    agreements: list[Agreement],
    actors: list[Actor],
    end: int,
    bounds: tuple[int, int],
) -> list[Participation]:
    """Read the subject behind what a sentence opens with: "By signing the charter, A and B", "Door
    het akkoord te ondertekenen verbinden A en B zich"."""
    text = chart.text
    first, last = bounds
    by = text.word(first, "by-doing")
    if not by or end - first > OPENS:
        return []
    agreement = next((a for a in agreements if first < a.first and a.last <= end + OPENS), None)
    if agreement is None or text.where(end, last, "auxiliary-future", "intends"):
        return []
    behind = max(end, agreement.last)
    if text.language in ("fr", "en"):
        commas = (at for at in range(behind, last) if text.tokens[at].text == ",")
        behind = next(commas, last)
    named = listed(chart, actors, behind, strict=text.language in ("fr", "en"))
    if named:
        agreement.signed[text.sentence_at(first).first] = True
    return by_signature(named, agreement, "signing-by", first)


def _of_which(
    chart: Chart, agreements: list[Agreement], at: int, end: int
) -> tuple[Agreement | None, int]:
    """Return of which agreement the signatories at tokens ``at`` to ``end`` are, the one that they
    name or else the last before them, and where what names it ends."""
    agreement = _behind(chart, agreements, end, _OF_WHICH)
    if agreement is not None:
        return agreement, agreement.last
    return (None if chart.text.word(end, *_OF_WHICH) else _before(chart, at)), end


def _to_which(chart: Chart, agreements: list[Agreement], at: int) -> Agreement | None:
    """Return the agreement straight behind "party to": no "parties to the dispute about the
    treaty", nor a "party" alone, which is many other things."""
    text = chart.text
    end = at + text.word(at, "party")
    size = text.word(end, "preposition-to", "preposition-at")
    begin = end + size + text.word(end + size, *ARTICLES)
    agreement = next((a for a in agreements if begin <= a.first), None) if size else None
    if agreement is None or agreement.first - begin > NEAR:
        return None
    led = text.where(begin, agreement.first, *_LEADING)
    return None if led else agreement


def _called(
    chart: Chart,
    agreement: Agreement | None,
    actors: list[Actor],
    at: int,
    end: int,
    bounds: tuple[int, int],
) -> list[Participation]:
    """Read "A and B are signatories of the charter", "the signatories of the charter are A and B",
    "A and B, signatories of the charter"."""
    text = chart.text
    first, last = bounds
    if agreement is None:
        return []
    copula = text.word(end, "auxiliary-be") or (end < last and text.tokens[end].text == ":")
    article = at - text.word_before(at, *ARTICLES, "number", "contraction")
    if not copula and text.word_before(article, "among", "preposition-to"):
        copula = text.word(end, "is-among")
    if copula:
        named = _parties(chart, [a for a in actors if a.first > at], end + copula, last)
        return by_signature(named, agreement, "named-signatory", at)
    start = at
    while start > first and not text.word_before(start, "auxiliary-be") and (
        size := text.word_before(start, *ARTICLES, "number", "adverb")
    ):  # fmt: skip
        start -= size
    if be := text.word_before(start, "auxiliary-be"):
        who = row_before(chart, start - be, first) or subjects(chart, actors, start - be)
        return by_signature(who, agreement, "named-signatory", at)
    if start > first and text.tokens[start - 1].text == ",":
        named = subjects(chart, actors, start - 1)
        if named and behind(chart, named[-1]) == start - 1:
            return by_signature(named, agreement, "named-signatory", at)
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
    if not of and (who := _put_under(chart, agreements, actors, at, at + size)):
        return who
    if not of:
        return _sealed(chart, agreements, actors, at, size)
    if not (bears or text.word_before(start, "preposition-with")):
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
    return by_signature(named, agreement, "signature-of", at)


def _put_under(
    chart: Chart, agreements: list[Agreement], actors: list[Actor], at: int, end: int
) -> list[Participation]:
    """Read "Ihre Unterschrift unter den Vertrag setzten A und B", with the verb behind all."""
    text = chart.text
    first = text.sentence_at(at).first
    begin = end + text.word(end, "among")
    begin += text.word(begin, *ARTICLES)
    agreement = next((a for a in agreements if begin > end and a.first == begin), None)
    if agreement is None or at - text.word_before(at, *ARTICLES) > first:
        return []
    if agreement.last >= text.sentence_at(at).last or not parted(text, agreement.last):
        return []
    agreement.signed[first] = True
    who = listed(chart, actors, agreement.last + 1, strict=True)
    return by_signature(who, agreement, "signature-of", at)


def _sealed(
    chart: Chart, agreements: list[Agreement], actors: list[Actor], at: int, size: int
) -> list[Participation]:
    """Read "A en B bekrachtigen het akkoord met hun handtekening", "Mit ihrer Unterschrift
    bestätigten A und B den Vertrag"."""
    text = chart.text
    first = text.sentence_at(at).first
    start = at - text.word_before(at, "determiner-possessive")
    by = text.word_before(start, "preposition-with", "preposition-by")
    if start == at or not by or len(agreements) != 1:
        return []
    opens = start - by == first
    named = listed(chart, actors, at + size) if opens else listed(chart, actors, first)
    if not named or (not opens and named[-1].last > start - by):
        return []
    agreements[0].signed[first] = True
    return by_signature(named, agreements[0], "signature-of", at)
