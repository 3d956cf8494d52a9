"""Persons who share a title: each is a mention of his own name, of the state in his place, and the title is nobody."""

from __future__ import annotations

import pytest

from detente.actors import resolve
from detente.language import analyze
from tests.coding.articles import article_of


def persons(text: str) -> list[tuple[str, str | None, str | None]]:
    """Returns name, country and sector of everybody in a text."""
    found = resolve(analyze(article_of(text, published="2019-03-04")))
    return [
        (actor.name, actor.country, actor.sector)
        for one in found.resolved
        for actor in one.actors
        if actor.type in ("person", "group")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The foreign ministers of Peru and Ghana, Hans Ortega and Kojo Asante, signed a treaty.",
        "Peruvian and Ghanaian foreign ministers Hans Ortega and Kojo Asante signed a treaty.",
        "Hans Ortega and Kojo Asante, foreign ministers of Peru and Ghana, signed a treaty.",
    ],
)
def test_each_of_those_who_share_a_title_is_of_the_state_in_his_place(text: str) -> None:
    assert persons(text) == [("Hans Ortega", "PER", "GOV"), ("Kojo Asante", "GHA", "GOV")]


def test_three_states_share_a_title_too() -> None:
    text = "The defence ministers of Chad, Togo and Gabon, Idris Wadou, Komi Ayeva and Paul Ossa, met on Monday."
    assert persons(text) == [("Idris Wadou", "TCD", "GOV"), ("Komi Ayeva", "TGO", "GOV"), ("Paul Ossa", "GAB", "GOV")]


def test_a_title_of_two_states_and_one_name_is_not_parted() -> None:
    found = analyze(article_of("The ambassador of Peru and Bolivia, Hans Ortega, left.", published="2019-03-04"))
    assert not any(one.rule == "grammar:shared" for one in found.mentions)
