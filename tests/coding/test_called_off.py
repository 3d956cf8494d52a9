"""A journey that is called off is a visit that is cancelled, for whoever follows the plan; one that is not called off is not."""

import pytest

from tests.coding.articles import claims_of, roles_of

PUBLISHED = "2024-08-09"


@pytest.mark.parametrize(
    "words",
    [
        "Japanese Prime Minister Fumio Kishida cancelled his visit to Mongolia planned for August 11.",
        "Japanese Prime Minister Fumio Kishida on Friday called off his trip to Mongolia.",
    ],
)
def test_who_calls_his_journey_off_makes_no_visit(words: str) -> None:
    visits = claims_of("Japan and Mongolia are preparing talks.", words, published=PUBLISHED, kind="visit", engine="detente")
    assert [claim.status for claim in visits] == ["cancelled"]
    assert roles_of(visits[0]) == {"visitor": {"JPN"}, "host": {"MNG"}}
    assert visits[0].plover is not None
    assert (visits[0].plover.type, visits[0].plover.mode, visits[0].cameo) == ("REJECT", "meet", "125")


@pytest.mark.parametrize(
    "words",
    [
        "Japanese Prime Minister Fumio Kishida visited Mongolia on August 11.",
        "Japanese Prime Minister Fumio Kishida denied that he had cancelled his visit to Mongolia.",
        "Japan called Mongolia's decision a step back before the visit.",
    ],
)
def test_what_takes_place_is_not_called_off(words: str) -> None:
    assert not [claim for claim in claims_of(words, published=PUBLISHED, engine="detente") if claim.status == "cancelled"]


@pytest.mark.parametrize(
    "words",
    [
        "Japanese Prime Minister Fumio Kishida has postponed his visit to Mongolia.",
        "A visit by the Japanese prime minister to Mongolia was cancelled on Friday.",
    ],
)
def test_a_journey_put_off_or_cancelled_by_nobody_named_is_off(words: str) -> None:
    visits = claims_of("Japan and Mongolia are preparing talks.", words, published=PUBLISHED, kind="visit", engine="detente")
    assert [(claim.status, roles_of(claim)) for claim in visits] == [("cancelled", {"visitor": {"JPN"}, "host": {"MNG"}})]


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Morocco has shipped flour and blankets to Chad.", "shipped"),
        ("Morocco is sending rice to Chad by ship.", "shipped"),
        ("Morocco gave Chad forty tents.", "delivered"),
        ("Chad thanked Morocco for sending blankets in May.", "delivered"),
    ],
)
def test_what_is_only_sent_is_not_delivered(words: str, status: str) -> None:
    assert status in {claim.status for claim in claims_of(words, published=PUBLISHED, kind="aid", engine="detente")}


def test_the_next_sentence_puts_no_visit_under_way() -> None:
    words = "Japanese Prime Minister Fumio Kishida visited Mongolia. It is a country of herdsmen."
    visits = claims_of(words, published=PUBLISHED, kind="visit", engine="detente")
    assert [claim.status for claim in visits] == ["done"]


@pytest.mark.parametrize("words", ["hasn't cancelled", "won’t cancel", "didn't call off"])
def test_a_journey_that_is_not_called_off_in_short_words(words: str) -> None:
    claims = claims_of(
        f"Japanese Prime Minister Fumio Kishida {words} his visit to Mongolia.", published=PUBLISHED, engine="detente"
    )
    assert not [claim for claim in claims if claim.status == "cancelled"]


@pytest.mark.parametrize(
    "words",
    [
        "Japanese Prime Minister Fumio Kishida has not cancelled his visit to Mongolia.",
        "The Japanese prime minister's visit to Mongolia has not been cancelled.",
    ],
)
def test_a_negation_beside_the_verb_counts_wherever_the_act_is_read(words: str) -> None:
    claims = claims_of(words, published=PUBLISHED, engine="detente")
    assert claims
    assert not [claim for claim in claims if claim.status == "cancelled"]
