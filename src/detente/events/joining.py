"""Record -> events: claims of one occurrence are joined by recorded judgements; what people decided stands above every rule.

A full join goes through the kinds one after the other, so that only one kind's features are in memory. Later joins take the claims
that are new, find what they link to, and what that links to, and make only those events anew: the result is that of a full join.
"""

from __future__ import annotations

import datetime as dt
import gc
import logging
import time
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from detente.events.assembling import assemble
from detente.events.clustering import clusters_of, edges_among
from detente.events.collecting import no_collection
from detente.events.copying import find_copies
from detente.events.deciding import current_claim, decisions_of
from detente.events.features import Feature, feature_of
from detente.events.following import FOLLOWABLE, follow
from detente.events.linking import link
from detente.events.reaching import Reach
from detente.model import Event, Judgement, content_id
from detente.record import Record
from detente.record.joining import JoinStore, NumberedClaim, SourceRow
from detente.record.relating import RelationStore
from detente.record.shown import shown_column
from detente.record.wording import CLAIMS_TOLD, words_column, words_in

logger = logging.getLogger(__name__)
MARK = "events.joined"
DECIDED = "events.decided"
# Set while a join writes: one that was killed has used up what told it which events to make anew, so the next makes all.
UNFINISHED = "events.unfinished"
# Events are assembled and written in transactions of this size: some 20 MB of claims.
EVENTS_A_WRITE = 4_000
# Claims whose features are in memory together, unless one kind has more: some 40 MB.
CLAIMS_A_BATCH = 50_000


class JoinSettings(msgspec.Struct, frozen=True, kw_only=True):
    """How to join.

    `full` makes all events anew. `at` is the time written on judgements (ISO, UTC), now if None; the events do not depend on it.
    `judgements` False leaves the links out of the record (for trials on large records).
    """

    full: bool = False
    at: str | None = None
    judgements: bool = True


class JoinReport(msgspec.Struct, frozen=True, kw_only=True):
    """What a join did. `claims` went in, `events` were written, `retired` were replaced; `seconds` is wall time."""

    full: bool
    claims: int
    events: int
    retired: int
    judgements: int
    copies: int
    steps: int
    seconds: float


def join(record: Record, settings: JoinSettings | None = None) -> JoinReport:
    """Joins the claims of a record into events. Joined again with nothing new, it changes nothing.

    Raises:
        RecordError: the record cannot be read or written.

    >>> join(record, JoinSettings(full=True))
    JoinReport(full=True, claims=..., events=..., seconds=...)
    >>> join(record).events
    0
    """
    chosen = settings or JoinSettings()
    started = time.perf_counter()
    work = Joining(record, chosen)
    with no_collection():
        report = work.all() if chosen.full or not work.mark or record.mark(UNFINISHED) else work.news()
    report = msgspec.structs.replace(report, seconds=round(time.perf_counter() - started, 3))
    logger.info("joined %d claims into %d events in %.1f s", report.claims, report.events, report.seconds)
    return report


def unjoined(record: Record) -> int:
    """Returns how many claims were added since the last join: what a view of events does not tell yet."""
    return len(JoinStore(record).seqs_after(int(record.mark(MARK) or 0)))


