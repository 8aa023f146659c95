"""Word's .docx → paragraphs, lists and tables in the order of the document.

What is inserted in review counts and what is deleted doesn't; text boxes come after their
paragraph, notes at the end; page heads and feet, comments and tables of contents are left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING, Final

from ...errors import Unreadable
from .content import FILE_METADATA, Block, Content, joined, row
from .dates import stated_date
from .zipped import open_zip, part, xml_of

if TYPE_CHECKING:
    from zipfile import ZipFile

    from lxml.etree import _Element

__all__ = ["read_docx"]

_W: Final = (
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}",  # "strict"
)
_HOLDERS = {"body", "sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "txbxContent"}
_NO_TEXT = {"del", "moveFrom", "pPr", "rPr", "Fallback", "instrText", "delText"}
_AS_TEXT = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}


def read_docx(data: bytes) -> Content:
    """Return the text of a .docx file, and the title and date that its properties state.

    Raises `Unreadable` where it is encrypted, truncated, damaged or no such document.
    """
    with open_zip(BytesIO(data)) as opened:
        return _Document(opened).content()


class _Document:
    def __init__(self, opened: ZipFile) -> None:
        self.opened = opened
        where, root = self.related("", "officeDocument")
        body = next((child for child in root if _name(child) == "body"), None)
        if body is None or not str(body.tag).startswith(_W):
            raise Unreadable("no Word document in it")
        self.main = where
        self.body = body
        self.lists, self.contents = self.styles()

    def content(self) -> Content:
        blocks = [*self.blocks(self.body)]
        for kind in ("footnotes", "endnotes"):
            notes = self.optional(self.main, kind)
            for note in notes if notes is not None else ():
                if not _value(note, "type"):  # separators have one
                    blocks += self.blocks(note)
        fields = self.properties()
        return Content(
            joined(blocks),
            fields.get("title") or None,
            stated_date(fields.get("modified") or fields.get("created") or ""),
            (fields.get("language") or "")[:2].lower() or None,
            FILE_METADATA,
        )

    # -- parts ----------------------------------------------------------------------------------

    def related(self, source: str, kind: str) -> tuple[str, _Element]:
        """Return the part that ``source`` names as its ``kind``, and its name."""
        rels = join(dirname(source), "_rels", f"{source.rpartition('/')[2]}.rels")
        listed = part(self.opened, rels)
        if listed is None:
            raise Unreadable("no Word document in it")
        for relation in xml_of(listed):
            if relation.get("Type", "").endswith(f"/{kind}"):
                target = relation.get("Target", "")
                name = normpath(join(dirname(source), target)).lstrip("/")
                if (data := part(self.opened, name)) is not None:
                    return name, xml_of(data)
        raise Unreadable(f"no {kind} in it")

    def optional(self, source: str, kind: str) -> _Element | None:
        try:
            return self.related(source, kind)[1]
        except Unreadable:
            return None

    def properties(self) -> dict[str, str]:
        root = self.optional("", "core-properties")
        return {} if root is None else {_name(child): (child.text or "").strip() for child in root}

    def styles(self) -> tuple[set[str], set[str]]:
        """Return the ids of styles that make items of lists, and of those of tables of contents."""
        root = self.optional(self.main, "styles")
        lists: set[str] = set()
        contents: set[str] = set()
        for style in root if root is not None else ():
            inside = {_name(child): child for child in style.iter()}
            id_ = _value(style, "styleId")
            name = _value(inside["name"], "val").lower() if "name" in inside else ""
            if "numPr" in inside and "outlineLvl" not in inside:
                lists.add(id_)
            if name.startswith("toc "):
                contents.add(id_)
        return lists, contents

    # -- text -----------------------------------------------------------------------------------

    def blocks(self, parent: _Element) -> Iterator[Block]:
        for child in parent:
            name = _name(child)
            if name == "p":
                yield from self.paragraph(child)
            elif name == "tbl":
                for line in child.iterchildren():
                    for tr in [line] if _name(line) == "tr" else _within(line, "tr"):
                        yield from row([*self.blocks(cell)] for cell in _within(tr, "tc"))
            elif name in _HOLDERS or name in ("footnote", "endnote"):
                yield from self.blocks(child)

    def paragraph(self, paragraph: _Element) -> Iterator[Block]:
        boxes: list[_Element] = []
        style, kind = "", ""
        for properties in paragraph:
            if _name(properties) == "pPr":
                for each in properties.iter():
                    if _name(each) == "pStyle":
                        style = _value(each, "val")
                    elif _name(each) == "numId" and style in {"", *self.lists}:
                        kind = "item" if _value(each, "val") != "0" else "none"
        if style in self.contents:
            return
        if not kind and style in self.lists:
            kind = "item"
        yield Block("".join(_text(paragraph, boxes)), "item" if kind == "item" else "")
        for box in boxes:
            yield from self.blocks(box)


def _text(element: _Element, boxes: list[_Element]) -> Iterator[str]:
    for child in element:
        name = _name(child)
        if name == "t":
            yield child.text or ""
        elif name in _AS_TEXT:
            yield _AS_TEXT[name]
        elif name == "txbxContent":
            boxes.append(child)
        elif name == "r" and _hidden(child):
            continue
        elif name not in _NO_TEXT:
            yield from _text(child, boxes)


def _hidden(run: _Element) -> bool:
    return any(
        _name(mark) == "vanish" and _value(mark, "val") not in ("0", "false")
        for properties in run
        if _name(properties) == "rPr"
        for mark in properties
    )


def _within(element: _Element, name: str) -> Iterator[_Element]:
    """Yield the elements ``name`` in ``element``, through content controls and insertions."""
    for child in element:
        if _name(child) == name:
            yield child
        elif _name(child) in _HOLDERS:
            yield from _within(child, name)


def _name(element: _Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _value(element: _Element, name: str) -> str:
    return next(
        (element.get(f"{space}{name}", "") for space in _W if f"{space}{name}" in element.attrib),
        "",
    )
