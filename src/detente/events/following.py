"""events -> status ladders: what became of proposals, pledges, invitations, agreements, aid, demands and levels of relation.

The events of a pair are read in order of date. Each either moves an earlier matter (a step on its ladder) or opens one. Three kinds of
link, each with its reason, precision first: who was invited and came; the level of a relation that is raised, cut or restored; and
words of the subject that two events share and that are rare between the two states. Silence moves nothing: only a text that says so
ends a matter, and what is merely past its date is shown as overdue by whoever reads the ladder.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

import msgspec

from detente.events.chances import Chances
from detente.events.keeping import Kept, kept_of
from detente.events.ladders import Matter
from detente.events.moving import ANSWER, MOVED_BY, NEXT, moves
from detente.events.nearing import OpenMatters
from detente.events.telling import Told, days_between, level_act
from detente.model import Event, Judgement, content_id
from detente.record import Record
from detente.record.joining import JoinStore

# Kinds that open a matter, and those that can only move one.
OPENING = frozenset(
    ["proposal", "pledge", "invitation", "agreement", "aid", "demand", "sanction", "partnership_level", "visit", "meeting"]
)
MOVING = frozenset(["rejection", "concession", "retreat", "cooperation", "coordination"])
FOLLOWABLE = OPENING | MOVING
YIELDING = frozenset(["concession", "retreat"])
# Matters of one pair that a later event is weighed against: the last ones opened.
OPEN_MATTERS = 300
# Of a pair with more events than this, an incremental join reads only those around what is new, shared among the times it is of.
EVENTS_REREAD = 600
EVENTS_BEFORE, EVENTS_AFTER = 250, 80
# New events of a pair within so many days are looked at together.
DAYS_TOGETHER = 40
# Claims of an event, the first ones, whose words ladders read.
CLAIMS_TOLD = 3
NOTHING_KEPT: Mapping[str, Kept] = {}
# Events and judgements written in one transaction.
ROWS_A_WRITE = 20_000


def follow(record: Record, store: JoinStore, at: str, fresh: Sequence[Event] | None = None) -> int:
    """Follows matters of all pairs, or of the pairs of `fresh` events, and writes the steps. Returns how many steps were linked."""
    news: dict[tuple[str, str], list[Event]] = {}
    if fresh is None:
        news = {pair: [] for pair in store.pairs_with(sorted(FOLLOWABLE)) if pair[0] < pair[1]}
    for event in fresh or ():
        for pair in followed_pairs(event):
            news.setdefault(pair, []).append(event)
    taken: dict[str, str] = {}
    ledger = Ledger(record)
    for pair, events in sorted(news.items()):
        links, changed = follow_pair(store, pair, taken, events)
        ledger.add(changed, [judgement(later, root, score, reason, at) for later, root, score, reason in links])
    return ledger.close()


def followed_pairs(event: Event) -> Iterable[tuple[str, str]]:
    """Returns the pairs of states whose matters an event may move."""
    return combinations(event.states[:8], 2)


class Ledger:
    """What following finds, written in few transactions: each waits for the disk."""

    def __init__(self, record: Record) -> None:
        self.record, self.linked = record, 0
        self.events: list[Event] = []
        self.judgements: list[Judgement] = []

    def add(self, events: Sequence[Event], judgements: Sequence[Judgement]) -> None:
        """Gathers what one pair gave."""
        self.linked += len(judgements)
        self.events += events
        self.judgements += judgements
        if len(self.events) + len(self.judgements) > ROWS_A_WRITE:
            self.write()

    def write(self) -> None:
        """Writes what was gathered."""
        self.record.put_events(self.events)
        self.record.judge(self.judgements)
        self.events, self.judgements = [], []

    def close(self) -> int:
        """Writes the rest. Returns how many steps were linked."""
        if self.events or self.judgements:
            self.write()
        return self.linked


def follow_pair(
    store: JoinStore, pair: tuple[str, str], taken: dict[str, str], fresh: Sequence[Event]
) -> tuple[list[tuple[Event, Event, float, str]], list[Event]]:
    """Follows the matters of one pair. `taken` holds event id -> root for events of several pairs, each in one pair's ladder only.

    With `fresh` events of a busy pair only what lies around them is read, and only the matters that they touch are written: each of the
    others keeps the steps that it has. Returns the links (later event, root, score, reason) and the events whose steps changed.
    """
    around = bool(fresh) and store.has_more(pair, sorted(FOLLOWABLE), EVENTS_REREAD)
    events = near_events(store, pair, fresh) if around else store.events_of_pair(pair, sorted(FOLLOWABLE))
    words = store.words_of([claim for event in events for claim in event.claims[:CLAIMS_TOLD]])
    told = [Told(event, [words[claim] for claim in event.claims[:CLAIMS_TOLD] if claim in words]) for event in events]
    ordered = in_order(one for one in told if one.words)
    matters, links = matters_of(ordered, kept_of(store, ordered, fresh) if around else {})
    if around:
        matters = touched(matters, fresh)
        roots = {matter.root.id for matter in matters}
        links = [link for link in links if link[1].id in roots]
    changed: list[Event] = []
    for matter in matters:
        root = matter.root
        if taken.setdefault(root.id, root.id) != root.id:
            continue
        for follower in matter.told[1:]:
            first = taken.setdefault(follower.event.id, root.id) == root.id
            if first and follower.event.steps and len(follower.event.states) == 2:
                # It opened a matter of its own before the text that began this one was read.
                changed.append(msgspec.structs.replace(follower.event, steps=()))
        steps = tuple(matter.steps())
        if steps != root.steps:
            changed.append(msgspec.structs.replace(root, steps=steps))
    return links, changed


def near_events(store: JoinStore, pair: tuple[str, str], fresh: Sequence[Event]) -> list[Event]:
    """Returns the events of a busy pair that lie around fresh ones, and the fresh ones themselves."""
    days = sorted({event.date.start for event in fresh if event.date and event.date.start and event.date.first_day})
    apart = [day for at, day in enumerate(days) if not at or days_between(days[at - 1], day) > DAYS_TOGETHER]
    share = max(1, len(apart))
    found = store.events_near(pair, sorted(FOLLOWABLE), apart, max(40, EVENTS_BEFORE // share), max(20, EVENTS_AFTER // share))
    return list({event.id: event for event in (*found, *fresh)}.values())


def touched(matters: Iterable[Matter], fresh: Sequence[Event]) -> list[Matter]:
    """Returns the matters that fresh events belong to, or whose steps stand on their claims."""
    ids = {event.id for event in fresh}
    claims = {claim for event in fresh for claim in event.claims}
    return [
        matter
        for matter in matters
        if any(one.event.id in ids for one in matter.told) or any(step.claim in claims for step in matter.root.steps)
    ]


def judgement(later: Event, root: Event, score: float, reason: str, at: str) -> Judgement:
    """Returns the judgement that one event moves the matter of another."""
    identity = content_id("judgement", "follows", later.claims[0], root.claims[0], "rule:follow")
    return Judgement(
        id=identity, relation="follows", left=later.claims[0], right=root.claims[0], score=round(score, 4), reasons=(reason,),
        by="rule:follow", at=at,
    )  # fmt: skip


def matters_of(
    ordered: Sequence[Told], kept: Mapping[str, Kept] = NOTHING_KEPT
) -> tuple[list[Matter], list[tuple[Event, Event, float, str]]]:
    """Returns the matters of a pair's events in order, and the links (later event, root, score, reason) that made them."""
    chances = Chances(ordered)
    matters: OpenMatters[Matter] = OpenMatters(OPEN_MATTERS)
    homes: dict[int, Matter] = {}
    links = []
    for at, one in enumerate(ordered):
        before = kept.get(one.event.id)
        if before is not None and before.root != one.event.id:
            place = chances.columns.order.get(before.root)
            if place in homes:
                found: Found | None = Found(before.score, before.reason, homes[place])
            else:
                continue
        else:
            found = matter_moved(at, one, matters.near(one, chances.near(at)), homes, chances) if before is None else None
        if found is not None:
            homes[at] = found.matter
            found.matter.add(one, found.reason, at)
            matters.extend(found.matter, one)
            links.append((one.event, found.matter.root, found.score, found.reason))
        elif opens(one):
            homes[at] = Matter(one, at)
            matters.open(homes[at])
    return matters.matters, links


