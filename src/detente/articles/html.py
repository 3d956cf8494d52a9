"""HTML page -> articles: the main text with title, captions and metadata, and the teasers around it."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable

import lxml.html
import msgspec
import trafilatura

from detente.articles.assembly import About, Flow, Part, build_article, build_items, completed, without_end_mark
from detente.articles.blocks import HEADINGS, Block, key_of, read_blocks
from detente.articles.credits import agency_of, dateline_of, is_caption, owner_of, source_of
from detente.articles.leads import parted_at_leads
from detente.articles.markup import SENTENCE_END, Line, main_lines, without_labels
from detente.articles.metadata import Metadata, address_in, host_of, read_metadata
from detente.articles.publication import date_of_html
from detente.articles.roundups import MAX_HEADING_WORDS, Piece, item_starts
from detente.articles.teasers import MIN_HEADLINE_WORDS, Sighting, distinct, teaser_article
from detente.errors import SourceError
from detente.model import Article, Page, fold

# What trafilatura warns of ("discarding data") becomes a refusal here; without a handler Python prints it to standard error.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())

# A text of fewer words is a button or a notice (shortest gold text of the shared pages: 27 words), unless the page holds little else: a
# saved line of a wire is one sentence.
MIN_ARTICLE_WORDS = 12
MIN_SENTENCE_WORDS = 5
MAX_HEADLINE_WORDS = 30
# A copyright line stands in the last blocks of a page.
OWNER_BLOCKS = 12
# Archives and link farms: more links than this are no front page.
MAX_SIGHTINGS = 500
# A headline stands so near above its text, and has this share of its longer words in it (as that of a plain text has, articles/plain.py).
MIN_TOLD = 0.25
HEADLINE_REACH = 6
# What lacks both is a fragment ("<p>One sentence.</p>"), which the parser takes for no document.
DOCUMENT = re.compile(r"<(?:html|body)\b", re.IGNORECASE)
# A menu entry is its link.
LINKED = 0.9
# A page whose text is mostly headlines of others is an index: median words a line of its text, lines with a sentence end.
INDEX_MEDIAN_WORDS = 12
# Links that lead to no page ("#", "javascript:void(0)") are the same of every headline.
NO_PAGE = re.compile(r"^(?:#.*|javascript:.*)?$", re.IGNORECASE)
# A paragraph printed twice is kept once; shorter lines repeat for good reason ("Pre-workout meal").
REPEATED_LETTERS = 60


def read_html(page: Page, given: About | None = None) -> tuple[Article, ...]:
    """Returns the page's article, when it holds one, and its teasers; `given` is what is known beside the page.

    Raises:
        SourceError: `not_article` when there is neither, `unreadable` when the markup cannot be parsed.
    """
    tree = trafilatura.load_html(page.text if DOCUMENT.search(page.text) else f"<html><body>{page.text}</body></html>")
    if tree is None:
        raise SourceError("not_article", "the page holds no HTML elements", address=page.address)
    blocks = read_blocks(tree)
    metadata = read_metadata(tree)
    if page.media == "html" and given and not metadata.title:
        # The subject of a mail.
        metadata = msgspec.structs.replace(metadata, title=given.title)
    title_key = key_of(metadata.title or "")
    lines = main_lines(tree, blocks, title_key)
    if (headline := headline_of(metadata, blocks, lines)) is not None:
        metadata = with_headline(metadata, blocks[headline].text)
        title_key = blocks[headline].key
        lines = without_labels([line for line in lines if line.block is None or line.block > headline])
    articles = main_articles(page, tree, metadata, blocks, lines, given or About())
    own = lines if articles else []
    used = {line.key for line in own} | {title_key}
    sightings = distinct(find_teasers(page, blocks, used, {line.block for line in own}, metadata.canonical))
    teasers = [teaser_article(page, sighting, metadata.publisher) for sighting in sightings]
    if not articles and not teasers:
        raise SourceError("not_article", "no article was found on this page: neither a text nor headlines", address=page.address)
    return (*articles, *teasers)


def headline_of(metadata: Metadata, blocks: list[Block], lines: list[Line]) -> int | None:
    """Returns which block heads the text of a page that says nowhere how the text is called: ministries give all pages one `<title>`.

    It is the one among the headings above the first sentence with the most words of the text, and has more of them than the title.
    """
    key = key_of(metadata.title or "")
    named = "og:title" in metadata.metas or any(item.get("headline") for item in metadata.linked)
    first = next((line.block for line in lines if line.block is not None and SENTENCE_END.search(line.text)), None)
    if first is None or named or any(block.key == key for block in blocks):
        return None
    told = words_of(" ".join(line.text for line in lines if line.block is not None and line.block >= first))
    above = range(max(0, first - HEADLINE_REACH), first)
    heads = [place for place in above if blocks[place].tag in HEADINGS or (blocks[place].bold and not blocks[place].link_share)]
    best = max(heads, key=lambda place: share_of(blocks[place].text, told), default=None)
    limit = max(MIN_TOLD, share_of(metadata.title or "", told))
    return best if best is not None and share_of(blocks[best].text, told) > limit else None


def words_of(text: str) -> frozenset[str]:
    """Returns the words of a text, folded, short ones left out."""
    return frozenset(word for word in fold(text).split() if len(word) > len("with"))


def share_of(headline: str, told: frozenset[str]) -> float:
    """Returns the share of a headline's words that a text has."""
    words = words_of(headline)
    return len(words & told) / len(words) if words else 0.0


