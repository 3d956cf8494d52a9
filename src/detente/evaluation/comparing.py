"""gold, coders -> Comparison: the same gold read by several coders, their figures side by side with time, tokens and cost."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import msgspec

from detente.errors import ConfigError
from detente.evaluation.engines import Prediction, predict_claims
from detente.evaluation.gold import GoldRow, read_gold
from detente.evaluation.report import Report, percent, table
from detente.evaluation.running import ask, report_of, write
from detente.model import Engine


class CoderReport(msgspec.Struct, frozen=True, kw_only=True):
    """One coder's figures, and what it took for all rows: seconds, requests, tokens, cost (None without prices), refusals by reason."""

    coder: Engine
    report: Report
    seconds: float
    requests: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0
    cost: float | None = None
    refusals: dict[str, int] = {}


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """Coders on one gold. Its JSON is `msgspec.json.encode(comparison)`."""

    gold: str
    rows: int
    coders: tuple[CoderReport, ...]

    def render(self) -> str:
        """Returns the figures as one table, a column a coder, and the refusals below."""
        lines = [(name, *(row_value(one, name) for one in self.coders)) for name in self.names()]
        parts = [
            f"claims: {self.rows} rows of {self.gold}",
            table(("", *(one.coder for one in self.coders)), [*lines, *spent(self.coders, self.rows)]),
        ]
        for one in self.coders:
            if one.refusals:
                reasons = ", ".join(f"{reason} {count}" for reason, count in one.refusals.items())
                parts.append(f"{one.coder} refused: {reasons}")
        return "\n\n".join(parts)

    def names(self) -> list[str]:
        """Returns the rows of the table, in order: scores, then every field that a coder has a figure for."""
        scores = [
            f"{score.name} {part}" for score in self.coders[0].report.scores for part in ("precision", "recall", "F1", "95 %")
        ]
        fields = dict.fromkeys(field.field for one in self.coders for field in one.report.fields)
        return [*scores, *fields]


def row_value(one: CoderReport, name: str) -> str:
    """Returns a coder's figure of a row; `-` when it has none."""
    for score in one.report.scores:
        cells = {
            f"{score.name} precision": percent(score.precision),
            f"{score.name} recall": percent(score.recall),
            f"{score.name} F1": percent(score.f1),
            f"{score.name} 95 %": f"{percent(score.low)}-{percent(score.high)}",
        }
        if name in cells:
            return cells[name]
    return next((percent(field.accuracy) for field in one.report.fields if field.field == name), "-")


def spent(coders: Sequence[CoderReport], rows: int) -> list[tuple[str, ...]]:
    """Returns the rows about time and, where a coder asks an endpoint, requests, tokens and cost."""
    lines = [("seconds a row", *(f"{one.seconds / max(1, rows):.3f}" for one in coders))]
    if any(one.requests for one in coders):
        lines.append(("requests", *(str(one.requests) for one in coders)))
        lines.append(("tokens in+out", *(f"{one.prompt_tokens}+{one.completion_tokens}" for one in coders)))
        lines.append(("cost", *("-" if one.cost is None else f"{one.cost:.4f}" for one in coders)))
    return lines


def compare(gold_path: str | Path, coders: Sequence[Engine], predictions_path: str | Path | None = None) -> Comparison:
    """Returns how well coders read the claims of one gold.

    Args:
        gold_path: JSON lines for the task `claims` (docs/evaluation.md).
        coders: their names, in the order of the columns.
        predictions_path: where the predictions are written; `out.jsonl` becomes `out.CODER.jsonl` for each.

    Raises:
        ConfigError: no such coder, one is named twice, or a row cannot be used.
    """
    if not coders or len(set(coders)) != len(coders):
        raise ConfigError("name each coder once, and at least one")
    rows = read_gold(Path(gold_path))
    return Comparison(
        gold=Path(gold_path).name,
        rows=len(rows),
        coders=tuple(measure(coder, Path(gold_path), rows, predictions_path) for coder in coders),
    )


def measure(coder: Engine, gold: Path, rows: list[GoldRow], predictions_path: str | Path | None) -> CoderReport:
    """Returns the figures of one coder."""
    started = time.monotonic()
    predictions = [ask(row, lambda one: predict_claims(one, coder), None) for row in rows]
    seconds = time.monotonic() - started
    if predictions_path is not None:
        path = Path(predictions_path)
        write(path.with_name(f"{path.stem}.{coder}{path.suffix}"), predictions)
    usages = [usage for prediction in predictions for usage in prediction.get("usage", ())]
    costs = [usage["cost"] for usage in usages]
    return CoderReport(
        coder=coder, report=report_of("claims", gold, rows, predictions), seconds=round(seconds, 3),
        requests=sum(usage["requests"] for usage in usages), prompt_tokens=sum(usage["prompt_tokens"] for usage in usages),
        completion_tokens=sum(usage["completion_tokens"] for usage in usages),
        cost=None if not costs or None in costs else round(sum(costs), 6), refusals=refused(predictions),
    )  # fmt: skip


def refused(predictions: list[Prediction]) -> dict[str, int]:
    """Returns the refusals of all rows by reason."""
    counts: Counter[str] = Counter()
    for prediction in predictions:
        counts.update(prediction.get("refusals", {}))
    return dict(sorted(counts.items()))
