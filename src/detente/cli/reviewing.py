"""detente review confirm, reject, correct, merge, split: a person's decisions, kept through joining and coding anew."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, Literal

import msgspec
import typer

from detente.cli.asking import opened
from detente.cli.terminal import RECORD_FILE, RecordOption
from detente.errors import ConfigError

By = Annotated[str, typer.Option(help="Your name: a decision is a person's.")]
Reason = Annotated[str, typer.Option(help="Why.")]
ClaimId = Annotated[str, typer.Argument(metavar="CLAIM", help="A claim; the beginning of its id will do.")]

app = typer.Typer(help="Confirm, reject or correct claims; merge or split events. Decisions are data, kept with name and reason.", no_args_is_help=True)  # fmt: skip


def register(root: typer.Typer) -> None:
    """Adds the commands of this file under `review`."""
    root.add_typer(app, name="review")


def now() -> str:
    """Returns the time as decisions carry it."""
    return dt.datetime.now(dt.UTC).isoformat(timespec="seconds")


@app.command()
def confirm(claim: ClaimId, by: By, record: RecordOption = RECORD_FILE, reason: Reason = "") -> None:
    """Say that a claim is right."""
    decide(claim, "confirmed", by=by, record=record, reason=reason)


@app.command()
def reject(claim: ClaimId, by: By, record: RecordOption = RECORD_FILE, reason: Reason = "") -> None:
    """Say that a claim is wrong: it stays on record, and leaves its event."""
    decide(claim, "rejected", by=by, record=record, reason=reason)


@app.command()
def correct(
    claim: ClaimId,
    changes: Annotated[
        list[str], typer.Argument(metavar="FIELD=VALUE...", help='kind=visit, status=signed, states=["RUS","VNM"].')
    ],
    by: By,
    record: RecordOption = RECORD_FILE,
    reason: Reason = "",
) -> None:
    """Change fields of a claim; what the coder read stays on record beside it."""
    decide(claim, "corrected", by=by, record=record, reason=reason, changes=dict(change_of(one) for one in changes))


def change_of(text: str) -> tuple[str, Any]:
    """Returns field and value of `field=value`; the value is JSON if it is any, else text.

    Raises:
        ConfigError: there is no `=`.
    """
    field, equals, value = text.partition("=")
    if not equals or not field:
        raise ConfigError(f"{text!r}: write FIELD=VALUE, such as status=signed")
    try:
        return field, msgspec.json.decode(value)
    except msgspec.DecodeError:
        return field, value


def decide(
    claim: str, decision: Literal["confirmed", "rejected", "corrected"], *, by: str, record: Any, reason: str, changes: dict[str, Any] | None = None
) -> None:  # fmt: skip
    """Writes a decision on a claim and makes its event anew."""
    from detente.events import join
    from detente.model import Review

    if not by.strip():
        raise ConfigError("--by: a decision needs the name of the person who makes it")
    with opened(record) as store:
        reviewed = store.review(claim, Review(decision=decision, by=by, at=now(), reason=reason), changes=changes)
        joined = store.counts()["events"] > 0
        if joined:
            join(store)
    print(f"{reviewed.id} {decision} by {by}" + ("; its event is made anew" if joined else ""))


@app.command()
def merge(
    first: Annotated[str, typer.Argument(metavar="EVENT", help="An event; the beginning of its id will do.")],
    second: Annotated[str, typer.Argument(metavar="EVENT", help="The event that is the same occurrence.")],
    by: By,
    record: RecordOption = RECORD_FILE,
    reason: Reason = "",
) -> None:
    """Say that two events are one occurrence."""
    from detente.events import join
    from detente.events.deciding import merge_events

    with opened(record) as store:
        left, right = merge_events(store, first, second, by=by, reason=reason)
        join(store)
        home = store.events_of([left.claims[0]])[left.claims[0]]
    print(f"{left.id} and {right.id} are one event: {home}")


@app.command()
def split(
    event: Annotated[str, typer.Argument(metavar="EVENT", help="An event; the beginning of its id will do.")],
    claims: Annotated[list[str], typer.Argument(metavar="CLAIM...", help="The claims that tell another occurrence.")],
    by: By,
    record: RecordOption = RECORD_FILE,
    reason: Reason = "",
) -> None:
    """Say that some claims of an event tell another occurrence."""
    from detente.events import join
    from detente.events.deciding import split_event

    with opened(record) as store:
        whole = split_event(store, event, claims, by=by, reason=reason)
        join(store)
        homes = sorted(set(store.events_of(whole.claims).values()))
    print(f"{whole.id} is split: {', '.join(homes)}")