def with_headline(metadata: Metadata, headline: str) -> Metadata:
    """Returns the metadata with the headline that the text has; what stood for it is the name of the site."""
    printed = "og:site_name" in metadata.metas or any(item.get("publisher") for item in metadata.linked)
    publisher = metadata.publisher if printed or not metadata.title else metadata.title
    return msgspec.structs.replace(metadata, title=headline, publisher=publisher)


def main_articles(
    page: Page, tree: lxml.html.HtmlElement, metadata: Metadata, blocks: list[Block], lines: list[Line], given: About
) -> list[Article]:
    """Returns the article of the page, a round-up's items one by one, none on an index page."""
    if word_count(line.text for line in lines) < MIN_ARTICLE_WORDS:
        lines = lone_sentences(lines, blocks)
    if not lines:
        return []
    flow = flow_of(metadata, blocks, lines)
    paragraphs = [part.text for part in flow.parts]
    # A line of credit alone leaves no paragraph.
    if not paragraphs or (is_index(paragraphs) and not declares_article(metadata)):
        return []
    told = about_page(page, tree, metadata, blocks, lines)
    # The columns of a table say what they say; the head of a mail says less of a text than the text itself.
    about = completed(given, told) if page.media == "row" else completed(told, given)
    kept = {line.text: line for line in lines}
    starts = item_starts(about.title, [piece_of(part, kept[part.text], blocks) for part in flow.parts])
    if not starts:
        leads = [lead_of(kept[part.text], blocks) for part in flow.parts]
        flow, starts = parted_at_leads(about.title, flow, leads)
    flow.parts[-1] = msgspec.structs.replace(flow.parts[-1], text=without_end_mark(flow.parts[-1].text))
    if starts:
        return build_items(page, flow, starts, about)
    agency = agency_of(paragraphs, [line.text for line in lines if source_of(line.text)] or nearby_sources(blocks, lines))
    ordered = [msgspec.structs.replace(part, role="lede" if place == 0 else "body") for place, part in enumerate(flow.parts)]
    parts = [*([flow.title] if flow.title else []), *ordered, *(caption for _, caption in flow.captions)]
    first = 1 if flow.title else 0
    dateline = next(
        (
            (index, 0, found.end)
            for index, part in enumerate(parts[first : first + 2], start=first)
            if (found := dateline_of(part.text))
        ),
        None,
    )
    return [build_article(page, parts, msgspec.structs.replace(about, agency=about.agency or agency), dateline=dateline)]


