"""What ladders read of the claims of an event: their words, kept with the events so that a pair of many is read quickly."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import msgspec
from sqlalchemy import select

from detente.model import Claim, DateRange, Event
from detente.record import tables
from detente.record.adding import SLICE
from detente.record.reviewing import CLAIM_DECODER, ReviewOverlay
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


class EventWords(NamedTuple):
    """An event with the words of its first claims."""

    event: Event
    words: tuple[ClaimWords, ...]


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

    def with_words(self, events: Sequence[Event]) -> list[EventWords]:
        """Returns events with the words of their first claims: kept ones, else (of a record joined by an earlier version) the claims'."""
        table, kept = tables.events, tables.event_words
        ids = [event.id for event in events]
        found: dict[str, bytes] = {}
        with self.record.reading() as connection:
            statement = select(table.c.id, kept.c.words).join(kept, kept.c.event == table.c.seq)
            for first in range(0, len(ids), SLICE):
                rows = connection.execute(statement.where(table.c.id.in_(ids[first : first + SLICE])))
                found.update((row[0], row[1]) for row in rows)
        return self.decoded((event, found.get(event.id)) for event in events)

    def decoded(self, rows: Iterable[tuple[Event, bytes | None]]) -> list[EventWords]:
        """Returns events with their words, read from the claims where none are kept."""
        read = [(event, WORDS_DECODER.decode(words) if words is not None else None) for event, words in rows]
        without = [event for event, words in read if words is None]
        looked_up = self.words_of([claim for event in without for claim in event.claims[:CLAIMS_TOLD]]) if without else {}
        return [
            EventWords(event, tuple(looked_up[claim] for claim in event.claims[:CLAIMS_TOLD] if claim in looked_up))
            if words is None
            else EventWords(event, words)
            for event, words in read
        ]

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
        with self.record.reading() as connection:
            overlay = ReviewOverlay(connection)
            for first in range(0, len(claims), SLICE):
                for body, *source in connection.execute(statement.where(table.c.id.in_(claims[first : first + SLICE]))):
                    claim = overlay.apply(CLAIM_DECODER.decode(body))
                    found[claim.id] = words_in(claim, *source)
        return found
