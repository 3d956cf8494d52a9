"""resources/ -> packaged data: `python scripts/build_data.py [--check]`.

Reads `resources/ontology/*.yaml` and `resources/actors/**/*.csv`, writes `src/detente/ontology/ontology.json` and
`src/detente/ontology/knowledge.sqlite`. With `--check` it writes nothing and exits 1 if the packaged data differ from what the
sources give (files for JSON; for SQLite the digest of all rows, since the file's bytes depend on SQLite's version).
"""

from __future__ import annotations

import csv
import hashlib
import json
import sqlite3
import sys
import tempfile
from pathlib import Path

import yaml

ROOT = Path(__file__).parent.parent
RESOURCES = ROOT / "resources"
PACKAGE = ROOT / "src" / "detente" / "ontology"
ONTOLOGY = PACKAGE / "ontology.json"
KNOWLEDGE = PACKAGE / "knowledge.sqlite"

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


def packaged_digest() -> str:
    """Returns the digest that the packaged knowledge base carries, empty when there is none."""
    if not KNOWLEDGE.exists():
        return ""
    with sqlite3.connect(f"file:{KNOWLEDGE}?mode=ro", uri=True) as database:
        return str(database.execute("SELECT value FROM meta WHERE name = 'digest'").fetchone()[0])


def main() -> None:
    """Builds, or with --check compares."""
    if "--check" in sys.argv[1:]:
        with tempfile.TemporaryDirectory() as folder:
            digest = build_knowledge(Path(folder) / "knowledge.sqlite")
        stale = [
            path.name
            for path, fresh in (
                (ONTOLOGY, ONTOLOGY.exists() and ONTOLOGY.read_text(encoding="utf-8") == ontology_json()),
                (KNOWLEDGE, packaged_digest() == digest),
            )
            if not fresh
        ]
        if stale:
            sys.exit(f"packaged data differ from resources/: {', '.join(stale)}; run `make data` and commit the result")
        return
    ONTOLOGY.write_text(ontology_json(), encoding="utf-8")
    print(f"{ONTOLOGY.name}: {ONTOLOGY.stat().st_size:,} bytes")
    print(f"{KNOWLEDGE.name}: digest {build_knowledge(KNOWLEDGE)[:12]}, {KNOWLEDGE.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
