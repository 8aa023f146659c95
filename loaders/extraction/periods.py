"""Weeks, months and years told from the day of publication, and days told from another day.

"la semaine dernière", "volgende maand", "im vergangenen Oktober", "this year"; "la veille",
"the following day".
"""

from __future__ import annotations

from datetime import date, timedelta

from ...ontology.schema import concepts_with, schema
from .analysis import Text
from .days import named_at
from .phrases import Date

__all__ = ["day_beside", "day_of_week", "period"]

_UNITS = ("week", "weekend", "month", "year")
_DIRECTIONS = ("last", "next", "this")
SATURDAY = 5
DAY = len("2019-05-03")
WHOLE = 4
"""Hyphens of an interval of two days."""


def period(text: Text, at: int, published: date | None) -> Date | None:
    """Match a unit of time, or the name of a month, with a word before or behind it that says
    which: "last week", "octobre dernier"."""
    size = max((text.word(at, direction) for direction in _DIRECTIONS), default=0)
    here = at + size
    unit, end = _unit(text, here)
    if not unit:
        return None
    direction = _direction(text, at) if size else _direction(text, end)
    if not direction:
        return None
    if not size:
        end += text.word(end, direction)
    elif text.word(end, "preposition-of"):
        return None  # "this week of action": an event's name
    value = None
    if published is not None:
        months = [int(reading.id) for _, reading in text.readings(here, "month")]
        if months:
            value = _month(months[0], direction, published)
        else:
            value = _span(unit, direction, published)
    return day_of_week(Date(at, end, value), named_at(text, end, "weekday"))


def day_of_week(week: Date, on: tuple[int, int] | None) -> Date:
    """Return the day of a ``week`` that stands behind it, ``on`` its tokens and number, else what
    the week is: "vorige week donderdag"."""
    if on is None or (week.value or "").count("-") != WHOLE:
        return week
    monday = date.fromisoformat(str(week.value)[:DAY])
    return Date(week.first, week.last + on[0], (monday + timedelta(days=on[1])).isoformat())


def _unit(text: Text, at: int) -> tuple[str, int]:
    """Return the unit of time at ``at``, in the singular, and the token behind it."""
    for size, reading in text.readings(at, "word"):
        if reading.id in _UNITS and reading.form != "plural":
            return reading.id, at + size
    capital = text.language in ("fr", "nl") or text.capital(at)
    for size, _ in text.readings(at, "month") if capital else ():
        return "month", at + size
    return "", at


def _direction(text: Text, at: int) -> str:
    sizes = {direction: text.word(at, direction) for direction in _DIRECTIONS}
    best = max(sizes, key=lambda direction: sizes[direction])
    return best if sizes[best] else ""


def _span(unit: str, direction: str, published: date) -> str | None:
    """Return the week, weekend, month or year before, around or after a day."""
    step = {"last": -1, "this": 0, "next": 1}[direction]
    if unit == "year":
        return str(published.year + step)
    if unit == "month":
        year, month = divmod(published.year * 12 + published.month - 1 + step, 12)
        return f"{year}-{month + 1:02d}"
    try:
        monday = published - timedelta(days=published.weekday()) + timedelta(weeks=step)
        first = monday + timedelta(days=SATURDAY) if unit == "weekend" else monday
        return f"{first.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"
    except OverflowError:
        return None


def _month(month: int, direction: str, published: date) -> str:
    """Return the last, this or the next such month: "last October"."""
    year = published.year
    if direction == "last" and month >= published.month:
        year -= 1
    if direction == "next" and month <= published.month:
        year += 1
    return f"{year}-{month:02d}"


def day_beside(text: Text, at: int, told: Date | None) -> Date | None:
    """Match the day before or after the one ``told`` last: "la veille", "the following day"."""
    for name in concepts_with("word", "fromDate"):
        if size := text.word(at, name):
            value = None
            if told is not None and told.value is not None:
                step = schema().schemes["word"][name].value("fromDate")
                value = _moved(told.value, int(step or 0))
            return Date(at, at + size + text.word(at + size, "day-part"), value)
    return None


def _moved(day: str, days: int) -> str | None:
    """Return the ISO date so many ``days`` after ``day``; None where that is no single day."""
    try:
        return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
    except (ValueError, OverflowError):
        return None
