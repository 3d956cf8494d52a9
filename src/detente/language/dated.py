"""Days, months, years and ranges of them -> values.

With a year they are `stated`; without one the year is `derived` from the anchor, by the tense of the clause. Without an anchor a day
and month stay partial (`--08-13`). "Early June" and "the end of 2026" are given as the whole month or year (TIMEX3 keeps such parts as
modifiers of it).
"""

from __future__ import annotations

import datetime as dt
import re

from detente.language.calendar import (
    ONE_DAY,
    Value,
    day_of,
    days,
    month_after,
    one_day,
    unknown,
    whole_month,
    whole_year,
    years,
)
from detente.language.readings import Context, month_number, near_year, ordinal


def day_of_parts(match: re.Match[str], context: Context, day: str, month: str, year: str | None) -> Value | None:
    """Returns a day from its parts; without a year one is derived, else the value stays partial."""
    number, of_month = int(re.sub(r"\D", "", day)), month_number(month)
    if year:
        return one_day(day_of(int(year), of_month, number), "stated")
    if day_of(2000, of_month, number) is None:
        return None
    derived = near_year(match, context, of_month, number)
    if derived is None:
        return Value(f"--{of_month:02d}-{number:02d}", None, "day", "stated", "no year in the text and no anchor")
    return one_day(day_of(derived[0], of_month, number), "derived", derived[1])


def read_day(match: re.Match[str], context: Context) -> Value | None:
    """Reads "August 13", "Tuesday, 11 September 2012", "the afternoon of December 24"; "the eve of May 9" is the day before it."""
    found = day_of_parts(match, context, match["d"], match["m"], match["y"])
    if found is None or found.end is None or not EVE.match(match.group()):
        return found
    return one_day(dt.date.fromisoformat(str(found.start)) - ONE_DAY, "derived", "the day before the one named")


EVE = re.compile(r"(?:[Tt]he )?eve of ")


def read_numeric(match: re.Match[str], _context: Context) -> Value | None:
    """Reads "2012-09-11", "2012/09/11", "14.06.2013", "11/30/2012"; day and month that cannot be told apart stay unknown."""
    groups = match.groupdict()
    if groups.get("yy"):
        return one_day(day_of(int(match["yy"]), int(match["mm"]), int(match["dd"])), "stated")
    first, second, year = int(match["a"]), int(match["b"]), int(match["y"])
    if match["sep"] == "/" and first <= 12 and second <= 12 and first != second:
        return unknown("day and month cannot be told apart")
    day, month = (second, first) if second > 12 else (first, second)
    return one_day(day_of(year, month, day), "stated")


def joined(first: Value | None, last: Value | None) -> Value | None:
    """Returns the range from the start of one value to the end of another; the weaker basis and its rule hold."""
    if first is None or last is None or not first.start or not last.end or not first.end or last.end <= first.start:
        return None
    weaker = first if first.basis == "derived" else last
    return Value(first.start, last.end, first.precision, weaker.basis, weaker.rule)


def are_two_days(match: re.Match[str]) -> bool:
    """Tells whether two days that each have their month are no range: "on May 9 and June 12", not "between May 9 and June 12"."""
    words = match.group().lower()
    return " and " in words and not words.startswith(("between ", "from "))


def read_day_range(match: re.Match[str], context: Context) -> Value | None:
    """Reads "June 19-20, 2024", "between 8 and 11 November", "from 30 May to 2 June 2010"."""
    groups = match.groupdict()
    last_month, year = groups.get("n") or match["m"], match["y"]
    if groups.get("n") and are_two_days(match):
        return None
    first_year = groups.get("x") or year
    if not year:
        # One tense for both ends: the year of the last day, the first one not after it.
        last = day_of_parts(match, context, match["b"], last_month, None)
        if last is None or last.start is None:
            return None
        if last.end is None:  # the year is open: the first day stays partial
            return day_of_parts(match, context, match["a"], match["m"], None)
        end = dt.date.fromisoformat(last.start)
        first_month, first_day = month_number(match["m"]), int(re.sub(r"\D", "", match["a"]))
        start = day_of(end.year - ((first_month, first_day) > (end.month, end.day)), first_month, first_day)
        return joined(one_day(start, "derived", last.rule), last)
    if not groups.get("x") and month_number(match["m"]) > month_number(last_month):
        first_year = str(int(year) - 1)
    return joined(
        day_of_parts(match, context, match["a"], match["m"], first_year),
        day_of_parts(match, context, match["b"], last_month, year),
    )


