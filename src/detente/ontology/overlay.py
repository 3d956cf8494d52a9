"""A user's folder of CSV files -> rows on top of the packaged knowledge base, checked before they are used.

The folder holds any of `states.csv`, `state_names.csv`, `seats.csv`, `organisations.csv`, `offices.csv`, `persons.csv` and
`holdings.csv`, with the columns of `resources/actors/` (docs/actors.md); columns that are left out are empty.
"""

from __future__ import annotations

import csv
import datetime as dt
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from detente.errors import ConfigError

# file stem -> (table of the knowledge base, its columns, those that must be filled)
FILES: dict[str, tuple[str, tuple[str, ...], tuple[str, ...]]] = {
    "states": ("state", ("id", "iso3", "name", "official_name", "kind", "gw", "cow", "cow_abbr", "valid_from", "valid_to", "successor", "capital"), ("id", "name")),
    "state_names": ("state_name", ("alias", "iso3", "type", "valid_from", "valid_to", "ambiguous"), ("alias", "iso3")),
    "seats": ("seat", ("alias", "iso3", "type", "organisation_id", "sector", "valid_from", "valid_to", "ambiguous"), ("alias", "iso3")),
    "organisations": ("organisation", ("id", "name", "country", "sector", "kind", "acronym", "aliases", "parent", "valid_from", "valid_to"), ("id", "name")),
    "offices": ("office", ("id", "title", "country", "organisation_id", "sector", "level", "kind", "aliases"), ("id", "title", "country")),
    "persons": ("person", ("person", "aliases", "gender", "born"), ("person",)),
    "holdings": ("holding", ("person", "office_id", "start", "end", "act"), ("person", "office_id")),
}  # fmt: skip
EXTRA = ("source", "checked")
DATES = frozenset(["valid_from", "valid_to", "start", "end", "born"])
DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


def read_overlay(folder: Path) -> dict[str, list[tuple[str, ...]]]:
    """Returns the rows of an overlay by table.

    Raises:
        ConfigError: the folder is missing, or a row is wrong; the message names file, line and what to write instead.
    """
    problems = check_overlay(folder)
    if problems:
        raise ConfigError(problems[0] + (f" (and {len(problems) - 1} more: `detente actors check`)" if len(problems) > 1 else ""))
    tables: dict[str, list[tuple[str, ...]]] = {}
    for stem, (table, columns, _) in FILES.items():
        path = folder / f"{stem}.csv"
        if path.exists():
            tables[table] = [tuple((row.get(column) or "").strip() for column in columns) for row in rows_of(path)]
    return tables


def rows_of(path: Path) -> list[dict[str, str]]:
    """Returns the rows of a CSV file.

    Raises:
        ConfigError: it is no CSV in UTF-8.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            return list(csv.DictReader(lines))
    except (UnicodeDecodeError, csv.Error) as error:
        raise ConfigError(f"{path}: this is no CSV in UTF-8; save it as such ({error})") from error


def check_overlay(folder: Path) -> list[str]:
    """Returns what is wrong with an overlay, a line each; empty when nothing is."""
    if not folder.is_dir():
        return [f"{folder}: there is no such folder; `detente actors add` makes it"]
    problems: list[str] = []
    for path in sorted(folder.glob("*.csv")):
        if path.stem not in FILES:
            problems.append(f"{path}: no such table; the files are {', '.join(f'{stem}.csv' for stem in FILES)}")
            continue
        _, columns, needed = FILES[path.stem]
        try:
            rows = rows_of(path)
        except ConfigError as error:
            problems.append(str(error))
            continue
        for number, row in enumerate(rows, start=2):
            if None in row:
                problems.append(f"{path}:{number}: more cells than columns; put cells that hold commas in quotation marks")
                continue
            unknown = unknown_columns(row, columns)
            if unknown:
                problems.append(f"{path}:{number}: no column {unknown[0]!r}; the columns are {', '.join(columns)}")
                break
            values = {column: (value or "").strip() for column, value in row.items()}
            problems += [f"{path}:{number}: {column!r} is empty" for column in needed if not values.get(column)]
            problems += [f"{path}:{number}: {wrong}" for wrong in wrong_dates(values)]
    return problems


def wrong_dates(values: Mapping[str, str]) -> list[str]:
    """Returns what is wrong with the dates of a row: one that is none, an end before its beginning."""
    problems = [
        f"{column} {values[column]!r} is no date; write 2024, 2024-05 or 2024-05-31"
        for column in sorted(DATES & set(values))
        if values[column] and not is_date(values[column])
    ]
    first, last = (values.get("start") or values.get("valid_from") or ""), (values.get("end") or values.get("valid_to") or "")
    if not problems and first and last and first[: len(last)] > last[: len(first)]:
        problems.append(f"begins {first}, after its end {last}")
    return problems


def is_date(text: str) -> bool:
    """Tells whether a text is an ISO date of any precision down to the day, of a day that there is.

    >>> is_date("2024"), is_date("2024-05"), is_date("2024-02-30")
    (True, True, False)
    """
    if DATE.fullmatch(text) is None:
        return False
    try:
        dt.date.fromisoformat(f"{text}-01-01"[:10])
    except ValueError:
        return False
    return True


def unknown_columns(row: Iterable[str], columns: tuple[str, ...]) -> list[str]:
    """Returns the columns of a row that its table does not have."""
    return [str(column) for column in row if column not in (*columns, *EXTRA)]


def add_row(folder: Path, stem: str, values: dict[str, str]) -> Path:
    """Appends a row to a table of an overlay, making folder and file; a row that stands there already is not added again.

    Raises:
        ConfigError: no such table or column, a needed value is missing, a date is none or after its end, or the file that is there cannot be used;
            nothing is written then.
    """
    if stem not in FILES:
        raise ConfigError(f"no table {stem!r}; the tables are {', '.join(FILES)}")
    _, columns, needed = FILES[stem]
    unknown = unknown_columns(sorted(values), columns)
    if unknown:
        raise ConfigError(f"{stem} has no column {unknown[0]!r}; its columns are {', '.join(columns)}")
    values = {column: value.strip() for column, value in values.items()}
    missing = [column for column in needed if not values.get(column)]
    if missing:
        raise ConfigError(f"{stem} needs {', '.join(f'{column}=…' for column in missing)}")
    wrong = wrong_dates(values)
    if wrong:
        raise ConfigError(wrong[0])
    path = folder / f"{stem}.csv"
    old = rows_of(path) if path.exists() else []
    there = sorted({column for one in old for column in unknown_columns(one, columns)})
    if there:
        raise ConfigError(f"{path}: no column {there[0]!r}; its columns are {', '.join(columns)}")
    row = {column: values.get(column, "") for column in (*columns, *EXTRA)}
    if not any(
        {column: one.get(column) or "" for column in columns} == {column: row[column] for column in columns} for one in old
    ):
        folder.mkdir(parents=True, exist_ok=True)
        made = path.with_name(f"{path.name}.part")
        with made.open("w", encoding="utf-8", newline="") as lines:
            writer = csv.DictWriter(lines, (*columns, *EXTRA), lineterminator="\n", restval="")
            writer.writeheader()
            writer.writerows([*old, row])
        made.replace(path)
    return path
