"""Generated news -> how long joining and relations take: full join, join of what is new, and the view of a relation, with memory.

    python -m benchmarks.relations --claims 1000000 --record million.db
    python -m benchmarks.relations --record million.db --joined --add 1000

The second adds to a record that is joined, and measures the join of what it added and the views.
On a shared machine the seconds of CPU tell more than those of the clock. Times of views are medians over pairs drawn as often as they are in the news, and over pairs drawn evenly.
"""

from __future__ import annotations

import random
import statistics
import time
from pathlib import Path

from benchmarks.filling import fill, kept_or_thrown_away, parser_of, peak_mb
from benchmarks.news import DAYS, page_codings
from detente.events import JoinSettings, join
from detente.record import Record, open_record
from detente.relations import network, relation

VIEWS = 40


def main() -> None:
    parser = parser_of(__doc__, claims=50_000)
    parser.add_argument("--joined", action="store_true", help="the record is joined: only what is added is joined")
    parser.add_argument(
        "--add", type=int, default=1_000, help="claims added to the joined record, of its last week and of any day"
    )
    options = parser.parse_args()
    with kept_or_thrown_away(options.record) as path:
        measure(path, options.claims, options.add, joined=options.joined)


def measure(path: Path, claims: int, added: int, *, joined: bool = False) -> None:
    """Fills the record at `path` unless it is full, joins it, joins what is new, looks at relations, and prints the figures."""
    with open_record(path) as record:
        if not joined:
            if record.counts()["claims"] < claims:
                say("adding", f"{claims:,} claims in {fill(record, page_codings(claims)):,.0f} s")
            join_all(record)
        for name, first_day in (("new of this week", DAYS - 7), ("new of any day", 0)):
            join_new(record, name, added, first_day)
        views(record)
    say("peak memory", f"{peak_mb():,.0f} MB; record {path.stat().st_size / 1e6:,.0f} MB")


def join_all(record: Record) -> None:
    """Joins everything, and prints what that took."""
    before, cpu = peak_mb(), time.process_time()
    report = join(record, JoinSettings(full=True))
    cpu = time.process_time() - cpu
    say("full join", f"{report.claims:,} claims -> {report.events:,} events, {report.claims / report.events:.2f} claims an event")
    say(
        "",
        f"{report.seconds:,.1f} s ({cpu:,.1f} s of one CPU, {1e6 * cpu / report.claims:,.0f} s a million claims); peak memory {peak_mb():,.0f} MB (before {before:,.0f})",
    )
    say("", f"{report.copies:,} pairs of copies, {report.steps:,} steps, {report.judgements:,} judgements")


def join_new(record: Record, name: str, added: int, first_day: int) -> None:
    """Adds claims from a day on, joins them, and prints what that took."""
    record.add(list(page_codings(added, seed=int(time.time()), first_day=first_day)))
    cpu = time.process_time()
    report = join(record)
    cpu = time.process_time() - cpu
    say(
        name,
        f"{report.claims:,} new claims in {report.seconds:.2f} s ({cpu:.2f} s of CPU): {report.events:,} events written, "
        f"{report.retired:,} replaced, {report.steps:,} steps linked",
    )


def views(record: Record) -> None:
    """Prints the times of relation views and of the network."""
    lines = network(record)
    chance = random.Random(1)
    draws = {
        "relation, as in the news": chance.choices(list(lines), [line.events for line in lines], k=VIEWS),
        "relation, any pair": chance.choices(list(lines), k=VIEWS),
        "relation, largest pairs": list(lines[:5]),
    }
    for name, pairs in draws.items():
        times, sizes, cpu = [], [], time.process_time()
        for line in pairs:
            started = time.perf_counter()
            view = relation(record, line.a, line.b)
            times.append(1_000 * (time.perf_counter() - started))
            sizes.append(len(view.timeline))
        cpu = 1_000 * (time.process_time() - cpu) / len(times)
        say(
            name,
            f"median {statistics.median(times):,.0f} ms (mean of CPU {cpu:,.0f} ms), slowest {max(times):,.0f} ms; events: median {statistics.median(sizes):,.0f}, most {max(sizes):,}",
        )
    started = time.perf_counter()
    network(record)
    say("network, all years", f"{1_000 * (time.perf_counter() - started):,.0f} ms, {len(lines):,} pairs")
    started = time.perf_counter()
    network(record, since="2024", until="2025")
    say("network, one year", f"{1_000 * (time.perf_counter() - started):,.0f} ms")


def say(name: str, figures: str) -> None:
    """Prints one line of figures."""
    print(f"{name:<26}{figures}", flush=True)


if __name__ == "__main__":
    main()
