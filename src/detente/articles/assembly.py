"""parts -> Article: joins the parts of a text with blank lines and keeps where each one stands; a round-up's items one by one."""

from __future__ import annotations

import itertools
import re
from collections import Counter

import msgspec

from detente.articles.credits import agency_of, dateline_of
from detente.articles.headings import is_other_news, is_roundup_title
from detente.articles.publication import stated
from detente.model import Article, DateRange, Page, Role, Segment, Span, content_id, fold

PART_BREAK = "\n\n"
# Below this many letters a language guess is a coin toss (py3langid on headlines of the 102 benchmark pages); unknown then.
MIN_LANGUAGE_LETTERS = 40
LANGUAGE_LETTERS = 4000
# A page's headline is its first item's when they share this many words; fewer words before the first item are no text of their own.
SHARED_WORDS = 2
MIN_OPENING_WORDS = 12
END_MARK = re.compile(r"(?:\./\.?|/\.|\.//|\s#{1,3}|\s-30-|■|◼)$")
LONGEST_END_MARK = len(" -30-")


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
    section: str | None = None


def completed(first: About, second: About) -> About:
    """Returns what the first says, and the second of all that the first does not."""
    return About(**{name: getattr(first, name) or getattr(second, name) for name in About.__struct_fields__})


def without_end_mark(text: str) -> str:
    """Returns the text without an agency's end mark: `height./.` -> `height.`; the full stop is kept."""
    text = text.rstrip()
    found = END_MARK.search(text, max(0, len(text) - LONGEST_END_MARK))
    if not found:
        return text
    return text[: found.start() + found.group().startswith("./")].rstrip()


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
        section=about.section,
        confidence=round(sum(body) / len(body), 4) if body else 0.5,
    )


class Flow(msgspec.Struct, frozen=True, kw_only=True):
    """A page's text: paragraphs and headings (role title) in reading order, and captions, each with the number of parts before it."""

    title: Part | None
    parts: list[Part]
    captions: list[tuple[int, Part]]


def build_items(page: Page, flow: Flow, starts: list[int], about: About) -> list[Article]:
    """Returns the items that begin at `starts` as articles of their own: each has its heading, dateline, agency and captions.

    What the page says of itself (publisher, day, its masthead, else its own title, as their section) holds for all of them. Under a
    masthead the title is the first item's.
    """
    parts = flow.parts
    opening = sum(len(part.text.split()) for part in parts[: starts[0]])
    bounds = [0, *(start for start in starts if start and (start != starts[0] or opening >= MIN_OPENING_WORDS)), len(parts)]
    articles: list[Article] = []
    own = (
        flow.title is not None
        and parts[0].role != "title"
        and (about.section is not None or is_of(flow.title.text, parts[: bounds[1]]))
    )
    section = about.section or (None if own else about.title)
    for start, end in itertools.pairwise(bounds):
        captions = [caption for place, caption in flow.captions if start < place <= end or place == start == 0]
        heads = [part for part in parts[start:end] if part.role == "title"]
        if start == 0 and own and flow.title is not None:
            heads = [flow.title]
        body = [part for part in parts[start:end] if part not in heads[:1] and not is_other_news(part.text)]
        texts = [part for part in body if part.role != "title"]
        if not texts:
            continue
        rest = [msgspec.structs.replace(part, role="lede" if part is texts[0] else "body") for part in body]
        found = dateline_of(texts[0].text)
        known = msgspec.structs.replace(
            about,
            title=heads[0].text if heads else section,
            section=section,
            agency=agency_of([part.text for part in texts], []) or about.agency,
            published=about.published or (stated(found.text, "dateline", keep_text=True) if found else None),
        )
        dateline = (len(heads[:1]) + body.index(texts[0]), 0, found.end) if found else None
        articles.append(build_article(page, [*heads[:1], *rest, *captions], known, dateline=dateline))
    return articles


def is_of(title: str, parts: list[Part]) -> bool:
    """Tells whether a page's headline is that of its first item: they share words, and it is no name of a round-up."""
    words = {word for word in fold(title).split() if len(word) > len("from")}
    told = set(fold(" ".join(part.text for part in parts)).split())
    return len(words & told) >= SHARED_WORDS and not is_roundup_title(title)


def language_of(text: str) -> str | None:
    """Returns the ISO 639-1 code of the language that most of a text is in, None when it is too short to tell."""
    if letters_of(text) < MIN_LANGUAGE_LETTERS:
        return None
    import py3langid

    # Paragraph by paragraph: of a page in two languages the chances of the rarer one may outweigh all others together.
    letters: Counter[str] = Counter()
    for paragraph in text[:LANGUAGE_LETTERS].split(PART_BREAK):
        if (count := letters_of(paragraph)) >= MIN_LANGUAGE_LETTERS:
            letters[str(py3langid.classify(paragraph)[0])] += count
    return letters.most_common(1)[0][0] if letters else str(py3langid.classify(text[:LANGUAGE_LETTERS])[0])


def letters_of(text: str) -> int:
    """Returns the number of letters in a text."""
    return sum(map(str.isalpha, text))
