"""Starting costs little: a question to a record loads neither models nor extractors, help loads not even the database."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from detente.record import open_record
from tests.builders import reception

LOADED = """
import json, sys
from detente.cli.entry import status_of
status = status_of(sys.argv[1:])
print(json.dumps([status, sorted({name.split(".")[0] for name in sys.modules})]), file=sys.stderr)
"""
HEAVY = {"trafilatura", "lxml", "onnxruntime", "tokenizers", "numpy", "htmldate", "pypdfium2", "py3langid", "alembic", "pyarrow"}


def loaded(*arguments: str) -> set[str]:
    """Returns the packages that a command loads."""
    command = [sys.executable, "-c", LOADED, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env={"PYTHONPATH": "src"})
    status, names = json.loads(done.stderr.splitlines()[-1])
    assert status == 0
    return set(names)


@pytest.mark.parametrize("command", ["claims", "status"])
def test_a_question_loads_no_room_of_reading(command: str, tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    with open_record(path) as record:
        record.add(reception())
    names = loaded(command, "--record", str(path))
    assert "sqlalchemy" in names
    assert names & HEAVY == set()


def test_help_loads_no_database() -> None:
    assert loaded("--help") & (HEAVY | {"sqlalchemy"}) == set()


INTERRUPTED = """
import sys

class CtrlC:
    def find_spec(self, name, *_):
        if name == "typer":
            raise KeyboardInterrupt

sys.meta_path.insert(0, CtrlC())
from detente.cli import main
main(["--help"])
"""


def test_ctrl_c_while_modules_load_is_one_line() -> None:
    done = subprocess.run(
        [sys.executable, "-c", INTERRUPTED], capture_output=True, text=True, check=False, env={"PYTHONPATH": "src"}
    )
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "detente: stopped\n")
