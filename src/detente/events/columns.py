"""the events of a pair in order of date -> columns: what is asked of one event and many earlier ones at a time.

Weighing event by event spent most of a join of new claims; by columns, one event and all it may belong to are a few operations on arrays.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from functools import cache

import numpy as np
import numpy.typing as npt

from detente.events.ladders import height_of
from detente.events.telling import Told

Rows = npt.NDArray[np.intp]
Flags = npt.NDArray[np.bool_]
Numbers = npt.NDArray[np.float64]
NONE: Rows = np.zeros(0, dtype=np.intp)


class Flagged:
    """Sets of names as rows of flags: whose set meets, equals or holds another is one operation for many."""

    def __init__(self, sets: Sequence[Iterable[str]]) -> None:
        found: list[list[str]] = [list(one) for one in sets]
        self.names = {name: at for at, name in enumerate(sorted({name for one in found for name in one}))}
        self.flags = np.zeros((len(found), len(self.names)), dtype=bool)
        rows = np.repeat(np.arange(len(found)), [len(one) for one in found])
        self.flags[rows, [self.names[name] for one in found for name in one]] = True
        self.some: Flags = np.asarray(self.flags.any(axis=1))


class Columns:
    """What the weighing of events asks of each, by its place in the order."""

    def __init__(self, ordered: Sequence[Told]) -> None:
        self.order = {one.event.id: at for at, one in enumerate(ordered)}
        self.kind_names = sorted({one.event.kind for one in ordered})
        numbers = {kind: at for at, kind in enumerate(self.kind_names)}
        self.kinds = np.array([numbers[one.event.kind] for one in ordered], dtype=np.intp)
        parties = Flagged([*(one.acting for one in ordered), *(one.receiving for one in ordered)])
        # Both in the same columns of states.
        self.acting, self.receiving = parties.flags[: len(ordered)], parties.flags[len(ordered) :]
        self.acts: Flags = parties.some[: len(ordered)]
        self.topics = Flagged([one.topics for one in ordered])
        self.works = Flagged([one.works for one in ordered])
        self.things = Flagged([one.things for one in ordered])
        self.undertakings = Flagged([one.undertakings for one in ordered])
        self.heights = np.array([height_of(one) for one in ordered], dtype=np.int64)
        self.days = np.array([number_of(one.day) for one in ordered], dtype=np.int64)
        companies = {states: at for at, states in enumerate({one.event.states for one in ordered})}
        self.companies = np.array([companies[one.event.states] for one in ordered], dtype=np.int64)
        # Events of one sort weigh alike against those of another, but for their words, days and texts.
        sorts: dict[Hashable, int] = {}
        self.sorts = np.array(
            [
                sorts.setdefault((one.event.kind, height, one.acting, one.receiving, one.event.states), len(sorts))
                for one, height in zip(ordered, self.heights.tolist(), strict=True)
            ],
            dtype=np.intp,
        )
        self.sorted_first: Rows = np.unique(self.sorts, return_index=True)[1]
        self.of_source: dict[str, list[int]] = defaultdict(list)
        for at, one in enumerate(ordered):
            for source in one.sources:
                self.of_source[source].append(at)
        self.of_unions: dict[str, list[int]] = defaultdict(list)
        for at, one in enumerate(ordered):
            for union in one.unions | one.unions_named:
                self.of_unions[union].append(at)

    def by_kind(self, values: Mapping[str, float]) -> Numbers:
        """Returns the value of each kind that events have, 0 where none is given; `kinds` are places in it."""
        return np.array([values.get(kind, 0.0) for kind in self.kind_names])

    def are(self, kinds: Collection[str], rows: Rows) -> Flags:
        """Tells of each event whether it is of one of the kinds."""
        return np.array([kind in kinds for kind in self.kind_names])[self.kinds[rows]]

    def days_from(self, ats: Rows, rows: Rows) -> Numbers:
        """Returns the days between some events and each of some others, 0 where either day is unknown: `(ats, rows)`."""
        here, there = self.days[ats][:, None], self.days[rows]
        return np.where((here > 0) & (there > 0), np.abs(there - here), 0).astype(float)

    def of_union(self, told: Told) -> set[int]:
        """Returns the events that are of a union or name one which this one is of or names, too, with an agreement."""
        return {row for union in told.unions | told.unions_named for row in self.of_unions[union]} if told.documents else set()

    def telling_with(self, told: Told) -> set[int]:
        """Returns the events that a text tells which tells this one, too."""
        return {row for source in told.sources for row in self.of_source[source]}

    def sharing_text(self, told: Told, rows: Rows) -> Rows:
        """Returns the places, among some others, of the events that a text tells which tells this one, too."""
        same = self.telling_with(told)
        if len(same) < 2:
            return NONE
        flags = np.zeros(len(self.kinds), dtype=bool)
        flags[list(same)] = True
        return flags[rows].nonzero()[0]


@cache
def number_of(day: str) -> int:
    """Returns the number of a day, 0 of an unknown one."""
    try:
        return dt.date.fromisoformat(day).toordinal()
    except ValueError:
        return 0
