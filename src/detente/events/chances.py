"""two events of a pair -> the chance that they are of one matter, with the words that tell so: a fitted logistic regression.

Its signs: how near they are in meaning, how far the words of one stand in the other and in the title of its text, the topics that both
name, whether one side acts in both or one answers the other, the days between them, whether the later
one is further on its ladder, which kind comes after which, and how many events the pair has.
Their weights (`chances.json`) are fitted by `python -m training.ladders` on stories of our own and on the sample.
"""

from __future__ import annotations

import json
import math
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np

from detente.events.aligning import Wordings, alike
from detente.events.columns import Columns, Flagged, Flags, Numbers, Rows
from detente.events.counting import counted
from detente.events.phrases import NAMED
from detente.events.subjects import Subjects
from detente.events.telling import Told, told_apart
from detente.events.words import Word

FITTED = Path(__file__).parent / "chances.json"
SIGNS = (
    "answer", "near", "aligned", "part", "titled", "side", "days", "further", "crowd", "topics", "topics_part", "same_topic",
    "other_topic", "named", "company", "reply", "asks_again", "same_giver", "other_giver", "replies_here", "same_height",
    "lower", "takes_up", "adds", "same_undertaking", "other_undertaking",
)  # fmt: skip
# An answer stands within so many characters of what it answers: the next sentence.
ANSWER_GAP = 120
# A title over both tells that neighbours are of one matter, though less than another text's; further apart it stands over all there is. With the
# title over all, the sample had 0.628 end to end and 0.783 on gold claims, over none 0.679 and 0.769, so 0.667 and 0.769; reports 0.692, 0.679, 0.692.
TITLE_GAP, ONE_TITLE = 250, 0.6
# Of the more events a pair has, the fewer are of one matter; pairs of the stories have so many.
EVENTS_FITTED = 15
# Events weighed together, against all since the first open matter: some tens of thousands of cells.
EVENTS_A_BLOCK = 64
# So many topics, the rarest that two events share, tell of one matter.
TOPICS_TOLD = 2
ASKING, GIVING = frozenset(["proposal", "demand"]), frozenset(["pledge", "aid"])
# A demand or offer belongs to a measure if its words say so: that both stand in one text, under one title, tells nothing of what is asked.
MEASURES = frozenset(["sanction", "coercion"])


class Fitted(NamedTuple):
    """The fitted weights; `kinds` is "earlier>later" -> what that order of kinds adds."""

    bias: float
    weights: dict[str, float]
    kinds: dict[str, float]


@cache
def fitted() -> Fitted:
    """Returns what `chances.json` holds."""
    found = json.loads(FITTED.read_bytes())
    return Fitted(found["bias"], found["weights"], found["kinds"])


class Block(NamedTuple):
    """Events that were weighed together: the places of the later ones, of the first of the earlier ones, and the chances `(later, earlier)`."""

    ats: dict[int, int]
    first: int
    chances: Numbers


