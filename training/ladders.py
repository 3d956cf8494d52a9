"""Stories of our own -> `src/detente/events/chances.json`: how likely two events are of one matter.

    python -m training.ladders

The rows are pairs of events of two states, told in `evaluation/gold/stories` (the parts `fit` and `sequels fit`, and of the reports the rows that refer back),
`evaluation/gold/matters.jsonl` and the sample's gold; a row is positive when both are of one matter. The sample's gold lists the chief steps only, so that its rows count less. What an order of kinds adds is the logarithm of how much more often it is of one matter than
pairs are in general, each order held back by PRIOR_ROWS rows of the average; the other weights are a logistic regression with a small penalty.
"""

from __future__ import annotations

import json
import math
import tempfile
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from benchmarks import gold, matters, stories
from benchmarks.events import sample_path
from detente.events import JoinSettings, join
from detente.events.chances import FITTED, SIGNS, Chances
from detente.events.following import FOLLOWABLE, in_order
from detente.events.telling import Told
from detente.events.unions import Bonds, with_unions
from detente.model import Claim
from detente.record import open_record
from detente.record.joining import JoinStore

# Kinds that move by who comes or by the pair itself, and not by their subject.
WORDLESS = frozenset(["invitation", "visit", "meeting", "partnership_level"])
PRIOR_ROWS = 4
# What a row of the sample counts: of 0.3 and 1 the lesser had the better average precision on the stories, pairs left out in turn.
SAMPLE_ROW = 0.3
PENALTY = 1.0
STEPS = 30
# Signs that short notices hardly have; of the reports, the rows that have one are fitted on too.
BACK = ("answer", "takes_up", "adds")
# What each growth of a pair's events by e takes off the log odds: fitted on the sample it was -1.1; the stories' pairs have too few to tell.
CROWD = -1.0


class Row(NamedTuple):
    """Two events: the orders of their kinds, their signs, and whether they are of one matter; `part` is where they come from."""

    part: str
    pair: str
    kinds: str
    signs: dict[str, float]
    same: bool
    quotes: tuple[str, str]

    @property
    def counts(self) -> float:
        """What the row counts in the fit."""
        return SAMPLE_ROW if self.part == "sample" else 1.0


def main() -> None:
    """Fits the weights and writes them."""
    chosen = [
        row
        for row in rows()
        if row.part in ("fit", "matters", "sequels fit") or (row.part == "reports" and any(row.signs[one] for one in BACK))
    ]
    kinds = kind_weights(chosen)
    signs = np.array(
        [[0.0 if sign == "crowd" else row.signs[sign] for sign in SIGNS] + [kinds.get(row.kinds, 0.0)] for row in chosen]
    )
    counted = np.array([row.counts for row in chosen])
    crowd = np.array([CROWD * max(0.0, row.signs["crowd"]) for row in chosen])
    bias, *weights = regression(signs, np.array([row.same for row in chosen], dtype=float), counted, crowd)
    scale = weights[-1]
    weights[SIGNS.index("crowd")] = CROWD
    found = {
        "bias": round(bias, 3),
        "weights": {sign: round(weight, 3) for sign, weight in zip(SIGNS, weights, strict=False)},
        "kinds": {order: round(scale * weight, 3) for order, weight in sorted(kinds.items())},
    }
    FITTED.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    print(f"{len(chosen)} pairs of events, {sum(row.same for row in chosen)} of one matter -> {FITTED}")
    print(found["bias"], found["weights"])


def rows() -> Iterator[Row]:
    """Yields the pairs of events of the stories and of the set of matters."""
    texts, ladders = stories.read()
    place = {(step["path"], step["quote"]): (ladder["pair"], ladder["subject"]) for ladder in ladders for step in ladder["steps"]}
    codings = [gold.coding_of(text, text["claims"]) for text in texts]
    yield from told(codings, lambda path, quote: place.get((path, quote)), stories.part_of)
    lines = [json.loads(line) for line in matters.MATTERS.read_text(encoding="utf-8").splitlines()]
    named = {f"matter-{number}": (tuple(row["pair"]), row["matter"]) for number, row in enumerate(lines)}
    yield from told(
        [matters.coding(number, row) for number, row in enumerate(lines)], lambda path, _: named[path], lambda _: "matters"
    )
    yield from sample_rows()


