"""Where does a graph come from: a store, one moment of a store, an export in a file?"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from ..errors import Nonconforming, Unreadable
from ..ontology.files import existing_file
from ..ontology.rdf_formats import is_rdf, rdf_format_of
from .corpus import graph_of
from .identity.judgements import Judged
from .identity.resolution import resolve_all
from .instants import parse_instant
from .model import Graph
from .store import Store

__all__ = ["graph_at", "graph_from", "moment", "opened"]

JSONL = ".jsonl"


def graph_from(location: str) -> Graph:
    """Return the graph at ``location``: a store (folder or URL), STORE@INSTANT, the canonical
    export (.jsonl) or an RDF file.

    Raises `WrongUse` for a file that is not there, `Unreadable` and `Nonconforming` for one that
    is no such export, `StoreUnavailable` for a store that can't be opened.
    """
    file = Path(location)
    if "://" not in location and not file.is_dir():
        if file.suffix.lower() == JSONL:
            from .formats.jsonl import read_jsonl

            with opened(location) as stream:
                judgements, texts = read_jsonl(stream)
                return graph_of(texts, judgements)
        if is_rdf(file):
            from .formats.rdf import read_rdf

            with opened(location) as stream:
                return read_rdf(stream, rdf_format_of(file))
    place, at, instant = location.rpartition("@")
    if not at or file.exists():
        return graph_at(location)
    return graph_at(place, parse_instant(instant))


def graph_at(store: str, instant: str | None = None) -> Graph:
    """Return the graph in a store, now or as it was at an ``instant`` (see `moment`)."""
    with Store.open(store, create=False) as held:
        return held.graph() if instant is None else moment(held, instant)


def moment(store: Store, instant: str) -> Graph:
    """Return what the documents add up to that ``store`` had loaded up to ``instant``, by the
    judgements made up to then.

    Only those are known that it still holds as they were: a document that was replaced or forgotten
    since is not in it, nor a judgement that was withdrawn. One of which no instant is known counts
    as older than any.
    """
    judgements = [one for one in store.judgements() if one.instant <= instant]
    texts = (text for text in store.texts() if (text[0].loaded or "") <= instant)
    return graph_of(resolve_all(texts, Judged.of(judgements)), judgements)


@contextmanager
def opened(path: str) -> Iterator[BinaryIO]:
    """Open a file (``-``: standard input) that can be read twice, and name it in errors about it.

    Raises `WrongUse` where there is no such file.
    """
    file = Path(path) if path == "-" else existing_file(path)
    try:
        if path != "-" and file.is_file():
            with file.open("rb") as stream:
                yield stream
            return
        with tempfile.TemporaryFile() as stream:  # a pipe is read but once
            if path == "-":
                shutil.copyfileobj(sys.stdin.buffer, stream)
            else:
                with file.open("rb") as pipe:
                    shutil.copyfileobj(pipe, stream)
            stream.seek(0)
            yield stream
    except (Unreadable, Nonconforming) as error:
        raise type(error)(f"{path}: {error}") from None
    except OSError as error:
        if error.filename != path:
            raise
        raise Unreadable(f"{path}: {error.strerror or error}") from None
