"""Corpus -> the network that tells where an act was done (`src/detente/coding/times_and_places/placing.npz`).

    python -m training.places             trains on `train` and writes the packaged weights (about 6 minutes); `benchmarks.places` measures `tune`

Annotators marked the place of about half of the acts that have one (of 264 in `tune`, 117), so that an act without one says little: it is as
likely as before that it has none, and `UNMARKED` times as likely that it has one that nobody marked. Where grammar leads to a name it is
nearly always the place (0.94 on `tune`), marked or not. What a second reader found holds (`evaluation/places.py`). To be run again after
the encoder is trained.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import torch

from detente.coding.times_and_places.weighing import WEIGHTS
from detente.encoder import encoder
from evaluation.places import Asked, asked_in
from training.chooser import Choice, fitted, numbered, write
from training.examples import passages
from training.stamping import stamp

if TYPE_CHECKING:
    from collections.abc import Iterator

    from detente.coding.times_and_places.weighing import Stretch
    from training.examples import Split

OUT = Path(__file__).parent.parent / "src" / "detente" / "coding" / "times_and_places"
SEED = 1
EPOCHS = 6
HIDDEN = 24
# A feature seen less often has no vector: with those seen ten times the weights are twice as large and no better.
MIN_SEEN = 25
# How likely a place is left unmarked; with 0.5 fewer are found, with 0.7 more are given where there is none.
UNMARKED = 0.6
# Where grammar leads to a name and nothing is marked: how likely the act has none all the same.
ASTRAY = 0.1
# What a second reader looked at was what a network was least sure of.
READ_AGAIN = 2.0
# Of acts whose names all take part in them one in three says as much as all.
KEPT = 3
# Below this chance the likeliest name is no place of the act (measured on `tune`).
THRESHOLD = 0.45
WIDTH = 384


def choice_of(asked: Asked) -> Choice:
    """Returns a question as the network sees it, with gold's answer."""
    question = asked.question
    states = [[state_of(question.scene.number, asked, one) for one in row] for row in question.seen()]
    trigger = question.draft.trigger
    right, others, weight = [0], UNMARKED, 1.0
    if asked.marked or asked.read_again:
        right, others = [one + 1 for one in asked.right] or [0], 0.0
        weight = READ_AGAIN if asked.read_again else 1.0
    elif question.by_grammar is not None:
        right, others = [question.by_grammar + 1], ASTRAY
    elif only_parties(asked):
        weight = float(KEPT)
    mine = state_of(question.scene.number, asked, (trigger.start, trigger.end)).astype(np.float16)
    return Choice(
        asked.key[0], mine, np.asarray(states, np.float16), question.features(), right, weight, counted=True, others=others
    )


def state_of(number: int, asked: Asked, stretch: Stretch | None) -> np.ndarray:
    """Returns the encoder's mean state of a stretch; zeros where there is none."""
    scene = asked.question.scene
    if stretch is None:
        return np.zeros(WIDTH, np.float32)
    encoded = encoder().encode(scene.text, scene.analysis.sentences)[number]
    return encoded.state_in(stretch[0] - scene.sentence.start, stretch[1] - scene.sentence.start)


def only_parties(asked: Asked) -> bool:
    """Tells whether every name of a sentence takes part in the act."""
    return all(one.mention in asked.question.draft.parties for one in asked.question.names)


def choices(split: Split) -> Iterator[Choice]:
    """Yields what there is to learn from."""
    passed = 0
    for passage in passages(split):
        for asked in asked_in(passage):
            if not asked.question.names or (asked.has_place and not asked.right):
                continue
            plain = not (asked.marked or asked.read_again) and asked.question.by_grammar is None
            if plain and only_parties(asked):
                passed += 1
                if passed % KEPT:
                    continue
            yield choice_of(asked)


def main() -> None:
    """Trains and writes."""
    torch.set_num_threads(1)
    held = list(choices("train"))
    numbers = numbered(held, MIN_SEEN)
    print(f"{len(held)} acts, {sum(one.right != [0] for one in held)} with a place, {len(numbers)} features")
    net = fitted(held, numbers, SEED, EPOCHS, HIDDEN)
    write(net, numbers, THRESHOLD, stamp("places", encoder().card.weights_sha256), OUT / WEIGHTS)


if __name__ == "__main__":
    main()
