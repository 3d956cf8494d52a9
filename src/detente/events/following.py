"""events -> status ladders: what became of proposals, pledges, invitations, agreements, aid, demands and levels of relation.

The events of a pair are read in order of date. Each either moves an earlier matter (a step on its ladder) or opens one. Three kinds of
link, each with its reason, precision first: who was invited and came; the level of a relation that is raised, cut or restored; and
words of the subject that two events share and that are rare between the two states. Silence moves nothing: only a text that says so
ends a matter, and what is merely past its date is shown as overdue by whoever reads the ladder.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

import msgspec

from detente.events.chances import Chances
from detente.events.keeping import Kept, kept_of
from detente.events.ladders import Matter
from detente.events.nearing import OpenMatters
from detente.events.telling import (
    RESTORE,
    Told,
    alike,
    days_between,
    level_act,
    people,
    sides,
)
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
# An event moves the matter it is most likely of, if its chance is at least this: of 0.5, 0.6 and 0.7 the last had the best precision of steps
# on the part `fit` of the stories (0.98) and on the development half of the sample (0.84) at the same F1 (2026-11-22); what answers the
# sentence before needs less.
SAME_MATTER, ANSWER = 0.5, 0.35
# What ends a matter must be surely of it: a promise falsely called off is worse than one left open.
ENDING = 0.85
# One text that promises help and reports it is surer of it than any words that two texts share.
SURE = 1.0
# An invitation is not carried out by a visit after this: heads of state come within some years of being asked.
INVITATION_DAYS = 366 * 4
# A planned visit is made or called off within this.
VISIT_DAYS = 366
# Help that one text promises and reports lies within this.
SAME_TEXT_DAYS = 120


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
    by_root: dict[str, Matter] = {}
    links = []
    for one in ordered:
        before = kept.get(one.event.id)
        if before is not None and before.root != one.event.id:
            if before.root in by_root:
                matter = by_root[before.root]
                matter.add(one, before.reason)
                matters.extend(matter, one)
                links.append((one.event, matter.root, before.score, before.reason))
            continue
        best: tuple[float, str, Matter] | None = None
        for matter in matters.near(one, chances.near(one)) if before is None else ():
            found = moves(one, matter, chances)
            if found is not None and (best is None or found[0] > best[0]):
                best = (*found, matter)
        if best is not None:
            score, reason, matter = best
            matter.add(one, reason)
            matters.extend(matter, one)
            links.append((one.event, matter.root, score, reason))
        elif opens(one):
            matters.open(by_root.setdefault(one.event.id, Matter(one)))
    return matters.matters, links


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


def moves(later: Told, matter: Matter, chances: Chances) -> tuple[float, str] | None:
    """Returns score and reason if an event moves a matter."""
    kind = matter.root.kind
    if kind == "invitation":
        return answers_invitation(later, matter)
    if kind == "visit":
        return makes_visit(later, matter)
    if kind == "partnership_level" or (kind == "sanction" and matter.told[0].severs):
        return changes_level(later, matter)
    if later.event.kind in ("invitation", "visit", "meeting", "partnership_level") and not later.without_result:
        return None
    if later.event.kind not in NEXT.get(kind, ()) or matter.falls_back(later):
        return None
    return same_subject(later, matter, chances)


# Kinds in which the other side has taken up what one had asked for.
TAKEN_UP = frozenset(["agreement", "pledge", "aid", "cooperation"])
# The role of who gives.
GIVING: dict[str, str] = {"aid": "donor", "pledge": "promisor"}
# Kinds as which a text may tell that a relation that was cut is restored: an agreement to do so, a step back.
RESTORING = frozenset(["agreement", "concession", "retreat", "cooperation", "sanction"])
# Which kinds can move a matter of a kind.
WORKING = frozenset(["cooperation", "coordination", "concession", "retreat"])
MEASURES = frozenset(["sanction", "concession", "retreat"])
NEXT: dict[str, frozenset[str]] = {
    "proposal": WORKING | {"proposal", "pledge", "agreement", "rejection", "aid"},
    "pledge": WORKING | {"pledge", "proposal", "agreement", "aid", "rejection", "meeting"},
    "agreement": WORKING | {"agreement", "sanction", "rejection", "pledge", "proposal", "aid", "meeting"},
    "aid": frozenset(["aid", "agreement", "pledge", "proposal", "rejection", "cooperation"]),
    "demand": frozenset(["demand", "proposal", "retreat", "concession", "rejection", "pledge", "agreement"]),
    "sanction": MEASURES | {"pledge", "agreement", "demand", "proposal", "rejection"},
    "concession": MEASURES | {"demand", "proposal"},
    "retreat": MEASURES | {"demand", "proposal"},
}


def answers_invitation(later: Told, matter: Matter) -> tuple[float, str] | None:
    """Links a visit, or another invitation to the same guest, or his answer, to an invitation that is still open."""
    first = matter.told[0].event
    last = matter.told[-1]
    hosts, guests = sides(first, "inviter"), people(first, "invitee")
    # A text that says why the guest came ("at the invitation of") may come after the one that says that he came.
    after = matter.closed and not (later.event.status == "carried_out" and days_between(last.day, later.day) <= SAME_TEXT_DAYS)
    if after or not guests or days_between(last.day, later.day) > INVITATION_DAYS:
        return None
    if later.event.kind == "invitation":
        same_host = bool(hosts & sides(later.event, "inviter"))
        same_guest = any(alike(one, other) for one in guests for other in people(later.event, "invitee"))
        if same_host and same_guest:
            return 0.9, "the same guest is invited again, or answers"
        return answers_here(later, last, guests)
    if later.event.kind != "visit" or later.event.realis in ("denied", "hypothetical"):
        return None
    came_home = hosts & {party.country for party in later.event.participants if party.role == "host"}
    if came_home and any(alike(one, other) for one in guests for other in people(later.event, "visitor")):
        called_off = later.event.status == "cancelled"
        return 0.85, "the guest calls his visit off" if called_off else "the guest came to the country that had invited"
    return None


def answers_here(later: Told, last: Told, guests: list[frozenset[str]]) -> tuple[float, str] | None:
    """Links an answer to an invitation of the same text that does not name again who had invited."""
    answered = later.event.status in ("accepted", "declined") and bool(later.sources & last.sources)
    # Who is both guest and host in one clause ("the President accepted") is the guest.
    others = [one for one in people(later.event, "inviter") if not any(alike(one, guest) for guest in guests)]
    same_guest = any(alike(one, other) for one in guests for other in people(later.event, "invitee"))
    return (0.88, "the guest answers in the same text") if answered and same_guest and not others else None


def makes_visit(later: Told, matter: Matter) -> tuple[float, str] | None:
    """Links what became of a planned visit: the same visitor came, or does not come."""
    first, last = matter.told[0].event, matter.told[-1]
    if last.event.status != "planned" or later.event.status == "planned" or later.event.realis in ("denied", "hypothetical"):
        return None
    if later.event.kind != "visit" or not last.day <= later.day or days_between(last.day, later.day) > VISIT_DAYS:
        return None
    same_host = sides(first, "host") & sides(later.event, "host")
    if same_host and any(alike(one, other) for one in people(first, "visitor") for other in people(later.event, "visitor")):
        return 0.8, "the planned visit" + (" is called off" if later.event.status == "cancelled" else "")
    return None


def changes_level(later: Told, matter: Matter) -> tuple[float, str] | None:
    """Links what cuts, restores, raises or reaffirms the relation itself; the matter is the relation of the two states."""
    if set(later.event.states) != set(matter.root.states):
        return None
    severed = matter.root.kind == "sanction"
    if later.event.kind == "sanction" and later.severs:
        return 0.9, "ends the relation of the two"
    if severed and later.restores and later.event.kind in RESTORING:
        return 0.9, "restores the relation"
    if later.event.kind != "partnership_level" or level_act(later) == "mentioned":
        return None
    if severed:
        return (0.9, "restores the relation") if RESTORE.search(later.quote) else None
    return 0.9, "the label of the same relation"


def same_subject(later: Told, matter: Matter, chances: Chances) -> tuple[float, str] | None:
    """Links an event whose subject is that of the matter: the same words, or words of the same meaning, set off from the pair's others."""
    if any(gives_back(later, earlier) for earlier in matter.told) or refuses_own(later, matter):
        return None
    best: tuple[float, str] | None = None
    ends = matter.ends_with(later)
    for earlier in matter.told:
        if not same_sides(later.event.states, earlier.event.states):
            continue
        if later.event.kind == "aid" and same_help(later, earlier):
            found = (SURE, "the same text promises the help and reports it")
        else:
            chance = chances.of(later, earlier)
            answer = chances.answers(later, earlier)
            if chance < (ANSWER if answer else ENDING if ends else SAME_MATTER):
                continue
            shared = chances.shared_words(later, earlier)
            words = ", ".join(shared[:6])
            found = (chance, f"same subject: {words} ({chance:.2f})" if words else f"same subject in other words ({chance:.2f})")
        if best is None or found[0] > best[0]:
            best = found
    return best


