"""Articles, claims, codings and events for tests, made from short texts of our own."""

from __future__ import annotations

import hashlib
from typing import Any

from detente.model import (
    Article,
    Claim,
    Coding,
    DateRange,
    Event,
    Evidence,
    Page,
    PageCoding,
    Participant,
    Place,
    Refusal,
    Segment,
    claim_id,
    content_id,
)

RECEPTION = "Tô Lâm received the Russian envoy in Đà Nẵng on 13 August 2021. Moscow will send vaccines to Hanoi."


def page_of(text: str, address: str = "news/a.txt") -> Page:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Page(
        id=content_id("page", text),
        address=address,
        media="text",
        text=text,
        charset="utf-8",
        size_bytes=len(text),
        sha256=digest,
    )


def article_of(text: str, *, page: Page | None = None, **fields: Any) -> Article:
    page = page or page_of(text)
    segments = (Segment(role="body", start=0, end=len(text)),)
    identity = content_id("article", page.id, text)
    return Article(id=identity, page=page.id, address=page.address, text=text, segments=segments, **fields)


def claim_of(article: Article, quote: str, **fields: Any) -> Claim:
    start = article.text.index(quote)
    evidence = (Evidence(article=article.id, start=start, end=start + len(quote), quote=quote),)
    given: dict[str, Any] = {
        "kind": "meeting",
        "states": ("RUS", "VNM"),
        "participants": (),
        "date": DateRange(start="2021-08-13", end="2021-08-14", precision="day", basis="stated", text="13 August 2021"),
        "realis": "happened",
        "attribution": "article",
        "confidence": 0.9,
        "segment": "body",
        "coder": "test 1",
    }
    given |= fields
    identity = claim_id(given["kind"], evidence, given["participants"], dict(given.get("fields", {})))
    return Claim(id=identity, evidence=evidence, **given)


def reception(coder: str = "test 1", address: str = "news/a.txt", text: str = RECEPTION) -> PageCoding:
    """Two claims of one page: a meeting of 13 August 2021 and a pledge without a date."""
    page = page_of(text, address)
    article = article_of(text, page=page, title="Reception in Đà Nẵng", publisher="Nhân Dân")
    quote = text.split(". ", maxsplit=1)[0]
    host = Participant(name="Tô Lâm", text="Tô Lâm", start=0, end=6, country="VNM", sector="PTY", role="host", office="President")
    meeting = claim_of(article, quote, participants=(host,), place=Place(text="Đà Nẵng", country="VNM"), coder=coder)
    pledge = claim_of(
        article, "Moscow will send vaccines to Hanoi", kind="pledge", date=None, realis="planned", status="intended", coder=coder
    )
    refusal = Refusal(stage="coding", reason="no_participants", message="nobody acts", address=f"{address}#sentence=9")
    return PageCoding(page=page, coder=coder, codings=(Coding(article=article, claims=(meeting, pledge), refusals=(refusal,)),))


def event_of(claims: tuple[Claim, ...], **fields: Any) -> Event:
    first = claims[0]
    given: dict[str, Any] = {
        "kind": first.kind,
        "subkind": None,
        "states": first.states,
        "participants": first.participants,
        "date": first.date,
        "place": first.place,
        "realis": first.realis,
        "status": first.status,
        "claims": tuple(claim.id for claim in claims),
        "articles": tuple(claim.evidence[0].article for claim in claims),
        "independent_sources": 1,
        "confidence": 0.9,
    }
    given |= fields
    return Event(id=content_id("event", given["claims"]), **given)
