"""Whose word a stretch of a sentence is said to be without a verb of speech: "according to X", "X's claim that", "“…” was the verdict of X"."""

from __future__ import annotations

import re
from typing import Literal

import msgspec

from detente.language.asides import OWN_WORDS, content, is_said
from detente.language.blotted import DETERMINER, FINITE, Line, M, Q, T
from detente.language.noun_phrases import Subject, named
from detente.language.reporting import NOUNS
from detente.model.sought import Sought

Manner = Literal["direct", "indirect", "act"]


class Said(msgspec.Struct, frozen=True):
    """Words reported `[start, end)` and the cue, as offsets within the line."""

    start: int
    end: int
    subject: Subject | None
    cue: tuple[int, int]
    manner: Manner


ACCORDING = re.compile(
    r"\b(?:[Aa]ccording to|[Ii]n the (?:words|view|opinion|eyes|judgement|account) of|[Bb]y the (?:account|count|reckoning|estimate) of|[Qq]uoting|[Cc]iting)\s(?:the )?"
)
BY_ACCOUNT = re.compile(
    rf"\b(?:[Bb]y|[Ii]n|[Oo]n|[Tt]o) (?:the )?({M}+)[’']s? (?:own )?(?:account|view|words|opinion|reckoning|count|telling|version|estimate|word)\b"
)
# What a quote is called tells who speaks it: "“…,” M called it", "“…” was the verdict of M", "“…,” ran the letter of M".
CALLED = (
    "verdict|phrase|words?|reply|answer|response|comment|description|message|letter|view|motto|line|summary|assessment|warning"
)
VERDICT = re.compile(
    rf"(?P<quote>{Q}+),? (?:(?:the )?(?P<who1>{M}+) (?:has |had )?(?:called|calls|dubbed|termed|labelled|branded|described)\b|"
    rf"(?:was|is|were|came|comes|went|ran|runs|reads?) (?:how |(?:the |his |her )(?:[\w-]+ )?(?:{CALLED}) (?:of |from ))?(?:the )?(?P<who2>{M}+)(?:[’']s? (?:\w+ )?(?:{CALLED})\b|(?=[,.;]| (?:to|on|from|in|after|described|called|put|summed)\b)))"
)
ANSWERED = re.compile(r" (?:was|were|is|are|has been|have been|had been) \w+(?:ed|en|wn) (?:by|as)\b")
NOUN_THAT = Sought(re.compile(
    rf"(?:(?P<own>{M}+)[’']s? (?:[\w-]+ ){{0,2}}(?P<noun>{NOUNS})|(?P<noun2>{NOUNS}) (?:\w+ed )?(?:by|from|of|in) (?P<by>(?!(?:great|some|unusual|such|considerable) |(?:\w+ )?(?:length|mouth)\b)(?:(?i:{DETERMINER}) )?(?:[\w’'-]+ ){{0,2}}[\w’'-]+))(?:,? saying| yesterday| {T}+)? that "
), " that ")  # fmt: skip


def by_source(line: Line, begin: int, end: int, found: list[Said]) -> None:
    """Adds words told on somebody's account: "according to X, …", "by X's account", and what a noun holds ("X's claim that …")."""
    words = line.words
    for match in ACCORDING.finditer(words, begin, end):
        who = named(line, match.end(), end)
        if match.group().lower().startswith(("quoting", "citing")) and not FINITE.search(words[begin : match.start()]):
            continue  # "the paper, citing officials, reported"
        if match.group().lower().startswith("citing") and who is not None and who.mention is None:
            continue  # "citing the mood of its people": a reason, no source
        stop = words.find(",", match.end(), end)
        add_source(line, who, (match.start(), match.end()), stop if stop >= 0 else end, begin, end, found)
    for match in VERDICT.finditer(words, begin, end) if Q in words else ():
        start = match.start("who1" if match["who1"] else "who2")
        index = line.mention_at(start)
        if index is not None:
            who = Subject(begin=start, mention=index)
            found.append(Said(match.start("quote"), match.end("quote"), who, (match.end("quote") + 1, match.end()), "direct"))
    for match in BY_ACCOUNT.finditer(words, begin, end):
        index = line.mention_at(match.start(1))
        if index is not None:
            who = Subject(begin=match.start(1), mention=index)
            add_source(line, who, (match.start(), match.end()), match.end(), begin, end, found)
    for match in NOUN_THAT.finditer(words, begin, end):
        group, noun = ("own", "noun") if match["own"] else ("by", "noun2")
        who = named(line, match.start(group), match.end(group))
        span = content(line, match.end(), answered(words, match.end(), end))
        if who is not None and span is not None:
            found.append(Said(*span, who, match.span(noun), "indirect"))


def answered(words: str, start: int, end: int) -> int:
    """Returns where the words that a noun holds end: before what is told of the noun ("X's complaint that Y had left was dismissed by Z")."""
    verb = FINITE.search(words, start, end)
    told = ANSWERED.search(words, verb.end(), end) if verb else None
    return told.start() if told else end


def add_source(line: Line, who: Subject | None, cue: tuple[int, int], stop: int, begin: int, end: int, found: list[Said]) -> None:  # fmt: skip
    """Adds the words on either side of "according to X"."""
    words = line.words
    if words[begin : cue[0]].strip(" ,") == "":
        span = content(line, stop + 1, end)
        if span is not None:
            found.append(Said(*span, who, cue, "indirect"))
        return
    before = (
        begin + len(words[begin : cue[0]]) - len(words[begin : cue[0]].lstrip()),
        begin + len(words[begin : cue[0]].rstrip(" ,")),
    )
    found.append(Said(*before, who, cue, "indirect"))
    rest = words[stop:end]
    if rest.strip(" ,.") and not (is_said(line, *before) and OWN_WORDS.match(words, stop + 1)):
        span = content(line, stop + 1, end)
        if span is not None:
            found.append(Said(*span, who, cue, "indirect"))
