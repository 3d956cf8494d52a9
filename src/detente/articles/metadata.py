"""HTML tree -> what the page says about its article: title, publisher, author, canonical address, JSON-LD."""

from __future__ import annotations

import json
import re
from collections import deque
from typing import Any
from urllib.parse import urljoin, urlsplit

import lxml.html
import msgspec
from rapidfuzz import fuzz

from detente.articles.blocks import key_of
from detente.model import fold

STORY_TYPES = re.compile(r"article|posting|report|story", re.IGNORECASE)
ARTICLE_TYPES = re.compile(rf"{STORY_TYPES.pattern}|webpage", re.IGNORECASE)
# Headlines are compared by their letters from this many on: a site's name stands in each.
MIN_TITLE_LETTERS = 12
UNTITLED = re.compile(r"untitled(?: document| page)?|document|new page(?: \d+)?|no title|page title", re.IGNORECASE)
TITLE_JOIN = re.compile(r"\s+[|–—·«»:-]{1,2}\s+")
BYLINE = re.compile(r"(?:^|[\s_-])(?:byline|author|by-?author|article-author|autor|tac-?gia)(?:$|[\s_-])")
BY = re.compile(r"^(?:by|von|por|par|di|da|tác giả|автор)\s*[:.]?\s+", re.IGNORECASE)
MAX_AUTHOR_LETTERS = 80
MIN_TITLE_WORDS = 3
MAX_SITE_WORDS = 6
# "sanctions" and "sanctioned" are one word of two headlines of a story.
STEM_CHARS = 6


class Metadata(msgspec.Struct, frozen=True, kw_only=True):
    """What the head and the bylines of a page say."""

    title: str | None
    publisher: str | None
    author: str | None
    description: str | None
    canonical: str | None
    language: str | None
    linked: tuple[dict[str, Any], ...]
    metas: dict[str, str]


def read_metadata(tree: lxml.html.HtmlElement) -> Metadata:
    """Returns the metadata of a page; what it does not say is None."""
    metas = read_metas(tree)
    titles = [full_title(tree), metas.get("og:title", ""), *(str(heading.text_content()) for heading in tree.iter("h1"))]
    linked = tuple(read_linked(tree, titles))
    title, site = title_of(tree, metas, linked)
    publisher = first_text(
        metas.get("og:site_name"), named(linked, "publisher"), metas.get("application-name"), *printed_publishers(metas), site
    )
    canonical = next(iter(tree.xpath("//link[@rel='canonical']/@href")), None) or metas.get("og:url")
    return Metadata(
        title=title,
        publisher=publisher,
        author=author_of(tree, metas, linked),
        description=first_text(metas.get("og:description"), metas.get("description")),
        canonical=address_in(metas.get("og:url") or "", str(canonical)) if canonical else None,
        language=(tree.get("lang") or metas.get("og:locale") or "")[:2].lower() or None,
        linked=linked,
        metas=metas,
    )


def printed_publishers(metas: dict[str, str]) -> list[str]:
    """Returns the names in the meta elements for a publisher; some print an address there."""
    written = [metas.get(name) for name in ("publisher", "dc.publisher", "dcterms.publisher", "citation_publisher")]
    return [name for name in written if name and web_address(name) is None and len(name.split()) <= MAX_SITE_WORDS]


def read_metas(tree: lxml.html.HtmlElement) -> dict[str, str]:
    """Returns name or property -> content of the page's meta elements, the first of each."""
    metas: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").strip().lower()
        content = " ".join((element.get("content") or "").split())
        if name and content:
            metas.setdefault(name, content)
    return metas


