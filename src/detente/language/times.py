"""Text -> time expressions with values, precision, basis and rule.

Absolute dates are `stated`; a missing year, weekday or relative expression is `derived` from the anchor (the publication date, or a
day or year the article itself gives), and says from which. Without an anchor a day and month stay partial (`--08-13`).
TIMEX3 (TimeML) is the model for values; ranges are half-open days.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

import msgspec

from detente.model import Basis, DateRange, Precision, TimeExpression

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

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
NUMBERS = {
    name: number
    for number, name in enumerate(["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"])
} | {"a": 1, "an": 1, "a couple of": 2}  # fmt: skip
MONTH = r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
DAY = r"(?:[0-2]?\d|3[01])(?:st|nd|rd|th)?"
YEAR = r"(?:19|20)\d\d"
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
COUNT = r"(?:\d+|a couple of|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"


class Anchor(msgspec.Struct, frozen=True, kw_only=True):
    """What undated expressions are counted from: a day or a year, and where it comes from (`publication`, `in 2021 in the article`)."""

    day: dt.date | None = None
    year: int | None = None
    source: str = ""


class Value(msgspec.Struct, frozen=True):
    """A range found for an expression."""

    start: str | None
    end: str | None
    precision: Precision
    basis: Basis
    rule: str | None = None


Reading = tuple[re.Pattern[str], "Callable[[re.Match[str], Anchor], Value | None]"]


def times(text: str, anchor: str | dt.date | None = None) -> tuple[TimeExpression, ...]:
    """Returns the time expressions of a text that stands alone.

    Args:
        text: any text.
        anchor: publication date (ISO or date) that relative expressions are counted from; None leaves them open.

    >>> times("on August 13", "2021-09-01")[0].date.start
    '2021-08-13'
    """
    if isinstance(anchor, str):
        anchor = dt.date.fromisoformat(anchor[:10])
    point = Anchor(day=anchor, year=anchor.year if anchor else None, source="publication date" if anchor else "")
    return tuple(sorted(find_times(text, 0, len(text), 0, point), key=lambda found: found.start))


def find_times(text: str, start: int, end: int, sentence: int, anchor: Anchor) -> Iterator[TimeExpression]:
    """Yields the time expressions of `text[start:end]`, longest reading first, none overlapping."""
    taken: list[tuple[int, int]] = []
    for pattern, read in READINGS:
        for match in pattern.finditer(text, start, end):
            if any(match.start() < stop and begin < match.end() for begin, stop in taken):
                continue
            value = read(match, anchor)
            if value is None:
                continue
            taken.append(match.span())
            date = DateRange(
                start=value.start,
                end=value.end,
                precision=value.precision,
                basis=value.basis,
                text=match.group(),
                rule=value.rule,
            )
            yield TimeExpression(start=match.start(), end=match.end(), sentence=sentence, date=date)
    for match in HABITUAL.finditer(text, start, end):
        if not any(match.start() < stop and begin < match.end() for begin, stop in taken):
            yield TimeExpression(start=match.start(), end=match.end(), sentence=sentence, date=None, habitual=True)


def month_number(name: str) -> int:
    """Returns 1-12 for an English month name or abbreviation."""
    return MONTHS[name.lower().rstrip(".")]


def days(first: dt.date, after: dt.date, precision: Precision, basis: Basis, rule: str | None = None) -> Value:
    """Returns the value `[first, after)`."""
    return Value(first.isoformat(), after.isoformat(), precision, basis, rule)


def month_after(year: int, month: int) -> dt.date:
    """Returns the first day of the month after."""
    return dt.date(year + month // 12, month % 12 + 1, 1)


def one_day(year: int, month: int, day: int, basis: Basis, rule: str | None = None) -> Value | None:
    """Returns the value of a day, None if there is no such day."""
    try:
        first = dt.date(year, month, day)
    except ValueError:
        return None
    return days(first, first + dt.timedelta(days=1), "day", basis, rule)


def nearest_year(month: int, day: int, anchor: Anchor) -> tuple[int, str] | None:
    """Returns the year that brings month and day nearest to the anchor day, not more than two months after it, with the rule."""
    pivot = anchor.day
    if pivot is not None:
        candidates = [pivot.year - 1, pivot.year, pivot.year + 1]

        def distance(year: int) -> int:
            try:
                gap = (dt.date(year, month, day) - pivot).days
            except ValueError:
                return 10**9
            return abs(gap) + (400 if gap > 62 else 0)

        return min(candidates, key=distance), f"year from the {anchor.source}"
    if anchor.year is not None:
        return anchor.year, f"year from {anchor.source}"
    return None


def read_day_month(day: str, month: str, year: str | None, anchor: Anchor) -> Value | None:
    """Returns a day from its parts; without a year one is derived, else the value stays partial."""
    number, of_month = int(re.sub(r"\D", "", day)), month_number(month)
    if year:
        return one_day(int(year), of_month, number, "stated")
    derived = nearest_year(of_month, number, anchor)
    if derived:
        return one_day(derived[0], of_month, number, "derived", derived[1])
    return Value(f"--{of_month:02d}-{number:02d}", None, "day", "inferred", "no year in the text and no anchor")


def read_day_range(match: re.Match[str], anchor: Anchor) -> Value | None:
    """Reads "June 19-20, 2024" and "19-20 June 2024"."""
    first = read_day_month(match["a"], match["m"], match["y"], anchor)
    last = read_day_month(match["b"], match["m"], match["y"], anchor)
    if first is None or last is None or first.end is None or last.end is None or not first.start or last.end <= first.start:
        return None
    return Value(first.start, last.end, "day", first.basis, first.rule)


def read_month(match: re.Match[str], anchor: Anchor) -> Value | None:
    """Reads "March 2001" and "in March"."""
    month = month_number(match["m"])
    if match["y"]:
        year = int(match["y"])
        return days(dt.date(year, month, 1), month_after(year, month), "month", "stated")
    derived = nearest_year(month, 15, anchor)
    if derived is None:
        return Value(f"--{month:02d}", None, "month", "inferred", "no year in the text and no anchor")
    return days(dt.date(derived[0], month, 1), month_after(derived[0], month), "month", "derived", derived[1])


def read_year(match: re.Match[str], _anchor: Anchor) -> Value:
    """Reads a year."""
    year = int(match["y"])
    return days(dt.date(year, 1, 1), dt.date(year + 1, 1, 1), "year", "stated")


def read_years(match: re.Match[str], _anchor: Anchor) -> Value | None:
    """Reads "2021-2025" and "from 2012 to 2016"."""
    first = int(match["a"])
    last = int(match["b"]) if len(match["b"]) == 4 else first // 100 * 100 + int(match["b"])
    return days(dt.date(first, 1, 1), dt.date(last + 1, 1, 1), "year", "stated") if last >= first else None


def read_decade(match: re.Match[str], _anchor: Anchor) -> Value:
    """Reads "the 1990s"."""
    first = int(match["y"])
    return days(dt.date(first, 1, 1), dt.date(first + 10, 1, 1), "decade", "stated")


def read_weekday(match: re.Match[str], anchor: Anchor) -> Value | None:
    """Reads "on Wednesday" (the last one up to the anchor), "last Friday", "next Monday"."""
    if anchor.day is None:
        return Value(None, None, "unknown", "unknown", "weekday without an anchor")
    number = WEEKDAYS[match["w"].lower()]
    way = (match["way"] or "").lower().strip()
    back = (anchor.day.weekday() - number) % 7
    day = anchor.day - dt.timedelta(days=back)
    if way in ("next", "coming", "this coming"):
        day = anchor.day + dt.timedelta(days=(number - anchor.day.weekday()) % 7 or 7)
    elif way in ("last", "past", "previous") and back == 0:
        day -= dt.timedelta(days=7)
    return days(day, day + dt.timedelta(days=1), "day", "derived", f"weekday counted from the {anchor.source}")


def read_relative_day(match: re.Match[str], anchor: Anchor) -> Value | None:
    """Reads today, yesterday, tomorrow."""
    if anchor.day is None:
        return Value(None, None, "unknown", "unknown", "relative day without an anchor")
    shift = {"yesterday": -1, "tomorrow": 1}.get(match.group().lower(), 0)
    day = anchor.day + dt.timedelta(days=shift)
    return days(day, day + dt.timedelta(days=1), "day", "derived", f"counted from the {anchor.source}")


def read_relative_unit(match: re.Match[str], anchor: Anchor) -> Value | None:
    """Reads "last month", "this year", "next week"."""
    unit = match["u"].lower()
    if anchor.day is None and not (unit == "year" and anchor.year):
        return Value(None, None, "unknown", "unknown", "relative expression without an anchor")
    shift = {"last": -1, "previous": -1, "past": -1, "next": 1, "coming": 1}.get(match["way"].lower(), 0)
    rule = f"counted from the {anchor.source}"
    if unit == "year":
        year = (anchor.day.year if anchor.day else anchor.year or 0) + shift
        return days(dt.date(year, 1, 1), dt.date(year + 1, 1, 1), "year", "derived", rule)
    assert anchor.day is not None
    if unit == "month":
        index = anchor.day.year * 12 + anchor.day.month - 1 + shift
        year, month = index // 12, index % 12 + 1
        return days(dt.date(year, month, 1), month_after(year, month), "month", "derived", rule)
    monday = anchor.day - dt.timedelta(days=anchor.day.weekday()) + dt.timedelta(weeks=shift)
    return days(monday, monday + dt.timedelta(weeks=1), "week", "derived", rule)


def read_ago(match: re.Match[str], anchor: Anchor) -> Value | None:
    """Reads "three years ago", "two days earlier", "in the past 80 years"."""
    if anchor.day is None and anchor.year is None:
        return Value(None, None, "unknown", "unknown", "relative expression without an anchor")
    count = int(match["n"]) if match["n"].isdigit() else NUMBERS[match["n"].lower()]
    unit = match["u"].lower().rstrip("s")
    base = anchor.day or dt.date(anchor.year or 1, 7, 1)
    rule = f"counted back from the {anchor.source}"
    if unit in ("year", "decade"):
        year = base.year - count * (10 if unit == "decade" else 1)
        return days(dt.date(year, 1, 1), dt.date(year + 1, 1, 1), "year", "derived", rule) if year > 0 else None
    if unit == "month":
        index = base.year * 12 + base.month - 1 - count
        return days(dt.date(index // 12, index % 12 + 1, 1), month_after(index // 12, index % 12 + 1), "month", "derived", rule)
    day = base - dt.timedelta(days=count * (7 if unit == "week" else 1))
    precision: Precision = "week" if unit == "week" else "day"
    span = 7 if unit == "week" else 1
    return days(day, day + dt.timedelta(days=span), precision, "derived", rule)


def read_vague(_match: re.Match[str], anchor: Anchor) -> Value:
    """Reads "in the near future", "recent", "in the coming time": open, but after or before the anchor."""
    return Value(None, None, "unknown", "unknown", f"vague, relative to the {anchor.source}" if anchor.source else "vague")


def _compile(pattern: str, flags: int = 0) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])", flags)


READINGS: tuple[Reading, ...] = (
    (_compile(r"(?P<y>(?:19|20)\d\d)-(?P<mm>0[1-9]|1[0-2])-(?P<dd>[0-3]\d)"), lambda m, _: one_day(int(m["y"]), int(m["mm"]), int(m["dd"]), "stated")),
    (_compile(rf"(?P<m>{MONTH}) (?P<a>{DAY})\s?(?:-|–|to|and)\s?(?P<b>{DAY})(?:,? (?P<y>{YEAR}))?"), read_day_range),
    (_compile(rf"(?P<a>{DAY})\s?(?:-|–|to|and)\s?(?P<b>{DAY}) (?P<m>{MONTH})(?:,? (?P<y>{YEAR}))?"), read_day_range),
    (_compile(rf"(?:the (?:morning|afternoon|evening|night) of )?(?:{WEEKDAY},? )?(?P<m>{MONTH}) (?P<d>{DAY})(?!\d)(?:,? (?P<y>{YEAR}))?"), lambda m, a: read_day_month(m["d"], m["m"], m["y"], a)),
    (_compile(rf"(?:{WEEKDAY},? )?(?:the )?(?P<d>{DAY})(?: of)? (?P<m>{MONTH})(?:,? (?P<y>{YEAR}))?"), lambda m, a: read_day_month(m["d"], m["m"], m["y"], a)),
    (_compile(rf"(?:(?:the )?(?:beginning|start|end|middle) of |early |late |mid-)?(?P<m>{MONTH})(?:,| of)? (?P<y>{YEAR})"), read_month),
    (_compile(rf"(?:(?<=in )|(?<=since )|(?<=until )|(?<=last )|(?<=this )|(?<=next )|(?<=of )|(?<=late )|(?<=early ))(?P<m>(?!May\b){MONTH})(?P<y>)"), read_month),
    (_compile(rf"(?:from )?(?P<a>{YEAR})\s?(?:-|–| to )\s?(?P<b>{YEAR}|\d\d)(?: period)?"), read_years),
    (_compile(r"(?:the )?(?P<y>(?:19|20)\d0)s"), read_decade),
    (_compile(rf"(?P<y>{YEAR})(?!\s?(?:%|per cent|percent|troops|people|soldiers|tonnes|million|billion|km))"), read_year),
    (_compile(rf"(?:(?P<way>last|next|this coming|coming|this|past|previous) )?(?P<w>{WEEKDAY})", re.IGNORECASE), read_weekday),
    (_compile(r"today|yesterday|tomorrow", re.IGNORECASE), read_relative_day),
    (_compile(r"(?P<way>last|previous|this|next|coming) (?P<u>week|month|year)", re.IGNORECASE), read_relative_unit),
    (_compile(rf"(?P<n>{COUNT}) (?P<u>days?|weeks?|months?|years?|decades?) (?:ago|earlier|before)", re.IGNORECASE), read_ago),
    (_compile(r"(?:in )?the (?:near|foreseeable) future|(?:in )?the coming (?:time|period|years|months|weeks|days)|soon|recent(?:ly)?|in the past|over the past \d+ years", re.IGNORECASE), read_vague),
)  # fmt: skip
HABITUAL = _compile(
    r"regularly|frequently|annually|every year|each year|every month|routinely|often|always|consistently|traditionally|over the (?:years|decades)|for (?:years|decades)|usually",
    re.IGNORECASE,
)
