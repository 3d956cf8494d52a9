"""Nouns of speech and "as X asked": who makes them, whoever reports the sentence; and through whom a state speaks."""

from __future__ import annotations

import pytest

from tests.language.test_speakers import analysis, told


@pytest.mark.parametrize(
    ("sentence", "maker", "noun"),
    [
        ("Ghana turned down a request by Chad for rice, President Mahamat Déby said.", "Chad", "request"),
        ("Ghana turned down Chad's repeated demand, President Mahamat Déby said.", "Chad", "demand"),
        ("Ghana welcomed a Chadian offer of rice.", "Chadian", "offer"),
        ("Ghana opened the road at the request of Chad.", "Chad", "request"),
        ("Ghana opened the road, as Chad had long demanded.", "Chad", "demanded"),
        ("Ghana opened the road as proposed by Chad.", "Chad", "proposed"),
        ("Ghana accepted an invitation from Chad to the talks.", "Chad", "invitation"),
    ],
)
def test_a_noun_of_speech_is_its_makers_word(sentence: str, maker: str, noun: str) -> None:
    assert (maker, noun) in told(analysis(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "Ghana knows of no offer by Chad.",
        "Ghana will send soldiers against what it calls threats by Chad.",
        "Ghana sought assurances from Chad.",
        "Chad demands rice.",
    ],
)
def test_what_nobody_has_made_is_nobodys_word(sentence: str) -> None:
    acts = [
        one for one in analysis(sentence).quotations if one.manner == "act" and one.cue is not None and one.cue.start == one.start
    ]
    assert acts == []


def test_nothing_else_is_told_on_the_makers_word() -> None:
    found = told(analysis("Ghana shut the road after a request by Chad, President Mahamat Déby said."))
    assert found == [("President Mahamat Déby", "Ghana shut the road after a request by Chad"), ("Chad", "request")]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Chad said through its foreign minister that the road was open.", "its foreign minister"),
        ("Chad announced through President Mahamat Déby that the road was open.", "President Mahamat Déby"),
        ("President Mahamat Déby said through his lawyer that the road was open.", "President Mahamat Déby"),
    ],
)
def test_a_state_speaks_through_its_official_a_person_for_himself(sentence: str, speaker: str) -> None:
    assert told(analysis(sentence)) == [(speaker, "the road was open")]


@pytest.mark.parametrize(
    ("sentence", "speaker", "words"),
    [
        ("Chad took it as an insult and shut the road, while Niger warned against haste.", None, ""),
        ("Chad shut the road, Niger vowed to open it, and Ghana sent rice.", None, ""),
        ("Ghana said it would send rice, Chad promised to pay for it, and Niger opened the road.", "Ghana", "it would send rice"),
        ("President Mahamat Déby said that Chad had paid, but reminded his hosts that rice was dear.", "President Mahamat Déby", "rice was dear"),
    ],
)  # fmt: skip
def test_clauses_in_a_row_are_not_told_by_the_next_ones_subject(sentence: str, speaker: str | None, words: str) -> None:
    found = told(analysis(sentence))
    assert (speaker, words) in found if speaker else all(who != "Niger" for who, _ in found)
