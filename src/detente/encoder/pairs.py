"""Text and pairs of spans -> what each does to the other: relation and mode of every pair, both ways.

For each pair there are four tokens, two on each mention (levitated markers, Ye et al. 2022); see training/network.py. They see the text, which
does not see them: after a text's own pass only they are run, over what was kept of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import numpy as np

from detente.encoder.model import PAD_GROUP, Array, Encoded, Encoder, gelu, packs, softmax

if TYPE_CHECKING:
    from collections.abc import Sequence

PairSpans = tuple[tuple[int, int], tuple[int, int]]
PAIR_TOKENS = 4
# Attention heads of a pair into the text, as in training/network.py.
LOOKS = 4


class PairReading(msgspec.Struct, frozen=True):
    """Of one ordered pair: probabilities of the relations and of the modes (0: none), in the card's order."""

    relation: Array
    mode: Array


class Marked(msgspec.Struct, frozen=True):
    """A text with its markers: the ordered pairs that have words, where the four tokens of each begin, and ids, places, types, groups of all."""

    text: Encoded
    pairs: list[PairSpans]
    firsts: list[int]
    columns: tuple[list[int], ...]

    @property
    def size(self) -> int:
        """How many markers there are."""
        return len(self.columns[0])


def read_pairs(network: Encoder, text: str, pairs: Sequence[PairSpans]) -> list[PairReading | None]:
    """Returns the reading of each ordered pair (source's span, target's span), half-open code points of the text; `None` where a span has no token.

    Pairs of one call do not see each other; the same two mentions the other way round cost nothing more.
    """
    encoding = network.tokenizer.encode(text)
    unread = Encoded(np.empty((0, 0), np.float32), tuple(encoding.offsets), tuple(encoding.ids), None)
    marked = marked_text(network, unread, pairs)
    if not marked.pairs:
        return [None] * len(pairs)
    size = len(encoding.ids)
    before = (list(encoding.ids), list(range(size)), [0] * size, [0] * size)
    states, _ = network.states(*(np.asarray([[*one, *own]], np.int64) for one, own in zip(before, marked.columns, strict=True)))
    (found,) = readings(network, [states[0, :size]], [ends_of(states[0, size:], marked)])
    known = dict(zip(marked.pairs, found, strict=True))
    return [known.get(pair) for pair in pairs]


def read_all_pairs(network: Encoder, asked: Sequence[tuple[Encoded, Sequence[PairSpans]]]) -> list[list[PairReading | None]]:
    """Returns the readings of pairs of several texts, each as `read_pairs` does."""
    marked = [marked_text(network, text, pairs) for text, pairs in asked]
    full = [one for one in marked if one.pairs]
    ends = [ends_of(states, one) for states, one in zip(run(network, full), full, strict=True)]
    found = iter(readings(network, [one.text.states for one in full], ends))
    answers = []
    for (_, pairs), one in zip(asked, marked, strict=True):
        known = dict(zip(one.pairs, next(found), strict=True)) if one.pairs else {}
        answers.append([known.get(pair) for pair in pairs])
    return answers


def marked_text(network: Encoder, text: Encoded, pairs: Sequence[PairSpans]) -> Marked:
    """Returns a text with the markers of pairs."""
    inside = {span: text.tokens_in(*span) for pair in pairs for span in pair}
    markers = [network.tokenizer.token_to_id(marker) or 0 for marker in network.card.markers]
    ids: list[int] = []
    places: list[int] = []
    types: list[int] = []
    groups: list[int] = []
    starts: dict[PairSpans, int] = {}
    for pair in pairs:
        first, second = sorted_pair(pair)
        if (first, second) in starts or not (inside[first] and inside[second]):
            continue
        starts[first, second] = len(ids)
        groups += [len(starts)] * PAIR_TOKENS
        types += [1, 1, 2, 2]
        for marker, span in zip(markers, (first, second), strict=True):
            ids += [marker, text.ids[inside[span][-1]]]
            places += [inside[span][0], inside[span][-1]]
    known = [pair for pair in dict.fromkeys(pairs) if sorted_pair(pair) in starts]
    return Marked(text, known, [starts[sorted_pair(pair)] for pair in known], (ids, places, types, groups))


