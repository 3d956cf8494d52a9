"""Where an act was done: the place that its own words lead to, not the nearest one of the sentence."""

import pytest

from tests.coding.articles import claims_of


def places(text: str, kind: str) -> list[str | None]:
    claims = claims_of(text, published="2023-05-10", kind=kind, engine="detente")
    return [one.place.text if one.place is not None else None for one in claims]


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("The Peruvian foreign minister met his Chilean counterpart in Tacna on Monday and invited him to Lima.", "meeting", "Tacna"),
        ("Oman's foreign minister flew to Tehran on Monday after meeting his Qatari counterpart in Doha.", "visit", "Tehran"),
        ("Oman's foreign minister flew to Tehran on Monday after meeting his Qatari counterpart in Doha.", "meeting", "Doha"),
        ("Greek and Turkish envoys held talks in Geneva on the war in Yemen on Monday.", "meeting", "Geneva"),
        ("Gunmen blew up a clinic in Gao, which France had paid for, on Sunday.", "assault", "Gao"),
        ("In Nairobi, where the talks were held, President Ruto received President Museveni on Monday.", "meeting", "Nairobi"),
        ("Prime Minister Modi came to Colombo on Monday and met President Wickremesinghe.", "meeting", "Colombo"),
        ("A Turkish ship with tents for Syria from Ankara reached Latakia on Tuesday.", "aid", "Latakia"),
        ("President Fernández received President Boric at the Casa Rosada on Monday.", "meeting", "Casa Rosada"),
        ("Students in Lahore burned Indian flags on Monday.", "protest", "Lahore"),
        ("Norway's foreign minister said in Kampala on Monday that Uganda must release the prisoners.", "demand", "Kampala"),
    ],
)  # fmt: skip
def test_an_act_has_the_place_that_its_own_words_lead_to(text: str, kind: str, place: str) -> None:
    assert place in places(text, kind)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Germany urged Russia on Thursday to honour the Minsk agreements.", "demand"),
        ("Kenya's president invited his Ugandan counterpart to Mombasa on Monday.", "invitation"),
        ("Thailand recalled its ambassador from Phnom Penh on Monday.", "sanction"),
        ("Norway and Jordan expressed concern on Sunday over the fighting in Khartoum.", "statement"),
        ("France and Niger signed an agreement on Monday on building a power plant in Agadez.", "agreement"),
        ("The government in Caracas accused Colombia of a plot on Monday.", "accusation"),
    ],
)
def test_a_matter_a_body_or_a_destination_is_no_place_of_an_act(text: str, kind: str) -> None:
    found = places(text, kind)
    assert found
    assert set(found) == {None}


def test_a_dateline_is_no_place_of_an_act() -> None:
    assert places("Lima (AFP) - The presidents of Peru and Chile met on Monday.", "meeting") == [None]


def test_the_capital_is_that_of_the_host() -> None:
    claim = claims_of(
        "President Boric of Chile arrived in the capital on Sunday for a visit to Peru.",
        published="2023-05-10",
        kind="visit",
        engine="detente",
    )[0]
    assert claim.place is not None
    assert (claim.place.text, claim.place.name, claim.place.country) == ("the capital", "Lima", "PER")


def test_words_before_their_verb_have_the_place_of_the_gathering_at_which_they_fell() -> None:
    assert places('"Kenya must pay for the ships," the president of Uganda said on Monday at a rally in Gulu.', "demand") == [
        "Gulu"
    ]


def test_who_heads_a_clause_behind_a_time_is_no_place() -> None:
    assert places("Peru thanked Chile for its gift of tents in 2019 when Peru was hit by floods.", "aid") == [None]
