"""What a run did: refusals that are counted, codings, and the manifest that makes a run repeatable."""

from __future__ import annotations

import msgspec

from detente.model.claims import Claim
from detente.model.pages import Article, Page


class Refusal(msgspec.Struct, frozen=True, kw_only=True):
    """Something that was not kept, and why: `stage` is the room, `reason` the code it is counted under."""

    stage: str
    reason: str
    message: str
    address: str


class Coding(msgspec.Struct, frozen=True, kw_only=True):
    """An article with the claims read from it and what was refused on the way."""

    article: Article
    claims: tuple[Claim, ...]
    refusals: tuple[Refusal, ...] = ()


class PageCoding(msgspec.Struct, frozen=True, kw_only=True):
    """All that one page gave under one coder: what the record adds in one piece.

    `page.text` may be empty here: the record keeps the articles' texts, the page's hash and where it was seen. A page that is
    not `complete` (its worker died) is read again by the next run.
    """

    page: Page
    coder: str
    codings: tuple[Coding, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    complete: bool = True


class RunManifest(msgspec.Struct, frozen=True, kw_only=True):
    """One `add`: versions, settings, input hashes, counts. `id` hashes everything but the times."""

    id: str
    started: str
    finished: str | None
    version: str
    coder: str
    settings: dict[str, object]
    inputs: dict[str, str]
    counts: dict[str, int]
    refusals: dict[str, int]
