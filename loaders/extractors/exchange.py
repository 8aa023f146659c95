"""One question over HTTP, one answer: bounded in size and time, patient with a busy server.

No redirect is followed, so that a key goes only where the user sent it; certificates are verified.
"""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import NamedTuple
from urllib.parse import SplitResult, urlsplit
from urllib.request import getproxies, proxy_bypass

from ...errors import NoAnswer, shown

__all__ = ["Answer", "Limits", "post"]

BUSY = frozenset({408, 425, 429, 500, 502, 503, 504})
"""Statuses that may pass."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What an exchange may take: ``timeout`` seconds for the whole answer of one attempt,
    ``attempts``, ``pause`` seconds before the second (doubled for each further one), ``patience``
    seconds at most where the server says how long to wait, ``size`` bytes of an answer."""

    timeout: float = 120.0
    attempts: int = 3
    pause: float = 1.0
    patience: float = 60.0
    size: int = 4_000_000


class Answer(NamedTuple):
    """The status and the body of an answer."""

    status: int
    body: bytes


class _Passing(Exception):
    """A fault that may be gone at the next attempt, and how long the server asks to wait."""

    def __init__(self, reason: str, wait: float | None = None) -> None:
        super().__init__(reason)
        self.wait = wait


def post(url: str, body: bytes, headers: Mapping[str, str], limits: Limits) -> Answer:
    """Return what the server at ``url`` answers to ``body``.

    Raises `NoAnswer` where it gives none within ``limits``, redirects, or can't be trusted.
    """
    target = urlsplit(url)
    for attempt in range(limits.attempts):
        try:
            return _once(target, body, headers, limits)
        except _Passing as fault:
            if attempt + 1 == limits.attempts:
                raise NoAnswer(f"{target.hostname} {fault}") from None
            pause = limits.pause * 2**attempt
            if fault.wait is not None:
                if fault.wait > limits.patience:
                    asked = f"asks to wait {fault.wait:.0f} seconds"
                    raise NoAnswer(f"{target.hostname} {fault}, and {asked}") from None
                pause = fault.wait
        time.sleep(pause)
    raise AssertionError("limits allow at least one attempt")


def _once(target: SplitResult, body: bytes, headers: Mapping[str, str], limits: Limits) -> Answer:
    deadline = _Deadline(limits.timeout)
    connection = _connection(target, limits.timeout)
    try:
        with deadline:
            connection.connect()
            deadline.watch(connection.sock)
            path = target.path + (f"?{target.query}" if target.query else "")
            connection.request("POST", path, body, dict(headers))
            response = connection.getresponse()
            status = response.status
            if 300 <= status < 400:
                other = shown(response.headers.get("Location", "elsewhere"))
                raise NoAnswer(
                    f"{target.hostname} redirects to {other}: no redirect is followed; name the "
                    "address itself"
                )
            data = response.read(limits.size + 1)
            if len(data) > limits.size:
                raise NoAnswer(f"{target.hostname} answers more than {limits.size} bytes")
            if status in BUSY:
                wait = _wait(response.headers.get("Retry-After"))
                raise _Passing(f"is busy or broken (HTTP {status})", wait)
            if deadline.over:
                raise TimeoutError
            if response.length:
                raise _Passing("broke off its answer")
            return Answer(status, data)
    except ssl.SSLCertVerificationError as error:
        raise NoAnswer(f"{target.hostname}: {error.verify_message or 'certificate'}") from None
    except (OSError, http.client.HTTPException) as error:
        if deadline.over or isinstance(error, TimeoutError):
            raise _Passing(f"gave no whole answer within {limits.timeout:g} seconds") from None
        if isinstance(error, http.client.HTTPException):
            raise _Passing("broke off its answer, or speaks no HTTP") from None
        raise _Passing(f"can't be reached: {error.strerror or error}") from None
    finally:
        connection.close()


def _connection(target: SplitResult, timeout: float) -> http.client.HTTPConnection:
    host = target.hostname or ""
    if target.scheme == "http":
        return http.client.HTTPConnection(host, target.port, timeout=timeout)
    proxy = urlsplit(getproxies().get("https", ""))
    if proxy.hostname and not proxy_bypass(host):
        through = http.client.HTTPSConnection(proxy.hostname, proxy.port, timeout=timeout)
        through.set_tunnel(host, target.port or 443)
        return through
    return http.client.HTTPSConnection(host, target.port, timeout=timeout)


def _wait(told: str | None) -> float | None:
    """Return the seconds that a Retry-After header asks for: a number, or a date.

    >>> _wait("3"), _wait("soon"), _wait(None), _wait("Sat, 01 Jan 2000 00:00:00 GMT")
    (3.0, None, None, 0.0)
    """
    if told is None:
        return None
    if told.strip().isascii() and told.strip().isdigit():
        return float(told[:10])
    with suppress(ValueError, TypeError, OverflowError):
        until = parsedate_to_datetime(told)
        return max((until - datetime.now(UTC)).total_seconds(), 0.0)
    return None


class _Deadline:
    """Ends an exchange after some seconds, also one that comes byte by byte."""

    def __init__(self, seconds: float) -> None:
        self.over = False
        self._socket: socket.socket | None = None
        self._timer = threading.Timer(seconds, self._end)
        self._timer.daemon = True

    def __enter__(self) -> None:
        self._timer.start()

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()

    def watch(self, socket: socket.socket) -> None:
        """Say which connection to end."""
        self._socket = socket
        if self.over:
            raise TimeoutError

    def _end(self) -> None:
        self.over = True
        if self._socket is not None:
            with suppress(OSError):
                # not that of a TLS socket, which would take its state from the reader's hands
                socket.socket.shutdown(self._socket, socket.SHUT_RDWR)
