"""rows -> tables that other libraries read: records, Arrow, pandas, Polars; each library is imported only when asked for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from typing import Any, Generic, TypeVar, get_args, get_origin, get_type_hints, overload

import msgspec

from detente.errors import ConfigError

Row = TypeVar("Row")
# library -> the extra of this package that installs it.
EXTRAS = {"pyarrow": "parquet", "pandas": "pandas", "polars": "polars"}


class Table(msgspec.Struct, Generic[Row], frozen=True):
    """Rows of one type, in a stable order: iterate, index, or hand them to a table library.

    >>> Table(rows=(1, 2))[0]
    1
    """

    rows: tuple[Row, ...] = ()

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Row, ...]: ...
    def __getitem__(self, index: int | slice) -> Row | tuple[Row, ...]:
        return self.rows[index]

    def to_records(self) -> list[dict[str, Any]]:
        """Returns one dictionary a row, of plain values (strings, numbers, tuples, dictionaries)."""
        return [msgspec.to_builtins(row) for row in self.rows]

    def flat_records(self) -> list[dict[str, Any]]:
        """Returns one dictionary a row for tables of plain cells.

        A nested struct becomes columns (`date_start`), a list of texts one text parted by `; `, any other list or dictionary JSON.
        """
        return [flatten(row) for row in self.rows]

    def to_arrow(self) -> Any:
        """Returns a `pyarrow.Table`.

        Raises:
            ConfigError: pyarrow is not installed; the message names the extra.
        """
        return library("pyarrow").Table.from_pylist(self.flat_records())

    def to_pandas(self) -> Any:
        """Returns a `pandas.DataFrame`.

        Raises:
            ConfigError: pandas is not installed; the message names the extra.
        """
        return library("pandas").DataFrame.from_records(self.flat_records())

    def to_polars(self) -> Any:
        """Returns a `polars.DataFrame`.

        Raises:
            ConfigError: Polars is not installed; the message names the extra.
        """
        return library("polars").DataFrame(self.flat_records(), infer_schema_length=None)


def flatten(row: Any) -> dict[str, Any]:
    """Returns a row as plain cells: a nested struct becomes columns, since its fields are fixed; a dictionary stays one cell."""
    cells: dict[str, Any] = {}
    kind: Any = type(row)
    for name, inner in columns(kind):
        value = getattr(row, name)
        if inner:
            cells.update(
                {f"{name}_{part}": None if value is None else cell(msgspec.to_builtins(getattr(value, part))) for part in inner}
            )
        else:
            cells[name] = cell(msgspec.to_builtins(value))
    return cells


@cache
def columns(kind: Any) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Returns the fields of a row type, each with the fields of its struct if it is one: every row then has the same columns."""
    hints = get_type_hints(kind)
    found = []
    for name in kind.__struct_fields__:
        choices = (hints[name], *get_args(hints[name]))
        nested = next((one for one in choices if isinstance(one, type) and issubclass(one, msgspec.Struct)), None)
        is_list = get_origin(hints[name]) in (tuple, list, dict)
        found.append((name, nested.__struct_fields__ if nested is not None and not is_list else ()))
    return tuple(found)


def cell(value: Any) -> Any:
    """Returns a value as one cell."""
    if isinstance(value, list | tuple) and all(isinstance(item, str) for item in value):
        return "; ".join(value)
    if isinstance(value, list | tuple | dict):
        return msgspec.json.encode(value, order="deterministic").decode()
    return value


def library(name: str) -> Any:
    """Returns the module `name`.

    Raises:
        ConfigError: it is not installed; the message names the extra that brings it.
    """
    try:
        return import_module(name)
    except ImportError as error:
        raise ConfigError(f"{name} is not installed; `pip install 'detente[{EXTRAS[name]}]'` brings it") from error
