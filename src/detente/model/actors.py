"""Who a mention is: actors, the offices they hold at a date, places, and the reasons."""

from __future__ import annotations

from functools import cached_property
from typing import Literal

import msgspec

from detente.model.analysis import Analysis


class Office(msgspec.Struct, frozen=True, kw_only=True):
    """A post: "President of Russia". `country` is ISO3 or an international code, `host` the receiving state of an ambassador."""

    id: str | None
    title: str
    country: str | None
    organisation: str | None = None
    sector: str | None = None
    host: str | None = None


class Actor(msgspec.Struct, frozen=True, kw_only=True):
    """A state, body, party, organisation, group or person. `id` is ours, null when only the text knows the actor."""

    id: str | None
    name: str
    type: Literal["state", "body", "person", "group", "forum"]
    country: str | None
    sector: str | None
    offices: tuple[Office, ...] = ()


class Candidate(msgspec.Struct, frozen=True, kw_only=True):
    """One reading of a mention that was weighed, with its score in [0, 1] and the reason."""

    actor: Actor
    score: float
    reason: str


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """A place as written and as matched; without a match only `text` is known."""

    text: str
    name: str | None = None
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    geonames: int | None = None
    admin1: str | None = None
    score: float = 0.0
    reason: str = ""


class Resolved(msgspec.Struct, frozen=True, kw_only=True):
    """What a mention was resolved to: actors (several for "the two countries"), or a place, or neither (left open)."""

    mention: int
    actors: tuple[Actor, ...] = ()
    place: Place | None = None
    candidates: tuple[Candidate, ...] = ()
    score: float = 0.0
    reason: str = ""


class Resolution(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """An analysis with one `Resolved` per mention, in the same order."""

    analysis: Analysis
    resolved: tuple[Resolved, ...]

    @cached_property
    def countries(self) -> tuple[tuple[str, ...], ...]:
        """The countries of each mention's actors."""
        return tuple(tuple(actor.country for actor in one.actors if actor.country) for one in self.resolved)
