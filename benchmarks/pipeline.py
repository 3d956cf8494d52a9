"""The whole pipeline on the sample: articles per second per process, peak memory, and what each room takes of the time.

    python -m benchmarks.pipeline [PATH…]

One process, pages read beforehand, best of three passes after a first that loads what is loaded once. Speed depends on the machine
and on what else runs there; the share of each room and the ratio to bare extraction do so much less.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from detente.actors import resolve
from detente.articles import extract
from detente.coding import code
from detente.errors import SourceError
from detente.language import analyze
from detente.model import Page, PageCoding
from detente.record import open_record
from detente.sources import read_all

SAMPLE = Path(__file__).parents[1] / "examples" / "pages"
PASSES = 3
Result = TypeVar("Result")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("paths", nargs="*", default=[str(SAMPLE)])
    paths = parser.parse_args().paths
    before = peak_mb()
    pages = [page for path in paths for page in read_all(path) if isinstance(page, Page)]
    measure(pages)  # loads data and code
    passes = [measure(pages) for _ in range(PASSES)]
    spent, articles, teasers, claims = min(passes, key=lambda one: sum(one[0].values()))
    total = sum(spent.values())
    words = sum(len(page.text.split()) for page in pages)
    print(f"{len(pages)} pages ({words:,} words of markup and text), {articles} articles, {teasers} teasers, {claims} claims")
    print(f"articles per second, one process   {articles / total:8.1f}   (each with its page's teasers)")
    print(f"ratio to extraction alone          {total / spent['extract']:8.2f}")
    for room, seconds in spent.most_common():
        print(f"  {room:<10} {100 * seconds / total:5.1f} %   {1_000 * seconds / len(pages):7.2f} ms a page")
    print(f"peak memory                        {peak_mb():8.0f} MB ({before:.0f} MB before the first page)")


def measure(pages: list[Page]) -> tuple[Counter[str], int, int, int]:
    """Takes pages through the rooms in this process. Returns seconds of CPU by room, articles, teasers and claims."""
    spent: Counter[str] = Counter()

    def timed(room: str, door: Callable[..., Result], *arguments: object) -> Result:
        started = time.process_time()
        try:
            return door(*arguments)
        finally:
            spent[room] += time.process_time() - started

    entries = []
    for page in pages:
        try:
            articles = timed("extract", extract, page)
        except SourceError:
            continue
        analyses = [timed("analyze", analyze, article) for article in articles]
        resolutions = [timed("resolve", resolve, analysis) for analysis in analyses]
        codings = tuple(timed("code", code, resolution) for resolution in resolutions)
        entries.append(PageCoding(page=page, coder="benchmark", codings=codings))
    with tempfile.TemporaryDirectory() as folder, open_record(Path(folder) / "record.db") as record:
        timed("add", record.add, entries)
        counts = record.counts()
    return spent, counts["articles"], counts["teasers"], counts["claims"]


def peak_mb() -> float:
    """Returns the peak memory of this process in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
