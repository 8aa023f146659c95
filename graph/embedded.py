"""How does a folder become a graph database? The embedded engine, started and stopped.

The engine is ArcadeDB inside this process; it speaks Bolt on a free port of the loopback address,
so that the same driver and the same queries reach it as a Neo4j server. Its folder holds::

    access.json   the passwords of its two users, readable by the owner alone
    lock          held while a process has the store open
    databases/    the data; config/ and backups/ are the engine's own
    log/          what the engine and its Java runtime would have printed

One user may write; the other only reads, which is how queries are kept from writing.
"""

from __future__ import annotations

import atexit
import contextlib
import hashlib
import json
import logging
import os
import secrets
import shutil
import socket
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from ..errors import StoreUnavailable
from . import jvm
from .lock import FolderLock

if TYPE_CHECKING:
    from arcadedb_embedded.server import ArcadeDBServer

__all__ = ["DATABASE", "READER", "WRITER", "Access", "Engine", "is_store", "reader_of", "serve"]

log = logging.getLogger(__name__)

HOST = "127.0.0.1"
DATABASE = "passerelle"
WRITER, READER = "root", "reader"
ACCESS, DRAFT = "access.json", "access.new"
OWN = frozenset({"lock", "log", "config", "backups", "databases", ACCESS, DRAFT})
MESSAGE = 256 * 1024 * 1024
"""Largest Bolt message that the engine takes, in bytes."""


@dataclass(frozen=True, slots=True)
class Access:
    """A user's name and password."""

    username: str
    password: str


def reader_of(password: str) -> str:
    """Return the reader's password where ``password`` is the writer's.

    Whoever may write to a served store can so ask as one who can't, without a second login; the
    way back is closed.
    """
    return hashlib.sha256(f"{READER}:{password}".encode()).hexdigest()


def is_store(folder: Path) -> bool:
    """Tell whether ``folder`` holds an embedded store."""
    return (folder / ACCESS).is_file()


class Engine:
    """A running embedded engine over one folder; a context manager that stops it at the end.

    ``url`` is where it listens; ``writer`` and ``reader`` are its users. It also stops when the
    process ends, whatever way that comes about, a kill apart: then the next start recovers what
    was committed.
    """

    def __init__(
        self, folder: str | os.PathLike[str], *, create: bool = True, port: int | None = None
    ) -> None:
        """Start the engine over ``folder``, which is made if it is missing and ``create``.

        ``port`` fixes the Bolt port, else a free one is taken. Raises `StoreInUse` if another
        process has the store open, `StoreUnavailable` if the folder is no store, can't be
        written, or the engine does not start.
        """
        self.folder = Path(folder).absolute()
        _prepare(self.folder, create)
        self._server: ArcadeDBServer | None = None
        self._lock = FolderLock(self.folder)
        try:
            self._lock.take()
            logs = self.folder / "log"
            logs.mkdir(exist_ok=True)
            passwords = _access(self.folder)
            self.writer = Access(WRITER, passwords[WRITER])
            self.reader = Access(READER, passwords[READER])
            jvm.start(logs)
            jvm.log_into(logs)
            self._start(port)
        except BaseException as error:
            self.stop()
            if isinstance(error, OSError) and not isinstance(error, StoreUnavailable):
                raise _not_writable(self.folder, error) from error
            raise
        atexit.register(self.stop)

    def _start(self, port: int | None) -> None:
        from arcadedb_embedded.exceptions import ArcadeDBError

        attempts = 1 if port is not None else 3
        for attempt in range(1, attempts + 1):
            self.port = _free_port() if port is None else port
            try:
                _check_free(self.port)
                self._server = _server(self.folder, self.writer.password, self.port)
                self._server.start()
                break
            except (ArcadeDBError, OSError) as error:
                self._server = None
                log.info("attempt %d to start the engine: %s", attempt, error)
                if attempt == attempts:
                    raise StoreUnavailable(
                        f"the embedded engine did not start on {self.folder}, port {self.port}: "
                        f"{' '.join(str(error).split())}; see {self.folder / 'log'}"
                    ) from error
        self.url = f"bolt://{HOST}:{self.port}"
        self._allow_reading()
        self.database(DATABASE)

    def _allow_reading(self) -> None:
        """Give the engine its second user, who may read every database and change none."""
        import jpype

        java = self._running()._java_server
        assert java is not None  # the server has started
        security = java.getSecurity()
        if security.existsUser(READER):
            return
        json_object = jpype.JClass("com.arcadedb.serializer.json.JSONObject")
        rights = {
            "resultSetLimit": -1,
            "readTimeout": -1,
            "access": [],
            "types": {"*": {"access": ["readRecord"]}},
        }
        security.saveGroup("*", READER, json_object(json.dumps(rights)))
        user = json_object(json.dumps({"name": READER, "databases": {"*": [READER]}}))
        security.createUser(user.put("password", security.encodePassword(self.reader.password)))

    def database(self, name: str) -> str:
        """Make the database ``name`` if it is missing, and return the name."""
        self._running().create_database(name)
        return name

    def announce(self) -> None:
        """Tell other processes that find the store in use where it is served."""
        self._lock.announce(self.url)

    def _running(self) -> ArcadeDBServer:
        if self._server is None:
            raise StoreUnavailable(f"the embedded engine over {self.folder} is stopped: open it")
        return self._server

    def stop(self) -> None:
        """Stop the engine and free its folder; a second call does nothing."""
        server, self._server = self._server, None
        try:
            if server is not None:
                _end_queries(server)
                server.stop()
                _hang_up(server)
        finally:
            self._lock.free()
            atexit.unregister(self.stop)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()


