"""Pattern, stems -> the same matches: a text in which none of the stems stands is not searched.

A pattern that begins with a border of a word is tried at every letter, some 10 µs a sentence; to look for a few stems takes one.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

# Several patterns look at one sentence after the other.
LOWERED_TEXTS = 8


class Sought:
    """A pattern with stems, in lower case, of which one stands in whatever it matches (tests/model/test_sought.py proves it of all)."""

    def __init__(self, pattern: re.Pattern[str], *stems: str) -> None:
        self.pattern = pattern
        self.stems = stems

    def may_match(self, text: str, start: int, end: int) -> bool:
        """Tells whether one of the stems stands in `text[start:end]`."""
        low = lowered(text, start, end)
        return any(stem in low for stem in self.stems)

    def search(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """Does as the pattern's own."""
        return self.pattern.search(text, start, end) if self.may_match(text, start, end) else None

    def finditer(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """Does as the pattern's own."""
        return self.pattern.finditer(text, start, end) if self.may_match(text, start, end) else iter(())


@lru_cache(maxsize=LOWERED_TEXTS)
def lowered(text: str, start: int, end: int) -> str:
    """Returns `text[start:end]` in lower case."""
    return text[start:end].lower()
