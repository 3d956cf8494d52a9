"""Claims: what one text says, immutable and content-addressed, with the words it was read from.

The JSON of `Claim` is public and versioned (`SCHEMA_VERSION`); its fields are documented in docs/claims.md.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from detente.errors import EvidenceError
from detente.model.actors import Place
from detente.model.dates import DateRange
from detente.model.identity import content_id
from detente.model.pages import Role
from detente.model.text import Evidence

SCHEMA_VERSION = 1

Kind = Literal[
    "meeting", "visit", "call", "invitation", "statement", "proposal", "pledge", "agreement", "aid", "sanction", "dispute",
    "partnership_level", "office", "appointment", "coordination", "anniversary", "figure", "exchange", "coverage",
    "accusation", "rejection", "demand", "threat", "protest", "mobilization", "coercion", "assault", "concession", "retreat",
    "cooperation",
]  # fmt: skip
ParticipantRole = Literal[
    "host", "guest", "visitor", "caller", "called", "speaker", "addressee", "inviter", "invitee", "proposer", "promisor",
    "promisee", "donor", "recipient", "signatory", "actor", "target", "holder", "member", "mentioned",
]  # fmt: skip
Realis = Literal["happened", "ongoing", "planned", "hoped", "habitual", "presupposed", "hypothetical", "denied", "interpretation"]
Attribution = Literal["official", "other_side", "unnamed_official", "media", "article"]
# Nothing took place where a text denies it, sums up a habit, supposes it, or gives its own opinion.
NO_OCCURRENCE: frozenset[Realis] = frozenset({"denied", "habitual", "hypothetical", "interpretation"})
# Acts that one side does to or for another: the order of roles is their direction.
ACTING_ROLES: frozenset[str] = frozenset(
    {"visitor", "caller", "speaker", "inviter", "proposer", "promisor", "donor", "actor", "guest"}
)
RECEIVING_ROLES: frozenset[str] = frozenset({"host", "called", "addressee", "invitee", "promisee", "recipient", "target"})


class Party(msgspec.Struct, frozen=True, kw_only=True):
    """An actor as a claim names it: `text` at `[start, end)` of the article's text, and what it was resolved to."""

    name: str
    text: str
    start: int
    end: int
    actor: str | None = None
    country: str | None = None
    sector: str | None = None
    office: str | None = None
    offices: tuple[str, ...] = ()


class Participant(Party, frozen=True, kw_only=True):
    """A party with its role in the act."""

    role: ParticipantRole


class PloverCode(msgspec.Struct, frozen=True, kw_only=True):
    """PLOVER 2.0 type, mode and contexts."""

    type: str
    mode: str | None = None
    contexts: tuple[str, ...] = ()


class Review(msgspec.Struct, frozen=True, kw_only=True):
    """A person's decision on a claim: data, kept across recoding."""

    decision: Literal["confirmed", "corrected", "rejected"]
    by: str
    at: str
    reason: str = ""


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """What a text says happened, is planned, was said …; see docs/claims.md for each field."""

    id: str
    kind: Kind
    subkind: str | None = None
    states: tuple[str, ...]
    participants: tuple[Participant, ...]
    date: DateRange | None
    place: Place | None = None
    realis: Realis
    speaker: Party | None = None
    attribution: Attribution
    topics: tuple[str, ...] = ()
    fields: dict[str, str | float | tuple[str, ...]] = {}
    status: str | None = None
    plover: PloverCode | None = None
    cameo: str | None = None
    intensity: float | None = None
    confidence: float
    segment: Role
    evidence: tuple[Evidence, ...]
    same_as: tuple[str, ...] = ()
    coder: str
    review: Review | None = None

    def __post_init__(self) -> None:
        if not self.evidence:
            raise EvidenceError(f"{self.kind}: a claim needs at least one quote")
        if list(self.states) != sorted(set(self.states)):
            raise EvidenceError(f"{self.id}: states must be sorted and distinct, not {self.states}")
        if not 0.0 <= self.confidence <= 1.0:
            raise EvidenceError(f"{self.id}: confidence {self.confidence} is outside [0, 1]")


def claim_id(
    kind: str,
    evidence: tuple[Evidence, ...],
    participants: tuple[Participant, ...],
    fields: dict[str, object] | None = None,
) -> str:
    """Returns the id of a claim: it hashes kind, first evidence span, who takes part in which role, and own fields."""
    first = evidence[0]
    who = [(participant.role, participant.start, participant.end, participant.name) for participant in participants]
    return content_id("claim", kind, first.article, first.start, first.end, who, fields or {})
