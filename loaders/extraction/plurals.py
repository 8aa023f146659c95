"""Who shares a plural office: "the mayors of X and Y, A and B", "A and B, the ministers of X"."""

from __future__ import annotations

from itertools import pairwise

from ...ontology.schema import schema, word_forms
from .apposition import behind_letters, gap
from .chart import Chart
from .phrases import Name, Office, Place

__all__ = ["of_several", "plural_article", "respective", "sharing"]


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
        if not following and chart.text.word(colon, "conjunction-and"):
            break  # "die Bürgermeister von A und B sowie C": another person
        following.append(name)
        at = _told_apart(chart, behind_letters(chart, name.last))
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


def of_several(chart: Chart, office: Office, names: list[Name]) -> bool:
    """Say whether an office that looks like a singular is that of several: "die Bürgermeister A
    und B", "a deputy each: A (Zeeland) and B (Gent)"."""
    text = chart.text
    if plural_article(chart, office):
        return True
    following = _following(chart, office, names)
    if len(following) < 2:
        return False
    last = office.last - 1
    alike = word_forms("determiner-definite", "numberlessEnding", text.language)
    # of "Landrat A (X), B (Y)" only the first is one
    if office.counterpart and any(r.form == "plural" for _, r in text.readings(last, "word")):
        return True  # "ihren Amtskollegen A und B"
    if following[0].first > office.last or text.folded[last].endswith(alike):
        if all(_told_apart(chart, name.last) > name.last for name in following):
            return True
    return _plural_before(chart, office)


def plural_article(chart: Chart, office: Office) -> bool:
    """Say whether the article makes a plural of a head that is alike in both numbers: "die
    Bürgermeister der Gemeinden A und B"."""
    text = chart.text
    alike = word_forms("determiner-definite", "numberlessEnding", text.language)
    return text.folded[office.core].endswith(alike) and _plural_before(chart, office)


def _plural_before(chart: Chart, office: Office) -> bool:
    """Say whether an article of the plural stands before an office that is no woman's: "die Landrat
    A und B", not "die Bürgermeisterin"."""
    text = chart.text
    feminine = word_forms("determiner-definite", "feminineEnding", text.language)
    before = text.folded[office.core - 1 : office.core]
    several = word_forms("determiner-definite", "pluralArticle", text.language)
    return bool(
        before and before[0] in several
        and not text.folded[office.last - 1].endswith(feminine)
        and not text.folded[office.core].endswith(feminine)
    )  # fmt: skip


def sharing(chart: Chart, office: Office, names: list[Name]) -> list[tuple[Name, int | None]]:
    """Return the names that share a plural office, behind it or before it, each with the number
    of its place, country or domain in the office's own list; None where they all share all."""
    following = _following(chart, office, names) or _leading(chart, office, names)
    if not following:
        return []
    places = max(len(office.places), len(office.bodies))
    demonyms = len(office.demonyms)
    one_each = places == len(following) or (places <= 1 and demonyms == len(following))
    if len(following) > 1 and places <= 1 and demonyms <= 1:
        one_each = one_each or len(office.portfolios) == len(following)
    if places > 1 and len(following) < places:
        return []  # "A and B, the ministers of X, Y and Z": one name is not understood
    alone = len(following) == 1 and following[0].first > office.last
    if alone and not (office.definite or _looks_singular(chart, office)):
        return []  # "amid councillors of X, A of the Chamber of Commerce"
    return [(name, number if one_each else None) for number, name in enumerate(following)]


def respective(chart: Chart, offices: list[Office], names: list[Name]) -> list[tuple[Name, Office]]:
    """Return who holds which of two offices behind which as many names stand in the same order:
    "the chair and vice-chair of X, A and B", "le maire de X et la préfète de Y, A et B"."""
    found: list[tuple[Name, Office]] = []
    text = chart.text
    for one, other in pairwise(offices):
        step = text.word(one.last, "conjunction-and")
        begin = one.last + step + text.word(one.last + step, "determiner-definite")
        if not step or begin != other.first or one.plural or other.plural:
            continue
        apart = other.definite or (one.kind != other.kind and one.bodies == other.bodies != [])
        pair = _following(chart, other, names) if apart else []
        if len(pair) != 2 or gap(chart, other.last, pair[0].first) not in (",", ":"):
            continue
        if text.word(pair[0].last, "conjunction-and") == pair[1].first - pair[0].last:
            found.extend(zip(pair, (one, other), strict=True))
    return found


def _looks_singular(chart: Chart, office: Office) -> bool:
    """Say whether a German form is an oblique singular as well: "des Landes und derzeitigen
    Präsidenten, A"."""
    heads = (office.core, office.last - 1)
    return chart.text.language == "de" and any(chart.text.folded[at].endswith("n") for at in heads)


def _leading(chart: Chart, office: Office, names: list[Name]) -> list[Name]:
    """Return the list of names that ends before a plural office: "A, B and C, the ministers of"."""
    leading: list[Name] = []
    stop = office.first
    while size := chart.text.word_before(stop, "respective", "formerly", "adverb"):
        stop -= size  # "A et B, alors respectivement ministres de X et de Y"
    for name in reversed(names):
        if name.last > stop:
            continue
        marks = gap(chart, name.last, stop) if not leading else None
        if marks is None or marks.strip("d") not in (",", "(", "–", "-", "—"):
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
    """Say whether only commas, "et", "respectivement", civilities stand between two names, and the
    second's own rank: "seine Stellvertreter, Oberst A und Major B"."""
    text = chart.text
    at = first
    while at < last:
        own = chart.at(at, Office)
        if own is not None and own.last == last and not own.plural and _title(own):
            return True
        if text.tokens[at].text in ",:":
            at += 1
        elif size := text.word(at, "conjunction-and", "respective", "civility"):
            at += size
        else:
            return False
    return True


def _title(office: Office) -> bool:
    """Say whether an office is a rank, which stands before a name as a title."""
    kind = schema().schemes["office-kind"].get(office.kind)
    return kind is not None and kind.flag("rank")