def same_sides(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tells whether the states of one event are among those of the other."""
    return one == other or set(one) <= set(other) or set(other) <= set(one)


def gives_back(later: Told, earlier: Told) -> bool:
    """Tells whether two events are help or promises of opposite directions: what one side gives the other did not promise."""
    kinds = later.event.kind, earlier.event.kind
    if "aid" not in kinds or kinds[0] not in GIVING or kinds[1] not in GIVING:
        return False
    one, other = (sides(told.event, GIVING[told.event.kind]) for told in (later, earlier))
    return bool(one and other) and one.isdisjoint(other)


def refuses_own(later: Told, matter: Matter) -> bool:
    """Tells whether who refuses is who had asked: that is another matter, since nobody turns his own request down.

    Once the other side has taken it up, who had asked may give it up.
    """
    role = {"proposal": "proposer", "demand": "speaker"}.get(matter.root.kind)
    if later.event.kind != "rejection" or role is None or any(one.event.kind in TAKEN_UP for one in matter.told):
        return False
    refusing, asking = sides(later.event, "speaker") | sides(later.event, "actor"), sides(matter.root, role)
    return bool(refusing) and refusing <= asking


def same_help(later: Told, earlier: Told) -> bool:
    """Tells whether one text speaks of the same giver's help to the same receiver, first as promised, then as given."""
    return (
        bool(later.sources & earlier.sources)
        and earlier.event.kind in GIVING
        and sides(later.event, "donor") == sides(earlier.event, GIVING[earlier.event.kind])
        and (earlier.event.status in ("promised", None) or (earlier.event.status == "intended" and earlier.promises_goods))
        and later.event.status in ("delivered", "shipped")
        and (days_between(earlier.day, later.day) <= SAME_TEXT_DAYS or earlier.day <= later.day < earlier.last)
    )
