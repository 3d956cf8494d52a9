"""counted events -> series with intervals and change points: counts by Byar's bounds, means by bootstrap, shifts by permutation."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from zlib import crc32

import numpy as np

from detente.relations.types import ChangePoint, EventLine, SeriesPoint, Unit

# The normal quantile of a two-sided 95 % interval.
Z = 1.959964
BOOTSTRAP_SAMPLES = 400
PERMUTATIONS = 199
CHANGE_P = 0.05
# A shift is looked for where each side has as many periods.
MIN_SIDE = 4
MAX_SPLITS = 4


@lru_cache(maxsize=10_000)
def poisson_interval(count: int) -> tuple[float, float]:
    """Returns the 95 % interval of a Poisson mean, given its count.

    Byar's approximation of the exact interval (Breslow and Day, 1987, p. 69): within 0.02 of it for every count above 4.

    >>> [round(bound, 2) for bound in poisson_interval(10)]
    [4.79, 18.39]
    """
    above = count + 1
    high = above * (1 - 1 / (9 * above) + Z / (3 * above**0.5)) ** 3
    low = count * (1 - 1 / (9 * count) - Z / (3 * count**0.5)) ** 3 if count else 0.0
    return max(0.0, round(low, 4)), round(high, 4)


def mean_interval(values: Sequence[float], seed: int) -> tuple[float | None, float | None, float | None]:
    """Returns mean and 95 % bootstrap interval; (None, None, None) without values, no bounds for a single one."""
    if not values:
        return None, None, None
    mean = round(float(np.mean(values)), 4)
    if len(values) == 1:
        return mean, None, None
    # Scores are few: a sample is how often each is drawn, which costs the same for ten thousand events as for ten.
    scores, counts = np.unique(np.asarray(values, dtype=float), return_counts=True)
    drawn = np.random.default_rng(seed).multinomial(len(values), counts / len(values), size=BOOTSTRAP_SAMPLES)
    low, high = np.quantile(drawn @ scores / len(values), [0.025, 0.975])
    return mean, round(float(low), 4), round(float(high), 4)


def period_of(day: str, unit: Unit) -> str:
    """Returns the first day of the period that a day lies in."""
    if unit == "year":
        return f"{day[:4]}-01-01"
    if unit == "month":
        return f"{day[:7]}-01"
    if unit == "quarter":
        return f"{day[:4]}-{(int(day[5:7]) - 1) // 3 * 3 + 1:02d}-01"
    date = dt.date.fromisoformat(day)
    return (date - dt.timedelta(days=date.weekday())).isoformat()


def next_period(start: str, unit: Unit) -> str:
    """Returns the first day of the period after the one that begins on `start`."""
    if unit == "week":
        return (dt.date.fromisoformat(start) + dt.timedelta(days=7)).isoformat()
    year, month = int(start[:4]), int(start[5:7]) + {"year": 12, "quarter": 3, "month": 1}[unit]
    return f"{year + (month - 1) // 12:04d}-{(month - 1) % 12 + 1:02d}-01"


def unit_for(days: Sequence[str]) -> Unit:
    """Returns the unit that gives a readable number of periods: months up to four years, quarters up to twelve, else years."""
    if not days:
        return "year"
    span = int(max(days)[:4]) - int(min(days)[:4])
    return "month" if span <= 3 else "quarter" if span <= 11 else "year"


def series_of(lines: Iterable[EventLine], coverage: Mapping[str, int], unit: Unit | None) -> tuple[SeriesPoint, ...]:
    """Returns the series of all counted, dated events: all, by quad, by kind, and the mean intensity; every period is there.

    `coverage` is how many events the whole record has of each month (`YYYY-MM`), of each day for a series of weeks.
    """
    dated = [(line.date.start, line) for line in lines if line.counted and line.date and line.date.start and line.date.first_day]
    chosen = unit or unit_for([day for day, _ in dated])
    periods: dict[str, list[EventLine]] = defaultdict(list)
    for day, line in dated:
        periods[period_of(day, chosen)].append(line)
    if not periods:
        return ()
    covered: dict[str, int] = defaultdict(int)
    for day, count in coverage.items():
        covered[period_of(f"{day}-01"[:10], chosen)] += count
    starts, last = [min(periods)], max(periods)
    while starts[-1] < last:
        starts.append(next_period(starts[-1], chosen))
    groups = [
        "all",
        *sorted({f"quad:{line.quad}" for _, line in dated if line.quad}),
        *sorted({f"kind:{line.kind}" for _, line in dated}),
    ]
    inside: dict[tuple[str, str], list[EventLine]] = defaultdict(list)
    for start, some in periods.items():
        for line in some:
            for group in groups_of(line):
                inside[group, start].append(line)
    points = [
        count_point(group, start, next_period(start, chosen), inside.get((group, start), ()), covered[start])
        for group in groups
        for start in starts
    ]
    points += [intensity_point(start, next_period(start, chosen), periods.get(start, []), covered[start]) for start in starts]
    return tuple(points)


def groups_of(line: EventLine) -> Iterator[str]:
    """Yields the groups of a series that an event belongs to."""
    yield "all"
    if line.quad:
        yield f"quad:{line.quad}"
    yield f"kind:{line.kind}"


def count_point(group: str, start: str, end: str, lines: Sequence[EventLine], coverage: int) -> SeriesPoint:
    """Returns a period of a series of counts."""
    low, high = poisson_interval(len(lines))
    return SeriesPoint(
        group=group, start=start, end=end, events=len(lines), sources=sum(line.sources for line in lines), value=float(len(lines)),
        low=low, high=high, coverage=coverage, share=round(len(lines) / coverage, 6) if coverage else None,
    )  # fmt: skip


def intensity_point(start: str, end: str, lines: Sequence[EventLine], coverage: int) -> SeriesPoint:
    """Returns a period of the mean intensity (PLOVER scores, -10 to +10) of events that have one."""
    measured = [line for line in lines if line.intensity is not None]
    values = [line.intensity for line in measured if line.intensity is not None]
    # The seed is of the period, so that a view gives the same bounds whenever it is asked for.
    mean, low, high = mean_interval(sorted(values), crc32(start.encode()))
    return SeriesPoint(
        group="intensity", start=start, end=end, events=len(values), sources=sum(line.sources for line in measured), value=mean,
        low=low, high=high, coverage=coverage, share=None,
    )  # fmt: skip


def changes_of(points: Iterable[SeriesPoint]) -> tuple[ChangePoint, ...]:
    """Returns the periods from which on the share of all events, or their intensity, runs at another level."""
    found: list[ChangePoint] = []
    by_group: dict[str, list[SeriesPoint]] = defaultdict(list)
    for point in points:
        if point.group in ("all", "intensity"):
            by_group[point.group].append(point)
    for group, series in sorted(by_group.items()):
        known = [(point.start, point.share if group == "all" else point.value) for point in series]
        values = [(start, value) for start, value in known if value is not None]
        found += splits(group, [start for start, _ in values], np.array([value for _, value in values]), MAX_SPLITS)
    return tuple(sorted(found, key=lambda change: (change.group, change.start)))


def splits(group: str, starts: Sequence[str], values: np.ndarray, depth: int) -> list[ChangePoint]:
    """Returns change points by binary segmentation: the best split, if few shuffled series split as well, then both sides."""
    if depth == 0 or len(values) < 2 * MIN_SIDE:
        return []
    at, gain = best_split(values)
    if gain <= 0:
        return []
    rng = np.random.default_rng(crc32(f"{group} {starts[0]} {len(starts)}".encode()))
    shuffled = np.array([rng.permutation(values) for _ in range(PERMUTATIONS)])
    as_good = int((gains_of(shuffled).max(axis=1) >= gain).sum())
    p = (as_good + 1) / (PERMUTATIONS + 1)
    if p > CHANGE_P:
        return []
    before, after = float(values[:at].mean()), float(values[at:].mean())
    here = ChangePoint(group=group, start=starts[at], before=round(before, 6), after=round(after, 6), p=round(p, 4))
    return [*splits(group, starts[:at], values[:at], depth - 1), here, *splits(group, starts[at:], values[at:], depth - 1)]


def best_split(values: np.ndarray) -> tuple[int, float]:
    """Returns where two means fit a series best, and how much of its squared deviation that explains."""
    gains = gains_of(values)
    best = int(np.argmax(gains))
    return best + MIN_SIDE, float(gains[best])


def gains_of(values: np.ndarray) -> np.ndarray:
    """Returns how much of a series' squared deviation two means explain, by where they part; of several series, a row each."""
    count = values.shape[-1]
    sums = np.cumsum(values, axis=-1)
    at = np.arange(MIN_SIDE, count - MIN_SIDE + 1)
    before, all_of = sums[..., at - 1], sums[..., -1:]
    return np.asarray(at * (count - at) / count * (before / at - (all_of - before) / (count - at)) ** 2)
