"""Corpus -> the network that tells the sector of somebody whom the knowledge base does not know (`src/detente/actors/sectors.npz`).

    python -m training.sectors            trains on `train` and writes the packaged weights (about 10 minutes)
    python -m training.sectors --folds 5  cross-validates on `train` instead, and measures `tune` with weights of all of `train`

The text is read and resolved as the program does it, with the word lists' sectors; gold's sector of the mention is the answer. To be run
again after the encoder is trained.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
import numpy as np
import torch
from torch import nn

from detente.actors.homes import Homes
from detente.actors.resolution import resolved_in, setting_in
from detente.actors.sectors import WEIGHTS, features_of
from detente.actors.setting import NO_STATE
from detente.encoder import encoder
from detente.language import analyze
from evaluation.alignment import Actors
from evaluation.language import article_of, marked_in
from training.examples import in_folds, passages
from training.stamping import letters, stamp

if TYPE_CHECKING:
    from collections.abc import Sequence

    from training.examples import Split
    from training.markup import Passage

OUT = Path(__file__).parent.parent / "src" / "detente" / "actors"
SEED = 20261123
WIDTH, HIDDEN = 384, 64
# A feature seen less often says more about one article than about language; a sector seen less often is not learned.
MIN_SEEN, MIN_OF_SECTOR = 4, 30
BATCH, RATE, DECAY, DROPOUT = 64, 2e-3, 0.1, 0.4
# So many of an example's features are hidden in training: the state learns to decide alone, as it has to for words not seen.
HIDDEN_FEATURES = 0.25
SMOOTHING = 0.05


@dataclass
class Example:
    """Somebody unknown: the encoder's state, the features, gold's sector and the one of the word lists."""

    passage: str
    state: np.ndarray[Any, Any]
    features: list[str]
    sector: str
    rule: str


def examples_of(passage: Passage) -> list[Example]:
    """Returns the unknown actors of a passage whose mentions end where gold's do."""
    article, starts = article_of(passage)
    gold = marked_in(passage, starts)
    analysis = analyze(article)
    setting = msgspec.structs.replace(setting_in(analysis), sectors=None)
    homes = Homes(article.text, analysis.sentences, setting)
    actors = Actors(gold)
    found: dict[tuple[int, int], Example | None] = {}
    for mention, resolved in zip(analysis.mentions, resolved_in(analysis, setting), strict=True):
        marked = actors.marked_at(mention.start, mention.end)
        if mention.is_possessive or marked is None or not mention.start < marked[1] <= mention.end:
            continue
        found[marked[:2]] = None
        refers = mention.antecedent is not None or mention.antecedents or mention.type == "pronoun"
        state = homes.state(mention.start, mention.end)
        if refers or len(resolved.actors) != 1 or not state.any():
            continue
        actor = resolved.actors[0]
        if actor.id is not None or actor.country in NO_STATE:
            continue
        rule = actor.sector or "none"
        sector = "GOV" if marked[2].sector == "-" else marked[2].sector
        features = features_of(article.text, mention, actor)
        found[marked[:2]] = Example(passage.id, state.astype(np.float16), features, sector, rule)
    told = (found.get(one[:2]) for one in gold)
    return [one for one in told if one is not None]


class Net(nn.Module):
    """One hidden layer over features and state, and a score of each feature for each sector."""

    def __init__(self, features: int, sectors: int, mean: torch.Tensor, deviation: torch.Tensor) -> None:
        super().__init__()
        self.vectors = nn.EmbeddingBag(features + 1, HIDDEN, mode="sum")
        nn.init.normal_(self.vectors.weight, std=0.05)
        self.own = nn.EmbeddingBag(features + 1, sectors, mode="sum")
        nn.init.zeros_(self.own.weight)
        self.state = nn.Linear(WIDTH, HIDDEN)
        self.out = nn.Linear(HIDDEN, sectors)
        self.dropout = nn.Dropout(DROPOUT)
        self.register_buffer("mean", mean)
        self.register_buffer("deviation", deviation)

    def forward(self, states: torch.Tensor, numbers: torch.Tensor, starts: torch.Tensor) -> torch.Tensor:
        """Returns the score of each sector of each example."""
        states = self.dropout((states - self.mean) / self.deviation)
        hidden = torch.relu(self.state(states) + self.vectors(numbers, starts))
        scores: torch.Tensor = self.own(numbers, starts) + self.out(self.dropout(hidden))
        return scores


def numbered(examples: Sequence[Example]) -> dict[str, int]:
    """Returns the numbers, from 1, of the features seen often enough."""
    seen = Counter(name for one in examples for name in one.features)
    return {name: number for number, name in enumerate(sorted(one for one, count in seen.items() if count >= MIN_SEEN), 1)}