class Chances:
    """The events of a pair in order of date, weighed against one another: many events and many earlier ones at a time.

    Events are known by their places in that order. Weighing each event by itself spent three quarters of the time on calls of functions.
    """

    def __init__(self, ordered: Sequence[Told], asked: Iterable[int] | None = None) -> None:
        """Sets events out; `asked` are those whose chances are asked for, in order (all if None)."""
        self.ordered = ordered
        self.asked = list(range(len(ordered)) if asked is None else asked)
        self.block = Block({}, 0, np.zeros((0, 0)))
        first = counted(len(ordered))
        self.subjects = Subjects(ordered, first)
        self.columns = Columns(ordered)
        counting = told_apart(ordered[:first])
        self.wordings = Wordings(ordered, counting)
        self.crowd = max(0.0, math.log(max(1, len(counting)) / EVENTS_FITTED))
        # How many events name each thing that is undertaken.
        self.things = self.columns.things.flags[:first].sum(axis=0)
        self.rarity = rarities(self.columns.topics, first)
        self.by_sort: dict[int, Numbers] = {}
        self.sides: dict[int, dict[str, Flags]] = {}

    def likely(self, at: int, first: int, least: float) -> dict[int, float]:
        """Returns, of the events from `first` to before one that is asked for, those whose chance to be of one matter with it is at least so much."""
        block = self.block
        if at not in block.ats or first < block.first:
            begin = bisect_left(self.asked, at)
            ats = self.asked[begin : begin + EVENTS_A_BLOCK]
            found = self.of(np.array(ats, dtype=np.intp), np.arange(first, ats[-1], dtype=np.intp))
            block = self.block = Block({one: place for place, one in enumerate(ats)}, first, found)
        chances = block.chances[block.ats[at], first - block.first : at - block.first]
        enough = np.flatnonzero(chances >= least)
        return dict(zip((enough + first).tolist(), chances[enough].tolist(), strict=True))

    def of(self, ats: Rows, rows: Rows) -> Numbers:
        """Returns the chances that some events are of one matter with each of some earlier ones: `(ats, rows)`."""
        columns, weights = self.columns, fitted().weights
        total = np.array([self.of_sort(sort)[columns.sorts[rows]] for sort in columns.sorts[ats].tolist()])
        signs = self.own_signs(ats, rows)
        for sign, found in signs.items():
            total += weights.get(sign, 0.0) * found
        chance: Numbers = 1 / (1 + np.exp(-total))
        measures = columns.are(MEASURES, rows)
        for place, at in enumerate(ats.tolist()):
            if self.ordered[at].event.kind in ASKING:
                chance[place, measures & (signs["aligned"][place] == 0) & (signs["answer"][place] == 0)] = 0.0
            if columns.works.some[at]:
                chance[place, self.of_other_works(at, rows) & (signs["answer"][place] == 0)] = 0.0
        return chance

    def of_other_works(self, at: int, rows: Rows) -> Flags:
        """Returns which earlier events name works, and none of those that a later one names: no such pair of 162 in the gold is of one matter."""
        works = self.columns.works
        found: Flags = works.some[rows] & ~(works.flags[rows] & works.flags[at]).any(axis=1)
        return found

    def of_sort(self, sort: int) -> Numbers:
        """Returns what `weighed_sorts` does, worked out once."""
        if sort not in self.by_sort:
            self.by_sort[sort] = self.weighed_sorts(sort)
        return self.by_sort[sort]

    def weighed_sorts(self, sort: int) -> Numbers:
        """Returns what an event of a sort and an earlier one of each sort count before their words are looked at."""
        model, columns = fitted(), self.columns
        kind = self.ordered[columns.sorted_first[sort]].event.kind
        order = columns.by_kind({earlier: model.kinds.get(f"{earlier}>{kind}", 0.0) for earlier in columns.kind_names})
        total = model.bias + order[columns.kinds[columns.sorted_first]]
        for sign, found in self.sort_signs(sort).items():
            total += model.weights.get(sign, 0.0) * found
        return total

    def signs(self, at: int, rows: Rows) -> dict[str, Numbers]:
        """Returns the signs of a later event and each of some earlier ones, by name."""
        sorts, none = self.columns.sorts, np.zeros(len(rows))
        by_sort = {sign: found[sorts[rows]].astype(float) for sign, found in self.sort_signs(int(sorts[at])).items()}
        own = {sign: found[0] for sign, found in self.own_signs(np.array([at]), rows).items()}
        return dict.fromkeys(SIGNS, none) | by_sort | own

    def sort_signs(self, sort: int) -> dict[str, Numbers | Flags]:
        """Returns the signs that are the same for all events of a sort: kind, height, and who acts on whom."""
        columns = self.columns
        at, rows = int(columns.sorted_first[sort]), columns.sorted_first
        heights, height = columns.heights[rows], columns.heights[at]
        return {
            "further": heights < height,
            "same_height": heights == height,
            "lower": heights > height,
            # What three or more states did together, the same ones settle.
            "company": (columns.companies[rows] == columns.companies[at]) & (len(self.ordered[at].event.states) > 2),
            **self.sides_of_sort(sort),
        }

    def sides_of_sort(self, sort: int) -> dict[str, Flags]:
        """Returns who does what to whom in an event of a sort and an earlier one of each sort."""
        if sort not in self.sides:
            columns = self.columns
            self.sides[sort] = directions(columns, int(columns.sorted_first[sort]), columns.sorted_first)
        return self.sides[sort]

    def own_signs(self, ats: Rows, rows: Rows) -> dict[str, Numbers]:
        """Returns the signs that are of two events alone, `(ats, rows)`; one that none has may be left out."""
        columns = self.columns
        part, weight, titled = self.wordings.agreement(ats, rows)
        found: dict[str, Numbers] = {
            "near": self.subjects.nearness(ats, rows),
            "aligned": weight,
            "part": part,
            "titled": titled,
            "days": np.log1p(columns.days_from(ats, rows)) / 8,
            "crowd": np.full(weight.shape, self.crowd),
            **{sign: np.zeros(weight.shape) for sign in ("answer", "takes_up", "adds")},
        }
        for place, at in enumerate(ats.tolist()):
            if named := named_kinds(self.ordered[at]):
                found.setdefault("named", np.zeros(weight.shape))[place] = columns.are(named, rows)
            if columns.topics.some[at]:
                for sign, values in self.topics(at, rows).items():
                    found.setdefault(sign, np.zeros(weight.shape))[place] = values
            if columns.undertakings.some[at]:
                for sign, flags in self.undertakings(at, rows).items():
                    found.setdefault(sign, np.zeros(weight.shape))[place] = flags
                found["crowd"][place] = np.minimum(found["crowd"][place], self.crowds(at, rows))
            here = columns.sharing_text(self.ordered[at], rows)
            if len(here):
                self.put_signs_here(found, place, at, rows, here)
        return found

    def put_signs_here(self, found: dict[str, Numbers], place: int, at: int, rows: Rows, here: Rows) -> None:
        """Puts in what it tells that a text tells two events (those at `here` among the rows).

        Which are told right after one another, who answers whom, and how far the title tells: less where it stands over both.
        """
        later, sorts = self.ordered[at], self.columns.sorts[rows[here]]
        sides = self.sides_of_sort(int(self.columns.sorts[at]))
        replies = sides["reply"][sorts]
        if later.event.kind == "demand":
            # One side asks right after the measure of the other.
            replies = replies | (self.columns.are(MEASURES, rows[here]) & sides["apart"][sorts])
        found.setdefault("replies_here", np.zeros(found["answer"].shape))[place, here] = replies
        aligned, titled = found["aligned"][place], found["titled"][place]
        for one in here.tolist():
            earlier = self.ordered[rows[one]]
            if self.answers(later, earlier):
                # What the sentence before brought up is known from it alone, however many events the pair has.
                found["answer"][place, one], found["crowd"][place, one] = 1.0, 0.0
            apart = gap(later, earlier)
            if 0 <= apart <= ANSWER_GAP:
                behind = later if later.place > earlier.place else earlier
                found["takes_up"][place, one], found["adds"][place, one] = behind.takes_up, behind.adds
            over_both = ONE_TITLE if apart <= TITLE_GAP else 0.0
            titled[one] = aligned[one] + over_both * (titled[one] - aligned[one])

    def topics(self, at: int, rows: Rows) -> dict[str, Numbers | Flags]:
        """Returns what the topics of a later event and of earlier ones tell: those that few events of the pair name tell most."""
        flags, some = self.columns.topics.flags, self.columns.topics.some
        theirs = flags[rows]
        shared = theirs & flags[at]
        meet = shared.any(axis=1)
        weights = -np.sort(-(shared * self.rarity), axis=1)
        named = (theirs | flags[at]) @ self.rarity
        return {
            "topics": weights[:, :TOPICS_TOLD].sum(axis=1),
            "topics_part": weights.sum(axis=1) / np.maximum(0.5, named),
            "same_topic": meet,
            "other_topic": some[rows] & some[at] & ~meet,
        }

    def undertakings(self, at: int, rows: Rows) -> dict[str, Flags]:
        """Returns whether a later event and earlier ones undertake the same, and whether only other things: to make and to supply."""
        told = self.columns.undertakings
        meet = (told.flags[rows] & told.flags[at]).any(axis=1)
        return {"same_undertaking": meet, "other_undertaking": told.some[rows] & ~meet}

    def crowds(self, at: int, rows: Rows) -> Numbers:
        """Returns how crowded it is for a later event and earlier ones that undertake the same thing: by the events of the pair that do."""
        shared = self.columns.things.flags[rows] & self.columns.things.flags[at]
        fewest = np.where(shared, self.things, np.inf).min(axis=1, initial=np.inf)
        found: Numbers = np.maximum(0.0, np.log(np.maximum(1, fewest) / EVENTS_FITTED))
        return found

    @staticmethod
    def answers(later: Told, earlier: Told) -> bool:
        """Tells whether one of two events is told right after the other and refers back to it: "Paris agreed to it"."""
        if later.sources.isdisjoint(earlier.sources):
            return False
        return any(
            told.refers_back and 0 <= one.start - other.start - len(other.quote) <= ANSWER_GAP
            for told, before in ((later, earlier), (earlier, later))
            for one in told.words
            for other in before.words
            if one.article == other.article
        )

    def shared_words(self, later: Told, earlier: Told) -> list[str]:
        """Returns the words that tell that two events are of one matter.

        Shared words, then those of like meaning as "one ~ other"; where there are none, words of the titles of their texts.
        """
        one, other = later.weighed(), earlier.weighed()
        found = [*self.common(one, other), *(f"{left} ~ {right}" for left, right in alike(one, other))]
        titled = self.common(later.weighed(titled=True), earlier.weighed(titled=True)) if not found else []
        return found or [f"{word} (title)" for word in titled]

    def common(self, ones: Sequence[Word], others: Sequence[Word]) -> list[str]:
        """Returns the words whose stems two texts share, the most telling first."""
        stems = {one.stem for one in others}
        found = [(-self.wordings.weight(one), one.stem, one.word) for one in ones if one.stem in stems]
        return [word for _, _, word in sorted(found)]


