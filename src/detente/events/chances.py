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

from detente.events.aligning import Word, Wordings, alike, words_of
from detente.events.columns import Columns, Flagged, Numbers, Rows
from detente.events.counting import counted
from detente.events.subjects import Subjects
from detente.events.telling import NAMED, Told

FITTED = Path(__file__).parent / "chances.json"
SIGNS = (
    "answer", "near", "aligned", "part", "titled", "side", "days", "further", "crowd", "topics", "topics_part", "same_topic",
    "other_topic", "named", "company", "reply", "asks_again", "same_giver", "other_giver", "replies_here", "same_height",
    "lower",
)  # fmt: skip
# An answer stands within so many characters of what it answers: the next sentence.
ANSWER_GAP = 120
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
        self.wordings = Wordings(ordered, first)
        self.crowd = max(0.0, math.log(max(1, first) / EVENTS_FITTED))
        self.rarity = rarities(self.columns.topics, first)
        self.orders: dict[str, Numbers] = {}

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
        signs, model = self.signs(at, rows), fitted()
        kind = self.ordered[at].event.kind
        if kind not in self.orders:
            before: dict[str, float] = {earlier: model.kinds.get(f"{earlier}>{kind}", 0.0) for earlier in self.columns.kind_names}
            self.orders[kind] = self.columns.by_kind(before)
        total = model.bias + self.orders[kind][self.columns.kinds[rows]]
        for sign, weight in model.weights.items():
            total += weight * signs[sign]
        found: Numbers = 1 / (1 + np.exp(-total))
        if kind in ASKING:
            found[self.columns.are(MEASURES, rows) & (signs["aligned"] == 0) & (signs["answer"] == 0)] = 0.0
        return found

    def signs(self, at: int, rows: Rows) -> dict[str, Numbers]:
        """Returns the signs of a later event and each of some earlier ones, by name."""
        columns, later = self.columns, self.ordered[at]
        here = columns.sharing_text(later, rows)
        answered = np.zeros(len(rows))
        for place in np.flatnonzero(here).tolist():
            answered[place] = self.answers(later, self.ordered[rows[place]])
        sides = directions(columns, at, rows)
        part, weight, titled = self.wordings.agreement(at, rows)
        heights, height = columns.heights[rows], columns.heights[at]
        replies = sides["reply"] > 0
        if later.event.kind == "demand":
            # One side asks right after the measure of the other.
            replies |= columns.are(MEASURES, rows) & (sides["apart"] > 0)
        return {
            "answer": answered,
            "near": self.subjects.nearness(at, rows),
            "aligned": weight,
            "part": part,
            "titled": titled,
            "days": np.log1p(columns.days_from(at, rows)) / 8,
            "further": (heights < height).astype(float),
            "same_height": (heights == height).astype(float),
            "lower": (heights > height).astype(float),
            "replies_here": (here & replies).astype(float),
            # What the sentence before brought up is known from it alone, however many events the pair has.
            "crowd": np.where(answered > 0, 0.0, self.crowd),
            "named": columns.by_kind(named_kinds(later))[columns.kinds[rows]],
            # What three or more states did together, the same ones settle.
            "company": (columns.companies[rows] == columns.companies[at]) * float(len(later.event.states) > 2),
            **self.topics(at, rows),
            **sides,
        }

    def topics(self, at: int, rows: Rows) -> dict[str, Numbers]:
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
            "same_topic": meet.astype(float),
            "other_topic": (some[rows] & some[at] & ~meet).astype(float),
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
        one, other = words_of(later), words_of(earlier)
        found = [*self.common(one, other), *(f"{left} ~ {right}" for left, right in alike(one, other))]
        titled = self.common(words_of(later, titled=True), words_of(earlier, titled=True)) if not found else []
        return found or [f"{word} (title)" for word in titled]

    def common(self, ones: Sequence[Word], others: Sequence[Word]) -> list[str]:
        """Returns the words whose stems two texts share, the most telling first."""
        stems = {one.stem for one in others}
        found = [(-self.wordings.weight(one), one.stem, one.word) for one in ones if one.stem in stems]
        return [word for _, _, word in sorted(found)]


def rarities(topics: Flagged, first: int) -> Numbers:
    """Returns how rare each topic is among the first events of a pair: 0 (all name it) to 1."""
    counts, most = np.maximum(1, topics.flags[:first].sum(axis=0)), first + 2
    found: Numbers = np.log(most / counts) / math.log(most)
    return found


def named_kinds(later: Told) -> dict[str, float]:
    """Returns the kinds that an event names as what another side had asked or promised: "rejected the demand"."""
    return {kind: 1.0 for kind, noun in NAMED.items() if kind != later.event.kind and noun.search(later.quote)}


def directions(columns: Columns, at: int, rows: Rows) -> dict[str, Numbers]:
    """Returns who does what to whom in two events: who was asked answers, who asked asks again, the giver gives or another does.

    `side`: a state acts in both; `apart`: both name who acts, and no state acts in both.
    """
    asked, given = columns.are(ASKING, rows), columns.are(GIVING, rows)
    one = columns.acting[at]
    meet = (columns.acting[rows] & one).any(axis=1)
    apart = columns.acts[rows] & ~meet if columns.acts[at] else np.zeros(len(rows), dtype=bool)
    answers = asked & ~(one & ~columns.receiving[rows]).any(axis=1) if columns.acts[at] else apart
    found = {"side": meet, "reply": answers, "asks_again": asked & meet, "same_giver": given & meet, "other_giver": given & apart}
    return {name: flags.astype(float) for name, flags in {**found, "apart": apart}.items()}
