"""pages with gold -> figures of the separator for plain text, and its weights.

    python -m benchmarks.articles plain GOLD.jsonl    the separator on pages rendered to text: F1, pages a CPU-second
    python -m benchmarks.articles cross GOLD.jsonl    the same by five-fold cross-validation, three times, with and without headings
    python -m benchmarks.articles fit GOLD.jsonl      the weights that separator.py ships, fitted on all pages

GOLD.jsonl has rows of `detente evaluate articles`. Pages are rendered by html-text when it is installed, else one block a line.
HTML is measured by `detente evaluate articles GOLD.jsonl`.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Any

import numpy as np
import trafilatura
from numpy.typing import NDArray

from detente.articles import extract, separator
from detente.articles.blocks import read_blocks
from detente.articles.features import feature_columns, features_of
from detente.articles.lines import Line, read_lines
from detente.articles.teasers import folded
from detente.errors import SourceError
from detente.evaluation.engines import page_of
from detente.evaluation.gold import read_gold
from detente.evaluation.scoring import page_score
from detente.evaluation.tasks import shingles
from detente.model import Page

Array = NDArray[np.float64]
Counts = tuple[float, float, float]
FOLDS = 5
# Chosen among 1, 10, 30, 100 by cross-validation (F1 .86, .885, .883, .88).
L2 = 10.0
LONG_WORDS = 8


class Sample:
    """A page as text, its lines, and which of them gold has."""

    def __init__(self, markup: str, gold: str) -> None:
        self.gold = gold
        self.text = render(markup)
        self.lines = read_lines(self.text)
        self.labels = label(self.lines, gold)
        self.features = features_of(self.lines)


def render(markup: str) -> str:
    """Returns a page as somebody would copy it."""
    try:
        import html_text  # type: ignore[import-not-found,import-untyped,unused-ignore]
    except ImportError:
        return "\n".join(block.text for block in read_blocks(trafilatura.load_html(markup)))
    return str(html_text.extract_text(markup))


def label(lines: list[Line], gold: str) -> NDArray[np.bool_]:
    """Returns which lines are gold's: most of their shingles are, and short ones stand among long ones that are."""
    wanted, rows = shingles(gold), {folded(row) for row in gold.split("\n")}
    flags = []
    for line in lines:
        own = shingles(line.text)
        flags.append(sum((own & wanted).values()) >= 0.6 * sum(own.values()) if line.words >= 5 else line.key in rows)
    found = np.array(flags, dtype=bool)
    sure = [position for position, line in enumerate(lines) if found[position] and line.words >= LONG_WORDS]
    for position, line in enumerate(lines):
        if sure and line.words < LONG_WORDS and not sure[0] - 3 <= position <= sure[-1] + 3:
            found[position] = False
    return found


def fit(samples: list[Sample]) -> Array:
    """Returns logistic-regression weights, the intercept last: Newton's method, pages weighted by the root of their length."""
    x = np.vstack([np.column_stack([sample.features, np.ones(len(sample.lines))]) for sample in samples])
    y = np.concatenate([sample.labels for sample in samples]).astype(np.float64)
    weights = np.concatenate([np.full(len(sample.lines), 10 / len(sample.lines) ** 0.5) for sample in samples])
    ridge = np.eye(x.shape[1]) * L2
    ridge[-1, -1] = 1e-6
    beta = np.zeros(x.shape[1])
    for _ in range(25):
        chance = 1 / (1 + np.exp(-x @ beta))
        slope = x.T @ ((chance - y) * weights) + ridge @ beta
        curve = (x * (weights * chance * (1 - chance))[:, None]).T @ x + ridge
        beta -= np.linalg.solve(curve, slope)
    return np.asarray(beta)


def compare(gold: str, found: str) -> Counts:
    """Returns shared, extra and missing shingles."""
    left, right = shingles(gold), shingles(found)
    shared = sum((left & right).values())
    return float(shared), float(sum((right - left).values())), float(sum((left - right).values()))


def cross(samples: list[Sample]) -> None:
    """Prints the cross-validated figures."""
    for use_headings in (True, False):
        for seed in range(3):
            order = np.random.default_rng(seed).permutation(len(samples))
            rows: list[Counts] = []
            for fold in range(FOLDS):
                held = set(order[fold::FOLDS].tolist())
                beta = fit([sample for position, sample in enumerate(samples) if position not in held])
                with_weights(beta)
                rows.extend(compare_lines(samples[position], use_headings=use_headings) for position in sorted(held))
            score = page_score(rows, "")
            print(f"headings {use_headings!s:5} seed {seed}: P {score.precision:.3f} R {score.recall:.3f} F1 {score.f1:.4f}")


def with_weights(beta: Array) -> None:
    """Puts other weights into the separator."""
    names = list(separator.WEIGHTS)
    separator.WEIGHTS.update({name: float(value) for name, value in zip(names, beta, strict=False)})
    separator.INTERCEPT = float(beta[-1])


def compare_lines(sample: Sample, *, use_headings: bool) -> Counts:
    """Returns the counts of the lines that the separator keeps."""
    inside = separator.separate(sample.lines, use_headings=use_headings).inside
    return compare(sample.gold, "\n".join(line.text for line, flag in zip(sample.lines, inside, strict=True) if flag))


def plain(samples: list[Sample]) -> None:
    """Prints the figures of the whole reader of plain text as it is shipped."""
    start = time.process_time()
    rows = [compare(sample.gold, main_text(sample.text)) for sample in samples]
    seconds = time.process_time() - start
    score = page_score(rows, "plain")
    print(f"P {score.precision:.3f} R {score.recall:.3f} F1 {score.f1:.4f} ({score.low:.3f}-{score.high:.3f})")
    print(f"{len(samples) / seconds:.0f} pages a CPU-second")


def main_text(text: str) -> str:
    """Returns lede and body of a plain text."""
    try:
        article = extract(Page(id="page", address="page.txt", media="text", text=text, charset="utf-8"))[0]
    except SourceError:
        return ""
    return "\n\n".join(article.text[part.start : part.end] for part in article.segments if part.role in ("lede", "body"))


def show(samples: list[Sample]) -> None:
    """Prints the weights as separator.py has them."""
    beta = fit(samples)
    for name, value in zip(feature_columns(samples[0].lines), beta, strict=False):
        print(f'    "{name}": {value:.3f},')
    print(f"INTERCEPT = {beta[-1]:.3f}")


COMMANDS: dict[str, Any] = {"plain": plain, "cross": cross, "fit": show}

if __name__ == "__main__":
    match sys.argv[1:]:
        case [command, path] if command in COMMANDS:
            COMMANDS[command]([Sample(page_of(row).text, row.text()) for row in read_gold(Path(path))])
        case _:
            sys.exit(__doc__)
