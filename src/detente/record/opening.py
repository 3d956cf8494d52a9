"""url or path -> Record: connects, creates or migrates; says plainly what is wrong with a file that is no record.

SQLite runs in WAL mode with full synchronisation (what was reported as added survives a power cut) and every write begins
IMMEDIATE: several processes with deferred transactions gave 12,651 lock errors in a trial, with immediate ones none.
"""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.exc import DatabaseError

from detente.errors import RecordError
from detente.record.store import Record

# The last revision in migrations/; a test compares it with Alembic's own head.
HEAD = "0007"
# Another process's transaction lasts as long as a batch of pages; half a minute is a stuck writer.
BUSY_TIMEOUT_S = 30.0


def open_record(url: str | Path, *, create: bool = True) -> Record:
    """Opens the record at `url`, a path or `sqlite:///path`; creates it if it is missing (unless `create` is False).

    A record of an older version is migrated where it stands, in one transaction.

    Raises:
        RecordError: the file is missing and `create` is False, is no record, is of a newer version, or cannot be opened.

    >>> with open_record("my.db") as record:
    ...     for claim in record.claims(pair=("VNM", "RUS"), kind="call", since="2024", until="2025"):
    ...         print(claim.kind, claim.evidence[0].quote)
    call ...
    """
    path = path_of(str(url))
    if not path.exists() and not create:
        raise RecordError(f"{path}: there is no record here; `detente add PATH --record {path}` makes one")
    if path.is_dir():
        raise RecordError(f"{path}: this is a folder; name a file, such as {path / 'record.db'}")
    if not path.parent.is_dir():
        raise RecordError(f"{path}: the folder {path.parent} does not exist")
    # WAL keeps two files beside the record: the folder must be writable, too.
    writable = os.access(path.parent, os.W_OK) and (not path.exists() or os.access(path, os.W_OK))
    engine = engine_of(path, writable=writable)
    try:
        prepare(engine, path)
    except (DatabaseError, sqlite3.DatabaseError) as error:
        engine.dispose()
        cause = getattr(error, "orig", None) or error
        raise RecordError(f"{path}: cannot be opened as a record ({cause})") from error
    except RecordError:
        engine.dispose()
        raise
    return Record(engine, path)


def path_of(url: str) -> Path:
    """Returns the path that `url` names; other databases than SQLite are refused."""
    if url.startswith("sqlite:///"):
        return Path(url.removeprefix("sqlite:///"))
    if "://" in url:
        raise RecordError(f"{url.split('://', maxsplit=1)[0]}: only SQLite records can be opened; give a path or sqlite:///path")
    if not url:
        raise RecordError("a record needs a path")
    return Path(url)


def engine_of(path: Path, *, writable: bool) -> Engine:
    """Returns an engine whose connections are set up for one writer and many readers."""
    # An unwritable place cannot hold WAL's shared memory: read the file as it is (with its log, where a writer left one).
    log = path.with_name(path.name + "-wal")
    read_only = "?mode=ro" if log.exists() and log.stat().st_size else "?mode=ro&immutable=1"
    uri = f"file:{path.resolve().as_posix().replace('%', '%25').replace('?', '%3f').replace('#', '%23')}"
    uri += "" if writable else read_only

    def connect() -> sqlite3.Connection:
        return sqlite3.connect(uri, uri=True, timeout=BUSY_TIMEOUT_S, isolation_level=None, check_same_thread=False)

    engine = create_engine("sqlite://", creator=connect, pool_size=8, poolclass=pool_class())

    @event.listens_for(engine, "connect")
    def set_up(connection: Any, _record: Any) -> None:
        if writable:
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=FULL")
        # 64 MB of page cache: one pair's claims among a million stay in memory from view to view.
        connection.execute("PRAGMA cache_size=-65536")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def pool_class() -> Any:
    """Returns the pool: connections are kept, one a thread at a time."""
    from sqlalchemy.pool import QueuePool

    return QueuePool


def prepare(engine: Engine, path: Path) -> None:
    """Creates or migrates the tables if need be."""
    with engine.connect() as connection:
        found = revision_of(connection, path)
    if found == HEAD:
        return
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        if revision_of(connection, path) != HEAD:  # another process may have been faster
            migrate(connection)


def revision_of(connection: Connection, path: Path) -> str | None:
    """Returns the schema's revision, None for an empty file.

    Raises:
        RecordError: a database that is no record, or a record of a newer version.
    """
    names = set(inspect(connection).get_table_names())
    if not names:
        return None
    if "alembic_version" not in names or "claims" not in names:
        raise RecordError(f"{path}: this is a database, but not a record of Détente; choose another file")
    found = str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one())
    if found > HEAD:
        raise RecordError(
            f"{path}: made by a newer version of Détente (schema {found}, this one knows {HEAD}); upgrade detente to open it"
        )
    return found


def migrate(connection: Connection, target: str = "head") -> None:
    """Brings the schema to `target` inside the caller's transaction."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "detente.record:migrations")
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, target)
