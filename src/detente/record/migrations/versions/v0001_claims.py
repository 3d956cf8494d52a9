"""Pages, articles, claims, refusals, runs, reviews, and the full-text index."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

# The text is folded and split into words before it is indexed, so the tokenizer must leave diacritics alone; contentless:
# the words stay where they are, in the bodies.
FULL_TEXT = "USING fts5(title, words, content='', tokenize=\"unicode61 remove_diacritics 0\")"


def text(name: str, *, null: bool = False, key: bool = False) -> "sa.Column[str]":
    """Returns a text column."""
    return sa.Column(name, sa.String(), nullable=null, primary_key=key)


def number(name: str, *, null: bool = False, key: bool = False) -> "sa.Column[int]":
    """Returns an integer column."""
    return sa.Column(name, sa.Integer(), nullable=null, primary_key=key, autoincrement=False)


def flag(name: str) -> "sa.Column[bool]":
    """Returns a boolean column."""
    return sa.Column(name, sa.Boolean(create_constraint=False), nullable=False)


def long_text(name: str, *, null: bool = False) -> "sa.Column[str]":
    """Returns a column of unbounded text."""
    return sa.Column(name, sa.Text(), nullable=null)


def upgrade() -> None:
    """Creates the tables of a first record."""
    pages_and_articles()
    claims()
    op.create_table(
        "refusals",
        number("seq", key=True),
        text("id"),
        text("stage"),
        text("reason"),
        long_text("message"),
        text("address"),
        sa.UniqueConstraint("id"),
    )
    op.create_table("runs", text("id", key=True), text("started", key=True), long_text("body"))
    op.create_table(
        "reviews",
        number("seq", key=True),
        text("claim"),
        text("article"),
        text("kind"),
        long_text("quote"),
        long_text("review"),
        long_text("changes"),
    )
    op.execute(f"CREATE VIRTUAL TABLE article_words {FULL_TEXT}")
    op.execute(f"CREATE VIRTUAL TABLE claim_words {FULL_TEXT}")


def pages_and_articles() -> None:
    """Creates what holds pages, where they were seen, and their articles."""
    op.create_table(
        "pages",
        text("id", key=True),
        text("sha256"),
        text("media"),
        text("charset"),
        long_text("repairs"),
        number("size_bytes"),
    )
    op.create_table("page_sightings", text("page", key=True), text("address", key=True), sqlite_with_rowid=False)
    op.create_table("page_codings", text("page", key=True), text("coder", key=True), flag("current"), sqlite_with_rowid=False)
    op.create_table(
        "articles",
        number("seq", key=True),
        text("id"),
        text("page"),
        text("address"),
        text("form"),
        text("publisher", null=True),
        text("agency", null=True),
        text("day"),
        text("language", null=True),
        long_text("title", null=True),
        long_text("body"),
        sa.UniqueConstraint("id"),
    )
    op.create_index("ix_articles_page", "articles", ["page"])
    op.create_table(
        "page_articles",
        text("page", key=True),
        number("article", key=True),
        text("coder", key=True),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "codings",
        number("seq", key=True),
        number("article"),
        text("coder"),
        flag("current"),
        sa.UniqueConstraint("article", "coder"),
    )


def claims() -> None:
    """Creates what holds claims, narrow columns apart from their JSON, and the states they concern."""
    op.create_table(
        "claims",
        number("seq", key=True),
        text("id"),
        number("coding"),
        number("article"),
        text("kind"),
        text("subkind", null=True),
        text("states"),
        text("day"),
        text("end", null=True),
        text("basis"),
        text("realis"),
        text("attribution"),
        text("status", null=True),
        text("segment"),
        text("plover", null=True),
        sa.Column("intensity", sa.Float()),
        sa.Column("confidence", sa.Float(), nullable=False),
        number("position"),
        flag("current"),
        sa.UniqueConstraint("id", "coding"),
    )
    op.create_index("ix_claims_coding", "claims", ["coding"])
    op.create_index("claims_by_day", "claims", ["day", "id"])
    op.create_index("claims_by_kind", "claims", ["kind", "current", "day", "id"])
    op.create_index("claims_by_realis", "claims", ["realis", "current"])
    op.create_index("claims_by_article", "claims", ["article", "position"])
    op.create_table("claim_bodies", number("claim", key=True), long_text("body"))
    op.create_table(
        "claim_states",
        text("state", key=True),
        text("other", key=True),
        text("day", key=True),
        number("claim", key=True),
        sqlite_with_rowid=False,
    )
