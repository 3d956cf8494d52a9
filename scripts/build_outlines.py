"""world-atlas' `countries-50m.json` -> `src/detente/reports/outlines.json`: outlines of states for maps, light enough to ship.

    npm pack world-atlas && tar xzf world-atlas-*.tgz
    python scripts/build_outlines.py package/countries-50m.json

The arcs of the topology are simplified one by one (Douglas and Peucker, 1973), so that two neighbours keep one border, and rounded to
a tenth of a degree. Rings too small to be seen on a map of the world are left out, as is Antarctica.
"""

from __future__ import annotations

import itertools
import json
import sys
from pathlib import Path
from typing import Any

OUT = Path(__file__).parent.parent / "src" / "detente" / "reports" / "outlines.json"
# In degrees: about a third of a pixel of a map of the world 1,000 pixels wide.
TOLERANCE = 0.12
SMALLEST = 0.3
NORTH_OF = -60.0

Point = tuple[float, float]


def main(source: Path) -> None:
    topology = json.loads(source.read_text(encoding="utf-8"))
    arcs = [simplified(arc) for arc in decoded(topology)]
    rings: list[list[int]] = []
    for geometry in topology["objects"]["countries"]["geometries"]:
        polygons = geometry.get("arcs", [])
        for polygon in polygons if geometry["type"] == "MultiPolygon" else [polygons]:
            pieces = [piece for indices in polygon for piece in cut(points_of(indices, arcs))]
            rings += [ring for piece in pieces if (ring := ring_of(piece))]
    rings.sort()
    OUT.write_text("[\n" + ",\n".join(json.dumps(ring, separators=(",", ":")) for ring in rings) + "\n]\n", encoding="utf-8")
    print(f"{len(rings)} rings, {sum(map(len, rings)) // 2} points, {OUT.stat().st_size:,} bytes")


def decoded(topology: dict[str, Any]) -> list[list[Point]]:
    """Returns the arcs as (longitude, latitude); in the file they are steps on a grid."""
    (x_scale, y_scale), (x_first, y_first) = topology["transform"]["scale"], topology["transform"]["translate"]
    found = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for x_step, y_step in arc:
            x, y = x + x_step, y + y_step
            points.append((x * x_scale + x_first, y * y_scale + y_first))
        found.append(points)
    return found


def simplified(points: list[Point]) -> list[Point]:
    """Returns a line without the points that lie nearer than the tolerance to the line between others."""
    kept = {0, len(points) - 1}
    if points[0] == points[-1] and len(points) > 2:
        kept.add(max(range(len(points)), key=lambda at: distance(points[at], points[0], points[0])))
    ends = sorted(kept)
    open_parts = list(itertools.pairwise(ends))
    while open_parts:
        first, last = open_parts.pop()
        if last - first < 2:
            continue
        far = max(range(first + 1, last), key=lambda at: distance(points[at], points[first], points[last]))
        if distance(points[far], points[first], points[last]) > TOLERANCE:
            kept.add(far)
            open_parts += [(first, far), (far, last)]
    return [points[at] for at in sorted(kept)]


def distance(point: Point, first: Point, last: Point) -> float:
    """Returns the distance of a point from the line between two others, in degrees."""
    (x, y), (x1, y1), (x2, y2) = point, first, last
    length = ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5
    if length == 0:
        return float(((x - x1) ** 2 + (y - y1) ** 2) ** 0.5)
    return float(abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length)


def points_of(indices: list[int], arcs: list[list[Point]]) -> list[Point]:
    """Returns the points of a ring; a negative index is an arc turned round."""
    points: list[Point] = []
    for index in indices:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        points += arc[1:] if points else arc
    return points


def cut(points: list[Point]) -> list[list[Point]]:
    """Returns a ring as it is, or in two where it crosses the 180th meridian: each state lies on its side of the map."""
    turned = 0.0
    unrolled = [points[0]]
    for (x_last, _), (x, y) in itertools.pairwise(points):
        turned += -360.0 if x - x_last > 180 else 360.0 if x - x_last < -180 else 0.0
        unrolled.append((x + turned, y))
    pieces = []
    for shift in (-360.0, 0.0, 360.0):
        piece = [(x + shift, y) for x, y in unrolled]
        for side in (-1.0, 1.0):
            piece = within(piece, side)
        pieces.append(piece)
    return [piece for piece in pieces if piece]


def within(points: list[Point], side: float) -> list[Point]:
    """Returns the part of a ring on the near side of a meridian, 180 or -180 by `side` (Sutherland and Hodgman 1974, one edge)."""
    found: list[Point] = []
    for (x1, y1), (x2, y2) in zip([points[-1], *points[:-1]] if points else [], points, strict=True):
        if (side * x1 <= 180) != (side * x2 <= 180):
            edge = side * 180
            found.append((edge, y1 + (y2 - y1) * (edge - x1) / (x2 - x1)))
        if side * x2 <= 180:
            found.append((x2, y2))
    return found


def ring_of(points: list[Point]) -> list[int] | None:
    """Returns a ring in tenths of a degree as first point and steps, None for one that cannot be seen."""
    longitudes, latitudes = [x for x, _ in points], [y for _, y in points]
    size = max(max(longitudes) - min(longitudes), max(latitudes) - min(latitudes))
    if max(latitudes) < NORTH_OF or size < SMALLEST:
        return None
    found: list[int] = []
    x_last = y_last = 0
    for x, y in points:
        x_step, y_step = round(x * 10) - x_last, round(y * 10) - y_last
        if x_step or y_step or not found:
            found += [x_step, y_step]
            x_last, y_last = x_last + x_step, y_last + y_step
    return found if len(found) > 6 else None


if __name__ == "__main__":
    main(Path(sys.argv[1]))
