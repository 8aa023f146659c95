"""What a text or a chart was asked before: many rules ask the same of one place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

__all__ = ["Answers", "remembered"]

Answers = defaultdict[Callable[..., Any], dict[tuple[Hashable, ...], Any]]
"""By question, and by what it was about, what the answer was."""


_UNASKED = object()


class _Asked(Protocol):
    answers: Answers


Ground = TypeVar("Ground", bound=_Asked)
About = ParamSpec("About")
Answer = TypeVar("Answer")


def remembered(
    question: Callable[Concatenate[Ground, About], Answer],
) -> Callable[Concatenate[Ground, About], Answer]:
    """Work out once what ``question`` answers: of a text for good, of a chart until a phrase comes
    or goes. What it is about stands in the order of its parameters, not by their names.

    >>> from .analysis import Text
    >>> @remembered
    ... def halves(text: Text, at: int) -> tuple[str, ...]:
    ...     print("asked")
    ...     return tuple(text.words[at].split("'"))
    >>> text = Text("Quelqu'un parle.", "fr")
    >>> halves(text, 0) is halves(text, 0)
    asked
    True
    """

    @wraps(question)
    def asked(ground: Ground, *about: Any) -> Answer:
        answers = ground.answers[question]
        answer = answers.get(about, _UNASKED)
        if answer is _UNASKED:
            answers[about] = answer = question(ground, *about)  # pyright: ignore[reportCallIssue]
        return answer

    return asked  # pyright: ignore[reportReturnType]
