"""events with coordinates, ties of states -> SVG maps: marks at places, or curves between capitals, over outlines of states.

Outlines are Natural Earth's (public domain, see LICENSE-NaturalEarth.md): who holds the ground, not whose it is by right. The
projection is Natural Earth's too (Šavrič, Jenny, Patterson, Petrovič and Hurni 2011). A map shows the world, or closer what all its
marks lie in.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from detente.ontology import knowledge
from detente.ontology.gazetteer import places_named
from detente.relations.types import PairLine
from detente.reports.drawing import CONF, COOP, INK, RULE, label, rule, svg
from detente.reports.markup import escaped

WIDTH = 1000.0
LAND, BORDER = "var(--land,#ecebe3)", "var(--border,#c4c2b6)"
# Half the width of the world in the projection's own unit.
HALF_WORLD = math.pi * 0.8707
# Marks at the edge of the world (Fiji, Kiribati, Chukotka) stand whole on the map.
WORLD_ROOM = 1.06
SOUTH, NORTH = -57.0, 80.0
# Narrower than this part of the world, outlines to a tenth of a degree look crude.
NARROWEST = 0.16
PADDING = 0.12
LEGEND = 44.0
LARGEST = 22.0
LABELS = 14
TIES = 60
# The longest tooltips that browsers show whole.
TOLD_CHARS = 200


class Mark(NamedTuple):
    """A place with what took place there; `told` are lines of text, one an event."""

    name: str
    lat: float
    lon: float
    cooperative: int
    conflictual: int
    told: tuple[str, ...]


class Box(NamedTuple):
    """The part of the projected world that a map shows, and the pixels a unit takes."""

    left: float
    top: float
    width: float
    height: float

    @property
    def scale(self) -> float:
        """Pixels a unit."""
        return WIDTH / self.width

    def spot(self, lat: float, lon: float) -> tuple[float, float]:
        """Returns where a place lies on the map, in pixels."""
        x, y = projected(lat, lon)
        return (x - self.left) * self.scale, (y - self.top) * self.scale


def projected(lat: float, lon: float) -> tuple[float, float]:
    """Returns the place in the Natural Earth projection, x to the east, y to the south."""
    phi = math.radians(lat)
    two = phi * phi
    four = two * two
    x = math.radians(lon) * (0.8707 - 0.131979 * two + four * (-0.013791 + four * (0.003971 * two - 0.001529 * four)))
    y = phi * (1.007226 + two * (0.015085 + four * (-0.044475 + 0.028874 * two - 0.005916 * four)))
    return x, -y


@cache
def outlines() -> tuple[tuple[tuple[float, float], ...], ...]:
    """Returns the rings of the states' outlines as (latitude, longitude)."""
    found = []
    for ring in json.loads(files("detente.reports").joinpath("outlines.json").read_text(encoding="utf-8")):
        x = y = 0
        points = []
        for x_step, y_step in zip(ring[::2], ring[1::2], strict=True):
            x, y = x + x_step, y + y_step
            points.append((y / 10, x / 10))
        found.append(tuple(points))
    return tuple(found)


def box_of(spots: Sequence[tuple[float, float]]) -> Box:
    """Returns the part of the world that holds projected spots with some room around them, at least as wide as `NARROWEST`."""
    top, bottom = projected(NORTH, 0)[1], projected(SOUTH, 0)[1]
    world = Box(-HALF_WORLD * WORLD_ROOM, top, 2 * HALF_WORLD * WORLD_ROOM, bottom - top)
    if not spots:
        return world
    left, right = min(x for x, _ in spots), max(x for x, _ in spots)
    high, low = min(y for _, y in spots), max(y for _, y in spots)
    shape = world.width / world.height
    wide = max((right - left) * (1 + 2 * PADDING), (low - high) * (1 + 2 * PADDING) * shape, NARROWEST * world.width)
    if wide > 0.8 * world.width:
        return world
    tall = wide / shape
    x = min(max((left + right - wide) / 2, world.left), world.left + world.width - wide)
    y = min(max((high + low - tall) / 2, world.top), world.top + world.height - tall)
    return Box(x, y, wide, tall)


