"""Corpus -> the network that tells which time of its sentence an act was done at (`src/detente/coding/times_and_places/linking.npz`).

    python -m training.linking              trains on `train` and writes the packaged weights (about three minutes on one core)

The acts are those that the coder reads in the corpus; gold's time of the claim is the answer, else none of them. Of 490 claims without a time in a
sentence that has one a second reading gave a time to one in four ("severed ties on Monday and closed their airspace": marked at the first
verb alone), so that a claim without a time, unless read again, counts little. `python -m evaluation.linking` measures. To be run again after the
encoder is trained. The network itself is that of references (`training/chooser.py`).
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import torch

from detente.coding.times_and_places.linking import WEIGHTS, candidates, question
from detente.coding.times_and_places.nearest import nearest_time
from detente.encoder import encoder
from evaluation.alignment import overlap
from evaluation.linking import acts, is_later
from training.chooser import WIDTH, Choice, fitted, numbered, write
from training.examples import passages
from training.stamping import stamp

if TYPE_CHECKING:
    from collections.abc import Iterator

    from evaluation.linking import LinkedAct

OUT = Path(__file__).parent.parent / "src" / "detente" / "coding" / "times_and_places" / WEIGHTS
SEED = 20261122
# What a claim counts: one without a time, and one of those read again. Of 0.4 and 1 the latter finds fewer times (tune 235 and 221 of 259).
UNCHECKED, READ_AGAIN = 0.25, 3.0
# Half of that of the other networks: as good on `tune`, and half the file.
HIDDEN = 32


def choice_of(act: LinkedAct) -> Choice | None:
    """Returns an act with its candidates as the network sees them; None where gold's time is none of them."""
    analysis, draft = act.analysis, act.draft
    times = candidates(analysis, draft)
    right = [
        number for number, one in enumerate(times, 1) if act.when is not None and overlap((one.start, one.end), act.when) > 0
    ]
    if not times or (act.when is not None and not right) or is_later(act):
        return None
    asked = question(analysis, draft, times, nearest_time(analysis, [draft]), act.acts)
    encoded = encoder().encode(analysis.article.text, analysis.sentences)[draft.sentence]
    begin = analysis.sentences[draft.sentence].start
    states = [
        [np.zeros(WIDTH) if one is None else encoded.state_in(one[0] - begin, one[1] - begin) for one in row]
        for row in asked.seen
    ]
    mine = encoded.state_in(draft.trigger.start - begin, draft.trigger.end - begin)
    return Choice(
        act.passage, mine.astype(np.float16), np.asarray(states, np.float16), asked.features, right or [0], weight_of(act), counted=True
    )  # fmt: skip


def weight_of(act: LinkedAct) -> float:
    """Returns what an act counts in training."""
    return (READ_AGAIN if act.read_again else 1.0) if act.checked else UNCHECKED


def choices() -> Iterator[Choice]:
    """Yields the acts of the training part."""
    for passage in passages("train"):
        for act in acts(passage):
            choice = choice_of(act)
            if choice is not None:
                yield choice


def main() -> None:
    """Trains and writes."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument(
        "--threshold", type=float, default=0.25, help="below this chance of the likeliest time an act has none in its sentence"
    )
    options = parser.parse_args()
    torch.set_num_threads(1)
    rows = list(choices())
    print(f"{len(rows)} acts, {sum(one.right != [0] for one in rows)} with a time")
    numbers = numbered(rows)
    write(
        fitted(rows, numbers, SEED, options.epochs, HIDDEN),
        numbers,
        options.threshold,
        stamp("linking", encoder().card.weights_sha256),
        OUT,
    )


if __name__ == "__main__":
    main()
