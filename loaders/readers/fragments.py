"""HTML that is all text (an entry of a feed, the body of a message, a cell) → that text.

A page is read by `passerelle.loaders.readers.html`, which looks for the article in it and leaves
the rest out; here nothing is left out but what nobody sees.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ...errors import Unreadable
from .content import Block, joined, row

if TYPE_CHECKING:
    from lxml.html import HtmlElement

__all__ = ["read_fragment"]

_BLOCKS: Final = {
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
    "h6", "header", "hr", "html", "li", "main", "nav", "ol", "p", "pre", "section", "summary",
    "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
}  # fmt: skip
_UNSEEN: Final = {
    "head", "iframe", "link", "meta", "noscript", "object", "script", "select", "style", "svg",
    "template", "textarea", "title",
}  # fmt: skip


def read_fragment(source: str) -> str:
    """Return the text of HTML, a paragraph for each of its blocks.

    Raises `Unreadable` where it has none, or can't be parsed.

    >>> read_fragment("Le préfet &amp; le maire.<ul><li>Un</li><li>Deux</li></ul><p>Fin.")
    'Le préfet & le maire.\\n- Un\\n- Deux\\n\\nFin.'
    """
    import lxml.etree
    import lxml.html

    try:
        # lxml refuses text with an encoding declaration of XML
        source = re.sub(r"\A\s*<\?xml[^>]*\?>", "", source)
        tree = lxml.html.fragment_fromstring(source, create_parent=True)
        reading = _Reading()
        reading.read(tree, "")
        reading.close("")
    except (ValueError, RecursionError, lxml.etree.LxmlError, AssertionError) as error:
        raise Unreadable("broken HTML that can't be parsed") from error
    text = joined(reading.blocks)
    if not text:
        raise Unreadable("no text found in its HTML")
    return text


class _Reading:
    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.line: list[str] = []

    def close(self, kind: str) -> None:
        """End the paragraph in hand."""
        text = re.sub(r"\n{3,}", "\n\n", re.sub(r" *\n *", "\n", "".join(self.line)))
        self.line.clear()
        if text.strip():
            self.blocks.append(Block(re.sub(r" {2,}", " ", text).strip(), kind))

    def read(self, element: HtmlElement, kind: str) -> None:
        self.line.append(_spaced(element.text))
        for child in element:
            tag = child.tag if isinstance(child.tag, str) else "script"  # a comment
            if tag == "br":
                self.line.append("\n")
            elif tag == "tr":
                self.close(kind)
                self.blocks += row(
                    [self.within(cell) for cell in child if cell.tag in ("td", "th")]
                )
            elif tag in _BLOCKS:
                self.close(kind)
                inside = "item" if tag == "li" else kind
                self.read(child, inside)
                self.close(inside)
            elif tag not in _UNSEEN:
                self.read(child, kind)
            self.line.append(_spaced(child.tail))

    def within(self, cell: HtmlElement) -> list[Block]:
        reading = _Reading()
        reading.read(cell, "")
        reading.close("")
        return reading.blocks


def _spaced(text: str | None) -> str:
    return re.sub(r"[ \t\r\n]+", " ", text or "")
