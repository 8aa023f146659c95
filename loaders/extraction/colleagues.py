"""Surnames in a list that a plural opens: a civility ("MM. A et B") or an office ("ministers A,
B en C")."""

from __future__ import annotations

from ...ontology.schema import schema
from ...ontology.territories import surnames
from .analysis import Text
from .chart import Chart
from .name_words import adjacent
from .phrases import Office
from .remembered import remembered

__all__ = ["MAX_WORDS", "after_civility", "of_colleagues", "of_several"]

LIST = 20
"""Tokens from the plural to the last surname of its list."""
MAX_WORDS = 7
"""Words of the longest name."""
BRACKET = 12
"""Tokens of a bracket that tells whose person somebody is, or what one is in charge of."""


def of_colleagues(chart: Chart, at: int) -> bool:
    """Say whether a surname stands in the list that a plural office opens, each with a bracket or
    none: "ministers Remkes (Justitie), Donner en Van Dam", "les ministres Valls et Petit"."""
    text = chart.text
    if text.language == "de" or not _names_several(chart):
        return False  # "die Minister Recht und Ordnung"
    if text.language == "en" and text.folded[at] not in surnames():
        return _paired(chart, at)  # not "Ministers Discuss Trade and Travel"
    begin = max(at - LIST, 0)
    first, step = at, 1
    while step and first > begin:
        office = chart.over(first - 1, Office)
        if office is not None and office.last == first:
            return (
                office.plural and _over_something(office) and adjacent(chart, first)
                and (first < at or _list_ahead(chart, at))
            )  # fmt: skip
        step = text.word_before(first, "conjunction-and") or text.words[first - 1] == ","
        before = text.before_bracket(first - step, most=BRACKET)
        first = before
        while first > begin and (text.capital(first - 1) or text.word_before(first, "particle")):
            if (office := chart.over(first - 1, Office)) is not None and office.last == first:
                break
            first -= 1
        step = step if first < before else 0
    return False


@remembered
def _names_several(chart: Chart) -> bool:
    """Say whether the text names offices of several people anywhere."""
    return any(office.plural for office in chart.all(Office))


def _paired(chart: Chart, at: int) -> bool:
    """Say whether a word is one of two that nobody knows, and that alone stand behind an office in
    the plural: "Ministers Faeser and Darmanin"."""
    text = chart.text
    joined = text.word_before(at, "conjunction-and")
    first = at - joined - 1 if joined else at
    step = text.word(first + 1, "conjunction-and")
    office = chart.over(first - 1, Office) if first else None
    if office is None or office.last != first or not office.plural or office.vague:
        return False
    if text.words[first + 1 : first + 2] == ["&"]:
        return False  # "consultants Fields & Co."
    return bool(step) and all(
        text.capital(i) and text.is_word(i) and not text.matches[i] and not text.capital(i + 1)
        for i in (first, first + 1 + step)
    )


def _over_something(office: Office) -> bool:
    """Say whether an office is over a territory, as whose holders are called by it, or a
    counterpart's: "minister A", "ihre Kollegen A und B", but not "les élus Verts"."""
    kind = schema().schemes["office-kind"].get(office.kind)
    over = kind is not None and kind.attributes.get("jurisdictionKind")
    return office.counterpart or bool(over)


def _list_ahead(chart: Chart, at: int) -> bool:
    """Say whether the capitals from ``at``, a bracket behind them, go on with a list of such."""
    text = chart.text
    end = at
    while end < len(text.tokens) and end - at < MAX_WORDS and (
        text.capital(end) or text.word(end, "particle")
    ):  # fmt: skip
        end += 1
    end = text.behind_bracket(end, most=BRACKET)
    step = text.word(end, "conjunction-and") or (text.words[end : end + 1] == [","])
    return step > 0 and (text.capital(end + step) or bool(text.word(end + step, "particle")))


def after_civility(chart: Chart, at: int) -> bool:
    """Say whether a surname goes on with a list that a civility in the plural opens, each with a
    bracket or none: "MM. A et B", "de heren A, B (VNG) en C"."""
    text = chart.text
    if not _addresses_several(text):
        return False
    begin = max(at - LIST, 0)
    step = text.word_before(at, "conjunction-and") or (text.words[at - 1] == "," if at else 0)
    while step:
        at = text.before_bracket(at - step, most=BRACKET)
        while at > begin and (text.capital(at - 1) or text.word_before(at, "particle")):
            at -= 1
            if of_several(chart, at - text.word_before(at, "civility")):
                return True
        step = int(at > begin and text.words[at - 1] == ",")
    return False


def of_several(chart: Chart, at: int) -> bool:
    """Say whether a civility in the plural stands at ``at``: "MM.", "Mesdames"."""
    return _civility_of_several(chart.text, at)


def _civility_of_several(text: Text, at: int) -> bool:
    return any(
        reading.form == "plural" and reading.id == "civility"
        for _, reading in text.readings(at, "word")
    )


@remembered
def _addresses_several(text: Text) -> bool:
    """Say whether a civility in the plural stands anywhere in a text."""
    return any(_civility_of_several(text, at) for at in text.anywhere("civility"))
