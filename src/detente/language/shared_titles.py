"""Mentions of a sentence -> those persons apart who share a title: "the foreign ministers of Peru and Ghana, Hans Ortiz and Kofi Mensah".

The grammar reads the whole title with the first name. Where as many persons are listed as the title has states, each is a mention of his
own name, of the state that stands in his place, with the shared title outside of it (`Mention.title`).
"""

from __future__ import annotations

import re
from itertools import pairwise

import msgspec

from detente.language.classes import singular_by_plural
from detente.model import Mention, Span

RULE = "grammar:shared"
LISTING = re.compile(r",? (?:and )?|,? as well as ")
BEFORE_TITLE = re.compile(r",? and |, ")
WORD = re.compile(r"[^\W\d_]+")


def with_shared_titles(text: str, mentions: list[Mention]) -> list[Mention]:
    """Returns a sentence's mentions, in order, with the persons of each shared title apart."""
    found = list(mentions)
    for mention in mentions:
        if mention.title is None or not is_shared(text, mention.title):
            continue
        at = found.index(mention)
        owners = adjectives_before(text, found, at) if mention.name is not None else states_behind(text, found, at)
        names = listed_persons(text, found, at) if mention.name is not None else persons_behind(text, found, [at, *owners][-1])
        states = [code for one in sorted([*owners, at]) for code in found[one].states]
        if len(names) < 2 or not len(names) == len(states) == len(set(states)):
            continue
        parts = [mention.title, *(Span(start=found[one].start, end=found[one].end) for one in owners)]
        title = Span(start=min(one.start for one in parts), end=max(one.end for one in parts))
        persons = [alone(found[one], title, code) for one, code in zip(names, states, strict=True)]
        rest = [one for number, one in enumerate(found) if number not in {at, *owners, *names}]
        found = sorted([*rest, *persons], key=lambda one: one.start)
    return found


def states_behind(text: str, mentions: list[Mention], at: int) -> list[int]:
    """Returns the further states of a title without a name: "the defence ministers of Chad, Niger and Mali"."""
    found = [at]
    for number in range(at + 1, len(mentions)):
        if mentions[number].type != "state" or not LISTING.fullmatch(text, mentions[found[-1]].end, mentions[number].start):
            break
        found.append(number)
    return found[1:]


def persons_behind(text: str, mentions: list[Mention], last: int) -> list[int]:
    """Returns the persons that are listed right behind a mention."""
    found = [last]
    for number in range(last + 1, len(mentions)):
        if not is_bare(mentions[number]) or not LISTING.fullmatch(text, mentions[found[-1]].end, mentions[number].start):
            break
        found.append(number)
    return found[1:]


def is_shared(text: str, title: Span) -> bool:
    """Tells whether a title is a plural."""
    words = WORD.findall(text[title.start : title.end].partition(" of ")[0].lower())
    return any(word in singular_by_plural() for word in words)


def listed_persons(text: str, mentions: list[Mention], at: int) -> list[int]:
    """Returns the persons of a list that a title goes with: those behind it, or where it stands behind its name those before."""
    own, title = mentions[at].name, mentions[at].title
    assert own is not None
    assert title is not None
    found = [at]
    if title.start < own.start:
        end = own.end
        for number in range(at + 1, len(mentions)):
            if not is_bare(mentions[number]) or not LISTING.fullmatch(text, end, mentions[number].start):
                break
            found.append(number)
            end = mentions[number].end
        return found
    start = own.start
    for number in range(at - 1, -1, -1):
        if not is_bare(mentions[number]) or not LISTING.fullmatch(text, mentions[number].end, start):
            break
        found.insert(0, number)
        start = mentions[number].start
    return found


def is_bare(mention: Mention) -> bool:
    """Tells whether a mention is a person's name and no more."""
    return mention.type == "person" and mention.name is not None and mention.title is None


def adjectives_before(text: str, mentions: list[Mention], at: int) -> list[int]:
    """Returns the states that "and" joins to the one with which a title begins: "Peruvian and Ghanaian foreign ministers"."""
    found: list[int] = []
    if len(mentions[at].states) != 1:
        return found
    for before, after in pairwise(reversed(mentions[: at + 1])):
        if after.type != "state" or not after.states or not BEFORE_TITLE.fullmatch(text, after.end, before.start):
            break
        found.insert(0, mentions.index(after))
    return found


def alone(mention: Mention, title: Span, code: str) -> Mention:
    """Returns a person as the mention of his name, with the title that he shares and the state that is his."""
    assert mention.name is not None
    return msgspec.structs.replace(
        mention, start=mention.name.start, end=mention.name.end, title=title, states=(code,), rule=RULE
    )
