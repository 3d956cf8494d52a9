"""Relation -> the sections of a brief, in the order in which a desk officer asks: level, news, promises, meetings, aid, doubts, sources."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from detente.model import ACTING_ROLES, RECEIVING_ROLES
from detente.relations.types import Commitment, EventLine, LevelLine, Relation
from detente.reports.acts import AHEAD, day, kind_part, lists, missing_side, published, recent
from detente.reports.briefing import Line, Notes, Part, Section, date_part, person_parts, state_name

# Open and late promises first: they are what is asked about.
STATES_OF_COMMITMENT = ("overdue", "open", "partly", "done", "closed")
# Sectors of those who speak for no state.
PRIVATE = frozenset({"OPP", "REB", "CVL", "BUS", "LAB", "JRN", "EDU", "CRM", "SOC", "REL", "AGR", "MED", "REF", "ELI"})
FIELDS = {"date.start": "its first day"}
# A visit lasts so many days at most before it counts as another one.
DAYS_OF_A_VISIT = 4


def sections_of(found: Relation, notes: Notes) -> Iterator[Section]:
    """Yields the sections that have something to say, and for the main ones says when there is nothing."""
    yield standing(found, notes)
    yield recent(found, notes)
    yield Section(
        "Timeline",
        "Each mark is a counted event with a date. Below the line: what PLOVER files as conflict, demands and accusations among it.",
        chart=True,
    )
    yield commitments(found, notes)
    yield meetings(found, notes)
    yield aid(found, notes)
    yield from lists(found, notes)
    if found.figures:
        yield figures(found, notes)
    if found.contradictions:
        yield contradictions(found, notes)
    yield sources(found)
    yield reading(found)


def level_line(level: LevelLine, notes: Notes) -> Line:
    """Returns a label with its act and date."""
    parts = [
        date_part(level.date, level.event), Part(": “"), Part(level.label, "quote", level.event), Part("” "),
        Part(level.act, "kind", level.event),
    ]  # fmt: skip
    return Line(tuple(parts), notes.of_event(level.event), level.quote)


def standing(found: Relation, notes: Notes) -> Section:
    """Returns the level of relations: the last label that an act set, then the history of labels."""
    lines: list[Line] = []
    current = next((level for level in found.levels if level.current), None)
    if current is not None:
        scale = "; ".join(f"{state_name(issuer)} {rank}" for issuer, rank in sorted(current.ranks.items()))
        parts = [
            Part("The last label that an act set is “"), Part(current.label, "quote", current.event), Part("”, "),
            Part(current.act, "kind", current.event), Part(" "), date_part(current.date, current.event), Part("."),
        ]  # fmt: skip
        if scale:
            parts += [
                Part(" Rank on the scale of the label's issuer, never to be compared between issuers: "),
                Part(scale, "kind"),
                Part("."),
            ]
        lines.append(Line(tuple(parts), notes.of_event(current.event), current.quote))
    others = [level for level in found.levels if not level.current]
    dated = [level for level in others if level.date and level.date.first_day]
    undated = [level for level in others if not (level.date and level.date.first_day)]
    lines += [level_line(level, notes) for level in dated if level.act != "mentioned"]
    by_label: dict[str, list[LevelLine]] = defaultdict(list)
    for level in undated:
        by_label[level.label].append(level)
    for label, told in sorted(by_label.items(), key=lambda item: (-len(item[1]), item[0])):
        numbers = tuple(dict.fromkeys(number for level in told for number in notes.of_event(level.event)))
        said = ", ".join(sorted({level.act for level in told}))
        parts = [Part("Undated: “"), Part(label, "quote", told[0].event), Part("” "), Part(said, "kind", told[0].event)]
        lines.append(Line(tuple(parts), numbers, told[0].quote))
    lines += named_only([level for level in dated if level.act == "mentioned"], notes)
    if not lines:
        lines = [Line((Part("No text on record names a level of relations."),))]
    return Section(
        "Where they stand", "Labels as written. A shorter label is no downgrade; only an act changes the level.", tuple(lines)
    )


def named_only(mentions: Sequence[LevelLine], notes: Notes) -> Iterator[Line]:
    """Yields a line for each label that texts only name, with the days on which they do: no act stands behind it."""
    by_label: dict[str, list[LevelLine]] = defaultdict(list)
    for level in mentions:
        by_label[level.label].append(level)
    for told in by_label.values():
        parts = [Part("Named without an act: “"), Part(told[0].label, "quote", told[0].event), Part("”")]
        # Several texts of a day are one day here; their words are all cited.
        days = {date_part(level.date, level.event).text: date_part(level.date, level.event) for level in reversed(told)}
        for at, part in enumerate(reversed(days.values())):
            parts += [Part(", " if at else " "), part]
        yield Line(tuple(parts), tuple(dict.fromkeys(number for level in told for number in notes.of_event(level.event))))


def names(states: Sequence[str], event: str) -> Line:
    """Returns states as a cell; `not said` when there is none."""
    parts: list[Part] = []
    for state in states:
        parts += [Part(", ")] if parts else []
        parts.append(Part(state_name(state), "state", event))
    return Line(tuple(parts) or (Part("not said"),))


def doers(one: Commitment, line: EventLine) -> Line:
    """Returns whose a commitment is: its states, or by name who does not speak for one ("opposition leader", "scientists")."""
    acting = [party for party in line.participants if party.role in ACTING_ROLES]
    if not acting or (one.by and not all(party.sector in PRIVATE for party in acting)):
        return names(one.by, one.event)
    states = (*names(one.by, one.event).parts, Part(": ")) if one.by else ()
    return Line((*states, *person_parts(acting, one.event)))


def commitments(found: Relation, notes: Notes) -> Section:
    """Returns the ledger of what was promised, asked, agreed or planned."""

    def order(one: Commitment) -> tuple[int, str, str]:
        since = one.since.start if one.since and one.since.first_day and one.since.start else "~"
        return STATES_OF_COMMITMENT.index(one.state), since, one.event

    rows = []
    for one in sorted(found.commitments, key=order):
        due = date_part(one.due, one.event) if one.due and one.due.start else Part("not said")
        told = list(dict.fromkeys(step.claim for step in one.steps))
        numbers = tuple(dict.fromkeys([*notes.of_event(one.event), *notes.of_claims(one.event, told)]))
        rows.append(
            (
                Line((Part(one.state, "kind", one.event),)), Line((date_part(one.since, one.event),)),
                Line((Part(one.kind, "kind", one.event),)), doers(one, notes.lines[one.event]),
                Line((Part("“"), Part(one.what, "quote", one.event), Part("”")), numbers), steps_cell(one), Line((due,)),
            )
        )  # fmt: skip
    about = "Overdue means: past its date, and no text on record says more. It never means broken. Open means: no text says what became of it."
    if not rows:
        return Section("Commitments", about, (Line((Part("No commitment is on record."),)),))
    return Section("Commitments", about, columns=("State", "Since", "Kind", "By", "Words", "Steps", "Due"), rows=tuple(rows))


def steps_cell(one: Commitment) -> Line:
    """Returns the steps of a commitment in order, each with its day where it is not that of the commitment, and how much of it came."""
    parts: list[Part] = []
    for step in one.steps:
        parts += [Part(" → ")] if parts else []
        parts.append(Part(step.status.replace("_", " "), "kind", one.event))
        if len(one.steps) > 1 and step.date is not None and step.date.first_day is not None:
            parts += [Part(" "), date_part(step.date, one.event)]
    if one.came:
        parts += [Part(": "), Part(one.came, "amount", one.event)]
    return Line(tuple(parts) or (Part("unknown"),))


def meetings(found: Relation, notes: Notes) -> Section:
    """Returns who met, visited or called whom; what texts or sentences tell twice is one row."""
    shown = {one.event for one in found.encounters}
    lines = [line for line in found.timeline if line.event in shown and line.left_out is None]
    # A plan that a later text made or called off stands with what became of it.
    settled = {step.claim for one in found.commitments if one.state in ("done", "closed") for step in one.steps}
    occasions: list[list[EventLine]] = []
    held: list[EventLine] = []
    for line in lines:
        if (line.realis in AHEAD and not settled.isdisjoint(line.claims)) or told_again(line, held, notes):
            continue
        held += [line] if line.kind == "visit" else []
        same = next((told for told in occasions if same_occasion(line, told[0])), None)
        if same is None:
            occasions.append([line])
        else:
            same.append(line)
    if not occasions:
        return Section("Who met whom", "", (Line((Part("No meeting, visit or call is on record."),)),))
    rows = tuple(meeting_row(told, found, notes) for told in occasions)
    return Section(
        "Who met whom", "Meetings, visits and calls, planned ones marked so.",
        columns=("When", "What", "Who", "Where", "Sources"), rows=rows,
    )  # fmt: skip


def meeting_row(told: Sequence[EventLine], found: Relation, notes: Notes) -> tuple[Line, ...]:
    """Returns a row: of what is told several times the fullest, with the words of all."""
    line = max(told, key=lambda one: (one.kind == "call", one.place is not None, one.sources))
    place = Part(line.place.name or line.place.text, "place", line.event) if line.place else Part("not said")
    numbers = tuple(dict.fromkeys(number for one in (line, *told) for number in notes.of_event(one.event)))
    guests = [one for one in line.participants if line.kind == "visit" and one.role not in RECEIVING_ROLES]
    hosts = [one for one in line.participants if one not in guests]
    people = (*person_parts(guests, line.event), *((Part(" → "),) if guests and hosts else ()), *person_parts(hosts, line.event))
    return (
        Line((date_part(line.date, line.event), *doubt(line, found.as_of))), Line((kind_part(line),)),
        Line((*people, *missing_side(line, found)), numbers), Line((place,)), Line((Part(str(line.sources), "count", line.event),)),
    )  # fmt: skip


def same_occasion(line: EventLine, other: EventLine) -> bool:
    """Tells whether two lines are of one meeting or call: of one day and the same people, known by office or name, at no two places.

    What a text on a call says of "the two leaders" is part of that call, unless it names a place.
    """
    if not day(line) or day(line) != day(other) or AHEAD & {line.realis, other.realis}:
        return False
    ours, theirs = ({one.name for one in told.participants} for told in (line, other))
    known = all(one.actor or one.office for told in (line, other) for one in told.participants)
    if ours != theirs or len(ours) < 2 or not known:
        return False
    if {line.kind, other.kind} == {"meeting", "call"}:
        meeting = line if line.kind == "meeting" else other
        return meeting.place is None and not set(line.articles).isdisjoint(other.articles)
    places = {one.place.name or one.place.text for one in (line, other) if one.place is not None}
    return line.kind == other.kind == "meeting" and len(places) < 2


def told_again(line: EventLine, held: Sequence[EventLine], notes: Notes) -> bool:
    """Tells whether a visit is one that stands already: of the same visitors to the same state, within the same days.

    "Is visiting" has the day of its text, "returned on Thursday" the last one of the visit.
    """
    if line.kind != "visit" or line.status == "cancelled":
        return False
    when = day(line) or (published(line, notes) if line.status == "under_way" else "")
    return bool(when) and any(
        other.status != "cancelled" and abs(days_apart(day(other), when)) <= DAYS_OF_A_VISIT and same_visit(line, other)
        for other in held
        if day(other)
    )


def same_visit(line: EventLine, other: EventLine) -> bool:
    """Tells whether two visits are of one visitor to one state."""
    visitors, others = ({one.name for one in visit.participants if one.role == "visitor"} for visit in (line, other))
    hosts, theirs = ({one.country for one in visit.participants if one.role == "host"} for visit in (line, other))
    return bool(visitors & others) and bool(hosts & theirs)


def days_apart(first: str, second: str) -> int:
    """Returns the days from one day to another; far apart when one is no day of the calendar."""
    try:
        return (dt.date.fromisoformat(second) - dt.date.fromisoformat(first)).days
    except ValueError:
        return 10**6


def doubt(line: EventLine, as_of: str) -> tuple[Part, ...]:
    """Returns a warning when something is told as done on a day that no text on record can know of."""
    done = line.realis not in ("planned", "hoped", "hypothetical")
    return (Part(" – doubtful: after the last text"),) if done and day(line) > as_of else ()


def aid(found: Relation, notes: Notes) -> Section:
    """Returns help each way, as the texts give it; a direction that no text gives is said to be unknown."""
    lines = []
    for one in found.aid:
        donor = Part(state_name(one.donor), "state", one.event) if one.donor else Part("donor not said")
        known = one.recipient is not None and one.recipient != one.donor
        recipient = Part(state_name(one.recipient or ""), "state", one.event) if known else Part("recipient not said")
        parts = [date_part(one.date, one.event), Part(" · "), donor, Part(" → "), recipient]
        if one.amount:
            parts += [Part(": "), Part(f"{one.amount} {one.unit or ''}".strip(), "quote", one.event)]
        line = notes.lines[one.event]
        lines.append(Line((*parts, Part(" · "), kind_part(line)), notes.of_event(one.event), line.quote))
    return Section("Aid, each way", "", tuple(lines) or (Line((Part("No aid is on record."),)),))


def figures(found: Relation, notes: Notes) -> Section:
    """Returns economic values as printed."""
    lines = []
    for one in found.figures:
        parts = [date_part(one.date, one.event)]
        printed = [value for value in (one.indicator, one.value, one.unit) if value]
        for at, value in enumerate(printed):
            parts += [Part(" · " if at == 0 else " "), Part(value, "quote", one.event)]
        parts += [Part(" · "), Part(one.figure_kind, "kind", one.event)] if one.figure_kind else []
        lines.append(Line(tuple(parts), notes.of_event(one.event), one.quote))
    return Section("Figures", "Economic values as the texts print them; nobody has checked them.", tuple(lines))


def contradictions(found: Relation, notes: Notes) -> Section:
    """Returns what independent texts say differently about one event."""
    lines = []
    for one in found.contradictions:
        parts = [
            date_part(one.date, one.event),
            Part(" · "),
            kind_part(notes.lines[one.event]),
            Part(f": {FIELDS.get(one.field) or one.field.removeprefix('fields.').replace('_', ' ')} is "),
        ]
        numbers: list[int] = []
        for at, (value, claims) in enumerate(one.values.items()):
            parts += [Part(" or ")] if at else []
            parts.append(Part(value, "kind", one.event))
            numbers += notes.of_claims(one.event, claims)
        lines.append(Line(tuple(parts), tuple(dict.fromkeys(numbers))))
    return Section("Where sources differ", "Kept side by side; nobody has decided between them.", tuple(lines))


def sources(found: Relation) -> Section:
    """Returns who says so: publishers with their number of events; and how many events one source alone tells."""
    told = Counter(publisher for line in found.timeline for publisher in line.publishers)
    unnamed = sum(not line.publishers for line in found.timeline)
    rows = [
        (Line((Part(name, "source"),)), Line((Part(str(count), "count"),)))
        for name, count in sorted(told.items(), key=lambda x: (-x[1], x[0]))
    ]
    if unnamed:
        rows.append((Line((Part("publisher unknown"),)), Line((Part(str(unnamed), "count"),))))
    single = sum(line.sources <= 1 for line in found.timeline)
    about = f"{single} of {len(found.timeline)} events stand on one independent source; copies of one text count as one."
    return Section("Who says so", about, columns=("Publisher", "Events"), rows=tuple(rows))


def reading(found: Relation) -> Section:
    """Returns what is shown but not counted, and how to read the brief."""
    left = [Line((Part(f"{count} {reason.replace('_', ' ')}", "count"),)) for reason, count in found.left_out.items()]
    about = "Claims of texts, not findings of fact. A date without a mark is stated in the text. Not counted as acts:"
    return Section("How to read this", about, tuple(left) or (Line((Part("nothing"),)),))
