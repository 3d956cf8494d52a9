"""Probabilities of pairs -> figures: macro F1, direction accuracy, expected calibration error."""

from __future__ import annotations

import torch

from training.examples import PairExample
from training.labels import NONE, RELATIONS

BINS = 15


def macro_f1(examples: list[PairExample], probabilities: torch.Tensor) -> float:
    """Prints F1 per relation and returns their mean over the labels that occur."""
    predicted = [RELATIONS[index] for index in probabilities.argmax(1)]
    gold = [one.label for one in examples]
    scores = {}
    for label in RELATIONS:
        hit = sum(one == two == label for one, two in zip(gold, predicted, strict=True))
        if label in gold:
            scores[label] = 2 * hit / max(1, gold.count(label) + predicted.count(label))
    print("  ".join(f"{label} {score:.2f} ({gold.count(label)})" for label, score in scores.items()), flush=True)
    return sum(scores.values()) / max(1, len(scores))


def direction_accuracy(examples: list[PairExample], probabilities: torch.Tensor) -> float:
    """Returns, over pairs related one way only, how often the true direction is likelier to have a relation than the reverse."""
    place = {(one.text, one.source, one.target): index for index, one in enumerate(examples)}
    right = total = 0
    for index, one in enumerate(examples):
        back = place.get((one.text, one.target, one.source))
        if one.label == NONE or back is None or examples[back].label != NONE:
            continue
        total += 1
        right += float(probabilities[index, 0]) < float(probabilities[back, 0])
    return right / max(1, total)


def expected_calibration_error(examples: list[PairExample], probabilities: torch.Tensor) -> float:
    """Returns the expected calibration error of the top label over 15 equal bins (Guo et al. 2017)."""
    confidence, best = probabilities.max(dim=1)
    right = torch.tensor(
        [RELATIONS[int(index)] == one.label for index, one in zip(best, examples, strict=True)], dtype=torch.float
    )
    error = 0.0
    for step in range(BINS):
        inside = (confidence > step / BINS) & (confidence <= (step + 1) / BINS)
        if inside.any():
            error += float(inside.float().mean() * (right[inside].mean() - confidence[inside].mean()).abs())
    return error
