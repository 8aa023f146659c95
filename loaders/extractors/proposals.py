"""What does an extractor propose, and how is it asked?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from ..extraction.analysis import Text

__all__ = ["Extractor", "Named", "Proposals", "Stated"]


@dataclass(frozen=True, slots=True)
class Named:
    """A mention: the span in code points that names a thing of a type, and how sure (0 to 1).

    ``kind`` is a concept of the type's kinds, None where the wording decides; ``date`` is the span
    of the words that date an event or agreement; ``of`` is the first mention of the same thing,
    where this is a further one.
    """

    type: str
    start: int
    end: int
    confidence: float
    kind: str | None = None
    date: tuple[int, int] | None = None
    of: Named | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Stated:
    """A tie between two mentions, and the span that states it."""

    type: str
    source: Named
    target: Named
    start: int
    end: int
    confidence: float
    qualifiers: Mapping[str, str | bool] = field(default_factory=dict)


@dataclass(slots=True)
class Proposals:
    """Mentions and ties in the order given; ``dropped`` counts by reason what was not fit."""

    named: list[Named] = field(default_factory=list)
    stated: list[Stated] = field(default_factory=list)
    dropped: Counter[str] = field(default_factory=Counter)

    def add(self, other: Proposals) -> None:
        """Add those of another passage."""
        self.named += other.named
        self.stated += other.stated
        self.dropped += other.dropped


class Extractor(Protocol):
    """A reader of texts beside the rules. It can be pickled, so that any process can read."""

    @property
    def name(self) -> str:
        """What its claims carry, without spaces: "gliner:news-v2", "openai:qwen3-8b"."""
        ...

    def ready(self) -> None:
        """Raise `WrongUse` where it can't work: no such folder, no package."""
        ...

    def propose(self, text: Text) -> Proposals:
        """Return what it finds; spans count code points in the text. Raises `NoAnswer`."""
        ...
