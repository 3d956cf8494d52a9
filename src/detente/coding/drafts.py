"""Drafts: what an engine reads in a sentence, before it is a claim. Indices refer to the resolution's analysis."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from detente.model import Attribution, DateRange, Kind, ParticipantRole, Realis, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

# Acts of words: they stand on the word of who makes them, and take the day of the occasion at which they were said.
SPOKEN: frozenset[Kind] = frozenset(
    ["statement", "proposal", "pledge", "demand", "accusation", "rejection", "threat", "invitation"]
)
DOER_ROLES: frozenset[ParticipantRole] = frozenset(
    ["visitor", "caller", "speaker", "inviter", "proposer", "promisor", "donor", "actor", "guest", "holder", "signatory"]
)
OTHER_ROLES: frozenset[ParticipantRole] = frozenset(["host", "called", "addressee", "invitee", "promisee", "recipient", "target"])


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """A reading of an act: kind, the words that tell it, who takes part (mention indices), how firmly, and who says so."""

    kind: Kind
    subkind: str | None = None
    sentence: int
    trigger: Span
    quote: Span
    roles: tuple[tuple[ParticipantRole, int], ...]
    realis: Realis
    attribution: Attribution = "article"
    speaker: int | None = None
    status: str | None = None
    date: DateRange | None = None
    timeless: bool = False
    place: int | None = None
    fields: dict[str, str | float | tuple[str, ...]] = {}
    topics: tuple[str, ...] = ()
    confidence: float
    rule: str
    modes: dict[str, float] = {}  # chances of PLOVER modes (`TYPE/mode`, none: `""`) by the network, between the parties
    learned: bool = False  # the network has read realis and attribution from the sentence
    lead: Span | None = None  # the words that tell the act, where the quote begins behind them

    @property
    def parties(self) -> list[int]:
        """The mentions that take part."""
        return [index for _, index in self.roles]

    @property
    def doers(self) -> list[int]:
        """The mentions that act."""
        return [index for role, index in self.roles if role in DOER_ROLES]

    @property
    def others(self) -> list[int]:
        """The mentions that are acted on."""
        return [index for role, index in self.roles if role in OTHER_ROLES]


def replaced(draft: Draft, roles: Iterable[tuple[ParticipantRole, int]]) -> Draft:
    """Returns a draft with other roles, each once."""
    return msgspec.structs.replace(draft, roles=tuple(dict.fromkeys(roles)))


def turned(
    draft: Draft, kind: Kind, doer: ParticipantRole, other: ParticipantRole, subkind: str | None = None, status: str | None = None
) -> Draft:
    """Returns a draft as another kind of act, of the same parties in the roles that this kind has for them."""
    roles = tuple((other if role in OTHER_ROLES else doer, index) for role, index in draft.roles)
    return msgspec.structs.replace(draft, kind=kind, roles=roles, subkind=subkind, status=status)


def standing_draft(
    sentence: int, kind: Kind, quote: Span, trigger: Span, roles: list[tuple[ParticipantRole, int]], **more: object
) -> Draft:
    """Returns a draft of what stands by grammar alone; what the article says as a matter of course is `presupposed`."""
    draft = Draft(
        kind=kind, sentence=sentence, trigger=trigger, quote=quote, roles=tuple(roles),
        realis="presupposed", confidence=0.85, rule=f"standing:{kind}",
    )  # fmt: skip
    return msgspec.structs.replace(draft, **more)
