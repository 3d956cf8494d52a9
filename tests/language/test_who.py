"""Mentions, references and speakers by the grammar of their sentence."""

from __future__ import annotations

import pytest

from detente.language import analyze
from detente.model import Analysis, Article, Segment


def article_of_paragraphs(*paragraphs: str) -> Article:
    text = "\n".join(paragraphs)
    return Article(
        id="article-1", page="page-1", address="x", text=text, segments=(Segment(role="body", start=0, end=len(text)),)
    )


def analysis(*paragraphs: str) -> Analysis:
    return analyze(article_of_paragraphs(*paragraphs))


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The premier of Japan, Shinzo Abe, left.", "premier of Japan, Shinzo Abe"),
        ("Yesterday U.S. President Donald Trump left.", "U.S. President Donald Trump"),
        ("In vain 30,000 troops waited.", "30,000 troops"),
        ("Yesterday the Philippine police came.", "Philippine police"),
        ("They saw External Affairs Minister S. Jaishankar there.", "External Affairs Minister S. Jaishankar"),
    ],
)
def test_a_mention_has_its_full_bounds(sentence: str, words: str) -> None:
    found = analysis(sentence)
    assert words in [sentence[one.start : one.end] for one in found.mentions]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("India, which sends Myanmar arms, has said that it will wait.", "India"),
        ("Germany waited, but France said that talks were over.", "France"),
        ("Meeting envoys of China, Vietnam said that talks were over.", "Vietnam"),
        ("Spain said that talks were over, and Kenya’s William Ruto took the news calmly.", "Spain"),
        ("Angola and Kenya both said that talks were over.", "Angola"),
        ("Brian Tobin held up a net before reporters and said that talks were over.", "Brian Tobin"),
    ],
)
def test_the_subject_of_the_cue_speaks_not_the_nearest_name(sentence: str, speaker: str) -> None:
    found = analysis(sentence)
    (quotation,) = found.quotations
    assert quotation.speaker is not None
    mention = found.mentions[quotation.speaker]
    assert sentence[mention.start : mention.end] == speaker


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Spain said that talks were over, and Angola and Kenya took the news calmly.", "talks were over"),
        ("Spain said that talks were over, for which Kenya thanked it.", "talks were over"),
        ("Spain said that talks were over, an assessment that Kenya did not share.", "talks were over"),
        ("Spain said that talks were over, whereupon Kenya left.", "talks were over"),
        ("Spain said that Angola had signed, and that Kenya had signed.", "Angola had signed, and that Kenya had signed."),
    ],
)
def test_reported_words_end_where_somebody_else_acts(sentence: str, said: str) -> None:
    found = analysis(sentence)
    assert said in [sentence[one.start : one.end] for one in found.quotations]


def test_a_pronoun_and_a_side_stand_for_what_was_named() -> None:
    found = analysis("Russia and Vietnam held talks.", "The Russian side said that it was content.")
    text = found.article.text
    side = next(one for one in found.mentions if text[one.start : one.end] == "Russian side")
    assert side.antecedent is not None
    assert found.mentions[side.antecedent].states == ("RUS",)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The India-Nepal pipeline was opened by the two prime ministers.", ["India", "Nepal"]),
        ("The EU-Mercosur accord and US-Taliban talks went on.", ["EU", "Mercosur", "US", "Taliban"]),
        ("A singer from Guinea-Bissau met the envoy.", ["Guinea-Bissau"]),
    ],
)
def test_two_joined_by_a_hyphen_are_two(sentence: str, words: list[str]) -> None:
    found = [sentence[one.start : one.end] for one in analysis(sentence).mentions]
    assert [one for one in found if one in words] == words


def test_the_parties_to_a_treaty_are_the_states_that_made_it() -> None:
    found = analysis("Ukraine and Poland signed a memorandum.", "The two Parties undertake to exchange data.")
    parties = next(one for one in found.mentions if found.article.text[one.start : one.end] == "two Parties")
    assert len(parties.antecedents) == 2
