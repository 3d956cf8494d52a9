"""claim -> claim with the last decision of a person on it, which is found again after recoding.

A decision belongs to the claim of its id. Where recoding has changed that, it belongs to the current claim of the same article, quote and
kind; of several ("Lavrov met Wang and Park" is two meetings) to the one that has most of its participants, and to no other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Set
from typing import Any

import msgspec
from sqlalchemy import Connection, Select, select

from detente.errors import RecordError
from detente.model import Claim, Review
from detente.record import tables

CLAIM_DECODER = msgspec.json.Decoder(Claim)
Decision = tuple[str, str]


class ReviewOverlay:
    """The decisions of people, by the claims that they are on now."""

    def __init__(self, connection: Connection) -> None:
        reviews = tables.reviews
        self.by_id: dict[str, Decision] = {}
        rows = connection.execute(select(reviews).order_by(reviews.c.seq)).all()
        moved = stand_ins(connection) if rows else {}
        for row in rows:
            self.by_id[row.claim] = self.by_id[moved.get(row.claim, row.claim)] = (row.review, row.changes)

    def find(self, claim: str) -> Decision | None:
        """Returns the last decision on the claim of this id, with its changes, both as JSON; None if there is none."""
        return self.by_id.get(claim)

    def correcting(self, fields: Set[str]) -> list[str]:
        """Returns the ids of the claims of which people corrected any of these fields."""
        return [claim for claim, (_, changes) in self.by_id.items() if not fields.isdisjoint(msgspec.json.decode(changes))]

    def apply(self, claim: Claim) -> Claim:
        """Returns the claim with its review, and with the fields that the review corrects."""
        found = self.by_id.get(claim.id)
        if found is None:
            return claim
        review, changes = msgspec.json.decode(found[0], type=Review), msgspec.json.decode(found[1])
        return corrected(claim, review, changes)


def stand_ins(connection: Connection) -> dict[str, str]:
    """Returns reviewed claim -> the current claim that stands where it stood, of those that are no longer current."""
    old: dict[str, Claim] = {}
    others: dict[str, list[Claim]] = defaultdict(list)
    for claim, body, other in connection.execute(lost_select()):
        before, now = CLAIM_DECODER.decode(body), CLAIM_DECODER.decode(other)
        if before.evidence[0].quote == now.evidence[0].quote:
            old[claim] = before
            others[claim].append(now)
    return {claim: min(found, key=lambda now: (-shared_parties(old[claim], now), now.id)).id for claim, found in others.items()}


def lost_select() -> Select[Any]:
    """Returns the statement for reviewed claims that are no longer current, with their bodies and those of the current ones of article and kind."""
    reviews, before, after = tables.reviews, tables.claims.alias("before"), tables.claims.alias("after")
    bodies, others = tables.claim_bodies.alias("bodies"), tables.claim_bodies.alias("others")
    current = select(tables.claims.c.seq).where(tables.claims.c.id == reviews.c.claim, tables.claims.c.current.is_(True))
    return (
        select(reviews.c.claim, bodies.c.body, others.c.body)
        .join(before, before.c.id == reviews.c.claim)
        .join(after, (after.c.article == before.c.article) & (after.c.kind == before.c.kind) & after.c.current.is_(True))
        .join(bodies, bodies.c.claim == before.c.seq)
        .join(others, others.c.claim == after.c.seq)
        .where(~current.exists())
    )


def shared_parties(one: Claim, other: Claim) -> int:
    """Returns how many participants two claims share, by where they stand in the text."""
    places = ({(party.start, party.end) for party in claim.participants} for claim in (one, other))
    return len(set.intersection(*places))


def corrected(claim: Claim, review: Review, changes: dict[str, Any]) -> Claim:
    """Returns the claim under a person's decision.

    Raises:
        RecordError: a change that would make no valid claim.
    """
    fixed = {"id", "evidence", "coder", "review"}
    wrong = sorted(set(changes) & fixed | set(changes) - set(Claim.__struct_fields__))
    if wrong:
        raise RecordError(f"{claim.id}: {', '.join(wrong)} of a claim cannot be corrected")
    try:
        return msgspec.convert({**msgspec.to_builtins(claim), **changes, "review": msgspec.to_builtins(review)}, Claim)
    except msgspec.ValidationError as error:
        raise RecordError(f"{claim.id}: the correction is not a valid claim ({error})") from error
