"""path -> a packaged database, opened read-only."""

from __future__ import annotations

import sqlite3
from pathlib import Path


def open_database(path: Path) -> sqlite3.Connection:
    """Returns the database at a path, whatever signs a folder's name has ("100%", "#1"); nothing may be written to it."""
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