def gap(later: Told, earlier: Told) -> int:
    """Returns the code points between the words of two events of one text, those told nearest."""
    return min(
        max(one.start - other.start - len(other.quote), other.start - one.start - len(one.quote))
        for one in later.words
        for other in earlier.words
        if one.article == other.article
    )


def rarities(topics: Flagged, first: int) -> Numbers:
    """Returns how rare each topic is among the first events of a pair: 0 (all name it) to 1."""
    counts, most = np.maximum(1, topics.flags[:first].sum(axis=0)), first + 2
    found: Numbers = np.log(most / counts) / math.log(most)
    return found


def named_kinds(later: Told) -> frozenset[str]:
    """Returns the kinds that an event names as what another side had asked or promised: "rejected the demand"."""
    return frozenset(kind for kind, noun in NAMED.items() if kind != later.event.kind and noun.search(later.quote))


def directions(columns: Columns, at: int, rows: Rows) -> dict[str, Flags]:
    """Returns who does what to whom in two events: who was asked answers, who asked asks again, the giver gives or another does.

    `side`: a state acts in both; `apart`: both name who acts, and no state acts in both.
    """
    asked, given = columns.are(ASKING, rows), columns.are(GIVING, rows)
    one = columns.acting[at]
    meet = (columns.acting[rows] & one).any(axis=1)
    apart = columns.acts[rows] & ~meet if columns.acts[at] else np.zeros(len(rows), dtype=bool)
    answers = asked & ~(one & ~columns.receiving[rows]).any(axis=1) if columns.acts[at] else apart
    return {
        "side": meet, "reply": answers, "asks_again": asked & meet, "same_giver": given & meet, "other_giver": given & apart,
        "apart": apart,
    }  # fmt: skip
