"""The shipped weights: `weights/encoder.onnx` (int8), `heads.npz`, `tokenizer.json`, `card.json` (what, from which corpus, how good).

The sentences of an article are run in packs on one thread. The scales of the int8 encoder are fixed and padding is seen by no word, so the
same text gives the same output whatever it is run with, the order of input or the number of processes.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import OrderedDict
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec
import numpy as np
import numpy.typing as npt

from detente.model import Attribution, Kind, MentionType, Realis

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from detente.model import Sentence

Key = TypeVar("Key", bound="Hashable")
Array = npt.NDArray[np.float32]
Integers = npt.NDArray[np.int64]
WEIGHTS = Path(__file__).parent / "weights"
# Sentences whose states are kept: language, actors and coding ask for those of the same articles, page by page.
CACHED_SENTENCES = 256
# Tokens of a pack, padding included: sentences of much the same length share one; with 160 tokens 3 % slower, with 512 the same.
PACK_TOKENS = 320
# What a run costs besides, whatever its length, and what it costs to see a token run before, both in tokens.
RUN_TOKENS, PAST_TOKENS = 15, 0.15
PAD_GROUP = -1
# On a CPU the fused kernel takes seven times as long as the addition and the normalisation it stands for: without it a text of 60 tokens
# takes 3.3 ms instead of 4.0.
SLOW_FUSIONS = ["SkipLayerNormFusion"]


class Card(msgspec.Struct, frozen=True):
    """What the weights are: labels in the order of the heads' outputs, settings and origin."""

    relations: tuple[str, ...]
    kinds: tuple[Kind, ...]
    realis: tuple[Realis, ...]
    attributions: tuple[Attribution, ...]
    role_places: tuple[str, ...]
    modes: tuple[str, ...]
    markers: tuple[str, ...]
    mention_types: tuple[MentionType, ...]
    max_tokens: int
    corpus_sha256: str
    pair_temperature: float = 1.0
    pair_none_bias: float = 0.0
    trigger_temperature: float = 1.0
    trigger_threshold: float = 0.5
    weights_sha256: str = ""


class Encoded(msgspec.Struct, frozen=True, dict=True):
    """States `(tokens, 384) float32` of a text, with the half-open code points of each token (special tokens are empty).

    `kept` is what every layer's keys and values are made of, `(layers, tokens, 384) uint8`: markers run later see the text by it.
    """

    states: Any
    offsets: tuple[tuple[int, int], ...]
    ids: tuple[int, ...]
    kept: Any

    @cached_property
    def mean(self) -> Array:
        """The mean state `(384,)`."""
        return mean_of(self.states)

    def tokens_in(self, start: int, end: int) -> list[int]:
        """Returns the indices of the tokens that overlap `[start, end)`."""
        tokens, begins, stops = self.places
        return tokens[bisect_right(stops, start) : bisect_left(begins, end)]

    @cached_property
    def places(self) -> tuple[list[int], list[int], list[int]]:
        """The tokens that have words, in order, and where each begins and stops."""
        tokens = [index for index, (begin, stop) in enumerate(self.offsets) if begin < stop]
        return tokens, [self.offsets[index][0] for index in tokens], [self.offsets[index][1] for index in tokens]

    def state_in(self, start: int, end: int) -> Array:
        """Returns the mean state `(384,)` of the tokens that overlap `[start, end)`; zeros where none does."""
        tokens = self.tokens_in(start, end)
        return self.pooled(tokens) if tokens else np.zeros(self.states.shape[1], np.float32)

    def pooled(self, tokens: list[int]) -> Array:
        """Returns the mean state of tokens, given in order."""
        first, last = tokens[0], tokens[-1]
        # Those of a mention stand side by side: a view of them is got in half the time of a copy.
        return mean_of(self.states[first : last + 1] if last - first < len(tokens) else self.states[tokens])


def trained() -> bool:
    """Tells whether weights are packaged."""
    return (WEIGHTS / "encoder.onnx").exists()


@cache
def encoder() -> Encoder:
    """Returns the packaged encoder, loaded once per process (about 0.2 s and 90 MB)."""
    return Encoder(WEIGHTS)


