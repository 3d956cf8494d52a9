"""Examples -> tensors: one row a sentence, its tokens first, then four tokens for each of its pairs (see network.py)."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import torch
from tokenizers import Encoding, Tokenizer

from training.examples import PairPlace, SentenceExample
from training.labels import ATTRIBUTIONS, DOERS, KINDS, MENTION_TYPES, OTHERS, REALIS, RELATIONS
from training.network import MARKERS, MAX_TOKENS, model_folder

if TYPE_CHECKING:
    from collections.abc import Sequence

PAIR_TOKENS = 4
NOT_ASKED = -100


@cache
def tokenizer() -> Tokenizer:
    """Returns the encoder's tokenizer with the two markers as special tokens."""
    loaded = Tokenizer.from_file(str(Path(model_folder()) / "tokenizer.json"))
    loaded.no_padding()
    loaded.enable_truncation(MAX_TOKENS)
    loaded.add_special_tokens(list(MARKERS))
    return loaded


@dataclass(kw_only=True)
class Batch:
    """Tensors of sentences.

    `ids`, `places`, `types`, `groups`: `(sentences, tokens)`, see `Encoder.forward`; `tags` (of triggers) and `named` (of mentions) alike,
    -100 where nothing is asked.
    Of pairs: `rows` and `at` `(pairs,)`; `label` and `mode` `(pairs, 2)`; `told` `(pairs, 2, tokens)` true at the words that tell the relation.
    `acts`: row, tokens, realis, attribution of each trigger; `links`: row, trigger's tokens, mention's tokens, role place, speaks or not.
    `kept`: for each pair its sentence in the batch and its number there.
    """

    ids: torch.Tensor
    places: torch.Tensor
    types: torch.Tensor
    groups: torch.Tensor
    tags: torch.Tensor
    named: torch.Tensor
    rows: torch.Tensor
    at: torch.Tensor
    label: torch.Tensor
    mode: torch.Tensor
    told: torch.Tensor
    acts: list[tuple[int, list[int], int, int]]
    links: list[tuple[int, list[int], list[int], int, int]]
    kept: list[tuple[int, int]]


def pad(rows: list[list[int]], value: int = 0) -> torch.Tensor:
    """Returns rows of different length as one tensor."""
    width = max(len(row) for row in rows)
    return torch.tensor([row + [value] * (width - len(row)) for row in rows])


def tokens_in(offsets: list[tuple[int, int]], start: int, end: int) -> list[int]:
    """Returns the indices of the tokens that overlap `[start, end)`; special tokens have empty spans."""
    return [index for index, (begin, stop) in enumerate(offsets) if begin < end and start < stop and stop > begin]


@dataclass(kw_only=True)
class Row:
    """One sentence on its way into a batch: a line for each of `Batch`'s first six columns, and its pairs."""

    ids: list[int]
    places: list[int]
    types: list[int]
    groups: list[int]
    tags: list[int]
    named: list[int]
    pairs: list[tuple[int, int, PairPlace, list[list[int]]]] = field(default_factory=list)

    def add_pair(self, number: int, pair: PairPlace, inside: list[list[int]], told: list[list[int]]) -> None:
        """Adds the four tokens of a pair, from the tokens of its two mentions."""
        self.pairs.append((number, len(self.ids), pair, told))
        for order, (marker, tokens) in enumerate(zip(marker_ids(), inside, strict=True), start=1):
            self.ids += [marker, self.ids[tokens[-1]]]
            self.places += [tokens[0], tokens[-1]]
            self.types += [order, order]
        self.groups += [number + 1] * PAIR_TOKENS
        self.tags += [NOT_ASKED] * PAIR_TOKENS
        self.named += [NOT_ASKED] * PAIR_TOKENS


@cache
def marker_ids() -> tuple[int, int]:
    """Returns the word pieces of the two markers."""
    first, second = (tokenizer().token_to_id(marker) for marker in MARKERS)
    return first or 0, second or 0


@cache
def mask_id() -> int:
    """Returns the word piece that stands for a hidden one."""
    return tokenizer().token_to_id("[MASK]") or 0


def row_of(example: SentenceExample, encoding: Encoding, tags: list[int]) -> Row:
    """Returns the tokens of a sentence and of those of its pairs that are not cut off."""
    size = len(encoding.ids)
    row = Row(
        ids=list(encoding.ids),
        places=list(range(size)),
        types=[0] * size,
        groups=[0] * size,
        tags=tags,
        named=mention_tags(example, encoding),
    )
    for number, pair in enumerate(example.pairs):
        mentions = [example.sentence.mentions[index] for index in (pair.first, pair.second)]
        inside = [tokens_in(encoding.offsets, one.start, one.end) for one in mentions]
        if all(inside):
            told = [[token for span in spans for token in tokens_in(encoding.offsets, *span)] for spans in pair.told_by]
            row.add_pair(number, pair, inside, told)
    return row


