"""events of force -> how many people each text says were killed, wounded or held, by whom, and on whose word.

Numbers stand as printed ("at least 16"): sides count differently, and nobody adds them up here.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from detente.events.numerals import BEFALLING, counted
from detente.model import Claim, Event
from detente.record.relating import RelationStore
from detente.record.shown import Told
from detente.relations.types import TollLine

WHATS = tuple(BEFALLING)
# Claims are looked up only for events whose words name such harm: a war has thousands of events, and most count nobody.
HARM = re.compile(rf"\b(?:{'|'.join(words for pair in BEFALLING.values() for words in pair)})\b", re.IGNORECASE)
# Of these kinds the words tell what was done to people; an accusation or a threat repeats it.
KINDS = frozenset(["assault", "coercion"])
UNTOLD = frozenset(["denied", "hypothetical", "planned", "hoped", "interpretation"])


def tolls_of(tolds: Iterable[Told], store: RelationStore) -> tuple[TollLine, ...]:
    """Returns the numbers of people killed, wounded and held that the claims of each event give, each number of a text's words once."""
    events = [told.event for told in tolds if of_force(told.event) and HARM.search(told.claim.evidence[0].quote)]
    claims = store.claims([claim for event in events for claim in event.claims])
    found: list[TollLine] = []
    of_text: dict[tuple[str, str, str], list[TollLine]] = defaultdict(list)
    for event in events:
        lines = [line for claim in event.claims if claim in claims for line in lines_of(event, claims[claim])]
        given: set[tuple[str, str]] = set()
        for line in sorted(lines, key=lambda one: (WHATS.index(one.what), len(one.number), one.number)):
            beside = of_text[line.article, line.what, line.number]
            if (line.what, line.number) not in given and not any(same_words(line, other) for other in beside):
                found.append(line)
            given.add((line.what, line.number))
            beside.append(line)
    return tuple(found)


def lines_of(event: Event, claim: Claim) -> list[TollLine]:
    """Returns what befell how many people by the words of a claim."""
    first = claim.evidence[0]
    return [
        TollLine(
            event=event.id, claim=claim.id, what=what, number=number, by=states_of(event, "actor"), among=states_of(event, "target"),
            date=event.date, place=event.place, said_by=claim.speaker.name if claim.speaker is not None else None,
            sources=event.independent_sources, publishers=event.publishers, quote=first.quote, article=first.article,
            start=first.start, end=first.end,
        )
        for what, number in counted(first.quote)
        if what in BEFALLING
    ]  # fmt: skip


def same_words(line: TollLine, other: TollLine) -> bool:
    """Tells whether two lines of one text are read from one stretch of it."""
    return line.start < other.end and other.start < line.end


def of_force(event: Event) -> bool:
    """Tells whether an event is one in which people came to harm or were held."""
    return event.kind in KINDS and event.realis not in UNTOLD


def states_of(event: Event, role: str) -> tuple[str, ...]:
    """Returns the states of the parties in a role, each once."""
    return tuple(dict.fromkeys(party.country for party in event.participants if party.role == role and party.country))
