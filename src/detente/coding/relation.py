"""Text and two spans -> PLOVER relation of the ordered pair, by the trained network.

The sentence is encoded with its two mentions between markers (Baldini Soares et al. 2019), first and second in text order; the state of the
source then stands before that of the target. See training/network.py.
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
    first, second = sorted((source, target))
    encoded = network.run(with_markers(network, text, first, second))
    places = {span: network.tokenizer.token_to_id(network.card.markers[index]) for span, index in ((first, 0), (second, 2))}
    if any(place not in encoded.ids for place in places.values()):
        return {label: float(label == "NONE") for label in network.card.relations}
    acting, other = (encoded.states[encoded.ids.index(places[span])] for span in (source, target))
    hidden = gelu(network.affine("pair_hidden", np.concatenate([acting, other, encoded.mean])))
    scores = softmax(network.affine("pair_out", hidden) / network.card.pair_temperature)
    return {label: round(float(score), 6) for label, score in zip(network.card.relations, scores, strict=True)}


def window(text: str, source: tuple[int, int], target: tuple[int, int]) -> tuple[str, tuple[int, int], tuple[int, int]]:
    """Returns the part of a long text around both spans, with the spans moved along."""
    first, last = min(source[0], target[0]), max(source[1], target[1])
    spare = max(0, CONTEXT_CHARS - (last - first)) // 2
    begin, end = max(0, first - spare), min(len(text), last + spare)
    return text[begin:end], (source[0] - begin, source[1] - begin), (target[0] - begin, target[1] - begin)


def with_markers(network: Encoder, text: str, first: tuple[int, int], second: tuple[int, int]) -> str:
    """Returns the text with its two spans, given in text order, between markers."""
    markers = network.card.markers
    inserts = [
        (first[0], markers[0] + " "),
        (first[1], " " + markers[1]),
        (second[0], markers[2] + " "),
        (second[1], " " + markers[3]),
    ]
    for offset, marker in sorted(inserts, key=lambda insert: -insert[0]):
        text = text[:offset] + marker + text[offset:]
    return text
