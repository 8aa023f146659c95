"""Noun phrases of agreements: what they are called by before and behind their head."""

from __future__ import annotations

from ...ontology.schema import schema, word_forms
from .analysis import Text
from .attributive import participle_before
from .chart import Chart
from .complements import complements
from .events import inside_body
from .finite import clause_within
from .fronts import ARTICLES, front, points_back
from .government import by_whom
from .heads import Head, first_part, headed, heads
from .nominals import phrase_end
from .numerals import YEAR, is_roman
from .phrases import Agreement, Body, Date, Demonym, Event, Name, Office, Place, Topic

__all__ = ["agreements", "called_after"]

_KINDS = frozenset({"agreement-kind"})
FIXED = 3
"""Tokens of a fixed phrase before its word for an agreement."""


def agreements(chart: Chart) -> list[Agreement]:
    """Return the phrases of treaties, agreements, declarations; places must be in ``chart``."""
    text = chart.text
    found: list[Agreement] = []
    for at, (head, *_) in headed(text, "agreement-kind").items():
        sentence = text.sentence_at(at)
        if sentence.kind == "furniture" or (found and at < found[-1].last):
            continue
        if chart.covered(at, Name, Office, Event) or inside_body(chart, at):
            continue
        if text.word_before(at + head.size, "agenda") > head.size:
            continue  # "op de agenda"
        if head.size == 1 and not head.plural and _of_one_mind(text, at):
            continue
        if any(text.word(at - n, "no-agreement") > n for n in range(min(at, FIXED) + 1)):
            continue
        found.append(_agreement(chart, at, head))
    return [a for a in found if not chart.covered(a.head, Date)]


def _agreement(chart: Chart, at: int, head: Head) -> Agreement:
    text = chart.text
    size, kind, plural = head
    stop = text.sentence_at(at).last
    first = _unsigned(chart, front(chart, at, text.sentence_at(at).first), at)
    agreement = Agreement(first, at + size, kind=kind, head=at, plural=plural)
    agreement.proper = text.capital(at) and text.language != "de" and not text.opens_sentence(at)
    named = _named_before(chart, agreement)
    agreement.first = first = min(first, named)
    last = at + size
    while last < stop and (text.adjective(last) or text.word(last, "cross-border")):
        last += 1
    agreement.last = last
    told = False
    while (end := _told_by(chart, agreement, stop)) > agreement.last:
        agreement.last, told = end, True
    told = told or named < at or any(chart.covered(i, Demonym) for i in range(first, last))
    article = text.word_before(first, *ARTICLES, "number")
    told = told or ((article or plural) and _told_behind(chart, agreement.last, stop))
    agreement.told = bool(told) and (plural or _determined(chart, first))
    agreement.definite = bool(text.word_before(first, "determiner-definite", "contraction"))
    another = text.word_before(at, "another")
    shown = ("determiner-definite", "contraction", "determiner-demonstrative")
    new = another and not text.word_before(at - another, *shown)
    bare = not (told or new) and first == at and agreement.last == at + size
    generic = schema().schemes["agreement-kind"][kind].flag("generic")
    agreement.told |= agreement.definite and not (plural or generic) and _named(text, at, size)
    agreement.anaphoric = points_back(chart, first) or bare
    return agreement


def _of_one_mind(text: Text, at: int) -> bool:
    """Say whether a French noun only tells that people agree: "se sont mis d'accord"."""
    elided = word_forms("preposition-of", "elidedForm", text.language)
    return at > 0 and text.folded[at - 1] in elided


def _named(text: Text, at: int, size: int) -> bool:
    """Say whether the noun of an agreement says by itself what sort it is, so that with the article
    it is one that readers know: "das Polizeiabkommen", "the cooperation agreement"; of compounds
    those of the vocabulary, and of a topic: not "der Mietvertrag"."""
    stems = first_part(text, at)
    return size > 1 or any(
        text.reads(at, _KINDS) or reading.scheme == "topic"
        for stem in stems for reading in text.lexicon.readings.get(stem, ())
    )  # fmt: skip


def _unsigned(chart: Chart, first: int, head: int) -> int:
    """Return where the name of an agreement begins, without when and that it was signed: "das 2019
    geschlossene [Abkommen]"."""
    text = chart.text
    participle = participle_before(text, head, first)
    begin = first if participle is None else participle + 1
    years = (
        at + 1 for at in range(head - 1, begin - 1, -1)
        if text.words[at].isdigit() and len(text.words[at]) == YEAR
    )  # fmt: skip
    return next(years, begin)


