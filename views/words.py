"""The page's own words, in each language that it speaks (templates/words.toml)."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import TypeAlias

from ..errors import WrongUse

__all__ = ["TEMPLATES", "style", "words"]

TEMPLATES = Path(__file__).parent / "templates"
Words: TypeAlias = Mapping[str, str | list[str]]
"""A text by name; two texts, for one and for several, where it holds a number ``{n}``."""


@lru_cache(maxsize=1)
def _all_words() -> dict[str, dict[str, str | list[str]]]:
    return tomllib.loads((TEMPLATES / "words.toml").read_text("utf-8"))


def words(language: str) -> Words:
    """Return the page's words in ``language``; raises `WrongUse` where it has none.

    >>> words("nl")["search"]
    'Zoeken'
    """
    texts = _all_words()
    if language not in texts:
        raise WrongUse(
            f"the page has no words in {language!r}; it speaks {', '.join(sorted(texts))}"
        )
    return texts[language]


@lru_cache(maxsize=1)
def style() -> dict[str, dict[str, dict[str, object]]]:
    """Return how each kind of node and type of tie looks (templates/style.toml)."""
    return tomllib.loads((TEMPLATES / "style.toml").read_text("utf-8"))
