"""Corpus -> the weights by which the words of an act tell its PLOVER mode (`src/detente/coding/claims/modes.npz`).

    python -m training.modes            fits on `train`, prints the figures on `tune`, writes the packaged weights (about a minute)

An act of the corpus has the mode of the relation between its parties. Softmax regression for each type, with a penalty on the squares of the
weights, signs that one act alone has left out, weights in int8.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import torch

from detente.coding.claims.modes import NO_MODE, WEIGHTS, ModeWords, signs_of
from detente.coding.engines.pairing import RELATIONS_OF_KIND
from detente.model import Span
from detente.ontology import ontology
from training.examples import DOERS, OTHERS, passages

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from training.examples import Split
    from training.markup import MarkedClaim, MarkedSentence

OUT = Path(__file__).parent.parent / "src" / "detente" / "coding" / "claims" / WEIGHTS
# Types with fewer acts that have a mode have none to learn from.
LEAST_ACTS = 100
# Modes with fewer are left to the list of words.
LEAST_OF_MODE = 3
LEAST_USES = 2
# Signs whose every weight is smaller than this change no answer.
LEAST_WEIGHT = 0.08
PENALTY = 0.5
STEPS = 80
MUTUAL = frozenset({"member", "signatory"})
# Whether somebody is to go is a question of change in the codebook (1041 and 1231 of CAMEO); the annotation has 60 such demands under yield, 2 under change.
GOING = re.compile(r"\b(?:resign|step\w* (?:down|aside)|stand\w* down|quit\b)", re.IGNORECASE)
Act = tuple[list[str], str, str]


def acts(split: Split) -> Iterator[Act]:
    """Yields the signs, the type and the mode of each act of a split whose relation is annotated."""
    modes = {one.code: {mode.name for mode in one.modes} for one in ontology().plover.event_types}
    for passage in passages(split):
        for sentence in passage.sentences:
            for claim in sentence.claims:
                found = relation_of(sentence, claim)
                if found is not None and (found[1] == NO_MODE or found[1] in modes[found[0]]):
                    trigger, quote = (Span(start=start, end=end) for start, end in (claim.trigger, claim.quote))
                    goes = found[0] in ("REQUEST", "REJECT") and GOING.search(sentence.text[slice(*claim.quote)])
                    yield signs_of(sentence.text, trigger, quote, claim.kind), found[0], "change" if goes else found[1]


def relation_of(sentence: MarkedSentence, claim: MarkedClaim) -> tuple[str, str] | None:
    """Returns type and mode of the relation between the parties of a claim that its kind stands for."""
    doers = {key for role, key in claim.roles if role in DOERS | MUTUAL}
    others = {key for role, key in claim.roles if role in OTHERS | MUTUAL}
    for one in sentence.relations:
        ends = (sentence.mentions[one.source].key, sentence.mentions[one.target].key)
        if ends[0] in doers and ends[1] in others and one.type in RELATIONS_OF_KIND.get(claim.kind, ()):
            return one.type, one.mode or NO_MODE
    return None


def fitted(rows: Sequence[tuple[list[int], int]], signs: int, modes: int) -> np.ndarray:
    """Returns the weights `(signs + 1, modes)` of a softmax regression; the last row is the constant."""
    flat = torch.tensor([one for numbers, _ in rows for one in numbers])
    starts = torch.tensor(np.cumsum([0, *(len(numbers) for numbers, _ in rows[:-1])]))
    gold = torch.tensor([mode for _, mode in rows])
    weights = torch.zeros(signs + 1, modes, requires_grad=True)
    steps = torch.optim.LBFGS([weights], max_iter=STEPS, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        steps.zero_grad()
        scores = torch.nn.functional.embedding_bag(flat, weights, starts, mode="sum") + weights[-1]
        total = torch.nn.functional.cross_entropy(scores, gold, reduction="sum") + PENALTY * (weights[:-1] ** 2).sum()
        total.backward()
        return total

    steps.step(loss)
    return weights.detach().numpy()


def main() -> None:
    """Fits, writes and measures."""
    torch.set_num_threads(1)
    train = list(acts("train"))
    uses = Counter(sign for signs, _, _ in train for sign in signs)
    names = sorted(sign for sign, count in uses.items() if count >= LEAST_USES)
    numbers = {name: row for row, name in enumerate(names)}
    labels: list[str] = []
    columns: list[np.ndarray] = []
    for type_code in sorted({one for _, one, _ in train}):
        own = [(signs, mode) for signs, one, mode in train if one == type_code]
        counts = Counter(mode for _, mode in own)
        if sum(counts.values()) - counts[NO_MODE] < LEAST_ACTS:
            continue
        modes = sorted(mode for mode, count in counts.items() if count >= LEAST_OF_MODE)
        rows = [([numbers[one] for one in signs if one in numbers], modes.index(mode)) for signs, mode in own if mode in modes]
        columns.append(fitted(rows, len(names), len(modes)))
        labels += [f"{type_code}/{mode}" for mode in modes]
    write(names, labels, np.concatenate(columns, axis=1))
    report()


def write(names: list[str], labels: list[str], weights: np.ndarray) -> None:
    """Writes the weights; signs that weigh nothing are left out."""
    scales = np.abs(weights).max(axis=0) / 127
    whole = np.round(weights / scales).astype(np.int8)
    kept = [row for row in range(len(names)) if np.abs(weights[row]).max() >= LEAST_WEIGHT]
    np.savez_compressed(
        OUT, signs=letters([names[row] for row in kept]), modes=letters(labels), weights=whole[[*kept, -1]], scales=scales
    )


def letters(words: list[str]) -> np.ndarray:
    """Returns words as an array of bytes, a line each: arrays of texts take four bytes a letter."""
    return np.frombuffer("\n".join(words).encode(), dtype=np.uint8)


def report() -> None:
    """Prints for `tune` of how many acts with a mode the words alone give it."""
    words = ModeWords.load(OUT)
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for signs, type_code, mode in acts("tune"):
        if mode != NO_MODE and type_code in words.columns:
            chances = words.chances(type_code, signs)
            total[type_code] += 1
            right[type_code] += mode == max((one for one in chances if one != NO_MODE), key=lambda one: chances[one])
    print({one: f"{right[one]} of {total[one]}" for one in sorted(total)}, f"{right.total() / total.total():.3f}")


if __name__ == "__main__":
    main()
