"""Is there a file where the user says?"""

from __future__ import annotations

from pathlib import Path

from ..errors import WrongUse

__all__ = ["existing_file"]


def existing_file(path: str | Path) -> Path:
    """Return ``path``; raises `WrongUse` where nothing is there, or a folder.

    >>> existing_file("/")
    Traceback (most recent call last):
        ...
    passerelle.errors.WrongUse: /: is a folder: name a file in it
    """
    file = Path(path)
    if not file.exists() or file.is_dir():
        what = "is a folder: name a file in it" if file.is_dir() else "there is no such file"
        raise WrongUse(f"{path}: {what}")
    return file
