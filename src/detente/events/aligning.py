"""two events -> how far the words of one stand in the other: the very words, or words of like meaning ("oxygen" and "gas").

Each word of the one is put beside the word of the other that is nearest to it; what a pair of words counts is how much both tell of a
subject. Names of the parties, sums and units tell nothing of it.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from detente.events.features import stem
from detente.events.telling import Told
from detente.events.words import Array, row_of, subject_words, telling, vectors

# Words nearer than this begin to mean the same; at 1 they are the same word.
NO_MEANING = 0.25
# What is added to the weight of a text, so that one shared word of a text of one word is no certainty.
SMALL_TEXT = 0.5
# What a word counts that has no vector: names of places and firms come in pairs, and stand in many matters. 0.5 to 1 find alike.
NAME_PART = 0.7
# How sharply words of every report fall behind, and words that many events of the pair share.
POWER, RARITY_POWER = 1.5, 0.5
# Words of one meaning are shown beside one another if they are at least this near.
SHOWN = 0.6

# What sums, numbers, times and offices are told in names no subject, and a stem of five letters must not either.
UNITS = frozenset(
    stem(word)
    for word in (
        "million millions billion billions thousand thousands hundred hundreds dozen percent per cent dollar dollars euro euros yen rupee "
        "rupees yuan rouble roubles ruble rubles pound pounds franc francs peso pesos real reais won dinar dinars riyal worth "
        "tonne tonnes ton tons barrel barrels kilometre kilometres megawatt megawatts minister ministers president deputy ambassador "
        "spokesman spokeswoman reporters communique "
        # Numbers and times written out, and words of every report.
        "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty half quarter several few many "
        "hour hours minute minutes morning afternoon evening night midnight noon past coming recent recently soon already again "
        "began begin begun start started put added adding going came come coming part parts number place way case end same both such "
        "far near long short big large larger great greater small high higher good better full further own"
    ).split()
)


class Words(NamedTuple):
    """The words of an event that can name a subject: their stems, weights `(words,)` and vectors `(words, width)`, unknown ones zero,
    and the sum of the weights.
    """

    words: tuple[str, ...]
    stems: tuple[str, ...]
    weights: Array
    rows: Array
    weight: np.float32


class Alignment(NamedTuple):
    """How two texts agree: the part of both that does, its weight, and the words of like meaning with their nearness."""

    part: float
    weight: float
    alike: tuple[tuple[str, str], ...]


NOTHING = Alignment(0.0, 0.0, ())


def words_of(told: Told, counts: Mapping[str, int], *, titled: bool = False) -> Words:
    """Returns the words of an event (and of its texts' titles); `counts` says how many events of the pair have a stem."""
    texts = [text for words in told.words for text in ((words.quote, words.title) if titled else (words.quote,))]
    found = {stem(word): word for text in texts for word in subject_words(text)}
    kept = {one: word for one, word in found.items() if one not in told.name_stems and one not in UNITS and telling(one) > 0}
    known = vectors().rows
    rows = np.zeros((len(kept), known.shape[1]), dtype=np.float32)
    for at, word in enumerate(kept.values()):
        row = row_of(word)
        if row is not None:
            rows[at] = known[row]
    weights = np.array(
        [telling(one) ** POWER / (1 + math.log(max(1, counts.get(one, 1)))) ** RARITY_POWER for one in kept], dtype=np.float32
    )
    weights[~rows.any(axis=1)] *= NAME_PART
    return Words(tuple(kept.values()), tuple(kept), weights, rows, weights.sum())


def align(one: Words, other: Words, *, shown: bool = False) -> Alignment:
    """Returns how two texts agree; with `shown` also in which words."""
    if not one.stems or not other.stems:
        return NOTHING
    near = one.rows @ other.rows.T
    near -= NO_MEANING
    near /= 1 - NO_MEANING
    for word in set(one.stems).intersection(other.stems):
        near[one.stems.index(word), other.stems.index(word)] = 1.0
    # The functions themselves and not the methods, which spend more time on their arguments than on so few numbers.
    np.maximum(near, 0, out=near)
    np.minimum(near, 1, out=near)
    here, there = float(np.maximum.reduce(near, 1) @ one.weights), float(np.maximum.reduce(near, 0) @ other.weights)
    whole = float(one.weight + other.weight) + 2 * SMALL_TEXT
    weight = min(here, there)
    return Alignment(2 * weight / whole, weight, alike(one, other, near) if shown else ())


def alike(one: Words, other: Words, near: Array) -> tuple[tuple[str, str], ...]:
    """Returns the pairs of different words of like meaning, nearest first."""
    found: Sequence[tuple[float, str, str]] = [
        (float(near[at, best]), one.words[at], other.words[best])
        for at, best in enumerate(near.argmax(axis=1))
        if near[at, best] >= SHOWN and one.stems[at] != other.stems[best]
    ]
    return tuple((word, same) for _, word, same in sorted(found, reverse=True))
