"""Messages (.eml) → the message, and each attachment that has a reader.

The text is the plain one, else what the HTML part says; the subject stands above it as its title,
the date is that of the header. Lines that the sender's program had wrapped are whole again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator
from email import message_from_bytes
from email.errors import CloseBoundaryNotFoundDefect, MessageError
from email.message import EmailMessage
from email.policy import default
from itertools import pairwise
from pathlib import PurePosixPath
from typing import Final

from ...errors import Unreadable
from .archives import LONGEST_NAME
from .content import Content, Parts, cleaned, decode, headed
from .dates import stated_date
from .fragments import read_fragment
from .zipped import Allowance

__all__ = ["read_mail", "unwrapped"]

WIDTH: Final = 80
"""A message none of whose lines is longer was wrapped by a program: all do so below it."""

NESTING: Final = 50
"""Most parts of a message: more are no message that people write."""

_BROKEN = (
    MessageError, LookupError, ValueError, TypeError, AttributeError, AssertionError,
    RecursionError,
)  # fmt: skip
_HEADER = re.compile(rb"\A(?:From |[\x21-\x39\x3b-\x7e]+:)")


def read_mail(
    data: bytes,
    allowance: Allowance,
    endings: Container[str],
    inner: Callable[[bytes, str], Parts],
) -> Parts:
    """Yield a message and its attachments; ``inner`` reads a file in it.

    Raises `Unreadable` for what is no message.
    """
    if not _HEADER.match(data.lstrip()):
        raise Unreadable("no message: it has no header")
    try:
        message = message_from_bytes(data.lstrip(), policy=default)
        leaves = list(_leaves(message))
        cut = leaves[-1] if _cut(message) else None
        body = message.get_body(("plain", "html"))
    except _BROKEN:
        raise Unreadable("its parts can't be told apart") from None
    if isinstance(body, EmailMessage):
        try:
            if body is cut:
                raise Unreadable("the message is truncated")
            yield "", _message(message, body)
        except Unreadable as error:
            yield "", error
    names: set[str] = set()
    for number, leaf in enumerate(leaves, 1):
        if leaf is body:
            continue
        name = _name(leaf, number)
        if PurePosixPath(name).suffix.lower() not in endings:
            continue
        while name in names:
            name = f"{number} {name}"
        names.add(name)
        try:
            if leaf is cut:
                raise Unreadable("the message is truncated in it")
            attached = _bytes(leaf)
        except Unreadable as error:
            yield f"/{name}", error
            continue
        allowance.take(len(attached))
        for part, content in inner(attached, name):
            yield f"/{name}{part}", content


def unwrapped(text: str) -> str:
    """Return ``text`` with the line ends gone that a program put where the next word had no room.

    >>> unwrapped("Le gouverneur a ouvert la conférence,\\nson homologue l'a close.\\nÀ vous")
    "Le gouverneur a ouvert la conférence, son homologue l'a close.\\nÀ vous"
    """
    lines = text.split("\n")
    width = max(map(len, lines))
    if width > WIDTH:
        return text
    whole = lines[:1]
    for before, line in pairwise(lines):
        first = line.split(" ", 1)[0]
        if before and first and first[0].isalnum() and len(before) + 1 + len(first) > width:
            whole[-1] += f" {line}"
        else:
            whole.append(line)
    return "\n".join(whole)


def _message(message: EmailMessage, body: EmailMessage) -> Content:
    try:
        subject = cleaned(str(message["subject"] or ""))
        sent = stated_date(str(message["date"] or ""))
        raw = body.get_payload(decode=True)
        told = body.get_content_charset("us-ascii")
        text = body.get_content()
        if isinstance(text, bytes):
            raise Unreadable("its text is no text")
        if isinstance(raw, bytes) and told == "us-ascii" and not raw.isascii():
            text = decode(raw)  # its sender's program told no encoding
    except _BROKEN:
        raise Unreadable("its text is damaged") from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if body.get_content_subtype() == "html":
        text = read_fragment(text)
    elif body.get_param("format") == "flowed":
        text = re.sub(r"(?<!\n--) \n(?!\n)", " ", text)
    else:
        text = unwrapped(text)
    return headed(Content(text.strip("\n"), subject.strip() or None, sent, None, "message header"))


def _leaves(message: EmailMessage) -> Iterator[EmailMessage]:
    """Yield the parts that hold something: attached messages whole, not what is in them."""
    waiting = [message]
    for _ in range(NESTING):
        if not waiting:
            return
        part = waiting.pop(0)
        if part.is_multipart() and part.get_content_maintype() == "multipart":
            waiting[:0] = [each for each in part.iter_parts() if isinstance(each, EmailMessage)]
        else:
            yield part
    if waiting:
        raise Unreadable(f"it has more than {NESTING} parts")


def _cut(message: EmailMessage) -> bool:
    return any(
        isinstance(defect, CloseBoundaryNotFoundDefect)
        for part in message.walk()
        for defect in part.defects
    )


def _name(part: EmailMessage, number: int) -> str:
    """Return the name of an attachment: its own, without folders, else one by its kind."""
    try:
        stated = part.get_filename() or ""
    except _BROKEN:
        stated = ""
    name = cleaned(" ".join(re.split(r"[/\\]", stated)[-1].split()))[-LONGEST_NAME:]
    kind = part.get_content_type()
    if kind == "message/rfc822":
        return name if name.lower().endswith(".eml") else f"{name or f'message {number}'}.eml"
    return name


def _bytes(part: EmailMessage) -> bytes:
    try:
        if part.get_content_type() == "message/rfc822":
            return part.get_content().as_bytes()
        content = part.get_payload(decode=True)
    except (*_BROKEN, OSError):
        content = None
    if not isinstance(content, bytes):
        raise Unreadable("it is damaged")
    return content
