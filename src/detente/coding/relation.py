"""Text and two spans -> PLOVER relation of the ordered pair, by the trained network.

The sentence is encoded with its source and target between markers (Baldini Soares et al. 2019); see training/network.py.
"""

from __future__ import annotations

import numpy as np

from detente.encoder import Encoder, encoder
from detente.encoder.model import gelu, softmax

# Context kept around the two spans of a long text, in code points: about the 192 tokens of the encoder.
CONTEXT_CHARS = 700


def relate(text: str, source: tuple[int, int], target: tuple[int, int]) -> dict[str, float]:
    """Returns the probability of each PLOVER type, and of NONE, for what the source does to or for the target.

    Args:
        text: a sentence or short text.
        source: half-open code points of the acting mention.
        target: half-open code points of the other one.
    """
    network = encoder()
    text, source, target = window(text, source, target)
    marked = with_markers(network, text, source, target)
    encoded = network.run(marked)
    first, third = (network.tokenizer.token_to_id(network.card.markers[index]) for index in (0, 2))
    if first not in encoded.ids or third not in encoded.ids:
        return {label: float(label == "NONE") for label in network.card.relations}
    features = np.concatenate([encoded.states[encoded.ids.index(first)], encoded.states[encoded.ids.index(third)], encoded.mean])
    hidden = gelu(network.affine("pair_hidden", features))
    scores = softmax(network.affine("pair_out", hidden) / network.card.pair_temperature)
    return {label: round(float(score), 6) for label, score in zip(network.card.relations, scores, strict=True)}


def window(text: str, source: tuple[int, int], target: tuple[int, int]) -> tuple[str, tuple[int, int], tuple[int, int]]:
    """Returns the part of a long text around both spans, with the spans moved along."""
    first, last = min(source[0], target[0]), max(source[1], target[1])
    spare = max(0, CONTEXT_CHARS - (last - first)) // 2
    begin, end = max(0, first - spare), min(len(text), last + spare)
    return text[begin:end], (source[0] - begin, source[1] - begin), (target[0] - begin, target[1] - begin)


def with_markers(network: Encoder, text: str, source: tuple[int, int], target: tuple[int, int]) -> str:
    """Returns the text with its two spans between markers."""
    markers = network.card.markers
    inserts = [
        (source[0], markers[0] + " "),
        (source[1], " " + markers[1]),
        (target[0], markers[2] + " "),
        (target[1], " " + markers[3]),
    ]
    for offset, marker in sorted(inserts, key=lambda insert: -insert[0]):
        text = text[:offset] + marker + text[offset:]
    return text
