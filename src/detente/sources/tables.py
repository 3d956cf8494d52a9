"""tables -> rows: JSONL, CSV, TSV, Parquet and the items of feeds, read in a stream (a feed whole), with the columns that hold a page's fields."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from typing import IO, Any, AnyStr

import msgspec

from detente.errors import SourceError
from detente.sources.decoding import decode
from detente.sources.feeds import feed_rows
from detente.sources.files import Opened, read_bytes
from detente.sources.settings import COLUMN_NAMES, Settings

# A row is its number, counted from 1 (a header is no row), and its cells, or what is wrong with it.
Row = tuple[int, dict[str, Any] | SourceError]
PARQUET_BATCH_ROWS = 256
LAST_LETTER = re.compile(rb"[\x80-\xff]{1,4}\Z")
# A header parts its columns by the sign that it has most of, whatever the file is called; Excel writes it above the header ("sep=;").
SEPARATORS = ",;\t|"
SEPARATOR_LINE = re.compile(r"\ufeff?sep=[^\w\s\"]\s*$|\ufeff?sep=\t\s*$", re.IGNORECASE)


def rows_of(opened: Opened, settings: Settings) -> Iterator[Row]:
    """Yields the rows of an open table.

    Raises:
        SourceError: the table as a whole cannot be read (`corrupt`, `missing_extra`, `no_text_column`, `too_large`).
    """
    if opened.kind == "parquet":
        yield from parquet_rows(opened, settings)
    elif opened.kind == "feed":
        yield from feed_rows(read_bytes(opened.handle, settings.max_bytes, opened.address), opened.address)
    elif opened.kind == "jsonl":
        yield from json_rows(opened, settings)
    else:
        yield from csv_rows(opened, settings, "\t" if opened.kind == "tsv" else ",")


def lines_of(handle: IO[AnyStr], settings: Settings, address: str) -> Iterator[AnyStr]:
    """Yields the lines of a table; no line and no table may be endless (decoded ones are measured by their letters)."""
    total = 0
    while line := read_line(handle, settings.max_bytes, address):
        total += len(line)
        if len(line) > settings.max_bytes:
            raise SourceError("too_large", f"a row has more than {settings.max_bytes} bytes (sources.max_bytes)", address=address)
        if total > settings.max_table_bytes:
            raise SourceError(
                "too_large",
                f"the table has more than {settings.max_table_bytes} bytes (sources.max_table_bytes)",
                address=address,
            )
        yield line


def read_line(handle: IO[AnyStr], limit: int, address: str) -> AnyStr:
    """Returns the next line, `limit` and one bytes or letters of it at most."""
    try:
        return handle.readline(limit + 1)
    except (EOFError, OSError) as error:
        raise SourceError("corrupt", f"the table breaks off: {error}", address=address) from error


def json_rows(opened: Opened, settings: Settings) -> Iterator[Row]:
    """Yields the objects of JSON lines, or of one JSON array or object."""
    first = opened.head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if first.startswith(b"[") or not is_object(first.partition(b"\n")[0]):
        yield from whole_json(opened, settings)
        return
    for number, line in enumerate((line for line in lines_of(opened.handle, settings, opened.address) if line.strip()), start=1):
        try:
            row = msgspec.json.decode(line.removeprefix(b"\xef\xbb\xbf") if line.isascii() else decode(line)[0])
        except (msgspec.DecodeError, RecursionError) as error:
            yield number, SourceError("corrupt", f"the row is no JSON: {error}", address=f"{opened.address}#row={number}")
            continue
        yield (
            number,
            row
            if isinstance(row, dict)
            else SourceError("corrupt", "the row is no JSON object", address=f"{opened.address}#row={number}"),
        )


def is_object(line: bytes) -> bool:
    """Tells whether a line is an object by itself, or the start of one too long to see."""
    try:
        msgspec.json.decode(decode(line)[0])
    except (msgspec.DecodeError, RecursionError):
        return len(line) > 60_000 or line.rstrip().endswith(b"}")
    return True


def whole_json(opened: Opened, settings: Settings) -> Iterator[Row]:
    """Yields the objects of a JSON array, or the one object that the file is."""
    raw = read_bytes(opened.handle, settings.max_bytes, opened.address)
    try:
        decoded = msgspec.json.decode(decode(raw)[0])
    except (msgspec.DecodeError, RecursionError) as error:
        raise SourceError("corrupt", f"this is no JSON: {error}", address=opened.address) from error
    items = decoded if isinstance(decoded, list) else [decoded]
    for number, row in enumerate(items, start=1):
        yield (
            number,
            row
            if isinstance(row, dict)
            else SourceError("corrupt", "the row is no JSON object", address=f"{opened.address}#row={number}"),
        )


def csv_rows(opened: Opened, settings: Settings, separator: str) -> Iterator[Row]:
    """Yields the rows of a CSV or TSV with a header; quoted cells may hold line breaks."""
    # The module's limit is per cell, and smaller (131,072) than an article can be.
    csv.field_size_limit(settings.max_bytes)
    lines = text_lines(opened, settings)
    first = next(lines, "")
    if SEPARATOR_LINE.match(first):
        separator, first = first.removeprefix("\ufeff")[len("sep=")], next(lines, "")
    elif (most := max(SEPARATORS, key=first.count)) and first.count(most) > first.count(separator):
        separator = most
    table = csv.DictReader(io_chain(first, lines), delimiter=separator)
    number = 0
    while True:
        number += 1
        try:
            row = next(table)
        except StopIteration:
            return
        except csv.Error as error:
            raise SourceError("corrupt", f"row {number} is no table row: {error}", address=opened.address) from error
        # A short row lacks its last cells, a long one has cells without a column (under None).
        yield number, {name: cell if isinstance(cell, str) else "" for name, cell in row.items() if isinstance(name, str)}


def text_lines(opened: Opened, settings: Settings) -> Iterator[str]:
    """Yields the lines of a table as text; of letters of two or four bytes no line can be told before it is decoded."""
    # The last letter of the first bytes may be cut in two.
    _, charset, _ = decode(LAST_LETTER.sub(b"", opened.head))
    if charset.startswith(("utf-16", "utf-32")):
        letters = io.TextIOWrapper(opened.handle, encoding=charset, errors="replace", newline="\n")
        yield from lines_of(letters, settings, opened.address)
    else:
        yield from (decode_line(line, charset) for line in lines_of(opened.handle, settings, opened.address))


def io_chain(first: str, lines: Iterator[str]) -> Iterator[str]:
    """Yields the first line, then the others; NULs, which the csv module refuses, are left out."""
    yield first.removeprefix("\ufeff").replace("\x00", "")
    for line in lines:
        yield line.replace("\x00", "")


def decode_line(line: bytes, charset: str) -> str:
    """Returns a line in the table's character set, in the one it proves to be when it is not in that."""
    try:
        return line.decode(charset)
    except UnicodeDecodeError:
        return decode(line)[0]


