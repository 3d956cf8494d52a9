"""HTML -> main text: trafilatura's choice, completed and cleaned by what the markup says about each block.

Method: trafilatura 2.3 `fast` (the best library on article-extraction-benchmark), then four corrections of faults seen there:
a text cut at an advertisement is completed from blocks that stand in the same box; a menu taken for a text gives way to the
slower mode; blocks that are only a link ("Read more: …") and captions leave the running text; the headline is not body.
`docs/extraction.md` has the figures of each.
"""

from __future__ import annotations

import re

import lxml.html
import msgspec
import trafilatura

from detente.articles.blocks import HEADINGS, Block, key_of
from detente.articles.credits import dateline_of
from detente.articles.headings import is_editors_note, is_other_news, is_pointer, is_section_heading
from detente.articles.publication import find_day

BULLET = re.compile(r"^(?:[-*•·‣▪–—|]+\s+)+")
SENTENCE_END = re.compile(r"[.!?…。！？।؟][\"'”’»)\]]*\s*$")
# Enough words that a block is prose rather than a label; a caption, teaser or button is mostly shorter (shared pages: 92 % of gold
# paragraphs have 8 words or more, 9 % of other blocks do).
PROSE_WORDS = 8
# A block with this share of its letters inside links says where to read on, not what happened.
LINK_BLOCK = 0.8
# Beyond this share of a page's blocks a text may hold menus (.35 costs the shared pages nothing, always looking costs .006 of F1).
WHOLE_PAGE = 0.35
# The box of the text is the innermost with this share of the prose, if that is a text at all.
MAIN_BOX = 0.6
MIN_BOX_WORDS = 30
# A line of this many letters that is no block of the page may be a row of a layout table; its cells follow each other closely.
ROW_LETTERS = 150
ROW_GAP = 20
# What follows a known heading is cut off when it is less than this share of the text.
MAX_TAIL = 0.3
# Links are cut while they leave this share of the text.
MAX_CUT = 0.75
# What stands above a text and under it when a page is printed: by whom, and whose it is.
BYLINE = re.compile(r"(?i:by|von|por|par|автор)(?:\s*:)?\s+[^\W\d_a-z][^.!?]{2,50}$")
COLOPHON = re.compile(
    r"\W*(?:©|\(c\)\s+\S|copyright\b).{0,100}$|(?:url|link|source|retrieved from)?:?\s*https?://\S+$", re.IGNORECASE
)
# Each label of a line that has several between bars ("Updated on 24/05/2025 09h03").
LABEL_WORDS = 5
# A standfirst is a paragraph of its own (decks without a full stop, or shorter, are subtitles).
STANDFIRST_WORDS = 15
# Words with a capital amid a sentence.
NAME = re.compile(r"(?<=[a-z,;] )[A-Z][\w’'-]{2,}")
SHARED_NAMES = 2
# Median words a line under which a whole result is a menu (shared pages: texts 17 or more, menus 2).
MENU_MEDIAN_WORDS = 4


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """A line of the main text and the block of the page it came from, when one matches."""

    text: str
    key: str
    block: int | None


def main_lines(tree: lxml.html.HtmlElement, blocks: list[Block], title_key: str) -> list[Line]:
    """Returns the paragraphs of the page's article in reading order, title, captions and furniture left out."""
    lines = [line for line in (raw_lines(tree)) if key_of(line)]
    placed = place(lines, blocks)
    placed = complete(placed, blocks)
    if is_whole_page(placed, blocks):
        placed = of_main_box(placed, blocks)
    placed = with_standfirst(placed, blocks, title_key)
    texts = [line for line in placed if is_text(line, blocks, title_key)]
    kept = [line for line in texts if not is_link(line, blocks)]
    # A list of links with a few words each is what some articles are (shared page 12: F1 .98 with them, .72 without).
    few = sum(len(line.key) for line in kept) >= MAX_CUT * sum(len(line.key) for line in texts)
    return without_loose_ends(kept if few else texts, blocks)


def raw_lines(tree: lxml.html.HtmlElement) -> list[str]:
    """Returns trafilatura's lines: of the fast mode, of the default mode where the fast one took a menu for a text."""
    text = trafilatura.extract(tree, fast=True, include_comments=False) or ""
    if is_menu(text):
        text = trafilatura.extract(tree, include_comments=False) or text
    return [BULLET.sub("", line.strip()).strip(" |") for line in text.split("\n") if line.strip()]


