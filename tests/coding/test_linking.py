"""Which time of its sentence an act was done at: the packaged network, on sentences of our own."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.coding.times_and_places import linking
from detente.encoder import encoder
from tests.coding.articles import article_of, claims_of


def start_of(text: str, kind: str) -> list[str | None]:
    """Returns the first days of the claims of a kind in a text printed on Tuesday, 30 August 2022."""
    claims = claims_of(text, published="2022-08-30", kind=kind, engine="detente")
    return [claim.date.start if claim.date else None for claim in claims]


def test_the_weights_are_those_of_the_packaged_encoder() -> None:
    assert linking.network().encoder_sha256 == encoder().card.weights_sha256, (
        "the encoder was trained again: `python -m training.linking` trains on its states"
    )
    assert linking.fits_encoder()


@pytest.mark.parametrize(
    ("text", "kind", "start"),
    [
        ("Chad criticised the closure in May as a breach of the treaty with Sudan.", "accusation", "2022-05-01"),
        ("Japan offered 40 million dollars to Nepal earlier this month.", "pledge", "2022-08-01"),
        ("Peru broke off relations with Bolivia on Monday and closed its airspace.", "sanction", "2022-08-29"),
        ("On Monday Ghana received a delegation of farmers, who thanked Togo for its help.", "statement", "2022-08-29"),
        ("Iraq freed the journalist whom Syria had arrested in March 2021.", "coercion", "2021-03-01"),
    ],
)
def test_an_act_has_the_time_that_its_words_link(text: str, kind: str, start: str) -> None:
    assert start in start_of(text, kind)


@pytest.mark.parametrize(
    ("text", "kind", "wrong"),
    [
        ("Kenya has invited the president of Ghana for early August.", "invitation", "2022-08-01"),
        ("Russian troops are leaving the town that rebels took by storm on 6 August.", "retreat", "2022-08-06"),
        ("Ghana promised Togo to finish the road by the end of the year.", "pledge", "2022-01-01"),
    ],
)
def test_an_act_has_no_time_of_another_and_no_deadline(text: str, kind: str, wrong: str) -> None:
    assert wrong not in start_of(text, kind)


def test_without_the_encoder_the_nearest_time_stands() -> None:
    text = "Kenya closed the border with Somalia on Tuesday."
    (claim,) = claims_of(text, published="2022-08-30", kind="sanction")
    assert claim.date is not None
    assert claim.date.start == "2022-08-30"


@settings(max_examples=25, deadline=None)
@given(
    st.permutations(["on Monday", "in May 2019", "two years ago", "soon", "by 2030", "regularly"]), st.integers(1, 6)
)  # fmt: skip
def test_any_times_in_any_order_are_read(times: list[str], count: int) -> None:
    text = f"Chad accused Sudan {' '.join(times[:count])} of a raid."
    for claim in claims_of(text, published="2022-08-30", engine="detente"):
        assert claim.date is None or claim.date.text is None or claim.date.text in article_of(text).text


def test_a_pledge_was_not_made_over_the_years_that_it_is_for() -> None:
    text = "President Xi Jinping visited Kathmandu in October 2019 and pledged 3.5 billion yuan in aid to Nepal over two years."
    assert start_of(text, "pledge") == ["2019-10-01"]
