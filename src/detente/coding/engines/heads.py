"""State of the words that tell an act -> its realis and attribution, and the place of each mention around it, by heads of the trained network."""

from __future__ import annotations

from functools import cached_property

import numpy as np

from detente.coding.scene import Scene
from detente.encoder import Encoder
from detente.encoder.model import Array, Encoded, gelu, softmax
from detente.model import Attribution, Realis


def act_of(network: Encoder, state: Array, mean: Array) -> tuple[Realis, Attribution]:
    """Returns realis and attribution of a trigger."""
    hidden = gelu(network.affine("realis_hidden", np.concatenate([state, mean])))
    realis = network.card.realis[int(network.affine("realis_out", hidden).argmax())]
    attribution = network.card.attributions[int(network.affine("attribution_out", hidden).argmax())]
    return realis, attribution


def states_of_mentions(scene: Scene, encoded: Encoded) -> tuple[list[int], Array]:
    """Returns the mentions of a sentence that have tokens, and their states `(mentions, 384)`."""
    start = scene.sentence.start
    spans = {index: scene.mention(index) for index in scene.mentions}
    tokens = {index: encoded.tokens_in(one.start - start, one.end - start) for index, one in spans.items()}
    told = [index for index, held in tokens.items() if held]
    return told, np.asarray([encoded.pooled(tokens[index]) for index in told])


class Around:
    """The mentions of a sentence around the words of an act."""

    def __init__(self, network: Encoder, mentions: list[int], others: Array, state: Array) -> None:
        """Takes what `states_of_mentions` returns, and the state of the words."""
        self.network = network
        self.mentions = mentions
        self.others = others
        self.state = state

    @cached_property
    def hidden(self) -> Array:
        """What the heads see of each mention `(mentions, 192)`."""
        width = len(self.state)
        seen: Array = np.empty((len(self.mentions), 3 * width), np.float32)
        seen[:, :width], seen[:, width : 2 * width] = self.state, self.others
        np.multiply(self.state, self.others, out=seen[:, 2 * width :])
        return gelu(self.network.affine("role_hidden", seen))

    @cached_property
    def places(self) -> dict[int, tuple[str, float]]:
        """The place of each mention in the act, with its probability."""
        if not self.mentions:
            return {}
        chances = softmax(self.network.affine("role_out", self.hidden))
        names, best = self.network.card.role_places, chances.argmax(axis=-1)
        return {index: (names[int(best[row])], float(chances[row, best[row]])) for row, index in enumerate(self.mentions)}

    @cached_property
    def speakers(self) -> dict[int, float]:
        """How likely each mention is to say so."""
        if not self.mentions:
            return {}
        speaking = softmax(self.network.affine("speaker_out", self.hidden))[:, 1]
        return {index: float(speaking[row]) for row, index in enumerate(self.mentions)}
