"""Corpus -> the network that tells to which state a body or group belongs that has none in its words (`src/detente/actors/homes.npz`).

    python -m training.homes              trains on `train` and writes the packaged weights (about 4 minutes)
    python -m training.homes --folds 5    cross-validates on `train` instead, and measures `tune` with weights of all of `train`

The text is read and resolved as the program does it; whenever that asks for a home, gold's country of the mention is the answer. To be run
again after the encoder is trained. The network itself is that of references (`training/chooser.py`).
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import numpy as np
import torch

from detente.actors.homes import WEIGHTS, Homes
from detente.actors.origins import likely_home
from detente.actors.resolution import day_of, resolve_one
from detente.actors.setting import NO_STATE, Setting, setting_of
from detente.encoder import encoder
from detente.language import analyze
from evaluation.alignment import Actors
from evaluation.language import article_of, marked_in
from training.chooser import Choice, fitted, likeliest_of, numbered, write
from training.examples import in_folds, passages
from training.stamping import stamp

if TYPE_CHECKING:
    from collections.abc import Sequence

    from detente.model import Analysis, Resolved
    from training.examples import Split
    from training.markup import Passage

OUT = Path(__file__).parent.parent / "src" / "detente" / "actors"
SEED = 20261122
# Gold's state is not named in the text: that it is of none of the others is half true.
UNNAMED = 0.3


class Asked(Homes):
    """Remembers for which mentions the resolution asks, and answers by nearness as it does without a network."""

    def __init__(self, analysis: Analysis, setting: Setting) -> None:
        super().__init__(analysis.article.text, analysis.sentences, setting)
        self.plain = setting
        self.asked: dict[tuple[int, int, str], str | None] = {}

    def home(self, start: int, end: int, name: str = "") -> tuple[str | None, float]:
        """Returns the likeliest state without a network, and remembers the question."""
        nearest = likely_home(name, start, end, self.plain)[0] if name else self.plain.home(start, end)
        self.asked[start, end, name] = nearest
        return nearest, 0.5


def asked_of(analysis: Analysis) -> Asked:
    """Returns the questions that resolving an analysis asks."""
    setting = setting_of(analysis.article.text, day_of(analysis))
    reader = Asked(analysis, setting)
    asking = msgspec.structs.replace(setting, homes=reader)
    found: list[Resolved] = []
    for index, mention in enumerate(analysis.mentions):
        found.append(resolve_one(analysis.article.text, index, mention, asking, found))
    return reader


def right_of(country: str, codes: Sequence[str | None]) -> tuple[list[int], float]:
    """Returns which candidates gold's country is, and what the example counts."""
    if country in codes:
        return [codes.index(country)], 1.0
    single = len(country) == 3 and country.isalpha() and country not in NO_STATE
    return [0], UNNAMED if single else 1.0


def choices_of(passage: Passage) -> list[tuple[Choice, bool]]:
    """Returns the questions of a passage with gold's answer, and whether the nearest state is right."""
    article, starts = article_of(passage)
    gold = marked_in(passage, starts)
    reader = asked_of(analyze(article))
    actors = Actors(gold)
    found = []
    for (start, end, name), nearest in reader.asked.items():
        marked = actors.marked_at(start, end)
        if marked is None or not start < marked[1] <= end:  # the same head: the last letter of both
            continue
        country = marked[2].country
        codes, features, seen = reader.candidates(start, end, name)
        if len(codes) < 2:
            continue
        right, weight = right_of(country, codes)
        states = [[np.zeros(384) if one is None else reader.state(*one) for one in row] for row in seen]
        choice = Choice(
            passage.id,
            reader.state(start, end).astype(np.float16),
            np.asarray(states, np.float16),
            features,
            right,
            weight,
            counted=True,
        )
        wanted = country if country in codes else None
        found.append((choice, nearest == wanted and (wanted is not None or weight == 1.0)))
    return found


def accuracy(answers: Sequence[tuple[int, float]], held: Sequence[Choice], threshold: float) -> str:
    """Returns how many answers are right, those below the threshold left open, and of the given ones how many."""
    taken = [best if chance >= threshold else 0 for best, chance in answers]
    right = [best in one.right and (best > 0 or one.weight == 1.0) for best, one in zip(taken, held, strict=True)]
    given = [ok for best, ok in zip(taken, right, strict=True) if best]
    return f"threshold {threshold}: {np.mean(right):.3f} right of {len(held)}; {np.mean(given):.3f} of the {len(given)} given a state"


def main() -> None:
    """Trains, or cross-validates with `--folds`."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument(
        "--threshold", type=float, default=0.3, help="below this chance of the likeliest state a mention is of none"
    )
    options = parser.parse_args()
    torch.set_num_threads(1)
    split: Split = "train"
    rows = [one for passage in passages(split) for one in choices_of(passage)]
    choices = [choice for choice, _ in rows]
    print(f"{len(choices)} questions; nearest state right {np.mean([near for _, near in rows]):.3f}")
    if options.folds:
        cross_validated(choices, options.folds, options.epochs)
        return
    numbers = numbered(choices)
    net = fitted(choices, numbers, SEED, options.epochs)
    write(net, numbers, options.threshold, stamp("homes", encoder().card.weights_sha256), OUT / WEIGHTS)


def cross_validated(choices: list[Choice], folds: int, epochs: int) -> None:
    """Prints the figures of folds of train, and those of tune."""
    fold_of = in_folds((one.passage for one in choices), folds)
    answers: list[tuple[int, float]] = []
    order: list[Choice] = []
    for fold in range(folds):
        rest = [one for one in choices if fold_of[one.passage] != fold]
        held = [one for one in choices if fold_of[one.passage] == fold]
        numbers = numbered(rest)
        answers += likeliest_of(fitted(rest, numbers, SEED, epochs), held, numbers)
        order += held
    tune: Split = "tune"
    rows = [one for passage in passages(tune) for one in choices_of(passage)]
    numbers = numbered(choices)
    net = fitted(choices, numbers, SEED, epochs)
    other = likeliest_of(net, [one for one, _ in rows], numbers)
    print(f"tune: nearest state right {np.mean([near for _, near in rows]):.3f}")
    for threshold in (0.2, 0.3, 0.4, 0.5):
        print(accuracy(answers, order, threshold), "| tune", accuracy(other, [one for one, _ in rows], threshold))


if __name__ == "__main__":
    main()
