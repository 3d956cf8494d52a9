"""happenings -> iCalendar (RFC 5545): visits, meetings and calls as whole days, and the days by which what was promised is due.

Planned visits are tentative, cancelled ones cancelled. A due date stands on the last day of its range ("by 2030": 31 December 2030)
and only where the text gives one; it is an entry, not a VTODO, because most calendars show no to-dos they did not make themselves.

Times of day are not kept, so every entry is of whole days, DTEND exclusive like our own ranges. DTSTAMP is the day of publication of
the text (the same record gives the same file), the day itself where that is unknown.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from detente import __version__
from detente.record.shown import Told
from detente.relations.commitments import commitment_of, commits
from detente.relations.types import Commitment
from detente.reports.happenings import Happening, LeftOut, no_act
from detente.reports.tabular import people_text

KINDS = frozenset({"visit", "meeting", "call"})
# A range of a month or a year is no entry of a calendar.
PRECISIONS = frozenset({"day", "week"})
LINE_OCTETS = 75


def write(found: Iterator[Happening], path: Path, left_out: LeftOut) -> int:
    """Writes a calendar. Returns the number of entries."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//Detente//detente {__version__}//EN", "CALSCALE:GREGORIAN"]
    rows = 0
    due: list[tuple[frozenset[str], list[str]]] = []
    stepped: set[str] = set()
    for one in found:
        stepped.update(step.claim for step in one.event.steps if step.claim not in one.event.claims)
        reason = no_act(one)
        if reason is None and one.event.kind not in KINDS and (commitment := with_due_date(one)):
            due.append((frozenset(one.event.claims), due_entry(one, commitment)))
            continue
        reason = reason or no_entry(one)
        if reason:
            left_out[reason] += 1
            continue
        lines += entry_of(one)
        rows += 1
    for claims, entry in due:
        # What only moves an earlier matter is a step there, and its due date the matter's.
        if claims & stepped:
            left_out["kind"] += 1
            continue
        lines += entry
        rows += 1
    lines.append("END:VCALENDAR")
    path.write_bytes("".join(fold_line(line) for line in lines).encode())
    return rows


def no_entry(one: Happening) -> str | None:
    """Returns why an event without a due date is no entry: its kind, or a range too wide; None when it is one."""
    if one.event.kind not in KINDS:
        return "kind"
    date = one.event.date
    dated = date is not None and date.first_day is not None and date.end is not None and date.precision in PRECISIONS
    return None if dated else "no_day"


def with_due_date(one: Happening) -> Commitment | None:
    """Returns the commitment that an event is if its text says until when, None otherwise."""
    if not commits(one.event):
        return None
    commitment = commitment_of(Told(one.event, one.claim), "")
    return commitment if commitment.due is not None and commitment.due.end is not None else None


def entry_of(one: Happening) -> list[str]:
    """Returns the lines of what takes place on some days."""
    event, date = one.event, one.event.date
    assert date is not None
    assert date.start is not None
    assert date.end is not None
    tentative = event.realis in ("planned", "hoped")
    status = "CANCELLED" if event.status == "cancelled" else "TENTATIVE" if tentative else "CONFIRMED"
    who = people_text(event.participants) or ", ".join(event.states)
    return entry(one, event.id, (date.start, date.end), (f"{event.kind.capitalize()}: {who}", words_of(one), status))


def due_entry(one: Happening, commitment: Commitment) -> list[str]:
    """Returns the lines of the last day by which something is due, with where it stands."""
    due = commitment.due
    assert due is not None
    assert due.end is not None
    last = (dt.date.fromisoformat(due.end) - dt.timedelta(days=1)).isoformat()
    who = people_text(one.event.participants) or ", ".join(one.event.states)
    said = "\n".join(
        f"{step.status}{f' {step.date.start}' if step.date and step.date.start else ''}" for step in commitment.steps
    )
    words = "\n".join(filter(None, [words_of(one), f"due: {due.rule}" if due.rule else "", said, f"state: {commitment.state}"]))
    status = "CANCELLED" if commitment.state == "closed" else "CONFIRMED" if commitment.state == "done" else "TENTATIVE"
    return entry(one, f"due-{one.event.id}", (last, due.end), (f"Due: {one.event.kind.replace('_', ' ')}: {who}", words, status))


def words_of(one: Happening) -> str:
    """Returns the quote of an event with its source."""
    article = one.article
    return (
        f"“{one.claim.evidence[0].quote}”\n{', '.join(filter(None, [article.publisher, article.canonical or article.address]))}"
    )


def entry(one: Happening, identity: str, days: tuple[str, str], told: tuple[str, str, str]) -> list[str]:
    """Returns the lines of an entry on `days` (half-open) with its summary, description and status."""
    event, published = one.event, one.article.published
    seen = published.start if published and published.first_day and published.start else days[0]
    summary, description, status = told
    lines = [
        "BEGIN:VEVENT",
        f"UID:{identity}@detente",
        f"DTSTAMP:{seen.replace('-', '')}T000000Z",
        f"DTSTART;VALUE=DATE:{days[0].replace('-', '')}",
        f"DTEND;VALUE=DATE:{days[1].replace('-', '')}",
        f"SUMMARY:{escape(summary)}",
        f"DESCRIPTION:{escape(description)}",
        f"STATUS:{status}",
        f"CATEGORIES:{','.join([event.kind, *event.states])}",
        "TRANSP:TRANSPARENT",
    ]
    if event.place is not None:
        lines.append(f"LOCATION:{escape(event.place.name or event.place.text)}")
    return [*lines, "END:VEVENT"]


def escape(text: str) -> str:
    """Returns text as a value: backslash, semicolon, comma and line ends escaped (RFC 5545, 3.3.11)."""
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def fold_line(line: str) -> str:
    """Returns a content line folded at 75 octets, never inside a character (RFC 5545, 3.1)."""
    parts, current = [], ""
    for letter in line:
        if len((current + letter).encode()) > LINE_OCTETS:
            parts.append(current)
            current = " "
        current += letter
    return "\r\n".join([*parts, current]) + "\r\n"
