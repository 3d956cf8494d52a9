"""connection -> migrated record: Alembic's entry; the transaction belongs to the caller, so a migration happens whole or not."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], render_as_batch=True)
context.run_migrations()
