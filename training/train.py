"""`python -m training.train [--epochs N] [--corpus FOLDER] [--out FOLDER]`: corpus -> weights, seeded.

Alternates batches of pairs and of sentences through one encoder; AdamW with a linear schedule; bfloat16 autocast where the CPU has it.
Then fits temperatures on `tune`, exports the encoder to ONNX int8 and the heads to numpy, evaluates, and writes the card.
"""

from __future__ import annotations

import argparse
import math
import random
import tempfile
import time
from collections import Counter
from pathlib import Path

import torch
from torch.nn.functional import cross_entropy

from training.batches import SentenceBatch, pair_batch, sentence_batch
from training.calibrate import figures_of
from training.examples import RELATIONS, PairExample, PairPass, SentenceExample, epoch_passes, pairs_of, passages, passes_of
from training.network import Coder

SEED = 20261121
PAIR_BATCH, SENTENCE_BATCH = 32, 32
ENCODER_RATE, HEAD_RATE = 1.2e-4, 1e-3
MIN_MODE_COUNT = 8


def pooled(states: torch.Tensor, rows: list[int], tokens: list[list[int]]) -> torch.Tensor:
    """Returns the mean state of each token list."""
    return torch.stack([states[row, inside].mean(0) for row, inside in zip(rows, tokens, strict=True)])


def sentence_loss(model: Coder, batch: SentenceBatch) -> torch.Tensor:
    """Returns the summed loss of trigger tags, realis, attribution, roles and speakers."""
    states = model.states(batch.ids, batch.mask).float()
    mean = (states * batch.mask.unsqueeze(-1)).sum(1) / batch.mask.sum(1, keepdim=True)
    tags = model.trigger_out(model.dropout(states))
    loss = 2.0 * cross_entropy(tags.flatten(0, 1), batch.tags.flatten(), ignore_index=-100)
    if batch.acts:
        rows = [act[0] for act in batch.acts]
        realis, attribution = model.act_logits(pooled(states, rows, [act[1] for act in batch.acts]), mean[rows])
        loss = loss + 0.5 * cross_entropy(realis, torch.tensor([act[2] for act in batch.acts]))
        loss = loss + 0.5 * cross_entropy(attribution, torch.tensor([act[3] for act in batch.acts]))
    if batch.links:
        rows = [link[0] for link in batch.links]
        role, speaker = model.role_logits(
            pooled(states, rows, [link[1] for link in batch.links]), pooled(states, rows, [link[2] for link in batch.links])
        )
        loss = loss + cross_entropy(role, torch.tensor([link[3] for link in batch.links]))
        loss = loss + 0.5 * cross_entropy(speaker, torch.tensor([link[4] for link in batch.links]))
    return loss


def class_weights(examples: list[PairExample]) -> torch.Tensor:
    """Returns a weight per relation, the inverse square root of its count, mean 1: macro F1 is what we want."""
    count = Counter(one.label for one in examples)
    weights = torch.tensor([1 / math.sqrt(max(10, count[label])) for label in RELATIONS])
    return weights / weights.mean()


def train(epochs: int, folder: Path | None, start: Path | None) -> Coder:
    """Returns the trained network."""
    random.seed(SEED)
    torch.manual_seed(SEED)
    paths = sorted(folder.glob("*.ann")) if folder else None
    train_passages = list(passages("train", paths))
    pairs = [pair for passage in train_passages for pair in pairs_of(passage)]
    sentences = [SentenceExample(sentence=one, passage=passage.id) for passage in train_passages for one in passage.sentences]
    count = Counter(f"{one.label}/{one.mode}" for one in pairs if one.mode)
    modes = tuple(sorted(mode for mode, number in count.items() if number >= MIN_MODE_COUNT))
    model = Coder(modes)
    if start is not None:
        kept = {name: value for name, value in torch.load(start).items() if not name.startswith("mode_out")}
        model.load_state_dict(kept, strict=False)
    # The word pieces' vectors keep what the encoder learned of the words that our corpus does not have.
    model.encoder.embeddings.requires_grad_(requires_grad=False)
    weights = class_weights(pairs)
    heads = [parameter for name, parameter in model.named_parameters() if not name.startswith("encoder.")]
    optimizer = torch.optim.AdamW(
        [{"params": model.encoder.encoder.parameters(), "lr": ENCODER_RATE}, {"params": heads, "lr": HEAD_RATE}],
        weight_decay=0.01,
    )
    both_ways = passes_of(pairs)
    steps = epochs * (len(both_ways) // PAIR_BATCH + len(sentences) // SENTENCE_BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / (0.06 * steps), max(0.0, (steps - step) / (0.94 * steps)))
    )
    print(
        f"{len(train_passages)} passages, {len(sentences)} sentences, {len(pairs)} pairs, {len(modes)} modes, {steps} steps",
        flush=True,
    )
    for epoch in range(epochs):
        run_epoch(model, optimizer, schedule, epoch_passes(both_ways, SEED + epoch), sentences, weights, epoch)
    return model


def run_epoch(
    model: Coder,
    optimizer: torch.optim.Optimizer,
    schedule: torch.optim.lr_scheduler.LRScheduler,
    pairs: list[PairPass],
    sentences: list[SentenceExample],
    weights: torch.Tensor,
    epoch: int,
) -> None:
    """Trains one epoch on shuffled batches of both kinds."""
    chance = random.Random(SEED + epoch)
    order = sorted(pairs, key=lambda one: (len(one.text) // 40, chance.random()))
    work: list[list[PairPass] | list[SentenceExample]] = [order[at : at + PAIR_BATCH] for at in range(0, len(order), PAIR_BATCH)]
    shuffled = sorted(sentences, key=lambda one: (len(one.sentence.text) // 40, chance.random()))
    work += [shuffled[at : at + SENTENCE_BATCH] for at in range(0, len(shuffled), SENTENCE_BATCH)]
    chance.shuffle(work)
    model.train()
    began, total, shown = time.time(), 0.0, False
    for batch in work:
        with torch.autocast("cpu", dtype=torch.bfloat16):
            if isinstance(batch[0], PairPass):
                tensors = pair_batch(batch, model.modes)  # type: ignore[arg-type]
                logits, mode = model.pair_logits(
                    model.states(tensors.ids, tensors.mask).float(), tensors.mask, tensors.first, tensors.second
                )
                loss = cross_entropy(logits.float().flatten(0, 1), tensors.label.flatten(), weight=weights, label_smoothing=0.05)
                if (tensors.mode >= 0).any():
                    loss = loss + 0.3 * cross_entropy(mode.float().flatten(0, 1), tensors.mode.flatten(), ignore_index=-100)
            else:
                loss = sentence_loss(model, sentence_batch(batch))  # type: ignore[arg-type]
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad()
        schedule.step()
        total += float(loss.detach())
        if time.time() - began > 60 and not shown:
            shown = True
            print(f"  {work.index(batch)} of {len(work)} batches in the first minute", flush=True)
    torch.save(model.state_dict(), Path(tempfile.gettempdir()) / "detente-coder.pt")
    print(f"epoch {epoch + 1}: loss {total / len(work):.3f}, {time.time() - began:.0f} s", flush=True)


def main() -> None:
    """Trains, evaluates and exports."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--corpus", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--start", type=Path, help="state to go on from, such as an earlier training's")
    options = parser.parse_args()
    model = train(options.epochs, options.corpus, options.start)
    figures = figures_of(model)
    if options.out:
        from training.export import export

        export(model, options.out, figures)


if __name__ == "__main__":
    main()
