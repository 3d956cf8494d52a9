"""Maps: places where the outlines say they are, one mark a place, no name over another."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest

from detente.relations import network
from detente.reports.charting import chart
from detente.reports.mapping import (
    HALF_WORLD,
    LARGEST,
    NARROWEST,
    WIDTH,
    Mark,
    box_of,
    labels,
    map_svg,
    network_map_svg,
    outlines,
    projected,
    spot_of,
)
from tests.reports.records import MEETING, sample


def inside(lat: float, lon: float) -> bool:
    """Whether a point lies on land, by the rays that its parallel casts through all rings."""
    crossings = 0
    for ring in outlines():
        for (y1, x1), (y2, x2) in zip(ring, (*ring[1:], ring[0]), strict=True):
            if (y1 > lat) != (y2 > lat) and lon < x1 + (lat - y1) * (x2 - x1) / (y2 - y1):
                crossings += 1
    return crossings % 2 == 1


@pytest.mark.parametrize(
    ("lat", "lon"), [(21.0, 105.5), (55.7, 37.6), (66.5, -175.0), (66.5, 175.0), (-15.8, -47.9), (39.9, 116.4)], ids=str
)
def test_land_is_land(lat: float, lon: float) -> None:
    assert inside(lat, lon)


@pytest.mark.parametrize(("lat", "lon"), [(0.0, -140.0), (35.0, 18.5), (15.0, 114.0), (-40.0, 80.0), (75.0, 160.0)], ids=str)
def test_sea_is_sea(lat: float, lon: float) -> None:
    assert not inside(lat, lon)


def test_no_outline_runs_across_the_map() -> None:
    for ring in outlines():
        longitudes = [lon for _, lon in ring]
        assert -180 <= min(longitudes) <= max(longitudes) <= 180
        assert all(abs(x2 - x1) < 60 for x1, x2 in pairwise(longitudes))


def test_projection_has_the_proportions_of_its_paper() -> None:
    assert projected(0, 0) == (0, 0)
    assert projected(0, 180)[0] == pytest.approx(HALF_WORLD)
    # The pole lines are 0.55 times as long as the equator, the map 0.52 times as high as it is wide.
    assert projected(90, 180)[0] / HALF_WORLD == pytest.approx(0.55, abs=0.002)
    assert projected(90, 0)[1] / HALF_WORLD == pytest.approx(-0.52, abs=0.002)


def test_a_map_comes_closer_but_not_too_close() -> None:
    world = box_of([])
    near = box_of([projected(21.0, 105.8), projected(20.9, 106.7)])
    assert near.width == pytest.approx(NARROWEST * world.width)
    assert near.height / near.width == pytest.approx(world.height / world.width)
    assert box_of([projected(0, -170), projected(0, 170)]) == world
    for lat, lon in ((21.0, 105.8), (20.9, 106.7)):
        x, y = near.spot(lat, lon)
        assert 0 < x < WIDTH
        assert 0 < y < near.height * near.scale


def test_capitals_are_found() -> None:
    spots = {state: spot_of(state) for state in ("VNM", "RUS", "USA", "BRA", "SGP", "KEN")}
    assert all(spots.values())
    assert spots["VNM"] == pytest.approx((21.0, 105.8), abs=0.2)
    assert spot_of("SUN") is None


def test_names_cover_no_other_name() -> None:
    named = [(500.0 + 9 * at, 300.0 + 4 * at, 5.0, f"Place {at}") for at in range(30)]
    drawn = [re.findall(r'x="([\d.]+)" y="([\d.]+)" text-anchor="(\w+)".*>(.*)<', text)[0] for text in labels(named, 500)]
    boxes = []
    for x, y, anchor, name in drawn:
        left = float(x) - (7.4 * len(name) if anchor == "end" else 0)
        boxes.append((left, float(y) - 13, left + 7.4 * len(name), float(y) + 2))
    assert len(boxes) > 2
    for at, one in enumerate(boxes):
        for other in boxes[at + 1 :]:
            assert one[2] < other[0] or other[2] < one[0] or one[3] < other[1] or other[3] < one[1]


def test_each_place_has_one_mark_and_the_map_says_what_it_leaves_out(tmp_path: Path) -> None:
    with sample(tmp_path / "r.db") as record:
        for sides, total in (((), 3), (("VNM",), 3), (("VNM", "RUS"), 3)):
            chart(record, "map", sides, tmp_path / "m.svg")
            drawn = (tmp_path / "m.svg").read_text()
            assert drawn.count("<circle") == 1 + 2  # two stand in the legend
            assert MEETING in drawn
            assert f"1 of {total} events" in drawn
        chart(record, "network-map", (), tmp_path / "n.svg")
        assert "RUS–VNM" in (tmp_path / "n.svg").read_text()
        assert "1 of 1 ties" in network_map_svg(tuple(network(record)))


def test_a_larger_place_has_a_larger_mark_and_conflict_its_colour() -> None:
    marks = [
        Mark("Hanoi", 21.0, 105.8, 4, 0, ("a", "b", "c", "d")),
        Mark("Khartoum", 15.5, 32.5, 0, 1, ("e",)),
    ]
    drawn = map_svg(marks, 9)
    radii = [float(radius) for radius in re.findall(r'<circle [^>]*r="([\d.]+)"[^>]*stroke=', drawn)]
    assert radii == [22.0, 11.0]
    assert drawn.index("Khartoum: 1 events") > drawn.index("Hanoi: 4 events")
    assert "5 of 9 events" in drawn


def test_a_mark_at_the_edge_of_the_world_stands_whole_on_the_map() -> None:
    world = box_of([])
    x, _ = world.spot(-18.1, 179.5)
    assert LARGEST < x < WIDTH - LARGEST
