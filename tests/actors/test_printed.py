"""Whose "the central bank" is where no state is near: that of the dateline, of the publisher, or of the bulletin's masthead."""

import msgspec
import pytest

from detente.actors import resolve
from detente.language import analyze
from detente.model import Span
from tests.coding.articles import article_of


def country_of(
    text: str, words: str, *, publisher: str | None = None, section: str | None = None, dateline: int = 0
) -> str | None:
    line = Span(start=0, end=dateline) if dateline else None
    article = msgspec.structs.replace(
        article_of(text, published="2021-08-13"), publisher=publisher, section=section, dateline=line
    )
    resolution = resolve(analyze(article))
    for mention, found in zip(resolution.analysis.mentions, resolution.resolved, strict=True):
        if text[mention.start : mention.end] == words:
            return found.actors[0].country if found.actors else None
    raise AssertionError(f"no mention of {words}")


@pytest.mark.parametrize("words", ["health ministry", "central bank"])
def test_an_organ_of_state_that_nothing_places_is_of_the_state_where_the_text_was_written(words: str) -> None:
    text = f"The {words} said on Monday that it had asked for a report on the matter."
    assert country_of(text, words) is None
    assert country_of(text, words, publisher="The Malawi Courier") == "MWI"
    assert country_of(f"LILONGWE - {text}", words, dateline=8) == "MWI"


def test_a_bulletin_on_one_state_means_its_own_organs() -> None:
    text = "Parliament on Tuesday ratified a defence pact with the United Kingdom."
    assert country_of(text, "Parliament", section="Kenya Foreign Affairs Weekly") == "KEN"
    assert country_of(text, "Parliament") != "KEN"


def test_the_only_listed_ministry_of_a_name_is_no_other_states() -> None:
    text = "Ghana's debts were discussed in Accra. A bank signed a loan with the finance ministry in April."
    assert country_of(text, "finance ministry") == "GHA"


def test_a_ministry_of_a_state_that_the_text_does_not_name_is_not_taken() -> None:
    text = "The president of Iran arrived in Kenya on Monday. The foreign ministry said that tea was discussed."
    assert country_of(text, "foreign ministry") in (None, "KEN", "IRN")


def test_of_two_states_that_the_text_names_a_ministry_is_of_the_likelier_one_not_of_the_listed_one() -> None:
    text = "Laos opened a market on Tuesday. Vietnam gave it 40 trucks. The Lao minister thanked Hanoi. The finance ministry of his country signed a contract."
    assert country_of(text, "finance ministry") != "VNM"
