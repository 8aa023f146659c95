"""Days, months and years as a text writes them: one day, several of a month, from one to another.

Nothing here asks which year is meant: numbers and where they end.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from .analysis import Text
from .numerals import numeral_ordinal, word_value

__all__ = [
    "Days", "RangeEnd", "behind_weekday", "behind_weekdays", "called", "day_at", "days_at", "iso",
    "month_at", "named_at", "on_weekday", "range_end", "year_after", "year_at",
]  # fmt: skip

_MONTH = frozenset({"month"})
_YEAR = re.compile(r"(?:19|20)\d\d$")
_OLD_YEAR = re.compile(r"1[5-9]\d\d$|20\d\d$")
"""A year behind a month, where no number is taken for one: "29 juin 1886"; one of long ago counts
something before a word: "Im Mai 1600 Jugendliche"."""
_TO = ("contraction", "preposition-to", "preposition-until")
"""Classes of the words between the two ends of a range; those for "before" are none of theirs."""
WEEKDAYS = 7
"""Years among which a day falls on each weekday, mostly: at the latest after six years."""
_CALLED = frozenset({"weekday", "month"})
NEAR = timedelta(days=31)
"""A day so near its publication is meant, whatever weekday the text gives it."""
SHORT = 5
"""Letters of a month's name that may be an abbreviation."""


class Days(NamedTuple):
    """The ``first`` and the ``last`` day of a month, and the token ``behind`` them."""

    behind: int
    first: int
    last: int


class RangeEnd(NamedTuple):
    """The last day of a range, in another month than its first perhaps, and the token ``behind``
    it; ``together`` says that "and" leads to it, so that there may be other days between."""

    behind: int
    month: int
    day: int
    together: bool


def named_at(text: Text, at: int, prefix: str) -> tuple[int, int] | None:
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


def behind_weekday(text: Text, at: int) -> int:
    """Return the token behind a weekday at ``at`` and what parts it from its day: "Monday, [4
    March]", "Dienstag, dem [3. Oktober]"; ``at`` where none stands."""
    found = named_at(text, at, "weekday")
    if found is None:
        return at
    at += found[0]
    if at < len(text.tokens) and text.tokens[at].text == ",":
        at += 1
    if text.language == "de":
        at += text.word(at, "determiner-definite", "contraction")
    return at


def behind_weekdays(text: Text, at: int) -> int:
    """Return the token behind two weekdays at ``at`` that lead to the days of both: "Monday to
    Tuesday, [14–15 May]", "les lundi et mardi [14 et 15 mai]"; ``at`` where no two stand."""
    found = named_at(text, at, "weekday")
    if found is None:
        return at
    end = at + found[0]
    end += int(text.words[end : end + 1] == ["."])  # "Mo.–Di."
    joined = text.word(end, "conjunction-and")
    second = end + joined if joined else _lead(text, end)
    behind = behind_weekday(text, second) if second else 0
    return behind if behind > second else at


def month_at(text: Text, at: int) -> tuple[int, int] | None:
    """Return (tokens, month) of a month's name at ``at``."""
    found = named_at(text, at, "month")
    if found is None:
        return None
    word = text.tokens[at].text
    if text.language in ("en", "de") and not word[0].isupper():
        return None
    end = at + found[0]
    if len(word) <= SHORT and end < len(text.tokens) and text.tokens[end].text == ".":
        # an abbreviated month takes its point, unless a sentence ends there
        if found[0] == 1 and end < text.sentence_at(at).last - 1:
            return 2, found[1]
    return found


def day_at(text: Text, at: int) -> tuple[int, int] | None:
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
            and (text.language == "de" or text.reads(following + 1, _MONTH))
        ):
            return 2, int(number)
        return 1, int(number)
    return None


def year_at(text: Text, at: int, figures: re.Pattern[str] = _YEAR) -> int | None:
    """Return the year in ``figures`` at ``at``."""
    if 0 <= at < len(text.tokens) and figures.match(text.tokens[at].text):
        return int(text.tokens[at].text)
    return None


def year_after(text: Text, at: int) -> tuple[int, int | None]:
    """Return (tokens, year) of an optional year at ``at``: "2016", ", 2016", "de 2016"."""
    if (here := year_at(text, at, _OLD_YEAR)) is not None:
        counts = year_at(text, at) is None and text.is_word(at + 1)
        return (0, None) if counts else (1, here)
    if at < len(text.tokens) and (
        (text.language == "en" and text.tokens[at].text == ",")
        or text.word(at, "preposition-of") == 1
    ):
        if (here := year_at(text, at + 1)) is not None:
            return 2, here
    return 0, None


