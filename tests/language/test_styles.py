"""Styles of address, appositions with two offices, names with apostrophes: who is named, in which office."""

import pytest

from detente.language.mentions import find_mentions
from detente.language.sentences import split_sentences
from tests.coding.articles import article_of


def people(text: str) -> list[tuple[str | None, str | None]]:
    """Returns the title and the name of each person that the grammar reads in one sentence."""
    article = article_of(text)
    sentences = split_sentences(article)
    assert len(sentences) == 1
    return [
        (one.title and one.title.of(text), one.name and one.name.of(text))
        for one in find_mentions(article, sentences)
        if one.type == "person"
    ]


@pytest.mark.parametrize(
    ("text", "title", "name"),
    [
        (
            "The guest was received by the Foreign Minister of Ghana H.E. Ms. Ama Darko in Accra.",
            "Foreign Minister of Ghana",
            "Ama Darko",
        ),
        (
            "They spoke with H.E. Dr. Peter Moyo, Minister of Foreign Affairs of Zambia, for an hour.",
            "Minister of Foreign Affairs of Zambia",
            "Peter Moyo",
        ),
        ("HM the King wrote to HE President of Malta Dr. Carmen Vella in June.", "President of Malta", "Carmen Vella"),
        (
            "A letter came from Mr. Moyo, Foreign Minister of Zambia, on Friday after a long silence.",
            "Foreign Minister of Zambia",
            "Moyo",
        ),
        (
            "Ana Rivas, general secretary of the National Front and president of Bolivia, sent a letter.",
            "general secretary of the National Front and president of Bolivia",
            "Ana Rivas",
        ),
        ("Ivan Petrov, Ambassador of Bulgaria to Ghana, wrote a long letter.", "Ambassador of Bulgaria to Ghana", "Ivan Petrov"),
    ],
)
def test_styles_and_appositions(text: str, title: str, name: str) -> None:
    assert (title, name) in people(text)


def test_a_style_that_nothing_follows_is_a_name() -> None:
    assert people("The voters like HH and his party very much indeed.") == [(None, "HH")]


def test_a_sentence_full_of_names_is_no_headline() -> None:
    text = "Accra, May 6 (GNA) - Kwame Boateng, Foreign Minister, received Carmen Vella, Defence Minister of Malta, on Sunday."
    assert people(text) == [("Foreign Minister", "Kwame Boateng"), ("Defence Minister of Malta", "Carmen Vella")]


def test_a_state_with_an_apostrophe_is_one_name() -> None:
    text = "The guests of the Lao People's Democratic Republic met those of the Democratic People's Republic of Korea."
    article = article_of(text)
    found = [one.states for one in find_mentions(article, split_sentences(article)) if one.states]
    assert ("KOR",) not in found
    assert ("PRK",) in found


def test_a_surname_that_is_a_companys_is_the_persons() -> None:
    text = "Clara Inés Wagner met the envoy. Wagner rejected the plan."
    article = article_of(text)
    found = [one for one in find_mentions(article, split_sentences(article)) if "Wagner" in text[one.start : one.end]]
    assert [one.type for one in found] == ["person", "person"]
