"""Record -> events with the claims and texts they stand on, in order of date; the rows that every export is made from."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

import msgspec

from detente.model import ACTING_ROLES, NO_OCCURRENCE, RECEIVING_ROLES, Article, Claim, DateRange, Event, Participant
from detente.record import Record

# Events read at a time: some thousand claims and their texts, a few megabytes.
BATCH = 500


class Selection(msgspec.Struct, frozen=True, kw_only=True):
    """Which events: of a pair, of any of `states`, overlapping the days `[since, until)`; all fields None = all events."""

    pair: tuple[str, str] | None = None
    states: tuple[str, ...] | None = None
    since: str | None = None
    until: str | None = None


class Happening(NamedTuple):
    """An event with its claims (the one it is shown by first) and the texts of those claims by id."""

    event: Event
    claims: tuple[Claim, ...]
    articles: dict[str, Article]

    @property
    def claim(self) -> Claim:
        """The claim the event is shown by."""
        return self.claims[0]

    @property
    def article(self) -> Article:
        """The text of that claim."""
        return self.articles[self.claim.evidence[0].article]


def happenings(record: Record, selection: Selection) -> Iterator[Happening]:
    """Yields events in order of date, undated last; an event whose claims are all superseded is left to the next join."""
    filters: dict[str, Any] = {name: value for name, value in msgspec.structs.asdict(selection).items() if value is not None}
    batch: list[Event] = []
    for event in record.events(**filters):
        batch.append(event)
        if len(batch) == BATCH:
            yield from told(record, batch)
            batch = []
    yield from told(record, batch)


def told(record: Record, events: list[Event]) -> Iterator[Happening]:
    """Yields events with their claims and texts."""
    claims = {claim.id: claim for claim in record.claims(ids=[one for event in events for one in event.claims])}
    wanted = sorted({span.article for claim in claims.values() for span in claim.evidence})
    articles = {article.id: article for article in record.articles(ids=wanted)}
    for event in events:
        own = sorted((claims[one] for one in event.claims if one in claims), key=plainness)
        if own:
            yield Happening(event, tuple(own), {span.article: articles[span.article] for one in own for span in one.evidence})


def plainness(claim: Claim) -> tuple[bool, bool, str]:
    """Returns the order of claims to show: of a text before a teaser's, not rejected by a person, then by id."""
    rejected = claim.review is not None and claim.review.decision == "rejected"
    return rejected, claim.segment == "teaser", claim.id


def no_act(one: Happening) -> str | None:
    """Returns why an event is no act for data of acts: its realis, `rejected` by a person, `teaser` alone; None when it is one."""
    if one.event.realis in NO_OCCURRENCE or one.event.realis == "presupposed":
        return one.event.realis
    if all(claim.review is not None and claim.review.decision == "rejected" for claim in one.claims):
        return "rejected"
    if all(claim.segment == "teaser" for claim in one.claims):
        return "teaser"
    return None


def day_of(date: DateRange | None) -> str | None:
    """Returns the day an event begins when it is known to the day, else None: a year is no day."""
    if date is None or date.first_day is None or date.precision != "day":
        return None
    return date.start


def dated_by_publication(found: Iterator[Happening]) -> Iterator[Happening]:
    """Yields events; those without any date have the earliest day on which a text that tells them was published, with that as basis.

    What has a month, a year or a stretch keeps it: a text that says when is not overruled.
    """
    for one in found:
        days = sorted(day for text in one.articles.values() if (day := day_of(text.published)) is not None)
        if (one.event.date is None or one.event.date.start is None) and days:
            first = dt.date.fromisoformat(days[0])
            after = (first + dt.timedelta(days=1)).isoformat()
            date = DateRange(start=days[0], end=after, precision="day", basis="publication")
            yield one._replace(event=msgspec.structs.replace(one.event, date=date))
        else:
            yield one


class Sides(NamedTuple):
    """Who acts and who is acted on; of a reciprocal event all are on both sides."""

    actors: tuple[Participant, ...]
    recipients: tuple[Participant, ...]
    reciprocal: bool


def sides_of(event: Event | Claim) -> Sides:
    """Returns the sides by role. Signatories and members act together, as do host and guest (PLOVER: a meeting is reciprocal).

    What several states have agreed to do is between them where nobody else is promised it: of 117 such promises of the corpus' training part
    whose parties are annotated 89 are relations of theirs ("willing" and other acts of several: next to none).
    """
    people = [one for one in event.participants if one.role != "mentioned"]
    together = tuple(one for one in people if one.role in ("signatory", "member", "holder"))
    if event.kind == "meeting":
        return Sides(tuple(people), (), reciprocal=True)
    actors = tuple(one for one in people if one.role in ACTING_ROLES)
    recipients = tuple(one for one in people if one.role in RECEIVING_ROLES)
    if actors and not recipients and together:
        return Sides(actors, together, reciprocal=False)
    if actors:
        agreed = event.kind == "pledge" and event.status == "agreed" and not recipients
        return Sides(actors, recipients, reciprocal=agreed and len({one.country for one in actors if one.country}) > 1)
    return Sides(together or recipients, (), reciprocal=bool(together))


class LeftOut(Counter[str]):
    """Reason -> number of events that a format cannot hold."""
