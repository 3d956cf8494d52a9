"""Which event moves whose matter, as last followed; and indexes for what a join of new claims asks of a large record."""

import sqlalchemy as sa
from alembic import op

from detente.record.migrations.versions.v0001_claims import long_text, text

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds the table of links, and the indexes; the links themselves come with the next full join."""
    op.create_table(
        "matter_links",
        text("state", key=True),
        text("other", key=True),
        text("claim", key=True),
        text("root"),
        sa.Column("score", sa.Float(), nullable=False),
        long_text("reason"),
        sqlite_with_rowid=False,
    )
    op.create_index("articles_by_day", "articles", ["day"])
    op.create_index("claims_superseded", "claims", ["id", "current"], sqlite_where=sa.text("current IS 0"))
    op.create_index("judgements_of_people", "judgements", ["seq"], sqlite_where=sa.text("\"by\" NOT LIKE 'rule:%'"))
