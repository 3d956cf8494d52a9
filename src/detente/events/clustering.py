"""features -> clusters: links within blocks of kind, pair and days, joined best first unless the whole forbids it.

Links are a function of two claims alone and are taken in a total order (score, then ids), so the clusters do not depend on the order
in which claims came. Joining is Kruskal's: a link joins two clusters only if they agree as wholes, which keeps vague claims ("met
the leader in June") from chaining two acts. Claims that no chain of links connects are joined apart, one such component at a time.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, groupby, pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from detente.events.features import Feature
from detente.events.linking import days_allowed, link, within_article

# A claim of more states than this ("all members of …") is looked for under its first ones only.
PAIRED_STATES = 8


class Edges:
    """Links between claims by row numbers, as columns: 24 bytes each where objects took 200, and a frequent kind has millions.

    Their reasons are not kept: a story that eighty papers tell has three thousand links, of which eighty are used.
    """

    __slots__ = ("left", "rank", "right")

    def __init__(self) -> None:
        self.rank, self.left, self.right = array("d"), array("q"), array("q")

    def add(self, left: Feature, right: Feature) -> bool:
        """Adds the link of two claims if there is one. Returns whether there is."""
        linked = link(left, right)
        if linked is None:
            return False
        self.rank.append(-linked.score)
        self.left.append(left.seq)
        self.right.append(right.seq)
        return True

    def __len__(self) -> int:
        return len(self.rank)


class Decisions(NamedTuple):
    """What people decided about pairs of claims, by id: `apart` must not be one event, `together` must."""

    apart: frozenset[frozenset[str]] = frozenset()
    together: tuple[tuple[str, str], ...] = ()


class Cluster:
    """Claims of one event while it grows: who is in it, and what all of them still allow."""

    __slots__ = ("articles", "first", "last", "members", "names")

    def __init__(self, feature: Feature) -> None:
        self.members = [feature]
        self.articles = {feature.article: [feature]}
        self.names = {state: set(names) for state, names in feature.names.items()}
        self.first, self.last = (feature.start, feature.end) if feature.end else (0, 0)

    def agrees(self, other: Cluster, decisions: Decisions) -> bool:
        """Tells whether the two can be one event: days, names, what one article tells apart, what people decided."""
        allowed = min(days_allowed(self.members[0]), days_allowed(other.members[0]))
        if self.last and other.last and max(self.first, other.first) - min(self.last, other.last) + 1 > allowed:
            return False
        for state, names in self.names.items():
            others = other.names.get(state)
            if others and not any(one <= two or two <= one for one in names for two in others):
                return False
        few, many = sorted((self.articles, other.articles), key=len)
        for article, features in few.items():
            for one in features:
                for two in many.get(article, ()):
                    if within_article(one, two) is None:
                        return False
        return not (decisions.apart and self.parted(other, decisions))

    def parted(self, other: Cluster, decisions: Decisions) -> bool:
        """Tells whether a person said that a claim here and a claim there are different events."""
        ids = {feature.id for feature in self.members}, {feature.id for feature in other.members}
        return any(len(pair & ids[0]) == 1 and len(pair & ids[1]) == 1 and pair <= ids[0] | ids[1] for pair in decisions.apart)

    def absorb(self, other: Cluster) -> None:
        """Takes over the claims of another cluster."""
        self.members += other.members
        for article, features in other.articles.items():
            self.articles.setdefault(article, []).extend(features)
        for state, names in other.names.items():
            self.names.setdefault(state, set()).update(names)
        if other.last:
            self.first = max(self.first, other.first) if self.last else other.first
            self.last = min(self.last, other.last) if self.last else other.last


def edges_among(features: Sequence[Feature]) -> Edges:
    """Returns every link among claims of the same kind."""
    found = Edges()
    for (_, *pair), block in blocks(features).items():
        for left, right in neighbours(block):
            if first_common(left, right) == tuple(pair):
                found.add(left, right)
    for family in families(features):
        for left, right in combinations(family, 2):
            if not are_neighbours(left, right):
                found.add(left, right)
    return found


def pairs_of(feature: Feature) -> Iterable[tuple[str, str]]:
    """Returns the blocks of a claim: every pair of its states, or its only state with itself."""
    states = feature.states[:PAIRED_STATES]
    return combinations(states, 2) if len(states) > 1 else [(state, state) for state in states]


def first_common(left: Feature, right: Feature) -> tuple[str, str]:
    """Returns the one block in which two claims are compared: that of their first two common states."""
    if left.states == right.states:
        return (left.states[0], left.states[min(1, len(left.states) - 1)])
    common = sorted(set(left.states[:PAIRED_STATES]) & set(right.states[:PAIRED_STATES]))
    return (common[0], common[1]) if len(common) > 1 else (common[0], common[0])


def blocks(features: Iterable[Feature]) -> dict[tuple[str, str, str], list[Feature]]:
    """Returns (kind, state, other) -> the dated claims, by day."""
    found: dict[tuple[str, str, str], list[Feature]] = defaultdict(list)
    for feature in sorted(features, key=by_days):
        if feature.end:
            for state, other in pairs_of(feature):
                found[feature.kind, state, other].append(feature)
    return found


def neighbours(block: Sequence[Feature]) -> Iterator[tuple[Feature, Feature]]:
    """Yields the pairs of a block whose ranges overlap or are a day apart."""
    starts = [feature.start for feature in block]
    for at, left in enumerate(block):
        for right in block[at + 1 : bisect_left(starts, left.end + days_allowed(left), at + 1)]:
            yield left, right


def are_neighbours(one: Feature, other: Feature) -> bool:
    """Tells whether two claims of one kind are compared as neighbours of a block."""
    if not one.end or not other.end:
        return False
    left, right = sorted((one, other), key=by_days)
    if right.start >= left.end + days_allowed(left):
        return False
    if left.states == right.states:
        return bool(left.states)
    return len(set(left.states[:PAIRED_STATES]) & set(right.states[:PAIRED_STATES])) > 1


def by_days(feature: Feature) -> tuple[int, int, str]:
    """Returns what claims of a block are ordered by."""
    return feature.start, feature.end, feature.id


def families(features: Iterable[Feature]) -> Iterator[list[Feature]]:
    """Yields the claims of each kind in a family of texts, for families of several texts."""

    def family_of(feature: Feature) -> tuple[int, str]:
        return feature.family, feature.kind

    for _, group in groupby(sorted(features, key=family_of), key=family_of):
        members = list(group)
        if len({one.article for one in members}) > 1:
            yield members


def clusters_of(
    features: Mapping[int, Feature], edges: Edges, decisions: Decisions
) -> tuple[list[list[Feature]], list[tuple[Feature, Feature]]]:
    """Returns the clusters (each by anchor, so the first claim names it) and the linked claims that made them."""
    seqs = {feature.id: seq for seq, feature in features.items()} if decisions.together else {}
    together = [(seqs[one], seqs[other]) for one, other in decisions.together if one in seqs and other in seqs]
    used: list[tuple[Feature, Feature]] = []
    clusters: list[list[Feature]] = []
    linked: set[int] = set()
    for decided, component in components(features, edges, together):
        homes: dict[int, Cluster] = {}
        for left, right in decided:
            merge(homes, cluster_of(homes, features[left]), cluster_of(homes, features[right]))
        for left, right in component:
            one, other = cluster_of(homes, features[left]), cluster_of(homes, features[right])
            if one is not other and one.agrees(other, decisions):
                merge(homes, one, other)
                used.append((features[left], features[right]))
        linked.update(homes)
        distinct = {id(cluster): cluster for cluster in homes.values()}
        clusters += [sorted(cluster.members, key=lambda feature: feature.anchor) for cluster in distinct.values()]
    clusters += [[feature] for seq, feature in features.items() if seq not in linked]
    return sorted(clusters, key=lambda cluster: cluster[0].anchor), used


Pairs = list[tuple[int, int]]


def components(features: Mapping[int, Feature], edges: Edges, together: Pairs) -> Iterator[tuple[Pairs, Pairs]]:
    """Yields, for claims that chains of links or decisions connect, the decided pairs and the linked ones, best first, then by ids."""
    roots: dict[int, int] = {}

    def root(seq: int) -> int:
        while (above := roots.setdefault(seq, seq)) != seq:
            roots[seq] = roots[above]
            seq = above
        return seq

    for left, right in (*together, *zip(edges.left, edges.right, strict=True)):
        one, other = root(left), root(right)
        if one != other:
            roots[other] = one
    decided: dict[int, Pairs] = defaultdict(list)
    for pair in together:
        decided[root(pair[0])].append(pair)
    homes = np.fromiter(map(root, edges.left), dtype=np.int64, count=len(edges))
    order, lefts, rights = best_first(features, edges, homes)
    bounds = np.flatnonzero(np.diff(homes[order], prepend=-1, append=-1)).tolist()
    for start, end in pairwise(bounds):
        some = order[start:end]
        yield decided.pop(int(homes[some[0]]), []), list(zip(lefts[some].tolist(), rights[some].tolist(), strict=True))
    for pairs in decided.values():
        yield pairs, []


def best_first(
    features: Mapping[int, Feature], edges: Edges, homes: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Returns the order of links by component, score and ids, and their row numbers with the smaller id to the left."""
    seqs = np.array(sorted(features), dtype=np.int64)
    places = np.empty(len(seqs), dtype=np.int64)
    places[sorted(range(len(seqs)), key=lambda at: features[int(seqs[at])].id)] = np.arange(len(seqs))
    left, right = np.array(edges.left, dtype=np.int64), np.array(edges.right, dtype=np.int64)
    one, other = places[np.searchsorted(seqs, left)], places[np.searchsorted(seqs, right)]
    order = np.lexsort((np.maximum(one, other), np.minimum(one, other), np.array(edges.rank), homes))
    return order, np.where(one < other, left, right), np.where(one < other, right, left)


def cluster_of(homes: dict[int, Cluster], feature: Feature) -> Cluster:
    """Returns the cluster of a claim, a new one of it alone if it has none."""
    found = homes.get(feature.seq)
    if found is None:
        found = homes[feature.seq] = Cluster(feature)
    return found


def merge(homes: dict[int, Cluster], one: Cluster, other: Cluster) -> None:
    """Makes two clusters one; the smaller moves."""
    if one is other:
        return
    large, small = (one, other) if len(one.members) >= len(other.members) else (other, one)
    large.absorb(small)
    for feature in small.members:
        homes[feature.seq] = large
