"""happenings -> ICEWS: 20 columns, tab-separated with a header; the key is (Event ID, Event Date); reciprocal events stand once each way.

Columns as in doi:10.7910/DVN/28075. `CAMEO Code` is text (`010` is not `10`); `Event Text` is the CAMEO label; an unknown cell is empty.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

from detente.model import Event, Participant
from detente.ontology import knowledge, ontology
from detente.reports.cameo import cameo_of, label_of
from detente.reports.delimited import QuoteFile, TabFile
from detente.reports.happenings import Happening, LeftOut, day_of, no_act, sides_of

COLUMNS = (
    "Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text", "CAMEO Code", "Intensity", "Target Name",
    "Target Sectors", "Target Country", "Story ID", "Sentence Number", "Publisher", "City", "District", "Province", "Country",
    "Latitude", "Longitude",
)  # fmt: skip
# Numbers stay exact in every reader, R's doubles among them, up to 2^53.
ID_BITS = 52
Direction = tuple[Sequence[Participant], Sequence[Participant]]


def write(found: Iterator[Happening], path: Path, left_out: LeftOut) -> int:
    """Writes events that have a CAMEO code, a day and two sides. Returns the number of rows."""
    rows = 0
    with TabFile(path, COLUMNS) as table, QuoteFile(path) as quotes:
        for one in found:
            code, day = cameo_of(one), day_of(one.event.date)
            ways = directions(one.event)
            reason = (
                no_act(one)
                or (None if code else "no_cameo_code")
                or (None if day else "no_day")
                or (None if ways else "one_side")
            )
            if reason or code is None:
                left_out[reason or "no_cameo_code"] += 1
                continue
            for turn, way in enumerate(ways):
                number = number_of(one.event.id, turn)
                table.row(row_of(one, number, code, way))
                quotes.rows(number, one)
                rows += 1
    return rows


def number_of(identity: str, turn: int = 0) -> int:
    """Returns a whole number below 2^52 for an id and a direction."""
    return int.from_bytes(hashlib.sha256(f"{identity} {turn}".encode()).digest()[:8]) >> (64 - ID_BITS)


def directions(event: Event) -> list[Direction]:
    """Returns who acts on whom: once, or between each two states both ways when the event is reciprocal; nothing with one side."""
    sides = sides_of(event)
    if not sides.reciprocal:
        return [(sides.actors, sides.recipients)] if sides.actors and sides.recipients else []
    by_state: dict[str, list[Participant]] = {}
    for one in sides.actors:
        if one.country:
            by_state.setdefault(one.country, []).append(one)
    return [(by_state[left], by_state[right]) for left in by_state for right in by_state if left != right]


def row_of(one: Happening, number: int, code: str, way: Direction) -> list[object]:
    """Returns the cells of an event in one direction."""
    event, article, place = one.event, one.article, one.event.place
    goldstein = ontology().plover.cameo_goldstein.get(code, {}).get("icews")
    located = [place.name, None, place.admin1, state_name(place.country), place.lat, place.lon] if place else [None] * 6
    return [
        number, day_of(event.date), *side_cells(way[0]), label_of(code), code, goldstein, *side_cells(way[1]),
        number_of(article.id), None, article.publisher, *located,
    ]  # fmt: skip


def side_cells(people: Sequence[Participant]) -> list[object]:
    """Returns name, sectors and country name of one side: ICEWS names one actor a side, the first that has an office or a name."""
    first = next((one for one in people if one.office), people[0])
    return [first.name, first.sector, state_name(first.country)]


def state_name(country: str | None) -> str | None:
    """Returns the English name of a state."""
    return knowledge().states.get(country or "", country)
