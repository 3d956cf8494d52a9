"""The network as it is trained and as it is run: the same scores, from weights written and read again."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from detente.encoder import encoder  # noqa: E402
from detente.encoder.choosing import Choosing  # noqa: E402
from detente.language import chooser  # noqa: E402
from detente.language.references import most_likely, resolve_references  # noqa: E402
from training.chooser import MIN_SEEN, Choice, Net, fitted, likeliest_of, numbered, write  # noqa: E402
from training.examples import passages  # noqa: E402
from training.references import choices_of, examples_of, marked_of, refers  # noqa: E402
from training.stamping import stamp  # noqa: E402


def test_what_is_written_scores_as_what_was_trained(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    marked = marked_of(next(one for one in passages("tune") if refers(one)))
    examples = examples_of(marked)
    choices = choices_of(marked, examples)
    numbers = {
        name: number for number, name in enumerate(sorted({one for c in choices for held in c.features for one in held}), 1)
    }
    torch.manual_seed(1)
    net = Net(len(numbers), torch.zeros(384), torch.ones(384)).eval()
    torch.nn.init.normal_(net.out.weight)
    torch.nn.init.normal_(net.own.weight)
    wanted = likeliest_of(net, choices, numbers)
    write(net, numbers, 0.2, stamp("references", encoder().card.weights_sha256), tmp_path / chooser.WEIGHTS)
    held = Choosing.load(tmp_path / chooser.WEIGHTS)
    monkeypatch.setattr(chooser, "network", lambda: held)
    running = chooser.Chooser(marked.article.text, marked.sentences, marked.mentions)
    found = {}

    def record(scene, reference, candidates):
        found[reference.index] = most_likely(running.scores(scene, reference, candidates).tolist())
        return 0

    resolve_references(marked.article, marked.sentences, marked.mentions, record)
    # The first reference alone: what later ones see depends on what is decided of it.
    best, chance = found[examples[0].index]
    assert best == wanted[0][0]
    assert chance == pytest.approx(wanted[0][1], abs=0.02)


def choice(features: list[list[str]], right: int) -> Choice:
    """Returns a choice whose states say nothing."""
    empty = np.zeros((len(features), 3, 384), np.float16)
    return Choice("p", empty[0, 0] + np.float16(1), empty, features, [right], weight=1.0, counted=True)


def test_it_learns_which_feature_tells_the_right_candidate_and_leaves_rare_ones_out() -> None:
    choices = [choice([["open"], ["near"], ["far"]], 1), choice([["open"], ["far"], ["near"]], 2)] * MIN_SEEN
    numbers = numbered([*choices, choice([["open"], ["seldom"]], 0)])
    assert sorted(numbers) == ["far", "near", "open"]
    net = fitted(choices, numbers, seed=1, epochs=20)
    assert [best for best, _ in likeliest_of(net, choices[:2], numbers)] == [1, 2]
