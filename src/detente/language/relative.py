"""Expressions that are counted from another day -> values: weekdays, "last month", "three years ago", "over the past 80 years".

Counted from the anchor (`derived`, saying which), or from a day the text has named ("the following day"). Vague ones ("in the near
future", "recent") and those without an anchor are `unknown`; "regularly", "every year" are habitual and have no date.
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
    decade_around,
    one_day,
    shift,
    shift_months,
    unit_around,
    unknown,
    whole_week,
    whole_year,
)
from detente.language.readings import MONTH, NUMBERS, PART, WAY, WEEKDAY, YEAR, Context, Reading, reading
from detente.model import Precision
from detente.model.sought import Sought

# No part of a longer number: of "10,000 years ago" and "2.5 years ago" nothing is read.
COUNT = (
    rf"(?:(?<!\d[.,])\d{{1,4}}|a couple of|half a|an?|{'|'.join(name for name in NUMBERS if name.isalpha() and len(name) > 2)})"
)
# The rule of what is counted from a day of the text.
FROM_NAMED = "counted from the day named before"
# "The last two weeks of March", "the next two years of his term": no stretch up to the anchor or from it.
OF_ANOTHER = rf" of (?:{MONTH}|{YEAR}|the|his|her|its|their)\b"
UNIT = r"days?|weeks?|fortnights?|months?|quarters?|years?|decades?|century|centuries"
TIME_OF_DAY = r"morning|afternoon|evening|night"
# What stands between the end of a paragraph and "the same day" in the next one's first words.
OPENING = re.compile(r"\n{1,2}(?:\d+\. ?)?(?:(?:also|later|earlier),? )?(?:on |in )?(?:the )?", re.IGNORECASE)
# Papers and days of history whose names hold a weekday.
NAMED_BEFORE = re.compile(r"(?:Black|Bloody|Good|Ash|Palm|Holy|Easter|Super|Maundy)\s$")
NAMED_AFTER = re.compile(
    r"\s(?:Times|Telegraph|Mail|Mirror|Express|Herald|Post|Star|Independent|People|World|Agreement|Papers)\b"
)


# What half a unit is, in whole ones of another.
HALVES = {"century": (50, "year"), "decade": (5, "year"), "year": (6, "month"), "month": (2, "week"), "fortnight": (1, "week")}


def counted(count: str, units: str) -> tuple[int, str]:
    """Returns the number and the singular of the unit that a count of units says.

    >>> counted("three", "weeks"), counted("12", "days"), counted("half a", "century")
    ((3, 'week'), (12, 'day'), (50, 'year'))
    """
    unit = unit_of(units)
    if count.lower() == "half a":
        return HALVES.get(unit, (0, unit))
    return int(count) if count.isdigit() else NUMBERS[count.lower()], unit


def unit_of(words: str) -> str:
    """Returns the singular of a unit of time."""
    low = words.lower()
    return "century" if low.startswith("centur") else low.rstrip("s")


def weekday_before(context: Context, match: re.Match[str], name: str, way: str) -> dt.date | None:
    """Returns the day of a weekday's name: the last one up to the anchor, the next one when the words look ahead."""
    pivot = context.anchor.day
    if pivot is None:
        return None
    number = WEEKDAYS[name.lower()]
    back = (pivot.weekday() - number) % 7
    ahead = way in ("next", "coming", "this coming") or (way in ("", "this") and context.tense(match) == "future")
    if way == "this" and not ahead and context.tense(match) != "past":
        return pivot + dt.timedelta(days=number - pivot.weekday())
    if ahead:
        return pivot + dt.timedelta(days=(number - pivot.weekday()) % 7 or 7)
    return pivot - dt.timedelta(days=7 if back == 0 and way in ("last", "past", "previous") else back)


def read_weekday(match: re.Match[str], context: Context) -> Value | None:
    """Reads "on Wednesday", "last Friday", "Tuesday last week", "on Monday and Tuesday", "from Monday to Thursday"."""
    text = context.text
    if NAMED_BEFORE.search(text[max(0, match.start() - 10) : match.start()]) or NAMED_AFTER.match(text, match.end()):
        return None
    if context.anchor.day is None:
        return unknown("weekday without an anchor")
    rule = f"weekday {context.rule()}"
    if match["of"]:
        weeks = {"last": -1, "next": 1}.get(match["of"].lower(), 0)
        monday = context.anchor.day + dt.timedelta(weeks=weeks, days=-context.anchor.day.weekday())
        return one_day(monday + dt.timedelta(days=WEEKDAYS[match["w"].lower()]), "derived", rule)
    way = (match["way"] or "").lower().removeprefix("the ")
    if way in ("following", "preceding", "previous") and context.named and not match["z"]:
        base, number = context.named[-1], WEEKDAYS[match["w"].lower()]
        away = (number - base.weekday()) % 7 or 7 if way == "following" else -((base.weekday() - number) % 7 or 7)
        return one_day(base + dt.timedelta(days=away), "derived", FROM_NAMED)
    if way == "following":
        return unknown("no day is named before")
    first = weekday_before(context, match, match["w"], "previous" if way == "preceding" else way)
    if first is None:
        return None
    if not match["z"]:
        return one_day(first, "derived", rule)
    if context.tense(match) != "future":
        last = weekday_before(context, match, match["z"], "")
        assert last is not None
        first = last - dt.timedelta(days=(last.weekday() - first.weekday()) % 7)
    else:
        last = first + dt.timedelta(days=(WEEKDAYS[match["z"].lower()] - first.weekday()) % 7)
    return days(first, last + ONE_DAY, "day", "derived", rule)


