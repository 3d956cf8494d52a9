"""Examples -> tensors: tokenisation with markers, token tags from code-point spans."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import torch
from tokenizers import Tokenizer

from training.examples import ATTRIBUTIONS, DOERS, KINDS, OTHERS, REALIS, RELATIONS, PairExample, PairPass, SentenceExample
from training.network import MARKERS, MAX_TOKENS, model_folder


@cache
def tokenizer() -> Tokenizer:
    """Returns the encoder's tokenizer with the four markers as special tokens."""
    loaded = Tokenizer.from_file(str(Path(model_folder()) / "tokenizer.json"))
    loaded.no_padding()
    loaded.enable_truncation(MAX_TOKENS)
    loaded.add_special_tokens(list(MARKERS))
    return loaded


def marked(text: str, first: tuple[int, int], second: tuple[int, int]) -> str:
    """Returns the text with its two spans, given in text order, between markers."""
    inserts = [
        (first[0], MARKERS[0] + " "),
        (first[1], " " + MARKERS[1]),
        (second[0], MARKERS[2] + " "),
        (second[1], " " + MARKERS[3]),
    ]
    for offset, marker in sorted(inserts, key=lambda insert: -insert[0]):
        text = text[:offset] + marker + text[offset:]
    return text


@dataclass(kw_only=True)
class PairBatch:
    """Tensors of passes: places of the two opening markers, labels and modes both ways `(passes, 2)`."""

    ids: torch.Tensor
    mask: torch.Tensor
    first: torch.Tensor
    second: torch.Tensor
    label: torch.Tensor
    mode: torch.Tensor


def pad(rows: list[list[int]], value: int = 0) -> torch.Tensor:
    """Returns rows of different length as one tensor."""
    width = max(len(row) for row in rows)
    return torch.tensor([row + [value] * (width - len(row)) for row in rows])


def pair_batch(passes: list[PairPass], modes: tuple[str, ...]) -> PairBatch:
    """Returns the tensors of passes; a mode that is not in `modes` is 0 (none), that of NONE is ignored (-100)."""
    encoded = tokenizer().encode_batch([marked(one.text, one.first, one.second) for one in passes])
    first, third = (tokenizer().token_to_id(MARKERS[index]) for index in (0, 2))
    ids = [one.ids for one in encoded]
    numbers = {mode: index + 1 for index, mode in enumerate(modes)}

    def mode_of(one: PairExample) -> int:
        return -100 if one.label == "NONE" else numbers.get(f"{one.label}/{one.mode}", 0)

    return PairBatch(
        ids=pad(ids), mask=pad([[1] * len(row) for row in ids]),
        first=torch.tensor([row.index(first) if first in row else 0 for row in ids]),
        second=torch.tensor([row.index(third) if third in row else 0 for row in ids]),
        label=torch.tensor([[RELATIONS.index(one.forward.label), RELATIONS.index(one.backward.label)] for one in passes]),
        mode=torch.tensor([[mode_of(one.forward), mode_of(one.backward)] for one in passes]),
    )  # fmt: skip


@dataclass(kw_only=True)
class SentenceBatch:
    """Tensors of sentences, and lists of triggers and of (trigger, mention) links over the batch."""

    ids: torch.Tensor
    mask: torch.Tensor
    tags: torch.Tensor
    acts: list[tuple[int, list[int], int, int]]
    links: list[tuple[int, list[int], list[int], int, int]]


def tokens_in(offsets: list[tuple[int, int]], start: int, end: int) -> list[int]:
    """Returns the indices of the tokens that overlap `[start, end)`; special tokens have empty spans."""
    return [index for index, (begin, stop) in enumerate(offsets) if begin < end and start < stop and stop > begin]


def sentence_batch(examples: list[SentenceExample]) -> SentenceBatch:
    """Returns the tensors of sentences: BIO trigger tags, realis and attribution of each trigger, role of each mention for each trigger."""
    encoded = tokenizer().encode_batch([one.sentence.text for one in examples])
    tags, acts, links = [], [], []
    for row, (example, encoding) in enumerate(zip(examples, encoded, strict=True)):
        tag = [-100 if begin == stop else 0 for begin, stop in encoding.offsets]
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
        tags.append(tag)
    ids = [one.ids for one in encoded]
    return SentenceBatch(ids=pad(ids), mask=pad([[1] * len(row) for row in ids]), tags=pad(tags, -100), acts=acts, links=links)
