"""Record -> a chart as SVG or PNG: the timeline or series of two sides, the network of states, or a map of events or of ties."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from detente.errors import ConfigError
from detente.model import Place
from detente.ontology.vocabulary import quad_class
from detente.record import Record
from detente.relations import network, relation
from detente.relations.sides import side_of
from detente.reports.drawing import network_svg, series_svg, timeline_svg, without_variables
from detente.reports.happenings import Selection, happenings, no_act
from detente.reports.mapping import Mark, map_svg, network_map_svg

CHARTS = ("timeline", "series", "network", "map", "network-map")
# Twice the drawing's own size is sharp on paper and on dense screens.
PNG_SCALE = 2
PAPER = '<rect width="100%" height="100%" fill="#fdfdfb"/>'


def chart(
    record: Record, name: str, sides: tuple[str, ...], out: str | Path, *, since: str | None = None, until: str | None = None
) -> None:
    """Draws a chart to `.svg` or `.png`: `timeline` or `series` of two sides; `network` or `network-map` of all states, or among
    `sides`; `map` of the events that have a place, of all, of any of `sides`, or of two sides with one another.

    SVG needs nothing; PNG needs vl-convert (extra [charts]). The SVG is the same for the same record.

    Raises:
        ConfigError: an unknown chart, side or ending, or the extra is missing.
        RecordError: the record cannot be read.

    >>> chart(record, "timeline", ("VNM", "RUS"), "timeline.svg")
    """
    path = Path(out)
    if name not in CHARTS:
        raise ConfigError(f"there is no chart {name!r}; choose from {', '.join(CHARTS)}")
    if path.suffix not in (".svg", ".png"):
        raise ConfigError(f"{path}: a chart ends in .svg or .png")
    drawn = drawing_of(record, name, sides, since, until).replace("</title>", "</title>" + PAPER, 1)
    content = drawn.encode() if path.suffix == ".svg" else png_of(drawn)
    try:
        path.write_bytes(content)
    except OSError as error:
        raise ConfigError(f"{path}: cannot be written ({error.strerror})") from error


def drawing_of(record: Record, name: str, sides: tuple[str, ...], since: str | None, until: str | None) -> str:
    """Returns the SVG of a chart."""
    if name in ("network", "network-map"):
        draw = network_svg if name == "network" else network_map_svg
        codes = tuple(sorted({state for side in sides for state in side_of(side).codes}))
        return draw(tuple(network(record, since=since, until=until, states=codes)))
    if name == "map":
        acts = list(acts_of(record, sides, since, until))
        return map_svg(marks_of(acts), len(acts))
    if len(sides) != 2:
        raise ConfigError(f"a {name} is of two sides, such as VNM RUS, not of {len(sides)}")
    found = relation(record, *sides, since=since, until=until)
    return timeline_svg(found) if name == "timeline" else series_svg(found)


class Act(NamedTuple):
    """What took place, where it is known where, with its words."""

    place: Place | None
    quad: str | None
    told: str


def acts_of(record: Record, sides: tuple[str, ...], since: str | None, until: str | None) -> Iterable[Act]:
    """Yields what took place: between two sides, or of any of other numbers of sides, or all; with days first, in order."""
    if len(sides) == 2:
        for line in relation(record, *sides, since=since, until=until).timeline:
            if line.counted:
                yield Act(line.place, line.quad, told(line.date.start if line.date else None, line.kind, line.quote))
        return
    states = tuple(sorted({state for side in sides for state in side_of(side).states})) or None
    for one in happenings(record, Selection(states=states, since=since, until=until)):
        if no_act(one) is None:
            event = one.event
            quad = quad_class(event.plover.type) if event.plover else None
            yield Act(event.place, quad, told(event.date.start if event.date else None, event.kind, one.claim.evidence[0].quote))


def told(day: str | None, kind: str, quote: str) -> str:
    """Returns an event in a line."""
    return f"{day or 'undated'} {kind.replace('_', ' ')}: {quote}"


def marks_of(acts: Iterable[Act]) -> list[Mark]:
    """Returns the places of acts, for those that were matched to coordinates."""
    at: dict[tuple[float, float], list[Act]] = {}
    for act in acts:
        if act.place is not None and act.place.lat is not None and act.place.lon is not None:
            at.setdefault((round(act.place.lat, 2), round(act.place.lon, 2)), []).append(act)
    return [
        Mark(
            name=next((one.place.name or one.place.text for one in found if one.place), ""), lat=lat, lon=lon,
            cooperative=sum((one.quad or "").endswith("cooperation") for one in found),
            conflictual=sum((one.quad or "").endswith("conflict") for one in found), told=tuple(one.told for one in found),
        )
        for (lat, lon), found in at.items()
    ]  # fmt: skip


def png_of(drawn: str) -> bytes:
    """Returns the picture of an SVG.

    Raises:
        ConfigError: vl-convert is not installed.
    """
    try:
        converter = import_module("vl_convert")
    except ImportError as error:
        raise ConfigError("vl-convert is not installed; `pip install 'detente[charts]'` brings it; .svg needs nothing") from error
    return bytes(converter.svg_to_png(without_variables(drawn), scale=PNG_SCALE))
