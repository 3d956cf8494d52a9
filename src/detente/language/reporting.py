"""Verbs and nouns of reporting, with their forms and what may follow them.

`SAYING` verbs report a clause ("said that", "said it would", "…, he said"); `ADDRESSING` ones name the hearer first ("told reporters
that"); `ACTING` ones are acts of speech whose object is what is reported ("accused X of …", "thanked X for …", "denied …").
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

SAYING = tuple(
    (
        "say add claim announce declare state affirm reaffirm insist believe hope fear think argue maintain allege assert note stress "
        "emphasise emphasize underline underscore highlight explain recall remark comment write suggest acknowledge admit concede "
        "reveal disclose report reply respond answer conclude observe estimate predict reiterate repeat confirm deny vow pledge "
        "promise swear complain hint indicate signal contend boast joke quip testify tweet continue go_on charge lament proclaim "
        "contradict point_out make_clear caution demand propose regret recount relate "
        "guess cry shout intimate retort counter"
    ).split()
)
ADDRESSING = tuple("tell inform assure warn remind advise notify promise convince persuade brief caution".split())
# Act of speech that tells what another did -> the preposition that leads to it, empty where it is the object itself. Orders, refusals,
# offers and threats tell of no deed: three of four deeds in their objects are the article's own (train part of the corpus).
ACTING: dict[str, str] = {
    "accuse": "of|for", "blame": "for|on", "thank": "for", "praise": "for", "criticise": "for", "criticize": "for", "charge": "with",
    "condemn": "", "denounce": "", "deplore": "", "deny": "", "welcome": "", "hail": "", "regret": "", "announce": "", "disclose": "", "reveal": "",
    "complain": "of|about", "speak": "of", "tell": "of", "warn": "of|about", "apologise": "for", "apologize": "for", "commend": "for",
    "laud": "for", "rebuke": "for", "suspect": "of", "confirm": "", "claim": "to", "protest": "against|at|over",
}  # fmt: skip
IRREGULAR: dict[str, tuple[str, ...]] = {
    "say": ("said",), "tell": ("told",), "write": ("wrote", "written"), "think": ("thought",), "swear": ("swore", "sworn"),
    "speak": ("spoke", "spoken"), "admit": ("admitted",), "make_clear": ("made clear",),
    "point_out": ("pointed out",), "go_on": ("went on",), "quip": ("quipped",), "regret": ("regretted",),
}  # fmt: skip
THIRD: dict[str, str] = {
    "point_out": "points out",
    "go_on": "goes on",
    "make_clear": "makes clear",
    "deny": "denies",
    "reply": "replies",
    "cry": "cries",
    "testify": "testifies",
}
ING: dict[str, str] = {
    "point_out": "pointing out",
    "go_on": "going on",
    "make_clear": "making clear",
    "admit": "admitting",
    "quip": "quipping",
    "regret": "regretting",
}
PLAIN: dict[str, str] = {"point_out": "point out", "make_clear": "make clear", "go_on": "go on"}
# Forms that are nouns as often as verbs: "its claims", "a report": they count only right after who speaks.
NOUN_LIKE = frozenset(
    "claim report charge note promise answer reply estimate vow pledge hope fear demand state comment protest signal offer order call "
    "praise blame rebuke appeal notice brief cable radio hold thank invite".split()
)
# The content of these begins right after them, without "that", and is no object of theirs ("said the talks were over").
BARE = frozenset("say believe hope think fear insist claim guess joke quip complain swear boast".split())
# These take a clause only with "that": "asked the president" is no content.
ONLY_THAT = frozenset(
    "propose demand cry shout highlight underline underscore reveal disclose report regret charge deny recall signal "
    "indicate confirm recount relate continue go_on testify contradict caution make_clear welcome answer reply respond".split()
)
# Verbs that stand in an aside ("…, X said, …"): a clause of words said, not an act.
ASIDE_VERBS = (frozenset(SAYING) | frozenset(["tell", "assure", "warn", "inform", "remind", "advise"])) - frozenset(
    ["deny", "regret", "propose", "demand", "charge", "reiterate", "underline", "contradict"]
)
NOUNS = (
    "claim|claims|statement|announcement|warning|warnings|assertion|allegation|allegations|accusation|accusations|remark|remarks|"
    "declaration|view|belief|hope|hopes|complaint|charge|charges|denial|promise|pledge|assurance|assurances|insistence|admission|argument|"
    "contention|report|reports|word|message|threat|threats|suggestion|prediction|testimony"
)


@cache
def forms() -> dict[str, tuple[str, str]]:
    """Returns form -> (verb, what form): past, third person, participle in -ing, plain."""
    found: dict[str, tuple[str, str]] = {}
    for verb in dict.fromkeys([*SAYING, *ADDRESSING, *ACTING]):
        stem = verb[:-1] if verb.endswith("e") else verb
        regular = verb[:-1] + "ied" if verb.endswith(("ny", "ly", "fy", "ry")) else stem + "ed"
        for past in IRREGULAR.get(verb, (regular,)):
            found[past] = (verb, "past")
        found[THIRD.get(verb, verb + ("es" if verb.endswith("ss") else "s"))] = (verb, "third")
        found[ING.get(verb, stem + "ing")] = (verb, "ing")
        found.setdefault(PLAIN.get(verb, verb), (verb, "plain"))
    return found


# The first word of a form, or of any other words.
FIRST_WORD = re.compile(r"(?<![\w’'-])\w+")


@cache
def forms_by_first_word() -> dict[str, re.Pattern[str]]:
    """Returns first word -> pattern of the forms that begin with it, longest first."""
    found: dict[str, list[str]] = {}
    for form in sorted(forms(), key=len, reverse=True):
        found.setdefault(re.split(r"\W", form)[0], []).append(re.escape(form))
    return {word: re.compile(rf"(?:{'|'.join(held)})(?![\w-])", re.IGNORECASE) for word, held in found.items()}


def cues_in(words: str, begin: int, end: int) -> Iterator[re.Match[str]]:
    """Yields the forms of verbs between two offsets, none overlapping.

    By their first words: one pattern of all forms is tried at every letter, and takes eight times as long.
    """
    beginning = forms_by_first_word()
    after = begin
    for word in FIRST_WORD.finditer(words, begin, end):
        pattern = beginning.get(word[0].lower())
        match = pattern.match(words, word.start(), end) if pattern is not None and word.start() >= after else None
        if match is not None:
            after = match.end()
            yield match
