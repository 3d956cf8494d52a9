"""Page -> articles: main text, title and roles apart from the page's furniture; teasers as items of their own."""

from detente.articles.extraction import extract

__all__ = ["extract"]
