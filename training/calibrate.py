"""Trained network -> temperature of the pair head, threshold of the trigger head, and the figures of the card.

Both are fitted on `tune`, which is neither trained on nor reported; the report is on `heldout` and `adversarial`.
"""

from __future__ import annotations

import torch
from torch.nn.functional import cross_entropy

from training.batches import pair_batch, sentence_batch
from training.examples import KINDS, RELATIONS, PairExample, SentenceExample, Split, pairs_of, passages, passes_of
from training.network import Coder
from training.report import direction_accuracy, expected_calibration_error, macro_f1

TEMPERATURES = tuple(0.6 + 0.05 * step for step in range(40))
THRESHOLDS = tuple(0.2 + 0.05 * step for step in range(13))


def pair_logits(model: Coder, examples: list[PairExample]) -> torch.Tensor:
    """Returns the relation logits `(pairs, 17)` in the order of the examples."""
    model.eval()
    place = {(one.text, one.source, one.target): index for index, one in enumerate(examples)}
    passes = sorted(passes_of(examples), key=lambda one: len(one.text))
    out = torch.zeros(len(examples), len(RELATIONS))
    with torch.no_grad():
        for at in range(0, len(passes), 64):
            part = passes[at : at + 64]
            batch = pair_batch(part, model.modes)
            logits, _ = model.pair_logits(model.states(batch.ids, batch.mask), batch.mask, batch.first, batch.second)
            for one, (forward, backward) in zip(part, logits, strict=True):
                out[place[one.text, one.first, one.second]] = forward
                out[place[one.text, one.second, one.first]] = backward
    return out


def best_temperature(logits: torch.Tensor, labels: torch.Tensor) -> float:
    """Returns the temperature with the least negative log likelihood."""
    return min(TEMPERATURES, key=lambda temperature: float(cross_entropy(logits / temperature, labels)))


def trigger_counts(model: Coder, examples: list[SentenceExample]) -> dict[float, tuple[int, int, int]]:
    """Returns, for each threshold, (found rightly, found, to be found) kinds of sentences: a kind counts once a sentence."""
    model.eval()
    counts = {threshold: [0, 0, 0] for threshold in THRESHOLDS}
    with torch.no_grad():
        for at in range(0, len(examples), 32):
            part = examples[at : at + 32]
            batch = sentence_batch(part)
            chances = torch.softmax(model.trigger_out(model.states(batch.ids, batch.mask)), dim=-1)
            by_kind = chances[..., 1::2] + chances[..., 2::2]
            by_kind = by_kind * (batch.tags != -100).unsqueeze(-1)
            best = by_kind.max(dim=1).values
            for row, example in enumerate(part):
                gold = {claim.kind for claim in example.sentence.claims}
                needed = {claim.kind for claim in example.sentence.claims if not claim.optional}
                for threshold, count in counts.items():
                    found = {KINDS[index] for index in (best[row] >= threshold).nonzero().flatten().tolist()}
                    count[0] += len(found & gold)
                    count[1] += len(found)
                    count[2] += len(needed)
    return {threshold: (count[0], count[1], count[2]) for threshold, count in counts.items()}


def kind_f1(counts: tuple[int, int, int]) -> float:
    """Returns F1 of (right, found, wanted)."""
    right, found, wanted = counts
    return 2 * right / max(1, found + wanted)


def figures_of(model: Coder) -> dict[str, object]:
    """Returns temperature, threshold and the figures on the test splits, printing them."""
    tune = [pair for passage in passages("tune") for pair in pairs_of(passage)]
    logits = pair_logits(model, tune)
    temperature = best_temperature(logits, torch.tensor([RELATIONS.index(one.label) for one in tune]))
    sentences = [SentenceExample(sentence=one, passage=passage.id) for passage in passages("tune") for one in passage.sentences]
    counts = trigger_counts(model, sentences)
    threshold = max(counts, key=lambda one: kind_f1(counts[one]))
    report: dict[str, object] = {"pair_temperature": round(temperature, 2), "trigger_threshold": round(threshold, 2)}
    for split in ("heldout", "adversarial"):
        report[split] = split_figures(model, split, temperature, threshold)  # type: ignore[arg-type]
    print(report, flush=True)
    return report


def split_figures(model: Coder, split: Split, temperature: float, threshold: float) -> dict[str, float]:
    """Returns the figures of one test split."""
    examples = [pair for passage in passages(split) for pair in pairs_of(passage)]
    logits = pair_logits(model, examples)
    before, after = torch.softmax(logits, dim=-1), torch.softmax(logits / temperature, dim=-1)
    sentences = [SentenceExample(sentence=one, passage=passage.id) for passage in passages(split) for one in passage.sentences]
    return {
        "pairs": len(examples),
        "pair_macro_f1": round(macro_f1(examples, after), 4),
        "direction_accuracy": round(direction_accuracy(examples, after), 4),
        "ece_before": round(expected_calibration_error(examples, before), 4),
        "ece_after": round(expected_calibration_error(examples, after), 4),
        "sentence_kind_f1": round(kind_f1(trigger_counts(model, sentences)[threshold]), 4),
    }
