"""detente join, events, relation, network: claims become events, events become relations."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import msgspec
import typer

from detente.cli.asking import opened
from detente.cli.terminal import RECORD_FILE, RecordOption, console_of, shorten, written_table
from detente.errors import ConfigError

if TYPE_CHECKING:
    from detente.model import DateRange, Event
    from detente.record import Record
    from detente.relations.tables import Table
    from detente.relations.types import Relation

TABLE_LIMIT = 50
PARTS = (
    "timeline",
    "commitments",
    "levels",
    "encounters",
    "topics",
    "aid",
    "figures",
    "tolls",
    "contradictions",
    "series",
    "changes",
)


class Format(StrEnum):
    """How a view is printed."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


class Period(StrEnum):
    """What a pair's events are parted by."""

    MONTH = "month"
    YEAR = "year"


Output = Annotated[Format, typer.Option("--format", "-f", help="How to print it.")]
Since = Annotated[str | None, typer.Option(help="First day: YYYY, YYYY-MM or YYYY-MM-DD.")]
Until = Annotated[str | None, typer.Option(help="The day after the last.")]


def register(app: typer.Typer) -> None:
    """Adds the commands of this file."""
    app.command()(join)
    app.command()(events)
    app.command()(relation)
    app.command()(network)


def join(
    record: RecordOption = RECORD_FILE,
    full: Annotated[bool, typer.Option("--full", help="Make all events anew, not only what is new.")] = False,
) -> None:
    """Join claims into events: what was added since the last time, with all that it touches."""
    from detente.events import JoinSettings
    from detente.events import join as join_claims

    with opened(record) as store:
        report = join_claims(store, JoinSettings(full=full))
        total = store.counts()["events"]
    what = "all" if report.full else "new or changed"
    print(
        f"{report.claims:,} claims ({what}) -> {report.events:,} events written, {total:,} in all; "
        f"{report.copies:,} pairs of copied texts, {report.steps:,} steps linked; {report.seconds:.1f} s"
    )


def events(
    record: RecordOption = RECORD_FILE,
    output: Output = Format.TABLE,
    pair: Annotated[tuple[str, str] | None, typer.Option(help="Two states: --pair VNM RUS.", metavar="A B")] = None,
    kind: Annotated[list[str] | None, typer.Option(help="meeting, visit, pledge, …; may be repeated.")] = None,
    since: Since = None,
    until: Until = None,
    limit: Annotated[int | None, typer.Option("--limit", "-n", help="At most so many (table: 50).", min=1)] = None,
) -> None:
    """Print events: what happened, how many independent sources tell it, where they differ."""
    from detente.cli.asking import check_words
    from detente.relations.sides import state_code

    check_words(kind=kind)
    filters: dict[str, Any] = {
        "pair": (state_code(pair[0]), state_code(pair[1])) if pair else None,
        "kind": kind,
        "since": since,
        "until": until,
        "limit": limit or (TABLE_LIMIT if output is Format.TABLE else None),
    }
    with opened(record) as store:
        say_unjoined(store)
        found = list(store.events(**{name: value for name, value in filters.items() if value is not None}))
    if output is Format.JSON:
        print_json(found)
    elif output is Format.CSV:
        print_rows([event_row(event) for event in found])
    else:
        print_table(
            ("ID", "DATE", "KIND", "STATES", "STATUS", "SOURCES", "CLAIMS", "DIFFER"),
            [
                (
                    event.id.removeprefix("event-")[:8],
                    day_text(event.date),
                    event.kind,
                    " ".join(event.states),
                    event.status or "",
                    str(event.independent_sources),
                    str(len(event.claims)),
                    ", ".join(one.field for one in event.contradictions),
                )
                for event in found
            ],
            empty="no event answers this; `detente join` makes events of claims",
        )


def say_unjoined(store: Record) -> None:
    """Says on standard error how many claims a view of events leaves out, since they were added after the last join."""
    from detente.events.joining import unjoined

    count = unjoined(store)
    if count:
        print(f"{count:,} claims are not joined into events yet: detente join --record {store.path}", file=sys.stderr)


def event_row(event: Event) -> dict[str, Any]:
    """Returns an event's columns."""
    date = event.date
    return {
        "id": event.id, "kind": event.kind, "subkind": event.subkind, "states": "; ".join(event.states), "status": event.status,
        "date_start": date.start if date else None, "date_end": date.end if date else None, "realis": event.realis,
        "participants": "; ".join(f"{party.role}: {party.name}" for party in event.participants),
        "place": event.place.text if event.place else None, "plover": event.plover.type if event.plover else None,
        "intensity": event.intensity, "independent_sources": event.independent_sources, "publishers": "; ".join(event.publishers),
        "claims": "; ".join(event.claims), "confidence": event.confidence,
        "contradictions": "; ".join(one.field for one in event.contradictions),
    }  # fmt: skip