def read_month(match: re.Match[str], context: Context) -> Value | None:
    """Reads "March 2001", "in March", "last November", "the end of May"."""
    month, way = month_number(match["m"]), (match.groupdict().get("way") or "").lower()
    if match["y"]:
        return whole_month(int(match["y"]), month, "stated")
    pivot = context.anchor.day
    if way and pivot is not None:
        year = pivot.year
        if way == "next":
            year += month <= pivot.month
        elif way != "this":
            year -= month >= pivot.month
        return whole_month(year, month, "derived", context.rule())
    derived = near_year(match, context, month, min(28, pivot.day) if pivot and month == pivot.month else 15)
    if derived is None:
        return Value(f"--{month:02d}", None, "month", "stated", "no year in the text and no anchor")
    return whole_month(derived[0], month, "derived", derived[1])


def read_month_range(match: re.Match[str], context: Context) -> Value | None:
    """Reads "from March to July 1995", "June 2021-May 2022"."""
    first, last = month_number(match["m"]), month_number(match["n"])
    if match.groupdict().get("x"):
        begin, after = dt.date(int(match["x"]), first, 1), month_after(int(match["y"]), last)
        return days(begin, after, "month", "stated") if begin < after else None
    if match["y"]:
        year, basis, rule = int(match["y"]), "stated", None
    else:
        derived = near_year(match, context, last, 15)
        if derived is None:
            return None
        (year, rule), basis = derived, "derived"
    start = dt.date(year - (first > last), first, 1)
    return Value(
        start.isoformat(), month_after(year, last).isoformat(), "month", "stated" if basis == "stated" else "derived", rule
    )


# What stands before a number that is a name, and after one that counts.
NUMBERED = re.compile(
    r"(?i)\b(?:resolution|room|flight|no\.?|number|article|route|highway|decree|directive|law|agenda|vision|project|boeing|unit|model|page|about|some|roughly|nearly|almost|than|least|most)\s$"
)
COUNTED = re.compile(
    r"\s(?:%|per ?cent|percent|troops|people|persons|soldiers|tonnes|tons|million|billion|km|kilomet\w+|miles|met(?:re|er)s|men|women|police\b|workers|migrants|refugees|"
    r"hectares|dollars|euros|rubles|yuan|yen|barrels|megawatts|MW|kg|delegates|students|civilians|fighters|rifles|tanks|prisoners|passengers|families|homes|BC\b|GMT|hours)"
)


def read_year(match: re.Match[str], context: Context) -> Value | None:
    """Reads a year, unless it counts or names something ("2000 troops", "Resolution 1973")."""
    before = context.text[max(0, match.start() - 14) : match.start()]
    if NUMBERED.search(before) or COUNTED.match(context.text, match.end()):
        return None
    return whole_year(int(match["y"]), "stated")


def read_years(match: re.Match[str], _context: Context) -> Value | None:
    """Reads "2021-2025", "1939-45", "1999-00", "from 2012 to 2016"; years that "and" joins are a range between them or where one follows the other."""
    first, last, by = int(match["a"]), int(match["b"]), match["by"].strip()
    if len(match["b"]) == 2:
        last += first // 100 * 100 + (100 if match["b"] == "00" else 0)
    if by.isalpha() and len(match["b"]) == 2:
        return None  # "in 2014 to 15 members"
    if by == "and" and last > first + 1 and "between " not in match.group().lower():
        return None  # "in 2014 and 2019": twice
    return years(first, last, "stated") if last > first else None


DECADES = {name: 10 * number for number, name in enumerate(["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"], start=2)}  # fmt: skip


def read_decade(match: re.Match[str], _context: Context) -> Value | None:
    """Reads "the 1990s", "the early 1960s", "the nineties", "the '90s"."""
    words = match.group().lower()
    if match["y"] and words[-2] in "’'" and words[0].isdigit():
        return None  # "2020's budget"
    first = int(match["y"]) if match["y"] else 1900 + (int(match["short"] or 0) or DECADES[match["w"].lower()])
    return years(first, first + 9, "stated", None if match["y"] else "decade of the 20th century", "decade")


def read_century(match: re.Match[str], _context: Context) -> Value | None:
    """Reads "the 19th century" (1801-1900) and "the second decade of the 21st century" (2011-2020)."""
    number = int(re.sub(r"\D", "", match["c"] or "21"))
    first = (number - 1) * 100 + 1
    if match["n"]:
        first += (ordinal(match["n"]) - 1) * 10
        return years(first, first + 9, "stated")
    return years(first, first + 99, "stated")
