"""Spans and evidence: half-open code-point offsets into a text that is owned once."""

from __future__ import annotations

import msgspec

from detente.errors import EvidenceError


class Span(msgspec.Struct, frozen=True, kw_only=True):
    """Half-open code points `[start, end)` of a text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise EvidenceError(f"a span must have 0 <= start <= end, not [{self.start}, {self.end})")

    def of(self, text: str) -> str:
        """Returns the words the span covers."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        """Tells whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Tells whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end


class Evidence(msgspec.Struct, frozen=True, kw_only=True):
    """The exact words a claim stands on: `quote` equals the slice `[start, end)` of the article's text, always."""

    article: str
    start: int
    end: int
    quote: str

    def __post_init__(self) -> None:
        if self.end - self.start != len(self.quote) or not self.quote or self.start < 0:
            raise EvidenceError(
                f"{self.article}: the quote has {len(self.quote)} code points, its span [{self.start}, {self.end})"
            )
