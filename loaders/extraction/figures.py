"""Dates in figures alone: "14.05.2001", "2001-05-14", "14./15.05.2001", "3.6.2019 – 5.6.2019"."""

from __future__ import annotations

import re

from .analysis import Text
from .days import behind_weekday, behind_weekdays, day_at, iso
from .phrases import Date

__all__ = ["DAY_OF_MONTH", "figures_behind", "in_figures"]

_NUMERIC = re.compile(
    r"(?<![\d.])(?<!(?<![\d.])/)(?:(?<!-)(?P<y1>(?:19|20)\d\d)-(?P<m1>\d\d)-(?P<d1>\d\d)"
    r"|(?P<d2>\d{1,2})(?:[./]|\. )(?P<m2>\d{1,2})(?:[./]|\. )(?P<y2>(?:19|20)\d\d|\d\d(?!\d))"
    r"|(?<!-)(?P<d3>\d{1,2})-(?P<m3>\d{1,2})-(?P<y3>(?:19|20)\d\d))(?![\d/-])"
)
_BEGUN = re.compile(r"(?<![\d./-])(?:\d{1,2}\.)?\d{1,2}\.?-")
"""The first day of a range before the date that its last one is: "06-[07.11.2018]"."""
DAY_OF_MONTH = re.compile(r"(\d{1,2})\.(\d{1,2})")
"""A day and its month, without a year: "30.06"."""


def in_figures(text: Text) -> dict[int, Date]:
    """Return the dates in figures by their first token, the ends of a range joined."""
    return _ranges(text, _numeric(text))


def _numeric(text: Text) -> dict[int, Date]:
    """Return the dates in figures alone, by their first token."""
    found: dict[int, Date] = {}
    for first in text.figures:
        start = text.tokens[first].start
        match = _NUMERIC.match(text.text, start)
        if match is None or not (
            text.text[start - 1 : start] != "-"
            or _BEGUN.search(text.text, max(0, start - 7), start)
        ):
            continue
        last = first
        while last < len(text.tokens) and text.tokens[last].start < match.end():
            last += 1
        of_year, of_month, of_day = (
            int(match[name + "1"] or match[name + "2"] or match[name + "3"])
            for name in ("y", "m", "d")
        )
        value = iso(of_year + 2000 if of_year < 100 else of_year, of_month, of_day)
        if value:
            found[first] = Date(first, last, value)
    return found


def _ranges(text: Text, found: dict[int, Date]) -> dict[int, Date]:
    """Join the dates in figures that are the two ends of a range: "3.6.2019 – 5.6.2019"; and one
    with the day before it: "3.–5.6.2019", "22. und 23.01.2019"."""
    ends = {date.last: date for date in found.values()}
    for first, last in list(found.items()):
        assert last.value is not None
        joined = text.word_before(first, "preposition-to", "contraction")
        joined = joined or int(text.tokens[first - 1].text in "-–/" if first else 0)
        joined += text.word_before(first - joined, "preposition-until") if joined else 0
        together = text.word_before(first, "conjunction-and")
        if not (joined or together or text.tokens[first].joint):
            continue
        end = first - (joined or together)
        if joined and (begun := ends.get(end)) is not None and begun.value:
            if begun.value < last.value:
                del found[first]
                found[begun.first] = Date(
                    begun.first, last.last, f"{begun.value}/{last.value}", ranged=True
                )
            continue
        at = end - 1 - (end > 1 and text.tokens[end - 1].text == ".")
        begun_on = day_at(text, at)
        joint = joined or text.tokens[first].joint
        if joint and (day_of_month := DAY_OF_MONTH.fullmatch(text.tokens[at].text)):
            begins = iso(int(last.value[:4]), int(day_of_month[2]), int(day_of_month[1]))
            if begins is not None and begins < last.value:  # "30.06. – 02.07.2019"
                del found[first]
                found[at] = Date(at, last.last, f"{begins}/{last.value}", ranged=True)
            continue
        if begun_on is None or (at and text.tokens[at - 1].text in "./-"):
            continue
        until = int(last.value[-2:])
        if begun_on[1] == until - 1 if together else begun_on[1] < until:
            del found[first]
            value = f"{last.value[:-2]}{begun_on[1]:02d}/{last.value}"
            found[at] = Date(at, last.last, value, ranged=True)
    return found


def figures_behind(text: Text, at: int, found: dict[int, Date]) -> Date | None:
    """Match a date in figures behind its weekday or weekdays: "Montag, 14.05.2001"."""
    several = found.get(behind_weekdays(text, at))
    date = several if several is not None and several.ranged else None
    date = date or found.get(behind_weekday(text, at))
    return date and Date(at, date.last, date.value, ranged=date.ranged)
