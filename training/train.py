"""Corpus -> weights, seeded.

    python -m training.train --epochs 8 --out FOLDER                                     the corpus, from the published encoder
    python -m training.train --corpus OWN --start WEIGHTS --rate 0.5 --epochs 3 --out FOLDER    your own, on top of trained weights

A batch is a number of sentences with all their pairs, triggers and roles: one pass of the encoder teaches all heads. AdamW with a linear
schedule; bfloat16 autocast where the CPU has it. Then fits temperatures on `tune`, exports the encoder to ONNX int8 and the heads to numpy,
evaluates, and writes the card.
"""

from __future__ import annotations

import argparse
import math
import random
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import torch
from torch.nn.functional import cross_entropy
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from training.batches import NOT_ASKED, Batch, batch_of, mask_id
from training.calibrate import figures_of
from training.examples import ARTICLES, SentenceExample, passages, sentence_examples
from training.joining import joined
from training.labels import RELATIONS
from training.network import Coder
from training.renaming import names_of, renamed
from training.starting import modes_at, state_at, with_modes

SEED = 20261121
BATCH_TOKENS = 1500
ENCODER_RATE, HEAD_RATE = 1.5e-4, 1e-3
MIN_MODE_COUNT = 8
LOOK_WEIGHT = 0.3
HIDDEN_SHARE = 0.12
TOLD_STEPS = 200  # how often an epoch says how far it is
AVERAGED = 0.999  # share of the average of all steps' weights that one step keeps: about the last four epochs count


class Settings(NamedTuple):
    """How to train.

    `rate` multiplies the learning rates, `states` is the folder that keeps the states after each epoch, `pull` as in `started`, `seed` draws the
    order of the text, the names and what is hidden: trainings by several seeds from one start can be averaged.
    """

    epochs: int
    start: Path | None
    rate: float
    states: Path
    pull: float
    seed: int = SEED


def pooled(states: torch.Tensor, rows: list[int], tokens: list[list[int]]) -> torch.Tensor:
    """Returns the mean state of each token list."""
    width = states.shape[1]
    flat = torch.tensor([row * width + token for row, inside in zip(rows, tokens, strict=True) for token in inside])
    owner = torch.tensor([number for number, inside in enumerate(tokens) for _ in inside])
    share = torch.tensor([1.0 / len(inside) for inside in tokens for _ in inside])
    found = states.flatten(0, 1).index_select(0, flat) * share.unsqueeze(1)
    return states.new_zeros(len(rows), states.shape[2]).index_add(0, owner, found)


def act_loss(model: Coder, batch: Batch, states: torch.Tensor) -> torch.Tensor:
    """Returns the summed loss of trigger and mention tags, realis, attribution, roles and speakers."""
    text = (batch.groups == 0).unsqueeze(-1)
    mean = (states * text).sum(1) / text.sum(1)
    dropped = model.dropout(states)
    tags = model.trigger_out(dropped)
    loss = 2.0 * cross_entropy(tags.float().flatten(0, 1), batch.tags.flatten(), ignore_index=NOT_ASKED)
    named = model.mention_out(dropped)
    loss = loss + cross_entropy(named.float().flatten(0, 1), batch.named.flatten(), ignore_index=NOT_ASKED)
    if batch.acts:
        rows = [act[0] for act in batch.acts]
        realis, attribution = model.act_logits(pooled(states, rows, [act[1] for act in batch.acts]), mean[rows])
        loss = loss + 0.5 * cross_entropy(realis.float(), torch.tensor([act[2] for act in batch.acts]))
        loss = loss + 0.5 * cross_entropy(attribution.float(), torch.tensor([act[3] for act in batch.acts]))
    if batch.links:
        rows = [link[0] for link in batch.links]
        role, speaker = model.role_logits(
            pooled(states, rows, [link[1] for link in batch.links]), pooled(states, rows, [link[2] for link in batch.links])
        )
        loss = loss + cross_entropy(role.float(), torch.tensor([link[3] for link in batch.links]))
        loss = loss + 0.5 * cross_entropy(speaker.float(), torch.tensor([link[4] for link in batch.links]))
    return loss


