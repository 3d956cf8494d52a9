"""detente evaluate: a user's own gold, figures as a table or as JSON, predictions as rows."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

TEXT = "President Vladimir Putin arrived in Hanoi on June 19, 2024."


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    start = TEXT.index("June")
    row = {"text": TEXT, "start": start, "end": len(TEXT) - 1, "anchor": "2024-06-20", "value": "2024-06-19"}
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(row) + "\n")
    return path


def test_figures_are_printed_and_predictions_written(detente: Run, gold: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    status, table, err = detente("evaluate", "dates", gold, "--predictions", out)
    assert (status, err) == (0, "")
    assert table.startswith("dates: 1 rows of")
    assert len(out.read_text().splitlines()) == 1
    status, figures, _ = detente("evaluate", "dates", gold, "--json")
    assert (status, json.loads(figures)["rows"]) == (0, 1)


@pytest.mark.parametrize(("arguments", "words"), [(["dance"], "no task 'dance'"), (["dates"], "none.jsonl")])
def test_what_cannot_be_evaluated_is_said_in_a_line(detente: Run, arguments: list[str], words: str) -> None:
    status, _, err = detente("evaluate", *arguments, "none.jsonl")
    assert status == 2
    assert words in err
    assert err.count("\n") == 1
