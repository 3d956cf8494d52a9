"""Examples of choices -> the network that chooses (`src/detente/encoder/choosing.py`), trained with torch on one CPU thread.

The loss is the likelihood of gold's candidates among all; AdamW with a one-cycle schedule, seeded; the weights kept are the mean of those of
the last third of the steps. A state is hidden now and then, so that features and states each learn to decide alone.
"""

from __future__ import annotations

import math
import random
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from torch import nn

from detente.encoder.choosing import MAPS, SCALE
from training.stamping import letters

if TYPE_CHECKING:
    from pathlib import Path

WIDTH, HIDDEN = 384, 64
# A feature seen less often has no vector nor weight: it says more about one article than about language.
MIN_SEEN = 10
BATCH = 64
RATE, DECAY, DROPOUT = 2e-3, 0.1, 0.5
KEPT_FROM = 0.67
IMPOSSIBLE = -1e4


@dataclass
class Choice:
    """A choice as the network sees it: states of the mention that asks and of its candidates `(candidates, 3, 384)`, and their features.

    `others` is how likely a candidate that is not among the `right` ones would have been left out by gold, had it been right.
    """

    passage: str
    mine: np.ndarray[Any, Any]
    theirs: np.ndarray[Any, Any]
    features: list[list[str]]
    right: list[int]
    weight: float
    counted: bool
    others: float = 0.0


@dataclass
class Batch:
    """Choices side by side: `group` is the choice of each candidate, `right` the logarithm of how likely gold is as it is, were that one right."""

    mine: torch.Tensor
    theirs: torch.Tensor
    numbers: torch.Tensor
    starts: torch.Tensor
    group: torch.Tensor
    right: torch.Tensor
    weight: torch.Tensor


def numbered(choices: list[Choice], least: int = MIN_SEEN) -> dict[str, int]:
    """Returns the numbers, from 1, of the features seen often enough."""
    seen = Counter(one for choice in choices for held in choice.features for one in held)
    return {name: number for number, name in enumerate(sorted(one for one, count in seen.items() if count >= least), 1)}


def batch_of(choices: list[Choice], numbers: dict[str, int]) -> Batch:
    """Returns choices as one batch."""
    found: list[int] = []
    starts = []
    for choice in choices:
        for held in choice.features:
            starts.append(len(found))
            found += [numbers[one] for one in held if one in numbers]
    sizes = [len(choice.features) for choice in choices]
    right = [
        0.0 if number in choice.right else math.log(choice.others) if choice.others else IMPOSSIBLE
        for choice in choices
        for number in range(len(choice.features))
    ]
    return Batch(
        mine=torch.from_numpy(np.stack([choice.mine for choice in choices]).astype(np.float32)),
        theirs=torch.from_numpy(np.concatenate([choice.theirs for choice in choices]).astype(np.float32)),
        numbers=torch.tensor(found),
        starts=torch.tensor(starts),
        group=torch.from_numpy(np.repeat(np.arange(len(choices)), sizes)),
        right=torch.tensor(right),
        weight=torch.tensor([choice.weight for choice in choices]),
    )


class Net(nn.Module):
    """One hidden layer over features and states, and a weight of its own for each feature."""

    def __init__(self, features: int, mean: torch.Tensor, deviation: torch.Tensor, hidden: int = HIDDEN) -> None:
        super().__init__()
        self.own = nn.EmbeddingBag(features + 1, 1, mode="sum")
        self.vectors = nn.EmbeddingBag(features + 1, hidden, mode="sum")
        nn.init.zeros_(self.own.weight)
        nn.init.normal_(self.vectors.weight, std=0.05)
        self.maps = nn.ModuleList(nn.Linear(WIDTH, hidden) for _ in MAPS)
        self.product = nn.Linear(hidden, hidden)
        self.out = nn.Linear(hidden, 1, bias=False)
        nn.init.zeros_(self.out.weight)
        self.dropout = nn.Dropout(DROPOUT)
        self.register_buffer("mean", mean)
        self.register_buffer("deviation", deviation)

    def standard(self, states: torch.Tensor) -> torch.Tensor:
        """Returns states with mean 0 and deviation 1, those of no mention zero; in training with some numbers dropped."""
        known = (states.abs().sum(-1, keepdim=True) > 0).float()
        return self.dropout((states - self.mean) / self.deviation * known)

    def forward(self, batch: Batch) -> torch.Tensor:
        """Returns the score of each candidate."""
        mine, theirs = self.standard(batch.mine), self.standard(batch.theirs)
        reference, last, first, earlier, asks, answers = self.maps
        product = asks(mine)[batch.group] * answers(theirs[:, 0] + theirs[:, 1]) / SCALE
        hidden = reference(mine)[batch.group] + last(theirs[:, 0]) + first(theirs[:, 1]) + earlier(theirs[:, 2])
        hidden = hidden + self.product(product) + self.vectors(batch.numbers, batch.starts)
        return (self.own(batch.numbers, batch.starts) + self.out(self.dropout(torch.relu(hidden))))[:, 0]


