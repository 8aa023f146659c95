"""Files → text, title, publication date: one module a format.

`read_parts` picks the reader by the file's ending. Some files hold one document, some hold many: a
reader gives each with its name in the file, one after the other, and in the place of one that
can't be read the `passerelle.errors.Unreadable` with its reason. The text is plain text as people
read it (what `passerelle extract --text` prints and all offsets refer to).

========= ========================================================
module    gives
========= ========================================================
content   what a reader gives, and how bytes become text
dates     the date that a field of a file states
naming    how rows and entries are named after their file
html      the text of an article (trafilatura), its title and date
fragments HTML that is all text
markdown  text, with what its front matter states
pdf       paragraphs in reading order (PDFium)
layout    pieces of text on a page in reading order
hyphens   two lines as one, a word that they part whole again
docx      Word's paragraphs, lists and tables
odt       those of OpenDocument
mail      a message and its attachments
feeds     the entries of an RSS or Atom file
tables    the rows of a .csv or .xlsx file
archives  the files in a ZIP archive
zipped    ZIP files within limits, and the XML in them
========= ========================================================
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from io import BytesIO
from pathlib import PurePosixPath
from typing import BinaryIO, Final

from ...errors import Unreadable
from .content import FILE_METADATA, Content, Parts, cleaned, decode
from .zipped import Allowance

__all__ = ["FILE_METADATA", "FORMATS", "Content", "Parts", "read_bytes", "read_parts"]

DEPTH: Final = 2
"""Files in files: an attachment of a message in an archive is read, an archive in that is not."""

NONE_NAMED: Final[Mapping[str, str]] = {}


def _text(data: bytes) -> Content:
    return Content(decode(data))


def _markdown(data: bytes) -> Content:
    from .markdown import read_markdown

    return read_markdown(decode(data))


def _html(data: bytes) -> Content:
    from .html import read_html

    return read_html(data)


def _pdf(data: bytes) -> Content:
    from .pdf import read_pdf

    return read_pdf(data)


def _docx(data: bytes) -> Content:
    from .docx import read_docx

    return read_docx(data)


def _odt(data: bytes) -> Content:
    from .odt import read_odt

    return read_odt(data)


_ONE: dict[str, Callable[[bytes], Content]] = {
    ".txt": _text, ".text": _text, ".md": _markdown, ".markdown": _markdown,
    ".html": _html, ".htm": _html, ".xhtml": _html,
    ".pdf": _pdf, ".docx": _docx, ".odt": _odt,
}  # fmt: skip
"""Reader by ending, of files that are one document."""

_TABLES: Final = (".csv", ".tsv", ".xlsx")
_FEEDS: Final = (".rss", ".atom", ".xml")
_NESTS: Final = (".zip", ".eml")

FORMATS: Final = (*_ONE, *_TABLES, *_FEEDS, *_NESTS)
"""The endings for which there is a reader."""


def read_parts(stream: BinaryIO, name: str, columns: Mapping[str, str] = NONE_NAMED) -> Parts:
    """Yield the documents in ``stream``, which can seek, of the file ``name``: what follows that in
    the document's name, and its content or why it has none.

    ``columns`` names columns of tables by what they hold (`passerelle.loaders.readers.tables`).
    Raises `Unreadable` for an empty file, for binary data, for an ending that has no reader, and
    for what makes the rest of a file unreadable, after the documents before.

    >>> table = "titre;texte\\nMons;Une conférence.\\nLille;\\n".encode()
    >>> [(part, content.text) for part, content in read_parts(BytesIO(table), "a.csv")]
    [('#row 2', 'Mons\\n\\nUne conférence.'), ('#row 3', 'Lille')]
    """
    yield from _parts(stream, name, columns, Allowance(), 0)


def read_bytes(data: bytes, name: str) -> Content:
    """Return the content of a file named ``name`` that is one document.

    Raises `Unreadable` where it can't be read, and where it holds other than one document.

    >>> read_bytes("Bonjour à tous".encode("cp1252"), "note.txt").text
    'Bonjour à tous'
    """
    found = [content for _, content in read_parts(BytesIO(data), name)]
    if len(found) != 1:
        raise Unreadable(f"it holds {len(found)} documents")
    if isinstance(found[0], Unreadable):
        raise found[0]
    return found[0]


def _parts(
    stream: BinaryIO, name: str, columns: Mapping[str, str], allowance: Allowance, depth: int
) -> Parts:
    ending = PurePosixPath(name.replace("\\", "/")).suffix.lower() or ".txt"
    if ending not in FORMATS:
        known = " ".join(sorted(FORMATS))
        raise Unreadable(f"no reader for {ending} files (there are readers for {known})")
    if not stream.read(4096).strip() and not stream.read().strip():
        raise Unreadable("the file is empty")
    stream.seek(0)
    if ending in _NESTS and depth == DEPTH:
        raise Unreadable("it lies in a file that lies in a file: unpack the outer one")

    def inner(data: bytes, name: str) -> Parts:
        try:
            yield from _parts(BytesIO(data), name, columns, allowance, depth + 1)
        except Unreadable as error:
            yield "", error

    for part, content in _reading(stream, ending, columns, allowance, inner):
        if isinstance(content, Content):
            content = replace(
                content,
                text=cleaned(content.text),
                title=content.title and cleaned(" ".join(content.title.split())),
            )
            if not content.text.strip():
                content = Unreadable("no text found in the file")
        yield part, content


def _reading(
    stream: BinaryIO,
    ending: str,
    columns: Mapping[str, str],
    allowance: Allowance,
    inner: Callable[[bytes, str], Parts],
) -> Parts:
    if ending in _ONE:
        yield "", _ONE[ending](stream.read())
    elif ending in _TABLES:
        from .tables import read_csv, read_xlsx

        yield from (read_xlsx if ending == ".xlsx" else read_csv)(stream, columns)
    elif ending in _FEEDS:
        from .feeds import read_feed

        yield from read_feed(stream)
    elif ending == ".eml":
        from .mail import read_mail

        yield from read_mail(stream.read(), allowance, FORMATS, inner)
    else:
        from .archives import read_zip

        yield from read_zip(stream, allowance, FORMATS, inner)
