"""Parts that are named by what they belong to -> values: "the week of May 20", "the first ten days of June", "the six months to June",
"by year's end", "next weekend", "the third quarter of last year".
"""

from __future__ import annotations

import datetime as dt
import re

from detente.language.calendar import (
    ONE_DAY,
    WEEKDAYS,
    Value,
    day_of,
    days,
    shift_months,
    unknown,
    whole_week,
    whole_year,
)
from detente.language.readings import DAY, MONTH, NUMBERS, YEAR, Context, Reading, month_number, near_year, ordinal, reading
from detente.model import Basis

COUNT = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty"


def year_of(match: re.Match[str], context: Context, month: int, day: int) -> tuple[int, Basis, str | None] | None:
    """Returns the year that an expression states, else the one derived for its month and day, with basis and rule."""
    if match["y"]:
        return int(match["y"]), "stated", None
    derived = near_year(match, context, month, day)
    return (derived[0], "derived", derived[1]) if derived is not None else None


def read_week_of(match: re.Match[str], context: Context) -> Value | None:
    """Reads "the week of May 20", "the week of 20 May 2024": Monday to Sunday."""
    month, number = month_number(match["m"] or match["n"]), int(re.sub(r"\D", "", match["d"] or match["e"]))
    found = year_of(match, context, month, number)
    day = day_of(found[0], month, number) if found is not None else None
    return whole_week(day, found[1], found[2]) if found is not None and day is not None else None


def read_days_of(match: re.Match[str], context: Context) -> Value | None:
    """Reads "the first ten days of June", "the last five days of May 2019", "the last two weeks of March"."""
    month, count = month_number(match["m"]), int(match["n"]) if match["n"].isdigit() else NUMBERS[match["n"].lower()]
    count *= 7 if match["u"] == "weeks" else 1
    found = year_of(match, context, month, 1 if match["o"].lower() == "first" else 28)
    if found is None or not 1 <= count <= 28:
        return None
    first = dt.date(found[0], month, 1)
    after = shift_months(first, 1)
    if match["o"].lower() == "first":
        return days(first, first + dt.timedelta(days=count), "day", found[1], found[2])
    return days(after - dt.timedelta(days=count), after, "day", found[1], found[2])


def read_months_to(match: re.Match[str], context: Context) -> Value | None:
    """Reads "the six months to June 2023", "the year to March", "the 12 months ending in September": whole months, the last included."""
    words = match["n"] or "twelve"
    count, month = int(words) if words.isdigit() else NUMBERS[words.lower()], month_number(match["m"])
    found = year_of(match, context, month, 15)
    if found is None or not count:
        return None
    after = shift_months(dt.date(found[0], month, 1), 1)
    return days(shift_months(after, -count), after, "month", found[1], found[2])


def read_fiscal_end(match: re.Match[str], context: Context) -> Value | None:
    """Reads "the fiscal year ending March 31", "the financial year to 5 April 2024": the twelve months up to that day."""
    month, number = month_number(match["m"] or match["n"]), int(re.sub(r"\D", "", match["d"] or match["e"]))
    found = year_of(match, context, month, number)
    last = day_of(found[0], month, number) if found is not None else None
    if found is None or last is None:
        return None
    after = last + ONE_DAY
    return days(shift_months(after, -12), after, "day" if after.day > 1 else "month", found[1], found[2])


def read_year_end(_match: re.Match[str], context: Context) -> Value | None:
    """Reads "by year's end", "at year-end": the anchor's year, as "the end of the year" is."""
    year = context.anchor.year
    if year is None:
        return unknown("end of a year without an anchor")
    return whole_year(year, "derived", context.rule())


def read_weekend(match: re.Match[str], context: Context) -> Value | None:
    """Reads "at the weekend", "last weekend", "next weekend": Saturday and Sunday, by the tense where no word tells which."""
    pivot, way = context.anchor.day, (match["way"] or "").lower()
    if pivot is None:
        return unknown("weekend without an anchor")
    saturday = pivot + dt.timedelta(days=WEEKDAYS["saturday"] - pivot.weekday())
    if way == "next" or way in ("last", "past", "previous"):
        saturday += dt.timedelta(weeks=1 if way == "next" else -1)
    elif context.tense(match) == "past" and saturday > pivot:
        saturday -= dt.timedelta(weeks=1)
    return days(saturday, saturday + 2 * ONE_DAY, "day", "derived", context.rule())


def read_part_of_year(match: re.Match[str], context: Context) -> Value | None:
    """Reads "the third quarter of last year", "the second half of next year"."""
    year = context.anchor.year
    if year is None:
        return unknown("part of a year without an anchor")
    number, length = ordinal(match["o"]), 3 if match["part"].lower() == "quarter" else 6
    if number * length > 12:
        return None
    start = dt.date(year + (1 if match["way"].lower() == "next" else -1), (number - 1) * length + 1, 1)
    return days(start, shift_months(start, length), "month", "derived", context.rule())


def read_half(match: re.Match[str], _context: Context) -> Value | None:
    """Reads "H1 2024", "2H 2023"."""
    start = dt.date(int(match["y"]), 1 if (match["h"] or match["k"]) == "1" else 7, 1)
    return days(start, shift_months(start, 6), "month", "stated")


PARTS: tuple[Reading, ...] = (
    reading(rf"(?:[Tt]he )?(?:fiscal|financial) year (?:to|ending|ended|that ends|that ended)(?: on)? (?:(?P<m>{MONTH}) (?P<d>{DAY})(?!\d)|(?:the )?(?P<e>{DAY})(?: of)? (?P<n>{MONTH}))(?:,? (?P<y>{YEAR}))?", read_fiscal_end, ("fiscal", "financial")),
    reading(rf"[Tt]he week (?:of|beginning|starting)(?: on)? (?:(?P<m>{MONTH}) (?P<d>{DAY})(?!\d)|(?:the )?(?P<e>{DAY})(?: of)? (?P<n>{MONTH}))(?:,? (?P<y>{YEAR}))?", read_week_of, ("week",)),
    reading(rf"[Tt]he (?P<o>first|last|final) (?P<n>\d\d?|{COUNT}) (?P<u>days|weeks) of (?P<m>{MONTH})(?:,? (?P<y>{YEAR}))?", read_days_of, ("days of", "weeks of")),
    reading(rf"(?:[Ii]n )?[Tt]he (?:(?P<n>\d\d?|{COUNT}) months|year) (?:to|through|ending(?: in)?|ended(?: in)?) (?:end-|the end of )?(?P<m>{MONTH})(?! \d\d?\b)(?:,? (?P<y>{YEAR}))?", read_months_to, ("months", "the year")),
    reading(r"(?:(?:the )?year[’']s end|year-end|(?<=end of )the calendar year)(?! (?:review|party|bonus))", read_year_end, ("year",), loose=True),
    reading(r"(?:(?:over|at|during) )?(?:the |this )?(?P<way>last|past|previous|next|coming)? ?weekend(?! (?:of|edition|editions|trip|house))", read_weekend, ("weekend",), loose=True),
    reading(r"(?:the )?(?P<o>first|second|third|fourth|1st|2nd|3rd|4th) (?P<part>quarter|half) of (?:the )?(?P<way>last|previous|next) year", read_part_of_year, ("quarter", "half"), loose=True),
    reading(rf"(?:H(?P<h>[12])|(?P<k>[12])H),? (?:of )?(?P<y>{YEAR})", read_half, ("h1", "h2", "1h", "2h")),
)  # fmt: skip
