"""ZIP files, archives and office documents alike, within limits that no honest one meets."""

from __future__ import annotations

import struct
import zipfile
import zlib
from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO, Final

from ...errors import Unreadable

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["Allowance", "check_entry", "check_whole", "open_zip", "part", "unpack", "xml_of"]

ENTRIES: Final = 200_000
"""Most entries of a ZIP file: an archive of 10⁵ documents and as many folders has fewer."""

UNPACKED: Final = 4 << 30
"""Most bytes that all of one file may unpack to, read one after the other: some 10⁶ reports."""

LARGEST: Final = 256 << 20
"""Most bytes of one entry, as it is held in memory: the largest reports have some 200 MB."""

RATIO: Final = 200
"""Most bytes out of one: text packs 3 to 20 times, zeros 1,000 times."""

SMALL: Final = 1 << 20
"""Bytes up to which an entry may be packed to any ratio: it does no harm."""

_PROLOG: Final = 1 << 20
"""Bytes at the beginning of XML in which it declares what it does."""

XML: Final = 64 << 20
"""Most bytes of XML parsed as a whole, a tree of ten times the size: 10,000 pages of text."""

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_SEALED = "EncryptedPackage".encode("utf-16-le")
_BROKEN = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, RuntimeError,
    NotImplementedError, OverflowError, IndexError, KeyError,
)  # fmt: skip


class Allowance:
    """How many bytes may still be unpacked from one file and all files in it."""

    def __init__(self, left: int = UNPACKED) -> None:
        """Allow ``left`` bytes."""
        self.left = left

    def take(self, size: int) -> None:
        """Take ``size`` bytes; raises `Unreadable` where no more are left."""
        self.left -= size
        if self.left < 0:
            raise Unreadable(f"the whole file unpacks to more than {UNPACKED >> 30} GiB")


def open_zip(stream: BinaryIO) -> zipfile.ZipFile:
    """Return the ZIP file in ``stream``.

    Raises `Unreadable` where it is none, truncated, or has too many entries.
    """
    head = stream.read(8)
    stream.seek(0)
    if head == _OLE:
        if _SEALED in stream.read(1 << 20):
            raise Unreadable("it is encrypted: save it without a password")
        raise Unreadable("an old binary Office file: save it in the format of its ending")
    try:
        opened = zipfile.ZipFile(stream)
    except _BROKEN:
        raise Unreadable("no ZIP file, or a truncated one") from None
    if len(opened.infolist()) > ENTRIES:
        raise Unreadable(f"it has more than {ENTRIES:,} entries")
    return opened


def unpack(opened: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int = LARGEST) -> bytes:
    """Return the bytes of an entry, ``most`` of them at most.

    Raises `Unreadable` where it is damaged, and as `check_entry` does.
    """
    check_entry(entry, most)
    try:
        with opened.open(entry) as member:
            return member.read(most)  # no more than the size that it states
    except _BROKEN:
        raise Unreadable("it is damaged or truncated") from None


def check_entry(entry: zipfile.ZipInfo, most: int) -> None:
    """Raise `Unreadable` for an entry that is encrypted, larger than ``most`` bytes, or a bomb."""
    if entry.flag_bits & 0x1:
        raise Unreadable("it is encrypted: save it without a password")
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        # Python unpacks the others by whole blocks, whatever they grow to
        raise Unreadable("it is packed by another method than ZIP's usual one")
    if entry.file_size > most:
        raise Unreadable(f"it unpacks to more than {most >> 20} MiB")
    if entry.file_size > max(SMALL, RATIO * entry.compress_size):
        raise Unreadable(f"it unpacks to more than {RATIO} times its size")


def check_whole(opened: zipfile.ZipFile) -> None:
    """Raise `Unreadable` where what a library unpacks by itself would be refused by `unpack` or
    `xml_of`."""
    from ...ontology.xml_entities import check_entities

    entries = opened.infolist()
    if sum(entry.file_size for entry in entries) > UNPACKED:
        raise Unreadable(f"it unpacks to more than {UNPACKED >> 30} GiB")
    for entry in entries:
        check_entry(entry, LARGEST)
        if entry.filename.endswith((".xml", ".rels")):
            try:
                with opened.open(entry) as member:
                    head = member.read(_PROLOG)
            except _BROKEN:
                raise Unreadable("it is damaged or truncated") from None
            check_entities(BytesIO(head))


def part(opened: zipfile.ZipFile, name: str) -> bytes | None:
    """Return the XML of an office document at ``name``; None where there is none.

    Raises `Unreadable` as `unpack` does.
    """
    try:
        entry = opened.getinfo(name)
    except KeyError:
        return None
    return unpack(opened, entry, XML)


def xml_of(data: bytes) -> _Element:
    """Return the root of an XML file; raises `Unreadable` where it is broken or would grow."""
    import lxml.etree

    from ...ontology.xml_entities import check_entities

    check_entities(BytesIO(data))
    parser = lxml.etree.XMLParser(
        resolve_entities="internal", no_network=True, load_dtd=False, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        return lxml.etree.fromstring(data, parser)
    except (lxml.etree.XMLSyntaxError, ValueError) as error:
        raise Unreadable(f"broken XML: {' '.join(str(error).split())[:120]}") from None
