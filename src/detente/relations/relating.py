"""Record, two sides -> Relation: reads the events of a pair, group or actor and lays them out; changes nothing."""

from __future__ import annotations

import datetime as dt
from itertools import product
from typing import Any

import msgspec

from detente.errors import ConfigError
from detente.events.collecting import no_collection
from detente.model import Event, Party
from detente.record import Record
from detente.record.reading import day_text
from detente.record.relating import RelationStore
from detente.record.shown import Shown, Told
from detente.relations.commitments import ledger
from detente.relations.counting import changes_of, series_of
from detente.relations.lines import (
    PERSONAL_KINDS,
    aid_of,
    contradictions_of,
    encounters_of,
    figures_of,
    left_out,
    levels_of,
    line_of,
    topics_of,
)
from detente.relations.sides import Side, side_of
from detente.relations.tables import Table
from detente.relations.tolls import tolls_of
from detente.relations.types import EventLine, LeftOut, Relation, Unit


class RelationSettings(msgspec.Struct, frozen=True, kw_only=True):
    """How to lay a relation out.

    `unit` of the series (chosen by their length if None). `as_of` is the day (ISO) by which a due date is past; if None, the last day
    on which the record has a text: after it silence means nothing.
    """

    unit: Unit | None = None
    as_of: str | None = None


def relation(
    record: Record,
    a: str,
    b: str,
    *,
    since: str | None = None,
    until: str | None = None,
    settings: RelationSettings | None = None,
) -> Relation:
    """Returns where two sides stand by what a record tells, in `[since, until)` (days, months or years).

    A side is a state (`VNM`, `Vietnam`), a group (`ASEAN`: its members at each event's date) or an actor (an id or name of the knowledge
    base, such as a party or ministry: the events it is named in).

    Raises:
        ConfigError: nobody is known by such a name, or both are the same.
        RecordError: the record cannot be read, or a day is none.

    >>> relation(record, "VNM", "RUS", since="2021").levels[0].label
    'comprehensive strategic partnership'
    """
    chosen = settings or RelationSettings()
    first, second = side_of(a), side_of(b)
    if first == second:
        raise ConfigError(f"{a!r} and {b!r} are the same; a relation has two sides")
    with no_collection():
        return laid_out(record, (first, second), since, until, chosen)


def laid_out(
    record: Record, sides: tuple[Side, Side], since: str | None, until: str | None, chosen: RelationSettings
) -> Relation:
    """Returns the relation of two sides."""
    (first, second), store = sides, RelationStore(record)
    coverage = store.coverage()
    every = told_between(store, first, second, since, until)
    titles = only_headlines(every, store)
    lines = tuple(line_of(told, why_left_out(told, (first, second), titles)) for told in every)
    apart = {line.event for line in lines if line.left_out in ("headline", "one_side")}
    tolds = [told for told in every if told.event.id not in apart]
    counted_events = {line.event for line in lines if line.counted}
    counted = [told for told in every if told.event.id in counted_events]
    # How much a week has on record is not known from what its months have.
    series = series_of(lines, store.by_days() if chosen.unit == "week" else coverage.months, chosen.unit)
    as_of = day_text(chosen.as_of) if chosen.as_of else coverage.last
    return Relation(
        a=first.name, b=second.name, a_states=first.states, b_states=second.states, since=since, until=until, as_of=as_of,
        counts=counts_of(lines), left_out=left_out_of(lines), timeline=Table(lines), commitments=Table(ledger(tolds, as_of, store)),
        levels=Table(levels_of(tolds, sides)), encounters=Table(encounters_of(tolds)), topics=Table(topics_of(counted)),
        aid=Table(aid_of(tolds, sides)), figures=Table(figures_of(tolds)), tolls=Table(tolls_of(tolds, store)), contradictions=Table(contradictions_of(tolds)),
        series=Table(series), changes=Table(changes_of(series)),
    )  # fmt: skip


