"""Date expressions and what they resolve to.

Absolute dates stand for themselves; relative ones ("ce vendredi", "gestern", "last week") resolve
against the publication date, and stay empty without one. A day and month without a year are the
last ones that lie not further ahead of the publication date than announcements do.
"""

from __future__ import annotations

from datetime import date, timedelta

from ...ontology.schema import concepts_with, schema
from .analysis import Text
from .days import (
    RangeEnd,
    behind_weekday,
    behind_weekdays,
    called,
    days_at,
    iso,
    month_at,
    named_at,
    on_weekday,
    range_end,
    year_after,
    year_at,
)
from .figures import DAY_OF_MONTH, figures_behind, in_figures
from .finite import AUXILIARIES, in_form
from .periods import day_beside, day_of_week, period
from .phrases import Date
from .tense import tells_of_now, tells_of_to_come

__all__ = ["dates"]

_RELATIVE = ("last", "next", "this", "determiner-demonstrative")
"""Words that tell which of several weekdays is meant."""
AHEAD = timedelta(days=122)
"""A date without a year lies at most so far ahead of the publication date."""
BEHIND = timedelta(days=31)
"""Where the sentence tells of what is to come, a date without a year lies at most so far behind."""
NEXT = timedelta(days=1)
SOON = 2
"""Days ahead of the publication, of a weekday of which a sentence in the present tense tells."""
DAY = len("2019-05-03")
UNKNOWN = "XXXX"
LEAP = 2024
"""Of a day without a year it stays open whether its year was one."""


def dates(text: Text, published: date | None) -> list[Date]:
    """Return the date expressions of ``text`` in order, resolved against ``published``."""
    by_start = in_figures(text)
    out: list[Date] = []
    behind = 0
    others = (*_RELATIVE, *concepts_with("word", "offset"), *concepts_with("word", "fromDate"))
    words = text.anywhere("weekday-", "month-", "season-", *others)
    words += text.anywhere("week", "weekend", "month", "year")
    told: Date | None = None
    year = UNKNOWN
    months = text.beginning(0, len(text.tokens), "weekday", "month")
    for at in text.prose(by_start, text.figures, words, months):
        if at < behind or called(text, at):
            continue
        expression = (
            by_start.get(at)
            or figures_behind(text, at, by_start)
            or _period(text, at, published)
            or _written(text, at, published, told, year)
            or _day_and_month(text, at, published)
            or day_beside(text, at, told)
            or _relative(text, at, published)
        )
        if expression is not None:
            out.append(expression)
            value = expression.value or ""
            told = expression if len(value) == DAY else told
            year = value[: len(UNKNOWN)] if value[:1].isdecimal() else year
            behind = expression.last
    return out


def _written(
    text: Text, at: int, published: date | None, told: Date | None, year: str
) -> Date | None:
    """Match dates written with a month's name, and bare years; one without a year has the ``year``
    told last where the sentence says so: "in the same year, on 15 December"."""
    begin = at
    if (at := behind_weekdays(text, begin)) > begin:
        of_days = _of_days(text, begin, at, published, told, year)
        if of_days is not None and of_days.ranged:
            return of_days
    at = behind_weekday(text, begin)
    if (of_day := _of_days(text, begin, at, published, told, year)) is not None:
        return of_day
    if at > begin:
        return None
    if of_month := month_at(text, at):
        end = at + of_month[0]
        size, of_year = year_after(text, end)
        if of_year:
            return Date(begin, end + size, f"{of_year}-{of_month[1]:02d}")
        if text.word_before(at, "preposition-in", "contraction", "preposition-since"):
            coming = tells_of_to_come(text, begin)
            of_year = _same_year(text, begin, year)
            if of_year is None and published is not None:
                of_year = _year_meant(of_month[1], 1, published, coming=coming)
            return Date(begin, end, f"{of_year or UNKNOWN}-{of_month[1]:02d}")
    if season := _season(text, at):
        size, of_year = year_after(text, at + season)
        return Date(begin, at + season + size, str(of_year)) if of_year else None
    if (of_year := year_at(text, at)) is not None and _stands_as_year(text, at):
        return Date(begin, at + 1, str(of_year))
    return None


