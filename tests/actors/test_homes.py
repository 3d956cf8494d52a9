"""To which state a body or group belongs that has none in its words: the packaged network, on sentences of our own."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.actors import homes, resolve
from detente.actors.setting import setting_of
from detente.encoder import encoder
from detente.language import analyze
from tests.coding.articles import article_of


def country(text: str, words: str, *, trained: bool = True) -> str | None:
    """Returns the country of the mention that has the words."""
    found = resolve(analyze(article_of(text), trained=trained))
    index = next(n for n, one in enumerate(found.analysis.mentions) if words in text[one.start : one.end])
    return found.resolved[index].actors[0].country if found.resolved[index].actors else None


def test_the_weights_are_those_of_the_packaged_encoder() -> None:
    assert homes.network().encoder_sha256 == encoder().card.weights_sha256, (
        "the encoder was trained again: `python -m training.homes` trains on its states"
    )
    assert homes.fits_encoder()


@pytest.mark.parametrize(
    ("text", "words", "code"),
    [
        ("Iraq and Turkey held talks. Soldiers in Mosul shot two farmers.", "Soldiers", "IRQ"),
        ("Belgium's foreign minister flew to Kigali after the garrison there had shot at demonstrators.", "demonstrators", "RWA"),
        ("Canada said on Friday that villagers were starving. Police fired on students in Nairobi and in Mombasa.", "students", "KEN"),
        ("Greece recalled its ambassador from Ankara. The coastguard had fired on Turkish trawlers off Samos.", "coastguard", "GRC"),
        ("Peru thanked Japan, whose doctors treated the wounded.", "doctors", "JPN"),
        ("Donors from forty countries met in Geneva and promised Yemen a billion dollars.", "Donors", None),
    ],
)  # fmt: skip
def test_the_words_around_tell_whose_they_are(text: str, words: str, code: str | None) -> None:
    assert country(text, words) == code


def test_the_grammar_alone_takes_the_nearest_state() -> None:
    text = "Peru thanked Japan. Soldiers in Chile had fired on farmers."
    assert country(text, "Soldiers", trained=False) == "JPN"


STATES = st.lists(st.sampled_from(["Chile", "Norway", "Kenya", "Laos", "Qatar"]), min_size=1, max_size=4)


@settings(max_examples=20, deadline=None)
@given(STATES)
def test_only_states_of_the_text_are_taken_and_the_chance_is_one(names: list[str]) -> None:
    text = f"The army left its barracks while {' and '.join(names)} looked on."
    setting = setting_of(text, None)
    code, chance = homes.Homes(text, analyze(article_of(text)).sentences, setting).home(4, 8)
    assert code is None or code in {named for _, named in setting.named}
    assert 0.0 < chance <= 1.0


def test_places_count_as_namings_of_their_state() -> None:
    text = "Norway closed its consulate after the riots in Marseille."
    found = homes.namings_of(text, setting_of(text, None))
    assert [(text[one.start : one.end], one.code, one.letter) for one in found] == [
        ("Norway", "NOR", "S"),
        ("Marseille", "FRA", "Q"),
    ]


def test_a_surname_of_office_holders_is_of_no_other_state() -> None:
    assert country("Laos thanked the guests. Putin met the governor of Champasak.", "Putin") in (None, "RUS")
