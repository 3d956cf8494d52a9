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


def states_of_mentions(scene: Scene, encoded: Encoded) -> dict[int, Array]:
    """Returns the state of each mention of a sentence that has tokens."""
    start = scene.sentence.start
    spans = {index: scene.mention(index) for index in scene.mentions}
    tokens = {index: encoded.tokens_in(one.start - start, one.end - start) for index, one in spans.items()}
    return {index: encoded.pooled(held) for index, held in tokens.items() if held}


def roles_around(
    network: Encoder, mentions: dict[int, Array], state: Array
) -> tuple[dict[int, tuple[str, float]], dict[int, float]]:
    """Returns for each mention its place around the trigger with the probability, and how likely it is who says so."""
    if not mentions:
        return {}, {}
    others = np.stack(list(mentions.values()))
    states = np.broadcast_to(state, others.shape)
    hidden = gelu(network.affine("role_hidden", np.concatenate([states, others, states * others], axis=-1)))
    chances, speaking = softmax(network.affine("role_out", hidden)), softmax(network.affine("speaker_out", hidden))[:, 1]
    best = chances.argmax(axis=-1)
    places = {
        index: (network.card.role_places[int(best[row])], float(chances[row, best[row]])) for row, index in enumerate(mentions)
    }
    return places, {index: float(speaking[row]) for row, index in enumerate(mentions)}