def _of_days(
    text: Text, begin: int, at: int, published: date | None, told: Date | None, year: str
) -> Date | None:
    """Match the days of a month behind the weekday that stands from ``begin`` to ``at``: "3 mai
    2019", "May 3, 2019", "3 et 4 mai", "3 mai au 2 juin"."""
    some = days_at(text, at)
    if some is not None:
        of = some.behind
        of += text.word(of, "preposition-of") if text.language == "en" else 0
        of_month = month_at(text, of)
        end = of + of_month[0] if of_month else of
    elif text.language == "en" and (of_month := month_at(text, at)):  # "May 3"
        at += of_month[0]
        some = None if year_at(text, at) is not None else days_at(text, at)
        end = some.behind if some else at
    else:
        return None
    if some is None or of_month is None:
        return None
    size, of_year = year_after(text, end)
    end += size
    last = range_end(text, end)
    more, year_of_last = year_after(text, last.behind) if last else (0, None)
    of_year = of_year or _same_year(text, begin, year)
    of_year = of_year or _soon_after(text, begin, told, of_month[1], some.first)
    if of_year is None and last and year_of_last:
        of_year = year_of_last - ((last.month, last.day) < (of_month[1], some.first))
    coming = of_year is None and tells_of_to_come(text, begin)
    if of_year is None and published is not None and text.word(end, "next"):
        day = iso(published.year, of_month[1], some.first)  # "le 10 mars prochain"
        of_year = published.year + (day is not None and day < published.isoformat())
    if of_year is None and published is not None:
        of_year = _year_meant(of_month[1], some.first, published, coming=coming)
        if of_year and not coming:
            of_year = on_weekday(text, begin, (of_year, of_month[1], some.first), published)
    if last:  # "30 décembre 2019 au 2 janvier 2020", "30 mai au 2 juin 2016", "30 mai au 2 juin"
        first = _resolved(of_year, of_month[1], some.first, published, coming=coming)
        if text.word_before(begin, "preposition-between"):
            last = last._replace(together=False)
        until = _until(first, last, year_of_last) if first else None
        if until is not None:
            return Date(begin, last.behind + more, f"{first}/{until}", ranged=True)
    value = _dated(of_year, of_month[1], some.first, some.last, published, coming=coming)
    return Date(begin, end, value, ranged=some.last > some.first)


def _day_and_month(
    text: Text, begin: int, published: date | None, *, told: bool = False
) -> Date | None:
    """Match a German day and month in figures, behind an article or a weekday, which tell it from
    other numbers, or where that is ``told``: "am 21.09.", "am 21. 9.", "Samstag (3.5.)"."""
    at = behind_weekday(text, begin)
    led = at > begin or text.word_before(at, "contraction", "determiner-definite")
    if text.language != "de" or not (led or told):
        return None
    end = at + (1 if "." in text.words[at] else 3)
    figures = DAY_OF_MONTH.fullmatch("".join(text.words[at:end]))
    end += 1  # the point behind the month
    if figures is None or text.words[end - 1 : end] != ["."] or text.word(end, "conjunction-and"):
        return None  # "am 3. 4. und 5. Mai"
    coming = tells_of_to_come(text, begin)
    month, day = int(figures[2]), int(figures[1])
    year = _year_meant(month, day, published, coming=coming) if published else None
    if year and published and not coming:
        year = on_weekday(text, begin, (year, month, day), published)
    value = _resolved(year, month, day, published, coming=coming)
    return Date(begin, end, value) if value else None


def _until(first: str, end: RangeEnd, of_year: int | None) -> str | None:
    """Return the ISO date of the last day of a range that begins on the day ``first``: in
    ``of_year``, else the next such day; None where it lies before, or "and" joins days apart."""
    known = not first.startswith(UNKNOWN)
    begun = first if known else f"{LEAP}{first[len(UNKNOWN) :]}"
    year = of_year or int(begun[: len(UNKNOWN)])
    if of_year is None and (last := iso(year, end.month, end.day)) and last < begun:
        year += 1
    last = iso(year, end.month, end.day)
    if last is None or (known and last <= begun):
        return None
    if end.together and date.fromisoformat(last) - date.fromisoformat(begun) != NEXT:
        return None
    return last if known or of_year else UNKNOWN + last[len(UNKNOWN) :]


