"""an event and the kind of ladder it is on -> the steps that its words tell, with their status and day."""

from __future__ import annotations

import datetime as dt

from detente.events.phrases import (
    BEGAN_TO,
    BEGUN,
    CONTACTS,
    DENIAL,
    DOCUMENTS,
    DOWNGRADE,
    END,
    ESTABLISH,
    NO_RESULT,
    OF_THEM,
    ORDER,
    PARTIAL,
    REAFFIRM,
    RESTORE,
    RETURNING,
    SIGNED,
    STARTED,
    SUSPEND,
    UPGRADE,
    WISH,
)
from detente.events.telling import Told
from detente.model import DateRange, Event, Step, day_range, fold
from detente.record.wording import ClaimWords

# What is reached or over has come about: what is merely planned, hoped, supposed or denied ("the delivery was put off") reaches nothing.
REACHED = frozenset(
    [
        "signed",
        "ratified",
        "in_force",
        "fulfilled",
        "partly",
        "shipped",
        "delivered",
        "done",
        "carried_out",
        "ended",
        "withdrawn",
        "lapsed",
    ]
)
UNREACHED = frozenset(["planned", "hoped", "hypothetical", "denied"])


def own_steps(told: Told, root_kind: str | None = None) -> tuple[Step, ...]:
    """Returns the steps that an event's claims tell: one a status, by its first claim, in order of the ladder."""
    if root_kind not in told.steps_of:
        told.steps_of[root_kind] = tuple(find_steps(told, root_kind))
    return told.steps_of[root_kind]


def find_steps(told: Told, root_kind: str | None) -> list[Step]:
    """Returns the steps of an event on a ladder of a kind, or on its own."""
    event = told.event
    found: dict[str, Step] = {}
    several = event.kind in ("visit", "meeting") and root_kind is None
    for claim, words in zip(event.claims, told.words, strict=False):
        status = status_of(event, words, root_kind or event.kind, told)
        if status in REACHED and (words.realis in UNREACHED or told.conditional):
            continue
        if status and status not in found:
            found[status] = Step(status=status, claim=claim, date=step_date(told, words), reason="as the text says")
    order = ("planned", "under_way", "done", "cancelled")
    steps = sorted(found.values(), key=lambda step: order.index(step.status) if step.status in order else -1)
    # Only plans and what came of them are told apart within one event; other words are the same act told with less or more.
    main = [step for step in steps if step.status == event.status]
    return steps if several else (main or steps)[:1]


def status_of(event: Event, words: ClaimWords, root_kind: str, told: Told) -> str | None:  # noqa: PLR0911 - one a kind
    """Returns the status that a claim puts its matter into, None when it tells none."""
    quote = fold(words.quote)
    if event.kind == "partnership_level" or (event.kind == "sanction" and told.severs):
        return "severed" if event.kind == "sanction" else level_act(told)
    if root_kind == "partnership_level" and told.restores:
        return "restored"
    if event.kind == "meeting":
        if NO_RESULT.search(quote):
            return "lapsed"
        return {"planned": "planned", "hoped": "planned", "happened": "done", "denied": None}.get(words.realis)
    if event.kind == "visit":
        came = root_kind == "invitation" and words.status not in ("planned", "cancelled")
        return "carried_out" if came else words.status
    if event.kind == "sanction":
        return of_measure(quote, root_kind)
    if event.kind in ("rejection", "retreat", "concession"):
        return giving_up(event.kind, quote, root_kind)
    if event.kind in ("cooperation", "coordination"):
        return of_work(event, words, quote)
    if event.kind in ("demand", "threat"):
        return "fulfilled" if told.heeded else "proposed" if event.kind == "demand" else None
    if event.kind == "aid" and words.status == "delivered" and BEGUN.search(quote):
        return "partly"
    if event.kind == "agreement" and words.status in (None, "signed") and event.realis in ("happened", "presupposed", "ongoing"):
        return of_document(quote) or words.status
    return words.status


