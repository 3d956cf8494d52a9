"""Record, relation -> what third parties said and did on the same matters: their acts towards one of the two, in texts that are on both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from detente.model import RECEIVING_ROLES, Event
from detente.record import Record
from detente.record.relating import RelationStore
from detente.relations.lines import left_out, line_of
from detente.relations.relating import teaser_only
from detente.relations.types import EventLine, Relation

# The latest texts on a pair that are asked; a reader takes in no more than what they tell.
TEXTS = 100
KINDS = (
    "statement", "demand", "accusation", "rejection", "proposal", "pledge", "threat", "sanction", "coercion", "concession", "retreat", "call",
)  # fmt: skip
DONE = frozenset({"happened", "ongoing"})


def acts_on_one(event: Event, sides: Sequence[frozenset[str]]) -> bool:
    """Tells whether somebody of neither side acts, in what concerns one of them."""
    acting = {party.country for party in event.participants if party.role not in RECEIVING_ROLES}
    return sum(not side.isdisjoint(event.states) for side in sides) == 1 and not acting <= {None}.union(*sides)


def others_of(record: Record, found: Relation) -> tuple[EventLine, ...]:
    """Returns the events of third parties with one of two sides that the texts on the two tell beside, in order of date.

    A text that tells more of others than of the two is not on them: a digest, a survey of the region.
    """
    pair = Counter(article for line in found.timeline if line.counted for article in line.articles)
    texts = sorted(record.articles(ids=sorted(pair)), key=lambda text: (text.published.start or "") if text.published else "")
    asked = [text.id for text in texts[-TEXTS:] if text.form == "article"]
    claims = [claim.id for text in asked for claim in record.claims(article=text, kind=KINDS)]
    own = {line.event for line in found.timeline}
    ids = sorted(set(record.events_of(claims).values()) - own)
    sides = [frozenset((code, *states)) for code, states in ((found.a, found.a_states), (found.b, found.b_states))]
    store = RelationStore(record)
    rows = [row for row in (store.events(ids=ids) if ids else ()) if row[0].realis in DONE and acts_on_one(row[0], sides)]
    tolds = list(store.shown(rows))
    tolds = [told for told in tolds if told.claim.segment != "title" and left_out(told.event, teaser_only(told)) is None]
    beside = Counter(article for told in tolds for article in told.event.articles)
    return tuple(
        line_of(told, None) for told in tolds if any(beside[article] <= pair[article] for article in told.event.articles)
    )
