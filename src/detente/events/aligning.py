"""events of a pair -> how far the words of one stand in each of others: the very words, or words of like meaning ("oxygen" and "gas").

Each word of the one is put beside the word of the other that is nearest to it; what a pair of words counts is how much both tell of a
subject. Names of the parties, sums and units tell nothing of it.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from detente.events.telling import Told
from detente.events.words import Array, Word, vectors

Rows = npt.NDArray[np.intp]
Flags = npt.NDArray[np.bool_]
Numbers = npt.NDArray[np.float64]
# Words nearer than this begin to mean the same; at 1 they are the same word.
NO_MEANING = 0.25
# What is added to the weight of a text, so that one shared word of a text of one word is no certainty.
SMALL_TEXT = 0.5
# How sharply words that many events of the pair share fall behind.
RARITY_POWER = 0.5
# Words of one meaning are shown beside one another if they are at least this near.
SHOWN = 0.6
NOTHING_NEAR: Array = np.zeros((0, 0), dtype=np.float32)


class Agreeing(NamedTuple):
    """Of some events the words that are near to those of another one: their numbers and weights, event after event.

    `rows` are the events that have any, by their places among those asked for; the words of each begin at `starts`.
    """

    rows: Rows
    starts: Rows
    numbers: Rows
    weights: Array


class Texts:
    """The words of a pair's events, one after the other: their numbers in the vocabulary, and their weights."""

    def __init__(self, numbers: Sequence[Sequence[int]], weights: Sequence[Sequence[float]]) -> None:
        self.sizes = np.array([len(one) for one in numbers], dtype=np.intp)
        self.starts = np.concatenate([np.zeros(1, dtype=np.intp), np.cumsum(self.sizes)])
        self.numbers = np.array([number for one in numbers for number in one], dtype=np.intp)
        self.weights = np.array([weight for one in weights for weight in one], dtype=np.float32)
        self.sums = np.array([sum(one) for one in weights])

    def of(self, at: int) -> slice:
        """Returns where the words of an event stand."""
        return slice(int(self.starts[at]), int(self.starts[at + 1]))

    def agreeing(self, rows: Rows, reached: Flags) -> Agreeing:
        """Returns the words of some events that are among those of the vocabulary that are `reached`: few of them, mostly."""
        sizes = self.sizes[rows]
        ends = sizes.cumsum()
        places = np.repeat(self.starts[rows] + sizes - ends, sizes) + np.arange(len(ends) and int(ends[-1]), dtype=np.intp)
        numbers = self.numbers[places]
        kept = reached[numbers].nonzero()[0]
        owners = ends.searchsorted(kept, side="right")
        begins = np.ones(len(kept), dtype=bool)
        np.not_equal(owners[1:], owners[:-1], out=begins[1:])
        starts = begins.nonzero()[0]
        return Agreeing(owners[starts], starts, numbers[kept], self.weights[places[kept]])


