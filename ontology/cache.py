"""What the ontology compiles to, kept between runs.

Parsing the Turtle files and the territories' tables takes seconds; reading the result back takes
milliseconds. Each artefact (the schema, one lexicon a language) is one file in the user's cache
directory, headed by a list of everything that it was made from. A file that is missing,
damaged or out of date is made anew; a cache that can't be written costs time, nothing else.
"""

from __future__ import annotations

import logging
import marshal
import os
import sys
import zlib
from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import Any

__all__ = ["cached"]

log = logging.getLogger(__name__)

_ONTOLOGY = Path(__file__).parent
_CHECKSUM = 4  # bytes between the list and the marshalled artefact


def cached(artefact: str, build: Callable[[], Any]) -> Any:
    """Return what ``build()`` returns, from the cache where it still holds.

    ``artefact`` is the file's name; ``build`` must return plain data (None, numbers, strings,
    bytes, tuples, lists, dicts), the same for the same ontology.
    """
    origin = _origin()
    path = _directory() / artefact
    data = _read(path, origin)
    if data is None:
        log.debug("compiling %s", artefact)
        data = build()
        _write(path, origin, data)
    return data


def _origin() -> bytes:
    """List the release and the name, size and time of all files that artefacts are made from.

    The code counts as well as the data, so that a changed compiler is never served its
    predecessor's work.
    """
    marks = [sys.version, str(marshal.version), *_release()]
    for folder in (_ONTOLOGY, _ONTOLOGY / "tables"):
        with suppress(FileNotFoundError), os.scandir(folder) as entries:
            marks += sorted(_mark(entry) for entry in entries if entry.is_file())
    return os.fsencode("\n".join(marks))


def _release() -> list[str]:
    """Return what tells releases apart, without importlib.metadata, whose import costs more than
    all the rest: the metadata folder of an installed wheel, a clone's pyproject.toml; of babel,
    when it was installed."""
    from importlib.util import find_spec

    package = _ONTOLOGY.parent
    marks: list[str] = []
    with suppress(OSError), os.scandir(package.parent) as entries:
        marks += sorted(entry.name for entry in entries if entry.name.startswith("passerelle-"))
    with suppress(OSError), os.scandir(package) as entries:
        marks += [_mark(entry) for entry in entries if entry.name == "pyproject.toml"]
    found = find_spec("babel")  # its months and weekdays are compiled in
    if found is not None and found.origin is not None:
        marks.append(f"{found.origin}\t{Path(found.origin).stat().st_mtime_ns}")
    return marks


def _mark(file: os.DirEntry[str]) -> str:
    stat = file.stat()
    return f"{file.path}\t{stat.st_size}\t{stat.st_mtime_ns}"


@lru_cache(maxsize=1)
def _directory() -> Path:
    """Return the cache's folder: one for each place that the package is installed at."""
    from platformdirs import user_cache_dir

    place = zlib.crc32(os.fsencode(_ONTOLOGY))
    return Path(user_cache_dir("passerelle")) / f"ontology-{place:08x}"


def _read(path: Path, origin: bytes) -> Any:
    """Return the artefact at ``path``, or None if it is not there, not whole or not current."""
    try:
        content = path.read_bytes()
    except OSError:
        return None
    begin = len(origin) + _CHECKSUM
    body = memoryview(content)[begin:]
    if content[:begin] != origin + _checksum(body):
        return None
    return marshal.loads(body)


def _checksum(body: bytes | memoryview) -> bytes:
    return zlib.crc32(body).to_bytes(_CHECKSUM, "big")


def _write(path: Path, origin: bytes, data: Any) -> None:
    """Put the artefact at ``path`` in one step, so that no reader ever sees half of it."""
    import tempfile

    body = marshal.dumps(data)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=path.name, dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(origin + _checksum(body) + body)
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        log.debug("the cache can't be written (%s): compiled in memory", error)
