"""Possessives that say whose something is, and whom "that" and "the latter" take up."""

from __future__ import annotations

from detente.actors import resolve
from detente.language.mentions import find_mentions
from detente.language.possessives import with_possessives
from detente.language.references import one_of_two
from detente.language.scene import Reference, Scene
from detente.language.sentences import split_sentences
from detente.model import Article, Mention, Quotation, Segment
from tests.language.test_references import analysis


def scene_of(text: str) -> Scene:
    """Returns a line with its mentions, each an entity of nobody yet."""
    article = Article(
        id="article-1", page="page-1", address="x", text=text, segments=(Segment(role="body", start=0, end=len(text)),)
    )
    sentences = split_sentences(article)
    return Scene(article, sentences, find_mentions(article, sentences), [], {})


def index_of(scene: Scene, words: str) -> int:
    return next(
        index for index, one in reversed(list(enumerate(scene.mentions))) if scene.article.text[one.start : one.end] == words
    )


def words_of(scene: Scene, index: int | None) -> str:
    return "" if index is None else scene.article.text[scene.mentions[index].start : scene.mentions[index].end]


def test_that_after_a_noun_and_before_a_verb_takes_up_the_noun() -> None:
    scene = scene_of("Police fired at protesters that had gathered to welcome them.")
    assert words_of(scene, scene.local_subject(index_of(scene, "them"))) == "protesters"
    told = scene_of("Police told protesters that soldiers had seized them.")
    assert words_of(told, told.local_subject(index_of(told, "them"))) == "soldiers"


def test_the_latter_is_not_who_acts_on_him_where_two_others_are_named() -> None:
    found = analysis(
        "President Emmanuel Macron agreed and Chancellor Olaf Scholz refused; Prime Minister Mark Rutte called the latter on Monday."
    )
    text = found.article.text
    latter = next(one for one in found.mentions if text[one.start : one.end] == "latter")
    assert latter.antecedent is not None
    assert text[found.mentions[latter.antecedent].start : found.mentions[latter.antecedent].end] == "Chancellor Olaf Scholz"
    assert one_of_two(scene_of("The latter left."), Reference(0, "former", "latter", "the", "", "subject")) is None


def test_possessives_are_mentions_where_no_other_holds_them_and_speakers_follow() -> None:
    text = "Sweden moved its ships. His envoy left, she said."
    article = Article(
        id="article-1", page="page-1", address="x", text=text, segments=(Segment(role="body", start=0, end=len(text)),)
    )
    sentences = split_sentences(article)
    mentions = [
        Mention(start=0, end=6, sentence=0, type="state", states=("SWE",)),
        Mention(start=24, end=33, sentence=1, type="epithet"),
        Mention(start=40, end=43, sentence=1, type="pronoun", rule="pronoun"),
    ]
    said = Quotation(start=24, end=38, sentence=1, speaker=2, cue=None, manner="indirect")
    found, quotations = with_possessives(text, sentences, mentions, [said])
    assert [text[one.start : one.end] for one in found if one.is_possessive] == ["its"]
    assert quotations[0].speaker is not None
    assert text[found[quotations[0].speaker].start :].startswith("she")


def test_whose_something_is_takes_no_part_in_an_act() -> None:
    found = analysis("Sweden closed its airspace on Monday.")
    possessives = [index for index, one in enumerate(found.mentions) if one.is_possessive]
    assert [found.mentions[index].antecedent for index in possessives] == [0]
    assert not any(resolve(found).resolved[index].actors for index in possessives)
