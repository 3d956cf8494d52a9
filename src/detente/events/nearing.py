"""event -> the open matters that it may move: those of events that it may be of one matter with, and those that are known by more than words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Generic, Protocol, TypeVar

from detente.events.telling import Told

# Matters of these kinds are moved by who comes or by the pair itself, whatever the words; a sanction may have cut the relation.
WORDLESS = frozenset(["invitation", "visit", "partnership_level", "sanction"])


class Followed(Protocol):
    """A matter: the events on its ladder, first the one that opened it."""

    told: list[Told]


M = TypeVar("M", bound=Followed)


class OpenMatters(Generic[M]):
    """Matters of one pair in the order in which they were opened; only the last `most` are open."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.matters: list[M] = []
        self.numbers: dict[int, int] = {}
        self.wordless: list[int] = []
        self.gatherings: dict[str, list[int]] = defaultdict(list)

    @property
    def first(self) -> M | None:
        """The first matter that is still open."""
        return self.matters[max(0, len(self.matters) - self.most)] if self.matters else None

    def open(self, matter: M) -> None:
        """Adds a matter as the last one opened."""
        number = self.numbers[id(matter)] = len(self.matters)
        self.matters.append(matter)
        if matter.told[0].event.kind in WORDLESS or is_plan(matter.told[0]):
            self.wordless.append(number)
        for name in matter.told[0].gatherings:
            self.gatherings[name].append(number)

    def near(self, told: Told, likely: Iterable[M]) -> list[M]:
        """Returns the open matters that an event may move, the last one opened first: those `likely`, and those known by more than words."""
        first_open = max(0, len(self.matters) - self.most)
        self.wordless = [number for number in self.wordless if number >= first_open]
        found = {*self.wordless, *(self.numbers[id(matter)] for matter in likely)}
        found.update(number for name in told.gatherings for number in self.gatherings[name])
        return [self.matters[number] for number in sorted(found, reverse=True) if number >= first_open]


def is_plan(told: Told) -> bool:
    """Tells whether an event is a meeting that is planned: who comes together tells that it is held."""
    return told.event.kind == "meeting" and told.event.realis == "planned"
