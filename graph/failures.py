"""What does a failure of the server mean to who uses the store? One line, and a way out."""

from __future__ import annotations

import logging
from pathlib import Path

from neo4j.exceptions import (
    AuthError,
    ClientError,
    DriverError,
    IncompleteCommit,
    Neo4jError,
    ServiceUnavailable,
)

from ..errors import StoreUnavailable

__all__ = ["is_conflict", "is_lost", "only_reads", "unavailable"]

log = logging.getLogger(__name__)

LONGEST = 400
"""Characters of a server's message that are shown."""

MEMORY = (
    "let it have more memory (db.memory.transaction.max, dbms.memory.transaction.total.max; "
    "PASSERELLE_HEAP for a folder), or do less at once"
)
WRITABLE = "name a database that can be written with NEO4J_DATABASE, or let this one be written"
BUSY = "others write to it: try again when they are done"

READ_ONLY = "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase"

WAYS_OUT = {
    READ_ONLY: WRITABLE,
    "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase": WRITABLE,
    "Neo.ClientError.General.ReadOnly": WRITABLE,
    "Neo.ClientError.Database.IllegalDatabaseName": "check NEO4J_DATABASE",
    "Neo.ClientError.Transaction.TransactionTimedOut": "db.transaction.timeout is too short",
    "Neo.ClientError.Transaction.TransactionNotFound": "is its disk full?",
    "Neo.DatabaseError.Transaction.TransactionCommitFailed": "is its disk full?",
    "Neo.TransientError.General.MemoryPoolOutOfMemoryError": MEMORY,
    "Neo.TransientError.General.OutOfMemoryError": MEMORY,
    "Neo.TransientError.General.TransactionOutOfMemoryError": MEMORY,
    "Neo.TransientError.Transaction.DeadlockDetected": BUSY,
    "Neo.TransientError.Transaction.LockAcquisitionTimeout": BUSY,
}
"""What a user can do, by the code of an error; for others the server's log may tell."""


def unavailable(
    error: Neo4jError | DriverError, name: str, database: str | None
) -> StoreUnavailable:
    """Return what to raise from ``error``, which came while the store called ``name`` was used."""
    log.debug("%s failed", name, exc_info=error)
    code = error.code if isinstance(error, Neo4jError) else None
    if isinstance(error, AuthError):
        line = "refuses the login: set NEO4J_USERNAME and NEO4J_PASSWORD"
    elif isinstance(error, ServiceUnavailable):
        line = "can't be reached, or does not speak Bolt: start the server or check the address"
    elif code == "Neo.ClientError.Security.Forbidden":
        line = (
            "lets this login only read: set NEO4J_USERNAME and NEO4J_PASSWORD to those of a user "
            "who may write"
        )
    elif code == "Neo.ClientError.Database.DatabaseNotFound":
        line = f"has no database {database}: check NEO4J_DATABASE"
    elif code is None:
        line = f"can't be used: {_said(error)}"
    else:
        logs = "the server's log" if "://" in name else str(Path(name) / "log")
        way_out = WAYS_OUT.get(code, f"{logs} may say more")
        line = f"failed, and says: {_said(error)} ({code}); {way_out}"
    return StoreUnavailable(f"{name} {line}")


def only_reads(error: BaseException | None) -> bool:
    """Tell whether this error came because the login or the database only reads."""
    refused = ("Neo.ClientError.Security.Forbidden", READ_ONLY)
    return isinstance(error, Neo4jError) and error.code in refused


def is_conflict(error: BaseException | None) -> bool:
    """Tell whether the embedded engine gives this error where another process wrote at the same
    time, and nothing else is wrong with what we write.

    Most such conflicts it calls transient, and the driver tries again. Two are left: the other one
    was first to make a node of some id, which we looked for and did not find; and to make the
    first node that has both of two labels, for which the engine makes a type of its own. The
    latter it only tells as a command that failed; errors in Cypher come as other messages.
    """
    if not isinstance(error, ClientError):
        return False
    if error.code == "Neo.ClientError.Schema.ConstraintValidationFailed":
        return True
    failed = (error.message or "").startswith("Error executing Cypher command: ")
    return failed and error.code == "Neo.ClientError.Statement.SemanticError"


def is_lost(error: BaseException | None) -> bool:
    """Tell whether the connection broke while the server committed: done or not, nobody knows.

    The driver doesn't try again, for its user may have counted something up:
    https://neo4j.com/docs/api/python-driver/current/api.html#neo4j.exceptions.IncompleteCommit
    """
    return isinstance(error, IncompleteCommit)


def _said(error: Neo4jError | DriverError) -> str:
    """Return the message of an error in one line."""
    said = (error.message if isinstance(error, Neo4jError) else None) or str(error)
    line = " ".join(said.split())
    return line if len(line) <= LONGEST else f"{line[:LONGEST]}…"
