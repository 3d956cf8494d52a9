"""Text and two spans -> PLOVER relation of the ordered pair, by the trained network."""

from __future__ import annotations

from detente.encoder import encoder
from detente.encoder.pairs import read_pairs

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
    (found,) = read_pairs(network, text, [(source, target)])
    if found is None:
        return {label: float(label == "NONE") for label in network.card.relations}
    return {label: round(float(score), 6) for label, score in zip(network.card.relations, found.relation, strict=True)}


def window(text: str, source: tuple[int, int], target: tuple[int, int]) -> tuple[str, tuple[int, int], tuple[int, int]]:
    """Returns the part of a long text around both spans, with the spans moved along."""
    first, last = min(source[0], target[0]), max(source[1], target[1])
    spare = max(0, CONTEXT_CHARS - (last - first)) // 2
    begin, end = max(0, first - spare), min(len(text), last + spare)
    return text[begin:end], (source[0] - begin, source[1] - begin), (target[0] - begin, target[1] - begin)
