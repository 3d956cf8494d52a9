"""Opening: new, old, newer, broken and foreign files."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from detente.errors import RecordError
from detente.record import open_record
from detente.record.opening import HEAD, engine_of, migrate
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
