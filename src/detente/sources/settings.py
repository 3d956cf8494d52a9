"""How sources are read: limits and the columns of tables."""

from __future__ import annotations

import msgspec

from detente.errors import ConfigError

# What a table's columns are called in the data sets and exports that people bring, whatever stands between the words ("Full Text"); the
# first one present is taken.
COLUMN_NAMES: dict[str, tuple[str, ...]] = {
    "text": ("text", "body", "content", "article", "article_text", "full_text", "main_text", "story"),
    "title": ("title", "headline"),
    "published": (
        "published",
        "date",
        "pub_date",
        "publication_date",
        "published_at",
        "date_publish",
        "date_published",
        "datetime",
    ),
    "publisher": ("publisher", "source", "outlet", "site_name", "publication", "source_name"),
    "agency": ("agency", "wire"),
    "author": ("author", "authors", "byline"),
    "language": ("language", "lang"),
    "address": ("address", "url", "link", "canonical"),
}
# Other words for our fields that a column map may use.
FIELD_WORDS = {"date": "published", "url": "address", "body": "text", "headline": "title", "source": "publisher"}


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Limits and columns.

    A page (file, row, standard input) larger than `max_bytes` is refused, unpacked size counted for `.gz`; a table may have
    `max_table_bytes` in all its rows. `columns` maps our fields (text, title, published, publisher, agency, author, language, address)
    to a table's own column names.
    """

    # The longest page of the shared benchmark has 2.9 MB, a scanned book's PDF some 30.
    max_bytes: int = 50_000_000
    max_table_bytes: int = 20_000_000_000
    columns: dict[str, str] = {}

    def __post_init__(self) -> None:
        for name in ("max_bytes", "max_table_bytes"):
            if getattr(self, name) <= 0:
                raise ConfigError(f"sources.{name} must be greater than 0, not {getattr(self, name)}")
        for field in self.columns:
            if FIELD_WORDS.get(field, field) not in COLUMN_NAMES:
                known = ", ".join(COLUMN_NAMES)
                raise ConfigError(f"columns: there is no field {field!r}; the fields are {known}")

    def column_of(self, field: str) -> str | None:
        """Returns the column that the map names for a field, None when it names none."""
        return next((column for own, column in self.columns.items() if FIELD_WORDS.get(own, own) == field), None)
