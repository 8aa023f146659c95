"""A text, and an extractor that gives a ready answer about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from passerelle.graph.model import Document
from passerelle.loaders.documents import Reading
from passerelle.loaders.extraction.analysis import Text
from passerelle.loaders.extractors.answers import proposed
from passerelle.loaders.extractors.passages import Passage
from passerelle.loaders.extractors.proposals import Proposals
from passerelle.loaders.load import extract

__all__ = ["TEXT", "Answering", "read_with", "reading"]

TEXT = (
    "La Wzorcom Nord a réuni ce mardi à Tournai Zoltan Kqrpf et Tommy Leclercq, gouverneur du "
    "Hainaut. La wzorade de travail sur la mobilité a été ouverte par Zoltan Kqrpf. Il est membre "
    "de la Wzorcom Nord, partenaire du projet TransMob Plus, née à Blorgzk.\n"
)


@dataclass(frozen=True)
class Answering:
    """An extractor with one answer to whatever it is asked."""

    answer: Any
    name: str = "openai:ready"

    def ready(self) -> None:
        """It always is."""

    def propose(self, text: Text) -> Proposals:
        return proposed(self.answer, Passage(0, text.text), 0.45)


def reading(text: str = TEXT, language: str = "fr") -> Reading:
    document = Document(
        "document/test", "test.txt", "", language, "2021-03-15", "option", "", "passerelle 0.1.0"
    )
    return Reading(document, text)


def read_with(answer: Any, text: str = TEXT, language: str = "fr"):
    """Return the record of a text, read by the rules and by a model that answers so."""
    return extract(reading(text, language), [Answering(answer)])
