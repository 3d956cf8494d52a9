"""Encoder, sentences of the corpus -> ONNX graph: products of int8 matrices, their inputs on scales fixed beforehand.

What each product takes is measured on sentences of the corpus. A few features are ten times as large as the rest in every text; on one scale
for all they would leave the others a few steps, so each feature is divided by its own size and its row of weights multiplied by it
(SmoothQuant, Xiao et al. 2023): the states are then 6 % from those in floating point instead of 10 %. Scales that no text changes need no
pass over the activations, and a sentence's states do not depend on those that it is run with.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import numpy as np
import torch
from onnx import ModelProto, NodeProto, TensorProto, helper, numpy_helper

from training.network import HEADS_OF_LAYER, LAYERS, WIDTH

if TYPE_CHECKING:
    from collections.abc import Iterable

    import numpy.typing as npt

    from training.batches import Batch
    from training.network import Encoder

    Array = npt.NDArray[np.float32]

OPSET, IR_VERSION = 17, 8
# The domain of what onnxruntime has beyond the standard.
RUNTIME = "com.microsoft"
# How far a feature's size goes over to the weights; products in int8 and weights as they are, 0.5 leaves 11 % of error, 0.7 4.6 %, 1.0 5.5 %, none at all 9.8 %.
SMOOTHING = 0.7
SMALLEST = 1e-3
# The products that share an input, by the first of them.
PRODUCTS = {"query": ("query", "key", "value"), "output": ("output",), "inner": ("inner",), "outer": ("outer",)}
UNSEEN = -1e4


def measured(encoder: Encoder, batches: Iterable[Batch]) -> dict[str, tuple[Array, Array]]:
    """Returns the least and greatest value of each feature of the inputs of products, by the first product: `layers.0.query`."""
    found: dict[str, tuple[Array, Array]] = {}
    hooks = []

    def watch(name: str, groups: list[torch.Tensor]) -> None:
        def seen(_module: torch.nn.Module, inputs: tuple[torch.Tensor, ...]) -> None:
            values = inputs[0][groups[0] >= 0].numpy()
            low, high = found.get(name, (np.zeros(values.shape[1], np.float32),) * 2)
            found[name] = np.minimum(low, values.min(axis=0)), np.maximum(high, values.max(axis=0))

        hooks.append(encoder.get_submodule(name).register_forward_pre_hook(seen))

    shown: list[torch.Tensor] = [torch.zeros(0)]
    for layer in range(LAYERS):
        for first in PRODUCTS:
            watch(f"layers.{layer}.{first}", shown)
    with torch.no_grad():
        for batch in batches:
            shown[0] = batch.groups
            encoder(batch.ids, batch.places, batch.types, batch.groups)
    for hook in hooks:
        hook.remove()
    return found


class Graph:
    """Nodes and constants, and the ways to add them."""

    def __init__(
        self, held: dict[str, Array], ranges: dict[str, tuple[Array, Array]], constants: dict[str, TensorProto] | None = None
    ) -> None:
        """Takes the weights of an encoder and the ranges that were measured, and constants made of such before."""
        self.held = held
        self.ranges = ranges
        self.nodes: list[NodeProto] = []
        self.constants = dict(constants or {})
        self.kept: list[str] = []

    def constant(self, name: str, values: object, kind: type[np.generic] = np.float32) -> str:
        """Adds a constant, or what a function makes, once and returns its name."""
        if name not in self.constants:
            self.constants[name] = numpy_helper.from_array(np.asarray(values() if callable(values) else values, kind), name)
        return name

    def node(self, kind: str, *inputs: str, domain: str = "", **settings: object) -> str:
        """Adds a node and returns the name of its output."""
        name = f"{kind} {len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [name], name=name, domain=domain, **settings))
        return name

    def normal(self, name: str, states: str) -> str:
        """Adds a layer normalisation."""
        weights = (self.constant(f"{name}.{one}", partial(self.held.__getitem__, f"{name}.{one}")) for one in ("weight", "bias"))
        return self.node("LayerNormalization", states, *weights, axis=-1, epsilon=1e-12)

    def sizes(self, layer: str, first: str) -> Array:
        """Returns what the features of an input are divided by."""
        low, high = self.ranges[f"{layer}.{first}"]
        weights = np.max([np.abs(self.held[f"{layer}.{one}.weight"]).max(axis=0) for one in PRODUCTS[first]], axis=0)
        sizes = np.maximum(np.maximum(-low, high), SMALLEST) ** SMOOTHING / np.maximum(weights, SMALLEST) ** (1 - SMOOTHING)
        scaled: Array = (sizes / np.exp(np.log(sizes).mean())).astype(np.float32)
        return scaled

    def step(self, layer: str, first: str) -> tuple[float, int]:
        """Returns the step of an input whose features have been divided by their sizes, and which of 256 is zero."""
        low, high = self.ranges[f"{layer}.{first}"]
        sizes = self.sizes(layer, first)
        least, greatest = float((low / sizes).min()), float((high / sizes).max())
        step = (greatest - least) / 255
        return step, round(-least / step)

    def stepped(self, layer: str, first: str, states: str) -> tuple[str, str, str]:
        """Adds the steps of such an input; returns steps, scale and the step of zero."""
        scale = self.constant(f"{layer}.{first}.step", lambda: self.step(layer, first)[0])
        zero = self.constant(f"{layer}.{first}.zero", lambda: self.step(layer, first)[1], np.uint8)
        return self.node("QuantizeLinear", states, scale, zero), scale, zero

    def divided(self, layer: str, first: str, states: str) -> str:
        """Adds the division of features by their sizes."""
        return self.node("Mul", states, self.constant(f"{layer}.{first}.sizes", lambda: 1 / self.sizes(layer, first)))

    def product(self, layer: str, name: str, steps: tuple[str, str, str], first: str) -> str:
        """Adds a product with weights in int8, each column on its own scale."""

        def scaled() -> tuple[Array, Array, Array]:
            weights = self.held[f"{layer}.{name}.weight"].T * self.sizes(layer, first)[:, None]
            # What attention finds is a mean of values: dividing these divides it.
            over = self.sizes(layer, "output") if name == "value" else np.float32(1)
            weights, bias = weights / over, self.held[f"{layer}.{name}.bias"] / over
            return weights, np.abs(weights).max(axis=0) / 127, bias

        parts = (
            self.constant(f"{layer}.{name}.weight", lambda: np.round(scaled()[0] / scaled()[1]), np.int8),
            steps[1],
            self.constant(f"{layer}.{name}.scale", lambda: scaled()[1]),
            steps[2],
            self.constant(f"{layer}.{name}.weight_zero", lambda: np.zeros(len(scaled()[1])), np.int8),
            self.constant(f"{layer}.{name}.bias", lambda: scaled()[2]),
        )
        return self.node("MatMulIntegerToFloat", steps[0], *parts, domain=RUNTIME)

    def scaled_product(self, layer: str, name: str, states: str) -> str:
        """Adds a product of states that nothing else takes in steps."""
        return self.product(layer, name, self.stepped(layer, name, self.divided(layer, name, states)), name)

    def words(self) -> tuple[Array, float, float]:
        """Returns the table of words in steps, the step and which of 256 is zero."""
        words = self.held["words.weight"]
        step = (words.max() - words.min()) / 255
        zero = np.round(-words.min() / step)
        return np.clip(np.round(words / step) + zero, 0, 255), step, zero

    def embedded(self) -> str:
        """Adds the states before the first layer; the table of words, half of all weights, is in int8."""
        table = self.constant("words", lambda: self.words()[0], np.uint8)
        scale, middle = (
            self.constant("words.step", lambda: self.words()[1]),
            self.constant("words.zero", lambda: self.words()[2], np.uint8),
        )
        states = self.node("DequantizeLinear", self.node("Gather", table, "ids"), scale, middle)
        for name in ("places", "types"):
            found = self.node("Gather", self.constant(f"{name}.weight", partial(self.held.__getitem__, f"{name}.weight")), name)
            states = self.node("Add", states, found)
        return self.normal("normal", states)

    def unseen(self) -> str:
        """Adds what is added to attention scores `(texts, 1, tokens, seen)`, by the groups of tokens as in `network.Encoder`."""
        zero, one, two = (self.constant(f"number {number}", [number], np.int64) for number in (0, 1, 2))
        first = self.node("Neg", self.node("Shape", "ids", start=1, end=2))
        own = self.node("Slice", "groups", first, self.constant("last", [np.iinfo(np.int64).max], np.int64), one)
        rows = self.node("Unsqueeze", own, two)
        columns = self.node("Unsqueeze", self.node("GatherElements", "groups", "order", axis=1), one)
        seen = self.node("Or", self.node("Equal", rows, columns), self.node("Equal", columns, zero))
        seen = self.node("And", seen, self.node("GreaterOrEqual", columns, zero))
        hidden = self.node("Cast", self.node("Not", seen), to=TensorProto.FLOAT)
        return self.node("Unsqueeze", self.node("Mul", hidden, self.constant("unseen", UNSEEN)), one)

    def seen(self, steps: str) -> str:
        """Keeps the steps that a layer's keys and values are made of, and adds those of tokens run before, in the order asked for."""
        one, two = (self.constant(f"number {number}", [number], np.int64) for number in (1, 2))
        self.kept.append(self.node("Unsqueeze", steps, one))
        past = self.node("Gather", "past", self.constant(f"layer {len(self.kept) - 1}", len(self.kept) - 1, np.int64), axis=1)
        return self.node("GatherND", self.node("Concat", past, steps, axis=1), self.node("Unsqueeze", "order", two), batch_dims=1)

    def layer(self, layer: str, states: str, unseen: str) -> str:
        """Adds a layer and returns its states."""
        steps = self.stepped(layer, "query", self.divided(layer, "query", states))
        seen = (self.seen(steps[0]), *steps[1:])
        heads = self.constant("heads", [0, 0, HEADS_OF_LAYER, WIDTH // HEADS_OF_LAYER], np.int64)
        query, key, value = (
            self.node("Transpose", self.node("Reshape", self.product(layer, name, taken, "query"), heads), perm=order)
            for name, taken, order in (("query", steps, (0, 2, 1, 3)), ("key", seen, (0, 2, 3, 1)), ("value", seen, (0, 2, 1, 3)))
        )
        scores = self.node("FusedMatMul", query, key, domain=RUNTIME, alpha=float((WIDTH // HEADS_OF_LAYER) ** -0.5))
        found = self.node("MatMul", self.node("Softmax", self.node("Add", scores, unseen), axis=-1), value)
        found = self.node(
            "Reshape", self.node("Transpose", found, perm=(0, 2, 1, 3)), self.constant("joined", [0, 0, WIDTH], np.int64)
        )
        out = self.product(layer, "output", self.stepped(layer, "output", found), "output")
        states = self.normal(f"{layer}.attended", self.node("Add", states, out))
        inner = self.node("Gelu", self.scaled_product(layer, "inner", states), domain=RUNTIME)
        out = self.scaled_product(layer, "outer", inner)
        return self.normal(f"{layer}.done", self.node("Add", states, out))


def graph_of(encoder: Encoder, batches: Iterable[Batch]) -> ModelProto:
    """Returns the graph of an encoder, its scales measured on batches of sentences."""
    held = {name: value.detach().float().numpy() for name, value in encoder.eval().state_dict().items()}
    return drawn(Graph(held, measured(encoder, batches)))


def redrawn(model: ModelProto) -> ModelProto:
    """Returns the graph of a model as it is drawn now, of the constants that the model has: the state is not needed."""
    return drawn(Graph({}, {}, {one.name: one for one in model.graph.initializer}))


def drawn(graph: Graph) -> ModelProto:
    """Returns a graph with all layers.

    Its inputs are those of `network.Encoder`, what is kept of tokens run before (`past`, none: of length 0), whose `groups` stand before the
    tokens' own, and the `order` in which tokens see them all. Its outputs are states and what is to be kept of the tokens.
    """
    states, unseen = graph.embedded(), graph.unseen()
    for layer in range(LAYERS):
        states = graph.layer(f"layers.{layer}", states, unseen)
    graph.nodes[-1].output[0] = "states"
    graph.nodes.append(helper.make_node("Concat", graph.kept, ["kept"], name="kept", axis=1))
    inputs = [
        helper.make_tensor_value_info(name, TensorProto.INT64, ["texts", length])
        for name, length in (("ids", "tokens"), ("places", "tokens"), ("types", "tokens"), ("groups", "seen"), ("order", "seen"))
    ]
    inputs.append(helper.make_tensor_value_info("past", TensorProto.UINT8, ["texts", LAYERS, "past", WIDTH]))
    outputs = [
        helper.make_tensor_value_info("states", TensorProto.FLOAT, ["texts", "tokens", WIDTH]),
        helper.make_tensor_value_info("kept", TensorProto.UINT8, ["texts", LAYERS, "tokens", WIDTH]),
    ]
    used = {name for node in graph.nodes for name in node.input}
    made = helper.make_graph(
        graph.nodes, "encoder", inputs, outputs, [one for name, one in graph.constants.items() if name in used]
    )
    versions = [helper.make_opsetid("", OPSET), helper.make_opsetid(RUNTIME, 1)]
    return helper.make_model(made, opset_imports=versions, ir_version=IR_VERSION)
