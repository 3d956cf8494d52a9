"""A record of generated claims: rows per second in, and the time of the questions that a relation's page asks.

    python -m benchmarks.record --claims 1000000 --record million.db

Times of questions are medians of seven.
"""

from __future__ import annotations

import argparse
import itertools
import resource
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.claims import CLAIMS_PER_ARTICLE, page_codings
from detente.record import Record, open_record

PAGES_PER_BATCH = 1_000
PAIRS = (("USA", "RUS"), ("VNM", "RUS"), ("KEN", "SOM"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--record", type=Path)
    options = parser.parse_args()
    if options.record:
        measure(options.record, options.claims)
    else:
        with tempfile.TemporaryDirectory() as folder:
            measure(Path(folder) / "record.db", options.claims)


def measure(path: Path, claims: int) -> None:
    """Fills the record at `path` unless it is full, and prints the figures."""
    with open_record(path) as record:
        if record.counts()["claims"] < claims:
            fill(record, claims)
        size = path.stat().st_size
        print(f"size            {size / 1e6:,.0f} MB, {size / claims:,.0f} bytes a claim")
        for pair in PAIRS:
            found = len(list(record.claims(pair=pair)))
            print(f"{' '.join(pair)}         {found:,} claims in all")
            questions: dict[str, Callable[[], object]] = {
                "claims": lambda pair=pair: list(record.claims(pair=pair)),  # type: ignore[misc]
                "columns": lambda pair=pair: list(record.claim_rows(pair=pair)),  # type: ignore[misc]
                "first 100": lambda pair=pair: list(record.claims(pair=pair, limit=100)),  # type: ignore[misc]
                "one year": lambda pair=pair: list(record.claims(pair=pair, since="2021", until="2022")),  # type: ignore[misc]
            }
            for name, question in questions.items():
                print(f"  {name:<13} {median_ms(question):8.1f} ms")
        print(f"search          {median_ms(lambda: record.search('railways customs VNM')):8.1f} ms")
        print(f"one claim       {median_ms(lambda: record.claim(next(record.claims(limit=1)).id)):8.1f} ms")
        print(f"tally of kinds  {median_ms(lambda: record.tally('kind')):8.1f} ms")
    print(f"peak memory     {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB")


def fill(record: Record, claims: int) -> None:
    """Adds generated claims and prints the speed, generating them not counted."""
    spent = 0.0
    pages = page_codings(claims)
    while batch := list(itertools.islice(pages, PAGES_PER_BATCH)):
        started = time.perf_counter()
        record.add(batch)
        spent += time.perf_counter() - started
    # A claim of two states is a row of claims, of claim_bodies and of claim_words, and three of claim_states.
    print(
        f"added           {claims / spent:,.0f} claims/s, {6 * claims / spent:,.0f} rows/s, {CLAIMS_PER_ARTICLE} claims an article"
    )


def median_ms(question: Callable[[], object], *, times: int = 7) -> float:
    """Returns the median time of a question in milliseconds."""
    spent = []
    for _ in range(times):
        started = time.perf_counter()
        question()
        spent.append(1_000 * (time.perf_counter() - started))
    return statistics.median(spent)


if __name__ == "__main__":
    main()
