"""When an act was done: its own words first, the occasion's day for those who were there, else nothing."""

import pytest

from tests.coding.articles import claims_of, roles_of

TALKS = "President Emmanuel Macron met President Lula da Silva in Brasilia on 12 March 2024."


def start_of(*paragraphs: str, kind: str) -> list[str | None]:
    return [claim.date.start if claim.date else None for claim in claims_of(*paragraphs, published="2024-03-14", kind=kind)]


def test_words_of_those_who_met_have_the_day_of_the_meeting() -> None:
    assert start_of(TALKS, "Macron thanked Brazil for its hospitality.", kind="statement") == ["2024-03-12"]


@pytest.mark.parametrize(
    "later",
    [
        "Japan criticised Brazil for the talks.",
        "Brazil accuses France of delay.",
        "Brazil has accused France of delay.",
    ],
)
def test_words_of_others_and_in_an_open_tense_have_no_day(later: str) -> None:
    assert start_of(TALKS, later, kind="accusation") == [None]


def test_the_time_of_another_clause_is_not_that_of_the_act() -> None:
    text = "Kenya closed the border with Somalia on Tuesday after gunmen had attacked Kenyan policemen on 3 March 2024."
    assert start_of(text, kind="sanction") == ["2024-03-12"]
    assert start_of(text, kind="assault") == ["2024-03-03"]


def test_a_day_counted_from_another_act_dates_nothing() -> None:
    text = "Kenya expelled the ambassador of Poland, a day after Poland had recalled its envoy."
    assert start_of(text, kind="coercion") == [None]


def test_a_visit_lasts_as_long_as_its_words_say() -> None:
    claims = claims_of(
        "President Lula da Silva arrived in France on 12 March and will spend five days there.",
        published="2024-03-14",
        kind="visit",
    )
    assert [(claim.date.start, claim.date.end) for claim in claims if claim.date] == [("2024-03-12", "2024-03-17")]


def test_what_was_done_on_a_day_without_year_lies_behind() -> None:
    text = "On 20 December he had spoken by phone with President Lula da Silva."
    assert start_of(TALKS, text, kind="call") == ["2023-12-20"]


def test_roles_are_those_of_the_kind_and_levels_hold_between_states() -> None:
    text = TALKS + " The two presidents deepened the strategic partnership between their countries."
    claims = claims_of(text, published="2024-03-14", kind="partnership_level")
    assert [roles_of(claim) for claim in claims] == [{"member": {"FRA", "BRA"}}]
    assert all(one.actor in ("state:FRA", "state:BRA") for claim in claims for one in claim.participants)
