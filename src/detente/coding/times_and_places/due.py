"""By when a pledge, proposal or demand is to be met: the time after its words that is not the time at which they were said."""

from __future__ import annotations

import re

import msgspec

from detente.coding.drafts import Draft
from detente.coding.times_and_places.dates import before_trigger
from detente.coding.times_and_places.stays import days_later, is_single
from detente.coding.times_and_places.timing import PLUPERFECT, is_length, is_when_said
from detente.model import Analysis, DateRange, TimeExpression

TO_ITS_END = re.compile(r"\b(?:end of|within)\b|\byear[’']s end|\byear-end|\bend-", re.IGNORECASE)
DAY_OF_SAYING = re.compile(r" (?:(?:(?:in|at) [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)? )?(?:on|late|early) )?")

# "Plans to build it after a decision of late 2024": the time of what came first.
WHAT_WENT_BEFORE = re.compile(r"\b(?:after|following|since) (?!the end of)(?:[\w’'-]+ ){2,}[^,;]*$", re.IGNORECASE)
# "Will not be ready before 2030": until then it is not to be met.
NOT_BEFORE = re.compile(
    r"(?:\b(?:not|never|no|nor|cannot|unlikely|hardly)\b|n[’']t\b)[^,;]*\b(?:before|until|till) (?:the )?(?:end of )?$",
    re.IGNORECASE,
)


def due_of(analysis: Analysis, draft: Draft, said: DateRange | None) -> str | None:
    """Returns the first day of the time by which a pledge, proposal or demand is to be met, its last where the words say so; None without one.

    The time that tells when it was `said` is not that by which it is met ("promised Kenya a loan on Tuesday").
    """
    if draft.kind not in ("pledge", "proposal", "demand"):
        return None
    for one in analysis.times:
        inside = one.sentence == draft.sentence and draft.trigger.end <= one.start and one.end <= draft.quote.end
        between = analysis.article.text[draft.trigger.end : max(draft.trigger.end, one.start)]
        if inside and (
            DAY_OF_SAYING.fullmatch(between)
            or WHAT_WENT_BEFORE.search(between)
            or NOT_BEFORE.search(between)
            or is_when_said(analysis, one, draft)
        ):
            continue  # "agreed on Monday to suspend"
        if (
            inside
            and one.date is not None
            and one.date.start
            and one.date.precision != "unknown"
            and not is_length(analysis, one)
            and not (is_single(said) and said is not None and (said.start, said.text) == (one.date.start, one.date.text))
        ):
            due = day_due(analysis, draft, one, one.date)
            if due is not None:
                return due
    return None


def day_due(analysis: Analysis, draft: Draft, time: TimeExpression, date: DateRange) -> str | None:
    """Returns the day by which something is due at a time: the first of one to come, the last of "the end of" one, of "within", and of a running one."""
    published = analysis.article.published
    told = published.start if published is not None and published.start else None
    if date.rule and "ahead" in date.rule and PLUPERFECT.search(before_trigger(analysis, draft)) and date.start:
        date = a_year_before(date)  # "had promised to pay by May": the May that is over
        told = None
    assert date.start is not None
    words = analysis.article.text[max(0, time.start - 12) : time.end]
    last = days_later(date.end, -1) if date.end and not date.end.startswith("--") else None
    if last is not None and TO_ITS_END.search(words):
        return last if told is None or last >= told else None
    if told is None or date.start >= told[: len(date.start)]:
        return date.start
    running = last is not None and last >= told and date.precision in ("month", "year")
    return last if running else None


def a_year_before(date: DateRange) -> DateRange:
    """Returns the range a year earlier; 29 February becomes the 28th."""

    def earlier(day: str | None) -> str | None:
        if not day:
            return day
        return f"{int(day[:4]) - 1}{day[4:]}".replace("-02-29", "-02-28")

    return msgspec.structs.replace(date, start=earlier(date.start), end=earlier(date.end))
