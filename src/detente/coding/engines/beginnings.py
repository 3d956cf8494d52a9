"""Pattern -> with which letters a match of it may begin, so that a sentence without such a word need not be searched for it.

Reads what the cue table is written in: letters, groups, alternatives and repetitions. What it cannot read may begin with anything.
"""

from __future__ import annotations

import re

# Letters of a word that are compared.
LETTERS = 4
ANYTHING = frozenset([""])
WORD_START = re.compile(rf"(?<![\w-])\w{{1,{LETTERS}}}")
GROUP = re.compile(r"\(\?:|\(")
LOOKBEHIND = re.compile(r"\(\?<[!=][^()]*\)")
OPTIONAL = re.compile(r"[?*]|\{0,\d+\}")


def words_begun(text: str) -> frozenset[str]:
    """Returns the first one to four letters of every word of a text, in lower case."""
    return frozenset(start[:size].lower() for start in WORD_START.findall(text) for size in range(1, len(start) + 1))


def beginnings(pattern: str) -> frozenset[str]:
    """Returns one to four letters with one of which the first word of every match begins, in lower case; an empty one where it may be any.

    >>> sorted(beginnings("expel(?:led|s)?|su(?:ed|es)|(?:closely )?coordinat(?:ed|ion)|air ?strikes"))
    ['air', 'clos', 'coor', 'expe', 'su']
    """
    return frozenset().union(*(of_sequence(one) for one in alternatives(pattern)))


def of_sequence(pattern: str) -> frozenset[str]:
    """Returns the beginnings of a pattern without alternatives of its own."""
    while behind := LOOKBEHIND.match(pattern):
        pattern = pattern[behind.end() :]
    letters = re.match(r"[a-zA-Z]*", pattern)
    stem = letters.group() if letters else ""
    if stem:
        return frozenset([(stem[:-1] if OPTIONAL.match(pattern, len(stem)) else stem)[:LETTERS].lower()])
    group = GROUP.match(pattern)
    if group is None or pattern.startswith(("(?!", "(?=", "(?<")):
        return ANYTHING
    end = closing(pattern)
    inner, rest = beginnings(pattern[group.end() : end]), pattern[end + 1 :]
    optional = OPTIONAL.match(rest)
    return inner | of_sequence(rest[optional.end() :]) if optional else inner


def alternatives(pattern: str) -> list[str]:
    """Returns the alternatives of a pattern."""
    found, depth, start = [], 0, 0
    for at, letter in enumerate(pattern):
        depth += (letter in "([") - (letter in ")]")
        if letter == "|" and depth == 0:
            found.append(pattern[start:at])
            start = at + 1
    return [*found, pattern[start:]]


def closing(pattern: str) -> int:
    """Returns where the group ends that a pattern begins with."""
    depth = 0
    for at, letter in enumerate(pattern):
        depth += (letter in "([") - (letter in ")]")
        if depth == 0:
            return at
    return len(pattern)
