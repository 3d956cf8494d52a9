"""Figures of one evaluation: scores with intervals, a row per label, accuracies of fields."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec


class Score(msgspec.Struct, frozen=True, kw_only=True):
    """Precision, recall and F1 in [0, 1], with the 95 % bootstrap interval of F1."""

    name: str
    precision: float
    recall: float
    f1: float
    low: float
    high: float


class LabelScore(msgspec.Struct, frozen=True, kw_only=True):
    """One label: how many gold rows have it, how many were predicted, and how well."""

    label: str
    gold: int
    predicted: int
    precision: float
    recall: float
    f1: float


class FieldScore(msgspec.Struct, frozen=True, kw_only=True):
    """How often a field is right where gold gives it, with the 95 % bootstrap interval."""

    field: str
    total: int
    accuracy: float
    low: float
    high: float


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """What an evaluation found. Its JSON is `msgspec.json.encode(report)`."""

    task: str
    gold: str
    rows: int
    scores: tuple[Score, ...]
    labels: tuple[LabelScore, ...] = ()
    fields: tuple[FieldScore, ...] = ()
    notes: tuple[str, ...] = ()

    def render(self) -> str:
        """Returns the figures as plain tables."""
        parts = [f"{self.task}: {self.rows} rows of {self.gold}"]
        scores = [
            (score.name, percent(score.precision), percent(score.recall), percent(score.f1), interval(score.low, score.high))
            for score in self.scores
        ]
        parts.append(table(("", "precision", "recall", "F1", "95 %"), scores))
        if self.labels:
            labels = [
                (row.label, str(row.gold), str(row.predicted), percent(row.precision), percent(row.recall), percent(row.f1))
                for row in self.labels
            ]
            parts.append(table(("label", "gold", "predicted", "precision", "recall", "F1"), labels))
        if self.fields:
            fields = [(row.field, str(row.total), percent(row.accuracy), interval(row.low, row.high)) for row in self.fields]
            parts.append(table(("field", "of", "right", "95 %"), fields))
        parts.extend(self.notes)
        return "\n\n".join(parts)


def percent(share: float) -> str:
    """Returns a share with three decimals."""
    return f"{share:.3f}"


def interval(low: float, high: float) -> str:
    """Returns an interval of shares."""
    return f"{low:.3f}-{high:.3f}"


def table(header: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    """Returns aligned columns: the first to the left, figures to the right."""
    widths = [max(len(row[column]) for row in [header, *rows]) for column in range(len(header))]
    lines = []
    for row in [header, *rows]:
        cells = [row[0].ljust(widths[0])] + [cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)]
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines)
