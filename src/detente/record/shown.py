"""The claim that an event is shown by, kept with the event: a view of thousands of events looks no claim up one by one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, Unpack

import msgspec
from sqlalchemy import Connection, select

from detente.model import Claim, DateRange, Event, Evidence, Kind, Role
from detente.record import tables
from detente.record.adding import SLICE
from detente.record.eventing import EVENT_DECODER, EventFilters, event_select
from detente.record.reviewing import CLAIM_DECODER, ReviewOverlay
from detente.record.store import Record


class Shown(msgspec.Struct, frozen=True, array_like=True):
    """What a view reads of a claim; the fields are a claim's own."""

    id: str
    kind: Kind
    segment: Role
    date: DateRange | None
    topics: tuple[str, ...]
    fields: dict[str, str | float | tuple[str, ...]]
    evidence: tuple[Evidence, ...]


class Told(NamedTuple):
    """An event with the claim that it is shown by: the first of its claims that still stands."""

    event: Event
    claim: Claim | Shown


SHOWN_DECODER = msgspec.msgpack.Decoder(Shown)


def shown_column(claim: Claim) -> bytes:
    """Returns what views read of a claim as the record keeps it."""
    return msgspec.msgpack.encode(Shown(*(getattr(claim, name) for name in Shown.__struct_fields__)))


class ShownStore:
    """A record as views of events see it."""

    def __init__(self, record: Record) -> None:
        self.record = record

    def claims(self, ids: Sequence[str]) -> dict[str, Claim]:
        """Returns id -> current claim with people's decisions on it."""
        table, bodies = tables.claims, tables.claim_bodies
        found: dict[str, Claim] = {}
        wanted = sorted(set(ids))
        with self.record.reading() as connection:
            overlay = ReviewOverlay(connection)
            for first in range(0, len(wanted), SLICE):
                statement = select(bodies.c.body).join(table, table.c.seq == bodies.c.claim)
                statement = statement.where(table.c.id.in_(wanted[first : first + SLICE]), table.c.current.is_(True))
                for body in connection.execute(statement).scalars():
                    claim = overlay.apply(CLAIM_DECODER.decode(body))
                    found[claim.id] = claim
        return found

    def events(self, **filters: Unpack[EventFilters]) -> list[tuple[Event, Shown | None]]:
        """Returns events, in order of date, with their first claim as it is kept beside them; None if it is to be looked up.

        It is where an earlier version joined them, where a person decided on the claim, and where it was coded anew.
        """
        bodies, kept = tables.event_bodies, tables.event_shown
        statement = event_select([bodies.c.body, kept.c.claim], filters, bodies, kept)
        with self.record.reading() as connection:
            overlay = ReviewOverlay(connection)
            found = [
                (EVENT_DECODER.decode(body), None if claim is None else SHOWN_DECODER.decode(claim))
                for body, claim in connection.execution_options(yield_per=2_000).execute(statement)
            ]
            replaced = superseded(connection, [claim.id for _, claim in found if claim is not None])
            return [
                (event, None if claim is None or claim.id in replaced or not is_kept(claim, event, overlay) else claim)
                for event, claim in found
            ]

    def shown(self, rows: Iterable[tuple[Event, Shown | None]]) -> Iterator[Told]:
        """Yields events with the claim that they are shown by, looked up where none is kept; those without any that stands are left out."""
        told = list(rows)
        without = [event for event, claim in told if claim is None]
        claims = self.claims([event.claims[0] for event in without])
        missing = [event for event in without if event.claims[0] not in claims]
        claims |= self.claims([claim for event in missing for claim in event.claims[1:]])
        for event, kept in told:
            claim = kept or next((claims[one] for one in event.claims if one in claims), None)
            if claim is not None:
                yield Told(event, claim)


def is_kept(claim: Shown, event: Event, overlay: ReviewOverlay) -> bool:
    """Tells whether what is kept beside an event is its first claim, on which nobody has decided."""
    return claim.id == event.claims[0] and overlay.find(claim.id) is None


def superseded(connection: Connection, ids: Sequence[str]) -> frozenset[str]:
    """Returns which claims another coder's have superseded, or did at some time."""
    claims = tables.claims
    old = select(claims.c.id).where(claims.c.current.is_(False))
    if connection.execute(old.limit(1)).first() is None:
        return frozenset()
    slices = (ids[first : first + SLICE] for first in range(0, len(ids), SLICE))
    return frozenset(one for some in slices for one in connection.execute(old.where(claims.c.id.in_(some))).scalars())
