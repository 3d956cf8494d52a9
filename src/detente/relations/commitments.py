"""events -> the ledger of what was proposed, pledged, agreed, promised or planned, with every dated step and what is overdue."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import msgspec

from detente.events.following import followed_pairs
from detente.events.ladders import HEIGHT, UNDOING
from detente.model import ACTING_ROLES, NO_OCCURRENCE, RECEIVING_ROLES, Claim, DateRange, Event, Step
from detente.ontology import knowledge
from detente.record.linking import LinkStore
from detente.record.relating import RelationStore
from detente.record.shown import Shown, Told
from detente.relations.amounts import PROMISING, part_of
from detente.relations.dues import PLANNED_KINDS, due_of
from detente.relations.types import Commitment, State

COMMITTING = frozenset(["proposal", "pledge", "invitation", "agreement", "aid", "demand"])
DONE = frozenset(["fulfilled", "delivered", "carried_out", "done", "in_force", "ratified", "signed"])
CLOSED = frozenset(["withdrawn", "rejected", "declined", "ended", "cancelled", "lapsed"])


class Texts(NamedTuple):
    """The claims that steps stand on, by id, and the days on which their texts were published, by article."""

    claims: Mapping[str, Claim | Shown] = {}
    days: Mapping[str, str] = {}


NO_TEXTS = Texts()


def ledger(tolds: Sequence[Told], as_of: str, store: RelationStore) -> tuple[Commitment, ...]:
    """Returns the commitments in order of date; an event that is a step of another one's ladder has no line of its own."""
    shown = ladders_shown(tolds, store)
    wanted = {step.claim for told in shown if len(told.event.steps) > 1 for step in told.event.steps}
    there: dict[str, Claim | Shown] = {told.claim.id: told.claim for told in tolds if told.claim.id in wanted}
    claims = there | store.claims(sorted(wanted - there.keys()))
    texts = Texts(claims, store.published([claim.evidence[0].article for claim in claims.values()]))
    lines = [commitment_of(told, as_of, texts) for told in shown]
    beside: dict[str, list[tuple[int, Commitment]]] = defaultdict(list)
    for at, line in enumerate(lines):
        beside[line.article].append((at, line))
    answers: dict[str, list[tuple[Commitment, Claim | Shown]]] = defaultdict(list)
    for line in lines:
        for claim in (claims[step.claim] for step in line.steps if line.kind == "invitation" and step.claim in claims):
            answers[claim.evidence[0].article].append((line, claim))
    return tuple(
        line
        for at, line in enumerate(lines)
        if not any(says_less(line, other, at > to) for to, other in beside[line.article])
        and not any(promises_to_come(line, invited, claim) for invited, claim in answers[line.article])
    )


def ladders_shown(tolds: Sequence[Told], store: RelationStore) -> list[Told]:
    """Returns, in order, the commitments that no ladder in view has as a step.

    One that is a step of a ladder that begins out of view (before the period, between others) stands for it, with its steps.
    """
    own = {claim: told for told in tolds for claim in told.event.claims}
    moved: set[str] = set()
    opened: list[Told] = []
    for told in tolds:
        others = {own[step.claim].event.id: own[step.claim] for step in told.event.steps if step.claim in own}
        others.pop(told.event.id, None)
        moved |= set(others)
        first = next((one for one in others.values() if commits(one.event)), None)
        if first is not None and not commits(told.event):
            # What was given up was promised before: the ladder stands under the words of the promise.
            opened.append(Told(msgspec.structs.replace(first.event, steps=steps_of(told.event, first.event)), first.claim))
    order = {told.event.id: at for at, told in enumerate(tolds)}
    alone = [told for told in tolds if told.event.id not in moved and commits(told.event)]
    begun = begun_out_of_view(alone, store)
    first_of = {root.id: told.event.id for told in reversed(alone) if (root := begun.get(told.event.id)) is not None}
    shown = [
        Told(msgspec.structs.replace(told.event, steps=steps_of(begun[told.event.id], told.event)), told.claim)
        if told.event.id in begun
        else told
        for told in alone
        if told.event.id not in begun or first_of[begun[told.event.id].id] == told.event.id
    ]
    return sorted([*shown, *opened], key=lambda told: order[told.event.id])


