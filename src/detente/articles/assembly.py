"""parts -> Article: joins the parts of a text with blank lines and keeps where each one stands."""

from __future__ import annotations

import re

import msgspec

from detente.model import Article, DateRange, Page, Role, Segment, Span, content_id

PART_BREAK = "\n\n"
# Below this many letters a language guess is a coin toss (py3langid on headlines of the 102 benchmark pages); unknown then.
MIN_LANGUAGE_LETTERS = 40
END_MARK = re.compile(r"[ \t]*(?:\./\.?|/\.|\.//|\s#{1,3}|\s-30-|■|◼)\s*$")


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of an article before it is joined: its words, role, and offset in a plain-text page."""

    role: Role
    text: str
    page_start: int | None = None
    confidence: float = 1.0


class About(msgspec.Struct, frozen=True, kw_only=True):
    """What a page says about its article outside the text."""

    title: str | None = None
    publisher: str | None = None
    agency: str | None = None
    author: str | None = None
    published: DateRange | None = None
    language: str | None = None
    canonical: str | None = None


def without_end_mark(text: str) -> str:
    """Returns the text without an agency's end mark: `height./.` -> `height.`; the full stop is kept."""
    found = END_MARK.search(text)
    if not found:
        return text.rstrip()
    keep = 1 if found.group().lstrip().startswith(("./", ".//")) else 0
    return text[: found.start() + len(found.group()) - len(found.group().lstrip()) + keep].rstrip()


def build_article(page: Page, parts: list[Part], about: About, *, dateline: tuple[int, int, int] | None = None) -> Article:
    """Returns the article made of `parts` in reading order.

    Args:
        page: where it stands.
        parts: title, lede, body and captions; empty ones are left out.
        about: metadata of the page.
        dateline: (index of its part, start, end) within that part.
    """
    pieces: list[str] = []
    segments: list[Segment] = []
    offset = 0
    span: Span | None = None
    for position, part in enumerate(parts):
        if not part.text:
            continue
        if pieces:
            offset += len(PART_BREAK)
        if dateline and dateline[0] == position:
            span = Span(start=offset + dateline[1], end=offset + dateline[2])
        end = offset + len(part.text)
        segments.append(Segment(role=part.role, start=offset, end=end, page_start=part.page_start, confidence=part.confidence))
        pieces.append(part.text)
        offset = end
    text = PART_BREAK.join(pieces)
    body = [segment.confidence for segment in segments if segment.role in ("lede", "body")]
    return Article(
        id=content_id("article", page.id, "article", text),
        page=page.id,
        address=page.address,
        text=text,
        segments=tuple(segments),
        title=about.title,
        publisher=about.publisher,
        agency=about.agency,
        author=about.author,
        dateline=span,
        published=about.published,
        language=language_of(text) or about.language,
        canonical=about.canonical,
        confidence=round(sum(body) / len(body), 4) if body else 0.5,
    )


def language_of(text: str) -> str | None:
    """Returns the ISO 639-1 code of the text's language, None when the text is too short to tell."""
    if sum(letter.isalpha() for letter in text) < MIN_LANGUAGE_LETTERS:
        return None
    import py3langid

    return str(py3langid.classify(text[:4000])[0])