def _season(text: Text, at: int) -> int:
    """Return how many tokens the name of a season takes at ``at``: "Frühjahr 2020"."""
    return next((n for n, r in text.readings(at, "word") if r.id.startswith("season-")), 0)


def _same_year(text: Text, at: int, year: str) -> int | None:
    """Return the ``year`` told last where the sentence of token ``at`` points to it."""
    first, last, _ = text.sentence_at(at)
    pointed = year != UNKNOWN and text.where(first, last, "same-year")
    return int(year) if pointed else None


def _soon_after(text: Text, at: int, told: Date | None, month: int, day: int) -> int | None:
    """Return the year of the full date ``told`` last where a day without a year stands behind it in
    its sentence, or within a month of it in the next: "on 4 May 2021 …, the workshop on 5 May".

    A date that tells apart what it is of is another matter: "the accord of 4 May 2021".
    """
    if told is None or told.value is None or told.value.startswith(UNKNOWN):
        return None
    if text.word_before(told.first, "preposition-of"):
        return None
    before = told.value[-DAY:]
    value = iso(int(before[: len(UNKNOWN)]), month, day)
    if value is None or value < before:
        return None
    near = text.sentence_at(told.first).last > at
    if not near:
        first = text.sentence_at(at).first
        near = text.sentence_at(first - 1).first <= told.first
        near = near and date.fromisoformat(value) - date.fromisoformat(before) <= BEHIND
    return int(value[: len(UNKNOWN)]) if near else None


def _stands_as_year(text: Text, at: int) -> bool:
    return bool(
        text.word_before(at, "preposition-in", "preposition-since", "contraction", "preposition-of")
        or (at and text.tokens[at - 1].text == "(")
        or text.word_before(at, "year")
        or text.word_before(at, "determiner-definite")
        # "2019 unterzeichnet", "2019 wurde", "fand 2015 in Trier", but "1950 Einwohner"
        or (
            text.language == "de"
            and (
                _before_participle(text, at + 1)
                or text.word(at + 1, "preposition-in", "preposition-by")
                or (text.word(at + 1, *AUXILIARIES) and _opens_clause(text, at))
            )
        )
    )


def _opens_clause(text: Text, at: int) -> bool:
    """Say whether a sentence begins at a token, or goes on at it behind a colon."""
    return text.opens_sentence(at) or text.words[at - 1] == ":"


def _before_participle(text: Text, at: int) -> bool:
    """Say whether a German participle, or where and between whom it was done, stands behind a bare
    year: "2016 unterzeichnet", "wurde 2004 zwischen"; but not "2000 Menschen"."""
    return in_form(text, at, "participle", "attributive") or bool(
        text.word(at, "preposition-between", "preposition-by", "preposition-in")
    )


def _dated(
    of_year: int | None, month: int, day: int, last: int, published: date | None, *, coming: bool
) -> str | None:
    first = _resolved(of_year, month, day, published, coming=coming)
    if first is None or day == last:
        return first
    end = iso(LEAP if first.startswith(UNKNOWN) else int(first[: len(UNKNOWN)]), month, last)
    return end and f"{first}/{first[: len(UNKNOWN)]}{end[len(UNKNOWN) :]}"


def _resolved(
    of_year: int | None, month: int, day: int, published: date | None, *, coming: bool
) -> str | None:
    """Return the ISO date of a day; without a year, the one meant, or with the year open."""
    if of_year is None and published is None:
        known = iso(LEAP, month, day)
        return known and UNKNOWN + known[len(UNKNOWN) :]
    if of_year is None and published is not None:
        of_year = _year_meant(month, day, published, coming=coming)
    return iso(of_year, month, day) if of_year is not None else None


def _year_meant(month: int, day: int, published: date, *, coming: bool) -> int | None:
    """Return the last year whose ``day`` of ``month`` is not too far `AHEAD` of ``published``; of
    what is ``coming`` the first year that is not too far `BEHIND`."""
    years = (published.year + 1, published.year, published.year - 1)
    for year in reversed(years) if coming else years:
        value = iso(year, month, day)
        if value is None:
            continue
        ahead = date.fromisoformat(value) - published
        if ahead >= -BEHIND if coming else ahead <= AHEAD:
            return year
    return None


