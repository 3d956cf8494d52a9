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
from detente.events.keeping import Kept, Link, kept_of, links_of_rest, links_of_some
from detente.events.ladders import Matter
from detente.events.moving import MOVES, NEXT, RESUMED, moves, moves_by_subject, moves_without_words, of_its_text, speaks_of
from detente.events.nearing import OpenMatters
from detente.events.stepping import level_act
from detente.events.telling import Told, days_between
from detente.events.unions import Bonds, with_unions
from detente.model import Event, Judgement, content_id
from detente.record import Record
from detente.record.joining import JoinStore
from detente.record.linking import LinkStore, MatterLink, Pair, PairLinks
from detente.record.wording import EventWords

# Kinds that open a matter, and those that can only move one.
OPENING = frozenset(
    ["proposal", "pledge", "invitation", "agreement", "aid", "demand", "sanction", "partnership_level", "visit", "meeting"]
)
MOVING = frozenset(["threat", "rejection", "concession", "retreat", "cooperation", "coordination"])
FOLLOWABLE = OPENING | MOVING
YIELDING = frozenset(["concession", "retreat"])
# Matters of one pair that a later event is weighed against: the last ones opened.
OPEN_MATTERS = 300
# Of a pair with more events than this, an incremental join reads only those around what is new, shared among the times it is of.
EVENTS_REREAD = 600
EVENTS_BEFORE, EVENTS_AFTER = 250, 80
# New events of a pair within so many days are looked at together.
DAYS_TOGETHER = 40
NOTHING_KEPT: Mapping[str, Kept] = {}
# Events and judgements written in one transaction.
ROWS_A_WRITE = 20_000


def follow(record: Record, store: JoinStore, at: str, fresh: Sequence[Event] | None = None, gone: Sequence[Event] = ()) -> int:
    """Follows matters of all pairs, or of the pairs of `fresh` events and of those that are `gone`, and writes the steps.

    An event that changed is both: as it is, and as it was. Returns how many steps were linked.
    """
    news: dict[Pair, News] = {}
    if fresh is None:
        news = {pair: News([], []) for pair in store.pairs_with(sorted(FOLLOWABLE)) if pair[0] < pair[1]}
    bonds = Bonds(record, store, anew=fresh is None)
    for event in fresh or ():
        for pair in {*followed_pairs(event), *bonds.pairs(event)}:
            news.setdefault(pair, News([], [])).fresh.append(event)
    for event in gone:
        for pair in {*followed_pairs(event), *bonds.pairs(event)}:
            news.setdefault(pair, News([], [])).gone.append(event)
    ledger = Ledger(record)
    for pair, new in sorted(news.items()):
        links, rows, changed = follow_pair(store, pair, new, bonds)
        ledger.add(changed, [judgement(*link, at) for link in links], rows)
    bonds.close()
    linked = ledger.close()
    if fresh is None:
        LinkStore(record).complete(now=True)
    return linked


class News(NamedTuple):
    """Events of a pair that are new or changed, and those that are no more or were otherwise."""

    fresh: list[Event]
    gone: list[Event]


def followed_pairs(event: Event) -> Iterable[Pair]:
    """Returns the pairs of states whose matters an event may move."""
    return combinations(event.states[:8], 2)


class Ledger:
    """What following finds, written in few transactions: each waits for the disk."""

    def __init__(self, record: Record) -> None:
        self.record, self.linked, self.rows = record, 0, 0
        self.events: list[Event] = []
        self.judgements: list[Judgement] = []
        self.links: list[PairLinks] = []

    def add(self, events: Sequence[Event], judgements: Sequence[Judgement], links: PairLinks) -> None:
        """Gathers what one pair gave."""
        self.linked += len(judgements)
        self.rows += len(events) + len(judgements)
        self.events += events
        self.judgements += judgements
        self.links.append(links)
        if self.rows > ROWS_A_WRITE:
            self.write()

    def write(self) -> None:
        """Writes what was gathered."""
        LinkStore(self.record).put(self.links)
        self.record.put_events(self.events)
        self.record.judge(self.judgements)
        self.rows, self.events, self.judgements, self.links = 0, [], [], []

    def close(self) -> int:
        """Writes the rest. Returns how many steps were linked."""
        if self.links:
            self.write()
        return self.linked


