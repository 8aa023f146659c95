"""Whether a clause stands somewhere: a verb in a finite form, an auxiliary, a verb of saying."""

from __future__ import annotations

from collections.abc import Container

from ...ontology.schema import word_forms
from .analysis import Text

__all__ = ["AUXILIARIES", "SAID", "clause_within", "finite", "in_form", "of_several_subjects"]

AUXILIARIES = ("auxiliary-be", "auxiliary-have", "auxiliary-become", "auxiliary-modal")
"""Classes of the verbs with which others stand."""
SAID = ("auxiliary-be", "auxiliary-have", "speech")
"""Classes of words that make a clause of a line, beside the verbs of roles."""


def finite(text: Text, at: int) -> bool:
    """Say whether a finite verb of a role can begin at token ``at``: "opened".

    >>> finite(Text("A opened the bridge", "en"), 1)
    True
    """
    return in_form(text, at, "finite")


def in_form(text: Text, at: int, *forms: str, roles: Container[str] | None = None) -> bool:
    """Say whether a verb of a role, of one of ``roles`` where they are given, can begin at token
    ``at`` in one of ``forms``.

    >>> in_form(Text("to open the bridge", "en"), 1, "participle", "infinitive")
    True
    """
    return any(
        reading.form in forms and (roles is None or reading.id in roles)
        for _, reading in text.readings(at, "role")
    )


def of_several_subjects(text: Text, at: int) -> bool:
    """Say whether the verb at token ``at`` has a form that only several subjects have.

    >>> text = Text("A und B eröffneten", "de")
    >>> of_several_subjects(text, 3)
    True
    """
    verb = bool(text.word(at, *AUXILIARIES)) or finite(text, at)
    return verb and text.folded[at].endswith(word_forms("verb", "pluralEnding", text.language))


def clause_within(
    text: Text, first: int, last: int, *classes: str, forms: tuple[str, ...] = ()
) -> bool:
    """Say whether a clause stands in tokens ``first`` to ``last``: a verb of a role that is finite,
    or in one of other ``forms``, or a word of one of ``classes``.

    >>> clause_within(Text("A, who is ill, and B", "en"), 2, 5, *SAID)
    True
    """
    return bool(text.where(first, last, *classes)) or any(
        in_form(text, at, "finite", *forms) for at in text.beginning(first, last, "role")
    )
