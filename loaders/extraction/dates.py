"""Date expressions and what they resolve to.

Absolute dates stand for themselves; relative ones ("ce vendredi", "gestern", "last week") resolve
against the publication date, and stay empty without one. A day and month without a year are the
last ones that lie not further ahead of the publication date than announcements do.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

from ...ontology.schema import schema
from .analysis import Text
from .numerals import numeral_ordinal, word_value
from .periods import day_beside, days_beside, period
from .phrases import Date
from .separable import separated

__all__ = ["dates"]

_NUMERIC = re.compile(
    r"(?<![\d./-])(?:(?P<y1>(?:19|20)\d\d)-(?P<m1>\d\d)-(?P<d1>\d\d)"
    r"|(?P<d2>\d{1,2})(?:[./]|\. )(?P<m2>\d{1,2})(?:[./]|\. )(?P<y2>(?:19|20)\d\d|\d\d(?!\d))"
    r"|(?P<d3>\d{1,2})-(?P<m3>\d{1,2})-(?P<y3>(?:19|20)\d\d))(?![\d/-])"
)
_YEAR = re.compile(r"(?:19|20)\d\d$")
_RELATIVE = ("last", "next", "this", "determiner-demonstrative")
"""Words that tell which of several weekdays is meant."""
AHEAD = timedelta(days=122)
"""A date without a year lies at most so far ahead of the publication date."""
BEHIND = timedelta(days=31)
"""Where the sentence tells of what is to come, a date without a year lies at most so far behind."""
DAY = len("2019-05-03")
UNKNOWN = "XXXX"
LEAP = 2024
"""Of a day without a year it stays open whether its year was one."""


def dates(text: Text, published: date | None) -> list[Date]:
    """Return the date expressions of ``text`` in order, resolved against ``published``."""
    by_start: dict[int, Date] = {}
    for first in text.figures:
        found = _NUMERIC.match(text.text, text.tokens[first].start)
        if found is None:
            continue
        last = first
        while last < len(text.tokens) and text.tokens[last].start < found.end():
            last += 1
        year, month, day = (
            int(found[name + "1"] or found[name + "2"] or found[name + "3"])
            for name in ("y", "m", "d")
        )
        value = _iso(year + 2000 if year < 100 else year, month, day)
        if value:
            by_start[first] = Date(first, last, value)
    out: list[Date] = []
    behind = 0
    words = text.anywhere("weekday-", "month-", "season-", *_RELATIVE, *_offsets(), *days_beside())
    words += text.anywhere("week", "weekend", "month", "year")
    told: Date | None = None
    named = text.beginning(0, len(text.tokens), "weekday", "month")
    for at in text.prose(by_start, text.figures, words, named):
        if at < behind:
            continue
        expression = (
            by_start.get(at)
            or period(text, at, published)
            or _written(text, at, published, told)
            or day_beside(text, at, told)
            or _relative(text, at, published)
        )
        if expression is not None:
            out.append(expression)
            told = expression if len(expression.value or "") == DAY else told
            behind = expression.last
    return out


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _value(text: Text, at: int, prefix: str) -> tuple[int, int] | None:
    """Return (tokens, number) of a month, weekday or number word at ``at``."""
    if prefix in ("month", "weekday"):
        for size, reading in text.readings(at, prefix):
            # "mer" or "do" is a weekday only with its point: "mer.", "do."
            short = prefix == "weekday" and reading.form == "hidden" and size == 1
            if short and text.tokens[at + 1 : at + 2] and text.tokens[at + 1].text != ".":
                continue
            return size, int(reading.id)
    for size, reading in text.readings(at, "word"):
        if reading.id.startswith(prefix + "-"):
            value = word_value(reading.id)
            if value is not None:
                return size, value
    return None


def _month(text: Text, at: int) -> tuple[int, int] | None:
    found = _value(text, at, "month")
    if found is None:
        return None
    word = text.tokens[at].text
    if text.language in ("en", "de") and not word[0].isupper():
        return None
    end = at + found[0]
    if len(word) <= 5 and end < len(text.tokens) and text.tokens[end].text == ".":
        # an abbreviated month takes its point, unless a sentence ends there
        if found[0] == 1 and end < text.sentence_at(at).last - 1:
            return 2, found[1]
    return found


def _day(text: Text, at: int) -> tuple[int, int] | None:
    """Return (tokens, day) of "6", "1er", "6.", "26th", "first" at ``at``."""
    if not 0 <= at < len(text.tokens):
        return None
    word = text.tokens[at].text
    number = word if word.isdecimal() and word.isascii() else numeral_ordinal(word)
    if number and len(number) <= 2 and 1 <= int(number) <= 31:
        following = at + 1
        if (
            following < len(text.tokens)
            and text.tokens[following].text == "."
            and text.language == "de"
        ):
            return 2, int(number)
        return 1, int(number)
    return None


def _year(text: Text, at: int) -> int | None:
    if 0 <= at < len(text.tokens) and _YEAR.match(text.tokens[at].text):
        return int(text.tokens[at].text)
    return None


def _year_after(text: Text, at: int) -> tuple[int, int | None]:
    """Return (tokens, year) of an optional year at ``at``: "2016", ", 2016", "de 2016"."""
    if (year := _year(text, at)) is not None:
        return 1, year
    if at < len(text.tokens) and (
        (text.language == "en" and text.tokens[at].text == ",")
        or text.word(at, "preposition-of") == 1
    ):
        if (year := _year(text, at + 1)) is not None:
            return 2, year
    return 0, None


def _days(text: Text, at: int) -> tuple[int, int, int] | None:
    """Return (tokens, first day, last day) of "26", "26 et 27", "26-27", "du 26 au 27"."""
    first = _day(text, at)
    if first is None:
        return None
    end = at + first[0]
    step = text.word(end, "conjunction-and", "contraction", "preposition-to")
    if end < len(text.tokens) and text.tokens[end].text in "-–/":
        step = 1
    if end < len(text.tokens) and text.tokens[end].joint:
        second = _day(text, end)
    else:
        second = _day(text, end + step) if step else None
        if second and step and text.word(end + step, "determiner-definite"):
            second = None
    if second and second[1] > first[1]:
        return end - at + step * (not text.tokens[end].joint) + second[0], first[1], second[1]
    return first[0], first[1], first[1]


def _written(text: Text, at: int, published: date | None, told: Date | None) -> Date | None:
    """Match dates written with a month's name, and bare years; one without a year has that of the
    date ``told`` last where the sentence says so: "in the same year, on 15 December"."""
    begin = at
    weekday = _value(text, at, "weekday")
    if weekday:
        at += weekday[0]
        if at < len(text.tokens) and text.tokens[at].text == ",":
            at += 1
        at += text.word(at, "determiner-definite", "contraction") if text.language == "de" else 0
    days = _days(text, at)
    if days:
        month_at = at + days[0]
        month_at += text.word(month_at, "preposition-of") if text.language == "en" else 0
        month = _month(text, month_at)
        if month:
            end = month_at + month[0]
            crossing = _crossing(text, end, days[1], month[1])
            if crossing:
                return Date(begin, crossing[0], crossing[1])
            size, year = _year_after(text, end)
            year = year or _same_year(text, begin, told)
            coming = not year and _to_come(text, begin)
            value = _dated(year, month[1], days[1], days[2], published, coming=coming)
            return Date(begin, end + size, value)
    month = _month(text, at)
    if month and not weekday:
        end = at + month[0]
        if text.language == "en":
            days = _days(text, end)
            if days and _year(text, end) is None:
                size, year = _year_after(text, end + days[0])
                year = year or _same_year(text, begin, told)
                coming = not year and _to_come(text, begin)
                value = _dated(year, month[1], days[1], days[2], published, coming=coming)
                return Date(begin, end + days[0] + size, value)
        size, year = _year_after(text, end)
        if year:
            return Date(begin, end + size, f"{year}-{month[1]:02d}")
        if text.word_before(at, "preposition-in", "contraction", "preposition-since"):
            coming = _to_come(text, begin)
            year = _same_year(text, begin, told)
            if year is None and published is not None:
                year = _year_meant(month[1], 1, published, coming=coming)
            return Date(begin, end, f"{year or UNKNOWN}-{month[1]:02d}")
    season = 0 if weekday else _season(text, at)
    if season:
        size, year = _year_after(text, at + season)
        return Date(begin, at + season + size, str(year)) if year else None
    if not weekday and (year := _year(text, at)) is not None and _stands_as_year(text, at):
        return Date(begin, at + 1, str(year))
    return None


def _season(text: Text, at: int) -> int:
    """Return how many tokens the name of a season takes at ``at``: "Frühjahr 2020"."""
    return next((n for n, r in text.readings(at, "word") if r.id.startswith("season-")), 0)


def _same_year(text: Text, at: int, told: Date | None) -> int | None:
    """Return the year of the date ``told`` last where the sentence of token ``at`` points to it."""
    first, last, _ = text.sentence_at(at)
    if told is None or told.value is None or not text.where(first, last, "same-year"):
        return None
    year = told.value[: len(UNKNOWN)]
    return int(year) if year.isdecimal() else None


def _crossing(text: Text, end: int, day: int, month: int) -> tuple[int, str] | None:
    """Match the rest of "30 mai au 2 juin 2016"."""
    step = text.word(end, "contraction", "preposition-to", "conjunction-and")
    if end < len(text.tokens) and text.tokens[end].text in "-–":
        step = 1
    second = _day(text, end + step) if step else None
    if not second:
        return None
    later = _month(text, end + step + second[0])
    if not later:
        return None
    size, year = _year_after(text, end + step + second[0] + later[0])
    if not year:
        return None
    first, last = _iso(year, month, day), _iso(year, later[1], second[1])
    if not first or not last or first >= last:
        return None
    return end + step + second[0] + later[0] + size, f"{first}/{last}"


def _stands_as_year(text: Text, at: int) -> bool:
    return bool(
        text.word_before(at, "preposition-in", "preposition-since", "contraction", "preposition-of")
        or (at and text.tokens[at - 1].text == "(")
        or text.word_before(at, "year")
        or text.word_before(at, "determiner-definite")
        # "2019 unterzeichnet", "fand 2015 in Trier statt", but "1950 Einwohner"
        or (
            text.language == "de"
            and (
                _before_participle(text, at + 1)
                or text.word(at + 1, "preposition-in", "preposition-by")
            )
        )
    )


def _before_participle(text: Text, at: int) -> bool:
    """Say whether a German participle, or where and between whom it was done, stands behind a bare
    year: "2016 unterzeichnet", "wurde 2004 zwischen"; but not "2000 Menschen"."""
    return any(
        reading.form in ("participle", "attributive") for _, reading in text.readings(at, "role")
    ) or bool(text.word(at, "preposition-between", "preposition-by", "preposition-in"))


def _dated(
    year: int | None, month: int, day: int, last: int, published: date | None, *, coming: bool
) -> str | None:
    if year is None:
        if published is None:
            days = [_iso(LEAP, month, each) for each in dict.fromkeys((day, last))]
            return "/".join(UNKNOWN + each[len(UNKNOWN) :] for each in days if each) or None
        year = _year_meant(month, day, published, coming=coming)
    if year is None:
        return None
    first, end = _iso(year, month, day), _iso(year, month, last)
    if first is None or end is None:
        return None
    return first if day == last else f"{first}/{end}"


def _year_meant(month: int, day: int, published: date, *, coming: bool) -> int | None:
    """Return the last year whose ``day`` of ``month`` is not too far `AHEAD` of ``published``; of
    what is ``coming`` the first year that is not too far `BEHIND`."""
    years = (published.year + 1, published.year, published.year - 1)
    for year in reversed(years) if coming else years:
        value = _iso(year, month, day)
        if value is None:
            continue
        ahead = date.fromisoformat(value) - published
        if ahead >= -BEHIND if coming else ahead <= AHEAD:
            return year
    return None


def _to_come(text: Text, at: int) -> bool:
    """Say whether the sentence of token ``at`` tells of what is to come: "findet statt"."""
    first, last, _ = text.sentence_at(at)
    return bool(text.where(first, last, "to-come", "auxiliary-future")) or any(
        reading.id == "to-come" for _, reading in separated(text, first, last)
    )


def _relative(text: Text, at: int, published: date | None) -> Date | None:
    """Match "ce vendredi", "vendredi dernier", "am Donnerstag", "hier soir", "last week"."""
    begin = at
    direction = text.word(at, *_RELATIVE)
    past, coming = text.word(at, "last"), text.word(at, "next")
    if direction:
        at += direction
    weekday = _value(text, at, "weekday")
    if weekday:
        end = at + weekday[0]
        if size := text.word(end, "last"):
            past, end = size, end + size
        elif size := text.word(end, "next"):
            coming, end = size, end + size
        end += text.word(end, "day-part")
        value = None
        if published:
            back = (published.weekday() - weekday[1]) % 7
            ahead = (weekday[1] - published.weekday()) % 7
            days = (ahead or 7) if coming else -(back or 7) if past else -back
            if not (coming or past) and _to_come(text, begin):
                days = ahead
            value = _days_from(published, days)
        return Date(begin, end, value)
    if direction:
        return None
    for size, reading in text.readings(at, "word"):
        attributes = schema().schemes["word"][reading.id].attributes
        if "offset" in attributes:
            end = at + size
            end += text.word(end, "day-part")
            value = None
            if published:
                value = _days_from(published, int(attributes["offset"][0]))
            return Date(begin, end, value)
    return None


@cache
def _offsets() -> tuple[str, ...]:
    """Return the classes of the words for a day so far from this one: "gestern"."""
    words = schema().schemes["word"].items()
    return tuple(id for id, concept in words if "offset" in concept.attributes)


def _days_from(day: date, days: int) -> str | None:
    """Return the ISO date so many ``days`` after ``day``; None outside the calendar's years."""
    try:
        return (day + timedelta(days=days)).isoformat()
    except OverflowError:
        return None
