"""Opening: new, old, newer, broken and foreign files."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Select, func, select

from detente.errors import RecordError
from detente.events import JoinSettings, join
from detente.events.following import FOLLOWABLE
from detente.record import open_record, tables
from detente.record.eventing import BY_PEOPLE
from detente.record.joining import JoinStore, stale_select
from detente.record.linking import LinkStore
from detente.record.opening import HEAD, engine_of, migrate
from detente.record.rows import UNKNOWN_DAY
from detente.record.tables import metadata
from tests.builders import reception


def test_migrations_make_the_tables_that_the_code_uses(tmp_path: Path) -> None:
    with open_record(tmp_path / "r.db") as record, record.engine.connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), metadata)
    of_search = {"article_words", "claim_words", "alembic_version"}
    kept = [
        change
        for change in differences
        if not (
            isinstance(change, tuple)
            and change[0] == "remove_table"
            and change[1].name.split("_words")[0] + "_words" in of_search
        )
    ]
    assert kept == []


def test_the_head_is_alembics_head() -> None:
    config = Config()
    config.set_main_option("script_location", "detente.record:migrations")
    config.set_main_option("path_separator", "os")
    assert ScriptDirectory.from_config(config).get_current_head() == HEAD


def test_an_old_record_is_migrated_and_keeps_what_it_holds(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    engine = engine_of(path, writable=True)
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        migrate(connection, "0001")
        connection.exec_driver_sql(
            "INSERT INTO refusals VALUES (1, 'refusal-1', 'sources', 'empty', 'the file is empty', 'a.txt')"
        )
    engine.dispose()
    with open_record(path) as record:
        assert [refusal.address for refusal in record.refusals()] == ["a.txt"]
        record.add(reception())
        record.put_events([])
        assert record.counts()["claims"] == 2


def test_a_joined_record_of_before_links_is_joined_on(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    with open_record(path) as record:
        record.add(reception())
        join(record)
        events = list(record.events())
        judged = list(record.judgements())
    # What the last migrations added is taken back: no record is ever migrated so.
    with sqlite3.connect(path) as connection:
        connection.execute("DROP TABLE event_shown")
        connection.execute("DROP TABLE event_words")
        connection.execute("DROP TABLE matter_links")
        for index in ("articles_by_day", "claims_superseded", "judgements_of_people"):
            connection.execute(f"DROP INDEX {index}")
        connection.execute("DELETE FROM marks WHERE name = 'events.linked'")
        connection.execute("UPDATE alembic_version SET version_num = '0004'")
    connection.close()
    with open_record(path) as record:
        assert list(record.events()) == events
        assert list(record.judgements()) == judged
        assert not LinkStore(record).complete()
        record.add(reception(text="Another envoy came. Moscow will send vaccines to Hanoi."))
        assert join(record).claims == 2
        assert join(record, JoinSettings(full=True)).full
        assert LinkStore(record).complete()


def test_ladders_of_a_record_of_before_words_read_the_claims(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    with open_record(path) as record:
        record.add(reception())
        join(record)
        events = list(record.events())
        kept = JoinStore(record).with_words(events)
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT count(*) FROM event_words").fetchone()[0] > 0
        connection.execute("DROP TABLE event_shown")
        connection.execute("DROP TABLE event_words")
        connection.execute("UPDATE alembic_version SET version_num = '0005'")
    connection.close()
    with open_record(path) as record:
        assert JoinStore(record).with_words(events) == kept
        join(record, JoinSettings(full=True))
        assert JoinStore(record).with_words(events) == kept
        # An event that is written again keeps its words, one that is retired loses them.
        record.put_events(events)
        assert words_kept(path) == len([event for event in events if event.kind in FOLLOWABLE])
        record.put_events([], retire=[event.id for event in events])
        assert words_kept(path) == 0


def words_kept(path: Path) -> int:
    with sqlite3.connect(path) as connection:
        (found,) = connection.execute("SELECT count(*) FROM event_words").fetchone()
    connection.close()
    return int(found)


@pytest.mark.parametrize(
    ("question", "index"),
    [
        (stale_select(), "claims_superseded"),
        (select(tables.judgements.c.body).where(BY_PEOPLE).order_by(tables.judgements.c.seq), "judgements_of_people"),
        (select(func.max(tables.articles.c.day)).where(tables.articles.c.day < UNKNOWN_DAY), "articles_by_day"),
    ],
)
def test_what_a_join_of_new_claims_asks_reads_no_whole_table(tmp_path: Path, question: Select[Any], index: str) -> None:
    with open_record(tmp_path / "r.db") as record, record.engine.connect() as connection:
        compiled = question.compile(connection, compile_kwargs={"literal_binds": True})
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {compiled}").all()
    assert any(index in str(row) for row in plan), plan


def test_a_record_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    open_record(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9001'")
    connection.close()
    with pytest.raises(RecordError, match=r"newer version of Détente \(schema 9001"):
        open_record(path)


@pytest.mark.parametrize("content", [b"this is a letter, no database" * 100, b"\x00" * 5000])
def test_a_file_that_is_no_database_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.db"
    path.write_bytes(content)
    with pytest.raises(RecordError, match=r"letter\.db: cannot be opened"):
        open_record(path)
    assert path.read_bytes() == content


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE songs (title)")
    connection.close()
    with pytest.raises(RecordError, match="not a record of Détente"):
        open_record(path)


def test_a_missing_record_is_made_only_when_asked_for(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="detente add PATH"):
        open_record(tmp_path / "r.db", create=False)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("postgresql://host/db", "only SQLite"),
        ("", "needs a path"),
        (".", "this is a folder"),
        ("nowhere/r.db", "does not exist"),
    ],
)
def test_addresses_that_cannot_be_opened_say_why(url: str, message: str) -> None:
    with pytest.raises(RecordError, match=message):
        open_record(url)


def test_urls_and_odd_file_names_are_paths(tmp_path: Path) -> None:
    path = tmp_path / "odd 100% ? #1.db"
    with open_record(f"sqlite:///{path}") as record:
        record.add(reception())
    with open_record(path) as record:
        assert record.counts()["claims"] == 2
    assert path.exists()


def test_a_record_that_may_not_be_written_can_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "r.db"
    with open_record(path) as record:
        record.add(reception())
    monkeypatch.setattr("os.access", lambda *_: False)
    with open_record(path) as record:
        assert record.counts()["claims"] == 2
        with pytest.raises(RecordError, match="cannot be written"):
            record.add(reception(text="Another envoy came. Moscow will send vaccines to Hanoi."))
    assert [file.name for file in tmp_path.iterdir()] == ["r.db"]
