"""Text → tokens, sentences, lexicon matches: the ground on which the grammar stands.

A `Text` is cut once and looked up once. What follows asks it by token position: which word
classes begin here, which vocabulary concepts, is it capitalised, where does the sentence end.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property, lru_cache
from typing import NamedTuple

from ...ontology.lexicon import Lexicon, Match, Reading, lexicon
from ...ontology.tokens import Token, tokenize

__all__ = ["Sentence", "Text"]


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
_BARS = re.compile(r"\s[|>»·]\s.*\s[|>»·]\s|^\s*(?:©|\(c\))|\S\s[|·]\s\S", re.IGNORECASE)
_FUNCTIONS = (
    "preposition",
    "in-",
    "by-",
    "with-",
    "adverb",
    "comparison",
    "conjunction",
    "both",
    "other-side",
)
_NOTHING: list[tuple[int, Reading]] = []
_NO_WORDS: dict[str, int] = {}
_NO_SCHEMES: dict[str, list[tuple[int, Reading]]] = {}
SENTENCE_TOKENS = 400
"""A longer run without a full stop is a table or a list: it is cut, so that time stays linear."""
HEADING_WORDS = 16
"""A line of at most so many words without a full stop is a heading."""


class Text:
    """A document's text, cut and matched.

    ``tokens`` are those of the whole text; ``sentences`` cover them in order; ``matches[i]`` are
    the lexicon's forms that begin at token ``i``, longest first.
    """

    def __init__(self, text: str, language: str) -> None:
        self.text = text
        self.language = language
        self.lexicon: Lexicon = lexicon(language)
        self.tokens: list[Token] = tokenize(text)
        self.folded: list[str] = [token.folded for token in self.tokens]
        self._count = len(self.tokens)
        self.matches: list[tuple[Match, ...]] = self.lexicon.matches(self.folded)
        self._schemes: list[dict[str, list[tuple[int, Reading]]]] = []
        self._words: list[dict[str, int]] = []
        self._ending: list[dict[str, int]] = [_NO_WORDS] * (self._count + 1)
        self._places: dict[str, list[int]] = {}
        self._enter_matches()
        self.sentences: list[Sentence] = list(self._sentences())

    # -- asking ---------------------------------------------------------------------------------

    def readings(self, at: int, scheme: str) -> list[tuple[int, Reading]]:
        """Return the readings of ``scheme`` that begin at token ``at``, longest first."""
        if not 0 <= at < self._count:
            return _NOTHING
        return self._schemes[at].get(scheme, _NOTHING)

    def word(self, at: int, *classes: str) -> int:
        """Return how many tokens a word of one of ``classes`` takes at ``at``; 0 if none does."""
        if not 0 <= at < self._count:
            return 0
        words = self._words[at]
        if not words:
            return 0
        if len(classes) == 1:
            return words.get(classes[0], 0)
        return max([words.get(name, 0) for name in classes])

    def adjective(self, at: int) -> bool:
        """Say whether a French adjective stands at ``at`` by its ending (provincial, fédérale)."""
        if self.language != "fr" or not self.is_word(at):
            return False
        if self.functional(at) or any(match.size > 1 for match in self.matches[at]):
            return False  # "relative à"
        folded = self.folded[at]
        return len(folded) > 4 and folded.endswith(_endings(self.language, "adjective"))

    def attributive(self, at: int) -> bool:
        """Say whether a German adjective before its noun can stand at ``at``, by its ending."""
        return (
            self.is_word(at)
            and self.folded[at].endswith(_endings(self.language, "attributive"))
            and all(reading.scheme == "word" for match in self.matches[at] for reading in match[1])
        )

    def _enter_matches(self) -> None:
        """Enter the readings of every token by scheme, and its word classes by where they begin
        and end."""
        for at, matches in enumerate(self.matches):
            schemes, words = (_NO_SCHEMES, _NO_WORDS) if not matches else ({}, {})
            for size, readings in matches:
                for reading in readings:
                    schemes.setdefault(reading.scheme, []).append((size, reading))
                    if reading.scheme == "word":
                        words.setdefault(reading.id, size)
            self._schemes.append(schemes)
            self._words.append(words)
            for name, size in words.items():
                self._places.setdefault(name, []).append(at)
                ends = self._ending[at + size]
                if ends is _NO_WORDS:
                    ends = self._ending[at + size] = {}
                ends[name] = size  # the shortest: it begins last

    def word_before(self, at: int, *classes: str) -> int:
        """Return how many tokens a word of one of ``classes`` takes that ends before ``at``."""
        if not 0 < at <= self._count:
            return 0
        words = self._ending[at]
        if not words:
            return 0
        return min([words[name] for name in classes if name in words], default=0)

    def behind_bracket(self, at: int, most: int) -> int:
        """Return the token behind a bracket of at most ``most`` tokens that opens at ``at``; ``at``
        where there is none."""
        if at < len(self.tokens) and self.tokens[at].text == "(":
            for end in range(at + 1, min(at + 1 + most, len(self.tokens))):
                if self.tokens[end].text == ")":
                    return end + 1
        return at

    def where(self, first: int, last: int, *classes: str) -> list[int]:
        """Return the tokens of ``first`` to ``last`` at which a word of one of ``classes`` begins,
        in order: what a rule asks of a whole sentence, without a look at each of its tokens."""
        found: list[int] = []
        for name in classes:
            places = self._places.get(name)
            if places:
                begin = bisect_left(places, first)
                found += places[begin : bisect_left(places, last, begin)]
        return found if len(classes) == 1 else sorted(set(found))

    @cached_property
    def _function_words(self) -> frozenset[int]:
        inside: set[int] = set()
        for at, matches in enumerate(self.matches):
            for match in matches:
                if match.size > 1 and any(
                    reading.scheme == "word" and reading.id.startswith(_FUNCTIONS)
                    for reading in match.readings
                ):
                    inside.update(range(at, at + match.size))
                    break
        return frozenset(inside)

    def functional(self, at: int) -> bool:
        """Say whether token ``at`` is part of a fixed phrase of grammar: "au cours de"."""
        return at in self._function_words

    def capital(self, at: int) -> bool:
        """Say whether token ``at`` begins with a capital letter."""
        return 0 <= at < len(self.tokens) and self.tokens[at].text[0].isupper()

    def is_word(self, at: int) -> bool:
        """Say whether token ``at`` is a word (not a number, not a mark)."""
        return 0 <= at < len(self.tokens) and self.tokens[at].text[0].isalpha()

    def opens_sentence(self, at: int) -> bool:
        """Say whether token ``at`` is the first word of its sentence (its capital says nothing)."""
        sentence = self.sentence_at(at)
        return all(not self.is_word(i) for i in range(sentence.first, at))

    def slice(self, first: int, last: int) -> str:
        """Return the text of tokens ``first`` to ``last`` (exclusive), exactly as it stands."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return the code points of tokens ``first`` to ``last`` (exclusive)."""
        return self.tokens[first].start, self.tokens[last - 1].end

    def spaced(self, first: int, last: int) -> str:
        """Return `slice` with runs of white space made one space: a name for people."""
        return " ".join(self.slice(first, last).split())

    @cached_property
    def _sentence_of(self) -> list[int]:
        owner: list[int] = []
        for number, sentence in enumerate(self.sentences):
            owner.extend([number] * (sentence.last - sentence.first))
        return owner

    def sentence_at(self, at: int) -> Sentence:
        """Return the sentence that token ``at`` belongs to."""
        return self.sentences[self._sentence_of[at]]

    def quote(self, first: int, last: int) -> tuple[int, int]:
        """Return the span of the sentence (or sentences) around tokens ``first`` to ``last``."""
        begin = self.sentence_at(first)
        end = self.sentence_at(max(first, last - 1))
        return self.span(begin.first, end.last)

    # -- cutting --------------------------------------------------------------------------------

    def _sentences(self):
        tokens, text = self.tokens, self.text
        first = 0
        while first < len(tokens):
            newline = text.find("\n", tokens[first].start)
            stop = len(text) if newline < 0 else newline
            last = first
            while last < len(tokens) and tokens[last].start < stop:
                last += 1
            line_start = text.rfind("\n", 0, tokens[first].start) + 1
            line = text[line_start:stop]
            yield from self._cut_line(line, first, last)
            first = last

    def _cut_line(self, line: str, first: int, last: int):
        if self._furniture(line, first):
            yield Sentence(first, last, "furniture")
            return
        ends = [end for end in range(first + 1, last) if self._ends(end - 1, last)]
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
        for end in [*ends, last]:
            # a closing quotation mark belongs to the sentence that it closes
            while end < last and self.tokens[end].text in _CLOSING:
                end += 1
            while end > start:
                cut = min(end, start + SENTENCE_TOKENS)
                yield Sentence(start, cut, kind)
                start = cut

    def _ends(self, at: int, last: int) -> bool:
        """Say whether a sentence ends with token ``at`` inside its line."""
        mark = self.tokens[at].text
        if mark not in _ENDS:
            return False
        after = at + 1
        while after < last and self.tokens[after].text in _CLOSING:
            after += 1
        if after >= last:
            return True
        following = self.tokens[after]
        if following.start == self.tokens[at].end:  # no space: a web address, a number
            return False
        if mark != ".":
            return following.text[0].isupper() or not following.text[0].isalpha()
        before = self.tokens[at - 1] if at else None
        if before is not None and before.end == self.tokens[at].start:
            if len(before.text) == 1 and before.text.isalpha():  # an initial
                return False
            if before.text.isdigit() and len(before.text) <= 2:  # "am 12. Juli"
                return False
            for begin in range(max(0, at - 3), at):  # "M.", "z. B."
                if begin + self.word(begin, "abbreviation") == at + 1:
                    return False
        return not following.text[0].islower()

    def _furniture(self, line: str, first: int) -> bool:
        if _BARS.search(line) and not line.rstrip().endswith("."):
            return True
        return bool(self.word(first, "furniture")) or (
            self.tokens[first].text == "(" and bool(self.word(first + 1, "furniture"))
        )


@lru_cache(maxsize=8)
def _endings(language: str, word: str) -> tuple[str, ...]:
    return tuple(
        suffix
        for suffix, readings in lexicon(language).suffixes.items()
        if any(r.scheme == "word" and r.id == word for r in readings)
    )
