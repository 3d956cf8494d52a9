"""texts -> families of copies: reprints, shortened and lightly rewritten texts, found by sampled shingles and checked exactly.

Method: Broder's modulo sketch ("On the resemblance and containment of documents", 1997): of all shingles of four words those are
kept whose hash is divisible by four. Unlike a MinHash signature of fixed length it estimates containment, and a shortened copy
is contained in its original though the two resemble each other little. Pairs that share enough of the sample are compared whole.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from zlib import crc32

import numpy as np

from detente.model import fold

WORD = re.compile(r"\w+")
SHINGLE_WORDS = 4
# One shingle in four is kept: some 70 of a text of 300 words, and enough of a text of 50 (in eight, one such copy in 25 was lost).
SAMPLE = 4
# Copies share at least 0.52 of the shorter text's shingles (a digest that rewrites the agency's text), other texts about the same
# day at most 0.07 (examples/, 47 texts, 1,081 pairs, 2026-11-21; `python -m benchmarks.events`).
SAME_TEXT = 0.30
# Shared sample that makes a pair worth comparing: a copy of 50 words at 0.5 shares about six of its twelve.
SHARED_SAMPLE = 3
# A shingle that more texts share than this is boilerplate of a publisher, not the copy of a text.
COMMON_SHINGLE = 200
# Texts shorter than this (title lines, tables) are not compared: a few words in common prove nothing.
MIN_SHINGLES = 25


def shingles(text: str) -> frozenset[int]:
    """Returns the hashes of all runs of four folded words."""
    words = WORD.findall(fold(text))
    return frozenset(crc32(" ".join(words[at : at + SHINGLE_WORDS]).encode()) for at in range(len(words) - SHINGLE_WORDS + 1))


def sketch(text: str) -> bytes:
    """Returns the sampled shingles of a text as sorted little-endian uint32; empty for a text too short to compare."""
    found = shingles(text)
    if len(found) < MIN_SHINGLES:
        return b""
    return np.array(sorted(one for one in found if one % SAMPLE == 0), dtype="<u4").tobytes()


def containment(left: frozenset[int], right: frozenset[int]) -> float:
    """Returns the part of the smaller set that the larger one holds too."""
    return len(left & right) / max(1, min(len(left), len(right)))


def candidates(sketches: Mapping[int, bytes], fresh: frozenset[int] | None = None) -> list[tuple[int, int]]:
    """Returns the pairs of texts (smaller number first) that share enough sampled shingles; only pairs with a `fresh` one if given."""
    numbers = sorted(number for number, content in sketches.items() if content)
    if not numbers:
        return []
    arrays = [np.frombuffer(sketches[number], dtype="<u4") for number in numbers]
    hashes = np.concatenate(arrays)
    owners = np.repeat(np.array(numbers, dtype=np.int64), [len(array) for array in arrays])
    if fresh is not None:
        sampled = [array for number, array in zip(numbers, arrays, strict=True) if number in fresh]
        wanted = np.isin(hashes, np.unique(np.concatenate(sampled))) if sampled else np.zeros(len(hashes), dtype=bool)
        hashes, owners = hashes[wanted], owners[wanted]
    if not len(hashes):
        return []
    order = np.lexsort((owners, hashes))
    hashes, owners = hashes[order], owners[order]
    starts = np.flatnonzero(np.concatenate(([True], hashes[1:] != hashes[:-1]))) if len(hashes) else np.array([], dtype=np.int64)
    ends = np.append(starts[1:], len(hashes))
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for start, end in zip(starts.tolist(), ends.tolist(), strict=True):
        if 2 <= end - start <= COMMON_SHINGLE:
            group = owners[start:end].tolist()
            for at, left in enumerate(group):
                for right in group[at + 1 :]:
                    if fresh is None or left in fresh or right in fresh:
                        shared[left, right] += 1
    return sorted(pair for pair, count in shared.items() if count >= SHARED_SAMPLE)


def copies(pairs: Iterable[tuple[int, int]], texts: Mapping[int, str]) -> list[tuple[int, int, float]]:
    """Returns (left, right, containment) of the pairs that are copies by their whole texts."""
    cache: dict[int, frozenset[int]] = {}
    found = []
    for left, right in pairs:
        for number in (left, right):
            if number not in cache:
                cache[number] = shingles(texts[number])
        score = containment(cache[left], cache[right])
        if score >= SAME_TEXT:
            found.append((left, right, round(score, 4)))
    return found
