"""Pages and articles: what was read, and what of it is the text of its author."""

from __future__ import annotations

from typing import Literal

import msgspec

from detente.model.dates import DateRange
from detente.model.text import Span

Media = Literal["html", "text", "pdf", "row"]
Role = Literal["title", "lede", "body", "caption", "teaser"]


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """One thing read from a source, decoded.

    `id` hashes the content, so the same page under two paths is one page. `text` is the decoded markup (html), the text as it
    stands (text), or the text layer (pdf); for a table row it is the text column and `given` holds the mapped columns
    (`title`, `published`, `publisher`, `language`, `address`, `agency`, …). `charset` and `repairs` say how it was decoded.
    """

    id: str
    address: str
    media: Media
    text: str
    charset: str
    repairs: tuple[str, ...] = ()
    given: dict[str, str] = {}
    size_bytes: int = 0
    sha256: str = ""


class Segment(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch `[start, end)` of an article's text with its role; `page_start` is its offset in a plain-text page, else null."""

    role: Role
    start: int
    end: int
    page_start: int | None = None
    confidence: float = 1.0


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """A text by an author: title, lede, body and captions joined by blank lines, nothing of the page's furniture.

    A `teaser` is an article of its own: the headline and summary that a page prints of another article. Its date is unknown
    and its weight is lower; it never says anything for the page that carries it. Each item of a round-up is an article too; the
    page's title is its `section`. `text` is owned here; every offset of evidence, mention or date is into it.
    """

    id: str
    page: str
    address: str
    form: Literal["article", "teaser"] = "article"
    text: str
    segments: tuple[Segment, ...]
    title: str | None = None
    publisher: str | None = None
    agency: str | None = None
    author: str | None = None
    dateline: Span | None = None
    published: DateRange | None = None
    language: str | None = None
    canonical: str | None = None
    section: str | None = None
    confidence: float = 1.0

    def role_at(self, offset: int) -> Role:
        """Returns the role of the segment that holds the code point `offset` (body when none does)."""
        for segment in self.segments:
            if segment.start <= offset < segment.end:
                return segment.role
        return "teaser" if self.form == "teaser" else "body"
