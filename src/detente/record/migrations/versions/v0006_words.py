"""The words of events' first claims, as ladders read them."""

import sqlalchemy as sa
from alembic import op

from detente.record.migrations.versions.v0001_claims import number

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds the table of words; those of events that are there are read from their claims until they are joined anew."""
    op.create_table("event_words", number("event", key=True), sa.Column("words", sa.LargeBinary(), nullable=False))
