"""The date that a field of a file states, in the forms that programs write."""

from __future__ import annotations

import re
from datetime import date
from email.utils import parsedate_to_datetime

__all__ = ["stated_date"]

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?!\d)")
_RUN_TOGETHER = re.compile(r"(?:D:)?(\d{4})(\d{2})(\d{2})(?:\d{6}|T|Z|\Z)")
_DAY_FIRST = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)")


def stated_date(text: str) -> str | None:
    """Return the ISO date in a field of a file: ISO 8601, PDF's, that of mails and feeds, or day
    before month as Europe writes it; None where it states none.

    A time is let go as it stands: the day is that of whoever wrote it.

    >>> stated_date("Fri, 08 Sep 2017 00:30:00 +0200"), stated_date("D:20170908123000+02'00'")
    ('2017-09-08', '2017-09-08')
    >>> stated_date("8/9/2017"), stated_date("2017-09-08 10:00"), stated_date("hier")
    ('2017-09-08', '2017-09-08', None)
    """
    text = text.strip()
    if found := _ISO.match(text) or _RUN_TOGETHER.match(text):
        return _date(*found.groups())
    if found := _DAY_FIRST.match(text):
        return _date(found[4], found[3], found[1])
    try:
        return parsedate_to_datetime(text).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _date(year: str, month: str, day: str) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None