def steps_of(root: Event, event: Event) -> tuple[Step, ...]:
    """Returns the steps of a ladder that stand under one of its commitments: all, of what commits nobody those since the commitment.

    That a measure is in force does not meet the demand that it be lifted.
    """
    since = next((at for at, step in enumerate(root.steps) if step.claim in event.claims), 0)
    return root.steps if commits(root) else root.steps[since:]


def begun_out_of_view(alone: Sequence[Told], store: RelationStore) -> dict[str, Event]:
    """Returns event id -> the event that opened its ladder, of those events in view that are steps of ladders which are not."""
    by_pair: dict[tuple[str, str], list[str]] = defaultdict(list)
    for told in alone:
        for pair in followed_pairs(told.event) if not told.event.steps else ():
            by_pair[pair].append(told.event.claims[0])
    links = LinkStore(store.record)
    roots = {claim: link.root for pair, claims in by_pair.items() for claim, link in links.links(pair, claims).items()}
    homes = store.record.events_of(sorted(set(roots.values())))
    events = {event.id: event for event in store.record.events(ids=sorted(set(homes.values())))} if homes else {}
    found: dict[str, Event] = {}
    for told in alone:
        root = events.get(homes.get(roots.get(told.event.claims[0], ""), ""))
        if root is not None and not {step.claim for step in root.steps}.isdisjoint(told.event.claims):
            found[told.event.id] = root
    return found


def promises_to_come(line: Commitment, invited: Commitment, claim: Claim | Shown) -> bool:
    """Tells whether a line is the promise or plan of a visit in the words in which an invitation was taken up: "accepted and will visit"."""
    span = claim.evidence[0]
    same = line.article == span.article and line.start < span.end and span.start < line.end
    return same and line.event != invited.event and line.kind in ("pledge", "visit", "meeting") and len(line.steps) <= 1


def says_less(line: Commitment, other: Commitment, later: bool) -> bool:
    """Tells whether a line only repeats another one's words: "agreed to negotiate an agreement" is a promise, and no paper planned beside it."""
    if line.event == other.event or line.article != other.article:
        return False
    if (line.kind, other.kind, line.by) == ("invitation", "invitation", ()) and set(line.to) <= set(other.to):
        # "The President accepted the invitation": the one that the text has told.
        return bool(other.by) and len(line.steps) <= 1
    if line.end <= other.start or other.end <= line.start:
        return False
    if line.kind == "invitation" or other.kind == "invitation" or len(line.steps) > 1:
        return False
    weight, against = ((len(one.steps), bool(one.since and one.since.first_day), one.state != "open") for one in (line, other))
    return weight < against or (weight == against and later)


def commits(event: Event) -> bool:
    """Tells whether an event is a commitment: something to be done that a text says was asked, offered, planned or agreed."""
    if event.realis in NO_OCCURRENCE:
        return False
    if event.kind in PLANNED_KINDS:
        return event.realis in ("planned", "hoped") or any(step.status == "planned" for step in event.steps)
    return event.kind in COMMITTING and not (
        event.kind == "aid" and event.status in ("delivered", None) and len(event.steps) <= 1
    )


def commitment_of(told: Told, as_of: str, texts: Texts = NO_TEXTS) -> Commitment:
    """Returns the line of a commitment; when it is due may be told by the text of any of its steps."""
    event, first = told.event, told.claim.evidence[0]
    claims = texts.claims
    steps = told_once(event.steps or own_step(told), texts)
    by = side_states(event, ACTING_ROLES | {"signatory", "member"})
    promises = [claims[step.claim] for step in steps if step.status in PROMISING and step.claim in claims]
    others = [Told(msgspec.structs.replace(event, date=claim.date), claim) for claim in promises if claim.kind == event.kind]
    due = next((found for one in (told, *others) if (found := due_of(one)) is not None), None)
    status = steps[-1].status if steps else event.status
    told_by = (told.claim, *(claims[step.claim] for step in event.steps if step.claim in claims))
    came = part_of(event.steps, {claim.id: claim.evidence[0].quote for claim in told_by})
    state = state_of(steps, status, due, as_of)
    return Commitment(
        event=event.id, kind=event.kind, by=by,
        to=tuple(state for state in side_states(event, RECEIVING_ROLES) if state not in by), what=first.quote, article=first.article, start=first.start, end=first.end,
        since=event.date, due=due, status=status, state="partly" if came and state == "done" else state, steps=steps,
        sources=event.independent_sources, came=f"{came.came} of {came.promised} {came.unit}" if came else None,
    )  # fmt: skip


