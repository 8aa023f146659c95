"""Files → text, title, publication date: one module a format.

`read_bytes` picks the reader by the file's ending. A reader gives plain text as people read it
(what `passerelle extract --text` prints and all offsets refer to) or raises
`passerelle.errors.Unreadable` with the reason.

======== ========================================================
module   gives
======== ========================================================
content  what a reader gives, and how bytes become text
html     the text of an article (trafilatura), its title and date
markdown text, with what its front matter states
======== ========================================================
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import PurePath

from ...errors import Unreadable
from .content import Content, decode, without_controls

__all__ = ["FORMATS", "Content", "read_bytes"]


def _text(data: bytes) -> Content:
    return Content(decode(data))


def _markdown(data: bytes) -> Content:
    from .markdown import read_markdown

    return read_markdown(decode(data))


def _html(data: bytes) -> Content:
    from .html import read_html

    return read_html(data)


FORMATS: dict[str, Callable[[bytes], Content]] = {
    ".txt": _text, ".text": _text, ".md": _markdown, ".markdown": _markdown,
    ".html": _html, ".htm": _html, ".xhtml": _html,
}  # fmt: skip
"""Reader by file ending."""


def read_bytes(data: bytes, name: str) -> Content:
    """Return the content of a file named ``name``.

    Raises `Unreadable` for an empty file, for binary data and for an ending that has no reader.

    >>> read_bytes("Bonjour à tous".encode("cp1252"), "note.txt").text
    'Bonjour à tous'
    """
    ending = PurePath(name).suffix.lower() or ".txt"
    reader = FORMATS.get(ending)
    if reader is None:
        known = " ".join(sorted(FORMATS))
        raise Unreadable(f"no reader for {ending} files (there are readers for {known})")
    if not data.strip():
        raise Unreadable("the file is empty")
    content = reader(data)
    content = replace(
        content,
        text=without_controls(content.text),
        title=content.title and without_controls(content.title),
    )
    if not content.text.strip():
        raise Unreadable("no text found in the file")
    return content
