"""Dates as claims have them: half-open ranges with a precision and a basis."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import Literal

import msgspec

from detente.errors import EvidenceError

Precision = Literal["day", "week", "month", "year", "decade", "unknown"]
Basis = Literal["stated", "derived", "inferred", "publication", "unknown"]


class DateRange(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=False):
    """When something is said to be: `[start, end)`, ISO dates; a missing bound is open or unknown.

    `text` is the expression as written (null when the basis is the publication date); `rule` names how the value
    was derived, so that no date stands without its reason. `start` and `end` are null with basis `unknown`.
    `start` may be partial (`--08-13`) when a day and month have no year and no anchor gives one.
    """

    start: str | None
    end: str | None
    precision: Precision
    basis: Basis
    text: str | None = None
    rule: str | None = None

    def __post_init__(self) -> None:
        if self.basis == "unknown" and self.end is not None:
            raise EvidenceError("a date of unknown basis has no bounds")
        if self.start and self.end and self.end <= self.start:
            raise EvidenceError(f"a date range must end after it starts, not [{self.start}, {self.end})")

    @property
    def first_day(self) -> dt.date | None:
        """The first day, or None when it is unknown or partial."""
        return day_named(self.start) if self.start and not self.start.startswith("--") else None


# A view of a pair asks each event some five times for its day: a sixth of its time when each was parsed anew.
@lru_cache(maxsize=50_000)
def day_named(day: str) -> dt.date:
    """Returns the date that an ISO day names."""
    return dt.date.fromisoformat(day)


def day_range(day: dt.date, *, basis: Basis, text: str | None = None, rule: str | None = None) -> DateRange:
    """Returns the range of one day."""
    after = day + dt.timedelta(days=1)
    return DateRange(start=day.isoformat(), end=after.isoformat(), precision="day", basis=basis, text=text, rule=rule)
