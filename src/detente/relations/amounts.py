"""Quoted words -> how much of what, and how much of what was promised has come: "18 of 30 ambulances"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from detente.events.numerals import NOT_COUNTED, NUMBER_WORDS
from detente.model import DateRange, Step
from detente.ontology import ontology

# "Two dozen" is reckoned as "two thousand" is.
SCALES = {"dozen": 12, "hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
NUMBERS = {word: int(number) for word, number in NUMBER_WORDS.items() if word not in SCALES and int(number)}
# What a ladder says of what is to come, and of what came.
PROMISING = frozenset(["proposed", "promised", "willing", "intended", "agreed", "accepted", "scheduled", "planned", "signed"])
COMING = frozenset(["partly", "shipped", "delivered", "fulfilled"])


class Amount(NamedTuple):
    """A quantity as printed: its number and unit, and both as text."""

    value: float
    unit: str
    number: str


class Part(NamedTuple):
    """How much came of what was promised, both as printed where one text tells each."""

    came: str
    promised: str
    unit: str


@cache
def pattern() -> re.Pattern[str]:
    """Returns the form of a quantity: its unit stands in the plural or is a currency; the number of a ship ("HQ-187") has neither."""
    currencies, words = ("|".join(sorted(some, key=len, reverse=True)) for some in (ontology().words.currencies.split(), NUMBERS))
    return re.compile(
        rf"(?<![\w-])(?P<number>(?:(?:US ?)?\$|€|£)?(?:\d[\d.,]*|{words}|dozens of)(?: (?:{'|'.join(SCALES)}))*)"
        rf"\s(?P<unit>{currencies}|[a-z]{{3,}}s)\b",
        re.IGNORECASE,
    )


def first_amount(quote: str) -> tuple[str, str] | None:
    """Returns number and unit of the first quantity of a quote, as printed.

    >>> first_amount("donated 20 million doses of vaccine")
    ('20 million', 'doses')
    """
    found = next(quantities(quote), None)
    return (found["number"], found["unit"]) if found else None


def quantities(quote: str) -> Iterator[re.Match[str]]:
    """Yields the quantities of a quote; "the two sides" and "fifteen days" are none."""
    return (match for match in pattern().finditer(quote) if match["unit"].lower() not in NOT_COUNTED)


def amounts_in(quote: str) -> list[Amount]:
    """Returns the quantities of a quote whose number can be reckoned with."""
    found = []
    for match in quantities(quote):
        value = value_of(match["number"])
        if value is not None:
            found.append(Amount(value, match["unit"].lower(), match["number"]))
    return found


def value_of(number: str) -> float | None:
    """Returns the value of a printed number, None where it is vague.

    >>> [value_of("2,000"), value_of("US$1.5 million"), value_of("six thousand"), value_of("dozens of")]
    [2000.0, 1500000.0, 6000.0, None]
    """
    first, *scales = number.lower().removeprefix("us").strip(" $€£").split()
    digits = first.rstrip(".,").replace(",", "")
    value = float(digits) if re.fullmatch(r"\d+(?:\.\d+)?", digits) else float(NUMBERS.get(first, 0))
    for scale in scales:
        value *= SCALES.get(scale, 0)
    return value or None


# A gift of 1,000 doses for a trial is no part of a contract for 20 million: a first batch is more than one in a thousand.
LEAST_PART = 0.001


def part_of(steps: Iterable[Step], quotes: dict[str, str]) -> Part | None:
    """Returns how much came of what was promised, if the words of both give the same unit and it is less.

    The widest promise counts, and each later day on which something came once; what came "in 2021" may have come after a promise of May.
    """
    steps = list(steps)
    if PROMISING.isdisjoint(step.status for step in steps) or COMING.isdisjoint(step.status for step in steps):
        return None
    promised: dict[str, tuple[Amount, str]] = {}
    came: dict[str, dict[str, tuple[Amount, DateRange | None]]] = {}
    for step in steps:
        day = (step.date.start if step.date else None) or ""
        for one in amounts_in(quotes.get(step.claim, "")):
            if step.status in PROMISING and (one.unit not in promised or one.value > promised[one.unit][0].value):
                promised[one.unit] = (one, day)
            elif step.status in COMING:
                came.setdefault(one.unit, {}).setdefault(day or step.claim, (one, step.date))
    for unit, (wanted, since) in promised.items():
        later = [one for one, date in came.get(unit, {}).values() if may_follow(date, since)]
        if later and LEAST_PART * wanted.value <= sum(one.value for one in later) < wanted.value:
            return Part(" + ".join(one.number for one in later), wanted.number, unit)
    return None


def may_follow(date: DateRange | None, since: str) -> bool:
    """Tells whether something of a date may have come on a day or later; where either is unknown, nothing is known to have come after it."""
    if date is None or not since:
        return not since
    return (date.start or "") >= since or (date.end or "") > since
