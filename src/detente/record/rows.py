"""claim, article, event -> rows of the tables, and the day that dates sort and filter by."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations_with_replacement
from typing import Any

import msgspec

from detente.model import Article, Claim, DateRange, Event

# Sorts after every digit: claims without a date come last.
UNKNOWN_DAY = "~"
ENCODER = msgspec.json.Encoder(order="deterministic")


def encode(value: object) -> str:
    """Returns `value` as JSON text; keys in a fixed order, so equal values are equal bytes."""
    return ENCODER.encode(value).decode()


def day_of(date: DateRange | None) -> str:
    """Returns the first day as text that sorts: `2021-08-13`, `~--08-13` without a year, `~` when unknown."""
    if date is None or date.start is None:
        return UNKNOWN_DAY
    return UNKNOWN_DAY + date.start if date.start.startswith("--") else date.start


def article_row(seq: int, article: Article) -> dict[str, Any]:
    """Returns the row of `articles`."""
    return {
        "seq": seq,
        "id": article.id,
        "page": article.page,
        "address": article.address,
        "form": article.form,
        "publisher": article.publisher,
        "agency": article.agency,
        "day": day_of(article.published),
        "language": article.language,
        "title": article.title,
        "body": encode(article),
    }


def claim_row(seq: int, claim: Claim, *, coding: int, article: int) -> dict[str, Any]:
    """Returns the row of `claims`."""
    return {
        "seq": seq,
        "id": claim.id,
        "coding": coding,
        "article": article,
        "kind": claim.kind,
        "subkind": claim.subkind,
        "states": " ".join(claim.states),
        "day": day_of(claim.date),
        "end": claim.date.end if claim.date else None,
        "basis": claim.date.basis if claim.date else "none",
        "realis": claim.realis,
        "attribution": claim.attribution,
        "status": claim.status,
        "segment": claim.segment,
        "plover": claim.plover.type if claim.plover else None,
        "intensity": claim.intensity,
        "confidence": claim.confidence,
        "position": claim.evidence[0].start,
        "current": True,
    }


def event_row(seq: int, event: Event) -> dict[str, Any]:
    """Returns the row of `events`."""
    return {
        "seq": seq,
        "id": event.id,
        "kind": event.kind,
        "states": " ".join(event.states),
        "day": day_of(event.date),
        "end": event.date.end if event.date else None,
        "realis": event.realis,
        "status": event.status,
        "plover": event.plover.type if event.plover else None,
        "intensity": event.intensity,
        "independent_sources": event.independent_sources,
        "confidence": event.confidence,
    }


def state_pairs(states: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yields every unordered pair of `states`, smaller code first, and each state with itself.

    >>> list(state_pairs(("RUS", "VNM")))
    [('RUS', 'RUS'), ('RUS', 'VNM'), ('VNM', 'VNM')]
    """
    return combinations_with_replacement(sorted(states), 2)


def claim_words(claim: Claim) -> str:
    """Returns what a search may find a claim by: its quotes, who takes part, their offices, the place and topics."""
    words = [evidence.quote for evidence in claim.evidence]
    for party in (*claim.participants, *((claim.speaker,) if claim.speaker else ())):
        words += [party.name, party.office or "", *party.offices]
    if claim.place:
        words += [claim.place.text, claim.place.name or ""]
    return " \n".join(dict.fromkeys(filter(None, [*words, *claim.topics])))
