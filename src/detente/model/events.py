"""Events: occurrences in the world that claims are joined into by recorded judgements."""

from __future__ import annotations

from typing import Literal

import msgspec

from detente.model.actors import Place
from detente.model.claims import Kind, Participant, PloverCode, Realis
from detente.model.dates import DateRange


class Judgement(msgspec.Struct, frozen=True, kw_only=True):
    """A decision that two things are (or are not) the same, or that one moves another; never overwritten, only superseded.

    `left` and `right` are ids of claims, articles or events; `by` is `rule:<name>` or the name of a person.
    """

    id: str
    relation: Literal["same_event", "different_event", "same_text", "fulfils", "follows", "corrects", "contradicts"]
    left: str
    right: str
    score: float
    reasons: tuple[str, ...]
    by: str
    at: str


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """A step on a status ladder, with the claim that is its evidence and the date of the step."""

    status: str
    claim: str
    date: DateRange | None
    reason: str


class Contradiction(msgspec.Struct, frozen=True, kw_only=True):
    """Values of one field that claims of one event give differently; kept side by side."""

    field: str
    values: dict[str, tuple[str, ...]]


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """One occurrence: its claims (ids), what they agree on, and how many independent sources tell it."""

    id: str
    kind: Kind
    subkind: str | None
    states: tuple[str, ...]
    participants: tuple[Participant, ...]
    date: DateRange | None
    place: Place | None
    realis: Realis
    status: str | None
    steps: tuple[Step, ...] = ()
    plover: PloverCode | None = None
    intensity: float | None = None
    claims: tuple[str, ...]
    articles: tuple[str, ...]
    independent_sources: int
    publishers: tuple[str, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    confidence: float
