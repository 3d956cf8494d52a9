"""A user's folder of CSV files -> rows on top of the packaged knowledge base, checked before they are used.

The folder holds any of `states.csv`, `state_names.csv`, `seats.csv`, `organisations.csv`, `offices.csv`, `persons.csv` and
`holdings.csv`, with the columns of `resources/actors/` (docs/actors.md); columns that are left out are empty.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
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
DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$")


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
            unknown = unknown_columns(row, columns)
            if unknown:
                problems.append(f"{path}:{number}: no column {unknown[0]!r}; the columns are {', '.join(columns)}")
                break
            problems += [f"{path}:{number}: {column!r} is empty" for column in needed if not (row.get(column) or "").strip()]
            problems += [
                f"{path}:{number}: {column} {row[column]!r} is no date; write 2024, 2024-05 or 2024-05-31"
                for column in sorted(DATES & set(row))
                if row[column] and not DATE.match(row[column].strip())
            ]
            first, last = (row.get("start") or row.get("valid_from") or ""), (row.get("end") or row.get("valid_to") or "")
            if first and last and first[: len(last)] > last[: len(first)]:
                problems.append(f"{path}:{number}: begins {first}, after its end {last}")
    return problems


def unknown_columns(row: Iterable[str], columns: tuple[str, ...]) -> list[str]:
    """Returns the columns of a row that its table does not have."""
    return [str(column) for column in row if column not in (*columns, *EXTRA)]


def add_row(folder: Path, stem: str, values: dict[str, str]) -> Path:
    """Appends a row to a table of an overlay, making folder and file; a row that stands there already is not added again.

    Raises:
        ConfigError: no such table or column, a needed value is missing, a date is none, or the file that is there cannot be used;
            nothing is written then.
    """
    if stem not in FILES:
        raise ConfigError(f"no table {stem!r}; the tables are {', '.join(FILES)}")
    _, columns, needed = FILES[stem]
    unknown = unknown_columns(sorted(values), columns)
    if unknown:
        raise ConfigError(f"{stem} has no column {unknown[0]!r}; its columns are {', '.join(columns)}")
    missing = [column for column in needed if not values.get(column)]
    if missing:
        raise ConfigError(f"{stem} needs {', '.join(f'{column}=…' for column in missing)}")
    wrong = [column for column in sorted(DATES & set(values)) if values[column] and not DATE.match(values[column])]
    if wrong:
        raise ConfigError(f"{wrong[0]} {values[wrong[0]]!r} is no date; write 2024, 2024-05 or 2024-05-31")
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
