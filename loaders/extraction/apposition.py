"""What may stand between a name and its office: marks, articles, a term, a party, letters.

"A (CDU), Bürgermeister von B", "A MLA, Minister for B", "A, tot 1 oktober burgemeester van B".
"""

from __future__ import annotations

from typing import TypeVar

from .chart import Chart
from .numerals import YEAR, cardinal
from .phrases import Body, Date, Demonym, Name, Office, Place
from .terms import term

__all__ = [
    "agent",
    "behind_letters",
    "beside",
    "gap",
    "party",
    "remark",
    "short_title",
    "take_term",
    "told_behind",
    "told_by",
    "whose_place",
]

P = TypeVar("P", Place, Body)

LETTERS = 5
"""Capitals of the longest letters behind a name: "MSc", "CEng", "MdBB"."""
ADJECTIVES = 4
"""Tokens of the longest row of adjectives between a comma and an office."""
PARTY = 3
"""Words of a party in a bracket that tells an office too."""
BRACKETED = 9
"""Tokens of a bracket with the name of a party."""
REMARK = 5
"""Tokens of a bracket that only says where somebody stands, or how old they are."""
NUMBER = 3
"""Digits of the number of a department."""
MARKS = ",:()–—-/•·|"
_IN_TITLES = frozenset({"group-kind", "organisation-kind", "place-kind"})
"""Schemes whose words may stand among the adjectives of a title: "District Fire Chief"."""
_TITLES = ("civility", "deceased", "member-title")
"""Classes of what stands before a name and says nothing of its office."""


def gap(chart: Chart, first: int, last: int) -> str | None:
    """Return what stands between two phrases: "" nothing, "," a comma …; None for other words."""
    text = chart.text
    if last < first:
        return None
    marks = ""
    at = first
    while at < last:
        token = text.tokens[at]
        if token.text in MARKS:
            marks += token.text
            at += 1
        elif size := text.word(at, "determiner-definite", "determiner-indefinite"):
            marks += "d"
            at += size
        elif size := text.word(at, *_TITLES) or short_title(chart, at, last):
            at += size
        elif told := term(chart, at):  # "A, tot 1 oktober burgemeester van B"
            at = told.last
        elif size := _vague_term(chart, at):
            at += size  # "A, tot februari burgemeester van B"
        elif at > first and text.tokens[at - 1].text == "(" and (size := _party_in(chart, at)):
            at += size  # "A (PS, maire de B)"
        elif size := _age(chart, at):
            at += size + 1  # "A, 52 ans, maire de B"
        elif (place := chart.at(at, Place)) and _between_commas(chart, place):
            at = place.last + 1  # "A, Belgique, président de B"
        elif (body := chart.at(at, Body)) and "d" not in marks and _between_commas(chart, body):
            at = body.last + 1  # "A, Ministry of the Interior, Chair of B"
        else:
            return None
    return marks


def short_title(chart: Chart, at: int, last: int) -> int:
    """Return how many tokens a title in short takes that ends before a name at token ``last``: "the
    Mayor of Newry, [Cllr] A"; 0 if none stands at ``at``."""
    office = chart.at(at, Office)
    if office is None or office.last != last or last - at > 1:
        return 0
    readings = chart.text.readings(at, "office-kind")
    return int(any(reading.form == "acronym" for _, reading in readings))


def _party_in(chart: Chart, at: int) -> int:
    """Return how many tokens of a bracket that opens before token ``at`` are a party, with the
    comma behind it: "PS,", "Open VLD,"."""
    text = chart.text
    end = at
    while end < len(text.tokens) and end - at < PARTY and text.capital(end):
        if chart.covered(end, Office, Place, Name):
            return 0
        end += 1
        if text.tokens[end : end + 1] and text.tokens[end].text == "&":
            end += 1
    told = end > at and end < len(text.tokens) and text.tokens[end].text == ","
    return end + 1 - at if told else 0


def _age(chart: Chart, at: int) -> int:
    """Return how many tokens between two commas tell how old somebody is: "52 ans", "54", "48
    Jahre alt"."""
    text = chart.text
    if text.tokens[at - 1].text != "," or not 15 < (cardinal(text, at) or 0) < 110:
        return 0
    end = at + 1 + text.word(at + 1, "year")
    if end > at + 1:
        end += text.word(end, "old")
    return end - at if end < len(text.tokens) and text.tokens[end].text == "," else 0


