"""Where sentences end, and which are headings, items of lists or furniture."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from .analysis import Text

__all__ = ["Sentence", "sentences"]


class Sentence(NamedTuple):
    """Tokens ``first`` to ``last`` (exclusive).

    ``kind`` is ``heading`` (a short line without a full stop), ``item`` (a list item), ``text``, or
    ``furniture`` (navigation, credits, share bars: no fact is read from it).
    """

    first: int
    last: int
    kind: str


_BULLET = re.compile(r"\s*(?:[•·▪‣*–—-]|\d{1,2}[.)]|[a-z]\))\s+")
_ENDS = frozenset(".!?…")
_CLOSING = frozenset("»”\"’')]")
_BAR = re.compile(r"[|>»·©(]")
_BARS = re.compile(r"\s[|>»·]\s.*\s[|>»·]\s|^\s*(?:©|\(c\))|\S\s[|·]\s\S", re.IGNORECASE)
_START = attrgetter("start")
SENTENCE_TOKENS = 400
"""A longer run without a full stop is a table or a list: it is cut, so that time stays linear."""
CAPTION_TOKENS = 4
"""Tokens of a line within which it calls itself a caption."""
CREDIT = 16
"""Tokens of a bracket that tells who took a picture."""
SIGNATURE = 8
"""Tokens of the names of those who wrote a text, at most."""
HEADING_WORDS = 16
"""A line of at most so many words without a full stop is a heading."""


def sentences(text: Text) -> Iterator[Sentence]:
    """Cut a text into its sentences, in order: at line ends, and inside lines behind full stops.

    >>> from .analysis import Text
    >>> text = Text("Agenda\\nM. Petit parle. Il part.", "fr")
    >>> [text.slice(first, last) for first, last, kind in sentences(text) if kind == "text"]
    ['M. Petit parle.', 'Il part.']
    """
    tokens, whole = text.tokens, text.text
    first, told = 0, False
    while first < len(tokens):
        newline = whole.find("\n", tokens[first].start)
        stop = len(whole) if newline < 0 else newline
        last = bisect_left(tokens, stop, first, key=_START)
        line_start = whole.rfind("\n", 0, tokens[first].start) + 1
        line = whole[line_start:stop]
        if not told and _byline(text, first, last):
            yield Sentence(first, last, "furniture")
            first = last
            continue
        for sentence in _cut_line(text, line, first, last):
            told = told or sentence.kind in ("text", "item")
            yield sentence
        first = last


def _cut_line(text: Text, line: str, first: int, last: int) -> Iterator[Sentence]:
    if _furniture(text, line, first, last):
        yield Sentence(first, last, "furniture")
        return
    ends = [
        end for end, mark in enumerate(text.words[first : last - 1], first + 1)
        if mark in _ENDS and _ends(text, end - 1, last)
    ]  # fmt: skip
    if _BULLET.match(line):
        kind = "item"
    elif (
        not ends
        and last - first <= HEADING_WORDS
        and line.rstrip()[-1:] not in _ENDS
        and line.rstrip()[-1:] not in ":;,"
    ):
        kind = "heading"
    else:
        kind = "text"
    start = first
    for end in [*sorted({*ends, *_credits(text, first, last)}), last]:
        # a closing quotation mark belongs to the sentence that it closes
        while end < last and text.tokens[end].text in _CLOSING:
            end += 1
        while end > start:
            cut = min(end, start + SENTENCE_TOKENS)
            credit = start > first and _credit(text, start, end)
            yield Sentence(start, cut, "furniture" if credit else kind)
            start = cut


def _ends(text: Text, at: int, last: int) -> bool:
    """Say whether a sentence ends with token ``at`` inside its line."""
    mark = text.tokens[at].text
    after = at + 1
    while after < last and text.tokens[after].text in _CLOSING:
        after += 1
    if after >= last:
        return True
    following = text.tokens[after]
    if following.start == text.tokens[at].end:  # no space: a web address, a number
        return False
    if mark != ".":
        return following.text[0].isupper() or not following.text[0].isalpha()
    before = text.tokens[at - 1] if at else None
    if before is not None and before.end == text.tokens[at].start:
        if len(before.text) == 1 and before.text.isalpha():  # an initial
            return False
        if before.text.isdigit() and len(before.text) <= 2:  # "am 12. Juli"
            return False
        if (following.joint or following.text in "-–") and before.text.replace(".", "").isdigit():
            return False  # "30.06. – 02.07.2019", "30.06.-02.07.2019"
        for begin in range(max(0, at - 3), at):  # "M.", "z. B.", "Lt. Col."
            offices = (size for size, _ in text.readings(begin, "office-kind"))
            sign = text.word(begin, "number-sign") if following.text.isdecimal() else 0
            if at + 1 - begin in (text.word(begin, "abbreviation"), sign, *offices):
                return False
    return not following.text[0].islower()


def _credits(text: Text, first: int, last: int) -> Iterator[int]:
    """Yield where brackets begin and end in a line that tell who took a picture: "(Photo : X)"."""
    for at in text.where(first + 2, last, "furniture"):
        end = text.behind_bracket(at - 1, most=CREDIT)
        if end >= at and _credit(text, at - 1, end):
            yield from (at - 1, end)


def _credit(text: Text, first: int, last: int) -> bool:
    """Say whether tokens ``first`` to ``last`` inside a line tell who took a picture or wrote the
    text: "Foto: X", "(Photo : X)", "Photo X."; but "Source : X a organisé Y" tells of a deed."""
    at = first + (text.words[first] == "(")
    size = text.word(at, "furniture") if at < last else 0
    return (
        bool(size)
        and (":" in text.words[at + size - 1 : at + size + 1] or _signed(text, at, last))
        and not _shown(text, at, last)
        and not _states(text, at, last)
    )


def _signed(text: Text, at: int, last: int) -> bool:
    """Say whether but a name stands behind the word for a picture at ``at``: "Photo X."."""
    size = text.word(at, "picture")
    name = range(at + size, last - (text.words[last - 1] in _ENDS))
    return bool(size and name) and all(text.capital(near) for near in name)


def _byline(text: Text, first: int, last: int) -> bool:
    """Say whether a line tells but who wrote the text, by given name and surname: "Par Anne
    Petit", "Von Max Huber und Anna Klein"."""
    size = text.word(first, "preposition-by")
    name = range(first + size, last)
    return (
        size > 0 and text.capital(first) and 1 < len(name) <= SIGNATURE
        and bool(text.readings(name[0], "firstname"))
        and all(
            text.capital(at) or text.tokens[at].joint or text.words[at] in (".", ",", "-", "/")
            or text.word(at, "particle", "conjunction-and")
            for at in name
        )
    )  # fmt: skip


