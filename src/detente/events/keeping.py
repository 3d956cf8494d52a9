"""the events of a pair before what is new -> the matters that the record has them in: taken over, and not weighed again.

Links of an event are with earlier ones alone, so what is new moves none of those before it. Weighing them again took most of a join
of new claims into a record of a million, and saw less of the pair than the join that had made them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from detente.events.telling import Told
from detente.model import Event
from detente.record.joining import JoinStore
from detente.record.relating import RelationStore


class Kept(NamedTuple):
    """What the record says of an event: the root of its matter (itself if it opened one, empty if that lies further back)."""

    root: str
    score: float = 1.0
    reason: str = ""


def kept_of(store: JoinStore, ordered: Sequence[Told], fresh: Sequence[Event]) -> Mapping[str, Kept]:
    """Returns event id -> what is kept of it, of the events before the first fresh one; those whose root is gone are left out."""
    new = {event.id for event in fresh}
    first = next((at for at, one in enumerate(ordered) if one.event.id in new), 0)
    before = ordered[:first]
    followed = RelationStore(store.record).followed([one.event.claims[0] for one in before])
    # Who has steps of his own opened a matter, whatever was found before that.
    links = {
        one.event.id: followed[one.event.claims[0]]
        for one in before
        if one.event.claims[0] in followed and not (one.event.steps and len(one.event.states) == 2)
    }
    roots = store.record.events_of(sorted({link.right for link in links.values()}))
    near = {one.event.id for one in before}
    kept: dict[str, Kept] = {}
    for one in before:
        link = links.get(one.event.id)
        if link is None:
            kept[one.event.id] = Kept(one.event.id)
        elif link.right in roots:
            root = roots[link.right]
            kept[one.event.id] = Kept(root if root in near else "", link.score, link.reasons[0] if link.reasons else "")
    return kept