def told_once(steps: Sequence[Step], texts: Texts) -> tuple[Step, ...]:
    """Returns steps in order of their days, on one day in order of the ladder, each once and none that falls back.

    What was settled is not proposed again without an act that undid it; new goods may be promised after others came. Two readings of
    the same words are one step, unless the words give each its day.
    """
    if len(steps) <= 1:
        return tuple(steps)
    found: list[Step] = []
    for step in in_order(steps, texts):
        since = [one.status for one in found]
        undone = max((at for at, status in enumerate(since) if status in UNDOING), default=-1)
        standing = since[undone + 1 :]
        height = max((HEIGHT.get(status, 0) for status in standing), default=0)
        anew = step.status in ("promised", "delivered") and is_dated(step)
        falls = HEIGHT.get(step.status, height) < height and not anew
        again = step.status in (standing[-1:] if anew else standing)
        if not (falls or again or any(same_words(step, one, texts.claims) for one in found)):
            found.append(step)
    return tuple(found)


def in_order(steps: Sequence[Step], texts: Texts) -> list[Step]:
    """Returns steps by their days; one without a day, or of a year or month that holds that day, keeps its place after the one before it.

    What is planned for a day was planned when a text said so: it comes before the act that makes or cancels it.
    """
    places: list[tuple[str, bool, int]] = []
    for at, step in enumerate(steps):
        before = places[-1][0] if places else ""
        if is_dated(step) and step.date and step.date.start:
            claim = texts.claims.get(step.claim)
            said = texts.days.get(claim.evidence[0].article) if claim else None
            # "Signed in 2021" may be later than what was agreed in May of that year.
            first = max(step.date.start, before) if before < (step.date.end or "") else step.date.start
            places.append((min(first, said or first), False, HEIGHT.get(step.status, len(HEIGHT))))
        else:
            places.append((before, True, at))
    return [steps[at] for at in sorted(range(len(steps)), key=lambda at: (places[at], at))]


def is_dated(step: Step) -> bool:
    """Tells whether the texts date a step: the day of publication is no word of theirs."""
    return step.date is not None and step.date.first_day is not None and step.date.basis != "publication"


def same_words(step: Step, other: Step, claims: Mapping[str, Claim | Shown]) -> bool:
    """Tells whether two steps are read from one stretch of a text that does not give each a day of its own.

    What a text says was agreed it does not report as carried out by its other words of that day; help it may.
    """
    if step.claim not in claims or other.claim not in claims:
        return False
    one, two = claims[step.claim].evidence[0], claims[other.claim].evidence[0]
    if one.article != two.article:
        return False
    if is_dated(step) and is_dated(other) and step.date and other.date and step.date.start != other.date.start:
        return False
    return step.status == "fulfilled" or (one.start < two.end and two.start < one.end)


def own_step(told: Told) -> tuple[Step, ...]:
    """Returns the step that an event tells of itself."""
    event = told.event
    status = event.status or ("planned" if event.realis in ("planned", "hoped") else None)
    if status is None:
        return ()
    return (Step(status=status, claim=event.claims[0], date=event.date, reason="as the text says"),)


def side_states(event: Event, roles: Iterable[str]) -> tuple[str, ...]:
    """Returns the states of the parties in these roles."""
    wanted, states = set(roles), knowledge().states
    return tuple(sorted({party.country for party in event.participants if party.role in wanted and party.country in states}))


def state_of(steps: Sequence[Step], status: str | None, due: DateRange | None, as_of: str) -> State:
    """Returns where a commitment stands; what is past its date without a word is overdue, never broken."""
    state: State = "open"
    told: list[str | None] = [step.status for step in steps]
    for said in told or [status]:
        if said in CLOSED:
            state = "closed"
        elif said in DONE:
            state = "done"
        elif said == "partly":
            state = "partly"
        elif state == "closed" or (state == "done" and said == "promised"):
            # Taken up again: a word less than "done" after an end opens the matter, after "done" it adds nothing;
            # but goods that are promised after others came are still to come.
            state = "open"
    if state != "open":
        return state
    if due is not None and due.end is not None and as_of and due.end <= as_of:
        return "overdue"
    return "open"