def _vague_term(chart: Chart, at: int) -> int:
    """Return how many tokens at ``at`` tell when a term begins or ends, its day and its year left
    out or not."""
    text = chart.text
    size = text.word(at, "preposition-until", "preposition-since")
    date = chart.at(at + size, Date) if size else None
    if date is not None:
        return date.last - at
    day = text.words[at + size : at + size + 1] if size else []
    month = at + size + any(map(str.isdecimal, day))
    months = text.readings(month, "month") if size else []
    if not months:
        return 0
    end = month + months[0][0]
    year = end < len(text.tokens) and text.words[end].isdecimal() and len(text.words[end]) == YEAR
    return end + year - at


def _between_commas(chart: Chart, phrase: Place | Body) -> bool:
    tokens = chart.text.tokens
    return (
        phrase.first > 0
        and phrase.last < len(tokens)
        and tokens[phrase.first - 1].text == tokens[phrase.last].text == ","
    )


def beside(chart: Chart, office: Office) -> int:
    """Return where the words begin that an apposition opens with, before its office: "A, tevens
    burgemeester van B", "A, par ailleurs maire de B"; the office's first token where none do."""
    text = chart.text
    at = office.first
    while size := text.word_before(at, "besides"):
        at -= size
    return _described(chart, office, at)


def _described(chart: Chart, office: Office, at: int) -> int:
    """Return where adjectives before an office begin that nobody knows, between a comma and it: "A,
    langjährige Bürgermeisterin von B", "A, long-serving Mayor of B"; ``at`` where none do.

    What follows a comma without an article is no object: a verb isn't taken for an adjective.
    """
    text = chart.text
    if office.definite or office.plural or _named_behind(chart, office):
        return at
    begin = at
    while (
        begin
        and at - begin < ADJECTIVES
        and text.is_word(begin - 1)
        and (not text.capital(begin - 1) or (text.language == "en" and text.capital(office.core)))
    ):  # "A, Regional Fire Commander"
        of_title = _IN_TITLES if text.capital(begin - 1) else frozenset({"group-kind"})
        known = any(r.scheme not in of_title for m in text.matches[begin - 1] for r in m.readings)
        if known or chart.covered(begin - 1, Place, Body, Name, Date):
            break
        begin -= 1
    return begin if begin > 0 and text.tokens[begin - 1].text == "," else at


def _named_behind(chart: Chart, office: Office) -> bool:
    """Say whether a name stands straight behind an office, or a capital that nobody knows and that
    must be one: "…, betonte Landrat Frieser"."""
    text, at = chart.text, office.last
    if chart.at(at, Name) is not None:
        return True
    return text.capital(at) and not text.matches[at] and not chart.covered(at, Place, Body)


def told_by(chart: Chart, office: Office) -> bool:
    """Say whether an office tells only whose relative or friend somebody is: "the widow of the
    governor of B, A", "the mayor of B's brother, A"."""
    text = chart.text
    inside = text.where(office.core, office.last, "close-to")
    if any(text.folded[at - 1] == "'s" for at in inside):
        return True
    if size := text.word_before(office.first, "as"):
        begin = max(text.sentence_at(office.first).first, office.first - size - REMARK)
        return bool(text.where(begin, office.first, "close-to"))  # "A's predecessor as mayor, B"
    noun = office.first - text.word_before(office.first, "determiner-definite")
    for at in (noun, office.first):  # German "des" is an article and a preposition
        if size := text.word_before(at, "preposition-of", "contraction"):
            return bool(text.word_before(at - size, "close-to"))
    return False


def whose_place(chart: Chart, office: Office, name: Name) -> bool:
    """Say whether an office is that of somebody in whose place the one behind a comma did
    something: "in the absence of the mayor, A opened", but "of the mayor, A, B opened"."""
    text = chart.text
    at = office.first - text.word_before(office.first, "determiner-definite")
    titled = text.words[name.last : name.last + 1] == [","] and chart.at(name.last + 1, Office)
    closed = not text.is_word(name.last) and not titled
    return bool(text.word_before(at, "in-absence", "preposition-instead")) and not closed


def take_term(chart: Chart, office: Office, first: int) -> None:
    """Note the term that stands before an office: "A, tot 1 oktober burgemeester van B"."""
    for at in range(first, office.first):
        if chart.text.word(at, "preposition-until") and _vague_term(chart, at):
            office.status = "past"
        told = None if chart.text.tokens[at].text in ",(" else term(chart, at)
        if told is not None and told.last <= office.first:
            office.since, office.until = told.since, told.until
            for date in list(chart.within(at, told.last, Date)):
                chart.remove(date)  # no date of what the sentence tells
            return


