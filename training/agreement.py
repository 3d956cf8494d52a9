"""`python -m training.agreement [--differences]`: how far two readers agree on the relations of the same held-out sentences.

`corpus/second_reading/blind.jsonl` holds, for each drawn sentence, `relations` (a reader who saw text and mentions only) and `first` (the
annotation as it stood then). Both are compared with each other, the ceiling of a score on such pairs, and with the corpus of today, in
which every difference has been decided. A pair is an ordered pair of different actors that do not overlap; unnamed pairs are NONE.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from training.examples import ARTICLES, first_mentions, passages
from training.labels import NONE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from training.markup import MarkedSentence

BLIND = ARTICLES.parent / "second_reading" / "blind.jsonl"
Pair = tuple[str, str]
Labels = tuple[str, str]


@dataclass(frozen=True, kw_only=True)
class Agreement:
    """Figures of two readings of the same ordered pairs."""

    pairs: int
    accuracy: float
    kappa: float
    macro_f1: float
    macro_f1_where_both_relate: float
    f1_that_there_is_a_relation: float


@dataclass(frozen=True, kw_only=True)
class ReadSentence:
    """A drawn sentence with its ordered pairs and three readings of them."""

    passage: str
    sentence: MarkedSentence
    pairs: tuple[Pair, ...]
    first: dict[Pair, str]
    second: dict[Pair, str]
    today: dict[Pair, str]


def agreement(labels: Sequence[Labels]) -> Agreement:
    """Returns the figures of pairs of labels (one reader, the other)."""
    related = [(one, two) for one, two in labels if NONE not in (one, two)]
    return Agreement(
        pairs=len(labels), accuracy=sum(one == two for one, two in labels) / max(1, len(labels)), kappa=kappa(labels), macro_f1=macro_f1(labels),
        macro_f1_where_both_relate=macro_f1(related), f1_that_there_is_a_relation=f1([(str(one != NONE), str(two != NONE)) for one, two in labels], "True"),
    )  # fmt: skip


def kappa(labels: Sequence[Labels]) -> float:
    """Returns Cohen's kappa: the agreement beyond what the readers' own label frequencies would give by chance."""
    if not labels:
        return 0.0
    ones, twos = Counter(one for one, _ in labels), Counter(two for _, two in labels)
    seen = sum(one == two for one, two in labels) / len(labels)
    chance = sum(ones[name] * twos[name] for name in ones) / len(labels) ** 2
    return 1.0 if chance == 1 else (seen - chance) / (1 - chance)


def f1(labels: Sequence[Labels], name: str) -> float:
    """Returns F1 of a label; it does not depend on which reader is taken as gold."""
    hits = sum(one == two == name for one, two in labels)
    return 2 * hits / max(1, sum((one == name) + (two == name) for one, two in labels))


def macro_f1(labels: Sequence[Labels]) -> float:
    """Returns the mean F1 over the labels that either reader used."""
    names = sorted({name for both in labels for name in both})
    return sum(f1(labels, name) for name in names) / max(1, len(names))


def ordered_pairs(sentence: MarkedSentence) -> Iterator[Pair]:
    """Yields the keys of every ordered pair of different actors whose first mentions do not overlap."""
    firsts = [sentence.mentions[index] for index in first_mentions(sentence)]
    for one in firsts:
        for two in firsts:
            if one.end <= two.start or two.end <= one.start:
                yield one.key, two.key


def read_sentences(path: Path = BLIND) -> list[ReadSentence]:
    """Returns the sentences read twice, with what the corpus of today says of them."""
    known = {one.id: one for one in passages("heldout")}
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row: dict[str, Any] = json.loads(line)
        sentence = known[row["passage"]].sentences[row["sentence"] - 1]
        today = {(sentence.mentions[one.source].key, sentence.mentions[one.target].key): one.type for one in sentence.relations}
        first, second = by_pair(row["first"]), by_pair(row["relations"])
        pairs = tuple(ordered_pairs(sentence))
        found.append(
            ReadSentence(passage=row["passage"], sentence=sentence, pairs=pairs, first=first, second=second, today=today)
        )
    return found


def by_pair(relations: Iterable[Sequence[str]]) -> dict[Pair, str]:
    """Returns the type of each related pair."""
    return {(source, target): name for source, target, name in relations}


def differences(read: Iterable[ReadSentence]) -> Iterator[str]:
    """Yields a line for each pair that not all three readings label alike."""
    for one in read:
        for pair in one.pairs:
            labels = [reading.get(pair, NONE) for reading in (one.first, one.second, one.today)]
            if len(set(labels)) > 1:
                yield "\t".join([one.passage, ">".join(pair), *labels, one.sentence.text])


def figures(read: Sequence[ReadSentence]) -> Iterator[str]:
    """Yields the figures of each group of sentences and each two readings."""
    wire, others = (
        [one for one in read if one.passage.startswith("wire")],
        [one for one in read if not one.passage.startswith("wire")],
    )
    for name, group in (("all", read), ("wire", wire), ("others", others)):
        triples = [
            (one.first.get(pair, NONE), one.second.get(pair, NONE), one.today.get(pair, NONE))
            for one in group
            for pair in one.pairs
        ]
        yield f"{name}\tfirst, second\t{agreement([(first, second) for first, second, _ in triples])}"
        yield f"{name}\tfirst, today\t{agreement([(first, today) for first, _, today in triples])}"
        yield f"{name}\tsecond, today\t{agreement([(second, today) for _, second, today in triples])}"


def main(arguments: Sequence[str]) -> None:
    """Prints the figures, or each pair on which the readings differ with the decision."""
    read = read_sentences()
    for line in differences(read) if "--differences" in arguments else figures(read):
        print(line)


if __name__ == "__main__":
    main(sys.argv[1:])
