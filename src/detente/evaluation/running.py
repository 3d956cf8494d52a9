"""The door of the room: task, gold -> Report."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

from detente.errors import ConfigError, SourceError
from detente.evaluation.claims import count_claims
from detente.evaluation.coded import predict_events
from detente.evaluation.engines import (
    Engine,
    Prediction,
    predict_actors,
    predict_articles,
    predict_claims,
    predict_dates,
    predict_pairs,
)
from detente.evaluation.events import LEVELS, by_sentence, count_events, typed
from detente.evaluation.gold import GoldRow, read_gold
from detente.evaluation.report import FieldScore, Report
from detente.evaluation.scoring import Counts, field_score, label_scores, macro_score, micro_score, page_score
from detente.evaluation.tasks import NONE, count_actor, count_article, count_date, count_pair

ENGINES: dict[str, Engine] = {
    "claims": predict_claims,
    "events": predict_events,
    "pairs": predict_pairs,
    "actors": predict_actors,
    "articles": predict_articles,
    "dates": predict_dates,
}
Rights = dict[str, list[float]]


def evaluate(
    task: str,
    gold_path: str | Path,
    predictions_path: str | Path | None = None,
    engine: Callable[[dict[str, Any]], Prediction] | None = None,
) -> Report:
    """Returns how well a task is done on gold.

    Args:
        task: `claims`, `events`, `pairs`, `actors`, `articles` or `dates`.
        gold_path: JSON lines, one row of gold a line (docs/evaluation.md).
        predictions_path: where the predictions are written, a JSON row per gold row; None writes none.
        engine: what predicts, from a gold row's fields to a prediction row; None is our own rooms.

    Raises:
        ConfigError: no such task, or a row that cannot be used, with its file and line.
    """
    if task not in ENGINES:
        raise ConfigError(f"there is no task {task!r}; the tasks are {', '.join(sorted(ENGINES))}")
    rows = read_gold(Path(gold_path))
    if task == "events":
        rows = by_sentence(rows)
    predictions = [ask(row, ENGINES[task], engine) for row in rows]
    if predictions_path is not None:
        write(Path(predictions_path), predictions)
    return report_of(task, Path(gold_path), rows, predictions)


def ask(row: GoldRow, own: Engine, engine: Callable[[dict[str, Any]], Prediction] | None) -> Prediction:
    """Returns the prediction for one row."""
    if engine is None:
        try:
            return own(row)
        except SourceError as error:
            raise ConfigError(f"{row.place}: {error}") from error
    prediction = engine(row.fields)
    if not isinstance(prediction, dict):
        raise ConfigError(f"{row.place}: the engine must return a dict, not {type(prediction).__name__}")
    return prediction


def write(path: Path, predictions: list[Prediction]) -> None:
    """Writes a JSON row per prediction."""
    try:
        path.write_bytes(b"".join(msgspec.json.encode(prediction) + b"\n" for prediction in predictions))
    except OSError as error:
        raise ConfigError(f"{path}: the predictions cannot be written: {error.strerror or error}") from error


def report_of(task: str, gold: Path, rows: list[GoldRow], predictions: list[Prediction]) -> Report:
    """Returns the figures of predictions against gold."""
    paired = list(zip(rows, predictions, strict=True))
    if task == "articles":
        return article_report(gold, paired)
    if task == "pairs":
        return pair_report(gold, paired)
    if task == "events":
        return event_report(gold, paired)
    counts: list[Counts] = []
    rights: Rights = {}
    for row, prediction in paired:
        if task == "claims":
            own, several = count_claims(row, prediction)
            for field, values in several.items():
                rights.setdefault(field, []).extend(values)
        else:
            own, single = count_actor(row, prediction) if task == "actors" else count_date(row, prediction)
            for field, value in single.items():
                rights.setdefault(field, []).append(value)
        counts.append(own)
    scores = (micro_score(counts), macro_score(counts))
    return Report(
        task=task, gold=gold.name, rows=len(rows), scores=scores, labels=label_scores(counts), fields=field_scores(rights)
    )


def event_report(gold: Path, paired: list[tuple[GoldRow, Prediction]]) -> Report:
    """Returns the figures of coded events, strict and relaxed; labels are those of the relaxed matching."""
    by_type = typed(row for row, _ in paired)
    counts: dict[str, list[Counts]] = {level: [] for level in LEVELS}
    rights: Rights = {}
    for row, prediction in paired:
        levels, several = count_events(row, prediction, by_type=by_type)
        for level, own in levels.items():
            counts[level].append(own)
        for field, values in several.items():
            rights.setdefault(field, []).extend(values)
    scores = tuple(micro_score(counts[level], level) for level in LEVELS)
    empty = sum(not row.fields["events"] for row, _ in paired)
    false = sum(bool(own) for (row, _), own in zip(paired, counts["act"], strict=True) if not row.fields["events"])
    notes = (f"{empty} sentences have no event; {false} of them were given one",) if empty else ()
    return Report(
        task="events", gold=gold.name, rows=len(paired), scores=scores, labels=label_scores(counts["relaxed"]),
        fields=field_scores(rights), notes=notes,
    )  # fmt: skip


def pair_report(gold: Path, paired: list[tuple[GoldRow, Prediction]]) -> Report:
    """Returns the figures of pairs: whether and how they are related, and the type of those that are.

    Many sets ask only for the type of a pair known to be related: where no row of gold is NONE, NONE is no answer.
    """
    given = [(row, prediction) for row, prediction in paired if row.get("label", str) != NONE]
    closed = len(given) == len(paired)
    counts = [count_pair(row, prediction, related=closed) for row, prediction in paired]
    scores = [micro_score(counts), macro_score(counts)]
    notes: tuple[str, ...] = (f"no row of gold is {NONE}: every pair is taken as related",) if closed else ()
    if not closed:
        scores.append(macro_score(counts, f"macro without {NONE}", without=NONE))
        scores.append(macro_score([count_pair(*pair, related=True) for pair in given], "macro of the type, given a relation"))
    return Report(task="pairs", gold=gold.name, rows=len(paired), scores=tuple(scores), labels=label_scores(counts), notes=notes)


def article_report(gold: Path, paired: list[tuple[GoldRow, Prediction]]) -> Report:
    """Returns the figures of article-extraction-benchmark, and of titles and days where gold has them."""
    pages: list[tuple[float, float, float]] = []
    rights: Rights = {}
    for row, prediction in paired:
        page, single = count_article(row, prediction)
        pages.append(page)
        for field, value in single.items():
            rights.setdefault(field, []).append(value)
    scores = (page_score(pages, "pages (macro)"), micro_score([{"shingles": page} for page in pages], "shingles (micro)"))
    empty = sum(not prediction.get("text") for _, prediction in paired)
    notes = (f"{empty} of {len(paired)} pages gave no article",) if empty else ()
    return Report(task="articles", gold=gold.name, rows=len(paired), scores=scores, fields=field_scores(rights), notes=notes)


def field_scores(rights: Rights) -> tuple[FieldScore, ...]:
    """Returns the accuracy of each field, in the order of their first appearance."""
    return tuple(field_score(field, values) for field, values in rights.items())
