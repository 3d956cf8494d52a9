"""events and judgements -> rows and back: judgements are only added, events are what they currently amount to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, TypedDict

import msgspec
from sqlalchemy import Column, Connection, Select, Table, delete, func, literal_column, or_, select

from detente.model import Event, Judgement
from detente.record import tables
from detente.record.adding import SLICE, Batch, known
from detente.record.reading import alternatives, among, by_states, known_filters, overlap
from detente.record.rows import UNKNOWN_DAY, day_of, encode, event_row, state_pairs

EVENT_DECODER = msgspec.json.Decoder(Event)
JUDGEMENT_DECODER = msgspec.json.Decoder(Judgement)
# Written as the index of people's few judgements among those of rules has it: a parameter would hide it from the database.
BY_PEOPLE = tables.judgements.c.by.not_like(literal_column("'rule:%'"))

# The tables that hold rows of an event, and those that keep of its claims what ladders and views read.
OF_EVENTS = (tables.event_bodies, tables.event_states, tables.event_claims, tables.steps)
BESIDE = (tables.event_words, tables.event_shown)


class EventFilters(TypedDict, total=False):
    """What `Record.events` filters by; the same words as for claims."""

    kind: str | Sequence[str]
    pair: tuple[str, str]
    states: str | Sequence[str]
    since: str | dt.date
    until: str | dt.date
    realis: str | Sequence[str]
    status: str | Sequence[str]
    ids: Sequence[str]
    limit: int | None


class EventRow(NamedTuple):
    """An event's narrow columns; `day` sorts (`~` is unknown)."""

    id: str
    kind: str
    states: tuple[str, ...]
    day: str
    end: str | None
    realis: str
    status: str | None
    plover: str | None
    intensity: float | None
    independent_sources: int
    confidence: float


class PairCount(NamedTuple):
    """How many events two states share, and their mean intensity (None when no event has one)."""

    a: str
    b: str
    events: int
    intensity: float | None


def put_events(
    connection: Connection,
    events: Sequence[Event],
    words: Mapping[str, bytes] | None = None,
    shown: Mapping[str, bytes] | None = None,
) -> None:
    """Writes events; one of the same id is replaced whole, in its place.

    `words` are what ladders read of their claims, `shown` what views do, by event id; those of an event that is replaced stay if none are given.
    """
    beside = ((tables.event_words, "words", words or {}), (tables.event_shown, "claim", shown or {}))
    by_id = {event.id: event for event in events}
    places = known(connection, tables.events, list(by_id))
    batch = Batch(connection)
    # Numbers are given out before rows go: that of a replaced event at the end would be free, and given to another one.
    new = {identity: batch.next_number(tables.events) for identity in by_id if identity not in places}
    remove_rows(connection, places.values())
    for table, _, given in beside:
        remove(connection, table.c.event, [place for identity, place in places.items() if identity in given])
    for event in by_id.values():
        seq = places[event.id] if event.id in places else new[event.id]
        batch.put(tables.events, event_row(seq, event))
        batch.put(tables.event_bodies, {"event": seq, "body": encode(event)})
        for table, column, given in beside:
            if event.id in given:
                batch.put(table, {"event": seq, column: given[event.id]})
        day = day_of(event.date)
        for state, other in state_pairs(event.states):
            batch.put(tables.event_states, {"state": state, "other": other, "day": day, "event": seq})
        for claim in event.claims:
            batch.put(tables.event_claims, {"claim": claim, "event": seq})
        for ordinal, step in enumerate(event.steps):
            row = {"event": seq, "ordinal": ordinal, "status": step.status, "claim": step.claim}
            batch.put(tables.steps, {**row, "day": day_of(step.date), "reason": step.reason})
    batch.write()


def retire_events(connection: Connection, ids: Sequence[str]) -> None:
    """Removes events that the judgements no longer make; claims and judgements stay."""
    numbers = list(known(connection, tables.events, ids).values())
    remove_rows(connection, numbers)
    for table in BESIDE:
        remove(connection, table.c.event, numbers)


def remove_rows(connection: Connection, numbers: Iterable[int]) -> None:
    """Removes all rows of events but what is kept beside them of their claims."""
    for column in (*(table.c.event for table in OF_EVENTS), tables.events.c.seq):
        remove(connection, column, numbers)


def remove(connection: Connection, column: Column[int], numbers: Iterable[int]) -> None:
    """Removes the rows of a column's table that have one of the numbers there."""
    wanted = list(numbers)
    for first in range(0, len(wanted), SLICE):
        connection.execute(delete(column.table).where(column.in_(wanted[first : first + SLICE])))