def pair_loss(model: Coder, batch: Batch, states: torch.Tensor, weights: torch.Tensor) -> torch.Tensor:
    """Returns the summed loss of relations, modes and of where a pair looks."""
    logits, modes, look = model.pair_logits(states, batch.groups, batch.rows, batch.at)
    loss = 2.0 * cross_entropy(logits.float().flatten(0, 1), batch.label.flatten(), weight=weights, label_smoothing=0.05)
    if (batch.mode >= 0).any():
        loss = loss + 0.3 * cross_entropy(modes.float().flatten(0, 1), batch.mode.flatten(), ignore_index=NOT_ASKED)
    taught = batch.told.any(-1)
    if taught.any():
        found = (look * batch.told).sum(-1)[taught]
        loss = loss - LOOK_WEIGHT * found.clamp_min(1e-6).log().mean()
    return loss


def masked(batch: Batch) -> torch.Tensor:
    """Returns the word pieces of a batch with some of the text's hidden, so that an act is also learned from the words around its name."""
    hidden = (torch.rand(batch.ids.shape) < HIDDEN_SHARE) & (batch.groups == 0) & (batch.places > 0)
    return batch.ids.masked_fill(hidden, mask_id())


def class_weights(examples: list[SentenceExample]) -> torch.Tensor:
    """Returns a weight per relation, the inverse square root of its count, mean 1: macro F1 is what we want."""
    count = Counter(label for one in examples for pair in one.pairs for label in pair.labels)
    weights = torch.tensor([1 / math.sqrt(max(10, count[label])) for label in RELATIONS])
    return weights / weights.mean()


def batches(examples: list[SentenceExample], chance: random.Random) -> list[list[SentenceExample]]:
    """Returns the examples in random batches of like length and of about as many tokens."""
    order = sorted(examples, key=lambda one: (length(one) // 10, chance.random()))
    found: list[list[SentenceExample]] = [[]]
    for one in order:
        if (len(found[-1]) + 1) * length(one) > BATCH_TOKENS:
            found.append([])
        found[-1].append(one)
    chance.shuffle(found)
    return found


def length(example: SentenceExample) -> int:
    """Returns about how many tokens an example takes."""
    return len(example.sentence.text) // 5 + 4 * len(example.pairs) + 2


def averaged_share(steps: int) -> float:
    """Returns what the average keeps at a step: in a training of few steps, too, only the last fifth of them counts."""
    return min(AVERAGED, max(0.0, 1 - 5 / steps))


def frequent_modes(examples: list[SentenceExample]) -> set[str]:
    """Returns the modes (`TYPE/mode`) that stand often enough to be learned."""
    labels = (pair for one in examples for pair in one.pairs)
    count = Counter(f"{label}/{mode}" for pair in labels for label, mode in zip(pair.labels, pair.modes, strict=True) if mode)
    return {mode for mode, number in count.items() if number >= MIN_MODE_COUNT}


def started(examples: list[SentenceExample], start: Path | None, pull: float = 0.0) -> Coder:
    """Returns the network to train: from the published encoder, or from a state, with all that it knows and modes that are new.

    `pull` is the share of the published encoder in the weights of the state's: a network that was trained in stages knows its old text by heart and
    generalises less than one that forgets some of it first (Ash and Adams 2020, "On Warm-Starting Neural Network Training").
    """
    known = modes_at(start) if start is not None else ()
    model = Coder(tuple(sorted({*known, *frequent_modes(examples)})))
    if start is not None:
        published = {name: value.clone() for name, value in model.encoder.state_dict().items()}
        model.load_state_dict(with_modes(state_at(start), known, model.state_dict(), model.modes))
        drawn = {name: value.lerp(published[name], pull) for name, value in model.encoder.state_dict().items()}
        model.encoder.load_state_dict(drawn)
    # The word pieces' vectors keep what the encoder learned of the words that our corpus does not have.
    model.encoder.words.requires_grad_(requires_grad=False)
    return model


def train(examples: list[SentenceExample], settings: Settings) -> Coder:
    """Returns the network trained on sentences."""
    random.seed(settings.seed)
    torch.manual_seed(settings.seed)
    model = started(examples, settings.start, settings.pull)
    weights = class_weights(examples)
    heads = [parameter for name, parameter in model.named_parameters() if not name.startswith("encoder.")]
    inside = [parameter for parameter in model.encoder.parameters() if parameter.requires_grad]
    optimizer = torch.optim.AdamW(
        [{"params": inside, "lr": settings.rate * ENCODER_RATE}, {"params": heads, "lr": settings.rate * HEAD_RATE}],
        weight_decay=0.01,
    )
    steps = settings.epochs * len(batches(examples, random.Random(settings.seed)))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / (0.06 * steps), max(0.0, (steps - step) / (0.94 * steps)))
    )
    pairs = sum(len(one.pairs) for one in examples)
    print(f"{len(examples)} sentences, {pairs} pairs, {len(model.modes)} modes, {steps} steps", flush=True)
    names = names_of(examples)
    averaged = AveragedModel(model, multi_avg_fn=get_ema_multi_avg_fn(averaged_share(steps)))
    for epoch in range(settings.epochs):
        chance = random.Random(settings.seed + epoch)
        work = joined([renamed(one, names, chance) for one in examples], chance)
        run_epoch(model, averaged, optimizer, schedule, batches(work, random.Random(settings.seed + epoch)), weights, epoch)
        torch.save(model.state_dict(), settings.states / "detente-coder.pt")
        torch.save(averaged.module.state_dict(), settings.states / "detente-averaged.pt")
    model.load_state_dict(averaged.module.state_dict())
    return model


