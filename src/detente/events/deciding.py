"""What people decide about events: merge and split are judgements on claims, so that they survive joining and coding anew."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import cache, partial

from detente.errors import RecordError
from detente.events.clustering import Decisions
from detente.model import Event, Judgement, content_id
from detente.record import Record


def decisions_of(record: Record) -> Decisions:
    """Returns what people decided about pairs of claims; of several decisions on one pair the last counts.

    A claim that another coder has replaced stands for the current claim of the same kind whose words overlap its own.
    """
    last: dict[frozenset[str], tuple[str, tuple[str, str]]] = {}
    # A split names each claim that leaves beside each that stays.
    current = cache(partial(current_claim, record))
    for judgement in record.judgements(people_only=True):
        if judgement.relation in ("same_event", "different_event"):
            pair = (current(judgement.left), current(judgement.right))
            if pair[0] != pair[1]:
                last[frozenset(pair)] = (judgement.relation, pair)
    apart = frozenset(pair for pair, (relation, _) in last.items() if relation == "different_event")
    together = tuple(sorted(pair for relation, pair in last.values() if relation == "same_event"))
    return Decisions(apart, together)


def current_claim(record: Record, identity: str) -> str:
    """Returns the id of the current claim that stands where the claim of this id stood; the id itself if there is none."""
    if next(iter(record.claims(ids=[identity])), None) is not None:
        return identity
    try:
        old = record.claim(identity)
    except RecordError:
        return identity
    first = old.evidence[0]
    best, found = 0, identity
    for claim in record.claims(article=first.article, kind=old.kind, order="article"):
        shared = max(min(one.end, first.end) - max(one.start, first.start) for one in claim.evidence)
        same = len({party.name for party in claim.participants} & {party.name for party in old.participants})
        if shared > 0 and shared + same > best:
            best, found = shared + same, claim.id
    return found


def merge_events(
    record: Record, first: str, second: str, *, by: str, reason: str = "", at: str | None = None
) -> tuple[Event, Event]:
    """Records that two events are one. Returns them as they stood; `join` then makes the one event.

    Raises:
        RecordError: no such event, the same one twice, or events of different kinds.
    """
    left, right = record.event(first), record.event(second)
    if left.id == right.id:
        raise RecordError(f"{left.id}: an event cannot be merged with itself")
    if left.kind != right.kind:
        raise RecordError(f"a {left.kind} and a {right.kind} cannot be one event; correct the kind of a claim first")
    record.judge([decision("same_event", left.claims[0], right.claims[0], by=by, reason=reason, at=at)])
    return left, right


def split_event(record: Record, event: str, claims: Sequence[str], *, by: str, reason: str = "", at: str | None = None) -> Event:
    """Records that some claims of an event tell another one. Returns the event as it stood; `join` then makes two.

    Raises:
        RecordError: no such event or claim, a claim that is not part of it, or all of its claims.
    """
    whole = record.event(event)
    leaving = [record.claim(claim).id for claim in claims]
    foreign = [claim for claim in leaving if claim not in whole.claims]
    staying = [claim for claim in whole.claims if claim not in leaving]
    if foreign:
        raise RecordError(f"{whole.id}: {', '.join(foreign)} is not part of this event")
    if not staying or not leaving:
        raise RecordError(f"{whole.id}: name some of its {len(whole.claims)} claims, not all and not none")
    made = [decision("different_event", one, other, by=by, reason=reason, at=at) for one in leaving for other in staying]
    made += [decision("same_event", leaving[0], one, by=by, reason=reason, at=at) for one in leaving[1:]]
    record.judge(made)
    return whole


def decision(relation: str, left: str, right: str, *, by: str, reason: str, at: str | None) -> Judgement:
    """Returns a person's judgement.

    Raises:
        RecordError: nobody is named.
    """
    if not by.strip() or by.startswith("rule:"):
        raise RecordError("a decision needs the name of the person who makes it")
    when = at or dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    identity = content_id("judgement", relation, left, right, by, when)
    reasons = (reason,) if reason else ()
    return Judgement(id=identity, relation=relation, left=left, right=right, score=1.0, reasons=reasons, by=by, at=when)  # type: ignore[arg-type]
