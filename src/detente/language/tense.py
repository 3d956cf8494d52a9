"""Sentence and time expression -> whether the words around it look ahead or back: decides which March "in March" is.

No parser: the clause before the expression (from the last comma, semicolon or "that") is searched for words that announce and
for past verbs; where it has no words, the clause after it.
"""

from __future__ import annotations

import re
from typing import Literal

Tense = Literal["future", "past", "open"]

# Words that settle it wherever they stand in the clause …
AHEAD = re.compile(
    r"(?i)\b(?:will|shall|won[’']t|would|(?:is|are|was|were|be) (?:to|due|set|slated|scheduled|planned|expected|likely)|due (?:to|in|on|back)|"
    r"scheduled|upcoming|forthcoming|planned|expected|hopes? to|plans? (?:to|for|a)|intends? to|going to|deadline|ahead of|"
    r"(?:agreed|decided|promised|pledged|vowed|invited|asked|urged|ordered|called on|told)(?: \w+){0,6} to)\b"
)
# … and words that do unless a past verb follows them.
AHEAD_UNLESS_BACK = re.compile(
    r"(?i)\b(?:must|should|meets?|gathers?|begins|starts|opens|arrives|leaves|expires|flies|travels|votes|visits|hosts|confers?|speaks|"
    r"takes (?:place|effect)|runs|(?:is|are) (?:promised|open)|apply|applies|ends|comes)\b"
)
BACK = re.compile(
    r"\b(?:\w{2,}ed|was|were|had|did|met|held|took|began|said|told|fell|struck|hit|came|left|sent|went|rose|shot|made|gave|spoke|flew|won|lost|"
    r"broke|fought|saw|found|got|put|set off|led|ran|drove|killed|sank|burst|swept|brought|wrote|read|became|stood|slumped)\b"
)
# "By" is a deadline right before a time, else it names a doer or a means ("on February 8 he had spoken by phone").
DEADLINE = re.compile(r"(?i)\bby (?:the )?(?:end of )?(?:the )?$")
CLAUSE_BREAK = re.compile(r"[,;:—–]|\b(?:that|which|who|but|where|when|while|and)\b")
# Characters looked at on either side: a clause of news prose seldom has more.
REACH = 110


def tense_of(text: str, begin: int, start: int, end: int, stop: int) -> Tense:
    """Returns the tense around the expression `[start, end)` of the sentence `[begin, stop)`."""
    before = text[max(begin, start - REACH) : start]
    pieces = CLAUSE_BREAK.split(before)
    clause = pieces[-1]
    if len(clause.split()) < 2 and len(pieces) > 1 and not before.rstrip().endswith((",", ";")):
        clause = " ".join(pieces[-2:])
    if len(re.findall(r"\w+", clause)) < 2:
        clause = CLAUSE_BREAK.split(text[end : min(stop, end + REACH)].lstrip(" ,"))[0]
    if DEADLINE.search(before) or AHEAD.search(clause):
        return "future"
    ahead = [match.end() for match in AHEAD_UNLESS_BACK.finditer(clause)]
    back = [match.end() for match in BACK.finditer(clause)]
    if ahead and (not back or max(ahead) >= max(back)):
        return "future"
    return "past" if back else "open"
