"""Words that tell an act are whole words."""

import pytest

from detente.coding.engines.triggers import Trigger, begins_a_word


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
