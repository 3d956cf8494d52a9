"""new claims -> them and everything they link to, loaded piece by piece: what an incremental join makes anew."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence

from detente.events.clustering import Decisions, Edges, are_neighbours, pairs_of
from detente.events.features import BEFORE_PUBLICATION_DAYS, Feature, feature_of
from detente.events.linking import days_allowed
from detente.record.joining import WIDEST_DAYS, JoinStore, SourceRow, Span

# Claims of one pair and kind that lie further apart than this are looked for in separate questions.
GAP_DAYS = 40


class Reach:
    """Claims and everything they link to, loaded piece by piece until nothing new is reached."""

    def __init__(self, store: JoinStore, decisions: Decisions) -> None:
        self.store, self.decisions = store, decisions
        self.features: dict[int, Feature] = {}
        self.loaded: dict[int, Feature] = {}
        self.sources: dict[int, SourceRow] = {}
        self.families: dict[int, list[int]] = {}
        self.edges = Edges()
        self.compared: dict[tuple[int, int], bool] = {}
        # What people corrected is not found by the columns of the record.
        moved = [one.seq for one in store.corrected()]
        self.load(moved)
        self.corrected = [self.loaded[seq] for seq in moved]
        self.partners: dict[str, set[str]] = defaultdict(set)
        for pair in (*decisions.together, *(tuple(pair) for pair in decisions.apart)):
            for one in pair:
                self.partners[one] |= set(pair) - {one}

    def extend(self, seqs: set[int]) -> None:
        """Takes in claims, all that link to them, and so on."""
        frontier = seqs
        while frontier:
            self.load(frontier)
            front = [self.loaded[seq] for seq in sorted(frontier) if seq in self.loaded]
            self.features.update((feature.seq, feature) for feature in front)
            reached: set[int] = set()
            for feature, others in self.around(front):
                reached |= {other.seq for other in others if other.seq != feature.seq and self.linked(feature, other)}
            decided = [one for feature in front for one in self.partners.get(feature.id, ())]
            reached |= set(self.store.seqs_of(decided).values()) if decided else set()
            frontier = {seq for seq in reached if seq not in self.features}

    def linked(self, one: Feature, other: Feature) -> bool:
        """Tells whether two claims are linked; the link is kept."""
        pair = (one.seq, other.seq) if one.seq < other.seq else (other.seq, one.seq)
        if pair not in self.compared:
            self.compared[pair] = self.edges.add(one, other)
        return self.compared[pair]

    def load(self, seqs: Iterable[int]) -> None:
        """Reads claims that are not loaded yet."""
        claims = self.store.claims_at([seq for seq in seqs if seq not in self.loaded])
        articles = sorted({one.article for one in claims} - set(self.sources))
        self.sources.update(self.store.sources(articles))
        self.loaded.update((one.seq, feature_of(one, self.sources[one.article])) for one in claims)

    def around(self, front: Sequence[Feature]) -> list[tuple[Feature, list[Feature]]]:
        """Returns each feature with the claims it may link to."""
        found: dict[int, dict[int, Feature]] = defaultdict(dict)
        questions = [(group, self.store.seqs_in(span)) for span, group in spans_of(front)]
        of_families = self.of_families(front)
        self.load({seq for _, seqs in questions for seq in seqs} | {seq for seqs in of_families.values() for seq in seqs})
        for group, seqs in questions:
            near = [self.loaded[seq] for seq in seqs if seq in self.loaded]
            for feature in group:
                found[feature.seq].update((other.seq, other) for other in near if may_be_near(feature, other))
        for feature in front:
            copies = (self.loaded[seq] for seq in of_families.get((feature.family, feature.kind), ()) if seq in self.loaded)
            for other in (*copies, *self.corrected):
                if of_one_family(feature, other) or may_be_near(feature, other):
                    found[feature.seq][other.seq] = other
        by_seq = {feature.seq: feature for feature in front}
        return [(by_seq[seq], list(others.values())) for seq, others in found.items()]

    def of_families(self, front: Sequence[Feature]) -> dict[tuple[int, str], list[int]]:
        """Returns (family, kind) -> claims, for the families of several texts that the features belong to."""
        wanted = {(feature.family, feature.kind) for feature in front}
        self.families.update(self.store.members_of(sorted({family for family, _ in wanted} - set(self.families))))
        homes = {article: family for family, _ in wanted if len(self.families[family]) > 1 for article in self.families[family]}
        found: dict[tuple[int, str], list[int]] = defaultdict(list)
        for seq, article, kind in self.store.kinds_of_articles(sorted(homes)):
            if (homes[article], kind) in wanted:
                found[homes[article], kind].append(seq)
        return found


def of_one_family(feature: Feature, other: Feature) -> bool:
    """Tells whether two claims are of one kind, as people corrected it, and of copies of one text."""
    return feature.kind == other.kind and feature.family == other.family


def may_be_near(feature: Feature, other: Feature) -> bool:
    """Tells whether two claims may be compared as neighbours: of one kind and pair, as people corrected them, and of days near enough."""
    allowed = days_allowed(feature)
    near = other.start < feature.end + allowed and feature.start < other.end + allowed
    return near and feature.kind == other.kind and are_neighbours(feature, other)


def spans_of(front: Sequence[Feature]) -> list[tuple[Span, list[Feature]]]:
    """Returns the questions that find all claims a front may link to: by kind and pair, parted where days lie far apart."""
    groups: dict[tuple[str, str, str], list[Feature]] = defaultdict(list)
    for feature in front:
        if feature.end:
            for state, other in pairs_of(feature):
                groups[feature.kind, state, other].append(feature)
    found = []
    for (kind, state, other), members in sorted(groups.items()):
        run: list[Feature] = []
        for feature in sorted(members, key=lambda one: (one.start, one.end, one.seq)):
            if run and feature.start - max(one.end for one in run) > GAP_DAYS:
                found.append((span_of(kind, state, other, run), run))
                run = []
            run.append(feature)
        found.append((span_of(kind, state, other, run), run))
    return found


def span_of(kind: str, state: str, other: str, run: Sequence[Feature]) -> Span:
    """Returns the question for the claims around a run of features: ranges that begin up to a year earlier may reach into it."""
    allowed = max(days_allowed(feature) for feature in run)
    ended = min(feature.start for feature in run) - allowed
    last = max(feature.end for feature in run) + allowed + BEFORE_PUBLICATION_DAYS + 1
    days = (dt.date.fromordinal(min(max(1, day), dt.date.max.toordinal())) for day in (ended - WIDEST_DAYS, last, ended))
    return Span(kind, state, other, *(day.isoformat() for day in days))
