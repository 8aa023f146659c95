"""Paths → documents: what is to be read, its text, language, title and date."""

from __future__ import annotations

import hashlib
import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache, lru_cache
from glob import glob
from importlib.metadata import version
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from ..errors import Unreadable, WrongUse
from ..graph.conformity import LONGEST
from ..graph.model import Document
from ..ontology.schema import LANGUAGES
from .readers import FILE_METADATA, FORMATS, Content, read_parts
from .readers.tables import COLUMNS

__all__ = [
    "Reading",
    "ReadingOptions",
    "Skipped",
    "find",
    "read_document",
    "read_documents",
    "resolving",
]

TITLE_LENGTH = 200
SURE_WORDS = 20
"""With fewer words the language is the likeliest of the four, whatever else it may be."""


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """What the user states about all documents of a run: publication date, language, and the
    headings of columns of tables, by what the column holds (text, title, date, link, language)."""

    published: str | None = None
    language: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Refuse what can't be meant; raises `WrongUse`."""
        if self.published is not None:
            if not _valid(self.published):
                message = f"--date {self.published}: not a date; write it as 2017-09-08"
                raise WrongUse(message)
        if self.language is not None and self.language not in LANGUAGES:
            message = f"--lang {self.language}: not one of {' '.join(sorted(LANGUAGES))}"
            raise WrongUse(message)
        for held, heading in self.columns.items():
            if held not in COLUMNS or not heading.strip():
                message = (
                    f"--column {held}={heading}: write it as text=HEADING, "
                    f"with one of {' '.join(COLUMNS)}"
                )
                raise WrongUse(message)


@dataclass(frozen=True, slots=True)
class Reading:
    """A document and its text."""

    document: Document
    text: str


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file, or a document in one, that was not read, and why."""

    path: str
    reason: str


def find(paths: Iterable[str]) -> Iterator[str]:
    """Yield the files that ``paths`` name: files, folders (whatever has a reader), globs, ``-``.

    A path that names nothing is yielded as it stands, so that it is reported when it is read.
    """
    seen: set[str] = set()
    for path in paths:
        for file in _expand(path):
            if file not in seen:
                seen.add(file)
                yield file


def _expand(path: str) -> Iterator[str]:
    if path == "-":
        yield path
        return
    # os.path answers where a name is too long or holds what no file name may
    if os.path.isdir(path):  # noqa: PTH112
        yield from _folder(path) or [path]
    elif not os.path.exists(path) and any(c in path for c in "*?["):  # noqa: PTH110
        found = sorted(glob(path, recursive=True))
        for match in found:
            yield from _folder(match) if Path(match).is_dir() else [match]
        if not found:
            yield path
    else:
        yield path


def _folder(path: str) -> list[str]:
    here = Path(path)
    return sorted(
        str(file)
        for file in here.rglob("*")
        if (file.is_file() or (file.is_symlink() and not file.exists()))  # a broken link is told
        and file.suffix.lower() in FORMATS
        and not any(part.startswith(".") for part in file.relative_to(here).parts)
    )


def read_document(path: str, options: ReadingOptions) -> Reading:
    """Read the one document in the file at ``path`` (``-``: standard input).

    Raises `Unreadable` with the reason: missing, empty, binary, no reader, unknown language; and
    where the file holds several documents, which `read_documents` gives.
    """
    found = list(islice(read_documents(path, options), 2))
    if len(found) > 1:
        raise Unreadable("it holds several documents: read_documents reads them all")
    if isinstance(found[0], Skipped):
        raise Unreadable(found[0].reason)
    return found[0]


def read_documents(path: str, options: ReadingOptions) -> Iterator[Reading | Skipped]:
    """Yield the documents in the file at ``path`` (``-``: standard input), one after the other,
    and in the place of each that can't be read, or of the file's rest, why.

    A document in a file has the file's path and what it is called there: ``files.zip/a.pdf``,
    ``list.csv#row 3``, ``feed.xml#https://…``.
    """
    try:
        with _opened(path) as stream:
            name = "-.txt" if path == "-" else path
            for part, content in read_parts(stream, name, options.columns):
                try:
                    if isinstance(content, Unreadable):
                        raise content
                    yield _reading(path + part, content, options)
                except Unreadable as error:
                    yield Skipped(path + part, str(error))
    except Unreadable as error:
        yield Skipped(path, str(error))
    except OSError as error:  # in the midst of it
        yield Skipped(path, error.strerror or str(error))


def _reading(path: str, content: Content, options: ReadingOptions) -> Reading:
    if len(path) > LONGEST:
        raise Unreadable("its path is too long for the graph")
    text = content.text.strip("\n")
    sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    if options.published:
        published, source = options.published, "option"
    elif content.published and _valid(content.published):
        published, source = content.published, content.published_source
    else:
        published = source = None
    stated = content.language if content.language in LANGUAGES else None
    language = options.language or stated or identify(text)
    title = (content.title or _first_line(text))[:TITLE_LENGTH]
    document = Document(
        f"document/{sha256[:20]}", _printable(path), title, language, published, source, sha256,
        extractor=_extractor(),
    )  # fmt: skip
    return Reading(document, text)


@cache
def _extractor() -> str:
    """Return what documents name as their extractor; asking for it reads a file each time."""
    return f"passerelle {version('passerelle')}"


def _printable(path: str) -> str:
    """Return ``path`` with bytes that are no UTF-8 (an old file name) as escapes."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _opened(path: str) -> BinaryIO:
    """Return the file at ``path`` for reading; raises `Unreadable` with the reason."""
    if path == "-":
        return BytesIO(sys.stdin.buffer.read())
    file = Path(path)
    try:
        if file.is_block_device() or (file.is_char_device() and not path.startswith("/dev/std")):
            raise Unreadable("a device, not a file")
        if file.is_fifo() and not path.startswith("/dev/"):
            # that nobody may ever write into
            raise Unreadable("a pipe, not a file; - reads standard input")
        opened = file.open("rb")
        return opened if opened.seekable() else BytesIO(opened.read())
    except FileNotFoundError:
        raise Unreadable("no such file") from None
    except IsADirectoryError:
        raise Unreadable("a folder without readable files") from None
    except PermissionError:
        raise Unreadable("no permission to read it") from None
    except OSError as error:
        raise Unreadable(error.strerror or str(error)) from None
    except ValueError as error:
        raise Unreadable(str(error)) from None


def _valid(value: str) -> bool:
    """Whether ``value`` is a date as the graph keeps them; Python reads "20170908" as well."""
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _first_line(text: str) -> str:
    return re.split(r"\n", text.strip(), maxsplit=1)[0].strip()


@lru_cache(maxsize=1)
def _identifier():
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def identify(text: str) -> str:
    """Return the language of ``text``: en, fr, nl or de.

    Raises `Unreadable` for a longer text in another language.
    """
    identifier = _identifier()
    ranked = identifier.rank(text[:20_000])
    best = str(ranked[0][0])
    if best in LANGUAGES:
        return best
    if len(text.split()) >= SURE_WORDS and float(ranked[0][1]) > 0.9:
        message = (
            f"written in {best!r}: Passerelle reads {', '.join(sorted(LANGUAGES))} (or say --lang)"
        )
        raise Unreadable(message)
    return next(str(code) for code, _ in ranked if code in LANGUAGES)


def resolving(document: Document) -> date | None:
    """Return the day from which "this Friday" is meant: that of publication, unless only the
    file's own metadata state it, which tell when somebody saved it."""
    known = document.published_source != FILE_METADATA and document.published
    return date.fromisoformat(known) if known else None
