"""happenings -> tables of one event a row: CSV, JSON lines, Parquet, Excel. Columns and meanings: `COLUMNS`, also in docs/exports.md."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import msgspec

from detente.errors import ConfigError
from detente.ontology.vocabulary import quad_class
from detente.reports.countries import cow
from detente.reports.happenings import Happening, LeftOut, sides_of

# column -> (type, meaning)
COLUMNS: dict[str, tuple[str, str]] = {
    "event": ("text", "id of the event; `detente show` opens it"),
    "kind": ("text", "kind of event (docs/claims.md)"),
    "subkind": ("text", "finer kind"),
    "date_start": ("text", "first day (ISO); empty = unknown"),
    "date_end": ("text", "day after the last"),
    "date_precision": ("text", "day, week, month, year, decade, unknown"),
    "date_basis": ("text", "stated, derived, inferred, publication, unknown"),
    "states": ("text", "states concerned, ISO3, parted by `; `"),
    "states_cow": ("text", "the same as Correlates of War numbers, in the same order; `-` = has none"),
    "actors": ("text", "who acts, `Name (ISO3, office)`"),
    "recipients": ("text", "on whom"),
    "place": ("text", "place as matched, else as written"),
    "place_country": ("text", "ISO3"),
    "lat": ("number", "degrees north"),
    "lon": ("number", "degrees east"),
    "realis": ("text", "happened, planned, hoped, denied, habitual, …: filter by it before you count"),
    "status": ("text", "last step on the ladder of its kind"),
    "plover": ("text", "PLOVER 2.0 type"),
    "plover_mode": ("text", "PLOVER mode"),
    "quad": ("text", "verbal_cooperation, material_cooperation, verbal_conflict, material_conflict"),
    "intensity": ("number", "PLOVER scale, -10 to 10"),
    "independent_sources": ("integer", "texts that are no copies of one another"),
    "articles": ("integer", "all texts that tell it"),
    "publishers": ("text", "who published them"),
    "teaser_only": ("flag", "known from a teaser alone: weaker"),
    "contradictions": ("text", "fields that sources give differently, `field: a / b`"),
    "confidence": ("number", "0 to 1"),
    "claims": ("text", "ids of the claims"),
    "quote": ("text", "the words, verbatim"),
    "article": ("text", "id of the text the words are from"),
    "start": ("integer", "first code point of the words in that text"),
    "end": ("integer", "code point after the last"),
    "address": ("text", "where the text was read"),
    "publisher": ("text", "its publisher"),
    "published": ("text", "its day of publication"),
    "coder": ("text", "version that read the claim"),
}
# Excel refuses longer cells, and takes what begins so for a formula.
CELL_CHARS = 32_767
FORMULA = ("=", "+", "-", "@")


def row_of(one: Happening) -> dict[str, Any]:
    """Returns the columns of an event."""
    event, article, span, sides = one.event, one.article, one.claim.evidence[0], sides_of(one.event)
    date, place, plover = event.date, event.place, event.plover
    return {
        "event": event.id,
        "kind": event.kind,
        "subkind": event.subkind,
        "date_start": date.start if date else None,
        "date_end": date.end if date else None,
        "date_precision": date.precision if date else None,
        "date_basis": date.basis if date else None,
        "states": "; ".join(event.states),
        "states_cow": "; ".join(cow(state) or "-" for state in event.states),
        "actors": people_text(sides.actors),
        "recipients": people_text(sides.recipients),
        "place": (place.name or place.text) if place else None,
        "place_country": place.country if place else None,
        "lat": place.lat if place else None,
        "lon": place.lon if place else None,
        "realis": event.realis,
        "status": event.status,
        "plover": plover.type if plover else None,
        "plover_mode": plover.mode if plover else None,
        "quad": quad_class(plover.type) if plover else None,
        "intensity": event.intensity,
        "independent_sources": event.independent_sources,
        "articles": len(event.articles),
        "publishers": "; ".join(event.publishers) or None,
        "teaser_only": all(claim.segment == "teaser" for claim in one.claims),
        "contradictions": "; ".join(f"{clash.field}: {' / '.join(clash.values)}" for clash in event.contradictions) or None,
        "confidence": event.confidence,
        "claims": "; ".join(event.claims),
        "quote": span.quote,
        "article": article.id,
        "start": span.start,
        "end": span.end,
        "address": article.canonical or article.address,
        "publisher": article.publisher,
        "published": article.published.start if article.published else None,
        "coder": one.claim.coder,
    }


def people_text(people: Any) -> str | None:
    """Returns people with state and office, parted by `; `."""
    texts = []
    for one in people:
        detail = ", ".join(filter(None, [one.country, one.office]))
        texts.append(f"{one.name} ({detail})" if detail else one.name)
    return "; ".join(dict.fromkeys(texts)) or None


def write_csv(found: Iterator[Happening], path: Path, left_out: LeftOut) -> int:  # noqa: ARG001 - holds everything
    """Writes CSV (RFC 4180, UTF-8, header, empty = unknown). Returns the number of rows."""
    rows = 0
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(COLUMNS), lineterminator="\n")
        writer.writeheader()
        for one in found:
            writer.writerow(row_of(one))
            rows += 1
    return rows


def write_jsonl(found: Iterator[Happening], path: Path, left_out: LeftOut) -> int:  # noqa: ARG001 - holds everything
    """Writes events whole: the event as `Event` has it, and its claims under `claims`. Returns the number of lines."""
    rows = 0
    with path.open("wb") as file:
        for one in found:
            entry = msgspec.to_builtins(one.event) | {"claims": [msgspec.to_builtins(claim) for claim in one.claims]}
            file.write(msgspec.json.encode(entry) + b"\n")
            rows += 1
    return rows


def library(name: str, extra: str) -> Any:
    """Returns a module of an extra.

    Raises:
        ConfigError: it is not installed; the message names the extra.
    """
    try:
        return import_module(name)
    except ImportError as error:
        raise ConfigError(f"{name} is not installed; `pip install 'detente[{extra}]'` brings it") from error


def write_parquet(found: Iterator[Happening], path: Path, left_out: LeftOut) -> int:  # noqa: ARG001 - holds everything
    """Writes Parquet with typed columns, null = unknown. Returns the number of rows."""
    arrow, parquet = library("pyarrow", "parquet"), library("pyarrow.parquet", "parquet")
    types = {"text": arrow.string(), "number": arrow.float64(), "integer": arrow.int64(), "flag": arrow.bool_()}
    meanings = {name: {b"description": meaning.encode()} for name, (_, meaning) in COLUMNS.items()}
    schema = arrow.schema([arrow.field(name, types[kind], metadata=meanings[name]) for name, (kind, _) in COLUMNS.items()])
    rows = 0
    with parquet.ParquetWriter(str(path), schema, compression="zstd") as writer:
        batch: list[dict[str, Any]] = []
        for one in found:
            batch.append(row_of(one))
            rows += 1
            if len(batch) == 5_000:
                writer.write_table(arrow.Table.from_pylist(batch, schema=schema))
                batch = []
        writer.write_table(arrow.Table.from_pylist(batch, schema=schema))
    return rows


def write_xlsx(found: Iterator[Happening], path: Path, left_out: LeftOut) -> int:  # noqa: ARG001 - holds everything
    """Writes a workbook: sheet `events`, and sheet `columns` with their meanings. Returns the number of events."""
    openpyxl = library("openpyxl", "xlsx")
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("events")
    sheet.freeze_panes = "B2"
    sheet.append(list(COLUMNS))
    rows = 0
    for one in found:
        sheet.append([excel_cell(sheet, value) for value in row_of(one).values()])
        rows += 1
    explained = book.create_sheet("columns")
    explained.append(["column", "type", "meaning"])
    for name, (kind, meaning) in COLUMNS.items():
        explained.append([name, kind, meaning])
    book.save(path)
    return rows


def excel_cell(sheet: Any, value: Any) -> Any:
    """Returns a cell; text that Excel would run as a formula is marked as text."""
    if not isinstance(value, str):
        return value
    illegal = import_module("openpyxl.cell.cell").ILLEGAL_CHARACTERS_RE
    text = illegal.sub("", value)[:CELL_CHARS]
    cell = import_module("openpyxl.cell").WriteOnlyCell(sheet, value=text)
    if text.startswith(FORMULA):
        cell.data_type = "s"
        cell.quotePrefix = True
    return cell
