"""Text → tokens, sentences, lexicon matches: the ground on which the grammar stands.

A `Text` is cut once and looked up once. What follows asks it by token position: which word
classes begin here, which vocabulary concepts, is it capitalised, where does the sentence end.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache, cached_property, lru_cache
from itertools import pairwise
from typing import NamedTuple

from ...ontology.lexicon import Lexicon, Match, Reading, lexicon
from ...ontology.schema import LANGUAGES, schema, word_forms
from ...ontology.tokens import Token, tokenize
from .remembered import Answers
from .sentences import Sentence, sentences

__all__ = ["Text", "anchors"]

_FUNCTIONS = (
    "preposition",
    "in-",
    "by-",
    "backing",
    "adverb",
    "comparison",
    "conjunction",
    "both",
    "other-side",
    "academic-title",
)
_NOTHING: list[tuple[int, Reading]] = []
_ATTRIBUTIVE = ("word", "demonym")
"""Schemes of the words that are adjectives: "polnischen"."""
BRACKET = 8
"""Tokens of a bracket that only says what the words before are called or where: "Limburg (NL)"."""
ENTRIES = 1 << 15
"""Forms whose entries are kept: every text uses the same few thousand again and again."""


class _Entry(NamedTuple):
    """What the lexicon says of a place in a text, by the longest form that begins there.

    ``schemes`` are its readings and ``words`` its word classes with the tokens that each takes,
    ``ends`` the classes again by these numbers; ``fixed`` is how many tokens a fixed phrase of
    grammar takes, 0 for none.
    """

    matches: tuple[Match, ...]
    schemes: dict[str, list[tuple[int, Reading]]]
    words: dict[str, int]
    ends: tuple[tuple[int, dict[str, int]], ...]
    fixed: int


class _Entries(dict[str, _Entry]):
    """The entries of one language by form, made when a text first has the form."""

    def __init__(self, known: Lexicon) -> None:
        super().__init__()
        self._lexicon = known

    def __missing__(self, form: str) -> _Entry:
        if len(self) >= ENTRIES:
            self.clear()
        self[form] = entry = _entry(self._lexicon.beginning(form))
        return entry


@lru_cache(maxsize=len(LANGUAGES))
def _entries(language: str) -> _Entries:
    return _Entries(lexicon(language))


def _entry(matches: tuple[Match, ...]) -> _Entry:
    schemes: dict[str, list[tuple[int, Reading]]] = {}
    words: dict[str, int] = {}
    fixed = 0
    for size, readings in matches:
        for reading in readings:
            schemes.setdefault(reading.scheme, []).append((size, reading))
            if reading.scheme == "word":
                words.setdefault(reading.id, size)
                if size > 1 and reading.id.startswith(_FUNCTIONS):
                    fixed = fixed or size
    ends: dict[int, dict[str, int]] = {}
    for name, size in words.items():
        ends.setdefault(size, {})[name] = size
    return _Entry(matches, schemes, words, tuple(ends.items()), fixed)


class Text:
    """A document's text, cut and matched.

    ``tokens`` are those of the whole text; ``sentences`` cover them in order; ``matches[i]`` are
    the lexicon's forms that begin at token ``i``, longest first; ``answers`` is what was asked
    before (see `remembered`).
    """

    def __init__(self, text: str, language: str) -> None:
        self.text = text
        self.language = language
        self.lexicon: Lexicon = lexicon(language)
        self.tokens: list[Token] = tokenize(text)
        self.words: list[str] = [token.text for token in self.tokens]
        self.folded: list[str] = [token.folded for token in self.tokens]
        self._count = len(self.tokens)
        self._capital: list[bool] = [word[0].isupper() for word in self.words]
        self._lettered: list[bool] = [word[0].isalpha() for word in self.words]
        self.matches: list[tuple[Match, ...]] = [()] * self._count
        self._schemes: dict[int, dict[str, list[tuple[int, Reading]]]] = {}
        self._words: dict[int, dict[str, int]] = {}
        self._ending: dict[int, dict[str, int]] = {}
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        self._begins: defaultdict[str, list[int]] = defaultdict(list)
        self._asked: dict[tuple[str, ...], list[int]] = {}
        self._fixed: set[int] = set()
        self.answers: Answers = defaultdict(dict)
        self._enter_matches()
        self.sentences: list[Sentence] = list(sentences(self))

    def readings(self, at: int, scheme: str) -> list[tuple[int, Reading]]:
        """Return the readings of ``scheme`` that begin at token ``at``, longest first."""
        schemes = self._schemes.get(at)
        return _NOTHING if schemes is None else schemes.get(scheme, _NOTHING)

    def word(self, at: int, *classes: str) -> int:
        """Return how many tokens a word of one of ``classes`` takes at ``at``; 0 if none does."""
        words = self._words.get(at)
        if words is None:
            return 0
        longest = 0
        for name in classes:
            if name in words and words[name] > longest:
                longest = words[name]
        return longest

    def reads(self, at: int, schemes: frozenset[str]) -> bool:
        """Say whether a reading of one of ``schemes`` begins at token ``at``."""
        return not schemes.isdisjoint(self._schemes.get(at, ()))

    def classed(self, at: int, classes: frozenset[str]) -> bool:
        """Say whether a word of one of ``classes`` begins at token ``at``."""
        return not classes.isdisjoint(self._words.get(at, ()))

    def adjective(self, at: int) -> bool:
        """Say whether a French adjective stands at ``at`` by its ending (provincial, fédérale)."""
        if self.language != "fr" or not self.is_word(at):
            return False
        folded = self.folded[at]
        if len(folded) <= 4 or not folded.endswith(_adjective_endings(self.language)):
            return False
        return not (  # "relative à"
            self.functional(at) or any(match.size > 1 for match in self.matches[at])
        )

    def attributive(self, at: int) -> bool:
        """Say whether a German adjective before its noun can stand at ``at``, by its ending."""
        return (
            self.is_word(at)
            and self.folded[at].endswith(self._attributive_endings)
            and all(
                reading.scheme in _ATTRIBUTIVE for match in self.matches[at] for reading in match[1]
            )
        )

    @cached_property
    def _attributive_endings(self) -> tuple[str, ...]:
        return word_forms("adjective", "attributiveEnding", self.language)

    def _enter_matches(self) -> None:
        """Enter what the lexicon says of each token, and of each scheme and word class where it
        begins and ends."""
        places, begins, ending = self._places, self._begins, self._ending
        entries = _entries(self.language)
        for at, form in enumerate(self.lexicon.longest_forms(self.folded)):
            if not form:
                continue
            matches, schemes, words, ends, fixed = entries[form]
            self.matches[at] = matches
            if words and "month" in schemes and self._dated(at):
                schemes = {scheme: read for scheme, read in schemes.items() if scheme != "word"}
                words = {}
            self._schemes[at] = schemes
            for scheme in schemes:
                begins[scheme].append(at)
            if not words:
                continue
            self._words[at] = words
            for name in words:
                places[name].append(at)
            for size, classes in ends:
                end = at + size
                # of one class the shortest that ends there, which begins last
                ending[end] = {**ending[end], **classes} if end in ending else classes
            if fixed:
                self._fixed.update(range(at, at + fixed))

    def _dated(self, at: int) -> bool:
        """Say whether a month's name at token ``at`` is that of a date, whatever else it means in
        small letters: "on 3 May", "in May", but "The mayor may sign"."""
        before = self.words[at - 1] if at else ""
        behind = self.words[at + 1] if at + 1 < self._count else ""
        beside = before.isdecimal() or behind.isdecimal()
        led = before.islower() or self.word_before(at, "preposition-in", "preposition-since")
        return self._capital[at] and bool(beside or led)

    def word_before(self, at: int, *classes: str) -> int:
        """Return how many tokens a word of one of ``classes`` takes that ends before ``at``."""
        words = self._ending.get(at)
        if words is None:
            return 0
        shortest = 0
        for name in classes:
            if name in words and not 0 < shortest <= words[name]:
                shortest = words[name]
        return shortest

    def behind_bracket(self, at: int, most: int = BRACKET) -> int:
        """Return the token behind a bracket of at most ``most`` tokens that opens at ``at``; ``at``
        where there is none."""
        if at < len(self.tokens) and self.tokens[at].text == "(":
            for end in range(at + 1, min(at + 1 + most, len(self.tokens))):
                if self.tokens[end].text == ")":
                    return end + 1
        return at

    def before_bracket(self, at: int, most: int = BRACKET) -> int:
        """Return the token that opens a bracket of at most ``most`` tokens which ends before
        ``at``; ``at`` where there is none."""
        if at and self.tokens[at - 1].text == ")":
            for first in range(at - 2, max(at - 3 - most, -1), -1):
                if self.tokens[first].text == "(":
                    return first
        return at

    def where(self, first: int, last: int, *classes: str) -> list[int]:
        """Return the tokens of ``first`` to ``last`` at which a word of one of ``classes`` begins,
        in order: what a rule asks of a whole sentence, without a look at each of its tokens."""
        asked = self._asked.get(classes)
        if asked is None:
            known = [self._places[name] for name in classes if name in self._places]
            asked = self._asked[classes] = known[0] if len(known) == 1 else anchors(*known)
        if not asked:
            return asked
        begin = bisect_left(asked, first)
        return asked[begin : bisect_left(asked, last, begin)]

    def beginning(self, first: int, last: int, *schemes: str) -> list[int]:
        """Return the tokens of ``first`` to ``last`` at which a reading of one of ``schemes``
        begins, in order."""
        begins = self._begins
        if len(schemes) == 1:
            places = begins[schemes[0]]
            begin = bisect_left(places, first)
            return places[begin : bisect_left(places, last, begin)]
        return anchors(*[_slice(begins[scheme], first, last) for scheme in schemes])

    def anywhere(self, *classes: str) -> list[int]:
        """Return every token at which a word of one of ``classes`` begins; a class that ends with
        a hyphen stands for all that begin with it ("cardinal-")."""
        found: list[int] = []
        for name in classes:
            for known in _beginning_with(name) if name.endswith("-") else (name,):
                found += self._places.get(known, ())
        return found

    def prose(self, *tokens: Iterable[int]) -> list[int]:
        """Return the tokens of several lists, each once and in order, without those of furniture:
        where a grammar looks for its phrases, and nowhere else."""
        found = set().union(*tokens)
        return sorted(found - self._furnished if self._furnished else found)

    @cached_property
    def _furnished(self) -> frozenset[int]:
        return frozenset(
            at for first, last, kind in self.sentences if kind == "furniture"
            for at in range(first, last)
        )  # fmt: skip

    def partable(self, first: int, last: int) -> list[int]:
        """Return the tokens of ``first`` to ``last`` that may be the first part of a separable
        verb: "nahmen … teil"."""
        return _slice(self._partable, first, last)

    @cached_property
    def _partable(self) -> list[int]:
        separable = self.lexicon.separable
        return [at for at, word in enumerate(self.folded) if word in separable]

    @cached_property
    def capitals(self) -> list[int]:
        """The tokens that begin with a capital letter."""
        return [at for at, capital in enumerate(self._capital) if capital]

    @cached_property
    def repeated(self) -> frozenset[tuple[str, ...]]:
        """The pairs of neighbouring words that the text writes more than once."""
        pairs = Counter(pairwise(self.words))
        return frozenset(pair for pair, times in pairs.items() if times > 1)

    @cached_property
    def figures(self) -> list[int]:
        """The tokens that begin with a digit."""
        return [at for at, word in enumerate(self.words) if word[0].isdecimal()]

    def functional(self, at: int) -> bool:
        """Say whether token ``at`` is part of a fixed phrase of grammar: "au cours de"."""
        return at in self._fixed

    def capital(self, at: int) -> bool:
        """Say whether token ``at`` begins with a capital letter."""
        return 0 <= at < self._count and self._capital[at]

    def is_word(self, at: int) -> bool:
        """Say whether token ``at`` is a word (not a number, not a mark)."""
        return 0 <= at < self._count and self._lettered[at]

    def opens_sentence(self, at: int) -> bool:
        """Say whether token ``at`` is the first word of its sentence (its capital says nothing)."""
        return at in self._openings

    @cached_property
    def _openings(self) -> frozenset[int]:
        """The tokens that no word stands before in their sentence."""
        found: list[int] = []
        for first, last, _ in self.sentences:
            for at in range(first, last):
                found.append(at)
                if self._lettered[at]:
                    break
        return frozenset(found)

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
        return [
            number for number, (first, last, _) in enumerate(self.sentences)
            for _ in range(first, last)
        ]  # fmt: skip

    @cached_property
    def _sentence_at(self) -> list[Sentence]:
        return [sentence for sentence in self.sentences for _ in range(*sentence[:2])]

    def sentence_at(self, at: int) -> Sentence:
        """Return the sentence that token ``at`` belongs to."""
        return self._sentence_at[at]

    def sentence_number(self, at: int) -> int:
        """Return which of `sentences` token ``at`` belongs to."""
        return self._sentence_of[at]

    def quote(self, first: int, last: int) -> tuple[int, int]:
        """Return the span of the sentence (or sentences) around tokens ``first`` to ``last``."""
        begin = self.sentence_at(first)
        end = self.sentence_at(max(first, last - 1))
        return self.span(begin.first, end.last)


def anchors(*tokens: Iterable[int]) -> list[int]:
    """Return the tokens of several lists, each once and in order."""
    return sorted(set().union(*tokens))


def _slice(ordered: list[int], first: int, last: int) -> list[int]:
    begin = bisect_left(ordered, first)
    return ordered[begin : bisect_left(ordered, last, begin)]


@cache
def _beginning_with(prefix: str) -> tuple[str, ...]:
    return tuple(name for name in schema().schemes["word"] if name.startswith(prefix))


@lru_cache(maxsize=4)
def _adjective_endings(language: str) -> tuple[str, ...]:
    return tuple(
        suffix
        for suffix, readings in lexicon(language).suffixes.items()
        if any(r.scheme == "word" and r.id == "adjective" for r in readings)
    )
