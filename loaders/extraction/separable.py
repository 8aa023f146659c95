"""Verbs whose second part stands further on: "fand am Montag statt", "nam … deel"."""

from __future__ import annotations

from collections.abc import Iterator

from ...ontology.lexicon import Reading
from .analysis import Text

__all__ = ["parted", "separated"]


def separated(text: Text, first: int, last: int) -> Iterator[tuple[int, Reading]]:
    """Yield the first parts of separable verbs in tokens ``first`` to ``last`` whose second part,
    of one word or more, stands behind them there, each with a reading of the whole."""
    for at in text.partable(first, last):
        for particle, reading in text.lexicon.separable[text.folded[at]]:
            parts = particle.split()  # "saß … am Tisch"
            if any(
                text.folded[end] == parts[0]
                and text.folded[end : end + len(parts)] == parts
                and not text.word(end, "together")  # "bracht … samen met": no part of the verb
                for end in range(at + 1, last)
            ):
                yield at, reading


def parted(text: Text, at: int) -> bool:
    """Say whether token ``at`` is the second part of a verb whose first part stands before it in
    its sentence: "nam als voorzitter … deel"."""
    particles = (
        particle for first in text.partable(text.sentence_at(at).first, at)
        for particle, _ in text.lexicon.separable[text.folded[first]]
    )  # fmt: skip
    return any(text.folded[at] == particle.partition(" ")[0] for particle in particles)
