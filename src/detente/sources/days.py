"""date of a feed or mail -> its day, in the zone in which it is written."""

from __future__ import annotations

from datetime import datetime
from email.utils import parsedate_to_datetime


def day_of(written: str) -> str | None:
    """Returns the day of a date as feeds and mails have it (ISO 8601, RFC 5322), None of what is none.

    >>> day_of("Mon, 28 Jul 2025 23:20:00 +0900"), day_of("2025-07-28T23:20:00Z"), day_of("soon")
    ('2025-07-28', '2025-07-28', None)
    """
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            return read(written.strip()).date().isoformat()
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
    return None
