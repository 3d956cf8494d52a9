"""the events of a pair before what is new -> the matters that the record has them in: taken over, and not weighed again.

Links of an event are with earlier ones alone, so what is new moves none of those before it. Weighing them again took most of a join
of new claims into a record of a million, and saw less of the pair than the join that had made them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from detente.events.counting import counted
from detente.events.ladders import Matter
from detente.events.telling import Told, last_day
from detente.model import Event
from detente.record import Record
from detente.record.linking import LinkStore, MatterLink, Pair, PairLinks

# A later event, the one whose matter it moves, how surely, and why.
Link = tuple[Event, Event, float, str]


class Kept(NamedTuple):
    """What the record says of an event: the root of its matter (itself if it opened one, empty if that lies further back)."""

    root: str
    score: float = 1.0
    reason: str = ""


def kept_of(
    record: Record,
    pair: Pair,
    ordered: Sequence[Told],
    fresh: Sequence[Event],
    gone: Sequence[Event] = (),
    *,
    whole: bool = False,
) -> Mapping[str, Kept]:
    """Returns event id -> what is kept of it, of the events before the first that is fresh or gone; those whose root is gone are left out.

    Where the events are the `whole` pair's, nothing is kept unless those that tell how rare its words are have stayed the same, so that
    following the rest finds what following all would. Nothing is kept of a record that no join of everything has followed since it keeps
    links.
    """
    store = LinkStore(record)
    new = {event.id for event in fresh}
    first = first_changed(ordered, new, gone, whole=whole)
    if whole:
        had = len(ordered) - sum(one.event.id in new for one in ordered) + len(gone)
        first = first if counted(had) == counted(len(ordered)) <= first else 0
    before = ordered[:first] if first and store.complete() else ()
    links = store.links(pair, [one.event.claims[0] for one in before])
    near = {one.event.id for one in before}
    roots = {one.event.claims[0]: one.event.id for one in before}
    roots |= record.events_of(sorted({link.root for link in links.values()} - set(roots)))
    kept: dict[str, Kept] = {}
    for one in before:
        link = links.get(one.event.claims[0])
        if link is None:
            kept[one.event.id] = Kept(one.event.id)
        elif link.root in roots:
            root = roots[link.root]
            kept[one.event.id] = Kept(root if root in near else "", link.score, link.reason)
    return kept


def first_changed(ordered: Sequence[Told], new: Collection[str], gone: Sequence[Event], *, whole: bool) -> int:
    """Returns the place of the first event that is new or may lie behind one that is gone.

    An event without a day stood where its text did; of one that is gone it is not known, and only a `whole` pair must be exact.
    """
    days = [
        last_day(event) or event.date.start if event.date and event.date.start and event.date.first_day else "" if whole else "~~"
        for event in gone
    ]
    lost = min(days, default="~~")
    found = (at for at, one in enumerate(ordered) if one.event.id in new or one.followed_on >= lost)
    return next(found, len(ordered) if lost < "~~" else 0)


def links_of_rest(
    pair: Pair, links: Iterable[Link], ordered: Iterable[Told], gone: Iterable[Event], kept: Mapping[str, Kept]
) -> PairLinks:
    """Returns the links of a whole pair but for those taken over from the record, which stay as they are."""
    if not kept:
        return PairLinks(pair, None, rows_of(links))
    followed = {one.event.claims[0] for one in ordered if one.event.id not in kept} | {event.claims[0] for event in gone}
    return PairLinks(pair, sorted(followed), rows_of(links))


def links_of_some(pair: Pair, links: Iterable[Link], matters: Iterable[Matter], fresh: Iterable[Event]) -> PairLinks:
    """Returns the links of the matters that fresh events touch; what the others' events move stays as it was."""
    followed = {one.event.claims[0] for matter in matters for one in matter.told} | {event.claims[0] for event in fresh}
    return PairLinks(pair, sorted(followed), rows_of(links))


def rows_of(links: Iterable[Link]) -> list[MatterLink]:
    """Returns links as the record keeps them, each by the first claims of its events."""
    return [MatterLink(later.claims[0], root.claims[0], round(score, 4), reason) for later, root, score, reason in links]
