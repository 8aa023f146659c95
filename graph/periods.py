"""Which days does a date of the model cover?

Dates are EDTF-like text: a day ``2017-09-08``, a month ``2017-09``, a year ``2017``, an interval
``A/B`` of these, or a day of an unknown year ``XXXX-09-19``.
"""

from __future__ import annotations

import calendar
import re

from ..errors import WrongUse

__all__ = ["cover", "overlaps", "parse_period", "period"]

_POINT = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def _days(text: str) -> tuple[str, str] | None:
    match = _POINT.fullmatch(text)
    if match is None:
        return None
    year, month, day = match.groups()
    if int(year) == 0 or (month and not 1 <= int(month) <= 12):
        return None
    if month is None:
        return f"{year}-01-01", f"{year}-12-31"
    length = calendar.monthrange(int(year), int(month))[1]
    if day is None:
        return f"{year}-{month}-01", f"{year}-{month}-{length:02}"
    return (text, text) if 1 <= int(day) <= length else None


def period(date: object) -> tuple[str, str] | None:
    """Return the first and the last day that ``date`` covers, as ISO dates.

    None where no year is known or the text is no date.

    >>> period("2016-02")
    ('2016-02-01', '2016-02-29')
    >>> period("2017-09-08/2017-09-09")
    ('2017-09-08', '2017-09-09')
    >>> period("XXXX-09-19") is None
    True
    """
    if not isinstance(date, str):
        return None
    start, _, end = date.partition("/")
    first, last = _days(start), _days(end or start)
    if first is None or last is None or last[1] < first[0]:
        return None
    return first[0], last[1]


def cover(*periods: tuple[str, str] | None) -> tuple[str, str] | None:
    """Return the period from the first day to the last day of ``periods``, None if all are None.

    >>> cover(("2017-09-08", "2017-09-08"), None, ("2016-01-01", "2016-12-31"))
    ('2016-01-01', '2017-09-08')
    """
    known = [one for one in periods if one]
    if not known:
        return None
    return min(first for first, _ in known), max(last for _, last in known)


def parse_period(date: str) -> tuple[str, str]:
    """Return `period` of a date that a user gave; raise `WrongUse` where it is none.

    >>> parse_period("2017")
    ('2017-01-01', '2017-12-31')
    """
    days = period(date)
    if days is None:
        raise WrongUse(f"{date!r} is not a date: give YYYY, YYYY-MM or YYYY-MM-DD")
    return days


def overlaps(days: tuple[str, str] | None, since: str | None, until: str | None) -> bool:
    """Tell whether ``days`` touch the window from ``since`` to ``until`` (ISO days, inclusive).

    An open side does not restrict; unknown days lie in the open window only.

    >>> overlaps(("2017-09-01", "2017-09-30"), "2017-09-08", None)
    True
    >>> overlaps(None, "2017-01-01", None)
    False
    """
    if since is None and until is None:
        return True
    if days is None:
        return False
    return (since is None or days[1] >= since) and (until is None or days[0] <= until)
