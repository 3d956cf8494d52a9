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


def roles_around(
    scene: Scene, network: Encoder, encoded: Encoded, state: Array
) -> tuple[dict[int, tuple[str, float]], dict[int, float]]:
    """Returns for each mention its place around the trigger with the probability, and how likely it is who says so."""
    rows = []
    for index in scene.mentions:
        mention = scene.mention(index)
        tokens = encoded.tokens_in(mention.start - scene.sentence.start, mention.end - scene.sentence.start)
        if tokens:
            rows.append((index, encoded.pooled(tokens)))
    if not rows:
        return {}, {}
    others = np.stack([other for _, other in rows])
    states = np.broadcast_to(state, others.shape)
    hidden = gelu(network.affine("role_hidden", np.concatenate([states, others, states * others], axis=-1)))
    chances, speaking = softmax(network.affine("role_out", hidden)), softmax(network.affine("speaker_out", hidden))[:, 1]
    best = chances.argmax(axis=-1)
    places = {
        index: (network.card.role_places[int(best[row])], float(chances[row, best[row]])) for row, (index, _) in enumerate(rows)
    }
    return places, {index: float(speaking[row]) for row, (index, _) in enumerate(rows)}
