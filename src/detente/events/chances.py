"""two events of a pair -> the chance that they are of one matter, with the words that tell so: a fitted logistic regression.

Its signs: how near they are in meaning, how far the words of one stand in the other and in the title of its text, the topics that both
name, whether one side acts in both or one answers the other, the days between them, whether the later
one is further on its ladder, which kind comes after which, and how many events the pair has.
Their weights (`chances.json`) are fitted by `python -m training.ladders` on stories of our own and on the sample.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np

from detente.events.aligning import Wordings, alike
from detente.events.columns import Columns, Flagged, Flags, Numbers, Rows
from detente.events.counting import counted
from detente.events.subjects import Subjects
from detente.events.telling import NAMED, Told, told_apart
from detente.events.words import Word

FITTED = Path(__file__).parent / "chances.json"
SIGNS = (
    "answer", "near", "aligned", "part", "titled", "side", "days", "further", "crowd", "topics", "topics_part", "same_topic",
    "other_topic", "named", "company", "reply", "asks_again", "same_giver", "other_giver", "replies_here", "same_height",
    "lower",
)  # fmt: skip
# An answer stands within so many characters of what it answers: the next sentence.
ANSWER_GAP = 120
# A title over both tells that neighbours are of one matter, though less than another text's; further apart it stands over all there is. With the
# title over all, the sample had 0.628 end to end and 0.783 on gold claims, over none 0.679 and 0.769, so 0.667 and 0.769; reports 0.692, 0.679, 0.692.
TITLE_GAP, ONE_TITLE = 250, 0.6
# Of the more events a pair has, the fewer are of one matter; pairs of the stories have so many.
EVENTS_FITTED = 15
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


class Chances:
    """The events of a pair in order of date, weighed against one another: one event and many earlier ones at a time.

    Events are known by their places in that order.
    """

    def __init__(self, ordered: Sequence[Told]) -> None:
        self.ordered = ordered
        first = counted(len(ordered))
        self.subjects = Subjects(ordered, first)
        self.columns = Columns(ordered)
        counting = told_apart(ordered[:first])
        self.wordings = Wordings(ordered, counting)
        self.crowd = max(0.0, math.log(max(1, len(counting)) / EVENTS_FITTED))
        self.rarity = rarities(self.columns.topics, first)
        self.by_sort: dict[int, Numbers] = {}

    def near(self, at: int) -> list[str]:
        """Returns the ids of earlier events that mean so much the same that they may be of one matter."""
        return self.subjects.near(at)

    def likely(self, at: int, earlier: Sequence[int], least: float) -> dict[int, float]:
        """Returns, of some earlier events, those whose chance to be of one matter with an event is at least so much."""
        if not earlier:
            return {}
        rows = np.array(earlier, dtype=np.intp)
        found = self.of(at, rows)
        enough = np.flatnonzero(found >= least)
        return dict(zip(rows[enough].tolist(), found[enough].tolist(), strict=True))

    def of(self, at: int, rows: Rows) -> Numbers:
        """Returns the chance of each earlier event that it and a later one are of one matter."""
        columns, weights = self.columns, fitted().weights
        sort = int(columns.sorts[at])
        if sort not in self.by_sort:
            self.by_sort[sort] = self.weighed_sorts(sort)
        total = self.by_sort[sort][columns.sorts[rows]]
        signs = self.own_signs(at, rows)
        for sign, found in signs.items():
            total += weights[sign] * found
        chance: Numbers = 1 / (1 + np.exp(-total))
        if self.ordered[at].event.kind in ASKING:
            chance[columns.are(MEASURES, rows) & (signs["aligned"] == 0) & (np.asarray(signs.get("answer", 0.0)) == 0)] = 0.0
        return chance

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
        return dict.fromkeys(SIGNS, none) | by_sort | {sign: none + found for sign, found in self.own_signs(at, rows).items()}

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
            **directions(columns, at, rows),
        }

    def own_signs(self, at: int, rows: Rows) -> dict[str, Numbers | Flags | float]:
        """Returns the signs that are of two events alone; one that none has may be left out."""
        columns, later = self.columns, self.ordered[at]
        part, weight, titled = self.wordings.agreement(at, rows)
        found: dict[str, Numbers | Flags | float] = {
            "near": self.subjects.nearness(at, rows),
            "aligned": weight,
            "part": part,
            "titled": titled,
            "days": np.log1p(columns.days_from(at, rows)) / 8,
            "crowd": self.crowd,
        }
        if named := named_kinds(later):
            found["named"] = columns.are(named, rows)
        if columns.topics.some[at]:
            found |= self.topics(at, rows)
        here = columns.sharing_text(later, rows)
        if here.any():
            found |= self.signs_here(at, rows, here)
            found["titled"] = weight + self.under_title(at, rows, here) * (titled - weight)
        return found

    def under_title(self, at: int, rows: Rows, here: Flags) -> Numbers:
        """Returns how far the title of its text tells of an event and each of some earlier ones: less where it stands over both."""
        found = np.ones(len(rows))
        for place in here.nonzero()[0].tolist():
            found[place] = ONE_TITLE if gap(self.ordered[at], self.ordered[rows[place]]) <= TITLE_GAP else 0.0
        return found

    def signs_here(self, at: int, rows: Rows, here: Flags) -> dict[str, Numbers | Flags | float]:
        """Returns what it tells that a text tells two events: which are told right after one another, and who answers whom."""
        later = self.ordered[at]
        answered = np.zeros(len(rows), dtype=bool)
        for place in here.nonzero()[0].tolist():
            answered[place] = self.answers(later, self.ordered[rows[place]])
        sides = directions(self.columns, at, rows)
        replies = sides["reply"]
        if later.event.kind == "demand":
            # One side asks right after the measure of the other.
            replies = replies | (self.columns.are(MEASURES, rows) & sides["apart"])
        # What the sentence before brought up is known from it alone, however many events the pair has.
        return {"answer": answered, "replies_here": here & replies, "crowd": np.where(answered, 0.0, self.crowd)}

    def topics(self, at: int, rows: Rows) -> dict[str, Numbers | Flags | float]:
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