def event_select(
    columns: Sequence[Any], filters: EventFilters, joined: Table | None = None, beside: Table | None = None
) -> Select[Any]:
    """Returns the statement for a question about events, in order of date, undated last; `beside` is joined where it has a row.

    Raises:
        RecordError: a filter that does not exist.
    """
    known_filters(filters, "events", EventFilters.__annotations__)
    events = tables.events
    narrowed = by_states(events, tables.event_states, "event", dict(filters))
    conditions = narrowed.conditions + overlap(events, narrowed.day, dict(filters))
    for name in ("kind", "realis", "status"):
        value: Any = filters.get(name)
        if value:
            conditions.append(events.c[name].in_(alternatives(value)))
    if "ids" in filters:
        conditions.append(among(events.c.id, filters["ids"]))
    source = narrowed.source if joined is None else narrowed.source.join(joined, joined.c.event == events.c.seq)
    if beside is not None:
        source = source.join(beside, beside.c.event == events.c.seq, isouter=True)
    statement = select(*columns).select_from(source).where(*conditions)
    return statement.order_by(narrowed.day, events.c.id).limit(filters.get("limit"))


def event_bodies(connection: Connection, filters: EventFilters) -> Iterator[Event]:
    """Yields events."""
    bodies = tables.event_bodies
    statement = event_select([bodies.c.body], filters, bodies)
    for (body,) in connection.execution_options(yield_per=2_000).execute(statement):
        yield EVENT_DECODER.decode(body)


def event_rows(connection: Connection, filters: EventFilters) -> Iterator[EventRow]:
    """Yields the narrow columns of events."""
    statement = event_select([tables.events.c[name] for name in EventRow._fields], filters)
    for row in connection.execution_options(yield_per=2_000).execute(statement):
        identity, kind, states, *rest = row
        yield EventRow(identity, kind, tuple(states.split()), *rest)


def events_of(connection: Connection, claims: Sequence[str]) -> dict[str, str]:
    """Returns claim id -> event id for those claims that are part of an event."""
    links, events = tables.event_claims, tables.events
    found: dict[str, str] = {}
    for first in range(0, len(claims), SLICE):
        statement = select(links.c.claim, events.c.id).join(events, events.c.seq == links.c.event)
        statement = statement.where(links.c.claim.in_(claims[first : first + SLICE]))
        found.update((row[0], row[1]) for row in connection.execute(statement))
    return found


def pair_counts(connection: Connection, since: str | None, until: str | None) -> list[PairCount]:
    """Returns every pair of states with events in `[since, until)` by their first day, most events first; without bounds undated ones, too."""
    links, events = tables.event_states, tables.events
    count = func.count()
    statement = (
        select(links.c.state, links.c.other, count, func.avg(events.c.intensity))
        .join(events, events.c.seq == links.c.event)
        .where(links.c.state != links.c.other)
        .group_by(links.c.state, links.c.other)
        .order_by(count.desc(), links.c.state, links.c.other)
    )
    if since is not None:
        statement = statement.where(links.c.day >= since, links.c.day < UNKNOWN_DAY)
    if until is not None:
        statement = statement.where(links.c.day < until)
    return [PairCount(*row) for row in connection.execute(statement)]


def add_judgements(connection: Connection, judgements: Iterable[Judgement]) -> int:
    """Adds judgements that are not on record. Returns how many."""
    batch = Batch(connection)
    by_id = {judgement.id: judgement for judgement in judgements}
    there = known(connection, tables.judgements, list(by_id))
    for identity, judgement in by_id.items():
        if identity not in there:
            row = {"seq": batch.next_number(tables.judgements), "id": identity, "relation": judgement.relation}
            row |= {"left": judgement.left, "right": judgement.right, "by": judgement.by, "body": encode(judgement)}
            batch.put(tables.judgements, row)
    batch.write()
    return len(by_id) - len(there)


def judgements(connection: Connection, *, relation: str | None, about: str | None, people_only: bool) -> Iterator[Judgement]:
    """Yields judgements in the order in which they were made."""
    table = tables.judgements
    statement = select(table.c.body).order_by(table.c.seq)
    if relation is not None:
        statement = statement.where(table.c.relation == relation)
    if about is not None:
        statement = statement.where(or_(table.c.left == about, table.c.right == about))
    if people_only:
        statement = statement.where(BY_PEOPLE)
    for (body,) in connection.execution_options(yield_per=2_000).execute(statement):
        yield JUDGEMENT_DECODER.decode(body)
