"""Of which event a text speaks where it names none."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from operator import attrgetter

from ..extraction.analysis import Text
from .clusters import Cluster

__all__ = ["Nearest"]

_PARTED = re.compile("\n\n")
"""What parts paragraphs: blank lines."""
_START = attrgetter("start")


class Nearest:
    """The event that something is said of: the only one that its sentence names, else the only one
    of its paragraph, else the main one. An item of a list is a paragraph of its own.

    "In the picture: A and B at the launch in Lille." is of the launch, in a newsletter about a
    conference too.
    """

    def __init__(self, text: Text, events: list[Cluster], main: Cluster) -> None:
        self.main = main
        gaps = _PARTED.finditer(text.text)
        paragraphs = {bisect_right(text.tokens, gap.start(), key=_START) for gap in gaps}
        paragraphs |= {bound for s in text.sentences if s.kind == "item" for bound in s[:2]}
        sentences = [sentence.first for sentence in text.sentences]
        self.starts = (sentences, sorted(paragraphs | {0}))
        self.events: defaultdict[tuple[int, int], list[Cluster]] = defaultdict(list)
        for event in events:
            first = event.phrases[0]
            if event.part or first.plural or first.other:
                continue
            if not (event.dates or event.places):
                continue  # a word in passing: "since the exercise"
            for stretch in {s for p in event.phrases if not p.verbal for s in self._of(p.first)}:
                self.events[stretch].append(event)

    def _of(self, at: int) -> list[tuple[int, int]]:
        """Return the sentence and the paragraph of token ``at``, each with its sort."""
        return [(sort, bisect_right(starts, at)) for sort, starts in enumerate(self.starts)]

    def to(self, at: int) -> Cluster:
        """Return the event of what is said at token ``at``."""
        for stretch in self._of(at):
            if len(self.events[stretch]) == 1:
                return self.events[stretch][0]
        return self.main
