"""Whether a sentence tells of what is to come, of now, or of the past."""

from __future__ import annotations

from ...ontology.schema import word_forms
from .analysis import Text
from .finite import in_form
from .separable import separated

__all__ = ["in_future", "tells_of_now", "tells_of_to_come"]


def in_future(text: Text, at: int) -> bool:
    """Say whether the ending of a verb at token ``at`` is one of the future, as French has them.

    >>> in_future(Text("Le maire ouvrira la foire.", "fr"), 2)
    True
    """
    return text.folded[at].endswith(word_forms("auxiliary-future", "futureEnding", text.language))


def tells_of_to_come(text: Text, at: int) -> bool:
    """Say whether the sentence of token ``at`` tells of what is to come: "findet statt", "tiendra".

    >>> tells_of_to_come(Text("Le comité tiendra une séance à Metz.", "fr"), 0)
    True
    """
    first, last, _ = text.sentence_at(at)
    if text.where(first, last, "to-come", "auxiliary-future"):
        return True
    return any(
        in_future(text, verb) and (in_form(text, verb, "finite") or text.word(verb, "holds") > 0)
        for verb in range(first, last)
    ) or any(reading.id == "to-come" for _, reading in separated(text, first, last))


def tells_of_now(text: Text, at: int) -> bool:
    """Say whether "this" stands at ``at`` and the sentence tells nothing of the past: "ce samedi,
    le maire reçoit". In French only: the others tell of the past in one word as a rule, "this
    Wednesday the mayor met"."""
    first, last, _ = text.sentence_at(at)
    return (
        text.language == "fr"
        and bool(text.word(at, "this"))
        and not text.where(first, last, "auxiliary-have", "auxiliary-be", "past-historic")
    )
