"""Corpus -> what chooses whom references stand for: `python -m training.references` trains on `train` and writes the packaged weights.

Two sets: the network over features and the encoder's states (`references.npz`, `training/chooser.py`), to be trained again after the encoder,
and the log-linear model over the features alone, for readings without the encoder (`references.json`: full-batch Adam with L2). Deterministic.
`--folds 5` cross-validates on `train` instead of writing; the thresholds below which a reference is left open were chosen so.
"""

from __future__ import annotations

import argparse
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import numpy as np
import torch

from detente.encoder import encoder
from detente.language.analysis import times_of
from detente.language.chooser import WEIGHTS, looked_at, states_of_mentions
from detente.language.descriptions import with_descriptions
from detente.language.mentions import find_mentions
from detente.language.placed import with_places
from detente.language.possessives import with_possessives
from detente.language.quotations import find_quotations
from detente.language.references import likeliest, linked_to, resolve_references
from detente.language.tagged import with_tagged
from detente.language.weights import Weights
from detente.model import Article, Mention, Sentence
from evaluation.alignment import REFERENCES, Actors, is_other
from evaluation.language import article_of, keys_of, marked_in, states_of
from training.chooser import Choice, fitted, likeliest_of, numbered, write
from training.examples import in_folds, passages
from training.stamping import command_of, corpus_digest, stamp

if TYPE_CHECKING:
    from collections.abc import Sequence

    from detente.language.references import Candidate
    from detente.language.scene import Reference, Scene
    from training.examples import Split
    from training.markup import MarkedMention, Passage

OUT = Path(__file__).parent.parent / "src" / "detente" / "language"
SEED = 20261122
# A feature seen less often says more about one article than about language.
MIN_SEEN = 5
# What gold does not mark plays no part in an act: that says little about whether it stands for somebody.
UNMARKED = 0.05
PRONOUNS = ("he", "him", "it", "they", "them", "both")
Array = np.ndarray


@dataclass
class Example:
    """A reference with its candidates' features; `right` are the numbers of those that gold has, `weight` what it counts.

    `index` is its mention's, `seen` are those that the network sees of each candidate.
    """

    passage: str
    words: str
    sort: str
    candidates: list[list[str]]
    right: list[int]
    weight: float
    counted: bool
    index: int
    seen: list[tuple[int, int, int]]


@dataclass
class Marked:
    """A passage as an article with its mentions found and marked."""

    passage: Passage
    article: Article
    sentences: tuple[Sentence, ...]
    mentions: list[Mention]
    gold: list[tuple[int, int, MarkedMention]]


def marked_of(passage: Passage) -> Marked:
    """Returns a passage with its mentions."""
    article, starts = article_of(passage)
    sentences = tuple(
        Sentence(start=begin, end=begin + len(one.text), role="body")
        for one, begin in zip(passage.sentences, starts, strict=True)
    )
    gold = marked_in(passage, starts)
    times = times_of(article, sentences)
    tagged = with_tagged(article.text, sentences, find_mentions(article, sentences))
    named = with_descriptions(article.text, sentences, with_places(article.text, sentences, tagged, times))
    mentions, _ = with_possessives(article.text, sentences, *find_quotations(article, sentences, named, times))
    return Marked(passage, article, sentences, mentions, gold)


