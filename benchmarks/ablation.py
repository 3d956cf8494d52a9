"""Gold, passes -> figures of claims and statuses with and without a pass; the engine reads each text once, whatever is left out."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from benchmarks.statuses import STATUSES, article_of, best_rights
from detente.actors import resolve
from detente.coding.coder import Told, acts_told, coded, scenes_of
from detente.coding.drafts import Draft
from detente.coding.passes import PASSES, Pass
from detente.coding.scene import Scene
from detente.evaluation.claims import count_claims
from detente.evaluation.engines import articles_of
from detente.evaluation.gold import GoldRow, read_gold
from detente.language import analyze
from detente.model import Article, Claim, Resolution

SAMPLE = Path(__file__).parent.parent / "examples" / "gold" / "claims.jsonl"
Sheet = Counter[str]


class Read(NamedTuple):
    """One article as an engine has read it."""

    resolution: Resolution
    scenes: list[Scene]
    told: Told


class Row(NamedTuple):
    """One row of gold: what was read of its articles, and how claims of it are counted."""

    read: list[Read]
    count: Callable[[list[Claim]], Sheet]


def gold_sets(every: int = 0) -> dict[str, list[Row]]:
    """Returns the sets that may be looked at: `tune`, the sample, the sentences on statuses, and every so many of the training passages."""
    sets = {"tune": passage_rows("tune"), "sample": [claim_row(row) for row in read_gold(SAMPLE)], "statuses": status_rows()}
    return sets | ({"training": passage_rows("train", every)} if every else {})


def passage_rows(split: Any, every: int = 1) -> list[Row]:
    """Returns the rows of a split of the corpus."""
    from training.corpus import evaluation_claims

    rows = enumerate(evaluation_claims(split))
    return [claim_row(GoldRow(fields=row, path=Path(split), line=at)) for at, row in rows if at % every == 0]


def claim_row(row: GoldRow) -> Row:
    """Returns a row of claims."""

    def count(claims: list[Claim]) -> Sheet:
        counts, rights = count_claims(row, {"claims": [msgspec.to_builtins(claim) for claim in claims]})
        hit, extra, missed = (int(sum(column)) for column in zip(*counts.values(), strict=True)) if counts else (0, 0, 0)
        sheet = Counter({"hit": hit, "extra": extra, "missed": missed})
        for field, values in rights.items():
            sheet[field] += round(1000 * sum(values))
            sheet[f"of {field}"] += 1000 * len(values)
        return sheet

    return Row([read(article) for article in articles_of(row)], count)


def status_rows() -> list[Row]:
    """Returns the sentences on statuses, each right as a whole or not."""

    def row_of(fields: dict[str, Any]) -> Row:
        def count(claims: list[Claim]) -> Sheet:
            right = best_rights(fields, claims)
            return Counter({"all": 1000 * (bool(right) and all(right.values())), "of all": 1000})

        return Row([read(article_of(fields["text"]))], count)

    return [row_of(json.loads(line)) for line in STATUSES.read_text(encoding="utf-8").splitlines()]


def read(article: Article) -> Read:
    """Returns an article as the default engine reads it."""
    resolution = resolve(analyze(article))
    scenes = scenes_of(resolution)
    return Read(resolution, scenes, acts_told(resolution, scenes, "detente"))


def drafts_of(one: Read, passes: Iterable[Pass]) -> list[list[Draft]]:
    """Returns the drafts of an article after some passes."""
    found = []
    for scene, acts in zip(one.scenes, one.told.acts, strict=True):
        drafts = list(acts)
        for step in passes:
            drafts = step.run(scene, drafts)
        found.append(drafts)
    return found


def claims_of(one: Read, drafts: list[list[Draft]]) -> list[Claim]:
    """Returns the claims that drafts make which have gone through the passes."""
    return list(coded(one.resolution, drafts, one.told, "detente").claims)


def figures(sheet: Sheet) -> dict[str, float]:
    """Returns the figures of a sheet: micro F1 of claims, accuracies of fields."""
    found = {}
    if sheet["hit"]:
        found["claims"] = 2 * sheet["hit"] / (2 * sheet["hit"] + sheet["extra"] + sheet["missed"])
    return found | {name[3:]: sheet[name[3:]] / of for name, of in sheet.items() if name.startswith("of ") and of}


def ablate(rows: Sequence[Row]) -> Iterator[tuple[Pass | None, int, dict[str, float]]]:
    """Yields the figures of a set with all passes (None), then for each without it, with the number of rows that it changes."""
    whole = [[drafts_of(one, PASSES) for one in row.read] for row in rows]
    sheets = [row.count(claims(row, drafts)) for row, drafts in zip(rows, whole, strict=True)]
    yield None, len(rows), figures(total(sheets))
    for left_out in PASSES:
        others = [one for one in PASSES if one is not left_out]
        counted = []
        for row, drafts, sheet in zip(rows, whole, sheets, strict=True):
            without = [drafts_of(one, others) for one in row.read]
            counted.append(sheet if without == drafts else row.count(claims(row, without)))
        changed = sum(one is not other for one, other in zip(counted, sheets, strict=True))
        yield left_out, changed, figures(total(counted))


def claims(row: Row, drafts: list[list[list[Draft]]]) -> list[Claim]:
    """Returns the claims of all articles of a row."""
    return [claim for one, told in zip(row.read, drafts, strict=True) for claim in claims_of(one, told)]


def total(sheets: Iterable[Sheet]) -> Sheet:
    """Returns the sum of sheets."""
    found: Sheet = Counter()
    for sheet in sheets:
        found.update(sheet)
    return found
