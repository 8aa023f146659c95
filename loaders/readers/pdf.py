"""PDF → paragraphs in reading order, by PDFium; without running heads and feet."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from ctypes import byref, c_double, create_string_buffer
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, Final

from ...errors import Unreadable
from .content import FILE_METADATA, Content, joined
from .dates import stated_date
from .hyphens import Known
from .layout import GUTTER, Piece, Row, in_columns, paragraphs, rows

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfTextPage

__all__ = ["read_pdf"]

PAGES: Final = 10_000
"""Most pages: the longest reports have 2,000."""

CHARACTERS: Final = 100_000
"""Most characters of a page: a newspaper's has 20,000."""

EDGE: Final = 3
"""Rows at the top and at the bottom of a page among which heads and feet are sought."""

_MOVED: Final = 4
"""Points by which a running head may move from page to page."""

_END: Final = 1024
"""Bytes at the end of the file in which its end mark must stand."""

_LINE_END: Final = 2
"""The character that PDFium gives for a hyphen where a line ends."""

_LEANING: Final = math.pi / 12
"""Angle in radians from which text stands aside."""

_SAMPLE: Final = 300
"""Characters of a page that are asked how it is turned."""

_FILE_NAME = re.compile(
    r"\A\s*(?:microsoft (?:word|powerpoint)|https?:|about:)"
    r"|\.(?:docx?|odt|rtf|pdf|indd|qxd|html?|pptx?)\s*\Z",
    re.IGNORECASE,
)


def read_pdf(data: bytes) -> Content:
    """Return the text of a PDF, and the title and date that its properties state.

    Characters that stand at another angle than most of their page (watermarks, notes along the
    margin) are left out. Raises `Unreadable` where the file is encrypted, truncated or damaged, and
    where it has pictures of text only.
    """
    import pypdfium2

    if not data.rstrip(b"\x00 \r\n\t").rfind(b"%%EOF", -_END - 5) + 1:
        raise Unreadable("no PDF, or a truncated one: its end is missing")
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise Unreadable("it is encrypted: save it without a password") from None
        raise Unreadable("a damaged PDF") from None
    try:
        if len(document) > PAGES:
            raise Unreadable(f"it has more than {PAGES:,} pages")
        pages = [rows(_pieces(document, number)) for number in range(len(document))]
        stated = document.get_metadata_dict()
    except pypdfium2.PdfiumError:
        raise Unreadable("a damaged PDF") from None
    finally:
        document.close()
    if not any(pages):
        raise Unreadable("no text layer: its pages are pictures of text; recognise it first (OCR)")
    pages = _without_running(pages)
    known = Known.of(_text(row) for page in pages for row in page)
    text = joined(paragraphs([flow for page in pages for flow in in_columns(page)], known))
    title = stated.get("Title", "").strip()
    return Content(
        text,
        title if title and not _FILE_NAME.search(title) else None,
        stated_date(stated.get("CreationDate", "")) or stated_date(stated.get("ModDate", "")),
        None,
        FILE_METADATA,
    )


def _without_running(pages: list[list[Row]]) -> list[list[Row]]:
    """Return the pages without the lines that return at one height, whatever their numbers."""
    heights: defaultdict[str, list[float]] = defaultdict(list)
    counted: Counter[tuple[bool, int]] = Counter()
    for number, page in enumerate(pages, 1):
        for at in _edges(page):
            heights[_shape(page[at])].append(page[at][0].base)
        counted.update({one for at in _edges(page) for one in _numbers(page, at, number)})
    needed = max(2, math.ceil(len([page for page in pages if page]) / 3))
    result: list[list[Row]] = []
    for number, page in enumerate(pages, 1):
        running: set[int] = set()
        for at in _edges(page):
            here = page[at][0].base
            same = [there for there in heights[_shape(page[at])] if abs(there - here) <= _MOVED]
            if (
                len(same) >= needed
                or any(counted[one] >= needed for one in _numbers(page, at, number))
                or _is_number(page[at], number)
            ):
                running.add(at)
        result.append([row for at, row in enumerate(page) if at not in running])
    return result if any(result) else pages


def _numbers(page: list[Row], at: int, number: int) -> Iterator[tuple[bool, int]]:
    """Yield by how much the numbers at the ends of a row differ from that of its page, and whether
    it is in the upper half: what stays the same from page to page numbers them."""
    for piece in {page[at][0], page[at][-1]}:
        if re.fullmatch(r"\d{1,4}", piece.text.strip()):
            yield at < len(page) / 2, int(piece.text) - number


def _is_number(row: Row, page: int) -> bool:
    text = "".join(_text(row).split())
    return text.strip("-–—") == str(page) or bool(re.fullmatch(rf"{page}/\d+", text))


