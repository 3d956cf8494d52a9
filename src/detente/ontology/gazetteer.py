"""Name of a place -> the places of that name: GeoNames' cities, and the seas, regions, disputed areas and sites we wrote ourselves.

Read from `places.sqlite` (built by `scripts/build_data.py` from `resources/places/`), a name at a time: nothing is held in memory but
the names asked for before. GeoNames data are CC BY 4.0, see LICENSE-GeoNames.md beside the file.
"""

from __future__ import annotations

import re
import sqlite3
from functools import cache, lru_cache
from importlib.resources import as_file, files

import msgspec

from detente.model import fold
from detente.ontology.databases import open_database

DROPPED = re.compile(r"[.'\"`()]")
SPACES = re.compile(r"[\s\-/]+")


class PlaceEntry(msgspec.Struct, frozen=True):
    """A place; `country` is ISO3, empty for seas and contested areas; `geonames` is None for our own rows."""

    geonames: int | None
    name: str
    kind: str
    country: str
    admin1: str
    lat: float
    lon: float
    population: int


def place_key(name: str) -> str:
    """Returns the form in which names of places are compared.

    >>> place_key("Sharm El-Sheikh"), place_key("Cox's Bazar")
    ('sharm el sheikh', 'coxs bazar')
    """
    return SPACES.sub(" ", DROPPED.sub("", fold(name))).strip()


@cache
def connection() -> sqlite3.Connection:
    """Returns the packaged gazetteer, opened read-only once a process."""
    with as_file(files("detente.ontology").joinpath("places.sqlite")) as path:
        return open_database(path)


@lru_cache(maxsize=4096)
def places_named(name: str) -> tuple[PlaceEntry, ...]:
    """Returns the places of a name, our own first, then by population, largest first."""
    rows = connection().execute(
        "SELECT geonames, place.name, kind, country, admin1, lat, lon, population FROM name JOIN place ON place.id = name.place "
        "WHERE form = ? ORDER BY population = 0 DESC, population DESC, place.id",
        (place_key(name),),
    )
    return tuple(PlaceEntry(*row) for row in rows.fetchall())