def run(network: Encoder, marked: Sequence[Marked]) -> list[Array]:
    """Returns the states of each text's markers, run in packs."""
    found: dict[int, Array] = {}
    numbers = range(len(marked))
    for pack in packs({n: marked[n].size for n in numbers}, {n: len(marked[n].text.ids) for n in numbers}):
        rows = [marked[number] for number in pack]
        width, before = max(one.size for one in rows), max(len(one.text.ids) for one in rows)
        columns = np.zeros((4, len(rows), width), np.int64)
        groups = np.full((len(rows), before + width), PAD_GROUP)
        order = np.empty_like(groups)
        past = np.zeros((len(rows), len(rows[0].text.kept), before, rows[0].text.kept.shape[2]), np.uint8)
        for row, one in enumerate(rows):
            size = len(one.text.ids)
            columns[:, row, : one.size] = one.columns
            groups[row, :size], groups[row, before : before + one.size] = 0, columns[3, row, : one.size]
            past[row, :, :size] = one.text.kept
            # Every marker sees text, markers and padding in this order whatever it is run with: so do its sums give the same to the last bit.
            order[row] = [
                *range(size),
                *range(before, before + one.size),
                *range(size, before),
                *range(before + one.size, before + width),
            ]
        states, _ = network.states(columns[0], columns[1], columns[2], groups, past, order)
        found |= {number: states[row, : marked[number].size] for row, number in enumerate(pack)}
    return [found[number] for number in numbers]


def sorted_pair(pair: PairSpans) -> PairSpans:
    """Returns the two spans in text order."""
    first, second = sorted(pair)
    return first, second


def ends_of(states: Array, marked: Marked) -> Array:
    """Returns the states of source and target `(pairs, 768)`, from those of the markers."""
    firsts = np.asarray(marked.firsts)
    one = (states[firsts] + states[firsts + 1]) / 2
    two = (states[firsts + 2] + states[firsts + 3]) / 2
    forward = np.asarray([pair == sorted_pair(pair) for pair in marked.pairs])[:, None]
    ends: Array = np.concatenate([np.where(forward, one, two), np.where(forward, two, one)], axis=1)
    return ends


def readings(network: Encoder, texts: Sequence[Array], ends: Sequence[Array]) -> list[list[PairReading]]:
    """Returns the readings of ordered pairs, from the states of texts `(tokens, 384)` and of the ends of each text's pairs.

    All at once: the weights, six times as large as a core's nearest memory, are gone through once.
    """
    if not ends:
        return []
    joined = np.concatenate(ends)
    hidden = gelu(network.affine("pair_hidden", np.concatenate([joined, looked_at(network, texts, ends)], axis=1)))
    scores = network.affine("pair_out", hidden) / network.card.pair_temperature
    scores[:, network.card.relations.index("NONE")] += network.card.pair_none_bias
    relations, modes = softmax(scores), softmax(network.affine("mode_out", hidden))
    found = iter([PairReading(relation, mode) for relation, mode in zip(relations, modes, strict=True)])
    return [[next(found) for _ in one] for one in ends]


def looked_at(network: Encoder, texts: Sequence[Array], ends: Sequence[Array]) -> Array:
    """Returns what the attention of each pair finds in its text `(pairs, 384)`.

    Keys and values are never made for each token: query · (K s) = (Kᵀ query) · s, and V is applied to the weighted sum.
    """
    query = network.affine("look_query", np.concatenate(ends)).reshape(-1, LOOKS, texts[0].shape[1] // LOOKS).swapaxes(0, 1)
    width = query.shape[2]
    keys = network.heads["look_key.weight"].reshape(LOOKS, width, -1)
    values = network.heads["look_value.weight"].reshape(LOOKS, width, -1)
    # The bias of the keys adds the same to every token's score, which softmax takes out.
    sought: Array = query @ keys / np.float32(np.sqrt(width))
    found: Array = np.empty_like(sought)
    start = 0
    for text, own in zip(texts, ends, strict=True):
        rows = slice(start, start + len(own))
        found[:, rows] = softmax(sought[:, rows] @ text.T) @ text
        start += len(own)
    joined: Array = np.concatenate(list(found @ values.swapaxes(1, 2)), axis=1) + network.heads["look_value.bias"]
    return joined
