"""Network -> files the program runs: encoder as ONNX int8, heads as numpy arrays, tokenizer, labels and card.

The encoder is quantised dynamically (weights int8 per channel, activations per tensor). The program runs one text at a time: activation
scales are then those of the text alone, so the output does not depend on the batch it came in.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

import numpy as np
import torch

from training.examples import ARTICLES, ATTRIBUTIONS, KINDS, MENTION_TYPES, REALIS, RELATIONS, ROLE_PLACES
from training.network import MARKERS, MAX_TOKENS, Coder, model_folder

HEADS = (
    "look_query",
    "look_key",
    "look_value",
    "pair_hidden",
    "pair_out",
    "mode_out",
    "trigger_out",
    "mention_out",
    "realis_hidden",
    "realis_out",
    "attribution_out",
    "role_hidden",
    "role_out",
    "speaker_out",
)


def export(model: Coder, folder: Path, figures: dict[str, object] | None = None) -> None:
    """Writes `encoder.onnx`, `heads.npz`, `tokenizer.json` and `card.json` into `folder`."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    folder.mkdir(parents=True, exist_ok=True)
    model.eval()
    sample = torch.zeros(1, 8, dtype=torch.long)
    full = folder / "encoder.fp32.onnx"
    names = ["ids", "places", "types", "groups"]
    torch.onnx.export(
        model.encoder, (sample,) * 4, str(full), input_names=names, output_names=["states"],
        dynamic_axes={name: {0: "batch", 1: "tokens"} for name in (*names, "states")}, opset_version=17, dynamo=False,
    )  # fmt: skip
    quantize_dynamic(str(full), str(folder / "encoder.onnx"), weight_type=QuantType.QInt8, per_channel=True)
    full.unlink()
    weights = {
        name: value.detach().numpy().astype(np.float16)
        for name, value in model.state_dict().items()
        if name.split(".")[0] in HEADS
    }
    np.savez(folder / "heads.npz", **weights)  # type: ignore[arg-type]
    shutil.copy(Path(model_folder()) / "tokenizer.json", folder / "tokenizer.json")
    card = {
        "model": "detente coder", "encoder": "all-MiniLM-L6-v2 (Apache-2.0), fine-tuned, ONNX int8", "licence": "Apache-2.0",
        "corpus_sha256": corpus_digest(), "command": "python -m training.train --out src/detente/encoder/weights",
        "relations": RELATIONS, "kinds": KINDS, "realis": REALIS, "attributions": ATTRIBUTIONS, "role_places": ROLE_PLACES, "modes": model.modes, "mention_types": MENTION_TYPES,
        "markers": MARKERS, "max_tokens": MAX_TOKENS, "weights_sha256": hashlib.sha256((folder / "encoder.onnx").read_bytes()).hexdigest(), **(figures or {}),
    }  # fmt: skip
    (folder / "card.json").write_text(json.dumps(card, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def corpus_digest() -> str:
    """Returns the SHA-256 of all annotation files, by name."""
    digest = hashlib.sha256()
    for path in sorted(ARTICLES.glob("*.ann")):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()
