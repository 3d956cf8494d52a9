"""events of a pair -> how far the words of one stand in each of others: the very words, or words of like meaning ("oxygen" and "gas").

Each word of the one is put beside the word of the other that is nearest to it; what a pair of words counts is how much both tell of a
subject. Names of the parties, sums and units tell nothing of it.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from detente.events.features import stem
from detente.events.telling import Told
from detente.events.words import Array, row_of, subject_words, telling, vectors

Rows = npt.NDArray[np.intp]
Numbers = npt.NDArray[np.float64]
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


class Word(NamedTuple):
    """A word as it may name a subject: its stem, the row of its vector (-1 without one), and what it counts by itself."""

    word: str
    stem: str
    row: int
    weight: float


@lru_cache(maxsize=200_000)
def word_of(word: str) -> Word:
    """Returns what is known of a word; its weight is 0 if it names no subject."""
    begins = stem(word)
    row = row_of(word)
    known = row is not None and bool(vectors().rows[row].any())
    weight = 0.0 if begins in UNITS else telling(begins) ** POWER * (1.0 if known else NAME_PART)
    return Word(word, begins, row if row is not None and known else -1, weight)


def words_of(told: Told, *, titled: bool = False) -> list[Word]:
    """Returns the words of an event that can name a subject, one a stem; with `titled` those of its texts' titles too."""
    texts = [text for words in told.words for text in ((words.quote, words.title) if titled else (words.quote,))]
    found = {known.stem: known for text in texts for word in subject_words(text) for known in [word_of(word)]}
    return [known for known in found.values() if known.weight > 0 and known.stem not in told.name_stems]


class Texts:
    """The words of a pair's events, one after the other: their numbers in the vocabulary, and their weights."""

    def __init__(self, numbers: Sequence[Sequence[int]], weights: Sequence[Sequence[float]]) -> None:
        self.sizes = np.array([len(one) for one in numbers], dtype=np.intp)
        self.starts = np.concatenate([np.zeros(1, dtype=np.intp), np.cumsum(self.sizes)])
        self.numbers = np.array([number for one in numbers for number in one], dtype=np.intp)
        self.weights = np.array([weight for one in weights for weight in one], dtype=np.float32)
        self.sums = np.array([sum(one) for one in weights])

    def places(self, rows: Rows) -> Rows:
        """Returns where the words of some events stand, event by event."""
        sizes = self.sizes[rows]
        before = np.cumsum(sizes) - sizes
        found: Rows = np.repeat(self.starts[rows] - before, sizes) + np.arange(int(sizes.sum()), dtype=np.intp)
        return found


