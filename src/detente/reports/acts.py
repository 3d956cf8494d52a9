"""Events of a relation -> the lines and lists of acts in a brief: the latest, what strained and eased, what was said, what else is on record.

A line says when, what, who and where, on whose word if not on that of who acts or of the text itself; the words stand below it, once in a brief.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from detente.model import RECEIVING_ROLES, Participant
from detente.relations.types import EventLine, Relation
from detente.reports.briefing import DEEDS, RECENT_LINES, Line, Notes, Part, Section, date_part, person_parts, state_name

MEETINGS = frozenset({"meeting", "visit", "call"})
AHEAD = frozenset({"planned", "hoped"})
# Statuses that say as much as a realis does.
SAID_BY = {"planned": "planned", "promised": "planned", "under_way": "ongoing"}
PLAIN = {"partnership_level": "level of relations"}
# A status that says what the kind has said.
SAME = {"proposal": "proposed", "demand": "proposed"}
# Acts that strain relations, and those that ease what was strained; demands stand among the commitments, with what came of them.
STRAINS = frozenset(
    ["sanction", "dispute", "coercion", "assault", "mobilization", "protest", "threat", "accusation", "rejection", "retreat", "concession"]
)  # fmt: skip
STRAINED = "What strained relations, and what eased them"
BESIDE = frozenset(["cooperation", "coordination", "exchange", "appointment", "anniversary"])
# Lines of a list that a reader takes in; the record has what is older, and the list says how much.
LIST_LINES = 30
# On whose word, where nobody is named.
UNNAMED = {"unnamed_official": "an official who is not named", "media": "other media"}


def kind_part(line: EventLine) -> Part:
    """Returns the kind of an event with its finer kind ("sanction, recall"), status, and realis unless it happened."""
    words = PLAIN.get(line.kind, line.kind)
    details = [line.subkind] if line.subkind and line.kind in STRAINS else []
    details += [line.status] if line.status and line.status != SAME.get(line.kind) else []
    details += [line.realis] if line.realis not in ("happened", "presupposed", SAID_BY.get(line.status or "")) else []
    return Part(words + (f", {', '.join(details).replace('_', ' ')}" if details else ""), "kind", line.event)


def event_line(line: EventLine, notes: Notes, found: Relation) -> Line:
    """Returns an event in a line: when, what, who, where, on whose word; the words stand below."""
    givers = acting(line)
    given = {one.name for one in givers}
    takers = [one for one in line.participants if one not in givers and one.name not in given]
    parts = [date_part(line.date, line.event), Part(" · "), kind_part(line)]
    if givers:
        parts += [Part(" — "), *person_parts(givers, line.event)]
    if takers:
        parts += [Part(" → " if givers else " — → "), *person_parts(takers, line.event)]
    if line.kind in MEETINGS and line.participants:
        parts += missing_side(line, found)
    if line.place is not None:
        parts += [Part(", "), Part(line.place.name or line.place.text, "place", line.event)]
    parts += told_by(line, notes)
    if line.sources > 1:
        parts += [Part(" ("), Part(f"{line.sources} independent sources", "count", line.event), Part(")")]
    return Line(tuple(parts), notes.of_event(line.event), line.quote)


def acting(line: EventLine) -> list[Participant]:
    """Returns those who act; of a meeting all, side by side, since its host receives nobody's act."""
    return [one for one in line.participants if line.kind == "meeting" or one.role not in RECEIVING_ROLES]


def told_by(line: EventLine, notes: Notes) -> tuple[Part, ...]:
    """Returns on whose word an event is told, where that is neither the text's own nor that of those who act."""
    claim = next((notes.claims[one] for one in line.claims if one in notes.claims and notes.stands_at(one, line)), None)
    if claim is None or claim.attribution == "article":
        return ()
    if claim.speaker is None:
        said = UNNAMED.get(claim.attribution)
        return (Part(" – according to "), Part(said, "speaker", line.event)) if said else ()
    names = {name for one in acting(line) for name in (one.name, state_name(one.country or ""))}
    own = claim.speaker.name in names or set(claim.speaker.name.split(" and ")) <= names
    return () if own else (Part(" – according to "), Part(claim.speaker.name, "speaker", line.event))


def missing_side(line: EventLine, found: Relation) -> tuple[Part, ...]:
    """Returns a remark when the words name only one side, or nobody."""
    named = {party.country for party in line.participants}
    sides = [code for code, states in ((found.a, found.a_states), (found.b, found.b_states)) if not named & {code, *states}]
    return (Part(f"{' – ' if line.participants else ''}not named: {', '.join(map(state_name, sides))}"),) if sides else ()


def day(line: EventLine) -> str:
    """Returns the first day of an event, empty when it is unknown."""
    return (line.date.start or "") if line.date and line.date.first_day else ""


