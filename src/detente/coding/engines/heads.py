"""State of the words that tell an act -> its realis and attribution, and the place of each mention around it, by heads of the trained network."""

from __future__ import annotations

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


def roles_around(
    network: Encoder, mentions: list[int], others: Array, state: Array
) -> tuple[dict[int, tuple[str, float]], dict[int, float]]:
    """Returns for each mention its place around the trigger with the probability, and how likely it is who says so."""
    if not mentions:
        return {}, {}
    width = len(state)
    seen: Array = np.empty((len(others), 3 * width), np.float32)
    seen[:, :width], seen[:, width : 2 * width] = state, others
    np.multiply(state, others, out=seen[:, 2 * width :])
    hidden = gelu(network.affine("role_hidden", seen))
    chances, speaking = softmax(network.affine("role_out", hidden)), softmax(network.affine("speaker_out", hidden))[:, 1]
    best = chances.argmax(axis=-1)
    places = {
        index: (network.card.role_places[int(best[row])], float(chances[row, best[row]])) for row, index in enumerate(mentions)
    }
    return places, {index: float(speaking[row]) for row, index in enumerate(mentions)}
