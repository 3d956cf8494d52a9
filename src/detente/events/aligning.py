"""events of a pair -> how far the words of one stand in each of others: the very words, or words of like meaning ("oxygen" and "gas").

Each word of the one is put beside the word of the other that is nearest to it; what a pair of words counts is how much both tell of a
subject. Names of the parties, sums and units tell nothing of it.

Few words of two events agree, and only those are looked at: those of many events are found in a few operations on arrays.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from detente.events.telling import Told
from detente.events.words import Array, Word, vectors

Rows = npt.NDArray[np.intp]
Numbers = npt.NDArray[np.float64]
# Words nearer than this begin to mean the same; at 1 they are the same word.
NO_MEANING = 0.25
# What is added to the weight of a text, so that one shared word of a text of one word is no certainty.
SMALL_TEXT = 0.5
# How sharply words that many events of the pair share fall behind.
RARITY_POWER = 0.5
# Words of one meaning are shown beside one another if they are at least this near.
SHOWN = 0.6


class Words(NamedTuple):
    """Words of some events, one after the other: whose they are (by place among those asked for), their numbers and their weights."""

    owners: Rows
    numbers: Rows
    weights: Array


class Beside(NamedTuple):
    """Words that are near to others, each pair once or more: places of both, and how near they are (above 0, up to 1)."""

    ones: Rows
    others: Rows
    near: Array


class Texts:
    """The words of a pair's events, one after the other: their numbers in the vocabulary, and their weights."""

    def __init__(self, numbers: Sequence[Sequence[int]], weighed: Sequence[float]) -> None:
        """Sets the words of texts out by their numbers; `weighed` is what each word of the vocabulary weighs."""
        self.sizes = np.array([len(one) for one in numbers], dtype=np.intp)
        self.starts = np.concatenate([np.zeros(1, dtype=np.intp), np.cumsum(self.sizes)])
        self.numbers = np.fromiter((number for one in numbers for number in one), dtype=np.intp)
        weights = np.array(weighed, dtype=np.float64)[self.numbers]
        self.weights = weights.astype(np.float32)
        self.sums = np.bincount(np.repeat(np.arange(len(numbers)), self.sizes), weights=weights, minlength=len(numbers))

    def of(self, rows: Rows) -> Words:
        """Returns the words of some events."""
        owners, places = ranges(self.starts[rows], self.sizes[rows])
        return Words(owners, self.numbers[places], self.weights[places])


