"""Words that tell an act are whole words."""

import pytest

from detente.coding.engines.triggers import Trigger, begins_a_word, is_rest


@pytest.mark.parametrize(
    ("text", "words", "whole"),
    [
        ("a committee for summarising the law", "marising", False),
        ("a committee for summarising the law", "summarising", True),
        ("met again", "met", True),
        ("the so-called attack", "called", True),
    ],
)
def test_the_end_of_a_word_alone_tells_no_act(text: str, words: str, whole: bool) -> None:
    start = text.index(words)
    trigger = Trigger(start=start, end=start + len(words), kind="meeting", tokens=(1,), probability=0.9)
    assert begins_a_word(text, trigger) is whole


@pytest.mark.parametrize(
    ("text", "words", "rest"),
    [
        ("the guards would shoot", "would", True),
        ("the guards beat him", "beat", False),  # no "be" and "at"
        ("the guards into the yard", "into the", False),
        ("the guards until the dawn", "until the", True),
    ],
)
def test_words_that_join_are_taken_whole(text: str, words: str, rest: bool) -> None:
    start = text.index(words)
    trigger = Trigger(start=start, end=start + len(words), kind="assault", tokens=(3,), probability=0.9)
    beside = Trigger(start=start + len(words) + 1, end=len(text), kind="assault", tokens=(4,), probability=0.9)
    assert is_rest(text, trigger, [trigger, beside]) is rest
