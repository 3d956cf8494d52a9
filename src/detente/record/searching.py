"""words -> hits: full-text search over the folded words of articles and claims, best first."""

from __future__ import annotations

import msgspec
from sqlalchemy import Connection, bindparam, select, text

from detente.model import Article
from detente.record import tables
from detente.record.words import match_expression, snippet

# A word of the title weighs as much as three of the text: with equal weights, long texts that mention a visit in passing
# came before the report of the visit in the trial queries of tests/record/test_search.py.
TITLE_WEIGHT = 3.0
ARTICLES = text(
    f"SELECT articles.seq, bm25(article_words, {TITLE_WEIGHT}, 1.0) AS score FROM article_words "
    "JOIN articles ON articles.seq = article_words.rowid "
    # A teaser is the shortest text that holds the words, so it would come before the article that it announces.
    "WHERE article_words MATCH :expression ORDER BY articles.form = 'teaser', score, articles.seq LIMIT :limit"
)
CLAIMS = text(
    "SELECT claims.seq, claims.id, claims.article, bm25(claim_words) AS score FROM claim_words "
    "JOIN claims ON claims.seq = claim_words.rowid "
    "WHERE claim_words MATCH :expression AND claims.current ORDER BY score, claims.seq LIMIT :limit"
)
# A hit shows its article once however many claims match; four times as many claims fill the list in practice.
CLAIMS_PER_HIT = 4


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """An article that answers a search: where it is, a stretch of it, and the ids of its claims that match."""

    article: str
    title: str | None
    publisher: str | None
    published: str | None
    form: str
    snippet: str
    claims: tuple[str, ...]


def search(connection: Connection, words: str, *, limit: int) -> list[Hit]:
    """Returns the hits for what a person typed, at most `limit`; articles by their words first, then those by claims only."""
    expression = match_expression(words)
    found = connection.execute(ARTICLES, {"expression": expression, "limit": limit})
    ranked: dict[int, list[str]] = {row.seq: [] for row in found}
    for row in connection.execute(CLAIMS, {"expression": expression, "limit": limit * CLAIMS_PER_HIT}):
        ranked.setdefault(row.article, []).append(row.id)
    statement = select(tables.articles.c.seq, tables.articles.c.body)
    statement = statement.where(tables.articles.c.seq.in_(bindparam("numbers", expanding=True)))
    numbers = list(ranked)[:limit]
    bodies = {row.seq: row.body for row in connection.execute(statement, {"numbers": numbers})}
    return [hit_of(msgspec.json.decode(bodies[number], type=Article), ranked[number], words) for number in numbers]


def hit_of(article: Article, claims: list[str], words: str) -> Hit:
    """Returns one hit."""
    return Hit(
        article=article.id,
        title=article.title,
        publisher=article.publisher or article.agency,
        published=article.published.start if article.published else None,
        form=article.form,
        snippet=snippet(article.text, words),
        claims=tuple(claims),
    )
