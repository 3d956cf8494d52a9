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
SKIPPED_TAGS = frozenset(
    {
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "select",
        "option",
        "button",
        "head",
        "iframe",
        "object",
        "textarea",
    }
)
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
CAPTION_CLASS = re.compile(
    r"(?:^|[\s_-])(?:caption|wp-caption-text|figcaption|cutline|photo-?desc\w*|image-?desc\w*)(?:$|[\s_-])"
)
FRAME_TAGS = frozenset({"nav", "footer", "aside"})


class Block(msgspec.Struct, frozen=True, kw_only=True):
    """A run of text in reading order.

    `link_share` is the share of its letters inside links, `href` the first link's target, `path` the tags and classes above it,
    `container` an ordinal of the nearest enclosing list item, article or classed box.
    """

    text: str
    key: str
    tag: str
    path: str
    article: int
    container: int
    link_share: float
    href: str | None
    caption: bool
    frame: bool


class Frame(msgspec.Struct, kw_only=True):
    """Where the walk is: what the elements above say about a text."""

    tag: str
    path: str
    article: int
    container: int
    caption: bool
    frame: bool


class Run(msgspec.Struct):
    """Text gathered since the last block boundary."""

    pieces: list[str] = []
    link_letters: int = 0
    href: str | None = None


def key_of(text: str) -> str:
    """Returns what two renderings of one text share: folded letters and digits only."""
    folded = text.lower() if text.isascii() else fold(text)
    return "".join(filter(str.isalnum, folded))


def read_blocks(tree: lxml.html.HtmlElement) -> list[Block]:
    """Returns the visible text of a tree as blocks in reading order."""
    blocks: list[Block] = []
    run = Run()
    top = Frame(tag="body", path="", article=0, container=0, caption=False, frame=False)
    ordinal = 0

    def flush(frame: Frame) -> None:
        nonlocal run
        text = " ".join("".join(run.pieces).split())
        key = key_of(text)
        if key:
            share = min(1.0, run.link_letters / len(key))
            blocks.append(
                Block(
                    text=text, key=key, tag=frame.tag, path=frame.path, article=frame.article, container=frame.container,
                    link_share=share, href=run.href, caption=frame.caption, frame=frame.frame,
                )
            )  # fmt: skip
        run = Run()

    def add(text: str | None, link: str | None) -> None:
        if text:
            run.pieces.append(text)
            if link is not None:
                run.link_letters += len(key_of(text))
                run.href = run.href or link

    # An explicit stack, not recursion: pages nest thousands of elements deep, by accident and on purpose.
    root = tree.find("body") if tree.find("body") is not None else tree
    stack: list[tuple[str, Any, Frame, str | None]] = [("open", root, top, None)]
    while stack:
        step, element, frame, link = stack.pop()
        if step == "tail":
            add(element.tail, link)
            continue
        if step == "close":
            flush(frame)
            continue
        if not isinstance(element.tag, str) or element.tag in SKIPPED_TAGS:
            continue
        tag = element.tag
        inside, inside_link = frame, link
        if tag in BLOCK_TAGS:
            ordinal += 1
            inside = frame_of(element, tag, frame, ordinal)
            stack.append(("close", element, inside, None))
        elif tag == "a":
            inside_link = element.get("href") or ""
        for child in reversed(element):
            stack.append(("tail", child, inside, inside_link))
            stack.append(("open", child, inside, inside_link))
        if tag in BLOCK_TAGS:
            flush(frame)
        add(element.text, inside_link)
    flush(top)
    return blocks


def frame_of(element: Any, tag: str, frame: Frame, ordinal: int) -> Frame:
    """Returns the frame inside a block element."""
    classes = f"{element.get('class') or ''} {element.get('id') or ''}".lower().strip()
    step = f"{tag}.{'.'.join(sorted((element.get('class') or '').split()))}"
    return Frame(
        tag=frame.tag if tag == "br" else tag,
        path=frame.path if tag == "br" else f"{frame.path}/{step}",
        article=ordinal if tag == "article" else frame.article,
        container=ordinal if tag in ("li", "article", "section", "div", "td") and len(element) else frame.container,
        caption=frame.caption or tag == "figcaption" or bool(CAPTION_CLASS.search(classes)),
        frame=frame.frame or tag in FRAME_TAGS,
    )
