"""How does the embedded engine's Java runtime start without a word on the terminal?

A process has one Java runtime at most, and it can't be started again; several engines, one a
folder, may live in it, together or one after the other.
"""

from __future__ import annotations

import contextlib
import gc
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from ..errors import StoreUnavailable

__all__ = ["log_into", "running", "start"]

HEAP = "1g"
"""Largest heap where ``PASSERELLE_HEAP`` does not say another."""


def running() -> bool:
    """Tell whether the Java runtime has started in this process."""
    if "jpype" not in sys.modules:
        return False
    import jpype

    return jpype.isJVMStarted()


def start(logs: Path) -> None:
    """Start the Java runtime if it does not run; what it says goes to files in ``logs``.

    Python's signal handlers stay as they are: Ctrl-C raises KeyboardInterrupt. Raises
    `StoreUnavailable` where it can't start, as with an impossible ``PASSERELLE_HEAP``.
    """
    from arcadedb_embedded.exceptions import ArcadeDBError
    from arcadedb_embedded.jvm import start_jvm

    if running():
        return
    callbacks = list(gc.callbacks)
    heap = os.environ.get("PASSERELLE_HEAP") or HEAP
    arguments = [
        "-Xrs",  # signals are Python's
        # Else the runtime warns on the terminal when the engine frees its buffers.
        "--sun-misc-unsafe-memory-access=allow",
        f"-XX:ErrorFile={logs / 'crash-%p.log'}",
        # The defaults refuse to group a million pairs. They hold for the whole runtime: the engine
        # asks no server's configuration for them.
        "-Darcadedb.queryMaxHeapElementsAllowedPerOp=50000000",
        "-Darcadedb.queryMaxHeapRAM=-1",
        f"-Djava.util.logging.config.file={logs / 'logging.properties'}",
    ]
    try:
        with _quiet(logs / "runtime.log"):
            start_jvm(heap_size=heap, jvm_args=arguments, interrupt=False)
    except ArcadeDBError as error:
        raise StoreUnavailable(
            f"the Java runtime of the embedded engine did not start with a heap of {heap} "
            f"(PASSERELLE_HEAP): {_line(error)}; see {logs / 'runtime.log'}"
        ) from error
    # JPype lets each side's garbage collection start the other's: a large load would collect the
    # whole of Python again and again. We hold too few Java objects to need that.
    gc.callbacks[:] = callbacks


def log_into(logs: Path) -> None:
    """Send what the engine logs and prints from now on to files in ``logs``."""
    import jpype

    # Doubled: a % begins a variable in the pattern of the log's name.
    target = str(logs / "engine.log").replace("%", "%%")
    settings = "\n".join(
        [
            "handlers = java.util.logging.FileHandler",
            ".level = WARNING",
            f"java.util.logging.FileHandler.pattern = {_escaped(target)}",
            "java.util.logging.FileHandler.limit = 1000000",
            "java.util.logging.FileHandler.count = 2",
            "java.util.logging.FileHandler.append = true",
            "java.util.logging.FileHandler.formatter = com.arcadedb.log.LogFormatter",
        ]
    )
    (logs / "logging.properties").write_text(settings, encoding="ascii")
    stream = jpype.JClass("java.io.ByteArrayInputStream")(settings.encode("ascii"))
    jpype.JClass("java.util.logging.LogManager").getLogManager().readConfiguration(stream)
    system = jpype.JClass("java.lang.System")
    output = jpype.JClass("java.io.FileOutputStream")(str(logs / "runtime.log"), True)
    printed = jpype.JClass("java.io.PrintStream")(output, True)
    system.setOut(printed)
    system.setErr(printed)


def _escaped(text: str) -> str:
    """Return ``text`` as a value in a Java properties file."""
    doubled = text.replace("\\", "\\\\").encode("utf-16-be")
    units = (int.from_bytes(doubled[i : i + 2]) for i in range(0, len(doubled), 2))
    return "".join(chr(unit) if 32 < unit < 127 else f"\\u{unit:04x}" for unit in units)


@contextlib.contextmanager
def _quiet(file: Path) -> Iterator[None]:
    """Send standard output and error of the process, native code's too, to ``file``."""
    sys.stdout.flush()
    sys.stderr.flush()
    target = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    kept: list[tuple[int, int]] = []
    try:
        for stream in (1, 2):
            with contextlib.suppress(OSError):  # closed by who started us
                kept.append((stream, os.dup(stream)))
                os.dup2(target, stream)
        yield
    finally:
        for stream, copy in kept:
            os.dup2(copy, stream)
            os.close(copy)
        os.close(target)


def _line(error: BaseException) -> str:
    return " ".join(str(error).split())