class Found(NamedTuple):
    """A matter that an event moves, how surely, and why."""

    score: float
    reason: str
    matter: Matter


def matter_moved(at: int, one: Told, near: Sequence[Matter], homes: Mapping[int, Matter], chances: Chances) -> Found | None:
    """Returns the matter that an event moves, of those open near it: the surest, of equals the last one opened."""
    kind = one.event.kind
    open_to = [matter for matter in near if kind in MOVED_BY.get(matter.moved_as, ())]
    weighed = [row for matter in open_to if matter.moved_as in NEXT for row in matter.rows]
    likely = chances.likely(at, weighed, ANSWER)
    # A text that promises help and reports it needs no word in common.
    likely_rows = {*likely, *(chances.columns.telling_with(one) if kind == "aid" else ())}
    moving = {id(homes[row]) for row in likely_rows if row in homes}
    best: Found | None = None
    for matter in open_to:
        if matter.moved_as in NEXT and id(matter) not in moving:
            continue
        found = moves(one, matter, chances, likely)
        if found is not None and (best is None or found[0] > best.score):
            best = Found(*found, matter)
    return best


def in_order(told: Iterable[Told]) -> list[Told]:
    """Returns events in the order in which they are followed.

    Of one day, who is invited answers after he was asked; what one text tells of one day stands in its order.
    """
    return sorted(told, key=lambda one: (one.day, one.event.status in ("accepted", "declined"), one.place, one.event.id))


def opens(told: Told) -> bool:
    """Tells whether an event opens a matter: a label that is merely mentioned does not.

    A measure that is given up may be taken again ("brought the visa back"): what yields opens a matter, which has no steps of its own.
    """
    if told.event.kind in YIELDING:
        return True
    return told.event.kind in OPENING and not (told.event.kind == "partnership_level" and level_act(told) == "mentioned")
