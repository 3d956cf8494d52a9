"""Record -> a chart as SVG or PNG: the timeline or series of two sides, or the network of states."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from detente.errors import ConfigError
from detente.record import Record
from detente.relations import network, relation
from detente.reports.drawing import network_svg, series_svg, timeline_svg, without_variables

CHARTS = ("timeline", "series", "network")
# Twice the drawing's own size is sharp on paper and on dense screens.
PNG_SCALE = 2
PAPER = '<rect width="100%" height="100%" fill="#fdfdfb"/>'


def chart(
    record: Record, name: str, sides: tuple[str, ...], out: str | Path, *, since: str | None = None, until: str | None = None
) -> None:
    """Draws `timeline` or `series` of two sides, or the `network` (of all states, or among `sides`), to `.svg` or `.png`.

    SVG needs nothing; PNG needs vl-convert (extra [charts]). The SVG is the same for the same record.

    Raises:
        ConfigError: an unknown chart, side or ending, or the extra is missing.
        RecordError: the record cannot be read.

    >>> chart(record, "timeline", ("VNM", "RUS"), "timeline.svg")  # doctest: +SKIP
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
    if name == "network":
        return network_svg(tuple(network(record, since=since, until=until, states=sides)))
    if len(sides) != 2:
        raise ConfigError(f"a {name} is of two sides, such as VNM RUS, not of {len(sides)}")
    found = relation(record, *sides, since=since, until=until)
    return timeline_svg(found) if name == "timeline" else series_svg(found)


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