def party(chart: Chart, at: int) -> int:
    """Return the token behind "(CDU)", "(Open VLD)", "(15)" at ``at``: neither a party nor an
    acronym nor the number of a department is an apposition."""
    text = chart.text
    end = text.behind_bracket(at, most=BRACKETED)
    inside = range(at + 1, end - 1)
    if not inside or any(chart.covered(i, Office, Name) for i in inside):
        return at
    body = chart.at(inside[0], Body)
    if body is not None and body.last == inside.stop and body.kind == "party":
        return end
    word = text.tokens[inside[0]].text
    short = word[0].isupper() and (word.isupper() or len(word) <= 8)
    short = short or (word.isdecimal() and len(word) <= NUMBER)
    return end if len(inside) == 1 and short else at


def remark(chart: Chart, at: int) -> int:
    """Return the token behind a bracket at ``at`` that says nothing of an office, with a comma
    behind it: "A (rechts), burgemeester van B", "A (45), Bürgermeister von B"."""
    text = chart.text
    end = text.behind_bracket(at, most=REMARK)
    if end == at or end >= len(text.tokens) or text.tokens[end].text != ",":
        return at
    told = any(chart.covered(i, Office, Place, Body, Name) for i in range(at, end))
    return at if told else end


def behind_letters(chart: Chart, at: int) -> int:
    """Return the token behind the letters that follow a name at ``at``: degrees, orders, a seat in
    a parliament ("A MLA", "A OBE", "B, BA MA"); ``at`` where there are none."""
    text = chart.text
    end = at
    if at + 1 < len(text.tokens) and text.tokens[at].text == "," and _letters(chart, at + 1):
        end += 1
    while end < len(text.tokens) and (size := _letters(chart, end)):
        end += size
    return end


def _letters(chart: Chart, at: int) -> int:
    """Return how many tokens letters behind a name take at ``at``: one word most of whose letters
    are capitals, and that is no body's acronym, or an academic title."""
    text = chart.text
    word = text.tokens[at].text
    if chart.covered(at, Name):
        return 0  # "A, Dr. B"
    office = chart.over(at, Office)
    if office is not None and (office.last > at + 1 or text.tokens[at - 1].text == ","):
        return 0  # "A, CEO of B"
    capitals = sum(letter.isupper() for letter in word)
    if (
        1 < len(word) <= LETTERS and word.isalpha() and 2 * capitals > len(word)
        and not chart.covered(at, Place) and not text.readings(at, "organisation")
    ):  # fmt: skip
        return 1
    return text.word(at, "academic-title")


def told_behind(chart: Chart, name: Name, kind: type[P]) -> P | None:
    """Return the territory or body behind a name: "A (Luxemburg), B (Saarland)", "Burgemeester A
    van B", "Directeur A van de Euregio"."""
    text, tokens = chart.text, chart.text.tokens
    if name.last + 1 >= len(tokens):
        return None
    if tokens[name.last].text == "(":
        told = chart.at(name.last + 1, kind)
        if told is not None and told.last < len(tokens) and tokens[told.last].text == ")":
            return told
        return None
    size = text.word(name.last, "preposition-of")
    target = name.last + size + text.word(name.last + size, "determiner-definite")
    told = chart.at(_behind_country(chart, target), kind) if size else None
    return None if isinstance(told, Place) and told.weak else told


def _behind_country(chart: Chart, at: int) -> int:
    """Return where a territory begins whose country an adjective at ``at`` tells, or behind its
    kind: "de (kleine) Belgische [provincie Luik]", "la province belge de [Liège]"; else ``at``."""
    text = chart.text
    end = at
    if text.language == "fr":
        end += next((size for size, _ in text.readings(at, "place-kind")), 0)
    elif text.is_word(at) and not text.capital(at) and not text.matches[at]:
        end += 1  # one adjective more
    country = chart.at(end, Demonym)
    if country is None or country.inhabitant:
        return at
    if text.language == "fr":
        return country.last + text.word(country.last, "preposition-of") if end > at else at
    return country.last


def agent(chart: Chart, first: int) -> bool:
    """Say whether the name at token ``first`` is of who does something to others: "by A", "vom
    Präsidenten A"."""
    text = chart.text
    office = chart.over(first - 1, Office) if first else None
    start = office.first if office is not None and office.last == first else first
    start -= text.word_before(start, "civility")
    start -= text.word_before(start, "determiner-definite")
    return bool(text.word_before(start, "preposition-by"))
