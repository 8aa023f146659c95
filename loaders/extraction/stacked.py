"""Names and offices on lines of their own, one below the other, as programmes, lists and signatures
have them: "Anna Weber", and below it "Rektorin der Universität X".
"""

from __future__ import annotations

from collections.abc import Iterator

from ...ontology.schema import schema
from .chart import Chart
from .choosing import title_first
from .phrases import Name, Office
from .sentences import Sentence

__all__ = ["stacked"]


def stacked(chart: Chart) -> Iterator[tuple[Name, Office]]:
    """Yield each name that fills a line with the office that opens the line below, or else above;
    a blank line parts them, and the first pair of a block tells which way its lines go."""
    before: Name | Office | None = None
    end = 0
    for line in chart.text.sentences:
        told = _told(chart, line) if line.kind != "furniture" else None
        if before is not None and not _below(chart, end, line.first):
            before = None
        if isinstance(told, Office) and isinstance(before, Name):
            yield before, told
            told = None
        elif isinstance(told, Name) and isinstance(before, Office):
            yield told, before
            told = None
        before, end = told, line.last


def _below(chart: Chart, end: int, first: int) -> bool:
    """Say whether one line end alone stands between tokens."""
    tokens = chart.text.tokens
    return chart.text.text[tokens[end - 1].end : tokens[first].start].count("\n") == 1


def _told(chart: Chart, line: Sentence) -> Name | Office | None:
    """Return the name that fills a line, a title before it and a bracket behind it aside, or the
    office that opens a line without names, and fills it unless it is one of a list."""
    text = chart.text
    first, last = line.first, line.last
    while first < last and not text.is_word(first):
        first += 1
    names = list(chart.within(first, last, Name))
    if names:
        (name, *others) = names
        end = text.behind_bracket(name.last)
        end += text.words[end : end + 1] == [","]
        alone = not others and end >= last and title_first(chart, name) <= first
        return name if alone else None
    office = chart.at(first + text.word(first, "determiner-definite"), Office)
    kind = schema().schemes["office-kind"].get(office.kind) if office is not None else None
    if office is None or kind is None or office.plural or kind.flag("occasional"):
        return None
    mark = text.words[office.last : office.last + 1]
    if line.kind == "text" and office.last + (mark == [","]) != last:
        return None
    return office if mark != [":"] else None
