"""detente add: pages into a record, with a progress bar."""

from __future__ import annotations

import sys
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import msgspec
import typer

from detente.cli.terminal import RECORD_FILE, RecordOption, engine_of
from detente.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Callable

    from detente.config import Settings
    from detente.model import RunManifest
    from detente.record import Record
    from detente.tally import Progress

# How many refused pages are named at the end; `detente status --refusals` lists all.
NAMED_REFUSALS = 5


def register(app: typer.Typer) -> None:
    """Adds the commands of this file."""
    app.command()(add)


def add(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help="Files, folders, tables; - is standard input.")],
    record: RecordOption = RECORD_FILE,
    workers: Annotated[int | None, typer.Option(help="Processes that code pages; 0 = one a core.", min=0)] = None,
    coder: Annotated[str | None, typer.Option(metavar="NAME", help="What reads the claims: detente, cues or llm.")] = None,
    columns: Annotated[
        str | None, typer.Option("--map", metavar="FIELD=COLUMN,…", help="Columns of a table: text=body,date=day,title=headline.")
    ] = None,
    max_bytes: Annotated[int | None, typer.Option(help="Refuse files larger than this.", min=1)] = None,
    config: Annotated[Path | None, typer.Option(help="Settings file; without it ./detente.toml if there is one.")] = None,
) -> None:
    """Read pages into a record. What it knows already is skipped; Ctrl-C stops cleanly, the same command goes on."""
    from detente.config import read_settings
    from detente.record import open_record

    settings = with_options(read_settings(config), workers=workers, coder=coder, columns=columns, max_bytes=max_bytes)
    with open_record(record) as opened:
        manifest = read_into(opened, paths, settings)
        print(summary_of(manifest, record))
        if manifest.counts["refused"]:
            name_refused(opened, paths)
    if manifest.counts["refused"] and not (manifest.counts["pages"] or manifest.counts["known"]):
        raise typer.Exit(1)


def name_refused(record: Record, paths: list[str]) -> None:
    """Names some of what could not be read, on standard error."""
    refused = [refusal for path in paths for refusal in record.refusals(about=path) if refusal.stage != "coding"]
    for refusal in refused[:NAMED_REFUSALS]:
        print(f"  not read: {refusal.address}: {' '.join(refusal.message.split())}", file=sys.stderr)
    if len(refused) > NAMED_REFUSALS:
        print(f"  and {len(refused) - NAMED_REFUSALS} more: detente status --refusals --record {record.path}", file=sys.stderr)


def with_options(
    settings: Settings, *, workers: int | None, coder: str | None, columns: str | None, max_bytes: int | None
) -> Settings:
    """Returns the settings under the options of the command line.

    Raises:
        ConfigError: there is no such coder, or a column map cannot be read.
    """
    if coder is not None:
        settings = msgspec.structs.replace(settings, coder=engine_of(coder))
    if workers is not None:
        settings = msgspec.structs.replace(settings, workers=workers)
    sources = settings.sources
    if columns is not None:
        sources = msgspec.structs.replace(sources, columns={**sources.columns, **columns_of(columns)})
    if max_bytes is not None:
        sources = msgspec.structs.replace(sources, max_bytes=max_bytes)
    return msgspec.structs.replace(settings, sources=sources)


def columns_of(option: str) -> dict[str, str]:
    """Returns the column map that `text=body,date=day` writes.

    Raises:
        ConfigError: a part without `=`.
    """
    columns = {}
    for part in option.split(","):
        field, separator, column = (piece.strip() for piece in part.partition("="))
        if not (separator and field and column):
            raise ConfigError(f"--map: {part!r} is not FIELD=COLUMN, such as text=body")
        columns[field] = column
    return columns


def read_into(record: Record, paths: list[str], settings: Settings) -> RunManifest:
    """Runs the pipeline under a progress bar (in a terminal)."""
    from detente.pipeline import run

    with progress_bar() as progress:
        return run(paths, record, settings, progress=progress)


def progress_bar() -> AbstractContextManager[Callable[[Progress], None] | None]:
    """Returns what shows how far a run has come: a bar on standard error in a terminal, else nothing."""
    if not sys.stderr.isatty():
        return nullcontext()
    from detente.cli.bar import bar

    return bar()


def summary_of(manifest: RunManifest, record: Path) -> str:
    """Returns what a run did in one line."""
    counts = manifest.counts
    parts = [f"{counts['pages']} pages read", f"{counts['articles']} new texts", f"{counts['claims']} new claims"]
    if counts["known"]:
        parts.append(f"{counts['known']} pages known already")
    if counts["refused"]:
        reasons = ", ".join(f"{reason} {count}" for reason, count in manifest.refusals.items())
        parts.append(f"{counts['refused']} refused ({reasons})")
    if counts.get("llm_requests"):
        parts.append(spent(counts))
    return f"{record}: " + ", ".join(parts)


def spent(counts: dict[str, int]) -> str:
    """Returns what a remote coder took: requests, tokens sent and answered, mean seconds a request, and cost where prices are set."""
    requests = counts["llm_requests"]
    words = f"{requests} requests of {counts['llm_ms'] / 1_000 / requests:.1f} s, "
    words += f"{counts['llm_tokens_in']}+{counts['llm_tokens_out']} tokens"
    return words + (f", cost {counts['llm_cost_millionths'] / 1_000_000:.4f}" if "llm_cost_millionths" in counts else "")