def follow_pair(store: JoinStore, pair: Pair, news: News, bonds: Bonds) -> tuple[Sequence[Link], PairLinks, list[Event]]:
    """Follows the matters of one pair.

    With news of a busy pair only what lies around them is read, and only the matters that they touch are written: each of the
    others keeps the steps that it has. Returns the links, those to be kept, and the events whose steps changed.
    """
    around = any(news) and store.has_more(pair, sorted(FOLLOWABLE), EVENTS_REREAD)
    own = near_events(store, pair, news) if around else store.events_of_pair(pair, sorted(FOLLOWABLE))
    events, came, went = with_unions(bonds, pair, own, whole=not around)
    if any(news):
        news = News(unlike(news.fresh, came), unlike(news.gone, went))
    every = (Told(event, words) for event, words in events if words)
    # Of threats only those that were heeded are followed.
    ordered = in_order(one for one in every if one.event.kind != "threat" or one.heeded)
    if around:
        open_ones, found = matters_of(ordered, kept_of(store.record, pair, ordered, news.fresh, news.gone))
        matters = touched(open_ones, news, LinkStore(store.record).links(pair, [one.event.claims[0] for one in ordered]))
        roots = {matter.root.id for matter in matters}
        links = [link for link in found if link[1].id in roots]
        rows = links_of_some(pair, links, matters, news.fresh)
    else:
        kept = kept_of(store.record, pair, ordered, news.fresh, news.gone, whole=True) if any(news) else NOTHING_KEPT
        matters, found = matters_of(ordered, kept)
        links = [link for link in found if link[0].id not in kept]
        rows = links_of_rest(pair, links, ordered, news.gone, kept)
    return links, rows, [event for matter in matters for event in changed_by(matter, pair)]


def unlike(events: Iterable[Event], more: Mapping[str, Event]) -> list[Event]:
    """Returns events with more of them, by id, each once."""
    return list({**{event.id: event for event in events}, **more}.values())


def changed_by(matter: Matter, pair: Pair) -> Iterable[Event]:
    """Yields the events of a matter whose steps are to be written: each in the ladders of one pair only."""
    for follower in matter.told[1:]:
        if follower.event.steps and home_of(follower.event) == pair:
            # It opened a matter of its own before the text that began this one was read.
            yield msgspec.structs.replace(follower.event, steps=())
    steps = tuple(matter.steps())
    if steps != matter.root.steps and home_of(matter.root) == pair:
        yield msgspec.structs.replace(matter.root, steps=steps)


def home_of(event: Event) -> Pair:
    """Returns the pair whose ladder an event's steps are on, whichever are followed: of several the two that the text names first.

    "Russia and Ukraine signed agreements with Turkey" is a matter of those two.
    """
    named = dict.fromkeys(one.country for one in event.participants if one.country in event.states[:8])
    two = sorted(country for country in list(named)[:2] if country)
    return (two[0], two[1]) if len(two) == 2 else list(followed_pairs(event))[-1]