class Encoder:
    """Session, tokenizer, heads and labels of one folder of weights."""

    def __init__(self, folder: Path) -> None:
        """Loads the weights in `folder`; raises FileNotFoundError if there are none."""
        import onnxruntime
        from tokenizers import Tokenizer

        self.card = msgspec.json.decode((folder / "card.json").read_bytes(), type=Card)
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.enable_truncation(self.card.max_tokens)
        self.tokenizer.add_special_tokens(list(self.card.markers))
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self.session = onnxruntime.InferenceSession(
            str(folder / "encoder.onnx"), options, providers=["CPUExecutionProvider"], disabled_optimizers=SLOW_FUSIONS
        )
        with np.load(folder / "heads.npz") as heads:
            self.heads: dict[str, Array] = {name: heads[name].astype(np.float32) for name in heads.files}
        # What is kept of no tokens: layers and width are the graph's.
        past = next(one.shape for one in self.session.get_inputs() if one.name == "past")
        self.nothing = np.zeros((1, past[1], 0, past[3]), np.uint8)
        self.known: OrderedDict[tuple[str, tuple[Sentence, ...]], tuple[Encoded, ...]] = OrderedDict()
        self.last: tuple[str, tuple[Sentence, ...], tuple[Encoded, ...]] | None = None

    def encode(self, text: str, sentences: tuple[Sentence, ...]) -> tuple[Encoded, ...]:
        """Returns the states of each sentence of a text; those of the last few texts are remembered."""
        # All rooms ask for one article time and again: its sentences are not hashed each time.
        if self.last is not None and self.last[0] is text and self.last[1] is sentences:
            return self.last[2]
        found = self.known.get((text, sentences))
        if found is None:
            found = self.run([text[one.start : one.end] for one in sentences])
            self.known[text, sentences] = found
            while len(self.known) > 1 and sum(map(len, self.known.values())) > CACHED_SENTENCES:
                self.known.popitem(last=False)
        self.last = text, sentences, found
        return found

    def run(self, texts: Sequence[str]) -> tuple[Encoded, ...]:
        """Returns the states of each text, computed."""
        encodings = {text: self.tokenizer.encode(text) for text in texts}
        found: dict[str, Encoded] = {}
        for pack in packs({text: len(encoding) for text, encoding in encodings.items()}):
            width = len(encodings[pack[-1]])
            ids, groups = np.zeros((len(pack), width), np.int64), np.full((len(pack), width), PAD_GROUP)
            for row, text in enumerate(pack):
                size = len(encodings[text])
                ids[row, :size], groups[row, :size] = encodings[text].ids, 0
            states, kept = self.states(ids, np.broadcast_to(np.arange(width), ids.shape), np.zeros_like(ids), groups)
            for row, text in enumerate(pack):
                encoding = encodings[text]
                size = len(encoding)
                found[text] = Encoded(states[row, :size], tuple(encoding.offsets), tuple(encoding.ids), kept[row, :, :size])
        return tuple(found[text] for text in texts)

    def states(
        self, ids: Integers, places: Integers, types: Integers, groups: Integers, past: Any = None, order: Integers | None = None
    ) -> tuple[Array, Any]:
        """Returns the states of tokens `(texts, tokens, 384)` and what is kept of them `(texts, layers, tokens, 384)`.

        Args:
            ids: word pieces `(texts, tokens)`; see `training/network.py` for this and the next three.
            places: `(texts, tokens)`.
            types: `(texts, tokens)`.
            groups: `(texts, past + tokens)`.
            past: what was kept of tokens run before, `(texts, layers, past, 384)`; None is of none.
            order: in which all these tokens are seen `(texts, past + tokens)`; sums of floats depend on it. None is as they stand.
        """
        past = np.broadcast_to(self.nothing, (len(ids), *self.nothing.shape[1:])) if past is None else past
        order = np.broadcast_to(np.arange(groups.shape[1]), groups.shape) if order is None else order
        inputs = {"ids": ids, "places": places, "types": types, "groups": groups, "past": past, "order": order}
        states, kept = self.session.run(None, inputs)
        return states, kept

    def affine(self, name: str, features: Array) -> Array:
        """Returns `features @ W.T + b` of a head."""
        product: Array = features @ self.heads[f"{name}.weight"].T + self.heads[f"{name}.bias"]
        return product


def packs(sizes: dict[Key, int], past: dict[Key, int] | None = None) -> list[list[Key]]:
    """Returns what to run together, so that runs and padding cost least; what has most tokens of its own is the last of a pack.

    Args:
        sizes: how many tokens each has.
        past: how many run before each of them sees; None is of none.
    """
    before = past or dict.fromkeys(sizes, 0)
    rows = sorted(sizes, key=lambda one: (sizes[one], before[one]))
    # The least cost of the first so many, and where their last pack begins.
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(rows) + 1):
        own, seen = sizes[rows[end - 1]], 0
        choices: list[tuple[float, int]] = []
        for start in range(end - 1, -1, -1):
            seen = max(seen, before[rows[start]])
            tokens = (own + PAST_TOKENS * seen) * (end - start)
            if choices and tokens > PACK_TOKENS:
                break
            choices.append((best[start][0] + RUN_TOKENS + tokens, start))
        best.append(min(choices))
    found: list[list[Key]] = []
    end = len(rows)
    while end:
        start = best[end][1]
        found.append(rows[start:end])
        end = start
    return found[::-1]


def mean_of(values: Array) -> Array:
    """Returns the mean over the first axis: `ndarray.mean` spends more time on its arguments than on a few rows."""
    mean: Array = np.add.reduce(values, axis=0) / len(values)
    return mean


def gelu(values: Array) -> Array:
    """Returns the Gaussian error linear unit in its tanh form; training has the error function, which differs by less than 1e-3."""
    # In place: of a few rows the arrays cost more than the sums.
    inner = 0.044715 * values
    inner *= values
    inner *= values
    inner += values
    inner *= 0.7978845608
    np.tanh(inner, out=inner)
    inner += 1.0
    inner *= 0.5 * values
    return inner


def softmax(values: Array) -> Array:
    """Returns the softmax over the last axis."""
    top: Array = np.maximum.reduce(values, axis=-1, keepdims=True)
    shifted = np.exp(values - top)
    probabilities: Array = shifted / np.add.reduce(shifted, axis=-1, keepdims=True)
    return probabilities
