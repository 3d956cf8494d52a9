"""Expressions with a calendar date of their own -> values: days, months, quarters, years, ranges, feasts, fiscal years, anniversaries.

With a year they are `stated`; without one the year is `derived` from the anchor, by the tense of the clause. Without an anchor a day
and month stay partial (`--08-13`). "Early June" and "the end of 2026" are given as the whole month or year (TIMEX3 keeps such parts as
modifiers of it).
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

import msgspec

from detente.language.calendar import (
    MONTHS,
    ONE_DAY,
    SEASONS,
    Anchor,
    Value,
    day_of,
    days,
    feast_days,
    month_after,
    one_day,
    season,
    shift_months,
    unknown,
    whole_month,
    whole_year,
    years,
)
from detente.language.tense import Tense, tense_of
from detente.ontology import ontology

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

MONTH = r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
DAY = r"(?:3[01]|[0-2]?\d)(?:st|nd|rd|th)?"
YEAR = r"(?:19|20)\d\d"
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
TO = r"\s?(?:-|–|—|to|and|until|till|through)\s?"
PART = r"(?i:(?:the )?(?:very )?(?:beginning|start|end|middle|close|(?:first|second|third|fourth|last|final|closing|opening) (?:half|week|fortnight|days|weeks)) of |early (?:in )?|late (?:in )?|mid-? ?)"
NUMBERS = {
    name: number
    for number, name in enumerate(["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"])
} | {"a": 1, "an": 1, "a couple of": 2, "half a": 0, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}  # fmt: skip
ORDINALS = {
    name: number
    for number, name in enumerate(["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"], start=1)
} | {"fifteenth": 15, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "hundredth": 100, "silver": 25, "golden": 50, "diamond": 60}  # fmt: skip
ORDINAL = rf"(?:\d{{1,3}}(?:st|nd|rd|th)|{'|'.join(ORDINALS)})"
# A date without year this many days after the anchor is still taken for the next one when no verb tells: announced events.
SOON_DAYS = 62


# "on May 29 last year", "in March of this year", "in 2021 … in the spring of the year before".
OF_YEAR = r"(?:,? (?:of )?(?:(?P<of_year>last|this|next|that|the (?:previous|following|same)) year\b|(?P<year_before>the year before)\b(?! \w)))?"
WAY = r"last|this|next|past|previous|this coming|coming"


class Context(msgspec.Struct, frozen=True):
    """Where an expression stands: the text, its sentence `[start, end)`, the anchor, and the days named before (latest last)."""

    text: str
    start: int
    end: int
    anchor: Anchor
    named: tuple[dt.date, ...] = ()

    def tense(self, match: re.Match[str]) -> Tense:
        """Returns the tense around an expression."""
        return tense_of(self.text, self.start, match.start(), match.end(), self.end)

    def rule(self) -> str:
        """Returns the words that name the anchor in a rule."""
        return f"counted from {'the ' if self.anchor.source.startswith('publ') else ''}{self.anchor.source}"

    def years_told(self, match: re.Match[str]) -> list[int]:
        """Returns the years named before an expression: of days, then of its sentence."""
        stated = re.findall(rf"\b{YEAR}\b", self.text[self.start : match.start()])
        return [*(one.year for one in self.named), *map(int, stated)]


class Reading(msgspec.Struct, frozen=True):
    """A pattern with its reader; `needs` are substrings (lower case) one of which a sentence must hold to be searched."""

    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], Context], Value | None]
    needs: tuple[str, ...] = ()


def reading(
    pattern: str, read: Callable[[re.Match[str], Context], Value | None], needs: Iterable[str], *, loose: bool = False
) -> Reading:
    """Returns a reading between word borders; `loose` ignores case."""
    return Reading(re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])", re.IGNORECASE if loose else 0), read, tuple(needs))


def ordinal(words: str) -> int:
    """Returns the number of an ordinal ("20th", "third")."""
    digits = re.match(r"\d+", words)
    return int(digits.group()) if digits else ORDINALS[words.lower()]


def month_number(name: str) -> int:
    """Returns 1-12 for an English month name or abbreviation."""
    return MONTHS[name.lower().rstrip(".")]


def near_year(match: re.Match[str], context: Context, month: int, day: int) -> tuple[int, str] | None:
    """Returns the year of a month and day, with the rule: of the year it names ("of that year", "In 1972 …"), else of the anchor by tense."""
    heading = re.match(rf"(?:Back )?[Ii]n ({YEAR})\b", context.text[context.start : context.end])
    if heading:
        return int(heading[1]), f"year from '{heading.group()}' at the head of the sentence"
    pivot = context.anchor.day
    rule = f"year from {'the ' if context.anchor.source.startswith('publ') else ''}{context.anchor.source}"
    if match.groupdict().get("of_year") in ("that", "the same") and (told := context.years_told(match)):
        return told[-1], "year from the one named before"
    away, base = years_away(match), context.anchor.year
    if away is not None and base is not None:
        words = match["year_before"] or f"{match['of_year']} year"
        return base + away, f"{rule} and '{words}'"
    if pivot is None:
        return (context.anchor.year, rule) if context.anchor.year is not None else None
    candidates = [found for year in range(pivot.year - 4, pivot.year + 5) if (found := day_of(year, month, day))]
    tense = context.tense(match)
    if tense == "future":
        return min(one for one in candidates if one >= pivot.replace(day=1)).year, f"{rule}, looking ahead"
    limit = ONE_DAY if tense == "past" else dt.timedelta(days=SOON_DAYS)
    known = [one for one in candidates if one - pivot <= limit]
    return min(known, key=lambda one: abs(one - pivot)).year, rule


def years_away(match: re.Match[str]) -> int | None:
    """Returns how many years off the present one the words "last year" after a day or month put it; None without such words."""
    groups = match.groupdict()
    if groups.get("year_before"):
        return -1
    said = (groups.get("of_year") or "").lower().removeprefix("the ")
    return {"last": -1, "previous": -1, "this": 0, "same": 0, "next": 1, "following": 1}.get(said)


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
    """Reads "August 13", "Tuesday, 11 September 2012", "the afternoon of December 24"."""
    return day_of_parts(match, context, match["d"], match["m"], match["y"])


def read_numeric(match: re.Match[str], _context: Context) -> Value | None:
    """Reads "2012-09-11", "14.06.2013", "11/30/2012"; day and month that cannot be told apart stay unknown."""
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


def read_day_range(match: re.Match[str], context: Context) -> Value | None:
    """Reads "June 19-20, 2024", "between 8 and 11 November", "from 30 May to 2 June 2010"."""
    groups = match.groupdict()
    last_month, year = groups.get("n") or match["m"], match["y"]
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
    """Reads "from March to July 1995"."""
    first, last = month_number(match["m"]), month_number(match["n"])
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
    """Reads "2021-2025", "1939-45" and "from 2012 to 2016"."""
    first = int(match["a"])
    last = int(match["b"]) if len(match["b"]) == 4 else first // 100 * 100 + int(match["b"])
    return years(first, last, "stated") if last > first else None


DECADES = {name: 10 * number for number, name in enumerate(["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"], start=2)}  # fmt: skip


def read_decade(match: re.Match[str], _context: Context) -> Value | None:
    """Reads "the 1990s", "the early 1960s", "the nineties"."""
    first = int(match["y"]) if match["y"] else 1900 + DECADES[match["w"].lower()]
    return years(first, first + 9, "stated", None if match["y"] else "decade of the 20th century", "decade")


def read_century(match: re.Match[str], _context: Context) -> Value | None:
    """Reads "the 19th century" (1801-1900) and "the second decade of the 21st century" (2011-2020)."""
    number = int(re.sub(r"\D", "", match["c"] or "21"))
    first = (number - 1) * 100 + 1
    if match["n"]:
        first += (ordinal(match["n"]) - 1) * 10
        return years(first, first + 9, "stated")
    return years(first, first + 99, "stated")


def read_quarter(match: re.Match[str], context: Context) -> Value | None:
    """Reads "the first quarter of 2019", "Q3 2020", "the second half of 2014", "the first seven months"; no year: the anchor's."""
    groups = match.groupdict()
    if groups.get("n"):
        first, months = 1, NUMBERS[match["n"].lower()]
    elif match["part"] == "half":
        first, months = (1, 6) if match["o"].lower() == "first" else (7, 6)
    else:
        number = int(match["q"]) if groups.get("q") else ordinal(match["o"])
        if not 1 <= number <= 4:
            return None
        first, months = number * 3 - 2, 3
    pivot = context.anchor.day
    if match["y"]:
        year, rule = int(match["y"]), None
    elif pivot is not None:
        ahead = first > pivot.month and context.tense(match) != "future" and not (groups.get("of") or "").strip()
        year, rule = pivot.year - ahead, context.rule()
    elif context.anchor.year is not None:
        year, rule = context.anchor.year, context.rule()
    else:
        return unknown("part of a year without an anchor")
    start = dt.date(year, first, 1)
    return days(start, shift_months(start, months), "month", "derived" if rule else "stated", rule)


