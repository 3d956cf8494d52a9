"""Sketches of articles' texts, by which reprints are found, and the family of copies that each article belongs to."""

import sqlalchemy as sa
from alembic import op

from detente.record.migrations.versions.v0001_claims import number

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds the table of text sketches."""
    op.create_table(
        "article_texts",
        number("article", key=True),
        sa.Column("sketch", sa.LargeBinary(), nullable=False),
        number("family"),
    )
    op.create_index("ix_article_texts_family", "article_texts", ["family"])
