"""The network that says where an act was done: what grammar alone does not lead to; without weights grammar decides."""

import pytest

from detente.actors import resolve
from detente.coding.scene import Scene
from detente.coding.times_and_places import naming, placing, weighing
from detente.encoder import encoder
from detente.language import analyze
from tests.coding.articles import article_of, claims_of


def places(text: str, kind: str) -> list[str | None]:
    claims = claims_of(text, published="2023-05-10", kind=kind, engine="detente")
    return [one.place.text if one.place is not None else None for one in claims]


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("Peruvian police killed three miners in a clash with villagers at Chalhuanca on Monday.", "assault", "Chalhuanca"),
        ("Ugandan jets bombed the rebels' camp at Kamango on Monday.", "assault", "Kamango"),
        ("Students stormed the parliament in Dhaka on Monday.", "protest", "Dhaka"),
        ("Turkish and Libyan sailors held a joint exercise off Misrata on Monday.", "cooperation", "Misrata"),
        ("Kenyan soldiers shelled the Somali town of Dhobley on Monday.", "assault", "Dhobley"),
        ("President Boric of Chile received President Fernández at the Palacio Cerro Castillo on Monday.", "meeting", "Palacio Cerro Castillo"),
        ("Norway closed its consulate in Murmansk on Monday and expelled two Russian diplomats.", "sanction", "Murmansk"),
    ],
)  # fmt: skip
def test_an_act_has_a_place_that_grammar_alone_does_not_lead_to(text: str, kind: str, place: str) -> None:
    assert place in places(text, kind)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Prime Minister Modi arrived in Nepal on Monday on an official visit.", "visit"),
        ("Peru's president thanked Chile on Monday for its help after the floods in Piura.", "statement"),
        ("The president of Kenya received the new ambassador of Peru on Monday and spoke of the port of Lamu.", "meeting"),
        ("France denied on Monday that it had sold weapons to the rebels in Benghazi.", "rejection"),
        ("Peru recalled its ambassador from Caracas on Monday.", "sanction"),
    ],
)
def test_a_host_a_matter_and_a_point_of_departure_are_no_places(text: str, kind: str) -> None:
    found = places(text, kind)
    assert found
    assert set(found) == {None}


def test_without_weights_for_the_encoder_grammar_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(placing, "fits_encoder", lambda: False)
    assert places("Envoys of Peru and Chile held talks in Tacna on Monday.", "meeting") == ["Tacna"]


def test_the_weights_are_of_the_packaged_encoder() -> None:
    assert weighing.network().encoder_sha256 == encoder().card.weights_sha256
    assert weighing.fits_encoder()


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("Ethiopian soldiers shelled the Somali town of Qurac on Monday.", "assault", ("Qurac", "SOM")),
        ("Turkish jets bombed Qurac in northern Syria on Monday.", "assault", ("Qurac", "SYR")),
        ("Russian ships shelled the port of Odesa in Ukraine on Monday.", "assault", ("Odesa", "UKR")),
    ],
)
def test_a_place_lies_in_the_state_that_its_words_name(text: str, kind: str, place: tuple[str, str]) -> None:
    found = [one.place for one in claims_of(text, published="2023-05-10", kind=kind, engine="detente")]
    assert [(one.name, one.country) for one in found if one is not None] == [place]


def test_the_baseline_asks_no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def asked(question: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(placing, "likeliest", asked)
    (claim,) = claims_of("Peru and Chile signed a treaty in Arica on Monday.", published="2023-05-05", kind="agreement")
    assert claim.place is not None
    assert claim.place.name == "Arica"


def test_a_name_that_a_number_goes_on_with_is_no_place() -> None:
    sentence = "Peru offered on Monday to work with Chile in ZIKA-19 prevention and in Piura."
    scene = Scene(resolve(analyze(article_of(sentence))), 0)
    found = {sentence[one.start : one.end] for one in naming.unread(scene, 0, [])}
    assert "Piura" in found
    assert "ZIKA" not in found