def run_epoch(
    model: Coder,
    averaged: AveragedModel,
    optimizer: torch.optim.Optimizer,
    schedule: torch.optim.lr_scheduler.LRScheduler,
    work: list[list[SentenceExample]],
    weights: torch.Tensor,
    epoch: int,
) -> None:
    """Trains one epoch on its batches."""
    model.train()
    began, total = time.time(), 0.0
    for number, some in enumerate(work, 1):
        batch = batch_of(some, model.modes)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            states = model.encoder(masked(batch), batch.places, batch.types, batch.groups).float()
            loss = act_loss(model, batch, states)
            if len(batch.rows):
                loss = loss + pair_loss(model, batch, states, weights)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad()
        schedule.step()
        averaged.update_parameters(model)
        total += float(loss.detach())
        if number % TOLD_STEPS == 0:
            print(
                f"epoch {epoch + 1}: step {number} of {len(work)}, loss {total / number:.3f}, {time.time() - began:.0f} s",
                flush=True,
            )
    print(f"epoch {epoch + 1}: loss {total / len(work):.3f}, {time.time() - began:.0f} s", flush=True)


def main() -> None:
    """Trains, evaluates and exports."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument(
        "--corpus", type=Path, default=ARTICLES, help="folder of your own annotation files (*.ann) instead of the corpus"
    )
    parser.add_argument("--out", type=Path, help="folder to write the weights to")
    parser.add_argument(
        "--start",
        type=Path,
        help="state to go on from: a file of an earlier training, or a folder of weights such as the package's",
    )
    parser.add_argument(
        "--rate", type=float, default=1.0, help="share of the full learning rates, below 1 to go on from a trained state"
    )
    parser.add_argument(
        "--pull",
        type=float,
        default=0.0,
        help="share of the published encoder that is mixed into that of the state to go on from",
    )
    parser.add_argument(
        "--states", type=Path, default=Path(tempfile.gettempdir()), help="folder that keeps the states after each epoch"
    )
    parser.add_argument(
        "--seed", type=int, default=SEED, help="of the order of the text, the names exchanged and the words hidden"
    )
    options = parser.parse_args()
    paths = sorted(options.corpus.glob("*.ann"))
    if not paths:
        parser.error(f"{options.corpus} holds no annotation files (*.ann)")
    examples = [one for passage in passages("train", paths) for one in sentence_examples(passage)]
    if not examples:
        parser.error(f"all passages of {options.corpus} are kept for measuring: training needs more")
    options.states.mkdir(parents=True, exist_ok=True)
    model = train(examples, Settings(options.epochs, options.start, options.rate, options.states, options.pull, options.seed))
    figures = figures_of(model, () if options.corpus == ARTICLES else paths)
    if options.out:
        from training.export import export

        export(model, options.out, figures, options.corpus)


if __name__ == "__main__":
    main()
