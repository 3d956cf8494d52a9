"""A record on disk and a way to run commands as a user does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from detente.cli.entry import status_of
from detente.record import open_record
from tests.builders import event_of, reception

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A record with one page: a meeting of 13 August 2021, a pledge, and the event of the meeting."""
    path = tmp_path / "r.db"
    with open_record(path) as record:
        entry = reception()
        record.add(entry)
        record.put_events([event_of(entry.codings[0].claims[:1])])
    return path


@pytest.fixture
def detente(capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Runs a command. Returns exit status, standard output and standard error."""

    def run(*arguments: object) -> tuple[int, str, str]:
        status = status_of([str(argument) for argument in arguments])
        captured = capfdbinary.readouterr()
        return status, captured.out.decode(), captured.err.decode()

    return run
