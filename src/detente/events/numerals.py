"""quoted words -> what they count: things ("eleven documents"), and people killed, wounded or arrested, as numbers to compare."""

from __future__ import annotations

import re
from itertools import product

from detente.model import fold

ONES = "one two three four five six seven eight nine".split()
TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
NUMBER_WORDS: dict[str, str] = {
    **{word: str(number) for number, word in enumerate(["zero", *ONES, *TEENS])},
    **{word: str(number) for number, word in zip(range(20, 100, 10), TENS, strict=True)},
    **{
        f"{ten}-{one}": str(number + unit)
        for (number, ten), (unit, one) in product(zip(range(20, 100, 10), TENS, strict=True), enumerate(ONES, 1))
    },
    "dozen": "12",
}
NUMBER = r"(?<![\w-])(?:\d[\d.,]*\d|\d|" + "|".join(sorted(NUMBER_WORDS, key=len, reverse=True)) + r")(?![\w-])"
COUNTED = re.compile(rf"({NUMBER})\s+((?:[a-z-]+\s+){{0,2}}?)([a-z]{{4,}}s)\b")
NOT_COUNTED = frozenset(
    ["years", "days", "months", "weeks", "hours", "times", "minutes", "countries", "sides", "states", "nations", "leaders"]
)
# What befalls people, by the words for it: "eighteen migrants were killed", "killing at least 23 people", "left four dead".
BEFALLING = {
    "killed": ("killed|dead|died|die|dies|deaths", "killed|killing|kill|kills"),
    "wounded": ("wounded|injured|hurt|injuries", "wounded|wounding|injured|injuring"),
    "arrested": ("arrested|detained|arrests", "arrested|arresting|detained|detaining"),
}
BOUND = r"(?:(at least|more than|over|up to|as many as|about|some|around|nearly|almost)\s+)?"
AFTER = {
    name: re.compile(rf"{BOUND}({NUMBER})(?:\s+(?!and\b|while\b|or\b|{NUMBER})[a-z-]+){{0,5}}?\s+(?:{words})\b")
    for name, (words, _) in BEFALLING.items()
}
BEFORE = {
    name: re.compile(rf"\b(?:{words})\s+{BOUND}({NUMBER})(?!\s+(?:{'|'.join(sorted(NOT_COUNTED))}))(?:\s+[a-z]|(?=\W*$|[,;]))")
    for name, (_, words) in BEFALLING.items()
}
TOLL = {"killed": re.compile(rf"\b(?:dead|deaths|toll|killed)\s+(?:at|to|of)\s+{BOUND}({NUMBER})")}


def number_of(word: str) -> str:
    """Returns a number, as words or digits, in digits.

    >>> [number_of(word) for word in ("twenty-three", "2,900", "18.")]
    ['23', '2,900', '18']
    """
    return NUMBER_WORDS.get(word, word.strip(".,"))


LEADING = re.compile(rf"^{BOUND}{NUMBER}\s+(?=[^\W\d])")


def without_number(name: str) -> str:
    """Returns the folded name of a group without the number that it begins with.

    >>> [without_number(name) for name in ("at least 23 migrants", "unit 29155")]
    ['migrants', 'unit 29155']
    """
    return LEADING.sub("", name)


def counted(quote: str) -> list[tuple[str, str]]:
    """Returns (what, number) for people and things that a quote counts, each number once.

    >>> counted("They signed eleven cooperation documents")
    [('of documents', '11')]
    >>> counted("Twenty-three migrants were killed and at least 49 guards hurt")
    [('killed', '23'), ('wounded', 'at least 49')]
    """
    words = fold(quote)
    found: list[tuple[str, str]] = []
    taken: set[int] = set()
    for patterns in (AFTER, BEFORE, TOLL):
        for name, pattern in patterns.items():
            for match in pattern.finditer(words):
                if match.start(2) not in taken:
                    taken.add(match.start(2))
                    found.append((name, " ".join(filter(None, (match[1], number_of(match[2]))))))
    things = (match for match in COUNTED.finditer(words) if match[3] not in NOT_COUNTED and match.start(1) not in taken)
    return [*found, *((f"of {match[3]}", number_of(match[1])) for match in things)]
