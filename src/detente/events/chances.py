"""two events of a pair -> the chance that they are of one matter, with the words that tell so: a fitted logistic regression.

Its signs: how near they are in meaning, how far the words of one stand in the other and in the title of its text, whether one side acts in
both, the days between them, whether the later one is further on its ladder, and which kind comes after which.
Their weights (`chances.json`) are fitted by `python -m training.ladders` on stories of our own; none of them is of `examples/`.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from detente.events.aligning import Words, align, words_of
from detente.events.ladders import height_of
from detente.events.subjects import Subjects
from detente.events.telling import Told, days_between

FITTED = Path(__file__).parent / "chances.json"
SIGNS = ("answer", "near", "aligned", "part", "titled", "side", "days", "further")
# An answer stands within so many characters of what it answers: the next sentence.
ANSWER_GAP = 120
# Of the more events a pair has, the fewer are of one matter: beyond as many as pairs of the stories have, the odds fall with this power
# of their number.
EVENTS_FITTED, CROWD_PART = 15, 0.6
# Roles of who acts.
ACTING = frozenset(["proposer", "promisor", "donor", "actor", "speaker"])


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
        self.crowd = CROWD_PART * max(0.0, math.log(max(1, len(ordered)) / EVENTS_FITTED))
        self.words = {one.event.id: words_of(one, counts) for one in ordered}
        self.titled = {one.event.id: words_of(one, counts, titled=True) for one in ordered}

    def near(self, later: Told) -> list[str]:
        """Returns the ids of earlier events that mean so much the same that they may be of one matter."""
        return self.subjects.near(later)

    def of(self, later: Told, earlier: Told) -> float:
        """Returns the chance that two events are of one matter."""
        found = self.signs(later, earlier)
        model = fitted()
        total = model.bias + model.kinds.get(f"{earlier.event.kind}>{later.event.kind}", 0.0)
        total -= self.crowd
        total += sum(model.weights.get(sign, 0.0) * value for sign, value in found.items())
        return 1 / (1 + math.exp(-total))

    def signs(self, later: Told, earlier: Told) -> dict[str, float]:
        """Returns the signs of two events, by name."""
        later_words, earlier_words = self.words[later.event.id], self.words[earlier.event.id]
        words = align(later_words, earlier_words)
        # A text's title names the subject that its sentences take for granted.
        titled = max(
            align(later_words, self.titled[earlier.event.id]).weight, align(self.titled[later.event.id], earlier_words).weight
        )
        return {
            "answer": float(self.answers(later, earlier)),
            "near": self.subjects.nearness(later, earlier),
            "aligned": words.weight,
            "part": words.part,
            "titled": titled,
            "side": float(not acting(later).isdisjoint(acting(earlier))),
            "days": math.log1p(days_between(earlier.day, later.day)) / 8,
            "further": float(height_of(later) > height_of(earlier)),
        }

    @staticmethod
    def answers(later: Told, earlier: Told) -> bool:
        """Tells whether an event is told right after another one of its text and refers back to it: "Paris agreed to it"."""
        gaps = [
            one.start - other.start - len(other.quote)
            for one in later.words
            for other in earlier.words
            if one.article == other.article
        ]
        return later.refers_back and any(0 <= gap <= ANSWER_GAP for gap in gaps)

    def shared_words(self, later: Told, earlier: Told) -> list[str]:
        """Returns the words that tell that two events are of one matter.

        Shared words, then those of like meaning as "one ~ other"; where there are none, words of the titles of their texts.
        """
        one, other = self.words[later.event.id], self.words[earlier.event.id]
        found = [*common(one, other), *(f"{left} ~ {right}" for left, right in align(one, other, shown=True).alike)]
        titled, other_titled = self.titled[later.event.id], self.titled[earlier.event.id]
        return found or [f"{word} (title)" for word in common(titled, other_titled)]


def common(one: Words, other: Words) -> list[str]:
    """Returns the words whose stems two texts share, the most telling first."""
    weights = dict(zip(one.stems, one.weights, strict=True))
    words = dict(zip(one.stems, one.words, strict=True))
    return [words[stem] for stem in sorted(set(one.stems) & set(other.stems), key=lambda stem: (-weights[stem], stem))]


def acting(told: Told) -> frozenset[str]:
    """Returns the states that act in an event."""
    return frozenset(party.country for party in told.event.participants if party.role in ACTING and party.country)
