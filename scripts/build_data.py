"""resources/ -> packaged data: `python scripts/build_data.py [--check]`.

Reads `resources/ontology/*.yaml`, `resources/actors/**/*.csv` and `resources/places/`, writes `ontology.json`, `knowledge.sqlite`
and `places.sqlite` in `src/detente/ontology/`; needs no network. With `--check` it writes nothing and exits 1 if the packaged data differ from what the
sources give (files for JSON; for SQLite the digest of all rows, since the file's bytes depend on SQLite's version).
"""

from __future__ import annotations

import csv
import gzip
import hashlib
import json
import sqlite3
import sys
import tempfile
from pathlib import Path

import yaml

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "src"))

from detente.ontology.gazetteer import place_key as key  # noqa: E402 - the package is found by the line above

RESOURCES = ROOT / "resources"
PACKAGE = ROOT / "src" / "detente" / "ontology"
ONTOLOGY = PACKAGE / "ontology.json"
KNOWLEDGE = PACKAGE / "knowledge.sqlite"
PLACES = PACKAGE / "places.sqlite"

# table -> (source glob under resources/actors, columns kept in the package); source and checked stay in the text.
TABLES: dict[str, tuple[str, tuple[str, ...]]] = {
    "state": ("states.csv", ("id", "iso3", "name", "official_name", "kind", "gw", "cow", "cow_abbr", "valid_from", "valid_to", "successor", "capital")),
    "state_name": ("state_names.csv", ("alias", "iso3", "type", "valid_from", "valid_to", "ambiguous")),
    "seat": ("seats.csv", ("alias", "iso3", "type", "organisation_id", "sector", "valid_from", "valid_to", "ambiguous")),
    "organisation": ("organisations.csv", ("id", "name", "country", "sector", "kind", "acronym", "aliases", "parent", "valid_from", "valid_to")),
    "office": ("offices.csv", ("id", "title", "country", "organisation_id", "sector", "level", "kind", "aliases")),
    "person": ("persons.csv", ("person", "aliases", "gender", "born")),
    "holding": ("holdings/*.csv", ("person", "office_id", "start", "end", "act")),
}  # fmt: skip


def ontology_json() -> str:
    """Returns the packaged ontology: every YAML file under its stem, sorted keys."""
    parts = {
        path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted((RESOURCES / "ontology").glob("*.yaml"))
    }
    return json.dumps(parts, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str) + "\n"


def rows_of(pattern: str, columns: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Returns the rows of every file that `pattern` matches, sorted, without duplicates."""
    rows: set[tuple[str, ...]] = set()
    for path in sorted((RESOURCES / "actors").glob(pattern)):
        with path.open(encoding="utf-8", newline="") as lines:
            for number, row in enumerate(csv.DictReader(lines), start=2):
                if None in row or any(row.get(column) is None for column in columns):
                    sys.exit(f"{path.relative_to(ROOT)}:{number}: the row does not have the columns {', '.join(columns)}")
                rows.add(tuple(row[column].strip() for column in columns))
    return sorted(rows)


def build_knowledge(path: Path) -> str:
    """Writes the knowledge base to `path` and returns the digest of its rows."""
    path.unlink(missing_ok=True)
    digest = hashlib.sha256()
    with sqlite3.connect(path) as database:
        for table, (pattern, columns) in TABLES.items():
            rows = rows_of(pattern, columns)
            digest.update(repr((table, columns, rows)).encode())
            names = ", ".join(f'"{column}" TEXT NOT NULL' for column in columns)
            database.execute(f"CREATE TABLE {table} ({names})")
            database.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(columns))})", rows)
        database.execute("CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL)")
        database.execute("INSERT INTO meta VALUES ('digest', ?)", (digest.hexdigest(),))
    with sqlite3.connect(path) as database:
        database.execute("VACUUM")
    database.close()
    return digest.hexdigest()


def place_rows() -> tuple[list[tuple[object, ...]], set[tuple[str, int]]]:
    """Returns the places (id, geonames id, name, kind, country, admin-1, latitude, longitude, population) and their folded names."""
    places: list[tuple[object, ...]] = []
    names: set[tuple[str, int]] = set()
    with gzip.open(RESOURCES / "places" / "geonames.csv.gz", "rt", encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            ident = int(row["geonames"])
            position = float(row["lat"]), float(row["lon"])
            places.append((ident, ident, row["name"], "city", row["country"], row["admin1"], *position, int(row["population"])))
            names.update((key(name), ident) for name in (row["name"], *row["alternates"].split("|")) if key(name))
    with (RESOURCES / "places" / "places.csv").open(encoding="utf-8", newline="") as lines:
        for number, row in enumerate(csv.DictReader(lines), start=1):
            position = float(row["lat"]), float(row["lon"])
            places.append((-number, None, row["name"], row["kind"], row["country"], "", *position, 0))
            names.update((key(name), -number) for name in (row["name"], *row["aliases"].split("|")) if key(name))
    return places, names


def build_places(path: Path) -> str:
    """Writes the gazetteer to `path` and returns the digest of its rows."""
    path.unlink(missing_ok=True)
    places, names = place_rows()
    digest = hashlib.sha256(repr((places, sorted(names))).encode()).hexdigest()
    with sqlite3.connect(path) as database:
        database.execute(
            "CREATE TABLE place (id INTEGER PRIMARY KEY, geonames INTEGER, name TEXT NOT NULL, kind TEXT NOT NULL, country TEXT NOT NULL,"
            " admin1 TEXT NOT NULL, lat REAL NOT NULL, lon REAL NOT NULL, population INTEGER NOT NULL)"
        )
        database.execute(
            "CREATE TABLE name (form TEXT NOT NULL, place INTEGER NOT NULL, PRIMARY KEY (form, place)) WITHOUT ROWID"
        )
        database.execute("CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL)")
        database.executemany("INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", sorted(places))
        database.executemany("INSERT INTO name VALUES (?, ?)", sorted(names))
        database.execute("INSERT INTO meta VALUES ('digest', ?)", (digest,))
    with sqlite3.connect(path) as database:
        database.execute("VACUUM")
    database.close()
    return digest


def packaged_digest(path: Path) -> str:
    """Returns the digest that packaged data carry, empty when there are none."""
    if not path.exists():
        return ""
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as database:
        return str(database.execute("SELECT value FROM meta WHERE name = 'digest'").fetchone()[0])


def main() -> None:
    """Builds, or with --check compares."""
    if "--check" in sys.argv[1:]:
        with tempfile.TemporaryDirectory() as folder:
            digest = build_knowledge(Path(folder) / "knowledge.sqlite")
            places = build_places(Path(folder) / "places.sqlite")
        stale = [
            path.name
            for path, fresh in (
                (ONTOLOGY, ONTOLOGY.exists() and ONTOLOGY.read_text(encoding="utf-8") == ontology_json()),
                (KNOWLEDGE, packaged_digest(KNOWLEDGE) == digest),
                (PLACES, packaged_digest(PLACES) == places),
            )
            if not fresh
        ]
        if stale:
            sys.exit(f"packaged data differ from resources/: {', '.join(stale)}; run `make data` and commit the result")
        return
    ONTOLOGY.write_text(ontology_json(), encoding="utf-8")
    print(f"{ONTOLOGY.name}: {ONTOLOGY.stat().st_size:,} bytes")
    print(f"{KNOWLEDGE.name}: digest {build_knowledge(KNOWLEDGE)[:12]}, {KNOWLEDGE.stat().st_size:,} bytes")
    print(f"{PLACES.name}: digest {build_places(PLACES)[:12]}, {PLACES.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
