"""Markdown → text, with what its front matter states."""

from __future__ import annotations

import re
from functools import cache

from .content import Content

__all__ = ["read_markdown"]

_FRONT = re.compile(r"\A---[ \t]*\n(.*?)\n---[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"^(\w+)[ \t]*:[ \t]*(.*?)[ \t]*$", re.MULTILINE)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}\Z")


def read_markdown(source: str) -> Content:
    """Return the text of a Markdown file, marks removed; title, date and lang of its front matter.

    >>> page = read_markdown("---\\ndate: 2017-09-08\\n---\\n# Mons\\n\\nUne *conférence*.\\n")
    >>> page.text, page.title, page.published
    ('Mons\\n\\nUne conférence.', 'Mons', '2017-09-08')
    """
    fields: dict[str, str] = {}
    front = _FRONT.match(source)
    if front:
        fields = {k.lower(): v.strip("\"'") for k, v in _FIELD.findall(front.group(1))}
        source = source[front.end() :]
    blocks: list[str] = []
    title = fields.get("title")
    items = 0
    heading = False
    for token in _parser().parse(source):
        if token.type == "list_item_open":
            items += 1
        elif token.type == "list_item_close":
            items -= 1
        elif token.type == "heading_open":
            heading = True
        elif token.type == "inline":
            text = _plain(token.children or [])
            if heading and title is None:
                title = text
            heading = False
            blocks.append(("- " if items else "") + text)
        elif token.type in ("fence", "code_block"):
            blocks.append(token.content.rstrip("\n"))
    published = fields.get("date")
    return Content(
        "\n\n".join(blocks).replace("\n\n- ", "\n- "),
        title,
        published if published and _DATE.match(published) else None,
        fields.get("lang") or fields.get("language"),
        "front matter",
    )


@cache
def _parser():
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark")


def _plain(children) -> str:
    parts: list[str] = []
    for child in children:
        if child.type in ("text", "code_inline"):
            parts.append(child.content)
        elif child.type in ("softbreak", "hardbreak"):
            parts.append(" " if child.type == "softbreak" else "\n")
        elif child.type == "image":
            parts.append("")
    return "".join(parts)