def log_sum(scores: torch.Tensor, batch: Batch) -> torch.Tensor:
    """Returns the logarithm of the summed exponentials of each choice's candidates."""
    size = len(batch.weight)
    top = torch.full((size,), -1e9).scatter_reduce(0, batch.group, scores, "amax").detach()
    return top + torch.log(torch.zeros(size).scatter_add(0, batch.group, torch.exp(scores - top[batch.group])) + 1e-9)


def fitted(choices: list[Choice], numbers: dict[str, int], seed: int, epochs: int, hidden: int = HIDDEN) -> Net:
    """Returns a network trained on choices."""
    torch.manual_seed(seed)
    chance = random.Random(seed)
    states = np.concatenate([np.stack([one.mine for one in choices]), np.concatenate([one.theirs[:, 0] for one in choices[::5]])])
    states = states[np.abs(states).sum(axis=1) > 0].astype(np.float32)
    net = Net(len(numbers), torch.from_numpy(states.mean(0)), torch.from_numpy(states.std(0) + 1e-3), hidden)
    weights = [one for name, one in net.named_parameters() if not name.startswith("own")]
    groups = [
        {"params": list(net.own.parameters()), "weight_decay": DECAY / 2.5, "lr": 2 * RATE},
        {"params": weights, "weight_decay": DECAY},
    ]
    optimizer = torch.optim.AdamW(groups, lr=RATE)
    steps = epochs * (len(choices) // BATCH + 1)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, [4 * RATE, RATE], total_steps=steps + 1, pct_start=0.1)
    averaged = torch.optim.swa_utils.AveragedModel(net)
    step = 0
    for _ in range(epochs):
        order = list(choices)
        chance.shuffle(order)
        net.train()
        for at in range(0, len(order), BATCH):
            batch = batch_of(order[at : at + BATCH], numbers)
            scores = net(batch)
            missed = log_sum(scores, batch) - log_sum(scores + batch.right, batch)
            optimizer.zero_grad()
            ((missed * batch.weight).sum() / BATCH).backward()
            nn.utils.clip_grad_norm_(net.parameters(), 5.0)
            optimizer.step()
            schedule.step()
            step += 1
            if step >= KEPT_FROM * steps:
                averaged.update_parameters(net)
    kept: Net = averaged.module
    return kept.eval()


def likeliest_of(net: Net, choices: list[Choice], numbers: dict[str, int]) -> list[tuple[int, float]]:
    """Returns of each choice the likeliest candidate but the first, which is to leave open, and its chance among all."""
    found = []
    with torch.no_grad():
        for at in range(0, len(choices), 256):
            some = choices[at : at + 256]
            scores = net(batch_of(some, numbers)).split([len(one.features) for one in some])
            chances = [torch.softmax(one, 0)[1:] for one in scores]
            found += [(1 + int(one.argmax()), float(one.max())) for one in chances]
    return found


def write(net: Net, numbers: dict[str, int], threshold: float, stamps: dict[str, Any], path: Path) -> None:
    """Writes the weights as half floats, the vectors of the features, by far the most, as whole numbers from -127 to 127 times a scale; with their stamps."""
    state = {name: value.numpy().astype(np.float16) for name, value in net.state_dict().items()}
    state["own.weight"][0] = 0.0  # number 0 is no feature
    vectors = net.state_dict()["vectors.weight"].numpy().copy()
    vectors[0] = 0.0
    scale = (np.abs(vectors).max(axis=0) / 127).astype(np.float16)
    np.savez_compressed(
        path,
        **stamps,
        names=letters(numbers),
        threshold=np.float64(threshold),
        own=state["own.weight"][:, 0],
        whole=np.rint(vectors / scale.astype(np.float32)).clip(-127, 127).astype(np.int8),
        scale=scale,
        mean=state["mean"],
        deviation=state["deviation"],
        maps=np.concatenate([state[f"maps.{number}.weight"] for number in range(len(MAPS))]),
        biases=np.concatenate([state[f"maps.{number}.bias"] for number in range(len(MAPS))]),
        product=state["product.weight"],
        product_bias=state["product.bias"],
        out=state["out.weight"][0],
    )
