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

MARKUP = re.compile(r"<(?:p|div|br|article|html|body|h1)\b[^>]*>", re.IGNORECASE)


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
    if page.media == "html":
        return read_html(page)
    if page.media == "pdf":
        return read_plain(page, reflow(page.text), offsets=False)
    if page.media == "row":
        return read_row(page)
    about = About(published=stated(page.given.get("published"), "date of the mail"))
    if is_paged(page.text):
        return read_plain(page, reflow(with_page_breaks(page.text)), offsets=False, about=about)
    return read_plain(page, page.text, about=about)


def read_row(page: Page) -> tuple[Article, ...]:
    """Returns the article of a table's row: its text column with what the other columns say."""
    if len(MARKUP.findall(page.text)) > 1:
        return read_html(page)
    given = page.given
    about = About(
        title=given.get("title"),
        publisher=given.get("publisher"),
        agency=given.get("agency"),
        author=given.get("author"),
        published=stated(given.get("published"), "column published"),
        language=given.get("language"),
        canonical=given.get("address"),
    )
    return read_plain(page, page.text, about=about)
