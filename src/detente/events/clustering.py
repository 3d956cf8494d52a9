"""features -> clusters: links within blocks of kind, pair and days, joined best first unless the whole forbids it.

Links are a function of two claims alone and are taken in a total order (score, then ids), so the clusters do not depend on the order
in which claims came. Joining is Kruskal's: a link joins two clusters only if they agree as wholes, which keeps vague claims ("met
the leader in June") from chaining two acts.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from detente.events.features import Feature
from detente.events.linking import days_allowed, link, within_article

# A claim of more states than this ("all members of …") is looked for under its first ones only.
PAIRED_STATES = 8


class Edge(NamedTuple):
    """A link between two claims, named by their row numbers; sorts best first, then by ids.

    Its reasons are not kept: a story that eighty papers tell has three thousand links, of which eighty are used.
    """

    rank: float
    left_id: str
    right_id: str
    left: int
    right: int


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


def edges_among(features: Sequence[Feature]) -> list[Edge]:
    """Returns every link among claims of the same kind."""
    found: dict[tuple[int, int], Edge] = {}
    for (_, *pair), block in blocks(features).items():
        for left, right in neighbours(block):
            if first_common(left, right) == tuple(pair):
                put_edge(found, left, right)
    for family in families(features).values():
        for left, right in combinations(family, 2):
            put_edge(found, left, right)
    return list(found.values())


def put_edge(found: dict[tuple[int, int], Edge], left: Feature, right: Feature) -> bool:
    """Adds the edge of two claims if there is one. Returns whether there is."""
    key = (left.seq, right.seq) if left.seq < right.seq else (right.seq, left.seq)
    if key in found:
        return True
    linked = link(left, right)
    if linked is None:
        return False
    first, second = sorted((left, right), key=lambda feature: feature.id)
    found[key] = Edge(-linked.score, first.id, second.id, first.seq, second.seq)
    return True


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
    for feature in sorted(features, key=lambda one: (one.start, one.end, one.id)):
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


def families(features: Iterable[Feature]) -> dict[tuple[int, str], list[Feature]]:
    """Returns (family of texts, kind) -> the claims, for families of several texts."""
    found: dict[tuple[int, str], list[Feature]] = defaultdict(list)
    for feature in features:
        found[feature.family, feature.kind].append(feature)
    return {family: members for family, members in found.items() if len({one.article for one in members}) > 1}


def clusters_of(
    features: Mapping[int, Feature], edges: Iterable[Edge], decisions: Decisions
) -> tuple[list[list[Feature]], list[Edge]]:
    """Returns the clusters (each by anchor, so the first claim names it) and the edges that made them."""
    homes = {seq: Cluster(feature) for seq, feature in features.items()}
    seqs = {feature.id: seq for seq, feature in features.items()}
    used: list[Edge] = []
    for first, second in decisions.together:
        if first in seqs and second in seqs:
            merge(homes, seqs[first], seqs[second])
    for edge in sorted(edges, key=lambda one: one[:3]):
        left, right = homes[edge.left], homes[edge.right]
        if left is not right and left.agrees(right, decisions):
            merge(homes, edge.left, edge.right)
            used.append(edge)
    distinct = {id(cluster): cluster for cluster in homes.values()}
    members = [sorted(cluster.members, key=lambda feature: feature.anchor) for cluster in distinct.values()]
    return sorted(members, key=lambda cluster: cluster[0].anchor), used


def merge(homes: dict[int, Cluster], left: int, right: int) -> None:
    """Makes the clusters of two claims one; the smaller moves."""
    large, small = homes[left], homes[right]
    if large is small:
        return
    if len(small.members) > len(large.members):
        large, small = small, large
    large.absorb(small)
    for feature in small.members:
        homes[feature.seq] = large
