"""RSS and Atom feeds -> rows: each item with its title, text, day, link and the feed's own name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urljoin

import lxml.etree
import lxml.html

from detente.errors import SourceError
from detente.sources.days import day_of
from detente.sources.decoding import decode

ITEMS = frozenset({"item", "entry"})
# The fullest text first: RSS prints a summary in `description` and the whole beside it in `content:encoded`.
TEXTS = ("encoded", "content", "description", "summary")
DAYS = ("pubDate", "published", "date", "updated")
AUTHORS = ("creator", "author")
BLOCKS = frozenset(
    {"p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "tr", "table", "figure"}
)
MARKUP = re.compile(r"</?[a-z][a-z0-9]*\b[^<>]*>|&(?:#\d{2,5}|[a-z]{2,8});", re.IGNORECASE)
# What the machines that make feeds add to an item: "The post … appeared first on …", "Continue reading…", "[…]".
ADDED = re.compile(
    r"^(?:The post .+ (?:appeared first on|first appeared on) .+|(?:Continue reading|Read more|Read the full story)\b.{0,120}|Comments)$",
    re.IGNORECASE,
)
CUT = re.compile(r"\s*(?:\[(?:…|\.{3}|&#8230;)\]|(?:Continue reading|Read more)\s*(?:…|\.{3}|→|»)?)\s*$", re.IGNORECASE)


def feed_rows(raw: bytes, address: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Yields the items of a feed as rows of a table, counted from 1; an item without a text has its title for one.

    Raises:
        SourceError: `corrupt` when it is no XML that can be read, `empty` when it has no items.
    """
    # Decoded as any text is: what a feed says of its character set is often another than it is in.
    parser = lxml.etree.XMLParser(encoding="utf-8", resolve_entities=False, no_network=True, recover=True, huge_tree=False)
    try:
        root = lxml.etree.fromstring(decode(raw, markup=True)[0].encode("utf-8", "replace"), parser)
    except (lxml.etree.XMLSyntaxError, ValueError) as error:
        raise SourceError("corrupt", f"the feed cannot be read: {error}", address=address) from error
    if root is None:
        raise SourceError("corrupt", "the feed cannot be read: it is no XML", address=address)
    items = [element for element in root.iter() if local_name(element) in ITEMS]
    if not items:
        raise SourceError("empty", "the feed has no items", address=address)
    heads = [element for element in root if local_name(element) == "channel"] or [root]
    publisher = first_text(heads[0], ("title",))
    for number, item in enumerate(items, start=1):
        title, said = plain(first_text(item, ("title",))), first_text(item, DAYS)
        yield (
            number,
            {
                "text": plain(first_text(item, TEXTS)) or title,
                "title": title,
                "published": day_of(said) or said,
                "publisher": plain(source_of(item) or publisher),
                "author": plain(first_text(item, AUTHORS)),
                "address": link_of(item),
            },
        )


def local_name(element: lxml.etree._Element) -> str:
    """Returns an element's name without its namespace, nothing for a comment."""
    # Of a damaged feed a name may be none that XML allows, which lxml itself refuses to part.
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def first_text(item: lxml.etree._Element, names: tuple[str, ...]) -> str:
    """Returns the text of the first of the named children that has any, markup inside it kept."""
    for name in names:
        for child in item:
            if local_name(child) == name and (written := inner(child)):
                return written
    return ""


def inner(element: lxml.etree._Element) -> str:
    """Returns what stands inside an element: its text, with the markup of Atom's `xhtml` content; of an Atom author the name."""
    named = next((child for child in element if local_name(child) == "name"), None)
    if named is not None:
        return (named.text or "").strip()
    parts = [element.text or "", *(lxml.etree.tostring(child, encoding="unicode") for child in element)]
    return "".join(parts).strip()


def source_of(item: lxml.etree._Element) -> str:
    """Returns the outlet that an item of a collecting feed names as its own (`<source>`)."""
    named = next((child for child in item if local_name(child) == "source"), None)
    return "" if named is None else (named.text or first_text(named, ("title",)) or "").strip()


def link_of(item: lxml.etree._Element) -> str:
    """Returns an item's address: RSS prints it, Atom names it in the attribute of the link to the page itself, to a base perhaps."""
    links = [child for child in item if local_name(child) == "link"]
    chosen = next((one for one in links if one.get("rel", "alternate") == "alternate"), None)
    if chosen is None:
        return ""
    written = (chosen.text or chosen.get("href") or "").strip()
    try:
        return str(urljoin(chosen.base or "", written))
    except ValueError:
        return written


def plain(written: str) -> str:
    """Returns text without markup, its paragraphs parted by blank lines, and without what the feed's own machine adds.

    >>> plain("<p>Seoul proposed talks.</p><p>The post Talks appeared first on Paper.</p>")
    'Seoul proposed talks.'
    """
    text = written
    if MARKUP.search(written):
        tree = lxml.html.document_fromstring(f"<html><body>{written}</body></html>")
        for element in [*tree.iter("script", "style")]:
            element.drop_tree()
        for element in tree.iter():
            if element.tag in BLOCKS:
                element.tail = "\n\n" + (element.tail or "")
                element.text = ("\n\n" + element.text) if element.text and element.tag != "br" else element.text
        text = str(tree.text_content())
    paragraphs = (" ".join(part.split()) for part in re.split(r"\n\s*\n", text))
    return "\n\n".join(CUT.sub("", part) for part in paragraphs if part and not ADDED.match(part))
