"""OpenDocument text (.odt) → paragraphs, lists and tables in the order of the document.

Frames come after their paragraph, notes at the end; what is deleted in review, comments, indexes
and tables of contents are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Final

from ...errors import Unreadable
from .content import FILE_METADATA, Block, Content, joined, row
from .dates import stated_date
from .zipped import open_zip, part, xml_of

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["read_odt"]

_NO_TEXT: Final = {
    "tracked-changes", "sequence-decls", "variable-decls", "user-field-decls", "forms",
    "annotation", "annotation-end", "table-of-content", "illustration-index", "table-index",
    "object-index", "user-index", "alphabetical-index", "bibliography", "soft-page-break",
    "ruby-text", "note-citation",
}  # fmt: skip
_MOST_SPACES = 100
"""An element can state any number of spaces."""


def read_odt(data: bytes) -> Content:
    """Return the text of an .odt file, and the title and date that its properties state.

    Raises `Unreadable` where it is encrypted, truncated, damaged or no such document.
    """
    with open_zip(BytesIO(data)) as opened:
        if b"encryption-data" in (part(opened, "META-INF/manifest.xml") or b""):
            raise Unreadable("it is encrypted: save it without a password")
        content = part(opened, "content.xml")
        meta = part(opened, "meta.xml")
    if content is None:
        raise Unreadable("no OpenDocument text in it")
    body = next((each for each in xml_of(content).iter() if _name(each) == "text"), None)
    if body is None or _name(body.getparent()) != "body":
        raise Unreadable("no OpenDocument text in it")
    aside: list[_Element] = []
    blocks = [*_blocks(body, aside, "")]
    for note in aside:
        blocks += _blocks(note, [], "")
    fields: dict[str, str] = {}
    for each in xml_of(meta).iter() if meta else ():
        fields.setdefault(_name(each), (each.text or "").strip())
    return Content(
        joined(blocks),
        fields.get("title") or None,
        stated_date(fields.get("date") or fields.get("creation-date") or ""),
        fields.get("language", "")[:2].lower() or None,
        FILE_METADATA,
    )


def _blocks(parent: _Element, notes: list[_Element], kind: str) -> Iterator[Block]:
    for child in parent:
        name = _name(child)
        if name in ("p", "h"):
            frames: list[_Element] = []
            text = re.sub(r" *\n *", "\n", "".join(_text(child, notes, frames)))
            yield Block(text, kind if name == "p" else "")
            for frame in frames:
                yield from _blocks(frame, notes, "")
        elif name in ("list-item", "list-header"):
            yield from _blocks(child, notes, "item")
        elif name == "table-row":
            yield from row([*_blocks(cell, notes, "")] for cell in child)
        elif name not in _NO_TEXT:
            yield from _blocks(child, notes, kind)


def _text(element: _Element, notes: list[_Element], frames: list[_Element]) -> Iterator[str]:
    yield _spaced(element.text)
    for child in element:
        match _name(child):
            case "s":
                count = next((v for k, v in child.attrib.items() if str(k).endswith("}c")), "1")
                yield " " * (min(int(count), _MOST_SPACES) if str(count).isdecimal() else 1)
            case "tab":
                yield "\t"
            case "line-break":
                yield "\n"
            case "note":
                notes.append(child)
            case "frame" | "custom-shape" | "text-box":
                frames.append(child)
            case name if name not in _NO_TEXT:
                yield from _text(child, notes, frames)
        yield _spaced(child.tail)


def _spaced(text: str | None) -> str:
    return re.sub(r"[ \t\r\n]+", " ", text or "")


def _name(element: _Element | None) -> str:
    return "" if element is None else str(element.tag).rpartition("}")[2]
