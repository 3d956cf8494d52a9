"""An act's words, and what the network reads between its parties -> its PLOVER mode, or that it has none.

A softmax regression over the words (`modes.npz`, made by `python -m training.modes` from the acts of the corpus whose relation has a mode)
is weighed with the network's reading and with the mode that a list of words names (`resources/ontology/cameo.yaml`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

import numpy as np

from detente.model import fold
from detente.ontology.codes import mode_in, rule_code

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from detente.coding.drafts import Draft
    from detente.encoder.model import Array
    from detente.model import Span

WEIGHTS = "modes.npz"
NO_MODE = ""
WORD = re.compile(r"[a-z]+")
# Endings are cut: "shelled" and "shelling" are one sign.
STEM = 7
AFTER, BEFORE = 6, 4
# Votes, in natural logarithms, chosen on `tune` (584 acts of 11 types, 418 with a mode) and 134 of wire sentences of our own with a mode: by the lists and
# the network alone 0.80 of those of `tune` that have one are right and 0.18 of the others are left without, 0.87 of the wires'; so 0.84, 0.41 and 0.93.
# With words and parties as annotated (532 acts with a mode, 242 without) 0.83 and 0.47: `python -m training.modes --measure`.
NAMED_BY_VERB, NAMED_BY_QUOTE, BY_RULE = 2.0, 2.0, 2.0
# The annotation leaves a mode open more often than a reader would: against none, once for the words and once for the network.
WITHOUT = -2.0
LEAST_CHANCE = 1e-3
# What PLOVER always divides by mode: the annotation leaves it open here only where the reader of a sentence could not choose.
ALWAYS = frozenset({"ACCUSE", "MOBILIZE", "PROTEST", "SANCTION"})


@dataclass(frozen=True)
class ModeWords:
    """A weight for each sign (rows; the last row is the constant) and mode (columns, `TYPE/mode`, without a mode `TYPE/`)."""

    rows: dict[str, int]
    columns: dict[str, tuple[str, ...]]
    places: dict[str, slice]
    weights: Array

    @classmethod
    def load(cls, path: Path) -> ModeWords:
        """Returns the weights of a file."""
        with np.load(path) as held:
            names = bytes(held["signs"]).decode().split("\n")
            labels = bytes(held["modes"]).decode().split("\n")
            weights = held["weights"].astype(np.float32) * held["scales"].astype(np.float32)
        types = list(dict.fromkeys(one.partition("/")[0] for one in labels))
        columns = {one: tuple(label.partition("/")[2] for label in labels if label.startswith(f"{one}/")) for one in types}
        firsts = {one: labels.index(f"{one}/{columns[one][0]}") for one in types}
        places = {one: slice(first, first + len(columns[one])) for one, first in firsts.items()}
        return cls({name: row for row, name in enumerate(names)}, columns, places, weights)

    def chances(self, type_code: str, signs: list[str]) -> dict[str, float]:
        """Returns the chance of each mode of a type (`""` for none), by the signs that are known."""
        known = [self.rows[one] for one in signs if one in self.rows]
        scores = self.weights[[*known, len(self.weights) - 1], self.places[type_code]].sum(axis=0)
        exponentials = np.exp(scores - scores.max())
        return dict(zip(self.columns[type_code], map(float, exponentials / exponentials.sum()), strict=True))


@cache
def mode_words() -> ModeWords:
    """Returns the packaged weights."""
    with as_file(files("detente.coding.claims").joinpath(WEIGHTS)) as path:
        return ModeWords.load(path)


def signs_of(text: str, trigger: Span, quote: Span, kind: str) -> list[str]:
    """Returns what tells the mode of an act: stems of its verb or noun, pairs of them, those near it, those of its quote, its kind."""
    own = stems(text[trigger.start : trigger.end])
    after = stems(text[trigger.end : max(trigger.end, quote.end)])
    before = stems(text[min(trigger.start, quote.start) : trigger.start])
    found = [f"t:{one}" for one in own]
    found += [f"t2:{one}_{two}" for one, two in zip(own, [*own[1:], *after[:1]], strict=False)]
    found += [f"q:{one}" for one in (*before, *after)]
    found += [f"a:{one}" for one in after[:AFTER]]
    found += [f"b:{one}" for one in before[-BEFORE:]]
    return [*dict.fromkeys(found), f"k:{kind}"]


def stems(text: str) -> list[str]:
    """Returns the folded words of a text without their endings."""
    return [word[:STEM] for word in WORD.findall(fold(text))]


def mode_read(text: str, draft: Draft) -> str | None:
    """Returns `TYPE/mode` of an act, `TYPE/` where it is likely to have none; None for types that have no modes."""
    rule = rule_code(draft.kind, draft.realis, draft.status, draft.subkind)
    if rule.type is None or rule.type not in mode_words().columns:
        return None
    found = mode_words().chances(rule.type, signs_of(text, draft.trigger, draft.quote, draft.kind))
    general = rule_code(draft.kind, draft.realis, None, None).mode
    votes: dict[str, float] = {NO_MODE: 2 * WITHOUT if draft.modes else WITHOUT}
    for name, vote in (
        (mode_in(rule.type, [fold(draft.trigger.of(text))]), NAMED_BY_VERB),
        (mode_in(rule.type, [fold(draft.quote.of(text))]), NAMED_BY_QUOTE),
        (rule.mode if rule.mode != general else None, BY_RULE),
    ):
        if name is not None:
            votes[name] = votes.get(name, 0.0) + vote
    return f"{rule.type}/{likeliest(rule.type, found, read_of(rule.type, draft.modes), votes)}"


def read_of(type_code: str, modes: Mapping[str, float]) -> dict[str, float]:
    """Returns what the network reads of a type's modes, by name; empty where it was not asked."""
    own = {name.partition("/")[2]: chance for name, chance in modes.items() if name.startswith(f"{type_code}/")}
    return own | {NO_MODE: modes.get(NO_MODE, 0.0)} if modes else {}


def likeliest(type_code: str, found: Mapping[str, float], read: Mapping[str, float], votes: Mapping[str, float]) -> str:
    """Returns the mode for which words, network and lists speak together."""
    names = [one for one in dict.fromkeys((*found, *read, *votes)) if one != NO_MODE or type_code not in ALWAYS]

    def score(name: str) -> float:
        network = float(np.log(read.get(name, 0.0) + LEAST_CHANCE)) if read else 0.0
        return float(np.log(found.get(name, 0.0) + LEAST_CHANCE)) + network + votes.get(name, 0.0)

    return max(names, key=score)
