"""words -> what they are about: how near the subjects of two texts are, by shared words and by words of one meaning.

The vectors (`subjects.npz`, made by `python -m training.subjects`) know that vessels may be submarines; what is not among them (names,
mostly) counts only where the very word is shared.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from detente.events.features import COMMON_STEMS, STOPWORDS, WORD, state_words, stem
from detente.events.telling import Told
from detente.model import fold

Array = npt.NDArray[np.float32]
VECTORS = Path(__file__).parent / "subjects.npz"
# What the texts of a pair have in common (its two states, its standing theme) says nothing about one matter: this part of their mean
# is taken off. 0.7 had the best average precision among 0, 0.4, 0.7 and 0.9 on evaluation/gold/matters.jsonl (differences of 0.02).
PAIR_PART = 0.7
# Of fewer texts than this it is not known what they have in common.
FEW_TEXTS = 8
# Endings tried off a word that the vectors do not know, with what stands in their place.
ENDINGS = (("ies", "y"), ("es", ""), ("s", ""), ("ed", ""), ("d", ""), ("ing", ""), ("ing", "e"))
# What two neighbouring words shared add to what each of them counts: "free trade" is one subject, not three.
NEIGHBOURS_PART = 0.3
# Words shared that by themselves name one subject: their weight (1 for a stem that one event of the pair has, falling with its logarithm)
# and the part of the shorter event's words that they make up; what they are worth as a chance.
REPEATED_WEIGHT, REPEATED_PART, SAME_WORDS = 1.6, 0.4, 0.9
# Without a word in common, events less near than this are never of one subject; so many of the last ones are compared.
NEAR_ENOUGH, EVENTS_COMPARED = 0.3, 2_000
# A stem that tells less than this stands in one of seventy sentences or more: to share it is no sign of one subject.
TELLING = 0.5
# How sharply words of every report fall behind.
POWER = 3
# What a word shared with an article's title counts, of one shared between the quotes.
TITLE_PART = 0.5
# So many words that tell of a subject are needed before two texts are near by meaning alone.
WORDS_NEEDED = 3.0
# Words shared beyond this weight are copies of a sentence and say no more.
WEIGHT_CAP = 4.0
# Bias and weights of shared words, of their part in the shorter text and of the nearness of the vectors. Of some sixty settings this one
# had the best recall on evaluation/gold/matters.jsonl (0.15 of pairs, at a precision of 0.96; shared words alone: 0.04) among those
# that keep steps of the development half of examples/gold/ladders.jsonl above an F1 of 0.80 (2026-11-22). More weight on nearness finds
# more (recall 0.26) and links what is not one matter where a pair has a hundred of them.
SUBJECT_WEIGHTS = (-1.5, 0.6, 3.0, 5.0)

# Words of the acts themselves say what was done about a subject, and not which.
ACT_STEMS = frozenset(
    stem(word)
    for word in (
        "pledge promise propose proposal suggest ask request demand urge invite offer undertake vow commit intend plan announce declare "
        "say tell reply answer accept refuse reject deny welcome thank hope wish want ready willing sign seal conclude ratify initial "
        "negotiate negotiation agree accord pact deal treaty contract memorandum protocol begin start open resume continue end halt "
        "suspend cancel abandon give send receive come arrive reach deliver delivery supply provide hand help aid support"
    ).split()
)


class Vectors(NamedTuple):
    """Word -> row, the rows (each of length 1), and stem -> how much it tells of a subject (1 where no sentence of the corpus has it)."""

    known: dict[str, int]
    rows: Array
    telling: dict[str, float]


@cache
def vectors() -> Vectors:
    """Returns what `subjects.npz` holds; read once (about 30 ms and 12 MB)."""
    with np.load(VECTORS) as file:
        words, stems = (bytes(file[name]).decode().split("\n") for name in ("words", "stems"))
        rows = file["vectors"].astype(np.float32)
        told = 1 - np.log(file["counts"] + 1.0) / math.log(int(file["sentences"]))
    return Vectors(
        {word: row for row, word in enumerate(words)}, of_length_one(rows), dict(zip(stems, told.tolist(), strict=True))
    )


@lru_cache(maxsize=200_000)
def telling(words: str) -> float:
    """Returns how much a stem, or the better of two neighbours, tells of a subject: 0 (in every sentence between states) to 1."""
    known = vectors().telling
    return max(0.0 if one in ACT_STEMS else known.get(one, 1.0) for one in words.split())


@lru_cache(maxsize=50_000)
def row_of(word: str) -> int | None:
    """Returns the row of a word, of its singular or its stem, None when the vectors do not know it."""
    known = vectors().known
    if word in known:
        return known[word]
    shorter = (word[: -len(ending)] + other for ending, other in ENDINGS if word.endswith(ending))
    return next((known[one] for one in shorter if one in known), None)


@lru_cache(maxsize=100_000)
def subject_words(text: str) -> tuple[str, ...]:
    """Returns the words of a text that can name a subject: no state, no number, no word of every communiqué."""
    words = (word for word in WORD.findall(fold(text)) if len(word) > 2 and not word.isdigit() and word not in STOPWORDS)
    return tuple(dict.fromkeys(word for word in words if word not in state_words() and stem(word) not in COMMON_STEMS))


def placed(texts: Sequence[Iterable[str]]) -> Array:
    """Returns a vector of length 1 a text `(texts, width)`, what all of them share taken off; zero for texts without known words."""
    rows = vectors().rows
    words = [list(one) for one in texts]
    counts = Counter(stem(word) for one in words for word in {stem(word): word for word in one}.values())
    found = np.zeros((len(words), rows.shape[1]), dtype=np.float32)
    for at, one in enumerate(words):
        known = [(row, stem(word)) for word in one if (row := row_of(word)) is not None]
        if known:
            weights = np.array([telling(word) ** 2 / (1 + math.log(counts[word])) for _, word in known], dtype=np.float32)
            found[at] = (rows[[row for row, _ in known]] * weights[:, None]).sum(axis=0)
    found = of_length_one(found)
    return of_length_one(found - PAIR_PART * len(words) / (len(words) + FEW_TEXTS) * found.mean(axis=0)) if words else found


def of_length_one(found: Array) -> Array:
    """Returns the rows scaled to length 1, rows of zeros left alone."""
    lengths: Array = np.linalg.norm(found, axis=1, keepdims=True)
    scaled: Array = (found / np.where(lengths > 0, lengths, 1)).astype(np.float32)
    return scaled


class Subjects:
    """The events of a pair in order of date, each with its subject as the others of the pair set it off."""

    def __init__(self, ordered: Sequence[Told]) -> None:
        counts = Counter(word for one in ordered for word in one.stems)
        self.rarity = {word: 1 / (1 + math.log(count)) for word, count in counts.items()}
        self.weights = {word: telling(word) ** POWER / math.sqrt(1 + math.log(count)) for word, count in counts.items()}
        self.rarities = [sum(self.rarity[word] for word in one.stems) for one in ordered]
        self.totals = [sum(self.weights[word] for word in one.stems if " " not in word) for one in ordered]
        self.places = placed([[word for words in one.words for word in subject_words(words.quote)] for one in ordered])
        self.depths = [depth(one) for one in ordered]
        self.order = {one.event.id: at for at, one in enumerate(ordered)}
        self.ids = [one.event.id for one in ordered]

    def near(self, later: Told) -> list[str]:
        """Returns the ids of the last earlier events whose words mean so much the same that they may be of one subject."""
        at = self.order[later.event.id]
        first = max(0, at - EVENTS_COMPARED)
        found = np.flatnonzero(self.places[first:at] @ self.places[at] >= NEAR_ENOUGH)
        return [self.ids[first + int(one)] for one in found]

    def nearness(self, later: Told, earlier: Told) -> float:
        """Returns how near the meanings of two events are (-1 to 1), less where few words can be trusted."""
        at, other = self.order[later.event.id], self.order[earlier.event.id]
        return float(self.places[at] @ self.places[other]) * min(1.0, self.depths[at], self.depths[other])

    def likeness(self, later: Told, earlier: Told) -> tuple[float, list[str]]:
        """Returns how likely two events are of one subject (0 to 1), and the shared stems that tell of one."""
        at, other = self.order[later.event.id], self.order[earlier.event.id]
        shared = later.stems & earlier.stems
        titled = (later.title_stems & (earlier.stems | earlier.title_stems)) | (later.stems & earlier.title_stems)
        near = self.nearness(later, earlier)
        if not shared and not titled:
            return chance(0.0, 0.0, near), []
        weight = sum(self.weights[word] * self.part_of(word, shared) for word in shared)
        part = weight / (min(self.totals[at], self.totals[other]) + 1)
        weight += TITLE_PART * sum(self.weights.get(word, 1.0) for word in titled - shared)
        found = chance(weight, part, near)
        if self.repeats(min(self.rarities[at], self.rarities[other]), shared, titled):
            found = max(found, SAME_WORDS)
        return found, sorted(word for word in shared if telling(word) >= TELLING)

    def repeats(self, shorter: float, shared: frozenset[str], titled: frozenset[str]) -> bool:
        """Tells whether two events share so many words, rare between the two states, that they name one subject by themselves.

        `shorter` is what the words of the one that has fewer of them weigh together.
        """
        if len(shared) < 2 and not any(" " in word for word in shared):
            return False
        shorter = shorter or 1.0
        weight = sum(self.rarity[word] for word in shared)
        titles = TITLE_PART * sum(self.rarity.get(word, 1.0) for word in titled - shared)
        return weight + titles >= REPEATED_WEIGHT and (weight + titles) / shorter >= REPEATED_PART

    @staticmethod
    def part_of(word: str, shared: frozenset[str]) -> float:
        """Returns what a shared stem, or two neighbours, count: the second word of a name says nothing that the first did not."""
        if " " in word:
            return NEIGHBOURS_PART
        twice = not is_word(word) and any(two.endswith(f" {word}") and not is_word(two) for two in shared)
        return 0.0 if twice else 1.0


@cache
def known_stems() -> frozenset[str]:
    """Returns the stems of the words that have a vector."""
    return frozenset(stem(word) for word in vectors().known)


@lru_cache(maxsize=200_000)
def is_word(words: str) -> bool:
    """Tells whether a stem, or one of two neighbours, is of a word that has a vector: no mere name."""
    return any(one in known_stems() for one in words.split())


def depth(told: Told) -> float:
    """Returns how far the words of an event can be trusted to name a subject: 1 with WORDS_NEEDED telling words that are known."""
    words = {stem(word): word for words in told.words for word in subject_words(words.quote)}
    return sum(telling(one) for one, word in words.items() if row_of(word) is not None) / WORDS_NEEDED


def chance(weight: float, part: float, near: float) -> float:
    """Returns the chance that two events with these likenesses are of one matter."""
    bias, of_weight, of_part, of_near = SUBJECT_WEIGHTS
    return 1 / (1 + math.exp(-(bias + of_weight * min(weight, WEIGHT_CAP) + of_part * part + of_near * near)))
