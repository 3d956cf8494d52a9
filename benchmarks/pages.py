"""text, claims -> the coding of a page: what the makers of records for measurements have in common."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from detente.model import Article, Claim, Coding, Evidence, Page, PageCoding, Segment, content_id


def article_at(address: str, text: str, **fields: Any) -> Article:
    """Returns an article that is all of the page at an address, told apart from others by address and text."""
    page = content_id("page", address, text)
    body = (Segment(role="body", start=0, end=len(text)),)
    return Article(id=content_id("article", page), page=page, address=address, text=text, segments=body, **fields)


def coding_of(article: Article, claims: Iterable[Claim], coder: str) -> PageCoding:
    """Returns the coding of an article's page; the page itself is kept without its text, as the pipeline keeps it."""
    page = Page(id=article.page, address=article.address, media="text", text="", charset="utf-8", sha256=article.page)
    return PageCoding(page=page, coder=coder, codings=(Coding(article=article, claims=tuple(claims)),))


def evidence_at(article: Article, start: int, end: int) -> Evidence:
    """Returns the words of an article from `start` to `end` as evidence."""
    return Evidence(article=article.id, start=start, end=end, quote=article.text[start:end])
