"""two events of a pair -> the chance that they are of one matter, with the words that tell so: a fitted logistic regression.

Its signs: how near they are in meaning, how far the words of one stand in the other and in the title of its text, the topics that both
name, whether one side acts in both or one answers the other, the days between them, whether the later
one is further on its ladder, which kind comes after which, and how many events the pair has.
Their weights (`chances.json`) are fitted by `python -m training.ladders` on stories of our own and on the sample.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from detente.events.aligning import Words, align, words_of
from detente.events.ladders import height_of
from detente.events.subjects import Subjects
from detente.events.telling import NAMED, Told, days_between

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


# What two events tell that name no topic.
NO_TOPICS: Mapping[str, float] = {"topics": 0.0, "topics_part": 0.0, "same_topic": 0.0, "other_topic": 0.0}


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
    """The events of a pair in order of date, weighed against one another."""

    def __init__(self, ordered: Sequence[Told]) -> None:
        self.subjects = Subjects(ordered)
        counts = Counter(word for one in ordered for word in one.stems)
        self.crowd = max(0.0, math.log(max(1, len(ordered)) / EVENTS_FITTED))
        self.rarity = rarities(ordered)
        self.counts = counts
        self.words_found: dict[tuple[str, bool], Words] = {}
        self.heights = {one.event.id: height_of(one) for one in ordered}

    def words(self, told: Told, *, titled: bool = False) -> Words:
        """Returns the words of an event, found when they are first asked for; with `titled` those of its texts' titles too."""
        found = self.words_found.get((told.event.id, titled))
        if found is None:
            found = self.words_found[told.event.id, titled] = words_of(told, self.counts, titled=titled)
        return found

    def near(self, later: Told) -> list[str]:
        """Returns the ids of earlier events that mean so much the same that they may be of one matter."""
        return self.subjects.near(later)

    def of(self, later: Told, earlier: Told) -> float:
        """Returns the chance that two events are of one matter."""
        found = self.signs(later, earlier)
        if later.event.kind in ASKING and earlier.event.kind in MEASURES and not (found["aligned"] or found["answer"]):
            return 0.0
        model = fitted()
        total = model.bias + model.kinds.get(f"{earlier.event.kind}>{later.event.kind}", 0.0)
        total += sum(model.weights.get(sign, 0.0) * value for sign, value in found.items())
        return 1 / (1 + math.exp(-total))

    def signs(self, later: Told, earlier: Told) -> dict[str, float]:
        """Returns the signs of two events, by name."""
        later_words, earlier_words = self.words(later), self.words(earlier)
        words = align(later_words, earlier_words)
        answered = self.answers(later, earlier)
        sides, here = directions(later, earlier), not later.sources.isdisjoint(earlier.sources)
        heights = self.heights[later.event.id], self.heights[earlier.event.id]
        # A text's title names the subject that its sentences take for granted.
        titled = max(
            align(later_words, self.words(earlier, titled=True)).weight,
            align(self.words(later, titled=True), earlier_words).weight,
        )
        return {
            "answer": float(answered),
            "near": self.subjects.nearness(later, earlier),
            "aligned": words.weight,
            "part": words.part,
            "titled": titled,
            "side": float(not later.acting.isdisjoint(earlier.acting)),
            "days": math.log1p(days_between(earlier.day, later.day)) / 8,
            "further": float(heights[0] > heights[1]),
            "same_height": float(heights[0] == heights[1]),
            "lower": float(heights[0] < heights[1]),
            "replies_here": float(here and (sides["reply"] > 0 or answers_measure(later, earlier))),
            # What the sentence before brought up is known from it alone, however many events the pair has.
            "crowd": 0.0 if answered else self.crowd,
            "named": float(names(later, earlier)),
            # What three or more states did together, the same ones settle.
            "company": float(len(later.event.states) > 2 and later.event.states == earlier.event.states),
            **self.topics(later, earlier),
            **sides,
        }

    def topics(self, later: Told, earlier: Told) -> Mapping[str, float]:
        """Returns what the topics of two events tell: those that few events of the pair name tell most."""
        named = later.topics | earlier.topics
        if not named:
            return NO_TOPICS
        shared = later.topics & earlier.topics
        weights = sorted((self.rarity[topic] for topic in shared), reverse=True)
        whole = sum(self.rarity[topic] for topic in named)
        return {
            "topics": sum(weights[:TOPICS_TOLD]),
            "topics_part": sum(weights) / max(0.5, whole),
            "same_topic": float(bool(shared)),
            "other_topic": float(bool(later.topics and earlier.topics and not shared)),
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
        one, other = self.words(later), self.words(earlier)
        found = [*common(one, other), *(f"{left} ~ {right}" for left, right in align(one, other, shown=True).alike)]
        titled, other_titled = self.words(later, titled=True), self.words(earlier, titled=True)
        return found or [f"{word} (title)" for word in common(titled, other_titled)]


def rarities(ordered: Sequence[Told]) -> dict[str, float]:
    """Returns topic -> how rare it is among the events of a pair: 0 (all name it) to 1."""
    counts = Counter(topic for one in ordered for topic in one.topics)
    most = len(ordered) + 2
    return {topic: math.log(most / count) / math.log(most) for topic, count in counts.items()}


def names(later: Told, earlier: Told) -> bool:
    """Tells whether an event names what another side had asked or promised: "rejected the demand"."""
    noun = NAMED.get(earlier.event.kind)
    return noun is not None and noun.search(later.quote) is not None and later.event.kind != earlier.event.kind


def directions(later: Told, earlier: Told) -> dict[str, float]:
    """Returns who does what to whom in two events: who was asked answers, who asked asks again, the giver gives or another does."""
    one, other = later.acting, earlier.acting
    asked, given = earlier.event.kind in ASKING, earlier.event.kind in GIVING
    return {
        "reply": float(asked and bool(one) and one <= earlier.receiving),
        "asks_again": float(asked and not one.isdisjoint(other)),
        "same_giver": float(given and not one.isdisjoint(other)),
        "other_giver": float(given and bool(one) and bool(other) and one.isdisjoint(other)),
    }


def answers_measure(later: Told, earlier: Told) -> bool:
    """Tells whether one side asks or yields right after the measure of the other."""
    one, other = later.acting, earlier.acting
    return earlier.event.kind in MEASURES and later.event.kind == "demand" and bool(one and other) and one.isdisjoint(other)


def common(one: Words, other: Words) -> list[str]:
    """Returns the words whose stems two texts share, the most telling first."""
    weights = dict(zip(one.stems, one.weights, strict=True))
    words = dict(zip(one.stems, one.words, strict=True))
    return [words[stem] for stem in sorted(set(one.stems) & set(other.stems), key=lambda stem: (-weights[stem], stem))]