class Wordings:
    """The words of a pair's events in order of date, set beside one another: those of one event and of many at a time.

    Of two short texts alone, calls of functions took nine tenths of the time.
    """

    def __init__(self, ordered: Sequence[Told], first: int) -> None:
        counts = Counter(word for one in ordered[:first] for word in one.stems)
        self.rare: dict[str, float] = {word: 1 / (1 + math.log(count)) ** RARITY_POWER for word, count in counts.items()}
        self.vocabulary: dict[tuple[str, int], int] = {}
        self.plain, self.titled = (self.texts([words_of(one, titled=titled) for one in ordered]) for titled in (False, True))
        found = list(self.vocabulary)
        rows = np.array([row for _, row in found], dtype=np.intp)
        self.known: Rows = np.flatnonzero(rows >= 0)
        # Of words without a vector the row is nought.
        self.vectors: Array = vectors().rows[rows] * (rows >= 0)[:, None] if len(rows) else np.zeros((0, 1), dtype=np.float32)
        self.known_vectors: Array = self.vectors[self.known]
        same: dict[str, list[int]] = defaultdict(list)
        for number, (begins, _) in enumerate(found):
            same[begins].append(number)
        self.same = [same[begins] for begins, _ in found]

    def weight(self, word: Word) -> float:
        """Returns what a word counts: less, the more of the pair's first events have it."""
        return word.weight * self.rare.get(word.stem, 1.0)

    def texts(self, words: Sequence[Sequence[Word]]) -> Texts:
        """Returns the events' words as columns; new ones join the vocabulary."""
        numbers = [[self.vocabulary.setdefault((one.stem, one.row), len(self.vocabulary)) for one in some] for some in words]
        return Texts(numbers, [[self.weight(one) for one in some] for some in words])

    def near(self, numbers: Rows) -> Array:
        """Returns how near some words of the vocabulary are to all of it, 0 to 1: `(words, vocabulary)`."""
        near = np.zeros((len(numbers), len(self.vocabulary)), dtype=np.float32)
        own = np.flatnonzero(self.vectors[numbers].any(axis=1))
        if len(own) and len(self.known):
            near[own[:, None], self.known] = nearness(self.vectors[numbers[own]], self.known_vectors)
        for at, number in enumerate(numbers.tolist()):
            near[at, self.same[number]] = 1.0
        return near

    def agreement(self, at: int, rows: Rows) -> tuple[Numbers, Numbers, Numbers]:
        """Returns how an event agrees with each of some others.

        The part of both texts that does, its weight, and the weight of what agrees with the title of the other's text.
        """
        ours, titled = (texts.numbers[texts.starts[at] : texts.starts[at + 1]] for texts in (self.plain, self.titled))
        numbers = np.unique(np.concatenate([ours, titled]))
        near = self.near(numbers)
        weight = self.weights(self.plain, at, near[np.searchsorted(numbers, ours)], self.plain, rows)
        # A text's title names the subject that its sentences take for granted.
        theirs = self.weights(self.plain, at, near[np.searchsorted(numbers, ours)], self.titled, rows)
        own = self.weights(self.titled, at, near[np.searchsorted(numbers, titled)], self.plain, rows)
        whole = self.plain.sums[rows] + self.plain.sums[at] + 2 * SMALL_TEXT
        return 2 * weight / whole, weight, np.maximum(theirs, own)

    @staticmethod
    def weights(texts: Texts, at: int, near: Array, others: Texts, rows: Rows) -> Numbers:
        """Returns the weight of what agrees between an event's words, as near as `near` says, and those of each of some others."""
        found = np.zeros(len(rows))
        filled = np.flatnonzero(others.sizes[rows])
        if not len(near) or not len(filled):
            return found
        places = others.places(rows[filled])
        sizes = others.sizes[rows[filled]]
        starts = np.cumsum(sizes) - sizes
        numbers = others.numbers[places]
        best = np.maximum.reduceat(np.take(near, numbers, axis=1), starts, axis=1)
        here = texts.weights[texts.starts[at] : texts.starts[at + 1]] @ best
        there = np.add.reduceat(np.maximum.reduce(near, 0)[numbers] * others.weights[places], starts)
        found[filled] = np.minimum(here, there)
        return found


def nearness(ones: Array, others: Array) -> Array:
    """Returns how near vectors of words are to others, 0 to 1: `(ones, others)`."""
    near: Array = ones @ others.T
    near -= NO_MEANING
    near /= 1 - NO_MEANING
    # The functions themselves and not the methods, which spend more time on their arguments than on so few numbers.
    np.maximum(near, 0, out=near)
    np.minimum(near, 1, out=near)
    return near


def alike(ones: Sequence[Word], others: Sequence[Word]) -> list[tuple[str, str]]:
    """Returns the pairs of different words of like meaning, nearest first; a word beside its own stands beside no other."""
    rows = vectors().rows
    known = [one for one in others if one.row >= 0]
    stems: Mapping[str, Word] = {one.stem: one for one in others}
    found: list[tuple[float, str, str]] = []
    for one in ones:
        if one.row < 0 or one.stem in stems or not known:
            continue
        near = nearness(rows[[one.row]], rows[[other.row for other in known]])[0]
        best = int(near.argmax())
        if near[best] >= SHOWN:
            found.append((float(near[best]), one.word, known[best].word))
    return [(word, same) for _, word, same in sorted(found, reverse=True)]