def examples_of(marked: Marked) -> list[Example]:
    """Returns the training examples of a passage; references are settled as gold has them, so that later ones see a true past."""
    actors = Actors(marked.gold)
    placed = [actors.marked_at(one.start, one.end) for one in marked.mentions]
    # "The Lucha movement" in "six people of the Lucha movement" is not those six.
    at = [
        None if one is None or is_other(marked.article.text, mention, one) else one[2]
        for mention, one in zip(marked.mentions, placed, strict=True)
    ]
    keys, named, countries = actors.aligned(marked.article.text, marked.mentions), actors.named(), actors.countries()
    found: list[Example] = []

    def stands(mention: Mention, gold: MarkedMention) -> bool:
        to = keys_of(mention, keys)
        if "+" in gold.country:
            return states_of(mention, marked.mentions, keys, countries) == set(gold.country.split("+")) or to == {
                actors.identity(gold)
            }
        return to == {actors.identity(gold)}

    def decide(scene: Scene, reference: Reference, candidates: list[Candidate]) -> int:
        gold = at[reference.index]
        if gold is None and reference.sort in PRONOUNS:
            return 0  # gold marks no pronoun that plays no part: nobody says what it stands for
        right = [
            number
            for number, (entity, _) in enumerate(candidates)
            if entity is not None and gold is not None and stands(linked_to(scene, reference, entity), gold)
        ]
        counted = gold is not None and gold.type in REFERENCES and (actors.identity(gold) in named or "+" in gold.country)
        weight = 1.0 if counted else 0.5 if gold is not None else UNMARKED
        if not right and reference.sort in PRONOUNS:
            weight = 0.3  # what it stands for is no candidate
        words = scene.article.text[max(0, scene.mentions[reference.index].start - 60) : scene.mentions[reference.index].end + 30]
        held = [one for _, one in candidates]
        seen = [looked_at(scene, reference, entity) for entity, _ in candidates]
        found.append(
            Example(marked.passage.id, words, reference.sort, held, right or [0], weight, counted, reference.index, seen)
        )
        return right[0] if right else 0

    resolve_references(marked.article, marked.sentences, marked.mentions, decide)
    return found


def train(examples: list[Example], l2: float, steps: int = 150) -> dict[str, float]:
    """Returns the weights that make gold likeliest."""
    examples = [one for one in examples if len(one.candidates) > 1]
    seen = Counter(one for example in examples for held in example.candidates for one in held)
    number = {name: index for index, name in enumerate(sorted(name for name, count in seen.items() if count >= MIN_SEEN))}
    columns: list[int] = []
    rows: list[int] = []
    for row, held in enumerate(held for example in examples for held in example.candidates):
        known = [number[one] for one in held if one in number]
        columns += known
        rows += [row] * len(known)
    sizes = np.array([len(one.candidates) for one in examples])
    first_of = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    right = np.array([index in one.right for one in examples for index in range(len(one.candidates))])
    weight = np.repeat(np.array([one.weight for one in examples]), sizes)
    flat, row_of, count = np.array(columns), np.array(rows), int(sizes.sum())
    theta, mean, square = np.zeros(len(number)), np.zeros(len(number)), np.zeros(len(number))
    for step in range(1, steps + 1):
        scores = np.bincount(row_of, theta[flat], minlength=count)
        missed = (soft(scores, first_of, sizes) - soft(np.where(right, scores, -1e9), first_of, sizes)) * weight
        gradient = np.bincount(flat, missed[row_of], minlength=len(number)) + l2 * theta
        mean, square = 0.9 * mean + 0.1 * gradient, 0.999 * square + 0.001 * gradient**2
        theta -= 0.08 * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return {name: round(float(theta[index]), 3) for name, index in number.items() if abs(theta[index]) >= 0.01}


def soft(scores: Array, first_of: Array, sizes: Array) -> Array:
    """Returns the chances within each group of candidates."""
    held = np.exp(scores - np.repeat(np.maximum.reduceat(scores, first_of), sizes))
    return held / np.repeat(np.add.reduceat(held, first_of), sizes)


def refers(passage: Passage) -> bool:
    """Tells whether a passage has a reference that counts: one without teaches only what stays open, of which the others have enough."""
    actors = Actors((one.start, one.end, one) for sentence in passage.sentences for one in sentence.mentions)
    named = actors.named()
    return any(one.type in REFERENCES and (actors.identity(one) in named or "+" in one.country) for _, _, one in actors.gold)


def choices_of(marked: Marked, examples: list[Example]) -> list[Choice]:
    """Returns the examples of a passage as the network sees them; of those that gold does not mark one in four, for four."""
    states = states_of_mentions(marked.article.text, marked.sentences, marked.mentions, encoder()).astype(np.float16)
    states = np.concatenate([states, np.zeros((1, states.shape[1]), np.float16)])
    found = []
    for number, one in enumerate(examples):
        if len(one.candidates) < 2 or (one.weight == UNMARKED and number % 4):
            continue
        weight = one.weight * (4 if one.weight == UNMARKED else 1)
        theirs = states[np.asarray(one.seen)]
        found.append(Choice(one.passage, states[one.index], theirs, one.candidates, one.right, weight, one.counted))
    return found