def sample_rows() -> Iterator[Row]:
    """Yields the pairs of events of the sample."""
    steps = [(step["path"], step["quote"], ladder["subject"]) for ladder in gold.lines("ladders") for step in ladder["steps"]]

    def matter(path: str, quote: str) -> str | None:
        here = [(own, subject) for at, own, subject in steps if at == sample_path(path)]
        exact = [subject for own, subject in here if own == quote]
        return next(iter(exact or [subject for own, subject in here if own in quote or quote in own]), None)

    yield from told(list(gold.codings()), matter, lambda _: "sample", chief_only=True)


def told(
    codings: list[Any], matter_of: Callable[[str, str], Hashable], part_of: Callable[[str], str], *, chief_only: bool = False
) -> Iterator[Row]:  # fmt: skip
    """Yields the pairs of events of a record of these texts; with `chief_only`, where gold lists the chief matters, those with an event of one."""
    with tempfile.TemporaryDirectory() as folder, open_record(Path(folder) / "told.db") as record:
        record.add(codings)
        join(record, JoinSettings(full=True))
        claims = {claim.id: claim for claim in record.claims()}
        paths = {article.id: article.address for article in record.articles(form="article")}
        store = JoinStore(record)
        for pair in (pair for pair in store.pairs_with(sorted(FOLLOWABLE)) if pair[0] < pair[1]):
            found = events_of(store, pair)
            matter = {one.event.id: of_matter(one, claims, paths, matter_of) for one in found}
            chances = Chances(found)
            for at, later in enumerate(found):
                weighed = chances.signs(at, np.arange(at))
                for row, earlier in enumerate(found[:at]):
                    kinds = f"{earlier.event.kind}>{later.event.kind}"
                    if WORDLESS.isdisjoint(kinds.split(">")):
                        known = matter[later.event.id] is not None, matter[earlier.event.id] is not None
                        if chief_only and not any(known):
                            continue
                        same = all(known) and matter[later.event.id] == matter[earlier.event.id]
                        signs = {sign: float(weighed[sign][row]) for sign in SIGNS}
                        yield Row(part_of(" ".join(pair)), " ".join(pair), kinds, signs, same, (earlier.quote, later.quote))


def events_of(store: JoinStore, pair: tuple[str, str]) -> list[Told]:
    """Returns the events of a pair in order of date."""
    own = store.events_of_pair(pair, sorted(FOLLOWABLE))
    read = with_unions(Bonds(store.record, store, anew=True), pair, own, whole=True)[0]
    events = [one.event for one in read]
    words = store.words_of([claim for event in events for claim in event.claims])
    return in_order(Told(event, [words[claim] for claim in event.claims]) for event in events)


def of_matter(one: Told, claims: dict[str, Claim], paths: dict[str, str], matter_of: Callable[[str, str], Hashable]) -> Hashable:
    """Returns the matter that the gold puts one of an event's claims into."""
    evidence = [claims[claim].evidence[0] for claim in one.event.claims]
    return next((found for own in evidence if (found := matter_of(paths[own.article], own.quote)) is not None), None)


def kind_weights(chosen: list[Row]) -> dict[str, float]:
    """Returns order of kinds -> logarithm of how much more often than others it is of one matter."""
    every, same = defaultdict[str, float](float), defaultdict[str, float](float)
    for row in chosen:
        every[row.kinds] += row.counts
        same[row.kinds] += row.counts * row.same
    base = sum(same.values()) / sum(every.values())
    return {order: math.log((same[order] + PRIOR_ROWS * base) / (count + PRIOR_ROWS) / base) for order, count in every.items()}


def regression(signs: np.ndarray, same: np.ndarray, counted: np.ndarray, given: np.ndarray) -> list[float]:
    """Returns bias and weights of a logistic regression, by Newton's method; `given` is added to the rows' log odds."""
    inputs = np.hstack([np.ones((len(signs), 1)), signs])
    penalty = np.diag([0.0] + [PENALTY] * signs.shape[1])
    weights = np.zeros(inputs.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-inputs @ weights - given))
        slope = inputs.T @ (counted * (chance - same)) + penalty @ weights
        curve = (inputs * (counted * chance * (1 - chance))[:, None]).T @ inputs + penalty
        weights -= np.linalg.solve(curve, slope)
    return [float(one) for one in weights]


if __name__ == "__main__":
    main()
