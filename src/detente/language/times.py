"""Text -> time expressions with values, precision, basis and rule.

Absolute dates are `stated`; a missing year, weekday or relative expression is `derived` from the anchor (the publication date, or a
day or year the article itself gives), and says from which. Without an anchor a day and month stay partial (`--08-13`).
TIMEX3 (TimeML) is the model for values; ranges are half-open days. `dated.py`, `occasions.py`, `parts.py` and `relative.py` hold the readings.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import TYPE_CHECKING

from detente.language.calendar import ONE_DAY, Anchor, Value, day_of, published_on
from detente.language.dated_patterns import dated_readings
from detente.language.occasions import BASE_YEAR
from detente.language.parts import PARTS
from detente.language.readings import MONTH, Context, Reading, month_number
from detente.language.relative import HABITUAL, RELATIVE
from detente.language.sentences import sentences_within
from detente.model import DateRange, Sentence, TimeExpression

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# A year that the text gives for its own time ("are celebrating … in 2021"); any other year may be history, so it is no anchor.
PRESENT_YEAR = re.compile(
    r"\b(?:are|is) (?:celebrating|marking|commemorating)\b[^.]{0,200}?\b(?:in )?((?:19|20)\d\d)\b|\bthis year\b[^.]{0,20}?\b((?:19|20)\d\d)\b|"
    r"\b[Ii]n ((?:19|20)\d\d),? [^.]{0,60}?\b(?:are|is) (?:celebrating|marking|commemorating)\b"
)
FULL_DAY = rf"(?:(?P<m>{MONTH}) (?P<d>\d\d?)|\b(?P<dd>\d\d?) (?P<mm>{MONTH})),? (?P<y>(?:19|20)\d\d)"
LINE_DAY = rf"[,(] ?(?:[A-Z][a-z]+day,? )?{FULL_DAY}\)?"
# "HANOI, August 13, 2021 (VNA) -", "Cairo, 11 September 2023. Egypt …": a dateline with its year, at the head of a text or paragraph.
DATELINES = (
    re.compile(rf"(?m)^[A-Z][\w .,’'-]{{1,40}}?{LINE_DAY}[^.\n]{{0,30}}?\s?(?:-|–|—|:)\s"),
    # Without a dash only a place's name may stand before: "He met them in Hanoi, May 5, 2020." is a sentence.
    re.compile(rf"(?m)^[A-ZÀ-Þ][\w’'-]++(?: [A-ZÀ-Þ][\w’'-]++){{0,3}}{LINE_DAY}(?:\.? *$|\. +(?=[A-ZÀ-Þ\"“]))"),
)
LEDE_DAY = re.compile(rf"{FULL_DAY}\b")
# Title and first sentence; years that are aims or terms are no news of the past.
LEDE_CHARS = 400
PAST_YEAR = re.compile(r"(?<!\bby )(?<!\buntil )(?<!\bto )(?<!\bfor )(?<![-–—/])\b((?:19|20)\d\d)\b")


# Days that sentences before have named: the last is mostly meant, unless it is still to come.
REMEMBERED_DAYS = 4


def times(text: str, anchor: str | dt.date | None = None) -> tuple[TimeExpression, ...]:
    """Returns the time expressions of a text that stands alone, the base years of anniversaries among them.

    Args:
        text: any text.
        anchor: publication date (ISO or date) that relative expressions are counted from; None looks for one in the text.

    Raises:
        ValueError: `anchor` is no ISO day.

    >>> times("on August 13", "2021-09-01")[0].date.start
    '2021-08-13'
    """
    if isinstance(anchor, str):
        anchor = dt.date.fromisoformat(anchor[:10])
    elif isinstance(anchor, dt.datetime):
        anchor = anchor.date()
    point = published_on(anchor) if anchor is not None else anchor_in(text)
    sentences = [Sentence(start=start, end=end, role="body") for start, end in sentences_within(text, 0, len(text))]
    return tuple(find_all_times(text, sentences, point))


def find_all_times(text: str, sentences: Sequence[Sentence], anchor: Anchor) -> Iterator[TimeExpression]:
    """Yields the time expressions of sentences in order; days named in one sentence are known in the next ("the same day")."""
    named: tuple[dt.date, ...] = ()
    for number, sentence in enumerate(sentences):
        found = sorted(find_times(text, sentence.start, sentence.end, number, anchor, named), key=lambda one: one.start)
        yield from found
        days = [one.date.first_day for one in found if one.date is not None and is_one_day(one.date) and not is_base_year(one)]
        # A caption or an advertisement in between must not lend its day; nor is a day remembered over more than one paragraph of talk.
        kept = named if sentence.role == "body" else ()
        named = (*kept, *(day for day in days if day is not None))[-REMEMBERED_DAYS:]


def is_one_day(date: DateRange) -> bool:
    """Tells whether a date is one day of the calendar: a stretch of several names no day that "the same day" could mean."""
    return bool(date.precision == "day" and date.first_day and date.end == (date.first_day + ONE_DAY).isoformat())


def last_words(words: str) -> str:
    """Returns the last words of a stretch, whole ones within 40 code points: they name where an anchor stands."""
    words = words.strip()
    return words if len(words) <= 40 else words[-40:].split(" ", 1)[-1]


def anchor_in(text: str) -> Anchor:
    """Returns the anchor a text gives of itself: the day of its dateline, else the year that it calls its present, else the day of its first sentences."""
    day = dateline_day(text)
    if day is not None:
        return Anchor(day=day, source="dateline")
    present = PRESENT_YEAR.search(text)
    if present:
        year = next(int(group) for group in present.groups() if group)
        return Anchor(stated_year=year, source=f"'{last_words(present.group())}' in the article")
    return lede_anchor(text)


def dateline_day(text: str) -> dt.date | None:
    """Returns the day of the first dateline of a text that has its year."""
    line = min(filter(None, (one.search(text) for one in DATELINES)), key=lambda found: found.start(), default=None)
    return full_day(line) if line else None


def full_day(match: re.Match[str]) -> dt.date | None:
    """Returns the day of a match of `FULL_DAY`, None where the calendar has no such day."""
    return day_of(int(match["y"]), month_number(match["m"] or match["mm"]), int(match["d"] or match["dd"]))


def lede_anchor(text: str) -> Anchor:
    """Returns the full day that the first sentences name, if no other year of the text comes after it: a report's lede tells the news."""
    first = LEDE_DAY.search(text[:LEDE_CHARS])
    if first is None:
        return Anchor()
    day = full_day(first)
    later = any(int(year) > int(first["y"]) for year in PAST_YEAR.findall(text))
    if day is None or later:
        return Anchor()
    return Anchor(day=day, source=f"'{first.group()}' in the article")