def ground(box: Box) -> Iterator[str]:
    """Yields the graticule and the outlines that a map shows."""
    step = 30 if box.width > HALF_WORLD else 10
    for lon in range(-180, 181, step):
        yield line([box.spot(lat, lon) for lat in range(-60, 86, 5)])
    for lat in range(-60, 90, step):
        yield line([box.spot(lat, -180), box.spot(lat, 180)])
    height = box.height * box.scale
    for ring in outlines():
        spots = [box.spot(lat, lon) for lat, lon in ring]
        across, down = [x for x, _ in spots], [y for _, y in spots]
        if max(across) > 0 and min(across) < WIDTH and max(down) > 0 and min(down) < height:
            yield f'<path d="M{" ".join(f"{x:.1f},{y:.1f}" for x, y in spots)}Z" fill="{LAND}" stroke="{BORDER}" stroke-width="0.6"/>'


def line(spots: Sequence[tuple[float, float]]) -> str:
    """Returns a thin line through spots."""
    return f'<polyline points="{" ".join(f"{x:.1f},{y:.1f}" for x, y in spots)}" fill="none" stroke="{RULE}" stroke-width="0.5"/>'


def framed(box: Box, body: Iterable[str], legend: Iterable[str], title: str) -> str:
    """Returns a map with its legend below; what lies outside the map is covered by it."""
    height = box.height * box.scale
    foot = f'<rect x="0" y="{height:.1f}" width="{WIDTH:g}" height="{LEGEND + 400:g}" fill="var(--paper,#fdfdfb)"/>'
    frame = f'<rect x="0.5" y="0.5" width="{WIDTH - 1:g}" height="{height - 1:.1f}" fill="none" stroke="{BORDER}"/>'
    return svg(WIDTH, height + LEGEND, [*ground(box), *body, foot, frame, *legend], title)


def map_svg(marks: Sequence[Mark], events: int) -> str:
    """Returns a map of places, each as large as the number of its events; `events` is how many there are with and without a place."""
    shown = sum(len(mark.told) for mark in marks)
    title = f"Map of {shown} events at {len(marks)} places"
    box = box_of([projected(mark.lat, mark.lon) for mark in marks])
    most = max((len(mark.told) for mark in marks), default=1)
    body, named = [], []
    for mark in sorted(marks, key=lambda one: (-len(one.told), one.name)):
        x, y = box.spot(mark.lat, mark.lon)
        radius = max(3.0, LARGEST * math.sqrt(len(mark.told) / most))
        colour = CONF if mark.conflictual > mark.cooperative else COOP
        told = f"{mark.name}: {len(mark.told)} events\n" + "\n".join(text[:TOLD_CHARS] for text in mark.told[:5])
        body.append(
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="{colour}" fill-opacity="0.6" stroke="{colour}">'
            f"<title>{escaped(told)}</title></circle>"
        )
        named.append((x, y, radius, mark.name))
    y = box.height * box.scale + 26
    legend = [
        f'<circle cx="20" cy="{y - 4:.1f}" r="6" fill="{COOP}" fill-opacity="0.6"/>',
        label(32, y, "more cooperation, or neutral", anchor="start", size=14),
        f'<circle cx="240" cy="{y - 4:.1f}" r="6" fill="{CONF}" fill-opacity="0.6"/>',
        label(252, y, "more conflict", anchor="start", size=14),
        label(WIDTH - 12, y, f"area = events; {shown} of {events} events name a place that is known", anchor="end", size=14),
    ]
    return framed(box, [*body, *labels(named, box.height * box.scale)], legend, title)


