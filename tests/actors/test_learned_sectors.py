"""The sector of somebody whom the knowledge base does not know: the packaged network, on sentences of our own."""

from __future__ import annotations

import pytest

from detente.actors import resolve, sectors
from detente.encoder import encoder
from detente.language import analyze
from detente.model import Actor
from tests.coding.articles import article_of


def sector(text: str, words: str, *, trained: bool = True) -> str | None:
    """Returns the sector of the mention that has the words."""
    found = resolve(analyze(article_of(text), trained=trained))
    index = next(n for n, one in enumerate(found.analysis.mentions) if words in text[one.start : one.end])
    return found.resolved[index].actors[0].sector


def test_the_weights_are_those_of_the_packaged_encoder() -> None:
    assert sectors.network().encoder_sha256 == encoder().card.weights_sha256, (
        "the encoder was trained again: `python -m training.sectors` trains on its states"
    )
    assert sectors.fits_encoder()


@pytest.mark.parametrize(
    ("text", "words", "code"),
    [
        ("Police in Kampala dispersed hundreds of striking taxi drivers on Monday.", "drivers", "LAB"),
        ("Zambian judges refused to hear the appeal of the copper company.", "judges", "JUD"),
        ("Sailors of the Chilean navy boarded a trawler off Iquique.", "Sailors", "MIL"),
        ("Hackers stole the files of a Norwegian hospital.", "Hackers", "CRM"),
        ("Guards at Callao arrested a Bolivian army officer.", "officer", "MIL"),
    ],
)  # fmt: skip
def test_words_and_sentence_tell_what_somebody_is(text: str, words: str, code: str) -> None:
    assert sector(text, words) == code


def actor(country: str | None, sector: str | None, ident: str | None) -> Actor:
    return Actor(id=ident, name="someone", type="person", country=country, sector=sector)


def test_only_who_is_not_known_is_asked_for() -> None:
    assert sectors.is_open(actor("PER", "CVL", None))
    assert sectors.is_open(actor("PER", None, "person:Someone"))
    assert not sectors.is_open(actor("PER", "ELI", "person:Someone"))
    assert not sectors.is_open(actor("UNO", None, None))


def test_features_tell_the_noun_its_words_and_whom_he_leads() -> None:
    text = "The jailed leader of the dockers of Callao, a priest, was freed."
    mention = next(one for one in analyze(article_of(text)).mentions if "leader" in text[one.start : one.end])
    features = sectors.features_of(text, mention, actor("PER", None, None))
    assert {"rule none", "head leader", "w jailed"} <= set(features)
    assert {"of dockers", "t dockers"} & set(features)
