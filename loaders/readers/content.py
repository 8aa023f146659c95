"""What a reader gives, and how bytes become text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final, NamedTuple, TypeAlias

from ...errors import Unreadable

__all__ = [
    "FILE_METADATA",
    "Block",
    "Content",
    "Parts",
    "cleaned",
    "decode",
    "encoding_of",
    "headed",
    "joined",
    "row",
]

_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_SOFT = str.maketrans("", "", "\u00ad")
CONTROL_SHARE = 0.01
"""More control characters than this share: the file is not text."""

FILE_METADATA: Final = "file metadata"
"""The source of a date that only the file's own properties state: when it was saved, not when it
was published. It is kept, and resolves no 'this Friday'."""


@dataclass(frozen=True, slots=True)
class Content:
    """A document's text; title, ISO publication date, language and where the date comes from, as
    far as the file itself states them."""

    text: str
    title: str | None = None
    published: str | None = None
    language: str | None = None
    published_source: str | None = None


Parts: TypeAlias = Iterator[tuple[str, Content | Unreadable]]
"""The documents in a file: what follows the file's path in the document's (nothing, ``/annex.pdf``,
``#row 3``), and its content or why there is none."""


class Block(NamedTuple):
    """A paragraph, an ``item`` of a list or a ``row`` of a table."""

    text: str
    kind: str = ""


def joined(blocks: Iterable[Block]) -> str:
    """Return ``blocks`` as one text: empty lines between paragraphs, none inside lists and tables.

    >>> joined([Block("Présents :"), Block("A", "item"), Block("B", "item"), Block("Fin.")])
    'Présents :\\n- A\\n- B\\n\\nFin.'
    """
    text = ""
    before = ""
    for block in blocks:
        line = block.text.strip()
        if not line:
            continue
        close = block.kind == "item" or block.kind == before == "row"
        text += ("\n" if close else "\n\n") + ("- " if block.kind == "item" else "") + line
        before = block.kind
    return text.strip("\n")


def row(cells: Iterable[list[Block]]) -> Iterator[Block]:
    """Yield a row of a table: its cells on one line, a tab between them. Where a cell holds several
    paragraphs the table is there for the layout, and its paragraphs follow one another."""
    filled = [[block for block in cell if block.text.strip()] for cell in cells]
    if any(len(cell) > 1 for cell in filled):
        for cell in filled:
            yield from cell
    else:
        yield Block("\t".join(" ".join(cell[0].text.split()) for cell in filled if cell), "row")


def headed(content: Content) -> Content:
    """Return ``content`` with its title above the text, as people read it, where it is not there.

    >>> headed(Content("Elle a eu lieu à Mons.", "Une rencontre")).text
    'Une rencontre\\n\\nElle a eu lieu à Mons.'
    """
    title = " ".join((content.title or "").split())
    if not title or " ".join(content.text.split()).startswith(title):
        return content
    return replace(content, title=title, text=f"{title}\n\n{content.text}".rstrip("\n"))


def encoding_of(head: bytes, pieces: Iterable[bytes]) -> str:
    """Return how a long file is encoded whose first bytes are ``head``: UTF-16 with its mark, UTF-8
    where all ``pieces`` of it are, else cp1252."""
    from codecs import getincrementaldecoder

    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    decoder = getincrementaldecoder("utf-8")()
    try:
        for piece in pieces:
            decoder.decode(piece)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8-sig"


def decode(data: bytes) -> str:
    """Return ``data`` as text with ``\\n`` line ends: UTF-8, UTF-16 with its mark, else cp1252.

    Raises `Unreadable` for binary data.
    """
    text = _decoded(data).replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff")
    controls = len(_CONTROLS.findall(text))
    if controls > CONTROL_SHARE * len(text):
        raise Unreadable("not a text file (binary data)")
    return text


def cleaned(text: str) -> str:
    """Return ``text`` with a space for each character that neither a terminal nor XML should get,
    and without soft hyphens, which nobody sees.

    >>> cleaned("a\x1b[31m\ufffe coopé\u00adration")
    'a [31m  coopération'
    """
    text = _CONTROLS.sub(" ", text).translate(_SOFT)
    return text.encode("utf-8", "replace").decode("utf-8")


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
