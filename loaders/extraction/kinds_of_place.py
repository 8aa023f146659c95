"""The kind of territory that a word before a name says: "province de Namur", "Kreise Kleve und
Wesel".

The word may be declined or stand once before a list; the tables know many territories only with it
("Kreis Kleve", "district of Kleve"), and the name alone as the town's.
"""

from __future__ import annotations

from typing import NamedTuple

from ...ontology.schema import schema
from ...ontology.territories import territories
from .analysis import Text
from .phrases import Place

__all__ = ["Kind", "borne", "called", "generic", "kind_before", "listed", "of_kind"]

KIND_IN_NAME = frozenset({"nl", "de", "en"})
"""Languages that count the kind of place straight before a name as its part: "provincie Luik",
"Stadt Gronau", "County Down", but "la région Hauts-de-France"."""
BEFORE = 4
"""Tokens before a name at which the word for its kind can begin: two words, and two of grammar."""
_ENDING = 2
"""Letters of the longest ending of a declined word: Kreis|es, Kreis|en."""


class Kind(NamedTuple):
    """A kind of place said before a name: where the mention ``first`` begins then, whether the
    word is a ``plural``, the ``word`` itself and the ``link`` between it and the name."""

    id: str
    first: int
    plural: bool
    word: str
    link: str


def kind_before(text: Text, at: int) -> Kind | None:
    """Return the kind of place that a word before the name at ``at`` says."""
    if not text.beginning(max(at - BEFORE, 0), at, "place-kind"):
        return None
    for gap in (0, 1, 2):
        head = at - gap - 1
        if head < 0 or text.sentence_at(head).last <= at:
            break  # a heading, and the dateline below
        if gap and not text.word(head + 1, "preposition-of", "contraction", "determiner-definite"):
            break
        if not gap and text.word_before(at, "venue") > 1:
            break  # "à l'hôtel de ville Paul Klein"
        for size in (1, 2):
            begin = head - size + 1
            for length, reading in text.readings(begin, "place-kind"):
                if length == size:
                    plural = reading.form == "plural"
                    counted = gap or text.language in KIND_IN_NAME
                    counted = counted and not plural  # "the provinces of X"
                    word = " ".join(text.folded[begin : head + 1])
                    link = " ".join(text.folded[head + 1 : at])
                    return Kind(reading.id, begin if counted else at, plural, word, link)
    return None


def generic(text: Text, at: int) -> tuple[str | None, int]:
    """Return the kind of place that a word before names, and where the mention then begins."""
    kind = kind_before(text, at)
    return (None, at) if kind is None else (kind.id, kind.first)


def listed(text: Text, before: Place, at: int) -> bool:
    """Say whether the name at ``at`` goes on with a list that ``before`` is in: "the provinces of
    X, Y (Belgium) and of Z"."""
    end = text.behind_bracket(before.last)
    step = end + (end < at and text.tokens[end].text == ",")
    step += text.word(step, "conjunction-and", "conjunction-or")
    if step == end:
        return False
    step += text.word(step, "preposition-of", "contraction")
    return step + (step < at and text.word(step, "determiner-definite")) == at


def of_kind(text: Text, kind: Kind, at: int, last: int) -> tuple[str, ...]:
    """Return the territories that the tables call by the word of ``kind``, undeclined, and the
    name: of "Kreises Kleve" the Kreis Kleve."""
    name = " ".join(text.folded[at:last])
    found: list[str] = []
    known = text.lexicon.readings
    for cut in range(_ENDING + 1):
        word = kind.word[: len(kind.word) - cut]
        if not any(r.scheme == "place-kind" and r.id == kind.id for r in known.get(word, ())):
            continue
        for form in (f"{word} {name}", f"{word} {kind.link} {name}"):
            found += [r.id for r in known.get(form, ()) if r.scheme == "territory"]
    return tuple(dict.fromkeys(id for id in found if called(_kind_of(id), kind.id)))


def called(kind: str, word: str) -> bool:
    """Say whether the word for one kind of territory is used of another kind.

    >>> called("department", "district"), called("municipality", "district")
    (False, False)
    """
    concept = schema().schemes["place-kind"].get(word)
    return kind == word or (
        concept is not None and kind in concept.attributes.get("calledAlso", ())
    )


def borne(candidates: tuple[str, ...], kind: Kind) -> bool:
    """Say whether one of ``candidates`` is of ``kind``."""
    return any(called(_kind_of(id), kind.id) for id in candidates)


def _kind_of(id: str) -> str:
    territory = territories().get(id)
    return territory.kind if territory else ""