def read_relative_day(match: re.Match[str], context: Context) -> Value | None:
    """Reads today, yesterday, tomorrow, tonight, overnight, this morning, last night."""
    if context.anchor.day is None:
        return unknown("relative day without an anchor")
    words = match.group().lower()
    away = -1 if words.startswith(("yesterday", "last")) else 1 if words.startswith("tomorrow") else 0
    if words.startswith(("the day before", "the day after")):
        away = -2 if words.startswith("the day before") else 2
    written = context.anchor.written
    base, rule = (written, "counted from the dateline") if written is not None else (context.anchor.day, context.rule())
    return one_day(base + dt.timedelta(days=away), "derived", rule)


def read_relative_unit(match: re.Match[str], context: Context) -> Value | None:
    """Reads "last month", "later this year", "the end of the month", "all week", "the previous week"."""
    unit = unit_of(match["u"])
    way = (match["way"] or "").lower()
    pivot = context.anchor.day
    if way in ("following", "previous"):
        base, rule = named_unit(match, context, unit)
        after = shift(base.replace(day=1) if unit == "month" else base, 1 if way == "following" else -1, unit) if base else None
        if after is not None:
            return unit_around(after, unit, rule)
    away = {"last": -1, "previous": -1, "past": -1, "next": 1, "coming": 1, "following": 1}.get(way, 0)
    if pivot is None:
        if unit == "year" and context.anchor.year:
            return whole_year(context.anchor.year + away, "derived", context.rule())
        return unknown("relative expression without an anchor")
    if unit == "week":
        return whole_week(pivot + dt.timedelta(weeks=away), "derived", context.rule())
    day = shift(pivot.replace(day=1), away, unit)
    if day is not None and unit == "decade":
        return decade_around(day, context.rule())
    return unit_around(day, unit, context.rule()) if day is not None else None


def named_unit(match: re.Match[str], context: Context, unit: str) -> tuple[dt.date | None, str]:
    """Returns a day of the unit that the text has named before, with the rule: of a year of the sentence, else the day named last."""
    stated = re.findall(rf"\b{YEAR}\b", context.text[context.start : match.start()]) if unit in ("year", "decade") else []
    if stated:
        return dt.date(int(stated[-1]), 1, 1), "counted from the year named before"
    return context.named[-1] if context.named else None, FROM_NAMED


def read_that_unit(match: re.Match[str], context: Context) -> Value | None:
    """Reads "earlier that week", "the same month", "that year": the one of the day, or of the year, that the text has named before."""
    unit = unit_of(match["u"])
    base, rule = named_unit(match, context, unit)
    return unit_around(base, unit, rule) if base is not None else None


LATER = frozenset(["later", "after", "afterwards"])
AN_ACT = re.compile(r" (?:the|an?|his|her|its|their|that|[A-Z])")


def read_point(match: re.Match[str], context: Context) -> Value | None:
    """Reads "three years ago", "two days later", "a month from now": the unit that lies so far from the anchor or the named day."""
    way = match["way"].lower()
    count, unit = counted(match["n"], match["u"])
    base, rule = named_unit(match, context, unit) if way not in ("ago", "from now") else (None, "")
    if base is None:
        if way in LATER or (way == "before" and AN_ACT.match(context.text, match.end())):
            return unknown("no day is named before")  # two days after the vote is not two days after the paper
        base, rule = context.anchor.day, ""
    if base is None:
        if context.anchor.year is None:
            return unknown("relative expression without an anchor")
        base = dt.date(context.anchor.year, 7, 1)
    sign = 1 if way in LATER or way == "from now" else -1
    day = shift(base, sign * count, unit)
    if day is None:
        return None
    # A count from a named day ("a week later") points at a day; one from today's paper ("three weeks ago") only at the week.
    if rule and unit in ("week", "fortnight"):
        return one_day(day, "derived", rule)
    return unit_around(day, unit, rule or context.rule())