class Wordings:
    """The words of a pair's events in order of date, set beside one another: those of one event and of many at a time.

    Of two short texts alone, calls of functions took nine tenths of the time.
    """

    def __init__(self, ordered: Sequence[Told], counting: Sequence[Told]) -> None:
        """Sets events out; how rare words are, those of them tell that count (`told_apart`)."""
        counts = Counter(word for one in counting for word in one.stems)
        self.rare: dict[str, float] = {word: 1 / (1 + math.log(count)) ** RARITY_POWER for word, count in counts.items()}
        self.vocabulary: dict[tuple[str, int], int] = {}
        self.plain, self.titled = (self.texts([one.weighed(titled=titled) for one in ordered]) for titled in (False, True))
        numbers: dict[str, int] = {}
        self.stems: Rows = np.array([numbers.setdefault(begins, len(numbers)) for begins, _ in self.vocabulary], dtype=np.intp)
        self.stem_count = len(numbers)
        rows = np.array([row for _, row in self.vocabulary], dtype=np.intp)
        self.known_at: Flags = rows >= 0
        self.known: Rows = self.known_at.nonzero()[0]
        # Of each word its place among those that have vectors.
        self.place_known: Rows = self.known_at.cumsum() - 1
        self.vectors: Array = vectors().rows[rows]
        self.known_vectors: Array = self.vectors[self.known]

    def weight(self, word: Word) -> float:
        """Returns what a word counts: less, the more of the pair's first events have it."""
        return word.weight * self.rare.get(word.stem, 1.0)

    def texts(self, words: Sequence[Sequence[Word]]) -> Texts:
        """Returns the events' words as columns; new ones join the vocabulary."""
        vocabulary, rare = self.vocabulary, self.rare
        numbers = [[vocabulary.setdefault((one.stem, one.row), len(vocabulary)) for one in some] for some in words]
        return Texts(numbers, [[one.weight * rare.get(one.stem, 1.0) for one in some] for some in words])

    def near(self, numbers: Rows) -> Near:
        """Returns how near some words of the vocabulary are to all of it."""
        own = self.known_at[numbers].nonzero()[0]
        to_known = nearness(self.vectors[numbers[own]], self.known_vectors) if len(own) else NOTHING_NEAR
        return Near(self, numbers, own, to_known)

    def agreement(self, at: int, rows: Rows) -> tuple[Numbers, Numbers, Numbers]:
        """Returns how an event agrees with each of some others.

        The part of both texts that does, its weight, and the weight of what agrees with the title of the other's text.
        """
        ours, titled = self.plain.of(at), self.titled.of(at)
        near = self.near(np.concatenate([self.plain.numbers[ours], self.titled.numbers[titled]]))
        reached = near.reached()
        plain, titles = (texts.agreeing(rows, reached) for texts in (self.plain, self.titled))
        beside, weights, size = near.beside(plain.numbers), self.plain.weights[ours], ours.stop - ours.start
        weight = agreeing_weights(weights, beside[:size], plain, len(rows))
        # A text's title names the subject that its sentences take for granted.
        theirs = agreeing_weights(weights, near.beside(titles.numbers)[:size], titles, len(rows))
        by_title = agreeing_weights(self.titled.weights[titled], beside[size:], plain, len(rows))
        whole = self.plain.sums[rows] + self.plain.sums[at] + 2 * SMALL_TEXT
        return 2 * weight / whole, weight, np.maximum(theirs, by_title)


class Near:
    """How near some words of a vocabulary are to its others, 0 to 1: the same stem, or vectors that are near."""

    def __init__(self, wordings: Wordings, numbers: Rows, own: Rows, to_known: Array) -> None:
        self.wordings, self.numbers = wordings, numbers
        # Those that have vectors, and how near they are to the vocabulary's that have some.
        self.own, self.to_known = own, to_known
        self.stems = wordings.stems[numbers]

    def reached(self) -> Flags:
        """Tells of each word of the vocabulary whether any of the words is near to it at all."""
        stems = np.zeros(self.wordings.stem_count, dtype=bool)
        stems[self.stems] = True
        found: Flags = stems[self.wordings.stems]
        if len(self.own):
            found[self.wordings.known] |= self.to_known.any(axis=0)
        return found

    def beside(self, numbers: Rows) -> Array:
        """Returns how near the words are to some of the vocabulary: `(words, others)`."""
        found: Array = (self.stems[:, None] == self.wordings.stems[numbers]).astype(np.float32)
        if len(self.own):
            known = self.wordings.known_at[numbers].nonzero()[0]
            places = self.wordings.place_known[numbers[known]]
            cells = np.ix_(self.own, known)
            found[cells] = np.maximum(found[cells], self.to_known[:, places])
        return found


def agreeing_weights(weights: Array, beside: Array, others: Agreeing, events: int) -> Numbers:
    """Returns the weight of what agrees between an event's words and those of each of some others, as near as `beside` says."""
    found = np.zeros(events)
    if not len(beside) or not len(others.rows):
        return found
    here = weights @ np.maximum.reduceat(beside, others.starts, axis=1)
    there = np.add.reduceat(np.maximum.reduce(beside, 0) * others.weights, others.starts)
    found[others.rows] = np.minimum(here, there)
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
