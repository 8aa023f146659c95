"""Who holds this folder? A lock file that the operating system frees with its process."""

from __future__ import annotations

import json
import os
from pathlib import Path

from ..errors import StoreInUse

__all__ = ["FolderLock"]

NAME = "lock"


class FolderLock:
    """An exclusive hold on one folder, written down with the process id of the holder.

    ``take`` raises `StoreInUse` if another holder has it, naming its process. A killed process
    leaves the file but not the hold. ``announce`` adds the URL at which the holder serves.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file: int | None = None

    def take(self) -> None:
        """Take the hold; raises `StoreInUse`, or `OSError` where the folder can't be written."""
        file = os.open(self._folder / NAME, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _hold(file)
        except OSError:
            holder = _read(file)
            os.close(file)
            raise StoreInUse(_in_use(self._folder, holder)) from None
        self._file = file
        self.announce(None)

    def announce(self, url: str | None) -> None:
        """Write down the process id of this holder, and where it serves."""
        if self._file is None:
            raise RuntimeError("the lock is not held")
        text = json.dumps({"pid": os.getpid(), "url": url})
        # Shorter before longer would leave a tail: fill up with blanks, which JSON ignores.
        os.pwrite(self._file, text.ljust(128).encode(), 0)

    def free(self) -> None:
        """Give the hold back; a second call does nothing."""
        if self._file is not None:
            # Closing is not enough: a forked child may still have the file open.
            _release(self._file)
            os.close(self._file)
            self._file = None


def _in_use(folder: Path, holder: dict[str, object]) -> str:
    who = f"process {holder['pid']}" if "pid" in holder else "another process"
    if holder.get("url"):
        return f"{folder} is served by {who}: use --store {holder['url']}, or end that process"
    return (
        f"{folder} is in use by {who}: wait for it to end, "
        "or share the store between processes with `passerelle serve`"
    )


def _read(file: int) -> dict[str, object]:
    try:
        return dict(json.loads(os.pread(file, 4096, 0)))
    except (OSError, ValueError, TypeError):
        return {}


try:
    import fcntl

    def _hold(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _release(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_UN)

except ImportError:  # Windows
    import msvcrt

    FAR = 1 << 20  # a byte behind the text, which others must be able to read

    def _hold(file: int) -> None:
        os.lseek(file, FAR, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)  # pyright: ignore[reportAttributeAccessIssue]

    def _release(file: int) -> None:
        os.lseek(file, FAR, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_UNLCK, 1)  # pyright: ignore[reportAttributeAccessIssue]
