"""A record of generated claims: rows per second in, and the time of the questions that a relation's page asks.

    python -m benchmarks.record --claims 1000000 --record million.db

Times of questions are medians of seven.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.claims import CLAIMS_PER_ARTICLE, page_codings
from benchmarks.filling import fill, kept_or_thrown_away, parser_of, peak_mb
from detente.record import open_record

PAIRS = (("USA", "RUS"), ("VNM", "RUS"), ("KEN", "SOM"))


def main() -> None:
    options = parser_of(__doc__, claims=100_000).parse_args()
    with kept_or_thrown_away(options.record) as path:
        measure(path, options.claims)


def measure(path: Path, claims: int) -> None:
    """Fills the record at `path` unless it is full, and prints the figures."""
    with open_record(path) as record:
        if record.counts()["claims"] < claims:
            say_speed(claims, fill(record, page_codings(claims)))
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
    print(f"peak memory     {peak_mb():,.0f} MB")


def say_speed(claims: int, spent: float) -> None:
    """Prints how fast claims were added in so many seconds."""
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
