"""What the measurements of a record have in common: their options, a file that is kept or thrown away, filling it, and the memory used."""

from __future__ import annotations

import argparse
import itertools
import resource
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from detente.model import PageCoding
from detente.record import Record

PAGES_PER_BATCH = 1_000


def parser_of(doc: str | None, *, claims: int) -> argparse.ArgumentParser:
    """Returns the parser of a measurement that its module's text describes: how many claims, and in which file."""
    parser = argparse.ArgumentParser(description=doc.splitlines()[0] if doc else None)
    parser.add_argument("--claims", type=int, default=claims)
    parser.add_argument("--record", type=Path, help="kept, and not filled again; without it a file that is thrown away")
    return parser


@contextmanager
def kept_or_thrown_away(path: Path | None) -> Iterator[Path]:
    """Gives the path of the record: the one that is named, else one in a folder that is removed afterwards."""
    if path is not None:
        yield path
        return
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder) / "record.db"


def fill(record: Record, pages: Iterable[PageCoding]) -> float:
    """Adds generated pages. Returns the seconds that adding took, generating them not counted."""
    spent = 0.0
    rest = iter(pages)
    while batch := list(itertools.islice(rest, PAGES_PER_BATCH)):
        started = time.perf_counter()
        record.add(batch)
        spent += time.perf_counter() - started
    return spent


def peak_mb() -> float:
    """Returns the most memory this process has used, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