def parquet_rows(opened: Opened, settings: Settings) -> Iterator[Row]:
    """Yields the rows of a Parquet file, the columns of a page's fields alone."""
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError:
        raise SourceError(
            "missing_extra", "Parquet needs the extra: pip install 'detente[parquet]'", address=opened.address
        ) from None
    raw = io.BytesIO(read_bytes(opened.handle, settings.max_table_bytes, opened.address))
    try:
        table = parquet.ParquetFile(raw)
        chosen = choose_columns(list(table.schema_arrow.names), settings, opened.address)
        number = 0
        for batch in table.iter_batches(batch_size=PARQUET_BATCH_ROWS, columns=sorted(set(chosen.values()))):
            for row in batch.to_pylist():
                number += 1
                yield number, row
    except (pa.ArrowException, OSError, ValueError) as error:
        raise SourceError("corrupt", f"the Parquet file cannot be read: {error}", address=opened.address) from error


def plain_name(name: str) -> str:
    """Returns a column's name by its letters and digits alone: "Full Text" and "full_text" are one."""
    return "".join(filter(str.isalnum, name.casefold()))


def choose_columns(names: list[str], settings: Settings, address: str) -> dict[str, str]:
    """Returns our field -> the table's column: as the map says, else by the usual names.

    Raises:
        SourceError: `no_text_column` when no column holds the text, or the map names one that is not there.
    """
    found = {plain_name(name): name for name in reversed(names)}
    chosen: dict[str, str] = {}
    for field, usual in COLUMN_NAMES.items():
        wanted = settings.column_of(field)
        if wanted is not None and wanted not in names:
            raise SourceError(
                "no_text_column", f"there is no column {wanted!r}; the columns are {', '.join(names)}", address=address
            )
        known = [found[plain_name(name)] for name in usual if plain_name(name) in found]
        column = wanted or next((name for name in known if name not in chosen.values()), None)
        if column is not None:
            chosen[field] = column
    if "text" not in chosen:
        raise SourceError(
            "no_text_column",
            f"no column holds the text; name it with a column map (text=COLUMN); the columns are {', '.join(names)}",
            address=address,
        )
    return chosen