def serve(
    folder: str | os.PathLike[str], port: int | None = None, *, create: bool = True
) -> Engine:
    """Start the engine over ``folder`` for other processes, and say so in its lock file.

    The engine's ``url``, ``writer`` and ``reader`` say how to connect; its user names and
    passwords go into the environment of the clients. It serves until it is stopped. Raises as
    `Engine` does, and `StoreUnavailable` where ``port`` is taken.
    """
    engine = Engine(folder, port=port, create=create)
    engine.announce()
    return engine


def _end_queries(server: ArcadeDBServer) -> None:
    """End queries that still run: stopping would wait for the one that Ctrl-C walked away from."""
    java = server._java_server
    if java is not None:
        for query in java.getRunningQueries().getRunning():
            query.terminate("stopping")


def _hang_up(server: ArcadeDBServer) -> None:
    """End the connections of a stopped server, which it forgets and the process would wait for."""
    import jpype

    for thread in jpype.JClass("java.lang.Thread").getAllStackTraces().keySet():
        kind = thread.getClass()
        if kind.getName() == "com.arcadedb.bolt.BoltNetworkExecutor":
            its, socket = (kind.getDeclaredField(name) for name in ("server", "socket"))
            for field in (its, socket):
                field.setAccessible(True)
            if its.get(thread).equals(server._java_server) and socket.get(thread) is not None:
                socket.get(thread).close()


def _server(folder: Path, password: str, port: int) -> ArcadeDBServer:
    from arcadedb_embedded.server import create_server

    return create_server(
        str(folder),
        root_password=password,
        config={
            "host": HOST,
            "mode": "development",  # "production" hides the reason of every error
            "server_plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
            "bolt_port": port,
            "bolt_defaultDatabase": DATABASE,
            "bolt_maxMessageSize": MESSAGE,
            "bolt_packstream_maxValueLength": MESSAGE,
            "http_port": "0",
            "server_httpsIncomingPort": "0",
            "server_logsDirectory": str(folder / "log"),
            "serverMetrics": False,
            "polyglotEngineEnabled": False,
            # A commit that was acknowledged is on the disk.
            "txWalFlush": 2,
        },
    )


def _prepare(folder: Path, create: bool) -> None:
    """Make ``folder`` a place for a store, or say why it can't be one."""
    if not folder.exists():
        if not create:
            raise StoreUnavailable(
                f"there is no store at {folder}: make one with `passerelle load`"
            )
        try:
            folder.mkdir(parents=True)
        except OSError as error:
            raise _not_writable(folder, error) from error
    elif not folder.is_dir():
        raise StoreUnavailable(f"{folder} is a file, not a store: name a folder")
    elif not is_store(folder):
        # A start that was cut off early leaves only files of our own.
        foreign = sorted({entry.name for entry in folder.iterdir()} - OWN)
        if foreign:
            raise StoreUnavailable(
                f"{folder} is a folder but not a store (it holds {foreign[0]}): "
                "name an empty or a new folder"
            )
        if not create:
            raise StoreUnavailable(f"{folder} is empty: fill it with `passerelle load`")


def _access(folder: Path) -> dict[str, str]:
    """Return the store's passwords by user; a new store gets new ones."""
    file = folder / ACCESS
    with contextlib.suppress(FileNotFoundError, LookupError, ValueError, TypeError):
        access = json.loads(file.read_text(encoding="utf-8"))
        if access[READER] == reader_of(access[WRITER]):
            return access
    # Users of an earlier, lost password would lock us out of the data.
    shutil.rmtree(folder / "config", ignore_errors=True)
    password = secrets.token_urlsafe(24)
    access = {WRITER: password, READER: reader_of(password)}
    draft = folder / DRAFT
    draft.unlink(missing_ok=True)
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as stream:
        json.dump(access, stream)
        stream.flush()
        os.fsync(stream.fileno())
    draft.replace(file)
    return access


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return probe.getsockname()[1]


def _check_free(port: int) -> None:
    """Raise `OSError` if something listens on ``port`` already."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind((HOST, port))


def _not_writable(folder: Path, error: OSError) -> StoreUnavailable:
    reason = error.strerror or str(error)
    return StoreUnavailable(f"the store {folder} can't be written ({reason}): name another folder")
