"""Tables of typed rows: plain records, and what a missing library says."""

from __future__ import annotations

import datetime as dt
import sys

import msgspec
import pytest

from detente.errors import ConfigError
from detente.model import day_range
from detente.relations.tables import Table
from detente.relations.types import ContradictionLine

ROWS = Table(
    rows=(
        ContradictionLine(
            event="event-1",
            kind="visit",
            date=None,
            field="date.start",
            values={"2021-11-29": ("claim-b",), "2021-11-30": ("claim-a", "claim-c")},
        ),
    )
)


def test_records_are_plain_and_keep_every_value() -> None:
    (record,) = ROWS.to_records()
    assert record["values"] == {"2021-11-29": ("claim-b",), "2021-11-30": ("claim-a", "claim-c")}
    (flat,) = ROWS.flat_records()
    assert flat["values"] == '{"2021-11-29":["claim-b"],"2021-11-30":["claim-a","claim-c"]}'
    assert flat["date_start"] is None


def test_arrow_has_a_row_for_each_line() -> None:
    pytest.importorskip("pyarrow")
    table = ROWS.to_arrow()
    assert table.num_rows == len(ROWS) == 1
    assert table.column("field").to_pylist() == ["date.start"]


def test_nested_dates_become_columns() -> None:
    line = ROWS[0]
    dated = Table(rows=(msgspec.structs.replace(line, date=day_range(dt.date(2021, 11, 30), basis="stated")),))
    assert dated.flat_records()[0]["date_start"] == "2021-11-30"


def test_a_missing_library_is_named_with_its_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "polars", None)
    with pytest.raises(ConfigError, match=r"detente\[polars\]"):
        ROWS.to_polars()
