"""Verbs whose second part stands further on: "fand am Montag statt", "nam … deel"."""

from __future__ import annotations

from ...ontology.lexicon import Reading
from .analysis import Text
from .remembered import remembered

__all__ = ["parted", "separated"]


@remembered
def separated(text: Text, first: int, last: int) -> list[tuple[int, Reading]]:
    """Return the first parts of separable verbs in tokens ``first`` to ``last`` whose second part,
    of one word or more, stands behind them there, each with a reading of the whole. Of several
    second parts the first that ends a stretch of the clause is meant: "nahmen auf der Bühne teil".
    """
    return [
        (at, reading) for at in text.partable(first, last) for reading in _meant(text, at, last)
    ]


def _meant(text: Text, at: int, last: int) -> list[Reading]:
    found: list[tuple[int, int, Reading]] = []
    for particle, reading in text.lexicon.separable[text.folded[at]]:
        if ends := _ends(text, particle.split(), at + 1, last):  # "saß … am Tisch"
            loose, end = min((not _closes(text, end, last), end) for end in ends)
            found.append((loose, end, reading))
    closing = min(found, key=lambda part: part[:2], default=None)
    return [
        reading for loose, end, reading in found
        if closing and (closing[0] or (not loose and end == closing[1]))
    ]  # fmt: skip


def _ends(text: Text, parts: list[str], first: int, last: int) -> list[int]:
    """Return where the words of a second part end in tokens ``first`` to ``last``."""
    if parts[0] not in text.folded[first:last]:
        return []
    return [
        at + len(parts) for at in range(first, last)
        if text.folded[at : at + len(parts)] == parts
        and not text.word(at, "together")  # "bracht … samen met": no part of the verb
    ]  # fmt: skip


def _closes(text: Text, end: int, last: int) -> bool:
    """Say whether a stretch of the clause ends before token ``end``."""
    return end >= last or text.words[end] in ".,;:)–" or bool(text.word(end, "conjunction-and"))


def parted(text: Text, at: int) -> bool:
    """Say whether token ``at`` is the second part of a verb whose first part stands before it in
    its sentence: "nam als voorzitter … deel"."""
    particles = (
        particle for first in text.partable(text.sentence_at(at).first, at)
        for particle, _ in text.lexicon.separable[text.folded[first]]
    )  # fmt: skip
    return any(text.folded[at] == particle.partition(" ")[0] for particle in particles)
