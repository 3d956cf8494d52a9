"""Our own sentences, one a status, told in the active and passive, by nouns, by report and in headlines -> how many are read right: `python -m benchmarks.statuses [--errors]`.

`evaluation/gold/statuses.jsonl` has 226 sentences on every kind with a ladder. A row gives the kinds and statuses that the guidelines allow
(null: any status, or none), the realis and the states concerned; it is right when one claim has all of them. The rules were written with
the part `first` in view; `second` was written afterwards by who knew the rules, and read once before its errors were looked at.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from detente.actors import resolve
from detente.coding import code
from detente.language import analyze
from detente.model import Article, Claim, DateRange, Segment, content_id

STATUSES = Path(__file__).parent.parent / "evaluation" / "gold" / "statuses.jsonl"
PUBLISHED = DateRange(start="2024-05-14", end="2024-05-15", precision="day", basis="stated")
# Read beside the act in most sentences.
BESIDE = frozenset(["office", "appointment", "figure", "anniversary"])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--errors", action="store_true", help="list the sentences that are read otherwise")
    options = parser.parse_args()
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for line in STATUSES.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        claims = code(resolve(analyze(article_of(row["text"])))).claims
        right = best_rights(row, claims)
        counts[row["part"]].update(right, sentences=1, all=bool(right) and all(right.values()))
        if options.errors and not all(right.values() or (False,)):
            print(
                row["text"],
                [(claim.kind, claim.status, claim.realis, claim.states) for claim in claims if claim.kind not in BESIDE],
            )
    for part, count in counts.items():
        shares = (f"{name} {count[name] / count['sentences']:.3f}" for name in ("kind", "status", "realis", "states", "all"))
        print(f"{part:8} {count['sentences']:4} sentences: {', '.join(shares)}")


def article_of(text: str) -> Article:
    """Returns a sentence as an article of its own."""
    return Article(
        id=content_id("article", text), page="page", address="statuses", text=text,
        segments=(Segment(role="body", start=0, end=len(text)),), published=PUBLISHED,
    )  # fmt: skip


def best_rights(row: Mapping[str, Any], claims: Iterable[Claim]) -> dict[str, bool]:
    """Returns what of a row the claim that fits it best has right."""
    of_acts = (rights(row, claim) for claim in claims if claim.kind not in BESIDE)
    return max(of_acts, key=lambda one: sum(one.values()), default={})


def rights(row: Mapping[str, Any], claim: Claim) -> dict[str, bool]:
    """Returns what of a claim is as a row wants it; a claim of another kind has nothing right."""
    kind = claim.kind in row["kinds"]
    wanted = row["statuses"]
    return {
        "kind": kind,
        "status": kind and (wanted is None or (claim.status or claim.subkind) in wanted),
        "realis": kind and claim.realis in row["realis"],
        "states": kind and list(claim.states) == row["states"],
    }


if __name__ == "__main__":
    main()
