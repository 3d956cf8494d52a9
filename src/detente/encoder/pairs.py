"""Text and pairs of spans -> what each does to the other: relation and mode of every pair, both ways, in one pass of the encoder.

After the text come four tokens for each pair, two on each mention (levitated markers, Ye et al. 2022); see training/network.py.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import numpy as np
import numpy.typing as npt

from detente.encoder.model import Array, Encoder, gelu, softmax

if TYPE_CHECKING:
    from collections.abc import Sequence

PairSpans = tuple[tuple[int, int], tuple[int, int]]
PAIR_TOKENS = 4
# Attention heads of a pair into the text, as in training/network.py.
LOOKS = 4


class PairReading(msgspec.Struct, frozen=True):
    """Of one ordered pair: probabilities of the relations and of the modes (0: none), in the card's order; `None` where a span has no token."""

    relation: Array
    mode: Array


def read_pairs(network: Encoder, text: str, pairs: Sequence[PairSpans]) -> list[PairReading | None]:
    """Returns the reading of each ordered pair (source's span, target's span), half-open code points of the text.

    Pairs of one call do not see each other; the same two mentions the other way round cost nothing more.
    """
    encoding = network.tokenizer.encode(text)
    inside = {span: [n for n, (begin, stop) in enumerate(encoding.offsets) if begin < span[1] and span[0] < stop and stop > begin] for pair in pairs for span in pair}  # fmt: skip
    size = len(encoding.ids)
    ids, places, types, groups = list(encoding.ids), list(range(size)), [0] * size, [0] * size
    starts: dict[PairSpans, int] = {}
    markers = [network.tokenizer.token_to_id(marker) or 0 for marker in network.card.markers]
    for pair in pairs:
        first, second = sorted(pair)
        if (first, second) in starts or not (inside[first] and inside[second]):
            continue
        starts[first, second] = len(ids)
        groups += [len(starts)] * PAIR_TOKENS
        types += [1, 1, 2, 2]
        for marker, span in zip(markers, (first, second), strict=True):
            ids += [marker, encoding.ids[inside[span][-1]]]
            places += [inside[span][0], inside[span][-1]]
    if not starts:
        return [None] * len(pairs)
    known = [pair for pair in pairs if tuple(sorted(pair)) in starts]
    states = network.states(*(np.asarray([column], dtype=np.int64) for column in (ids, places, types, groups)))[0]
    firsts = np.asarray([starts[sorted_pair(pair)] for pair in known])
    found = dict(zip(known, readings(network, states[:size], ends_of(states, firsts, known)), strict=True))
    return [found.get(pair) for pair in pairs]


def sorted_pair(pair: PairSpans) -> PairSpans:
    """Returns the two spans in text order."""
    first, second = sorted(pair)
    return first, second


def ends_of(states: Array, firsts: npt.NDArray[np.int64], pairs: Sequence[PairSpans]) -> Array:
    """Returns the states of source and target `(pairs, 768)`; `firsts` is where the four tokens of each pair begin."""
    one = (states[firsts] + states[firsts + 1]) / 2
    two = (states[firsts + 2] + states[firsts + 3]) / 2
    forward = np.asarray([pair == sorted_pair(pair) for pair in pairs])[:, None]
    ends: Array = np.concatenate([np.where(forward, one, two), np.where(forward, two, one)], axis=1)
    return ends


def readings(network: Encoder, text: Array, ends: Array) -> list[PairReading]:
    """Returns the readings of ordered pairs, from the states of the text `(tokens, 384)` and of their ends."""
    hidden = gelu(network.affine("pair_hidden", np.concatenate([ends, looked_at(network, ends, text)], axis=1)))
    scores = network.affine("pair_out", hidden) / network.card.pair_temperature
    scores[:, network.card.relations.index("NONE")] += network.card.pair_none_bias
    relations, modes = softmax(scores), softmax(network.affine("mode_out", hidden))
    return [PairReading(relation, mode) for relation, mode in zip(relations, modes, strict=True)]


def looked_at(network: Encoder, ends: Array, text: Array) -> Array:
    """Returns what the attention of each pair finds in the text `(pairs, 384)`.

    Keys and values are never made for each token: query · (K s) = (Kᵀ query) · s, and V is applied to the weighted sum.
    """
    query = network.affine("look_query", ends).reshape(len(ends), LOOKS, -1)
    width = query.shape[2]
    keys = network.heads["look_key.weight"].reshape(LOOKS, width, -1)
    values = network.heads["look_value.weight"].reshape(LOOKS, width, -1)
    found = []
    for head in range(LOOKS):
        # The bias of the keys adds the same to every token's score, which softmax takes out.
        scores = query[:, head] @ keys[head] @ text.T
        found.append(softmax(scores / np.sqrt(width)) @ text @ values[head].T)
    sought: Array = np.concatenate(found, axis=1) + network.heads["look_value.bias"]
    return sought
