"""The days that a date of the graph covers: what the time filter compares."""

from __future__ import annotations

import calendar
import re

__all__ = ["cover", "period"]

DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def period(date: str | None) -> tuple[str, str] | None:
    """Return the first and last day (ISO) that ``date`` covers, or None where it says no year.

    ``date`` is an ISO date, month or year, an interval ``A/B`` of them, or a date without a year
    (``XXXX-09-19``), as the ontology's ``date`` holds them.

    >>> period("2017-09")
    ('2017-09-01', '2017-09-30')
    >>> period("2016/2017-02-03")
    ('2016-01-01', '2017-02-03')
    >>> period("XXXX-09-19") is None
    True
    """
    first, _, last = (date or "").partition("/")
    start, end = _days(first), _days(last or first)
    return (start[0], end[1]) if start and end and start[0] <= end[1] else None


def cover(*periods: tuple[str, str] | None) -> tuple[str, str] | None:
    """Return the period from the first day to the last day of ``periods``, None if all are None.

    >>> cover(("2017-09-08", "2017-09-08"), None, ("2016-01-01", "2016-12-31"))
    ('2016-01-01', '2017-09-08')
    """
    known = [one for one in periods if one]
    if not known:
        return None
    return min(first for first, _ in known), max(last for _, last in known)


def _days(date: str) -> tuple[str, str] | None:
    found = DATE.fullmatch(date)
    if not found:
        return None
    year, month, day = found.groups()
    if month is None:
        return f"{year}-01-01", f"{year}-12-31"
    if not 1 <= int(month) <= 12 or int(year) == 0:
        return None
    days = calendar.monthrange(int(year), int(month))[1]
    if day is None:
        return f"{year}-{month}-01", f"{year}-{month}-{days:02}"
    return (date, date) if 1 <= int(day) <= days else None
