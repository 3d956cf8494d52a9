"""event -> the open matters that it may move: those that share a word or a text, or are of a kind that is known by more than words.

Weighing each event of a busy pair against all of its last matters took a third of a join of 150,000 claims, and more of a longer one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Generic, Protocol, TypeVar

from detente.events.telling import Told

# Matters of these kinds are moved by who comes or by the pair itself, whatever the words; a sanction may have cut the relation.
WORDLESS = frozenset(["invitation", "partnership_level", "sanction"])
# An event is weighed against so many of the last matters of a topic that share nothing else with it.
TOPIC_MATTERS = 40


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
        self.places: dict[str, list[int]] = defaultdict(list)

    @property
    def first(self) -> M | None:
        """The first matter that is still open."""
        return self.matters[max(0, len(self.matters) - self.most)] if self.matters else None

    def open(self, matter: M) -> None:
        """Adds a matter as the last one opened."""
        number = self.numbers[id(matter)] = len(self.matters)
        self.matters.append(matter)
        first = matter.told[0]
        if first.event.kind in WORDLESS:
            self.places[""].append(number)
        self.note(number, first)

    def extend(self, matter: M, told: Told) -> None:
        """Notes that an event is on the ladder of an open matter."""
        self.note(self.numbers[id(matter)], told)

    def note(self, number: int, told: Told) -> None:
        """Notes what an event can be found by; stems of words, topics and ids of texts may be alike only by chance."""
        for key in (*told.topics, *told.gatherings, *(told.stems | told.title_stems | told.sources)):
            self.places[key].append(number)

    def near(self, told: Told, alike: Iterable[int] = ()) -> list[M]:
        """Returns the open matters that an event may move, the last one opened first.

        `alike` are the numbers of matters that are near it for another reason, such as words of one meaning.
        """
        first_open = len(self.matters) - self.most
        found: set[int] = set(alike)
        for topic in told.topics:
            found.update(self.places.get(topic, ())[-TOPIC_MATTERS:])
        for key in ("", *told.gatherings, *(told.stems | told.title_stems | told.sources)):
            numbers = self.places.get(key, ())
            if numbers and numbers[0] < first_open:
                self.places[key] = numbers = [number for number in numbers if number >= first_open]
            found.update(numbers)
        return [self.matters[number] for number in sorted(found, reverse=True) if number >= max(0, first_open)]
