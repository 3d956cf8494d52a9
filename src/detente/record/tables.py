"""The tables of a record, as SQLAlchemy Core sees them; `migrations/` creates them, a test keeps the two equal.

Claims and events are split into a narrow table of the columns that filters use and a table of their JSON, so that a filter over
a million claims reads some 150 MB and not two gigabytes. `claim_states` holds every unordered pair of states of a claim, and each
state with itself: "all claims of VNM and RUS" and "all claims of VNM" are one range of its primary key, already in date order.

`day` is the first day of a date as text that sorts: unknown is `~`, a day without a year `~--08-13`, so both come last.
"""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Float, Index, Integer, LargeBinary, MetaData, String, Table, Text, UniqueConstraint, text

metadata = MetaData()

pages = Table(
    "pages",
    metadata,
    Column("id", String, primary_key=True),
    Column("sha256", String, nullable=False),
    Column("media", String, nullable=False),
    Column("charset", String, nullable=False),
    Column("repairs", Text, nullable=False),
    Column("size_bytes", Integer, nullable=False),
)
page_sightings = Table(
    "page_sightings",
    metadata,
    Column("page", String, primary_key=True),
    Column("address", String, primary_key=True),
    sqlite_with_rowid=False,
)
page_codings = Table(
    "page_codings",
    metadata,
    Column("page", String, primary_key=True),
    Column("coder", String, primary_key=True),
    Column("current", Boolean(create_constraint=False), nullable=False),
    sqlite_with_rowid=False,
)
articles = Table(
    "articles",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("id", String, nullable=False, unique=True),
    Column("page", String, nullable=False, index=True),
    Column("address", String, nullable=False),
    Column("form", String, nullable=False),
    Column("publisher", String),
    Column("agency", String),
    Column("day", String, nullable=False),
    Column("language", String),
    Column("title", Text),
    Column("body", Text, nullable=False),
    Index("articles_by_day", "day"),
)
page_articles = Table(
    "page_articles",
    metadata,
    Column("page", String, primary_key=True),
    Column("article", Integer, primary_key=True),
    Column("coder", String, primary_key=True),
    sqlite_with_rowid=False,
)
codings = Table(
    "codings",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("article", Integer, nullable=False),
    Column("coder", String, nullable=False),
    Column("current", Boolean(create_constraint=False), nullable=False),
    UniqueConstraint("article", "coder"),
)
claims = Table(
    "claims",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("id", String, nullable=False),
    Column("coding", Integer, nullable=False, index=True),
    Column("article", Integer, nullable=False),
    Column("kind", String, nullable=False),
    Column("subkind", String),
    Column("states", String, nullable=False),
    Column("day", String, nullable=False),
    Column("end", String),
    Column("basis", String, nullable=False),
    Column("realis", String, nullable=False),
    Column("attribution", String, nullable=False),
    Column("status", String),
    Column("segment", String, nullable=False),
    Column("plover", String),
    Column("intensity", Float),
    Column("confidence", Float, nullable=False),
    Column("position", Integer, nullable=False),
    Column("current", Boolean(create_constraint=False), nullable=False),
    UniqueConstraint("id", "coding"),
    Index("claims_by_day", "day", "id"),
    Index("claims_by_kind", "kind", "current", "day", "id"),
    Index("claims_by_realis", "realis", "current"),
    Index("claims_by_article", "article", "position"),
    Index("claims_superseded", "id", "current", sqlite_where=text("current IS 0")),
)
claim_bodies = Table(
    "claim_bodies",
    metadata,
    Column("claim", Integer, primary_key=True, autoincrement=False),
    Column("body", Text, nullable=False),
)
claim_states = Table(
    "claim_states",
    metadata,
    Column("state", String, primary_key=True),
    Column("other", String, primary_key=True),
    Column("day", String, primary_key=True),
    Column("claim", Integer, primary_key=True),
    sqlite_with_rowid=False,
)
refusals = Table(
    "refusals",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("id", String, nullable=False, unique=True),
    Column("stage", String, nullable=False),
    Column("reason", String, nullable=False),
    Column("message", Text, nullable=False),
    Column("address", String, nullable=False, index=True),
    Column("current", Boolean(create_constraint=False), nullable=False, server_default=text("1")),
)
runs = Table(
    "runs",
    metadata,
    Column("id", String, primary_key=True),
    Column("started", String, primary_key=True),
    Column("body", Text, nullable=False),
)
reviews = Table(
    "reviews",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("claim", String, nullable=False),
    Column("article", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("quote", Text, nullable=False),
    Column("review", Text, nullable=False),
    Column("changes", Text, nullable=False),
)
judgements = Table(
    "judgements",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("id", String, nullable=False, unique=True),
    Column("relation", String, nullable=False),
    Column("left", String, nullable=False, index=True),
    Column("right", String, nullable=False, index=True),
    Column("by", String, nullable=False),
    Column("body", Text, nullable=False),
    Index("judgements_by_relation", "relation", "seq"),
    Index("judgements_of_people", "seq", sqlite_where=text("\"by\" NOT LIKE 'rule:%'")),
)
events = Table(
    "events",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("id", String, nullable=False, unique=True),
    Column("kind", String, nullable=False),
    Column("states", String, nullable=False),
    Column("day", String, nullable=False),
    Column("end", String),
    Column("realis", String, nullable=False),
    Column("status", String),
    Column("plover", String),
    Column("intensity", Float),
    Column("independent_sources", Integer, nullable=False),
    Column("confidence", Float, nullable=False),
    Index("events_by_day", "day", "id"),
    Index("events_by_kind", "kind", "day", "id"),
)
event_bodies = Table(
    "event_bodies",
    metadata,
    Column("event", Integer, primary_key=True, autoincrement=False),
    Column("body", Text, nullable=False),
)
# What ladders read of an event's claims (record.wording): looking claims up one by one took a sixth of a join of new ones.
event_words = Table(
    "event_words",
    metadata,
    Column("event", Integer, primary_key=True, autoincrement=False),
    Column("words", LargeBinary, nullable=False),
)
# The claim that an event is shown by (record.shown): half of a first view was looking claims up one by one.
event_shown = Table(
    "event_shown",
    metadata,
    Column("event", Integer, primary_key=True, autoincrement=False),
    Column("claim", LargeBinary, nullable=False),
)
event_states = Table(
    "event_states",
    metadata,
    Column("state", String, primary_key=True),
    Column("other", String, primary_key=True),
    Column("day", String, primary_key=True),
    Column("event", Integer, primary_key=True),
    Index("event_states_by_event", "event"),
    sqlite_with_rowid=False,
)
event_claims = Table(
    "event_claims",
    metadata,
    Column("claim", String, primary_key=True),
    Column("event", Integer, primary_key=True),
    Index("event_claims_by_event", "event"),
    sqlite_with_rowid=False,
)
steps = Table(
    "steps",
    metadata,
    Column("event", Integer, primary_key=True),
    Column("ordinal", Integer, primary_key=True),
    Column("status", String, nullable=False, index=True),
    Column("claim", String, nullable=False),
    Column("day", String, nullable=False),
    Column("reason", Text, nullable=False),
    sqlite_with_rowid=False,
)
# Of the events of a pair of states, by first claims: which one moves the matter that which one opened, as last followed. Judgements
# tell the same, but those that no longer hold stay on record.
matter_links = Table(
    "matter_links",
    metadata,
    Column("state", String, primary_key=True),
    Column("other", String, primary_key=True),
    Column("claim", String, primary_key=True),
    Column("root", String, nullable=False),
    Column("score", Float, nullable=False),
    Column("reason", Text, nullable=False),
    sqlite_with_rowid=False,
)
article_texts = Table(
    "article_texts",
    metadata,
    Column("article", Integer, primary_key=True, autoincrement=False),
    Column("sketch", LargeBinary, nullable=False),
    Column("family", Integer, nullable=False, index=True),
)
marks = Table(
    "marks",
    metadata,
    Column("name", String, primary_key=True),
    Column("value", Text, nullable=False),
)
