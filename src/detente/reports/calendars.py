"""happenings -> iCalendar (RFC 5545): visits, meetings and calls as whole days; planned ones are tentative, cancelled ones cancelled.

Times of day are not kept, so every entry is of whole days, DTEND exclusive like our own ranges. DTSTAMP is the day of publication of
the text (the same record gives the same file), the day itself where that is unknown.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from detente import __version__
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
    for one in found:
        date = one.event.date
        dated = date is not None and date.first_day is not None and date.end is not None and date.precision in PRECISIONS
        reason = no_act(one) or (None if one.event.kind in KINDS else "kind") or (None if dated else "no_day")
        if reason:
            left_out[reason] += 1
            continue
        lines += entry_of(one)
        rows += 1
    lines.append("END:VCALENDAR")
    path.write_bytes("".join(fold_line(line) for line in lines).encode())
    return rows


def entry_of(one: Happening) -> list[str]:
    """Returns the lines of an entry."""
    event, date, article = one.event, one.event.date, one.article
    assert date is not None
    assert date.start is not None
    assert date.end is not None
    who = people_text(event.participants) or ", ".join(event.states)
    words = (
        f"“{one.claim.evidence[0].quote}”\n{', '.join(filter(None, [article.publisher, article.canonical or article.address]))}"
    )
    seen = (
        article.published.start if article.published and article.published.first_day and article.published.start else date.start
    )
    tentative = event.realis in ("planned", "hoped")
    cancelled = event.status == "cancelled"
    lines = [
        "BEGIN:VEVENT",
        f"UID:{event.id}@detente",
        f"DTSTAMP:{seen.replace('-', '')}T000000Z",
        f"DTSTART;VALUE=DATE:{date.start.replace('-', '')}",
        f"DTEND;VALUE=DATE:{date.end.replace('-', '')}",
        f"SUMMARY:{escape(f'{event.kind.capitalize()}: {who}')}",
        f"DESCRIPTION:{escape(words)}",
        f"STATUS:{'CANCELLED' if cancelled else 'TENTATIVE' if tentative else 'CONFIRMED'}",
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
