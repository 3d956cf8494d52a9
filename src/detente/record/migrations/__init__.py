"""The history of the record's schema: Alembic revisions, run by `open_record`, never by hand."""
