"""Bodies that every state has: whose they are the text tells, not the one state that has the bare word as a name."""

import pytest

from detente.actors import resolve
from detente.language import analyze
from tests.coding.articles import article_of


def country_of(text: str, words: str) -> str | None:
    resolution = resolve(analyze(article_of(text, published="2021-08-13")))
    for mention, found in zip(resolution.analysis.mentions, resolution.resolved, strict=True):
        if resolution.analysis.article.text[mention.start : mention.end].endswith(words):
            return found.actors[0].country if found.actors else None
    raise AssertionError(f"no mention of {words}")


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("An activist threatened to block roads in Serbia unless parliament banned the mine.", "parliament", "SRB"),
        ("Nigeria cut the pump price, the presidency said, and the congress welcomed it.", "presidency", "NGA"),
        ("Mexican President Andres Manuel Lopez Obrador sent the National Guard to the border.", "National Guard", "MEX"),
        ("Poland's foreign minister Jacek Czaputowicz met the State Department's envoy.", "envoy", "USA"),
        ("In Kerala the opposition Congress party said that India had given in.", "Congress party", "IND"),
    ],
)
def test_a_body_of_any_state_belongs_to_the_state_of_the_text(text: str, words: str, country: str) -> None:
    assert country_of(text, words) == country


@pytest.mark.parametrize("words", ["certain countries", "some countries", "Western governments"])
def test_several_states_are_of_no_single_one(words: str) -> None:
    assert country_of(f"Beijing said that {words} had helped the rebels.", words) is None


def test_leaders_of_several_states_are_of_no_single_one() -> None:
    assert country_of("Vietnam thanked Russia. The president met leaders of other countries there.", "leaders") is None


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("Kenya's speaker thanked trade unions in Germany and opposition parties in France.", "trade unions", "DEU"),
        ("Kenya's speaker thanked trade unions in Germany and opposition parties in France.", "opposition parties", "FRA"),
        ("The United Nations accused farmers of burning a camp.", "farmers", None),
        ("The United Nations withdrew its peacekeepers from the camp.", "its peacekeepers", "UNO"),
    ],
)
def test_a_group_is_of_the_state_that_stands_behind_it_and_of_no_international_body(
    text: str, words: str, country: str | None
) -> None:
    assert country_of(text, words) == country


def test_soldiers_abroad_are_not_of_the_state_where_they_are() -> None:
    assert country_of("France recalled soldiers in Mali on Monday. France has 90 soldiers in Mali.", "90 soldiers") != "MLI"


@pytest.mark.parametrize(
    ("text", "president"),
    [
        ("During the president's visit to Russia, Vietnam and Russia signed a treaty.", "VNM"),
        ("Russia thanked Vietnam. The foreign minister arrived in Vietnam on Friday.", "RUS"),
    ],
)
def test_nobody_visits_his_own_state(text: str, president: str) -> None:
    words = "president" if "president" in text else "foreign minister"
    assert country_of(text, words) == president
