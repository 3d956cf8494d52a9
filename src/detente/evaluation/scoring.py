"""counts per row -> scores: micro and macro, per label, with bootstrap intervals over rows (Efron's percentile method, seeded)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from detente.evaluation.report import FieldScore, LabelScore, Score

SAMPLES = 1000
SEED = 20260313
# Resamples are drawn this many at a time: a weight per row and sample, 8 bytes each.
SAMPLES_AT_ONCE = 50
Counts = dict[str, tuple[float, float, float]]
Array = NDArray[np.float64]


def label_scores(rows: Sequence[Counts]) -> tuple[LabelScore, ...]:
    """Returns a row per label from true positives, false positives and false negatives per gold row, most frequent first."""
    labels, counts = as_array(rows)
    found = []
    for label, (hit, extra, missed) in zip(labels, counts.sum(axis=0), strict=True):
        precision, recall, f1 = prf(hit, extra, missed)
        found.append(
            LabelScore(label=label, gold=int(hit + missed), predicted=int(hit + extra), precision=precision, recall=recall, f1=f1)
        )
    return tuple(sorted(found, key=lambda row: (-row.gold, row.label)))


def micro_score(rows: Sequence[Counts], name: str = "micro") -> Score:
    """Returns the score of all labels' counts together."""
    _, counts = as_array(rows)
    together = counts.sum(axis=1, keepdims=True)
    hit, extra, missed = together.sum(axis=(0, 1))
    precision, recall, f1 = prf(hit, extra, missed)
    low, high = interval_of(together)
    return Score(name=name, precision=precision, recall=recall, f1=f1, low=low, high=high)


def macro_score(rows: Sequence[Counts], name: str = "macro", *, without: str | None = None) -> Score:
    """Returns the mean of the labels that gold has, `without` left out."""
    labels, counts = as_array(rows)
    totals = counts.sum(axis=0)
    kept = [
        position for position, label in enumerate(labels) if label != without and totals[position, 0] + totals[position, 2] > 0
    ]
    chosen = counts[:, kept, :]
    if not kept:
        return Score(name=name, precision=0.0, recall=0.0, f1=0.0, low=0.0, high=0.0)
    each = np.array([prf(*row) for row in totals[kept]])
    low, high = interval_of(chosen)
    precision, recall, f1 = (round(float(value), 6) for value in each.mean(axis=0))
    return Score(name=name, precision=precision, recall=recall, f1=f1, low=low, high=high)


def page_score(rows: Sequence[tuple[float, float, float]], name: str) -> Score:
    """Returns the score of article-extraction-benchmark: precision and recall averaged over pages, F1 of the averages."""
    counts = np.array(rows, dtype=np.float64).reshape(len(rows), 3)
    precision, recall, f1 = page_figures(counts, np.ones((1, len(counts))))[0]
    samples = np.concatenate([page_figures(counts, weights)[:, 2] for weights in resamples(len(counts))])
    low, high = np.percentile(samples, [2.5, 97.5])
    return Score(name=name, precision=float(precision), recall=float(recall), f1=float(f1), low=float(low), high=float(high))


def page_figures(counts: Array, weights: Array) -> Array:
    """Returns float64 `(samples, 3)`: precision, recall and F1 for each row of weights over pages."""
    hit, extra, missed = counts.T
    exact = (extra == 0) & (missed == 0)
    precision = np.where(exact, 1.0, hit / np.maximum(hit + extra, 1e-9))
    recall = np.where(exact, 1.0, hit / np.maximum(hit + missed, 1e-9))
    answered, wanted = (hit + extra > 0).astype(np.float64), (hit + missed > 0).astype(np.float64)
    p = weights @ (precision * answered) / np.maximum(weights @ answered, 1e-9)
    r = weights @ (recall * wanted) / np.maximum(weights @ wanted, 1e-9)
    return np.column_stack([p, r, 2 * p * r / np.maximum(p + r, 1e-9)])


def field_score(field: str, rights: Sequence[float]) -> FieldScore:
    """Returns the accuracy of a field from how right it is (0 to 1) each time gold gives it."""
    values = np.array(rights, dtype=np.float64)
    samples = np.concatenate([weights @ values / len(values) for weights in resamples(len(values))])
    low, high = np.percentile(samples, [2.5, 97.5])
    return FieldScore(field=field, total=len(values), accuracy=float(values.mean()), low=float(low), high=float(high))


def as_array(rows: Sequence[Counts]) -> tuple[list[str], Array]:
    """Returns the labels in order and float64 `(rows, labels, 3)` of their counts."""
    labels = sorted({label for row in rows for label in row})
    counts = np.zeros((len(rows), len(labels), 3))
    for position, row in enumerate(rows):
        for label, values in row.items():
            counts[position, labels.index(label)] = values
    return labels, counts


def prf(hit: float, extra: float, missed: float) -> tuple[float, float, float]:
    """Returns precision, recall and F1; 0 where nothing was predicted or nothing is to be found."""
    precision = hit / (hit + extra) if hit + extra else 0.0
    recall = hit / (hit + missed) if hit + missed else 0.0
    f1 = 2 * hit / (2 * hit + extra + missed) if hit else 0.0
    return float(precision), float(recall), float(f1)


def interval_of(counts: Array) -> tuple[float, float]:
    """Returns the 95 % interval of the mean F1 over labels of float64 `(rows, labels, 3)`."""
    count, labels, _ = counts.shape
    if not count or not labels:
        return 0.0, 0.0
    flat = counts.reshape(count, labels * 3)
    samples = []
    for weights in resamples(count):
        hit, extra, missed = np.moveaxis((weights @ flat).reshape(len(weights), labels, 3), 2, 0)
        seen = hit + missed > 0
        f1 = np.where(hit > 0, 2 * hit / np.maximum(2 * hit + extra + missed, 1e-9), 0.0)
        samples.append((f1 * seen).sum(axis=1) / np.maximum(seen.sum(axis=1), 1))
    low, high = np.percentile(np.concatenate(samples), [2.5, 97.5])
    return float(low), float(high)


def resamples(count: int) -> Iterator[Array]:
    """Yields blocks of float64 `(samples, count)`: how often each row is drawn in each bootstrap sample, the same every time."""
    generator = np.random.default_rng(SEED)
    even = np.full(count, 1 / count)
    for _ in range(SAMPLES // SAMPLES_AT_ONCE):
        yield generator.multinomial(count, even, size=SAMPLES_AT_ONCE).astype(np.float64)
