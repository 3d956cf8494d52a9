"""line -> is it the heading of a block of other articles? A short list in several languages that adds precision, no more.

The separation works without it (`docs/extraction.md` has both figures); phrases are common to many sites, none is a site's own.
"""

from __future__ import annotations

import re

from detente.model import fold

PHRASES = (
    "related", "related news", "related articles", "related stories", "related content", "related topics", "related posts", "read also",
    "also read", "read more", "read next", "see also", "more news", "more stories", "more from", "more on this", "more on this story",
    "latest", "latest news", "latest stories", "most read", "most popular", "most viewed", "trending", "trending now", "popular",
    "recommended", "recommended for you", "you may also like", "you might also like", "you may like", "dont miss", "don't miss",
    "editors' picks", "editor's picks", "top stories", "top news", "in other news", "other news", "what to read next", "up next",
    "around the web", "from the web", "sponsored", "promoted", "comments", "leave a reply", "leave a comment", "share this",
    "tags", "newsletter", "sign up", "subscribe", "about the author", "follow us", "advertisement", "recent posts", "previous article",
    "next article", "tin liên quan", "tin mới nhất", "đọc nhiều", "xem thêm", "tin khác", "tin cùng chuyên mục", "bạn có thể quan tâm",
    "читайте также", "другие новости", "последние новости", "самое читаемое", "по теме", "новости по теме", "популярное",
    "lea también", "noticias relacionadas", "más noticias", "lo más leído", "últimas noticias", "te puede interesar",
    "lire aussi", "à lire aussi", "sur le même sujet", "les plus lus", "dernières nouvelles", "articles liés", "a lire aussi",
    "mehr zum thema", "lesen sie auch", "das könnte sie auch interessieren", "meistgelesen", "leia também", "leia mais",
    "notícias relacionadas", "mais lidas", "veja também", "leggi anche", "notizie correlate", "baca juga", "berita terkait",
    "terpopuler", "ilgili haberler", "相关新闻", "相关阅读", "推荐阅读", "最新消息", "热门", "関連記事", "おすすめ", "관련기사", "많이 본 뉴스",
    "اقرأ أيضا", "أخبار ذات صلة", "الأكثر قراءة",
)  # fmt: skip
SIGNS = re.compile(r"[^\w' ]+")
FOLDED = frozenset(" ".join(SIGNS.sub(" ", fold(phrase)).split()) for phrase in PHRASES)
MAX_HEADING_WORDS = 7
# What a wire tells its editors above a text, in brackets: "(ATTN: UPDATES with Tokyo's protest in para 6)", "(Adds quotes, details)".
EDITORS_NOTE = re.compile(
    r"^\((?:attn|eds?|editors?|adds?|updates?|recasts?|corrects?|rewrites?|refiles?|writes through|combines|changes|clarifies)\b[^\n]*\)$",
    re.IGNORECASE,
)
# Headings under which a page prints whole texts of other news, not links to them.
OTHER_NEWS = frozenset(
    ("in other news", "other news", "also in the news", "news in brief", "in brief", "briefly", "elsewhere", "другие новости")
)
# What a page calls itself that has several items; evidence beside what its sections say, never enough alone.
ROUNDUP = re.compile(
    r"\b(?:briefs|in brief|briefly|roundup|round up|digest|newsletter|bulletin|diary|notebook|headlines|at a glance|this week|the week in|"
    r"weekly|week ahead|news summary|press review|what happened|daily briefing|morning briefing|bref|breves|resumen|rassegna|kurz|"
    r"gemischtes|даиджест|обзор|коротко|diem tin|tin van)\b"
)


def is_section_heading(line: str) -> bool:
    """Tells whether a short line is, or begins with, a known heading of a block of other articles."""
    if len(line) > 60:
        return False
    words = SIGNS.sub(" ", fold(line)).split()
    if not words or len(words) > MAX_HEADING_WORDS:
        return False
    return " ".join(words) in FOLDED or any(" ".join(words[:count]) in FOLDED for count in range(2, len(words)))


def is_pointer(line: str) -> bool:
    """Tells whether a line inside a text points to another one, a known heading, a colon, and a headline ("ALSO READ: …")."""
    head, colon, rest = line.partition(":")
    return bool(colon and rest.strip()) and len(head) <= 30 and " ".join(SIGNS.sub(" ", fold(head)).split()) in FOLDED


def is_editors_note(line: str) -> bool:
    """Tells whether a line is what a wire tells its editors about a text."""
    return bool(EDITORS_NOTE.match(line.strip()))


def is_other_news(line: str) -> bool:
    """Tells whether a heading says that whole texts of other news follow."""
    return " ".join(SIGNS.sub(" ", fold(line)).split()) in OTHER_NEWS


def is_roundup_title(line: str) -> bool:
    """Tells whether a headline or masthead names a page of several items."""
    return bool(ROUNDUP.search(" ".join(SIGNS.sub(" ", fold(line)).split())))
