"""Passages -> training examples: sentences with their pairs, triggers, realis, attribution and roles.

Splits are by passage, never by sentence: `adversarial` are the files that say so, `heldout` about an eighth of the other passages by the
hash of their id, `tune` (thresholds and temperatures only) a sixteenth, `train` the rest and all of the `more*` files.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from training.labels import NONE, OTHERS
from training.markup import MarkedSentence, Passage, read_markup

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ARTICLES = Path(__file__).parent.parent / "corpus" / "articles"
# Files written after the test passages were settled and read twice: the test parts stay what they are.
TRAIN_ONLY = "more"
Split = Literal["train", "tune", "heldout", "adversarial"]


@dataclass(frozen=True, kw_only=True)
class PairExample:
    """An ordered pair of mentions in a sentence; spans are half-open code points."""

    text: str
    source: tuple[int, int]
    target: tuple[int, int]
    label: str


@dataclass(frozen=True, kw_only=True)
class PairPlace:
    """Two mentions of a sentence, by index, in text order, with the relation and mode each way and the words that tell it, if known."""

    first: int
    second: int
    labels: tuple[str, str]
    modes: tuple[str | None, str | None]
    told_by: tuple[tuple[tuple[int, int], ...], tuple[tuple[int, int], ...]]


@dataclass(frozen=True, kw_only=True)
class SentenceExample:
    """A sentence with what its claims need, and its pairs."""

    sentence: MarkedSentence
    passage: str
    pairs: tuple[PairPlace, ...]


def split_of(passage: Passage, path: Path) -> Split:
    """Returns the split of a passage; stable under additions to the corpus."""
    if "adversarial" in path.name:
        return "adversarial"
    if path.name.startswith(TRAIN_ONLY):
        return "train"
    number = int(hashlib.sha256(passage.id.encode()).hexdigest()[:8], 16) % 16
    return "heldout" if number < 2 else "tune" if number == 2 else "train"


def passages(split: Split, paths: Iterable[Path] | None = None) -> Iterator[Passage]:
    """Yields the passages of a split in file order."""
    for path in sorted(ARTICLES.glob("*.ann") if paths is None else paths):
        for passage in passages_in(path, path.stat().st_mtime_ns):
            if split_of(passage, path) == split:
                yield passage


def in_folds(names: Iterable[str], folds: int) -> dict[str, int]:
    """Returns passage -> fold."""
    return {name: index % folds for index, name in enumerate(sorted(set(names)))}


@cache
def passages_in(path: Path, _written_ns: int) -> tuple[Passage, ...]:
    """Returns the passages of a file as last written; read once, since every split asks for every file."""
    return tuple(read_markup(path))


def pairs_of(passage: Passage) -> Iterator[PairExample]:
    """Yields every ordered pair of different actors of each sentence, first mentions; unmarked ones are NONE."""
    for sentence in passage.sentences:
        marked = {(relation.source, relation.target): relation for relation in sentence.relations}
        firsts = first_mentions(sentence)
        wanted = {*marked, *((one, two) for one in firsts for two in firsts if one != two)}
        for one, two in sorted(wanted):
            source, target = sentence.mentions[one], sentence.mentions[two]
            if source.start < target.end and target.start < source.end:
                continue
            relation = marked.get((one, two))
            yield PairExample(
                text=sentence.text, source=(source.start, source.end), target=(target.start, target.end), label=relation.type if relation else NONE,
            )  # fmt: skip


def first_mentions(sentence: MarkedSentence) -> list[int]:
    """Returns the index of the first mention of each actor."""
    seen: dict[str, int] = {}
    for index, mention in enumerate(sentence.mentions):
        seen.setdefault(mention.key, index)
    return list(seen.values())


def sentence_examples(passage: Passage) -> Iterator[SentenceExample]:
    """Yields the sentences of a passage with every pair of different actors."""
    for sentence in passage.sentences:
        yield SentenceExample(sentence=sentence, passage=passage.id, pairs=tuple(pair_places(sentence)))


def pair_places(sentence: MarkedSentence) -> Iterator[PairPlace]:
    """Yields each pair of mentions once: first mentions of different actors, and those that a relation names."""
    marked = {(relation.source, relation.target): relation for relation in sentence.relations}
    firsts = first_mentions(sentence)
    wanted = {tuple(sorted(pair, key=lambda index: sentence.mentions[index].start)) for pair in marked}
    wanted |= {(one, two) for one in firsts for two in firsts if sentence.mentions[one].start < sentence.mentions[two].start}
    for one, two in sorted(wanted):
        if sentence.mentions[two].start < sentence.mentions[one].end:
            continue
        there, back = marked.get((one, two)), marked.get((two, one))
        yield PairPlace(
            first=one,
            second=two,
            labels=(there.type if there else NONE, back.type if back else NONE),
            modes=(there.mode if there else None, back.mode if back else None),
            told_by=(telling(sentence, (one, two)) if there else (), telling(sentence, (two, one)) if back else ()),
        )


def telling(sentence: MarkedSentence, pair: tuple[int, int]) -> tuple[tuple[int, int], ...]:
    """Returns the triggers of the claims in which the source acts and the target takes part."""
    source, target = (sentence.mentions[index].key for index in pair)
    found = []
    for claim in sentence.claims:
        roles: dict[str, set[str]] = {}
        for role, key in claim.roles:
            roles.setdefault(key, set()).add(role)
        if target in roles and (source in roles or source == claim.speaker) and not roles.get(source, set()) & OTHERS:
            found.append(claim.trigger)
    return tuple(found)
