"""Text and pairs of spans -> what each does to the other: relation and mode of every pair, both ways, in one pass of the encoder.

After the text come four tokens for each pair, two on each mention (levitated markers, Ye et al. 2022); see training/network.py.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import numpy as np

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
    states = network.states(ids, places, types, groups)
    return [reading(network, states, size, pair, starts) for pair in pairs]


def reading(network: Encoder, states: Array, size: int, pair: PairSpans, starts: dict[PairSpans, int]) -> PairReading | None:
    """Returns the reading of one ordered pair from the states of the text and of all pairs."""
    first, second = sorted(pair)
    at = starts.get((first, second))
    if at is None:
        return None
    one, two = states[at : at + 2].mean(axis=0), states[at + 2 : at + 4].mean(axis=0)
    both = np.concatenate([one, two] if pair[0] == first else [two, one])
    seen = looked_at(network, both, states[:size])
    hidden = gelu(network.affine("pair_hidden", np.concatenate([both, seen])))
    scores = network.affine("pair_out", hidden) / network.card.pair_temperature
    scores[network.card.relations.index("NONE")] += network.card.pair_none_bias
    return PairReading(softmax(scores), softmax(network.affine("mode_out", hidden)))


def looked_at(network: Encoder, both: Array, text: Array) -> Array:
    """Returns what the attention of a pair finds in the text `(384,)`.

    Keys and values are never made for each token: query · (K s) = (Kᵀ query) · s, and V is applied to the weighted sum.
    """
    query = network.affine("look_query", both).reshape(LOOKS, -1)
    width = query.shape[1]
    keys = network.heads["look_key.weight"].reshape(LOOKS, width, -1)
    values = network.heads["look_value.weight"].reshape(LOOKS, width, -1)
    # The bias of the keys adds the same to every token's score, which softmax takes out.
    scores = np.stack([one @ key for one, key in zip(query, keys, strict=True)]) @ text.T
    sums = softmax(scores / np.sqrt(width)) @ text
    found: Array = (
        np.concatenate([value @ one for one, value in zip(sums, values, strict=True)]) + network.heads["look_value.bias"]
    )
    return found
