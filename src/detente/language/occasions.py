"""Quarters, seasons, feasts, fiscal years and anniversaries -> values; the year that is not said is derived from the anchor."""

from __future__ import annotations

import datetime as dt
import re

from detente.language.calendar import (
    ONE_DAY,
    SEASONS,
    Value,
    days,
    feast_days,
    season,
    shift_months,
    unknown,
    whole_year,
    years,
)
from detente.language.readings import NUMBERS, YEAR, Context, ordinal, years_away
from detente.ontology import ontology


def read_quarter(match: re.Match[str], context: Context) -> Value | None:
    """Reads "the first quarter of 2019", "Q3 2020", "the second half of 2014", "the first seven months"; no year: the anchor's."""
    groups = match.groupdict()
    if groups.get("n"):
        first, months = 1, NUMBERS[match["n"].lower()]
    else:
        months = 6 if match["part"].lower() == "half" else 3
        final = (groups.get("o") or "").lower() in ("last", "final")
        number = 12 // months if final else int(match["q"]) if groups.get("q") else ordinal(match["o"])
        if number * months > 12:
            return None  # "the third half"
        first = (number - 1) * months + 1
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
        base = context.anchor.year
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
    pivot = context.anchor.year
    stated = [int(year) for year in re.findall(rf"\b[Ii]n ({YEAR})\b", context.text[context.start : context.end])]
    # A year far from the anchor's is the history that is remembered, not the year of the feast.
    year = next((one for one in stated if pivot is None or abs(one - pivot) <= 2), pivot)
    return whole_year(year - count, "derived", f"{BASE_YEAR} {year} less {count} years") if year and count else None


BASE_YEAR = "base year:"
