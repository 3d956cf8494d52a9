"""text -> the words that can name a subject, with what is known of each: its meaning as a vector, and how much it tells of a subject.

The vectors (`subjects.npz`, made by `python -m training.subjects`) know that vessels may be submarines; what is not among them (names,
mostly) counts only where the very word is shared.
"""

from __future__ import annotations

import math
from functools import cache, lru_cache
from pathlib import Path
from sys import intern
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from detente.events.features import COMMON_STEMS, STOPWORDS, WORD, stem, without_states
from detente.model import fold

Array = npt.NDArray[np.float32]
VECTORS = Path(__file__).parent / "subjects.npz"
# Endings tried off a word that the vectors do not know, with what stands in their place.
ENDINGS = (("ies", "y"), ("es", ""), ("s", ""), ("ed", ""), ("d", ""), ("ing", ""), ("ing", "e"))
# Words of the acts themselves say what was done about a subject, and not which.
ACT_STEMS = frozenset(
    stem(word)
    for word in (
        "pledge promise propose proposal suggest ask request demand urge invite offer undertake vow commit intend plan announce declare "
        "say tell reply answer accept refuse reject deny welcome thank hope wish want ready willing sign seal conclude ratify initial "
        "negotiate negotiation agree accord pact deal treaty contract memorandum protocol begin start open resume continue end halt "
        "suspend cancel abandon prepare give send receive come arrive reach deliver delivery supply provide hand help aid support"
    ).split()
)
# What a word counts that has no vector: names of places and firms come in pairs, and stand in many matters. 0.5 to 1 find alike.
NAME_PART = 0.7
# How sharply words of every report fall behind.
POWER = 1.5
# What sums, numbers, times and offices are told in names no subject, and a stem of five letters must not either.
UNITS = frozenset(
    stem(word)
    for word in (
        "million millions billion billions thousand thousands hundred hundreds dozen percent per cent dollar dollars euro euros yen rupee "
        "rupees yuan rouble roubles ruble rubles pound pounds franc francs peso pesos real reais won dinar dinars riyal worth "
        "tonne tonnes ton tons barrel barrels kilometre kilometres megawatt megawatts minister ministers president deputy ambassador "
        "spokesman spokeswoman reporters communique "
        # Who acts: firms and offices of all sorts.
        "corporation company companies firm firms enterprise enterprises ministry ministries agency agencies department authority authorities "
        # Numbers and times written out, and words of every report.
        "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty half quarter several few many "
        "hour hours minute minutes morning afternoon evening night midnight noon past coming recent recently soon already again "
        "began begin begun start started put added adding going came come coming part parts number place way case end same both such "
        "far near long short big large larger great greater small high higher good better full further own normal"
    ).split()
)


class Word(NamedTuple):
    """A word as it may name a subject: its stem, the row of its vector (-1 without one), and what it counts by itself.

    `telling` is how much its stem tells of a subject; the weight of sums, units and offices is 0 for all that.
    """

    word: str
    stem: str
    row: int
    weight: float
    telling: float


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
def telling(word: str) -> float:
    """Returns how much a stem tells of a subject: 0 (in every sentence between states, or of the act itself) to 1."""
    return 0.0 if word in ACT_STEMS else vectors().telling.get(word, 1.0)


@lru_cache(maxsize=50_000)
def row_of(word: str) -> int | None:
    """Returns the row of a word, of its singular or its stem, None when the vectors do not know it."""
    known = vectors().known
    if word in known:
        return known[word]
    shorter = (word[: -len(ending)] + other for ending, other in ENDINGS if word.endswith(ending))
    return next((known[one] for one in shorter if one in known), None)


@lru_cache(maxsize=200_000)
def word_of(word: str) -> Word:
    """Returns what is known of a word; its weight is 0 if it names no subject."""
    begins = intern(stem(word))
    row, tells = row_of(word), telling(begins)
    weight = 0.0 if begins in UNITS else tells**POWER * (1.0 if row is not None else NAME_PART)
    return Word(word, begins, -1 if row is None else row, weight, tells)


@lru_cache(maxsize=200_000)
def of_subject(word: str) -> Word | None:
    """Returns what is known of a folded word that can name a subject, None for a number and a word of every communiqué."""
    empty = len(word) <= 2 or word.isdigit() or word in STOPWORDS or stem(word) in COMMON_STEMS
    return None if empty else word_of(word)


@lru_cache(maxsize=100_000)
def known_words(text: str) -> tuple[Word, ...]:
    """Returns the words of a text that can name a subject, each once, names of states left out."""
    found = map(of_subject, dict.fromkeys(without_states(WORD.findall(fold(text)))))
    return tuple(word for word in found if word is not None)


def of_length_one(found: Array) -> Array:
    """Returns the rows scaled to length 1, rows of zeros left alone."""
    lengths: Array = np.linalg.norm(found, axis=1, keepdims=True)
    scaled: Array = (found / np.where(lengths > 0, lengths, 1)).astype(np.float32)
    return scaled