def read_stretch(match: re.Match[str], context: Context) -> Value | None:
    """Reads "over the past 80 years", "for three weeks" (until now), "the next five years", "in 15 years", "in a year's time", "within three days"."""
    head, way = match["head"].lower(), (match["way"] or "").lower()
    pivot, (count, unit) = context.anchor.day, counted(match["n"] or "a", match["u"])
    ahead = way in ("next", "coming") or head == "within"
    if (
        head == "for"
        and not way
        and not re.search(r"\b(?:has|have|[’']s|[’']ve)\b", context.text[max(context.start, match.start() - 60) : match.start()])
    ):
        return None
    if pivot is None:
        return unknown("stretch of time without an anchor")
    if head == "in" and not way and (match.groupdict().get("time") or context.tense(match) == "future"):
        day = shift(pivot, count, unit)
        return unit_around(day, unit, context.rule()) if day is not None else None
    other = shift(pivot, count if ahead else -count, unit)
    if other is None:
        return None
    precision: Precision = "month" if unit in ("month", "quarter") else "year" if unit in ("year", "decade", "century") else "day"
    first, last = (pivot, other) if ahead else (other, pivot)
    return days(
        first,
        last + ONE_DAY,
        precision,
        "derived",
        f"{'until' if not ahead else 'from'} the {context.anchor.source}, {count} {unit}(s)",
    )


def read_named_day(match: re.Match[str], context: Context) -> Value | None:
    """Reads "the same day", "the following day", "the previous day" from the day named before; without one the anchor, or unknown."""
    words = match.group().lower()
    away = (
        -1
        if re.search(r"\b(?:previous|before|earlier)\b", words)
        else 1
        if re.search(r"\b(?:following|next|after|later)\b", words)
        else 0
    )
    base = day_meant(match, context)
    if base is not None:
        return one_day(base + dt.timedelta(days=away), "derived", FROM_NAMED)
    if away < 0 and context.anchor.day is not None:
        return one_day(context.anchor.day - ONE_DAY, "derived", f"{context.rule()}, no day being named before")
    return unknown("no day is named before")


def day_meant(match: re.Match[str], context: Context) -> dt.date | None:
    """Returns the day named before that "the same day" counts from.

    What was done was done on no day to come; and a paragraph that begins so after one of other years goes back to the news.
    """
    present = context.anchor.day
    if present is None or context.tense(match) == "future":
        return context.named[-1] if context.named else None
    done = [day for day in context.named if day <= present]
    opens = OPENING.fullmatch(context.text, max(0, context.start - 2), match.start()) is not None
    if opens and done and done[-1].year != present.year:
        return next((day for day in reversed(done) if day.year == present.year), present)
    return done[-1] if done else None


def read_ordinal_day(match: re.Match[str], context: Context) -> Value | None:
    """Reads "on the 7th of this month", "on the 15th"."""
    pivot = context.anchor.day
    if pivot is None:
        return unknown("day of a month without an anchor")
    number, way = int(re.sub(r"\D", "", match["d"])), (match["way"] or "").lower()
    month = shift_months(pivot.replace(day=1), {"last": -1, "next": 1}.get(way, 0))
    if not way:
        tense = context.tense(match)
        month = shift_months(month, (tense == "future" and number < pivot.day) - (tense != "future" and number > pivot.day))
    return one_day(day_of(month.year, month.month, number), "derived", context.rule())


def read_vague(_match: re.Match[str], context: Context) -> Value:
    """Reads "in the near future", "recent", "in the coming time": neither bound is given."""
    return unknown(f"vague, relative to the {context.anchor.source}" if context.anchor.source else "vague")