def near_events(store: JoinStore, pair: Pair, news: News) -> list[EventWords]:
    """Returns the events of a busy pair that lie around its news, and the fresh ones themselves, with their words."""
    changed = (*news.fresh, *news.gone)
    days = sorted({event.date.start for event in changed if event.date and event.date.start and event.date.first_day})
    apart = [day for at, day in enumerate(days) if not at or days_between(days[at - 1], day) > DAYS_TOGETHER]
    share = max(1, len(apart))
    found = store.events_near(pair, sorted(FOLLOWABLE), apart, max(40, EVENTS_BEFORE // share), max(20, EVENTS_AFTER // share))
    there = {one.event.id for one in found}
    return [*found, *store.with_words([event for event in news.fresh if event.id not in there])]


def touched(matters: Sequence[Matter], news: News, before: Mapping[str, MatterLink]) -> list[Matter]:
    """Returns the matters that fresh events belong to, or whose steps stand on claims of events that are new or gone.

    With them those into which events go that moved one of these `before` (first claim -> link).
    """
    ids = {event.id for event in news.fresh}
    claims = {claim for event in (*news.fresh, *news.gone) for claim in event.claims}
    found = {
        matter.root.id: matter
        for matter in matters
        if any(one.event.id in ids for one in matter.told) or any(step.claim in claims for step in matter.root.steps)
    }
    roots = claims | {matter.root.claims[0] for matter in found.values()}
    for matter in matters:
        links = [link for one in matter.told if (link := before.get(one.event.claims[0])) is not None]
        if any(link.root in roots and link.root != matter.root.claims[0] for link in links):
            found[matter.root.id] = matter
    return list(found.values())


def judgement(later: Event, root: Event, score: float, reason: str, at: str) -> Judgement:
    """Returns the judgement that one event moves the matter of another."""
    identity = content_id("judgement", "follows", later.claims[0], root.claims[0], "rule:follow")
    return Judgement(
        id=identity, relation="follows", left=later.claims[0], right=root.claims[0], score=round(score, 4), reasons=(reason,),
        by="rule:follow", at=at,
    )  # fmt: skip


def matters_of(ordered: Sequence[Told], kept: Mapping[str, Kept] = NOTHING_KEPT) -> tuple[list[Matter], list[Link]]:
    """Returns the matters of a pair's events in order, and the links (later event, root, score, reason) that made them."""
    asked = [at for at, one in enumerate(ordered) if one.event.id not in kept and moves_by_subject(one)]
    chances = Chances(ordered, asked)
    matters: OpenMatters[Matter] = OpenMatters(OPEN_MATTERS)
    homes: dict[int, Matter] = {}
    links: list[Link] = []
    for at, one in enumerate(ordered):
        before = kept.get(one.event.id)
        if before is not None and before.root != one.event.id:
            place = chances.columns.order.get(before.root)
            if place in homes:
                found: Found | None = Found(before.score, before.reason, homes[place])
            else:
                continue
        else:
            found = matter_moved(at, one, matters, homes, chances) if before is None else None
        if found is not None:
            homes[at] = found.matter
            found.matter.add(one, found.reason, at)
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


def matter_moved(at: int, one: Told, matters: OpenMatters[Matter], homes: Mapping[int, Matter], chances: Chances) -> Found | None:
    """Returns the matter that an event moves: the surest, of equals the last one opened; `homes` holds the matters of earlier events by place."""
    likely: Mapping[int, float] = {}
    if moves_by_subject(one):
        first = matters.first
        likely = chances.likely(at, first.rows[0], RESUMED) if first is not None else {}
    # A text that promises help and reports it needs no word in common.
    likely_rows = {
        *likely,
        *(chances.columns.telling_with(one) if one.event.kind == "aid" else ()),
        *chances.columns.of_union(one),
    }
    moving = {id(homes[row]): homes[row] for row in likely_rows if row in homes}
    told_with = spoken_of(one, homes, chances)
    if not moving and not moves_without_words(one) and told_with is None:
        return None
    movable = MOVES.get(one.event.kind, frozenset())
    best: Found | None = None
    for matter in matters.near(one, moving.values()):
        if matter.moved_as not in movable or (matter.moved_as in NEXT and id(matter) not in moving and not one.holds):
            continue
        found = moves(one, matter, chances, likely)
        if found is not None and (best is None or found[0] > best.score):
            best = Found(*found, matter)
    return told_with if told_with is not None and (best is None or best.score < told_with.score) else best


def spoken_of(one: Told, homes: Mapping[int, Matter], chances: Chances) -> Found | None:
    """Returns the only agreement of its text for what says how it is carried out or who will not sign it, for a demand that was heeded the only demand."""
    if not (one.carries_out or one.will_not_sign or one.heeded):
        return None
    rows = [row for row in chances.columns.telling_with(one) if row in homes and speaks_of(one, chances.ordered[row])]
    found = of_its_text(one, (homes[row] for row in rows))
    return Found(*found) if found is not None else None


def in_order(told: Iterable[Told]) -> list[Told]:
    """Returns events in the order in which they are followed.

    Of one day, who is invited answers after he was asked; what one text tells of one day stands in its order.
    """
    return sorted(told, key=lambda one: (one.followed_on, one.event.status in ("accepted", "declined"), one.place, one.event.id))


def opens(told: Told) -> bool:
    """Tells whether an event opens a matter: a label that is merely mentioned does not.

    A measure that is given up may be taken again ("brought the visa back"): what yields opens a matter, which has no steps of its own.
    """
    if told.event.kind in YIELDING:
        return True
    if told.charged or told.private or told.heeded:
        return False
    return told.event.kind in OPENING and not (told.event.kind == "partnership_level" and level_act(told) == "mentioned")