def sectors_of(examples: Sequence[Example]) -> list[str]:
    """Returns the sectors seen often enough."""
    seen = Counter(one.sector for one in examples)
    return sorted(sector for sector, count in seen.items() if count >= MIN_OF_SECTOR)


def batch_of(
    examples: Sequence[Example], numbers: dict[str, int], chance: random.Random | None = None
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Returns examples side by side; with `chance` some of their features are hidden."""
    found: list[int] = []
    starts = []
    for one in examples:
        starts.append(len(found))
        known = [numbers[name] for name in one.features if name in numbers]
        found += [0, *(number for number in known if chance is None or chance.random() > HIDDEN_FEATURES)]
    states = np.stack([one.state for one in examples]).astype(np.float32)
    return torch.from_numpy(states), torch.tensor(found), torch.tensor(starts)


def fitted(examples: Sequence[Example], numbers: dict[str, int], sectors: list[str], epochs: int) -> Net:
    """Returns a network trained on the examples of these sectors."""
    torch.manual_seed(SEED)
    chance = random.Random(SEED)
    order = [one for one in examples if one.sector in sectors]
    states = np.stack([one.state for one in order]).astype(np.float32)
    net = Net(len(numbers), len(sectors), torch.from_numpy(states.mean(0)), torch.from_numpy(states.std(0) + 1e-3))
    optimizer = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=DECAY)
    steps = epochs * (len(order) // BATCH + 1)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, total_steps=steps + 1, pct_start=0.1)
    for _ in range(epochs):
        chance.shuffle(order)
        for at in range(0, len(order), BATCH):
            some = order[at : at + BATCH]
            right = torch.tensor([sectors.index(one.sector) for one in some])
            loss = nn.functional.cross_entropy(net(*batch_of(some, numbers, chance)), right, label_smoothing=SMOOTHING)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
    return net.eval()


def accuracy(net: Net, examples: Sequence[Example], numbers: dict[str, int], sectors: list[str]) -> float:
    """Returns the share of examples whose likeliest sector is gold's."""
    with torch.no_grad():
        best = [int(one) for one in net(*batch_of(examples, numbers)).argmax(dim=1)]
    return float(np.mean([sectors[number] == one.sector for number, one in zip(best, examples, strict=True)]))


def write(net: Net, numbers: dict[str, int], sectors: list[str], path: Path) -> None:
    """Writes the weights as half floats, with their stamps; number 0 is no feature."""
    with torch.no_grad():
        net.vectors.weight[0] = 0.0
        net.own.weight[0] = 0.0
    held = {name: value.numpy().astype(np.float16) for name, value in net.state_dict().items()}
    np.savez_compressed(
        path,
        **stamp("sectors", encoder().card.weights_sha256),
        names=letters(numbers),
        sectors=np.frombuffer(" ".join(sectors).encode(), np.uint8),
        vectors=held["vectors.weight"],
        own=held["own.weight"],
        mean=held["mean"],
        deviation=held["deviation"],
        state=held["state.weight"],
        state_bias=held["state.bias"],
        out=held["out.weight"],
        out_bias=held["out.bias"],
    )


def examples_in(split: Split) -> list[Example]:
    """Returns the examples of a split in file order."""
    return [one for passage in passages(split) for one in examples_of(passage)]


def cross_validated(examples: Sequence[Example], folds: int, epochs: int) -> None:
    """Prints the figures of folds of train, passages apart, and those of tune."""
    fold_of = in_folds((one.passage for one in examples), folds)
    shares = []
    for fold in range(folds):
        rest = [one for one in examples if fold_of[one.passage] != fold]
        held = [one for one in examples if fold_of[one.passage] == fold]
        numbers, sectors = numbered(rest), sectors_of(rest)
        shares.append(accuracy(fitted(rest, numbers, sectors, epochs), held, numbers, sectors))
    lists = np.mean([one.rule == one.sector for one in examples])
    print(f"{len(examples)} of train: word lists {lists:.3f}, network {np.mean(shares):.3f}")
    tune, numbers, sectors = examples_in("tune"), numbered(examples), sectors_of(examples)
    share = accuracy(fitted(examples, numbers, sectors, epochs), tune, numbers, sectors)
    print(f"{len(tune)} of tune: word lists {np.mean([one.rule == one.sector for one in tune]):.3f}, network {share:.3f}")


def main() -> None:
    """Trains, or cross-validates with `--folds`."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--epochs", type=int, default=8)
    options = parser.parse_args()
    torch.set_num_threads(1)
    examples = examples_in("train")
    if options.folds:
        cross_validated(examples, options.folds, options.epochs)
        return
    numbers, sectors = numbered(examples), sectors_of(examples)
    write(fitted(examples, numbers, sectors, options.epochs), numbers, sectors, OUT / WEIGHTS)


if __name__ == "__main__":
    main()
