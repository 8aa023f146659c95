"""Verbs whose second part stands further on: "fand am Montag statt", "nam … deel"."""

from __future__ import annotations

from collections.abc import Iterator

from ...ontology.lexicon import Reading
from .analysis import Text

__all__ = ["parted", "separated"]


def separated(text: Text, first: int, last: int) -> Iterator[tuple[int, Reading]]:
    """Yield the first parts of separable verbs in tokens ``first`` to ``last`` whose second part,
    of one word or more, stands behind them there, each with a reading of the whole. Of several
    second parts the first that ends a stretch of the clause is meant: "nahmen auf der Bühne teil".
    """
    for at in text.partable(first, last):
        found: list[tuple[int, int, Reading]] = []
        for particle, reading in text.lexicon.separable[text.folded[at]]:
            parts = particle.split()  # "saß … am Tisch"
            ends = [
                end + len(parts) for end in range(at + 1, last)
                if text.folded[end] == parts[0]
                and text.folded[end : end + len(parts)] == parts
                and not text.word(end, "together")  # "bracht … samen met": no part of the verb
            ]  # fmt: skip
            if ends:
                loose, end = min((not _closes(text, end, last), end) for end in ends)
                found.append((loose, end, reading))
        if found:
            closing = min(found, key=lambda part: part[:2])
            yield from (
                (at, reading) for loose, end, reading in found
                if closing[0] or (not loose and end == closing[1])
            )  # fmt: skip


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