def relation(
    a: Annotated[str, typer.Argument(help="A state, group or actor: VNM, Vietnam, ASEAN, an id or name.")],
    b: Annotated[str, typer.Argument(help="The other side.")],
    record: RecordOption = RECORD_FILE,
    output: Output = Format.TABLE,
    part: Annotated[str | None, typer.Option(help=f"Only this part: {', '.join(PARTS)}.")] = None,
    since: Since = None,
    until: Until = None,
) -> None:
    """Show where two sides stand: level, commitments, who met whom, timeline, series, contradictions."""
    from detente.relations import relation as relation_of

    if part is not None and part not in PARTS:
        raise ConfigError(f"--part: there is no {part!r}; choose from {', '.join(PARTS)}")
    with opened(record) as store:
        say_unjoined(store)
        view = relation_of(store, a, b, since=since, until=until)
    if output is Format.JSON:
        print_json(getattr(view, part).rows if part else view)
    elif output is Format.CSV:
        print_rows(getattr(view, part or "timeline").flat_records())
    else:
        show_relation(
            view, [part] if part else ["levels", "commitments", "encounters", "aid", "tolls", "contradictions", "changes"]
        )


def show_relation(view: Relation, parts: Iterable[str]) -> None:
    """Prints a relation for a reader."""
    console = console_of()
    counts, period = view.counts, f"{view.since or 'the beginning'} to {view.until or view.as_of or 'now'}"
    console.print(f"{view.a} – {view.b}, {period}", style="bold")
    left = ", ".join(f"{count} {reason}" for reason, count in view.left_out.items())
    console.print(
        f"{counts['events']:,} events in {counts['articles']:,} articles; counted: {counts['counted']:,} of {counts['sources']:,} "
        f"independent reports" + (f"; shown but not counted: {left}" if left else "")
    )
    if not view.timeline:
        console.print("no event on record concerns both; `detente join` makes events of claims")
    for part in parts:
        rows = ROW_OF[part](getattr(view, part))
        if rows:
            print_table(rows[0], rows[1:], title=part)


def day(line: Any) -> str:
    """Returns the first day of a line, a dash when it is unknown."""
    return day_text(line.date)


def day_text(date: DateRange | None) -> str:
    """Returns the first day of a range; of one without a year ("--06-20") none is known."""
    return date.start if date and date.start and date.first_day else "–"


def level_rows(table: Table[Any]) -> list[tuple[str, ...]]:
    """Returns the levels as cells."""
    rows = [
        (day(line), line.act + (" *" if line.current else ""), line.label, " ".join(f"{who} {rank}" for who, rank in line.ranks.items()), str(line.sources))
        for line in table
    ]  # fmt: skip
    return [("DATE", "ACT (* current)", "LABEL", "RANK BY ISSUER", "SOURCES"), *rows] if rows else []


def commitment_rows(table: Table[Any]) -> list[tuple[str, ...]]:
    """Returns the ledger as cells."""
    rows = [
        (
            day_text(line.since), line.state, line.kind, f"{' '.join(line.by)} → {' '.join(line.to)}".rstrip(" →"),
            " > ".join(step.status for step in line.steps), shorten(line.what, 60),
        )
        for line in table
    ]  # fmt: skip
    return [("SINCE", "STATE", "KIND", "BY → TO", "STEPS", "WORDS"), *rows] if rows else []


def other_rows(table: Table[Any]) -> list[tuple[str, ...]]:
    """Returns any part as cells: its plain columns, without ids and offsets."""
    records = table.flat_records()
    if not records:
        return []
    hidden = {"event", "article", "start", "end", "claims", "articles", "participants"} if "group" not in records[0] else set()
    names = [
        name for name in records[0] if name not in hidden and any(record[name] not in (None, "", "{}") for record in records)
    ][:8]
    return [tuple(name.upper() for name in names), *[tuple(shorten(str(record[name] if record[name] is not None else ""), 48) for name in names) for record in records]]  # fmt: skip


def encounter_rows(table: Table[Any]) -> list[tuple[str, ...]]:
    """Returns who met whom as cells."""
    rows = [
        (
            day(line), line.kind + (f", {line.status}" if line.status else ""),
            "; ".join(f"{', '.join(people)} ({state})" for state, people in line.people.items()) or "not said",
            (line.place.name or line.place.text) if line.place else "", str(line.sources),
        )
        for line in table
    ]  # fmt: skip
    return [("DATE", "WHAT", "WHO", "WHERE", "SOURCES"), *rows] if rows else []


def aid_rows(table: Table[Any]) -> list[tuple[str, ...]]:
    """Returns help each way as cells."""
    rows = [
        (
            day(line), f"{line.donor or 'not said'} → {line.recipient or 'not said'}", line.status or "",
            " ".join(filter(None, (line.amount, line.unit))), shorten(line.item, 60),
        )
        for line in table
    ]  # fmt: skip
    return [("DATE", "DONOR → RECIPIENT", "STATUS", "AMOUNT", "WORDS"), *rows] if rows else []