class Wordings:
    """The words of a pair's events in order of date, set beside one another: those of many events and of many at a time.

    Of two short texts alone, calls of functions took nine tenths of the time, of one text and many others still most of it.
    """

    def __init__(self, ordered: Sequence[Told], counting: Sequence[Told]) -> None:
        """Sets events out; how rare words are, those of them tell that count (`told_apart`)."""
        counts = Counter(word for one in counting for word in one.stems)
        self.rare: dict[str, float] = {word: 1 / (1 + math.log(count)) ** RARITY_POWER for word, count in counts.items()}
        self.vocabulary: dict[tuple[str, int], int] = {}
        self.weighed: list[float] = []
        plain, titled = ([self.numbered(one.weighed(titled=titled)) for one in ordered] for titled in (False, True))
        self.plain, self.titled = (Texts(numbers, self.weighed) for numbers in (plain, titled))
        numbers: dict[str, int] = {}
        self.stems: Rows = np.array([numbers.setdefault(begins, len(numbers)) for begins, _ in self.vocabulary], dtype=np.intp)
        self.by_stem: Rows = self.stems.argsort(kind="stable")
        self.by_stem_sorted: Rows = self.stems[self.by_stem]
        rows = np.array([row for _, row in self.vocabulary], dtype=np.intp)
        self.known_at: npt.NDArray[np.bool_] = rows >= 0
        self.known: Rows = self.known_at.nonzero()[0]
        self.vectors: Array = vectors().rows[rows]
        self.known_vectors: Array = self.vectors[self.known]

    def weight(self, word: Word) -> float:
        """Returns what a word counts: less, the more of the pair's first events have it."""
        return word.weight * self.rare.get(word.stem, 1.0)

    def numbered(self, words: Iterable[Word]) -> list[int]:
        """Returns the numbers of words; new ones join the vocabulary."""
        vocabulary, found = self.vocabulary, []
        for one in words:
            key = one.stem, one.row
            number = vocabulary.get(key)
            if number is None:
                number = vocabulary[key] = len(vocabulary)
                self.weighed.append(self.weight(one))
            found.append(number)
        return found

    def near(self, numbers: Rows) -> Beside:
        """Returns the words of the vocabulary that are near to some of it (`ones`, by their places, in order): those of the same stem, or of like meaning."""
        first, last = (self.by_stem_sorted.searchsorted(self.stems[numbers], side=side) for side in ("left", "right"))
        ones, places = ranges(first, last - first)
        same = self.by_stem[places]
        known = self.known_at[numbers].nonzero()[0]
        if not len(known):
            return Beside(ones, same, np.ones(len(ones), dtype=np.float32))
        near = nearness(self.vectors[numbers[known]], self.known_vectors)
        at, other = near.nonzero()
        every = np.concatenate([ones, known[at]])
        order = every.argsort(kind="stable")
        others = np.concatenate([same, self.known[other]])[order]
        return Beside(every[order], others, np.concatenate([np.ones(len(ones), dtype=np.float32), near[at, other]])[order])

    def agreement(self, ats: Rows, rows: Rows) -> tuple[Numbers, Numbers, Numbers]:
        """Returns how each of some events agrees with each of some others: `(ats, rows)`.

        The part of both texts that does, its weight, and the weight of what agrees with the title of the other's text.
        """
        ours, our_titles, theirs, their_titles = (texts.of(some) for some in (ats, rows) for texts in (self.plain, self.titled))
        numbers, places = np.unique(np.concatenate([ours.numbers, our_titles.numbers]), return_inverse=True)
        near = self.near(numbers)
        our_places, title_places = places[: len(ours.numbers)], places[len(ours.numbers) :]
        shape = len(ats), len(rows)
        weight = agreeing(ours, theirs, self.meeting(near, our_places, theirs), shape)
        # A text's title names the subject that its sentences take for granted.
        by_theirs = agreeing(ours, their_titles, self.meeting(near, our_places, their_titles), shape)
        by_ours = agreeing(our_titles, theirs, self.meeting(near, title_places, theirs), shape)
        whole = self.plain.sums[rows] + self.plain.sums[ats][:, None] + 2 * SMALL_TEXT
        return 2 * weight / whole, weight, np.maximum(by_theirs, by_ours)

    def meeting(self, near: Beside, places: Rows, others: Words) -> Beside:
        """Returns which words (given by their places among those that `near` is of) are near to which of others."""
        begins, ends = (near.ones.searchsorted(places, side=side) for side in ("left", "right"))
        words, found = ranges(begins, ends - begins)
        order = others.numbers.argsort(kind="stable")
        sizes = np.bincount(others.numbers, minlength=len(self.vocabulary))
        wanted = near.others[found]
        at, there = ranges((sizes.cumsum() - sizes)[wanted], sizes[wanted])
        return Beside(words[at], order[there], near.near[found][at])


def ranges(starts: Rows, sizes: Rows) -> tuple[Rows, Rows]:
    """Returns the numbers of ranges, one range after the other, each with the place of its range."""
    ends = sizes.cumsum()
    owners = np.repeat(np.arange(len(sizes), dtype=np.intp), sizes)
    return owners, np.arange(len(owners), dtype=np.intp) + (starts + sizes - ends)[owners]


def agreeing(ours: Words, theirs: Words, beside: Beside, shape: tuple[int, int]) -> Numbers:
    """Returns the weight of what agrees between the words of each of some events and those of each of others: the lesser of the two sides'."""
    mine, yours = ours.owners[beside.ones], theirs.owners[beside.others]
    here = weighed(ours.weights, beside.ones, yours, mine * shape[1] + yours, beside.near, shape)
    there = weighed(theirs.weights, beside.others, mine, mine * shape[1] + yours, beside.near, shape)
    return np.minimum(here, there)


def weighed(weights: Array, words: Rows, others: Rows, cells: Rows, near: Array, shape: tuple[int, int]) -> Numbers:
    """Returns the sums by `cells` of what words weigh, each as near as it is to the nearest word of the other event."""
    keys = words * max(shape) + others
    order = keys.argsort(kind="stable")
    firsts = np.diff(keys[order], prepend=-1).nonzero()[0]
    if not len(firsts):
        return np.zeros(shape)
    nearest = np.maximum.reduceat(near[order], firsts)
    chosen = order[firsts]
    found = np.bincount(cells[chosen], weights=weights[words[chosen]] * nearest, minlength=shape[0] * shape[1])
    return found.astype(np.float64, copy=False).reshape(shape)


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
