"""Whose somebody is: the possessor's state, and the holder of an office before and after another."""

from __future__ import annotations

import datetime as dt

from detente.actors import resolve
from detente.language import analyze
from detente.model import Actor, Article, Segment, day_range


def actors_of(text: str, words: str, day: str) -> tuple[Actor, ...]:
    published = day_range(dt.date.fromisoformat(day), basis="stated", rule="test")
    segments = (Segment(role="body", start=0, end=len(text)),)
    found = resolve(
        analyze(Article(id="article-1", page="page-1", address="x", text=text, segments=segments, published=published))
    )
    return next(
        one.actors
        for mention, one in zip(found.analysis.mentions, found.resolved, strict=True)
        if text[mention.start : mention.end] == words
    )


def test_a_predecessor_held_the_same_office_before() -> None:
    text = "President Lula da Silva of Brazil told guests from Peru that his predecessor had neglected the ties."
    (actor,) = actors_of(text, "his predecessor", "2009-03-02")
    assert (actor.name, actor.country, actor.sector) == ("Fernando Henrique Cardoso", "BRA", "ELI")


def test_a_predecessor_of_two_possible_men_is_nobody_of_another_state() -> None:
    text = "Russian Foreign Minister Sergei Lavrov told his Norwegian colleague Jonas Gahr Store that his predecessor had erred."
    assert all(one.country == "RUS" for one in actors_of(text, "his predecessor", "2011-06-07"))


def test_her_spokesman_is_of_her_state() -> None:
    text = "Prime Minister Erna Solberg of Norway rang President Sauli Niinisto of Finland, her spokesman Trude Fossmark said."
    (actor,) = actors_of(text, "her spokesman Trude Fossmark", "2016-02-03")
    assert actor.country == "NOR"


def test_foreign_troops_are_of_no_single_state() -> None:
    (actor,) = actors_of("Mali thanked France. Foreign troops held the bridge.", "Foreign troops", "2014-02-03")
    assert (actor.country, actor.sector) == (None, "MIL")


def test_the_cabinet_and_security_council_of_a_state_are_its_own() -> None:
    text = (
        "President Idriss Deby of Chad told his security council that the border was open. The Council of Ministers approved it."
    )
    (actor,) = actors_of(text, "his security council", "2014-02-03")
    assert actor.country == "TCD"
    (actor,) = actors_of(text, "Council of Ministers", "2014-02-03")
    assert actor.country == "TCD"
    text = "The European Union warned Serbia. The Council of Ministers approved a list."
    (actor,) = actors_of(text, "Council of Ministers", "2014-02-03")
    assert actor.country == "EUR"


def test_its_forces_are_those_of_the_state_that_heads_the_sentence() -> None:
    text = "Libya freed nine Tunisian soldiers whom its forces had captured."
    (actor,) = actors_of(text, "its forces", "2014-02-03")
    assert actor.country == "LBY"


def test_its_head_is_of_the_body_and_no_head_of_a_state() -> None:
    text = "The UN mission in Mali condemned the raid, and its head met the elders."
    (actor,) = actors_of(text, "its head", "2019-05-14")
    assert (actor.country, actor.id) == ("UNO", None)
    text = "The Korean trade mission flew to Hanoi; its head, Kim Jae-hong, met the mayor."
    (actor,) = actors_of(text, "its head, Kim Jae-hong", "2018-05-14")
    assert (actor.name, actor.country, actor.id) == ("Kim Jae-hong", "KOR", None)


def test_the_head_of_a_government_keeps_his_office() -> None:
    text = "Norway's government resigned, and its head, Erna Solberg, went to the King."
    (actor,) = actors_of(text, "its head, Erna Solberg", "2021-10-12")
    assert (actor.name, actor.country) == ("Erna Solberg", "NOR")


def test_their_troops_are_those_of_both_and_a_noun_is_shared() -> None:
    text = "Peru and Ecuador exchanged prisoners after their troops had clashed."
    assert {one.country for one in actors_of(text, "their troops", "1996-02-03")} == {"PER", "ECU"}
    (first,) = actors_of("Jamaican and Cuban health officials signed an accord.", "Jamaican", "2014-02-03")
    assert (first.name, first.country, first.sector) == ("Jamaican health officials", "JAM", "GOV")


def test_the_president_of_another_state_is_not_the_person_named_before() -> None:
    text = "At the invitation of King Felipe, the president of Angola arrived in Madrid on Sunday."
    (president,) = actors_of(text, "president of Angola", "2023-02-03")
    assert president.country == "AGO"


def test_their_friends_of_a_state_are_of_that_state() -> None:
    text = "Brazil and Turkey shook hands on the plan with their Iranian friends."
    assert {one.country for one in actors_of(text, "their Iranian friends", "2010-05-17")} == {"IRN"}


def test_what_names_one_state_of_a_pair_is_not_the_pair() -> None:
    text = "Ghana and Togo shook hands on the plan with their Togolese friends."
    assert {one.country for one in actors_of(text, "their Togolese friends", "2010-05-17")} == {"TGO"}
