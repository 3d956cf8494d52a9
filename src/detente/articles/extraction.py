"""Page -> articles: sends each medium to its reader."""

from __future__ import annotations

import re

from detente.articles.assembly import About
from detente.articles.html import read_html
from detente.articles.pdf import is_paged, reflow, with_page_breaks
from detente.articles.plain import read_plain
from detente.articles.publication import stated
from detente.errors import SourceError
from detente.model import Article, Page

MARKUP = re.compile(r"</?(?:p|div|br|article|html|body|h1)\b[^>]*>", re.IGNORECASE)


def extract(page: Page) -> tuple[Article, ...]:
    r"""Returns the article a page holds, then its teasers; on an index page the teasers alone.

    Raises:
        SourceError: `not_article` when the page holds none.

    >>> page = Page(id="page-1", address="note.txt", media="text", charset="utf-8",
    ...             text="Ministers meet in Oslo\n\nThe foreign ministers of Norway and Chile met in Oslo on Monday.")
    >>> [article.title for article in extract(page)]
    ['Ministers meet in Oslo']
    """
    if not page.text.strip():
        raise SourceError("not_article", "the page holds no text", address=page.address)
    given = about(page)
    if page.media == "html" or (page.media == "row" and len(MARKUP.findall(page.text)) > 1):
        return read_html(page, given)
    if page.media == "pdf":
        return read_plain(page, reflow(page.text), offsets=False)
    if page.media == "text" and is_paged(page.text):
        return read_plain(page, reflow(with_page_breaks(page.text)), offsets=False, about=given)
    return read_plain(page, page.text, about=given)


def about(page: Page) -> About:
    """Returns what is known beside a page: the other columns of a table's row, the head of a mail or web archive."""
    given = page.given
    return About(
        title=given.get("title"),
        publisher=given.get("publisher"),
        agency=given.get("agency"),
        author=given.get("author"),
        published=stated(given.get("published"), "column published" if page.media == "row" else "date of the mail"),
        language=given.get("language"),
        canonical=given.get("address"),
    )
