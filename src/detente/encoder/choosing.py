"""Candidates, each with named features and the states of a few stretches of text -> scores, by a small network trained to choose one of them.

One hidden layer over the sum of the maps of the states and the vectors of the features, and a product of what asks and what answers;
features have a weight of their own as well. `training/chooser.py` trains it; what the candidates are is the caller's.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from detente.encoder.model import Array, Encoded

# What each state is mapped for: as what asks, as the first, second and third state of a candidate, and for the two sides of the product.
MAPS = ("asks", "first", "second", "third", "question", "answer")
SEEN = 3
# The product of two sums of standardised states is large; in training too.
SCALE = 8.0
Stretch = tuple[int, int]


@dataclass(frozen=True)
class Choosing:
    """Weights: `numbers` of the features (0 is none), their own weights and vectors, the maps of the states one beside the other, the rest."""

    numbers: dict[str, int]
    own: Array
    vectors: Array
    mean: Array
    deviation: Array
    maps: Array
    biases: Array
    product: Array
    product_bias: Array
    out: Array
    threshold: float
    encoder_sha256: str

    @classmethod
    def load(cls, path: Path) -> Choosing:
        """Returns the weights of a file."""
        with np.load(path) as held:
            names = bytes(held["names"]).decode().split("\n")
            arrays = {
                name: held[name].astype(np.float32) for name in held.files if held[name].dtype == np.float16 and name != "scale"
            }
            return cls(
                numbers={name: number for number, name in enumerate(names, 1)},
                vectors=held["whole"] * held["scale"].astype(np.float32),
                threshold=float(held["threshold"]),
                encoder_sha256=bytes(held["encoder_sha256"]).decode(),
                **arrays,
            )

    def mapped(self, states: Array) -> Array:
        """Returns states `(n, 384)` mapped for each of `MAPS`, `(n + 1, 6, hidden)`; the last row is that of no state: the biases alone."""
        known = np.abs(states).sum(axis=1, keepdims=True) > 0
        mapped = (states - self.mean) / self.deviation * known @ self.maps.T + self.biases
        rows: Array = np.concatenate([mapped, self.biases[None]]).reshape(len(states) + 1, len(MAPS), -1)
        return rows

    def scores(self, mapped: Array, asks: int, seen: Sequence[tuple[int, int, int]], features: Sequence[list[str]]) -> Array:
        """Returns the score of each candidate.

        Args:
            mapped: the rows of `mapped`.
            asks: the row of what asks.
            seen: the three rows that each candidate is seen by; -1 is none.
            features: of each candidate; unknown ones count nothing.
        """
        numbers: list[int] = []
        starts: list[int] = []
        for held in features:
            starts.append(len(numbers))
            numbers.append(0)
            numbers += filter(None, map(self.numbers.get, held))
        at, places, mine = np.asarray(numbers), np.asarray(seen), mapped[asks]
        first, second, third = (places[:, place] for place in range(SEEN))
        answers = mapped[first, 5] + mapped[second, 5] - self.biases.reshape(len(MAPS), -1)[5]
        product = (mine[4] * answers / SCALE) @ self.product.T + self.product_bias
        seen_as = mapped[first, 1], mapped[second, 2], mapped[third, 3]
        hidden = np.add.reduceat(self.vectors.take(at, axis=0), starts) + mine[0] + seen_as[0] + seen_as[1] + seen_as[2] + product
        scores: Array = np.add.reduceat(self.own[at], starts) + np.maximum(hidden, 0.0) @ self.out
        return scores

    def chances(
        self,
        encoded: Encoded,
        begin: int,
        asks: Stretch,
        seen: Sequence[tuple[Stretch | None, Stretch | None, Stretch | None]],
        features: Sequence[list[str]],
    ) -> Array:
        """Returns the chance of each candidate of a question in one sentence; they add up to 1.

        Args:
            encoded: the sentence.
            begin: where it begins in its text, by whose code points stretches are given.
            asks: the stretch of what asks.
            seen: the three stretches that each candidate is seen by; None is none.
            features: as in `scores`.
        """
        stretches = [asks, *dict.fromkeys(one for row in seen for one in row if one is not None)]
        at: dict[Stretch | None, int] = {None: -1, **{one: row for row, one in enumerate(stretches)}}
        mapped = self.mapped(np.stack([encoded.state_in(start - begin, end - begin) for start, end in stretches]))
        scores = self.scores(mapped, 0, [(at[first], at[second], at[third]) for first, second, third in seen], features)
        weights = np.exp(scores - scores.max())
        chances: Array = weights / weights.sum()
        return chances
