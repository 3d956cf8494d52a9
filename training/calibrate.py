"""Trained network -> temperature of the pair head, threshold of the trigger head, and the figures of the card.

Both are fitted on `tune`, which is not trained on; its figures stand beside those of `heldout` and `adversarial`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from torch.nn.functional import nll_loss

from training.batches import batch_of
from training.examples import PairExample, SentenceExample, Split, passages, sentence_examples
from training.labels import KINDS, RELATIONS
from training.network import Coder
from training.report import direction_accuracy, expected_calibration_error, macro_f1

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

TEMPERATURES = tuple(0.6 + 0.05 * step for step in range(40))
BIASES = tuple(0.1 * step for step in range(-10, 31))
THRESHOLDS = tuple(0.2 + 0.05 * step for step in range(13))


def logits_of(model: Coder, sentences: list[SentenceExample]) -> tuple[list[PairExample], torch.Tensor, list[torch.Tensor]]:
    """Returns the ordered pairs, their relation logits `(pairs, 17)`, and the trigger chances `(tokens, kinds)` of each sentence."""
    model.eval()
    examples: list[PairExample] = []
    logits: list[torch.Tensor] = []
    chances: list[torch.Tensor] = []
    with torch.no_grad():
        for at in range(0, len(sentences), 16):
            some = sentences[at : at + 16]
            batch = batch_of(some, model.modes)
            states = model.encoder(batch.ids, batch.places, batch.types, batch.groups)
            tags = torch.softmax(model.trigger_out(states), dim=-1)
            chances += [(tags[row, :, 1::2] + tags[row, :, 2::2])[batch.tags[row] != -100] for row in range(len(some))]
            if not batch.kept:
                continue
            found, _, _ = model.pair_logits(states, batch.groups, batch.rows, batch.at)
            for (row, number), both in zip(batch.kept, found, strict=True):
                examples += pair_examples(some[row], number)
                logits += [both[0], both[1]]
    return examples, torch.stack(logits), chances


def pair_examples(one: SentenceExample, number: int) -> tuple[PairExample, PairExample]:
    """Returns both directions of a pair of a sentence."""
    pair = one.pairs[number]
    spans = [(one.sentence.mentions[index].start, one.sentence.mentions[index].end) for index in (pair.first, pair.second)]
    forward, back = (
        PairExample(text=one.sentence.text, source=source, target=target, label=label)
        for source, target, label in zip(spans, reversed(spans), pair.labels, strict=True)
    )
    return forward, back


def calibrated(logits: torch.Tensor, temperature: float, bias: float) -> torch.Tensor:
    """Returns probabilities `(pairs, 17)`: logits over the temperature, with a bias on NONE, which the weights of classes in training push down."""
    return torch.softmax(torch.cat([logits[:, :1] / temperature + bias, logits[:, 1:] / temperature], dim=1), dim=1)


def best_calibration(logits: torch.Tensor, labels: torch.Tensor) -> tuple[float, float]:
    """Returns the temperature and the bias of NONE with the least negative log likelihood (vector scaling: Guo et al. 2017)."""
    return min(
        ((temperature, bias) for temperature in TEMPERATURES for bias in BIASES),
        key=lambda pair: float(nll_loss(calibrated(logits, *pair).clamp_min(1e-9).log(), labels)),
    )


def trigger_counts(chances: list[torch.Tensor], examples: list[SentenceExample]) -> dict[float, tuple[int, int, int]]:
    """Returns, for each threshold, (found rightly, found, to be found) kinds of sentences: a kind counts once a sentence."""
    counts = {threshold: [0, 0, 0] for threshold in THRESHOLDS}
    for example, chance in zip(examples, chances, strict=True):
        best = chance.max(dim=0).values
        gold = {claim.kind for claim in example.sentence.claims}
        needed = {claim.kind for claim in example.sentence.claims if not claim.optional}
        for threshold, count in counts.items():
            found = {KINDS[index] for index in (best >= threshold).nonzero().flatten().tolist()}
            count[0] += len(found & gold)
            count[1] += len(found)
            count[2] += len(needed)
    return {threshold: (count[0], count[1], count[2]) for threshold, count in counts.items()}


def kind_f1(counts: tuple[int, int, int]) -> float:
    """Returns F1 of (right, found, wanted)."""
    right, found, wanted = counts
    return 2 * right / max(1, found + wanted)


def sentences_of(split: Split, paths: Sequence[Path] | None = None) -> list[SentenceExample]:
    """Returns the sentences of a split of the corpus, or of other annotation files."""
    return [one for passage in passages(split, paths) for one in sentence_examples(passage)]


def figures_of(model: Coder, own: Sequence[Path] = ()) -> dict[str, object]:
    """Returns temperature, threshold and the figures on the test splits, printing them.

    `own` are annotation files trained on in place of the corpus: what of their passages was kept apart (three in sixteen) is measured too.
    """
    sentences = sentences_of("tune")
    examples, logits, chances = logits_of(model, sentences)
    temperature, bias = best_calibration(logits, torch.tensor([RELATIONS.index(one.label) for one in examples]))
    counts = trigger_counts(chances, sentences)
    threshold = max(counts, key=lambda one: kind_f1(counts[one]))
    report: dict[str, object] = {
        "pair_temperature": round(temperature, 2), "pair_none_bias": round(bias, 1), "trigger_threshold": round(threshold, 2),
    }  # fmt: skip
    splits: tuple[Split, ...] = ("tune", "heldout", "adversarial")
    for split in splits:
        report[split] = measured(model, sentences_of(split), (temperature, bias), threshold)
    kept = [one for split in splits for one in sentences_of(split, own)]
    if any(one.pairs for one in kept):
        report["own"] = measured(model, kept, (temperature, bias), threshold)
    print(report, flush=True)
    return report


def measured(
    model: Coder, sentences: list[SentenceExample], calibration: tuple[float, float], threshold: float
) -> dict[str, float]:
    """Returns the figures on sentences."""
    examples, logits, chances = logits_of(model, sentences)
    before, after = torch.softmax(logits, dim=-1), calibrated(logits, *calibration)
    return {
        "pairs": len(examples),
        "pair_macro_f1": round(macro_f1(examples, after), 4),
        "type_macro_f1": round(macro_f1(*related(examples, after)), 4),
        "direction_accuracy": round(direction_accuracy(examples, after), 4),
        "ece_before": round(expected_calibration_error(examples, before), 4),
        "ece_after": round(expected_calibration_error(examples, after), 4),
        "sentence_kind_f1": round(kind_f1(trigger_counts(chances, sentences)[threshold]), 4),
    }


def related(examples: list[PairExample], probabilities: torch.Tensor) -> tuple[list[PairExample], torch.Tensor]:
    """Returns the pairs that have a relation, with NONE barred: the task of the literature, the type given the pair."""
    kept = [index for index, one in enumerate(examples) if one.label != "NONE"]
    barred = probabilities[kept].clone()
    barred[:, 0] = 0
    return [examples[index] for index in kept], barred
