"""detente export: what a record holds, as files for other tools and people."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from detente.cli.terminal import RECORD_FILE, RecordOption
from detente.errors import ConfigError


def register(app: typer.Typer) -> None:
    """Adds the commands of this file."""
    app.command()(export)


def export(
    out: Annotated[Path, typer.Option("--out", "-o", help="The file to write.", metavar="FILE")],
    fmt: Annotated[str, typer.Option("--format", "-f", help="polecat, icews, gdelt, ftm, csv, …; docs/exports.md has all.")],
    record: RecordOption = RECORD_FILE,
    pair: Annotated[tuple[str, str] | None, typer.Option(help="Two states: --pair VNM RUS.", metavar="A B")] = None,
    state: Annotated[list[str] | None, typer.Option(help="One state; may be repeated.")] = None,
    since: Annotated[str | None, typer.Option(help="First day: YYYY, YYYY-MM or YYYY-MM-DD.")] = None,
    until: Annotated[str | None, typer.Option(help="The day after the last.")] = None,
) -> None:
    """Write events in another project's format: POLECAT, ICEWS, GDELT, FollowTheMoney, tables, networks, calendars."""
    from detente.events import join
    from detente.record import open_record
    from detente.reports import export as write
    from detente.reports.exporting import FORMATS
    from detente.reports.happenings import Selection

    if fmt not in FORMATS:
        raise ConfigError(f"--format: there is no {fmt!r}; choose from {', '.join(FORMATS)}")
    selection = Selection(
        pair=(pair[0].upper(), pair[1].upper()) if pair else None,
        states=tuple(name.upper() for name in state) if state else None,
        since=since,
        until=until,
    )
    with open_record(record, create=False) as store:
        join(store)
        report = write(store, fmt, out, selection)
    reasons = ", ".join(f"{count} {reason}" for reason, count in report.left_out.items())
    print(f"{report.rows} rows in {' and '.join(report.files)}" + (f"; left out: {reasons}" if reasons else ""), file=sys.stderr)