def together(chosen: Sequence[EventLine], limit: int) -> list[list[EventLine]]:
    """Returns events by the words they stand on, in the order in which words are first met, at most `limit` words.

    Words within wider ones ("has held talks in Hanoi" of "who arrived on Tuesday, has held talks in Hanoi") stand with those: the widest come last.
    """
    found: dict[tuple[str, int, int], list[EventLine]] = {}
    for line in chosen:
        found.setdefault(widest(line, chosen), []).append(line)
    return [sorted(told, key=lambda one: (one.end - one.start, one.event)) for told in list(found.values())[:limit]]


def widest(line: EventLine, chosen: Sequence[EventLine]) -> tuple[str, int, int]:
    """Returns the widest words of any of these events of the same day that hold an event's words."""
    of_text = (one for one in chosen if one.article == line.article and day(one) == day(line))
    holding = [(one.start, one.end) for one in of_text if one.start <= line.start and line.end <= one.end]
    start, end = max(holding, key=lambda span: (span[1] - span[0], -span[0]))
    return line.article, start, end


def recent(found: Relation, notes: Notes) -> Section:
    """Returns the latest dated acts, newest first; plans are commitments, and what is dated after the last text is not yet past."""
    done = [line for line in found.timeline if line.counted and line.kind in DEEDS and line.realis not in AHEAD]
    dated = [line for line in done if day(line) and day(line) <= found.as_of]
    dated.sort(key=lambda one: (day(one), one.article, one.start), reverse=True)
    lines: list[Line] = []
    for told in together(dated, RECENT_LINES):
        made = [event_line(line, notes, found) for line in told]
        # Acts that stand on the same words stand together, and the words below the last of them.
        lines += [*(Line(line.parts, line.notes) for line in made[:-1]), made[-1]]
    lines = lines or [Line((Part("No dated act is on record."),))]
    return Section("What changed lately", "The latest acts on record, newest first, with their words.", tuple(lines))


def lists(found: Relation, notes: Notes) -> Iterator[Section]:
    """Yields the lists of acts that are no promises and no meetings: those that have something to say."""
    counted = [line for line in found.timeline if line.counted and line.realis not in AHEAD]
    others = [line for line in found.timeline if line.kind in BESIDE and line.left_out in (None, "standing")]
    for heading, about, chosen in (
        (STRAINED, "Quarrels, measures, force and steps back from them; demands are commitments.", [line for line in counted if line.kind in STRAINS]),
        ("What was said", "The words of each on the other and on what concerns both.", [line for line in counted if line.kind == "statement"]),
        ("What others said and did", "Third parties towards one of the two, in texts on both.", notes.others),
        ("What else is on record", "Joint work, exchange, envoys and anniversaries.", others),
    ):  # fmt: skip
        if chosen:
            yield listed(heading, about, chosen, found, notes)
        if heading == STRAINED and found.tolls:
            yield tolls(found, notes)


def tolls(found: Relation, notes: Notes) -> Section:
    """Returns how many were killed, wounded or held, as the texts have it, with on whose word; one line for the numbers of one event."""
    lines = []
    events = [(event, list(told)) for event, told in groupby(found.tolls, key=lambda one: one.event)]
    left = len(events) - LIST_LINES
    for event, numbers in events[-LIST_LINES:]:
        line = notes.lines[event]
        parts = [date_part(line.date, event), Part(" · ")]
        for at, one in enumerate(numbers):
            parts += [Part(" or " if one.what == numbers[at - 1].what else ", ")] if at else []
            parts.append(Part(f"{one.number} {one.what}", "toll", event))
        parts += [Part(" · "), Part(line.place.name or line.place.text, "place", event)] if line.place else []
        cited = dict.fromkeys([*notes.of_event(event), *notes.of_claims(event, [one.claim for one in numbers])])
        lines.append(Line((*parts, *told_by(line, notes)), tuple(cited), line.quote))
    about = "Numbers as the texts give them; sides count differently, and nobody has added them up."
    about += f" {left} earlier ones are on record." if left > 0 else ""
    return Section("Killed, wounded and held", about, tuple(lines))


def listed(heading: str, about: str, chosen: Sequence[EventLine], found: Relation, notes: Notes) -> Section:
    """Returns a list of events in order of their days, what has none by the day of its text; of a long list the latest."""
    newest = sorted(chosen, key=lambda one: (day(one) or published(one, notes), one.article, one.start), reverse=True)
    kept = together(newest, LIST_LINES)
    left = len(newest) - sum(map(len, kept))
    lines: list[Line] = []
    for told in kept[::-1]:
        for line in told:
            made = event_line(line, notes, found)
            undated = (
                (Part(" · in a text of "), Part(published(line, notes), "source"))
                if not day(line) and published(line, notes)
                else ()
            )
            lines.append(Line((*made.parts, *undated), made.notes, made.quote if line is told[-1] else ""))
    note = f" {left} earlier ones are on record." if left else ""
    return Section(heading, f"{about} In order of days.{note}", tuple(lines))


def published(line: EventLine, notes: Notes) -> str:
    """Returns the day of the text that an event is shown by, empty when it is unknown."""
    text = notes.articles.get(line.article)
    return (text.published.start or "") if text is not None and text.published is not None else ""