def _states(text: Text, at: int, last: int) -> bool:
    """Say whether a clause that tells what was done stands from ``at`` to ``last``."""
    return bool(text.where(at, last, "auxiliary-have")) or any(
        reading.form == "finite"
        for near in text.beginning(at, last, "role")
        for _, reading in text.readings(near, "role")
    )


def _furniture(text: Text, line: str, first: int, last: int) -> bool:
    if _BAR.search(line) and _BARS.search(line) and not line.rstrip().endswith("."):
        return True
    at = first + (text.tokens[first].text == "(")
    if not text.word(at, "furniture") or _shown(text, at, last):
        return False
    # "Photo : le maire a signé la convention"; but "Lire aussi : …" is another text's title
    picture = text.word(at, "picture")
    colon = ":" in text.words[at + picture - 1 : at + picture + 1]
    return not (picture and colon and _states(text, at, last))


def _shown(text: Text, at: int, last: int) -> bool:
    """Say whether the words at ``at`` tell who is in a picture, not who took it: "Foto (v.l.n.r.):
    …"."""
    size = text.word(at, "furniture")
    if text.where(at, min(last, at + CAPTION_TOKENS), "caption-marker"):
        return True
    colon = ":" in text.words[at : at + size + 1]
    return colon and bool(text.where(at, last, "caption-occasion"))