def read_linked(tree: lxml.html.HtmlElement, titles: list[str]) -> list[dict[str, Any]]:
    """Returns the objects of the page's JSON-LD that are articles of some sort, that of the page's own headline first, the page itself last.

    `titles` are what the page calls itself. Graphs, lists and what an object is about are opened; broken JSON is passed over.
    """
    queue: deque[Any] = deque(filter(None, map(decoded, tree.xpath("//script[starts-with(@type, 'application/ld+json')]"))))
    found: list[dict[str, Any]] = []
    known: dict[str, dict[str, Any]] = {}
    while queue:
        item = queue.popleft()
        if isinstance(item, list):
            queue.extendleft(reversed(item))
        elif isinstance(item, dict):
            queue.extend(item[key] for key in ("@graph", "mainEntity") if isinstance(item.get(key), (list, dict)))
            if isinstance(item.get("@id"), str) and "name" in item:
                known[item["@id"]] = item
            if ARTICLE_TYPES.search(str(item.get("@type", ""))):
                found.append(item)
    keys = [key for key in map(key_of, titles) if len(key) >= MIN_TITLE_LETTERS]
    return sorted((referred(item, known) for item in found), key=lambda item: (is_page(item), is_other(item, keys)))


def decoded(script: lxml.html.HtmlElement) -> Any:
    """Returns what a script of JSON-LD holds, None when it is broken: comments and CDATA marks around it or line breaks in strings are not."""
    text = (script.text or "").replace("<![CDATA[", "").replace("]]>", "")
    opened = re.search(r"[{[]", text)
    if opened is None:
        return None
    try:
        return json.loads(text[opened.start() : text.rfind("}" if opened.group() == "{" else "]") + 1], strict=False)
    except (ValueError, RecursionError):
        return None


