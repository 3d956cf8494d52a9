"""Record -> a file in another project's format; what the format cannot hold is left out and counted, never bent to fit.

Conventions and traps of each format: docs/exports.md.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec

from detente.errors import ConfigError
from detente.record import Record
from detente.reports import calendars, entities, gdelt, graphs, icews, plover, polecat, tabular
from detente.reports.happenings import Happening, LeftOut, Selection, dated_by_publication, happenings

# What becomes of events without a date in the formats that want a day.
Undated = Literal["leave_out", "publication"]
DAILY = ("polecat", "icews", "gdelt")
Writer = Callable[[Iterator[Happening], Path, LeftOut], int]


class Format(NamedTuple):
    """A format: its writer (happenings, path, what is left out -> rows) and what it is."""

    write: Writer
    means: str


FORMATS: dict[str, Format] = {
    "polecat": Format(polecat.write, "POLECAT: 40 columns, tab-separated, `None` for what is unknown"),
    "icews": Format(icews.write, "ICEWS: 20 columns, tab-separated, reciprocal events once each way"),
    "gdelt": Format(gdelt.write, "GDELT 2.0: 61 columns without header, and a mentions file of 16"),
    "plover-jsonl": Format(plover.write, "PLOVER JSON, one event a line, with quotes, offsets and sources"),
    "ftm": Format(entities.write, "FollowTheMoney entities, one a line"),
    "csv": Format(tabular.write_csv, "one event a row, UTF-8 with a header, empty for what is unknown"),
    "jsonl": Format(tabular.write_jsonl, "one event a line, with its claims whole"),
    "parquet": Format(tabular.write_parquet, "the columns of csv, typed"),
    "xlsx": Format(tabular.write_xlsx, "the columns of csv, with a sheet that explains them"),
    "gexf": Format(graphs.write_gexf, "the network of states, for Gephi"),
    "graphml": Format(graphs.write_graphml, "the network of states, for igraph, networkx, yEd"),
    "ical": Format(calendars.write, "visits, meetings and calls as days of a calendar"),
}


class ExportReport(msgspec.Struct, frozen=True, kw_only=True):
    """What an export wrote: `rows`, the `files`, and reason -> number of events that were left out."""

    format: str
    rows: int
    files: tuple[str, ...]
    left_out: dict[str, int]


def export(
    record: Record, fmt: str, out: str | Path, selection: Selection | None = None, *, undated: Undated = "leave_out"
) -> ExportReport:
    """Writes the events of `record` to `out` in a format. The same record gives the same bytes (xlsx: the same cells).

    `undated="publication"` gives events without any date the day of publication, as POLECAT, ICEWS and GDELT themselves do; the file of
    quotes says which (`day_basis`).

    The file appears whole or not at all. Formats without room for the words get a second file `OUT.quotes.csv`: row id, event,
    claim, article, address, offsets, quote.

    Raises:
        ConfigError: an unknown format, `undated` for one that needs no day, a library of an extra that is missing, a folder that cannot be written to.
        RecordError: the record cannot be read.

    >>> export(record, "polecat", "events.txt")
    ExportReport(format='polecat', rows=..., files=('events.txt', 'events.txt.quotes.csv'), left_out={...})
    """
    if fmt not in FORMATS:
        raise ConfigError(f"there is no format {fmt!r}; choose from {', '.join(FORMATS)}")
    if undated != "leave_out" and fmt not in DAILY:
        raise ConfigError(f"undated: {fmt} keeps events without a day; only {', '.join(DAILY)} want one")
    path = Path(out)
    if path.is_dir() or not path.parent.is_dir():
        raise ConfigError(f"{path}: name a file in a folder that exists")
    left_out = LeftOut()
    partial = path.with_name(path.name + ".part")
    made = [(part, path.with_name(path.name + part.name.removeprefix(partial.name))) for part in parts_of(fmt, partial)]
    try:
        found = happenings(record, selection or Selection())
        rows = FORMATS[fmt].write(dated_by_publication(found) if undated == "publication" else found, partial, left_out)
        for part, final in made:
            os.replace(part, final)  # noqa: PTH105 - atomic also where the target exists
    except OSError as error:
        raise ConfigError(f"{path}: cannot be written ({error.strerror})") from error
    finally:
        for part, _ in made:
            part.unlink(missing_ok=True)
    return ExportReport(
        format=fmt, rows=rows, files=tuple(str(final) for _, final in made), left_out=dict(sorted(left_out.items()))
    )


def parts_of(fmt: str, path: Path) -> list[Path]:
    """Returns the files that a format is written to."""
    beside = {"gdelt": [".mentions.CSV", ".quotes.csv"], "polecat": [".quotes.csv"], "icews": [".quotes.csv"]}
    return [path, *(path.with_name(path.name + suffix) for suffix in beside.get(fmt, []))]
