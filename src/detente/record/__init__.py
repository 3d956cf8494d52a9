"""url -> Record: the append-only store of articles, claims, events, reviews and runs, with search."""

from detente.record.opening import open_record
from detente.record.store import Record

__all__ = ["Record", "open_record"]
