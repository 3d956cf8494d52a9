"""What the weights were made of and how stands beside them: the corpus by hash, the command, the encoder whose states they take."""

from __future__ import annotations

import shutil
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest

import detente
from detente.encoder import encoder
from detente.language.weights import weights
from training.stamping import command_of, corpus_digest, letters, restamp, stamps_of

PACKAGE = Path(detente.__file__).parent
# The encoder's heads have the card beside them.
NETWORKS = [path for path in sorted(PACKAGE.rglob("*.npz")) if not path.with_name("card.json").exists()]
OVER_STATES = {"homes.npz", "linking.npz", "placing.npz", "references.npz", "sectors.npz"}


@pytest.mark.parametrize("path", NETWORKS, ids=lambda path: path.name)
def test_weights_name_their_corpus_and_their_command(path: Path) -> None:
    stamps = stamps_of(path)
    assert len(stamps["corpus_sha256"]) == 64
    assert find_spec(stamps["command"].removeprefix("python -m ").split()[0]) is not None
    over_states = stamps.get("encoder_sha256") == encoder().card.weights_sha256
    assert over_states is (path.name in OVER_STATES)


def test_the_ranker_without_the_encoder_names_them_in_its_card() -> None:
    assert len(str(weights().card["corpus_sha256"])) == 64
    assert weights().card["command"] == "python -m training.references"


def test_every_network_over_the_states_gets_the_digest_of_an_encoder_exported_anew(tmp_path: Path) -> None:
    for path in NETWORKS:
        target = tmp_path / path.relative_to(PACKAGE)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, target)
    (tmp_path / "other").mkdir()
    np.savez_compressed(tmp_path / "other" / "weights.npz", encoder_sha256=letters(["9" * 64]))
    written = restamp(tmp_path, encoder().card.weights_sha256, "0" * 64)
    assert {path.name for path in written} == OVER_STATES
    for path in NETWORKS:
        before, after = np.load(path), np.load(tmp_path / path.relative_to(PACKAGE))
        changed = {name for name in before.files if before[name].tobytes() != after[name].tobytes()}
        assert changed == ({"encoder_sha256"} if path.name in OVER_STATES else set())
    assert stamps_of(tmp_path / "other" / "weights.npz")["encoder_sha256"] == "9" * 64


def test_a_corpus_is_known_by_the_names_and_words_of_its_files(tmp_path: Path) -> None:
    (tmp_path / "a.ann").write_text("@ id=a | date=2031-02-03 | style=wire\n", encoding="utf-8")
    (tmp_path / "notes.txt").write_text("not annotated", encoding="utf-8")
    first = corpus_digest(tmp_path)
    (tmp_path / "notes.txt").unlink()
    assert corpus_digest(tmp_path) == first
    (tmp_path / "a.ann").rename(tmp_path / "b.ann")
    assert corpus_digest(tmp_path) != first


def test_a_command_can_be_run_again_as_it_stands() -> None:
    assert (
        command_of("train", ["--corpus", "my files", "--epochs", "3"])
        == "python -m training.train --corpus 'my files' --epochs 3"
    )