OUR_TIME = r"(?:the )?(?:morning|afternoon|evening|night|early hours) of |(?:early|late) (?:on )?"
RELATIVE: tuple[Reading, ...] = (
    reading(rf"(?:from |between )?(?:{OUR_TIME})?(?:(?P<way>{WAY}|(?:the )?(?:following|preceding)) )?(?P<w>{WEEKDAY})(?: (?:{TIME_OF_DAY}))?(?:(?: (?:and|to|through|until) |-)(?:on )?(?P<z>{WEEKDAY})|(?: of)? (?P<of>last|this|next) week)?", read_weekday, ("day",), loose=True),
    reading(rf"the day before yesterday|the day after tomorrow|(?:today|yesterday|tomorrow)(?: (?:{TIME_OF_DAY}))?|tonight|overnight|this (?:{TIME_OF_DAY})|last night|earlier in the day|later in the day", read_relative_day, ("day", "yesterday", "tomorrow", "tonight", "overnight", "this ", "last night"), loose=True),
    reading(rf"(?P<n>{COUNT}) (?P<u>{UNIT}) (?P<way>ago|earlier|before|later|after(?!\w)|afterwards|from now)", read_point, ("ago", "earlier", "before", "later", "after", "from now"), loose=True),
    reading(rf"(?P<head>over|in|during|for|within|throughout)(?: more than| at least| nearly| almost| about| some)? (?:the )?(?:(?P<way>past|last|next|coming|previous) )?(?P<n>{COUNT}) (?P<u>{UNIT})(?! (?:ago|earlier|later)|{OF_ANOTHER})(?P<time>[’']s? time)?", read_stretch, ("over", "in", "during", "for", "within", "throughout"), loose=True),
    reading(r"(?P<head>over|in|during|for|throughout) the (?P<way>past|last|next|coming)(?P<n>) (?P<u>decade|century)", read_stretch, ("decade", "century"), loose=True),
    reading(rf"(?P<head>)(?:the )?(?P<way>past|last|next|coming) (?P<n>{COUNT}) (?P<u>{UNIT})(?!{OF_ANOTHER})", read_stretch, ("past", "last", "next", "coming"), loose=True),
    reading(r"on the (?P<d>(?:[0-2]?\d|3[01])(?:st|nd|rd|th))(?: of (?P<way>this|last|next) month|(?=[,.;]|$))", read_ordinal_day, ("on the",), loose=True),
    reading(rf"(?:{PART}|later |earlier |earlier in |later in |all |the whole |throughout )?(?:(?:the )?(?P<way>last|previous|this|next|coming|following) |(?<=[dtelg] of )the |(?<=all )|(?<=earlier in )the |(?<=later in )the )(?P<u>week|month|year|decade)(?!-|s\b| of| after| before)", read_relative_unit, ("week", "month", "year", "decade"), loose=True),
    reading(rf"(?:{PART}|later |earlier )?(?:that|(?:the )?same) (?P<u>week|month|year)(?!-|s\b)", read_that_unit, ("that ", "same "), loose=True),
    reading(r"the (?:night|evening|morning|afternoon) (?:before|after)(?=[,.;]|$)|(?:the )?same (?:day|night|evening|morning|afternoon)|(?:the )?(?:following|next|previous) (?:day|morning|night|evening)|the day (?:before|after)(?! (?:tomorrow|yesterday))|that (?:very )?(?:day|night|evening|morning|afternoon)", read_named_day, ("day", "night", "evening", "morning", "afternoon"), loose=True),
    reading(r"(?:(?:in|for|within) )?the (?:near|foreseeable|not too distant|immediate) future|(?:in |over )?the (?:coming|next few) (?:time|period|years|months|weeks|days|decades)|(?:in )?the (?:years|months|weeks|days|decades) (?:ahead|to come)(?! of)|(?:at |around )?the turn of the (?:century|millennium|year)|in (?:the )?(?:next|last|past) few (?:years|months|weeks|days)|(?:very )?soon|shortly(?! (?:before|after))|recent(?:ly)?(?: (?:years|months|weeks|days|times|decades))?|in (?:recent|the past|coming|later|previous|earlier) (?:years|months|weeks|days|times)|in the past|at the time|at (?:the|this|that) (?:moment|point)|since (?:independence|then|the (?:end of the )?(?:Cold|First World|Second World|Korean|Vietnam|Gulf|civil) War)|in due course|at a later date|for the time being|nowadays|some years ago|(?:several|a few|some) (?:days|weeks|months|years) (?:ago|earlier|later)", read_vague, ("future", "coming", "few ", "ahead", "to come", "turn of", "soon", "shortly", "recent", "past", "later", "previous", "earlier", "time", "moment", "point", "since", "due course", "nowadays", "ago"), loose=True),
)  # fmt: skip
HABITUAL = Sought(re.compile(
    r"(?<![\w-])(?:regularly|frequently|annually|yearly|monthly|weekly|daily(?= (?:basis|talks|contact|flights|patrols))|(?:every|each) (?:other )?(?:year|month|week|day|morning|spring|summer|autumn|fall|winter|January|February|"
    rf"March|April|May|June|July|August|September|October|November|December|{WEEKDAY}|few (?:years|months|weeks|days)|two years|{COUNT} (?:{UNIT}))|"
    r"(?:once|twice|three times|several times|four times) (?:a|every|each|per) (?:year|month|week|day|decade)|(?:year|month|week|day) (?:after|by|in,) (?:year|month|week|day)|"
    r"routinely|often|always|consistently|traditionally|customarily|usually|periodically|repeatedly|from time to time|over the (?:years|decades|centuries)|"
    r"for (?:(?:many|several|long|some) )?(?:years|decades|centuries|generations)(?! to come))(?![\w-])",
    re.IGNORECASE,
), "regular", "frequent", "annual", "yearly", "monthly", "weekly", "daily", "every ", "each ", "once ", "twice ", "times ", "year ", "month ", "week ",
    "day ", "routine", "often", "always", "consistent", "tradition", "customar", "usual", "periodic", "repeated", "to time", "years", "decades",
    "centuries", "generations",
)  # fmt: skip