def _told_behind(chart: Chart, at: int, stop: int) -> bool:
    """Say whether what follows tells an agreement apart, though it is no part of its name: "with
    the city of Aachen", "between A and B", "that lets ambulances cross"."""
    text = chart.text
    if text.word(at, "preposition-between"):
        return True
    if size := text.word(at, "preposition-with"):
        size += text.word(at + size, "determiner-definite", "number")
        here = at + size
        return any(chart.at(here, kind) for kind in (Body, Place, Demonym, Office, Name))
    comma = at + (at < stop and text.tokens[at].text == ",")
    return comma < stop and bool(text.word(comma, "relative-pronoun"))


def _determined(chart: Chart, first: int) -> bool:
    """Say whether a noun phrase has an article, or stands where headlines and names leave it out:
    not "there was agreement on"."""
    text = chart.text
    return text.capital(first) or bool(
        text.word_before(first, *ARTICLES, "number") or text.word_before(first, "preposition-of")
    )


def _named_before(chart: Chart, agreement: Agreement) -> int:
    """Return where the name before the head of an agreement begins: "Mainzer Abkommen", "Good
    Friday Agreement", "Schengen-akkoorden"."""
    text = chart.text
    first = agreement.head
    while first and not text.opens_sentence(first):
        place = chart.over(first - 1, Place)
        if place is not None and (place.adjective or text.tokens[first].joint):
            agreement.places.append(place)
            first = place.first
        elif text.tokens[first].joint or _of_town(chart, first - 1) or (
            agreement.proper and text.capital(first - 1) and text.is_word(first - 1)
            and not chart.covered(first - 1, Name, Office)
        ):  # fmt: skip
            first -= 1
        else:
            break
    if text.word(first, *ARTICLES):
        first += text.word(first, *ARTICLES)
    return min(first, agreement.head)


def _of_town(chart: Chart, at: int) -> bool:
    """Say whether a town's adjective stands at ``at``: "Schengener"."""
    text = chart.text
    ending = word_forms("town-adjective", "townEnding", text.language)
    return (
        text.language == "de" and text.capital(at) and text.words[at].endswith(ending)
        and not chart.covered(at, Name, Office) and not text.word(at, *ARTICLES)
    )  # fmt: skip


def _told_by(chart: Chart, agreement: Agreement, stop: int) -> int:
    """Return where the next complement ends that tells an agreement apart: "du 26 mai 2015", "of
    Prüm", "on police cooperation", "voor de brandweer"."""
    text, at = chart.text, agreement.last
    belongs = text.word(at, "preposition-of")
    date = chart.at(at + belongs, Date)
    if date is not None:
        return date.last if belongs else at
    if belongs and by_whom(text, at):
        return at
    if belongs or chart.at(at, Demonym) or chart.at(at, Place) or chart.at(at, Body):
        tail = complements(chart, at, stop, free=False)
        if tail.last > at:
            agreement.places += tail.places
            numbered = tail.last < stop and is_roman(text.words[tail.last])
            return tail.last + numbered
    about = text.word(at, "preposition-about", "preposition-for", "preposition-of")
    if not about or text.word(at, "set-phrase", "concerns") or at + about >= stop:
        return at
    end = phrase_end(chart, at + about, stop, seated=True)
    end = _and_more(chart, end, stop) if end > at + about else end
    inner = at + about + text.word(at + about, *ARTICLES)
    if inner >= end or chart.covered(inner, Name, Office):
        return at
    return end


def _and_more(chart: Chart, end: int, stop: int) -> int:
    """Return where a second noun phrase ends that "and" joins to what an agreement is about, up to
    a mark: "Hilfe bei Katastrophen [und schweren Unglücksfällen],"; ``end`` where none does."""
    text = chart.text
    begin = end + text.word(end, "conjunction-and")
    if begin == end or begin >= stop:
        return end
    if not (text.word(begin, *ARTICLES) or text.attributive(begin) or chart.at(begin, Topic)):
        return end
    more = phrase_end(chart, begin, stop, seated=True)
    closed = more == stop or text.tokens[more].text in ",.;)"
    others = any(True for _ in chart.within(begin, more, Name, Office, Body, Event))
    acts = clause_within(text, begin, more, forms=("participle",))
    return more if closed and more > begin and not (others or acts) else end


def called_after(chart: Chart, place: Place) -> bool:
    """Say whether an agreement is called after a town, so that nobody is told to be there: "accords
    de Schengen", "Treaty of Prüm", "the Maastricht Treaty"; but "accord de la ville de Lille"."""
    agreement = chart.over(place.first, Agreement)
    if agreement is None or place.generic is not None or place.adjective:
        return False
    if place.last == agreement.head:
        return chart.text.language == "en"
    size = next((head.size for head in heads(chart.text, agreement.head, "agreement-kind")), 1)
    of = chart.text.word_before(place.first, "preposition-of")
    return of > 0 and place.first - of == agreement.head + size
