"""A sentence with its mentions blotted out, so that patterns can be written over them.

`Line.raw` has the letters of the sentence; in `Line.words` each mention is a word of the letter ꓟ, each mere place one of ꓑ, each time
expression one of ꓔ and each stretch in quotation marks one of ꓠ: offsets stay those of the text.
"""

from __future__ import annotations

import re

import msgspec

from detente.model import Mention, Sentence, Span, TimeExpression

M, P, T, Q = "ꓟ", "ꓑ", "ꓔ", "ꓠ"
# A line break within a sentence is white space like any other.
BLOTS = str.maketrans(dict.fromkeys([M, P, T, Q], "x") | dict.fromkeys("\n\t\u00a0", " "))
PREPOSITION = (
    r"(?:of|in|with|beside|to|from|at|by|for|on|against|between|into|about|over|near|after|before|under|through|during|across|toward|towards|like|than|"
    r"despite|without|within|among|along|outside|inside|off|around|amid|via|upon|since)"
)
DETERMINER = r"(?:the|a|an|his|her|its|their|our|my|your|this|that|these|those|some|several|many|most|other|another|both|all|no|one|two|three|four|five|six|seven|eight|nine|ten)"
FINITE = re.compile(
    r"\b(?:is|are|was|were|am|has|have|had|will|would|can|could|may|might|must|shall|should|did|does|do|ought|need|went|came|took|gave|got|made|became|"
    r"began|saw|knew|left|sent|held|fell|lost|met|paid|ran|rose|won|told|said|kept|brought|fought|bought|sold|put|set|cut|shot|stood|led|let|broke|"
    r"fled|struck|spoke|found|felt|thought|meant|drew|flew|withdrew|shut|quit|wrote|chose|drove|rode|threw|grew|wore|beat|hid|sought|taught|caught|bore|swore|sank|rang|forbade|forgave|undertook|shook|woke|slept|swept|dealt|built|spent|withheld|upheld|(?!hundred\b)\w{2,}ed|\w{3,}(?<!s)s(?= (?:(?:the|a|an|to|that|no|not|its|his|her|their|in|on|for|with|from|by|at)\b|ꓟ|ꓑ)))\b"
)


class Line(msgspec.Struct, frozen=True):
    """A sentence ready for patterns: the blotted words and which mention stands where."""

    start: int
    words: str
    raw: str
    mentions: tuple[tuple[int, int, int], ...]  # start, end (within `words`), index
    named: frozenset[int]  # the indices of persons by name
    states: frozenset[int]  # the indices of states, adjectives among them

    def mention_at(self, offset: int) -> int | None:
        """Returns the index of the mention that covers an offset of `words`."""
        return next((index for start, end, index in self.mentions if start <= offset < end), None)

    def inside(self, start: int, end: int) -> list[tuple[int, int, int]]:
        """Returns the mentions between two offsets of `words`."""
        return [one for one in self.mentions if start <= one[0] and one[1] <= end]


def line_of(text: str, sentence: Sentence, mentions: list[Mention], inside: list[int], times: list[TimeExpression], quotes: list[Span]) -> Line:  # fmt: skip
    """Returns the sentence with mentions, times and quoted stretches blotted out."""
    letters = list(text[sentence.start : sentence.end].translate(BLOTS))

    def blot(start: int, end: int, letter: str) -> None:
        for offset in range(max(0, start - sentence.start), min(len(letters), end - sentence.start)):
            letters[offset] = letter

    for expression in times:
        blot(expression.start, expression.end, T)
    placed = []
    for index in inside:
        mention = mentions[index]
        blot(mention.start, mention.end, P if mention.type == "place" else M)
        if mention.type != "place":
            placed.append((mention.start - sentence.start, mention.end - sentence.start, index))
    for quote in quotes:
        if quote.end > sentence.start and quote.start < sentence.end:
            blot(quote.start - 1, quote.end + 1, Q)
            placed = [one for one in placed if not (quote.start <= one[0] + sentence.start < quote.end)]
    raw = text[sentence.start : sentence.end]
    named = frozenset(index for _, _, index in placed if mentions[index].type == "person" and mentions[index].name is not None)
    states = frozenset(index for _, _, index in placed if mentions[index].type == "state")
    return Line(start=sentence.start, words="".join(letters), raw=raw, mentions=tuple(placed), named=named, states=states)
