"""detente brief, chart, export: what a record holds, as files for people and other tools."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, get_args

import typer

from detente.cli.terminal import RECORD_FILE, RecordOption
from detente.errors import ConfigError


def register(app: typer.Typer) -> None:
    """Adds the commands of this file."""
    app.command()(brief)
    app.command()(chart)
    app.command()(export)


def brief(
    a: Annotated[str, typer.Argument(metavar="A", help="A state or group: VNM, Vietnam, ASEAN.")],
    b: Annotated[str, typer.Argument(metavar="B", help="The other side.")],
    out: Annotated[Path, typer.Option("--out", "-o", help="A file .html, .md, .docx or .pdf.", metavar="FILE")],
    record: RecordOption = RECORD_FILE,
    since: Annotated[str | None, typer.Option(help="First day: YYYY, YYYY-MM or YYYY-MM-DD.")] = None,
    until: Annotated[str | None, typer.Option(help="The day after the last.")] = None,
) -> None:
    """Write a cited brief: where two sides stand, what changed, promises and what came of them, who says so."""
    from detente.events import join
    from detente.record import open_record
    from detente.reports import brief as write

    with open_record(record, create=False) as store:
        join(store)
        made = write(store, a, b, out, since=since, until=until)
    print(f"{made.title}: {made.relation.counts['events']} events, {len(made.notes)} quotes, in {out}", file=sys.stderr)


def chart(
    name: Annotated[str, typer.Argument(metavar="CHART", help="timeline, series, network, map or network-map.")],
    out: Annotated[Path, typer.Option("--out", "-o", help="A file .svg or .png.", metavar="FILE")],
    sides: Annotated[
        list[str] | None, typer.Argument(metavar="STATE...", help="Two sides; for a network or map any number, or none.")
    ] = None,
    record: RecordOption = RECORD_FILE,
    since: Annotated[str | None, typer.Option(help="First day: YYYY, YYYY-MM or YYYY-MM-DD.")] = None,
    until: Annotated[str | None, typer.Option(help="The day after the last.")] = None,
) -> None:
    """Draw the timeline or series of two sides, the network of states, or a map of events or of ties."""
    from detente.events import join
    from detente.record import open_record
    from detente.reports import chart as draw

    with open_record(record, create=False) as store:
        join(store)
        draw(store, name, tuple(sides or ()), out, since=since, until=until)


def export(  # noqa: PLR0913, PLR0917 - one a filter
    out: Annotated[Path, typer.Option("--out", "-o", help="The file to write.", metavar="FILE")],
    fmt: Annotated[str, typer.Option("--format", "-f", help="polecat, icews, gdelt, ftm, csv, …; docs/exports.md has all.")],
    record: RecordOption = RECORD_FILE,
    pair: Annotated[tuple[str, str] | None, typer.Option(help="Two states: --pair VNM RUS.", metavar="A B")] = None,
    state: Annotated[list[str] | None, typer.Option(help="One state; may be repeated.")] = None,
    since: Annotated[str | None, typer.Option(help="First day: YYYY, YYYY-MM or YYYY-MM-DD.")] = None,
    until: Annotated[str | None, typer.Option(help="The day after the last.")] = None,
    undated: Annotated[
        str,
        typer.Option(
            help="polecat, icews, gdelt: leave_out events without a date, or give them that of publication.", metavar="HOW"
        ),
    ] = "leave_out",
) -> None:
    """Write events in another project's format: POLECAT, ICEWS, GDELT, FollowTheMoney, tables, networks, calendars."""
    from detente.events import join
    from detente.record import open_record
    from detente.relations.sides import state_code
    from detente.reports import export as write
    from detente.reports.exporting import FORMATS, Undated
    from detente.reports.happenings import Selection

    if fmt not in FORMATS:
        raise ConfigError(f"--format: there is no {fmt!r}; choose from {', '.join(FORMATS)}")
    if undated not in get_args(Undated):
        raise ConfigError(f"--undated: {undated!r} is none of {', '.join(get_args(Undated))}")
    selection = Selection(
        pair=(state_code(pair[0]), state_code(pair[1])) if pair else None,
        states=tuple(state_code(name) for name in state) if state else None,
        since=since,
        until=until,
    )
    with open_record(record, create=False) as store:
        join(store)
        report = write(store, fmt, out, selection, undated="publication" if undated == "publication" else "leave_out")
    reasons = ", ".join(f"{count} {reason}" for reason, count in report.left_out.items())
    print(f"{report.rows} rows in {' and '.join(report.files)}" + (f"; left out: {reasons}" if reasons else ""), file=sys.stderr)
