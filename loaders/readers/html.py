"""HTML → the article's text (trafilatura), title, and the publication date that its metadata state.

A date in the running text is the date of something else as often as of publication (measured:
trafilatura gave an event's date where a page had no date line), so only metadata count.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...errors import Unreadable
from .content import Content, decode

if TYPE_CHECKING:
    from lxml.html import HtmlElement

__all__ = ["read_html"]

_DATES = (
    "//meta[@property='article:published_time']/@content",
    "//meta[@itemprop='datePublished']/@content",
    "//*[@itemprop='datePublished']/@datetime",
    "//meta[@name='date' or @name='DC.date' or @name='dcterms.date' or @name='DC.date.issued'"
    " or @name='dcterms.issued' or @name='pubdate' or @name='publication_date']/@content",
    "//time[@pubdate]/@datetime",
    "//time[contains(@class, 'published') or contains(@class, 'entry-date')]/@datetime",
)
_JSON_DATE = re.compile(r'"datePublished"\s*:\s*"(\d{4}-\d{2}-\d{2})')
_ISO = re.compile(r"\s*(\d{4}-\d{2}-\d{2})")


_TAGS = re.compile(r"<(script|style)\b.*?</\1\s*>|<[^>]*>", re.DOTALL | re.IGNORECASE)
"""What of a page is no text."""


def read_html(data: bytes) -> Content:
    """Return the main text of a page without its boilerplate.

    Raises `Unreadable` where no article is found.
    """
    import lxml.etree
    import lxml.html
    import trafilatura

    source = _declared(data)
    try:
        tree = lxml.html.fromstring(source)
        text = trafilatura.extract(
            source, include_comments=False, include_tables=True, include_links=False,
            favor_recall=True, deduplicate=False, output_format="txt",
        )  # fmt: skip
        if not text:
            text = trafilatura.html2txt(source) or _whole(tree)
        metadata = trafilatura.extract_metadata(source, extensive=False)
    except (ValueError, RecursionError, lxml.etree.LxmlError, AttributeError) as error:
        raise Unreadable("broken HTML that can't be parsed") from error
    if not text.strip():
        if _TAGS.sub("", source).strip():  # the parser gives up some 250 elements deep
            raise Unreadable("its text is nested too deeply in elements to be read")
        raise Unreadable("no text found in the page")
    text = _RULE.sub("", text)
    text = _CELLS.sub(lambda row: re.sub(r"\s*\|\s*", "\t", row[0].strip(" |")), text)
    language = (tree.get("lang") or "")[:2].lower() or None
    title = metadata.title if metadata else None
    return Content(text.strip(), title or None, _published(tree, source), language, "page metadata")


_RULE = re.compile(r"^(?:\|-{3,})+\|[ \t]*\n?", re.MULTILINE)
_CELLS = re.compile(r"^\| .* \|[ \t]*$", re.MULTILINE)
"""Rows of tables as trafilatura writes them: the extractor takes lines with bars for menus."""


def _whole(tree: HtmlElement) -> str:
    """Return all text of a page or fragment in which no article can be told."""
    import lxml.etree

    lxml.etree.strip_elements(tree, "script", "style", "noscript", "template", with_tail=False)
    return str(tree.text_content())


def _declared(data: bytes) -> str:
    """Return the page as text, by its own declaration of an encoding first."""
    found = re.search(rb"<meta[^>]+charset=[\"']?([\w-]+)", data[:4096], re.IGNORECASE)
    if found and not data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        stated = found.group(1).decode("ascii")
        try:
            # As the HTML standard has it: who can read the declaration isn't reading UTF-16.
            return data.decode("utf-8" if stated.lower().startswith("utf-16") else stated)
        except (LookupError, UnicodeDecodeError):
            pass
    text = decode(data)
    # lxml refuses text with an encoding declaration of XML
    return re.sub(r"\A\s*<\?xml[^>]*\?>", "", text)


def _published(tree: HtmlElement, source: str) -> str | None:
    for path in _DATES:
        for value in tree.xpath(path):
            if found := _ISO.match(str(value)):
                return found.group(1)
    found = _JSON_DATE.search(source)
    return found.group(1) if found else None
