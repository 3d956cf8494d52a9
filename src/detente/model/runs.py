"""What a run did: refusals that are counted, codings, and the manifest that makes a run repeatable."""

from __future__ import annotations

from typing import Literal

import msgspec

from detente.model.claims import Claim
from detente.model.pages import Article, Page

# What reads claims from an article: the trained network, the transparent baseline, or a language model behind an endpoint.
Engine = Literal["detente", "cues", "llm"]


class Refusal(msgspec.Struct, frozen=True, kw_only=True):
    """Something that was not kept, and why: `stage` is the room, `reason` the code it is counted under."""

    stage: str
    reason: str
    message: str
    address: str


class Usage(msgspec.Struct, frozen=True, kw_only=True):
    """What an article's coding took of a paid or remote engine: requests sent, tokens, seconds of waiting, and cost.

    `cost` is in the currency of the prices that were set, None without prices.
    """

    model: str
    requests: int
    prompt_tokens: int
    completion_tokens: int
    seconds: float
    cost: float | None = None


class Coding(msgspec.Struct, frozen=True, kw_only=True):
    """An article with the claims read from it and what was refused on the way; `usage` where an engine is paid or remote.

    A coding that is not `complete` lacks what an engine did not answer; its page is read again by the next run.
    """

    article: Article
    claims: tuple[Claim, ...]
    refusals: tuple[Refusal, ...] = ()
    usage: Usage | None = None
    complete: bool = True


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
