"""How long somebody stayed: "arrived on 26 July and will spend five days", "came on Friday and stayed until Sunday", "is to leave on 2 March"."""

from __future__ import annotations

import datetime as dt
import re

import msgspec

from detente.coding.drafts import Draft
from detente.coding.wording import NUMBERS, WEEKDAYS
from detente.model import Analysis, DateRange, Resolution, TimeExpression

COUNT = rf"{'|'.join(NUMBERS)}|[2-9]|1\d"
LASTING = re.compile(
    rf"\b(?:for|spends?|spending|spent|stays?|stayed|staying)(?: for)? (?P<n>{COUNT}) days\b"
    rf"|\b(?:for|beg[ai]n\w*|start\w*|on) (?:a|his|her|their) (?P<m>{COUNT})-day\b",
    re.IGNORECASE,
)
# "The three-day visit": of the sentences right after the one that tells of it.
OF_DAYS = re.compile(
    rf"\b(?:the|his|her|their|this) (?P<n>{COUNT})-day (?:\w+ ){{0,2}}(?:visit|trip|stay|tour|journey)\b", re.IGNORECASE
)
OF_DAYS_WITHIN = 2
# What leads to the day on which a stay ends.
UNTIL = re.compile(
    r"\b(?:stay(?:s|ed|ing)?|remain(?:s|ed|ing)?|lasts?|lasted)\b[^.;]{0,30}\b(?:until|till|to)(?: the)? $"
    r"|\b(?:will|(?:due|expected|scheduled|set|plans|planning) to) (?:leave|depart|fly home|return)\b[^.;]{0,30} (?:on )?$"
    r"|\b(?:left|flew home|departed|returned home|returned to [A-Z]\w+|ends?|ended|leaves|departs)\b[^.;]{0,20} (?:on )?(?:the )?$",
    re.IGNORECASE,
)
VISIT = re.compile(r"\b(?:visit|trip|stay|tour|journey)\b", re.IGNORECASE)
WEEKDAY = re.compile(rf"(?:{'|'.join(WEEKDAYS)})$", re.IGNORECASE)
# A stay that a report tells of is no longer than this.
LONGEST_DAYS = 20


# "came on Friday and stayed until Sunday": what a report tells of the stay was done on one of its days.
STAYED = re.compile(r"\b(?:stayed|remained)\b[^.;]{0,30}\b(?:until|till)(?: the)? $", re.IGNORECASE)


def days_later(day: str, days: int) -> str:
    """Returns the ISO day some days after another."""
    return (dt.date.fromisoformat(day) + dt.timedelta(days=days)).isoformat()


def is_single(date: DateRange | None) -> bool:
    """Tells whether a date is one day, not several."""
    day = date.first_day if date is not None else None
    return day is not None and date is not None and date.end == (day + dt.timedelta(days=1)).isoformat()


def days_stayed(analysis: Analysis, first: TimeExpression) -> DateRange | None:
    """Returns the days from one to that until which its own sentence says that somebody stayed; None where it says no such thing."""
    if first.date is None or not is_single(first.date):
        return None
    start = analysis.sentences[first.sentence].start
    for one in analysis.times:
        if one.sentence == first.sentence and one.start > first.end and STAYED.search(analysis.article.text[start : one.start]):
            return until(first.date, one)
    return None


def lasting(resolution: Resolution, draft: Draft, date: DateRange | None) -> DateRange | None:
    """Returns the days of a visit that its words date by its first."""
    analysis = resolution.analysis
    if draft.kind != "visit" or date is None or date.precision != "day" or not date.end or not date.start:
        return date
    sentence = analysis.sentences[draft.sentence]
    match = LASTING.search(analysis.article.text, sentence.start, sentence.end)
    if match is None and is_single(date):
        ended = end_of_stay(resolution, draft, date)
        if ended is not None:
            return ended
        last = min(draft.sentence + OF_DAYS_WITHIN, len(analysis.sentences) - 1)
        match = OF_DAYS.search(analysis.article.text, sentence.start, analysis.sentences[last].end)
    if match is None:
        return date
    count = match["n"] or match["m"]
    days = NUMBERS.get(count.lower()) or int(count)
    return msgspec.structs.replace(
        date, end=days_later(date.start, days), rule="; ".join(filter(None, [date.rule, match.group()]))
    )


def end_of_stay(resolution: Resolution, draft: Draft, date: DateRange) -> DateRange | None:
    """Returns a visit's days with the last one that the text tells with "stayed until" or "is to leave on", of the visitor or his visit."""
    analysis = resolution.analysis
    names = {actor.name for role, index in draft.roles if role == "visitor" for actor in resolution.resolved[index].actors}
    for one in analysis.times:
        if one.sentence < draft.sentence or not ends_stay(analysis, one):
            continue
        there = {
            actor.name
            for index, mention in enumerate(analysis.mentions)
            if mention.sentence == one.sentence
            for actor in resolution.resolved[index].actors
        }
        before = analysis.article.text[analysis.sentences[one.sentence].start : one.start]
        if names & there or VISIT.search(before):
            found = until(date, one)
            if found is not None:
                return found
    return None


def ends_stay(analysis: Analysis, time: TimeExpression) -> bool:
    """Tells whether a time is told as the last day of a stay."""
    start = analysis.sentences[time.sentence].start
    return UNTIL.search(analysis.article.text[start : time.start]) is not None


def until(date: DateRange, last: TimeExpression) -> DateRange | None:
    """Returns a day with the days up to another, where that is a later day of one stay."""
    first, end = date.first_day, last.date.first_day if last.date is not None and last.date.precision == "day" else None
    if first is not None and end is not None and last.date is not None and WEEKDAY.search(last.date.text or ""):
        end = first + dt.timedelta(days=(end.weekday() - first.weekday()) % 7 or 7)  # the next one after it
    if first is None or end is None or not dt.timedelta(0) < end - first <= dt.timedelta(days=LONGEST_DAYS):
        return None
    return msgspec.structs.replace(
        date, end=days_later(end.isoformat(), 1), basis="derived",
        rule="; ".join(filter(None, [date.rule, f"until {last.date.text}" if last.date and last.date.text else "until"])),
    )  # fmt: skip
