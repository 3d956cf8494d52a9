"""event and its words -> until when it was to be done, where a text says so: as wide as the words are ("in 2030" is a year)."""

from __future__ import annotations

import datetime as dt
import re

from detente.model import DateRange, day_range, fold
from detente.record.shown import Told

PLANNED_KINDS = frozenset(["visit", "meeting"])
MONTHS = "january february march april may june july august september october november december".split()
# "before the end of the year", "by 2030", "this year": the words of a due date that the text itself gives.
END_OF_YEAR = re.compile(r"\b(?:before|by) the end of (?:the|this) year\b|\bthis year\b|\bwithin the year\b")
BY_YEAR = re.compile(r"\b(?:by|before|until|no later than) (?:the end of )?((?:19|20)\d\d)\b")
# What stands before a month that is named without a day: "may" is a verb more often than a month.
UNTIL = r"(?:(?P<before>before)|in|by|until|till|during|for|from|next|this|early|mid|late) "


def due_of(told: Told) -> DateRange | None:
    """Returns when something was to be done, where the text says so: its own field, the planned day, or "by the end of the year"."""
    event, claim = told.event, told.claim
    quote = fold(claim.evidence[0].quote)
    given = claim.fields.get("due")
    if isinstance(given, str) and (day := day_of(given)) is not None:
        return as_wide(day, quote) or day_range(day, basis="stated", rule="the claim's due date")
    if event.kind in PLANNED_KINDS:
        return event.date
    said = event.date.first_day if event.date is not None else None
    if found := BY_YEAR.search(quote):
        year, words, rule = int(found[1]), found[0], "the year the words name"
        if words.startswith("before ") and "end of" not in words:
            return day_range(
                dt.date(year - 1, 12, 31), basis="derived", text=words, rule="the last day before the year the words name"
            )
    elif said is not None and (found := END_OF_YEAR.search(quote)):
        year, words, rule = said.year, found[0], "the year in which it was said"
    else:
        return None
    return DateRange(
        start=f"{year}-01-01", end=f"{year + 1}-01-01", precision="year", basis="derived", text=words, rule=rule,
    )  # fmt: skip


def as_wide(day: dt.date, quote: str) -> DateRange | None:
    """Returns the year or month whose first day is due, where a quote (folded) names no day of it; None where it does.

    A coder gives the first day of the time until when: what is due "in 2030" is late after that year, "before 2030" from its first day on.
    """
    month = MONTHS[day.month - 1]
    if day.day != 1:
        return None
    of_month = re.search(rf"\b{UNTIL}(?:{month}\b(?! 0?1(?:st)?\b)|(?<=next )month\b|(?<=this )month\b)", quote)
    if of_month or day.month != 1 or month in quote:
        found, name, after = of_month, "month", (day.replace(day=28) + dt.timedelta(days=4)).replace(day=1)
    else:
        found = re.search(rf"\b(?:(?P<before>before) )?(?:{day.year}|(?:next|this|coming|following) year)\b", quote)
        name, after = "year", day.replace(year=day.year + 1)
    if found is None:
        return None
    if found["before"]:
        eve = day - dt.timedelta(days=1)
        return day_range(eve, basis="derived", text=found[0], rule=f"the last day before the {name} the words name")
    return DateRange(
        start=day.isoformat(), end=after.isoformat(), precision="year" if name == "year" else "month", basis="derived", text=found[0],
        rule=f"the {name} the words name",
    )  # fmt: skip


def day_of(text: str) -> dt.date | None:
    """Returns the day that a text is, None for what is no day of the calendar: people correct fields by hand."""
    try:
        return dt.date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else None
    except ValueError:
        return None
