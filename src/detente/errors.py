"""The errors of Détente, one tree.

DetenteError
├── SourceError     a page cannot be read: it is skipped and becomes a counted `Refusal`
├── EvidenceError   a claim cannot show its words: it is dropped and becomes a counted `Refusal`
├── RecordError     the record cannot be read or written: the run stops, nothing reported as added is lost
└── ConfigError     settings or arguments are wrong: the run never starts

They extend `Exception`, not `ValueError`, so that msgspec does not re-wrap them while it decodes.
"""

from __future__ import annotations


class DetenteError(Exception):
    """Any error that Détente raises on purpose; its text says what, where and what to do."""


class SourceError(DetenteError):
    """A page that cannot be read.

    Args:
        reason: a short code that groups refusals (`empty`, `binary`, `too_large`, `unreadable`, `encrypted`, `not_article`, …).
        message: what is wrong and what to do, in words.
        address: path or URL, with `#row` for a row of a table.
    """

    def __init__(self, reason: str, message: str, *, address: str) -> None:
        super().__init__(f"{address}: {message}")
        self.reason = reason
        self.message = message
        self.address = address


class EvidenceError(DetenteError):
    """A span that does not hold the words it is said to hold."""


class RecordError(DetenteError):
    """A record that cannot be opened, read, migrated or written."""


class ConfigError(DetenteError):
    """Settings or arguments that cannot be used."""
