"""Names by a GLiNER model in a local folder; nothing is ever downloaded."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from ...errors import NoAnswer, WrongUse, shown
from ...ontology.schema import schema
from ..extraction.analysis import Text
from .passages import Passage, passages
from .proposals import Named, Proposals
from .wanted import types

__all__ = ["Gliner", "labels"]

LONGEST = 200
"""Tokens of a passage: GLiNER models cut longer ones."""


def labels() -> dict[str, str]:
    """Return what a model is asked for, the schema's types by their English labels.

    >>> labels()["organisation"]
    'Organisation'
    """
    return {schema().label(type, "en"): type for type in types()}


@dataclass(frozen=True)
class Gliner:
    """A model in ``folder``; what it is less sure of than ``threshold`` is left out."""

    folder: str
    threshold: float = 0.5

    @property
    def name(self) -> str:
        """``gliner:`` and the folder's name.

        >>> Gliner("/models/news v2").name
        'gliner:news-v2'
        """
        return f"gliner:{'-'.join(Path(self.folder).resolve().name.split())}"

    def ready(self) -> None:
        """Raise `WrongUse` where the folder or the package is missing."""
        whole = f"--extractor gliner:{self.folder}"
        if not self.folder or not Path(self.folder).is_dir():
            raise WrongUse(f"{whole}: no such folder; a model is never downloaded")
        if not (Path(self.folder) / "gliner_config.json").is_file():
            raise WrongUse(f"{whole}: no GLiNER model there (gliner_config.json is missing)")
        if find_spec("gliner") is None:
            raise WrongUse(
                f"{whole}: the package gliner is not installed: pip install 'passerelle[gliner]'"
            )

    def propose(self, text: Text) -> Proposals:
        """Return the mentions that the model finds; raises `NoAnswer`."""
        found = Proposals()
        asked = labels()
        for passage in passages(text, LONGEST):
            try:
                model = _model(self.folder)
                answer = model.predict_entities(passage.text, list(asked), threshold=self.threshold)
            except Exception as error:  # whatever a model and what it stands on may raise
                raise NoAnswer(f"the model can't read it: {shown(str(error))}") from None
            found.add(_proposed(answer, passage, asked))
        return found


def _proposed(answer: Any, passage: Passage, asked: dict[str, str]) -> Proposals:
    """Return the mentions of an answer that quote the passage, in the order of the text.

    >>> said = {"start": 3, "end": 7, "text": "Mons", "label": "place", "score": 0.9}
    >>> other = said | {"text": "Mars"}
    >>> found = _proposed([said, other], Passage(10, "In Mons."), {"place": "Place"})
    >>> [(named.type, named.start, named.end) for named in found.named], dict(found.dropped)
    ([('Place', 13, 17)], {'not verbatim in the text': 1})
    """
    found = Proposals()
    for item in answer if isinstance(answer, list) else ():
        match item:
            case {
                "start": int(start), "end": int(end), "text": str(words), "label": str(label),
                "score": float(score),
            }:  # fmt: skip
                if label not in asked:
                    found.dropped["of no type of the schema"] += 1
                elif not 0 <= start < end or passage.text[start:end] != words:
                    found.dropped["not verbatim in the text"] += 1
                else:
                    sure = min(max(score, 0.0), 1.0)
                    span = passage.start + start, passage.start + end
                    found.named.append(Named(asked[label], *span, sure))
            case _:
                found.dropped["no object"] += 1
    found.named.sort(key=lambda named: (named.start, named.end, named.type))
    return found


@lru_cache(maxsize=1)
def _model(folder: str) -> Any:
    """Load the model: once in each process, and without the network."""
    os.environ.update(HF_HUB_OFFLINE="1", TRANSFORMERS_OFFLINE="1")
    return import_module("gliner").GLiNER.from_pretrained(folder, local_files_only=True)
