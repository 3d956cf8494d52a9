"""Record, period -> the network of states: how much and how each two deal with one another, with intervals; and chosen pairs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec

from detente.ontology import ontology
from detente.record import Record
from detente.record.relating import PairRow, RelationStore
from detente.relations.counting import Z, next_period, poisson_interval
from detente.relations.sides import state_code
from detente.relations.tables import Table
from detente.relations.types import PairLine, PeriodLine

Period = Literal["month", "year"]
# How much of a day names its period.
LETTERS: dict[Period, int] = {"month": 7, "year": 4}


def network(
    record: Record, *, since: str | None = None, until: str | None = None, states: Sequence[str] = (), min_events: int = 1
) -> Table[PairLine]:
    """Returns every two states that share counted, dated events beginning in `[since, until)`, most events first.

    Among `states` only, if given. `share` is a pair's part of all pairs' events; `low` and `high` bound the number of events (95 %,
    Poisson), `intensity_low` and `intensity_high` the mean intensity (95 %, normal).

    Raises:
        RecordError: the record cannot be read, or a day is none.
    """
    rows = RelationStore(record).pairs(since, until, *quads(), states)
    total = sum(row.events for row in rows)
    return Table(tuple(pair_line(row, total) for row in rows if row.events >= min_events))


def panel(
    record: Record, *, by: Period = "month", since: str | None = None, until: str | None = None, states: Sequence[str] = ()
) -> Table[PeriodLine]:
    """Returns a line for every two states and each month or year in which they share counted events, in order of periods.

    As `network`, but only of events that are known to lie within one period: what is dated "2021" is in no month. Pairs without events have no line.

    Raises:
        RecordError: the record cannot be read, or a day is none.
    """
    rows = RelationStore(record).pairs(since, until, *quads(), states, period_letters=LETTERS[by])
    totals: Counter[str] = Counter()
    for row in rows:
        totals[row.period] += row.events
    lines = []
    for row in rows:
        start = f"{row.period}-01-01"[:10]
        line = msgspec.structs.asdict(pair_line(row, totals[row.period]))
        lines.append(PeriodLine(start=start, end=next_period(start, by), **line))
    return Table(tuple(lines))


def quads() -> tuple[list[str], list[str]]:
    """Returns the PLOVER types of cooperation and those of conflict."""
    types = ontology().plover.event_types
    return [one.code for one in types if one.quad.endswith("cooperation")], [
        one.code for one in types if one.quad.endswith("conflict")
    ]


def compare(
    record: Record, pairs: Iterable[tuple[str, str]], *, since: str | None = None, until: str | None = None
) -> Table[PairLine]:
    """Returns the chosen pairs of states side by side, in the order asked for; a pair without events has none of them.

    Raises:
        ConfigError: a name that is no state (a group is several; `relation` takes it).
        RecordError: the record cannot be read, or a day is none.
    """
    wanted = [tuple(sorted((state_code(a), state_code(b)))) for a, b in pairs]
    found = {(line.a, line.b): line for line in network(record, since=since, until=until)}
    low, high = poisson_interval(0)
    empty = {"events": 0, "sources": 0, "share": 0.0, "low": low, "high": high, "cooperative": 0, "conflictual": 0}
    blank = {"intensity": None, "intensity_low": None, "intensity_high": None}
    return Table(tuple(found.get((a, b)) or PairLine(a=a, b=b, **empty, **blank) for a, b in wanted))  # type: ignore[arg-type]


def pair_line(row: PairRow, total: int) -> PairLine:
    """Returns a pair's sums as counts and means with their intervals."""
    low, high = poisson_interval(row.events)
    mean = row.intensity / row.measured if row.measured else None
    bound = None
    if mean is not None and row.measured > 1:
        variance = max(0.0, (row.squares - row.measured * mean * mean) / (row.measured - 1))
        bound = Z * (variance / row.measured) ** 0.5
    return PairLine(
        a=row.a, b=row.b, events=row.events, sources=row.sources, share=round(row.events / total, 6), low=low, high=high,
        cooperative=row.cooperative, conflictual=row.conflictual, intensity=round(mean, 4) if mean is not None else None,
        intensity_low=round(mean - bound, 4) if mean is not None and bound is not None else None,
        intensity_high=round(mean + bound, 4) if mean is not None and bound is not None else None,
    )  # fmt: skip
