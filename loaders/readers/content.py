"""What a reader gives, and how bytes become text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...errors import Unreadable

__all__ = ["Content", "decode", "without_controls"]

_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
CONTROL_SHARE = 0.01
"""More control characters than this share: the file is not text."""


@dataclass(frozen=True, slots=True)
class Content:
    """A file's text; title, ISO publication date and language where the file itself states them."""

    text: str
    title: str | None = None
    published: str | None = None
    language: str | None = None


def decode(data: bytes) -> str:
    """Return ``data`` as text with ``\\n`` line ends: UTF-8, UTF-16 with its mark, else cp1252.

    Raises `Unreadable` for binary data.
    """
    text = _decoded(data).replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff")
    controls = len(_CONTROLS.findall(text))
    if controls > CONTROL_SHARE * len(text):
        raise Unreadable("not a text file (binary data)")
    return text


def without_controls(text: str) -> str:
    """Return ``text`` with a space for each character that neither a terminal nor XML should get.

    >>> without_controls("a\x1b[31m\ufffe")
    'a [31m '
    """
    return _CONTROLS.sub(" ", text)


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return data.decode("utf-16")
        except UnicodeDecodeError as error:
            raise Unreadable("not a text file (broken UTF-16)") from error
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if len(_BINARY.findall(data)) > CONTROL_SHARE * len(data):
        raise Unreadable("not a text file (binary data)")
    # cp1252 has five holes; a file with one of them is left to the statistics of the detector
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        from charset_normalizer import from_bytes

        best = from_bytes(data).best()
        if best is None:
            raise Unreadable("not a text file (unknown encoding)") from None
        return str(best)