def read_season(match: re.Match[str], context: Context) -> Value | None:
    """Reads "the summer of 2008", "this autumn", "in the spring"."""
    name, way = match["s"].lower(), (match["way"] or "").lower()
    if match["y"]:
        return season(int(match["y"]), name, "stated")
    pivot, away = context.anchor.day, years_away(match)
    if away is not None and context.anchor.year is not None:
        return season(context.anchor.year + away, name, "derived", context.rule())
    if pivot is None:
        return unknown("season without an anchor")
    begun = pivot.year - (pivot.month < SEASONS[name])
    running = pivot < shift_months(dt.date(begun, SEASONS[name], 1), 3)
    ahead = {"next": True, "last": False, "this": not running and context.tense(match) != "past"}
    if ahead.get(way, not running and context.tense(match) == "future"):
        begun += 1
    elif way == "last" and running:
        begun -= 1
    return season(begun, name, "derived", context.rule())


def read_feast(match: re.Match[str], context: Context) -> Value | None:
    """Reads Tet, "Eid this year", Ramadan, Christmas, Victory Day … of the year given, else nearest to the anchor."""
    year, pivot = match["y"] or match["z"], context.anchor.day
    if year or match["way"] or pivot is None:
        away = {"last": -1, "next": 1}.get((match["way"] or "").lower(), 0)
        base = pivot.year if pivot is not None else context.anchor.year
        of_year = int(year) if year else base + away if base else None
        ranges = feast_days(match["f"], of_year) if of_year else []
    else:
        ranges = [one for number in (-1, 0, 1) for one in feast_days(match["f"], pivot.year + number)]
        ahead = context.text[: match.start()].rstrip().endswith("before")
        tense = "open" if ahead else context.tense(match)
        if tense == "future":
            ranges = [one for one in ranges if one[1] > pivot][:1] or ranges[-1:]
        elif tense == "past":
            ranges = [one for one in ranges if one[0] <= pivot + ONE_DAY] or ranges
        ranges = sorted(ranges, key=lambda one: abs(one[0] - pivot))
    if not ranges:
        return unknown("feast without a year, or of a year beyond the calendar's table")
    source = "the calendar" if year else f"the calendar, year {context.rule()}"
    return days(*ranges[0], "day", "derived", f"day of {match['f']} by {source}")


