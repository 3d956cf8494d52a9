"""Gold, passes -> figures of claims and statuses with and without a pass; an engine reads each text once, whatever is left out."""

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
from detente.coding.passes import PASSES_OF, Pass
from detente.coding.scene import Scene
from detente.evaluation.claims import count_claims
from detente.evaluation.engines import articles_of
from detente.evaluation.gold import GoldRow, read_gold
from detente.language import analyze
from detente.model import Article, Claim, Engine, Resolution

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


def gold_sets(engine: Engine, every: int = 0) -> Iterator[tuple[str, list[Row]]]:
    """Yields the sets that may be looked at: `tune`, the sample, the sentences on statuses, and every so many of the training passages."""
    yield "tune", passage_rows("tune", engine)
    yield "sample", [claim_row(row, engine) for row in read_gold(SAMPLE)]
    yield "statuses", status_rows(engine)
    if every:
        yield "training", passage_rows("train", engine, every)


def passage_rows(split: Any, engine: Engine, every: int = 1) -> list[Row]:
    """Returns the rows of a split of the corpus."""
    from training.corpus import evaluation_claims

    rows = enumerate(evaluation_claims(split))
    return [claim_row(GoldRow(fields=row, path=Path(split), line=at), engine) for at, row in rows if at % every == 0]


def claim_row(row: GoldRow, engine: Engine) -> Row:
    """Returns a row of claims."""

    def count(claims: list[Claim]) -> Sheet:
        counts, rights = count_claims(row, {"claims": [msgspec.to_builtins(claim) for claim in claims]})
        hit, extra, missed = (int(sum(column)) for column in zip(*counts.values(), strict=True)) if counts else (0, 0, 0)
        sheet = Counter({"hit": hit, "extra": extra, "missed": missed})
        for field, values in rights.items():
            sheet[field] += round(1000 * sum(values))
            sheet[f"of {field}"] += 1000 * len(values)
        return sheet

    return Row([read(article, engine) for article in articles_of(row)], count)


def status_rows(engine: Engine) -> list[Row]:
    """Returns the sentences on statuses, each right as a whole or not."""

    def row_of(fields: dict[str, Any]) -> Row:
        def count(claims: list[Claim]) -> Sheet:
            right = best_rights(fields, claims)
            return Counter({"all": 1000 * (bool(right) and all(right.values())), "of all": 1000})

        return Row([read(article_of(fields["text"]), engine)], count)

    return [row_of(json.loads(line)) for line in STATUSES.read_text(encoding="utf-8").splitlines()]


def read(article: Article, engine: Engine = "detente") -> Read:
    """Returns an article as an engine reads it."""
    resolution = resolve(analyze(article, trained=engine != "cues"))
    scenes = scenes_of(resolution)
    return Read(resolution, scenes, acts_told(resolution, scenes, engine))


def figures(sheet: Sheet) -> dict[str, float]:
    """Returns the figures of a sheet: micro F1 of claims, accuracies of fields."""
    found = {}
    if sheet["hit"]:
        found["claims"] = 2 * sheet["hit"] / (2 * sheet["hit"] + sheet["extra"] + sheet["missed"])
    return found | {name[3:]: sheet[name[3:]] / of for name, of in sheet.items() if name.startswith("of ") and of}


def ablate(rows: Sequence[Row], engine: Engine) -> Iterator[tuple[Pass | None, int, dict[str, float]]]:
    """Yields the figures of a set with all passes (None), then for each without it, with the number of rows whose drafts it changes."""
    passes = PASSES_OF[engine]
    sheets = [row.count(claims(row, passes)) for row in rows]
    acting = [acting_in(row, passes) for row in rows]
    yield None, len(rows), figures(total(sheets))
    for left_out in passes:
        others = [one for one in passes if one is not left_out]
        touched = [left_out.name in names for names in acting]
        counted = (
            row.count(claims(row, others)) if acts else sheet for row, sheet, acts in zip(rows, sheets, touched, strict=True)
        )
        yield left_out, sum(touched), figures(total(counted))


def acting_in(row: Row, passes: Sequence[Pass]) -> set[str]:
    """Returns the names of the passes that change a draft of a row; the others may as well be left out."""
    found = set()
    for one in row.read:
        for scene, acts in zip(one.scenes, one.told.acts, strict=True):
            drafts = list(acts)
            for step in passes:
                after = step.run(scene, drafts)
                found |= {step.name} if after != drafts else set()
                drafts = after
    return found


def claims(row: Row, passes: Sequence[Pass]) -> list[Claim]:
    """Returns the claims of all articles of a row after some passes."""
    return [claim for one in row.read for claim in coded(one.resolution, drafts_of(one, passes), one.told, "detente").claims]


def drafts_of(one: Read, passes: Iterable[Pass]) -> Iterator[list[Draft]]:
    """Yields the drafts of each sentence of an article after some passes."""
    for scene, acts in zip(one.scenes, one.told.acts, strict=True):
        drafts = list(acts)
        for step in passes:
            drafts = step.run(scene, drafts)
        yield drafts


def total(sheets: Iterable[Sheet]) -> Sheet:
    """Returns the sum of sheets."""
    found: Sheet = Counter()
    for sheet in sheets:
        found.update(sheet)
    return found
