"""Scene, reference, candidates -> scores by a small trained network (`references.npz`, made by `training/references.py`).

What it sees of a candidate: the features of `salience.py` and `pairs.py`, and the encoder's states of the reference, of the candidate's
last mention, its first and the last but one. One hidden layer over the sum of their maps and a product of reference and candidate; features
have a weight of their own as well. The states are those that the tagger had the encoder compute: nothing is run twice.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

import numpy as np

from detente.encoder import Encoder, encoder, trained
from detente.language.pairs import members_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from detente.encoder.model import Array
    from detente.language.entities import Entity
    from detente.language.scene import Reference, Scene
    from detente.model import Mention, Sentence

WEIGHTS = "references.npz"
# Where the network looks for each mention: as the reference, as the last, first and last but one of a candidate, and for the product.
MAPS = ("reference", "last", "first", "earlier", "asks", "answers")
# The product of two sums of standardised states is large; in training too.
SCALE = 8.0


@dataclass(frozen=True)
class Network:
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


def load(path: Path) -> Network:
    """Returns the weights of a file."""
    with np.load(path) as held:
        names = bytes(held["names"]).decode().split("\n")
        arrays = {
            name: held[name].astype(np.float32) for name in held.files if held[name].dtype == np.float16 and name != "scale"
        }
        return Network(
            numbers={name: number for number, name in enumerate(names, 1)},
            vectors=held["whole"] * held["scale"].astype(np.float32),
            threshold=float(held["threshold"]),
            encoder_sha256=bytes(held["encoder_sha256"]).decode(),
            **arrays,
        )


@cache
def network() -> Network:
    """Returns the packaged weights."""
    with as_file(files("detente.language").joinpath(WEIGHTS)) as path:
        return load(path)


@cache
def fits_encoder() -> bool:
    """Tells whether the weights were trained on the states of the packaged encoder: with another one they say nothing (a test compares)."""
    return trained() and network().encoder_sha256 == encoder().card.weights_sha256


def states_of_mentions(text: str, sentences: Sequence[Sentence], mentions: Sequence[Mention], held: Encoder) -> Array:
    """Returns the mean state of each mention's tokens `(mentions, 384)`, zeros where it has none (beyond the longest text)."""
    found = np.zeros((len(mentions), held.heads["mention_out.weight"].shape[1]), np.float32)
    for index, mention in enumerate(mentions):
        sentence = sentences[mention.sentence]
        encoded = held.encode(text[sentence.start : sentence.end])
        tokens = encoded.tokens_in(mention.start - sentence.start, mention.end - sentence.start)
        if tokens:
            found[index] = encoded.pooled(tokens)
    return found


def looked_at(scene: Scene, reference: Reference, entity: Entity | None) -> tuple[int, int, int]:
    """Returns the mentions that a candidate is seen by: its last one before the reference (else its first), its first, the last but one; -1 for none."""
    if entity is None:
        return -1, -1, -1
    if entity.kind == "pair":
        targets = members_of(scene, reference, entity.codes)
        return (targets[0], targets[-1], -1) if targets else (-1, -1, -1)
    at = bisect_left(entity.members, reference.index)
    last = entity.members[at - 1] if at else entity.members[0]
    return last, entity.members[0], entity.members[at - 2] if at > 1 else -1


class Chooser:
    """The network over one article: the states of its mentions are mapped once."""

    def __init__(self, text: str, sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> None:
        self.net = network()
        states = states_of_mentions(text, sentences, mentions, encoder())
        known = np.abs(states).sum(axis=1, keepdims=True) > 0
        mapped = (states - self.net.mean) / self.net.deviation * known @ self.net.maps.T + self.net.biases
        # The last row is that of no mention: the biases alone.
        self.mapped = np.concatenate([mapped, self.net.biases[None]]).reshape(len(mentions) + 1, len(MAPS), -1)

    def scores(self, scene: Scene, reference: Reference, candidates: Sequence[tuple[Entity | None, list[str]]]) -> Array:
        """Returns the score of each candidate."""
        net = self.net
        numbers: list[int] = []
        starts: list[int] = []
        for _, held in candidates:
            starts.append(len(numbers))
            numbers.append(0)
            numbers += [number for one in held if (number := net.numbers.get(one)) is not None]
        at = np.asarray(numbers)
        seen = np.asarray([looked_at(scene, reference, entity) for entity, _ in candidates])
        mine = self.mapped[reference.index]
        last, first, earlier = (self.mapped[seen[:, place]] for place in range(3))
        answers = last[:, 5] + first[:, 5] - net.biases.reshape(len(MAPS), -1)[5]
        product = (mine[4] * answers / SCALE) @ net.product.T + net.product_bias
        hidden = np.add.reduceat(net.vectors[at], starts) + mine[0] + last[:, 1] + first[:, 2] + earlier[:, 3] + product
        scores: Array = np.add.reduceat(net.own[at], starts) + np.maximum(hidden, 0.0) @ net.out
        return scores
