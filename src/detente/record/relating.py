"""What relations ask of a record: first claims of events, coverage by month, and the network of states; the SQL of `relations`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Integer, and_, case, func, select
from sqlalchemy import cast as sql_cast

from detente.model import NO_OCCURRENCE
from detente.record import tables
from detente.record.adding import SLICE
from detente.record.reading import day_text
from detente.record.rows import UNKNOWN_DAY
from detente.record.shown import ShownStore

COVERAGE_MARK = "relations.coverage"


class Coverage(msgspec.Struct, frozen=True):
    """How much a record tells of each month (`YYYY-MM` -> events), and the last day on which a text was published."""

    months: dict[str, int]
    last: str


class PairRow(NamedTuple):
    """Sums over the counted events of two states; `squares` is the sum of squared intensities over `measured` events.

    `period` is the month (`YYYY-MM`) or year in which they are known to lie, empty when the question parts no periods.
    """

    a: str
    b: str
    events: int
    sources: int
    cooperative: int
    conflictual: int
    measured: int
    intensity: float
    squares: float
    period: str = ""


class RelationStore(ShownStore):
    """A record as relations see it."""

    def published(self, articles: Sequence[str]) -> dict[str, str]:
        """Returns article id -> the day on which it was published, those of unknown day left out."""
        table, wanted = tables.articles, sorted(set(articles))
        found: dict[str, str] = {}
        with self.record.reading() as connection:
            for first in range(0, len(wanted), SLICE):
                rows = select(table.c.id, table.c.day).where(table.c.id.in_(wanted[first : first + SLICE]))
                found |= {article: day for article, day in connection.execute(rows) if day < UNKNOWN_DAY}
        return found

    def coverage(self) -> Coverage:
        """Returns how much the record tells of each month: as the last `measure_coverage` found it, else counted now."""
        kept = self.record.mark(COVERAGE_MARK)
        return msgspec.json.decode(kept, type=Coverage) if kept else self.counted()

    def measure_coverage(self) -> None:
        """Counts events by month and keeps the result with the record: a tenth of a second for a million claims."""
        self.record.mark(COVERAGE_MARK, msgspec.json.encode(self.counted()).decode())

    def counted(self) -> Coverage:
        """Counts events by month."""
        events, articles = tables.events, tables.articles
        months: Counter[str] = Counter()
        for day, count in self.by_days().items():
            months[day[:7]] += count
        with self.record.reading() as connection:
            published = connection.execute(select(func.max(articles.c.day)).where(articles.c.day < UNKNOWN_DAY)).scalar()
            happened = select(func.max(events.c.day)).where(events.c.day < UNKNOWN_DAY, events.c.realis == "happened")
            last = published or connection.execute(happened).scalar() or ""
        return Coverage(months=dict(months), last=last)

    def by_days(self) -> dict[str, int]:
        """Returns first day -> number of events, in order of days, of the dated ones."""
        day = tables.events.c.day
        # Days are read in the order of their index; grouped by month the database would sort them first.
        counts = select(day, func.count()).where(day < UNKNOWN_DAY).group_by(day).order_by(day)
        with self.record.reading() as connection:
            return {str(first): int(count) for first, count in connection.execute(counts)}

    def pairs(
        self,
        since: str | None,
        until: str | None,
        cooperative: Iterable[str],
        conflictual: Iterable[str],
        states: Sequence[str] = (),
        period_letters: int = 0,
    ) -> list[PairRow]:
        """Returns the sums of every pair of states (among `states` if given) over dated, counted events that begin in the period.

        With `period_letters` (7 of a month, 4 of a year) they are summed by periods, in order of these: what may lie in one or another ("2021" by
        months, a visit over the end of one) is in none.
        """
        links, events = tables.event_states, tables.events
        intensity = events.c.intensity
        columns: list[Any] = [
            links.c.state, links.c.other, func.count(), func.sum(events.c.independent_sources),
            func.sum(sql_cast(case((events.c.plover.in_(list(cooperative)), 1), else_=0), Integer)),
            func.sum(sql_cast(case((events.c.plover.in_(list(conflictual)), 1), else_=0), Integer)),
            func.count(intensity), func.coalesce(func.sum(intensity), 0.0), func.coalesce(func.sum(intensity * intensity), 0.0),
        ]  # fmt: skip
        statement = (
            select(*columns)
            .join(events, events.c.seq == links.c.event)
            .where(links.c.state != links.c.other, links.c.day < UNKNOWN_DAY, events.c.realis.not_in(sorted(NO_OCCURRENCE)))
            .group_by(links.c.state, links.c.other)
            .order_by(func.count().desc(), links.c.state, links.c.other)
        )
        if period_letters:
            period = func.substr(links.c.day, 1, period_letters)
            statement = (
                statement.add_columns(period).group_by(period).order_by(None).order_by(period, links.c.state, links.c.other)
            )
            statement = statement.where(func.substr(func.date(events.c.end, "-1 day"), 1, period_letters) == period)
        if since is not None:
            statement = statement.where(links.c.day >= day_text(since))
        if until is not None:
            statement = statement.where(links.c.day < day_text(until))
        if states:
            chosen = list(states)
            statement = statement.where(and_(links.c.state.in_(chosen), links.c.other.in_(chosen)))
        with self.record.reading() as connection:
            return [PairRow(*row) for row in connection.execute(statement)]
