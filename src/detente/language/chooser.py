"""Scene, reference, candidates -> scores by a small trained network (`references.npz`, made by `training/references.py`).

What it sees of a candidate: the features of `salience.py` and `pairs.py`, and the encoder's states of the reference, of the candidate's
last mention, its first and the last but one. The states are those that the tagger had the encoder compute: nothing is run twice.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from detente.encoder import Encoder, encoder
from detente.encoder.choosing import Choosing
from detente.encoder.packaged import fits, packaged
from detente.language.pairs import members_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from detente.encoder.model import Array
    from detente.language.entities import Entity
    from detente.language.scene import Reference, Scene
    from detente.model import Mention, Sentence

WEIGHTS = "references.npz"


@cache
def network() -> Choosing:
    """Returns the packaged weights."""
    return packaged(Choosing.load, "detente.language", WEIGHTS)


@cache
def fits_encoder() -> bool:
    """Tells whether there are weights, trained on the states of the packaged encoder (a test compares)."""
    return fits(network, "detente.language", WEIGHTS)


def states_of_mentions(text: str, sentences: tuple[Sentence, ...], mentions: Sequence[Mention], held: Encoder) -> Array:
    """Returns the mean state of each mention's tokens `(mentions, 384)`, zeros where it has none (beyond the longest text)."""
    found = np.zeros((len(mentions), held.heads["mention_out.weight"].shape[1]), np.float32)
    read = held.encode(text, sentences)
    for index, mention in enumerate(mentions):
        encoded, start = read[mention.sentence], sentences[mention.sentence].start
        tokens = encoded.tokens_in(mention.start - start, mention.end - start)
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

    def __init__(self, text: str, sentences: tuple[Sentence, ...], mentions: Sequence[Mention]) -> None:
        self.net = network()
        # The last row is that of no mention.
        self.mapped = self.net.mapped(states_of_mentions(text, sentences, mentions, encoder()))

    def scores(self, scene: Scene, reference: Reference, candidates: Sequence[tuple[Entity | None, list[str]]]) -> Array:
        """Returns the score of each candidate."""
        seen = [looked_at(scene, reference, entity) for entity, _ in candidates]
        return self.net.scores(self.mapped, reference.index, seen, [held for _, held in candidates])
