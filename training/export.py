"""Network -> files the program runs: encoder as ONNX int8, heads as numpy arrays, tokenizer, labels and card.

    python -m training.export STATE.pt FOLDER     # the weights of FOLDER exported anew from the state they were exported from
    python -m training.export FOLDER              # its encoder drawn anew from its own constants: the states stay the same to the last bit

Both are for a better graph of the same weights: labels and figures of the card stay, and so do the small networks over the encoder's states;
they get its new digest.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
from itertools import islice
from pathlib import Path

import numpy as np
import onnx
import torch

from training.batches import batch_of
from training.examples import ARTICLES, passages, sentence_examples
from training.graph import graph_of, redrawn
from training.labels import ATTRIBUTIONS, KINDS, MENTION_TYPES, REALIS, RELATIONS, ROLE_PLACES
from training.network import MARKERS, MAX_TOKENS, Coder, model_folder
from training.stamping import command_of, corpus_digest, restamp

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


# Every so many passages of the training corpus are measured for the scales: 668 sentences.
MEASURED_EVERY, BATCH = 50, 16


def export(
    model: Coder, folder: Path, figures: dict[str, object] | None = None, corpus: Path = ARTICLES, command: str = "train"
) -> None:
    """Writes `encoder.onnx`, `heads.npz`, `tokenizer.json` and `card.json` into `folder`; the card names the corpus by hash and the command of this run.

    `command` is the module of the training that runs.
    """
    folder.mkdir(parents=True, exist_ok=True)
    write_weights(model, folder)
    shutil.copy(Path(model_folder()) / "tokenizer.json", folder / "tokenizer.json")
    card = {
        "model": "detente coder", "encoder": "all-MiniLM-L6-v2 (Apache-2.0), fine-tuned, ONNX int8", "licence": "Apache-2.0",
        "corpus_sha256": corpus_digest(corpus), "command": command_of(command),
        "relations": RELATIONS, "kinds": KINDS, "realis": REALIS, "attributions": ATTRIBUTIONS, "role_places": ROLE_PLACES, "modes": model.modes, "mention_types": MENTION_TYPES,
        "markers": MARKERS, "max_tokens": MAX_TOKENS, "weights_sha256": digest_of(folder), **(figures or {}),
    }  # fmt: skip
    write_card(card, folder)


def export_again(state: Path | None, folder: Path, package: Path) -> None:
    """Writes `encoder.onnx` and `heads.npz` of a state anew, and the encoder's digest into the card and, where `folder` holds the package's, into its networks.

    Without a state the encoder alone is written, of the constants that it has.
    """
    card = json.loads((folder / "card.json").read_text(encoding="utf-8"))
    if state is None:
        onnx.save(redrawn(onnx.load(str(folder / "encoder.onnx"))), str(folder / "encoder.onnx"))
    else:
        model = Coder(tuple(card["modes"]))
        model.load_state_dict(torch.load(state))
        write_weights(model, folder)
    before, card["weights_sha256"] = card["weights_sha256"], digest_of(folder)
    write_card(card, folder)
    if folder.resolve() == (package / "encoder" / "weights").resolve():
        restamp(package, before, card["weights_sha256"])


def write_weights(model: Coder, folder: Path) -> None:
    """Writes the encoder, its scales measured on sentences of the training corpus, and the heads as half floats."""
    model.eval()
    examples = [one for passage in islice(passages("train"), 0, None, MEASURED_EVERY) for one in sentence_examples(passage)]
    batches = (batch_of(examples[start : start + BATCH], model.modes) for start in range(0, len(examples), BATCH))
    onnx.save(graph_of(model.encoder, batches), str(folder / "encoder.onnx"))
    weights = {
        name: value.detach().numpy().astype(np.float16)
        for name, value in model.state_dict().items()
        if name.split(".")[0] in HEADS
    }
    np.savez(folder / "heads.npz", **weights)  # type: ignore[arg-type]


def write_card(card: dict[str, object], folder: Path) -> None:
    """Writes a card."""
    (folder / "card.json").write_text(json.dumps(card, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def digest_of(folder: Path) -> str:
    """Returns the SHA-256 of a folder's encoder."""
    return hashlib.sha256((folder / "encoder.onnx").read_bytes()).hexdigest()


def main() -> None:
    """Exports weights anew."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("state", type=Path, nargs="?", help="state of the network, as training keeps it")
    parser.add_argument("folder", type=Path, help="folder of weights, with its card")
    options = parser.parse_args()
    torch.set_num_threads(1)
    export_again(options.state, options.folder, Path(__file__).parents[1] / "src" / "detente")


if __name__ == "__main__":
    main()