def batch_of(examples: Sequence[SentenceExample], modes: tuple[str, ...] = ()) -> Batch:
    """Returns the tensors of sentences; a mode that is not in `modes` is 0 (none), that of NONE is not asked."""
    encoded = tokenizer().encode_batch([one.sentence.text for one in examples])
    rows: list[Row] = []
    acts: list[tuple[int, list[int], int, int]] = []
    links: list[tuple[int, list[int], list[int], int, int]] = []
    for number, (example, encoding) in enumerate(zip(examples, encoded, strict=True)):
        tags, some_acts, some_links = act_targets(example, encoding, number)
        acts += some_acts
        links += some_links
        rows.append(row_of(example, encoding, tags))
    pairs = [(row, *pair) for row, one in enumerate(rows) for pair in one.pairs]
    ids = pad([row.ids for row in rows])
    told = torch.zeros(len(pairs), 2, ids.shape[1], dtype=torch.bool)
    for place, (*_, both) in enumerate(pairs):
        for way, tokens in enumerate(both):
            told[place, way, tokens] = True
    return Batch(
        ids=ids, places=pad([row.places for row in rows]), types=pad([row.types for row in rows]),
        groups=pad([row.groups for row in rows], -1), tags=pad([row.tags for row in rows], NOT_ASKED),
        named=pad([row.named for row in rows], NOT_ASKED),
        rows=torch.tensor([row for row, *_ in pairs], dtype=torch.long), at=torch.tensor([at for _, _, at, *_ in pairs], dtype=torch.long),
        label=torch.tensor([[RELATIONS.index(one) for one in pair.labels] for *_, pair, _ in pairs]).view(-1, 2),
        mode=torch.tensor([mode_numbers(pair, modes) for *_, pair, _ in pairs]).view(-1, 2),
        told=told, acts=acts, links=links, kept=[(row, number) for row, number, *_ in pairs],
    )  # fmt: skip


def mode_numbers(pair: PairPlace, modes: tuple[str, ...]) -> list[int]:
    """Returns the mode of each way: 0 none or rare, not asked of NONE."""
    names = [f"{label}/{mode}" for label, mode in zip(pair.labels, pair.modes, strict=True)]
    return [
        NOT_ASKED if label == "NONE" else modes.index(name) + 1 if name in modes else 0
        for label, name in zip(pair.labels, names, strict=True)
    ]


def mention_tags(example: SentenceExample, encoding: Encoding) -> list[int]:
    """Returns the BIO tag of each token by the type of the mention it belongs to; of nested mentions the longer one's."""
    tags = [NOT_ASKED if begin == stop else 0 for begin, stop in encoding.offsets]
    for mention in sorted(example.sentence.mentions, key=lambda one: one.start - one.end):
        tokens = tokens_in(encoding.offsets, mention.start, mention.end)
        if any(tags[token] != 0 for token in tokens):
            continue
        for token in tokens:
            tags[token] = 1 + 2 * MENTION_TYPES.index(mention.type) + (token != tokens[0])
    return tags


def act_targets(
    example: SentenceExample, encoding: Encoding, row: int
) -> tuple[list[int], list[tuple[int, list[int], int, int]], list[tuple[int, list[int], list[int], int, int]]]:
    """Returns BIO trigger tags, realis and attribution of each trigger, role of each mention for each trigger."""
    tag = [NOT_ASKED if begin == stop else 0 for begin, stop in encoding.offsets]
    acts, links = [], []
    for claim in example.sentence.claims:
        tokens = tokens_in(encoding.offsets, *claim.trigger)
        if not tokens:
            continue
        kind = KINDS.index(claim.kind)
        if not any(tag[index] > 0 for index in tokens):
            for index in tokens:
                tag[index] = 2 + 2 * kind if index != tokens[0] else 1 + 2 * kind
        acts.append((row, tokens, REALIS.index(claim.realis), ATTRIBUTIONS.index(claim.attribution)))
        roles = dict.fromkeys((key for _, key in claim.roles), "member") | {key: role for role, key in claim.roles}
        for mention in example.sentence.mentions:
            place = roles.get(mention.key)
            number = 0 if place is None else 1 if place in DOERS else 2 if place in OTHERS else 3
            inside = tokens_in(encoding.offsets, mention.start, mention.end)
            if inside:
                links.append((row, tokens, inside, number, int(mention.key == claim.speaker)))
    return tag, acts, links
