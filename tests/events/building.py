"""Small texts with claims, for tests of joining."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from detente.model import Claim, Coding, DateRange, PageCoding, Participant
from detente.record import Record, open_record
from tests.builders import article_of, claim_of, page_of


def days(start: str, end: str, basis: str = "stated") -> DateRange:
    return DateRange(start=start, end=end, precision="day", basis=basis)  # type: ignore[arg-type]


def person(name: str, country: str, role: str) -> Participant:
    return Participant(name=name, text=name, start=0, end=len(name), country=country, role=role)  # type: ignore[arg-type]


def text(name: str, *claims: tuple[str, dict[str, Any]], filler: str = "", **fields: Any) -> PageCoding:
    """A page whose text is the quotes of its claims, each with its fields, and `filler`."""
    body = " ".join([f"{quote}." for quote, _ in claims]) + f" {filler} ({name})"
    page = page_of(body, f"news/{name}.txt")
    published = fields.pop("published", None)
    article = article_of(body, page=page, published=days(*published) if published else None, **fields)
    made: list[Claim] = [claim_of(article, quote, **given) for quote, given in claims]
    return PageCoding(page=page, coder="test 1", codings=(Coding(article=article, claims=tuple(made)),))


def record_of(path: Path, entries: list[PageCoding]) -> Record:
    record = open_record(path)
    record.add(entries)
    return record


def quotes_by_event(record: Record) -> set[frozenset[str]]:
    """Returns each event as the set of its claims' quotes."""
    claims = {claim.id: claim.evidence[0].quote for claim in record.claims()}
    return {frozenset(claims[claim] for claim in event.claims) for event in record.events()}


def ids_by_event(record: Record) -> set[tuple[str, frozenset[str]]]:
    return {(event.id, frozenset(event.claims)) for event in record.events()}
