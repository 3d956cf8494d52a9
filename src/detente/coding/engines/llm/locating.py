"""quote -> span: finds a model's words in the article, letter for letter but for white space and the shape of quotes and dashes.

Evidence is then the article's own slice. What is not there is not kept.
"""

from __future__ import annotations

import re

from detente.errors import EvidenceError
from detente.model import Span

# Models straighten quotation marks and dashes; the letters between them must be the article's.
ALIKE = ("'’‘ʼʻ`", '"“”„«»', "-–—‑‐")
CLASSES = {letter: f"[{re.escape(group)}]" for group in ALIKE for letter in group}
# Shorter words stand in many places of a text: found more than once, they do not say which is meant.
MIN_AMBIGUOUS_CHARS = 24


def locate(text: str, quote: str, within: Span) -> Span:
    """Returns where the words stand in `within`; of several places the first, if the words are long enough to be the same report.

    Raises:
        EvidenceError: they are not there, or are so short that it is not clear where.
    """
    found = occurrences(text, quote, within)
    if not found:
        raise EvidenceError(f"the quote is not in the text: {quote[:80]!r}")
    if len(found) > 1 and len(quote.strip()) < MIN_AMBIGUOUS_CHARS:
        raise EvidenceError(f"the quote stands in {len(found)} places of the text: {quote[:80]!r}")
    return found[0]


def occurrences(text: str, words: str, within: Span) -> list[Span]:
    """Returns every place of the words in `within`, whole words only."""
    if len(words.split()) + sum(map(len, words.split())) - 1 > within.end - within.start:
        return []  # longer than the stretch: a pattern of a megabyte would take seconds
    pattern = pattern_of(words)
    if pattern is None:
        return []
    return [Span(start=match.start(), end=match.end()) for match in pattern.finditer(text, within.start, within.end)]


def pattern_of(words: str) -> re.Pattern[str] | None:
    """Returns what finds the words; None when there are none."""
    pieces = ["".join(CLASSES.get(letter) or re.escape(letter) for letter in piece) for piece in words.split()]
    if not pieces:
        return None
    head = r"(?<!\w)" if words.strip()[0].isalnum() else ""
    tail = r"(?!\w)" if words.strip()[-1].isalnum() else ""
    return re.compile(head + r"\s+".join(pieces) + tail)
