"""What the ontology compiles to, kept between runs.

Parsing the Turtle files and the territories' tables takes seconds; reading the result back takes
milliseconds. Each artefact (the schema, one lexicon a language) is one file in the user's cache
directory, headed by a fingerprint of everything that it was made from. A file that is missing,
damaged or out of date is made anew; a cache that can't be written costs time, nothing else.
"""

from __future__ import annotations

import hashlib
import logging
import marshal
import os
import sys
import tempfile
import zlib
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

__all__ = ["cached", "ontology_files"]

log = logging.getLogger(__name__)

_ONTOLOGY = Path(__file__).parent
_FINGERPRINT = 32  # bytes; a checksum of four more follows, then the marshalled artefact


def ontology_files() -> list[Path]:
    """Return the Turtle files of the ontology, sorted by name."""
    return sorted(_ONTOLOGY.glob("*.ttl"))


def cached(artefact: str, build: Callable[[], Any]) -> Any:
    """Return what ``build()`` returns, from the cache where it still holds.

    ``artefact`` is the file's name; ``build`` must return plain data (None, numbers, strings,
    bytes, tuples, lists, dicts), the same for the same ontology.
    """
    fingerprint = _fingerprint()
    path = _directory() / artefact
    data = _read(path, fingerprint)
    if data is None:
        log.debug("compiling %s", artefact)
        data = build()
        _write(path, fingerprint, data)
    return data


def _fingerprint() -> bytes:
    """Digest the package's version and name, size and time of all that artefacts are made from.

    The code counts as well as the data, so that a changed compiler is never served its
    predecessor's work.
    """
    from importlib.metadata import PackageNotFoundError, version

    try:
        release = version("passerelle")
    except PackageNotFoundError:  # run from a folder that nobody installed
        release = ""
    digest = hashlib.blake2b(digest_size=_FINGERPRINT)
    digest.update(f"{release}\n{sys.version}\n{marshal.version}\n".encode())
    for folder in (_ONTOLOGY, _ONTOLOGY / "tables"):
        try:
            with os.scandir(folder) as entries:
                files = sorted((entry.name, entry.stat()) for entry in entries if entry.is_file())
        except FileNotFoundError:
            continue
        for name, stat in files:
            digest.update(f"{folder.name}/{name}\t{stat.st_size}\t{stat.st_mtime_ns}\n".encode())
    return digest.digest()


@lru_cache(maxsize=1)
def _directory() -> Path:
    """Return the cache's folder: one for each place that the package is installed at."""
    from platformdirs import user_cache_dir

    place = hashlib.blake2b(os.fsencode(_ONTOLOGY), digest_size=6).hexdigest()
    return Path(user_cache_dir("passerelle")) / f"ontology-{place}"


def _read(path: Path, fingerprint: bytes) -> Any:
    """Return the artefact at ``path``, or None if it is not there, not whole or not current."""
    try:
        content = path.read_bytes()
    except OSError:
        return None
    body = memoryview(content)[_FINGERPRINT + 4 :]
    checksum = content[_FINGERPRINT : _FINGERPRINT + 4]
    if content[:_FINGERPRINT] != fingerprint or zlib.crc32(body).to_bytes(4, "big") != checksum:
        return None
    return marshal.loads(body)


def _write(path: Path, fingerprint: bytes, data: Any) -> None:
    """Put the artefact at ``path`` in one step, so that no reader ever sees half of it."""
    body = marshal.dumps(data)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=path.name, dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(fingerprint + zlib.crc32(body).to_bytes(4, "big") + body)
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        log.debug("the cache can't be written (%s): compiled in memory", error)
