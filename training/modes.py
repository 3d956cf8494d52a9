"""Corpus -> the weights by which the words of an act tell its PLOVER mode (`src/detente/coding/claims/modes.npz`).

    python -m training.modes              fits on `train`, writes the packaged weights, prints the figures on `tune` (about a minute)
    python -m training.modes --measure    prints the figures of the packaged weights and writes nothing

An act of the corpus has the mode of the relation between its parties. Softmax regression for each type, with a penalty on the squares of the
weights, signs that one act alone has left out, weights in int8.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

import numpy as np
import torch

from detente.coding.claims.modes import NO_MODE, WEIGHTS, mode_read, mode_words, signs_of
from detente.coding.drafts import Draft
from detente.coding.engines.pairing import MODAL, RELATIONS_OF_KIND
from detente.encoder import encoder
from detente.encoder.pairs import read_pairs
from detente.model import Span, fold
from detente.ontology import ontology
from detente.ontology.codes import mode_in
from training.examples import passages
from training.labels import DOERS, OTHERS
from training.stamping import letters, stamp

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from detente.model import Kind, Realis
    from training.examples import Split
    from training.markup import MarkedClaim, MarkedRelation, MarkedSentence

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


class Act(NamedTuple):
    """An annotated claim whose relation is annotated too, with its mode in the codebook's sense (`NO_MODE` for none)."""

    sentence: MarkedSentence
    claim: MarkedClaim
    relation: MarkedRelation
    mode: str

    @property
    def trigger(self) -> Span:
        """The words that tell the act."""
        return span(self.claim.trigger)

    @property
    def signs(self) -> list[str]:
        """What tells its mode."""
        return signs_of(self.sentence.text, self.trigger, span(self.claim.quote), self.claim.kind)


def span(bounds: tuple[int, int]) -> Span:
    """Returns code points as a span."""
    return Span(start=bounds[0], end=bounds[1])


def acts(split: Split) -> Iterator[Act]:
    """Yields the acts of a split whose relation is annotated, with a mode of its type or none."""
    modes = {one.code: {mode.name for mode in one.modes} for one in ontology().plover.event_types}
    for passage in passages(split):
        for sentence in passage.sentences:
            for claim in sentence.claims:
                relation = relation_of(sentence, claim)
                if relation is not None and (relation.mode is None or relation.mode in modes[relation.type]):
                    goes = relation.type in ("REQUEST", "REJECT") and GOING.search(sentence.text[slice(*claim.quote)])
                    yield Act(sentence, claim, relation, "change" if goes else relation.mode or NO_MODE)


def relation_of(sentence: MarkedSentence, claim: MarkedClaim) -> MarkedRelation | None:
    """Returns the relation between the parties of a claim that its kind stands for."""
    doers = {key for role, key in claim.roles if role in DOERS | MUTUAL}
    others = {key for role, key in claim.roles if role in OTHERS | MUTUAL}
    for one in sentence.relations:
        ends = (sentence.mentions[one.source].key, sentence.mentions[one.target].key)
        if ends[0] in doers and ends[1] in others and one.type in RELATIONS_OF_KIND.get(claim.kind, ()):
            return one
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
    """Fits, writes and measures, or measures alone."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--measure", action="store_true", help="print the figures of the packaged weights and write nothing")
    options = parser.parse_args()
    torch.set_num_threads(1)
    if options.measure:
        report()
        return
    train = [(one.signs, one.relation.type, one.mode) for one in acts("train")]
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
        OUT, **stamp("modes"), signs=letters(names[row] for row in kept), modes=letters(labels), weights=whole[[*kept, -1]], scales=scales,
    )  # fmt: skip


def report() -> None:
    """Prints of how many acts of `tune` with a mode it is read, and how many of those without are left without, words and parties as annotated."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for one in acts("tune"):
        if one.relation.type in mode_words().columns:
            name = f"{one.relation.type} {'without' if one.mode == NO_MODE else 'with'}"
            total[name] += 1
            right[name] += mode_read(one.sentence.text, draft_of(one)) == f"{one.relation.type}/{one.mode}"
    for sort in ("with", "without"):
        names = [name for name in sorted(total) if name.endswith(f" {sort}")]
        print(", ".join(f"{name.partition(' ')[0]} {right[name]} of {total[name]}" for name in names))
        hits, all_of_sort = sum(right[name] for name in names), sum(total[name] for name in names)
        print(f"{sort} a mode: {hits} of {all_of_sort} right, {hits / all_of_sort:.3f}")


def draft_of(act: Act) -> Draft:
    """Returns an act as the coder has it that finds its words and parties, with the modes that the network reads between these."""
    text, claim = act.sentence.text, act.claim
    types = RELATIONS_OF_KIND.get(claim.kind, ())
    asked = claim.kind in MODAL and not any(mode_in(one, [fold(act.trigger.of(text))]) for one in types)
    ends = [act.sentence.mentions[index] for index in (act.relation.source, act.relation.target)]
    source, target = ((one.start, one.end) for one in ends)
    (read,) = read_pairs(encoder(), text, [(source, target)]) if asked else (None,)
    found = zip((NO_MODE, *encoder().card.modes), read.mode.tolist() if read is not None else (), strict=False)
    return Draft(
        kind=cast("Kind", claim.kind), subkind=claim.subkind, sentence=0, trigger=act.trigger, quote=span(claim.quote), roles=(), realis=cast("Realis", claim.realis),
        status=claim.status, confidence=1.0, rule="annotated", modes={name: chance for name, chance in found if not name or name.partition("/")[0] in types},
    )  # fmt: skip


if __name__ == "__main__":
    main()
