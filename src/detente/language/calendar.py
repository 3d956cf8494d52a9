"""Years, months, weeks, seasons and feasts -> half-open ranges of days: the arithmetic below the readings of time expressions."""

from __future__ import annotations

import datetime as dt
from functools import cache
from itertools import zip_longest

import msgspec

from detente.model import Basis, Precision
from detente.ontology import ontology

ONE_DAY = dt.timedelta(days=1)
MONTHS = {
    name: number
    for number, names in enumerate(
        ["january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug", "september sept sep", "october oct", "november nov", "december dec"],
        start=1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS = {
    name: number for number, name in enumerate(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
}
# First months of the seasons as the northern press uses them (meteorological seasons).
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}


# What is said to have been printed outside of these is a filler ("0001-01-01"), and what is counted from it leaves the calendar.
PRINTED_YEARS = range(1500, 2500)


class Anchor(msgspec.Struct, frozen=True, kw_only=True):
    """What undated expressions are counted from: a day, else a year, and where it comes from (`publication date`, `'… in 2021'`).

    `written` is the day of a dateline before it: "today" is the day on which a report was written, not the one on which it was printed.
    """

    day: dt.date | None = None
    stated_year: int | None = None
    source: str = ""
    written: dt.date | None = None

    @property
    def year(self) -> int | None:
        """The year of the day, else the one that is stated."""
        return self.day.year if self.day is not None else self.stated_year

    @property
    def words(self) -> str:
        """What a rule says of it."""
        return f"the {self.source}" if self.source == PUBLICATION else self.source


PUBLICATION = "publication date"


def published_on(day: dt.date) -> Anchor:
    """Returns the anchor that a publication date is, an empty one for a filler."""
    return Anchor(day=day, source=PUBLICATION) if day.year in PRINTED_YEARS else Anchor()


class Value(msgspec.Struct, frozen=True):
    """A range found for an expression; bounds are ISO days, `[start, end)`."""

    start: str | None
    end: str | None
    precision: Precision
    basis: Basis
    rule: str | None = None


def days(first: dt.date, after: dt.date, precision: Precision, basis: Basis, rule: str | None = None) -> Value:
    """Returns the value `[first, after)`."""
    return Value(first.isoformat(), after.isoformat(), precision, basis, rule)


def unknown(rule: str) -> Value:
    """Returns the value of an expression whose words and anchor give no range."""
    return Value(None, None, "unknown", "unknown", rule)


def day_of(year: int, month: int, day: int) -> dt.date | None:
    """Returns a day, None if there is none such."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def one_day(first: dt.date | None, basis: Basis, rule: str | None = None) -> Value | None:
    """Returns the value of one day."""
    return days(first, first + ONE_DAY, "day", basis, rule) if first is not None else None


def whole_month(year: int, month: int, basis: Basis, rule: str | None = None) -> Value:
    """Returns the value of a month."""
    return days(dt.date(year, month, 1), month_after(year, month), "month", basis, rule)


def whole_year(year: int, basis: Basis, rule: str | None = None) -> Value | None:
    """Returns the value of a year, None for one that the calendar does not have."""
    return years(year, year, basis, rule)


def years(first: int, last: int, basis: Basis, rule: str | None = None, precision: Precision = "year") -> Value | None:
    """Returns the value of the years `first` to `last`, both included."""
    if not 1 <= first <= last < 9999:
        return None
    return days(dt.date(first, 1, 1), dt.date(last + 1, 1, 1), precision, basis, rule)


def whole_week(day: dt.date, basis: Basis, rule: str | None = None) -> Value:
    """Returns the value of the week (Monday to Sunday) of a day."""
    monday = day - dt.timedelta(days=day.weekday())
    return days(monday, monday + dt.timedelta(weeks=1), "week", basis, rule)


def month_after(year: int, month: int) -> dt.date:
    """Returns the first day of the month after."""
    return dt.date(year + month // 12, month % 12 + 1, 1)


def shift_months(day: dt.date, months: int) -> dt.date:
    """Returns the day so many months later (earlier if negative), the last of its month when there is no such day."""
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    last = (month_after(year, month) - ONE_DAY).day
    return dt.date(year, month, min(day.day, last))


def shift(day: dt.date, count: int, unit: str) -> dt.date | None:
    """Returns the day `count` units (day, week, fortnight, month, quarter, year, decade, century) later; None beyond the calendar."""
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}.get(unit)
    try:
        if months is not None:
            found = shift_months(day, count * months)
        else:
            found = day + dt.timedelta(days=count * {"week": 7, "fortnight": 14}.get(unit, 1))
    except (ValueError, OverflowError):
        return None
    return found if found.year < dt.MAXYEAR else None  # its year must have an end


def decade_around(day: dt.date, rule: str) -> Value | None:
    """Returns the ten years with the same tens that a day lies in ("this decade")."""
    first = day.year // 10 * 10
    return years(first, first + 9, "derived", rule, "decade")


def unit_around(day: dt.date, unit: str, rule: str) -> Value:
    """Returns the day, week, month or year (for longer units the year) that a day counted by such a unit lies in."""
    if unit in ("week", "fortnight"):
        return whole_week(day, "derived", rule)
    if unit in ("month", "quarter"):
        return whole_month(day.year, day.month, "derived", rule)
    if unit in ("year", "decade", "century"):
        return days(dt.date(day.year, 1, 1), dt.date(day.year + 1, 1, 1), "year", "derived", rule)
    return days(day, day + ONE_DAY, "day", "derived", rule)


def season(year: int, name: str, basis: Basis, rule: str | None = None) -> Value:
    """Returns the three months of a season that begins in `year`."""
    first = dt.date(year, SEASONS[name], 1)
    return days(first, shift_months(first, 3), "month", basis, rule)


def easter(year: int) -> dt.date:
    """Returns Easter Sunday (Gregorian; the anonymous algorithm of Nature, 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return dt.date(year, month, day + 1)


@cache
def feasts() -> dict[str, tuple[str, int]]:
    """Returns feast names in lower case -> (table, row) of the packaged calendar."""
    calendar = ontology().calendar
    tables = {
        "fixed": [entry.names for entry in calendar.fixed],
        "easter": [entry.names for entry in calendar.easter],
        "lunar": [entry.names for entry in calendar.lunar],
    }
    return {
        name.lower().replace("’", "'"): (table, row)
        for table, entries in tables.items()
        for row, names in enumerate(entries)
        for name in names
    }


def feast_days(name: str, year: int) -> list[tuple[dt.date, dt.date]]:
    """Returns the ranges `[first, after)` of a feast that begin in `year`; none where the table ends."""
    table, row = feasts()[name.lower().replace("’", "'")]
    calendar = ontology().calendar
    if table == "fixed":
        month, day = calendar.fixed[row].day.split("-")
        first = dt.date(year, int(month), int(day))
        return [(first, first + ONE_DAY)]
    if table == "easter":
        first = easter(year) + dt.timedelta(days=calendar.easter[row].days)
        return [(first, first + ONE_DAY)]
    entry = calendar.lunar[row]
    return [(first, after or first + ONE_DAY) for first, after in zip_longest(entry.days, entry.to) if first.year == year]
