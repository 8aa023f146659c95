"""Names of two words that nobody knows, in a list: "Anna Weber, Beat Jans, Hans Müller"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from .chart import Chart
from .name_words import adjacent, word_of_name
from .phrases import Body, Name, Office, Place

__all__ = ["names_in_rows"]

_NAMED = (Office, Body, Place)


def names_in_rows(chart: Chart, found: list[Name]) -> Iterator[Name]:
    """Yield the names that nobody knows among those that were ``found``, in order."""
    for before, behind in pairwise(found):
        for name in (_in_row(chart, before, behind), _ends_row(chart, before, behind)):
            if name is not None:
                yield name


def _in_row(chart: Chart, before: Name, behind: Name) -> Name | None:
    """Return the name of two words that nobody knows and that stands between two names in a list:
    "Anna Weber, Beat Jans, Hans Müller"."""
    text, at = chart.text, before.last + 1
    end = at + 2
    stop = end + (text.words[end : end + 1] == [","])
    stop += text.word(stop, "conjunction-and")
    if (
        end >= len(text.tokens) or text.words[at - 1] != "," or stop == end
        or stop != behind.first or before.surname_only or behind.surname_only
    ):  # fmt: skip
        return None
    return _unknown(chart, at)


def _ends_row(chart: Chart, before: Name, last: Name) -> Name | None:
    """Return the name of two words that nobody knows behind "and", which ends a list of two names
    parted by a comma alone: "Anna Weber, Beat Jans and Boran Klarić"."""
    text = chart.text
    size = text.word(last.last, "conjunction-and")
    at = last.last + size
    end = at + 2
    if (
        not size or end > len(text.tokens) or text.capital(min(end, len(text.tokens) - 1))
        or text.words[before.last : last.first] != [","]
        or before.surname_only or last.surname_only
        or any(text.matches[i] or chart.covered(i, *_NAMED) for i in (at, at + 1))
    ):  # fmt: skip
        return None
    return _unknown(chart, at)


def _unknown(chart: Chart, at: int) -> Name | None:
    """Return the name of two words that nobody knows at token ``at``."""
    text, end = chart.text, at + 2
    if not (word_of_name(chart, at, at) and word_of_name(chart, at + 1, at)):
        return None
    if not adjacent(chart, at + 1) or text.tokens[at + 1].joint:
        return None
    return Name(at, end, given=(text.words[at],), surname=text.words[at + 1], core=(at, end))
