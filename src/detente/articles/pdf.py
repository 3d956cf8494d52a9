"""text layer of a PDF, or what was copied from one -> running text: hyphenation joined, running heads and page numbers dropped, lines made paragraphs again."""

from __future__ import annotations

import re
from collections import Counter

from detente.articles.lines import ends_sentence, is_wrapped

HYPHEN_END = re.compile(r"(?<=[^\W\d_])[-\u00ad\u2010\ufffe]$")
# "The vice-" at a line's end: no syllable, but a part of an office.
OWN_HYPHEN = re.compile(r"\bvice[-\u2010]$", re.IGNORECASE)
PAGE_NUMBER = re.compile(
    r"^\W*(?:page|p\.|trang|стр\.?|seite|página)?\s*\d{1,4}(?:\s*(?:/|of|von|de)\s*\d{1,4})?\W*$", re.IGNORECASE
)
# "Page 1 of 2" alone on its line: text that was copied from pages, whatever the file is called.
PAGE_OF_PAGES = re.compile(
    r"^[^\w\n]*(?:page|seite|página|страница|trang)\s+\d{1,4}\s*(?:/|of|von|de|из)\s*\d{1,4}[^\w\n]*$",
    re.IGNORECASE | re.MULTILINE,
)
# "Repub-" at a line's end, its rest in small letters below: twice is a habit of type, once may be a dash.
BROKEN_WORD = re.compile(r"[^\W\d_]{2}-[ \t]*\n[ \t]*[^\W\d_A-Z]{2}")
BROKEN_WORDS = 2
# A stray form feed in a few lines parts no pages.
PAGE_ROWS = 8
# A running head set in columns: "Joint Commission          Joint Statement".
COLUMNS = re.compile(r"\S {6,}\S")
DIGITS = re.compile(r"\d+")
# Running heads and feet stand in the outermost lines of a page, on at least half of the pages.
EDGE_LINES = 2
# A line shorter than this share of the usual width ends its paragraph when it ends a sentence.
FULL_WIDTH = 0.8
# A first line longer than this many times the usual width is set across columns.
OVER_WIDTH = 1.1


def is_paged(text: str) -> bool:
    """Tells whether a plain text was copied from pages: form feeds, page numbers of so many, words broken at line ends."""
    filled = sum(bool(row.strip()) for row in text.splitlines())
    fed = "\f" in text.strip() and filled >= PAGE_ROWS and is_wrapped(text)
    return fed or bool(PAGE_OF_PAGES.search(text)) or len(BROKEN_WORD.findall(text)) >= BROKEN_WORDS


def with_page_breaks(text: str) -> str:
    """Returns a text with a form feed after every line that numbers a page, as a PDF's text layer has them."""
    return text if "\f" in text else PAGE_OF_PAGES.sub("\\g<0>\f", text)


def reflow(text: str) -> str:
    """Returns the text layer (pages parted by form feeds) as paragraphs parted by blank lines."""
    pages = [[row.strip() for row in page.splitlines()] for page in text.split("\f")]
    heads = running_heads(pages)
    rows: list[str] = []
    for page in pages:
        filled = [position for position, row in enumerate(page) if row]
        edges = set(filled[:EDGE_LINES] + filled[-EDGE_LINES:])
        for position, row in enumerate(page):
            if position in edges and (head_form(row) in heads or is_furniture(row)):
                continue
            rows.append(row)
    return "\n\n".join(paragraphs_of(rows))


def is_furniture(row: str) -> bool:
    """Tells whether a line at a page's edge is its number, a rule, or a running head set in columns."""
    return bool(PAGE_NUMBER.match(row) or COLUMNS.search(row)) or not any(sign.isalnum() for sign in row)


def head_form(row: str) -> str:
    """Returns a line as running heads repeat it: the numbers may change."""
    return DIGITS.sub("0", row.casefold())


def running_heads(pages: list[list[str]]) -> frozenset[str]:
    """Returns the lines that stand at the edge of at least half of the pages, two at least."""
    counts: Counter[str] = Counter()
    for page in pages:
        filled = [row for row in page if row]
        counts.update({head_form(row) for row in filled[:EDGE_LINES] + filled[-EDGE_LINES:]})
    needed = max(2, (len(pages) + 1) // 2)
    return frozenset(form for form, number in counts.items() if number >= needed)


def joined(paragraph: str, row: str) -> str:
    """Returns a paragraph with its next line; a hyphen at its end is the word's own before a capital and after "vice"."""
    if not HYPHEN_END.search(paragraph):
        return f"{paragraph} {row}"
    own = not row[0].islower() or OWN_HYPHEN.search(paragraph)
    return (paragraph if own else HYPHEN_END.sub("", paragraph)) + row


def paragraphs_of(rows: list[str]) -> list[str]:
    """Returns the paragraphs of lines broken at the page's width."""
    widths = sorted(len(row) for row in rows if row)
    usual = widths[int(0.8 * (len(widths) - 1))] if widths else 0
    paragraphs: list[str] = []
    open_paragraph = False
    for position, row in enumerate(rows):
        if not row:
            # A page break leaves no blank line behind: a blank one is the author's.
            open_paragraph = False
            continue
        if open_paragraph:
            paragraphs[-1] = joined(paragraphs[-1], row)
        else:
            paragraphs.append(row)
        after = rows[position + 1] if position + 1 < len(rows) else ""
        ended = ends_sentence(row)
        short = len(row) < FULL_WIDTH * usual and (ended or not after[:1].islower())
        # A headline may stand across the columns of its text.
        across = (
            len(paragraphs) == 1 and paragraphs[0] == row and len(row) > OVER_WIDTH * usual and not ended and after[:1].isupper()
        )
        open_paragraph = not (short or across)
    return paragraphs