class Joining:
    """One run of `join`."""

    def __init__(self, record: Record, settings: JoinSettings) -> None:
        self.record, self.settings = record, settings
        self.store = JoinStore(record)
        self.mark = record.mark(MARK)
        self.at = settings.at or dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
        self.judgements = 0

    def all(self) -> JoinReport:
        """Joins everything anew."""
        position = self.record.position()
        self.record.mark(UNFINISHED, "1")
        _, found = self.find_copies()
        sources = self.store.sources()
        decisions = decisions_of(self.record)
        retired = self.record.counts()["events"]
        self.record.mark(DECIDED, self.decided_since()[1])
        self.record.mark(MARK, "")
        self.store.clear()
        claims = events = 0
        for kinds in batches(self.store.kinds()):
            features = [feature_of(one, sources[one.article]) for kind in kinds for one in self.store.claims_of_kind(kind)]
            claims += len(features)
            by_seq = {one.seq: one for one in features}
            clusters, used = clusters_of(by_seq, edges_among(features), decisions)
            self.judge(used)
            # Events of the same states stand together in the record: what follows a pair reads its events in few places.
            clusters.sort(key=lambda cluster: cluster[0].states)
            numbers = [[one.seq for one in cluster] for cluster in clusters]
            del features, by_seq, used, clusters
            events += self.write(numbers, sources)
            gc.collect()
        steps = follow(self.record, self.store, self.at)
        self.finish(position)
        return JoinReport(
            full=True,
            claims=claims,
            events=events,
            retired=retired,
            judgements=self.judgements,
            copies=found,
            steps=steps,
            seconds=0.0,
        )

    def news(self) -> JoinReport:
        """Joins what was added or changed since the last join."""
        position = self.record.position()
        stale = self.store.stale_events()
        decided, marks = self.decided_since()
        if stale or decided or position > int(self.mark or 0) or next(self.store.unsketched(), None) is not None:
            self.record.mark(UNFINISHED, "1")
        moved, found = self.find_copies()
        touched = set(self.store.seqs_after(int(self.mark or 0))) | set(self.store.seqs_of_articles(sorted(moved)))
        stale |= set(self.record.events_of(sorted(decided)).values())
        touched |= set(self.store.seqs_of(sorted(decided)).values())
        for event in self.record.events(ids=sorted(stale)) if stale else ():
            touched |= set(self.store.seqs_of(event.claims).values())
        self.record.mark(DECIDED, marks)
        return self.redo(touched, stale, found, position)

    def decided_since(self) -> tuple[set[str], str]:
        """Returns the claims that people decided about since the last join, and the new mark."""
        reviews, judgements = (int(number) for number in (self.record.mark(DECIDED) or "0 0").split())
        changed, last_review, last_judgement = self.store.decided_after(reviews, judgements)
        return {current_claim(self.record, claim) for claim in changed}, f"{last_review} {last_judgement}"

    def redo(self, touched: set[int], stale: set[str], found: int, position: int) -> JoinReport:
        """Makes the events of the touched claims anew, with all that they link to."""
        reach = Reach(self.store, decisions_of(self.record))
        reach.extend(touched)
        retired = stale | set(self.record.events_of([one.id for one in reach.features.values()]).values())
        clusters, used = clusters_of(reach.features, reach.edges, reach.decisions)
        self.judge(used)
        staying = {content_id("event", cluster[0].kind, cluster[0].id) for cluster in clusters}
        claims = {reach.features[seq].id for seq in touched if seq in reach.features}
        had = self.events_at(retired)
        before = {event.id: event for event in had if claims.isdisjoint(event.claims[:CLAIMS_TOLD])}
        self.record.put_events([], retire=sorted(retired))
        written: list[Event] = []
        events = self.write([[one.seq for one in cluster] for cluster in clusters], reach.sources, written, before)
        fresh = [event for event in written if event.kind in FOLLOWABLE]
        changed = {event.id for event in written}
        gone = [one for one in had if one.kind in FOLLOWABLE and (one.id not in staying or one.id in changed)]
        steps = follow(self.record, self.store, self.at, fresh, gone) if fresh or gone else 0
        self.finish(position)
        return JoinReport(
            full=False, claims=len(touched), events=events, retired=len(retired), judgements=self.judgements, copies=found, steps=steps,
            seconds=0.0,
        )  # fmt: skip

    def finish(self, position: int) -> None:
        """Notes how far the record is joined, and that nothing is left undone."""
        RelationStore(self.record).measure_coverage()
        self.record.mark(MARK, str(position))
        if self.record.mark(UNFINISHED):
            self.record.mark(UNFINISHED, "")

    def events_at(self, ids: Iterable[str]) -> list[Event]:
        """Returns the events of these ids."""
        wanted = sorted(ids)
        slices = (wanted[first : first + EVENTS_A_WRITE] for first in range(0, len(wanted), EVENTS_A_WRITE))
        return [event for some in slices for event in self.record.events(ids=some)]

    def find_copies(self) -> tuple[set[int], int]:
        """Joins new texts into families of copies. Returns the articles whose family changed, and the pairs found."""
        pairs, moved = find_copies(self.store)
        self.judge_copies(pairs)
        return moved, len(pairs)

    def judge_copies(self, found: Sequence[tuple[int, int, float]]) -> None:
        """Records which texts are copies of one text, and why."""
        if not self.settings.judgements or not found:
            return
        rows = self.store.sources(sorted({number for pair in found for number in pair[:2]}))
        made = []
        for left, right, score in found:
            first, second = sorted((rows[left].id, rows[right].id))
            reasons = [f"{score:.2f} of the shorter text's runs of four words stand in the other"]
            if rows[left].agency and rows[left].agency == rows[right].agency:
                reasons.append(f"both name {rows[left].agency} as the source")
            made.append(self.judgement("same_text", first, second, score, tuple(reasons), "rule:copies"))
        self.judgements += self.record.judge(made)

    def judge(self, used: Iterable[tuple[Feature, Feature]]) -> None:
        """Records the links that made the events, with their reasons."""
        if self.settings.judgements:
            made = []
            for left, right in used:
                found = link(left, right)
                if found is not None:
                    made.append(self.judgement("same_event", left.id, right.id, found.score, found.reasons, "rule:join"))
            self.judgements += self.record.judge(made)

    def judgement(self, relation: str, left: str, right: str, score: float, reasons: tuple[str, ...], by: str) -> Judgement:
        """Returns a judgement; its id is of what it says, so that the same link is recorded once."""
        identity = content_id("judgement", relation, left, right, by, round(score, 4))
        return msgspec.convert(
            {
                "id": identity, "relation": relation, "left": left, "right": right, "score": score, "reasons": reasons, "by": by,
                "at": self.at,
            },
            Judgement,
        )  # fmt: skip

    def write(
        self,
        clusters: Sequence[Sequence[int]],
        sources: dict[int, SourceRow],
        written: list[Event] | None = None,
        before: Mapping[str, Event] | None = None,
    ) -> int:
        """Assembles and writes the events of clusters of row numbers. Returns how many.

        Those that tell ladders what an event `before` told them keep its steps; the others are added to `written`.
        """
        batch: list[Sequence[int]] = []
        size = 0
        for at, cluster in enumerate(clusters):
            batch.append(cluster)
            size += len(cluster)
            if size >= EVENTS_A_WRITE or at == len(clusters) - 1:
                claims = {one.seq: one for one in self.store.claims_at([seq for seqs in batch for seq in seqs])}
                events = [assemble([claims[seq] for seq in seqs], sources) for seqs in batch]
                by_id = {one.claim.id: one for one in claims.values()}
                if written is not None:
                    kept = [tells_as(event, (before or {}).get(event.id)) for event in events]
                    written += [event for event, old in zip(events, kept, strict=True) if old is None]
                    events = [
                        event if old is None else msgspec.structs.replace(event, steps=old.steps)
                        for event, old in zip(events, kept, strict=True)
                    ]
                shown = {event.id: shown_column(by_id[event.claims[0]].claim) for event in events}
                self.record.put_events(events, words=told_words(events, by_id, sources), shown=shown)
                batch, size = [], 0
        return len(clusters)