def of_work(event: Event, words: ClaimWords, quote: str) -> str | None:
    """Returns what joint work does to a matter: it brings it into force, wholly or in part; what is only ordered is signed, and nothing of it done."""
    if event.kind == "cooperation" and ORDER.search(quote) and not PARTIAL.search(quote):
        return "signed" if words.realis == "happened" else None
    if event.realis not in ("happened", "ongoing", "presupposed"):
        return None
    return "partly" if PARTIAL.search(quote) or (event.realis == "ongoing" and not STARTED.search(quote)) else "in_force"


def of_measure(quote: str, root_kind: str) -> str | None:
    """Returns what a measure does to a matter: it is in force, or puts on hold what it stops."""
    # What had been shelved and is taken up again is no longer shelved.
    if root_kind in ("agreement", "pledge", "proposal", "aid") and RETURNING.search(quote):
        return None
    if SUSPEND.search(quote) or CONTACTS.search(quote):
        return "suspended"
    if root_kind not in ("agreement", "pledge", "proposal", "aid"):
        return "in_force"
    # Who leaves a document ends it: "tore up the contract", "has ended its agreement".
    if root_kind == "agreement" and DOCUMENTS["ended"].search(quote):
        return "ended"
    # A measure may follow from what became of an agreement; that puts no agreement into force.
    return "suspended" if END.search(quote) else None


def of_document(quote: str) -> str | None:
    """Returns what the words of a claim about a document say became of it, where they do not say first that it was signed.

    "Signed" is what a document is taken to be when its words are not understood: "ended its part in the pact, a year after it was signed".
    """
    signed = SIGNED.search(quote)
    found = ((told_so.search(quote), status) for status, told_so in DOCUMENTS.items())
    return next((status for place, status in found if place and (signed is None or place.start() < signed.start())), None)


def giving_up(kind: str, quote: str, root_kind: str) -> str | None:
    """Returns what refusing or yielding does to a matter: ends an agreement, suspends what is under way, else refuses or fulfils.

    Who denies a fact refuses nothing.
    """
    if kind == "rejection" and DENIAL.search(quote):
        return None
    if kind != "rejection" and root_kind in ("agreement", "pledge", "aid") and RETURNING.search(quote):
        return "planned"
    if kind != "rejection" and root_kind in ("sanction", "agreement", "aid", "pledge") and SUSPEND.search(quote):
        return "suspended"
    if root_kind == "agreement" and END.search(quote):
        return "ended"
    return "rejected" if kind == "rejection" else "partly" if BEGAN_TO.search(quote) or OF_THEM.search(quote) else "fulfilled"


def step_date(told: Told, words: ClaimWords) -> DateRange | None:
    """Returns the day of a step: the claim's own, else the event's, else that of publication, saying so; that a halt lasts is said on the last."""
    for date in (words.date, told.event.date):
        if date is not None and date.first_day is not None and (not told.upholds or words.day.startswith("~")):
            return date
    if words.day.startswith("~"):
        return None
    return day_range(dt.date.fromisoformat(words.day), basis="publication", rule="day of publication")


def level_act(told: Told) -> str:
    """Returns what an event of a level says of it."""
    return act_of_level(told.quote, told.event.subkind, told.event.realis)


def act_of_level(quote: str, subkind: str | None, realis: str) -> str:
    """Returns what a claim's words (folded) say of a level: restored, downgraded, upgraded, established, reaffirmed or mentioned.

    A shorter label than before is no downgrade: that needs its own verb (docs/events.md).
    """
    if realis == "hoped" or WISH.search(quote):
        return "mentioned"
    if RESTORE.search(quote):
        return "restored"
    if DOWNGRADE.search(quote):
        return "downgraded"
    if subkind in ("established", "upgraded", "reaffirmed", "mentioned", "downgraded"):
        return subkind
    if UPGRADE.search(quote):
        return "upgraded"
    if ESTABLISH.search(quote) and realis == "happened":
        return "established"
    return "reaffirmed" if REAFFIRM.search(quote) else "mentioned"