def flow_of(metadata: Metadata, blocks: list[Block], lines: list[Line]) -> Flow:
    """Returns headline, paragraphs, headings and captions of the page's text, in reading order."""
    captions = find_captions(blocks, lines)
    keys = {key_of(text) for _, text in captions}
    parts: list[Part] = []
    ordinals: list[int] = []
    placed: list[tuple[int, Part]] = []
    seen: set[str] = set()
    for line in lines:
        if line.key in keys or source_of(line.text) or (line.key in seen and len(line.key) > REPEATED_LETTERS):
            continue
        if is_caption(line.text) and (
            line.block is None or blocks[line.block].tag not in ("p", "li") or len(line.text.split()) < 25
        ):
            placed.append((len(parts), Part(role="caption", text=line.text)))
            continue
        seen.add(line.key)
        parts.append(Part(role="title" if is_heading(line, blocks) else "body", text=line.text))
        ordinals.append(line.block if line.block is not None else (ordinals[-1] if ordinals else -1))
    found = [(sum(ordinal < place for ordinal in ordinals), Part(role="caption", text=text)) for place, text in captions]
    title = Part(role="title", text=metadata.title) if metadata.title else None
    return Flow(title=title, parts=parts, captions=[*found, *placed])


def is_heading(line: Line, blocks: list[Block]) -> bool:
    """Tells whether a line heads what follows: a heading's element, or a line of bold type that is no sentence."""
    if line.block is None:
        return False
    block = blocks[line.block]
    bold = block.bold and not SENTENCE_END.search(line.text) and len(line.text.split()) <= MAX_HEADING_WORDS
    return block.key == line.key and (block.tag in HEADINGS or bold)


def piece_of(part: Part, line: Line, blocks: list[Block]) -> Piece:
    """Returns a part as the finding of items sees it."""
    ruled = line.block is not None and blocks[line.block].ruled
    return Piece(text=part.text, heading=part.role == "title", ruled=ruled)


def lead_of(line: Line, blocks: list[Block]) -> str:
    """Returns the bold words at the head of a paragraph, nothing when it has none."""
    lead = blocks[line.block].lead if line.block is not None else ""
    return lead if line.text.startswith(lead) else ""


def about_page(page: Page, tree: lxml.html.HtmlElement, metadata: Metadata, blocks: list[Block], lines: list[Line]) -> About:
    """Returns what the page says of its text outside it."""
    key = key_of(metadata.title or "")
    title_block = next((o for o, block in enumerate(blocks) if block.tag == "h1" and block.key == key), None)
    if title_block is None:
        title_block = next((o for o, block in enumerate(blocks) if block.key == key), None)
    if title_block is None:
        title_block = headline_above(blocks, lines)
    last_block = max((line.block for line in lines if line.block is not None), default=None)
    return About(
        title=metadata.title,
        publisher=metadata.publisher or owner_of([block.text for block in blocks[-OWNER_BLOCKS:]]) or host_of(metadata.canonical),
        author=metadata.author,
        published=date_of_html(tree, metadata, blocks, (title_block, last_block), page.address),
        language=metadata.language,
        canonical=metadata.canonical,
    )


def headline_above(blocks: list[Block], lines: list[Line]) -> int | None:
    """Returns the last h1 above the text: the headline in other words than the page's own title."""
    first = min((line.block for line in lines if line.block is not None), default=0)
    return next((o for o in range(first - 1, -1, -1) if blocks[o].tag == "h1"), None)


def lone_sentences(lines: list[Line], blocks: list[Block]) -> list[Line]:
    """Returns the short sentences of a page that holds little else, none of any other page.

    They have half of its words at least, headings and frames left out.
    """
    ended = [line for line in lines if line.block is not None and SENTENCE_END.search(line.text)]
    words = word_count(line.text for line in ended)
    others = word_count(block.text for block in blocks if not block.frame and block.tag not in HEADINGS)
    return ended if words >= MIN_SENTENCE_WORDS and 2 * words >= others else []


def word_count(texts: Iterable[str]) -> int:
    """Returns the number of words of several texts."""
    return sum(len(text.split()) for text in texts)


