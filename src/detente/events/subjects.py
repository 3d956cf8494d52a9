"""the events of a pair -> what each is about, as the others set it off: how near two of them are in meaning."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from detente.events.telling import Told
from detente.events.words import Array, Word, known_words, of_length_one, vectors

Places = npt.NDArray[np.intp]
Numbers = npt.NDArray[np.float64]
# What the texts of a pair have in common (its two states, its standing theme) says nothing about one matter: this part of their mean
# is taken off. 0.7 had the best average precision among 0, 0.4, 0.7 and 0.9 on evaluation/gold/matters.jsonl (differences of 0.02).
PAIR_PART = 0.7
# Of fewer texts than this it is not known what they have in common.
FEW_TEXTS = 8
# So many words that tell of a subject are needed before the nearness of two texts can be trusted.
WORDS_NEEDED = 3.0


def placed(texts: Sequence[Sequence[Word]], first: int | None = None) -> Array:
    """Returns a vector of length 1 a text `(texts, width)`, what the `first` of them (all if None) share taken off.

    Texts without known words have zeros.
    """
    rows = vectors().rows
    counts = Counter(stem for one in texts[:first] for stem in {word.stem for word in one})
    shared_by = {stem: 1 + math.log(count) for stem, count in counts.items()}
    found = np.zeros((len(texts), rows.shape[1]), dtype=np.float32)
    for at, one in enumerate(texts):
        known = [word for word in one if word.row >= 0]
        if known:
            weights = np.array([word.telling**2 / shared_by.get(word.stem, 1.0) for word in known], dtype=np.float32)
            found[at] = (rows[[word.row for word in known]] * weights[:, None]).sum(axis=0)
    found = of_length_one(found)
    if not texts:
        return found
    shared = found[:first]
    return of_length_one(found - PAIR_PART * len(shared) / (len(shared) + FEW_TEXTS) * shared.mean(axis=0))


class Subjects:
    """The events of a pair in order of date, each with its subject as the others of the pair set it off."""

    def __init__(self, ordered: Sequence[Told], first: int) -> None:
        self.places = placed([[word for part in one.parts for word in known_words(part)] for one in ordered], first)
        self.depths = np.array([depth(one) for one in ordered])

    def nearness(self, ats: Places, others: Places) -> Numbers:
        """Returns how near the meanings of some events and of some others, by their places, are (-1 to 1): `(ats, others)`.

        Less where few words can be trusted.
        """
        trusted = np.minimum(np.minimum(1.0, self.depths[ats])[:, None], self.depths[others])
        found: Numbers = (self.places[ats] @ self.places[others].T).astype(float) * trusted
        return found


def depth(told: Told) -> float:
    """Returns how far the words of an event can be trusted to name a subject: 1 with WORDS_NEEDED telling words that are known."""
    return sum(word.telling for word in told.subject if word.row >= 0) / WORDS_NEEDED
