"""The shipped weights: `weights/encoder.onnx` (int8), `heads.npz`, `tokenizer.json`, `card.json` (what, from which corpus, how good).

The sentences of an article are run in packs on one thread. The scales of the int8 encoder are fixed and padding is seen by no word, so the
same text gives the same output whatever it is run with, the order of input or the number of processes.
"""

from __future__ import annotations

from collections import OrderedDict
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
import numpy as np
import numpy.typing as npt

from detente.model import Attribution, Kind, MentionType, Realis

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from detente.model import Sentence

Array = npt.NDArray[np.float32]
Integers = npt.NDArray[np.int64]
WEIGHTS = Path(__file__).parent / "weights"
# Sentences whose states are kept: language, actors and coding ask for those of the same articles, page by page.
CACHED_TEXTS = 512
# Tokens of a pack, padding included: sentences of much the same length share one. Whatever its length, a run costs as much as some 15 tokens
# besides: packs take a third less than sentences one by one; with 96 or 256 tokens the same within 5 %.
PACK_TOKENS = 160
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
    """States `(tokens, 384) float32` of a text, with the half-open code points of each token (special tokens are empty)."""

    states: Any
    offsets: tuple[tuple[int, int], ...]
    ids: tuple[int, ...]

    @cached_property
    def mean(self) -> Array:
        """The mean state `(384,)`."""
        mean: Array = self.states.mean(axis=0)
        return mean

    def tokens_in(self, start: int, end: int) -> list[int]:
        """Returns the indices of the tokens that overlap `[start, end)`."""
        return [index for index, (begin, stop) in enumerate(self.offsets) if begin < end and start < stop and stop > begin]

    def pooled(self, tokens: list[int]) -> Array:
        """Returns the mean state of tokens."""
        # The sum itself: ndarray.mean spends more time on its arguments than on a few rows.
        mean: Array = np.add.reduce(self.states[tokens], axis=0) / len(tokens)
        return mean


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
        self.known: OrderedDict[tuple[str, tuple[Sentence, ...]], tuple[Encoded, ...]] = OrderedDict()

    def encode(self, text: str, sentences: tuple[Sentence, ...]) -> tuple[Encoded, ...]:
        """Returns the states of each sentence of a text; those of the last few texts are remembered."""
        found = self.known.get((text, sentences))
        if found is None:
            found = self.run([text[one.start : one.end] for one in sentences])
            self.known[text, sentences] = found
            while len(self.known) > 1 and sum(map(len, self.known.values())) > CACHED_TEXTS:
                self.known.popitem(last=False)
        return found

    def run(self, texts: Sequence[str]) -> tuple[Encoded, ...]:
        """Returns the states of each text, computed."""
        encodings = {text: self.tokenizer.encode(text) for text in texts}
        found: dict[str, Encoded] = {}
        for pack in packs({text: len(encoding.ids) for text, encoding in encodings.items()}):
            width = len(encodings[pack[-1]].ids)
            ids, groups = np.zeros((len(pack), width), np.int64), np.full((len(pack), width), PAD_GROUP)
            for row, text in enumerate(pack):
                size = len(encodings[text].ids)
                ids[row, :size], groups[row, :size] = encodings[text].ids, 0
            states = self.states(ids, np.broadcast_to(np.arange(width), ids.shape), np.zeros_like(ids), groups)
            for row, text in enumerate(pack):
                encoding = encodings[text]
                found[text] = Encoded(states[row, : len(encoding.ids)], tuple(encoding.offsets), tuple(encoding.ids))
        return tuple(found[text] for text in texts)

    def states(self, ids: Integers, places: Integers, types: Integers, groups: Integers) -> Array:
        """Returns the states `(texts, tokens, 384)`; see `training/network.py` for places, types and groups, all `(texts, tokens)`."""
        states: Array = self.session.run(None, {"ids": ids, "places": places, "types": types, "groups": groups})[0]
        return states

    def affine(self, name: str, features: Array) -> Array:
        """Returns `features @ W.T + b` of a head."""
        product: Array = features @ self.heads[f"{name}.weight"].T + self.heads[f"{name}.bias"]
        return product


def packs(sizes: dict[str, int]) -> Iterator[list[str]]:
    """Yields the texts, those of much the same number of tokens together, the longest of a pack last."""
    pack: list[str] = []
    for text, size in sorted(sizes.items(), key=lambda item: item[1]):
        if pack and size * (len(pack) + 1) > PACK_TOKENS:
            yield pack
            pack = []
        pack.append(text)
    if pack:
        yield pack


def gelu(values: Array) -> Array:
    """Returns the Gaussian error linear unit, by the error function as in training (tanh form differs by < 1e-3)."""
    activated: Array = (0.5 * values * (1.0 + np.tanh(0.7978845608 * (values + 0.044715 * values * values * values)))).astype(
        np.float32
    )
    return activated


def softmax(values: Array) -> Array:
    """Returns the softmax over the last axis."""
    shifted = np.exp(values - values.max(axis=-1, keepdims=True))
    probabilities: Array = shifted / shifted.sum(axis=-1, keepdims=True)
    return probabilities
