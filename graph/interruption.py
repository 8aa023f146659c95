"""How does Ctrl-C get through to a caller who waits for the database, or works meanwhile?

An interrupt that lands in the middle of a Bolt message leaves driver and server waiting for each
other. So the driver works in a thread of its own, where no interrupt lands; the caller waits, and
on an interrupt asks the thread to stop at its next checkpoint, between two messages.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable
from functools import partial
from typing import Generic, TypeVar

__all__ = ["checkpoint", "interruptible", "overlapped"]

S = TypeVar("S")
T = TypeVar("T")

BLINK = 0.2
"""Seconds between looks at pending interrupts, where waiting itself would not see them."""

BEGIN = 1.0
"""Seconds within which a thread begins, unless the interrupt came before it was made."""


class _Stopped(BaseException):
    """Ends the work of a thread whose caller was interrupted; transactions roll back."""


class _Work(threading.Thread, Generic[T]):
    def __init__(self, function: Callable[[], T]) -> None:
        super().__init__(daemon=True, name="passerelle-store")
        self._function = function
        self._done = threading.Event()
        self._answer: list[T] = []
        self._error: BaseException | None = None
        self.begun = threading.Event()
        self.stopping = threading.Event()

    def run(self) -> None:
        self.begun.set()
        try:
            self._answer.append(self._function())
        except BaseException as error:
            self._error = error
        finally:
            self._done.set()

    def wait(self) -> None:
        while not self._done.wait(BLINK):
            pass

    def answer(self) -> T:
        self.wait()
        if self._error is not None:
            raise self._error
        return self._answer[0]

    def end(self) -> None:
        """Wait until the work is done, unless an interrupt came before it could begin."""
        if self.begun.wait(BEGIN):
            self.wait()


def interruptible(function: Callable[[], T], *, patient: bool = False) -> T:
    """Return what ``function`` returns, or raise what it raises, from a thread of its own.

    After an interrupt (KeyboardInterrupt, SystemExit from a signal handler) it goes on raising at
    once, or, if ``patient``, when the function has come to a checkpoint; a second interrupt ends
    the patience. ``function`` should share nothing that needs closing with its caller unless
    ``patient``.

    >>> interruptible(lambda: 6 * 7)
    42
    """
    if threading.current_thread() is not threading.main_thread():
        return function()  # interrupts come to the main thread alone
    work = _Work(function)
    try:
        work.start()
        work.wait()
    except BaseException:
        work.stopping.set()
        if patient:
            work.end()
        raise
    return work.answer()


def overlapped(
    work: Callable[[S], T], items: Iterable[S], *, ahead: int = 1, patient: bool = True
) -> Generator[T, None, None]:
    """Yield what ``work`` returns for each of ``items``, in their order, from threads of its own,
    while the caller's makes the next item; ``ahead`` is how many are worked on at a time.

    After an interrupt, or where no more is asked for, the work in hand comes to its next
    checkpoint first; where an item can't be made, to its end, and what it raises comes first. Not
    where it isn't ``patient``: for work that shares nothing that needs closing with its caller.

    >>> list(overlapped(lambda number: number * number, range(4)))
    [0, 1, 4, 9]
    """
    running: deque[_Work[T]] = deque()
    try:
        for item in items:
            done = [running.popleft().answer()] if len(running) == ahead else []
            running.append(_Work(partial(work, item)))
            running[-1].start()
            yield from done
        while running:
            yield running.popleft().answer()
    except BaseException as error:
        failed = patient and isinstance(error, Exception)
        for one in running:
            if failed:
                one.answer()
            else:
                one.stopping.set()
        for one in running:
            if patient and not failed:
                one.end()
        raise


def checkpoint() -> None:
    """Stop here if the caller of the work was interrupted."""
    work = threading.current_thread()
    if isinstance(work, _Work) and work.stopping.is_set():
        raise _Stopped
