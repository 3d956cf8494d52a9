"""What following matters keeps in a record: which event moves whose matter, as last followed; the SQL of `events.following`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert

from detente.record import tables
from detente.record.adding import SLICE
from detente.record.store import Record

LINKED_MARK = "events.linked"
# Links made by other rules or weights ("1": every event of a pair told how rare its words are; "2": the titles over two events told more;
# "3": a memorandum settled a promise, and where goods arrived named their subject; "4": what takes up the thing before was no nearer; "5": unions stood
# for nobody, and making a thing was supplying it; "6": recalled help fulfilled what its text promised) are not those made since.
LINKED = "7"
Pair = tuple[str, str]


class MatterLink(NamedTuple):
    """That an event moves a matter: the first claims of it and of the event that opened the matter, how surely, and why."""

    claim: str
    root: str
    score: float
    reason: str


class PairLinks(NamedTuple):
    """What following a pair found: of the events with these first claims (of all if None), only these links hold."""

    pair: Pair
    followed: Sequence[str] | None
    links: Sequence[MatterLink]


class LinkStore:
    """A record as the following of matters sees it."""

    def __init__(self, record: Record) -> None:
        self.record = record

    def complete(self, *, now: bool = False) -> bool:
        """Tells whether the links of all pairs were kept since a join of everything; `now` says that they are from now on."""
        return self.record.mark(LINKED_MARK, LINKED if now else None) == LINKED

    def links(self, pair: Pair, claims: Sequence[str]) -> dict[str, MatterLink]:
        """Returns first claim -> the link of its event, of those among `claims` that have one with this pair."""
        table = tables.matter_links
        state, other = sorted(pair)
        found: dict[str, MatterLink] = {}
        with self.record.reading() as connection:
            for first in range(0, len(claims), SLICE):
                chosen = table.c.state == state, table.c.other == other, table.c.claim.in_(claims[first : first + SLICE])
                statement = select(table.c.claim, table.c.root, table.c.score, table.c.reason).where(*chosen)
                found.update((row[0], MatterLink._make(row)) for row in connection.execute(statement))
        return found

    def put(self, found: Iterable[PairLinks]) -> None:
        """Writes the links of pairs in place of those that the same events had."""
        table = tables.matter_links
        with self.record.writing() as connection:
            for (state, other), followed, links in found:
                of_pair = delete(table).where(table.c.state == state, table.c.other == other)
                if followed is None:
                    connection.execute(of_pair)
                for first in range(0, len(followed or ()), SLICE):
                    connection.execute(of_pair.where(table.c.claim.in_((followed or ())[first : first + SLICE])))
                rows = [{"state": state, "other": other, **link._asdict()} for link in links]
                if rows:
                    connection.execute(insert(table), rows)
