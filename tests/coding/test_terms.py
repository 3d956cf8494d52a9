"""Times that are no day of an act: how long a thing lasts, until when it is not due, what went before it."""

import pytest

from tests.coding.articles import claims_of


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Iran freed the crew of a Greek tanker, detained in March, after an appeal from Athens.", "retreat"),
        (
            "Mali's foreign minister travelled to Algiers for the first time since the ambassador was recalled in April 2023.",
            "visit",
        ),
    ],
)
def test_the_time_of_what_went_before_is_not_that_of_the_act(text: str, kind: str) -> None:
    claims = claims_of(text, published="2024-05-14", kind=kind, engine="detente")
    assert [claim.date.start for claim in claims if claim.date] == [None]


@pytest.mark.parametrize(
    ("text", "kind", "start"),
    [
        ("Norway pledged 40 million euros to Malawi over the next five years.", "pledge", "2024-05-14"),
        ("Japan promised Kenya $328 million over a decade on Tuesday.", "pledge", "2024-05-14"),
        ("Japan will give Kenya $328 million over a decade.", "aid", None),
    ],
)
def test_how_long_help_is_to_last_is_neither_its_day_nor_when_it_is_due(text: str, kind: str, start: str | None) -> None:
    claims = claims_of(text, published="2024-05-14", kind=kind, engine="detente")
    assert [(claim.date and claim.date.start, claim.fields.get("due")) for claim in claims] == [(start, None)]


def test_what_is_not_ready_before_a_year_is_not_due_then() -> None:
    text = "The power station that Russia promised Rwanda in 2016 will not be ready before 2030, officials said on Tuesday."
    (claim,) = claims_of(text, published="2024-05-14", kind="pledge", engine="detente")
    assert (claim.date and claim.date.start, claim.fields.get("due")) == ("2016-01-01", None)


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("Russia's promised power station for Zambia will not be ready until 2030.", "presupposed"),
        ("China promised to build Zambia a power station.", "happened"),
    ],
)
def test_a_promise_that_describes_a_thing_is_known_and_not_given_on_the_day_of_the_text(text: str, realis: str) -> None:
    (claim,) = claims_of(text, published="2024-05-14", kind="pledge", engine="detente")
    assert claim.realis == realis
    assert bool(claim.date and claim.date.start) == (realis == "happened")


def test_how_long_a_loan_is_paid_out_is_not_when_it_was_signed() -> None:
    text = "They signed an agreement on a loan for Konza, to be paid out over five years."
    talks = "The presidents of South Korea and Kenya held talks in Seoul on Tuesday."
    claims = claims_of(talks, text, published="2024-06-05", kind="agreement", engine="detente")
    assert [claim.date and claim.date.start for claim in claims] == ["2024-06-04"]