def _counts_days(text: Text, at: int, end: int) -> bool:
    """Say whether a number only counts the days of an event: "Day 1 – Friday 3 May"."""
    return bool(text.word_before(at, "day")) and text.words[end : end + 1] in (
        ["–"],
        ["—"],
        ["-"],
        [":"],
    )


def days_at(text: Text, at: int) -> Days | None:
    """Return the day or days of one month: "26", "26 et 27", "11, 12 and 13", "26-27", "du lundi 26
    au mardi 27"."""
    first = day_at(text, at)
    if first is None or _counts_days(text, at, at + first[0]):
        return None
    one = Days(at + first[0], first[1], first[1])
    end, last = one.behind, one.last
    while end < len(text.tokens) and text.tokens[end].text == ",":
        more = day_at(text, end + 1)
        if more is None or more[1] != last + 1:
            break
        end, last = end + 1 + more[0], more[1]
    joined = text.word(end, "conjunction-and")
    if last > one.last and not joined:
        return one
    if end < len(text.tokens) and text.tokens[end].joint:
        second, behind = day_at(text, end), end
    else:
        behind = _joined(text, end)
        joined += text.word(end + joined, "determiner-definite") if joined else 0
        behind = behind or (behind_weekday(text, end + joined) if joined else end)
        second = day_at(text, behind) if behind > end else None
    if second is None or second[1] <= last or (last > one.last and second[1] != last + 1):
        return one
    return Days(behind + second[0], one.first, second[1])


def _joined(text: Text, at: int) -> int:
    """Return the token behind what leads from the first day of a range to the last, and behind the
    weekday of that; 0 where nothing does: "au mercredi [5]", ", bis zum [5.]", "– [5]"."""
    led = _lead(text, at)
    return behind_weekday(text, led) if led else 0


def _lead(text: Text, at: int) -> int:
    """Return the token behind the word or the dash that joins the ends of a range; 0 if none."""
    comma = at < len(text.tokens) and text.tokens[at].text == ","
    size = text.word(at + comma, *_TO)
    if not size and not comma and at < len(text.tokens) and text.tokens[at].text in "-–/":
        size = 1
    return 0 if not size or (comma and text.language == "fr") else at + comma + size


def range_end(text: Text, at: int) -> RangeEnd | None:
    """Return the last day of a range whose first has ended before ``at``: "[30 mai] au 2 juin",
    "[May 30] to June 2", "[Montag, 3. Juni], bis Freitag, 7. Juli", "[30 mai] et 1er juin".
    """
    comma = int(text.words[at : at + 1] == [","])
    together = text.word(at + comma, "conjunction-and")
    together += comma if together else 0
    behind = _joined(text, at) or (behind_weekday(text, at + together) if together else 0)
    if not behind:
        return None
    if last := day_at(text, behind):
        of = behind + last[0]
        of += text.word(of, "preposition-of") if text.language == "en" else 0
        if of_month := month_at(text, of):
            return RangeEnd(of + of_month[0], of_month[1], last[1], together > 0)
    if text.language == "en" and (of_month := month_at(text, behind)):
        if last := day_at(text, behind + of_month[0]):
            return RangeEnd(behind + of_month[0] + last[0], of_month[1], last[1], together > 0)
    return None


def iso(year: int, month: int, day: int) -> str | None:
    """Return a day in ISO format; None where the calendar has no such day."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def called(text: Text, at: int) -> bool:
    """Say whether the weekday or month at ``at`` is what somebody is called: "Anna Freitag", "M.
    Dimanche"."""
    if not (at and text.capital(at) and text.reads(at, _CALLED)):
        return False
    if text.tokens[at].start != text.tokens[at - 1].end + 1:
        return False  # a word on the line above
    if text.word_before(at, "civility"):
        return True
    return text.capital(at - 1) and bool(text.readings(at - 1, "firstname"))


def on_weekday(text: Text, at: int, day: tuple[int, int, int], published: date) -> int:
    """Return the year of a ``day``, or that nearest to its publication in which the day fell on the
    weekday that stands at token ``at`` or before it: an older text that is read without its year.
    A day near the publication is meant, whatever its weekday."""
    on = named_at(text, at - text.word_before(at, "weekday"), "weekday")
    meant, *rest = day
    near = iso(meant, *rest)
    if on is None or (near and abs(date.fromisoformat(near) - published) <= NEAR):
        return meant
    days = {
        year: date.fromisoformat(value)
        for year in range(meant + 1, meant - WEEKDAYS, -1) if (value := iso(year, *rest))
    }  # fmt: skip
    fitting = [year for year, value in days.items() if value.weekday() == on[1]]
    return min(fitting, key=lambda year: abs(days[year] - published), default=meant)
