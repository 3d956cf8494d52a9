"""Titles of one state alone, and persons who are known under their title."""

from __future__ import annotations

import pytest

from detente.actors import resolve
from detente.language import analyze
from tests.coding.articles import article_of


def person(text: str, words: str, day: str = "2018-03-04") -> tuple[str, str | None]:
    """Returns name and country of who the first mention with these words is."""
    found = resolve(analyze(article_of(text, published=day)))
    at = next(n for n, one in enumerate(found.analysis.mentions) if text[one.start : one.end] == words)
    (actor,) = found.resolved[at].actors
    return actor.name, actor.country


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Pope met President Vladimir Putin of Russia in Moscow on Monday.", "Pope"),
        ("Poland's president received the Pope. He gave the pope a clock.", "pope"),
        ("Pope urges Mali to free nuns", "Pope"),
        ("President Emmanuel Macron of France rang Kyiv. The pontiff had asked for it.", "pontiff"),
    ],
)
def test_the_pope_is_of_no_state_that_the_text_names(text: str, words: str) -> None:
    assert person(text, words) == ("Pope Francis", "VAT")


def test_a_taoiseach_is_no_other_states_prime_minister() -> None:
    text = "The British prime minister and the taoiseach met in Dublin."
    assert person(text, "taoiseach", "2018-05-03") == ("Leo Varadkar", "IRL")


def test_a_group_under_its_own_name_is_not_the_one_named_beside_it() -> None:
    text = "The Islamic State group and al-Qaeda fought Syrian and Iraqi Kurds."
    assert person(text, "Islamic State group", "2015-05-03")[0] == "Islamic State"
    assert person(text, "al-Qaeda", "2015-05-03")[0] == "al-Qaeda"


def test_a_person_known_under_his_title_is_found_with_it() -> None:
    text = "Pope Francis met President Vladimir Putin of Russia. The pontiff thanked him."
    assert person(text, "Pope Francis") == ("Pope Francis", "VAT")
    assert person(text, "pontiff") == ("Pope Francis", "VAT")


def test_another_pope_is_another() -> None:
    assert person("Pope Tawadros of the Copts met the Egyptian president.", "Pope Tawadros") == ("Tawadros", "EGY")
