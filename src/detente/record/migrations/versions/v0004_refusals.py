"""Refusals that a later run has answered: they stay, and are no longer listed."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds the mark of a refusal that still stands, and the index by which a page's refusals are found."""
    op.add_column(
        "refusals", sa.Column("current", sa.Boolean(create_constraint=False), nullable=False, server_default=sa.text("1"))
    )
    op.create_index("ix_refusals_address", "refusals", ["address"])
