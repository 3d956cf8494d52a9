"""happenings -> POLECAT: 40 columns, tab-separated with a header, `None` for unknown, several values parted by `; `.

Columns and conventions as in the files of doi:10.7910/DVN/AJGVIT (docs/exports.md). Written in UTF-8; a loader that opens it as latin-1,
as most do, gets the same rows and columns, and names whose bytes can be decoded again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from detente import __version__
from detente.model import Participant
from detente.ontology import ontology
from detente.ontology.vocabulary import quad_class
from detente.reports.countries import cow
from detente.reports.delimited import QuoteFile, TabFile
from detente.reports.happenings import Happening, LeftOut, Sides, day_of, no_act, sides_of

COLUMNS = (
    "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts", "Actor Name", "Actor Country",
    "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title", "Actor Name Raw", "Wikipedia Actor ID", "Recipient Name",
    "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors", "Recipient Title", "Recipient Name Raw",
    "Wikipedia Recipient ID", "Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID",
    "Raw Placename", "Feature Type", "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language",
    "Version",
)  # fmt: skip


def write(found: Iterator[Happening], path: Path, left_out: LeftOut) -> int:
    """Writes one row an event that has a PLOVER type and a day. Returns the number of rows."""
    rows = 0
    with TabFile(path, COLUMNS, missing="None") as table, QuoteFile(path) as quotes:
        for one in found:
            reason = (
                no_act(one) or (None if one.event.plover else "no_plover_type") or (None if day_of(one.event.date) else "no_day")
            )
            if reason:
                left_out[reason] += 1
                continue
            row = row_of(one)
            table.row(row)
            quotes.rows(row[0], one)
            rows += 1
    return rows


def row_of(one: Happening) -> list[object]:
    """Returns the cells of an event."""
    event, article = one.event, one.article
    assert event.plover is not None
    place = event.place
    quad = ontology().plover.polecat_quad_labels.get(quad_class(event.plover.type) or "")
    actors, recipients = polecat_sides(sides_of(event))
    published = article.published.start if article.published else None
    placed: list[object] = [None] * 9
    if place is not None:
        at = place.name or place.text
        placed = [at, place.name, None, place.admin1, place.country, place.lat, place.lon, place.geonames, place.text]
    return [
        event_id(one), day_of(event.date), event.plover.type, event.plover.mode, event.intensity, quad,
        "; ".join(event.plover.contexts), *party_cells(actors), *party_cells(recipients),
        *placed, None, article.publisher, published, None, None, None, article.language, f"detente {__version__}",
    ]  # fmt: skip


def event_id(one: Happening) -> str:
    """Returns `<yyyymmdd>-0000-<12 hex digits>_<TYPE>_<mode>`: the digits begin our event id, the time is not known."""
    plover, day = one.event.plover, day_of(one.event.date)
    assert plover is not None
    assert day is not None
    return f"{day.replace('-', '')}-0000-{one.event.id.removeprefix('event-')[:12]}_{plover.type}_{plover.mode or 'none'}"


def polecat_sides(sides: Sides) -> tuple[Sequence[Participant], Sequence[Participant]]:
    """Returns actors and recipients: in a reciprocal event everybody is an actor (PLOVER manual 2.0)."""
    return sides.actors, sides.recipients


def party_cells(people: Sequence[Participant]) -> list[object]:
    """Returns name, country, COW, first sector, sectors, title, raw name and (unknown to us) Wikipedia id of one side."""
    sectors = list(dict.fromkeys(one.sector for one in people if one.sector))
    return [
        joined([one.name for one in people]),
        joined([one.country for one in people]),
        joined([cow(one.country) for one in people]),
        sectors[0] if sectors else None,
        joined(sectors),
        joined([one.office for one in people]),
        joined([one.text for one in people]),
        None,
    ]


def joined(values: Sequence[str | None]) -> str:
    """Returns the known values once each, in their order; a `;` inside a value becomes a comma."""
    return "; ".join(dict.fromkeys(value.replace(";", ",") for value in values if value))