def is_index(paragraphs: list[str]) -> bool:
    """Tells whether the lines are headlines rather than sentences."""
    ended = sum(bool(SENTENCE_END.search(paragraph)) for paragraph in paragraphs)
    counts = sorted(len(paragraph.split()) for paragraph in paragraphs)
    return len(paragraphs) > 3 and ended <= len(paragraphs) // 5 and counts[len(counts) // 2] < INDEX_MEDIAN_WORDS


def declares_article(metadata: Metadata) -> bool:
    """Tells whether the page itself says that it is one article."""
    dated = any(item.get("datePublished") for item in metadata.linked)
    return dated or metadata.metas.get("og:type") == "article" or "article:published_time" in metadata.metas


def find_captions(blocks: list[Block], lines: list[Line]) -> list[tuple[int, str]]:
    """Returns the captions that stand within the article, between its headline and its last paragraph, each with its block."""
    placed = [line.block for line in lines if line.block is not None]
    if not placed:
        return []
    first = next((o for o in range(min(placed), -1, -1) if blocks[o].tag == "h1"), min(placed))
    captions: dict[str, int] = {}
    for ordinal, block in enumerate(blocks[first : max(placed) + 1], start=first):
        if block.caption and not block.frame and block.link_share < 0.5 and len(block.text.split()) >= MIN_HEADLINE_WORDS:
            captions.setdefault(block.text, ordinal)
    return [(ordinal, text) for text, ordinal in captions.items()]


def nearby_sources(blocks: list[Block], lines: list[Line]) -> list[str]:
    """Returns the source lines that stand within three blocks after the last paragraph."""
    placed = [line.block for line in lines if line.block is not None]
    if not placed:
        return []
    return [block.text for block in blocks[max(placed) + 1 : max(placed) + 4] if source_of(block.text)]


def find_teasers(page: Page, blocks: list[Block], used: set[str], own: set[int | None], canonical: str | None) -> list[Sighting]:
    """Returns the headlines that link to other pages, each with the paragraph under it in the same box and its section."""
    sightings: list[Sighting] = []
    section: str | None = None
    for ordinal, block in enumerate(blocks):
        words = len(block.text.split())
        is_link = block.href is not None and block.link_share >= 0.6
        if block.tag in HEADINGS and words <= 5 and ordinal not in own:
            section = block.text
            continue
        if not is_link or not MIN_HEADLINE_WORDS <= words <= MAX_HEADLINE_WORDS or block.key in used:
            continue
        if "/nav." in block.path or in_menu(blocks, ordinal):
            continue
        summary = summary_of(blocks, ordinal, own)
        address = address_in(canonical or page.address, block.href or "")
        sightings.append(Sighting(headline=block.text, summary=summary, section=section, address=address))
        if len(sightings) >= MAX_SIGHTINGS:
            break
    return sightings


def in_menu(blocks: list[Block], ordinal: int) -> bool:
    """Tells whether a link stands among short links, as menu entries do."""
    around = [blocks[o] for o in (ordinal - 1, ordinal + 1) if 0 <= o < len(blocks)]
    short = sum(block.link_share >= LINKED and len(block.text.split()) < MIN_HEADLINE_WORDS for block in around)
    return short == len(around) and len(blocks[ordinal].text.split()) < MIN_HEADLINE_WORDS + 2


def summary_of(blocks: list[Block], ordinal: int, own: set[int | None]) -> str | None:
    """Returns the paragraph that follows a linked headline before the next one, when it is a sentence of its own."""
    headline = blocks[ordinal]
    for position in range(ordinal + 1, min(ordinal + 4, len(blocks))):
        block = blocks[position]
        if position in own or block.tag in HEADINGS:
            return None
        if block.key == headline.key or len(block.text.split()) < MIN_HEADLINE_WORDS:
            continue
        near = block.container == headline.container or block.path.rsplit("/", 2)[0] == headline.path.rsplit("/", 2)[0]
        if block.link_share >= 0.6 and (block.href != headline.href or NO_PAGE.match(block.href or "")):
            return None
        return block.text if near and len(block.text.split()) >= 6 else None
    return None