def toll_rows(table: Table[Any]) -> list[tuple[str, ...]]:
    """Returns who was killed, wounded or held as cells."""
    rows = [
        (
            day(line), line.what, line.number, f"{' '.join(line.by) or 'not said'} → {' '.join(line.among) or 'not said'}",
            (line.place.name or line.place.text) if line.place else "", line.said_by or "the text itself", shorten(line.quote, 60),
        )
        for line in table
    ]  # fmt: skip
    return [("DATE", "WHAT", "NUMBER", "BY → AMONG", "WHERE", "SAYS SO", "WORDS"), *rows] if rows else []


def timeline_rows(table: Table[Any]) -> list[tuple[str, ...]]:
    """Returns events as cells: what, whether it is counted, how many sources, the words."""
    rows = [
        (day(line), line.kind, line.status or "", line.realis, line.left_out or "", str(line.sources), shorten(line.quote, 60))
        for line in table
    ]
    return [("DATE", "KIND", "STATUS", "REALIS", "NOT COUNTED", "SOURCES", "WORDS"), *rows] if rows else []


def contradiction_rows(table: Table[Any]) -> list[tuple[str, ...]]:
    """Returns what texts say differently as cells: each value with the number of claims that say so."""
    rows = [
        (day(line), line.kind, line.field.removeprefix("fields."), " / ".join(f"{value} ({len(claims)})" for value, claims in line.values.items()))
        for line in table
    ]  # fmt: skip
    return [("DATE", "EVENT", "WHAT", "TEXTS SAY (claims)"), *rows] if rows else []


ROW_OF: dict[str, Any] = dict.fromkeys(PARTS, other_rows) | {
    "levels": level_rows,
    "commitments": commitment_rows,
    "encounters": encounter_rows,
    "aid": aid_rows,
    "tolls": toll_rows,
    "timeline": timeline_rows,
    "contradictions": contradiction_rows,
}


def network(
    record: RecordOption = RECORD_FILE,
    output: Output = Format.TABLE,
    since: Since = None,
    until: Until = None,
    state: Annotated[list[str] | None, typer.Option(help="Only among these states; may be repeated.")] = None,
    by: Annotated[Period | None, typer.Option(help="A line for each month or year of a pair.")] = None,
    limit: Annotated[int | None, typer.Option("--limit", "-n", help="At most so many (table: 50).", min=1)] = None,
) -> None:
    """Print which states deal with which: events, shares and intensity of each pair, with intervals."""
    from detente.relations import network as network_of
    from detente.relations.networks import panel
    from detente.relations.sides import state_code

    with opened(record) as store:
        say_unjoined(store)
        states = [state_code(name) for name in state or ()]
        found: Table[Any] = (
            network_of(store, since=since, until=until, states=states)
            if by is None
            else panel(store, by=by.value, since=since, until=until, states=states)
        )
    rows = found[: limit or (TABLE_LIMIT if output is Format.TABLE else None)]
    if output is Format.JSON:
        print_json(rows)
    elif output is Format.CSV:
        print_rows([msgspec.to_builtins(line) for line in rows])
    else:
        width = 7 if by is Period.MONTH else 4
        cells = [
            (*((line.start[:width],) if by else ()), line.a, line.b, f"{line.events:,}", f"{line.low:,.0f}–{line.high:,.0f}", f"{line.share:.1%}", f"{line.cooperative:,}", f"{line.conflictual:,}",
             "" if line.intensity is None else f"{line.intensity:+.1f}")
            for line in rows
        ]  # fmt: skip
        print_table(
            (*(("IN",) if by else ()), "A", "B", "EVENTS", "95 %", "SHARE", "COOPERATIVE", "CONFLICTUAL", "INTENSITY"),
            cells,
            empty="no pair of states has dated events here",
        )


def print_json(value: Any) -> None:
    """Prints a value as one JSON document."""
    sys.stdout.flush()
    sys.stdout.buffer.write(msgspec.json.format(msgspec.json.encode(value), indent=1) + b"\n")
    sys.stdout.buffer.flush()


def print_rows(rows: list[dict[str, Any]]) -> None:
    """Prints rows as CSV with a header, UTF-8; nothing at all for none."""
    with written_table() as stream:
        writer = csv.writer(stream, lineterminator="\n")
        if rows:
            writer.writerow(rows[0])
            writer.writerows(row.values() for row in rows)


def print_table(
    heads: tuple[str, ...], rows: Sequence[tuple[str, ...]], *, title: str | None = None, empty: str = "nothing"
) -> None:
    """Prints cells for a reader."""
    from rich.table import Table as Grid

    console = console_of()
    if not rows:
        console.print(empty)
        return
    grid = Grid(*heads, box=None, pad_edge=False, header_style="dim")
    for row in rows:
        grid.add_row(*row)
    if title:
        console.print(f"\n{title}", style="bold")
    console.print(grid)
