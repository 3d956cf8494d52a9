"""Phrases of several states: each has its actor, and a shared title lends its state to nobody."""

from __future__ import annotations

import pytest

from detente.actors import resolve
from detente.language import analyze
from tests.coding.articles import article_of


def countries(text: str, words: str) -> list[str | None]:
    """Returns the countries of the actors of the mention that ends with the words."""
    found = resolve(analyze(article_of(text, published="2019-03-04")))
    at = next(n for n, one in enumerate(found.analysis.mentions) if text[one.start : one.end].endswith(words))
    return [actor.country for actor in found.resolved[at].actors]


@pytest.mark.parametrize(
    ("text", "words", "codes"),
    [
        ("Estonian and Latvian prosecutors exchanged lists.", "prosecutors", ["EST", "LVA"]),
        ("US and South Korean marines landed on the beach.", "marines", ["USA", "KOR"]),
        ("The presidents of Peru and Bolivia met on a boat.", "Bolivia", ["PER", "BOL"]),
        ("North and South Korea reopened the hotline.", "North", ["PRK"]),
        ("Foreign Ministers Sergey Lavrov and Wang Yi met.", "Lavrov", ["RUS"]),
        ("Belarusian Presidents Vladimir Putin and Alexander Lukashenko met.", "Putin", ["RUS"]),
    ],
)
def test_each_of_several_states_has_its_actor(text: str, words: str, codes: list[str]) -> None:
    assert countries(text, words) == codes


def test_one_state_and_a_name_that_begins_like_one_are_one() -> None:
    assert countries("Estonian prosecutors thanked Latvia.", "prosecutors") == ["EST"]
    assert countries("North Korea and Laos signed a treaty.", "North Korea") == ["PRK"]


@pytest.mark.parametrize(
    ("text", "words", "codes"),
    [
        ("Ugandan troops of the African Union left Mogadishu.", "Union", ["UGA"]),
        ("Cuba impounded a Greek-owned tanker.", "tanker", ["GRC"]),
        ("The US-led coalition left Helmand.", "coalition", ["USA"]),
        ("US-backed Kurdish fighters took Manbij in Syria.", "fighters", ["SYR"]),
        ("A Jordanian editor was held by the security service.", "security service", ["JOR"]),
    ],
)
def test_a_group_or_body_is_of_the_state_that_its_words_or_the_text_name(text: str, words: str, codes: list[str]) -> None:
    assert countries(text, words) == codes


def test_a_surname_is_the_one_ruler_of_that_name_where_no_date_is_known() -> None:
    text = "Putin and Modi spoke on Monday."
    found = resolve(analyze(article_of(text)))
    assert [one.actors[0].name for one in found.resolved if one.actors] == ["Vladimir Putin", "Narendra Modi"]
