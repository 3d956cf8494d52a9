"""What all readings of time expressions share: words of months, days and numbers, where an expression stands, and which year is meant.

A reading is a pattern with the function that gives its value (`dated.py`, `occasions.py`, `parts.py`, `relative.py`).
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

import msgspec

from detente.language.calendar import MONTHS, ONE_DAY, Anchor, Value, day_of
from detente.language.tense import Tense, tense_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sep(?:t(?:ember|\.)?|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?"
    r"|JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?|SEP(?:T(?:EMBER)?)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)"
)
DAY = r"(?:3[01]|[0-2]?\d)(?:st|nd|rd|th)?"
YEAR = r"(?:19|20)\d\d"
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
TO = r"\s?(?:-|–|—|to|and|until|till|through)\s?"
PART = r"(?i:(?:the )?(?:very )?(?:beginning|start|end|middle|close|(?:first|second|third|fourth|last|final|closing|opening) (?:half|week|fortnight|days|weeks)) of |early (?:in )?|late (?:in )?|mid-? ?)"
NUMBERS = {
    name: number
    for number, name in enumerate(["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"])
} | {"a": 1, "an": 1, "a couple of": 2, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}  # fmt: skip
ORDINALS = {
    name: number
    for number, name in enumerate(["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"], start=1)
} | {"fifteenth": 15, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "hundredth": 100, "silver": 25, "golden": 50, "diamond": 60}  # fmt: skip
ORDINAL = rf"(?:\d{{1,3}}(?:st|nd|rd|th)|{'|'.join(ORDINALS)})"
# A date without year this many days after the anchor is still taken for the next one when no verb tells: announced events.
SOON_DAYS = 62
# February 29 comes every four years, but for 1900 and 2100.
LEAP_YEARS_APART = 8


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
        return f"counted from {self.anchor.words}"

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


HEADING = re.compile(rf"(?:Back )?[Ii]n ({YEAR})\b")


def near_year(match: re.Match[str], context: Context, month: int, day: int) -> tuple[int, str] | None:
    """Returns the year of a month and day, with the rule: of the year it names ("of that year", "In 1972 …"), else of the anchor by tense."""
    heading = HEADING.match(context.text, context.start, context.end)
    if heading:
        return int(heading[1]), f"year from '{heading.group()}' at the head of the sentence"
    pivot = context.anchor.day
    rule = f"year from {context.anchor.words}"
    if match.groupdict().get("of_year") in ("that", "the same") and (told := context.years_told(match)):
        return told[-1], "year from the one named before"
    away, base = years_away(match), context.anchor.year
    if away is not None and base is not None:
        words = match["year_before"] or f"{match['of_year']} year"
        return base + away, f"{rule} and '{words}'"
    if pivot is None:
        return (context.anchor.year, rule) if context.anchor.year is not None else None
    years_near = range(pivot.year - LEAP_YEARS_APART, pivot.year + LEAP_YEARS_APART + 1)
    candidates = [found for year in years_near if (found := day_of(year, month, day))]
    tense = context.tense(match)
    if tense == "future":
        ahead = [one for one in candidates if one >= pivot.replace(day=1)]
        return (min(ahead).year, f"{rule}, looking ahead") if ahead else None
    limit = ONE_DAY if tense == "past" else dt.timedelta(days=SOON_DAYS)
    known = [one for one in candidates if one - pivot <= limit]
    return (min(known, key=lambda one: abs(one - pivot)).year, rule) if known else None


def years_away(match: re.Match[str]) -> int | None:
    """Returns how many years off the present one the words "last year" after a day or month put it; None without such words."""
    groups = match.groupdict()
    if groups.get("year_before"):
        return -1
    said = (groups.get("of_year") or "").lower().removeprefix("the ")
    return {"last": -1, "previous": -1, "this": 0, "same": 0, "next": 1, "following": 1}.get(said)
