"""Standing facts and the sides of an act: what grammar alone gives, and what it must leave out."""

import pytest

from tests.coding.articles import claims_of, roles_of

PUBLISHED = "2024-03-14"


@pytest.mark.parametrize(
    ("words", "years"),
    [
        ("Brazil and France mark twenty years of strategic partnership.", [20.0]),
        ("Brazil and France signed a treaty after 18 years of talks.", []),
        ("Brazil and France made peace after two decades of war.", []),
    ],
)
def test_how_long_something_lasted_is_no_anniversary(words: str, years: list[float]) -> None:
    assert [claim.fields["years"] for claim in claims_of(words, published=PUBLISHED, kind="anniversary")] == years


def test_a_figure_keeps_its_currency() -> None:
    claims = claims_of(
        "In 2022, trade between Brazil and Argentina totalled US$ 28.4 billion.", published=PUBLISHED, kind="figure"
    )
    assert [claim.fields["value"] for claim in claims] == ["US$ 28.4"]


def test_an_office_is_named_for_itself() -> None:
    text = "Brazilian Foreign Minister Mauro Vieira met his French counterpart Stéphane Séjourné in Paris."
    posts = [str(claim.fields["post"]) for claim in claims_of(text, published=PUBLISHED, kind="office")]
    assert "Brazilian Foreign Minister" in posts
    assert not [post for post in posts if "counterpart" in post]


def test_who_is_present_at_a_signing_signs_nothing() -> None:
    text = "Brazil and Argentina signed a memorandum on fisheries in the presence of French President Emmanuel Macron."
    claims = claims_of(text, published=PUBLISHED, kind="agreement")
    assert [roles_of(claim) for claim in claims] == [{"signatory": {"BRA", "ARG"}}]
