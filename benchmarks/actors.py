"""Mentions a second, memory and accuracy of the actors room: `python -m benchmarks.actors [--split dev|heldout] [--places]`."""

from __future__ import annotations

import argparse
import json
import resource
import time
from pathlib import Path
from typing import Any

from detente.actors import resolve_mention
from detente.actors.places import find_place
from detente.actors.setting import setting_of
from detente.evaluation.tasks import distance_km, same
from detente.ontology.gazetteer import places_named

GOLD = Path(__file__).parent.parent / "evaluation" / "gold"
ROUNDS = 5
NEAR_KM = 161.0


def rows_of(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (GOLD / name).read_text(encoding="utf-8").splitlines()]


def accuracy(rows: list[dict[str, Any]]) -> dict[str, str]:
    rights: dict[str, list[bool]] = {}
    for row in rows:
        found = resolve_mention(row["text"], row["start"], row["end"], row["date"])
        first = found.actors[0] if found.actors else None
        answer = {
            "country": first.country if first else found.place.country if found.place else None,
            "sector": first.sector if first else None,
            "name": first.name if first else None,
            "office": first.offices[0].title if first and first.offices else None,
        }
        for field, given in answer.items():
            if field in row:
                gold = row[field] if isinstance(row[field], list) else [row[field]]
                wanted = [one for one in gold if one is not None]
                right = any(given is not None and same(field, one, given) for one in wanted) if wanted else given is None
                rights.setdefault(field, []).append(right)
    return {field: f"{sum(values) / len(values):.3f} of {len(values)}" for field, values in rights.items()}


def speed(rows: list[dict[str, Any]]) -> float:
    """Returns mentions a CPU second, indices built and each text read anew in every round."""
    for row in rows:
        resolve_mention(row["text"], row["start"], row["end"], row["date"])
    begun = time.process_time()
    for number in range(ROUNDS):
        for row in rows:
            resolve_mention(row["text"] + " " * number, row["start"], row["end"], row["date"])
    return ROUNDS * len(rows) / (time.process_time() - begun)


def places() -> str:
    rows = rows_of("places.jsonl")
    counts = [0, 0, 0, 0]
    for row in rows:
        surface, point = row["text"][row["start"] : row["end"]], (row["lat"], row["lon"])
        around = frozenset(setting_of(row["text"], None).codes(row["start"], row["end"]))
        found = find_place(surface, around)
        largest = max(places_named(surface), key=lambda place: place.population, default=None)
        plain = largest if largest is not None and largest.population else None
        counts[0] += found.country == row["country"]
        counts[1] += found.lat is not None and found.lon is not None and distance_km(point, (found.lat, found.lon)) <= NEAR_KM
        counts[2] += (plain.country if plain else None) == row["country"]
        counts[3] += plain is not None and distance_km(point, (plain.lat, plain.lon)) <= NEAR_KM
    ours, near, base, base_near = (count / len(rows) for count in counts)
    return f"places ({len(rows)}): country {ours:.3f}, within 161 km {near:.3f}; population only {base:.3f}, {base_near:.3f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--split", choices=["dev", "heldout"])
    parser.add_argument("--places", action="store_true")
    chosen = parser.parse_args()
    if chosen.places:
        print(places())
        return
    rows = [row for row in rows_of("actors.jsonl") if chosen.split in (None, row["split"])]
    print(f"{len(rows)} mentions: {accuracy(rows)}")
    print(f"{speed(rows):,.0f} mentions a CPU second")
    print(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB peak memory")


if __name__ == "__main__":
    main()
