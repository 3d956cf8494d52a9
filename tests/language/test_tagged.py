"""Mentions that only the trained tagger finds."""

from __future__ import annotations

from itertools import pairwise

import pytest

from detente.actors import resolve
from detente.language import analyze
from detente.language.tagged import is_thing
from tests.language.test_who import article_of_paragraphs


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Liquor stores in Ontario cleared American bottles from their shelves.", "Liquor stores"),
        ("The mine's owner had threatened to fire rock drillers who did not report for work.", "rock drillers"),
    ],
)
def test_an_actor_without_a_known_head_noun_is_found(sentence: str, words: str) -> None:
    article = article_of_paragraphs(sentence)
    found = analyze(article)
    tagged = {sentence[one.start : one.end] for one in found.mentions if one.rule == "tagger"}
    assert tagged & {words, f"{words} in Ontario"}  # with or without where they are
    assert words not in [sentence[one.start : one.end] for one in analyze(article, trained=False).mentions]


def test_it_adds_to_the_grammar_and_changes_nothing_that_the_grammar_reads() -> None:
    article = article_of_paragraphs("The Kremlin said that rival gangs had fired on Russian troops near Grozny.")
    grammar = {(one.start, one.end, one.type) for one in analyze(article, trained=False).mentions}
    both = analyze(article).mentions
    assert grammar <= {(one.start, one.end, one.type) for one in both}
    for one, other in pairwise(both):
        assert (one.sentence, one.start) <= (other.sentence, other.start)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("A Jordanian editor was arrested on Monday.", "Jordanian editor"),
        ("Gunmen shot 11 Chinese road workers.", "Chinese road workers"),
        ("Spain's public prosecutor resigned.", "Spain's public prosecutor"),
    ],
)
def test_words_of_which_the_grammar_reads_only_whose_they_are_become_one_mention(sentence: str, words: str) -> None:
    found = analyze(article_of_paragraphs(sentence)).mentions
    (one,) = [mention for mention in found if sentence[mention.start : mention.end] == words]
    assert one.states


def test_where_somebody_is_is_no_part_of_who_it_is() -> None:
    sentence = "Peru thanked Malaysia's lower house speaker in Lima."
    found = {sentence[one.start : one.end] for one in analyze(article_of_paragraphs(sentence)).mentions}
    assert {"Malaysia's lower house speaker", "Lima"} <= found


def test_somebody_only_described_is_an_actor_of_the_nearest_state_with_no_sector() -> None:
    article = article_of_paragraphs("Villagers in the north of Myanmar accused loggers of burning huts.")
    resolution = resolve(analyze(article))
    actor = next(
        one.actors[0]
        for one, mention in zip(resolution.resolved, resolution.analysis.mentions, strict=True)
        if mention.rule == "tagger"
    )
    assert (actor.country, actor.sector, actor.id) == ("MMR", None, None)


@pytest.mark.parametrize(
    ("words", "thing"),
    [("COVID-19 pandemic", True), ("victims of the pandemic", False), ("war widows", False), ("truce of May", True)],
)
def test_events_and_papers_are_nobody(words: str, thing: bool) -> None:
    assert is_thing(words) is thing


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Peru thanked Oman for freeing four Peruvian oil workers.", "four Peruvian oil workers"),
        ("A veteran Tunisian unionist praised the judges.", "veteran Tunisian unionist"),
    ],
)
def test_numbers_and_adjectives_before_a_state_belong_to_whom_it_describes(sentence: str, words: str) -> None:
    found = {sentence[one.start : one.end] for one in analyze(article_of_paragraphs(sentence)).mentions}
    assert words in found
