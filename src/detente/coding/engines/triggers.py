"""Scores of a sentence's tokens -> the words that tell acts, with their kinds; words that only join or help tell none."""

from __future__ import annotations

import re

import msgspec

from detente.encoder import Encoder
from detente.encoder.model import Array, Encoded, mean_of, softmax
from detente.model import Kind

# The least chance of a trigger; below the network's threshold the pairs of the sentence must say the same (neural_coder.py).
FAINT_TRIGGER = 0.3
# Words that tell no act by themselves: of 57,875 triggers in training 43 are made of them alone ("did not" and "no" tell one).
EMPTY = re.compile(
    r"(?:(?:the|an?|of|to|in|on|at|by|for|with|from|would|will|shall|could|may|might|had|has|have|was|were|is|are|be|been|its|his|her|their|that|which)\b\s*)+",
    re.IGNORECASE,
)
# Words that only join ("until", "under", "first"): as triggers of the network's they stand for one act of `tune` and the sample, and for eleven that are none.
JOINING = re.compile(
    r"(?:(?:the|an?|of|to|in|on|at|by|for|with|from|that|which|until|unless|under|since|spite|or|and|first)\b\s*)+", re.IGNORECASE
)
HOPE = re.compile(
    r"(?:express\w* )?(?:(?:his|her|its|their|the) )?(?:hop(?:e[sd]?|ing)|wish\w*|look\w* forward(?: to)?)", re.IGNORECASE
)


class Trigger(msgspec.Struct, frozen=True):
    """Words that tell an act: code points of the sentence, kind, tokens, probability."""

    start: int
    end: int
    kind: Kind
    tokens: tuple[int, ...]
    probability: float


def triggers(network: Encoder, encoded: Encoded, scores: Array) -> list[Trigger]:
    """Returns the triggers of a sentence by the scores of their BIO tags; a run of tokens has the kind that its tokens favour together."""
    probabilities = softmax(scores / network.card.trigger_temperature)
    # Begin and inside tags of a kind are one for the decision whether a token belongs to it.
    begins, by_kind = probabilities[:, 1::2], probabilities[:, 1::2] + probabilities[:, 2::2]
    likeliest, chances = by_kind.argmax(axis=1).tolist(), by_kind.max(axis=1).tolist()
    least = min(FAINT_TRIGGER, network.card.trigger_threshold)
    runs: list[tuple[int, list[int]]] = []
    before = -1  # the kind of the token before
    for index, (start, stop) in enumerate(encoded.offsets):
        kind = likeliest[index] if stop > start and chances[index] >= least else -1
        if kind >= 0:
            begun = begins[index, kind] > by_kind[index, kind] / 2 and start != encoded.offsets[index - 1][1]
            if kind != before or begun:
                runs.append((kind, []))
            runs[-1][1].append(index)
        before = kind
    return [
        Trigger(
            encoded.offsets[run[0]][0], encoded.offsets[run[-1]][1], network.card.kinds[kind], tuple(run), float(mean_of(by_kind[run, kind]))
        )
        for kind, run in runs
    ]  # fmt: skip


def is_rest(text: str, trigger: Trigger, others: list[Trigger]) -> bool:
    """Tells whether a trigger is only words that join, or the auxiliary or the like beside another one: "would" of "would speak again"."""
    if JOINING.fullmatch(text, trigger.start, trigger.end):
        return True
    beside = any(0 <= one.start - trigger.end <= 1 or 0 <= trigger.start - one.end <= 1 for one in others)
    return beside and EMPTY.fullmatch(text, trigger.start, trigger.end) is not None


def begins_a_word(text: str, trigger: Trigger) -> bool:
    """Tells whether a trigger begins where a word does: the end of one alone ("marising" of "summarising") is misread."""
    return trigger.start == 0 or not (text[trigger.start - 1].isalnum() and text[trigger.start].isalnum())


def hope_as_statement(text: str, trigger: Trigger) -> Trigger:
    """Returns a hope that the network takes for a proposal, demand or promise as a statement: who only hopes asks nobody for anything."""
    if trigger.kind in ("proposal", "demand", "pledge") and HOPE.fullmatch(text[trigger.start : trigger.end]):
        return msgspec.structs.replace(trigger, kind="statement")
    return trigger