def _edges(page: list[Row]) -> set[int]:
    """Return the rows at the top and at the bottom that white or size part from the others."""
    gaps = [above[0].base - below[0].base for above, below in pairwise(page)]
    usual = median(gaps) if gaps else 0.0

    def parted(at: int) -> bool:
        above, below = page[at - 1][0], page[at][0]
        size = max(above.size, below.size)
        return (
            gaps[at - 1] > 1.3 * min(usual, 1.4 * size) or abs(above.size - below.size) > size / 9
        )

    count = len(page)
    heads = [at for at in range(1, min(EDGE + 1, count)) if parted(at)]
    feet = [at for at in range(max(1, count - EDGE), count) if parted(at)]
    return {*range(max(heads, default=0)), *range(min(feet, default=count), count)}


def _shape(row: Row) -> str:
    return re.sub(r"\d+", "#", "".join(_text(row).split()).lower())


def _text(row: Row) -> str:
    return " ".join(piece.text for piece in row)


# -- characters -------------------------------------------------------------------------------


def _pieces(document: PdfDocument, number: int) -> list[Piece]:
    page = document[number]
    try:
        text = page.get_textpage()
        try:
            if text.count_chars() > CHARACTERS:
                raise Unreadable(f"page {number + 1} has more than {CHARACTERS:,} characters")
            return list(_runs(text))
        finally:
            text.close()
    finally:
        page.close()


def _runs(page: PdfTextPage) -> Iterator[Piece]:
    """Yield the runs of characters on one baseline with no white wider than between words."""
    from pypdfium2 import raw

    handle = page.raw
    turned = _turned(page)
    cos, sin = round(math.cos(turned)), round(math.sin(turned))
    left, right, bottom, top, x, y = (c_double() for _ in range(6))
    edges = [byref(edge) for edge in (left, right, bottom, top)]
    run: list[str] = []
    begin = end = base = size = line = height = 0.0
    bold = heavy = within = aside = False
    place = 0

    def finished() -> Iterator[Piece]:
        words = "".join(run).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        if words.strip():
            yield Piece(words, begin, end, base, size, bold, place)

    for at in range(page.count_chars()):
        code = raw.FPDFText_GetUnicode(handle, at)
        char = "-" if code == _LINE_END else chr(code) if 0 < code < 0x110000 else " "
        if char.isspace():
            within = False
            if char in "\r\n":
                yield from finished()
                run = []
            elif run and not run[-1].isspace():
                run.append(" ")
            continue
        raw.FPDFText_GetCharBox(handle, at, *edges)
        first, last = left.value * cos + bottom.value * sin, right.value * cos + top.value * sin
        if last < first:
            first, last = last, first
        if not within or first < end - height:  # the others of a word stand beside its first
            angle, height = _stance(page, at)
            heavy = _is_bold(page, at)
            aside = abs((angle - turned + math.pi) % (2 * math.pi) - math.pi) > _LEANING
            raw.FPDFText_GetCharOrigin(handle, at, byref(x), byref(y))
            line = y.value * cos - x.value * sin
        within = char not in "-\u2010\u00ad"  # a word may go on in the next line
        if aside:
            continue
        if run and (
            abs(line - base) > 0.5 * max(height, size)
            or first - end > GUTTER * max(height, size)
            or first < end - max(height, size)
        ):
            yield from finished()
            run = []
        if not run:
            begin, base, size, place = first, line, height, at
            bold = heavy
        size, bold = max(size, height), bold and heavy
        end = max(end, last) if run else last
        run.append(char)
    yield from finished()


def _turned(page: PdfTextPage) -> float:
    """Return the quarter of a turn by which most of the text is turned, in radians."""
    count = page.count_chars()
    angles = (_stance(page, at)[0] for at in range(0, count, max(1, count // _SAMPLE)))
    quarters = Counter(round(angle / (math.pi / 2)) % 4 for angle in angles)
    return quarters.most_common(1)[0][0] * math.pi / 2 if quarters else 0.0


def _stance(page: PdfTextPage, at: int) -> tuple[float, float]:
    """Return the angle, in radians, and the size, in points, of a character."""
    from pypdfium2 import raw

    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(page.raw, at, byref(matrix))
    size = raw.FPDFText_GetFontSize(page.raw, at) * math.hypot(matrix.c, matrix.d)
    return math.atan2(matrix.b, matrix.a), size or 1.0


def _is_bold(page: PdfTextPage, at: int) -> bool:
    from pypdfium2 import raw

    handle = page.raw
    if raw.FPDFText_GetFontWeight(handle, at) >= 600:
        return True
    name = create_string_buffer(200)
    raw.FPDFText_GetFontInfo(handle, at, name, len(name), None)
    return b"bold" in name.value.lower()