def find_times(
    text: str, start: int, end: int, sentence: int, anchor: Anchor, named: tuple[dt.date, ...] = ()
) -> Iterator[TimeExpression]:
    """Yields the time expressions of `text[start:end]`, none overlapping, in the order of the readings.

    Args:
        text: the whole text; offsets are its code points.
        start: first code point of the sentence.
        end: code point after the sentence.
        sentence: number put on the expressions.
        anchor: what undated expressions are counted from.
        named: the days that sentences before have named, latest last ("the following day").
    """
    low = text[start:end].lower()
    taken: list[tuple[int, int]] = []
    known: list[tuple[int, dt.date]] = []
    readings, needed = all_readings()
    there = {word for word in needed if word in low}
    for reading in readings:
        if reading.needs and there.isdisjoint(reading.needs):
            continue
        for match in reading.pattern.finditer(text, start, end):
            if match.end() == match.start() or overlaps(match, taken):
                continue
            before = tuple(day for at, day in sorted(known) if at < match.start())
            value = reading.read(match, Context(text, start, end, anchor, (*named, *before)))
            if value is None:
                continue
            taken.append(match.span())
            if value.precision == "day" and value.start and not value.start.startswith("--"):
                known.append((match.start(), dt.date.fromisoformat(value.start)))
            yield expression_of(match, value, sentence)
    for match in HABITUAL.finditer(text, start, end):
        if not overlaps(match, taken):
            yield TimeExpression(start=match.start(), end=match.end(), sentence=sentence, date=None, habitual=True)


@cache
def all_readings() -> tuple[tuple[Reading, ...], tuple[str, ...]]:
    """Returns the readings in the order in which they are tried, and the words that any of them needs."""
    readings = (*PARTS, *dated_readings(), *RELATIVE)
    return readings, tuple(dict.fromkeys(word for reading in readings for word in reading.needs))


def overlaps(match: re.Match[str], taken: list[tuple[int, int]]) -> bool:
    """Tells whether a match shares a letter with a span that is taken."""
    return any(match.start() < stop and begin < match.end() for begin, stop in taken)


def expression_of(match: re.Match[str], value: Value, sentence: int) -> TimeExpression:
    """Returns the expression of a match with its value."""
    date = DateRange(
        start=value.start, end=value.end, precision=value.precision, basis=value.basis, text=match.group(), rule=value.rule
    )
    return TimeExpression(start=match.start(), end=match.end(), sentence=sentence, date=date)


def is_base_year(expression: TimeExpression) -> bool:
    """Tells whether an expression is the year an anniversary counts from: history, never the time of the act that is told."""
    return expression.date is not None and (expression.date.rule or "").startswith(BASE_YEAR)
