"""The patterns of dated expressions, most specific first, each with its reader in `dated.py` or `occasions.py`."""

from __future__ import annotations

from functools import cache

from detente.language.calendar import SEASONS, feasts
from detente.language.dated import (
    DECADES,
    read_century,
    read_day,
    read_day_range,
    read_decade,
    read_month,
    read_month_range,
    read_numeric,
    read_year,
    read_years,
)
from detente.language.occasions import read_anniversary, read_feast, read_fiscal, read_quarter, read_season
from detente.language.readings import (
    DAY,
    MONTH,
    OF_YEAR,
    ORDINAL,
    PART,
    TO,
    WAY,
    WEEKDAY,
    YEAR,
    Reading,
    reading,
)

MONTH_WORDS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
DAYTIME = rf"(?:(?:the )?(?:early |late )?(?:morning|afternoon|evening|night|early hours|eve) of )?(?:{WEEKDAY},? (?:the )?)?"


@cache
def dated_readings() -> tuple[Reading, ...]:
    """Returns the readings in the order in which they are tried; built once, since the feasts are packaged data."""
    feast = "|".join(sorted((name.replace(".", r"\.").replace("'", "[’']") for name in feasts()), key=len, reverse=True))
    feast_words = tuple(dict.fromkeys(name.split("'")[0].split()[0] for name in feasts()))
    return (
        reading(r"(?P<yy>(?:19|20)\d\d)(?P<by>[-/.])(?P<mm>0[1-9]|1[0-2])(?P=by)(?P<dd>[0-3]\d)", read_numeric, ("19", "20")),
        reading(r"(?P<a>[0-3]?\d)(?P<sep>[./])(?P<b>[0-3]?\d)(?P=sep)(?P<y>(?:19|20)\d\d)", read_numeric, ("19", "20")),
        reading(rf"(?:[Ff]rom |[Bb]etween )?(?P<m>{MONTH}) (?P<a>{DAY})(?:,? (?P<x>{YEAR}))?,?{TO}(?P<n>{MONTH}) (?P<b>{DAY})(?:,? (?P<y>{YEAR}))?", read_day_range, MONTH_WORDS),
        reading(rf"(?:[Ff]rom |[Bb]etween )?(?P<a>{DAY}) (?P<m>{MONTH})(?: (?P<x>{YEAR}))?{TO}(?P<b>{DAY}) (?P<n>{MONTH})(?:,? (?P<y>{YEAR}))?", read_day_range, MONTH_WORDS),
        reading(rf"(?:[Ff]rom |[Bb]etween )?(?P<m>{MONTH}) (?P<a>{DAY}){TO}(?P<b>{DAY})(?!\d)(?:,? (?P<y>{YEAR}))?", read_day_range, MONTH_WORDS),
        reading(rf"(?:[Ff]rom |[Bb]etween |the night of )?(?:the )?(?P<a>{DAY}){TO}(?:the )?(?P<b>{DAY})(?: of)? (?P<m>{MONTH})(?:,? (?P<y>{YEAR}))?", read_day_range, MONTH_WORDS),
        reading(rf"(?:fiscal year |fiscal |FY ?)(?P<a>{YEAR})(?:[-–/](?P<b>(?:20)?\d\d))?|(?:the )?(?P<way>current|last|this|next|previous|(?<=of )the) (?:fiscal|financial) year", read_fiscal, ("fiscal", "financial", "fy")),
        reading(rf"(?P<a>{YEAR})(?:[-–/](?P<b>(?:20)?\d\d))? (?:fiscal|financial) year", read_fiscal, ("fiscal", "financial")),
        reading(rf"{DAYTIME}(?P<m>{MONTH}) (?P<d>{DAY})(?!\d|[.,]\d)(?:,? (?P<y>{YEAR}))?{OF_YEAR}", read_day, MONTH_WORDS),
        reading(rf"{DAYTIME}(?:the )?(?P<d>{DAY})(?: of)? (?P<m>{MONTH})(?:,? (?:of )?(?P<y>{YEAR}))?{OF_YEAR}", read_day, MONTH_WORDS),
        reading(rf"(?P<n>{ORDINAL}) (?:founding |birth |independence )?(?:anniversary|birthday)", read_anniversary, ("anniversary", "birthday"), loose=True),
        reading(rf"(?:[Ff]rom |[Bb]etween )(?P<m>{MONTH}){TO}(?P<n>{MONTH})(?:,? (?:of )?(?P<y>{YEAR}))?", read_month_range, MONTH_WORDS),
        reading(rf"(?:[Ff]rom )?(?P<m>{MONTH}) (?P<x>{YEAR})(?:\s?[-–—]\s?| to | until | through )(?P<n>{MONTH}) (?P<y>{YEAR})", read_month_range, MONTH_WORDS),
        reading(rf"[Bb]etween (?P<m>{MONTH}) (?P<x>{YEAR}) and (?P<n>{MONTH}) (?P<y>{YEAR})", read_month_range, MONTH_WORDS),
        reading(rf"(?P<m>{MONTH})(?:-|–| to )(?P<n>{MONTH}) (?P<y>{YEAR})", read_month_range, MONTH_WORDS),
        reading(rf"(?:{PART})?(?P<m>{MONTH})(?:,| of)? (?P<y>{YEAR})", read_month, MONTH_WORDS),
        reading(rf"(?:the )?(?P<o>first|second|third|fourth|1st|2nd|3rd|4th) (?P<part>quarter|half)(?P<of> of (?:the|this) year| of (?=\d)|)(?:(?<= of )(?P<y>{YEAR}))?(?! of)", read_quarter, ("quarter", "half"), loose=True),
        reading(rf"(?:the )?(?P<o>last|final) (?P<part>quarter|half) of (?P<y>{YEAR})", read_quarter, ("quarter", "half"), loose=True),
        reading(rf"Q(?P<q>[1-4])(?P<part>)(?:,? (?P<y>{YEAR}))?", read_quarter, ("q1", "q2", "q3", "q4")),
        reading(rf"(?:the )?first (?P<n>two|three|four|five|six|seven|eight|nine|ten|eleven) months(?P<of> of (?:the|this) year| of (?=\d)|)(?:(?<= of )(?P<y>{YEAR}))?(?P<part>)", read_quarter, ("months",), loose=True),
        reading(rf"(?:the )?(?:{PART})?(?:(?P<way>{WAY}) |the |in |(?<=early )|(?<=late )|(?=\w+ (?:of )?{YEAR}))(?P<s>spring|summer|autumn|fall|winter)(?!\s(?:of (?!{YEAR}|(?:last|this|next) year)|Festival|Games|Olympics|[Ii]nto))(?:(?: of|,)? (?P<y>{YEAR}))?{OF_YEAR}", read_season, tuple(SEASONS), loose=True),
        reading(rf"(?:(?P<y>{YEAR}) )?(?<!orthodox )(?P<f>{feast})(?: (?:festival|holidays?|celebrations?)(?= (?:of|in|this|last|next) (?:{YEAR}|year\b)))?(?:,? (?:of |in )?(?P<z>{YEAR})|,? (?P<way>this|last|next) year)?", read_feast, feast_words, loose=True),
        reading(r"(?:the )?(?:(?P<n>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth) decade of (?:the |(?=this )))?(?:(?:early|late|mid)[- ])?(?:the )?(?:(?P<c>1\d|20|21)(?:st|th) |(?<!turn of the )(?<=of the )|(?<=of )this )century", read_century, ("century",)),
        reading(rf"(?:{PART})?(?:[Ff]rom |[Bb]etween )?(?P<a>{YEAR})(?P<by>\s?[-–]\s?| to | and )(?P<b>{YEAR}|\d\d)(?: period)?", read_years, ("19", "20")),
        reading(rf"(?:the )?(?:(?:early|late|mid|first half of the|second half of the)[- ])?(?:(?P<y>1[5-9]\d0|20\d0)[’']?s|(?<=[Tt]he )(?P<w>{'|'.join(DECADES)})|[’'‘](?P<short>[2-9]0)s)", read_decade, ("0s", "0's", "0’s", "ties")),
        reading(rf"(?:{PART})?(?P<y>{YEAR})", read_year, ("19", "20")),
        reading(r"(?:(?<=in )|(?<=since )|(?<=of )|(?<=from )|(?<=until )|(?<=before )|(?<=after )|(?<=the ))(?P<y>1[5-8]\d\d)(?! [a-z]+s\b)", read_year, ("15", "16", "17", "18")),
        reading(rf"(?:{PART}|(?<=[Ii]n )|(?<=[Ss]ince )|(?<=until )|(?<=till )|(?<=by )|(?<=[Ff]rom )|(?<=during )|(?<=[Tt]hroughout )|(?<=before )|(?<=after )|(?:(?P<way>(?i:last|this|next)) )|(?<=the ))(?P<m>{MONTH})(?P<y>){OF_YEAR}", read_month, MONTH_WORDS),
    )  # fmt: skip