def _relative(text: Text, at: int, published: date | None) -> Date | None:
    """Match "ce vendredi", "vendredi dernier", "am Donnerstag", "hier soir", "last week"."""
    begin = at
    direction = text.word(at, *_RELATIVE)
    past, coming = text.word(at, "last"), text.word(at, "next")
    if direction:
        at += direction
    on = named_at(text, at, "weekday")
    if on:
        end = at + on[0]
        of = end + text.word(end, "preposition-of")
        week = period(text, of + text.word(of, "determiner-definite"), published)
        if week is not None and (within := day_of_week(week, (0, on[1]))) is not week:
            return Date(begin, within.last, within.value)  # "Thursday last week"
        if size := text.word(end, "last"):
            past, end = size, end + size
        elif size := text.word(end, "next"):
            coming, end = size, end + size
        end += text.word(end, "day-part")
        value = None
        if published:
            back = (published.weekday() - on[1]) % 7
            ahead = (on[1] - published.weekday()) % 7
            away = (ahead or 7) if coming else -(back or 7) if past else -back
            if not (coming or past) and (
                tells_of_to_come(text, begin) or (ahead <= SOON and tells_of_now(text, begin))
            ):
                away = ahead
            value = _days_from(published, away)
        return _also_written(text, Date(begin, end, value), published)
    for size, reading in text.readings(begin, "word"):
        attributes = schema().schemes["word"][reading.id].attributes
        if "offset" in attributes:
            end = begin + size
            if end < len(text.tokens) and text.tokens[end].joint:
                continue  # "ce matin-là"
            end += text.word(end, "day-part")
            value = None
            if published:
                value = _days_from(published, int(attributes["offset"][0]))
            day = _also_written(text, Date(begin, end, value), published)
            return day if day.last > end else _also_named(text, day)
    return None


def _period(text: Text, at: int, published: date | None) -> Date | None:
    """Match a week or month told from the day of publication, with the days that a bracket names:
    "kommende Woche (21./22. Juni 2007)"."""
    found = period(text, at, published)
    bracketed = found is not None and text.words[found.last : found.last + 1] == ["("]
    return _also_written(text, found, published) if found and bracketed else found


def _also_written(text: Text, day: Date, published: date | None) -> Date:
    """Return a day told from another with the date that stands beside it, which tells it for sure:
    "hier, jeudi 4 février 2010", "am kommenden Freitag, 7. März", "ce vendredi 3 mai"."""
    at = day.last
    bracket = text.behind_bracket(at) - at
    if at < len(text.tokens) and (bracket or text.tokens[at].text == ","):
        at += 1
    at += text.word(at, "determiner-definite")
    if text.language == "de":
        at += text.word(at, "contraction")
    written = _of_days(text, at, behind_weekday(text, at), published, None, UNKNOWN)
    written = written or _day_and_month(text, at, published, told=bracket > 0)
    if written is None or written.value in (None, day.value):
        return day
    if bracket and written.last != day.last + bracket - 1:
        return day  # "today (3 May was a feast)"
    return Date(day.first, written.last + (bracket > 0), written.value, ranged=written.ranged)


def _also_named(text: Text, day: Date) -> Date:
    """Return a day told from the one of publication with the weekday that stands behind it, which
    tells it for sure where it was published some days later: "am morgigen Donnerstag", "hier,
    jeudi"."""
    at = day.last + (text.words[day.last : day.last + 1] == [","])
    on = named_at(text, at, "weekday")
    if on is None:
        return day
    end = at + on[0]
    end += text.word(end, "day-part")
    if day.value is None:
        return Date(day.first, end)
    told = date.fromisoformat(day.value)
    return Date(day.first, end, _days_from(told, (on[1] - told.weekday() + 3) % 7 - 3))


def _days_from(day: date, days: int) -> str | None:
    """Return the ISO date so many ``days`` after ``day``; None outside the calendar's years."""
    try:
        return (day + timedelta(days=days)).isoformat()
    except OverflowError:
        return None
