"""HTML tree -> blocks: every stretch of text a reader sees as one, with what its markup says about it."""

from __future__ import annotations

import re
from typing import Any

import lxml.html
import msgspec

from detente.model import fold

# Elements that end a run of text. Anything else (a, b, span, …) is part of the block around it.
BLOCK_TAGS = frozenset(
    {
        "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li",
        "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "ul",
    }
)  # fmt: skip
SKIPPED_TAGS = frozenset("script style noscript template svg select option button head iframe object textarea ".split())
BOLD_TAGS = frozenset({"b", "strong"})
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
CAPTION_CLASS = re.compile(
    r"(?:^|[\s_-])(?:caption|wp-caption-text|figcaption|cutline|photo-?desc\w*|image-?desc\w*)(?:$|[\s_-])"
)
# Boxes nested deeper than this add nothing (shared pages: 41 at most), and a page of a million open tags must not cost a square of it.
MAX_DEPTH = 64
FRAME_TAGS = frozenset({"nav", "footer", "aside"})
# Links of this many words with nothing between them are headlines that a style sheet sets under one another, not words of one line.
HEADLINE_WORDS = 4


class Block(msgspec.Struct, frozen=True, kw_only=True):
    """A run of text in reading order.

    `link_share` is the share of its letters inside links, `href` the first link's target, `path` the tags and classes above it,
    `above` the ordinals of the block elements it stands in (outermost first), `container` an ordinal of the nearest enclosing list item, article or classed box;
    `bold` tells that all of it is set in bold type, `lead` is what of it is, at its head; `ruled` that a rule (`hr`) stands above it.
    """

    text: str
    key: str
    tag: str
    path: str
    article: int
    container: int
    above: tuple[int, ...]
    link_share: float
    href: str | None
    caption: bool
    frame: bool
    bold: bool = False
    lead: str = ""
    ruled: bool = False


class Frame(msgspec.Struct, kw_only=True):
    """Where the walk is: what the elements above say about a text."""

    tag: str
    path: str
    article: int
    container: int
    above: tuple[int, ...]
    caption: bool
    frame: bool


class Run(msgspec.Struct):
    """Text gathered since the last block boundary."""

    pieces: list[str] = []
    lead: str = ""
    link_letters: int = 0
    plain: bool = False
    beside_links: bool = False
    href: str | None = None


def key_of(text: str) -> str:
    """Returns what two renderings of one text share: folded letters and digits only."""
    folded = text.lower() if text.isascii() else fold(text)
    return "".join(filter(str.isalnum, folded))


class Gatherer:
    """Gathers text until a block boundary and keeps the blocks made so far."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.run = Run()
        self.ruled = False

    def add(self, text: str | None, link: str | None, *, bold: bool) -> None:
        """Adds text to the run; `link` is the target of the link it stands in."""
        if text:
            self.run.pieces.append(text)
            self.run.plain = self.run.plain or not (bold or text.isspace())
            self.run.lead += "" if self.run.plain else text
            self.run.beside_links = self.run.beside_links or not (link is not None or text.isspace())
            if link is not None:
                self.run.link_letters += len(key_of(text))
                self.run.href = self.run.href or link

    def part_headlines(self, link: Any, frame: Frame) -> None:
        """Ends a run that is one headline and nothing else where the link of the next one begins."""
        run = self.run
        if run.beside_links or run.href is None or run.href == (link.get("href") or ""):
            return
        if min(len("".join(run.pieces).split()), len(str(link.text_content()).split())) >= HEADLINE_WORDS:
            self.flush(frame)

    def flush(self, frame: Frame) -> None:
        """Ends the run: what it holds becomes a block of `frame`."""
        run, self.run = self.run, Run()
        text = " ".join("".join(run.pieces).split())
        key = key_of(text)
        if key:
            share = min(1.0, run.link_letters / len(key))
            self.blocks.append(
                Block(
                    text=text, key=key, tag=frame.tag, path=frame.path, article=frame.article, container=frame.container,
                    above=frame.above, link_share=share, href=run.href, caption=frame.caption, frame=frame.frame, bold=not run.plain,
                    lead=" ".join(run.lead.split()) if run.plain else "", ruled=self.ruled,
                )
            )  # fmt: skip
            self.ruled = False


def read_blocks(tree: lxml.html.HtmlElement) -> list[Block]:
    """Returns the visible text of a tree as blocks in reading order."""
    gatherer = Gatherer()
    top = Frame(tag="body", path="", article=0, container=0, above=(), caption=False, frame=False)
    ordinal = 0
    # An explicit stack, not recursion: pages nest thousands of elements deep, by accident and on purpose.
    root = tree.find("body") if tree.find("body") is not None else tree
    stack: list[tuple[str, Any, Frame, str | None, bool]] = [("open", root, top, None, False)]
    while stack:
        step, element, frame, link, bold = stack.pop()
        if step == "tail":
            gatherer.add(element.tail, link, bold=bold)
        elif step == "close":
            gatherer.flush(frame)
        elif isinstance(element.tag, str) and element.tag not in SKIPPED_TAGS:
            inside, inside_link = frame, link
            if element.tag in BLOCK_TAGS:
                ordinal += 1
                inside = frame_of(element, element.tag, frame, ordinal)
                stack.append(("close", element, inside, None, False))
                gatherer.flush(frame)
                gatherer.ruled = gatherer.ruled or element.tag == "hr"
            elif element.tag == "a":
                inside_link = element.get("href") or ""
                gatherer.part_headlines(element, frame)
            inside_bold = bold or element.tag in BOLD_TAGS
            for child in reversed(element):
                stack.append(("tail", child, inside, inside_link, inside_bold))
                stack.append(("open", child, inside, inside_link, inside_bold))
            gatherer.add(element.text, inside_link, bold=inside_bold)
    gatherer.flush(top)
    return gatherer.blocks


def frame_of(element: Any, tag: str, frame: Frame, ordinal: int) -> Frame:
    """Returns the frame inside a block element."""
    classes = f"{element.get('class') or ''} {element.get('id') or ''}".lower().strip()
    deep = len(frame.above) >= MAX_DEPTH
    step = f"{tag}.{'.'.join(sorted((element.get('class') or '').split()))}"
    return Frame(
        tag=frame.tag if tag == "br" else tag,
        path=frame.path if tag == "br" or deep else f"{frame.path}/{step}",
        article=ordinal if tag == "article" else frame.article,
        container=ordinal if tag in ("li", "article", "section", "div", "td") and len(element) else frame.container,
        above=frame.above if tag == "br" or deep else (*frame.above, ordinal),
        caption=frame.caption or tag == "figcaption" or bool(CAPTION_CLASS.search(classes)),
        frame=frame.frame or tag in FRAME_TAGS,
    )
