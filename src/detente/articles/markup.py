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

BULLET = re.compile(r"^(?:[-*•·‣▪–—|]+\s+)+")
# Enough words that a block is prose rather than a label; a caption, teaser or button is mostly shorter (shared pages: 92 % of gold
# paragraphs have 8 words or more, 9 % of other blocks do).
PROSE_WORDS = 8
# A block with this share of its letters inside links says where to read on, not what happened.
LINK_BLOCK = 0.8
# Links are cut while they leave this share of the text.
MAX_CUT = 0.75
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


def place(lines: list[str], blocks: list[Block]) -> list[Line]:
    """Returns the lines with the block each came from: same letters, else the block that holds the line."""
    where: dict[str, list[int]] = {}
    for ordinal, block in enumerate(blocks):
        where.setdefault(block.key, []).append(ordinal)
    placed: list[Line] = []
    after = -1
    for line in lines:
        key = key_of(line)
        options = where.get(key, [])
        later = [ordinal for ordinal in options if ordinal > after]
        block = later[0] if later else options[0] if options else None
        if block is None and len(key) > 40:
            block = next((o for o, candidate in enumerate(blocks) if o > after and key in candidate.key), None)
        if block is not None and len(key) > 40:
            after = max(after, block)
        placed.append(Line(text=line, key=key, block=block))
    return placed


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
        position = next(
            (p for p, other in enumerate(lines) if other.block is not None and other.block > ordinal), len(lines)
        )
        lines = [*lines[:position], line, *lines[position:]]
    return lines


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
    """Returns the lines without headings that introduce nothing at the end."""
    last = len(lines)
    while last and lines[last - 1].block is not None and blocks[lines[last - 1].block or 0].tag in HEADINGS:
        last -= 1
    return lines[:last]