def read_fiscal(match: re.Match[str], context: Context) -> Value | None:
    """Reads "fiscal 2023", "FY2023-24", "the 2022-23 fiscal year", "the current fiscal year", by the state named in the sentence."""
    groups = match.groupdict()
    words = context.text[context.start : context.end]
    known = next(
        (
            one
            for one in ontology().calendar.fiscal_years
            if any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", words) for word in one.words)
        ),
        None,
    )
    pivot = context.anchor.day
    if groups.get("way"):
        if pivot is None:
            return unknown("fiscal year without an anchor")
        away = {"last": -1, "previous": -1, "next": 1}.get(match["way"].lower(), 0)
        if known is not None:
            start = dt.date(pivot.year + away - (pivot.month < known.month), known.month, 1)
            rule = f"fiscal year from month {known.month} ({known.words[0]}), {context.rule()}"
            return days(start, shift_months(start, 12), "month", "derived", rule)
        return whole_year(pivot.year + away, "derived", f"fiscal year, taken as the calendar year; {context.rule()}")
    year = int(match["a"])
    if match["b"]:
        if known is None:
            return years(year, year + 1, "derived", "fiscal year of a state that the sentence does not name")
        start = dt.date(year, known.month, 1)
    elif known is None:
        return whole_year(year, "derived", "fiscal year of a state that the sentence does not name, taken as the calendar year")
    else:
        start = dt.date(year - (known.named_by == "end"), known.month, 1)
    return days(start, shift_months(start, 12), "month", "derived", f"fiscal year from month {start.month} ({known.words[0]})")


def read_anniversary(match: re.Match[str], context: Context) -> Value | None:
    """Reads "20th anniversary … in 2021": the base year 2001, from the year the sentence gives, else from the anchor's."""
    count = ordinal(match["n"])
    pivot = context.anchor.day.year if context.anchor.day else context.anchor.year
    stated = [int(year) for year in re.findall(rf"\b[Ii]n ({YEAR})\b", context.text[context.start : context.end])]
    # A year far from the anchor's is the history that is remembered, not the year of the feast.
    year = next((one for one in stated if pivot is None or abs(one - pivot) <= 2), pivot)
    return whole_year(year - count, "derived", f"{BASE_YEAR} {year} less {count} years") if year and count else None


BASE_YEAR = "base year:"
