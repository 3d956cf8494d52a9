"""Places that are no seat of power: by a preposition, a noun of place, or their own last word; people and states stay what they are."""

import time

import pytest

from detente.language import analyze
from tests.builders import article_of


def places(text: str) -> list[str]:
    return [text[one.start : one.end] for one in analyze(article_of(text)).mentions if one.type == "place"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("In Mombasa, two sailors were wounded by a Somali patrol boat.", ["Mombasa"]),
        ("Gunmen attacked the village of Kwari in Sokoto state on Friday.", ["Kwari", "Sokoto"]),
        ("Turkey seized a trawler in the Gulf of Oman and another in the Black Sea.", ["Gulf of Oman", "Black Sea"]),
        ("The police drove crowds from the Liberation Square with batons.", ["Liberation Square"]),
        ("Brazil thanked Diane Park for the letter that she wrote in March.", []),
        ("The French president visited Lviv and toured Kharkiv.", ["Lviv", "Kharkiv"]),
        ("The State Duma ratified the treaty.", []),
        ("Peru agreed at Washington's request to send troops.", []),
    ],
)
def test_what_is_a_place(text: str, names: list[str]) -> None:
    assert places(text) == names


@pytest.mark.parametrize("chain", ["Aa-" * 1_000, "Nagorno-Karabakh-" * 150, "Aa Bb-" * 400], ids=["letters", "names", "mixed"])
def test_a_chain_of_hyphens_takes_no_minutes(chain: str) -> None:
    start = time.process_time()
    analyze(article_of(f"In {chain}Town, two sailors met the president in Mombasa."), trained=False)
    assert time.process_time() - start < 10
