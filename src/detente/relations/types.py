"""What a relation is made of: typed lines that each name the event and the claims they stand on."""

from __future__ import annotations

from typing import Literal

import msgspec

from detente.model import Contradiction, DateRange, Kind, Participant, Place, Realis, Step
from detente.relations.tables import Table

# Why an event is shown but not counted (docs/relations.md, "What is counted").
LeftOut = Literal[
    "unanchored", "one_side", "habitual", "teaser", "headline", "denied", "hypothetical", "interpretation", "standing"
]
Unit = Literal["week", "month", "quarter", "year"]
State = Literal["open", "overdue", "done", "partly", "closed"]


class EventLine(msgspec.Struct, frozen=True, kw_only=True):
    """An event on the timeline. `quote` is verbatim from `article`; `left_out` says why it is not counted (None: it is).

    `sources` counts independent sources, `articles` all texts that tell it; `publisher_states` are ISO3 codes.
    """

    event: str
    kind: Kind
    subkind: str | None
    states: tuple[str, ...]
    date: DateRange | None
    participants: tuple[Participant, ...]
    place: Place | None
    realis: Realis
    status: str | None
    plover: str | None
    quad: str | None
    intensity: float | None
    sources: int
    publishers: tuple[str, ...]
    publisher_states: tuple[str, ...]
    confidence: float
    claims: tuple[str, ...]
    articles: tuple[str, ...]
    quote: str
    article: str
    start: int
    end: int
    contradictions: tuple[Contradiction, ...] = ()
    left_out: LeftOut | None = None

    @property
    def counted(self) -> bool:
        """Whether the event is part of counts and series."""
        return self.left_out is None


class Commitment(msgspec.Struct, frozen=True, kw_only=True):
    """Something proposed, pledged, agreed, invited to or promised, with every dated step and its evidence.

    `state` is open, overdue (open, and its due date is past: silence, never "broken"), done, partly, or closed (withdrawn,
    rejected, ended, lapsed, cancelled by a text that says so). `by` and `to` are states. `came` says how much of what was promised
    came, where the words of both give it: "18 of 30 ambulances".
    """

    event: str
    kind: Kind
    by: tuple[str, ...]
    to: tuple[str, ...]
    what: str
    article: str
    start: int
    end: int
    since: DateRange | None
    due: DateRange | None
    status: str | None
    state: State
    steps: tuple[Step, ...]
    sources: int
    came: str | None = None


class LevelLine(msgspec.Struct, frozen=True, kw_only=True):
    """A partnership label as written, at a date. `ranks` holds issuer -> rank within that issuer's own scale; never compare issuers.

    `act` is established, upgraded, restored, reaffirmed, mentioned or downgraded; `current` marks the last label that an act set.
    """

    event: str
    label: str
    act: str
    date: DateRange | None
    ranks: dict[str, int]
    band: int | None
    sources: int
    quote: str
    article: str
    start: int
    end: int
    current: bool = False


class Encounter(msgspec.Struct, frozen=True, kw_only=True):
    """Who met, visited or called whom. `ranks` holds state -> the rank of its highest participant (head_of_state, …)."""

    event: str
    kind: Kind
    date: DateRange | None
    place: Place | None
    people: dict[str, tuple[str, ...]]
    offices: dict[str, tuple[str, ...]]
    ranks: dict[str, str]
    status: str | None
    sources: int


class TopicLine(msgspec.Struct, frozen=True, kw_only=True):
    """A topic with the number of events and of independent sources that touch it; `years` has the dated events of each year."""

    topic: str
    events: int
    sources: int
    first: str | None
    last: str | None
    years: dict[str, int]


class AidLine(msgspec.Struct, frozen=True, kw_only=True):
    """Material help, one way: `donor` and `recipient` are states, `amount` and `unit` as printed."""

    event: str
    donor: str | None
    recipient: str | None
    item: str
    amount: str | None
    unit: str | None
    status: str | None
    date: DateRange | None
    sources: int
    article: str
    start: int
    end: int


class FigureLine(msgspec.Struct, frozen=True, kw_only=True):
    """An economic value as printed; `figure_kind` is actual, target or forecast."""

    event: str
    indicator: str | None
    value: str | None
    unit: str | None
    figure_kind: str | None
    date: DateRange | None
    states: tuple[str, ...]
    sources: int
    quote: str
    article: str
    start: int
    end: int


class TollLine(msgspec.Struct, frozen=True, kw_only=True):
    """How many people were killed, wounded or arrested by an event's words; `number` as printed ("at least 16").

    `by` are the states of those who are named as doing it, `among` of those to whom it was done, `said_by` is on whose word the text has it
    (None: its own). A number that another claim of the event gives otherwise is a line of its own.
    """

    event: str
    claim: str
    what: str
    number: str
    by: tuple[str, ...]
    among: tuple[str, ...]
    date: DateRange | None
    place: Place | None
    said_by: str | None
    sources: int
    publishers: tuple[str, ...]
    quote: str
    article: str
    start: int
    end: int


class ContradictionLine(msgspec.Struct, frozen=True, kw_only=True):
    """What texts about one event say differently: `values` holds value -> ids of the claims that say so."""

    event: str
    kind: Kind
    date: DateRange | None
    field: str
    values: dict[str, tuple[str, ...]]


class SeriesPoint(msgspec.Struct, frozen=True, kw_only=True):
    """One period `[start, end)` of a series.

    `events` and `sources` are counts; `low` and `high` bound `value` at 95 % (Byar's bounds of a Poisson mean for counts, bootstrap over
    events for intensity). `coverage` is the number of all events on record in the period, whichever states they concern; `share` is
    `events` / `coverage` (None where nothing was covered): compare periods by it, not by counts.
    """

    group: str
    start: str
    end: str
    events: int
    sources: int
    value: float | None
    low: float | None
    high: float | None
    coverage: int
    share: float | None


class ChangePoint(msgspec.Struct, frozen=True, kw_only=True):
    """A period from which on a series runs at another level; `p` is the share of shuffled series that split as well."""

    group: str
    start: str
    before: float
    after: float
    p: float


class Relation(msgspec.Struct, frozen=True, kw_only=True):
    """Where two sides stand, as far as a record tells. Every list is a `Table`: `to_records`, `to_pandas` and so on.

    `a` and `b` are as asked for; `a_states` and `b_states` the states they stand for (a group's members at each event's date
    count). `counts` holds events, counted, articles, sources; `left_out` reason -> number of events shown but not counted.
    """

    a: str
    b: str
    a_states: tuple[str, ...]
    b_states: tuple[str, ...]
    since: str | None
    until: str | None
    as_of: str
    counts: dict[str, int]
    left_out: dict[str, int]
    timeline: Table[EventLine]
    commitments: Table[Commitment]
    levels: Table[LevelLine]
    encounters: Table[Encounter]
    topics: Table[TopicLine]
    aid: Table[AidLine]
    figures: Table[FigureLine]
    tolls: Table[TollLine]
    contradictions: Table[ContradictionLine]
    series: Table[SeriesPoint]
    changes: Table[ChangePoint]


class PairLine(msgspec.Struct, frozen=True, kw_only=True):
    """Two states in the network of a period; `intensity` is the mean of their events' PLOVER scores with a 95 % interval."""

    a: str
    b: str
    events: int
    sources: int
    share: float
    low: float
    high: float
    cooperative: int
    conflictual: int
    intensity: float | None
    intensity_low: float | None
    intensity_high: float | None


class PeriodLine(PairLine, frozen=True, kw_only=True):
    """Two states in one month or year `[start, end)` of a panel; `share` is of all pairs' events of that period."""

    start: str
    end: str