def told_between(store: RelationStore, first: Side, second: Side, since: str | None, until: str | None) -> list[Told]:
    """Returns the events of two sides, each with the claim that it is shown by, in order of date, undated last."""
    period: Any = {name: day for name, day in (("since", since), ("until", until)) if day is not None}
    found: dict[str, tuple[Event, Shown | None]] = {}
    for one, other in product(first.codes, second.codes):
        if one == other and first.whole and second.whole:
            # A member's dealings with its own group are those with the other members.
            continue
        for event, claim in store.events(pair=(one, other), **period):
            if event.id not in found and two_sided(event, first, second):
                found[event.id] = event, claim
    return list(store.shown(sorted(found.values(), key=lambda row: in_order(row[0]))))


def in_order(event: Event) -> tuple[dt.date, str]:
    """Returns what events are ordered by: their first day, undated ones last, then their ids."""
    first = event.date.first_day if event.date is not None else None
    return first or dt.date.max, event.id


def two_sided(event: Event, first: Side, second: Side) -> bool:
    """Tells whether both sides are in an event, each by a state or body of its own.

    Of a state with a body of its own, or of two bodies of one state, it is what concerns that state alone and has a participant of each.
    """
    left, right = first.codes_in(event), second.codes_in(event)
    if not left or not right:
        return False
    if len(left | right) > 1:
        return True
    return set(event.states) == set(left) and not (first.whole and second.whole) and apart(event, first, second)


def apart(event: Event, first: Side, second: Side) -> bool:
    """Tells whether an event has participants of both sides: the state's are those that are not its body."""
    ours, theirs = ({at for at, party in enumerate(event.participants) if of_side(party, side)} for side in (first, second))
    ours, theirs = (ours - theirs if first.whole else ours), (theirs - ours if second.whole else theirs)
    return bool(ours and theirs) and len(ours | theirs) > 1


def of_side(party: Party, side: Side) -> bool:
    """Tells whether a participant of what concerns one state alone is of a side; who has no state there is the state's."""
    return party.country in (*side.codes, None) if side.whole else side.is_it(party)


def only_headlines(tolds: list[Told], store: RelationStore) -> frozenset[str]:
    """Returns the events that headlines alone tell (a text's, its copies') while the text under one tells an act of that kind in a sentence."""
    headed = [told for told in tolds if told.claim.segment == "title"]
    copies = store.claims([claim for told in headed if len(told.event.claims) > 1 for claim in told.event.claims])
    in_words = {
        (told.event.kind, article)
        for told in tolds
        if told.claim.segment not in ("title", "teaser")
        for article in told.event.articles
    }
    return frozenset(
        told.event.id
        for told in headed
        if all(copies[claim].segment == "title" for claim in told.event.claims if claim in copies)
        and (told.event.kind, told.claim.evidence[0].article) in in_words
    )


def why_left_out(told: Told, sides: tuple[Side, Side], titles: frozenset[str]) -> LeftOut | None:
    """Returns why an event is shown but not counted, None when it is counted."""
    if told.event.id in titles:
        return "headline"
    return left_out(told.event, teaser_only(told)) or ("one_side" if names_one_side(told.event, sides) else None)


def names_one_side(event: Event, sides: tuple[Side, Side]) -> bool:
    """Tells whether a meeting, visit or call has people of one side only, and was at no place of the other's."""
    if event.kind not in PERSONAL_KINDS or not event.participants:
        return False
    found = {party.country for party in event.participants} | ({event.place.country} if event.place else set())
    return any(found.isdisjoint(side.codes_in(event) | ({side.body} - {None})) for side in sides)


def teaser_only(told: Told) -> bool:
    """Tells whether an event is known from a teaser alone: its articles are one, and that is a teaser."""
    return told.claim.segment == "teaser" and len(told.event.articles) == 1


def counts_of(lines: tuple[EventLine, ...]) -> dict[str, int]:
    """Returns the numbers of events, of those counted, of articles and of independent sources of the counted ones."""
    return {
        "events": len(lines),
        "counted": sum(line.counted for line in lines),
        "articles": len({article for line in lines for article in line.articles}),
        "sources": sum(line.sources for line in lines if line.counted),
    }


def left_out_of(lines: tuple[EventLine, ...]) -> dict[str, int]:
    """Returns reason -> number of events that are shown but not counted."""
    found: dict[str, int] = {}
    for line in lines:
        if line.left_out is not None:
            found[line.left_out] = found.get(line.left_out, 0) + 1
    return dict(sorted(found.items()))