def is_menu(text: str) -> bool:
    """Tells whether most lines are labels of a word or three."""
    counts = sorted(len(line.split()) for line in text.split("\n") if line.strip())
    return not counts or (len(counts) > 20 and counts[len(counts) // 2] < MENU_MEDIAN_WORDS)


def is_whole_page(lines: list[Line], blocks: list[Block]) -> bool:
    """Tells whether what was taken for the text is a large part of the whole page, as happens on pages with little text."""
    taken = {line.block for line in lines if line.block is not None}
    return len(taken) > WHOLE_PAGE * len(blocks)


def of_main_box(lines: list[Line], blocks: list[Block]) -> list[Line]:
    """Returns the lines that stand in the innermost box with most of the prose, boxes within it left out."""
    words: dict[int, int] = {}
    total = 0
    for line in lines:
        if line.block is not None and is_prose(blocks[line.block]):
            count = len(line.text.split())
            total += count
            for box in blocks[line.block].above:
                words[box] = words.get(box, 0) + count
    most = [box for box, count in words.items() if count >= MAIN_BOX * total]
    if not most:
        return lines
    box = max(most)
    kept = [line for line in lines if (is_sentence(line.text) if line.block is None else belongs(blocks[line.block], box))]
    return kept if sum(len(line.text.split()) for line in kept) >= MIN_BOX_WORDS else lines


def belongs(block: Block, box: int) -> bool:
    """Tells whether a block is the box's own text: in it, in a child of it, or in a paragraph or list further down."""
    if box not in block.above or block.frame:
        return False
    depth = len(block.above) - 1 - block.above.index(box)
    return depth <= 1 or block.tag in ("p", "li", "blockquote") or block.tag in HEADINGS


def is_sentence(text: str) -> bool:
    """Tells whether a line that matches no block is prose all the same."""
    return len(text.split()) >= PROSE_WORDS and bool(SENTENCE_END.search(text))


def place(lines: list[str], blocks: list[Block]) -> list[Line]:
    """Returns the lines with the block each came from: same letters, else the block that holds the line."""
    where: dict[str, list[int]] = {}
    for ordinal, seen in enumerate(blocks):
        where.setdefault(seen.key, []).append(ordinal)
    placed: list[Line] = []
    after = -1
    for line in lines:
        key = key_of(line)
        options = where.get(key, [])
        later = [ordinal for ordinal in options if ordinal > after]
        block: int | None = later[0] if later else options[0] if options else None
        if block is None and len(key) > 40:
            block = next((o for o, candidate in enumerate(blocks) if o > after and key in candidate.key), None)
        parts = split_row(key, blocks) if block is None and len(key) > ROW_LETTERS else []
        if parts:
            placed.extend(Line(text=blocks[o].text, key=blocks[o].key, block=o) for o in parts)
            after = parts[-1]
            continue
        if block is not None and len(key) > 40:
            after = max(after, block)
        placed.append(Line(text=line, key=key, block=block))
    return placed


def split_row(key: str, blocks: list[Block]) -> list[int]:
    """Returns the blocks that were run together into one line, as the cells of a layout table are; none when they do not cover it."""
    parts: list[int] = []
    position = 0
    for ordinal, block in enumerate(blocks):
        found = key.find(block.key, position)
        if found >= 0 and found - position <= ROW_GAP:
            parts.append(ordinal)
            position = found + len(block.key)
    # Two cells are two texts when both are paragraphs, as those of a page in two languages.
    apart = len(parts) > 2 or (len(parts) == 2 and all(is_prose(blocks[ordinal]) for ordinal in parts))
    return parts if apart and position >= 0.9 * len(key) else []


def complete(lines: list[Line], blocks: list[Block]) -> list[Line]:
    """Returns the lines with the prose blocks that were missed although they stand in the same boxes as two that were not."""
    homes: dict[tuple[str, int], int] = {}
    for line in lines:
        if line.block is not None and is_prose(blocks[line.block]):
            home = (blocks[line.block].path, blocks[line.block].article)
            homes[home] = homes.get(home, 0) + 1
    taken = {line.block for line in lines}
    known = "\n".join(line.key for line in lines)
    missed = [
        (ordinal, block)
        for ordinal, block in enumerate(blocks)
        if ordinal not in taken
        and homes.get((block.path, block.article), 0) >= 2
        and is_prose(block)
        and not block.caption
        and block.key not in known
    ]
    for ordinal, block in missed:
        line = Line(text=block.text, key=block.key, block=ordinal)
        position = next((p for p, other in enumerate(lines) if other.block is not None and other.block > ordinal), len(lines))
        lines = [*lines[:position], line, *lines[position:]]
    return lines


def with_standfirst(lines: list[Line], blocks: list[Block], title_key: str) -> list[Line]:
    """Returns the lines with the paragraph that stands in a box of its own between the headline and the text, if there is one.

    It names somebody whom the text names too (an advertisement does not); a text with a dateline begins there.
    """
    first = min((line.block for line in lines if line.block is not None and is_prose(blocks[line.block])), default=None)
    if first is None or dateline_of(blocks[first].text):
        return lines
    head = next((o for o in range(first - 1, -1, -1) if blocks[o].tag == "h1" or blocks[o].key == title_key), None)
    taken = {line.block for line in lines}
    found = [
        Line(text=block.text, key=block.key, block=ordinal)
        for ordinal, block in enumerate(blocks[head + 1 : first] if head is not None else [], start=(head or 0) + 1)
        if ordinal not in taken and len(block.text.split()) >= STANDFIRST_WORDS and is_prose(block)
        and SENTENCE_END.search(block.text) and not (block.caption or block.frame or block.link_share > 0)
    ]  # fmt: skip
    names = {name for line in lines for name in NAME.findall(line.text)}
    return [*found, *lines] if len(found) == 1 and len(names.intersection(NAME.findall(found[0].text))) >= SHARED_NAMES else lines


def is_prose(block: Block) -> bool:
    """Tells whether a block is a paragraph: long enough, and not a list of links."""
    return len(block.text.split()) >= PROSE_WORDS and block.link_share < 0.5 and block.tag not in HEADINGS


def is_text(line: Line, blocks: list[Block], title_key: str) -> bool:
    """Tells whether a line is neither the headline nor a caption."""
    if line.key == title_key:
        return False
    return line.block is None or not (blocks[line.block].caption or blocks[line.block].tag == "h1")


def is_link(line: Line, blocks: list[Block]) -> bool:
    """Tells whether a line is a mere link to something else."""
    if line.block is None:
        return False
    block = blocks[line.block]
    return len(block.key) - len(line.key) <= 3 and block.link_share >= LINK_BLOCK


def without_loose_ends(lines: list[Line], blocks: list[Block]) -> list[Line]:
    """Returns the lines without labels at both ends, pointers to other texts, and items under a known heading at the end."""
    lines = [line for line in lines if not (is_pointer(line.text) or is_editors_note(line.text))]
    total = sum(len(line.key) for line in lines)
    rest = 0
    last = len(lines)
    for position in range(len(lines) - 1, -1, -1):
        rest += len(lines[position].key)
        if rest > MAX_TAIL * total:
            break
        if is_section_heading(lines[position].text) and not heads_texts(lines, position):
            last = position
    while last and lines[last - 1].block is not None and blocks[lines[last - 1].block or 0].tag in HEADINGS:
        last -= 1
    while last and COLOPHON.match(lines[last - 1].text):
        last -= 1
    return without_labels(lines[:last])


def without_labels(lines: list[Line]) -> list[Line]:
    """Returns the lines without those above the text that only say when and by whom."""
    first = 0
    while first < len(lines) - 1 and (is_date_label(lines[first].text) or BYLINE.match(lines[first].text)):
        first += 1
    return lines[first:]


def heads_texts(lines: list[Line], position: int) -> bool:
    """Tells whether paragraphs, not links, follow a heading for other news."""
    after = lines[position + 1 :]
    return is_other_news(lines[position].text) and bool(after) and is_sentence(after[-1].text)


def is_date_label(text: str) -> bool:
    """Tells whether a line only says when and by whom, as it stands above a text, in one label or in several ("Published … | Updated …")."""
    if SENTENCE_END.search(text) or find_day(text) is None:
        return False
    return all(len(label.split()) <= (PROSE_WORDS + 2 if label == text else LABEL_WORDS) for label in text.split("|"))
