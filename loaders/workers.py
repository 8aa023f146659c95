"""How do several processes read files, so that what comes of them comes in order?

Each process is given a part of the files at a time and sends what comes of them piece by piece; a
thread for each receives it. So much is read ahead that the processes have work while a batch is
written, and no more, so that memory stays flat.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection, wait
from queue import Empty, Full, Queue
from typing import Any, TypeVar

from ..errors import WorkerDied

__all__ = ["in_order"]

PART = 8
"""Files that a process is given at a time."""

AHEAD = 32
"""Parts that are read before their turn, at most."""

BUFFER = 32
"""Pieces of one part that are kept before their turn, at most."""

BLINK = 0.2
"""Seconds between looks at whether the reading was given up."""

PATIENCE = 5.0
"""Seconds within which a process that was told to end does so."""

STANDARD_INPUT = "-"

T = TypeVar("T")


def in_order(
    work: Callable[[str], Iterator[T]], files: Iterable[str], processes: int
) -> Iterator[T]:
    """Yield what ``work`` yields for each of ``files``, in their order, from ``processes``.

    ``work`` and what it yields must be such as can be pickled; what it raises is raised here when
    its turn has come. Standard input is read by this process, for it has it. Raises `WorkerDied`
    where a process ends too early. Closing the iterator ends the processes.
    """
    crew = _Crew(work, processes)
    try:
        parts = _parts(files)
        ahead: deque[_Part] = deque()
        for part in parts:
            ahead.append(crew.take(part))
            if len(ahead) >= AHEAD:
                yield from _told(ahead.popleft(), work)
        while ahead:
            yield from _told(ahead.popleft(), work)
    finally:
        crew.dismiss()


class _Part:
    """Some files, and what came of them so far: pieces, or a fault, or None at the end."""

    def __init__(self, files: list[str]) -> None:
        self.files = files
        self.told: Queue[tuple[Any] | BaseException | None] = Queue(BUFFER)


def _parts(files: Iterable[str]) -> Iterator[_Part]:
    part: list[str] = []
    for file in files:
        if part and (file == STANDARD_INPUT or len(part) >= PART):
            yield _Part(part)
            part = []
        if file == STANDARD_INPUT:
            yield _Part([file])
        else:
            part.append(file)
    if part:
        yield _Part(part)


def _told(part: _Part, work: Callable[[str], Iterator[T]]) -> Iterator[T]:
    if part.files == [STANDARD_INPUT]:
        yield from work(STANDARD_INPUT)
        return
    while True:
        try:
            piece = part.told.get(timeout=BLINK)  # a wait without end would hear no interrupt
        except Empty:
            continue
        if piece is None:
            return
        if isinstance(piece, BaseException):
            raise piece
        yield piece[0]


class _Crew:
    """The processes, and the threads that give them their parts and receive from them."""

    def __init__(self, work: Callable[[str], Iterator[Any]], processes: int) -> None:
        self._pending: Queue[_Part | None] = Queue()
        self._dismissed = threading.Event()
        self._processes: list[Any] = []
        self._threads: list[threading.Thread] = []
        # The same on every system, and nothing of this process's threads and locks goes along.
        spawn = multiprocessing.get_context("spawn")
        try:
            for number in range(processes):
                ours, theirs = spawn.Pipe()
                process = spawn.Process(
                    target=_serve, args=(theirs, work), name=f"passerelle-{number}", daemon=True
                )
                with _undisturbed():
                    process.start()
                theirs.close()
                thread = threading.Thread(target=self._attend, args=(process, ours), daemon=True)
                self._processes.append(process)
                self._threads.append(thread)
                thread.start()
        except BaseException:
            self.dismiss()
            raise

    def take(self, part: _Part) -> _Part:
        """Have ``part`` read, unless it is for the caller to read."""
        if part.files != [STANDARD_INPUT]:
            self._pending.put(part)
        return part

    def dismiss(self) -> None:
        """End the processes, whatever they do."""
        self._dismissed.set()
        for process in self._processes:
            process.terminate()
            self._pending.put(None)
        for process in self._processes:
            process.join(PATIENCE)
            if process.is_alive():
                process.kill()
                process.join()
        for thread in self._threads:
            thread.join()

    def _attend(self, process: Any, connection: Connection) -> None:
        with connection:
            while (part := self._pending.get()) is not None and not self._dismissed.is_set():
                if not self._read(part, process, connection):
                    return

    def _read(self, part: _Part, process: Any, connection: Connection) -> bool:
        """Receive what comes of a part; False where nothing comes any more."""
        file = part.files[0]
        try:
            connection.send(part.files)
            while True:
                match connection.recv():
                    case str(begun):
                        file = begun
                    case piece:
                        if not self._tell(part, piece):
                            return False
                        if piece is None:
                            return True
        except (EOFError, OSError):
            process.join(PATIENCE)
            self._tell(part, _death(file, process.exitcode))
            return False

    def _tell(self, part: _Part, piece: tuple[Any] | BaseException | None) -> bool:
        while not self._dismissed.is_set():
            with suppress(Full):
                part.told.put(piece, timeout=BLINK)
                return True
        return False


def _death(file: str, code: int | None) -> WorkerDied:
    how = f"exit code {code}"
    if code is not None and code < 0:
        with suppress(ValueError):
            how = signal.Signals(-code).name
    return WorkerDied(
        f"{file}: the process that read it was ended ({how}); nothing of it is stored. Where "
        "memory is short, fewer --jobs need less"
    )


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Start processes that no Ctrl-C reaches: it is for this one to end them."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _serve(connection: Connection, work: Callable[[str], Iterator[Any]]) -> None:
    """Read files as they are asked for, until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    with suppress(EOFError, OSError):  # nobody is there
        while True:
            files: list[str] = connection.recv()
            for file in files:
                connection.send(file)
                fault = None
                pieces = work(file)
                while fault is None:
                    try:
                        piece = next(pieces)
                    except StopIteration:
                        break
                    except Exception as error:
                        fault = error
                        connection.send(fault)
                    else:
                        connection.send((piece,))
            connection.send(None)


def _end_with_parent() -> None:
    """End this process, whatever it does, when the one that started it is no more."""
    parent = multiprocessing.parent_process()
    assert parent is not None
    wait([parent.sentinel])
    os._exit(1)