def cross_validated(examples: list[Example], folds: int, l2: float) -> list[tuple[int, float, Example]]:
    """Returns what each counted reference is taken for by weights trained without its passage."""
    fold_of = in_folds((one.passage for one in examples), folds)
    results = []
    for fold in range(folds):
        weights = train([one for one in examples if fold_of[one.passage] != fold], l2)
        results += [
            (*likeliest(weights, one.candidates), one) for one in examples if fold_of[one.passage] == fold and one.counted
        ]
    return results


def network_cross_validated(choices: list[Choice], folds: int, epochs: int) -> list[tuple[int, float, Choice]]:
    """Does as `cross_validated`, with the network."""
    fold_of = in_folds((one.passage for one in choices), folds)
    results = []
    for fold in range(folds):
        rest = [one for one in choices if fold_of[one.passage] != fold]
        held = [one for one in choices if fold_of[one.passage] == fold and one.counted]
        numbers = numbered(rest)
        found = likeliest_of(fitted(rest, numbers, SEED, epochs), held, numbers)
        results += [(best, chance, one) for (best, chance), one in zip(found, held, strict=True)]
    return results


def figures(results: Sequence[tuple[int, float, Example | Choice]], threshold: float, wanted: int) -> str:
    """Returns precision, recall and F1 at a threshold; `wanted` is how many references gold has, also those never found."""
    given = [one for one in results if one[0] != 0 and one[1] >= threshold]
    right = sum(best in example.right for best, _, example in given)
    precision, recall = right / max(1, len(given)), right / max(1, wanted)
    return (
        f"threshold {threshold}: precision {precision:.3f}, recall {recall:.3f}, F1 {2 * right / max(1, len(given) + wanted):.3f}"
    )


def wanted_of(marked: Marked) -> int:
    """Returns how many references gold has whose actor is named elsewhere in its passage."""
    actors = Actors(marked.gold)
    named = actors.named()
    return sum(one.type in REFERENCES and (actors.identity(one) in named or "+" in one.country) for _, _, one in actors.gold)


def main() -> None:
    """Trains, or cross-validates with `--folds`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folds", type=int, default=0, help="print figures of so many folds of train instead of writing weights")
    parser.add_argument("--l2", type=float, default=4.0)
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--threshold", type=float, default=0.15, help="leave open what is less likely than this")
    parser.add_argument("--network-threshold", type=float, default=0.2, help="the same, of the network")
    options = parser.parse_args()
    torch.set_num_threads(1)
    split: Split = "train"
    examples: list[Example] = []
    choices: list[Choice] = []
    wanted = 0
    # Passage by passage: the encoder still has the states of its sentences when the network's examples are made.
    for passage in passages(split):
        if refers(passage):
            marked = marked_of(passage)
            found = examples_of(marked)
            examples += found
            choices += choices_of(marked, found)
            wanted += wanted_of(marked)
    reachable = sum(one.counted and one.right != [0] for one in examples)
    print(f"{wanted} references, {sum(one.counted for one in examples)} found, {reachable} whose actor is a candidate")
    if options.folds:
        for results in (
            cross_validated(examples, options.folds, options.l2),
            network_cross_validated(choices, options.folds, options.epochs),
        ):
            for threshold in (0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4):
                print(figures(results, threshold, wanted))
        return
    card: dict[str, str | float] = {
        "corpus": "corpus/articles, split train",
        "corpus_sha256": corpus_digest(),
        "command": command_of("references"),
        "examples": len(examples),
        "l2": options.l2,
        "min_seen": MIN_SEEN,
    }
    weights = Weights(threshold=options.threshold, features=train(examples, options.l2), card=card)
    (OUT / "references.json").write_bytes(msgspec.json.format(msgspec.json.encode(weights), indent=1) + b"\n")
    numbers = numbered(choices)
    write(
        fitted(choices, numbers, SEED, options.epochs),
        numbers,
        options.network_threshold,
        stamp("references", encoder().card.weights_sha256),
        OUT / WEIGHTS,
    )


if __name__ == "__main__":
    main()
