"""ZIP archives → the documents in them, one after the other.

Names are only names: nothing is written to disk. As in a folder, what has no reader and what is
hidden is passed over; whatever else can't be read is named.
"""

from __future__ import annotations

import re
import stat
from collections.abc import Callable, Container
from pathlib import PurePosixPath
from typing import BinaryIO, Final
from zipfile import ZipInfo

from ...errors import Unreadable
from .content import Parts, cleaned
from .zipped import Allowance, open_zip, unpack

__all__ = ["LONGEST_NAME", "read_zip"]

LONGEST_NAME: Final = 500
"""Most characters of a name in a file: folders of systems in use bear 255 each."""

_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


def read_zip(
    stream: BinaryIO,
    allowance: Allowance,
    endings: Container[str],
    inner: Callable[[bytes, str], Parts],
) -> Parts:
    """Yield the documents of an archive, sorted by name; ``inner`` reads a file in it.

    Raises `Unreadable` where it is no archive, truncated or too large, or holds nothing to read.
    """
    found = False
    with open_zip(stream) as opened:
        seen: set[str] = set()
        for entry in sorted(opened.infolist(), key=lambda entry: entry.filename):
            path = PurePosixPath(entry.filename.replace("\\", "/"))
            if entry.is_dir() or path.suffix.lower() not in endings or _hidden(path):
                continue
            found = True
            name = cleaned(" ".join(entry.filename.split()))[:LONGEST_NAME]
            try:
                _check(entry, seen)
                seen.add(entry.filename)
                data = unpack(opened, entry)
            except Unreadable as error:
                yield f"/{name}", error
                continue
            allowance.take(len(data))
            for part, content in inner(data, entry.filename):
                yield f"/{name}{part}", content
    if not found:
        raise Unreadable("no file in it has a reader")


def _check(entry: ZipInfo, seen: Container[str]) -> None:
    """Raise `Unreadable` for an entry that no honest archive of documents has."""
    name = entry.filename
    if name.startswith(("/", "\\")) or re.match(r"[A-Za-z]:", name):
        raise Unreadable("its name is an absolute path")
    if ".." in re.split(r"[/\\]", name):
        raise Unreadable("its name leads out of the archive")
    if _CONTROL.search(name) or len(name) > LONGEST_NAME:
        raise Unreadable("its name is too long or no text")
    if stat.S_ISLNK(entry.external_attr >> 16):
        raise Unreadable("a symbolic link")
    if name in seen:
        raise Unreadable("a second file of this name")


def _hidden(path: PurePosixPath) -> bool:
    return any((part.startswith(".") and part != "..") or part == "__MACOSX" for part in path.parts)
