"""Every exception that Passerelle raises on purpose, in one tree.

::

    PasserelleError                 exit code 1
    ├── Nonconforming               the data break the schema                     1
    ├── Unreadable                  a document can't be read: it is skipped       1
    ├── NoAnswer                    a model gives none: the rules' reading stays  1
    ├── WorkerDied                  a process that read documents was ended       1
    ├── WrongUse                    an argument makes no sense (a ValueError)     2
    │   ├── UnknownQuestion
    │   └── InvalidQuery            Cypher that does not parse or may not run
    └── StoreUnavailable            (a ConnectionError)                           3
        └── StoreInUse              another process holds the embedded store

Each message is one line that names the thing and the way out; the command line prints it as it
stands and ends with the exit code of the class.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import ClassVar, Final

__all__ = [
    "InvalidQuery",
    "NoAnswer",
    "Nonconforming",
    "PasserelleError",
    "StoreInUse",
    "StoreUnavailable",
    "UnknownQuestion",
    "Unreadable",
    "WorkerDied",
    "WrongUse",
    "nearest",
    "one_of",
    "shown",
]

SHOWN: Final = 80
"""Most characters of a value that a message shows."""


class PasserelleError(Exception):
    """The root of the tree."""

    exit_code: ClassVar[int] = 1


class Nonconforming(PasserelleError):
    """Data that break the schema: an unknown type, a missing id, a value of the wrong kind."""


class Unreadable(PasserelleError):
    """A document that can't be read; nothing of it is stored."""


class NoAnswer(PasserelleError):
    """A model that gave no answer about a document, or one that is none."""


class WorkerDied(PasserelleError):
    """A process that read documents ended before it was done; nothing of those is stored."""


class WrongUse(PasserelleError, ValueError):
    """An argument or option that makes no sense."""

    exit_code = 2


class UnknownQuestion(WrongUse):
    """No named question of that name."""


class InvalidQuery(WrongUse):
    """A query with a syntax error, or one that would write where only reading is allowed."""


class StoreUnavailable(PasserelleError, ConnectionError):
    """A store or a network resource that can't be reached."""

    exit_code = 3


class StoreInUse(StoreUnavailable):
    """An embedded store that another process holds open."""


def nearest(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """Return what follows an unknown ``word`` in a message: the name in ``known`` that looks most
    like it, else the way out ``otherwise``.

    >>> nearest("Persn", ["Person", "Place"])
    "; did you mean 'Person'?"
    >>> nearest("x", ["Person"], "`passerelle query` lists them all")
    '; `passerelle query` lists them all'
    """
    from difflib import get_close_matches

    close = get_close_matches(word, sorted(known), n=1)
    if close:
        return f"; did you mean {close[0]!r}?"
    return f"; {otherwise}" if otherwise else ""


def one_of(what: str, name: str, known: Collection[str]) -> str:
    """Return ``name``, the name of a ``what``; raises `WrongUse` where it is none of ``known``.

    >>> one_of("type", "Persn", ["Person", "Place"])
    Traceback (most recent call last):
        ...
    passerelle.errors.WrongUse: no type is called 'Persn'; did you mean 'Person'?
    """
    if name not in known:
        some = f"it is one of {', '.join(sorted(known)[:12])}{', …' if len(known) > 12 else ''}"
        raise WrongUse(f"no {what} is called {name!r}{nearest(name, known, some)}")
    return name


def shown(value: object) -> str:
    """Return a value from a file as a message shows it: as JSON, its beginning if it is long.

    >>> shown(["a", None])
    '["a", null]'
    """
    import json

    try:
        text = json.dumps(value, ensure_ascii=False)
    except RecursionError:
        return "nested too deep"
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"