def referred(item: dict[str, Any], known: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """Returns an object whose publisher and author, where they are named by their id alone, are what the page says of that id elsewhere."""
    given = {key: item[key] for key in ("publisher", "author") if isinstance(item.get(key), dict)}
    return item | {key: known.get(str(one.get("@id")), one) for key, one in given.items() if "name" not in one}


def is_page(item: dict[str, Any]) -> bool:
    """Tells whether an object is the page as such and no article."""
    return not STORY_TYPES.search(str(item.get("@type", "")))


def is_other(item: dict[str, Any], titles: list[str]) -> bool:
    """Tells whether an object has another headline than the page, as a related article has."""
    headline = key_of(str(item.get("headline") or ""))
    return bool(headline and titles) and not any(headline in title or title in headline for title in titles)


def full_title(tree: lxml.html.HtmlElement) -> str:
    """Returns what stands in the page's `<title>`, nothing for what editing programs put there when nobody did."""
    full = " ".join((tree.findtext(".//title") or "").split())
    return "" if UNTITLED.fullmatch(full) else full


def title_of(
    tree: lxml.html.HtmlElement, metas: dict[str, str], linked: tuple[dict[str, Any], ...]
) -> tuple[str | None, str | None]:
    """Returns the headline and the site name that the `<title>` adds to it: of all h1, the one most like the page's own titles."""
    full = full_title(tree)
    named_title = first_text(
        metas.get("og:title"), *(str(item.get("headline") or "") for item in linked), metas.get("twitter:title")
    )
    headings = [" ".join(heading.text_content().split()) for heading in tree.iter("h1")]
    headings = [heading for heading in headings if key_of(heading)]
    wanted = named_title or full
    within = heading_within(tree, full)
    if within and (not named_title or key_of(within[0]) == key_of(named_title)):
        return within
    best = max(headings, key=lambda heading: fuzz.partial_ratio(fold(heading), fold(wanted)), default=None)
    alike = best is not None and fuzz.partial_ratio(fold(best), fold(wanted)) >= 70
    if best and len(best.split()) >= MIN_TITLE_WORDS and (alike or (len(headings) == 1 and same_story(best, wanted))):
        title: str | None = best
    else:
        pieces = TITLE_JOIN.split(wanted) if wanted else []
        title = (max(pieces, key=len) if pieces and not named_title else wanted) or (headings[0] if headings else None)
    site = None
    title = without_site(title, metas.get("og:site_name"))
    pieces = TITLE_JOIN.split(full)
    if title and len(pieces) > 1 and key_of(pieces[-1]) not in key_of(title) and len(pieces[-1].split()) <= MAX_SITE_WORDS:
        # "Ministry - Press release": where the last piece is the headline in other words, the site stands first.
        turned = same_words(pieces[-1], title) and len(pieces[0].split()) <= MAX_SITE_WORDS
        site = pieces[0] if turned else pieces[-1]
    return title, site


def same_words(piece: str, title: str) -> bool:
    """Tells whether a piece of the `<title>` has no word that the headline lacks."""
    return len(piece.split()) > 1 and set(re.findall(r"\w+", fold(piece))) <= set(re.findall(r"\w+", fold(title)))


def same_story(heading: str, wanted: str) -> bool:
    """Tells whether a page's only h1 is the headline of which `<title>` is another wording: publishers write one for readers, one for search."""
    ours, theirs = ({word[:STEM_CHARS] for word in re.findall(r"\w{4,}", fold(text))} for text in (heading, wanted))
    return bool(ours & theirs)


def heading_within(tree: lxml.html.HtmlElement, full: str) -> tuple[str, str | None] | None:
    """Returns the heading that makes most of the `<title>`, and the site name that is left of it ("Site: headline", "headline - Site")."""
    for heading in tree.iter("h1", "h2", "h3", "h4"):
        text = " ".join(heading.text_content().split())
        if len(text.split()) < MIN_TITLE_WORDS or text not in full or len(text) < len(full) / 2:
            continue
        rest = full.replace(text, "", 1).strip(" |–—·«»:-")
        return text, rest if key_of(rest) and len(rest.split()) <= MAX_SITE_WORDS else None
    return None


def without_site(title: str | None, site: str | None) -> str | None:
    """Returns the headline without the site's name behind it."""
    if not title or not site:
        return title
    for joint in TITLE_JOIN.finditer(title):
        if key_of(title[joint.end() :]) == key_of(site):
            return title[: joint.start()]
    return title


def author_of(tree: lxml.html.HtmlElement, metas: dict[str, str], linked: tuple[dict[str, Any], ...]) -> str | None:
    """Returns the author's name as the page prints it, never an address."""
    found = [named(linked, "author"), metas.get("author"), metas.get("article:author"), metas.get("dc.creator")]
    found.extend(" ".join(element.text_content().split()) for element in tree.xpath("//*[@rel='author' or @itemprop='author']"))
    found.extend(
        " ".join(element.text_content().split())
        for element in tree.xpath("//*[self::p or self::span or self::div or self::a][@class]")
        if BYLINE.search(element.get("class").lower())
    )
    for candidate in found:
        name = BY.sub("", candidate.strip()) if candidate else ""
        if 0 < len(name) <= MAX_AUTHOR_LETTERS and "http" not in name and not any(letter.isdigit() for letter in name):
            return name
    return None


def named(linked: tuple[dict[str, Any], ...], key: str) -> str | None:
    """Returns the name (names joined by commas) that JSON-LD gives for `publisher` or `author`."""
    for item in linked:
        value = item.get(key)
        several = value if isinstance(value, list) else [value]
        names = [one.get("name") if isinstance(one, dict) else one for one in several]
        texts = [" ".join(name.split()) for name in names if isinstance(name, str) and name.strip()]
        if texts:
            return ", ".join(texts)
    return None


def first_text(*candidates: str | None) -> str | None:
    """Returns the first candidate that holds a letter or digit."""
    return next((candidate.strip() for candidate in candidates if candidate and key_of(candidate)), None)


def address_in(base: str, link: str) -> str | None:
    """Returns the web address that a link on a page leads to, None for what is none: publishers write what no browser follows."""
    try:
        return web_address(urljoin(base, link))
    except ValueError:
        return None


def web_address(address: str) -> str | None:
    """Returns the address when it is an absolute web address."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return None
    return address.strip() if parts.scheme in ("http", "https") and parts.netloc else None


def host_of(address: str | None) -> str | None:
    """Returns the host of an address without `www.`, the last word on who publishes a page."""
    whole = web_address(str(address)) if address else None
    return urlsplit(whole).netloc.removeprefix("www.") if whole else None
