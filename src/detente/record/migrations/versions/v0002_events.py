"""Judgements, the events they make of claims, the steps of their ladders, and marks of how far a job has come."""

import sqlalchemy as sa
from alembic import op

from detente.record.migrations.versions.v0001_claims import long_text, number, text

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds the tables of events."""
    op.create_table(
        "judgements",
        number("seq", key=True),
        text("id"),
        text("relation"),
        text("left"),
        text("right"),
        text("by"),
        long_text("body"),
        sa.UniqueConstraint("id"),
    )
    op.create_index("ix_judgements_left", "judgements", ["left"])
    op.create_index("ix_judgements_right", "judgements", ["right"])
    op.create_index("judgements_by_relation", "judgements", ["relation", "seq"])
    events()
    op.create_table(
        "steps",
        number("event", key=True),
        number("ordinal", key=True),
        text("status"),
        text("claim"),
        text("day"),
        long_text("reason"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_steps_status", "steps", ["status"])
    op.create_table("marks", text("name", key=True), long_text("value"))


def events() -> None:
    """Creates what holds events, their states and their claims."""
    op.create_table(
        "events",
        number("seq", key=True),
        text("id"),
        text("kind"),
        text("states"),
        text("day"),
        text("end", null=True),
        text("realis"),
        text("status", null=True),
        text("plover", null=True),
        sa.Column("intensity", sa.Float()),
        number("independent_sources"),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.UniqueConstraint("id"),
    )
    op.create_index("events_by_day", "events", ["day", "id"])
    op.create_index("events_by_kind", "events", ["kind", "day", "id"])
    op.create_table("event_bodies", number("event", key=True), long_text("body"))
    op.create_table(
        "event_states",
        text("state", key=True),
        text("other", key=True),
        text("day", key=True),
        number("event", key=True),
        sqlite_with_rowid=False,
    )
    op.create_index("event_states_by_event", "event_states", ["event"])
    op.create_table("event_claims", text("claim", key=True), number("event", key=True), sqlite_with_rowid=False)
    op.create_index("event_claims_by_event", "event_claims", ["event"])
