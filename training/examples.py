"""Passages -> training examples: ordered pairs with a relation, and sentences with triggers, realis, attribution and roles.

Splits are by passage, never by sentence: `adversarial` are the files that say so, `heldout` about an eighth of the other passages by the
hash of their id, `tune` (thresholds and temperatures only) a sixteenth, `train` the rest.
"""

from __future__ import annotations

import hashlib
import random
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from training.markup import MarkedSentence, Passage, read_markup

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ARTICLES = Path(__file__).parent.parent / "corpus" / "articles"
Split = Literal["train", "tune", "heldout", "adversarial"]
NONE = "NONE"
RELATIONS = (NONE, *sorted(["AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"]))  # fmt: skip
KINDS = tuple(sorted(
    ["meeting", "visit", "call", "invitation", "statement", "proposal", "pledge", "agreement", "aid", "sanction", "dispute", "partnership_level", "office", "appointment", "coordination", "anniversary", "figure", "exchange", "coverage", "accusation", "rejection", "demand", "threat", "protest", "mobilization", "coercion", "assault", "concession", "retreat", "cooperation"]
))  # fmt: skip
REALIS = ("happened", "ongoing", "planned", "hoped", "habitual", "presupposed", "hypothetical", "denied", "interpretation")
ATTRIBUTIONS = ("official", "other_side", "unnamed_official", "media", "article")
# Roles of all kinds fall into three places around the act.
DOERS = frozenset(["visitor", "caller", "speaker", "inviter", "proposer", "promisor", "donor", "actor", "guest", "holder"])
OTHERS = frozenset(["host", "called", "addressee", "invitee", "promisee", "recipient", "target"])
ROLE_PLACES = ("none", "doer", "other", "member")


@dataclass(frozen=True, kw_only=True)
class PairExample:
    """An ordered pair of mentions in a sentence; spans are half-open code points."""

    text: str
    source: tuple[int, int]
    target: tuple[int, int]
    label: str
    mode: str | None
    passage: str
    swappable: bool


@dataclass(frozen=True, kw_only=True)
class SentenceExample:
    """A sentence with what its claims need."""

    sentence: MarkedSentence
    passage: str


def split_of(passage: Passage, path: Path) -> Split:
    """Returns the split of a passage; stable under additions to the corpus."""
    if "adversarial" in path.name:
        return "adversarial"
    number = int(hashlib.sha256(passage.id.encode()).hexdigest()[:8], 16) % 16
    return "heldout" if number < 2 else "tune" if number == 2 else "train"


def passages(split: Split, paths: Iterable[Path] | None = None) -> Iterator[Passage]:
    """Yields the passages of a split in file order."""
    for path in sorted(paths or ARTICLES.glob("*.ann")):
        for passage in read_markup(path):
            if split_of(passage, path) == split:
                yield passage


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
                text=sentence.text, source=(source.start, source.end), target=(target.start, target.end),
                label=relation.type if relation else NONE, mode=relation.mode if relation else None, passage=passage.id,
                swappable=source.type in ("state", "seat", "person") and target.type == source.type,
            )  # fmt: skip


def first_mentions(sentence: MarkedSentence) -> list[int]:
    """Returns the index of the first mention of each actor."""
    seen: dict[str, int] = {}
    for index, mention in enumerate(sentence.mentions):
        seen.setdefault(mention.key, index)
    return list(seen.values())


@dataclass(frozen=True, kw_only=True)
class PairPass:
    """Two mentions in text order with the relation each way: one pass of the encoder teaches both."""

    text: str
    first: tuple[int, int]
    second: tuple[int, int]
    forward: PairExample
    backward: PairExample


def passes_of(examples: Iterable[PairExample]) -> list[PairPass]:
    """Returns one pass for each pair of mentions that has both directions among the examples."""
    known = {(one.text, one.source, one.target): one for one in examples}
    found = []
    for (text, source, target), forward in known.items():
        backward = known.get((text, target, source))
        if source < target and backward is not None:
            found.append(PairPass(text=text, first=source, second=target, forward=forward, backward=backward))
    return found


def swapped(one: PairPass) -> PairPass:
    """Returns the pass with the words of its two mentions exchanged: places keep their labels, names lose theirs.

    Teaches the model to read grammar, not that Russia is the one who attacks.
    """
    text, first, second = one.text, one.first, one.second
    words = text[second[0] : second[1]], text[first[0] : first[1]]
    shift = len(words[0]) - (first[1] - first[0])
    new = text[: first[0]] + words[0] + text[first[1] : second[0]] + words[1] + text[second[1] :]
    new_first = (first[0], first[0] + len(words[0]))
    new_second = (second[0] + shift, second[0] + shift + len(words[1]))
    return PairPass(text=new, first=new_first, second=new_second, forward=one.forward, backward=one.backward)


def epoch_passes(passes: list[PairPass], seed: int) -> list[PairPass]:
    """Returns the passes of one epoch in random order, a third of the swappable ones with exchanged names."""
    chance = random.Random(seed)
    return [
        swapped(one) if one.forward.swappable and chance.random() < 1 / 3 else one for one in chance.sample(passes, len(passes))
    ]
