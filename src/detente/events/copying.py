"""new texts -> the families of copies that they join: only sketches that share a sampled shingle with a new text are looked at."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from detente.events.texts import SAMPLE, candidates, copies, sketch
from detente.record.joining import JoinStore

# Pairs of texts compared whole at a time: each text's shingles take some 15 kB.
PAIRS_A_READ = 10_000
# Shingles are looked up in a table of so many bits before they are compared: a million claims have sixteen million, whose
# sorting takes seconds, and a thousand new claims fill half of a hundredth of the table.
LOOKUP_BITS = 22
SHINGLE_BYTES = 4


class Copies(NamedTuple):
    """Pairs of copies (left, right, containment), and the articles whose family changed."""

    pairs: list[tuple[int, int, float]]
    moved: set[int]


class Families:
    """Families that copies join into one; each is known by its smallest article number."""

    def __init__(self) -> None:
        self.parents: dict[int, int] = {}

    def root(self, family: int) -> int:
        """Returns the family that a family is now part of."""
        parents = self.parents
        while (parent := parents.get(family, family)) != family:
            parents[family] = parents.get(parent, parent)
            family = parents[family]
        return family

    def join(self, one: int, other: int) -> None:
        """Makes two families one."""
        first, second = sorted((self.root(one), self.root(other)))
        if first != second:
            self.parents[second] = first

    def moves(self) -> dict[int, int]:
        """Returns old family -> new family of those that moved."""
        return {family: self.root(family) for family in self.parents if self.root(family) != family}


def find_copies(store: JoinStore) -> Copies:
    """Sketches new texts and joins copies into families."""
    fresh = {number: sketch(text) for number, text in store.unsketched()}
    if not fresh:
        return Copies([], set())
    known = shared_with(store, fresh)
    pairs = candidates({**known, **fresh}, frozenset(fresh) if known else None)
    found: list[tuple[int, int, float]] = []
    for first in range(0, len(pairs), PAIRS_A_READ):
        some = pairs[first : first + PAIRS_A_READ]
        found += copies(some, store.texts_of(sorted({number for pair in some for number in pair})))
    home = store.families_of(sorted({number for pair in found for number in pair[:2]} - set(fresh)))
    families = Families()
    for left, right, _ in found:
        families.join(home.get(left, left), home.get(right, right))
    # Sketches last: texts without one are looked at again after a join that was killed.
    moved = set(store.move_families({old: new for old, new in families.moves().items() if old not in fresh}))
    store.put_sketches((number, content, families.root(number)) for number, content in fresh.items())
    joined = {families.root(home.get(number, number)) for pair in found for number in pair[:2]}
    return Copies(found, moved | set(store.family_members(sorted(joined))))


def shared_with(store: JoinStore, fresh: Mapping[int, bytes]) -> dict[int, bytes]:
    """Returns the known texts that share sampled shingles with a fresh one, each with a sketch of those alone."""
    found: dict[int, bytes] = {}
    wanted, table = np.zeros(0, dtype="<u4"), np.zeros(1 << LOOKUP_BITS, dtype=bool)
    for rows in store.sketches():
        if not len(wanted):
            wanted = np.unique(np.frombuffer(b"".join(fresh.values()), dtype="<u4"))
            table[place_of(wanted)] = True
        contents = [content for _, content in rows]
        shingles = np.frombuffer(b"".join(contents), dtype="<u4")
        likely = table[place_of(shingles)].nonzero()[0]
        shared = likely[np.isin(shingles[likely], wanted)]
        if not len(shared):
            continue
        ends = np.fromiter(map(len, contents), dtype=np.intp).cumsum() // SHINGLE_BYTES
        owners, starts = np.unique(ends.searchsorted(shared, side="right"), return_index=True)
        parts = np.split(shingles[shared], starts[1:])
        found.update((rows[owner][0], part.tobytes()) for owner, part in zip(owners.tolist(), parts, strict=True))
    return found


def place_of(shingles: npt.NDArray[np.uint32]) -> npt.NDArray[np.uint32]:
    """Returns where the table keeps sampled shingles, all of them multiples of SAMPLE: by shifting, a division takes thrice as long."""
    places: npt.NDArray[np.uint32] = (shingles >> np.uint32(SAMPLE.bit_length() - 1)) & np.uint32((1 << LOOKUP_BITS) - 1)
    return places
