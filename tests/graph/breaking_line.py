"""A line to a server that breaks, again and again, while the server is told to commit."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import TracebackType

COMMIT = b"\x00\x02\xb0\x12\x00\x00"
"""The message alone in its chunk: https://neo4j.com/docs/bolt/current/bolt/message/#messages-commit"""


class BreakingLine:
    """Passes on what comes at a free port of 127.0.0.1 to the server at ``port``.

    From the moment that it is `frail`, every second message that commits breaks the line: by turns
    before the server has it, and before its answer is back.
    """

    def __init__(self, port: int) -> None:
        self.frail = False
        self.broken = 0
        self._port = port
        self._commits = 0
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listening.getsockname()[1]

    def __enter__(self) -> BreakingLine:
        threading.Thread(target=self._serve, daemon=True).start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._listening.close()

    def _serve(self) -> None:
        while True:
            try:
                client, _ = self._listening.accept()
            except OSError:  # closed
                return
            server = socket.create_connection(("127.0.0.1", self._port))
            deaf = threading.Event()
            for work in self._ask, self._answer:
                threading.Thread(target=work, args=(client, server, deaf), daemon=True).start()

    def _ask(self, client: socket.socket, server: socket.socket, deaf: threading.Event) -> None:
        with _ending(client, server):
            while data := client.recv(1 << 16):
                if self.frail and COMMIT in data:
                    self._commits += 1
                    if self._commits % 2:
                        self.broken += 1
                        if self._commits % 4 == 1:
                            return
                        deaf.set()
                server.sendall(data)

    def _answer(self, client: socket.socket, server: socket.socket, deaf: threading.Event) -> None:
        with _ending(client, server):
            while (data := server.recv(1 << 16)) and not deaf.is_set():
                client.sendall(data)


@contextmanager
def _ending(*ends: socket.socket) -> Iterator[None]:
    """Break the line afterwards, on both sides, whichever side broke it first."""
    try:
        yield
    except OSError:
        pass
    finally:
        for end in ends:
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()