def told_words(events: Iterable[Event], by_id: Mapping[str, NumberedClaim], sources: Mapping[int, SourceRow]) -> dict[str, bytes]:
    """Returns event id -> the words of its first claims, of the events that ladders follow."""
    found = {}
    for event in events:
        if event.kind in FOLLOWABLE:
            told = (by_id[claim] for claim in event.claims[:CLAIMS_TOLD])
            texts = ((one.claim, sources[one.article]) for one in told)
            found[event.id] = words_column(words_in(claim, text.id, text.title, text.day) for claim, text in texts)
    return found


def tells_as(event: Event, before: Event | None) -> Event | None:
    """Returns the event as it was before if ladders read the same in it."""
    return before if before is not None and read_of(event) == read_of(before) else None


def read_of(event: Event) -> tuple[object, ...]:
    """Returns what ladders read in an event."""
    claims = event.claims[:CLAIMS_TOLD]
    return event.kind, event.subkind, event.states, event.participants, event.date, event.realis, event.status, claims


def batches(counts: dict[str, int]) -> list[list[str]]:
    """Returns kinds in groups: rare kinds together, since each group waits for the disk, a frequent one alone, for memory."""
    groups: list[list[str]] = []
    size = 0
    for kind, count in counts.items():
        if not groups or size + count > CLAIMS_A_BATCH:
            groups.append([])
            size = 0
        groups[-1].append(kind)
        size += count
    return groups
