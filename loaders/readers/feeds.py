"""RSS and Atom files → a document an entry: what the feed itself holds, never the network."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, BinaryIO, Final

from ...errors import Unreadable
from ...ontology.xml_entities import check_entities
from .content import Content, Parts, cleaned, headed
from .dates import stated_date
from .fragments import read_fragment
from .naming import Names

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["read_feed"]

_ENTRIES: Final = ("item", "entry")
_TEXTS: Final = ("encoded", "content", "description", "summary", "title")
"""Where an entry's text may be, the fullest first."""

_DATES: Final = ("published", "pubDate", "issued", "date", "updated", "modified")
_ROOTS: Final = ("rss", "RDF", "feed")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>|&(?:#\d+|\w+);")


def read_feed(stream: BinaryIO) -> Parts:
    """Yield the entries of a feed, each named by its link, else its id, else its number.

    Raises `Unreadable` for XML that is no feed, and where the file is broken, after the entries
    before.
    """
    import lxml.etree

    check_entities(stream)
    names = Names("entry")
    language = None
    root = None
    try:
        for event, element in lxml.etree.iterparse(
            stream, events=("start", "end"), resolve_entities=True, no_network=True,
            load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True,
        ):  # fmt: skip
            name = _name(element)
            if root is None:
                root = element
                if name not in _ROOTS:
                    raise Unreadable(f"XML that is no feed: {name}")
                language = _language(element)
            elif event == "end" and name == "language" and not language:
                language = (element.text or "").strip()
            elif event == "end" and name in _ENTRIES and _is_entry(element):
                fields = {_name(child): child for child in reversed(element)}
                link = _link(element) or _text(fields.get("id")) or _text(fields.get("guid"))
                try:
                    content = _entry(fields, _language(element) or language)
                except Unreadable as error:
                    yield names.of(link), error
                else:
                    yield names.of(link), content
                element.clear(keep_tail=False)
                while (before := element.getprevious()) is not None and _name(before) == name:
                    element.getparent().remove(before)
    except (lxml.etree.XMLSyntaxError, ValueError) as error:
        reason = " ".join(str(error).split())[:120]
        rest = "; nothing after that is read" if names.given else ""
        raise Unreadable(f"broken or truncated XML: {reason}{rest}") from None
    if not names.given:
        raise Unreadable("a feed without entries")


def _entry(fields: dict[str, _Element], language: str | None) -> Content:
    title = _title(fields.get("title"))
    text = ""
    for name in _TEXTS[:-1]:
        if name in fields and (text := _readable(fields[name])):
            break
    date = next((d for name in _DATES if (d := stated_date(_text(fields.get(name))))), None)
    if not text and not title:
        raise Unreadable("the entry has no text")
    stated = (language or "")[:2].lower() or None
    return headed(Content(text, title or None, date, stated, "feed"))


def _readable(element: _Element) -> str:
    """Return the text of a field that holds text, escaped HTML or XHTML."""
    import lxml.etree

    if element.get("src") and not (element.text or "").strip():
        return ""
    if len(element):
        source = "".join(lxml.etree.tostring(child, encoding="unicode") for child in element)
    else:
        source = element.text or ""
        if element.get("type") == "text" or not _TAG.search(source):
            return source.strip()
    try:
        return read_fragment(source)
    except Unreadable:
        return ""


def _title(element: _Element | None) -> str:
    if element is None:
        return ""
    text = "".join(map(str, element.itertext()))
    if element.get("type") != "text":
        text = html.unescape(re.sub(r"</?[A-Za-z][^<>]*>", "", text))
    return cleaned(" ".join(text.split()))


def _link(entry: _Element) -> str:
    for child in entry:
        if _name(child) == "link" and child.get("rel", "alternate") == "alternate":
            if link := (child.get("href") or child.text or "").strip():
                return link
    return ""


def _is_entry(element: _Element) -> bool:
    parent = element.getparent()
    return parent is not None and _name(parent) in ("channel", *_ROOTS)


def _language(element: _Element) -> str | None:
    return element.get("{http://www.w3.org/XML/1998/namespace}lang")


def _text(element: _Element | None) -> str:
    return "" if element is None else (element.text or "").strip()


def _name(element: _Element) -> str:
    return str(element.tag).rpartition("}")[2]
