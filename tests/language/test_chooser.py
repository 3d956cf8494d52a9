"""The network that chooses whom references stand for: packaged for the packaged encoder, its scores sums over what it sees."""

from __future__ import annotations

import numpy as np

from detente.encoder import encoder
from detente.encoder.choosing import MAPS
from detente.language.chooser import Chooser, fits_encoder, network
from detente.language.entities import Entity
from detente.language.scene import Reference, Scene
from detente.model import Article, Mention, Sentence

TEXT = "Ghana thanked Chad. It sent rice."
SENTENCES = (Sentence(start=0, end=19, role="body"), Sentence(start=20, end=33, role="body"))
MENTIONS = [
    Mention(start=0, end=5, sentence=0, type="state", states=("GHA",)),
    Mention(start=14, end=18, sentence=0, type="state", states=("TCD",)),
    Mention(start=20, end=22, sentence=1, type="pronoun"),
]


def test_the_weights_are_those_of_the_packaged_encoder() -> None:
    assert network().encoder_sha256 == encoder().card.weights_sha256, (
        "the encoder was trained again: `python -m training.references` trains on its states"
    )
    assert fits_encoder()


def test_the_weights_have_the_shapes_they_are_used_in() -> None:
    net = network()
    hidden = net.out.shape[0]
    assert net.vectors.shape == (len(net.numbers) + 1, hidden)
    assert net.maps.shape == (len(MAPS) * hidden, net.mean.shape[0])
    assert not net.own[0]
    assert not net.vectors[0].any()


def scores(first: int, second: int) -> np.ndarray:
    """Returns the scores of leaving "It" open and of two states, each seen by one mention."""
    entities = [Entity(kind="state", members=[index], named=True) for index in (first, second)]
    article = Article(id="article-1", page="page-1", address="x", text=TEXT, segments=())
    scene = Scene(article, SENTENCES, MENTIONS, entities, {0: 0, 1: 1})
    reference = Reference(2, "it", "it", "", "", "subject")
    candidates = [(None, ["it open"]), (entities[0], ["it kind state", "no such feature"]), (entities[1], ["it kind state"])]
    return Chooser(TEXT, SENTENCES, MENTIONS).scores(scene, reference, candidates)


def test_a_score_depends_on_the_candidate_alone_not_on_its_place() -> None:
    one, other = scores(0, 1), scores(1, 0)
    assert one.shape == (3,)
    np.testing.assert_allclose(one[[0, 2, 1]], other, rtol=1e-5)
    assert one[1] != one[2]
