"""events of force -> how many people each text says were killed, wounded or held, by whom, and on whose word.

Numbers stand as printed ("at least 16"): sides count differently, and nobody adds them up here.
"""

from __future__ import annotations

from collections.abc import Iterable

from detente.events.numerals import BEFALLING, counted
from detente.model import Event
from detente.record.relating import RelationStore
from detente.record.shown import Told
from detente.relations.types import TollLine

# Of these kinds the words tell what was done to people; an accusation or a threat repeats it.
KINDS = frozenset(["assault", "coercion"])
UNTOLD = frozenset(["denied", "hypothetical", "planned", "hoped", "interpretation"])


def tolls_of(tolds: Iterable[Told], store: RelationStore) -> tuple[TollLine, ...]:
    """Returns the numbers of people killed, wounded and held, each number of a text's words once."""
    chosen = [(told, what, number) for told in tolds if of_force(told.event) for what, number in people_in(told)]
    claims = store.claims([told.claim.id for told, _, _ in chosen])
    found: list[TollLine] = []
    seen: list[tuple[str, str, str, int, int]] = []
    for told, what, number in chosen:
        event, first = told.event, told.claim.evidence[0]
        if any(one[:3] == (first.article, what, number) and first.start < one[4] and one[3] < first.end for one in seen):
            continue
        seen.append((first.article, what, number, first.start, first.end))
        claim = claims.get(told.claim.id)
        found.append(
            TollLine(
                event=event.id, what=what, number=number, by=states_of(event, "actor"), among=states_of(event, "target"), date=event.date,
                place=event.place, said_by=claim.speaker.name if claim is not None and claim.speaker is not None else None,
                sources=event.independent_sources, publishers=event.publishers, quote=first.quote, article=first.article,
                start=first.start, end=first.end,
            )
        )  # fmt: skip
    return tuple(found)


def of_force(event: Event) -> bool:
    """Tells whether an event is one in which people came to harm or were held."""
    return event.kind in KINDS and event.realis not in UNTOLD


def people_in(told: Told) -> list[tuple[str, str]]:
    """Returns what befell how many people by the words of an event."""
    return [(what, number) for what, number in counted(told.claim.evidence[0].quote) if what in BEFALLING]


def states_of(event: Event, role: str) -> tuple[str, ...]:
    """Returns the states of the parties in a role, each once."""
    return tuple(dict.fromkeys(party.country for party in event.participants if party.role == role and party.country))
