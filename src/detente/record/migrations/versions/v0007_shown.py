"""The claim that an event is shown by, beside the event."""

import sqlalchemy as sa
from alembic import op

from detente.record.migrations.versions.v0001_claims import number

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds the table; of events that are there the claims are looked up until they are joined anew."""
    op.create_table("event_shown", number("event", key=True), sa.Column("claim", sa.LargeBinary(), nullable=False))
