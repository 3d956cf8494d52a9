"""events -> the ledger of what was proposed, pledged, agreed, promised or planned, with every dated step and what is overdue."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from typing import Literal

from detente.events.features import days_of
from detente.model import ACTING_ROLES, RECEIVING_ROLES, DateRange, Event, Step, fold
from detente.ontology import knowledge
from detente.relations.lines import Told
from detente.relations.types import Commitment

State = Literal["open", "overdue", "done", "partly", "closed"]
COMMITTING = frozenset(["proposal", "pledge", "invitation", "agreement", "aid", "demand"])
PLANNED_KINDS = frozenset(["visit", "meeting"])
DONE = frozenset(["fulfilled", "delivered", "carried_out", "done", "in_force", "ratified", "signed"])
CLOSED = frozenset(["withdrawn", "rejected", "declined", "ended", "cancelled", "lapsed"])
# "before the end of the year", "by 2030", "this year", "within fifteen months": the words of a due date that text itself gives.
END_OF_YEAR = re.compile(r"\b(?:before|by) the end of (?:the|this) year\b|\bthis year\b|\bwithin the year\b")
BY_YEAR = re.compile(r"\b(?:by|before|until|no later than) (?:the end of )?((?:19|20)\d\d)\b")


def ledger(tolds: Sequence[Told], as_of: str) -> tuple[Commitment, ...]:
    """Returns the commitments in order of date; an event that is a step of another one's ladder has no line of its own."""
    own = {claim: told.event.id for told in tolds for claim in told.event.claims}
    moved = {
        own[step.claim] for told in tolds for step in told.event.steps if own.get(step.claim, told.event.id) != told.event.id
    }
    return tuple(commitment_of(told, as_of) for told in tolds if told.event.id not in moved and commits(told.event))


def commits(event: Event) -> bool:
    """Tells whether an event is a commitment: something to be done that a text says was asked, offered, planned or agreed."""
    if event.realis in ("denied", "habitual", "hypothetical", "interpretation"):
        return False
    if event.kind in PLANNED_KINDS:
        return event.realis in ("planned", "hoped") or any(step.status == "planned" for step in event.steps)
    return event.kind in COMMITTING and not (
        event.kind == "aid" and event.status in ("delivered", None) and len(event.steps) <= 1
    )


def commitment_of(told: Told, as_of: str) -> Commitment:
    """Returns the line of a commitment."""
    event, first = told.event, told.claim.evidence[0]
    steps = event.steps or own_step(told)
    by = side_states(event, ACTING_ROLES | {"signatory", "member"})
    due = due_of(told)
    status = steps[-1].status if steps else event.status
    return Commitment(
        event=event.id, kind=event.kind, by=by,
        to=tuple(state for state in side_states(event, RECEIVING_ROLES) if state not in by), what=first.quote, article=first.article, start=first.start, end=first.end,
        since=event.date, due=due, status=status, state=state_of(steps, status, due, as_of), steps=steps,
        sources=event.independent_sources,
    )  # fmt: skip


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
        elif state == "closed":
            # Taken up again: a word less than "done" after an end opens the matter, after "done" it adds nothing.
            state = "open"
    if state != "open":
        return state
    if due is not None and due.end is not None and as_of and due.end <= as_of:
        return "overdue"
    return "open"


def due_of(told: Told) -> DateRange | None:
    """Returns when something was to be done, where the text says so: its own field, the planned day, or "by the end of the year"."""
    event, claim = told.event, told.claim
    given = claim.fields.get("due")
    if isinstance(given, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", given):
        end = (dt.date.fromisoformat(given) + dt.timedelta(days=1)).isoformat()
        return DateRange(start=given, end=end, precision="day", basis="stated", rule="the claim's due date")
    if event.kind in PLANNED_KINDS:
        return event.date
    said = days_of(event.date)[0]
    quote = fold(claim.evidence[0].quote)
    found = BY_YEAR.search(quote)
    year = int(found[1]) if found else dt.date.fromordinal(said).year if said and END_OF_YEAR.search(quote) else None
    if year is None:
        return None
    words = found or END_OF_YEAR.search(quote)
    return DateRange(
        start=f"{year}-01-01", end=f"{year + 1}-01-01", precision="year", basis="derived", text=words[0] if words else None,
        rule="the year the words name" if found else "the year in which it was said",
    )  # fmt: skip