def network_map_svg(lines: Sequence[PairLine]) -> str:
    """Returns the ties of states as curves between their capitals, the strongest on top; width by events, colour by their balance."""
    ties = [one for one in lines if spot_of(one.a) and spot_of(one.b)][:TIES]
    weight: dict[str, int] = {}
    for one in ties:
        for state in (one.a, one.b):
            weight[state] = weight.get(state, 0) + one.events
    places = {state: spot for state in weight if (spot := spot_of(state)) is not None}
    title = f"Map of {len(ties)} ties of {len(places)} states"
    spots = {state: projected(*place) for state, place in places.items()}
    box = box_of([*spots.values(), *(peak(spots[one.a], spots[one.b]) for one in ties)])
    most = max((one.events for one in ties), default=1)
    body = []
    for one in reversed(ties):
        (x1, y1), (x2, y2) = box.spot(*places[one.a]), box.spot(*places[one.b])
        x, y = peak((x1, y1), (x2, y2))
        colour = CONF if one.conflictual > one.cooperative else COOP
        told = f"{one.a}–{one.b}: {one.events} events, {one.cooperative} cooperative, {one.conflictual} conflictual"
        body.append(
            f'<path d="M{x1:.1f} {y1:.1f} Q{x:.1f} {2 * y - (y1 + y2) / 2:.1f} {x2:.1f} {y2:.1f}" fill="none" '
            f'stroke="{colour}" stroke-opacity="0.65" stroke-width="{1 + 8 * one.events / most:.1f}"><title>{escaped(told)}</title></path>'
        )
    named = []
    for state in sorted(places, key=lambda one: (-weight[one], one)):
        x, y = box.spot(*places[state])
        radius = 3 + 6 * math.sqrt(weight[state] / max(weight.values()))
        body.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="{INK}"/>')
        named.append((x, y, radius, state))
    y = box.height * box.scale + 26
    legend = [
        rule(14, y - 4, 44, y - 4, stroke=COOP, width=4), label(52, y, "more cooperation", anchor="start", size=14),
        rule(214, y - 4, 244, y - 4, stroke=CONF, width=4), label(252, y, "more conflict", anchor="start", size=14),
        label(WIDTH - 12, y, f"width = events on record; {len(ties)} of {len(lines)} ties, between capitals", anchor="end", size=14),
    ]  # fmt: skip
    return framed(box, [*body, *labels(named, box.height * box.scale)], legend, title)


def peak(one: tuple[float, float], other: tuple[float, float]) -> tuple[float, float]:
    """Returns the middle of the curve between two spots: it bends to the north, as a flight does, by a seventh of its length."""
    (x1, y1), (x2, y2) = one, other
    return (x1 + x2) / 2, (y1 + y2) / 2 - math.hypot(x2 - x1, y2 - y1) / 7


def labels(named: Iterable[tuple[float, float, float, str]], height: float) -> Iterator[str]:
    """Yields the names of the first marks, each where it covers no other name: to the right of its mark, or to the left."""
    taken: list[tuple[float, float, float, float]] = []
    for x, y, radius, name in named:
        wide = 7.4 * len(name)
        for anchor, left in (("start", x + radius + 3), ("end", x - radius - 3 - wide)):
            place = (left, y - 9, left + wide, y + 6)
            free = all(place[2] < one[0] or one[2] < place[0] or place[3] < one[1] or one[3] < place[1] for one in taken)
            if free and left > 0 and left + wide < WIDTH and 10 < y < height:
                taken.append(place)
                yield label(left if anchor == "start" else left + wide, y + 4, name, anchor=anchor, fill=INK, size=13)
                break
        if len(taken) == LABELS:
            return


@cache
def spot_of(state: str) -> tuple[float, float] | None:
    """Returns latitude and longitude of a state's capital, of several the largest; of the city a state is; None when not known."""
    base = knowledge()
    named = capitals().get(state) or (base.states.get(state, state),)
    places = [place for name in named for place in places_named(name) if place.country == state]
    largest = max(places, key=lambda place: place.population, default=None)
    return (largest.lat, largest.lon) if largest is not None else None


@cache
def capitals() -> dict[str, tuple[str, ...]]:
    """Returns state -> the names of its capital, or of several, today."""
    found: dict[str, tuple[str, ...]] = {}
    for seats in knowledge().seats.values():
        for seat in seats:
            if seat.type == "capital" and not seat.valid_to:
                found[seat.iso3] = (*found.get(seat.iso3, ()), seat.alias)
    return found
