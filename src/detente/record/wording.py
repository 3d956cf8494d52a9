"""What ladders read of the claims of an event: their words, kept with the events so that a pair of many is read quickly."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import msgspec
from sqlalchemy import select

from detente.model import Claim, DateRange, Event
from detente.record import tables
from detente.record.adding import SLICE
from detente.record.reading import CLAIM_DECODER, ReviewOverlay
from detente.record.store import Record

# Claims of an event, the first ones, whose words ladders read.
CLAIMS_TOLD = 3


class ClaimWords(NamedTuple):
    """The words of a claim and where they stand: `start` in the text of `article`, whose `day` sorts (`~` is unknown)."""

    quote: str
    title: str
    day: str
    article: str
    status: str | None
    realis: str
    date: DateRange | None
    start: int = 0


WORDS_DECODER = msgspec.msgpack.Decoder(tuple[ClaimWords, ...])


def words_in(claim: Claim, article: str, title: str | None, day: str) -> ClaimWords:
    """Returns the words of a claim of the article of this id, title and day: its first quote."""
    first = claim.evidence[0]
    return ClaimWords(first.quote, title or "", day, article, claim.status, claim.realis, claim.date, first.start)


def words_column(words: Iterable[ClaimWords]) -> bytes:
    """Returns the words of an event's claims as the record keeps them."""
    return msgspec.msgpack.encode(tuple(words))


class WordStore:
    """A record as the readers of events' words see it."""

    def __init__(self, record: Record) -> None:
        self.record = record

    def words_of_events(self, events: Sequence[Event]) -> dict[str, tuple[ClaimWords, ...]]:
        """Returns event id -> the words of its first claims: kept ones, else (of a record joined by an earlier version) its claims'."""
        table, kept = tables.events, tables.event_words
        ids = [event.id for event in events]
        found: dict[str, tuple[ClaimWords, ...]] = {}
        with self.record.reading() as connection:
            statement = select(table.c.id, kept.c.words).join(kept, kept.c.event == table.c.seq)
            for first in range(0, len(ids), SLICE):
                rows = connection.execute(statement.where(table.c.id.in_(ids[first : first + SLICE])))
                found.update((row[0], WORDS_DECODER.decode(row[1])) for row in rows)
        others = {event.id: event.claims[:CLAIMS_TOLD] for event in events if event.id not in found}
        words = self.words_of([claim for claims in others.values() for claim in claims])
        found.update((event, tuple(words[claim] for claim in claims if claim in words)) for event, claims in others.items())
        return found

    def words_of(self, claims: Sequence[str]) -> dict[str, ClaimWords]:
        """Returns claim id -> its words, of the current ones among these claims."""
        table, bodies, articles = tables.claims, tables.claim_bodies, tables.articles
        statement = (
            select(bodies.c.body, articles.c.id, articles.c.title, articles.c.day)
            .join(table, bodies.c.claim == table.c.seq)
            .join(articles, articles.c.seq == table.c.article)
            .where(table.c.current.is_(True))
        )
        found: dict[str, ClaimWords] = {}
        if not claims:
            return found
        with self.record.reading() as connection:
            overlay = ReviewOverlay(connection)
            for first in range(0, len(claims), SLICE):
                for body, *source in connection.execute(statement.where(table.c.id.in_(claims[first : first + SLICE]))):
                    claim = overlay.apply(CLAIM_DECODER.decode(body))
                    found[claim.id] = words_in(claim, *source)
        return found
