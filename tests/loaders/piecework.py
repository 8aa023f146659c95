"""What processes of the tests are given to do; they import it by name."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

from passerelle.errors import Unreadable

__all__ = ["letters", "mishaps"]


def letters(file: str) -> Iterator[tuple[str, int]]:
    """Yield each letter of a name with the process; names with z take their time."""
    if "z" in file:
        time.sleep(0.1)
    for letter in file:
        yield letter, os.getpid()


def mishaps(file: str) -> Iterator[str]:
    """Yield the name, unless it says what befalls."""
    match file.partition(":"):
        case "killed", _, _:
            os.kill(os.getpid(), signal.SIGKILL)
        case "leaves", _, code:
            os._exit(int(code))
        case "refuses", _, reason:
            yield file
            raise Unreadable(reason)
        case "waits", _, mark:
            Path(mark).write_text(str(os.getpid()), encoding="utf-8")
            time.sleep(600)
    yield file
